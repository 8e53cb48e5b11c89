/**
 * A whole cluster for test runs: a real kube-apiserver, kube-controller-manager and kube-scheduler; simulated machines,
 * kubelets and ovn-kubernetes, whose databases speak OVSDB; and watcher, poller and analyzer over a real NATS.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import type { KubeResource } from '#libs/kube/resources.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../services/poller/app.ts';
import type { MachineTimes } from '../../services/simulator/control/machines.ts';
import { nodeObject } from '../../services/simulator/control/node-object.ts';
import { timestamp } from '../../services/simulator/kube/store.ts';
import { createSimulator, type Simulator } from '../../services/simulator/simulator.ts';
import { createWatcher } from '../../services/watcher/app.ts';
import { startAnalyzer } from './analyzer.ts';
import { type ApiMirror, mirrorApi } from './api-mirror.ts';
import { eventually } from './eventually.ts';
import { startKubeApiserver, type TestKubeApiserver } from './kube-apiserver.ts';
import { startKubeControllers } from './kube-controllers.ts';
import { startKubelets } from './kubelets.ts';
import { startNats, type TestNats, testBus } from './nats.ts';

export interface ControlPlane {
  readonly api: TestKubeApiserver;
  /** The admin's. */
  readonly client: KubeClient;
  readonly simulator: Simulator;
  readonly mirror: ApiMirror;
  stop(): Promise<void>;
}

export interface WholeCluster extends ControlPlane {
  readonly nats: TestNats;
  readonly bus: Bus;
  readonly name: string;
}

export interface WholeClusterOptions {
  readonly nodes?: number;
  readonly machineTimes?: MachineTimes;
  /** How many addresses the cloud lets a node have; none: no cloud. */
  readonly cloudCapacity?: number;
}

const tools = { clock: systemClock, random: Math.random, logger: silentLogger };
/** Quick, since a test waits for them. */
const quick: MachineTimes = { noticedMs: [300, 500], bootMs: [3_000, 4_000] };
const apps = (plural: string): KubeResource => ({ group: 'apps', version: 'v1', plural, namespaced: true });
const ovnNamespace = 'ovn-kubernetes';

/** Resolves when the verdict is complete and ovn-kubernetes' pods run. */
export async function startWholeCluster(options: WholeClusterOptions = {}): Promise<WholeCluster> {
  const name = 'whole';
  const [plane, nats] = await Promise.all([startControlPlane(options), startNats()]);
  const buses = await Promise.all(['test', 'watcher', 'poller'].map((each) => testBus(nats.url, each)));
  const [bus, watcherBus, pollerBus] = buses as [Bus, Bus, Bus];
  const watcher = createWatcher({ cluster: name, bus: watcherBus, client: plane.client, ...tools });
  const poller = createPoller({ cluster: name, bus: pollerBus, targets: fixedTargets(plane.simulator.northbound(), tools), ...tools });
  await Promise.all([watcher.start(), poller.start()]);
  const analyzer = await startAnalyzer(nats.url, name, { holdOffMs: 1_000, restartHoldOffMs: 2_000 });
  await eventually('a complete verdict', async () =>
    (await bus.ask(name, 'verdict', {}).catch(() => null))?.complete === true ? true : null,
  );
  return {
    ...plane,
    nats,
    bus,
    name,
    stop: async () => {
      await Promise.all([watcher.stop(), poller.stop()]);
      await analyzer.stop();
      for (const each of buses) await each.close();
      await plane.stop();
      await nats.dispose();
    },
  };
}

/** The cluster that nobody monitors yet. Resolves when the pods of ovn-kubernetes run. */
export async function startControlPlane(options: WholeClusterOptions = {}): Promise<ControlPlane> {
  const nodes = options.nodes ?? 4;
  const api = await startKubeApiserver();
  await api.applyCrds();
  const simulator = createSimulator({
    clock: systemClock,
    random: seededRandom(7),
    life: false,
    cluster: { ownWorkloads: false, machineTimes: options.machineTimes ?? quick, detectMs: [600, 1_000], stepMs: [1, 3] },
    contents: ({ store }) => {
      store.create('namespaces', { metadata: { name: ovnNamespace } });
      for (let index = 0; index < nodes; index += 1) {
        store.create(
          'nodes',
          nodeObject(
            {
              name: `worker-${index + 1}`,
              id: index + 2,
              primary: [`172.18.0.${11 + index}/16`, `fc00:f853:ccd:e793::${(11 + index).toString(16)}/64`],
              subnets: [`10.128.${index * 8}.0/21`, `fd01:0:0:${(index + 1).toString(16)}::/64`],
              assignable: true,
              ...(options.cloudCapacity === undefined ? {} : { cloudCapacity: options.cloudCapacity }),
            },
            timestamp(systemClock.now()),
          ),
        );
      }
    },
  });
  await simulator.start();
  const { cluster } = simulator;
  const stopKubelets = startKubelets(cluster, systemClock);
  const mirror = await mirrorApi(api.client, cluster.store);
  const controllers = await startKubeControllers(api.kubeconfig);
  await createOvnPods(api.client);
  await eventually('the pods of ovn-kubernetes run', async () =>
    cluster.store.list('pods').filter(({ status }) => status?.['phase'] === 'Running').length > nodes ? true : null,
  );
  return {
    api,
    client: api.client,
    simulator,
    mirror,
    stop: async () => {
      await controllers.stop();
      stopKubelets();
      await simulator.stop();
      await mirror.stop();
      await api.stop();
    },
  };
}

/** As their operator makes them: a DaemonSet for the nodes, a Deployment for the control plane. */
async function createOvnPods(client: KubeClient): Promise<void> {
  const workload = (kind: string, app: string, containers: readonly string[], more: object) => ({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: app, namespace: ovnNamespace },
    spec: {
      selector: { matchLabels: { app } },
      ...more,
      template: {
        metadata: { labels: { app } },
        spec: {
          hostNetwork: true,
          terminationGracePeriodSeconds: 1,
          tolerations: [{ operator: 'Exists' }],
          containers: containers.map((container) => ({ name: container, image: 'ovn:1' })),
        },
      },
    },
  });
  await client.create(apps('daemonsets'), workload('DaemonSet', 'ovnkube-node', ['nb-ovsdb', 'ovnkube-controller'], {}), ovnNamespace);
  await client.create(
    apps('deployments'),
    workload('Deployment', 'ovnkube-control-plane', ['ovnkube-cluster-manager'], { replicas: 1 }),
    ovnNamespace,
  );
}
