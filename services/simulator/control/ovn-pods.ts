/**
 * The pods of ovn-kubernetes: a node's controller and database are away while its ovnkube-node pod is, and the cluster manager
 * while the control plane's pod is. Without a real control plane nobody else makes them again, so it is done here.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { between } from '../identifiers.ts';
import type { KubeObject } from '../kube/resources.ts';
import type { KubeStore, StoreEvent } from '../kube/store.ts';

export const nodePodLabel = 'ovnkube-node';
export const controlPlaneLabel = 'ovnkube-control-plane';

export interface OvnPodsOptions {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly random: Random;
  /** Makes what was deleted again. */
  readonly recreate: boolean;
  readonly onNodePod: (node: string, there: boolean) => void;
  readonly onControlPlane: (there: boolean) => void;
}

export function createOvnPods({ store, clock, random, recreate, onNodePod, onControlPlane }: OvnPodsOptions) {
  /** Nodes whose pod is away, and whether the control plane's is. */
  const away = new Set<string>();
  let controlPlaneAway = false;

  function gone(app: string, pod: KubeObject): void {
    const node = String(pod.spec?.['nodeName'] ?? '');
    if (app === controlPlaneLabel) {
      controlPlaneAway = true;
      onControlPlane(false);
    } else {
      away.add(node);
      onNodePod(node, false);
    }
    // A Deployment creates the next pod while the last one is ending: the next one may already run, and no event about it would follow.
    for (const other of store.list('pods')) if (appOf(other) === app && isUp(other)) runs(app, other);
    if (!recreate) return;
    const { name: _, generateName, namespace, labels } = pod.metadata;
    const draft = {
      name: '',
      generateName: generateName ?? `${app}-`,
      ...(namespace === undefined ? {} : { namespace }),
      ...(labels === undefined ? {} : { labels }),
    };
    clock.after(between(random, 200, 800), () => {
      if (store.get('namespaces', namespace ?? '') !== null)
        store.create('pods', { metadata: draft, ...(pod.spec === undefined ? {} : { spec: pod.spec }) });
    });
  }

  function runs(app: string, pod: KubeObject): void {
    const node = String(pod.spec?.['nodeName'] ?? '');
    if (app === controlPlaneLabel && controlPlaneAway) {
      controlPlaneAway = false;
      onControlPlane(true);
    } else if (app === nodePodLabel && away.delete(node)) onNodePod(node, true);
  }

  return {
    observe: ({ resource, type, object }: StoreEvent): void => {
      const app = appOf(object);
      if (resource !== 'pods' || (app !== nodePodLabel && app !== controlPlaneLabel)) return;
      if (type === 'DELETED') gone(app, object);
      else if (isUp(object)) runs(app, object);
    },
  };
}

const appOf = ({ metadata }: KubeObject) => metadata.labels?.['app'];
const isUp = ({ status, metadata }: KubeObject) => status?.['phase'] === 'Running' && metadata.deletionTimestamp === undefined;
