/** Two analyzers of one cluster are told apart from a restart, and told once. */
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { watchTwin } from '../../../services/analyzer/twin.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

function setUp() {
  const clock = createVirtualClock(1_000);
  const lines: string[] = [];
  let hear: (message: unknown) => void = () => undefined;
  const bus = {
    listen: (_cluster: string, _topics: unknown, onMessage: (message: unknown) => void) => {
      hear = onMessage;
      return { stop: async () => undefined };
    },
  } as unknown as Bus;
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const twin = watchTwin({ bus, cluster: 'c', instance: 'mine', clock, logger });
  const live = (seconds: number, ...instances: readonly string[]) => {
    for (let second = 0; second < seconds; second += 2) {
      for (const instance of instances) hear({ topic: 'heartbeat', event: { service: 'analyzer', instance } });
      hear({ topic: 'heartbeat', event: { service: 'poller', instance: 'p' } });
      clock.advance(2_000);
    }
  };
  return { twin, lines, live };
}

it('says nothing while it is alone, nor while an old one leaves', () => {
  const { twin, lines, live } = setUp();
  live(20, 'mine');
  live(6, 'mine', 'old');
  live(20, 'mine');
  expect([twin.trouble(), lines]).toEqual([null, []]);
});

it('says once that there is another, shows it as long as that lasts, and says it again when one comes back', () => {
  const { twin, lines, live } = setUp();
  live(600, 'mine', 'other');
  expect(twin.trouble()).toContain('another analyzer also works on cluster c');
  expect(lines).toHaveLength(1);
  live(20, 'mine');
  expect(twin.trouble()).toBeNull();
  live(60, 'mine', 'other');
  expect(lines).toHaveLength(2);
});
