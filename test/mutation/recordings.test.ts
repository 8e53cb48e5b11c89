/**
 * Single changes to the real databases of the recordings: each must show as what it is and as nothing else. What is right
 * follows from the change and the row it was made to (`*-mutations.ts`), never from the model. EGRESSIP_MUTATIONS sets how
 * many, EGRESSIP_MUTATION_SEED the seed, EGRESSIP_SHARED where the recordings are.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import type { RecordedEvent } from '#libs/sources/recording.ts';
import { recordedEvents, recordingPath, recordingsPresent } from '../kit/recording.ts';
import { draw, findingText, type Mutation } from './changes.ts';
import { type Cluster, createCluster } from './cluster.ts';
import { podMutators } from './pod-mutations.ts';
import { type Moment, momentOf } from './pod-rows.ts';
import { sharedMutators } from './shared-mutations.ts';

const total = Number(process.env.EGRESSIP_MUTATIONS ?? 10_000);
const seed = Number(process.env.EGRESSIP_MUTATION_SEED ?? 20_260_824);
const mutators = { ...podMutators, ...sharedMutators };
/** Of all changes, those to rows of pods. */
const podShare = 0.75;
/** Moments of a recording besides its end: the longest pauses, when the control plane has come to rest. */
const pauses = 3;
const shortestPause = 4_000;

const names = existsSync(recordingPath(''))
  ? readdirSync(recordingPath('')).flatMap((file) => /^(.*)\.jsonl\.gz$/.exec(file)?.[1] ?? [])
  : [];

describe.skipIf(!recordingsPresent)('single changes to recorded databases (left out: the folder shared/recordings is not here)', () => {
  it(`${total} changes each give the right kind on the right node for the right pod and nothing else`, { timeout: 600_000 }, async ({
    annotate,
  }) => {
    const made = new Map<string, number>();
    const failures: string[] = [];
    for (const [index, name] of names.sort().entries()) {
      const share = Math.floor((total * (index + 1)) / names.length) - Math.floor((total * index) / names.length);
      await mutate(name, await recordedEvents(name), share, made, failures);
    }
    await annotate([...made].map(([name, count]) => `${count} x ${name}`).join(', '));
    if (failures.length > 0) throw new Error(`${failures.length} of ${total} went wrong\n${failures.slice(0, 20).join('\n')}`);
    expect([...made.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
  });
});

async function mutate(
  name: string,
  events: readonly RecordedEvent[],
  share: number,
  made: Map<string, number>,
  failures: string[],
): Promise<void> {
  const model = createModel();
  const cluster = createCluster();
  const stops = quietMoments(events);
  let done = 0;
  for (const [index, { input }] of events.entries()) {
    if (input !== null) {
      model.apply(input);
      cluster.apply(input);
    }
    const stop = stops.indexOf(index);
    if (stop < 0) continue;
    const until = Math.floor((share * (stop + 1)) / stops.length);
    const moment = momentOf(cluster, [...model.violations()]);
    const earlier = stateOf(model);
    const where = `${name} at ${events[index]?.t} ms`;
    for (; done < until; done += 1) {
      const failure = mutateOnce(model, cluster, moment, earlier, seededRandom(hash(`${seed} ${name} ${done}`)), made);
      if (failure !== null) failures.push(`seed ${seed}, ${where}, change ${done}: ${failure}`);
    }
  }
  // The model went on from each of these moments: nothing of the changes may be left.
  const undisturbed = createModel();
  for (const { input } of events) if (input !== null) undisturbed.apply(input);
  if (stateOf(model) !== stateOf(undisturbed)) failures.push(`seed ${seed}, ${name}: something is left of the changes at its end`);
}

/** Indexes of the last events before the longest pauses and of the last of all, where everything was connected. */
function quietMoments(events: readonly RecordedEvent[]): number[] {
  const away = new Set<string>();
  const gaps = events.flatMap(({ t, input }, index) => {
    const source = input === null ? '' : input.source === 'ovn' ? input.node : input.kind;
    if (input?.type === 'ovn-unavailable' || input?.type === 'kube-unavailable') away.add(source);
    else if (input?.type === 'ovn-snapshot' || input?.type === 'kube-snapshot') away.delete(source);
    const ms = (events[index + 1]?.t ?? Number.POSITIVE_INFINITY) - t;
    return away.size === 0 && ms >= shortestPause && index > 0 ? [{ index, ms }] : [];
  });
  const longest = gaps.sort((a, b) => b.ms - a.ms || a.index - b.index).slice(0, pauses + 1);
  return longest.map(({ index }) => index).sort((a, b) => a - b);
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

function stateOf(model: Model): string {
  const violations = [...model.violations()].map((violation) => JSON.stringify(violation)).sort();
  return JSON.stringify([violations, model.verdict()]);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
