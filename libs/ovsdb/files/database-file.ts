/** What a file was found to hold, whatever its format. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';

export interface DatabaseFile {
  readonly format: 'standalone' | 'clustered' | 'dump' | 'unknown';
  readonly rows: RowChange[];
  /** What is missing or damaged, one line each; the content is whole when there is none. */
  readonly problems: readonly string[];
}
