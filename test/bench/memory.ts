/**
 * What the whole system takes: the sum of PSS (proportional set size: shared pages are shared out) of every process that
 * `egressip up` started, the servers too. Once as the demo, a while after it has become ready; once beside a cluster of 2,000
 * pods, where the simulated cluster is not counted, since a real one is elsewhere.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator } from '../../services/simulator/simulator.ts';
import { processesOf, startSystem } from '../integration/up/system.ts';
import type { BenchRow } from './row.ts';

/** Heaps grow until their first full collections: what is measured earlier is what the start takes. */
const settleMs = 60_000;
const goalMb = 700;

export async function rows(): Promise<BenchRow[]> {
  // As after `npm install`: on a cold cache each process would strip types by itself.
  const cache = mkdtempSync(join(tmpdir(), 'egressip-bench-cache-'));
  process.env.NODE_COMPILE_CACHE = cache;
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, '..', '..', 'scripts', 'warm.mjs')]);
    return await figures();
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function figures(): Promise<BenchRow[]> {
  const demo = await measured('demo, 300 pods', () => ({ args: ['--demo'], env: {} }));
  const folder = mkdtempSync(join(tmpdir(), 'egressip-bench-cluster-'));
  const simulator = createSimulator({ clock: systemClock, random: seededRandom(1), life: true, folder, size: { pods: 2_000, nodes: 20 } });
  await simulator.start();
  try {
    const nb = Object.entries(simulator.northbound()).map(([node, address]) => `${node}=${address}`);
    const large = await measured('2,000 pods on 20 nodes, without the simulated cluster', () => ({
      args: [],
      env: { EGRESSIP_KUBE_URL: simulator.kubeUrl(), EGRESSIP_NB: nb.join(',') },
    }));
    return [...demo, ...large];
  } finally {
    await simulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  what: string,
  how: () => { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv },
): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), 'egressip-bench-'));
  mkdirSync(home, { recursive: true });
  try {
    const { cli } = await startSystem(home, how());
    await sleep(settleMs);
    const parts = processesOf(home).map(({ pid, command }) => ({ name: nameOf(command), mb: pssMb(pid) }));
    cli.child.kill('SIGINT');
    await cli.exited;
    const total = parts.reduce((sum, { mb }) => sum + mb, 0);
    const each = parts.filter(({ mb }) => mb >= 1).toSorted((left, right) => right.mb - left.mb);
    return [
      { name: `memory of ${what}`, ours: mbText(total), theirs: '', ratio: null, goal: `<= ${goalMb} MB`, reached: total <= goalMb },
      ...each.map(({ name, mb }) => ({
        name: `  ${what.split(',')[0]}: ${name}`,
        ours: mbText(mb),
        theirs: '',
        ratio: null,
        goal: '',
        reached: true,
      })),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const mbText = (mb: number) => `${Math.round(mb)} MB`;

function nameOf(command: string): string {
  if (command.includes('io.questdb')) return 'QuestDB';
  const [, service] = /main\.ts run (\S+)/.exec(command) ?? [];
  return service ?? (/nats-server/.test(command) ? 'NATS' : / up\b/.test(command) ? 'up' : command.slice(0, 40));
}

function pssMb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    // It ended while we looked.
    return 0;
  }
}
