/** What a file was found to hold, whatever its format. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';

export interface DatabaseFile {
  readonly format: 'standalone' | 'clustered' | 'dump' | 'unknown';
  readonly rows: RowChange[];
  /** What is missing or damaged, one line each; the content is whole when there is none. */
  readonly problems: readonly string[];
  readonly copy: CopyOf;
}

/** Which of two copies of one database is the newer; null where the file does not say. */
export interface CopyOf {
  /** Of a clustered database: the same in the files of all its servers. */
  readonly cluster: string | null;
  /** Entries of the log it holds. */
  readonly index: number | null;
  /** Of its last transaction, epoch ms. */
  readonly writtenAt: number | null;
}

export const noCopy: CopyOf = { cluster: null, index: null, writtenAt: null };
