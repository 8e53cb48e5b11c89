/** The state log of the catalogue (`EIP_STATE`): its writer and its reader. */

export type { SnapshotInput, TailInput } from './state-log-parts.ts';
export { createStateLogReader, type LoggedInput, type StateLogReader, type StateMessage } from './state-log-reader.ts';
export { createStateLogWriter, type StateLogWriter, type StateLogWriterOptions } from './state-log-writer.ts';
