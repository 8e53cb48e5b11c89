/**
 * The lines of a recording that are about northbound databases, as model input. A line that does not fit its database makes
 * that unavailable until its next whole content: with differences of sets, one update too many or too few is a wrong state
 * that nothing shows. A line that is certainly one seen before is passed over.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { tableColumnKinds } from '#libs/contracts/ovn-tables.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { createTableStore, type TableStore, type TableUpdates } from '#libs/ovsdb/updates.ts';
import type { Complain, DatabaseLine } from './recorded-line.ts';

interface Database {
  readonly store: TableStore;
  /** `away`: the connection was lost, the content may be gone on from; `unfit`: it may not. */
  state: 'unseen' | 'known' | 'away' | 'unfit';
  /** The last update, and the text of what it updates. */
  last: { readonly line: DatabaseLine; readonly text: string } | null;
  /** Updates with `_version`, where the recording has that column: each commit gives a row a new one, so none comes twice. */
  readonly taken: Set<string>;
}

/** What a database without a history (every standalone one) gives as the id of each transaction. */
const noTxn = '00000000-0000-0000-0000-000000000000';

export function createDatabaseReader(epochMs: number, complain: Complain) {
  const databases = new Map<string, Database>();

  function unfit(node: string, database: Database, at: number, detail: string): ModelInput {
    database.state = 'unfit';
    const reason = `database of ${node} at ${at - epochMs} ms: ${detail}`;
    complain(reason);
    return { source: 'ovn', type: 'ovn-unavailable', at, node, reason };
  }

  function input(event: DatabaseLine, at: number): ModelInput | null {
    const { node, updates } = event;
    const database = databases.get(node) ?? { store: createTableStore(), state: 'unseen', last: null, taken: new Set() };
    databases.set(node, database);
    if (event.type === 'disconnected') {
      if (database.state === 'known') database.state = 'away';
      return { source: 'ovn', type: 'ovn-unavailable', at, node, reason: event.error ?? 'the connection was lost' };
    }
    const isInitial = event.type === 'initial';
    if (!isInitial && !isUpdate(event.type)) return unfit(node, database, at, `a line of unknown type "${event.type}"`);
    if (updates === undefined || (!isInitial && rowsIn(updates).length === 0)) return unfit(node, database, at, 'a line without updates');
    try {
      if (isInitial) {
        if (event.found === true && (database.state === 'unseen' || database.state === 'unfit')) {
          return unfit(node, database, at, 'it goes on from a content that is not there');
        }
        // Found: the server sent what changed since the last transaction (ovsdb-server(7), monitor_cond_since).
        if (event.found === true) database.store.applyUpdate3(updates);
        else database.store.applyInitial(updates);
        database.state = 'known';
        database.last = null;
        return { source: 'ovn', type: 'ovn-snapshot', at, node, rows: database.store.rows() };
      }
      if (database.state === 'unseen') return unfit(node, database, at, 'an update before the content');
      if (database.state !== 'known') return null;
      const strange = strangeTable(updates, database.store);
      if (strange !== null) return unfit(node, database, at, `a row of another table in "${strange}"`);
      const text = JSON.stringify(updates);
      const { last } = database;
      const isSame = last !== null && event.type === last.line.type && event.txn === last.line.txn && text === last.text;
      database.last = { line: event, text };
      if (database.taken.has(text) || (isSame && happensOnce(event, updates))) return null;
      if (isSame && event.t === last.line.t && event.seq === undefined) {
        return unfit(node, database, at, 'the same update twice at one moment: sent so, or written twice');
      }
      if (rowsIn(updates).some((row) => isRecord(row.modify) && '_version' in row.modify)) database.taken.add(text);
      const rows = database.store.applyUpdate3(updates);
      return rows.length === 0 ? null : { source: 'ovn', type: 'ovn-changes', at, node, rows };
    } catch (thrown) {
      return unfit(node, database, at, errorText(thrown));
    }
  }

  return input;
}

function isUpdate(type: string): boolean {
  return type === 'update3' || type === 'update2' || type === 'update';
}

/** Whether an update cannot come twice in a row: it has an id, or makes or removes a row. Others may be there and back. */
function happensOnce(event: DatabaseLine, updates: TableUpdates): boolean {
  if (event.seq !== undefined) return false;
  return (event.txn ?? noTxn) !== noTxn || rowsIn(updates).some((row) => !('modify' in row));
}

/** A table nobody asked for may be there, but not with rows of one that is: its name was damaged. */
function strangeTable(updates: TableUpdates, store: TableStore): string | null {
  const others = Object.keys(updates).filter((table) => !Object.hasOwn(tableColumnKinds, table));
  if (others.length === 0) return null;
  const known = new Set(store.rows().map(({ uuid }) => uuid));
  return others.find((table) => Object.keys(updates[table] ?? {}).some((uuid) => known.has(uuid))) ?? null;
}

/** What is no row is refused where it is merged. */
function rowsIn(updates: TableUpdates): Readonly<Record<string, unknown>>[] {
  return Object.values(updates).flatMap((rows) => (isRecord(rows) ? Object.values(rows).filter(isRecord) : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
