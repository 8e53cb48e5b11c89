/**
 * A server as our child process. It runs in a group of its own, so that Ctrl-C in a terminal reaches only us and we stop it
 * in order; and it does not outlive us: a watchdog shell holds a pipe from us and ends the server when the pipe breaks,
 * which the kernel does even when we are killed with -9.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#libs/errors/app-error.ts';
import { lastLine } from './tool.ts';

export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<ChildExit>;
  /** Asks it to end (SIGTERM), and kills it after `stopMs`. */
  stop(): Promise<void>;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  /** For messages, e.g. `nats-server`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Its output is appended here. */
  readonly logFile: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly stopMs?: number;
}

const defaultStopMs = 5_000;

/** Rejects with `server-not-started` when the command cannot be run at all. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const log = openSync(options.logFile, 'a');
  const server = spawn(options.command, [...options.args], {
    cwd: options.folder,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const exited = new Promise<ChildExit>((resolve) => server.once('exit', (code, signal) => resolve({ code, signal })));
  await new Promise<void>((resolve, reject) => {
    server.once('spawn', resolve);
    server.once('error', (cause) => reject(new AppError('server-not-started', { server: options.name, detail: cause.message }, cause)));
  });
  const pid = server.pid;
  if (pid === undefined) throw new AppError('server-not-started', { server: options.name, detail: 'it has no process id' });
  startWatchdog(pid, exited);

  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    const stopMs = options.stopMs ?? defaultStopMs;
    const timer = setTimeout(() => server.kill('SIGKILL'), stopMs);
    await exited;
    clearTimeout(timer);
  };
  return { pid, exited, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/**
 * Waits until `probe` gives something, asking every 25 ms. Rejects with `server-not-started` when the server ends before,
 * or after `deadlineMs` (then the server is killed).
 */
export async function untilReady<T>(
  child: Child,
  options: { readonly name: string; readonly logFile: string; readonly deadlineMs: number },
  probe: () => Promise<T | null>,
): Promise<T> {
  let ended = false;
  child.exited.then(() => {
    ended = true;
  });
  const deadline = Date.now() + options.deadlineMs;
  while (!ended && Date.now() < deadline) {
    const answer = await probe();
    if (answer !== null) return answer;
    await sleep(25);
  }
  await child.kill();
  const why = ended ? 'it ended' : `it did not answer within ${options.deadlineMs} ms`;
  throw new AppError('server-not-started', {
    server: options.name,
    detail: `${why}; last line of its log: ${lastLine(readFileSync(options.logFile, 'utf8')) ?? 'none'}`,
  });
}

/** `read` fails when the pipe breaks (we are gone); a line means the server ended first and there is nothing to do. */
const watchdogScript = `
read -r line && exit 0
kill -TERM "$1" 2>/dev/null || exit 0
for tenth in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
  sleep 0.1
  kill -0 "$1" 2>/dev/null || exit 0
done
kill -KILL "$1"
`;

function startWatchdog(pid: number, exited: Promise<ChildExit>): void {
  const watchdog = spawn('sh', ['-c', watchdogScript, 'egressip-watchdog', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // It must not keep us running; only the server's own handle does.
  watchdog.unref();
  watchdog.stdin.on('error', () => undefined);
  exited.then(() => watchdog.stdin.end('gone\n'));
}
