/**
 * Drawn schedules of violations that come and go, of inputs of which nobody knows yet whether all have come, and of a database that
 * turns out to have been silent: a finding that fired is over only when that was known, and never for good if it was not.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createMonitor, type MonitorEvent } from '#libs/egressip/time/index.ts';
import { back, lost, scriptedModel, tick, violation } from './scripted-model.ts';

const holdOffMs = 3_000;
const step = fc.record({
  ms: fc.integer({ min: 0, max: 4_000 }),
  what: fc.constantFrom('toggle a', 'toggle b', 'known', 'lost', 'back'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Each event, with how far the inputs were known when it was told. */
function run(steps: readonly Step[]) {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model, holdOffMs });
  const wrong = new Set<string>();
  /** What the model has said to be unknown: it comes back to it, and to nothing else. */
  let unknown: readonly string[] = [];
  const told: { readonly event: MonitorEvent; readonly knownUntil: number; readonly lostSince: number | null }[] = [];
  let now = 10_000;
  let knownUntil = now;
  let lostSince: number | null = null;
  const note = (events: readonly MonitorEvent[]) => told.push(...events.map((event) => ({ event, knownUntil, lostSince })));
  const apply = (input: ModelInput) => note(monitor.apply(input, knownUntil));
  const restore = () => {
    lostSince = null;
    script.complete = true;
    script.says({
      appeared: [...wrong].map((name) => violation(name)),
      disappeared: unknown.filter((name) => !wrong.has(name)),
    });
    unknown = [];
    apply(back(now));
  };
  for (const { ms, what } of steps) {
    now += ms;
    if (what === 'known') {
      // Of a database that is lost nobody says how far it is known.
      knownUntil = now;
      note(monitor.advance(now));
    } else if (what === 'lost' && lostSince === null) {
      lostSince = knownUntil;
      script.complete = false;
      unknown = [...wrong];
      script.says({ unknown });
      apply(lost(knownUntil));
    } else if (what === 'back' && lostSince !== null) restore();
    else if (what.startsWith('toggle')) {
      const name = what.slice(-1);
      const there = wrong.delete(name);
      if (!there) wrong.add(name);
      // What a lost database holds is not seen.
      if (lostSince === null) script.says(there ? { disappeared: [name] } : { appeared: [violation(name)] });
      apply(tick(now));
    }
  }
  if (lostSince !== null) restore();
  now += 60_000;
  knownUntil = now;
  note(monitor.advance(now));
  return { told, wrong, monitor };
}

test('a finding that fired is over when all inputs up to that moment have come, and not while its database is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const { told, wrong, monitor } = run(steps);
      const firing = new Set<string>();
      for (const { event, knownUntil, lostSince } of told) {
        if (event.type !== 'finding') continue;
        const { fingerprint } = event.finding;
        if (event.change === 'firing') firing.add(fingerprint);
        else if (event.change === 'resolved' && firing.delete(fingerprint)) expect(event.at).toBeLessThanOrEqual(lostSince ?? knownUntil);
      }
      expect(new Set(monitor.findings().map(({ fingerprint }) => fingerprint)), 'in the end, what is wrong').toEqual(wrong);
      expect(
        monitor.findings().every(({ state }) => state === 'firing'),
        'and it fires',
      ).toBe(true);
    }),
    { numRuns: 1_000, seed: 6 },
  );
});

test('the states of an incident are told in the order of their moments', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const last = new Map<string, number>();
      for (const { event } of run(steps).told) {
        if (event.type !== 'incident') continue;
        expect(event.at).toBeGreaterThanOrEqual(last.get(event.incident.id) ?? 0);
        last.set(event.incident.id, event.at);
      }
    }),
    { numRuns: 1_000, seed: 6 },
  );
});
