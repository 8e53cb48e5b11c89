/** Restarts of ovn-kubernetes' pods: they are deleted as a person would, and their owner recreates them. */
import { z } from 'zod';
import type { ClusterObject } from '../cluster/port.ts';
import { type Step, type StepContext, step } from '../engine/scenario.ts';
import { disturbedNames } from './nodes.ts';

const nodeApp = 'ovnkube-node';
const controlPlaneApps = 'app in (ovnkube-control-plane,ovnkube-master)';
const backLimitMs = 300_000;

/** Of the chosen nodes. */
export const restartNodePods: readonly Step[] = restart('ovn-pods', 'restart of ovnkube-node', async (context) => {
  const nodes = disturbedNames(context);
  return (await context.cluster.list('Pod', { labels: `app=${nodeApp}` })).filter(({ spec }) => nodes.includes(String(spec['nodeName'])));
});

export const restartControlPlane: readonly Step[] = restart('control-plane', 'restart of the control plane', (context) =>
  context.cluster.list('Pod', { labels: controlPlaneApps }),
);

function restart(id: string, name: string, find: (context: StepContext) => Promise<readonly ClusterObject[]>): readonly Step[] {
  const key = `${id} before`;
  return [
    step(`${id}-find`, `find the pods for the ${name}`, async (context) => {
      const pods = await find(context);
      if (pods.length === 0 && !context.dryRun) throw new Error(`no pod found for the ${name}`);
      context.keep(
        key,
        pods.map((pod) => `${pod.namespace}/${pod.name}`),
      );
      return pods.map((pod) => pod.name).join(', ');
    }),
    step(`${id}-restart`, name, async (context) => {
      for (const pod of before(context, key)) await context.cluster.remove('Pod', pod);
      return `${before(context, key).length} deleted`;
    }),
    step(`${id}-back`, `${name}: pods are back`, async (context) => {
      const gone = before(context, key);
      const startedAt = context.now();
      let running = 0;
      const back = await context.wait('their successors run', backLimitMs, async () => {
        const now = (await find(context)).filter(({ name: pod }) => !gone.some((old) => old.name === pod));
        running = now.filter(({ status, deleting }) => status['phase'] === 'Running' && !deleting).length;
        return running >= gone.length ? context.now() - startedAt : null;
      });
      const detail = `after ${back ?? backLimitMs} ms`;
      await context.check([
        {
          name: `${name}: pods running again`,
          result: back === null ? 'failed' : 'passed',
          expected: gone.length,
          actual: running,
          detail,
        },
      ]);
      await context.measure([{ name, subject: '', value: back, unit: 'ms', detail: 'until the successors of its pods ran' }]);
      return detail;
    }),
  ];
}

function before(context: StepContext, key: string): readonly { readonly namespace: string; readonly name: string }[] {
  const kept = context.recall(key, z.array(z.string())) ?? [];
  return kept.map((text) => {
    const [namespace = '', name = ''] = text.split('/');
    return { namespace, name };
  });
}
