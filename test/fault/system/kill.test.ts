/**
 * kill -9 of any part while events flow. Faults begin, fire and end before, during and after it; in the end the history must
 * hold each of them exactly once, with the moments it would have had without the kill, and nothing else that fired.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killProcess } from '../../integration/up/system.ts';
import { busy } from '../../kit/busy.ts';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { runCli } from '../../kit/run-cli.ts';
import { holdOffMs, startWatchedSystem, steady, type WatchedSystem } from './watched-system.ts';
import { whenShown } from './within-a-second.ts';

const natsServer = await provided('nats');
const history = await provided('questdb');
const isHere = natsServer.available && history.available;

/**
 * `sees`: without it that side of the cluster is not seen. What changes meanwhile is observed when it is back, and should it
 * take longer than 10 s, all is unknown for a while, which does not count toward a hold-off.
 */
const victims = [
  { name: 'the analyzer', process: 'run analyzer', sees: null },
  { name: 'the historian', process: 'run historian', sees: null },
  { name: 'nats-server', process: 'nats-server', sees: null },
  { name: 'QuestDB', process: 'io.questdb.ServerMain', sees: null },
  { name: 'the poller', process: 'run poller', sees: 'databases' },
  { name: 'the watcher', process: 'run watcher', sees: 'objects' },
  { name: 'the gateway', process: 'run gateway', sees: null },
  { name: 'the notifier', process: 'run notifier', sees: null },
  { name: 'the orchestrator', process: 'run orchestrator', sees: null },
] as const;

interface Fault {
  readonly id: string;
  readonly pod: string;
  readonly injectedAt: number;
  healedAt: number;
}

/** Fingerprint, state, moment and beginning, in ms. */
type Row = readonly [fingerprint: string, state: string, pod: string, at: number, since: number];

describe.skipIf(!isHere)(`kill -9 (${natsServer.reason}; ${history.reason})`, () => {
  let system: WatchedSystem;
  const faults: Fault[] = [];

  beforeAll(async () => {
    system = await startWatchedSystem();
  });
  afterAll(async () => {
    expect(await system.stop()).toEqual([]);
  });

  /** The SNAT of a pod that lives as long as the test goes. */
  function inject(): Fault {
    const key = system.simulator.cluster.podsOf(steady).find((pod) => !faults.some((fault) => fault.pod === pod));
    if (key === undefined) throw new Error('no pod left');
    const injectedAt = Date.now();
    const { id } = system.simulator.inject({ kind: 'missing-snat', pod: key });
    const fault = { id, pod: key, injectedAt, healedAt: 0 };
    faults.push(fault);
    return fault;
  }
  function heal(fault: Fault): void {
    fault.healedAt = Date.now();
    system.simulator.heal(fault.id);
  }
  const isIn = (fault: Fault, state: string) =>
    eventually(`${fault.pod} is ${state}`, async () => {
      const findings = await system.findings(state === 'resolved' ? '&state=resolved' : '');
      if (findings === null) return null;
      const found = findings.some(
        ({ kind, pod, state: is }) => kind === 'missing-snat' && is === state && `${pod?.namespace}/${pod?.name}` === fault.pod,
      );
      return found ? true : null;
    });
  const rowsOf = async (fault: Fault) => {
    const [namespace, pod] = fault.pod.split('/');
    return system.sql<Row>(
      `select fingerprint, state, pod, cast(ts as long) / 1000, cast(since as long) / 1000 from findings where kind = 'missing-snat' and namespace = '${namespace}' and pod = '${pod}' order by ts`,
    );
  };

  it('is not needed: a firing finding shows everywhere within a second of its hold-off', async () => {
    const fault = inject();
    await isIn(fault, 'pending');
    const shown = await whenShown(system, fault.pod);
    const [, , , , since = 0] = (await rowsOf(fault))[0] ?? [];
    const { stdout } = await runCli(['findings', '-o', 'json'], { env: system.env });
    expect(stdout).toContain(fault.pod.split('/')[1]);
    heal(fault);
    await isIn(fault, 'resolved');
    const crowd = busy();
    for (const [where, at] of Object.entries(shown))
      expect([where, Math.max(at - since - holdOffMs, 1_000 * crowd)]).toEqual([where, 1_000 * crowd]);
  });

  for (const victim of victims) {
    it(`of ${victim.name} changes no verdict and leaves no hole in the history`, async () => {
      const before = inject();
      await isIn(before, 'firing');
      const spanning = inject();
      await isIn(spanning, 'pending');
      await killProcess(system.home, victim.process);
      const inOutage = inject();
      heal(before);
      for (const fault of [spanning, inOutage]) await isIn(fault, 'firing');
      await isIn(before, 'resolved');
      for (const fault of [spanning, inOutage]) heal(fault);
      for (const fault of [spanning, inOutage]) await isIn(fault, 'resolved');

      for (const fault of [before, spanning, inOutage]) {
        const rows = await eventually(`the history of ${fault.pod}`, async () => {
          const found = await rowsOf(fault);
          return found.length >= 3 ? found : null;
        });
        expect(rows.map(([, state]) => state)).toEqual(['pending', 'firing', 'resolved']);
        const [
          [fingerprint, , , pendingAt, since] = ['', '', '', 0, 0],
          [, , , firingAt] = ['', '', '', 0],
          [, , , resolvedAt] = ['', '', '', 0],
        ] = rows;
        expect(new Set(rows.map((row) => row[0])).size).toBe(1);
        expect(rows.every((row) => row[4] === since)).toBe(true);
        expect(fingerprint).not.toBe('');
        expect(since).toBe(pendingAt);
        expect(firingAt - pendingAt).toBeGreaterThanOrEqual(holdOffMs);
        if (victim.sees === null) expect(firingAt - pendingAt).toBe(holdOffMs);
        if (victim.sees === 'databases') continue;
        // The poller dates what it sees, whoever else is away; a busy machine may be late, but not by a whole outage.
        expect(pendingAt - fault.injectedAt).toBeLessThan(holdOffMs * busy());
        expect(resolvedAt - fault.healedAt).toBeLessThan(holdOffMs * busy());
      }
    });
  }

  it('made nothing fire but the faults, each exactly once', async () => {
    const fired = await system.sql<readonly [string, string, string, number]>(
      "select kind, namespace, pod, count() from findings where state = 'firing' group by kind, namespace, pod",
    );
    expect(fired.map(([kind, namespace, pod, count]) => `${kind} ${namespace}/${pod} ${count}`).sort()).toEqual(
      faults.map(({ pod }) => `missing-snat ${pod} 1`).sort(),
    );
    const open = await system.findings();
    expect(open?.filter(({ state }) => state === 'firing')).toEqual([]);
    const remembered = (await system.findings('&state=resolved&kind=missing-snat')) ?? [];
    const names = remembered.map(({ pod }) => `${pod?.namespace}/${pod?.name}`);
    for (const { pod } of faults) expect(names.filter((name) => name === pod)).toEqual([pod]);
  });
});
