/** Two never write as one: seeded schedules of pauses, kills and cuts, any of which may outlast the lease. */
import { describe, expect, it } from 'vitest';
import { fenceMs, leaseMs } from '#libs/bus/lead/held-lead.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createWorld, streams } from './lead-world.ts';
import { disturbances } from './paused-instance.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
const stepMs = 100;
const takeOverMs = 5_000;
const scheduleMs = 30_000;
const calmMs = 8_000;

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
      const heal = disturbances({
        ...world,
        random,
        longestMs: 3 * leaseMs,
        // The leader twice as often as others.
        which: () => {
          const leader = world.instances.findIndex(({ holds }) => holds());
          return leader >= 0 && random() < 0.5 ? leader : Math.floor(random() * world.instances.length);
        },
      });
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

  it.each(seeds.slice(0, 25))(
    'seed %i: the leases are lost but not the fences: one leads again within 10 s, and never two at once',
    async (seed) => {
      const random = seededRandom(seed);
      const world = createWorld(random);
      await world.advance(20_000 + Math.floor(random() * 20_000));
      // The term is as late as possible.
      world.instances.find(({ holds }) => holds())?.kill();
      await world.advance(takeOverMs);
      const pass = async (ms: number) => {
        for (const end = world.now() + ms; world.now() < end; ) {
          await world.advance(stepMs);
          expect(world.instances.filter(({ holds }) => holds()).length).toBeLessThanOrEqual(1);
        }
      };
      const leader = world.instances.find(({ holds }) => holds());
      // A leader that cannot see the loss relies on its lease until that runs out.
      if (seed % 2 === 0) leader?.pause();
      world.server.loseLeases();
      await pass(2_000);
      leader?.resume();
      await pass(8_000);
      expect(world.instances.filter(({ holds }) => holds())).toHaveLength(1);
      world.instances.find(({ holds }) => holds())?.kill();
      await pass(takeOverMs);
      expect(world.instances.filter(({ holds }) => holds())).toHaveLength(1);
      const terms = world.server.leaders.map(({ term }) => term);
      expect(terms).toEqual(terms.toSorted((a, b) => a - b));
      expect(terms.length).toBeGreaterThan(2);
    },
  );

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
