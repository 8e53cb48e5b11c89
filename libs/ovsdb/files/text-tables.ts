/**
 * Tables as the OVS tools print them for people: `ovsdb-client dump` and `ovn-nbctl list|find` as table, csv or list, and
 * `lr-nat-list` and `lr-policy-list`, one after another, with the command lines and greetings of a terminal between them.
 */
import { stripVTControlCharacters } from 'node:util';
import type { TableName } from '#libs/contracts/ovn-tables.ts';
import { type CellStyle, cellValue } from './cells.ts';
import { isTableName } from './content.ts';
import type { ShownRow, ShownTable } from './database-file.ts';
import { isPolicyHeader, natHeader, natLine, policyLine } from './router-lists.ts';
import { kindOfColumn, tableOfColumns } from './shown.ts';

export interface TextTables {
  readonly tables: readonly ShownTable[];
  readonly problems: readonly string[];
  /** Lines beside the tables: they may say which node this is of. */
  readonly remarks: readonly string[];
}

/** Whether a line begins a table of one of these kinds. */
export function beginsTable(line: string): boolean {
  return /^[A-Za-z_]+ table$/.test(line) || isHeading(line) || /^_uuid +: /.test(line) || natHeader(line) !== null || isPolicyHeader(line);
}

/** What ticket systems put around what is pasted. */
export function isFence(line: string): boolean {
  return /^\s*(?:```\w*|~~~\w*|\{(?:noformat|code)[^}]*\})\s*$/.test(line);
}

/** Without what terminals and word processors make of spaces, quotes and colours. */
function cleaned(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll('\u00a0', ' ')
    .replace(/[\u201c\u201d]/g, '"');
}

interface OpenTable {
  /** False for a line that is none of it. */
  readonly take: (line: string) => boolean;
  /** Whether a line looks like one of its rows, or a part of one. */
  readonly resembles: (line: string) => boolean;
  readonly close: () => void;
}

/** The first ones say it; damage may have millions. */
const mostProblems = 5;
const mostRemarks = 1000;

/** Takes line after line. */
export class TextTableReader implements TextTables {
  readonly tables: ShownTable[] = [];
  readonly problems: string[] = [];
  readonly remarks: string[] = [];
  /** The table being read. */
  #open: OpenTable | null = null;
  #caption: string | null = null;
  #heading: string | null = null;
  #router = '';
  #strange = 0;
  #lost = 0;
  /** The table before: its rows may go on after a line that is none of it. */
  #before: OpenTable | null;

  /** `after`: what was read before in the same text. */
  constructor(after: TextTableReader | null = null) {
    this.#before = after === null ? null : after.#before;
  }

  /** Lines that look like rows of the table before, and came after something else. */
  get lost(): number {
    return this.#lost;
  }

  push(text: string): void {
    const line = isFence(text) ? '' : cleaned(text);
    if (this.#open?.take(line) === true) return;
    if (line.trim() === '') {
      // Only records of a list have blank lines between them, and those take them.
      this.#end();
      return;
    }
    this.#end();
    if (/^-+(?: -+)*$/.test(line) && this.#heading !== null) this.#begin(this.#aligned(this.#heading, line));
    else this.#beginFrom(line);
  }

  /** Within a table, whose rows may begin with anything. */
  get isReading(): boolean {
    return this.#open !== null;
  }

  /** A table that was printed in JSON between the others; a text says why it is none. */
  takeTable(table: ShownTable | string): void {
    this.#end();
    if (typeof table === 'string') this.problems.push(table);
    else this.tables.push(table);
  }

  end(): void {
    this.#end();
    if (this.#strange > 0) this.problems.push(`${this.#strange} lines belong to no known table`);
    this.#strange = 0;
  }

  #begin(open: OpenTable): void {
    this.#heading = null;
    this.#before = open;
    this.#open = open;
  }

  #beginFrom(line: string): void {
    const caption = /^([A-Za-z_]+) table$/.exec(line)?.[1];
    const nat = natHeader(line);
    if (caption !== undefined) this.#caption = caption;
    else if (nat !== null) this.#begin(this.#listed('NAT', (row) => natLine(nat, row)));
    else if (isPolicyHeader(line)) this.#begin(this.#listed('Logical_Router_Policy', policyLine));
    else if (/^_uuid +: /.test(line) || (/^[a-z_0-9]+ +: /.test(line) && this.#caption !== null)) {
      this.#begin(this.#records());
      this.#open?.take(line);
    } else if (isCsvHeading(line)) this.#begin(this.#commas(line));
    else if (isHeading(line)) this.#heading = line;
    else this.#remark(line);
  }

  #remark(line: string): void {
    if (this.remarks.length < mostRemarks) this.remarks.push(line);
    const command = /\b(?:list|find|dump)\b.*?\b(NAT|Logical_\w+|NB_Global|QoS|Address_Set)\b/i.exec(line)?.[1];
    if (command !== undefined) this.#caption = command;
    const router =
      /\b(?:lr-nat-list|lr-policy-list)\s+(\S+)/.exec(line)?.[1] ?? /^\W*((?:GR_\S+|\S*ovn_cluster_router))\W*$/.exec(line)?.[1];
    if (router !== undefined) this.#router = router;
    // What looks like a row of a table but is of none must not be passed over.
    const isCommand = command !== undefined || router !== undefined || /\b(?:oc|kubectl|ovn-nbctl|ovsdb-client)\b/.test(line);
    if (isCommand) this.#before = null;
    const isLost = this.#before?.resembles(line) === true;
    if (isLost) this.#lost += 1;
    const isRow =
      /^\s*(?:\d+\s+\S.*\s(?:allow|reroute)(?!\S)|snat\s|[0-9a-f]{8}-[0-9a-f]{4}-|(?:external_i\w+|logical_ip|nexthops|match) *: )/.test(
        line,
      );
    if (command === undefined && router === undefined && (isRow || isLost)) this.#strange += 1;
    else if (/^(?:error:|command terminated|ovn-nbctl:|ovsdb-client:)/.test(line)) this.problems.push(line);
  }

  #end(): void {
    this.#open?.close();
    this.#open = null;
  }

  /** Adds what was read; says where nothing tells of which table it is. */
  #add(columns: readonly string[], rows: readonly (readonly string[])[], style: CellStyle): void {
    const named = this.#caption;
    this.#caption = null;
    const name = named === null ? tableOfColumns(columns) : tableNamed(named);
    if (name === null) {
      if (named === null) this.problems.push(`nothing tells of which table the columns ${columns.slice(0, 4).join(', ')} are`);
      return;
    }
    const shown = rows.flatMap((cells): ShownRow[] => {
      const row = rowOf(name, columns, cells, style);
      if (typeof row !== 'string') return [row];
      if (this.problems.length < mostProblems) this.problems.push(`a row of ${name} cannot be read: ${row}`);
      return [];
    });
    this.tables.push({ name, columns, rows: shown, router: null });
  }

  #listed(name: TableName, rowOf_: (line: string) => ShownRow | null) {
    const rows: ShownRow[] = [];
    const router = this.#router;
    this.#router = '';
    const columns =
      name === 'NAT' ? ['type', 'external_ip', 'logical_ip', 'match'] : ['priority', 'match', 'action', 'nexthops', 'options'];
    return {
      take: (line: string) => {
        const row = rowOf_(line);
        if (row !== null) rows.push(row);
        return row !== null;
      },
      resembles: (line: string) => /^\s*(?:\d{1,5}\s+\S|(?:snat|dnat|dnat_and_snat)\s)/.test(line),
      close: () => void this.tables.push({ name, columns, rows, router }),
    };
  }

  #commas(heading: string) {
    const columns = heading.split(',');
    const rows: string[][] = [];
    return {
      resembles: (line: string) => line.includes(','),
      take: (line: string) => {
        const cells = line === '' ? null : cellsOf(line);
        if (cells?.length !== columns.length) return false;
        rows.push(cells);
        return true;
      },
      close: () => this.#add(columns, rows, styleOf(rows, columns)),
    };
  }

  #aligned(heading: string, dashes: string) {
    const spans = [...dashes.matchAll(/-+/g)].map((dash) => [dash.index, dash.index + dash[0].length] as const);
    const cut = (line: string) => spans.map(([from, to], index) => line.slice(from, index === spans.length - 1 ? undefined : to).trim());
    const columns = cut(heading);
    const rows: string[][] = [];
    // Between two columns there is nothing but a space.
    const fits = (line: string) =>
      line.trim() !== '' && spans.every(([from]) => from === 0 || line.length < from || line[from - 1] === ' ');
    const last = spans.at(-1)?.[0] ?? 0;
    return {
      // Each cell is printed, an empty one too.
      resembles: (line: string) => fits(line) && line.length > (spans[1]?.[0] ?? 0),
      take: (line: string) => {
        if (!fits(line) || line.length <= last) return false;
        rows.push(cut(line));
        return true;
      },
      close: () => this.#add(columns, rows, styleOf(rows, columns)),
    };
  }

  #records() {
    const records: Map<string, string>[] = [];
    let current: Map<string, string> | null = null;
    return {
      resembles: (line: string) => records[0]?.has(/^([a-z_0-9]+) *: /.exec(line)?.[1] ?? '') === true,
      take: (line: string) => {
        const [, column, value] = /^([a-z_0-9]+) *: (.*)$/.exec(line) ?? [];
        if (line.trim() === '') {
          current = null;
          return records.length > 0;
        }
        if (column === undefined || value === undefined) return false;
        if (current === null || current.has(column)) {
          current = new Map();
          records.push(current);
        }
        current.set(column, value);
        return true;
      },
      close: () => {
        const columns = [...(records[0]?.keys() ?? [])];
        const rows = records.map((record) => columns.map((column) => record.get(column) ?? ''));
        const isBroken = records.some((record) => record.size !== columns.length);
        if (isBroken) this.problems.push('a record of a list lacks some of its columns');
        this.#add(columns, rows, 'string');
      },
    };
  }
}

function rowOf(table: TableName, columns: readonly string[], cells: readonly string[], style: CellStyle): ShownRow | string {
  const row: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? '';
    const kind = column === '_uuid' ? 'string' : kindOfColumn(table, column);
    if (kind === null) continue;
    const value = cellValue(kind, text, style);
    // Bare, an option with spaces in it cannot be told from the next; a verdict does without the options of ports.
    if (value === undefined && table === 'Logical_Switch_Port' && column === 'options') continue;
    if (value === undefined) return `${column} is ${text.slice(0, 60)}`;
    row[column] = value;
  }
  return row;
}

function tableNamed(text: string): TableName | null {
  return [text, ...tableNames.filter((name) => name.toLowerCase() === text.toLowerCase())].find(isTableName) ?? null;
}

const tableNames = ['NAT', 'QoS', 'NB_Global', 'Address_Set', 'Logical_Router', 'Logical_Router_Port', 'Logical_Router_Policy'].concat([
  'Logical_Router_Static_Route',
  'Logical_Switch',
  'Logical_Switch_Port',
]);

function isHeading(line: string): boolean {
  return (
    isCsvHeading(line) ||
    (/^[a-z_0-9]+(?: +[a-z_0-9]+)+ *$/.test(line) && (line.startsWith('_uuid ') || tableOfColumns(line.split(/ +/)) !== null))
  );
}

function isCsvHeading(line: string): boolean {
  return /^[a-z_0-9]+(?:,[a-z_0-9]+)+$/.test(line) && (line.startsWith('_uuid,') || tableOfColumns(line.split(',')) !== null);
}

function styleOf(rows: readonly (readonly string[])[], columns: readonly string[]): CellStyle {
  const ids = columns.indexOf('external_ids');
  const sample = rows.flatMap((cells) => (ids < 0 ? cells : [cells[ids] ?? '']));
  if (sample.some((cell) => /^\["(?:map|set|uuid)",/.test(cell))) return 'json';
  // One cell that is damaged must not decide for all.
  return ids >= 0 && sample.length > 0 && sample.every((cell) => !cell.startsWith('{')) ? 'bare' : 'string';
}

/** One line of csv (RFC 4180). */
function cellsOf(line: string): string[] | null {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const found = pattern.exec(line);
    if (found === null) return null;
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') return cells;
  }
}
