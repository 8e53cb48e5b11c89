/** Where reading goes on after a connection: at a server that is behind, in a stream that was created again, in a restored backup. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Connection, ConnectionPeriod } from '#libs/bus/connection.ts';
import { follow, type ReaderEvent } from '#libs/bus/follow.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

interface Said {
  readonly created: string;
  readonly last: number;
}

const first = '2026-11-28T08:00:00.123456789Z';
const later = '2026-11-28T09:00:00.5Z';

/** A reader that wants 101 next, at a server that gives these descriptions of the stream in turn; each consumer is lost at once. */
function reading({ cluster }: { readonly cluster: string | undefined }) {
  const clock = createVirtualClock(0);
  const events: ReaderEvent[] = [];
  const starts: number[] = [];
  let said: Said = { created: first, last: 100 };
  const period = {
    connection: { info: { cluster }, getServer: () => 'nats://a' },
    lost: new AbortController().signal,
    manager: {
      streams: { info: async () => ({ created: said.created, state: { last_seq: said.last } }) },
      consumers: {
        add: async (_: string, { opt_start_seq }: { readonly opt_start_seq: number }) => {
          starts.push(opt_start_seq);
          throw new Error('the consumer is lost');
        },
      },
    },
  } as unknown as ConnectionPeriod;
  const connection = { connected: true, closed: new AbortController().signal, period: async () => period } as unknown as Connection;
  const tools = {
    connection,
    logger: silentLogger,
    clock,
    backoff: { next: () => 1_000, reset: () => undefined },
    onReaderEvent: (_: string, event: ReaderEvent) => void events.push(event),
  };
  follow({ stream: 'EIP_HISTORY', filter: ['x'], fromSeq: 101, onMessage: () => undefined }, tools);
  /** The server is asked once a second. */
  const asks = async (next: Said, times = 1) => {
    said = next;
    for (let asked = 0; asked < times; asked += 1) {
      clock.advance(1_000);
      for (let turns = 0; turns < 10; turns += 1) await turn();
    }
  };
  return { asks, starts, resets: () => events.filter((event) => event === 'stream-reset').length };
}

it('waits for a server of a cluster that was stopped for a while, and reads nothing twice', async () => {
  const { asks, starts, resets } = reading({ cluster: 'three' });
  await asks({ created: first, last: 100 });
  await asks({ created: first, last: 40 }, 20);
  await asks({ created: first, last: 150 });
  expect(new Set(starts)).toEqual(new Set([101]));
  expect(resets()).toBe(0);
});

it.each([
  ['shorter', 5],
  ['longer already', 500],
])('reads a stream that was created again from its start at once, also when it is %s', async (_, last) => {
  const { asks, starts, resets } = reading({ cluster: 'three' });
  await asks({ created: first, last: 100 });
  starts.length = 0;
  await asks({ created: later, last });
  expect(starts).toEqual([1]);
  expect(resets()).toBe(1);
});

it('reads a restored backup from its start: at once at a single server, at several when it stays short', async () => {
  const single = reading({ cluster: undefined });
  await single.asks({ created: first, last: 100 });
  single.starts.length = 0;
  await single.asks({ created: first, last: 40 });
  expect(single.starts).toEqual([1]);

  const several = reading({ cluster: 'three' });
  await several.asks({ created: first, last: 100 });
  several.starts.length = 0;
  await several.asks({ created: first, last: 40 }, 30);
  expect(several.starts).toEqual([]);
  await several.asks({ created: first, last: 40 });
  expect(several.starts).toEqual([1]);
  expect(several.resets()).toBe(1);
});
