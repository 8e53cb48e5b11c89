/** One whole installation as processes of its own, kept running as a supervisor does; and what it has told so far. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { connectBus } from '#libs/bus/nats-bus.ts';
import type { BusService } from '#libs/bus/permissions.ts';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { freePort } from '#libs/provision/ports.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { type Instance, startInstance } from '../../../kit/instance.ts';
import { startQuestDb, type TestQuestDb } from '../../../kit/questdb.ts';
import { startReceiver, type TestReceiver } from '../../../kit/receiver.ts';
import { execute } from '../../../kit/store.ts';
import { leadServices } from './schedule.ts';

export interface Installation {
  readonly name: string;
  readonly bus: Bus;
  readonly questdb: TestQuestDb;
  readonly receiver: TestReceiver;
  /** How many episodes of this finding its bus has in that state: it is asked very often. */
  episodes(kind: string, pod: string, state: string): number;
  /** How many moves of the object its bus has that converged. */
  convergedMoves(egressIP: string): number;
  /** Addresses of its gateways. */
  readonly gateways: readonly string[];
  /** Instances that run of a service. */
  instancesOf(service: BusService): readonly Instance[];
  /** Null while none leads. */
  leaderOf(service: BusService): Instance | null;
  /** Rows as QuestDB has them. */
  sql(query: string): Promise<readonly (readonly unknown[])[]>;
  /** Of each instance there was, everything it said. */
  logs(): readonly string[];
  stop(): Promise<void>;
}

export interface InstallationOptions {
  readonly name: string;
  readonly cluster: string;
  readonly natsUrl: string;
  /** Of the streams; 1: one nats-server. */
  readonly replicas: number;
  /** Of each service: 1 has no standby. */
  readonly each: number;
  readonly kubeUrl: string;
  readonly northbound: Readonly<Record<string, string>>;
  readonly holdOffSeconds: number;
  readonly sampleEveryMs: number;
}

/** A supervisor that starts anew at once would take the machine when something cannot start. */
const restartMs = 500;

export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const { name, cluster, natsUrl, replicas, each } = options;
  const folder = mkdtempSync(join(tmpdir(), `egressip-chaos-${name}-`));
  const [questdb, receiver] = await Promise.all([startQuestDb(), startReceiver()]);
  const config = {
    cluster,
    nats: { url: natsUrl, replicas },
    standby: { enabled: each > 1 },
    questdb: { url: questdb.url, reader_url: questdb.readerUrl },
    kube: { url: options.kubeUrl },
    ovn: { nb: options.northbound },
    monitoring: { hold_off_seconds: options.holdOffSeconds, restart_hold_off_seconds: options.holdOffSeconds },
    metrics: { collection_schedule: { egressip_metrics_interval_minutes: options.sampleEveryMs / 60_000 } },
    notifier: { allow_private_addresses: true, receivers: [{ name: 'team', url: receiver.url }] },
  };
  const configFile = join(folder, 'config.yaml');
  writeFileSync(configFile, JSON.stringify(config));

  const instances = new Set<Instance>();
  const everStarted: Instance[] = [];
  const leaders = new Map<BusService, Instance>();
  const gateways: string[] = [];
  let isOver = false;

  function start(service: BusService, env: NodeJS.ProcessEnv = {}): void {
    const onEvent = (event: string, instance: Instance) => {
      if (event === 'leads') leaders.set(service, instance);
    };
    const instance = startInstance(service, { EGRESSIP_CONFIG: configFile, ...env }, onEvent);
    instances.add(instance);
    everStarted.push(instance);
    instance.ended.then(async () => {
      instances.delete(instance);
      if (leaders.get(service) === instance) leaders.delete(service);
      if (isOver) return;
      await pass(restartMs);
      if (!isOver) start(service, env);
    });
  }

  for (const service of leadServices) for (let index = 0; index < each; index += 1) start(service);
  for (let index = 0; index < each; index += 1) {
    const port = String(await freePort());
    gateways.push(`http://127.0.0.1:${port}`);
    start('gateway', { EGRESSIP_GATEWAY_PORT: port });
  }

  const bus = await connectBus({ url: natsUrl, name: 'chaos', replicas, clock: systemClock, random: Math.random, logger: silentLogger });
  const told = new Map<string, Set<string>>();
  const tell = (what: string, id: string) => told.set(what, (told.get(what) ?? new Set()).add(id));
  await bus.follow({
    cluster,
    topics: [topics.finding, topics.failover],
    from: 1,
    onMessage: (message) => {
      if (message.topic === 'finding') {
        const { kind, pod, state, since } = message.event.finding;
        tell(`${kind} ${pod?.namespace}/${pod?.name} ${state}`, since);
      }
      if (message.topic === 'failover' && message.event.failover.convergedAt !== null)
        tell(message.event.failover.egressIP, message.event.id);
    },
  });
  const running = (service: BusService) => [...instances].filter((instance) => instance.service === service);
  return {
    name,
    bus,
    questdb,
    receiver,
    episodes: (kind, pod, state) => told.get(`${kind} ${pod} ${state}`)?.size ?? 0,
    convergedMoves: (egressIP) => told.get(egressIP)?.size ?? 0,
    gateways,
    instancesOf: running,
    leaderOf: (service) => (each > 1 ? leaders.get(service) : running(service)[0]) ?? null,
    sql: async (query) => {
      const response = await execute(questdb.url, query);
      const answer = (await response.json()) as { readonly dataset?: readonly (readonly unknown[])[]; readonly error?: string };
      if (answer.dataset === undefined) throw new Error(`${name}: ${query}: ${answer.error}`);
      return answer.dataset;
    },
    logs: () => everStarted.map((instance) => instance.text()),
    stop: async () => {
      isOver = true;
      const ends = [...instances].map((instance) => {
        instance.signal('SIGKILL');
        return instance.ended;
      });
      await Promise.all(ends);
      await bus.close();
      await Promise.all([questdb.dispose(), receiver.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
