import type { LoggingLevel, RequestId } from '@modelcontextprotocol/sdk/types.js';

/** The part of a session that all gateways share. */
export interface SessionState {
  level(): LoggingLevel;
  setLevel(level: LoggingLevel): Promise<void>;
  /** False when there are too many. */
  subscribe(uri: string): Promise<boolean>;
  unsubscribe(uri: string): Promise<void>;
  /** From now on no other gateway repeats that call. Rejects if that is not certain, or if another gateway has the call already. */
  neverAgain(call: RequestId): Promise<void>;
}

/** Of a server for one exchange. */
export const stateless: SessionState = {
  level: () => 'debug',
  setLevel: async () => undefined,
  subscribe: async () => true,
  unsubscribe: async () => undefined,
  neverAgain: async () => undefined,
};
