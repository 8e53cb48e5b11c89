/**
 * A privileged pod on the node that enters the namespaces of process 1 and runs one command there: what `oc debug node` does.
 * For OpenShift and every distribution with systemd. It carries the label of the run and goes with its namespace.
 */
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { type ClusterPort, type KubeManifest, ownerLabel } from '../cluster/port.ts';
import type { Machines } from './port.ts';

const method = 'debug-pod';
const endLimitMs = 60_000;
const lookEveryMs = 500;

export function debugPods(image: string, clock: Clock): Machines {
  return {
    method,
    reboot: ({ cluster, runId, iteration }, node) =>
      // One that did its work before a restart would not do it again.
      start(cluster, { runId, node, purpose: `reboot-${iteration + 1}`, command: ['systemctl', 'reboot'], image }, 'anew'),
    blockHealthPort: async ({ cluster, runId, iteration }, node, blocked) => {
      const order = (purpose: 'block' | 'unblock'): Order => {
        const rule = [purpose === 'block' ? '-I' : '-D', 'INPUT', '-p', 'tcp', '--dport', '9107', '-j', 'DROP'];
        return { runId, node, purpose: `${purpose}-${iteration + 1}`, command: ['iptables', ...rule], image };
      };
      const done = async (purpose: 'block' | 'unblock') => {
        const phase = await endOf(cluster, order(purpose), clock);
        if (phase !== 'Succeeded')
          throw new AppError('run-reboot-refused', { node, method, detail: `its pod to ${purpose} port 9107: ${phase}` });
      };
      // A rule that was not made cannot be taken away, and one made twice would have to be taken away twice.
      if (!blocked && !['Succeeded', 'not ended'].includes(await endOf(cluster, order('block'), clock))) return;
      await start(cluster, order(blocked ? 'block' : 'unblock'), 'once');
      await done(blocked ? 'block' : 'unblock');
    },
  };
}

interface Order {
  readonly runId: string;
  readonly node: string;
  readonly purpose: string;
  readonly command: readonly string[];
  readonly image: string;
}

const placeOf = ({ runId, node, purpose }: Order) => ({
  name: `${purpose}-${node}`.slice(0, 253),
  namespace: `egressip-test-nodes-${runId}`,
});

/** How the pod of the order ended: `Succeeded`, `Failed`, `absent` or, after a while, `not ended`. */
async function endOf(cluster: ClusterPort, order: Order, clock: Clock): Promise<string> {
  const deadline = clock.now() + endLimitMs;
  for (;;) {
    const pod = await cluster.get('Pod', placeOf(order));
    if (pod === null) return 'absent';
    const phase = String(pod.status['phase']);
    if (phase === 'Succeeded' || phase === 'Failed') return phase;
    if (clock.now() >= deadline) return 'not ended';
    await delay(clock, lookEveryMs);
  }
}

/** Once: what was ordered before a restart is not ordered again. */
async function start(cluster: ClusterPort, order: Order, how: 'once' | 'anew'): Promise<void> {
  const { runId, node, command, image } = order;
  const { name, namespace } = placeOf(order);
  const labels = { [ownerLabel]: runId };
  await cluster.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace, labels: { ...labels, 'pod-security.kubernetes.io/enforce': 'privileged' } },
  });
  const pod: KubeManifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      nodeName: node,
      hostPID: true,
      hostNetwork: true,
      restartPolicy: 'Never',
      // A node that never comes back cannot say that its pod has ended.
      terminationGracePeriodSeconds: 0,
      tolerations: [{ operator: 'Exists' }],
      containers: [
        {
          name: 'order',
          image,
          // Its own words, no shell: what the node is told is what stands here.
          command: ['nsenter', '--target', '1', '--mount', '--uts', '--ipc', '--net', '--pid', '--', ...command],
          securityContext: { privileged: true },
        },
      ],
    },
  };
  if (how === 'anew') await cluster.remove('Pod', { name, namespace }, 0);
  await cluster.create(pod);
}
