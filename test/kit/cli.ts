/** Runs the CLI as a person does, as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  /** Resolves when stderr holds the text. */
  said(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<CliResult>;
}

const entry = join(import.meta.dirname, '..', '..', 'services', 'cli', 'main.ts');

export function startCli(args: readonly string[], environment: NodeJS.ProcessEnv = {}): RunningCli {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return {
    said: async (text) => {
      while (!stderr.includes(text)) {
        const more = once(child.stderr, 'data').then(() => true);
        if (!(await Promise.race([more, ended.then(() => false)])) && !stderr.includes(text)) {
          throw new Error(`the CLI ended without saying "${text}": ${stderr}`);
        }
      }
    },
    signal: (name) => void child.kill(name),
    ended,
  };
}

export function runCli(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  return startCli(args, environment).ended;
}
