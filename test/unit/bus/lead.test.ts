/** Two never write as one: seeded schedules of pauses, kills and cuts, any of which may outlast the lease. */
import { describe, expect, it } from 'vitest';
import { fenceMs, leaseMs } from '#libs/bus/lead/lead.ts';
import { type Random, seededRandom } from '#libs/runtime/random.ts';
import { createWorld, streams } from './lead-world.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
const stepMs = 100;
const takeOverMs = 5_000;
const scheduleMs = 30_000;
const calmMs = 8_000;

type World = ReturnType<typeof createWorld>;

describe('instances of one service', () => {
  let refusals = 0;
  let takeOvers = 0;

  it.each(seeds)(
    'seed %i: no write of a former leader is stored after the next one has begun, and somebody leads within 5 s',
    async (seed) => {
      const random = seededRandom(seed);
      const world = createWorld(random);
      let without = 0;
      const pass = async (ms: number, disturb: () => void) => {
        for (const end = world.now() + ms; world.now() < end; ) {
          disturb();
          await world.advance(stepMs);
          const holders = world.instances.filter(({ holds }) => holds());
          expect(holders.length).toBeLessThanOrEqual(1);
          without = holders.some(({ wellFor }) => wellFor() > 0) ? 0 : without + stepMs;
          // Of the time in which nothing new happened to any.
          const wellFor = Math.max(...world.instances.map((instance) => instance.wellFor()));
          const quietFor = world.now() - world.disturbedAt();
          expect(Math.min(without, wellFor, quietFor)).toBeLessThanOrEqual(takeOverMs);
        }
      };
      await pass(takeOverMs, () => undefined);
      const heal = disturbances(world, random);
      await pass(scheduleMs, heal.disturb);
      heal.all();
      await pass(calmMs, () => undefined);

      expect(world.instances.filter(({ holds }) => holds())).toHaveLength(1);
      for (const [index, stream] of streams.entries()) {
        const log = world.server.logs[stream];
        expect(log.map(({ term }) => term)).toEqual(log.map(({ term }) => term).toSorted((a, b) => a - b));
        for (const { term, read } of world.server.leaders) expect(log.slice(read[index]).filter((entry) => entry.term < term)).toEqual([]);
      }
      refusals += world.refusals();
      takeOvers += world.server.leaders.length - 1;
    },
  );

  it('were refused writes that came too late, and took over from one another', () => {
    expect(refusals).toBeGreaterThan(100);
    expect(takeOvers).toBeGreaterThan(200);
  });

  it('one that is alone keeps the lead over any pause, and goes on at once', async () => {
    const world = createWorld(seededRandom(1));
    const [only, ...others] = world.instances;
    for (const other of others) other.cutOff();
    await world.advance(takeOverMs);
    expect(only?.holds()).toBe(true);
    only?.pause();
    await world.advance(10 * leaseMs);
    expect(only?.holds()).toBe(false);
    only?.resume();
    await world.advance(1_500);
    expect(only?.holds()).toBe(true);
    expect(world.server.leaders).toHaveLength(1);
  });

  it('one that leads for longer than the streams keep its fences writes all the time, and is refused nothing', async () => {
    const world = createWorld(seededRandom(1), { fencesLastMs: 1.5 * fenceMs });
    await world.advance(6 * fenceMs);
    expect(world.refusals()).toBe(0);
    expect(world.server.leaders).toHaveLength(1);
    for (const stream of streams) expect(world.server.logs[stream].length).toBeGreaterThan(90_000);
  });
});

/** At a random step something happens to an instance, the leader twice as often as to others; it ends by itself after a while. */
function disturbances({ instances, now }: World, random: Random) {
  const ends = new Map<number, { readonly at: number; readonly heal: () => void }>();
  const all = () => {
    for (const [index, { heal }] of ends) {
      ends.delete(index);
      heal();
    }
  };
  const disturb = () => {
    for (const [index, { at, heal }] of ends) {
      if (now() < at) continue;
      ends.delete(index);
      heal();
    }
    if (random() > 0.04) return;
    const leader = instances.findIndex(({ holds }) => holds());
    const index = leader >= 0 && random() < 0.5 ? leader : Math.floor(random() * instances.length);
    const instance = instances[index];
    if (instance === undefined || ends.has(index)) return;
    const kind = Math.floor(random() * 3);
    const at = now() + Math.floor(random() * 3 * leaseMs);
    if (kind === 0) instance.kill();
    if (kind === 1) {
      instance.pause();
      ends.set(index, { at, heal: instance.resume });
    }
    if (kind === 2) {
      instance.cutOff();
      ends.set(index, { at, heal: instance.reconnect });
    }
  };
  return { disturb, all };
}
