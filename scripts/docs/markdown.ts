/** Tables of Markdown pages; a cell may hold anything. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

export const code = (text: string): string => `\`${text}\``;

/** A page ends with one line end. */
export const page = (lines: readonly string[]): string => `${lines.join('\n').trimEnd()}\n`;
