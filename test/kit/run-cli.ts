/** The CLI as a user runs it: a process of its own, on the package's Node. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runtimeOptions } from '../../scripts/start.mjs';
import { patienceMs } from './eventually.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'services', 'cli', 'main.ts');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs to its end; killed when that does not come. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const cli = startCli(args, options);
  const timer = setTimeout(() => cli.child.kill('SIGKILL'), patienceMs);
  const code = await cli.exited;
  clearTimeout(timer);
  return { code, stdout: cli.stdout(), stderr: cli.stderr() };
}

export interface RunningCli {
  readonly child: ChildProcess;
  /** Exit code, null after a signal. */
  readonly exited: Promise<number | null>;
  stdout(): string;
  stderr(): string;
  /** Resolves when stderr holds it; rejects when the process ends before. */
  says(text: string): Promise<void>;
}

export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const child = spawn(process.execPath, [...runtimeOptions(args), main, ...args], {
    cwd: root,
    env: { ...environment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const exited = once(child, 'close').then(() => child.exitCode);
  return {
    child,
    exited,
    stdout: () => stdout,
    stderr: () => stderr,
    says: (text) =>
      new Promise((resolve, reject) => {
        const fail = (why: string) => reject(new Error(`${why} before it said "${text}":\n${stderr}`));
        const timer = setTimeout(() => fail(`${patienceMs} ms passed`), patienceMs);
        const look = () => {
          if (!stderr.includes(text)) return;
          clearTimeout(timer);
          resolve();
        };
        child.stderr.on('data', look);
        exited.then(() => {
          clearTimeout(timer);
          fail('it ended');
        });
        look();
      }),
  };
}

/** Without settings of whoever runs the tests: no variable of ours but where servers are kept, and no kubeconfig. */
function environment(): NodeJS.ProcessEnv {
  const kept = /^EGRESSIP_(CACHE|SHARED|NATS_SERVER|QUESTDB_JAR|OVSDB_|OVN_NBCTL|OVN_SCHEMA)/;
  const entries = Object.entries(process.env).filter(
    ([name]) => (!name.startsWith('EGRESSIP_') || kept.test(name)) && name !== 'KUBECONFIG',
  );
  return Object.fromEntries(entries);
}
