/** Lists as the versions of ovn-nbctl print them, of the small central database of `../shared/cases` and of one with interconnect. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OvnRow, RowChange } from '#libs/contracts/ovn-tables.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { audit } from '../../kit/audit.ts';
import { sharedFolder } from '../../kit/must-gather.ts';

const cases = join(sharedFolder, 'cases');
const objectsOf = (name: string) => join(cases, name, 'objects.json');
const rowsOf = async (path: string) => (await readDatabase(Readable.from([readFileSync(path)]))).rows;

/** Columns with their width and where they are cut (ovn-nbctl.c, `nbctl_lr_nat_list`). */
type Column = readonly [title: string, width: number, cut: number];
const [type, external, logical] = [
  ['TYPE', 17, 13],
  ['EXTERNAL_IP', 19, 15],
  ['LOGICAL_IP', 20, 40],
] as const;
const [gateway, port, mac, name, match] = [
  ['GATEWAY_PORT', 22, 19],
  ['EXTERNAL_PORT', 17, 13],
  ['EXTERNAL_MAC', 21, 17],
  ['LOGICAL_PORT', 0, 40],
  ['MATCH', 22, 18],
] as const;
const layouts: Readonly<Record<string, readonly Column[]>> = {
  'before 20.03': [type, external, logical, mac, name],
  'before 22.03': [type, external, port, logical, mac, name],
  'of 23.03': [type, gateway, external, port, logical, mac, name],
  'of 24.09': [type, gateway, match, external, port, logical, mac, name],
};

function natList(
  rows: readonly RowChange[],
  router: string,
  columns: readonly Column[],
  keep: (row: OvnRow<'NAT'>) => boolean = () => true,
): string {
  const cell = (text: string, [, width, cut]: Column) => text.slice(0, cut).padEnd(width);
  const nat = rows.flatMap((change) => (change.table === 'Logical_Router' && change.row?.name === router ? change.row.nat : []));
  const lines = rows.flatMap((change) => {
    if (change.table !== 'NAT' || change.row === null || !nat.includes(change.uuid) || !keep(change.row)) return [];
    const { row } = change;
    const values: Record<string, string> = {
      TYPE: row.type,
      EXTERNAL_IP: row.external_ip,
      EXTERNAL_PORT: row.external_port_range,
      LOGICAL_IP: row.logical_ip,
    };
    return [
      columns
        .map((column) => cell(values[column[0]] ?? '', column))
        .join('')
        .trimEnd(),
    ];
  });
  return `$ ovn-nbctl lr-nat-list ${router}\n${[columns.map((column) => column[0].padEnd(column[1])).join(''), ...lines].join('\n')}\n`;
}

function policyList(rows: readonly RowChange[], keep: (row: OvnRow<'Logical_Router_Policy'>) => boolean = () => true): string {
  const policies = rows.flatMap(({ table, row }) => (table === 'Logical_Router_Policy' && row !== null && keep(row) ? [row] : []));
  const lines = policies
    .toSorted((a, b) => b.priority - a.priority)
    .map((row) => {
      const options = Object.entries(row.options).map(([key, value]) => `${key}=${value}`);
      return `${String(row.priority).padStart(10)} ${row.match.padStart(50)} ${row.action.padStart(15)} ${row.nexthops.join(', ').padStart(25)} ${options.join(',')}`.trimEnd();
    });
  return `$ ovn-nbctl lr-policy-list ovn_cluster_router\nRouting Policies\n${lines.join('\n')}\n`;
}

describe.skipIf(!existsSync(cases))('lists of routers (left out where the shared folder is not present)', () => {
  const central = join(cases, 'E0-central-one-db', 'central.json');
  const centralText = async (columns: readonly Column[], keep?: (row: OvnRow<'NAT'>) => boolean) => {
    const rows = await rowsOf(central);
    return ['w1', 'w2', 'w3'].map((node) => natList(rows, `GR_${node}`, columns, keep)).join('\n') + policyList(rows);
  };

  it.each(Object.entries(layouts))(
    'with the columns %s of a central database are judged whole, and the rest is named',
    async (_, columns) => {
      const { code, found, verdict } = await audit(['--objects', objectsOf('E0-central-one-db'), '-'], await centralText(columns));
      expect([found, code, verdict.complete]).toEqual([[], 4, false]);
      expect(verdict.missing).toEqual([
        'pods of namespaces whose pods were not given: no port shows them',
        'database of central: the pipe shows SNAT rows and reroute policies; not judged: baseline rows, address sets, other networks',
      ]);
    },
  );

  it.each(Object.entries(layouts))('with the columns %s show a SNAT that is missing and one that is too many', async (_, columns) => {
    const without = await audit(
      ['--objects', objectsOf('E0-central-one-db'), '-'],
      await centralText(columns, (row) => row.logical_ip !== '10.129.0.5'),
    );
    expect(without.found).toEqual(['missing-snat w1 shop/app-2']);
    const rows = await rowsOf(central);
    const more = natList(rows, 'GR_w1', columns).replaceAll('GR_w1', 'GR_w2');
    const stale = await audit(['--objects', objectsOf('E0-central-one-db'), '-'], (await centralText(columns)) + more);
    expect([...new Set(stale.found.map((text) => text.split(' ').slice(0, 2).join(' ')))]).toEqual(['stale-snat w2']);
  });

  it('that cut IPv6 addresses off, so that they fit several EgressIPs, miss none of these, and what IPv4 misses', async () => {
    const folder = join(sharedFolder, 'databases', 'master');
    const lists = async (keep?: (row: OvnRow<'NAT'>) => boolean) => {
      const texts = [1, 2, 3, 4].map(async (number) => {
        const source = Readable.from([gunzipSync(readFileSync(join(folder, `worker-${number}.nb.gz`)))]);
        return natList((await readDatabase(source)).rows, `GR_worker-${number}`, layouts['of 23.03'] ?? [], keep);
      });
      return await audit(['--objects', join(folder, 'objects.json.gz'), '-'], (await Promise.all(texts)).join('\n'));
    };
    const { code, found, verdict } = await lists();
    expect([code, found]).toEqual([4, []]);
    expect(verdict.missing).toContain('the pipe cuts IPv6 addresses off, so that SNATs of several EgressIPs cannot be told apart');
    const [first] = verdict.egressIPs.flatMap(({ addresses }) => addresses.filter(({ address }) => !address.includes(':')));
    expect([...new Set((await lists((row) => row.external_ip !== first?.address)).found.map((text) => text.split(' ')[0]))]).toEqual([
      'missing-snat',
    ]);
  });

  it('of a node with interconnect show a next hop that is no node, and a reroute that is missing', async () => {
    const folder = join(cases, 'base');
    const databases = readdirSync(folder).filter((file) => file !== 'objects.json');
    const text = async (change: (list: string) => string) => {
      const lists = await Promise.all(
        databases.map(async (file) => `node ${basename(file, '.json')}:\n${policyList(await rowsOf(join(folder, file)))}`),
      );
      return change(lists.join('\n'));
    };
    const judge = async (change: (list: string) => string) =>
      (await audit(['--objects', objectsOf('base'), '-'], await text(change))).found;
    expect(await judge((list) => list)).toEqual([]);
    expect(await judge((list) => list.replace(/100\.88\.0\.2/, '100.88.0.99'))).toHaveLength(1);
    expect(await judge((list) => list.replace(/^.*10\.129\.0\.5.*\n/m, ''))).toEqual(['missing-reroute w2 shop/app-2']);
  });

  it('broken by a narrow terminal do not make rows missing or wrong, and it is said that lines are lost', async () => {
    const folder = join(cases, 'base');
    const list = policyList(await rowsOf(join(folder, 'w2.json')));
    const broken = list.replaceAll(/(reroute) +([0-9.]+)/g, '$1\n$2');
    const { code, found, verdict } = await audit(['--objects', objectsOf('base'), '-'], `node w2:\n${broken}`);
    expect([code, found]).toEqual([4, []]);
    expect(verdict.missing.join('\n')).toMatch(/lines belong to no known table/);
  });

  describe('as tickets and terminals hold them', () => {
    const files = readdirSync(join(cases, 'base')).filter((file) => file !== 'objects.json');
    const csv = (rows: readonly RowChange[]) => {
      const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
      const ids = (map: Readonly<Record<string, string>>) =>
        `{${Object.entries(map)
          .map(([key, value]) => `${JSON.stringify(key)}=${JSON.stringify(value)}`)
          .join(', ')}}`;
      const lines = rows.flatMap(({ table, row }) =>
        table === 'NAT' && row !== null ? [[ids(row.external_ids), row.external_ip, row.logical_ip, row.type].map(cell).join(',')] : [],
      );
      return `$ ovn-nbctl --format=csv list NAT\nexternal_ids,external_ip,logical_ip,type\n${lines.join('\n')}\n`;
    };
    const printed = { policies: policyList, csv };
    const judge = async (print: (rows: readonly RowChange[]) => string, change: (text: string) => string, without = /^$/) => {
      const texts = await Promise.all(
        files.map(async (file) => {
          const text = print(await rowsOf(join(cases, 'base', file)));
          const kept = text.split('\n').filter((line) => line === '' || !without.test(line));
          return `node ${basename(file, '.json')}:\n${change(kept.join('\n'))}`;
        }),
      );
      return await audit(['--objects', objectsOf('base'), '-'], texts.join('\n'));
    };
    const missing = { policies: ['missing-reroute w2 shop/app-2'], csv: ['missing-snat w1 shop/app-2'] };
    const inTheMiddle = (line: string) => (text: string) => {
      const lines = text.split('\n');
      return [...lines.slice(0, -3), line, ...lines.slice(-3)].join('\n');
    };

    it.each<[string, (text: string) => string]>([
      ['between fences', (text) => `\`\`\`\n${text}\`\`\`\n`],
      ['between {noformat}', (text) => `{noformat}\n${text}{noformat}\n`],
      ['with hard spaces', (text) => text.replaceAll(' ', '\u00a0')],
      ['with curly quotes', (text) => text.replace(/"([^"\n]*)"/g, '\u201c$1\u201d')],
      ['with colours', (text) => text.replace(/^(.+)$/gm, '\u001b[0m$1\u001b[1m')],
      ['with single spaces', (text) => text.replace(/ {2,}/g, ' ')],
    ])('they give what they give without that (%s)', async (_, change) => {
      for (const kind of ['policies', 'csv'] as const) {
        expect((await judge(printed[kind], change)).found, kind).toEqual([]);
        expect((await judge(printed[kind], change, /10\.129\.0\.5/)).found, kind).toEqual(missing[kind]);
      }
    });

    it.each<[string, (text: string) => string]>([
      ['with a warning in the middle', inTheMiddle('2026-11-27T11:00:00Z|00001|ovsdb_idl|WARN|database lacks ACL table')],
      ['with a pager in the middle', inTheMiddle('--More--')],
      ['with a last line that is cut', (text) => text.slice(0, text.trimEnd().length - 12)],
    ])('no row is missing that may be among what was lost, and it is said (%s)', async (_, change) => {
      for (const print of [policyList, csv]) {
        const { code, found, verdict } = await judge(print, change);
        expect([code, found]).toEqual([4, []]);
        expect(verdict.missing.join('\n')).toMatch(/go on after a line|lines belong to no known table|cannot be read/);
      }
    });
  });
});
