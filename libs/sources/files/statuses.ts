/**
 * A file that is cut off at the end of a line still reads as YAML, without what comes last: the status. Every Node says in its status whether
 * it is ready; an EgressIP may have none yet, but not while a database holds its rows.
 */
import type { KubeObject } from '#libs/contracts/objects.ts';
import { addressKey } from '#libs/egressip/ip/address.ts';
import { readyKey } from '#libs/egressip/model/expect/expect.ts';
import { member } from '#libs/kube/projection/annotations.ts';
import type { NamedDatabase } from './cluster-files.ts';
import { ownerOf } from './owners.ts';

/** The object with what its status leaves unknown. */
export function withStatus(object: KubeObject, raw: unknown): KubeObject {
  const status = member(raw, 'status');
  // One that was on a node has an empty list.
  if (object.kind === 'EgressIP' && !Array.isArray(member(status, 'items'))) return { unreadable: noStatus, ...object };
  if (object.kind !== 'Node') return object;
  const conditions = member(status, 'conditions');
  if (Array.isArray(conditions) && conditions.some((condition) => member(condition, 'type') === 'Ready')) return object;
  return { ...object, ready: true, unreadable: [...(object.unreadable ?? []), readyKey] };
}

const noStatus = 'its status is not in the input';

/** Objects that were never assigned are whole without a status: no database has rows of theirs, and all of each database is there. */
export function withoutRowless(objects: readonly KubeObject[], databases: readonly NamedDatabase[]): readonly KubeObject[] {
  const isOpen = (object: KubeObject) => object.kind === 'EgressIP' && object.unreadable === noStatus;
  if (!objects.some(isOpen) || databases.some(({ file }) => file.shown !== null)) return objects;
  const rows = databases.flatMap(({ file }) => file.rows);
  const named = new Set(rows.flatMap((change) => ownerOf(change)?.egressIP ?? []));
  const given = new Set(rows.flatMap(({ table, row }) => (table === 'NAT' && row !== null ? [addressKey(row.external_ip)] : [])));
  return objects.map((object) => {
    if (object.kind !== 'EgressIP' || !isOpen(object)) return object;
    const { unreadable: _, ...whole } = object;
    return named.has(object.name) || object.egressIPs.some((address) => given.has(addressKey(address))) ? object : whole;
  });
}
