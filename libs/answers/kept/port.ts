/** A part of the past that the history keeps, as a question to it and as lines of an answer. */
import { type HistoryQuestion, literal } from '../history.ts';
import type { Asked, Given, TimeRange } from '../port.ts';

export type Then<T extends Given> = T & { readonly range: TimeRange };

export interface Kept {
  question(given: Then<Given>): HistoryQuestion;
  lines(asked: Then<Asked>): Promise<readonly string[]>;
}

/** Of this cluster, and of what the question names, in the columns that a table has for it. */
export function narrowed(
  { cluster, entities: { egressip, address, node, namespace, pod } }: Given,
  has: readonly ('egressip' | 'address' | 'node' | 'pod')[],
): string {
  const [podNamespace = '', podName = ''] = pod?.split('/') ?? [];
  return [
    `cluster = ${literal(cluster)}`,
    ...(egressip === undefined || !has.includes('egressip') ? [] : [`egress_ip = ${literal(egressip)}`]),
    ...(address === undefined || !has.includes('address') ? [] : [`address = ${literal(address)}`]),
    ...(node === undefined || !has.includes('node') ? [] : [`node = ${literal(node)}`]),
    ...(namespace === undefined || !has.includes('pod') ? [] : [`namespace = ${literal(namespace)}`]),
    ...(pod === undefined || !has.includes('pod') ? [] : [`namespace = ${literal(podNamespace)}`, `pod = ${literal(podName)}`]),
  ].join(' AND ');
}
