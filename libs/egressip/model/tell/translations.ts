/** Which SNATs translate to an address, whoever owns them, in every database that can be read. */
import type { OvnRow } from '#libs/contracts/ovn-tables.ts';
import { addressKey } from '../../ip/address.ts';
import { isReadable } from '../judge/completeness.ts';
import { placeOf } from '../judge/slots.ts';
import { isGatewayOf } from '../names.ts';
import { nodeOfDatabase } from '../observe/place.ts';
import type { Translation } from '../port.ts';
import type { Database, State, WholeRow } from '../state.ts';
import { rowEvidence } from './violation.ts';

/** `address` is canonical. */
export function translationsTo(state: State, address: string): Translation[] {
  const found = [...state.databases.values()]
    .filter(isReadable)
    .flatMap((database) => [...owned(database, address), ...others(database, address)]);
  return found.sort((a, b) => (a.node === b.node ? (a.uuid < b.uuid ? -1 : 1) : a.node < b.node ? -1 : 1));
}

function owned({ rows }: Database, address: string): Translation[] {
  return [...rows.values()].flatMap((row) =>
    row.role !== 'snat' || row.external !== address || row.parent === null
      ? []
      : [{ node: placeOf(row, null).name, uuid: row.uuid, egressIP: row.egressIP, logical: row.podIP, row: rowEvidence(row) }],
  );
}

function others(database: Database, address: string): Translation[] {
  return [...database.others.values()].flatMap((whole) => {
    const { uuid, parent } = whole;
    if (!isNat(whole) || parent === null || whole.row.type === 'dnat' || addressKey(whole.row.external_ip) !== address) return [];
    const node = [...database.hosted].find(({ name }) => isGatewayOf(parent, name)) ?? nodeOfDatabase(database);
    const { external_ip, logical_ip } = whole.row;
    return [{ node: node.name, uuid, egressIP: null, logical: logical_ip, row: { uuid, router: parent, external_ip, logical_ip } }];
  });
}

function isNat(whole: WholeRow<'NAT'> | WholeRow<'Logical_Router_Policy'>): whole is WholeRow<'NAT'> & { readonly row: OvnRow<'NAT'> } {
  return whole.table === 'NAT';
}
