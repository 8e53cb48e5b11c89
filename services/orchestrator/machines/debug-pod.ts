/**
 * A privileged pod on the node that enters the namespaces of process 1 and runs one command there: what `oc debug node` does.
 * For OpenShift and every distribution with systemd. It carries the label of the run and goes with its namespace.
 */
import { type ClusterPort, type KubeManifest, ownerLabel } from '../cluster/port.ts';
import type { Machines } from './port.ts';

export function debugPods(image: string): Machines {
  const run = (cluster: ClusterPort, runId: string, node: string, purpose: string, command: readonly string[]) =>
    runOnNode(cluster, { runId, node, purpose, command, image });
  return {
    method: 'debug-pod',
    reboot: ({ cluster, runId, iteration }, node) => run(cluster, runId, node, `reboot-${iteration + 1}`, ['systemctl', 'reboot']),
    blockHealthPort: async ({ cluster, runId }, node, blocked) => {
      const rule = [blocked ? '-I' : '-D', 'INPUT', '-p', 'tcp', '--dport', '9107', '-j', 'DROP'];
      await run(cluster, runId, node, blocked ? 'block' : 'unblock', ['iptables', ...rule]);
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

async function runOnNode(cluster: ClusterPort, { runId, node, purpose, command, image }: Order): Promise<void> {
  const namespace = `egressip-test-nodes-${runId}`;
  const labels = { [ownerLabel]: runId };
  await cluster.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace, labels: { ...labels, 'pod-security.kubernetes.io/enforce': 'privileged' } },
  });
  const pod: KubeManifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `${purpose}-${node}`.slice(0, 253), namespace, labels },
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
  // One that did its work before a restart would not do it again.
  await cluster.remove('Pod', { name: pod.metadata.name, namespace }, 0);
  await cluster.create(pod);
}
