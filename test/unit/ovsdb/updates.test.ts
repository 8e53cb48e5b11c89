import { describe, expect, it } from 'vitest';
import { createTableStore, type TableUpdates } from '#libs/ovsdb/updates.ts';

const uuid = '4573a198-d8c5-45d8-9c65-07d581cc6dd4';
const [first, second, third] = ['0a', '0b', '0c'].map((end) => `00000000-0000-0000-0000-0000000000${end}`) as [string, string, string];
const ref = (id: string) => ['uuid', id];
const router = { name: 'GR_w1', nat: ref(first), external_ids: ['map', [['a', '1']]] };

describe('table store', () => {
  it('fills columns a row leaves out with the default of their kind and drops columns nobody monitors', () => {
    const rows = createTableStore().applyInitial({
      Logical_Router_Policy: { [uuid]: { initial: { priority: 100, _version: ref(first) } } },
    });
    expect(rows).toEqual([
      {
        table: 'Logical_Router_Policy',
        uuid,
        row: { priority: 100, match: '', action: '', nexthop: null, nexthops: [], options: {}, external_ids: {} },
      },
    ]);
  });

  it('reads a set written as a bare element, a set and an empty set alike', () => {
    const policy = (nexthops: unknown, nexthop: unknown) => {
      const [change] = createTableStore().applyInitial({ Logical_Router_Policy: { [uuid]: { initial: { nexthops, nexthop } } } });
      return change?.table === 'Logical_Router_Policy' && change.row !== null ? [change.row.nexthops, change.row.nexthop] : undefined;
    };
    expect(policy('100.64.0.2', 'x')).toEqual([['100.64.0.2'], 'x']);
    expect(policy(['set', ['b', 'a']], ['set', ['x']])).toEqual([['a', 'b'], 'x']);
    expect(policy(['set', []], ['set', []])).toEqual([[], null]);
  });

  it('takes a modify of a set as a difference: what is in both goes, what is in one stays', () => {
    const store = createTableStore();
    store.applyInitial({ Logical_Router: { [uuid]: { initial: router } } });
    const [change] = store.applyUpdate3({
      Logical_Router: { [uuid]: { modify: { nat: ['set', [ref(first), ref(third), ref(second)]] } } },
    });
    expect(change?.row).toMatchObject({ nat: [second, third], name: 'GR_w1' });
    const [back] = store.applyUpdate3({ Logical_Router: { [uuid]: { modify: { nat: ref(third) } } } });
    expect(back?.row).toMatchObject({ nat: [second] });
  });

  it('takes a modify of a map as a difference: same pair goes, other value replaces, new key is added', () => {
    const store = createTableStore();
    store.applyInitial({
      NAT: {
        [uuid]: {
          initial: {
            external_ids: [
              'map',
              [
                ['a', '1'],
                ['b', '2'],
              ],
            ],
          },
        },
      },
    });
    const modify = {
      external_ids: [
        'map',
        [
          ['a', '1'],
          ['b', '3'],
          ['c', '4'],
        ],
      ],
    };
    expect(store.applyUpdate3({ NAT: { [uuid]: { modify } } })[0]?.row).toMatchObject({ external_ids: { b: '3', c: '4' } });
  });

  it('takes a modify of an optional column as its new value', () => {
    const store = createTableStore();
    store.applyInitial({ NAT: { [uuid]: { initial: { logical_port: 'old' } } } });
    expect(store.applyUpdate3({ NAT: { [uuid]: { modify: { logical_port: 'new' } } } })[0]?.row).toMatchObject({ logical_port: 'new' });
    expect(store.applyUpdate3({ NAT: { [uuid]: { modify: { logical_port: ['set', []] } } } })[0]?.row).toMatchObject({
      logical_port: null,
    });
  });

  it('emits nothing when only columns nobody monitors changed', () => {
    const store = createTableStore();
    store.applyInitial({ Logical_Router: { [uuid]: { initial: router } } });
    expect(store.applyUpdate3({ Logical_Router: { [uuid]: { modify: { load_balancer: ref(third), _version: ref(first) } } } })).toEqual([]);
  });

  it('refuses a modify of an unknown row and applies nothing of that notification', () => {
    const store = createTableStore();
    store.applyInitial({});
    const updates = { NAT: { [first]: { insert: { type: 'snat' } }, [second]: { modify: { type: 'snat' } } } };
    expect(() => store.applyUpdate3(updates)).toThrow(/contradicts/);
    expect(store.rows()).toEqual([]);
  });

  it.each([
    ['an insert of a row that is there', { insert: { type: 'snat' } }],
    ['an insert in the notation of RFC 7047', { new: { type: 'snat' } }],
    ['a first content in a notification', { initial: { type: 'snat' } }],
    ['a modify that changes nothing', { modify: { type: 'snat' } }],
    ['a difference that is empty', { modify: { external_ids: ['map', []] } }],
  ])('refuses %s: it was sent twice, or one before it is missing', (_, update) => {
    const store = createTableStore();
    store.applyInitial({ NAT: { [first]: { initial: { type: 'snat' } } } });
    expect(() => store.applyUpdate3({ NAT: { [first]: update } })).toThrow(/contradicts/);
    expect(store.rows()).toMatchObject([{ row: { type: 'snat' } }]);
  });

  it.each([{ delete: null }, { old: { type: 'snat' } }, { old: { type: 'dnat' }, new: { type: 'snat' } }])(
    'refuses %j of a row that is not known',
    (update) => {
      const store = createTableStore();
      store.applyInitial({});
      expect(() => store.applyUpdate3({ NAT: { [first]: update } })).toThrow(/not known/);
    },
  );

  it.each([{ insert: {} }, { modify: {} }, { delete: null }])('refuses %j in a first content', (update) => {
    expect(() => createTableStore().applyInitial({ NAT: { [first]: update } })).toThrow(/contradicts/);
  });

  it('refuses a table that is no object, and takes nothing of it', () => {
    const store = createTableStore();
    for (const table of [null, 3, 'x', []]) {
      expect(() => store.applyUpdate3({ NAT: table } as unknown as TableUpdates)).toThrow(/not an object/);
    }
  });

  it('ignores tables that are not part of the contract, also hostile names', () => {
    const updates = JSON.parse(
      `{"__proto__":{"${uuid}":{"initial":{}}},"constructor":{"${uuid}":{"initial":{}}},"ACL":{"${uuid}":{"initial":{}}}}`,
    );
    expect(createTableStore().applyInitial(updates)).toEqual([]);
  });

  it('keeps a map key named __proto__ as data', () => {
    const [change] = createTableStore().applyInitial({ NAT: { [uuid]: { initial: { external_ids: ['map', [['__proto__', 'x']]] } } } });
    expect(JSON.stringify(change?.row)).toContain('{"__proto__":"x"}');
  });

  it('reads old and new of RFC 7047 updates too', () => {
    const store = createTableStore();
    store.applyInitial({ NAT: { [uuid]: { new: { type: 'snat' } } } });
    expect(store.applyUpdate3({ NAT: { [uuid]: { old: { type: 'snat' }, new: { type: 'dnat' } } } })[0]?.row).toMatchObject({
      type: 'dnat',
    });
    expect(store.applyUpdate3({ NAT: { [uuid]: { old: { type: 'dnat' } } } })).toEqual([{ table: 'NAT', uuid, row: null }]);
  });

  it('finds by a second snapshot exactly what changed: one row gone, one changed, one new, the others not mentioned', () => {
    const store = createTableStore();
    const nat = (external_ip: string) => ({ initial: { external_ip } });
    store.applyInitial({ NAT: { [first]: nat('1'), [second]: nat('2'), [uuid]: nat('4') } });
    const steps = store.replace({ NAT: { [second]: nat('2b'), [third]: nat('3'), [uuid]: nat('4') } });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.rows).toHaveLength(3);
    expect(step.value.changes.map(({ uuid: id, row }) => [id, row === null])).toEqual([
      [second, false],
      [third, false],
      [first, true],
    ]);
  });
});
