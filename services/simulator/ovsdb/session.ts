/** One client's JSON-RPC conversation with the databases of one node (RFC 7047 section 4.1, ovsdb-server(7)). */
import { errorText } from '#libs/errors/app-error.ts';
import type { Database } from './database.ts';
import { createJsonSplitter } from './framing.ts';
import { createMonitor, type Monitor, type MonitorForm, transactionId } from './monitor.ts';
import { runOperations } from './operations.ts';
import { schemaJson } from './schema.ts';

export interface Session {
  receive(chunk: string): void;
  close(): void;
}

export interface SessionOptions {
  readonly databases: ReadonlyMap<string, Database>;
  readonly serverId: string;
  readonly newUuid: () => string;
  readonly send: (text: string) => void;
  /** Called for what is not JSON-RPC at all; ovsdb-server drops such a connection. */
  readonly onGarbage: () => void;
}

const monitorForms: Readonly<Record<string, MonitorForm>> = { monitor: 'update', monitor_cond: 'update2', monitor_cond_since: 'update3' };

export function createSession({ databases, serverId, newUuid, send, onGarbage }: SessionOptions): Session {
  const split = createJsonSplitter();
  const monitors = new Map<string, () => void>();

  const handlers: Readonly<Record<string, (parameters: readonly unknown[]) => unknown>> = {
    echo: (parameters) => parameters,
    list_dbs: () => [...databases.keys()],
    get_schema: ([name]) => schemaJson(databaseOf(name).schema),
    get_server_id: () => serverId,
    set_db_change_aware: () => ({}),
    transact: ([name, ...operations]) => runOperations(databaseOf(name), operations, newUuid),
    monitor: (parameters) => startMonitor('monitor', parameters),
    monitor_cond: (parameters) => startMonitor('monitor_cond', parameters),
    monitor_cond_since: (parameters) => startMonitor('monitor_cond_since', parameters),
    monitor_cond_change: () => ({}),
    monitor_cancel: ([id]) => {
      const key = JSON.stringify(id);
      const cancel = monitors.get(key);
      if (cancel === undefined) throw new Refusal({ error: 'unknown monitor', details: key });
      cancel();
      monitors.delete(key);
      return {};
    },
    lock: () => ({ locked: true }),
    steal: () => ({ locked: true }),
    unlock: () => ({}),
  };

  function databaseOf(name: unknown): Database {
    const database = databases.get(String(name));
    if (database === undefined) throw new Refusal({ error: 'unknown database', details: `no database named ${name}` });
    return database;
  }

  function startMonitor(method: string, [name, id, requests]: readonly unknown[]): unknown {
    const key = JSON.stringify(id);
    const form = monitorForms[method] ?? 'update';
    const database = databaseOf(name);
    if (monitors.has(key)) throw new Refusal({ error: 'duplicate monitor ID', details: key });
    const monitor = buildMonitor(database, requests, form);
    const cancel = database.onCommit((changes) => {
      const updates = monitor.updates(changes);
      if (updates === null) return;
      const parameters = form === 'update3' ? [id, transactionId, updates] : [id, updates];
      send(JSON.stringify({ id: null, method: form, params: parameters }));
    });
    monitors.set(key, cancel);
    return form === 'update3' ? [false, transactionId, monitor.initial()] : monitor.initial();
  }

  function handle(text: string): void {
    const message = parse(text);
    if (message === null) {
      onGarbage();
      return;
    }
    const { id, method, params } = message;
    if (method === undefined || id === undefined || id === null) return;
    const handler = handlers[method];
    if (handler === undefined) {
      send(JSON.stringify({ id, result: null, error: { error: 'unknown method', details: method } }));
      return;
    }
    try {
      send(JSON.stringify({ id, result: handler(params ?? []), error: null }));
    } catch (thrown) {
      const error = thrown instanceof Refusal ? thrown.body : { error: 'syntax error', details: errorText(thrown) };
      send(JSON.stringify({ id, result: null, error }));
    }
  }

  return {
    receive: (chunk) => {
      for (const text of split(chunk)) handle(text);
    },
    close: () => {
      for (const cancel of monitors.values()) cancel();
      monitors.clear();
    },
  };
}

/** The `error` member of a reply. */
class Refusal extends Error {
  readonly body: { readonly error: string; readonly details: string };
  constructor(body: { readonly error: string; readonly details: string }) {
    super(body.details);
    this.body = body;
  }
}

function buildMonitor(database: Database, requests: unknown, form: MonitorForm): Monitor {
  try {
    return createMonitor(database, requests, form);
  } catch (thrown) {
    throw new Refusal({ error: 'syntax error', details: errorText(thrown) });
  }
}

function parse(text: string): { id?: unknown; method?: string; params?: readonly unknown[] } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
