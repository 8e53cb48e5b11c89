/** `ovsdb-client` in the pod that holds a database: one that ends, and one that prints a table's changes for ever. */
import type { Readable } from 'node:stream';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import { createExecOutput } from './exec-output.ts';
import type { TableUpdates } from './updates.ts';

/** A command under way in a container, as `libs/kube` gives it. */
export interface ExecProcess {
  readonly stdout: Readable;
  stderr(): string;
  /** The exit code. */
  readonly done: Promise<number>;
  close(): void;
}

/** Runs a command (a list of arguments, never a shell) in the pod of one node. */
export type Exec = (command: readonly string[]) => Promise<ExecProcess>;

export interface ExecPlace {
  readonly node: string;
  /** For people: namespace, pod and container. */
  readonly pod: string;
  readonly exec: Exec;
  readonly clock: Clock;
}

const startMs = 60_000;
/**
 * A broken exec connection does not end the command in the container; one whose table is quiet would stay for ever. So
 * each has an end of its own, after which it is started again.
 */
const longestRunSeconds = 86_400;
/** A table without rows prints nothing after its first line; where there are rows both leave the client's buffer together. */
const emptyAfterMs = 500;

/** All that a short `ovsdb-client` command prints. Rejects with `ovsdb-exec-failed`. */
export async function commandOutput(place: ExecPlace, args: readonly string[], signal: AbortSignal): Promise<string> {
  const command = ['ovsdb-client', `--timeout=${startMs / 1_000}`, ...args];
  return await withProcess(place, command, signal, async (child) => {
    const chunks: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const printed = new Promise<void>((resolve, reject) => {
      child.stdout.on('end', resolve);
      child.stdout.on('error', reject);
    });
    const cancel = place.clock.after(startMs, () => child.stdout.destroy(new Error(`no end within ${startMs} ms`)));
    try {
      await printed;
      if ((await child.done) !== 0) throw new Error(lastLine(child.stderr()) || 'it failed without a word');
    } finally {
      cancel();
    }
    return Buffer.concat(chunks).toString('utf8');
  });
}

export interface TableToFollow {
  readonly server: string;
  readonly database: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** Clauses, one of which must hold for a row; none: all rows. */
  readonly where: readonly (readonly [string, string, string])[];
  /** The whole content, once; then `onChanges` for each transaction. */
  readonly onInitial: (updates: TableUpdates) => void;
  readonly onChanges: (updates: TableUpdates) => void;
}

/** Follows one table until that ends; always rejects, with `ovsdb-exec-failed`, `ovsdb-read-anew` or what the callbacks throw. */
export async function followTable(place: ExecPlace, wanted: TableToFollow, signal: AbortSignal): Promise<void> {
  const { server, database, table } = wanted;
  const monitor = ['monitor-cond-since', server, database, JSON.stringify(wanted.where), table, wanted.columns.join(',')];
  const command = ['ovsdb-client', `--timeout=${longestRunSeconds}`, '-f', 'json', ...monitor];
  const output = createExecOutput(table, place.pod);
  const startedAt = place.clock.now();
  let begun = false;
  const begin = (updates: TableUpdates) => {
    begun = true;
    wanted.onInitial(updates);
  };
  const take = (chunk: Uint8Array) => {
    for (const updates of output.push(chunk)) {
      if (begun) wanted.onChanges(updates);
      else begin(updates);
    }
  };
  await withProcess(place, command, signal, async (child) => {
    let cancelWait = place.clock.after(startMs, () => child.stdout.destroy(new Error(`no content of ${table} within ${startMs} ms`)));
    try {
      await new Promise<void>((_, reject) => {
        const guarded = (work: () => void) => {
          try {
            work();
          } catch (thrown) {
            reject(thrown);
          }
        };
        child.stdout.on('data', (chunk: Uint8Array) =>
          guarded(() => {
            take(chunk);
            if (begun) cancelWait();
            else if (output.begun && !output.busy) {
              cancelWait();
              cancelWait = place.clock.after(emptyAfterMs, () => guarded(() => begin({})));
            }
          }),
        );
        child.stdout.on('error', reject);
        child.done.then((code) => {
          const { node, pod } = place;
          const isOurEnd = place.clock.now() - startedAt >= longestRunSeconds * 1_000;
          if (isOurEnd) reject(new AppError('ovsdb-read-anew', { node, pod, detail: 'ovsdb-client has run for a day' }));
          else reject(new Error(lastLine(child.stderr()) || `ovsdb-client ended with ${code}`));
        }, reject);
      });
    } finally {
      cancelWait();
    }
  });
}

async function withProcess<T>(
  { node, pod, exec, clock }: ExecPlace,
  command: readonly string[],
  signal: AbortSignal,
  work: (child: ExecProcess) => Promise<T>,
): Promise<T> {
  let child: ExecProcess | null = null;
  let isWanted = true;
  const onAbort = () => child?.stdout.destroy(new Error('given up'));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const opening = exec(command);
    const closeLate = (late: ExecProcess) => isWanted || late.close();
    opening.then(closeLate, () => undefined);
    child = await within(clock, startMs, opening, () => {
      throw new Error(`not begun within ${startMs} ms`);
    });
    if (signal.aborted) throw new Error('given up');
    return await work(child);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('ovsdb-exec-failed', { node, pod, detail: errorText(thrown) }, thrown);
  } finally {
    isWanted = false;
    signal.removeEventListener('abort', onAbort);
    child?.close();
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
