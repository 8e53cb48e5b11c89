/**
 * The records of an OVSDB file (ovsdb(5), "Database file formats"; ovs lib `ovsdb/log.c`): `OVSDB <magic> <length> <sha1>`,
 * a line end, then `length` bytes of JSON. Read as a stream, one record in memory at a time. Reading stops at the first
 * damage, as ovsdb-server does: what follows a lost record cannot be trusted.
 */
import { createHash } from 'node:crypto';
import type { ByteReader } from './byte-reader.ts';

export type FileRecord =
  | { readonly type: 'record'; readonly magic: string; readonly json: unknown }
  /** The last of the stream: what is damaged, and where. */
  | { readonly type: 'damage'; readonly problem: string };

const longestHeader = 100;
/** Longer text cannot be held by the runtime (512 MiB less a little). */
const longestRecord = 536_870_000;
const headerFormat = /^OVSDB ([A-Z]+) (\d{1,15}) ([0-9a-fA-F]{40})$/;

export async function* readRecords(reader: ByteReader): AsyncGenerator<FileRecord> {
  for (let number = 1; ; number += 1) {
    const at = reader.position;
    const header = await reader.line(longestHeader);
    if (header === null) return;
    const [, magic, length, sha1] = headerFormat.exec(header.toString('latin1')) ?? [];
    if (magic === undefined || length === undefined || sha1 === undefined) {
      yield { type: 'damage', problem: `record ${number} at byte ${at} has no valid header: the file is cut off or damaged there` };
      return;
    }
    if (Number(length) > longestRecord) {
      yield { type: 'damage', problem: `record ${number} at byte ${at} is longer than can be read (${length} bytes)` };
      return;
    }
    const body = await reader.take(Number(length));
    if (body === null) {
      yield { type: 'damage', problem: `record ${number} at byte ${at} is cut off: the end of the file is missing` };
      return;
    }
    if (createHash('sha1').update(body).digest('hex') !== sha1.toLowerCase()) {
      yield { type: 'damage', problem: `record ${number} at byte ${at} does not match its checksum: the file is damaged there` };
      return;
    }
    const json = parsed(body);
    if (json === undefined) {
      yield { type: 'damage', problem: `record ${number} at byte ${at} is not JSON` };
      return;
    }
    yield { type: 'record', magic, json };
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
