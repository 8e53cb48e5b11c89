/** What tells one known failure from another in the rows of a case, where both leave the same kinds of findings. */
import type { Finding, FindingKind } from '#libs/contracts/findings.ts';
import { canonicalAddress } from '../ip/address.ts';
import { contains, parseCidr } from '../ip/cidr.ts';
import { type Case, hopsOf, ofKind, podsIn, textsOf } from './case.ts';

export function isOnTransitRouter(of: Case): boolean {
  return ofKind(of, 'stale-reroute').some(({ actual }) => /transit_router$/.test(String(actual?.['router'])));
}

export function otherFamily(finding: Parameters<typeof hopsOf>[0]): boolean {
  const { extra, lost } = hopsOf(finding);
  return extra.length > 0 && lost.length > 0 && extra.every((hop) => hop.includes(':')) !== lost.every((hop) => hop.includes(':'));
}

export const itemsOf = ({ model, subject }: Case) => model.egressIP(subject.name)?.items ?? [];
export const isGone = ({ model, subject }: Case) => subject.type === 'egressip' && model.egressIP(subject.name) === null;
export const whyUnassigned = (of: Case) => ofKind(of, 'unassigned-address')[0]?.actual?.['why'] ?? null;
export const reasonOf = (of: Case) => of.findings[0]?.reason ?? '';
export const annotationOf = (of: Case) => Object.keys(of.findings[0]?.actual ?? {})[0] ?? null;

/** The address moved away from the very node that keeps it. */
export const hasLeft = ({ address, node }: Finding, text: string): boolean =>
  text.startsWith(`${address} of `) && (text.includes(` moved from ${node} to `) || text.endsWith(` left ${node} and is on no node`));

/** One node lacks SNATs of some pods and keeps stale SNATs of others. */
export function isOfOneNode(of: Case): boolean {
  const missing = ofKind(of, 'missing-snat');
  const gone = podsIn(ofKind(of, 'stale-snat'));
  return new Set(of.findings.map(({ node }) => node)).size === 1 && [...podsIn(missing)].every((pod) => !gone.has(pod));
}

export function isOfCompletedPods(of: Case): boolean {
  const phases = [...podsIn(of.findings)].map((key) => of.model.podView(key)?.pod.phase);
  return phases.length > 0 && phases.every((phase) => phase === 'Succeeded' || phase === 'Failed');
}

/** The reroute is for another address of the pod's node: one that the pod may have had. */
export function matchesAddressOfNode({ model }: Case, { node, actual }: Finding): boolean {
  const address = canonicalAddress(String(actual?.['match']).split('== ')[1] ?? '');
  const subnets = node === null ? [] : Object.values(model.node(node)?.subnets ?? {}).flat();
  return address !== null && subnets.flatMap((subnet) => parseCidr(subnet) ?? []).some((cidr) => contains(cidr, address));
}

/** Every pod of the object has such a finding. */
export function isEveryPod(of: Case, kind: FindingKind): boolean {
  const pods = of.model.podsOf(of.subject.name);
  const concerned = podsIn(ofKind(of, kind));
  return pods.length > 1 && pods.every((pod) => concerned.has(pod));
}

/** Each address that lacks SNATs lacks them for all pods. */
export function isAllOfOneAddress(of: Case): boolean {
  const byAddress = Map.groupBy(ofKind(of, 'missing-snat'), ({ address }) => address);
  const pods = of.model.podsOf(of.subject.name).length;
  return [...byAddress.values()].every((findings) => podsIn(findings).size === pods);
}

/** Pods of several namespaces are selected; the pods of some have no rows at all, the pods of the others are right. */
export function isWholeNamespaces(of: Case): boolean {
  const namespaceOf = (key: string) => key.slice(0, key.indexOf('/'));
  const all = Map.groupBy(of.model.podsOf(of.subject.name), namespaceOf);
  const concerned = Map.groupBy(podsIn(ofKind(of, 'missing-reroute')), namespaceOf);
  return all.size > concerned.size && [...concerned].every(([namespace, pods]) => pods.length === (all.get(namespace)?.length ?? 0));
}

export function isOtherAddress(
  { model }: Case,
  pod: { readonly namespace: string; readonly name: string } | null,
  podIP: string | null,
): boolean {
  const view = pod === null ? null : model.podView(`${pod.namespace}/${pod.name}`);
  return view !== null && podIP !== null && !view.pod.ips.includes(podIP);
}

/** The host has all addresses it must have, and more. */
export function isSuperset(of: Case): boolean {
  return of.findings.every(({ expected, actual }) => {
    const found = textsOf(Object.values(actual ?? {})[0]);
    return textsOf(expected?.['assigned']).every((address) => found.includes(address));
  });
}
