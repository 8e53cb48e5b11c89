/**
 * The verdict while there is reason to doubt that the core is current: it still reads the log, or it is unknown whether the writers of the
 * log are alive. Then nothing is complete, not even a node, and every consistency is unknown: old state never gives an all-clear.
 */
import type { Verdict } from '#libs/contracts/verdict.ts';

const unknownRows = { consistency: null, expected: null, actual: null, matched: null, snat: null, reroute: null, mark: null } as const;

/** `doubts`: the reasons, the worst first; without any the verdict stays as it is. */
export function inDoubt(verdict: Verdict, doubts: readonly string[]): Verdict {
  const [first] = doubts;
  if (first === undefined) return verdict;
  const { consistency, ...counts } = unknownRows;
  return {
    ...verdict,
    complete: false,
    missing: [...doubts, ...verdict.missing],
    consistency,
    summary: { ...verdict.summary, ...counts },
    nodes: verdict.nodes.map((node) => ({ ...node, ...unknownRows, complete: false, reason: node.reason ?? first })),
    egressIPs: verdict.egressIPs.map((object) => ({ ...object, consistency })),
  };
}
