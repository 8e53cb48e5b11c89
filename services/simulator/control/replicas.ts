/**
 * Deployments and StatefulSets, as far as their pods go: as many as asked for, those of a StatefulSet with names of their own,
 * gone with their owner. Only for the simulated API: a real one has kube-controller-manager.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { between, randomSuffix } from '../identifiers.ts';
import { type KubeObject, keyOf } from '../kube/resources.ts';
import type { KubeStore, StoreEvent } from '../kube/store.ts';

const owners = ['deployments', 'statefulsets'] as const;
type Owner = (typeof owners)[number];

interface Template {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: Readonly<Record<string, unknown>>;
}

export function createReplicas(options: {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly deletePod: (key: string) => void;
}) {
  const { store, clock, random, deletePod } = options;
  const waiting = new Set<string>();

  function enqueue(resource: Owner, key: string): void {
    const id = `${resource} ${key}`;
    if (waiting.has(id)) return;
    waiting.add(id);
    clock.after(between(random, 20, 80), () => {
      waiting.delete(id);
      reconcile(resource, key);
    });
  }

  function reconcile(resource: Owner, key: string): void {
    const owner = store.get(resource, key);
    const all = store.list('pods').filter((pod) => ownerOf(pod) === `${resource} ${key}`);
    const live = all.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
    if (owner === null) {
      for (const pod of live) deletePod(keyOf(pod));
      return;
    }
    const wanted = Number(owner.spec?.['replicas'] ?? 1);
    if (resource === 'deployments') {
      for (let count = live.length; count < wanted; count += 1) create(resource, owner, `${owner.metadata.name}-${randomSuffix(random)}`);
      for (const pod of live.slice(wanted)) deletePod(keyOf(pod));
    } else {
      for (let index = 0; index < wanted; index += 1) {
        const name = `${owner.metadata.name}-${index}`;
        if (!all.some(({ metadata }) => metadata.name === name)) create(resource, owner, name);
      }
      for (const pod of live) if (Number(pod.metadata.name.split('-').at(-1)) >= wanted) deletePod(keyOf(pod));
    }
    const ready = live.filter(isReady).length;
    const status = { replicas: live.length, readyReplicas: ready, availableReplicas: ready, observedGeneration: owner.metadata.generation };
    store.change(resource, key, (object) => ({ ...object, status }));
  }

  function create(resource: Owner, owner: KubeObject, name: string): void {
    const { metadata = {}, spec = {} } = (owner.spec?.['template'] ?? {}) as Template;
    const { namespace = '' } = owner.metadata;
    if (store.get('namespaces', namespace)?.status?.['phase'] !== 'Active') return;
    store.create('pods', {
      metadata: {
        name,
        namespace,
        ...(metadata.labels === undefined ? {} : { labels: metadata.labels }),
        annotations: { [ownerAnnotation]: `${resource} ${keyOf(owner)}` },
      },
      spec,
    });
  }

  return {
    observe: ({ resource, object }: StoreEvent): void => {
      if (resource === 'deployments' || resource === 'statefulsets') enqueue(resource, keyOf(object));
      if (resource !== 'pods') return;
      const [owning = '', key = ''] = ownerOf(object).split(' ');
      const known = owners.find((owner) => owner === owning);
      if (known !== undefined) enqueue(known, key);
    },
  };
}

/** In place of owner references, whose uids nothing here looks at. */
const ownerAnnotation = 'simulated.egressip-analyzer.io/owner';
const ownerOf = ({ metadata }: KubeObject): string => metadata.annotations?.[ownerAnnotation] ?? '';

function isReady({ status }: KubeObject): boolean {
  const conditions = (status?.['conditions'] ?? []) as readonly { readonly type: string; readonly status: string }[];
  return conditions.some((condition) => condition.type === 'Ready' && condition.status === 'True');
}
