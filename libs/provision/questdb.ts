/**
 * QuestDB: the Maven artifact (`$EGRESSIP_QUESTDB_JAR` or fetched), run by the machine's Java (17 or newer) on loopback,
 * without telemetry, each commit on disk. Two doors, each with a login of its own: HTTP, where the historian may do everything,
 * and PostgreSQL, where the server lets nobody write. All other doors are shut, and it reads and writes no files for a statement.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, type Provided } from './cache.ts';
import { type Child, startChild, untilReady } from './child.ts';
import { runTool } from './tool.ts';

export interface QuestDbFiles {
  readonly java: string;
  readonly jar: string;
}

export interface QuestDbDoors {
  readonly port: number;
  readonly readerPort: number;
  readonly passwords: { readonly historian: string; readonly reader: string };
}

export interface QuestDbServer extends Child {
  /** `http://historian:<password>@127.0.0.1:<port>`: `/exec` and ILP over HTTP. */
  readonly url: string;
  /** `postgresql://reader:<password>@127.0.0.1:<port>`: SQL that only reads. */
  readonly readerUrl: string;
}

const historian = 'historian';
const reader = 'reader';

const version = '9.3.4';
const artifact = `org.questdb:questdb:${version}`;
const oldestJava = 17;
const remedy =
  'install Java 17 or newer and Maven, or name the jar in EGRESSIP_QUESTDB_JAR, or give the URL of a running QuestDB; without it there is no history';

/** Finds Java and finds or fetches QuestDB. Never rejects: if it cannot be had, the result says why and what to install. */
export async function provideQuestDb(): Promise<Provided<QuestDbFiles>> {
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin', 'java');
  const javaVersion = await majorVersion(java);
  if (javaVersion === null) return { available: false, reason: 'QuestDB needs Java, and none runs here', remedy };
  if (javaVersion < oldestJava) return { available: false, reason: `QuestDB needs Java ${oldestJava}, and this is ${javaVersion}`, remedy };
  const named = process.env.EGRESSIP_QUESTDB_JAR;
  if (named !== undefined) {
    if (existsSync(named)) return { available: true, value: { java, jar: named }, how: 'EGRESSIP_QUESTDB_JAR' };
    return { available: false, reason: 'the file named in EGRESSIP_QUESTDB_JAR does not exist', remedy };
  }
  try {
    const folder = await cached(`questdb/${version}`, fetchJar);
    return { available: true, value: { java, jar: join(folder, `questdb-${version}.jar`) }, how: `Maven artifact ${artifact}` };
  } catch (thrown) {
    return { available: false, reason: `QuestDB could not be fetched: ${thrown instanceof Error ? thrown.message : thrown}`, remedy };
  }
}

export const questDbUrls = ({ port, readerPort, passwords }: QuestDbDoors) => ({
  url: `http://${historian}:${passwords.historian}@127.0.0.1:${port}`,
  readerUrl: `postgresql://${reader}:${passwords.reader}@127.0.0.1:${readerPort}`,
});

/** Its data is in `folder`. The passwords are hexadecimal digits, so that they need no escapes anywhere. */
export async function startQuestDbServer(options: {
  readonly files: QuestDbFiles;
  readonly folder: string;
  readonly doors: QuestDbDoors;
}): Promise<QuestDbServer> {
  const { files, folder, doors } = options;
  const data = join(folder, 'data');
  // QuestDB does not make its own root folder.
  await mkdir(data, { recursive: true });
  const logFile = join(folder, 'questdb.log');
  const child = await startChild({
    name: 'QuestDB',
    command: files.java,
    args: [...javaOptions, '-cp', files.jar, 'io.questdb.ServerMain', '-d', data],
    folder,
    logFile,
    environment: settings(doors),
  });
  await untilReady(child, { name: 'QuestDB', logFile, deadlineMs: 90_000 }, () => answers(doors.port));
  return { ...child, ...questDbUrls(doors) };
}

/** A small heap that gives back what it does not use: the data is outside of it. */
const javaOptions = [
  '-Xms16m',
  '-Xmx160m',
  '-Xmn6m',
  '-XX:MinHeapFreeRatio=10',
  '-XX:MaxHeapFreeRatio=20',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:ErrorFile=hs_err_%p.log',
];

/** A worker without work yields 7,000 times before it rests, and a dozen of them take the cores from whoever has work. */
const patientWorkers = Object.fromEntries(
  ['SHARED', 'WAL_APPLY', 'MAT_VIEW_REFRESH', 'VIEW_COMPILER', 'EXPORT'].flatMap((pool) => [
    [`QDB_${pool}_WORKER_YIELD_THRESHOLD`, '1'],
    [`QDB_${pool}_WORKER_NAP_THRESHOLD`, '10'],
    [`QDB_${pool}_WORKER_SLEEP_THRESHOLD`, '20'],
  ]),
);

/**
 * `QDB_*` variables override every file. The append pages are what each column of each table takes at least on disk. The pools
 * of the SQL compilers are made for hundreds of clients at once and would take 80 MB of the heap; they grow when needed.
 */
function settings({ port, readerPort, passwords }: QuestDbDoors): NodeJS.ProcessEnv {
  return {
    QDB_HTTP_NET_BIND_TO: `127.0.0.1:${port}`,
    QDB_HTTP_USER: historian,
    QDB_HTTP_PASSWORD: passwords.historian,
    QDB_HTTP_MIN_ENABLED: 'false',
    QDB_PG_NET_BIND_TO: `127.0.0.1:${readerPort}`,
    QDB_PG_USER: reader,
    QDB_PG_PASSWORD: passwords.reader,
    QDB_PG_SECURITY_READONLY: 'true',
    // Otherwise even a reader could have a copy written to the server's disk.
    QDB_CAIRO_SQL_COPY_ROOT: '',
    QDB_CAIRO_SQL_COPY_EXPORT_ROOT: '',
    QDB_LINE_TCP_ENABLED: 'false',
    QDB_LINE_UDP_ENABLED: 'false',
    QDB_TELEMETRY_ENABLED: 'false',
    QDB_CAIRO_COMMIT_MODE: 'sync',
    QDB_LINE_AUTO_CREATE_NEW_TABLES: 'false',
    QDB_LINE_AUTO_CREATE_NEW_COLUMNS: 'false',
    QDB_SHARED_WORKER_COUNT: '2',
    ...patientWorkers,
    // A line for each statement would be most of what it writes.
    QDB_LOG_W_STDOUT_LEVEL: 'ERROR',
    QDB_CAIRO_WRITER_DATA_APPEND_PAGE_SIZE: '256k',
    QDB_CAIRO_WRITER_DATA_INDEX_KEY_APPEND_PAGE_SIZE: '64k',
    QDB_CAIRO_WRITER_DATA_INDEX_VALUE_APPEND_PAGE_SIZE: '256k',
    QDB_CAIRO_WAL_WRITER_DATA_APPEND_PAGE_SIZE: '256k',
    QDB_CAIRO_SYSTEM_WRITER_DATA_APPEND_PAGE_SIZE: '64k',
    QDB_CAIRO_O3_COLUMN_MEMORY_SIZE: '256k',
    QDB_CAIRO_MODEL_POOL_CAPACITY: '32',
    QDB_CAIRO_EXPRESSION_POOL_CAPACITY: '512',
    QDB_CAIRO_LEXER_POOL_CAPACITY: '256',
    QDB_CAIRO_SQL_COLUMN_POOL_CAPACITY: '256',
    MALLOC_ARENA_MAX: '1',
  };
}

/** It listens when all its tables are there, and answers this without a login. */
async function answers(port: number): Promise<true | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/ping`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok ? true : null;
  } catch {
    // Not listening yet; the caller asks again until its deadline.
    return null;
  }
}

async function fetchJar(folder: string): Promise<void> {
  const result = await runTool(
    'mvn',
    ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`],
    10 * 60_000,
  );
  if (result.state === 'absent') throw new Error('Maven (mvn) is not installed');
  if (result.state === 'failed') throw new Error(`mvn dependency:copy: ${result.detail}`);
  if (!existsSync(join(folder, `questdb-${version}.jar`))) throw new Error('mvn dependency:copy gave no jar');
}

/** 17 for `openjdk version "17.0.15"`, 8 for `1.8.0_392`; null when it does not run. */
async function majorVersion(java: string): Promise<number | null> {
  const result = await runTool(java, ['-version'], 20_000);
  if (result.state !== 'ok') return null;
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(result.stderr) ?? [];
  return first === undefined ? null : Number(first === '1' ? second : first);
}
