/** Events just before a change, likeliest cause first: the largest change, on the node itself, and close in time. They prove nothing. */
import type { CandidateCause } from '#libs/contracts/insights.ts';

/** How far back a cause is looked for. The place of a change is known to a few values only, so a little after it as well. */
const before = 24 * 3_600_000;
const after = 3 * 3_600_000;
const halfLifeMs = 6 * 3_600_000;
const mostCauses = 5;
/** An upgrade comes with a boot and a new controller: of these it is the one to name. */
const weights: Readonly<Record<CandidateCause['what'], number>> = { upgrade: 8, rollout: 4, reboot: 3, 'test-run': 2, edit: 1 };

export function rankCauses(change: { readonly at: number; readonly node: string | null }, candidates: readonly CandidateCause[]) {
  const near = candidates.filter(({ at }) => at >= change.at - before && at <= change.at + after);
  return near
    .map((cause) => ({ cause, score: scoreOf(cause, change) }))
    .sort((a, b) => b.score - a.score || a.cause.at - b.cause.at)
    .slice(0, mostCauses)
    .map(({ cause }) => cause);
}

function scoreOf(cause: CandidateCause, { at, node }: { readonly at: number; readonly node: string | null }): number {
  const distance = Math.abs(at - cause.at);
  const elsewhere = node !== null && cause.node !== null && cause.node !== node;
  return weights[cause.what] * 0.5 ** (distance / halfLifeMs) * (elsewhere ? 0.25 : 1);
}
