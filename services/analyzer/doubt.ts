/**
 * What the core says while something speaks against its being current: the log is still read, or nobody knows yet whether those who
 * wrote it are alive. Then nothing is complete, no node either, and no share of right rows is told: old state is never an all-clear.
 */
import type { Verdict } from '#libs/contracts/verdict.ts';

const unknownRows = { consistency: null, expected: null, actual: null, matched: null, snat: null, reroute: null, mark: null } as const;

/** `doubts`: what speaks against it, the worst first; with none the verdict stays as it is. */
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
