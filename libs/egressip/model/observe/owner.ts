/**
 * Whose row it is: what its external ids say, in every spelling. `k8s.ovn.org/owner-type=EgressIP` means database ids
 * (D1, D2); else a bare `name` on a SNAT or a policy means the names of older releases (D0), where only
 * the address says which pod.
 */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { Family } from '../../ip/address.ts';

export const ownerTypeKey = 'k8s.ovn.org/owner-type';
export const idKey = 'k8s.ovn.org/id';
export const nameKey = 'k8s.ovn.org/name';

/** What an upgrade wrote where it could not find the pod of a row. */
const unresolvedPod = 'UNKNOWN/UNKNOWN';

export interface RowOwner {
  /** `pod` and `unresolved` by database ids, `object` by the name alone. */
  readonly by: 'pod' | 'unresolved' | 'object';
  readonly egressIP: string;
  /** `namespace/name`, for `pod`. */
  readonly podKey: string | null;
  readonly priority: number | null;
  readonly family: Family | null;
  readonly network: string;
  /** The owner as its ids spell it: `<eip>_<ns>/<pod>`. */
  readonly text: string;
}

type Ids = Readonly<Record<string, string>>;
type OwnedRow = Extract<RowChange, { table: 'NAT' | 'Logical_Router_Policy' }>;

/** Null for a row that no EgressIP owns, and for one that belongs to a database as a whole (its name names no pod). */
export function rowOwner(table: OwnedRow['table'], row: NonNullable<OwnedRow['row']>): RowOwner | null {
  const ids = row.external_ids;
  if (ids[ownerTypeKey] === 'EgressIP') return ownerFromIds(ids, table === 'NAT' ? 0 : 1);
  const name = ids['name'];
  if (name === undefined || ids[ownerTypeKey] !== undefined) return null;
  return table === 'Logical_Router_Policy' || ('type' in row && row.type === 'snat')
    ? { by: 'object', egressIP: name, podKey: null, priority: null, family: null, network: 'default', text: name }
    : null;
}

/**
 * From the id, which is what ovn-kubernetes looks rows up by: `<controller>:EgressIP:[<priority>:]<eip>_<ns>/<pod>:<ip4|ip6>
 * [:<network>]`. Names hold neither `:` nor `_`, so this is unambiguous. `named` is how many parts precede the name.
 */
function ownerFromIds(ids: Ids, named: 0 | 1): RowOwner {
  const id = (ids[idKey] ?? '').split(':');
  const text = id[2 + named] ?? ids[nameKey] ?? '';
  const priority = Number(named === 1 ? (id[2] ?? ids['priority']) : Number.NaN);
  const underscore = text.indexOf('_');
  const family = id[3 + named] ?? ids['ip-family'];
  const owner = text.slice(underscore + 1);
  // What is not NAMESPACE/NAME names no pod.
  const pod = underscore >= 0 && owner.includes('/') ? owner : unresolvedPod;
  return {
    by: pod === unresolvedPod ? 'unresolved' : 'pod',
    egressIP: underscore < 0 ? text : text.slice(0, underscore),
    podKey: pod === unresolvedPod ? null : pod,
    priority: Number.isNaN(priority) ? null : priority,
    family: family === 'ip4' ? 4 : family === 'ip6' ? 6 : null,
    network: id[4 + named] ?? ids['network'] ?? 'default',
    text,
  };
}
