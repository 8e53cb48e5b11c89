/**
 * The subscriptions of one session. Only the gateway with the client's open stream announces changes, at most once a second per
 * resource; the client reads again when it wants to. When the stream moves to another gateway, that one first announces the changes
 * since the last announcement: each change is in a log, and each announcement says how far in the logs it goes.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Feed, Since } from '../live/feed.ts';
import { type FeedTopic, isPast, movedTo, type Place, type Positions, parsePositions, positionsText } from '../live/positions.ts';
import type { Resource } from './resources.ts';

const announceEveryMs = 1_000;

interface Change {
  readonly topic: FeedTopic;
  readonly data: unknown;
  readonly place: Place | undefined;
}

export function createSubscriptions(options: {
  readonly feed: Pick<Feed, 'listen' | 'positions'>;
  readonly since: Since;
  readonly find: (uri: string) => Resource | null;
  readonly clock: Clock;
  /** `upTo`: how far in the logs this goes; null: not known. */
  readonly announce: (uris: readonly string[], upTo: string | null) => void;
}) {
  const { feed, clock } = options;
  const wanted = new Map<string, { readonly resource: Resource; readonly since: Positions | null }>();
  const due = new Set<string>();
  let at: Positions | null = null;
  /** Changes that arrive while the missed ones are being read. */
  let held: Change[] | null = null;
  let cancelTimer: (() => void) | null = null;
  let stopListening: (() => void) | null = null;

  const announce = () => {
    cancelTimer = null;
    const uris = [...due].sort();
    due.clear();
    options.announce(uris, at === null ? null : positionsText(at));
  };
  const announceSoon = () => {
    if (due.size > 0 && cancelTimer === null) cancelTimer = clock.after(announceEveryMs, announce);
  };

  function take({ topic, data, place }: Change): void {
    if (place !== undefined && at !== null) {
      if (isPast(at, place)) return;
      at = movedTo(at, place);
    }
    for (const [uri, { resource, since }] of wanted) {
      const before = place !== undefined && since !== null && isPast(since, place);
      if (!before && resource.concerns(topic, data)) due.add(uri);
    }
    announceSoon();
  }

  async function catchUp(from: Positions): Promise<void> {
    held = [];
    const missed = await options.since(from).catch(() => null);
    const later = held ?? [];
    held = null;
    if (stopListening === null) return;
    at = from;
    for (const { topic, data, ...place } of missed ?? []) take({ topic, data, place });
    for (const [uri, { resource }] of wanted) {
      // No log says whether these changed, or none goes back that far.
      if (missed === null || resource.concerns('live', {})) due.add(uri);
    }
    if (missed === null) at = feed.positions();
    for (const change of later) take(change);
    announceSoon();
  }

  return {
    set(subscriptions: Readonly<Record<string, string>>): void {
      for (const uri of [...wanted.keys()]) if (subscriptions[uri] === undefined) wanted.delete(uri);
      for (const [uri, since] of Object.entries(subscriptions)) {
        const resource = options.find(uri);
        if (resource !== null) wanted.set(uri, { resource, since: parsePositions(since) });
      }
      for (const uri of due) if (!wanted.has(uri)) due.delete(uri);
    },
    /** The client's stream is here. `upTo`: how far the last message on it goes. */
    begin(upTo: string | null): void {
      if (stopListening !== null) return;
      stopListening = feed.listen((topic, data, place) => {
        const change = { topic, data, place };
        if (held === null) take(change);
        else held.push(change);
      });
      const told = parsePositions(upTo ?? '');
      const starts = [...wanted.values()].flatMap(({ since }) => (since === null ? [] : [since]));
      const from = told ?? starts.reduce<Positions | null>((least, since) => (least === null ? since : lower(least, since)), null);
      at = feed.positions();
      if (from !== null) void catchUp(from);
    },
    end(): void {
      stopListening?.();
      stopListening = null;
      cancelTimer?.();
      cancelTimer = null;
      due.clear();
      held = null;
    },
  };
}

export type Subscriptions = ReturnType<typeof createSubscriptions>;

function lower(a: Positions, b: Positions): Positions {
  return {
    EIP_FINDINGS: Math.min(a.EIP_FINDINGS, b.EIP_FINDINGS),
    EIP_HISTORY: Math.min(a.EIP_HISTORY, b.EIP_HISTORY),
    EIP_RUNS: Math.min(a.EIP_RUNS, b.EIP_RUNS),
  };
}
