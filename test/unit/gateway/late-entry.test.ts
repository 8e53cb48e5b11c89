/** The entry of an MCP call that is stored after the gateway gave up waiting: the call goes on, and counts as that gateway's all the same. */
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyValue } from '#libs/bus/port.ts';
import { createSessionLog, type LogListener } from '../../../services/gateway/mcp/session-log.ts';
import { memoryBucket } from '../../kit/memory-bucket.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const request = { jsonrpc: '2.0' as const, id: 1, method: 'tools/call' };
const deaf: LogListener = { onEvent: () => undefined, onSaid: () => undefined, onTaken: () => undefined, onEnd: () => undefined };

describe('an entry that is stored late', () => {
  const { clock, advance } = manualClock();
  let bucket: KeyValue;
  /** Lets the entry that is held back be stored. */
  let release: () => void;

  beforeEach(() => {
    bucket = memoryBucket();
  });

  /** Of a gateway whose first entry of a call is held back. */
  async function slowLog(listener: Partial<LogListener> = {}) {
    const held = Promise.withResolvers<void>();
    release = held.resolve;
    const slow: KeyValue = {
      ...bucket,
      put: async (key, value, revision) => {
        if (key.startsWith('call ')) await held.promise;
        return bucket.put(key, value, revision);
      },
    };
    const log = createSessionLog({ bucket: Promise.resolve(slow), clock, listener: { ...deaf, ...listener } });
    await log.follow();
    return log;
  }
  async function quickLog() {
    const log = createSessionLog({ bucket: Promise.resolve(bucket), clock, listener: deaf });
    await log.follow();
    return log;
  }
  async function givesUp(begun: Promise<void>): Promise<void> {
    const refused = expect(begun).rejects.toMatchObject({ code: 'http-sessions-unreachable' });
    await advance(3_100);
    await refused;
  }
  async function storedCall(log: Awaited<ReturnType<typeof quickLog>>) {
    release();
    for (let turns = 0; turns < 5; turns += 1) await turn();
    return log.call('s', 'stream');
  }

  it('marks the call: nobody takes it over while its gateway is alive, and its gateway hears if one does', async () => {
    const taken: string[] = [];
    const own = await slowLog({ onTaken: (_session, stream) => taken.push(stream) });
    const other = await quickLog();
    await givesUp(own.beginCall('s', 'stream', request));
    const call = await storedCall(other);
    if (call === undefined) throw new Error('the entry is not stored');
    expect(own.isLost('s', 'stream', call)).toBe(false);
    await advance(60_000);
    expect(other.isLost('s', 'stream', call)).toBe(false);
    await other.beginCall('s', 'stream', request, call);
    await turn();
    expect(taken).toEqual(['stream']);
  });

  it('goes when the call is over by then: it is not repeated', async () => {
    const own = await slowLog();
    await givesUp(own.beginCall('s', 'stream', request));
    await own.endCall('s', 'stream');
    expect(await storedCall(await quickLog())).toBeUndefined();
  });

  it('does not mark a call that was to be taken over and was not: that is tried again', async () => {
    const gone = await quickLog();
    await gone.beginCall('s', 'stream', request);
    const own = await slowLog();
    const call = await own.call('s', 'stream');
    await givesUp(own.beginCall('s', 'stream', request, call));
    const late = await storedCall(own);
    if (late === undefined) throw new Error('the entry is not stored');
    expect([late.owner, own.isLost('s', 'stream', late)]).toEqual([own.instance, true]);
  });
});
