/** The rows of a database as other releases of ovn-kubernetes write them: the same cluster, spelled otherwise (fact sheet section 0). */
import type { OvnRow, RowChange } from '#libs/contracts/ovn-tables.ts';
import { setName } from '#libs/egressip/model/expect/set-names.ts';

export const releases = ['r1.0', 'r1.2', 'master'] as const;
export type Release = (typeof releases)[number];

type Ids = Record<string, string>;
const controller = 'default-network-controller';
const idKey = 'k8s.ovn.org/id';
const nameKey = 'k8s.ovn.org/name';

/** `rows` are of `master`. Rows keep their uuid, as they do in an upgrade, but sets: each spelling has its own. */
export function asRelease(rows: readonly RowChange[], release: Release): RowChange[] {
  const names = new Map<string, string>();
  const sets = rows.flatMap((change): RowChange[] => {
    if (change.table !== 'Address_Set' || change.row === null) return [];
    const row = setOf(change.row, release);
    names.set(change.row.name, row.name);
    return [{ ...change, uuid: row.name === change.row.name ? change.uuid : `${change.uuid}-${release}`, row }];
  });
  const renamed = (match: string) => match.replace(/\$(a\d+)/g, (_, name: string) => `$${names.get(name) ?? name}`);
  return rows
    .flatMap((change): RowChange[] => {
      if (change.row === null || change.table === 'Address_Set') return [];
      if (change.table === 'NAT') {
        const range = release === 'r1.0' ? '' : change.row.external_port_range;
        return [{ ...change, row: { ...change.row, external_port_range: range, external_ids: podIds(change.row.external_ids, release) } }];
      }
      if (change.table === 'QoS')
        return [
          {
            ...change,
            row: { ...change.row, match: renamed(change.row.match), external_ids: sharedIds(change.row.external_ids, release) },
          },
        ];
      if (change.table !== 'Logical_Router_Policy') return [change];
      const { row } = change;
      const isShared = row.priority === 102;
      const external_ids = isShared ? sharedIds(row.external_ids, release) : podIds(row.external_ids, release);
      const { pkt_mark: mark, ...rest } = row.options;
      const options = release === 'master' || mark !== '1009' ? row.options : rest;
      return [{ ...change, row: { ...row, match: renamed(row.match), options, external_ids } }];
    })
    .concat(sets);
}

function setOf(row: OvnRow<'Address_Set'>, release: Release): OvnRow<'Address_Set'> {
  const { network, ...ids } = row.external_ids as Ids;
  const kind = ids[nameKey] ?? '';
  const family = ids['ip-family'] ?? '';
  if (release === 'master' || kind === 'egresssvc-served-pods') return row;
  const legacy = release === 'r1.0';
  const id = [controller, 'EgressIP', kind, family, ...(legacy ? [] : [network ?? 'default'])].join(':');
  const external_ids = { ...ids, ...(legacy ? {} : { network: network ?? 'default' }), [idKey]: id, 'k8s.ovn.org/owner-type': 'EgressIP' };
  return { ...row, name: setName(id), external_ids };
}

/** Of rows that all pods share: release 1.0 gives ids to those of replies only. */
function sharedIds(ids: Ids, release: Release): Ids {
  if (release !== 'r1.0' || ids['k8s.ovn.org/owner-type'] !== 'EgressIP') return ids;
  if (ids[nameKey] !== 'EIP-No-Reroute-reply-traffic' && ids[nameKey] !== 'EgressIP-Mark-Reply-Traffic') return {};
  const { network: _, ...rest } = ids;
  return { ...rest, [idKey]: (ids[idKey] ?? '').split(':').slice(0, -1).join(':') };
}

function podIds(ids: Ids, release: Release): Ids {
  if (release !== 'r1.0' || ids['k8s.ovn.org/owner-type'] !== 'EgressIP') return ids;
  return { name: (ids[nameKey] ?? '').split('_')[0] ?? '' };
}
