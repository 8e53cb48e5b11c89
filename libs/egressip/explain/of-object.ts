/**
 * Which findings concern an object: its own, and those of its pods that concern several objects at once (`zones-disagree`), which
 * name none of them.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import type { Model } from '../model/port.ts';
import { podKeyOf } from './context.ts';

export function findingsOf<T extends Violation>(model: Pick<Model, 'podsOf'>, findings: readonly T[], name: string): T[] {
  const pods = new Set(model.podsOf(name));
  return findings.filter((finding) => finding.egressIP === name || (finding.egressIP === null && pods.has(podKeyOf(finding) ?? '')));
}

/** The objects that a finding concerns. */
export function objectsOf(model: Pick<Model, 'podView'>, finding: Violation): readonly string[] {
  if (finding.egressIP !== null) return [finding.egressIP];
  const key = podKeyOf(finding);
  return key === null ? [] : (model.podView(key)?.matchedBy ?? []);
}
