/** Says when the history does not reach the present: an old end says nothing about now. */

/** One sample may be late, and one may be lost. */
const bridgedSamples = 2.5;
/** A busy store may take this long to show new rows. */
const leastMs = 30_000;

/** `newest`: the moment of the last sample, epoch ms; null: there is none. Empty while the history is current. */
export function endOfHistory(newest: number | null, at: number, sampleEveryMs: number): readonly string[] {
  if (newest === null) return ['the history has no sample from that time'];
  const isOld = at - newest > Math.max(leastMs, bridgedSamples * sampleEveryMs);
  return isOld ? [`the history ends at ${new Date(newest).toISOString()}`] : [];
}
