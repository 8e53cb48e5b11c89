import { describe, expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { createEndpoints } from '#libs/ovsdb/endpoints.ts';
import type { ServedDatabase } from '#libs/ovsdb/served.ts';
import { servedDatabases } from '#libs/ovsdb/served.ts';

const three = ['tcp:a:1', 'tcp:b:1', 'tcp:c:1'];
const leading = (changes: Partial<ServedDatabase> = {}): ServedDatabase => ({
  name: 'OVN_Northbound',
  clustered: true,
  connected: true,
  leader: true,
  schema: '',
  cluster: 'one',
  index: 10,
  ...changes,
});
const closed = () => new AppError('ovsdb-closed', { address: 'x', detail: 'gone' });
const unfit = (detail: string) => new AppError('ovsdb-server-unfit', { address: 'x', detail });

describe('which server of a database to follow', () => {
  it.each<[string, Partial<ServedDatabase>, string | null]>([
    ['the leader', {}, null],
    ['a follower', { leader: false }, 'it is not the leader of its cluster'],
    ['a server that does not reach its cluster', { connected: false, leader: false }, 'it has lost its cluster'],
    ['a server without a cluster', { clustered: false, leader: false, cluster: null, index: null }, null],
  ])('%s of several', (_, changes, reason) => {
    expect(createEndpoints(three).unfit(leading(changes))).toBe(reason);
  });

  it('a follower that alone is named is followed, but not back in time', () => {
    const endpoints = createEndpoints(['tcp:a:1']);
    expect(endpoints.unfit(leading({ leader: false }))).toBeNull();
    expect(endpoints.unfit(leading({ leader: false, index: 9 }))).toBe('it is behind what was seen already');
    expect(endpoints.unfit(leading({ leader: false, index: 10 }))).toBeNull();
  });

  it('takes its turn through all, and says why none can be followed until one is', () => {
    const endpoints = createEndpoints(three);
    const tried = [];
    const said = [];
    for (const error of [closed(), unfit('it is not the leader of its cluster'), closed(), unfit('it has lost its cluster')]) {
      tried.push(endpoints.current);
      said.push(endpoints.left(error).message.split('now: ')[1]);
    }
    expect(tried).toEqual([0, 1, 2, 0]);
    expect(said).toEqual([
      'tcp:a:1: it closed the connection',
      'tcp:a:1: it closed the connection; tcp:b:1: it is not the leader of its cluster',
      'tcp:a:1: it closed the connection; tcp:b:1: it is not the leader of its cluster; tcp:c:1: it closed the connection',
      'tcp:a:1: it has lost its cluster; tcp:b:1: it is not the leader of its cluster; tcp:c:1: it closed the connection',
    ]);
    endpoints.followed();
    expect(endpoints.left(closed()).message).toBe(
      'none of the 3 servers of the northbound database can be followed now: tcp:b:1: it closed the connection',
    );
  });

  it('the error of a server that alone is named is told as it is', () => {
    const endpoints = createEndpoints(['tcp:a:1']);
    const error = closed();
    expect([endpoints.left(error), endpoints.current]).toEqual([error, 0]);
  });

  it('never goes back: a stale leader is left for one that has what was seen', () => {
    const endpoints = createEndpoints(three);
    expect(endpoints.unfit(leading({ index: 50 }))).toBeNull();
    endpoints.left(closed());
    expect(endpoints.unfit(leading({ index: 49 }))).toBe('it is behind what was seen already');
    endpoints.left(closed());
    expect(endpoints.unfit(leading({ index: 50 }))).toBeNull();
  });

  it('what a follower has come to does not count as seen', () => {
    const endpoints = createEndpoints(three);
    endpoints.unfit(leading({ index: 99, leader: false }));
    expect(endpoints.unfit(leading({ index: 50 }))).toBeNull();
  });

  it('believes a cluster that was made anew, whose entries begin again, when most of the servers belong to it', () => {
    const endpoints = createEndpoints(three);
    endpoints.unfit(leading({ index: 5_000 }));
    const other = leading({ cluster: 'two', index: 3 });
    expect(endpoints.unfit(other)).toBe('it belongs to another cluster');
    endpoints.left(closed());
    expect(endpoints.unfit({ ...other, leader: false })).toBe('it is not the leader of its cluster');
    endpoints.left(closed());
    expect(endpoints.unfit(other)).toBeNull();
  });

  it('one server of another cluster among three is never followed', () => {
    const endpoints = createEndpoints(three);
    for (let turn = 0; turn < 9; turn += 1) {
      const stranger = endpoints.current === 2;
      expect(endpoints.unfit(leading(stranger ? { cluster: 'two', index: 9_999 } : {})) === null).toBe(!stranger);
      endpoints.left(closed());
    }
  });
});

describe('what a server says of its databases', () => {
  it('is kept over updates that hold only what changed', () => {
    const whole = { name: 'OVN_Northbound', model: 'clustered', connected: true, leader: true, schema: '{}', cid: ['uuid', 'c'], index: 7 };
    const first = servedDatabases(new Map(), { Database: { row: { initial: whole }, other: { initial: { name: '_Server' } } } });
    const later = servedDatabases(first, { Database: { row: { modify: { leader: false, index: 8 } }, other: { delete: null } } });
    expect([...later.values()]).toEqual([leading({ schema: '{}', cluster: 'c', leader: false, index: 8 })]);
  });
});
