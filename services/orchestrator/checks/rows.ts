/**
 * Exact checks on the core's counts: equal, never "at least", and only on a complete view. Each waits until it would pass,
 * then records what was there, whichever way it went.
 */
import type { Answer } from '#libs/contracts/questions.ts';
import { isJudged } from '#libs/contracts/verdict.ts';
import { addressesOf, expectedProbes, expectedRows, objectNames, type WorkloadParameters } from '../actions/workload.ts';
import type { Check, StepContext } from '../engine/scenario.ts';
import { checkTraffic, measureTraffic } from '../traffic/checks.ts';

type Verdict = Answer<'verdict'>;

const rowKinds = [
  ['snat', 'SNAT rows'],
  ['reroute', 'reroute rows'],
] as const;

/** Every expected row exists on every node and no other does; one check per node with rows, "not measured" where no node has any. */
export function checkAllRows(context: StepContext, label: string, timeoutMs: number): Promise<string> {
  return checkWhen(context, label, 'every EgressIP row right on every node', timeoutMs, ({ nodes }) =>
    nodes
      .filter(({ expected, actual }) => expected !== 0 || actual !== 0)
      .map(({ node, expected, actual, matched, reason }): Check => {
        const name = `${label}: rows on ${node}`;
        if (expected === null || actual === null || matched === null)
          return { name, result: 'not-measured', expected, actual, detail: reason ?? 'the view is not complete' };
        return { name, result: resultOf(expected, actual, matched), expected, actual, detail: detailOf(actual, matched) };
      }),
  );
}

/** The same on all nodes except these, which are down: their databases need not answer. */
export function checkOthers(context: StepContext, label: string, down: readonly string[], timeoutMs: number): Promise<string> {
  const othersOf = (nodes: Verdict['nodes']) => nodes.filter(({ node }) => !down.includes(node));
  return checkWhen(
    context,
    label,
    'every EgressIP row right on the nodes that are up',
    timeoutMs,
    ({ nodes }) => {
      const others = othersOf(nodes);
      const blind = others.find((node) => !isJudged(node));
      return rowKinds.map(([role, rows]): Check => {
        const name = `${label}: ${rows} on the other nodes`;
        if (blind !== undefined)
          return { name, result: 'not-measured', expected: null, actual: null, detail: `${blind.node}: ${blind.reason ?? 'not complete'}` };
        const sum = (key: 'expected' | 'actual' | 'matched') => others.reduce((total, node) => total + (node[role]?.[key] ?? 0), 0);
        const [expected, actual, matched] = [sum('expected'), sum('actual'), sum('matched')];
        return { name, result: resultOf(expected, actual, matched), expected, actual, detail: detailOf(actual, matched) };
      });
    },
    ({ nodes }) => othersOf(nodes).length > 0 && othersOf(nodes).every(isJudged),
  );
}

/** The SNAT and the reroute rows of the run's objects are exactly as many as its own size says, all are right, and so is traffic. */
export function checkWorkload(context: StepContext, parameters: WorkloadParameters, label: string, timeoutMs: number): Promise<string> {
  const wanted = objectNames(context, parameters);
  const expected = expectedRows(context, parameters);
  const checksOf = (verdict: Verdict) => [...countsOf(verdict, label, wanted, expected), nothingFires(verdict, label)];
  return checkWhen(context, label, `${expected} SNAT and ${expected} reroute rows`, timeoutMs, checksOf, undefined, async (right) => {
    const traffic = await checkTraffic(context, parameters, label, expectedProbes(context, parameters), right ? timeoutMs : 0);
    await measureTraffic(context, parameters);
    return traffic;
  });
}

/** Each of these objects has the rows of so many pods, in each family of the run, and all are right. */
export function checkObjects(
  context: StepContext,
  label: string,
  pods: Readonly<Record<string, number>>,
  timeoutMs: number,
): Promise<string> {
  const families = addressesOf(context)[0]?.length ?? 1;
  const checksOf = (verdict: Verdict) => [
    ...Object.entries(pods).flatMap(([object, count]) =>
      countsOf(verdict, label, [object], count * families).map((check) => ({ ...check, name: `${check.name} of ${object}` })),
    ),
    nothingFires(verdict, label),
  ];
  return checkWhen(context, label, `rows of ${Object.keys(pods).join(' and ')}`, timeoutMs, checksOf);
}

/** These objects have exactly this many SNAT and reroute rows, all of them right. */
function countsOf({ egressIPs }: Verdict, label: string, objects: readonly string[], expected: number): readonly Check[] {
  const ours = egressIPs.filter(({ egressIP }) => objects.includes(egressIP));
  return rowKinds.map(([role, rows]): Check => {
    const actual = ours.reduce((sum, object) => sum + object[role].actual, 0);
    const matched = ours.reduce((sum, object) => sum + object[role].matched, 0);
    return { name: `${label}: ${rows}`, result: resultOf(expected, actual, matched), expected, actual, detail: detailOf(actual, matched) };
  });
}

/** Baseline rows, address sets and ghosts are no rows of the run's objects. Nothing fired when it began. */
function nothingFires({ findings }: Verdict, label: string): Check {
  const actual = findings.filter(({ state, severity }) => state === 'firing' && severity !== 'info').length;
  return { name: `${label}: findings firing`, result: actual === 0 ? 'passed' : 'failed', expected: 0, actual, detail: '' };
}

/** Neither a SNAT nor a reroute row of this object is left anywhere: nothing calls for any. */
export function checkNoRows(context: StepContext, label: string, object: string, timeoutMs: number): Promise<string> {
  return checkWhen(context, label, `no row of ${object}`, timeoutMs, ({ egressIPs, findings }) => {
    const there = egressIPs.find(({ egressIP }) => egressIP === object)?.actual ?? 0;
    // Rows of an object that is gone are counted by what is found.
    const stale = findings.filter(({ egressIP, kind }) => egressIP === object && kind.startsWith('stale-')).length;
    const actual = Math.max(there, stale);
    return [{ name: `${label}: rows of ${object}`, result: actual === 0 ? 'passed' : 'failed', expected: 0, actual, detail: '' }];
  });
}

async function checkWhen(
  context: StepContext,
  label: string,
  what: string,
  timeoutMs: number,
  checksOf: (verdict: Verdict) => readonly Check[],
  isComplete: (verdict: Verdict) => boolean = ({ complete }) => complete,
  beside: (rowsRight: boolean) => Promise<readonly Check[]> = async () => [],
): Promise<string> {
  let last: Verdict | null = null;
  const right = await context.wait(what, timeoutMs, async () => {
    last = await context.ask('verdict', {});
    const checks = isComplete(last) ? checksOf(last) : [];
    return checks.length > 0 && checks.every(({ result }) => result === 'passed') ? checks : null;
  });
  const checks = right ?? unmet(last, label, checksOf, isComplete);
  const more = await beside(right !== null);
  await context.check([
    ...checks.map((check) => ({ ...check, rows: check.result === 'passed' ? [] : wrongRows(last, check.name) })),
    ...more,
  ]);
  return checks.map(({ name, actual }) => `${name.replace(`${label}: `, '')}: ${actual}`).join(', ');
}

/** An incomplete view neither passes nor fails: what is wrong in it may be what is not seen. Nor does a view without anything to check. */
function unmet(
  last: Verdict | null,
  label: string,
  checksOf: (verdict: Verdict) => readonly Check[],
  isComplete: (verdict: Verdict) => boolean,
): readonly Check[] {
  const blind = { name: `${label}: a complete view`, result: 'not-measured', expected: null, actual: null } as const;
  if (last === null) return [{ ...blind, detail: 'the analyzer did not answer' }];
  if (!isComplete(last)) return [{ ...blind, detail: last.missing.join('; ') }];
  const checks = checksOf(last);
  const nothing = { name: `${label}: rows`, result: 'not-measured', expected: null, actual: null } as const;
  return checks.length > 0 ? checks : [{ ...nothing, detail: 'no row is expected on any node, and there is none' }];
}

function resultOf(expected: number, actual: number, matched: number): Check['result'] {
  return expected === actual && actual === matched ? 'passed' : 'failed';
}

const detailOf = (actual: number, matched: number) => (actual === matched ? '' : `${actual - matched} of them are wrong`);

/** The findings that explain what is wrong, of one node if the check is about one. */
function wrongRows(verdict: Verdict | null, check: string): readonly string[] {
  const findings = verdict?.findings ?? [];
  const here = findings.filter(({ node }) => node !== null && check.endsWith(` on ${node}`));
  return (here.length > 0 ? here : findings).map(({ kind, node, egressIP, pod, reason }) =>
    [kind, node, egressIP, pod === null ? null : `${pod.namespace}/${pod.name}`, reason].filter((part) => part !== null).join(' '),
  );
}
