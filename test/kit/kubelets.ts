/** What kubelets do about pods that are to go: end them, unless their machine is down. */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Cluster } from '../../services/simulator/control/cluster.ts';
import { type KubeObject, keyOf } from '../../services/simulator/kube/resources.ts';

const endMs = 300;

export function startKubelets({ store, machines }: Cluster, clock: Clock): () => void {
  const ending = new Set<string>();
  const end = (pod: KubeObject) => {
    const key = keyOf(pod);
    const node = pod.spec?.['nodeName'];
    if (ending.has(key) || typeof node !== 'string') return;
    ending.add(key);
    clock.after(endMs, () => {
      ending.delete(key);
      const current = store.get('pods', key);
      if (current?.metadata.deletionTimestamp === undefined) return;
      if (machines.isDown(node)) end(current);
      else store.remove('pods', key);
    });
  };
  return store.subscribe(({ resource, type, object }) => {
    if (resource === 'pods' && type !== 'DELETED' && object.metadata.deletionTimestamp !== undefined) end(object);
  });
}
