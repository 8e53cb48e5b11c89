/** Says that the history does not reach the present. What follows from an old end is no statement about now. */

/** One sample may be late, and one may be lost. */
const bridgedSamples = 2.5;
/** A store that is busy takes so long to show what it was given. */
const leastMs = 30_000;

/** `newest`: the moment of the last sample, epoch ms; null: there is none. Empty while the history is current. */
export function endOfHistory(newest: number | null, at: number, sampleEveryMs: number): readonly string[] {
  if (newest === null) return ['the history has no sample of that time'];
  const isOld = at - newest > Math.max(leastMs, bridgedSamples * sampleEveryMs);
  return isOld ? [`the history ends at ${new Date(newest).toISOString()}`] : [];
}
