/** Asks until it holds: what is awaited is an event and not a time. */
import { setTimeout as pause } from 'node:timers/promises';

/** A guard against a hang, below that of a whole test (vitest.config.ts), so that it can say what it waited for. */
export const patienceMs = 500_000;

/** Resolves with the first answer that is not null. */
export async function eventually<T>(what: string | (() => string), probe: () => T | null | Promise<T | null>, ms = patienceMs): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`not seen within ${ms} ms: ${typeof what === 'string' ? what : what()}`);
    await pause(20);
  }
}
