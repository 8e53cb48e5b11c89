/**
 * What `ovsdb-client` prints (Open vSwitch 3.1, compared with the real one): the commands a reader of a database may run in
 * a pod. Options other than `-f json` are accepted and change nothing.
 */
import type { Database } from './database.ts';
import { createMonitor, transactionId } from './monitor.ts';
import { encodeRow, runOperations } from './operations.ts';
import { schemaJson } from './schema.ts';

export interface CommandOutput {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** At most once; a monitor never ends by itself. */
  readonly exit: (code: number) => void;
}

/** @returns what ends a command that is still running. */
export function runOvsdbClient(
  words: readonly string[],
  databases: ReadonlyMap<string, Database>,
  newUuid: () => string,
  output: CommandOutput,
): () => void {
  const [command = '', ...all] = withoutOptions(words);
  // The server comes first; it is optional, and here there is only one.
  const parameters = all[0]?.includes(':') && !all[0].startsWith('[') ? all.slice(1) : all;
  const fail = (message: string): (() => void) => {
    output.stderr(`ovsdb-client: ${message}\n`);
    output.exit(1);
    return () => undefined;
  };
  const finish = (text: string): (() => void) => {
    output.stdout(text);
    output.exit(0);
    return () => undefined;
  };
  if (command === 'list-dbs') return finish([...databases.keys()].map((name) => `${name}\n`).join(''));
  if (command === 'query' || command === 'transact') {
    const [name, ...operations] = JSON.parse(parameters[0] ?? '[]') as [string, ...unknown[]];
    const database = databases.get(name);
    return database === undefined
      ? fail(`no database named ${name}`)
      : finish(`${JSON.stringify(runOperations(database, operations, newUuid))}\n`);
  }
  const [name = 'OVN_Northbound', ...rest] = parameters;
  const database = databases.get(name);
  if (database === undefined) return fail(`invalid syntax for '${command}' (use --help for help)`);
  switch (command) {
    case 'get-schema':
      return finish(`${JSON.stringify(schemaJson(database.schema))}\n`);
    case 'get-schema-version':
      return finish(`${database.schema.version}\n`);
    case 'dump':
      return finish(dump(database, rest[0]));
    case 'monitor-cond-since':
      return follow(database, rest[0]?.startsWith('[') ? rest : ['[]', ...rest], output, true);
    case 'monitor-cond':
      return follow(database, rest, output, false);
    default:
      return fail(`unknown command '${command}'; use --help for help`);
  }
}

function follow(
  database: Database,
  [conditions = '[]', table = '', columns = '']: readonly string[],
  output: CommandOutput,
  since: boolean,
): () => void {
  const names = columns === '' ? Object.keys(database.schema.tables[table]?.columns ?? {}) : columns.split(',');
  let monitor: ReturnType<typeof createMonitor>;
  try {
    monitor = createMonitor(database, { [table]: { columns: names, where: JSON.parse(conditions) } }, since ? 'update3' : 'update2');
  } catch (thrown) {
    output.stderr(`ovsdb-client: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    output.exit(1);
    return () => undefined;
  }
  const print = (before: string, updates: Record<string, unknown>) => {
    const rows = Object.entries((updates[table] ?? {}) as Record<string, Record<string, Record<string, unknown> | null>>);
    const data = rows.flatMap(([uuid, change]) =>
      Object.entries(change).map(([action, row]) => [uuid, action, ...names.map((column) => row?.[column] ?? null)]),
    );
    output.stdout(`${before}${data.length === 0 ? '' : `${JSON.stringify({ data, headings: ['row', 'action', ...names] })}\n`}`);
  };
  print(since ? `found: false, last_id: ${transactionId}\n` : '', monitor.initial());
  return database.onCommit((changes) => {
    const updates = monitor.updates(changes);
    if (updates !== null) print(since ? `\nlast_id: ${transactionId}` : '', updates);
  });
}

function dump(database: Database, wanted: string | undefined): string {
  const tables = Object.entries(database.schema.tables).filter(([name]) => wanted === undefined || name === wanted);
  return tables
    .map(([name, table]) => {
      const headings = ['_uuid', ...Object.keys(table.columns).sort()];
      const data = [...database.table(name)].map(([uuid, row]) => Object.values(encodeRow(table, uuid, row, headings)));
      return `${JSON.stringify({ caption: `${name} table`, data, headings })}\n`;
    })
    .join('');
}

function withoutOptions(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '-f' || word === '--format' || word === '-t' || word === '--timeout') index += 1;
    else if (!word.startsWith('-')) kept.push(word);
  }
  return kept;
}
