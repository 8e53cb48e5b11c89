/** Several share the nodes, and at most one owns a node: seeded schedules of pauses, kills and cuts, and orderly joins and leaves. */
import { describe, expect, it } from 'vitest';
import { fenceMs, leaseMs } from '#libs/bus/lead/held-lead.ts';
import { ownerOf } from '#libs/bus/lead/rendezvous.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { disturbances } from './paused-instance.ts';
import { createShareWorld } from './share-world.ts';

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
const nodes = Array.from({ length: 12 }, (_, index) => `node-${index + 1}`);
const stepMs = 100;
const takeOverMs = 5_000;
const scheduleMs = 20_000;
const calmMs = 10_000;

type World = ReturnType<typeof createShareWorld>;
const holdersOf = ({ members }: World, node: string) => members.filter(({ holds }) => holds(node));
const ids = ({ members }: World) => members.flatMap(({ id }) => id() ?? []);
const owners = (world: World) => nodes.map((node) => holdersOf(world, node).map(({ id }) => id()));

/** Each node is held by the one that everyone computes. */
function expectShared(world: World): void {
  expect(owners(world)).toEqual(nodes.map((node) => [ownerOf(node, ids(world))]));
}

describe('members that share the nodes', () => {
  let refusals = 0;
  let takeOvers = 0;

  it.each(seeds)('seed %i: of each node one at most is in charge, one is within 5 s, and in the end each has its share', async (seed) => {
    const random = seededRandom(seed);
    const world = createShareWorld(random, { nodes, members: 4 });
    const without = new Map<string, number>();
    const pass = async (ms: number, disturb: () => void) => {
      for (const end = world.now() + ms; world.now() < end; ) {
        disturb();
        await world.advance(stepMs);
        const quietFor = world.now() - world.disturbedAt();
        for (const node of nodes) {
          const holders = holdersOf(world, node);
          expect(holders.length).toBeLessThanOrEqual(1);
          const isWell = holders.some(({ wellFor }) => wellFor() > 0);
          without.set(node, isWell ? 0 : (without.get(node) ?? 0) + stepMs);
          // Of the time in which nothing new happened to any.
          expect(Math.min(without.get(node) ?? 0, quietFor)).toBeLessThanOrEqual(takeOverMs);
        }
      }
    };
    await pass(takeOverMs, () => undefined);
    const which = () => Math.floor(random() * world.members.length);
    const heal = disturbances({ instances: world.members, now: world.now, random, longestMs: 3 * leaseMs, which });
    await pass(scheduleMs, heal.disturb);
    heal.all();
    await pass(calmMs, () => undefined);

    expectShared(world);
    for (const node of nodes) {
      const log = world.server.logOf(node);
      takeOvers += log.filter((entry) => 'taken' in entry && entry.taken !== null).length - 1;
      // What is stored was written by the one that had taken the node last.
      let holder: string | null = null;
      for (const entry of log) {
        if ('taken' in entry) holder = entry.taken;
        else expect(entry.holder).toBe(holder);
      }
    }
    refusals += world.refusals();
  });

  it('were refused writes that came too late, and took over from one another', () => {
    expect(refusals).toBeGreaterThan(20);
    expect(takeOvers).toBeGreaterThan(500);
  });

  it('one that joins takes its share, one that leaves gives its own away, and nothing else moves, is refused or left unsaid', async () => {
    const world = createShareWorld(seededRandom(3), { nodes, members: 1 });
    await world.advance(1_000);
    for (let count = 2; count <= 6; count += 1) {
      const before = owners(world);
      const joined = world.join();
      await world.advance(3_000);
      expectShared(world);
      for (const [index, [owner]] of owners(world).entries()) if (owner !== joined.id()) expect([owner]).toEqual(before[index]);
    }
    for (const member of world.members.slice(0, 4)) {
      const before = owners(world);
      const leaving = member.id();
      await Promise.all([member.leave(), world.advance(2_000)]);
      expectShared(world);
      for (const [index, [owner]] of before.entries()) if (owner !== leaving) expect(owners(world)[index]).toEqual([owner]);
    }
    expect(world.refusals()).toBe(0);
    for (const node of nodes) {
      for (const [index, entry] of world.server.logOf(node).entries())
        if ('taken' in entry && entry.taken === null) expect(world.server.logOf(node)[index - 1]).toMatchObject({ isLast: true });
    }
  });

  it('sixteen keep their places while each answer takes up to 80 ms, and none drops another', async () => {
    const world = createShareWorld(seededRandom(3), { nodes, members: 16 });
    await world.advance(10_000);
    const before = ids(world);
    for (let passed = 0; passed < 60_000; passed += 500) {
      await world.advance(500);
      expectShared(world);
    }
    expect(ids(world)).toEqual(before);
    expect(world.refusals()).toBe(0);
  });

  it('one that is alone keeps all over any pause, and goes on at once', async () => {
    const world = createShareWorld(seededRandom(1), { nodes, members: 1 });
    const [only] = world.members;
    await world.advance(1_000);
    const id = only?.id();
    only?.pause();
    await world.advance(10 * leaseMs);
    expect(owners(world).flat()).toEqual([]);
    only?.resume();
    await world.advance(1_500);
    expect(owners(world)).toEqual(nodes.map(() => [id]));
  });

  it.each(seeds)(
    'seed %i: the roster is lost but not the fences: each has its share again within 10 s, and no item has two owners',
    async (seed) => {
      const random = seededRandom(seed);
      const world = createShareWorld(random, { nodes, members: 3 });
      await world.advance(20_000 + Math.floor(random() * 20_000));
      // Terms are as late as possible.
      world.members[0]?.kill();
      await world.advance(5_000);
      const paused = seed % 3 === 0 ? undefined : world.members[seed % 3];
      const pass = async (ms: number) => {
        for (const end = world.now() + ms; world.now() < end; ) {
          await world.advance(stepMs);
          for (const node of nodes) expect(holdersOf(world, node).length).toBeLessThanOrEqual(1);
        }
      };
      // A member that cannot see the loss relies on its lease until that runs out.
      paused?.pause();
      world.server.loseRoster();
      await pass(2_000);
      paused?.resume();
      await pass(8_000);
      expectShared(world);
      world.members[2]?.kill();
      await pass(5_000);
      expectShared(world);
    },
  );

  it('a fence is written anew after an hour, and nothing is refused meanwhile', async () => {
    const world = createShareWorld(seededRandom(1), { nodes: ['node-1'], members: 1 });
    await world.advance(1.01 * fenceMs);
    expect(world.refusals()).toBe(0);
    expect(world.server.logOf('node-1').filter((entry) => 'taken' in entry)).toHaveLength(2);
  });
});

describe('the owner of a node', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => `worker-${index}.example.com`);
  const sixteen = Array.from({ length: 16 }, (_, index) => `member-${index}`);

  it('follows from the names alone, whatever their order', () => {
    for (const node of many) expect(ownerOf(node, sixteen.toReversed())).toBe(ownerOf(node, sixteen));
    expect(ownerOf('node', [])).toBe(null);
    expect(ownerOf('worker-1', ['a', 'b', 'c'])).toBe('c');
  });

  it.each([1, 2, 3, 5, 8, 16])('is about evenly spread over %i, and one more takes its share and nothing else', (count) => {
    const members = sixteen.slice(0, count);
    const shares = Map.groupBy(many, (node) => ownerOf(node, members));
    for (const member of members)
      expect(Math.abs((shares.get(member)?.length ?? 0) - 1_000 / count)).toBeLessThan(5 * Math.sqrt(1_000 / count));
    const moved = many.filter((node) => ownerOf(node, [...members, 'new']) !== ownerOf(node, members));
    expect(moved.every((node) => ownerOf(node, [...members, 'new']) === 'new')).toBe(true);
    expect(moved.length).toBeGreaterThan(0.5 * (1_000 / (count + 1)));
  });
});
