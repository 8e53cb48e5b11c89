/** Several pollers: one beside each database, as the chart runs them, or those that share the nodes. They are judged one by one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerOf } from '#libs/bus/lead/rendezvous.ts';
import type { Bus } from '#libs/bus/port.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../../services/poller/app.ts';
import { setReady } from '../../../services/simulator/demo/life.ts';
import { type Chain, startChain } from '../../kit/chain.ts';
import { eventually } from '../../kit/eventually.ts';
import { toldFindings } from '../../kit/log-cluster.ts';
import { testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { type SharingPoller, startSharingPoller } from '../../kit/sharing-poller.ts';

const nats = await provided('nats');
const tools = { clock: systemClock, random: Math.random, logger: silentLogger };

describe.skipIf(!nats.available)(`a poller beside each database (${nats.reason})`, () => {
  let chain: Chain;
  const pollers = new Map<string, { readonly app: App; readonly bus: Bus }>();

  beforeAll(async () => {
    chain = await startChain();
    await chain.poller.stop();
    for (const node of Object.keys(chain.simulator.northbound())) await startBeside(node);
    await complete();
  });
  afterAll(async () => {
    await Promise.all([...pollers.keys()].map(stopBeside));
    await chain?.stop();
  });

  async function startBeside(node: string): Promise<void> {
    const bus = await testBus(chain.nats.url, `poller-${node}`);
    const address = chain.simulator.northbound()[node];
    if (address === undefined) throw new Error(`no database ${node}`);
    const app = createPoller({ cluster: chain.cluster, bus, targets: fixedTargets({ [node]: address }, tools), ...tools });
    await app.start();
    pollers.set(node, { app, bus });
  }
  async function stopBeside(node: string): Promise<void> {
    await pollers.get(node)?.app.stop();
    await pollers.get(node)?.bus.close();
  }
  /** As by kill -9: nothing more is said from this moment on. */
  async function killBeside(node: string): Promise<void> {
    await pollers.get(node)?.bus.close();
    await pollers.get(node)?.app.stop();
  }
  const verdict = () => chain.bus.ask(chain.cluster, 'verdict', {}).catch(() => null);
  const complete = () => eventually('a complete verdict', async () => ((await verdict())?.complete ? true : null));
  const nodes = () => [...pollers.keys()];

  async function firesOn(node: string): Promise<void> {
    const fault = chain.simulator.inject({ kind: 'missing-baseline', node });
    const firing = async () => {
      const { findings } = await chain.bus.ask(chain.cluster, 'findings', { kind: 'missing-baseline', state: 'firing', node });
      return findings[0] ?? null;
    };
    await eventually(`a missing row on ${node} fires`, firing);
    chain.simulator.heal(fault.id);
    await eventually('it is over', async () => ((await firing()) === null ? true : null));
  }

  it('fires what is wrong, however many there are', async () => {
    for (const node of nodes().slice(0, 2)) await firesOn(node);
  });

  it('makes one node unknown when its poller is killed, tells what is wrong on the others, and knows it again from a new one', async () => {
    const [lost = '', other = ''] = nodes();
    await killBeside(lost);
    const missing = await eventually('what is missing', async () => (await verdict())?.missing.find(() => true) ?? null);
    expect(missing).toBe(`database of ${lost}: the poller is silent`);
    expect((await verdict())?.missing).toHaveLength(1);
    await firesOn(other);
    await startBeside(lost);
    await complete();
    await firesOn(lost);
  });

  it('sees a move off a node converge that died together with its poller', async () => {
    const { egressIPs } = await chain.bus.ask(chain.cluster, 'status', {});
    const dead = egressIPs.flatMap(({ addresses }) => addresses.flatMap(({ node }) => node ?? [])).find(() => true) ?? '';
    await killBeside(dead);
    setReady(chain.simulator.cluster, dead, false);
    const moves = await eventually('moves off it that have converged', async () => {
      const { failovers } = await chain.bus.ask(chain.cluster, 'failovers', {});
      const off = failovers.filter(({ from }) => from === dead);
      return off.length > 0 && off.every(({ convergedAt }) => convergedAt !== null) ? off : null;
    });
    // An object without pods had no SNAT there.
    expect(moves.flatMap(({ oldSnatGoneAt, podsAffected }) => (podsAffected === 0 ? [] : [oldSnatGoneAt]))).toContain(null);
  });
});

describe.skipIf(!nats.available)(`pollers that share the nodes (${nats.reason})`, () => {
  let chain: Chain;
  let pollers: SharingPoller[] = [];

  beforeAll(async () => {
    chain = await startChain();
    await chain.poller.stop();
  });
  afterAll(async () => {
    await Promise.all(pollers.map((poller) => poller.stop()));
    await chain?.stop();
  });

  const nodes = () => Object.keys(chain.simulator.northbound());
  const start = async () => {
    const targets = fixedTargets(chain.simulator.northbound(), tools);
    pollers.push(await startSharingPoller({ url: chain.nats.url, cluster: chain.cluster, targets }));
  };
  const isShared = () =>
    eventually('each has its share', () => {
      const ids = pollers.map(({ instance }) => instance);
      const isOwn = (node: string) => pollers.every(({ instance, held }) => held().includes(node) === (ownerOf(node, ids) === instance));
      return nodes().every(isOwn) ? true : null;
    });
  const complete = () =>
    eventually('a complete verdict', async () => {
      const verdict = await chain.bus.ask(chain.cluster, 'verdict', {}).catch(() => null);
      return verdict?.complete ? true : null;
    });

  it('tell of nothing while nodes pass from one to another, in order or by kill -9, and of what is wrong afterwards', async () => {
    for (let count = 0; count < 3; count += 1) {
      await start();
      await isShared();
      await complete();
    }
    for (const end of ['stop', 'kill'] as const) {
      const [first, ...others] = pollers.toSorted((one, other) => other.held().length - one.held().length);
      pollers = others;
      await first?.[end]();
      await isShared();
      await complete();
    }
    expect(await toldFindings(chain.bus, chain.cluster)).toEqual([]);
    for (const node of nodes()) chain.simulator.inject({ kind: 'missing-baseline', node });
    await eventually('all fire', async () => {
      const { findings } = await chain.bus.ask(chain.cluster, 'findings', { kind: 'missing-baseline', state: 'firing' });
      return new Set(findings.map(({ node }) => node)).size === nodes().length ? true : null;
    });
  });
});
