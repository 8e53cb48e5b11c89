/**
 * Plain tables. On a terminal the widest columns give way, cells ending in an ellipsis, so that no line wraps; into a pipe
 * every cell is written in full.
 */
import type { Terminal } from '../command.ts';

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | null;
  readonly align?: 'left' | 'right';
}

const gap = '  ';
const narrowest = 8;

export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], terminal: Terminal): string {
  const cells = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => cellText(column.value(row))))];
  const wanted = columns.map((_, index) => Math.max(...cells.map((line) => displayWidth(line[index] ?? ''))));
  const widths = terminal.columns === null ? wanted : fitted(wanted, terminal.columns);
  return cells
    .map((line) =>
      line
        .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}

/** What cannot be said is a dash, never a zero. */
function cellText(value: string | number | null): string {
  if (value === null || value === '') return '-';
  // Names in damaged files may hold anything; a control character must not reach the terminal.
  return String(value).replace(/\p{Cc}+/gu, ' ');
}

function fitted(wanted: readonly number[], columns: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1) - columns;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function padded(cell: string, width: number, align: 'left' | 'right'): string {
  const text = displayWidth(cell) > width ? `${[...cell].slice(0, width - 1).join('')}…` : cell;
  const filling = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? filling + text : text + filling;
}

function displayWidth(text: string): number {
  return [...text].length;
}
