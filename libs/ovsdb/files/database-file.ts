/** What a file was found to hold, whatever its format. */
import type { RowChange, TableName } from '#libs/contracts/ovn-tables.ts';

export interface DatabaseFile {
  readonly format: 'standalone' | 'clustered' | 'dump' | 'unknown';
  readonly rows: RowChange[];
  /** What is missing or damaged, one line each; the content is whole when there is none. */
  readonly problems: readonly string[];
  readonly copy: CopyOf;
  /** Of a file that holds only some tables or columns: which; null for a whole database. */
  readonly shown: ShownPart | null;
  /** Lines beside what was read, where a person may have written what it is. */
  readonly remarks: readonly string[];
}

export interface ShownPart {
  readonly tables: ReadonlyMap<TableName, Shown>;
  /** What a verdict rests on and is not in it, one line each. */
  readonly lacks: readonly string[];
  /** Each table as it was printed, to be read anew together with other parts. */
  readonly printed: readonly ShownTable[];
}

/** Columns in OVSDB notation; `_uuid` where it is shown. */
export type ShownRow = Readonly<Record<string, unknown>>;

export interface ShownTable {
  readonly name: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
  /** The router it was listed for (`lr-nat-list`, `lr-policy-list`), empty where that is not known; null for a table of the database. */
  readonly router: string | null;
}

/** What is shown of a table, over all that was printed of it. */
export interface Shown {
  readonly columns: ReadonlySet<string>;
  /** The routers whose rows were listed one by one, null where the list does not say which; null: rows of the whole table. */
  readonly routers: readonly (string | null)[] | null;
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

/** A whole database that says nothing of its copies. */
export const wholeFile = { copy: noCopy, shown: null, remarks: [] } as const;
