/**
 * Split brain cannot be made, with real processes on a real nats-server: 25 pairs, of each of which the one that leads is stopped
 * (SIGSTOP) at a drawn moment for a drawn time, four times in turn, which is 100 schedules; nine of ten are longer than the lease.
 * It goes on in the middle of what it did (SIGCONT), believing that it leads: the server refuses what it writes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaseMs } from '#libs/bus/lead/held-lead.ts';
import { topics } from '#libs/contracts/topics.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { eventually } from '../../kit/eventually.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');
const pairs = Array.from({ length: 25 }, (_, index) => `pair-${index + 1}`);
const roundsEach = 4;

interface Writer {
  readonly child: ChildProcess;
  /** Terms it led, and terms it was refused a write in. */
  readonly leads: number[];
  readonly refused: number[];
}

interface Paused {
  readonly seed: number;
  readonly pausedMs: number;
  readonly term: number;
  readonly wasReplaced: boolean;
}

describe.skipIf(!server.available)(`a leader that is stopped and goes on (${server.reason})`, () => {
  let nats: TestNats;
  const writers = new Map<string, readonly Writer[]>();

  function startWriter(cluster: string, everyMs: number): Writer {
    const child = spawn(process.execPath, ['test/fault/bus/lead-writer.ts', nats.url, cluster, String(everyMs)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const writer: Writer = { child, leads: [], refused: [] };
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [what, term] = line.split(' ');
      (what === 'leads' ? writer.leads : writer.refused).push(Number(term));
    });
    return writer;
  }

  beforeAll(async () => {
    nats = await startNats();
    // The streams and buckets are made once, and not by fifty at once.
    const bus = await testBus(nats.url, 'analyzer');
    await (await bus.bucket('EIP_CHECKPOINT')).put('made', true);
    await (await bus.bucket('EIP_LEADERS')).put('made', true);
    await bus.close();
  });
  afterAll(async () => {
    for (const { child } of [...writers.values()].flat()) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    await nats?.dispose();
  });

  const leaderOf = (pair: string) =>
    eventually(`one of ${pair} leads`, () => {
      const all = writers.get(pair) ?? [];
      const latest = Math.max(...all.flatMap(({ leads }) => leads));
      return all.find(({ leads, refused }) => leads.at(-1) === latest && refused.at(-1) !== latest) ?? null;
    });

  /** One schedule. */
  async function pause(pair: string, seed: number): Promise<Paused> {
    const random = seededRandom(seed);
    await pass(1_000 * random());
    const leader = await leaderOf(pair);
    const term = leader.leads.at(-1) ?? 0;
    const [other] = (writers.get(pair) ?? []).filter((one) => one !== leader);
    const isLonger = random() < 0.9;
    const pausedMs = Math.round(isLonger ? leaseMs * (1.1 + random()) : leaseMs * random());
    leader.child.kill('SIGSTOP');
    // The length of the pause is what is tried here: there is no event to wait for.
    await pass(pausedMs);
    if (isLonger) await eventually(`the other one of ${pair} leads`, () => ((other?.leads.at(-1) ?? 0) > term ? true : null));
    const wasReplaced = (other?.leads.at(-1) ?? 0) > term;
    leader.child.kill('SIGCONT');
    if (wasReplaced) await eventually(`${pair}: a write of term ${term} is refused`, () => (leader.refused.includes(term) ? true : null));
    return { seed, pausedMs, term, wasReplaced };
  }

  it('has its writes refused, and no other is stored, in 100 schedules', async () => {
    for (const [index, pair] of pairs.entries()) {
      const everyMs = 100 + Math.floor(200 * seededRandom(1_000 + index)());
      writers.set(pair, [startWriter(pair, everyMs), startWriter(pair, everyMs)]);
    }
    const outcomes = await Promise.all(
      pairs.map(async (pair, index) => {
        const done: Paused[] = [];
        for (let round = 0; round < roundsEach; round += 1) done.push(await pause(pair, index * roundsEach + round + 1));
        return done;
      }),
    );
    const paused = outcomes.flat();
    expect(paused).toHaveLength(100);
    expect(paused.filter(({ wasReplaced }) => wasReplaced).length).toBeGreaterThanOrEqual(80);
    for (const { child } of [...writers.values()].flat()) expect(child.exitCode).toBe(null);

    const bus = await testBus(nats.url);
    for (const pair of pairs) {
      const incidents = (await bus.read(pair, topics.incident, 1)).map((message) => ({
        seq: message.seq,
        term: message.topic === 'incident' ? message.event.incident.findings : 0,
      }));
      const fences = (await bus.read(pair, topics.historianLead, 1)).map((message) => ({
        seq: message.seq,
        term: message.topic === 'historianLead' ? message.event.term : 0,
      }));
      // As the stream has them: behind the fence of a term nothing of an earlier one.
      const terms = [...incidents, ...fences].sort((one, other) => one.seq - other.seq).map(({ term }) => term);
      expect([pair, terms]).toEqual([pair, terms.toSorted((one, other) => one - other)]);
      expect(incidents.length).toBeGreaterThan(0);
    }
    await bus.close();
  });
});
