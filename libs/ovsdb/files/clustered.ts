/**
 * A clustered (RAFT) database file (ovs `ovsdb/raft-private.c`): the first record is the header with the snapshot in
 * `prev_data`, then log entries and notes about votes, terms and commits. An entry's `data` is `[schema or null,
 * transaction]`. Only committed entries count; one may be replaced by another leader's entry of the same index until then.
 */
import { createFileContent } from './content.ts';
import { type DatabaseFile, wholeFile } from './database-file.ts';
import { isObject } from './json.ts';
import type { FileRecord } from './records.ts';
import { schemaProblems } from './schema.ts';

export async function readClustered(records: AsyncIterable<FileRecord>): Promise<DatabaseFile> {
  const content = createFileContent();
  const problems: string[] = [];
  const pending = new Map<number, unknown>();
  let applied: number | null = null;
  let cluster: string | null = null;
  let writtenAt: number | null = null;
  let schemaSeen = false;

  function applyData(data: unknown): void {
    if (!Array.isArray(data) || data.length !== 2) {
      problems.push('an entry of the log does not hold a schema and a transaction');
      return;
    }
    const [schema, transaction] = data as [unknown, unknown];
    // An entry with a schema is a conversion (or the first content) and holds the whole database.
    if (schema !== null) {
      schemaSeen = true;
      problems.push(...schemaProblems(schema));
      content.clear();
    }
    if (isObject(transaction) && typeof transaction._date === 'number') writtenAt = transaction._date;
    const problem = transaction === null || problems.length > 0 ? null : content.apply(transaction);
    if (problem !== null) problems.push(`a transaction does not fit: ${problem}`);
  }

  for await (const record of records) {
    if (record.type === 'damage') {
      problems.push(record.problem);
      break;
    }
    if (!isObject(record.json)) {
      problems.push('a record is not an object');
      break;
    }
    const { json } = record;
    if (applied === null) {
      cluster = typeof json.cluster_id === 'string' ? json.cluster_id : null;
      applied = typeof json.prev_index === 'number' ? json.prev_index : 0;
      if (json.prev_data !== undefined && json.prev_data !== null) applyData(json.prev_data);
    } else if (typeof json.index === 'number') {
      // An entry without data changes the members of the cluster.
      if (json.index > applied) pending.set(json.index, json.data);
    }
    const committed = typeof json.commit_index === 'number' ? json.commit_index : applied;
    for (; applied < committed; applied += 1) {
      const index: number = applied + 1;
      if (!pending.has(index)) {
        problems.push(`entry ${index} of the log is committed but not in the file`);
        break;
      }
      const data = pending.get(index);
      pending.delete(index);
      if (data !== undefined && data !== null) applyData(data);
    }
    if (problems.length > 0) break;
  }
  if (!schemaSeen && problems.length === 0) {
    problems.push('it holds no content: its server had joined the cluster but not yet received the database');
  }
  return { format: 'clustered', rows: content.rows(), problems, ...wholeFile, copy: { cluster, index: applied, writtenAt } };
}
