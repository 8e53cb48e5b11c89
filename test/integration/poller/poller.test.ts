import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectBus } from '#libs/bus/nats-bus.ts';
import type { Bus } from '#libs/bus/port.ts';
import { fixedTargets, type NorthboundTarget } from '#libs/ovsdb/targets.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../../services/poller/app.ts';
import { startNats, type TestNats } from '../../kit/nats.ts';
import { readOvnLog } from '../../kit/ovn-log.ts';
import { insertNat, type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { startOvsdbCluster } from '../../kit/ovsdb-cluster.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');
const natsServer = await provided('nats');
const tools = { clock: systemClock, random: seededRandom(7), logger: silentLogger };

const nat = (address: string) => ({
  type: 'snat',
  external_ip: '192.0.2.1',
  logical_ip: address,
  external_ids: ['map', [['k8s.ovn.org/name', 'eip']]],
});
const add = (server: Ovsdb, address: string) => server.transact(insertNat('GR', 'n', nat(address)));

describe.skipIf(!ovn.available || !natsServer.available)(`poller on real servers (${ovn.reason}; ${natsServer.reason})`, () => {
  let nats: TestNats;
  let first: Ovsdb;
  let second: Ovsdb;
  let bus: Bus;
  let apps: App[] = [];
  let readers: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    [first, second] = await Promise.all([startOvsdb(), startOvsdb()]);
    for (const server of [first, second]) await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR' } }]);
  });
  afterAll(async () => {
    await first.stop();
    await second.stop();
  });
  beforeEach(async () => {
    nats = await startNats();
    bus = await connectBus({ url: nats.url, name: 'test', ...tools });
    for (const server of [first, second]) {
      await server.transact([{ op: 'update', table: 'Logical_Router', where: [], row: { nat: ['set', []] } }]);
    }
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await Promise.all(readers.map((reader) => reader.stop()));
    apps = [];
    readers = [];
    await bus.close();
    await nats.dispose();
  });

  const poll = async (nodes: Record<string, Ovsdb>) => {
    const targets = fixedTargets(Object.fromEntries(Object.entries(nodes).map(([node, server]) => [node, server.address])), tools);
    const app = createPoller({ cluster: 'test', bus, targets, ...tools });
    apps.push(app);
    await app.start();
    return app;
  };
  const read = () => {
    const log = readOvnLog(bus, 'test');
    readers.push(log);
    return log;
  };

  it('writes what each database holds and then what changes in it', async () => {
    await add(first, '10.0.0.1');
    const app = await poll({ w1: first, w2: second });
    const log = read();
    await log.until(() => log.available('w1') === true && log.available('w2') === true);
    expect([log.names('w1'), log.names('w2')]).toEqual([['10.0.0.1'], []]);
    await add(second, '10.0.0.2');
    await log.until(() => log.names('w2').length === 1);
    expect(log.names('w2')).toEqual(['10.0.0.2']);
    expect(app.readiness()).toMatchObject({ ready: true, parts: { databases: '2 of 2 followed live' } });
    expect(log.gaps).toEqual([]);
  });

  it('a database that goes away is unavailable with its content kept, the others go on', async () => {
    await add(first, '10.0.0.1');
    await poll({ w1: first, w2: second });
    const log = read();
    await log.until(() => log.names('w1').length === 1 && log.available('w2') === true);
    await first.kill();
    await log.until(() => log.available('w1') === false);
    expect(log.names('w1')).toEqual(['10.0.0.1']);
    await add(second, '10.0.0.2');
    await log.until(() => log.names('w2').length === 1);
    await first.restart();
    await log.until(() => log.available('w1') === true);
    expect(log.names('w1')).toEqual(['10.0.0.1']);
    expect(log.gaps).toEqual([]);
  });

  it('changes made while NATS is down arrive when it is back', async () => {
    await poll({ w1: first });
    const log = read();
    await log.until(() => log.available('w1') === true);
    await nats.kill();
    for (let index = 0; index < 50; index += 1) await add(first, `10.0.1.${index}`);
    await nats.restart();
    await log.until(() => log.names('w1').length === 50);
    expect(log.gaps).toEqual([]);
  });

  it('what NATS has lost is written again, with nothing restarted but NATS', async () => {
    await add(first, '10.0.0.1');
    await poll({ w1: first, w2: second });
    const log = read();
    await log.until(() => log.names('w1').length === 1 && log.available('w2') === true);
    await nats.kill();
    await nats.wipe();
    await nats.restart();
    const fresh = read();
    await fresh.until(() => fresh.names('w1').length === 1 && fresh.available('w2') === true);
    await add(first, '10.0.0.2');
    await Promise.all([log, fresh].map((each) => each.until(() => each.names('w1').length === 2)));
    expect([log.gaps, fresh.gaps]).toEqual([[], []]);
  });

  it('a poller that is started anew replaces the log of the one before', async () => {
    await add(first, '10.0.0.1');
    const app = await poll({ w1: first });
    const log = read();
    await log.until(() => log.names('w1').length === 1);
    await app.stop();
    await log.until(() => log.available('w1') === false);
    await first.transact([{ op: 'update', table: 'Logical_Router', where: [], row: { nat: ['set', []] } }]);
    await poll({ w1: first });
    await log.until(() => log.available('w1') === true);
    expect(log.names('w1')).toEqual([]);
    const fresh = read();
    await fresh.until(() => fresh.available('w1') === true);
    expect(fresh.names('w1')).toEqual([]);
  });

  it('a fail-over in the Raft cluster of a database takes no row from the log', async () => {
    const cluster = await startOvsdbCluster();
    try {
      await cluster.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR' } }]);
      await cluster.transact(insertNat('GR', 'n', nat('10.0.0.1')));
      const app = createPoller({ cluster: 'test', bus, targets: fixedTargets({ central: cluster.address }, tools), ...tools });
      apps.push(app);
      await app.start();
      const log = read();
      await log.until(() => log.names('central').length === 1);
      await cluster.kill(await cluster.leader());
      await cluster.transact(insertNat('GR', 'n', nat('10.0.0.2')));
      await log.until(() => log.names('central').length === 2);
      expect(log.names('central')).toEqual(['10.0.0.1', '10.0.0.2']);
      expect(log.removed).toEqual([]);
      expect(log.gaps).toEqual([]);
    } finally {
      await Promise.all(apps.splice(0).map((app) => app.stop()));
      await cluster.stop();
    }
  });

  it('a database that moves is followed at its new address, one that is taken away becomes unavailable', async () => {
    let change: (targets: readonly NorthboundTarget[]) => void = () => undefined;
    const targets = (nodes: Record<string, Ovsdb>) => {
      let found: readonly NorthboundTarget[] = [];
      fixedTargets(Object.fromEntries(Object.entries(nodes).map(([node, server]) => [node, server.address])), tools).follow((all) => {
        found = all;
      });
      return found;
    };
    const changing = {
      follow: (onTargets: typeof change) => {
        change = onTargets;
        onTargets(targets({ w1: first }));
        return () => undefined;
      },
    };
    await add(second, '10.0.0.2');
    const app = createPoller({ cluster: 'test', bus, targets: changing, ...tools });
    apps.push(app);
    await app.start();
    const log = read();
    await log.until(() => log.available('w1') === true);
    change(targets({ w1: second }));
    await log.until(() => log.names('w1').length === 1);
    change([]);
    await log.until(() => log.available('w1') === false);
    expect(log.names('w1')).toEqual(['10.0.0.2']);
  });
});
