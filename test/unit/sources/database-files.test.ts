import { describe, expect, it } from 'vitest';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { fileRecord, inChunks, journal, northboundSchema } from './journal.ts';

const [router, first, second] = ['0a', '0b', '0c'].map((end) => `00000000-0000-0000-0000-0000000000${end}`) as [string, string, string];
const ref = (id: string) => ['uuid', id];
const nat = (ip: string) => ({ type: 'snat', external_ip: '172.18.0.1', logical_ip: ip });
const read = (bytes: Uint8Array) => readDatabase(inChunks(bytes));
const uuids = (rows: readonly { readonly uuid: string }[]) => rows.map((row) => row.uuid);

const created = { _date: 1, NAT: { [first]: nat('10.0.0.1') }, Logical_Router: { [router]: { name: 'GR', nat: ref(first) } } };
const added = { _date: 2, _is_diff: true, NAT: { [second]: nat('10.0.0.2') }, Logical_Router: { [router]: { nat: ref(second) } } };

describe('standalone files', () => {
  it('takes the sets of a record with _is_diff as differences', async () => {
    const { rows, problems } = await read(journal(created, added));
    expect(problems).toEqual([]);
    expect(rows.find((row) => row.uuid === router)?.row).toMatchObject({ name: 'GR', nat: [first, second] });
  });

  it('takes the sets of a record without _is_diff as new values', async () => {
    const { rows } = await read(journal(created, { ...added, _is_diff: undefined }));
    expect(rows.find((row) => row.uuid === router)?.row).toMatchObject({ nat: [second] });
  });

  it('forgets a row whose columns are null', async () => {
    const { rows, problems } = await read(journal(created, { _is_diff: true, NAT: { [first]: null }, Logical_Router: { [router]: null } }));
    expect([rows, problems]).toEqual([[], []]);
  });

  it('keeps what came before the cut wherever a file is cut off, and says that it is cut off', async () => {
    const whole = journal(created, added);
    const boundaries = [journal().length, journal(created).length];
    for (let length = 1; length < whole.length; length += 1) {
      const { rows, problems } = await read(whole.subarray(0, length));
      if (boundaries.includes(length)) expect(problems).toEqual([]);
      else expect(problems).toHaveLength(1);
      if (length >= journal(created).length) expect(uuids(rows)).toEqual(expect.arrayContaining([first, router]));
    }
  });

  it('stops at a record that does not match its checksum and keeps what came before', async () => {
    const bytes = journal(created, added);
    bytes[bytes.length - 5] = 0x20;
    const { rows, problems } = await read(bytes);
    expect(uuids(rows)).toEqual([first, router]);
    expect(problems[0]).toMatch(/record 3 at byte \d+ does not match its checksum/);
  });

  it('gives no rows of another database and names it', async () => {
    const other = Buffer.concat([fileRecord('JSON', { ...northboundSchema, name: 'OVN_Southbound' }), fileRecord('JSON', created)]);
    expect(await read(other)).toMatchObject({ rows: [], problems: ['it is a database of OVN_Southbound, not of OVN_Northbound'] });
  });

  it('names a table that a schema lacks', async () => {
    const { NAT: _, ...tables } = northboundSchema.tables;
    expect((await read(fileRecord('JSON', { ...northboundSchema, tables }))).problems).toEqual(['table NAT is not in the schema']);
  });

  it('accepts a schema from before NAT had a match column', async () => {
    const columns = { ...northboundSchema.tables.NAT?.columns };
    delete columns.match;
    const tables = { ...northboundSchema.tables, NAT: { columns } };
    const file = Buffer.concat([fileRecord('JSON', { ...northboundSchema, tables }), fileRecord('JSON', created)]);
    expect((await read(file)).problems).toEqual([]);
  });

  it('refuses a transaction that deletes what is not there: a record before it was lost', async () => {
    expect((await read(journal({ _is_diff: true, NAT: { [first]: null } }))).problems[0]).toMatch(/does not fit/);
  });

  it('does not try to hold a record of absurd length', async () => {
    const file = Buffer.concat([journal(created), Buffer.from(`OVSDB JSON 999999999999 ${'0'.repeat(40)}\n{}`)]);
    expect((await read(file)).problems[0]).toMatch(/longer than can be read/);
  });

  it.each([
    ['an empty file', ''],
    ['a text file', 'hello\n'],
    ['an RDB of something else', '\x00\x01\x02'],
  ])('names %s as what it is not', async (_, content) => {
    const { format, problems } = await read(Buffer.from(content));
    expect([format, problems.length]).toEqual(['unknown', 1]);
  });
});

describe('clustered files', () => {
  const header = { server_id: 'a', name: 'OVN_Northbound', prev_index: 3, prev_term: 1, prev_data: [northboundSchema, created] };
  const file = (...records: readonly unknown[]) => Buffer.concat([header, ...records].map((json) => fileRecord('CLUSTER', json)));
  const entry = (index: number, transaction: unknown, term = 1) => ({ term, index, eid: 'e', data: [null, transaction] });

  it('holds the snapshot and the committed entries', async () => {
    const { format, rows, problems } = await read(file({ term: 1, vote: 'a' }, entry(4, added), { commit_index: 4 }));
    expect([format, problems]).toEqual(['clustered', []]);
    expect(rows.find((row) => row.uuid === router)?.row).toMatchObject({ nat: [first, second] });
  });

  it('leaves out an entry that was never committed', async () => {
    expect(uuids((await read(file(entry(4, added)))).rows)).toEqual([first, router]);
  });

  it('takes the entry of the later leader where two have one index', async () => {
    const other = { _is_diff: true, NAT: { [first]: { external_ip: '172.18.0.9' } } };
    const { rows } = await read(file(entry(4, added), entry(4, other, 2), { commit_index: 4 }));
    expect(rows.find((row) => row.uuid === first)?.row).toMatchObject({ external_ip: '172.18.0.9' });
    expect(uuids(rows)).not.toContain(second);
  });

  it('names a committed entry that is not there', async () => {
    expect((await read(file({ commit_index: 5 }))).problems).toEqual(['entry 4 of the log is committed but not in the file']);
  });

  it('says so when a server had joined but received nothing', async () => {
    const joining = fileRecord('CLUSTER', { server_id: 'b', name: 'OVN_Northbound', remotes: ['tcp:1.1.1.1:6643'] });
    expect((await read(joining)).problems[0]).toMatch(/not yet received the database/);
  });
});

describe('dumps', () => {
  const tables = Object.entries(northboundSchema.tables).map(([table, { columns }]) => {
    const headings = ['_uuid', ...Object.keys(columns)];
    const externalIds = ['map', [['a{"', '}']]];
    const natRow = [ref(first), 'snat', '172.18.0.1', '10.0.0.1', ['set', []], '', '', ['map', []], externalIds];
    return { caption: `${table} table`, headings, data: table === 'NAT' ? [natRow] : [] };
  });
  const text = tables.map((table) => `${JSON.stringify(table)}\n`).join('');

  it('reads one table after another, whatever the cells hold', async () => {
    const { rows, problems } = await read(Buffer.from(text));
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { table: 'NAT', uuid: first, row: expect.objectContaining({ logical_port: null, options: {}, external_ids: { 'a{"': '}' } }) },
    ]);
  });

  it('reads it pretty-printed too', async () => {
    expect((await read(Buffer.from(tables.map((table) => JSON.stringify(table, null, 2)).join('\n')))).problems).toEqual([]);
  });

  it('names the tables a dump lacks', async () => {
    const some = tables.filter(({ caption }) => caption !== 'QoS table');
    const { problems, shown } = await read(Buffer.from(some.map((table) => JSON.stringify(table)).join('\n')));
    expect([problems, shown?.lacks]).toEqual([[], ['table QoS is not in the dump']]);
  });

  it('names the columns a dump lacks that a verdict rests on', async () => {
    const cut = tables.map((table) => (table.caption === 'NAT table' ? { ...table, headings: ['_uuid', 'type'], data: [] } : table));
    const { problems, shown } = await read(Buffer.from(cut.map((table) => JSON.stringify(table)).join('\n')));
    expect([problems, shown?.lacks]).toEqual([
      [],
      ['table NAT has no column external_ip, logical_ip, logical_port, external_ids in the dump'],
    ]);
  });

  it('says that it is cut off wherever that is', async () => {
    for (let length = 1; length < text.length; length += 13) {
      const { problems, shown } = await read(Buffer.from(text.slice(0, length)));
      expect(problems.length + (shown?.lacks.length ?? 0)).toBeGreaterThan(0);
    }
  });
});

describe('any source', () => {
  it('that fails counts as cut off there', async () => {
    async function* failing() {
      yield journal(created);
      throw new Error('unexpected end of file');
    }
    const { rows, problems } = await readDatabase(failing());
    expect(uuids(rows)).toEqual([first, router]);
    expect(problems).toEqual(['it cannot be read to its end: unexpected end of file']);
  });
});

describe('tables as the tools print them for people', () => {
  const csv = `_uuid,type,external_ip,logical_ip,logical_port\n${first},snat,172.18.0.1,10.0.0.1,k8s-w1\n${second},snat,172.18.0.1,10.0.0.2,k8s-w1\n`;
  const hop = (ip: string, last: number) => `       100    ip4.src == ${ip}    reroute    100.64.0.${last}\n`;

  it.each([
    ['a table in csv', csv],
    ['lr-policy-list', `Routing Policies\n${hop('10.0.0.1', 2)}${hop('10.0.0.2', 31)}`],
  ])('a last line that has no end is no row, and is said (%s)', async (_, text) => {
    const tables = new Set(['NAT', 'Logical_Router_Policy']);
    const rowsIn = async (part: string) => {
      const { rows, problems } = await read(Buffer.from(part));
      return [rows.filter(({ table }) => tables.has(table)).length, problems];
    };
    expect(await rowsIn(text)).toEqual([2, []]);
    expect(await rowsIn(`${text}[core@worker-1 ~]$ `)).toEqual([2, []]);
    for (let length = 2; length < text.indexOf('\n'); length += 1) expect((await rowsIn(text.slice(0, length)))[1]).not.toEqual([]);
    for (let length = text.trimEnd().lastIndexOf('\n') + 12; length < text.length; length += 1)
      expect(await rowsIn(text.slice(0, length))).toEqual([1, ['it is cut off: its last line has no end']]);
  });
});
