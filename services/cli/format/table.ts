/**
 * Plain tables. Into a pipe every cell is written in full. On a terminal no line is too wide, and what gives way is, in this
 * order: the date of times, text (which goes on below), other names (in their middle, since generated ones differ at the
 * end), then columns that can be done without. Addresses, figures and the names a table is about never do: where they do not
 * fit, each row becomes a record, a line per column.
 */
import { isIP } from 'node:net';
import type { Terminal } from '../command.ts';
import { shortTimes } from './short-times.ts';
import { cutInTheMiddle, displayWidth, wrapped } from './text.ts';

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | null;
  readonly align?: 'left' | 'right';
  /** `whole`: what the table is about. `text`: may go on below, as anything of more than three words may. */
  readonly keep?: 'whole' | 'text';
  /** A shorter form of the value, if room is short. */
  readonly short?: (row: Row) => string | number | null;
  /** Left out if room is short, lower numbers first; `empty`: only if no row has a value. */
  readonly leaveOut?: number | 'empty';
  /** Shown once for consecutive rows with the same value. */
  readonly once?: boolean;
}

interface Prepared {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly isText: boolean;
  readonly once: boolean;
  readonly cells: readonly string[];
  /** The cells where room is short, and the width they need. */
  readonly short: readonly string[];
  readonly least: number;
  readonly leaveOut: number | null;
}

const gap = '  ';
const leastName = 12;
const leastText = 24;
/** A word of text up to this wide (an IPv6 address) is not broken. */
const widestWord = 39;

export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { columns: room }: Terminal): string {
  const prepared = columns.map((column) => prepare(rows, column));
  const whole = prepared.map(({ title, cells }) => widthOf(title, cells));
  if (room === null || totalOf(whole) <= room) return linesOf(prepared, whole);
  const short = prepared.map((column) => ({ ...column, cells: column.short }));
  const leaving = short.filter(({ leaveOut }) => leaveOut !== null).sort((left, right) => (left.leaveOut ?? 0) - (right.leaveOut ?? 0));
  for (let left = 0; left <= leaving.length; left += 1) {
    const kept = short.filter((column) => !leaving.slice(0, left).includes(column));
    const widths = fitted(kept, room);
    if (widths !== null) return linesOf(kept, widths);
  }
  return recordsOf(prepared, room);
}

function prepare<Row>(rows: readonly Row[], column: Column<Row>): Prepared {
  const { title, align = 'left', leaveOut = null, once = false } = column;
  const cells = rows.map((row) => cellText(column.value(row)));
  const { short: shortOf } = column;
  const short = shortOf === undefined ? shortTimes(cells) : rows.map((row) => cellText(shortOf(row)));
  const isText = column.keep === 'text' || (column.keep === undefined && cells.some((cell) => cell.split(' ').length > 3));
  return {
    title,
    align,
    isText,
    once,
    cells,
    short,
    least: leastWidth(title, short, isText ? 'text' : column.keep === 'whole' || align === 'right' ? 'whole' : 'name'),
    leaveOut: leaveOut === 'empty' ? (cells.every((cell) => cell === '-') ? -1 : null) : leaveOut,
  };
}

/** Unknown is a dash, never a zero. */
function cellText(value: string | number | null): string {
  if (value === null || value === '') return '-';
  // Names in damaged files may hold anything; a control character must not reach the terminal.
  return String(value).replace(/\p{Cc}+/gu, ' ');
}

function leastWidth(title: string, cells: readonly string[], what: 'text' | 'whole' | 'name'): number {
  const natural = widthOf(title, cells);
  if (what === 'whole') return natural;
  if (what === 'name') {
    const least = cells.map((cell) => (isIP(cell) === 0 ? Math.min(displayWidth(cell), leastName) : displayWidth(cell)));
    return Math.max(displayWidth(title), ...least);
  }
  const words = cells.flatMap((cell) => cell.split(' ')).map((word) => Math.min(displayWidth(word), widestWord));
  return Math.min(
    natural,
    words.reduce((widest, width) => Math.max(widest, width), leastText),
  );
}

/** Null if not even the narrowest form fits. */
function fitted(columns: readonly Prepared[], room: number): readonly number[] | null {
  const widths = columns.map(({ title, cells }) => widthOf(title, cells));
  for (let excess = totalOf(widths) - room; excess > 0; excess -= 1) {
    const yielding = columns.flatMap(({ isText, least }, index) => ((widths[index] ?? 0) > least ? [{ isText, index }] : []));
    const text = yielding.filter(({ isText }) => isText);
    const [widest] = (text.length > 0 ? text : yielding).sort((left, right) => (widths[right.index] ?? 0) - (widths[left.index] ?? 0));
    if (widest === undefined) return null;
    widths[widest.index] = (widths[widest.index] ?? 0) - 1;
  }
  return widths;
}

function linesOf(columns: readonly Prepared[], widths: readonly number[]): string {
  const count = columns[0]?.cells.length ?? 0;
  const titles = columns.map(({ title }) => [title]);
  const rows = Array.from({ length: count }, (_, row) =>
    columns.map(({ cells, isText, once }, index) => {
      const cell = cells[row] ?? '-';
      if (once && row > 0 && cells[row - 1] === cell) return [''];
      return isText ? wrapped(cell, widths[index] ?? 0) : [cutInTheMiddle(cell, widths[index] ?? 0)];
    }),
  );
  return [titles, ...rows]
    .flatMap((cells) => {
      const height = Math.max(...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) =>
        cells
          .map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
          .join(gap)
          .trimEnd(),
      );
    })
    .join('\n');
}

function recordsOf(columns: readonly Prepared[], room: number): string {
  const label = Math.max(...columns.map(({ title }) => displayWidth(title)));
  const count = columns[0]?.cells.length ?? 0;
  const record = (row: number) =>
    columns.flatMap(({ title, cells }) =>
      wrapped(cells[row] ?? '-', Math.max(1, room - label - gap.length)).map(
        (line, index) => `${padded(index === 0 ? title : '', label, 'left')}${gap}${line}`,
      ),
    );
  return Array.from({ length: count }, (_, row) => record(row).join('\n')).join('\n\n');
}

function padded(text: string, width: number, align: 'left' | 'right'): string {
  const filling = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? filling + text : text + filling;
}

function widthOf(title: string, cells: readonly string[]): number {
  return cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), displayWidth(title));
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1);
}
