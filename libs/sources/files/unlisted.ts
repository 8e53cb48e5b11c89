/** Pods whose ports a database has although a list of the pods of their namespace lacks them: the list is filtered, or they are gone. */
import type { PodObject } from '#libs/contracts/objects.ts';
import { plural } from '#libs/contracts/words.ts';
import { type ClusterFiles, hasPodsOf } from './cluster-files.ts';
import { keyOf } from './owners.ts';
import { podsFromPorts } from './ports.ts';
import { selectingOf } from './selecting.ts';

export interface UnlistedPods {
  /** In the order of their names. */
  readonly pods: readonly PodObject[];
  /** The line for what is missing; null if there are none. */
  readonly line: string | null;
  /** Whether they are known to be there. Else what they call for is unknown: they may be gone, and their ports leaked. */
  readonly areThere: boolean;
}

/**
 * A filter by node or by namespace shows: it leaves out all of one. One by labels does not, and a pod may be newer than the list. So what
 * an EgressIP may select is only taken as gone where the list says itself that it has all pods.
 */
export function unlistedPods(files: ClusterFiles): UnlistedPods {
  const { databases, objects } = files;
  const pods = objects.filter((object) => object.kind === 'Pod');
  const keys = new Set(pods.map(keyOf));
  const [namespaces, nodes] = [new Set(pods.map(({ namespace }) => namespace)), new Set(pods.map(({ node }) => node))];
  const shown = podsFromPorts(new Map(databases.map(({ node, file }) => [node, file.rows])), objects);
  const all = shown.filter((pod) => hasPodsOf(files, pod.namespace) && !keys.has(keyOf(pod)));
  const areThere = all.some(({ namespace, node }) => !namespaces.has(namespace) || !nodes.has(node));
  const lacking = areThere ? all : files.namedLists.has('Pod') ? [] : all.filter(selected(files));
  lacking.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [first] = lacking;
  const why = areThere ? 'the list of pods may be filtered' : 'the list of pods may be filtered or older than the databases';
  const line = first && `${why}: it lacks ${plural(lacking.length, 'pod')} that switch ports show, the first ${keyOf(first)}`;
  return { pods: lacking, line: line ?? null, areThere };
}

/** Those whose pods are all known: a filtered list says nothing of the pods that it lacks. */
export function withoutUnlisted(files: ClusterFiles, { pods }: UnlistedPods): ClusterFiles {
  if (pods.length === 0) return files;
  const filtered = new Set(pods.map(({ namespace }) => namespace));
  const { podNamespaces } = files;
  return { ...files, podNamespaces: new Set(podNamespaces === 'all' ? [] : [...podNamespaces].filter((name) => !filtered.has(name))) };
}

/** Whether some EgressIP selects, or may select, the namespace of a pod. */
function selected({ objects }: ClusterFiles): (pod: PodObject) => boolean {
  const selects = selectingOf(objects);
  const labels = new Map(objects.flatMap((object) => (object.kind === 'Namespace' ? [[object.name, object.labels] as const] : [])));
  return ({ namespace }) => {
    const known = labels.get(namespace);
    return known === undefined || selects(known);
  };
}
