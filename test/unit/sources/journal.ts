/** Builds OVSDB files as ovsdb-server writes them. */
import { createHash } from 'node:crypto';
import { columnKinds } from '#libs/contracts/ovn-tables.ts';

export function fileRecord(magic: 'JSON' | 'CLUSTER', json: unknown): Buffer {
  const body = Buffer.from(`${JSON.stringify(json)}\n`);
  return Buffer.concat([Buffer.from(`OVSDB ${magic} ${body.length} ${createHash('sha1').update(body).digest('hex')}\n`), body]);
}

export function journal(...transactions: readonly unknown[]): Buffer {
  return Buffer.concat([northboundSchema, ...transactions].map((json) => fileRecord('JSON', json)));
}

/** Only what is looked at: names of tables and columns. */
export const northboundSchema = {
  name: 'OVN_Northbound',
  version: '7.3.0',
  tables: Object.fromEntries(
    Object.entries(columnKinds).map(([table, columns]) => [
      table,
      { columns: Object.fromEntries(Object.keys(columns).map((name) => [name, {}])) },
    ]),
  ),
};

export async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
