/**
 * The databases of a simulated cluster once more, as real ovsdb-servers: each holds what its simulated one holds, under the same
 * uuids, and takes over each change. A relay stands before each. One that was killed is filled anew before it is reached again:
 * what changes in a cluster whose database is away is in the database when that is back.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Cluster } from '../../../../services/simulator/control/cluster.ts';
import type { Changes, Database } from '../../../../services/simulator/ovsdb/database.ts';
import { encodeRow } from '../../../../services/simulator/ovsdb/operations.ts';
import { northboundSchema } from '../../../../services/simulator/ovsdb/schema.ts';
import { type Row, sameValue } from '../../../../services/simulator/ovsdb/value.ts';
import { type Ovsdb, startOvsdb } from '../../../kit/ovsdb.ts';
import { type Relay, startRelay } from '../../../kit/relay.ts';

export interface RealDatabase {
  readonly node: string;
  /** Through the relay. */
  readonly address: string;
  readonly relay: Relay;
  /** kill -9; out of reach until `back`. */
  kill(): Promise<void>;
  back(): Promise<void>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Resolves when what changed so far is in it. */
  written(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRealDatabases(cluster: Cluster): Promise<readonly RealDatabase[]> {
  const started: RealDatabase[] = [];
  for (const [node, { database }] of cluster.controllers) started.push(await startRealDatabase(node, database));
  return started;
}

async function startRealDatabase(node: string, simulated: Database): Promise<RealDatabase> {
  const server = await startOvsdb();
  const columns = columnsOf(server);
  const relay = await startRelay(() => Number(server.tcpAddress.split(':').at(-1)));
  let isAway = true;
  /** What has to happen there, in order. */
  let work: Promise<void> = Promise.resolve();

  const fill = () => {
    const everything = contentOf(simulated, columns);
    isAway = false;
    work = work.then(async () => {
      // Not in one transaction: a row may not come back under the uuid of one that goes.
      await server.transact(Object.keys(northboundSchema.tables).map((table) => ({ op: 'delete', table, where: [] })));
      await server.transact(everything);
    });
    return work;
  };
  const cancel = simulated.onCommit((changes) => {
    const operations = operationsOf(changes, columns);
    if (isAway || operations.length === 0) return;
    work = work.then(async () => {
      try {
        await server.transact(operations);
      } catch (thrown) {
        // Killed in the middle of it: all is written again when it is back.
        if (!isAway) throw thrown;
      }
    });
  });
  await fill();
  return {
    node,
    address: `tcp:127.0.0.1:${relay.port}`,
    relay,
    kill: async () => {
      relay.cut();
      isAway = true;
      await server.kill();
      await work;
    },
    back: async () => {
      await server.restart();
      await fill();
      relay.pass();
    },
    signal: (signal) => void process.kill(server.pid(), signal),
    written: () => work,
    stop: async () => {
      cancel();
      isAway = true;
      await relay.close();
      await server.stop();
    },
  };
}

type Columns = ReadonlyMap<string, ReadonlySet<string>>;

/** Of the real schema, which is older than the simulated one. */
function columnsOf({ tools }: Ovsdb): Columns {
  const schema = z.object({ tables: z.record(z.string(), z.object({ columns: z.record(z.string(), z.unknown()) })) });
  const { tables } = schema.parse(JSON.parse(readFileSync(tools.schema, 'utf8')));
  return new Map(Object.entries(tables).map(([table, { columns }]) => [table, new Set(Object.keys(columns))]));
}

function contentOf(database: Database, columns: Columns): unknown[] {
  return Object.keys(northboundSchema.tables).flatMap((table) =>
    [...database.table(table)].flatMap(([uuid, row]) => operationOf(table, uuid, { before: null, after: row }, columns)),
  );
}

function operationsOf(changes: Changes, columns: Columns): unknown[] {
  return [...changes].flatMap(([table, rows]) => [...rows].flatMap(([uuid, change]) => operationOf(table, uuid, change, columns)));
}

function operationOf(
  table: string,
  uuid: string,
  { before, after }: { readonly before: Row | null; readonly after: Row | null },
  columns: Columns,
): unknown[] {
  const schema = northboundSchema.tables[table];
  const known = columns.get(table);
  if (schema === undefined || known === undefined) return [];
  const where = [['_uuid', '==', ['uuid', uuid]]];
  if (after === null) return before === null ? [] : [{ op: 'delete', table, where }];
  const changed = Object.keys(schema.columns).filter((name) => known.has(name) && !sameValue(before?.[name], after[name]));
  const row = encodeRow(schema, uuid, after, changed);
  if (before === null) return [{ op: 'insert', table, uuid, row }];
  return changed.length === 0 ? [] : [{ op: 'update', table, where, row }];
}
