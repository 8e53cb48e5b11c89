/**
 * One service as a child process: `egressip run SERVICE`, started again with backoff when it ends by itself. It is in a group
 * of its own, so that Ctrl-C reaches only us and the order of stopping is ours; it stops by itself when its channel to us
 * breaks, which the kernel sees to even when we are killed with -9.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createBackoff } from '#libs/runtime/backoff.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { moduleExtension, root } from '../installed.ts';
import { createLogFile } from './log-file.ts';
import { remarkOf } from './log-line.ts';

export interface ServiceProcess {
  readonly name: string;
  start(): void;
  /** How often it has ended in a row, and what its log said last; null unless it has, or when it was well in between. */
  failure(): string | null;
  /** SIGTERM, then SIGKILL after `ms`. */
  stop(ms: number): Promise<void>;
}

export interface ServiceProcessOptions {
  readonly name: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly clock: Clock;
  /** A line worth a person's attention. */
  readonly onNotice: (line: string) => void;
  /** The same, unless it is the usual waiting for each other at the start. */
  readonly onWarning: (line: string) => void;
}

/** A young generation of 2 MB instead of 32 MB: most of what a service takes when it idles would be that. ADR 4 has the figures. */
const heapFlags = ['--max-semi-space-size=1'];
/** Each thread of the runtime has a pool of its own otherwise, which keeps what it once took. */
const allocatorSettings = { MALLOC_ARENA_MAX: '2' };
/** A service that ran this long was well: the next failure is a new one. */
const healthyMs = 60_000;

export function createServiceProcess(options: ServiceProcessOptions): ServiceProcess {
  const { name, clock } = options;
  const backoff = createBackoff({ firstMs: 250, maxMs: 10_000, random: Math.random });
  const log = createLogFile(options.logFile);
  let child: ChildProcess | null = null;
  let stopping = false;
  let cancelRestart = () => {};
  let ends = 0;
  let lastEnd: { readonly how: string; readonly word: () => string } | null = null;

  function start() {
    let lastWord = '';
    const startedAt = clock.now();
    const running = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...heapFlags, join(root, 'services', 'cli', `main${moduleExtension}`), 'run', name],
      {
        env: { ...process.env, ...options.environment, ...allocatorSettings },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true,
      },
    );
    child = running;
    for (const stream of [running.stdout, running.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.append(`${line}\n`);
        const remark = remarkOf(line);
        if (remark === null || stopping) return;
        lastWord = remark.text;
        const tell = remark.level === 'error' ? options.onNotice : options.onWarning;
        tell(`${name}: ${remark.text}`);
      });
    }
    running.on('error', (error) => options.onNotice(`${name} cannot be started: ${error.message}`));
    running.on('exit', (code, signal) => {
      child = null;
      if (stopping) return;
      const wasHealthy = clock.now() - startedAt > healthyMs;
      if (wasHealthy) backoff.reset();
      const how = signal === null ? `exit code ${code}` : signal;
      ends = wasHealthy ? 1 : ends + 1;
      // Asked for later: the last lines may be read after the process has ended.
      lastEnd = { how, word: () => lastWord };
      // The same words each time: said once while it goes on failing.
      options.onNotice(`${name} ended (${how}) and is started again; its log: ${options.logFile}`);
      cancelRestart = clock.after(backoff.next(), start);
    });
  }

  return {
    name,
    start,
    failure: () => {
      if (lastEnd === null) return null;
      const word = lastEnd.word();
      return `${name} has ended ${ends === 1 ? 'once' : `${ends} times`} (${lastEnd.how}): ${word === '' ? `its log: ${options.logFile}` : word}`;
    },
    async stop(ms) {
      stopping = true;
      cancelRestart();
      const running = child;
      if (running === null) return;
      await new Promise<void>((resolve) => {
        const cancel = clock.after(ms, () => running.kill('SIGKILL'));
        running.once('exit', () => {
          cancel();
          resolve();
        });
        running.kill('SIGTERM');
      });
    },
  };
}
