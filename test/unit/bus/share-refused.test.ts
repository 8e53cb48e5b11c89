/** What goes wrong with one item of a share costs nobody the others, and leaves none without a living owner. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Register } from '#libs/bus/lead/raised-fence.ts';
import { joinRoster } from '#libs/bus/lead/share.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const nodes = Array.from({ length: 8 }, (_, index) => `node-${index + 1}`);

function createStage() {
  const { clock, advance } = manualClock();
  const kept = new Map<string, { readonly value: unknown; readonly revision: number }>();
  let revisions = 0;
  const server: Register = {
    get: async (key) => kept.get(key) ?? null,
    put: async (key, value, revision = 0) => {
      if ((kept.get(key)?.revision ?? 0) !== revision) throw new AppError('bus-conflict', { bucket: 'the test', key, revision });
      revisions += 1;
      kept.set(key, { value: structuredClone(value), revision: revisions });
      return revisions;
    },
  };
  return {
    server,
    pass: async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 100) {
        await advance(100);
        await turn();
      }
    },
    join: async (holder: string, register = server, logger = silentLogger) => {
      const fenceOf = (node: string) => ({ guards: node, subject: node, key: node, register, about: {} });
      const { lead, share } = await joinRoster({ register, key: 'roster', holder, fenceOf, clock, logger });
      const member = { lead, held: [] as readonly string[], of: (_items: readonly string[]) => {} };
      const shared = share(async (held) => {
        member.held = held;
      });
      member.of = (items) => shared.of(items);
      shared.of(nodes);
      return member;
    },
  };
}

it('an instance whose giving up of a node is refused ends, and the others take all its nodes', async () => {
  const { server, pass, join } = createStage();
  let refused = 0;
  const register: Register = {
    get: server.get,
    put: async (key, value, revision) => {
      if (refused === 0 && (value as { readonly holder?: unknown }).holder === null) {
        refused += 1;
        throw new AppError('bus-refused', { what: 'writing', detail: 'insufficient storage resources' });
      }
      return server.put(key, value, revision);
    },
  };
  const first = await join('a', register);
  await pass(1_000);
  expect(first.held).toEqual(nodes);
  const second = await join('b');
  await pass(10_000);
  expect(refused).toBe(1);
  expect(first.lead.lost.aborted).toBe(true);
  expect([...second.held].sort()).toEqual(nodes);
});

it('an instance goes on when its release of a node was stored but seems refused', async () => {
  const { server, pass, join } = createStage();
  let stored = 0;
  const register: Register = {
    get: server.get,
    put: async (key, value, revision) => {
      const given = await server.put(key, value, revision);
      if ((value as { readonly holder?: unknown }).holder !== null) return given;
      stored += 1;
      // The answer was lost, and another instance has written since: the repeated write is refused.
      throw new AppError('bus-conflict', { bucket: 'the test', key, revision: given });
    },
  };
  const first = await join('a', register);
  await pass(1_000);
  const second = await join('b');
  await pass(10_000);
  expect(stored).toBeGreaterThan(0);
  expect(first.lead.lost.aborted).toBe(false);
  expect(second.held).toHaveLength(stored);
  expect([...first.held, ...second.held].sort()).toEqual(nodes);
});

it('a node whose fence cannot be read keeps nobody from the others', async () => {
  const { server, pass, join } = createStage();
  await server.put('node-4', { garbage: true }, 0);
  const only = await join('a');
  await pass(2_000);
  expect([...only.held].sort()).toEqual(nodes.filter((node) => node !== 'node-4'));
});

it('a fault that lasts is told when it begins and then once a minute, whatever the number of nodes, and anew after it was over', async () => {
  const { server, pass, join } = createStage();
  let isBroken = true;
  const register: Register = {
    ...server,
    put: async (key, value, revision) => {
      if (isBroken && key !== 'roster')
        throw new AppError('bus-refused', { what: `writing ${key}`, detail: 'insufficient storage resources' });
      return server.put(key, value, revision);
    },
  };
  const told: string[] = [];
  const warn = (about: unknown, text: string) => void told.push(`${(about as { readonly event: string }).event}: ${text}`);
  const only = await join('a', register, { ...silentLogger, warn } as unknown as typeof silentLogger);
  const again = 'share-again: 8 items could not be taken, such as node-1; trying again';
  await pass(30_000);
  expect(told).toEqual([again]);
  await pass(60_000);
  expect(told).toEqual([again, again]);
  isBroken = false;
  await pass(1_000);
  expect([...only.held].sort()).toEqual(nodes);
  isBroken = true;
  only.of([...nodes, 'node-9']);
  await pass(1_000);
  expect(told.slice(2)).toEqual(['share-again: 1 item could not be taken, such as node-9; trying again']);
});
