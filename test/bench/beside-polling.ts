/**
 * The same changes of a northbound database, at random moments of two polling periods, seen by us and by a loop that polls
 * with ovn-nbctl. Each change is told apart by an address of its own, so both sides are measured by the same clock.
 */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Ovsdb } from '../kit/ovsdb.ts';
import { type BenchRow, ms, percentile } from './row.ts';

const run = promisify(execFile);
const pollEveryMs = 30_000;
const tables = ['NAT', 'Logical_Router_Policy'];

/** When each address was first seen. */
export class Sightings {
  readonly #at = new Map<string, number>();

  note(address: string): void {
    if (!this.#at.has(address)) this.#at.set(address, performance.now());
  }

  /** One that was never seen took for ever. */
  delays(madeAt: ReadonlyMap<string, number>): number[] {
    return [...madeAt].map(([address, at]) => (this.#at.get(address) ?? Number.POSITIVE_INFINITY) - at);
  }
}

/** Makes the changes with `change` while the loop polls; resolves when both are done. */
export async function changeBesidePolling(server: Ovsdb, change: (address: string) => Promise<unknown>) {
  const madeAt = new Map<string, number>();
  const polled = new Sightings();
  const stopAt = performance.now() + 2 * pollEveryMs;
  const polling = (async () => {
    while (performance.now() < stopAt + pollEveryMs) {
      const started = performance.now();
      for (const [address] of (await listed(server)).matchAll(/172\.30\.\d+\.\d+/g)) polled.note(address);
      await pause(Math.max(0, pollEveryMs - (performance.now() - started)));
    }
  })();
  for (let index = 0; performance.now() < stopAt; index += 1) {
    await pause(50 + Math.random() * 300);
    const address = `172.30.${index >> 8}.${index & 255}`;
    madeAt.set(address, performance.now());
    await change(address);
  }
  await polling;
  return { madeAt, polled };
}

/** Median beside the loop, and the late ones; `load` describes the machine where that matters. */
export function delayRows(
  what: string,
  seen: Sightings,
  { madeAt, polled }: Awaited<ReturnType<typeof changeBesidePolling>>,
  load?: string,
): BenchRow[] {
  const [ours, theirs] = [seen.delays(madeAt), polled.delays(madeAt)];
  const [our, their, late] = [percentile(ours, 0.5), percentile(theirs, 0.5), percentile(ours, 0.99)];
  const at = load === undefined ? '' : ` (${load})`;
  return [
    {
      name: `${what}, p50${at} / ovn-nbctl every 30 s`,
      ours: ms(our),
      theirs: ms(their),
      ratio: their / our,
      goal: '<= 5 ms, >= 1000 x',
      reached: our <= 5 && their / our >= 1_000,
    },
    { name: `${what}, p99${at}`, ours: ms(late), theirs: ms(percentile(theirs, 0.99)), ratio: null, goal: '<= 50 ms', reached: late <= 50 },
  ];
}

/** What `ovn-nbctl` says of both tables, as JSON. */
export async function listed(server: Ovsdb): Promise<string> {
  const options = { env: server.tools.env, maxBuffer: 1_000_000_000 };
  const outputs: string[] = [];
  for (const table of tables) {
    outputs.push(
      (await run(server.tools.ovnNbctl, ['--no-leader-only', `--db=${server.address}`, '--format=json', 'list', table], options)).stdout,
    );
  }
  return outputs.join('\n');
}
