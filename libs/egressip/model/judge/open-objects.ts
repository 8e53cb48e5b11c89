/**
 * Objects of which nobody can say whether, or how, they serve a pod: some of their spec could not be read or is not understood, or the
 * labels of the pod's namespace are not known. The rows of such a pod are neither right nor wrong.
 */
import type { EgressIPObject, LabelSelector } from '#libs/contracts/objects.ts';
import { counts } from '../observe/pods.ts';
import type { ObjectState, Row, State, Unit } from '../state.ts';

export interface OpenObjects {
  readonly objects: readonly ObjectState[];
  readonly reason: string;
}

export function openObjects(state: State, unit: Unit): OpenObjects | null {
  const { pod, matched } = unit;
  if (pod === null || !counts(pod)) return null;
  const strange = matched.filter(({ object }) => object.notUnderstood !== undefined);
  const [first] = strange;
  if (first !== undefined) return { objects: strange, reason: notUnderstoodText(first.object) };
  const unreadable = [...state.unreadable].filter(
    (object) => maySelect(object, unit) && (matched.length === 0 || hasRows(state, unit, object)),
  );
  const [broken] = unreadable;
  if (broken !== undefined)
    return { objects: unreadable, reason: `EgressIP ${broken.name}, which may select it, cannot be read (${broken.object.unreadable})` };
  const { namespace } = pod;
  if (namespace.object !== null) return null;
  const candidates = [...state.objects.values()].filter((object) => maySelect(object, unit));
  return candidates.length === 0 ? null : { objects: candidates, reason: `the labels of namespace ${namespace.name} are unknown` };
}

export function notUnderstoodText({ name, notUnderstood = [] }: EgressIPObject): string {
  const fields = notUnderstood.join(' and ');
  return `EgressIP ${name} has ${fields} in its spec, which this release does not understand: it is unknown which packets it takes`;
}

function maySelect({ object, matchesNamespace, matchesPod }: ObjectState, { pod }: Unit): boolean {
  if (pod === null || !matchesPod(pod.labels)) return false;
  const { namespace } = pod;
  return namespace.object === null
    ? mayMatchName(object.namespaceSelector, namespace.name)
    : object.unreadable !== undefined && matchesNamespace(namespace.object.labels);
}

/** Rows that name the pod, or one of its addresses. */
function hasRows(state: State, { pod, rows }: Unit, { name }: ObjectState): boolean {
  const ofObject = ({ egressIP }: Row) => egressIP === name;
  return rows.some(ofObject) || (pod?.addresses.some((address) => state.loose.get(address)?.rows.some(ofObject)) ?? false);
}

/** Kubernetes gives every namespace its name as a label; of the others nothing is known. */
function mayMatchName({ matchLabels, matchExpressions }: LabelSelector, name: string): boolean {
  if ((matchLabels[nameLabel] ?? name) !== name) return false;
  return matchExpressions.every(({ key, operator, values }) => {
    if (key !== nameLabel) return true;
    return operator === 'In' ? values.includes(name) : operator === 'NotIn' ? !values.includes(name) : operator === 'Exists';
  });
}

const nameLabel = 'kubernetes.io/metadata.name';
