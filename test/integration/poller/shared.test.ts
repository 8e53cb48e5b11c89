/** Several pollers share the databases of a cluster, with a real nats-server and real ovsdb-servers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownerOf } from '#libs/bus/lead/rendezvous.ts';
import type { Bus } from '#libs/bus/port.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { busy } from '../../kit/busy.ts';
import { eventually } from '../../kit/eventually.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { readOvnLog } from '../../kit/ovn-log.ts';
import { insertNat, type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { provided } from '../../kit/provided.ts';
import { startRelay } from '../../kit/relay.ts';
import { type SharingPoller, startSharingPoller } from '../../kit/sharing-poller.ts';

const ovn = await provided('ovn');
const natsServer = await provided('nats');
const cluster = 'test';
const tools = { clock: systemClock, random: seededRandom(7), logger: silentLogger };
const nodes = Array.from({ length: 9 }, (_, index) => `w${index + 1}`);
const takeOverMs = 5_000;

describe.skipIf(!ovn.available || !natsServer.available)(`pollers that share (${ovn.reason}; ${natsServer.reason})`, () => {
  let servers: readonly Ovsdb[];
  let nats: TestNats;
  let bus: Bus;
  let log: ReturnType<typeof readOvnLog>;
  let pollers: SharingPoller[] = [];
  let rows = 0;

  beforeAll(async () => {
    servers = await Promise.all([startOvsdb(), startOvsdb(), startOvsdb()]);
    for (const server of servers) await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR' } }]);
    await change();
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
  });
  beforeEach(async () => {
    nats = await startNats();
    bus = await testBus(nats.url, 'test');
    log = readOvnLog(bus, cluster);
  });
  afterEach(async () => {
    await Promise.all(pollers.map((poller) => poller.stop()));
    pollers = [];
    await log.stop();
    await bus.close();
    await nats.dispose();
  });

  const targets = () =>
    fixedTargets(Object.fromEntries(nodes.map((node, index) => [node, servers[index % servers.length]?.address ?? ''])), tools);
  const start = async (url = nats.url) => {
    const poller = await startSharingPoller({ url, cluster, targets: targets() });
    pollers.push(poller);
    return poller;
  };
  /** One more row in each database. */
  async function change(): Promise<void> {
    rows += 1;
    const nat = {
      type: 'snat',
      external_ip: '192.0.2.1',
      logical_ip: `10.0.0.${rows}`,
      external_ids: ['map', [['k8s.ovn.org/name', 'eip']]],
    };
    for (const server of servers) await server.transact(insertNat('GR', 'n', nat));
  }
  /** The log has all rows of all nodes, as current. */
  const isWhole = () => log.until(() => nodes.every((node) => log.available(node) === true && log.names(node).length === rows));
  const writerOf = (node: string) => log.writers.get(node)?.at(-1);
  const owners = () => nodes.map((node) => pollers.filter((poller) => poller.held().includes(node)).map(({ instance }) => instance));
  const isShared = () => {
    const expected = () => {
      const ids = pollers.filter((poller) => poller.isAlive()).map(({ instance }) => instance);
      return nodes.map((node) => [ownerOf(node, ids)]);
    };
    return eventually('each has its share', () => (JSON.stringify(owners()) === JSON.stringify(expected()) ? true : null));
  };

  it('each node is written by the poller that owns it, and one that joins or leaves moves only its share', async () => {
    for (const count of [1, 2, 3, 4]) {
      const before = owners();
      const joined = await start();
      await isShared();
      await change();
      await isWhole();
      expect(nodes.map(writerOf)).toEqual(owners().flat());
      for (const [index, [owner]] of owners().entries()) if (owner !== joined.instance && count > 1) expect(before[index]).toEqual([owner]);
    }
    const [leaving, ...others] = pollers;
    const before = owners();
    await leaving?.stop();
    pollers = others;
    await isShared();
    await change();
    await isWhole();
    for (const [index, [owner]] of before.entries()) if (owner !== leaving?.instance) expect(owners()[index]).toEqual([owner]);
    expect(log.removed).toEqual([]);
    expect(log.gaps).toEqual([]);
  });

  it('one that is killed has its nodes taken over within 5 s, and no row is missing meanwhile', async () => {
    for (let count = 0; count < 3; count += 1) await start();
    await isShared();
    await isWhole();
    const [killed, ...others] = pollers.toSorted((one, other) => other.held().length - one.held().length);
    const lost = killed?.held() ?? [];
    expect(lost.length).toBeGreaterThan(0);
    pollers = others;
    const at = Date.now();
    await killed?.kill();
    await eventually('others have written all', () => (lost.every((node) => writerOf(node) !== killed?.instance) ? true : null));
    expect(Date.now() - at).toBeLessThan(takeOverMs * busy());
    await change();
    await isWhole();
    expect(log.removed).toEqual([]);
    expect(log.gaps).toEqual([]);
  });

  it('one that is cut off from NATS is replaced, ends when it comes back, and its late messages are refused', async () => {
    const relay = await startRelay(() => Number(new URL(nats.url).port));
    try {
      const cut = await start(`nats://127.0.0.1:${relay.port}`);
      await start();
      await isShared();
      await isWhole();
      const own = cut.held();
      relay.hold();
      await change();
      await eventually('the other one has written all', () => (own.every((node) => writerOf(node) !== cut.instance) ? true : null));
      expect(cut.held()).toEqual([]);
      await isWhole();
      relay.pass();
      await cut.lost;
      pollers = pollers.filter((poller) => poller !== cut);
      await change();
      await isWhole();
      for (const node of own) expect(log.writers.get(node)?.filter((writer) => writer === cut.instance)).toHaveLength(1);
      expect(log.removed).toEqual([]);
    } finally {
      await relay.close();
    }
  });

  it('an outage of NATS that outlasts their leases ends none but those that come back much later than others', async () => {
    for (let count = 0; count < 3; count += 1) await start();
    await isShared();
    await isWhole();
    await nats.kill();
    await eventually('their leases have run out', () => (owners().flat().length === 0 ? true : null));
    await change();
    await nats.restart();
    await isShared();
    await isWhole();
    expect(pollers.some((poller) => poller.isAlive())).toBe(true);
    expect(log.removed).toEqual([]);
    expect(log.gaps).toEqual([]);
  });
});
