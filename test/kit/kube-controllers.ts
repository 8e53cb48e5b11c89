/** kube-controller-manager and kube-scheduler beside a test's kube-apiserver: owners, garbage, namespaces and nodes for pods are real. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '#libs/provision/child.ts';
import { provideKubeControllers } from './provision/kube-apiserver.ts';

export interface KubeControllers {
  stop(): Promise<void>;
}

/** Without what judges nodes by the Leases of kubelets: nobody writes those here, the simulation says what is ready. */
const controllers = [
  '*',
  '-node-lifecycle-controller',
  '-taint-eviction-controller',
  '-node-ipam-controller',
  '-cloud-node-lifecycle-controller',
];

export async function startKubeControllers(kubeconfig: string): Promise<KubeControllers> {
  const provided = await provideKubeControllers();
  if (!provided.available) throw new Error(provided.reason);
  const folder = await mkdtemp(join(tmpdir(), 'egressip-controllers-'));
  const common = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0', '--kube-api-qps=500', '--kube-api-burst=1000'];
  const manager = await startChild({
    name: 'kube-controller-manager',
    command: provided.value.controllerManager,
    args: [...common, `--controllers=${controllers.join(',')}`, '--concurrent-deployment-syncs=10', '--concurrent-namespace-syncs=20'],
    folder,
    logFile: join(folder, 'controller-manager.log'),
  });
  const scheduler = await startChild({
    name: 'kube-scheduler',
    command: provided.value.scheduler,
    args: common,
    folder,
    logFile: join(folder, 'scheduler.log'),
  });
  return {
    stop: async () => {
      await Promise.all([manager.kill(), scheduler.kill()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
