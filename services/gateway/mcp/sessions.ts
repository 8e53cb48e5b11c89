/**
 * Who has which session. A session belongs to the principal that opened it, with the role it had then: to anybody else it
 * does not exist (an id is no proof of who calls). It expires when idle; when there are too many, the caller's own longest
 * idle one makes room, never another's.
 */
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Identity } from '../http/identity.ts';

const sessionLimits = { total: 200, perPrincipal: 100, idleMs: 30 * 60_000 } as const;

export interface Session<T> {
  readonly value: T;
  readonly identity: Identity;
  usedAt: number;
  /** Requests and streams that are open now: it is not idle. */
  open: number;
}

export function createSessions<T>(options: {
  readonly clock: Clock;
  readonly onEnd: (value: T) => void;
  readonly limits?: { readonly total: number; readonly perPrincipal: number; readonly idleMs: number };
}) {
  const { clock } = options;
  const limits = options.limits ?? sessionLimits;
  const sessions = new Map<string, Session<T>>();
  const cancelSweep = clock.every(60_000, () => {
    for (const [id, session] of sessions) if (session.open === 0 && clock.now() - session.usedAt > limits.idleMs) end(id);
  });

  function end(id: string): void {
    const session = sessions.get(id);
    if (session === undefined) return;
    sessions.delete(id);
    options.onEnd(session.value);
  }

  return {
    /** The caller's session of that id; undefined when it is none of his. */
    find(id: string, identity: Identity): Session<T> | undefined {
      const session = sessions.get(id);
      const own = session?.identity.principal === identity.principal && session.identity.role === identity.role;
      return own ? session : undefined;
    },
    /** Whosever it is. */
    at: (id: string): Session<T> | undefined => sessions.get(id),
    /** Makes room for one more of that principal; the id that was ended for it. Error: `mcp-too-many-sessions`. */
    makeRoom(identity: Identity): string | null {
      const own = [...sessions].filter(([, session]) => session.identity.principal === identity.principal);
      if (sessions.size < limits.total && own.length < limits.perPrincipal) return null;
      const [idle] = own.filter(([, session]) => session.open === 0).sort(([, a], [, b]) => a.usedAt - b.usedAt);
      if (idle === undefined) throw new AppError('mcp-too-many-sessions', { limit: limits.total });
      end(idle[0]);
      return idle[0];
    },
    add(id: string, value: T, identity: Identity): Session<T> {
      const session = { value, identity, usedAt: clock.now(), open: 0 };
      sessions.set(id, session);
      return session;
    },
    end,
    size: () => sessions.size,
    stop(): void {
      cancelSweep();
      for (const id of [...sessions.keys()]) end(id);
    },
  };
}
