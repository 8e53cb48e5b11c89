/**
 * The model that was fed one event at a time says the same as one that sees the cluster for the first time, after every
 * event. EGRESSIP_PROPERTY_EVENTS sets how many (100,000 is what is claimed and takes a few minutes).
 */
import { describe, expect, it } from 'vitest';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createRandomCluster } from '../../kit/random-cluster.ts';

const eventsPerSeed = 1000;
const seeds = Math.ceil(Number(process.env.EGRESSIP_PROPERTY_EVENTS ?? 10_000) / eventsPerSeed);

describe('the incremental model', () => {
  it(`equals a full evaluation after every one of ${seeds * eventsPerSeed} random events`, { timeout: 1_800_000 }, () => {
    let kinds = new Set<string>();
    for (let seed = 1; seed <= seeds; seed += 1) kinds = kinds.union(run(seed));
    // The events must reach what is to be compared.
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining([
        'ghost-node',
        'missing-snat',
        'stale-reroute',
        'wrong-snat',
        'zones-disagree',
        'unresolved-owner',
        'duplicate-snat',
        'missing-mark',
        'cloud-ip-mismatch',
        'wrong-baseline',
      ]),
    );
  });
});

function run(seed: number): Set<string> {
  const cluster = createRandomCluster(seededRandom(seed));
  const model = createModel();
  const reported = new Map<string, string>();
  const kinds = new Set<string>();
  for (const input of cluster.start) model.apply(input);
  model.drain();
  follow(model, reported, true);
  for (let event = 1; event <= eventsPerSeed; event += 1) {
    const input = cluster.step(model);
    model.apply(input);
    follow(model, reported, false);
    const fresh = createModel();
    for (const snapshot of cluster.world.snapshots()) fresh.apply(snapshot);
    const [live, full] = [stateOf(model), stateOf(fresh)];
    if (live !== full) throw new Error(difference(seed, event, JSON.stringify(input), model, fresh));
    for (const { kind } of model.violations()) kinds.add(kind);
  }
  return kinds;
}

/** Applies the deltas: they must add up to the violations there are. */
function follow(model: Model, reported: Map<string, string>, first: boolean): void {
  if (first) for (const violation of model.violations()) reported.set(violation.fingerprint, JSON.stringify(violation));
  const delta = model.drain();
  for (const violation of [...delta.appeared, ...delta.changed]) reported.set(violation.fingerprint, JSON.stringify(violation));
  for (const fingerprint of [...delta.disappeared, ...delta.unknown]) reported.delete(fingerprint);
  const now = new Map([...model.violations()].map((violation) => [violation.fingerprint, JSON.stringify(violation)]));
  expect(new Map([...reported].sort())).toEqual(new Map([...now].sort()));
}

function stateOf(model: Model): string {
  const violations = [...model.violations()].map((violation) => JSON.stringify(violation)).sort();
  const pods = [...model.podKeys()].sort().map((key) => [key, model.podRight(key)]);
  return JSON.stringify([violations, pods, model.verdict(), model.notes()]);
}

function difference(seed: number, event: number, input: string, model: Model, fresh: Model): string {
  const [live, full] = [model, fresh].map((one) => new Set([...one.violations()].map((violation) => JSON.stringify(violation)))) as [
    Set<string>,
    Set<string>,
  ];
  const only = (a: Set<string>, b: Set<string>) => [...a.difference(b)].join('\n  ');
  const rest = (one: Model) =>
    [one.verdict(), one.notes(), [...one.podKeys()].sort().map((key) => [key, one.podRight(key)])].map((part) => JSON.stringify(part));
  const [restOfLive, restOfFull] = [rest(model), rest(fresh)];
  const others = restOfLive
    .flatMap((part, index) => (part === restOfFull[index] ? [] : [`live ${part}`, `full ${restOfFull[index]}`]))
    .join('\n');
  return `seed ${seed}, event ${event}: ${input.slice(0, 600)}\nonly live:\n  ${only(live, full)}\nonly full:\n  ${only(full, live)}\n${others}`;
}
