/** What of a service's log a person at the terminal needs: warnings and errors, as one plain line. */

export interface Remark {
  readonly level: 'warning' | 'error';
  readonly text: string;
}

const levels: Readonly<Record<string, Remark['level']>> = { warn: 'warning', error: 'error', fatal: 'error' };

/** Null for what is quiet. A line that is no log record (a crash of the runtime) is an error as it stands. */
export function remarkOf(line: string): Remark | null {
  const record = parse(line);
  if (record === null) return line.trim() === '' ? null : { level: 'error', text: line.trimEnd() };
  const level = levels[String(record['level'])];
  if (level === undefined) return null;
  const details = ['error', 'remedy'].flatMap((field) => (typeof record[field] === 'string' ? [record[field]] : []));
  return { level, text: [String(record['msg'] ?? record['event'] ?? ''), ...details].filter((part) => part !== '').join('; ') };
}

function parse(line: string): Readonly<Record<string, unknown>> | null {
  if (!line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Cut off, or never a record.
    return null;
  }
}
