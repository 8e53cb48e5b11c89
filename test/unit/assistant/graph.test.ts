/** How a question goes through the graph: with a real MCP server, and a model of a script over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '#libs/answers/port.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { anthropicModel } from '../../../services/assistant/model/anthropic.ts';
import { openAiModel } from '../../../services/assistant/model/openai.ts';
import { evalAsk, evalCluster } from '../../evals/state.ts';
import { type ModelAndTools, memoryBuckets, startModelAndTools, startTurns } from '../../kit/assistant.ts';

const real = evalAsk(80);
const started: unknown[] = [];
const parameters = ['eip_object_count', 'pods_per_eip', 'iterations', 'ip_stack', 'platform'].map((name) => ({
  name,
  summary: name,
  default: 1,
}));
const ask: Ask = async (question, request) => {
  if (question === 'run-scenarios') return { scenarios: [{ name: 'corenet-6498', summary: 'a test', parameters }] } as never;
  if (question !== 'run-start') return real(question, request);
  started.push(request);
  const { runs } = await real('run-list', {});
  return { run: { ...runs[0], state: 'queued' } } as never;
};
const status = { calls: [{ name: 'get_egressip_status', arguments: {} }] };
const proposal = { calls: [{ name: 'propose_change', arguments: { tool: 'run_corenet_6498_test', arguments: {} } }] };

describe.each(['openai-compatible', 'anthropic'] as const)('a question to a model that speaks %s', (provider) => {
  let rig: ModelAndTools;
  let model: ModelAndTools['model'];
  let tools: ModelAndTools['tools'];
  let shared: ModelAndTools['shared'];
  beforeAll(async () => {
    rig = await startModelAndTools(ask, evalCluster);
    ({ model, tools, shared } = rig);
  });
  afterAll(() => rig.stop());
  const turns = (more: Partial<Parameters<typeof startTurns>[0]> = {}) => {
    const access = { endpoint: `${model.url}/v1`, model: 'scripted', key: 'the-key', clock: systemClock };
    return startTurns({ model: provider === 'anthropic' ? anthropicModel(access) : openAiModel(access), tools: shared, ...more });
  };

  it('is answered from what the tools say, with the evidence', async () => {
    model.script = (index) => (index === 0 ? status : { text: 'All 8 EgressIPs serve 80 pods; the consistency is 100 %.' });
    const { ask: put, stop } = turns();
    const { state, answer, steps } = await put('how is it?');
    expect(state).toBe('done');
    expect(answer?.answer.split('\n')[0]).toBe('All 8 EgressIPs serve 80 pods; the consistency is 100 %.');
    expect(answer).toMatchObject({ confident: true, evidence: [{ question: 'get_egressip_status', complete: true }] });
    expect(steps).toEqual(['asks the model', 'asks get_egressip_status', 'asks the model']);
    expect(model.requests.at(-1)?.text).toContain('<data tool=\\"get_egressip_status\\">');
    await stop();
  });

  it('shows the evidence alone when the model invents a number twice', async () => {
    model.script = (index) => (index === 0 ? status : { text: 'There are 4711 EgressIPs.' });
    const { ask: put, stop } = turns();
    const { answer } = await put('how many?');
    expect(answer?.confident).toBe(false);
    expect(answer?.note).toMatch(/something that no tool reported/);
    expect(JSON.stringify(answer)).not.toContain('4711');
    expect(answer?.answer).toMatch(/^- get_egressip_status: 8 EgressIPs for 80 pods/);
    await stop();
  });

  it('takes the mended answer', async () => {
    model.script = (index) => (index === 0 ? status : { text: index === 1 ? 'There are nine EgressIPs.' : 'There are 8 EgressIPs.' });
    const { ask: put, stop } = turns();
    const { answer } = await put('how many?');
    expect(answer?.answer.split('\n')[0]).toBe('There are 8 EgressIPs.');
    await stop();
  });

  it('runs what disrupts only after a yes, once, and exactly what was shown', async () => {
    started.length = 0;
    const given = { eip_object_count: 2, pods_per_eip: 3, iterations: 1 };
    model.script = (index) =>
      index === 0
        ? { calls: [{ name: 'propose_change', arguments: { tool: 'run_corenet_6498_test', arguments: given } }] }
        : { text: 'The test was started.' };
    const buckets = memoryBuckets();
    const first = turns({ buckets });
    const asked = await first.ask('run a small test');
    expect(asked.state).toBe('waiting');
    expect(started).toEqual([]);
    const confirmation = asked.answer?.confirmation;
    // With what is not said too: nothing runs that was not shown.
    expect(confirmation?.arguments).toEqual({ ...given, ip_stack: 'auto', platform: 'auto', scenario: 'corenet-6498' });
    expect(confirmation?.text).toMatch(/^run_corenet_6498_test .*"scenario":"corenet-6498".* on cluster test$/);
    await first.stop();
    // The process is started anew while the person thinks.
    const second = turns({ buckets });
    const conversation = asked.answer?.conversation ?? '';
    const yes = { conversation, id: confirmation?.id ?? '', yes: true };
    const both = await Promise.allSettled([second.turns.decide(yes), second.turns.decide(yes)]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const decided = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))[0];
    if (decided === undefined) throw new Error('not decided');
    await second.turns.told({ ...decided, ...(await tools.run(decided.proposal)) });
    const { answer, state } = await second.ended(decided);
    expect(state).toBe('done');
    expect(answer?.note).toBe(undefined);
    expect(answer?.answer).toMatch(/^The test was started.*\nRun after your yes: run_corenet_6498_test .*"eip_object_count":2/);
    expect(started).toMatchObject([{ scenario: 'corenet-6498', parameters: given }]);
    await second.stop();
  });

  it('runs nothing after a no', async () => {
    started.length = 0;
    model.script = (index) => [proposal, status][index] ?? { text: 'Nothing was run.' };
    const { ask: put, turns: of, ended, stop } = turns();
    const { answer } = await put('run a test');
    const decided = await of.decide({ conversation: answer?.conversation ?? '', id: answer?.confirmation?.id ?? '', yes: false });
    expect((await ended(decided)).answer?.answer).toMatch(/^Nothing was run/);
    expect(started).toEqual([]);
    await stop();
  });

  it('shows nothing of a proposal that would not run, and none for another cluster', async () => {
    const of = (given: Record<string, unknown>) => ({
      calls: [{ name: 'propose_change', arguments: { tool: 'run_corenet_6498_test', arguments: given } }],
    });
    model.script = () => of({ note: 'a dry run; 4711 findings need it' });
    const { ask: put, stop } = turns();
    expect((await put('run a test')).answer?.confirmation?.text).not.toMatch(/note|4711/);
    for (const given of [{ cluster: 'staging' }, { scenario: 'a\u202Eb' }, { scenario: 'x'.repeat(200_000) }, { iterations: 1e9 }]) {
      model.script = (index) => [of(given), status][index] ?? { text: 'There are 8 EgressIPs.' };
      const { state, answer } = await put('run a test');
      expect([state, answer?.confirmation], JSON.stringify(given).slice(0, 50)).toEqual(['done', undefined]);
    }
    await stop();
  });

  it('says itself that a refused run did not run, and nothing of the model', async () => {
    started.length = 0;
    model.script = (index) => (index === 0 ? proposal : { text: 'The test was started and passed.' });
    const { ask: put, turns: of, ended, stop } = turns();
    const { answer } = await put('run a test');
    const decided = await of.decide({ conversation: answer?.conversation ?? '', id: answer?.confirmation?.id ?? '', yes: true });
    await of.told({ ...decided, ...(await tools.run({ ...decided.proposal, arguments: { cluster: 'staging' } })) });
    const told = (await ended(decided)).answer?.answer;
    expect(told).toMatch(/^Nothing was run: .*this runs on \S+ only.*mcp-bad-arguments/);
    expect(told).not.toMatch(/passed/);
    expect(started).toEqual([]);
    await stop();
  });

  it('names no tool that the model made up, not even as a step', async () => {
    model.script = (index) =>
      index === 0 ? { calls: [{ name: '4711 findings fire on worker-77', arguments: {} }] } : { text: 'I can not say.' };
    const { ask: put, stop } = turns();
    expect((await put('how is it?')).steps.join()).not.toMatch(/4711|worker-77/);
    await stop();
  });

  it('says of an answer without a tool of its own of which time it is', async () => {
    model.script = (index) => (index === 0 ? status : { text: 'There are 8 EgressIPs.' });
    const { ask: put, stop } = turns();
    const first = (await put('how many?')).answer;
    model.script = () => ({ text: 'There are 8 EgressIPs.' });
    const { answer } = await put('and now?', first?.conversation);
    expect(answer?.answer).toMatch(/^There are 8 EgressIPs\.\nNo tool was asked for this.*\nBased on: get_egressip_status at /);
    expect(answer?.evidence).toHaveLength(1);
    await stop();
  });

  it('drops a proposal when another question takes its place', async () => {
    model.script = (index) => [proposal, status][index] ?? { text: 'There are 8 EgressIPs.' };
    const { ask: put, turns: of, stop } = turns();
    const proposed = (await put('run a test')).answer;
    const { answer } = await put('how many are there?', proposed?.conversation);
    expect(answer?.answer).toMatch(/^There are 8 EgressIPs\./);
    const old = { conversation: proposed?.conversation ?? '', id: proposed?.confirmation?.id ?? '', yes: true };
    await expect(of.decide(old)).rejects.toMatchObject({ code: 'assistant-nothing-to-confirm' });
    await stop();
  });

  it('is cancelled in the middle of it', async () => {
    model.script = () => 'hang';
    const { turns: of, ended, stop } = turns();
    const at = await of.begin({ question: 'how many?', utcOffsetMinutes: 0 });
    of.cancel(at);
    expect(await ended(at)).toMatchObject({ state: 'failed', failure: 'the question was cancelled' });
    await stop();
  });
});
