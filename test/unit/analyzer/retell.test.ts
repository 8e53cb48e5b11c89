/** An alert that fires for longer than the stream keeps messages stays known to every reader of the stream. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Incident } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { topics } from '#libs/contracts/topics.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import type { Engine } from '../../../services/analyzer/engine.ts';
import { startRetelling } from '../../../services/analyzer/retell.ts';
import { createClusterWatch } from '../../../services/gateway/live/cluster-watch.ts';
import { followBus } from '../../../services/gateway/live/follow-bus.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const name = 'east';
const minute = 60_000;
const day = 24 * 60 * minute;

function setUp() {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const server = createMemoryBus(clock);
  const { bus } = server.connect();
  const firing: Incident = {
    id: 'a',
    kind: 'missing-snat',
    severity: 'critical',
    state: 'firing',
    node: 'worker-1',
    egressIP: 'eip',
    address: null,
    pods: 1,
    findings: 1,
    reason: 'a row is missing',
    since: new Date(clock.now()).toISOString(),
  };
  const open: Incident[] = [firing];
  const again: IncidentEvent[] = [];
  const tellAgain = (event: IncidentEvent) => {
    again.push(event);
    void bus.publish(name, topics.incident, event);
  };
  const engine = { monitor: { incidents: () => open }, readTo: 7, tellAgain } as unknown as Engine;
  const stop = startRetelling({ bus, cluster: name, clock, engine: () => engine, logger: silentLogger });
  return {
    clock,
    server,
    bus,
    firing,
    open,
    again,
    stop,
    tell: (incident: Incident) => bus.publish(name, topics.incident, { at: clock.now() + 5, stateSeq: 3, revision: 2, incident }),
    pass: async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 10 * minute) {
        clock.advance(10 * minute);
        for (let turns = 0; turns < 4; turns += 1) await turn();
      }
    },
    /** What a gateway that starts now knows. */
    hub: async () => {
      const watch = createClusterWatch({ cluster: name, clock, runsEnabled: false });
      const live = { at: clock.now(), verdict: { complete: true, missing: [], consistency: 0.9, summary: {} } };
      watch.take({ topic: 'live', event: live } as never);
      const before = watch.summary();
      await followBus(bus, watch);
      return { before, after: watch.summary() };
    },
  };
}

it('a hub that starts after the stream lost the alert has it within ten minutes, and no alert begins again after its end', async () => {
  const { server, firing, open, again, tell, pass, hub, stop } = setUp();
  await tell(firing);
  await pass(2 * day);
  server.forget();
  await pass(10 * minute);
  expect((await hub()).after).toMatchObject({ critical: 1, worst: { id: 'a' } });
  open.splice(0);
  await tell({ ...firing, state: 'resolved' });
  const told = again.length;
  await pass(3 * day);
  expect(again.length).toBe(told);
  stop();
});

it('an alert is sent again each day unchanged, but not if it has ended in the stream', async () => {
  const { clock, firing, again, tell, pass, stop } = setUp();
  const at = clock.now() + 5;
  await tell(firing);
  await pass(3.5 * day);
  expect(again).toEqual(Array.from({ length: 3 }, () => ({ at, stateSeq: 3, revision: 2, incident: firing })));
  await tell({ ...firing, state: 'resolved' });
  await pass(2 * day);
  expect(again.length).toBe(3);
  stop();
});

it('an alert that changes while the stream is read is not sent as it was before, and a cause that is only told makes no change', async () => {
  const { firing, open, again, tell, pass, stop } = setUp();
  await tell({ ...firing, cause: 'a pod moved', report: ['it moved'] });
  open.splice(0, 1, { ...firing, pods: 2, findings: 2, reason: '2 rows are missing' });
  await pass(2 * day);
  expect(again).toEqual([]);
  open.splice(0, 1, firing);
  await pass(10 * minute);
  expect(again.map(({ incident }) => incident)).toEqual([{ ...firing, cause: 'a pod moved', report: ['it moved'] }]);
  stop();
});

it('until it has read all firing incidents a gateway counts nothing: its numbers are unknown', async () => {
  const { firing, tell, hub, stop } = setUp();
  await tell(firing);
  const { before, after } = await hub();
  expect(before).toMatchObject({ complete: false, critical: null, warning: null });
  expect(after).toMatchObject({ critical: 1, warning: 0 });
  stop();
});
