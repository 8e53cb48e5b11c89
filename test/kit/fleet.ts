/**
 * A hub and the clusters of its fleet: a real nats-server each, those of the clusters leaf nodes of the hub's over a link that can be
 * cut, with an analyzer in each cluster and a gateway at the hub.
 */

import { connectBus } from '#libs/bus/nats-bus.ts';
import type { Bus } from '#libs/bus/port.ts';
import { hubUsers } from '#libs/bus/server-users.ts';
import { freePort } from '#libs/provision/ports.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { startGateway, startMonitor, type TestGateway, type TestMonitor } from './gateway.ts';
import { startNats, type TestNats } from './nats.ts';
import { type Relay, startRelay } from './relay.ts';
import { addDatabase, createWorld, egressIP, namespace, node, pod } from './world.ts';

export interface FleetMember extends TestMonitor {
  readonly link: Relay;
  /** A new object with a pod, and none of the rows that it needs. */
  breakObject(name: string, address: string): Promise<void>;
  removeObject(name: string): Promise<void>;
}

export interface TestFleet {
  readonly hub: TestNats;
  readonly gateway: TestGateway;
  /** As the gateway reads at the hub. */
  readonly bus: Bus;
  member(cluster: string): FleetMember;
  stop(): Promise<void>;
}

export async function startFleet(clusters: readonly string[], clock: Clock = systemClock): Promise<TestFleet> {
  const leaves = await freePort();
  const users = hubUsers(clusters, (name) => `of-${name}`);
  const hub = await startNats({ domain: 'hub', more: `leafnodes { listen: "127.0.0.1:${leaves}", no_advertise: true }\n${users}` });
  const members = new Map(
    await Promise.all(
      clusters.map(async (cluster) => {
        const link = await startRelay(() => leaves);
        const remote = `{ url: "nats-leaf://${cluster}:of-${cluster}@127.0.0.1:${link.port}" }`;
        const nats = await startNats({
          domain: cluster,
          serverName: cluster,
          more: `leafnodes { reconnect: 1, remotes: [ ${remote} ] }\n`,
        });
        return [cluster, { ...(await startQuietCluster(cluster, nats)), link }] as const;
      }),
    ),
  );
  const asGateway = () =>
    connectBus({
      ...{ url: hub.url.replace('//', '//gateway:of-gateway@'), name: 'gateway', fleet: clusters },
      ...{ logger: silentLogger, clock: systemClock, random: Math.random },
    });
  const bus = await asGateway();
  const gateway = await startGateway(hub.url, { connectBus: asGateway, cluster: 'hub', clusters, clock });
  return {
    hub,
    gateway,
    bus,
    member: (cluster) => {
      const member = members.get(cluster);
      if (member === undefined) throw new Error(`no cluster ${cluster}`);
      return member;
    },
    stop: async () => {
      await gateway.stop();
      await bus.close();
      for (const member of members.values()) {
        await member.stop();
        await member.link.close();
      }
      await hub.dispose();
    },
  };
}

/** One node and no EgressIP. */
async function startQuietCluster(cluster: string, nats: TestNats) {
  const world = createWorld();
  world.put(node(1));
  addDatabase(world, 1, ['172.18.0.11']);
  const monitor = await startMonitor({ cluster, nats });
  await monitor.tell(world.snapshots());
  await monitor.settled();
  let pods = 0;
  const breakObject = (name: string, address: string) => {
    pods += 1;
    return monitor.tell([
      world.put(namespace(name, { team: name })),
      world.put(egressIP(name, { team: name }, [['worker-1', address]])),
      world.put(pod(`${name}/cart`, 'worker-1', `10.128.0.${pods}`)),
    ]);
  };
  const removeObject = (name: string) => monitor.tell([world.remove('EgressIP', name)]);
  return { ...monitor, breakObject, removeObject };
}
