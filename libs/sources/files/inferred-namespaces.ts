/**
 * Namespaces whose objects nobody collected (must-gathers leave out those of users), from what else is known. The API server
 * labels each with its name. Beyond that, a namespace whose pods have rows of an EgressIP counts as selected by it; for any
 * other whether it is selected is unknown where the selector asks for more than the name.
 */
import type { EgressIPObject, KubeObject, LabelRequirement, LabelSelector, NamespaceObject, PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { compileSelector } from '#libs/egressip/model/observe/selector.ts';
import { labelsFor, needsLabels } from './labels.ts';
import { listed } from './listed.ts';
import { keyOf, ownersByPod } from './owners.ts';
import { isStandIn } from './ports.ts';

export interface InferredNamespaces {
  readonly namespaces: readonly NamespaceObject[];
  /** Per namespace the objects that may select it though nothing tells. Rows of these there are neither right nor wrong. */
  readonly undecided: ReadonlyMap<string, ReadonlySet<string>>;
}

const nameLabel = 'kubernetes.io/metadata.name';

/** For each namespace that has pods and no object. Says in `notes` what was taken from rows, in `missing` what nothing tells. */
export function inferNamespaces(
  objects: readonly KubeObject[],
  databases: ReadonlyMap<string, readonly RowChange[]>,
  notes: string[],
  missing: string[],
): InferredNamespaces {
  const known = new Set(objects.flatMap((object) => (object.kind === 'Namespace' ? [object.name] : [])));
  const pods = objects.filter((object): object is PodObject => object.kind === 'Pod' && !known.has(object.namespace) && counts(object));
  const egressIPs = objects.filter((object): object is EgressIPObject => object.kind === 'EgressIP');
  const owners = ownersByPod(databases.values(), pods);
  const [inferred, undecided] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (map: Map<string, Set<string>>, key: string, value: string) => map.set(key, (map.get(key) ?? new Set()).add(value));
  const names = [...new Set(pods.map((pod) => pod.namespace))].sort();
  const namespaces = names.map((name): NamespaceObject => {
    const own = { [nameLabel]: name };
    const inside = pods.filter((pod) => pod.namespace === name);
    const serving = egressIPs.filter((object) => decided(object.namespaceSelector, own) !== false && isSelected(object, inside, owners));
    const open = egressIPs.filter((object) => decided(object.namespaceSelector, own) === null);
    const wanted = open.filter((object) => serving.includes(object));
    const unwanted = open.filter((object) => !serving.includes(object));
    for (const object of wanted) add(inferred, object.name, name);
    const labels = { ...labelsFor(selectors(wanted), selectors(unwanted)), ...own };
    // If rows show that one object serves a pod, others that select it would be on standby.
    const free = inside.filter((pod) => !serving.some((object) => meansPod(object, pod, owners)));
    for (const object of unwanted) {
      const hasRows = inside.some((pod) => owners.get(keyOf(pod))?.has(object.name) === true);
      // The labels that the objects with rows there need may make this one select the namespace too.
      const isImplied = compileSelector(object.namespaceSelector)(labels);
      if (hasRows || (!isImplied && free.some((pod) => mayMeanPod(object, pod)))) add(undecided, name, object.name);
    }
    return { kind: 'Namespace', name, uid: `inferred:${name}`, labels };
  });
  for (const [object, spaces] of inferred) {
    notes.push(`${listed([...spaces], 'namespace')}: not collected; selected by EgressIP ${object} as far as its rows show`);
  }
  for (const object of egressIPs) {
    const spaces = names.filter((name) => undecided.get(name)?.has(object.name) === true);
    if (spaces.length > 0)
      missing.push(`${listed(spaces, 'namespace')}: not collected, and it is unknown whether EgressIP ${object.name} selects them`);
  }
  return { namespaces, undecided };
}

/** Most of the pods it would serve there have rows of it; fewer may be what it left behind. */
function isSelected(object: EgressIPObject, pods: readonly PodObject[], owners: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const named = pods.filter((pod) => owners.get(keyOf(pod))?.has(object.name) === true);
  return named.length > 0 && named.length * 2 > pods.filter((pod) => meansPod(object, pod, owners)).length;
}

/** Without their labels, pods with rows are all that are known to be meant. */
function meansPod(object: EgressIPObject, pod: PodObject, owners: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (isStandIn(pod) && needsLabels(object)) return owners.get(keyOf(pod))?.has(object.name) === true;
  return compileSelector(object.podSelector)(pod.labels);
}

function mayMeanPod(object: EgressIPObject, pod: PodObject): boolean {
  return (isStandIn(pod) && needsLabels(object)) || compileSelector(object.podSelector)(pod.labels);
}

function counts(pod: PodObject): boolean {
  return !pod.hostNetwork && pod.node !== null && pod.phase !== 'Succeeded' && pod.phase !== 'Failed';
}

/** The result that holds whatever the other labels are; null if they decide. */
function decided(selector: LabelSelector, own: Readonly<Record<string, string>>): boolean | null {
  const terms: LabelRequirement[] = [
    ...Object.entries(selector.matchLabels).map(([key, value]) => ({ key, operator: 'In' as const, values: [value] })),
    ...selector.matchExpressions,
  ];
  const holds = (term: LabelRequirement) => compileSelector({ matchLabels: {}, matchExpressions: [term] })(own);
  const byName = terms.filter((term) => Object.hasOwn(own, term.key));
  if (!byName.every(holds)) return false;
  return byName.length === terms.length ? true : null;
}

function selectors(objects: readonly EgressIPObject[]): LabelSelector[] {
  return objects.map((object) => object.namespaceSelector);
}
