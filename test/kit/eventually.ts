/** Asks until it holds; the deadline is generous, since what is awaited is an event and not a time. */
import { setTimeout as pause } from 'node:timers/promises';

export async function eventually<T>(what: string, probe: () => Promise<T | null>, ms = 120_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`not seen within ${ms} ms: ${what}`);
    await pause(20);
  }
}
