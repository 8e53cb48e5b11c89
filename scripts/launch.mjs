// Runs a TypeScript entry point on the package's own Node 24, after installing what is missing, so that everything works on
// a fresh clone and with an older Node. Plain JavaScript on purpose: this must load on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOn } from './start.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const node = join(root, 'node_modules', '.bin', 'node');

/** Runs `entry` (a path from the root) and ends this process as it ends. */
export async function launch(entry, args) {
  await ensureInstalled();
  // `execve` follows no PATH.
  startOn(realpathSync(node), join(root, entry), args, {
    programs: join(root, 'node_modules', '.bin'),
    compileCache: join(root, 'node_modules', '.cache', 'compile'),
  });
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
