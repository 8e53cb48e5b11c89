/** Makes a change at a quiet moment, compares what is found with what follows from the change, and takes it back. */
import type { Violation } from '#libs/contracts/findings.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { draw, findingText, type Mutation } from './changes.ts';
import type { Cluster } from './cluster.ts';
import { podMutators } from './pod-changes.ts';
import { type Moment, momentOf } from './pod-rows.ts';
import { sharedMutators } from './shared-changes.ts';

/** How often each kind of change was made, and every change that did not show as it must, with all it takes to repeat it. */
export interface Outcome {
  readonly made: Map<string, number>;
  readonly failures: string[];
}

const mutators = { ...podMutators, ...sharedMutators };
/** Of all changes, those to rows of pods. */
const podShare = 0.75;

/** Changes `from` to `until` of the stream that seed and name stand for, at this moment. */
export function mutate(
  model: Model,
  cluster: Cluster,
  { seed, name, where }: { readonly seed: number; readonly name: string; readonly where: string },
  [from, until]: readonly [from: number, until: number],
  { made, failures }: Outcome,
): void {
  const moment = momentOf(cluster, [...model.violations()]);
  const earlier = stateOf(model);
  for (let number = from; number < until; number += 1) {
    const failure = mutateOnce(model, cluster, moment, earlier, seededRandom(hash(`${seed} ${name} ${number}`)), made);
    if (failure !== null) failures.push(`seed ${seed}, ${where}, change ${number}: ${failure}`);
  }
}

/** Everything a model says. */
export function stateOf(model: Model): string {
  const violations = [...model.violations()].map((violation) => JSON.stringify(violation)).sort();
  return JSON.stringify([violations, model.verdict()]);
}

function mutateOnce(
  model: Model,
  cluster: Cluster,
  moment: Moment,
  earlier: string,
  random: () => number,
  made: Map<string, number>,
): string | null {
  const mutation = drawMutation(moment, random, made);
  const { node, changes, accepted } = mutation;
  const rows = cluster.databases.get(node) ?? new Map();
  const undo = changes.map(({ table, uuid }) => ({ table, uuid, row: rows.get(uuid)?.row ?? null }) as RowChange);
  model.apply({ source: 'ovn', type: 'ovn-changes', at: 0, node, rows: [...changes] });
  const found = newFindings(model, moment.before);
  model.apply({ source: 'ovn', type: 'ovn-changes', at: 0, node, rows: undo });
  const restored = stateOf(model) === earlier;
  const right = accepted.some((findings) => JSON.stringify([...findings].sort()) === JSON.stringify(found));
  if (right && restored) return null;
  const expected = accepted.map((findings) => `[${findings.join(', ')}]`).join(' or ');
  const what = right ? 'undoing it does not restore the earlier state' : `expected ${expected}, found [${found.join(', ')}]`;
  return `${mutation.what}\n  ${what}\n  ${JSON.stringify(changes.filter(({ table }) => !table.startsWith('Logical_R') || table === 'Logical_Router_Policy')).slice(0, 700)}`;
}

function drawMutation(moment: Moment, random: () => number, made: Map<string, number>): Mutation {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const name = draw(random, Object.keys(random() < podShare ? podMutators : sharedMutators)) ?? '';
    for (let row = 0; row < 50; row += 1) {
      const mutation = mutators[name]?.(moment, random) ?? null;
      if (mutation === null) continue;
      made.set(name, (made.get(name) ?? 0) + 1);
      return mutation;
    }
  }
  throw new Error('there is nothing to change');
}

/** Those that were not there before, and those that are there no more. */
function newFindings(model: Model, before: readonly Violation[]): string[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const now = [...model.violations()];
  const left = new Set(now.map(({ fingerprint }) => fingerprint));
  const found = now.filter(({ fingerprint }) => !known.has(fingerprint)).map(textOf);
  return [
    ...found,
    ...before.filter(({ fingerprint }) => !left.has(fingerprint)).map((violation) => `no more ${textOf(violation)}`),
  ].sort();
}

function textOf(violation: Violation): string {
  const { pod } = violation;
  return findingText({ ...violation, pod: pod && `${pod.namespace}/${pod.name}` });
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
