/** The findings that a question is about: every answer that takes these names reads them the same way. */
import type { Violation } from '#libs/contracts/findings.ts';
import { podKeyOf } from '#libs/egressip/explain/context.ts';
import { findingsOf } from '#libs/egressip/explain/of-object.ts';

export interface Names {
  readonly node?: string | null;
  readonly egressIP?: string | null;
  readonly namespace?: string | null;
  /** With its namespace or without. */
  readonly pod?: string | null;
}

export function matching<T extends Violation>(model: Parameters<typeof findingsOf>[0], findings: readonly T[], names: Names): T[] {
  const { node, egressIP, namespace, pod } = names;
  const ofObject = egressIP == null ? findings : findingsOf(model, findings, egressIP);
  return ofObject.filter(
    (finding) =>
      (node == null || finding.node === node) &&
      (namespace == null || finding.pod?.namespace === namespace) &&
      (pod == null || isNamed(podKeyOf(finding) ?? '', pod)),
  );
}

/** A pod is named with its namespace or without. */
export function isNamed(key: string, pod: string): boolean {
  return key === pod || key.slice(key.indexOf('/') + 1) === pod;
}
