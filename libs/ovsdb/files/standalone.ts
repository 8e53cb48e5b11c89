/** A standalone database file: the schema as first record, then one record per transaction. */
import { createFileContent } from './content.ts';
import { type DatabaseFile, noCopy, wholeFile } from './database-file.ts';
import { isObject } from './json.ts';
import type { FileRecord } from './records.ts';
import { schemaProblems } from './schema.ts';

export async function readStandalone(records: AsyncIterable<FileRecord>): Promise<DatabaseFile> {
  const content = createFileContent();
  const problems: string[] = [];
  let schemaSeen = false;
  let writtenAt: number | null = null;
  for await (const record of records) {
    if (record.type === 'damage') {
      problems.push(record.problem);
    } else if (schemaSeen) {
      const problem = content.apply(record.json);
      if (isObject(record.json) && typeof record.json._date === 'number') writtenAt = record.json._date;
      // After one that does not fit, the rest would only repeat it.
      if (problem !== null) {
        problems.push(`a transaction does not fit: ${problem}`);
        break;
      }
    } else {
      schemaSeen = true;
      problems.push(...schemaProblems(record.json));
      if (problems.length > 0) break;
    }
  }
  if (!schemaSeen && problems.length === 0) problems.push('it is empty');
  return { format: 'standalone', rows: content.rows(), problems, ...wholeFile, copy: { ...noCopy, writtenAt } };
}
