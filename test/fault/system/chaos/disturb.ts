/** Does to an installation what its schedule says, and undoes what does not end by itself. */
import { setTimeout as pass } from 'node:timers/promises';
import type { Instance } from '../../../kit/instance.ts';
import type { NatsCluster } from '../../../kit/nats-cluster.ts';
import type { Relay } from '../../../kit/relay.ts';
import type { RealDatabase } from './databases.ts';
import type { Installation } from './installation.ts';
import type { Disturbance, DisturbanceKind } from './schedule.ts';

export interface Target {
  readonly installation: Installation;
  readonly nats: NatsCluster;
  readonly databases: readonly RealDatabase[];
  /** Before the Kubernetes API. */
  readonly api: Relay;
}

/** Of all databases: so many are away at once. */
const share = 1 / 4;

/** Resolves when it is over. */
export function disturb({ installation, nats, databases, api }: Target, disturbance: Disturbance): Promise<void> {
  const { service, which, forMs } = disturbance;
  const leader = () => installation.leaderOf(service) ?? chosen(installation.instancesOf(service), which);
  const server = Math.floor(which * 3);
  const some = databases.filter((_, index) => (index / databases.length + which) % 1 < share);
  const forAWhile = async (begin: () => unknown, end: () => unknown) => {
    await begin();
    await pass(forMs);
    await end();
  };
  const paused = (instance: Instance | null) =>
    forAWhile(
      () => instance?.signal('SIGSTOP'),
      () => instance?.signal('SIGCONT'),
    );
  const toEach = (work: (database: RealDatabase) => unknown) => () => Promise.all(some.map(work));

  const doings: Readonly<Record<DisturbanceKind, () => Promise<unknown>>> = {
    'kill-leader': async () => leader()?.signal('SIGKILL'),
    'pause-leader': () => paused(leader()),
    'stop-leader': async () => leader()?.signal('SIGTERM'),
    'kill-standby': async () =>
      chosen(
        installation.instancesOf(service).filter((instance) => instance !== leader()),
        which,
      )?.signal('SIGKILL'),
    'kill-gateway': async () => chosen(installation.instancesOf('gateway'), which)?.signal('SIGKILL'),
    'kill-nats': () =>
      forAWhile(
        () => nats.kill(server),
        () => nats.restart(server),
      ),
    'pause-nats': () =>
      forAWhile(
        () => nats.signal(server, 'SIGSTOP'),
        () => nats.signal(server, 'SIGCONT'),
      ),
    'part-nats': () =>
      forAWhile(
        () => nats.part(server),
        () => nats.rejoin(server),
      ),
    'kill-questdb': () => forAWhile(installation.questdb.kill, installation.questdb.restart),
    'cut-api': () => forAWhile(api.cut, api.pass),
    'hold-api': () => forAWhile(api.hold, api.pass),
    'kill-databases': () =>
      forAWhile(
        toEach((database) => database.kill()),
        toEach((database) => database.back()),
      ),
    'pause-databases': () =>
      forAWhile(
        toEach((database) => database.signal('SIGSTOP')),
        toEach((database) => database.signal('SIGCONT')),
      ),
    'hold-databases': () =>
      forAWhile(
        toEach(({ relay }) => relay.hold()),
        toEach(({ relay }) => relay.pass()),
      ),
    'refuse-alerts': () =>
      forAWhile(
        () => installation.receiver.behave(503),
        () => installation.receiver.behave(200),
      ),
  };
  return doings[disturbance.kind]().then(() => undefined);
}

function chosen<T>(all: readonly T[], which: number): T | null {
  return all[Math.floor(which * all.length)] ?? null;
}
