/** The ready query `where-now` over what the core tells, through the rows of the history, in a real QuestDB. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { createQuery } from '#libs/store/query.ts';
import { readyQueries } from '#libs/store/ready-queries.ts';
import type { Row } from '#libs/store/row.ts';
import { sql } from '#libs/store/sql.ts';
import { historyRows } from '../../../services/historian/rows.ts';
import { messageOn } from '../../kit/history-messages.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { store, untilCount } from '../../kit/store.ts';
import { egressIP, scriptedModel } from '../../unit/time/scripted-model.ts';

const server = await provided('questdb');
const cluster = 'c';
/** Recent: the queries ask for the last days. */
const start = Date.now() - 60_000;

const object = (name: string, items: Readonly<Record<string, string>>) =>
  egressIP(items, { name, uid: name, egressIPs: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5'] });
const kube = (after: number, what: Pick<Extract<ModelInput, { type: 'kube-changes' }>, 'changes'>): ModelInput => ({
  source: 'kube',
  type: 'kube-changes',
  at: start + after,
  kind: 'EgressIP',
  ...what,
});
const seen = (after: number, which: EgressIPObject) => kube(after, { changes: [{ type: 'upsert', object: which }] });
const deleted = (after: number, key: string) => kube(after, { changes: [{ type: 'delete', key }] });

/** There when monitoring begins: stays, moves, moved. Later: fresh, which moves twice at once, brief, and lost, which is put on no node. */
const story: readonly ModelInput[] = [
  {
    source: 'kube',
    type: 'kube-snapshot',
    at: start,
    kind: 'EgressIP',
    objects: [object('stays', { '10.0.0.1': 'worker-1' }), object('moves', { '10.0.0.2': 'worker-1' })],
  },
  seen(10, object('fresh', {})),
  seen(20, object('fresh', { '10.0.0.3': 'worker-2' })),
  seen(20, object('fresh', {})),
  seen(20, object('fresh', { '10.0.0.3': 'worker-3' })),
  seen(30, object('brief', { '10.0.0.4': 'worker-2' })),
  seen(40, object('moves', { '10.0.0.2': 'worker-2' })),
  deleted(50, 'brief'),
  seen(60, object('lost', { '10.0.0.5': 'worker-2' })),
  seen(70, object('lost', {})),
];

function rowsOf(event: MonitorEvent): readonly Row[] {
  if (event.type === 'assignment') return historyRows(messageOn(topics.assignment, cluster, event.assignment), cluster);
  if (event.type !== 'failover') return [];
  const { at, revision, id, failover } = event;
  return historyRows(messageOn(topics.failover, cluster, { at, stateSeq: 1, revision, id, failover }), cluster);
}

describe.skipIf(!server.available)(`which node hosts which address, in a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let query: ReturnType<typeof createQuery>;

  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    const monitor = createMonitor({ model: scriptedModel().model });
    const rows = story.flatMap((input) => monitor.apply(input)).flatMap(rowsOf);
    // As after a crash: all of it comes again.
    for (let time = 0; time < 2; time += 1) await store(questdb, rows);
    await untilCount(query, sql`select count() from moves where egress_ip = 'lost' and to_node = null`, 1);
  });

  afterAll(() => questdb?.dispose());

  const ready = async (id: string) => (await query.runUser(readyQueries.find((each) => each.id === id)?.sql ?? '')).rows;
  const at = (after: number) => new Date(start + after).toISOString().replace('Z', '000Z');

  test('where-now has every hosted address with its node, none of a deleted object, and since when where that is known', async () => {
    expect(await ready('where-now')).toEqual([
      [cluster, 'fresh', '10.0.0.3', 'worker-3', at(20), null],
      [cluster, 'moves', '10.0.0.2', 'worker-2', at(40), null],
      [cluster, 'stays', '10.0.0.1', 'worker-1', null, null],
    ]);
  });

  test('the queries about moves have those between nodes only', async () => {
    expect((await ready('moves')).map(([, , name, address, from, to]) => [name, address, from, to])).toEqual([
      ['moves', '10.0.0.2', 'worker-1', 'worker-2'],
      ['fresh', '10.0.0.3', 'worker-2', 'worker-3'],
    ]);
    expect(await ready('flapping')).toEqual([]);
  });

  test('nothing is there twice', async () => {
    const { rows } = await query.run(sql`select egress_ip, count() from moves order by egress_ip`);
    // Of what happened to fresh in one moment only the end is kept.
    expect(rows).toEqual([
      ['brief', 2],
      ['fresh', 1],
      ['lost', 2],
      ['moves', 2],
      ['stays', 1],
    ]);
  });
});
