/**
 * Where reading a stream goes on, by what a server says of it. A stream with another time of creation was made anew and is read from
 * its start. One that ends before what was read may be the same stream at a server of a NATS cluster that was stopped for a while
 * and does not know yet what the others stored: it is asked again, and reading twice is avoided. If it stays short, it is a restored
 * backup: its sequence numbers are given again, so it is read from its start too.
 */
import type { Clock } from '#libs/runtime/clock.ts';

export interface StreamSeen {
  /** As the server writes it. */
  readonly created: string;
  readonly lastSeq: number;
  /** It is kept by servers that can be behind one another. */
  readonly severalServers: boolean;
}

export type StreamStart = 'go-on' | 'from-its-start' | 'ask-again';

/** As long as a server may take until it follows the others again: longer than their elections last. */
const behindMs = 30_000;

/** One for each reader; `next` is what it wants to read. */
export function createStreamStart(clock: Clock): (seen: StreamSeen, next: number) => StreamStart {
  let known: number | null = null;
  let shortSince: number | null = null;
  return ({ created, lastSeq, severalServers }, next) => {
    const createdAt = Date.parse(created);
    const isOther = known !== null && createdAt !== known;
    const isShort = next > lastSeq + 1;
    if (isShort && !isOther && severalServers) {
      shortSince ??= clock.now();
      if (clock.now() - shortSince < behindMs) return 'ask-again';
    }
    known = createdAt;
    shortSince = null;
    return isShort || isOther ? 'from-its-start' : 'go-on';
  };
}
