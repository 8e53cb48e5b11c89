/** `k8s.ovn.org/v1` EgressIP. */
import { z } from 'zod';
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import { isRecord, member } from './annotations.ts';
import { listOf, metadata, selector } from './shapes.ts';

// Required: without it, the rest of a file may be cut off too.
const egressIPs = z.array(z.string());
const status = z.object({ items: listOf(z.object({ node: z.string(), egressIP: z.string() })) }).nullish();

export const rawEgressIP = z.object({
  metadata,
  // With the fields that are not known here, so that they can be named.
  spec: z.looseObject({ egressIPs, namespaceSelector: selector, podSelector: selector }),
  status,
});

/** `notUnderstood` names the fields of the spec that this release does not know. */
export function projectEgressIP(raw: z.infer<typeof rawEgressIP>): EgressIPObject {
  const { egressIPs: addresses, namespaceSelector, podSelector, ...others } = raw.spec;
  const fields = Object.keys(others).filter((field) => others[field] !== null);
  const strange = fields.filter((field) => field !== nodeSelector).sort();
  return {
    kind: 'EgressIP',
    name: raw.metadata.name,
    uid: raw.metadata.uid,
    createdAt: raw.metadata.creationTimestamp,
    generation: raw.metadata.generation,
    egressIPs: addresses,
    namespaceSelector,
    podSelector,
    mark: markOf(raw.metadata.annotations['k8s.ovn.org/egressip-mark']),
    items: raw.status?.items ?? [],
    ...(fields.includes(nodeSelector) ? { choosesNodes: true } : {}),
    ...(strange.length === 0 ? {} : { notUnderstood: strange }),
  };
}

/** What is no number is no mark to ovn-kubernetes either. */
function markOf(text: string | undefined): string | null {
  return text !== undefined && /^\d+$/.test(text) ? text : null;
}

/** Agreed upstream (OKEP-6800): it says where addresses may be, and changes no row. */
const nodeSelector = 'egressNodeSelector';

/**
 * One whose body is broken, as far as it can be read, so that it costs only what it may select; it stays the same object. Null without
 * a name.
 */
export function salvageEgressIP(raw: unknown, reason: string): EgressIPObject | null {
  const identity = metadata
    .pick({ name: true, uid: true, creationTimestamp: true, generation: true })
    .safeParse(member(raw, 'metadata')).data;
  const name = identity?.name ?? member(member(raw, 'metadata'), 'name');
  if (typeof name !== 'string' || name === '') return null;
  const spec = member(raw, 'spec');
  const everything = selector.parse(null);
  const select = (field: string) => (isRecord(spec) ? (selector.safeParse(spec[field]).data ?? everything) : everything);
  return {
    kind: 'EgressIP',
    name,
    uid: identity?.uid ?? '',
    createdAt: identity?.creationTimestamp ?? null,
    generation: identity?.generation ?? null,
    egressIPs: egressIPs.safeParse(member(spec, 'egressIPs')).data ?? [],
    namespaceSelector: select('namespaceSelector'),
    podSelector: select('podSelector'),
    mark: null,
    items: status.safeParse(member(raw, 'status')).data?.items ?? [],
    unreadable: reason,
  };
}
