/** Exact checks on the core's counts: equal, never "at least", and only on a complete view. */
import type { StepContext } from '../scenario.ts';

/** Waits until the view is complete and every expected row is matched and no other is there; records one check per node. */
export async function checkAllRows(context: StepContext, label: string, timeoutMs: number): Promise<string> {
  const verdict = await context.until('every EgressIP row right on every node', timeoutMs, async () => {
    const answer = await context.ask('verdict', {});
    const right = answer.complete && answer.nodes.every((node) => node.expected === node.matched && node.actual === node.matched);
    return right ? answer : null;
  });
  for (const node of verdict.nodes) {
    if (node.expected === 0 && node.actual === 0) continue;
    await context.check({
      name: `${label}: rows on ${node.node}`,
      passed: node.expected === node.matched && node.actual === node.matched,
      expected: node.expected,
      actual: node.matched,
      detail: `${node.actual} rows there`,
    });
  }
  return `${verdict.summary.matched} rows right on ${verdict.nodes.length} nodes`;
}

/** Checks the exact SNAT and reroute totals of the given objects. */
export async function checkTotals(
  context: StepContext,
  label: string,
  objects: readonly string[],
  expectedRows: number,
  timeoutMs: number,
): Promise<string> {
  const wanted = new Set(objects);
  const sum = await context.until(`${expectedRows} rows of ${objects.length} EgressIPs`, timeoutMs, async () => {
    const answer = await context.ask('verdict', {});
    if (!answer.complete) return null;
    const ours = answer.egressIPs.filter((object) => wanted.has(object.egressIP));
    const total = ours.reduce((all, object) => ({ matched: all.matched + object.matched, actual: all.actual + object.actual }), {
      matched: 0,
      actual: 0,
    });
    return total.matched === expectedRows && total.actual === expectedRows ? total : null;
  });
  await context.check({
    name: `${label}: SNAT and reroute rows`,
    passed: true,
    expected: expectedRows,
    actual: sum.matched,
    detail: `${sum.actual} rows there`,
  });
  return `${sum.matched} of ${expectedRows} rows`;
}
