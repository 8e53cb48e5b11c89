/** What the orchestrator does to a cluster, on the simulator's object store itself: no sockets, so a virtual clock can drive it. */
import { AppError } from '#libs/errors/app-error.ts';
import { type KubeCalls, kubeCluster } from '../../services/orchestrator/cluster/kube.ts';
import { leasePort } from '../../services/orchestrator/cluster/lease.ts';
import type { Cluster } from '../../services/simulator/control/cluster.ts';
import { mergePatch } from '../../services/simulator/kube/patch.ts';
import { type KubeObject, type ResourceName, resourceNames, resources } from '../../services/simulator/kube/resources.ts';
import { queryFilter } from '../../services/simulator/kube/selectors.ts';
import { StoreConflict } from '../../services/simulator/kube/store.ts';

/** `isAway`: the API server does not answer; `mayDo`: what access reviews say. */
export function storeTarget(cluster: Cluster, isAway: () => boolean, mayDo: (what: string) => boolean) {
  const { store } = cluster;
  const nameOf = (plural: string): ResourceName => {
    const found = resourceNames.find((name) => resources[name].plural === plural);
    if (found === undefined) throw new Error(`the simulator has no ${plural}`);
    return found;
  };
  const keyAt = ({ namespace, name }: { readonly namespace?: string; readonly name: string }) =>
    namespace === undefined ? name : `${namespace}/${name}`;
  const answer = async <T>(work: () => T): Promise<T> => {
    if (isAway()) throw new AppError('kube-unreachable', { server: 'memory', detail: 'it is away' });
    try {
      return work();
    } catch (thrown) {
      if (thrown instanceof StoreConflict) throw conflict();
      throw thrown;
    }
  };
  const conflict = () => new AppError('kube-conflict', { verb: 'change', resource: 'it', name: '', detail: 'it has changed' });
  const missing = (what: string) => new AppError('kube-not-found', { resource: 'object', name: what });
  const calls: KubeCalls = {
    list: async (resource, { project, namespace, labelSelector }) => {
      const filter = queryFilter(new URLSearchParams({ labelSelector: labelSelector ?? '' }));
      const items = await answer(() => store.list(nameOf(resource.plural)).filter(filter));
      return {
        items: items
          .filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace)
          .flatMap((item) => project(item) ?? []),
        resourceVersion: '0',
      };
    },
    get: (resource, at) => answer(() => store.get(nameOf(resource.plural), keyAt(at))),
    create: (resource, body, namespace) =>
      answer(() => {
        const draft = body as KubeObject;
        const metadata = { ...draft.metadata, ...(namespace === undefined ? {} : { namespace }) };
        return store.create(nameOf(resource.plural), { ...draft, metadata });
      }),
    patch: (resource, at, merge) =>
      answer(() => {
        const key = keyAt(at);
        const current = store.get(nameOf(resource.plural), key);
        const { resourceVersion: based, ...rest } = ((merge as Partial<KubeObject>).metadata ?? {}) as {
          readonly resourceVersion?: string;
        };
        if (current === null) throw missing(key);
        if (based !== undefined && based !== current.metadata.resourceVersion) throw conflict();
        return store.change(
          nameOf(resource.plural),
          key,
          (object) => mergePatch(object, { ...(merge as object), metadata: rest }) as KubeObject,
        );
      }),
    delete: (resource, at, options) =>
      answer(() => void cluster.remove(nameOf(resource.plural), keyAt(at), options?.gracePeriodSeconds ?? null)),
    request: async ({ method, path }) => {
      const evicted = /\/namespaces\/([^/]+)\/pods\/([^/]+)\/eviction$/.exec(path);
      if (method !== 'POST' || evicted === null) throw new Error(`nobody asks for ${path} here`);
      return answer(() => cluster.remove('pods', `${evicted[1]}/${evicted[2]}`, null));
    },
    reviewAccess: async ({ verb, resource }) => ({
      allowed: mayDo(`${verb} ${resource.plural}`),
      what: `${verb} ${resource.plural}`,
      reason: '',
    }),
  };
  return { cluster: kubeCluster(calls), lease: leasePort(calls), review: calls.reviewAccess };
}
