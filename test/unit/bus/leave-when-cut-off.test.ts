/** When a client of a NATS cluster leaves its server: after three failures, at once when it is back at the server it left, else never. */
import { setImmediate as turn } from 'node:timers/promises';
import type { NatsConnection } from 'nats';
import { expect, it } from 'vitest';
import { leaveWhenCutOff } from '#libs/bus/leave-when-cut-off.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

/** What nats-server 2.15 answers, cut. */
const works = { type: 'io.nats.jetstream.api.v1.account_info_response', memory: 0, storage: 0, streams: 4, limits: {} };
const hasNoMajority = { ...works, error: { code: 503, err_code: 10_008, description: 'JetStream system temporarily unavailable' } };

function stage(servers: readonly string[]) {
  const clock = createVirtualClock(0);
  let answer: unknown = works;
  let moves = 0;
  const connection: Pick<NatsConnection, 'getServer' | 'isClosed' | 'reconnect' | 'request'> = {
    getServer: () => servers[Math.min(moves, servers.length - 1)] ?? '',
    isClosed: () => false,
    reconnect: async () => {
      moves += 1;
    },
    request: async () => {
      if (answer === null) throw new Error('TIMEOUT');
      return { data: new TextEncoder().encode(JSON.stringify(answer)) } as never;
    },
  };
  leaveWhenCutOff(connection as NatsConnection, { address: 'nats://a,nats://b', clock, logger: silentLogger });
  const pass = async (asks: number) => {
    for (let ask = 0; ask < asks; ask += 1) {
      clock.advance(2_000);
      for (let turns = 0; turns < 5; turns += 1) await turn();
    }
  };
  return { pass, moves: () => moves, say: (next: unknown) => (answer = next) };
}

it('stays where JetStream answers', async () => {
  const { pass, moves } = stage(['a', 'b']);
  await pass(100);
  expect(moves()).toBe(0);
});

it.each([
  ['does not answer', null],
  ['has no majority', hasNoMajority],
])('leaves a server that %s after three times, and not after two', async (_, answer) => {
  const { pass, moves, say } = stage(['a', 'b']);
  say(answer);
  await pass(2);
  say(works);
  await pass(1);
  say(answer);
  await pass(2);
  expect(moves()).toBe(0);
  await pass(1);
  expect(moves()).toBe(1);
  say(works);
  await pass(10);
  expect(moves()).toBe(1);
});

it('leaves at once when it is back at the server that it left', async () => {
  const { pass, moves, say } = stage(['a', 'a', 'b']);
  say(null);
  await pass(4);
  expect(moves()).toBe(2);
});
