import { describe, expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { type CopyOf, noCopy, wholeFile } from '#libs/ovsdb/files/database-file.ts';
import { type FoundDatabase, settleDatabases } from '#libs/sources/files/databases.ts';

const router = (name: string, external_ids: Record<string, string> = {}): RowChange => ({
  table: 'Logical_Router',
  uuid: `router ${name}`,
  row: { name, nat: [], policies: [], static_routes: [], ports: [], external_ids },
});
const found = (
  from: string,
  parts: {
    node?: string | null;
    name?: string;
    uuid?: string;
    routers?: readonly RowChange[];
    copy?: Partial<CopyOf>;
    problems?: string[];
  } = {},
): FoundDatabase => {
  const global: RowChange = { table: 'NB_Global', uuid: parts.uuid ?? `global ${from}`, row: { name: parts.name ?? '', options: {} } };
  const rows = [global, ...(parts.routers ?? [])];
  return {
    node: parts.node ?? null,
    from,
    file: { format: 'dump', rows, problems: parts.problems ?? [], ...wholeFile, copy: { ...noCopy, ...parts.copy } },
  };
};
const nodes = new Set(['w1', 'w2']);
const central = [router('GR_w1'), router('GR_w2')];

describe('databases that were found', () => {
  it('belong to the node of their pod, else to the one they name, else to the one whose gateway router they hold', () => {
    const { databases, problems } = settleDatabases(
      [found('a', { node: 'w1', name: 'zone' }), found('b', { name: 'w2' }), found('c', { routers: [router('GR_w3')] })],
      nodes,
    );
    expect(databases.map(({ node }) => node)).toEqual(['w1', 'w2']);
    expect(problems).toEqual([expect.stringMatching(/^c: .* does not say itself which node/)]);
  });

  it('are one of the whole cluster when they hold the gateway routers of several nodes', () => {
    expect(settleDatabases([found('leader_nbdb.gz', { routers: central })], nodes).databases).toMatchObject([{ node: 'central' }]);
    expect(settleDatabases([found('x', { node: 'w1', name: 'global', routers: central })], nodes).databases).toMatchObject([
      { node: 'global' },
    ]);
    const udn = router('GR_net_w2', { 'k8s.ovn.org/network': 'net' });
    expect(settleDatabases([found('x', { node: 'w1', routers: [router('GR_w1'), udn] })], nodes).databases).toMatchObject([{ node: 'w1' }]);
  });

  it.each([
    ['more entries of the log', { index: 7 }, { index: 9 }],
    ['the later transaction', { writtenAt: 7 }, { writtenAt: 9 }],
  ])('are one when they are copies, the one with %s', (_, older, newer) => {
    const cluster = 'c1';
    const copies = [found('a', { copy: { cluster, ...older } }), found('b', { copy: { cluster, ...newer }, routers: central })];
    for (const list of [copies, copies.toReversed()]) {
      const { databases, problems, notes } = settleDatabases(list, nodes);
      expect([databases.map(({ from }) => from), problems]).toEqual([['b'], []]);
      expect(notes).toEqual([expect.stringMatching(/are copies of one database: b, the newest, is judged/)]);
    }
  });

  it('are one when the row of NB_Global is the same, and it is said when nothing tells which is newer', () => {
    const same = settleDatabases([found('a', { uuid: 'g', routers: central }), found('b', { uuid: 'g', routers: central })], nodes);
    expect([same.databases.length, same.problems]).toEqual([1, []]);
    const other = settleDatabases([found('a', { uuid: 'g', routers: central }), found('b', { uuid: 'g' })], nodes);
    expect([other.databases.length, other.problems]).toEqual([1, [expect.stringMatching(/differ though they are copies/)]]);
  });

  it('prefer a whole copy to a newer one that is damaged', () => {
    const copy = { cluster: 'c1' };
    const damaged = found('b', { copy: { ...copy, index: 9 }, problems: ['cut off'] });
    expect(settleDatabases([found('a', { node: 'w1', copy: { ...copy, index: 7 } }), damaged], nodes).databases).toMatchObject([
      { from: 'a' },
    ]);
  });

  it('of two nodes are never taken for copies', () => {
    const two = [found('a', { node: 'w1', uuid: 'g', name: 'w1' }), found('b', { node: 'w2', uuid: 'g', name: 'w2' })];
    expect(settleDatabases(two, nodes).databases).toHaveLength(2);
  });
});
