import { describe, expect, test } from 'vitest';
import { topics } from '#libs/contracts/topics.ts';
import { faultOf } from '#libs/store/row.ts';
import { createStatement, tableNames } from '#libs/store/tables.ts';
import { historyRows } from '../../../services/historian/rows.ts';
import { historyMessages, historyStart, messageOn, testRunAt } from '../../kit/history-messages.ts';

describe('rows of the history', () => {
  test.each(historyMessages('my.cluster').map((message) => [message.subject, message] as const))(
    '%s becomes rows that fit their tables, always the same',
    (_subject, message) => {
      const rows = historyRows(message, 'my.cluster');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(faultOf(row)).toBeNull();
        expect(row.table).not.toBe('rejected_rows');
        expect(row.values.cluster).toBe('my.cluster');
      }
      expect(historyRows({ ...message, seq: message.seq + 1, storedAt: 5 }, 'my.cluster')).toEqual(rows);
    },
  );

  test('a fail-over whose status has not moved yet is no move', () => {
    const rows = historyMessages('c').flatMap((message) => {
      if (message.topic !== 'failover') return [];
      const { failover, ...event } = message.event;
      return historyRows({ ...message, event: { ...event, failover: { ...failover, statusMovedAt: null } } }, 'c');
    });
    expect(rows.map((row) => row.table)).toEqual(['failovers']);
  });

  test('a dry run that passed is not one that passed', () => {
    const states = [false, true].flatMap((dryRun) =>
      historyRows(messageOn(topics.run, 'c', testRunAt(historyStart, { dryRun })), 'c').map(({ values }) => values['state']),
    );
    expect(states).toEqual(['passed', 'passed (dry run)']);
  });

  test('a message that is none of the catalogue becomes a dead letter with its content', () => {
    const invalid = { topic: 'invalid', subject: 'eip.v1.c.finding.f', seq: 1, storedAt: 7, data: { nonsense: 1 }, reason: 'no' } as const;
    expect(historyRows(invalid, 'c')).toMatchObject([
      {
        table: 'rejected_rows',
        at: 7,
        values: { cluster: 'c', reason: expect.stringContaining('not valid'), content: expect.stringContaining('nonsense') },
      },
    ]);
  });

  test('a value that does not fit its column is named', () => {
    expect(faultOf({ table: 'runs', at: 1, values: { iteration: 1.5 } })).toBe('iteration is 1.5, not LONG');
    expect(faultOf({ table: 'runs', at: 1, values: { nope: 1 } })).toBe('there is no column nope');
    expect(faultOf({ table: 'runs', at: Number.NaN, values: {} })).toBe('ts is NaN');
  });

  test('the statement of every table names its designated timestamp, its life time and its keys', () => {
    for (const name of tableNames)
      expect(createStatement(name)).toMatch(/TIMESTAMP\(ts\) PARTITION BY \w+ TTL \d+ \w+ WAL DEDUP UPSERT KEYS\(ts, cluster/);
  });
});
