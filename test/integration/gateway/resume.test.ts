/** A gateway is killed; what followed it goes on at another one, without an event lost or doubled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { evalAsk } from '../../evals/state.ts';
import { type EventStream, openEventStream } from '../../kit/event-stream.ts';
import { eventually } from '../../kit/eventually.ts';
import { cluster, startGateway, type TestGateway } from '../../kit/gateway.ts';
import { type GatewayProcess, startGatewayProcess } from '../../kit/gateway-process.ts';
import { findingEventAt, incidentEventAt, testRunAt } from '../../kit/history-messages.ts';
import { openMcp } from '../../kit/mcp-exchange.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const nats = await provided('nats');

describe.skipIf(!nats.available)(`what a killed gateway told goes on at another (${nats.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-resume-'));
  let server: TestNats;
  let bus: Bus;
  /** It stays. */
  let b: TestGateway;
  const started: GatewayProcess[] = [];

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url, 'producers');
    const answers = evalAsk(8);
    for (const question of ['status', 'failovers', 'findings'] as const)
      bus.answer(cluster, question, async (request) => (await answers(question, request as never)) as never);
    b = await startGateway(server.url);
  });
  afterAll(async () => {
    for (const each of started) await each.kill();
    await b?.stop();
    await bus?.close();
    await server?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The real process. */
  async function startProcess(): Promise<GatewayProcess> {
    const process = await startGatewayProcess(folder, { cluster, nats: { url: server.url } });
    started.push(process);
    return process;
  }

  /** It tells where it is once it follows the logs. */
  const openPage = (url: string, lastId?: string): Promise<EventStream> =>
    eventually('the gateway follows the logs', async () => {
      const stream = await openEventStream(`${url}/api/v1/events`, lastId === undefined ? {} : { 'last-event-id': lastId });
      const hello = await stream.seen(({ event }) => event === 'hello');
      if (hello.id !== null) return stream;
      await stream.stop();
      return null;
    });
  const told = (stream: EventStream) => stream.events.filter(({ event }) => ['finding', 'incident', 'run'].includes(event));
  const finding = (name: string) => bus.publish(cluster, topics.finding, findingEventAt(Date.now(), name, 'firing'));
  const about =
    (name: string) =>
    ({ data }: { readonly data: string }) =>
      data.includes(`"${name}"`);

  it('the page: from where it was, in order, each event once', async () => {
    const a = await startProcess();
    const first = await openPage(a.url);
    await finding('one');
    await bus.publish(cluster, topics.incident, incidentEventAt(Date.now(), 'two', 'firing'));
    await first.seen(about('two'));
    await a.kill();
    await first.ended;
    await finding('three');
    await bus.publish(cluster, topics.run, testRunAt(Date.now(), { id: 'run-four' }));
    const second = await openPage(b.url, first.lastId());
    await finding('five');
    await second.seen(about('five'));
    await second.seen(about('run-four'));
    expect(JSON.parse(second.events[0]?.data ?? '')).toEqual({ resumed: true });
    expect(told(first).map(({ event }) => event)).toEqual(['finding', 'incident']);
    expect(
      told(second)
        .map(({ event }) => event)
        .sort(),
    ).toEqual(['finding', 'finding', 'run']);
    for (const name of ['one', 'two']) expect(second.events.some(about(name))).toBe(false);
    await second.stop();
  });

  it('the page: one that comes from a place that never was is told to ask for the state', async () => {
    for (const place of ['999999-0-0', 'nonsense']) {
      const stream = await openPage(b.url, place);
      expect(JSON.parse(stream.events[0]?.data ?? '')).toEqual({ resumed: false });
      expect(told(stream)).toEqual([]);
      await stream.stop();
    }
  });

  const updates = ({ events }: EventStream) => events.filter(({ data }) => data.includes('notifications/resources/updated'));

  it('a subscription of MCP: each change is told once, and none that came in between is lost', async () => {
    const a = await startProcess();
    await (await openPage(a.url)).stop();
    const client = await openMcp(a.url);
    await client.ask(a.url, 1, 'resources/subscribe', { uri: 'egressip://findings' });
    await client.ask(b.url, 3, 'resources/subscribe', { uri: 'egressip://runs/run-nine' });
    const first = await client.stream(a.url);
    await finding('six');
    await first.seen(({ data }) => data.includes('resources/updated'));
    await a.kill();
    await first.ended;
    expect(updates(first)).toHaveLength(1);
    // The findings were told already, and are not told again.
    await bus.publish(cluster, topics.run, testRunAt(Date.now(), { id: 'run-nine' }));
    const second = await client.stream(b.url, first.lastId());
    await second.seen(({ data }) => data.includes('runs/run-nine'));
    expect(updates(second)).toHaveLength(1);
    await finding('seven');
    await second.seen(({ data }) => data.includes('egressip://findings'));
    expect(updates(second)).toHaveLength(2);
    await second.stop();
    await finding('eight');
    const third = await client.stream(b.url, second.lastId());
    await third.seen(({ data }) => data.includes('resources/updated'));
    expect(updates(third)).toHaveLength(1);
    await third.stop();
  });

  it('a call of MCP that changes nothing: the next gateway answers it, and goes on with its progress', async () => {
    const a = await startProcess();
    const client = await openMcp(a.url);
    const call = await client.begin(a.url, 2, 'tools/call', {
      name: 'wait_for',
      arguments: { condition: 'finding', kind: 'missing-snat', timeout_seconds: 4 },
      _meta: { progressToken: 'p' },
    });
    await call.seen(({ data }) => data.includes('notifications/progress'));
    await a.kill();
    await call.ended;
    expect(call.events.some(({ data }) => data.includes('"id":2'))).toBe(false);
    const resumed = await client.stream(b.url, call.lastId());
    const answer = await resumed.seen(({ data }) => data.includes('"id":2'));
    expect(answer.data).toContain('does not hold after');
    expect(resumed.events.some(({ data }) => data.includes('notifications/progress'))).toBe(true);
    await resumed.ended;
    expect(resumed.events.filter(({ data }) => data.includes('"id":2'))).toHaveLength(1);
  });
});
