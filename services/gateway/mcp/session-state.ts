import type { LoggingLevel } from '@modelcontextprotocol/sdk/types.js';

/** What is kept of a session wherever it is served. */
export interface SessionState {
  level(): LoggingLevel;
  setLevel(level: LoggingLevel): Promise<void>;
  /** False when there are too many. */
  subscribe(uri: string): Promise<boolean>;
  unsubscribe(uri: string): Promise<void>;
}

/** Of a server for one exchange. */
export const stateless: SessionState = {
  level: () => 'debug',
  setLevel: async () => undefined,
  subscribe: async () => true,
  unsubscribe: async () => undefined,
};
