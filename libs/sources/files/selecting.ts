/** Which namespaces the EgressIPs of an input select, by their labels. */
import type { KubeObject } from '#libs/contracts/objects.ts';
import { compileSelector } from '#libs/egressip/model/observe/selector.ts';

export function selectingOf(objects: readonly KubeObject[]): (labels: Readonly<Record<string, string>>) => boolean {
  const selectors = objects.flatMap((object) => (object.kind === 'EgressIP' ? [compileSelector(object.namespaceSelector)] : []));
  return (labels) => selectors.some((selects) => selects(labels));
}
