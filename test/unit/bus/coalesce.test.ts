import { describe, expect, it } from 'vitest';
import { createCoalescer } from '#libs/bus/coalesce.ts';
import { kubeLog } from '#libs/bus/log-subject.ts';
import type { KubeChange } from '#libs/contracts/model-input.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { nodeNamed } from '../../kit/node-named.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const row = (uuid: string, name: string | null): RowChange => ({
  table: 'Address_Set',
  uuid,
  row: name === null ? null : { name, addresses: [], external_ids: {} },
});

function setUp() {
  const { clock, advance } = manualClock();
  const passed: [number, RowChange[]][] = [];
  const coalescer = createCoalescer<RowChange>({
    clock,
    windowMs: 3,
    keyOf: ({ uuid }) => uuid,
    isTold: () => false,
    onChanges: (rows) => passed.push([clock.now(), rows]),
  });
  return { coalescer, advance, passed };
}

describe('coalescer', () => {
  it('passes the first transaction of a quiet time at once', async () => {
    const { coalescer, advance, passed } = setUp();
    coalescer.add([row('a', '1')]);
    await advance(10);
    coalescer.add([row('a', '2')]);
    expect(passed).toEqual([
      [0, [row('a', '1')]],
      [10, [row('a', '2')]],
    ]);
  });

  it('joins what follows within the window, each row once as it is at the end', async () => {
    const { coalescer, advance, passed } = setUp();
    coalescer.add([row('a', '1')]);
    coalescer.add([row('a', '2'), row('b', '1')]);
    coalescer.add([row('a', null)]);
    await advance(3);
    expect(passed.slice(1)).toEqual([[3, [row('a', null), row('b', '1')]]]);
  });

  it('passes at most one batch per window under load and loses nothing', async () => {
    const { coalescer, advance, passed } = setUp();
    for (let index = 0; index < 30; index += 1) {
      coalescer.add([row(`r${index}`, 'x')]);
      await advance(1);
    }
    await advance(5);
    expect(passed.length).toBeLessThanOrEqual(12);
    expect(passed.flatMap(([, rows]) => rows)).toHaveLength(30);
  });

  it('forgets what a snapshot holds, and passes what waits when asked', async () => {
    const { coalescer, advance, passed } = setUp();
    coalescer.add([row('a', '1')]);
    coalescer.add([row('b', '1')]);
    coalescer.clear();
    coalescer.add([row('c', '1')]);
    coalescer.flush();
    await advance(10);
    expect(passed.map(([, rows]) => rows.map(({ uuid }) => uuid))).toEqual([['a'], ['c']]);
  });

  it('tells of an object that is made again under its name both its end and the new one, and of one that ends again only the end', async () => {
    const { clock, advance } = manualClock();
    const passed: KubeChange[][] = [];
    const { keyOf, isTold } = kubeLog('Node');
    const coalescer = createCoalescer<KubeChange>({ clock, windowMs: 3, keyOf, isTold, onChanges: (changes) => passed.push(changes) });
    const gone: KubeChange = { type: 'delete', key: 'a' };
    const made = (uid: string): KubeChange => ({ type: 'upsert', object: nodeNamed('a', { uid }) });
    coalescer.add([gone, made('first')]);
    coalescer.add([made('first'), gone, made('second')]);
    coalescer.add([made('second, changed')]);
    await advance(3);
    coalescer.add([gone, made('third')]);
    coalescer.add([gone]);
    await advance(3);
    expect(passed).toEqual([[gone, made('first')], [gone, made('second, changed')], [gone]]);
  });
});
