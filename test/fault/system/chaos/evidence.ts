/** What is left of a run that failed: half an hour is too long to be done again for a look at it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tables } from '#libs/store/tables.ts';
import type { Installation } from './installation.ts';

/** Into a folder that stays: every table with its moments, what the receiver got, and the logs. The folder. */
export async function keepEvidence(installations: readonly Installation[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-chaos-evidence-'));
  for (const { name, sql, receiver, logs } of installations) {
    const keep = (what: string, lines: readonly string[]) => writeFileSync(join(folder, `${name}-${what}`), `${lines.join('\n')}\n`);
    for (const table of Object.keys(tables)) {
      const rows = await sql(`select * from ${table} order by ts`).catch((thrown: unknown) => [[String(thrown)]]);
      keep(
        table,
        rows.map((row) => JSON.stringify(row)),
      );
    }
    keep(
      'alerts',
      receiver.requests.map((request) => JSON.stringify(request)),
    );
    keep('log', logs());
  }
  return folder;
}
