/**
 * A client that came back to another gateway than the one with its call, while NATS is away from that one: each look at the call is
 * refused, and the next one tries again. The gateways are real, with a bus in memory; time hurries, as a look comes every second.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evalAsk } from '../../evals/state.ts';
import { eventually } from '../../kit/eventually.ts';
import { type JoinedGateway, joinMemoryBus } from '../../kit/joined-gateways.ts';
import { openMcp } from '../../kit/mcp-exchange.ts';

describe('a call that is looked after', () => {
  let a: JoinedGateway;
  let b: JoinedGateway;

  beforeEach(async () => {
    const join = joinMemoryBus(evalAsk(8));
    [a, b] = [await join(), await join()];
  });
  afterEach(async () => {
    for (const one of [a, b]) await one?.stop();
  });

  const waitFor = { name: 'wait_for', arguments: { condition: 'finding', kind: 'missing-snat', timeout_seconds: 40 } };
  const tried = (what: string) =>
    eventually(
      () => `${what} twice: ${b.refused.join(', ')}`,
      () => (b.refused.filter((one) => one === what).length > 1 ? true : null),
    );

  it('is taken over once NATS is back', async () => {
    const client = await openMcp(a.url);
    await client.ask(b.url, 1, 'ping');
    const call = await client.begin(a.url, 2, 'tools/call', { ...waitFor, _meta: { progressToken: 'p' } });
    await call.seen(({ data }) => data.includes('notifications/progress'));
    // As by kill -9: nothing of it is stored any more.
    a.away = true;
    await a.stop();
    await call.ended;
    b.away = true;
    const resumed = await client.stream(b.url, call.lastId());
    await tried('put gateway');
    expect(resumed.events.some(({ data }) => data.includes('"id":2'))).toBe(false);
    b.away = false;
    expect((await resumed.seen(({ data }) => data.includes('"id":2'))).data).toContain('does not hold after');
    await resumed.ended;
  });

  it('that is over ends its stream once NATS is back', async () => {
    const client = await openMcp(a.url);
    await client.ask(b.url, 1, 'ping');
    const call = await client.begin(a.url, 2, 'tools/call', { name: 'get_egressip_status', arguments: {} });
    await call.seen(({ data }) => data.includes('"id":2'));
    await call.ended;
    b.away = true;
    const resumed = await client.stream(b.url, call.lastId());
    await tried('get call');
    b.away = false;
    await resumed.ended;
    expect(
      resumed.events.some(({ data }) => data.includes('"id":2')),
      'it had its answer',
    ).toBe(false);
  });
});
