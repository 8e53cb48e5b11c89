/**
 * Single changes to the real databases of the recordings: each must show as what it is and as nothing else. What is right
 * follows from the change and the row it was made to (`*-mutations.ts`), never from the model. EGRESSIP_MUTATIONS sets how
 * many, EGRESSIP_MUTATION_SEED the seed, EGRESSIP_SHARED where the recordings are.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createModel } from '#libs/egressip/model/index.ts';
import type { RecordedEvent } from '#libs/sources/recording/recording.ts';
import { recordedEvents, recordingPath, recordingsPresent } from '../kit/recording.ts';
import { createCluster } from './cluster.ts';
import { mutate, type Outcome, stateOf } from './run.ts';

const total = Number(process.env.EGRESSIP_MUTATIONS ?? 10_000);
const seed = Number(process.env.EGRESSIP_MUTATION_SEED ?? 20_260_824);
/** Moments of a recording besides its end: the longest pauses, when the control plane has come to rest. */
const pauses = 3;
const shortestPause = 4_000;

const names = existsSync(recordingPath(''))
  ? readdirSync(recordingPath('')).flatMap((file) => /^(.*)\.jsonl\.gz$/.exec(file)?.[1] ?? [])
  : [];

describe.skipIf(!recordingsPresent)('single changes to recorded databases (left out: the folder shared/recordings is not here)', () => {
  it(`${total} changes each give the right kind on the right node for the right pod and nothing else`, async ({ annotate }) => {
    const outcome: Outcome = { made: new Map(), failures: [] };
    const { made, failures } = outcome;
    for (const [index, name] of names.sort().entries()) {
      const share = Math.floor((total * (index + 1)) / names.length) - Math.floor((total * index) / names.length);
      await mutateRecording(name, share, outcome);
    }
    await annotate([...made].map(([name, count]) => `${count} x ${name}`).join(', '));
    if (failures.length > 0) throw new Error(`${failures.length} of ${total} went wrong\n${failures.slice(0, 20).join('\n')}`);
    expect([...made.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
  });
});

async function mutateRecording(name: string, share: number, outcome: Outcome): Promise<void> {
  const events = await recordedEvents(name);
  const model = createModel();
  const cluster = createCluster();
  const stops = quietMoments(events);
  let done = 0;
  for (const [index, { t, input }] of events.entries()) {
    if (input !== null) {
      model.apply(input);
      cluster.apply(input);
    }
    const stop = stops.indexOf(index);
    if (stop < 0) continue;
    const until = Math.floor((share * (stop + 1)) / stops.length);
    mutate(model, cluster, { seed, name, where: `${name} at ${t} ms` }, [done, until], outcome);
    done = until;
  }
  // The model went on from each of these moments: nothing of the changes may be left.
  const undisturbed = createModel();
  for (const { input } of events) if (input !== null) undisturbed.apply(input);
  if (stateOf(model) !== stateOf(undisturbed)) outcome.failures.push(`seed ${seed}, ${name}: something is left of the changes at its end`);
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
