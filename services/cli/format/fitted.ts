/** The sections of a status in a given number of lines: if not all of it fits, problems come first, and the rest is counted. */

export interface Sections {
  readonly headline: string;
  readonly objects: string;
  readonly nodes: string;
  readonly wrong: string;
}

export function fitted({ headline, objects, nodes, wrong }: Sections, rows: number | null): string {
  const whole = linesOf(headline, objects, nodes, wrong);
  // The last line stays free: a line end there would scroll the first one away.
  if (rows === null || whole.length < rows) return `${whole.join('\n')}\n`;
  const kept = linesOf(headline, wrong, objects, nodes).slice(0, Math.max(1, rows - 2));
  return [...kept, `… ${whole.length - kept.length} more lines: egressip status`, ''].join('\n');
}

function linesOf(...parts: readonly string[]): string[] {
  return parts.join('\n\n').split('\n');
}
