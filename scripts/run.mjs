// Runs the CLI on the package's own Node 24: installs what is missing first, so that `npm start` works on a fresh clone
// and with an older Node. Plain JavaScript on purpose: this must load on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const node = join(root, 'node_modules', '.bin', 'node');

/** True when node_modules was installed from today's lock file by this script or by npm. */
function installed() {
  const mark = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(node) || !existsSync(mark)) return false;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(mark, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || present[path]?.version === entry.version,
  );
}

export function ensureInstalled() {
  if (installed()) return;
  process.stderr.write('installing dependencies (npm ci), once\n');
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    process.stderr.write('npm ci failed. Check that the npm registry is reachable (npm ping) and try again.\n');
    process.exit(result.status ?? 1);
  }
}

/** Runs a TypeScript entry point on the package's Node and ends with its exit code. */
export function runEntry(entry, args) {
  ensureInstalled();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, entry), ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile') },
  });
  // The terminal sends Ctrl-C to the whole group; a service manager signals only this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128 + (signal === 'SIGINT' ? 2 : 15)));
}

runEntry('services/cli/main.ts', process.argv.slice(2));
