/**
 * Which findings concern an object: its own, those of its pods that concern several objects at once (`zones-disagree`), which name none of
 * them, and those about rows that its pods share with all others.
 */
import type { FindingKind, Violation } from '#libs/contracts/findings.ts';
import type { Model } from '../model/port.ts';
import { textsOf } from '../why/case.ts';
import { podKeyOf } from './context.ts';

type Asked = Pick<Model, 'podsOf' | 'sharedPlaces' | 'podsByAddress'>;

export function findingsOf<T extends Violation>(model: Asked, findings: readonly T[], name: string): T[] {
  const pods = new Set(model.podsOf(name));
  const shared = new Set<Violation>(sharedFindingsOf(model, findings, name));
  return findings.filter(
    (finding) => finding.egressIP === name || (finding.egressIP === null && (pods.has(podKeyOf(finding) ?? '') || shared.has(finding))),
  );
}

/** Those about rows that its pods share with all others; of sets, only those that lack one of `pods`, by default all of its own. */
export function sharedFindingsOf<T extends Violation>(model: Asked, findings: readonly T[], name: string, pods?: readonly string[]): T[] {
  const about = findings.filter(isShared);
  if (about.length === 0) return [];
  const [places, own] = [model.sharedPlaces(name), new Set(pods ?? model.podsOf(name))];
  return about.filter((finding) => places.has(`${finding.node} ${finding.network}`) && !isOfOtherPods(model, finding, own));
}

/** The objects that a finding concerns; one about shared rows has none of its own. */
export function objectsOf(model: Pick<Model, 'podView'>, finding: Violation): readonly string[] {
  if (finding.egressIP !== null) return [finding.egressIP];
  const key = podKeyOf(finding);
  return key === null ? [] : (model.podView(key)?.matchedBy ?? []);
}

export const isShared = ({ kind }: Violation): boolean => sharedKinds.has(kind);

const sharedKinds: ReadonlySet<FindingKind> = new Set(['missing-baseline', 'wrong-baseline', 'address-set-mismatch']);

/** A set of served pods names the addresses that it lacks, at least the first ones. */
function isOfOtherPods(model: Asked, { kind, expected, actual }: Violation, pods: ReadonlySet<string>): boolean {
  if (kind !== 'address-set-mismatch' || actual === null || expected?.['name'] !== 'egressip-served-pods') return false;
  const missing = textsOf(expected['missing']);
  return missing.length < mostNamed && !missing.some((address) => model.podsByAddress(address).some((key) => pods.has(key)));
}

/** Of the addresses of a set, the finding names no more. */
const mostNamed = 20;
