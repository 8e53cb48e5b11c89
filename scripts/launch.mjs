// Runs a TypeScript entry point on the package's own Node 24, after installing what is missing, so that everything works on
// a fresh clone and with an older Node. Plain JavaScript on purpose: this must load on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const node = join(root, 'node_modules', '.bin', 'node');

/** Runs `entry` (a path from the root) and ends this process as it ends. */
export async function launch(entry, args) {
  await ensureInstalled();
  const options = [...runtimeOptions(args), join(root, entry), ...args];
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile'),
  };
  // From Node 22.15 on this process becomes that one: no second process waits beside it. Under npm somebody has to notice when
  // npm is gone.
  if (process.execve !== undefined && process.env.npm_lifecycle_event === undefined) process.execve(nodeFile(), [node, ...options], env);
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

/** `execve` runs no scripts and follows no PATH. */
const nodeFile = () => realpathSync(node);

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

async function ensureInstalled() {
  if (installed()) return;
  const unlock = await takeLock();
  try {
    // Another process may have installed everything while this one waited.
    if (installed()) return;
    process.stderr.write('Installing dependencies (npm ci), once.\n');
    const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (result.status === 0) return;
    process.stderr.write('npm ci failed. Check that the npm registry is reachable (npm ping), then try again.\n');
    process.exitCode = 1;
  } finally {
    unlock();
  }
  process.exit();
}

/** True when node_modules is what the lock file says. Optional packages are of other platforms, or missed without harm. */
function installed() {
  const mark = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(node) || !existsSync(mark)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(mark, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version);
}

/** One install at a time. The lock names its holder, so that one left by a killed process does not block for ever. */
async function takeLock() {
  const lock = join(root, '.egressip', 'install.lock');
  mkdirSync(join(root, '.egressip'), { recursive: true });
  for (let said = false; ; said = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (holderIsGone(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!said) process.stderr.write('Waiting for another process that is installing dependencies.\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function holderIsGone(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // Empty: its holder is writing it this moment.
    if (holder === 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
