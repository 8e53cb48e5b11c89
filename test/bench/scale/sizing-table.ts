/** The sizing table of `docs/operations.md`: each part of the measurement is a block of its own, and replaced as a whole. */
import { markdownTable } from '../../../scripts/docs/markdown.ts';
import type { BenchRow } from '../row.ts';

export const parts = ['nodes', 'analyzer', 'pages', 'history'] as const;
export type Part = (typeof parts)[number];

export const firstLine = (part: Part) => `<!-- sizing ${part}: measured by npm run bench:scale -->`;
export const lastLine = (part: Part) => `<!-- sizing ${part} end -->`;

/** The text with the block of `part` made anew. `at` as `2026-01-31`. */
export function withFigures(text: string, part: Part, rows: readonly BenchRow[], at: string, machine: string): string {
  const [start, end] = [text.indexOf(firstLine(part)), text.indexOf(lastLine(part))];
  if (start < 0 || end < start) throw new Error(`docs/operations.md lacks the lines ${firstLine(part)} and ${lastLine(part)}`);
  const table = markdownTable(
    ['What', 'Measured', 'Goal'],
    // Markdown drops spaces at the start of a cell.
    rows.map(({ name, ours, goal, reached }) => [name.replace(/^ {2}/, '– '), ours, reached ? goal : `${goal}: missed`]),
  );
  return [text.slice(0, start) + firstLine(part), '', `Measured on ${at}: ${machine}.`, '', ...table, '', text.slice(end)].join('\n');
}
