/** What of a service's log a person at the terminal needs: warnings and errors, as one plain line. */

const shown = new Set(['warn', 'error', 'fatal']);

/** Null for what is quiet. A line that is no log record (a crash of the runtime) is shown as it is. */
export function readableWarning(line: string): string | null {
  const record = parse(line);
  if (record === null) return line.trim() === '' ? null : line.trimEnd();
  if (typeof record['level'] !== 'string' || !shown.has(record['level'])) return null;
  const details = ['error', 'remedy'].flatMap((field) => (typeof record[field] === 'string' ? [record[field]] : []));
  return [String(record['msg'] ?? record['event'] ?? ''), ...details].filter((part) => part !== '').join('; ');
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
