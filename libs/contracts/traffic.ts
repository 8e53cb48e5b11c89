/**
 * What an echo server (`egressip echo`) has seen of the probes of one run: who asked, with which source address, from when to
 * when. Moments are those of the clock of the echo server, which tells its own beside.
 */
import { z } from 'zod';

/** Requests of one probe with one source address, none more than `pauseMs` after the one before. */
export const seenSource = z.object({
  /** `namespace/pod`. */
  probe: z.string(),
  /** Canonical; an IPv4 address that came in IPv6 dress is IPv4. */
  source: z.string(),
  from: z.number(),
  to: z.number(),
  requests: z.number(),
});

export const seenTraffic = z.object({
  now: z.number(),
  /** Nothing is known of the time before: the server was not there yet, or has let go of it. */
  knownSince: z.number(),
  sources: z.array(seenSource),
});

/** A longer silence ends a stretch. Probes ask once a second. */
export const pauseMs = 2_500;

/** Where a probe asks; the answer is its source address as text. */
export const askPath = (run: string, probe: string) =>
  `/asked/${encodeURIComponent(run)}/${probe.split('/').map(encodeURIComponent).join('/')}`;
/** `since`: epoch ms by the clock of the echo server. The answer is `SeenTraffic`. */
export const seenPath = (run: string, since: number) => `/seen/${encodeURIComponent(run)}?since=${since}`;

export type SeenSource = z.infer<typeof seenSource>;
export type SeenTraffic = z.infer<typeof seenTraffic>;
