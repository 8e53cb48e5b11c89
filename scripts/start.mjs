// Hands over to a program on the Node it needs, whatever Node runs this: plain JavaScript on purpose, which loads on Node 20.
// Used in the checkout (`launch.mjs`) and in the npm package (`bin/packed.mjs`).
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter } from 'node:path';

/**
 * Runs the file on that Node and ends this process as it ends.
 * @param {string} node
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ readonly programs: string, readonly compileCache: string }} folders `programs` goes before the path
 */
export function startOn(node, file, args, { programs, compileCache }) {
  const options = [...runtimeOptions(args), file, ...args];
  const env = {
    ...process.env,
    PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCache,
  };
  // From Node 22.15 on this process becomes that one: no second process waits beside it. Under npm somebody has to notice when
  // npm is gone.
  if (process.execve !== undefined && process.env.npm_lifecycle_event === undefined) process.execve(node, [node, ...options], env);
  const child = spawn(node, options, {
    // The channel tells the child when this process is gone, however it ended: nothing we started may outlive us.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  // A terminal sends Ctrl-C to the whole group, a service manager only to this process: the child is told once either way.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`${node} cannot be run: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
}

/**
 * What supervises idles: a young generation of 2 MB is enough (`services/cli/up/service-process.ts` gives it to the services).
 * @param {readonly string[]} args
 */
export function runtimeOptions(args) {
  return ['--disable-warning=ExperimentalWarning', ...(args[0] === 'up' ? ['--max-semi-space-size=1'] : [])];
}

/** npm that is told to end ends itself and its shell and tells us nothing: that it is gone has to be noticed. */
function whenOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === parents) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}

/** Our parent (npm's shell) and, where the system shows it, its parent (npm). */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    // No /proc: the parent alone.
    return String(process.ppid);
  }
}
