/**
 * Findings that belong together: of one object, else of one pod, node or the cluster. Sets of addresses that differ because of
 * pods of an object go with that object's findings.
 */
import type { Finding, FindingKind } from '#libs/contracts/findings.ts';
import type { CauseCase } from '#libs/contracts/why.ts';
import type { Model } from '../model/port.ts';

export interface Case {
  readonly subject: CauseCase['subject'];
  readonly findings: readonly Finding[];
  readonly kinds: ReadonlySet<FindingKind>;
  readonly model: Model;
}

interface Group {
  readonly subject: CauseCase['subject'];
  readonly findings: Finding[];
}

export function casesOf(findings: readonly Finding[], model: Model): Case[] {
  const groups = new Map<string, Group>();
  const add = (subject: CauseCase['subject'], finding: Finding) => {
    const key = `${subject.type} ${subject.name}`;
    const group = groups.get(key) ?? { subject, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  };
  const sets = findings.filter(({ kind }) => kind === 'address-set-mismatch');
  for (const finding of findings) if (finding.kind !== 'address-set-mismatch') add(subjectOf(finding), finding);
  const ownersOf = sets.length === 0 ? () => [] : indexed([...groups.values()], model);
  const left: Finding[] = [];
  const taken = new Map<string, readonly Group[]>();
  for (const set of sets) {
    const owners = ownersOf(addressesOf(set));
    if (owners.length === 0) left.push(set);
    else taken.set(setOf(set), owners);
    for (const { findings: owned } of owners) owned.push(set);
  }
  // The other family of the same set: of a pod that is gone only one address is known.
  for (const set of left) {
    const owners = taken.get(setOf(set));
    if (owners === undefined) add(subjectOf(set), set);
    for (const { findings: owned } of owners ?? []) owned.push(set);
  }
  return [...groups.values()].map((group) => ({ ...group, kinds: new Set(group.findings.map(({ kind }) => kind)), model }));
}

function subjectOf({ kind, egressIP, pod, node }: Finding): CauseCase['subject'] {
  // What a host says of its addresses is about the host, whoever's address it is; so are the options of its gateway's port.
  if ((kind === 'host-address-mismatch' || kind === 'not-announced') && node !== null) return { type: 'node', name: node };
  if (egressIP !== null) return { type: 'egressip', name: egressIP };
  if (pod !== null) return { type: 'pod', name: `${pod.namespace}/${pod.name}` };
  if (node !== null && kind !== 'missing-baseline' && kind !== 'wrong-baseline') return { type: 'node', name: node };
  return { type: 'cluster', name: 'the cluster' };
}

const setOf = ({ node, network, expected }: Finding): string => JSON.stringify([node, network, expected?.['name']]);

/** Which groups are about a pod that has one of these addresses. */
function indexed(groups: readonly Group[], model: Model): (addresses: ReadonlySet<string>) => Group[] {
  const about = new Map<string, Set<Group>>();
  const note = (key: string, group: Group) => about.set(key, (about.get(key) ?? new Set()).add(group));
  for (const group of groups) {
    for (const { pod, podIP } of group.findings) {
      if (podIP !== null) note(podIP, group);
      if (pod !== null) note(`${pod.namespace}/${pod.name}`, group);
    }
  }
  return (addresses) => [
    ...new Set(
      [...addresses].flatMap((address) => [address, ...model.podsByAddress(address)]).flatMap((key) => [...(about.get(key) ?? [])]),
    ),
  ];
}

function addressesOf({ expected, actual }: Finding): Set<string> {
  return new Set([...textsOf(expected?.['missing']), ...textsOf(actual?.['extra'])]);
}

export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

export const ofKind = ({ findings }: Case, kind: FindingKind): Finding[] => findings.filter((finding) => finding.kind === kind);

export const podsIn = (findings: readonly Finding[]): Set<string> =>
  new Set(findings.flatMap(({ pod }) => (pod === null ? [] : [`${pod.namespace}/${pod.name}`])));

/** Next hops that a reroute has too many and too few. */
export function hopsOf({ expected, actual }: Finding): { readonly extra: readonly string[]; readonly lost: readonly string[] } {
  const [wanted, found] = [textsOf(expected?.['nexthops']), textsOf(actual?.['nexthops'])];
  return { extra: found.filter((hop) => !wanted.includes(hop)), lost: wanted.filter((hop) => !found.includes(hop)) };
}

/** The node whose transit address it is, null when there is none. */
export function nodeOfHop(model: Model, hop: string): string | null {
  const isOf = (name: string) => {
    const transit = model.node(name)?.transit;
    return [transit?.ipv4, transit?.ipv6].some((text) => text?.split('/')[0] === hop);
  };
  return model.nodeNames().find(isOf) ?? null;
}
