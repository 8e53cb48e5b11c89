/**
 * Since when what happens is observed without a gap, as a whole and of each node: the history says of everything else that
 * nobody looked. A restart of ours is bridged, because what the watcher and the poller saw meanwhile is in the log.
 */
import type { ObservedEvent } from '#libs/contracts/messages.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';

/** One sample may be late, and one may be lost. */
const bridgedSamples = 2.5;

/**
 * Null while no node's rows and the objects are known together: then nothing is observed. `before` is the last that was
 * observed, `isBroken` that nothing was since.
 */
export function observedNow(
  before: ObservedEvent | null,
  verdict: Verdict,
  { at, everyMs, isBroken }: { readonly at: number; readonly everyMs: number; readonly isBroken: boolean },
): ObservedEvent | null {
  const complete = verdict.nodes.filter((node) => node.complete);
  if (complete.length === 0) return null;
  const goesOn = before !== null && !isBroken && at - before.at <= bridgedSamples * Math.max(everyMs, before.everyMs);
  const since = new Map(goesOn ? before.nodes.map((node) => [node.node, node.since]) : []);
  return {
    at,
    everyMs,
    since: goesOn ? before.since : at,
    gapFrom: goesOn ? before.gapFrom : (before?.at ?? null),
    nodes: complete.map(({ node }) => ({ node, since: since.get(node) ?? at })),
  };
}
