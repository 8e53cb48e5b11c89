/** What the updates lead to, against what the server says it holds, after random transactions. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnector } from '#libs/ovsdb/address.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import { monitorRequests } from '#libs/ovsdb/schema.ts';
import { createTableStore } from '#libs/ovsdb/updates.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');

const word = fc.constantFrom('a', 'b', 'c', 'dd', 'Ä "\\ \n', '10.128.0.15', '');
const words = fc.array(word, { maxLength: 5 }).map((list) => ['set', [...new Set(list)]]);
const pairs = fc.dictionary(word, word, { maxKeys: 4, noNullPrototype: true }).map((map) => ['map', Object.entries(map)]);
const optional = fc.oneof(word, fc.constant(['set', []]));
const nat = fc.record(
  { external_ip: word, logical_ip: word, match: word, logical_port: optional, options: pairs, external_ids: pairs },
  { requiredKeys: [] },
);
const policy = fc.record(
  { priority: fc.nat(1_000), match: word, nexthop: optional, nexthops: words, external_ids: pairs },
  { requiredKeys: [] },
);
const place = fc.nat(20);

/** Rows are addressed by their number in a router's set, so that any sequence of operations is valid. */
const operation = fc.oneof(
  nat.map((row) => ({ kind: 'add' as const, table: 'NAT' as const, row: { ...row, type: 'snat' } })),
  policy.map((row) => ({ kind: 'add' as const, table: 'Logical_Router_Policy' as const, row: { ...row, action: 'reroute' } })),
  fc.tuple(place, nat).map(([index, row]) => ({ kind: 'change' as const, table: 'NAT' as const, index, row })),
  fc.tuple(place, policy).map(([index, row]) => ({ kind: 'change' as const, table: 'Logical_Router_Policy' as const, index, row })),
  place.map((index) => ({ kind: 'remove' as const, table: 'NAT' as const, index })),
  fc.tuple(words, pairs).map(([addresses, ids]) => ({ kind: 'set' as const, addresses, ids })),
);

describe.skipIf(!ovn.available)(`update merge against a real ovsdb-server (${ovn.reason})`, () => {
  let server: Ovsdb;
  let monitor: NorthboundMonitor;
  let moved: () => void = () => undefined;

  beforeAll(async () => {
    server = await startOvsdb();
    await server.transact([
      { op: 'insert', table: 'Logical_Router', row: { name: 'GR' } },
      { op: 'insert', table: 'Address_Set', row: { name: 'served' } },
    ]);
    monitor = createNorthboundMonitor({
      node: 'w1',
      connectors: [createConnector(server.tcpAddress, { clock: systemClock })],
      clock: systemClock,
      random: seededRandom(1),
      logger: silentLogger,
      onSnapshot: () => moved(),
      onChanges: () => moved(),
      onUnavailable: () => undefined,
    });
    monitor.start();
  });
  afterAll(async () => {
    await monitor.stop();
    await server.stop();
  });

  it('equals the content of the server after any sequence of transactions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(operation, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        async (transactions) => {
          for (const operations of transactions) await server.transact(await toTransaction(server, operations));
          const marker = `marker-${Math.random()}`;
          await server.transact([
            { op: 'update', table: 'Logical_Router', where: [], row: { external_ids: ['map', [['marker', marker]]] } },
          ]);
          while (!JSON.stringify(monitor.rows()).includes(marker)) await new Promise<void>((resolve) => (moved = resolve));
          expect(sorted(monitor.rows())).toEqual(sorted(await contentOf(server)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

async function toTransaction(
  server: Ovsdb,
  operations: readonly (typeof operation extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<unknown[]> {
  const columns = { NAT: 'nat', Logical_Router_Policy: 'policies' } as const;
  const rows = { NAT: await uuids(server, 'NAT'), Logical_Router_Policy: await uuids(server, 'Logical_Router_Policy') };
  const removed = new Set<string>();
  return operations.flatMap((wanted, index): unknown[] => {
    if (wanted.kind === 'set') {
      return [{ op: 'update', table: 'Address_Set', where: [], row: { addresses: wanted.addresses, external_ids: wanted.ids } }];
    }
    const column = columns[wanted.table];
    if (wanted.kind === 'add') {
      const name = `row${index}`;
      const reference = [column, 'insert', ['named-uuid', name]];
      return [
        { op: 'insert', table: wanted.table, row: wanted.row, 'uuid-name': name },
        { op: 'mutate', table: 'Logical_Router', where: [], mutations: [reference] },
      ];
    }
    const uuid = rows[wanted.table][wanted.index];
    if (uuid === undefined || removed.has(uuid)) return [];
    if (wanted.kind === 'change') return [{ op: 'update', table: wanted.table, where: [['_uuid', '==', ['uuid', uuid]]], row: wanted.row }];
    removed.add(uuid);
    return [{ op: 'mutate', table: 'Logical_Router', where: [], mutations: [[column, 'delete', ['uuid', uuid]]] }];
  });
}

async function uuids(server: Ovsdb, table: string): Promise<string[]> {
  const [result] = (await server.transact([{ op: 'select', table, where: [], columns: ['_uuid'] }])) as [
    { rows: { _uuid: [string, string] }[] },
  ];
  return result.rows.map((row) => row._uuid[1]).sort();
}

/** Read by the server's own client, so that nothing of our reading is trusted. */
async function contentOf(server: Ovsdb) {
  const schema: unknown = JSON.parse(await server.client(['get-schema', server.address, 'OVN_Northbound']));
  const requests = monitorRequests(schema, server.address);
  const store = createTableStore();
  const updates: Record<string, Record<string, unknown>> = {};
  for (const [table, [{ columns }]] of Object.entries(requests)) {
    const dump = JSON.parse(await server.client(['dump', '-f', 'json', server.address, 'OVN_Northbound', table, '_uuid', ...columns]));
    const { headings, data } = dump as { headings: string[]; data: unknown[][] };
    updates[table] = Object.fromEntries(
      data.map((cells) => {
        const row = Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]));
        return [(row._uuid as [string, string])[1], { initial: row }];
      }),
    );
  }
  return store.applyInitial(updates);
}

function sorted(rows: readonly { table: string; uuid: string }[]) {
  return [...rows].sort((left, right) => `${left.table}${left.uuid}`.localeCompare(`${right.table}${right.uuid}`));
}
