/** Whatever the model reports: time, restarts and the moments at which somebody asks change nothing of what is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor, type Monitor, type MonitorState } from '#libs/egressip/time/monitor.ts';
import { messageIds } from '../../kit/message-ids.ts';
import {
  back,
  eipInput,
  lost,
  nodeInput,
  podInput,
  type ScriptedModel,
  scriptedModel,
  tick,
  violation,
} from '../../unit/time/scripted-model.ts';

interface Step {
  readonly input: ModelInput;
  readonly delta: Parameters<ScriptedModel['says']>[0];
  readonly rightOnNew: number;
}

const names = Array.from({ length: 12 }, (_, index) => `v${index}`);
const nodeOf = (fingerprint: string) => `worker-${(Number(fingerprint.slice(1)) % 3) + 1}`;
const make = (fingerprint: string, revision: number): Violation =>
  violation(fingerprint, {
    node: nodeOf(fingerprint),
    kind: Number(fingerprint.slice(1)) % 2 === 0 ? 'missing-snat' : 'stale-reroute',
    pod: { namespace: 'ns', name: `p-${Number(fingerprint.slice(1)) % 5}` },
    reason: `${fingerprint} revision ${revision}`,
  });

const move = fc.record({
  ms: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 15_000 })),
  what: fc.constantFrom('toggle', 'toggle', 'toggle', 'change', 'database', 'status', 'node', 'pod'),
  which: fc.integer({ min: 0, max: names.length - 1 }),
});

/** Turns random moves into inputs and deltas that a model could have given. */
function script(moves: readonly { readonly ms: number; readonly what: string; readonly which: number }[]): Step[] {
  const present = new Set<string>();
  const away = new Set<string>();
  let at = 1_000_000;
  return moves.map(({ ms, what, which }, index) => {
    at += ms;
    const name = names[which] ?? 'v0';
    const node = nodeOf(name);
    const ofNode = [...present].filter((entry) => nodeOf(entry) === node);
    const rightOnNew = which;
    const touched = { touchedEgressIPs: ['eip'], touchedPods: [`ns/p-${which % 5}`] };
    const step = (input: ModelInput, delta: Step['delta'] = {}): Step => ({ input, delta: { ...touched, ...delta }, rightOnNew });
    if (what === 'database') {
      if (away.delete(node)) return step(back(at, node), { appeared: ofNode.map((entry) => make(entry, 0)) });
      away.add(node);
      return step(lost(at, node), { unknown: ofNode });
    }
    if (what === 'status') return step(eipInput(at, which % 4 === 0 ? {} : { '172.18.0.50': node }));
    if (what === 'node') return step(nodeInput(at, node, { ready: which % 2 === 0 }));
    if (what === 'pod') return step(podInput(at, `ns/p-${which % 5}`, { phase: which % 3 === 0 ? 'Succeeded' : 'Running' }));
    if (away.has(node)) return step(tick(at));
    if (what === 'change') return step(tick(at), present.has(name) ? { changed: [make(name, index)] } : {});
    if (present.delete(name)) return step(tick(at), { disappeared: [name] });
    present.add(name);
    return step(tick(at), { appeared: [make(name, 0)] });
  });
}

function run(model: ScriptedModel, monitor: Monitor, steps: readonly Step[]): MonitorEvent[] {
  return steps.flatMap((step) => {
    play(model, step);
    return monitor.apply(step.input);
  });
}

function play(model: ScriptedModel, step: Step): void {
  model.progress = () => ({
    pods: 11,
    rightOnNew: step.rightOnNew,
    leftOnOld: 11 - step.rightOnNew,
    nexthopsRight: step.rightOnNew,
    oldIsAway: false,
    nexthopsUnread: 0,
    undecided: 0,
  });
  model.says(step.delta);
}

const start = () => {
  const model = scriptedModel();
  // Nothing is known beyond what the deltas say, so nothing may be concluded from silence.
  model.complete = false;
  return { model, monitor: createMonitor({ model: model.model }) };
};

test('a restart from a checkpoint at any moment says the same events and ends with the same history', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), fc.nat({ max: 80 }), (moves, cut) => {
      const steps = script(moves);
      const straight = start();
      run(straight.model, straight.monitor, steps.slice(0, cut));
      const state: MonitorState = JSON.parse(JSON.stringify(straight.monitor.checkpoint()));
      const expected = run(straight.model, straight.monitor, steps.slice(cut));

      const again = start();
      for (const step of steps.slice(0, cut)) {
        play(again.model, step);
        again.model.model.drain();
      }
      for (const step of steps.slice(0, cut)) if (step.input.type === 'kube-changes') knownPods(again.model, step.input);
      expect(again.monitor.restore(state)).toEqual([]);
      expect(run(again.model, again.monitor, steps.slice(cut))).toEqual(expected);
      // What ended before the restart and never fired is not saved.
      const saved = straight.monitor
        .history()
        .filter((finding) => finding.firingAt !== null || (finding.resolvedAt ?? Number.MAX_VALUE) > state.now);
      const kept = again.monitor
        .history()
        .filter((finding) => finding.firingAt !== null || (finding.resolvedAt ?? Number.MAX_VALUE) > state.now);
      expect(kept).toEqual(saved);
      expect(again.monitor.failovers()).toEqual(straight.monitor.failovers());
      expect(again.monitor.verdict()).toEqual(straight.monitor.verdict());
    }),
    { numRuns: 300 },
  );
});

test('asking at other moments changes neither what is said nor its order', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), fc.array(fc.nat({ max: 20_000 }), { maxLength: 60 }), (moves, asks) => {
      const steps = script(moves);
      const quiet = start();
      const asked = start();
      const expected = run(quiet.model, quiet.monitor, steps);
      const events = steps.flatMap((step, index) => {
        const before = asked.monitor.advance(Math.min(step.input.at - 1, asked.monitor.now() + (asks[index] ?? 0)));
        return [...before, ...run(asked.model, asked.monitor, [step])];
      });
      expect(events).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('nothing fires before its hold-off, events are in order of time, and every id is of one event', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
      const { model, monitor } = start();
      const events = run(model, monitor, script(moves));
      expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).sort((left, right) => left - right));
      const ids = messageIds(events);
      expect(new Set(ids).size).toBe(ids.length);
      for (const incident of monitor.incidents()) {
        const members = monitor.findings().filter((finding) => finding.incident === incident.id);
        expect(incident.findings).toBe(members.length);
        expect(incident.pods).toBe(new Set(members.map((finding) => finding.pod?.name)).size);
        expect(incident.state).toBe(members.some((finding) => finding.state === 'firing') ? 'firing' : 'pending');
      }
      const lasted = new Map<string, number>();
      for (const { fingerprint, pendingAt, firingAt, resolvedAt } of monitor.history()) {
        const credit = lasted.get(fingerprint) ?? 0;
        if (firingAt !== null) expect(firingAt - (pendingAt ?? 0) + credit).toBeGreaterThanOrEqual(10_000);
        if (resolvedAt !== null) lasted.set(fingerprint, credit + resolvedAt - (pendingAt ?? 0));
      }
    }),
    { numRuns: 300 },
  );
});

/** A real model knows its pods after having been fed; the scripted one is told. */
function knownPods(model: ScriptedModel, input: Extract<ModelInput, { type: 'kube-changes' }>): void {
  for (const change of input.changes) {
    if (change.type === 'upsert' && change.object.kind === 'Pod') model.pods.add(`${change.object.namespace}/${change.object.name}`);
  }
}
