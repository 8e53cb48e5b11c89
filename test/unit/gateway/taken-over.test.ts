/**
 * A gateway is lost at each moment of a call that asks a person and then disturbs the cluster: at most one run begins, never one without
 * a yes to the gateway that has the call, and a person whose answer was lost is asked again.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../../services/gateway/http/routes/api.ts';
import { changingQuestions } from '../../../services/gateway/mcp/before-change.ts';
import type { EventStream } from '../../kit/event-stream.ts';
import { type JoinedGateway, joinMemoryBus } from '../../kit/joined-gateways.ts';
import { type McpClient, openMcp } from '../../kit/mcp-exchange.ts';
import { hostileBus } from './hostile-answers.ts';

describe('a call that asks a person, when its gateway is lost', () => {
  let a: JoinedGateway;
  let b: JoinedGateway;
  let client: McpClient;
  let call: EventStream;
  let runs: number;
  /** Called when a run is about to begin. */
  let onStart: () => void;

  beforeEach(async () => {
    runs = 0;
    onStart = () => undefined;
    const join = joinMemoryBus(async (question, request) => {
      if (question === 'run-start') {
        onStart();
        runs += 1;
      }
      return hostileBus.ask('test', question, request);
    });
    [a, b] = [await join(), await join()];
    client = await openMcp(a.url, { elicitation: {} });
    await client.ask(b.url, 1, 'ping');
    call = await client.begin(a.url, 2, 'tools/call', { name: 'run_corenet_6498_test', arguments: {} });
  });
  afterEach(async () => {
    for (const one of [a, b]) await one?.stop();
  });

  const isQuestion = ({ data }: { readonly data: string }) => data.includes('elicitation/create');
  const isAnswer = ({ data }: { readonly data: string }) => data.includes('"id":2,') || data.includes('"id":2}');
  const questionOf = async (stream: EventStream) => (JSON.parse((await stream.seen(isQuestion)).data) as { readonly id: string }).id;
  const say = async (gateway: JoinedGateway, id: string, go: boolean) =>
    expect((await client.post(gateway.url, { id, result: { action: 'accept', content: { go } } })).status).toBe(202);
  /** Like kill -9: from now on it stores nothing. */
  async function kill(): Promise<void> {
    a.away = true;
    await a.stop();
    await call.ended;
  }
  const goOn = () => client.stream(b.url, call.lastId());
  const outcome = async (stream: EventStream) => {
    const { data } = await stream.seen(isAnswer);
    await stream.ended;
    expect(stream.events.filter(isAnswer)).toHaveLength(1);
    return data;
  };

  it('before the answer: the question is taken back and asked again, and a yes to it begins one run', async () => {
    const first = await questionOf(call);
    await kill();
    const resumed = await goOn();
    const second = await questionOf(resumed);
    const takenBack = resumed.events.findIndex(({ data }) => data.includes('notifications/cancelled') && data.includes(first));
    expect(takenBack).toBeGreaterThanOrEqual(0);
    expect(takenBack).toBeLessThan(resumed.events.findIndex(isQuestion));
    await say(b, second, true);
    expect(await outcome(resumed)).toContain('run run-1');
    expect(runs).toBe(1);
  });

  it('before the answer: a yes to the question that was taken back does not count', async () => {
    const first = await questionOf(call);
    await kill();
    const resumed = await goOn();
    const second = await questionOf(resumed);
    await say(b, first, true);
    await say(b, second, false);
    expect(await outcome(resumed)).toContain('mcp-run-declined');
    expect(runs).toBe(0);
  });

  it('with the answer received but not yet noted: the person is asked again', async () => {
    const first = await questionOf(call);
    const heard = Promise.withResolvers<void>();
    a.onPut = (kind) => {
      if (kind !== 'call') return;
      a.away = true;
      heard.resolve();
    };
    await say(a, first, true);
    await heard.promise;
    await kill();
    expect(runs).toBe(0);
    const resumed = await goOn();
    await say(b, await questionOf(resumed), true);
    expect(await outcome(resumed)).toContain('run run-1');
    expect(runs).toBe(1);
  });

  it.each(['before the run began', 'after it began'])('after it noted the answer, %s: the call ends and is not repeated', async (when) => {
    onStart = () => {
      a.away = true;
      if (when === 'before the run began') throw new Error('the request was lost');
    };
    await say(a, await questionOf(call), true);
    await call.seen(isAnswer).catch(() => undefined);
    await kill();
    // Its answer, if there was one, reached nobody: the client resumes from before it.
    const question = call.events.find(isQuestion)?.id ?? '';
    const resumed = await client.stream(b.url, question);
    expect(await outcome(resumed)).toContain('mcp-call-lost');
    expect(resumed.events.some(isQuestion)).toBe(false);
    expect(runs).toBe(when === 'after it began' ? 1 : 0);
  });

  it('and comes back after another one took the call over: its yes begins nothing, and only the other answers', async () => {
    const first = await questionOf(call);
    a.away = true;
    await call.stop();
    const resumed = await goOn();
    const second = await questionOf(resumed);
    a.away = false;
    await say(a, first, true);
    await say(a, second, false);
    expect(await outcome(resumed)).toContain('mcp-run-declined');
    expect(runs).toBe(0);
  });

  it.each(['to it', 'to the other one'])('and comes back after another one ended the call: a yes %s begins no second run', async (to) => {
    const first = await questionOf(call);
    a.away = true;
    await call.stop();
    const resumed = await goOn();
    await say(b, await questionOf(resumed), true);
    expect(await outcome(resumed)).toContain('run run-1');
    a.away = false;
    await say(to === 'to it' ? a : b, first, true);
    // A bus in memory answers at once, so by the answer to a later request the yes has had its effect.
    await client.ask(a.url, 3, 'ping');
    expect(runs).toBe(1);
  });

  it('and the client cancelled it meanwhile: nobody is asked again', async () => {
    await questionOf(call);
    await kill();
    await client.post(b.url, { method: 'notifications/cancelled', params: { requestId: 2 } });
    const resumed = await goOn();
    expect(await outcome(resumed)).toContain('mcp-call-lost');
    expect(resumed.events.some(isQuestion)).toBe(false);
  });

  it('and the client had cancelled it before: nobody is asked again', async () => {
    await questionOf(call);
    const noted = Promise.withResolvers<void>();
    a.onPut = (kind) => {
      if (kind === 'call') noted.resolve();
    };
    await client.post(a.url, { method: 'notifications/cancelled', params: { requestId: 2 } });
    await noted.promise;
    await kill();
    const resumed = await goOn();
    expect(await outcome(resumed)).toContain('mcp-call-lost');
    expect(resumed.events.some(isQuestion)).toBe(false);
  });
});

describe('the questions that are noted before they are asked', () => {
  it('are those that the API asks only on POST and DELETE', () => {
    const never = () => Promise.reject(new Error('nothing is asked here'));
    const routes = apiRoutes({ bus: { ask: never } } as never);
    const acting = routes.flatMap(({ method, question }) => (method === 'GET' || question === undefined ? [] : [question]));
    expect([...changingQuestions].sort()).toEqual([...new Set(acting)].sort());
  });
});
