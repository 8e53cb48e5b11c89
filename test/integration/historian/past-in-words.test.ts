/** Questions of the present asked of a past time, over what a real QuestDB has: what was wrong then is told, also if it began before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intents } from '#libs/answers/intents/all.ts';
import type { Ask, Entities } from '#libs/answers/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createQuery } from '#libs/store/query.ts';
import { sql } from '#libs/store/sql.ts';
import { answerHistory } from '../../../services/historian/queries.ts';
import { historyRows } from '../../../services/historian/rows.ts';
import { findingEventAt, messageOn, sampleAt } from '../../kit/history-messages.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { store, untilCount } from '../../kit/store.ts';

const server = await provided('questdb');
const cluster = 'c';
const hour = 3_600_000;
const yesterday = (Math.floor(Date.now() / 86_400_000) - 1) * 86_400_000;
const at = (hours: number) => yesterday + hours * hour;

const finding = (fingerprint: string, since: number, state: 'pending' | 'firing' | 'resolved', hours: number) => {
  const event = findingEventAt(at(hours), fingerprint, state);
  return messageOn(topics.finding, cluster, {
    ...event,
    finding: { ...event.finding, since: new Date(at(since)).toISOString(), reason: `the SNAT of ${fingerprint} is missing` },
  });
};
const move = (hours: number, from: string | null, to: string, cause: 'already-there' | 'assigned') =>
  messageOn(topics.assignment, cluster, {
    at: at(hours),
    uid: 'u1',
    revision: 0,
    egressIP: 'eip-1',
    address: '10.0.0.1',
    from,
    to,
    cause,
  });
const used = (pod: string, trigger: 'pod-start' | 'pod-end', hours: number) =>
  messageOn(topics.convergence, cluster, {
    at: at(hours),
    namespace: 'shop',
    pod,
    egressIP: 'eip-1',
    node: 'worker-1',
    trigger,
    ms: 12,
    snatMs: 12,
    rerouteMs: null,
    leakMs: null,
  });
const observed = (since: number, until: number, node: string) =>
  messageOn(topics.observed, cluster, {
    at: at(until),
    everyMs: 60_000,
    since: at(since),
    gapFrom: null,
    nodes: [{ node, since: at(since) }],
  });

const story: readonly Parameters<typeof historyRows>[0][] = [
  observed(8, 17, 'worker-1'),
  observed(18, 40, 'worker-1'),
  move(9, null, 'worker-1', 'already-there'),
  move(12, 'worker-1', 'worker-2', 'assigned'),
  finding('long', 10, 'pending', 10),
  finding('long', 10, 'firing', 10.1),
  finding('long', 10, 'resolved', 16),
  finding('passing', 13, 'pending', 13),
  finding('passing', 13, 'resolved', 13.01),
  finding('long', 20, 'firing', 20),
  messageOn(topics.sample, cluster, { ...sampleAt(at(12.5), 'worker-1'), snat: 41 }),
  messageOn(topics.sample, cluster, { ...sampleAt(at(12.7), 'worker-1'), snat: 40 }),
  used('early', 'pod-start', 11),
  used('early', 'pod-end', 15),
  used('late', 'pod-start', 14),
];

describe.skipIf(!server.available)(`a question about a past time, in a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let query: ReturnType<typeof createQuery>;

  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    await store(
      questdb,
      story.flatMap((message) => historyRows(message, cluster)),
    );
    await untilCount(query, sql`select count() from convergence`, 3);
    await untilCount(query, sql`select count() from findings`, 6);
    await untilCount(query, sql`select count() from observed`, 4);
    await untilCount(query, sql`select count() from node_samples`, 2);
  });

  afterAll(() => questdb?.dispose());

  const ask = (async (question: string, request: { readonly query?: string; readonly sql?: string; readonly limit?: number }) => {
    if (question !== 'history') throw new Error(`the past is not asked with ${question}`);
    const filled = { query: null, sql: null, egressIP: null, node: null, limit: 100, ...request };
    return answerHistory(query, { cluster, now: at(40), trouble: null }, filled);
  }) as Ask;
  const told = async (intent: string, entities: Entities, from: number, to: number) => {
    const range = { from: at(from), to: at(to), event: null };
    return (await intents[intent]?.answer({ ask, entities, range, now: at(40), cluster }))?.join('\n') ?? '';
  };

  test('what fired before that time and ended after it was wrong then; what only waited to fire was not', async () => {
    for (const intent of ['findings', 'what-changed', 'explain-node']) {
      const answer = await told(intent, { node: 'worker-1' }, 13, 14);
      expect(answer).toContain(`the SNAT of long is missing`);
      expect(answer).toContain(new Date(at(16)).toISOString().slice(0, 16));
      expect(answer).not.toContain('passing');
    }
  });

  test('what had ended, or had not begun, is not told; one that came again is open', async () => {
    expect(await told('findings', { node: 'worker-1' }, 17, 19)).not.toContain('long');
    expect(await told('findings', { node: 'worker-1' }, 21, 22)).toContain('an end that was not seen');
    expect(await told('findings', { node: 'worker-2' }, 13, 14)).toContain('no such finding');
  });

  test('an address is on the node that it had at the end of that time', async () => {
    expect(await told('where-is', { egressip: 'eip-1' }, 10, 11)).toMatch(/10\.0\.0\.1 \(eip-1\) on worker-1, since .* or earlier/);
    expect(await told('where-is', { address: '10.0.0.1' }, 11, 13)).toMatch(/on worker-2, since[\s\S]*from worker-1 to worker-2/);
    expect(await told('count-addresses', { node: 'worker-1' }, 13, 14)).toContain('no such address on a node');
    expect(await told('count-addresses', { node: 'worker-2' }, 13, 14)).toContain('10.0.0.1 (eip-1)');
  });

  test('rows have the numbers of that time, and none where there is no sample', async () => {
    expect(await told('count-snat', { node: 'worker-1' }, 12, 13)).toContain('SNAT rows: 40 (40 to 41)');
    expect(await told('count-snat', { node: 'worker-1' }, 14, 15)).toContain('unknown');
  });

  test('pods are told that used it in that time', async () => {
    expect(await told('pods-of-egressip', { egressip: 'eip-1' }, 12, 13)).toMatch(/shop\/early from/);
    const later = await told('pods-of-egressip', { egressip: 'eip-1' }, 15.5, 16);
    expect([later.includes('shop/early'), later.includes('shop/late')]).toEqual([false, true]);
  });

  test('a gap of that time is named, however many others there are, and one of another time is not', async () => {
    expect(await told('findings', { node: 'worker-1' }, 17.2, 17.4)).toContain('Not observed in that time: the cluster');
    expect(await told('findings', { node: 'worker-1' }, 13, 14)).not.toContain('Not observed');
    expect(await told('findings', { node: 'worker-1' }, 5, 14)).toContain('The history begins at');
  });
});
