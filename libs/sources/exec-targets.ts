/** Northbound databases read through `pods/exec`: the pods come from the API server, the monitor from `libs/ovsdb`. */
import type { KubeClient } from '#libs/kube/client.ts';
import { createExecMonitor } from '#libs/ovsdb/exec-monitor.ts';
import type { NorthboundTarget, TargetTools } from '#libs/ovsdb/targets.ts';

/** Databases read through the pods that hold them, as they are now. */
export async function execTargets(client: Pick<KubeClient, 'findOvnPods' | 'execStream'>, tools: TargetTools): Promise<NorthboundTarget[]> {
  return (await client.findOvnPods()).map(({ node, namespace, pod, container }) => ({
    node,
    address: `exec:${namespace}/${pod}`,
    open: (handlers) =>
      createExecMonitor({
        ...tools,
        ...handlers,
        node,
        pod: `${namespace}/${pod} (${container})`,
        exec: (command) => client.execStream(namespace, pod, container, command),
      }),
  }));
}
