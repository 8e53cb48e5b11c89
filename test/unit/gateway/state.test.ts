import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Heartbeat } from '#libs/contracts/messages.ts';
import { createRateLimit } from '../../../services/gateway/http/limits.ts';
import { subjectsOf } from '../../../services/gateway/http/routes/alerts.ts';
import { createFeed } from '../../../services/gateway/live/feed.ts';
import { createServiceBoard } from '../../../services/gateway/live/service-board.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { describeTool } from '../../../services/gateway/mcp/describe.ts';
import { createSessions } from '../../../services/gateway/mcp/sessions.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const alice = { principal: 'token:alice', role: 'viewer' } as const;
const bob = { principal: 'token:bob', role: 'viewer' } as const;

describe('the list of tools', () => {
  it('costs at most 4,000 tokens, counted at 3.7 bytes each, and has at most twelve tools and an alias', () => {
    const list = productCatalogue.tools.filter(({ ofFleet }) => !ofFleet).map((tool) => describeTool(tool));
    expect(Buffer.byteLength(JSON.stringify({ tools: list })) / 3.7).toBeLessThanOrEqual(4_000);
    expect(list.filter((tool) => tool.name !== 'run_cornet_6498_test').length).toBeLessThanOrEqual(12);
  });

  it('says of every tool whether it only reads, destroys, may be repeated and reaches outside', () => {
    for (const tool of productCatalogue.tools.map((tool) => describeTool(tool))) {
      expect(tool.name).toMatch(/^[a-z0-9_]{1,128}$/);
      expect(Object.values(tool.annotations).map((hint) => typeof hint)).toEqual(['boolean', 'boolean', 'boolean', 'boolean']);
      expect(tool.annotations.destructiveHint).toBe(/^run_/.test(tool.name));
    }
  });
});

describe('sessions', () => {
  const limits = { total: 3, perPrincipal: 2, idleMs: 60_000 };
  const setUp = () => {
    const ended: string[] = [];
    const { clock, advance } = manualClock();
    return { ended, advance, sessions: createSessions<string>({ clock, limits, onEnd: (value) => ended.push(value) }) };
  };

  it('exist only for who opened them, with the role of then', () => {
    const { sessions } = setUp();
    sessions.add('1', 'one', alice);
    expect(sessions.find('1', alice)?.value).toBe('one');
    expect(sessions.find('1', bob)).toBeUndefined();
    expect(sessions.find('1', { ...alice, role: 'operator' })).toBeUndefined();
  });

  it('end when idle, but not while a stream is open', async () => {
    const { sessions, ended, advance } = setUp();
    sessions.add('1', 'idle', alice);
    sessions.add('2', 'streaming', alice).open = 1;
    await advance(200_000);
    expect(ended).toEqual(['idle']);
    expect(sessions.find('2', alice)).toBeDefined();
  });

  it("make room by ending the caller's own longest idle one, never another's and none in use", async () => {
    const { sessions, ended, advance } = setUp();
    sessions.add('1', 'bob', bob);
    await advance(10);
    sessions.add('2', 'first', alice);
    await advance(10);
    sessions.add('3', 'second', alice);
    sessions.makeRoom(alice);
    expect(ended).toEqual(['first']);
    sessions.add('4', 'third', alice).open = 1;
    const second = sessions.find('3', alice);
    if (second !== undefined) second.open = 1;
    expect(() => sessions.makeRoom(alice)).toThrow(expect.objectContaining({ code: 'mcp-too-many-sessions' }));
    expect(sessions.find('1', bob)).toBeDefined();
  });

  it('all end when the gateway stops', () => {
    const { sessions, ended } = setUp();
    sessions.add('1', 'one', alice).open = 1;
    sessions.stop();
    expect([ended, sessions.size()]).toEqual([['one'], 0]);
  });
});

describe('the rate limit', () => {
  it('counts per client and refills over the minute', async () => {
    const { clock, advance } = manualClock();
    const limit = createRateLimit({ perMinute: 2, clock });
    limit.take('a');
    limit.take('a');
    expect(() => limit.take('a')).toThrow(expect.objectContaining({ code: 'http-too-many-requests', details: { limit: 2, seconds: 30 } }));
    expect(() => limit.take('b')).not.toThrow();
    await advance(30_000);
    expect(() => limit.take('a')).not.toThrow();
    expect(() => limit.take('a')).toThrow();
    limit.stop();
  });
});

describe('the feed', () => {
  it('cuts off a client that does not read and goes on with the others', () => {
    const client = (writableLength: number) => {
      const calls: string[] = [];
      const onClose: (() => void)[] = [];
      const response = {
        writableLength,
        writeHead: () => response,
        write: (text: string) => calls.push(text),
        on: (_event: 'close', listener: () => void) => onClose.push(listener),
        destroy: () => {
          calls.push('destroyed');
          for (const listener of onClose) listener();
        },
        end: () => calls.push('ended'),
      };
      return { calls, response: response as unknown as ServerResponse };
    };
    const feed = createFeed(manualClock().clock);
    const [slow, quick] = [client(5_000_000), client(0)];
    const request = { method: 'GET' } as IncomingMessage;
    feed.attach(request, slow.response);
    feed.attach(request, quick.response);
    feed.publish('run', { id: 'r' });
    expect(slow.calls.at(-1)).toBe('destroyed');
    expect(quick.calls.at(-1)).toBe('event: run\ndata: {"id":"r"}\n\n');
    expect(feed.clients()).toBe(1);
    feed.stop();
    expect(quick.calls.at(-1)).toBe('ended');
  });
});

describe('the service board', () => {
  const beat = (instance: string, ready = true): Heartbeat => ({
    service: 'poller',
    instance,
    at: 0,
    startedAt: 0,
    ready,
    parts: {},
  });

  it('shows every instance of a service, and is not ready with one that is not', () => {
    const board = createServiceBoard(manualClock().clock, true);
    board.record(beat('a'));
    board.record(beat('b', false));
    expect(board.list().filter((state) => state.service === 'poller')).toMatchObject([
      { instance: 'a', ready: true },
      { instance: 'b', ready: false },
    ]);
  });

  it('keeps the last metrics of every instance while it is alive, and none of one it has not heard of', async () => {
    const { clock, advance } = manualClock();
    const board = createServiceBoard(clock, true);
    const report = (instance: string, value: number) => board.recordMetrics({ service: 'poller', instance, at: 0, metrics: [value] });
    report('made up', 1);
    board.record(beat('a'));
    report('a', 2);
    report('a', 3);
    board.record(beat('silent about them'));
    expect(board.metrics()).toEqual([[3], []]);
    await advance(8_000);
    expect(board.metrics()).toEqual([]);
  });

  it('misses the orchestrator only where test runs are enabled', () => {
    const missed = (runsEnabled: boolean) =>
      createServiceBoard(manualClock().clock, runsEnabled)
        .list()
        .map(({ service }) => service);
    expect(missed(true)).toContain('orchestrator');
    expect(missed(false)).toEqual(['analyzer', 'historian', 'notifier', 'poller', 'watcher']);
  });

  it('forgets an instance that stopped once its successor is there, and tells one that only stopped as not ready', async () => {
    const { clock, advance } = manualClock();
    const board = createServiceBoard(clock, true);
    board.record(beat('old'));
    await advance(8_000);
    expect(board.list().find((state) => state.service === 'poller')).toMatchObject({ instance: 'old', ready: false });
    board.record(beat('new'));
    expect(board.list().filter((state) => state.service === 'poller')).toMatchObject([{ instance: 'new', ready: true }]);
  });
});

describe("an alert's labels", () => {
  it.each([
    [{ namespace: 'shop', pod: 'cart-0' }, [{ type: 'pod', name: 'shop/cart-0' }]],
    [{ pod: 'cart-0' }, []],
    [
      { kubernetes_node: 'worker-1', egressip: 'eip-1' },
      [
        { type: 'egressip', name: 'eip-1' },
        { type: 'node', name: 'worker-1' },
      ],
    ],
    [{ instance: '10.0.0.1:9100' }, [{ type: 'ip', name: '10.0.0.1' }]],
    [{ instance: '[fd00::1]:9100', pod_ip: 'fd00::1' }, [{ type: 'ip', name: 'fd00::1' }]],
    [{ instance: '2001:db8::5:10' }, [{ type: 'ip', name: '2001:db8::5:10' }]],
    [{ instance: 'fd00:10::12' }, [{ type: 'ip', name: 'fd00:10::12' }]],
    [{ instance: 'worker-1:9100', address: 'somewhere' }, []],
  ])('%j name %j', (labels, subjects) => {
    expect(subjectsOf(labels as unknown as Record<string, string>)).toEqual(subjects);
  });
});
