/**
 * Decides where to go on reading a stream, from what a server says about it. A stream with another time of creation was created again and
 * is read from its start. A stream that ends before the last message read may be the same one: a server of a NATS cluster that was stopped
 * for a while does not know yet what the others stored. That server is asked again, so that nothing is read twice. If the stream stays
 * short, it is a restored backup and gives its sequence numbers out again, so it is read from its start too.
 */
import type { Clock } from '#libs/runtime/clock.ts';

export interface StreamSeen {
  /** As the server writes it. */
  readonly created: string;
  readonly lastSeq: number;
  /** Several servers keep it, and one may be behind the others. */
  readonly severalServers: boolean;
}

export type StreamStart = 'go-on' | 'from-its-start' | 'ask-again';

/** How long a server may take to follow the others again; longer than an election. */
const behindMs = 30_000;

/** One for each reader; `next` is the sequence number it wants to read. */
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
