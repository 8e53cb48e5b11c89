/**
 * The assistant as a process of its own, before a real gateway, a real analyzer and a real NATS: its answer comes through a kill -9 in
 * the middle of it, and when it or its model is away nobody notices but by a note.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssistedAnswer, assistedAnswer } from '#libs/contracts/ask.ts';
import { eventually } from '../../kit/eventually.ts';
import { cluster, startGateway, startMonitor, type TestGateway, type TestMonitor } from '../../kit/gateway.ts';
import { provided } from '../../kit/provided.ts';
import { type RunningCli, startCli } from '../../kit/run-cli.ts';
import { type ScriptedModel, startScriptedModel } from '../../kit/scripted-model.ts';
import { addDatabase, createWorld, egressIP, namespace, node, pod } from '../../kit/world.ts';

const nats = await provided('nats');
const token = 'the-token-of-the-assistant';
const status = { calls: [{ name: 'get_egressip_status', arguments: {} }] };
/** Nothing here is judged by time, however busy the machine. */
const budgetSeconds = 600;
const proposal = { tool: 'run_corenet_6498_test', arguments: { eip_object_count: 1 } };

describe.skipIf(!nats.available)(`the assistant (${nats.reason})`, () => {
  let monitor: TestMonitor;
  let gateway: TestGateway;
  let model: ScriptedModel;
  let assistant: RunningCli | null = null;

  beforeAll(async () => {
    const world = createWorld();
    for (const number of [1, 2]) world.put(node(number));
    for (const number of [1, 2]) addDatabase(world, number, ['172.18.0.11', '172.18.0.12']);
    world.put(namespace('shop', { team: 'shop' }));
    world.put(egressIP('shop', { team: 'shop' }, [['worker-1', '172.18.0.100']]));
    world.put(pod('shop/web-0', 'worker-2', '10.130.0.5'));
    monitor = await startMonitor();
    await monitor.tell(world.snapshots());
    await monitor.settled();
    gateway = await startGateway(monitor.nats.url, {
      assistantSeconds: budgetSeconds,
      access: { allowedHosts: [], tokens: [], ownTokens: [{ name: 'assistant', role: 'viewer', token }] },
    });
    model = await startScriptedModel();
  });
  afterAll(async () => {
    assistant?.child.kill('SIGKILL');
    await model?.stop();
    await gateway?.stop();
    await monitor?.stop();
  });

  /** Resolves when its questions are answered. */
  async function startAssistant(): Promise<void> {
    assistant = startCli(['run', 'assistant'], {
      env: {
        EGRESSIP_CLUSTER: cluster,
        EGRESSIP_NATS_URL: monitor.nats.url,
        EGRESSIP_ASSISTANT_ENDPOINT: `${model.url}/v1`,
        EGRESSIP_ASSISTANT_MODEL: 'scripted',
        EGRESSIP_ASSISTANT_MCP_URL: gateway.url,
        EGRESSIP_ASSISTANT_VIEWER: token,
        EGRESSIP_ORCHESTRATOR_ENABLED: 'true',
        EGRESSIP_ASSISTANT_LIMITS_SECONDS: String(budgetSeconds),
      },
    });
    const { child } = assistant;
    await eventually('the assistant is ready', async () => {
      if (child.exitCode !== null) throw new Error(assistant?.stderr());
      return (await assistantParts()).includes('ready') ? true : null;
    });
  }
  async function killAssistant(): Promise<void> {
    assistant?.child.kill('SIGKILL');
    await assistant?.exited;
  }
  const get = async (path: string) =>
    (await fetch(`${gateway.url}${path}`)).json() as Promise<{
      readonly total?: number;
      readonly parts?: Readonly<Record<string, string>>;
    }>;
  /** Of each instance: one that was killed is named for a while beside the one after it. */
  const assistantParts = async () =>
    Object.entries((await get('/readyz')).parts ?? {}).flatMap(([name, says]) => (name.startsWith('assistant') ? [says] : []));

  async function ask(body: object): Promise<AssistedAnswer> {
    const response = await fetch(`${gateway.url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const data = /event: answer\ndata: (.*)\n\n/.exec(text)?.[1];
    if (data === undefined) throw new Error(text);
    return assistedAnswer.parse(JSON.parse(data));
  }

  it('is done without while it is away, which the answer says', async () => {
    const answer = await ask({ question: 'is everything healthy?' });
    expect(answer.note).toMatch(/^The assistant does not answer: .*This answer was made without a model\.$/);
    expect(answer.understood.intent).not.toBe('assistant');
    expect(answer.evidence.length).toBeGreaterThan(0);
  });

  it('goes on with its answer after a kill -9 in the middle of it, and nothing else notices', async () => {
    await startAssistant();
    let onHeld = () => {};
    const held = new Promise<void>((resolve) => {
      onHeld = resolve;
    });
    model.script = (index) => {
      if (index === 0) return status;
      if (index > 1) return { text: 'One EgressIP serves one pod.' };
      onHeld();
      return 'hang';
    };
    const answering = ask({ question: 'how many?' });
    await held;
    await killAssistant();
    expect((await get('/api/v1/status')).total).toBe(1);
    expect((await get('/api/v1/findings')).total).toBeGreaterThan(0);
    await startAssistant();
    const answer = await answering;
    expect(answer.answer.split('\n')[0]).toBe('One EgressIP serves one pod.');
    expect(answer).toMatchObject({ confident: true, evidence: [{ question: 'get_egressip_status' }] });
    expect(answer.note).toBeUndefined();
    // What was asked before the kill was not asked again.
    expect(model.requests).toHaveLength(3);
    // The conversation goes on too: the model is told what was said.
    model.script = (index) => (index === 0 ? status : { text: 'It is on worker-1.' });
    const next = await ask({ question: 'and where?', conversation: answer.conversation });
    expect(next.conversation).toBe(answer.conversation);
    expect(model.requests.at(-1)?.text).toContain('One EgressIP serves one pod.');
  });

  it('offers the model nothing that changes anything, and runs what it proposes in the name of the person who says yes', async () => {
    model.requests.length = 0;
    model.script = (index) => (index === 0 ? { calls: [{ name: 'propose_change', arguments: proposal }] } : { text: 'It was started.' });
    const question = 'run a test';
    const proposed = await ask({ question });
    expect(model.requests[0]?.text).not.toMatch(/"name":"(run_corenet_6498_test|control_run)"/);
    expect(proposed.confirmation).toMatchObject(proposal);
    const confirm = { id: proposed.confirmation?.id, yes: true };
    const answer = await ask({ question, conversation: proposed.conversation, confirm });
    // The gateway refused it by its own rule, and nothing of the model is told about it.
    expect(answer.answer).toMatch(/^Nothing was run: .*mcp-runs-disabled/);
    expect(model.requests).toHaveLength(1);
    await expect(ask({ question, conversation: proposed.conversation, confirm })).rejects.toThrow('there is nothing to confirm');
  });

  it('leaves the answer to the gateway when the model is away', async () => {
    model.script = () => ({ status: 503 });
    const answer = await ask({ question: 'is everything healthy?' });
    expect(answer.note).toMatch(/the model cannot be reached: HTTP 503/);
    expect(answer.understood.intent).not.toBe('assistant');
  });

  it('is missed by nobody', async () => {
    await killAssistant();
    await eventually('its heartbeat is missed', async () => (await assistantParts()).every((says) => says.includes('none for')) || null);
    // The other parts that this test does not run are named; this one keeps nobody from being ready.
    const { isMissed } = await import('../../../services/gateway/live/service-board.ts');
    const away = { instance: '', ready: false, ageMs: null, startedAt: null, parts: {} };
    expect([isMissed({ ...away, service: 'assistant' }), isMissed({ ...away, service: 'analyzer' })]).toEqual([false, true]);
  });
});
