/** What the answerer claims, and above all what it does not. */
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '#libs/answers/answer.ts';
import { intents } from '#libs/answers/intents/all.ts';
import type { Ask } from '#libs/answers/port.ts';
import { askAnswer } from '#libs/contracts/ask.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { evalCases, evalFiles, outcomeOf } from '../../evals/cases.ts';
import { evalAsk, evalCluster, evalNow } from '../../evals/state.ts';

const ask = (question: string, through: Ask = evalAsk(80)) =>
  answerQuestion({ question, utcOffsetMinutes: 0 }, { ask: through, cluster: evalCluster, now: () => evalNow });

/** Each answer of a question changed on its way. */
const changed = (question: string, change: (answer: object) => object): Ask => {
  const real = evalAsk(80);
  return async (asked, request) => {
    const answer = await real(asked, request);
    return asked === question ? { ...answer, ...change(answer) } : answer;
  };
};

describe('an answer', () => {
  it('has exactly the promised shape, with the command that gives the same and what it rests on', async () => {
    const answer = await ask('How many SNAT rules are currently configured on worker-1?');
    expect(Object.keys(answer).sort()).toEqual(Object.keys(askAnswer.shape).sort());
    expect(answer).toMatchObject({
      understood: { intent: 'count-snat', entities: { node: 'worker-1' } },
      confident: true,
      command: 'egressip status',
      alternatives: [],
      evidence: [{ question: 'nodes', request: { node: 'worker-1' }, page: '/ui/nodes/worker-1', complete: true }],
    });
    expect(answer.answer).toContain('worker-1 has 300 SNAT rows');
  });

  it('of limits ahead is unknown where no series has a forecast, and where the history is old', async () => {
    const freshness = { complete: true, missing: [], ageMs: 1, at: evalNow };
    const question = 'when will worker-1 hit the row limit?';
    const of = async (answer: object) =>
      (
        await ask(
          question,
          changed('trends', () => answer),
        )
      ).answer;
    const unknown = 'It is unknown whether a series reaches a limit';
    expect(await of({ trends: [], freshness })).toContain(unknown);
    const old = { ...freshness, complete: false, missing: ['the history ends at 2026-01-01T00:00:00.000Z'] };
    expect(await of({ freshness: old, trends: [] })).toContain('the history ends at');
  });

  it('takes other spellings and slips of a name for the name', async () => {
    for (const spelling of ['worker 1', 'Worker-1', 'worker1', 'wroker-1', 'the node worker_1']) {
      expect((await ask(`how many SNAT rules are on ${spelling}`)).understood.entities, spelling).toEqual({ node: 'worker-1' });
    }
    expect((await ask('where is the paymnets ip')).understood.entities).toEqual({ egressip: 'payments' });
    expect((await ask('where is the canary ip')).understood.entities).toEqual({ egressip: 'payments-canary' });
  });

  it('takes an address for the object that has it', async () => {
    expect((await ask('how many pods are behind 172.18.100.3')).answer).toContain('EgressIP billing selects 10 pods');
    expect((await ask('which pods used 172.18.100.3 yesterday')).answer).toMatch(/^172\.18\.100\.3 belongs to EgressIP billing now\./);
  });

  it('of the moves of a node has those to it and those from it', async () => {
    expect((await ask('failovers involving worker-4 since Monday')).command).toMatch(/from_node = '?.*worker-4.* OR to_node = /);
  });

  it('compares the test run that began later with the one before it, in whatever order they are named', async () => {
    const order = { before: '7f3a91c2', run: 'b81d04ee' };
    for (const question of ['b81d04ee versus 7f3a91c2', '7f3a91c2 versus b81d04ee', 'is 7f3a91c2 slower than b81d04ee'])
      expect((await ask(question)).understood.entities).toEqual(order);
  });

  it('about a time that was not observed says so, and not only that nothing happened', async () => {
    const gap = { cluster: evalCluster, node: null, since: '2020-01-01T00:00:00.000Z', until: null, seconds: 5 };
    const told = async (answered: { rows?: readonly object[]; complete?: boolean; begins?: string }) => {
      const real = evalAsk(80);
      const missing = answered.complete === false ? ['the cluster has not been observed since noon'] : [];
      const through = (async (question, request) => {
        const answer = await real(question, request);
        if (question !== 'history') return answer;
        const { sql } = request as { sql?: string };
        const rows =
          sql?.includes('FROM observed') && !sql.includes('AS begins')
            ? (answered.rows ?? [])
            : sql?.includes('AS begins')
              ? [{ begins: answered.begins ?? null }]
              : [];
        return { ...answer, rows, freshness: { complete: missing.length === 0, missing, ageMs: null, at: evalNow } };
      }) as Ask;
      return (await ask('what happened yesterday', through)).answer;
    };
    expect(await told({})).toMatch(/no such finding of that time.*\n.*edit of an object in that time\.$/);
    expect(await told({ rows: [gap] })).toContain('Not observed in that time: the cluster: from 2020-01-01T00:00:00.000Z to now, 5 s.');
    expect(await told({ complete: false })).toContain('The view is incomplete: the cluster has not been observed since noon.');
    expect(await told({ begins: new Date(evalNow - 60_000).toISOString() })).toContain('anything before that is unknown');
  });

  it('about a kind looks at all findings, not only at the first page of them', async () => {
    const findingOf = (kind: string) => ({
      kind,
      state: 'firing',
      severity: 'critical',
      reason: `a ${kind}`,
      pod: null,
      egressIP: null,
      node: null,
      address: null,
      since: new Date(evalNow).toISOString(),
    });
    const real = evalAsk(80);
    const through = (async (question, request) => {
      if (question !== 'findings') return real(question, request);
      const isSecond = (request as { cursor?: string | null }).cursor === '5000';
      const findings = isSecond ? [findingOf('stale-snat')] : Array.from({ length: 5_000 }, () => findingOf('missing-snat'));
      const freshness = { complete: true, missing: [], ageMs: 0, at: evalNow };
      return { findings, total: 5_001, incidents: [], cursor: isSecond ? null : '5000', freshness };
    }) as Ask;
    const asked = { entities: { kind: 'stale' }, range: null, now: evalNow, cluster: evalCluster, ask: through };
    expect((await intents['findings']?.answer(asked))?.join()).toMatch(/^1 finding: 1 firing, 0 pending.*a stale-snat/);
    expect((await intents['remedy']?.answer(asked))?.join()).toContain('1 finding; the first: a stale-snat');
  });

  it.each([
    ['unassigned', 'invalid-address', 'Every address is on a node.'],
    ['baseline', 'wrong-baseline', 'All policies that keep traffic to nodes off the egress path exist.'],
    ['baseline', 'address-set-mismatch', 'All policies that keep traffic to nodes off the egress path exist.'],
  ] as const)('about %s gives no all-clear while there is a finding %s', async (intent, kind, clear) => {
    const freshness = { complete: true, missing: [], ageMs: 0, at: evalNow };
    const told = async (findings: readonly object[]) => {
      const through = (async () => ({ findings, total: findings.length, incidents: [], cursor: null, freshness })) as unknown as Ask;
      return (await intents[intent]?.answer({ entities: {}, range: null, now: evalNow, cluster: evalCluster, ask: through }))?.join();
    };
    expect(await told([])).toBe(clear);
    expect(await told([{ kind: 'stale-snat', state: 'firing', reason: 'r', since: new Date(evalNow).toISOString() }])).toBe(clear);
    expect(await told([{ kind, state: 'firing', reason: 'r', since: new Date(evalNow).toISOString() }])).toContain(
      `1 finding: 1 firing, 0 pending.,- ${kind}`,
    );
  });

  it('of a name that nobody has is that there is none, with the nearest, never the number of another', async () => {
    const answer = await ask('how many SNAT rules on worker-9');
    expect(answer).toMatchObject({ confident: false, command: null, evidence: [] });
    expect(answer.answer).toMatch(/^There is no node worker-9 in the current view; the nearest name is worker-\d\./);
    expect(answer.alternatives[0]).toMatchObject({ intent: 'count-snat', command: 'egressip status' });
    expect(answer.answer).not.toMatch(/\b30\d\b/);
  });

  it.each([
    ['where is the egressip foobar', 'There is no EgressIP foobar'],
    ['explain pod shop/nothere', 'There is no pod shop/nothere'],
    ['which node hosts 10.99.99.99', 'There is no address 10.99.99.99'],
    ['findings in namespace nowhere-at-all', 'There is no namespace nowhere-at-all'],
    ['show run 00ffee99', 'There is no test run 00ffee99'],
  ])('of unknown names: %s', async (question, said) => {
    const answer = await ask(question);
    expect(answer.confident).toBe(false);
    expect(answer.answer).toContain(said);
  });

  it('of a name that is a word of another field is that there is none', async () => {
    expect((await ask('is the invoices egressip flapping')).answer).toContain('no EgressIP invoices');
  });

  it('is not given where a part of a name is of several', async () => {
    const answer = await ask('explain pod web-0');
    expect(answer.confident).toBe(false);
    expect(answer.answer).toMatch(/"web-0" could mean pod shop\/web-0, pod payments\/web-0.*: please say which/);
  });

  it.each(['restart worker-1', 'please delete the egressip billing', 'can you fix the stale rows', 'drain worker-2', 'kill the analyzer'])(
    'to a wish for a change is that nothing was done: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ understood: { intent: null }, confident: false, command: null });
      expect(answer.answer).toContain('Nothing was done');
    },
  );

  it.each([
    ['not', 'which pods do not use payments', 'which pods use payments'],
    ['if', 'suppose I delete shop, which pods are affected', 'which pods are behind shop'],
    ['going to', 'who is going to use shop next week', 'who is using shop'],
    ['they', 'when did they move', 'when did shop move'],
    ['ledger', 'who used ledger yesterday', 'who used shop yesterday'],
    ['other', 'how many nodes are in the other cluster', 'how many nodes are in the cluster'],
    ['fewest', 'which egress ip serves the fewest pods', 'how many pods are served by egress ips'],
    ['that', 'why did that happen', 'why did this happen'],
    ['pending', 'are there pending pods on worker-4', 'which pods are on worker-4'],
  ])('is doubtful where "%s" is not what people say who ask for it', async (_word, turned, plain) => {
    expect(await ask(turned)).toMatchObject({ confident: false, command: null });
    expect((await ask(plain)).confident).toBe(true);
  });

  it.each(['why is search not assigned to a node', 'check if the rows of worker-2 are consistent', 'how long does it take to fail over'])(
    'is sure where they do: %s',
    async (question) => {
      expect((await ask(question)).confident).toBe(true);
    },
  );

  it('about a pod finds it by its name and the namespace beside it', async () => {
    for (const pod of ['pod web-3 in shop', 'web-3 of the shop namespace', 'web-3 in namespace shop'])
      expect((await ask(`which egress address does ${pod} use?`)).understood, pod).toEqual({
        intent: 'address-of-pod',
        entities: { pod: 'shop/web-3' },
      });
    expect((await ask('which egress address does pod web-3 use, shop is what I need')).confident).toBe(false);
  });

  it('is to what is asked, whatever else is told; a name, a topic, a supposition or another field beside it is no small talk', async () => {
    const question = 'Is everything healthy?';
    expect(await ask(`My manager is standing behind me. ${question}`)).toMatchObject({ confident: true, understood: { intent: 'health' } });
    for (const told of ['I deleted ledger-2.', 'SNATs.', 'Suppose it rains.', 'Calico ippool exhausted.', 'Restart the controller.'])
      expect((await ask(`${told} ${question}`)).confident, told).toBe(false);
  });

  it('takes "it" for the one name that is told', async () => {
    expect(await ask('We may have to block 172.18.100.13. Which pods use it?')).toMatchObject({
      confident: true,
      understood: { intent: 'pods-of-egressip', entities: { address: '172.18.100.13' } },
    });
    expect((await ask('We may have to block shop or media. Which pods use it?')).confident).toBe(false);
  });

  it('joins what "and" joins in questions people asked, and no other', async () => {
    expect(await ask('list all egress ips and the node of each')).toMatchObject({
      confident: true,
      understood: { intent: 'list-egressips' },
    });
    expect((await ask('list all egress ips and how long fail-overs take')).confident).toBe(false);
  });

  it('to two questions at once offers both', async () => {
    const { confident, alternatives } = await ask('list failovers, also count the pods of edge');
    expect(confident).toBe(false);
    expect(alternatives.map(({ intent }) => intent)).toEqual(['list-failovers', 'pods-of-egressip']);
    expect((await ask('are SNAT and LRP rules consistent on worker-2')).confident).toBe(true);
  });

  it('to a wish for a test run says how, and starts none', async () => {
    const asked: string[] = [];
    const real = evalAsk(80);
    const answer = await ask('Run a small-scale EgressIP test to verify the cluster is healthy', (question, request) => {
      asked.push(question);
      return real(question, request);
    });
    expect(answer).toMatchObject({ confident: true, command: 'egressip test run corenet-6498 --preset development --dry-run' });
    expect(answer.answer).toContain('Nothing was started');
    expect(asked).not.toContain('run-start');
  });

  it('of what could not be read is that it is not known, never zero', async () => {
    const freshness = { complete: false, missing: ['northbound database of worker-1'], ageMs: null, at: evalNow };
    const answer = await ask(
      'how many SNAT rules on worker-1',
      changed('nodes', (given) => {
        const nodes = (given as { nodes: object[] }).nodes.map((node) => ({
          ...node,
          snat: null,
          complete: false,
          reason: 'connection refused',
        }));
        return { nodes, freshness };
      }),
    );
    expect(answer.answer).toContain('The number of SNAT rows of worker-1 is unknown: connection refused.');
    expect(answer.answer).toContain('The view is incomplete: northbound database of worker-1');
    expect(answer.evidence).toMatchObject([{ complete: false }]);
  });

  it('gives no all-clear from an incomplete view', async () => {
    const freshness = { complete: false, missing: ['pods'], ageMs: null, at: evalNow };
    const answer = await ask(
      'is everything ok?',
      changed('status', () => ({ freshness })),
    );
    expect(answer.answer).toMatch(/^No incident is known, but the view is incomplete/);
  });

  it('fails as the question it rests on fails', async () => {
    const real = evalAsk(80);
    const away = ask('show trends', async (question, request) => {
      if (question === 'trends') throw new AppError('question-unanswered', { question, cluster: evalCluster, by: 'historian' });
      return real(question, request);
    });
    await expect(away).rejects.toMatchObject({ code: 'question-unanswered' });
  });

  it('lets no control character of the cluster through, and asks the history of this cluster alone', async () => {
    const explained = await ask(
      'explain pod shop/web-0',
      changed('explain', () => ({ verdict: 'bad \u001b[31m\u202etext' })),
    );
    expect(explained.answer.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const past = await ask('what happened last Tuesday 14:00');
    expect(past.command).toMatch(/^egressip history "SELECT .*cluster = 'evals' .*'2026-11-24T13:30.*"$/);
  });
});

describe('phrasings', () => {
  // Every fifth: `npm run evals` has all of them.
  const some = evalFiles.flatMap((file) => evalCases(file)).filter((_case, index) => index % 5 === 0);

  it('that people wrote are understood, and none is confident and wrong', async () => {
    const through = evalAsk(200);
    const outcomes = await Promise.all(
      some.map(async (each) => ({ question: each.question, outcome: outcomeOf(each, await ask(each.question, through)) })),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'confident and wrong')).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'right').length / outcomes.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the readings that are offered', () => {
  const names = {
    node: 'worker-1',
    egressip: 'billing',
    address: '172.18.100.3',
    pod: 'shop/web-0',
    kind: 'missing-snat',
    run: '7f3a91c2',
    before: 'b81d04ee',
  };

  it('are questions themselves: each is understood as what it offers', async () => {
    const misread = await Promise.all(
      Object.entries(intents).map(async ([name, { title, needs = [] }]) => {
        const about = Object.entries(names).flatMap(([type, value]) => (needs.some((need) => need === type) ? [value] : []));
        const question = about.length === 0 ? title : `${title}: ${needs[0] === 'before' ? 'b81d04ee, 7f3a91c2' : about[0]}`;
        const { understood, confident } = await ask(question);
        return confident && understood.intent === name ? [] : [`${question}: ${understood.intent}`];
      }),
    );
    expect(misread.flat()).toEqual([]);
  });
});
