/**
 * What one session wants to be told of. Updates are announced at most once a second per resource; the client reads again when
 * it wants to.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Feed } from '../live/feed.ts';
import type { Resource } from './resources.ts';

const announceEveryMs = 1_000;
/** More in one session is no use a client has. */
const maxSubscriptions = 200;

export function createSubscriptions(options: {
  readonly listen: Feed['listen'];
  readonly clock: Clock;
  readonly announce: (uri: string) => void;
}) {
  const wanted = new Map<string, Resource>();
  const due = new Set<string>();
  let cancelTimer: (() => void) | null = null;

  const announce = () => {
    cancelTimer = null;
    const uris = [...due];
    due.clear();
    for (const uri of uris) options.announce(uri);
  };
  // From the first subscription on.
  let stopListening: (() => void) | null = null;
  const onEvent: Parameters<Feed['listen']>[0] = (topic, data) => {
    for (const [uri, resource] of wanted) if (resource.concerns(topic, data)) due.add(uri);
    if (due.size > 0 && cancelTimer === null) cancelTimer = options.clock.after(announceEveryMs, announce);
  };

  return {
    /** False when there are too many. */
    add(uri: string, resource: Resource): boolean {
      if (wanted.size >= maxSubscriptions && !wanted.has(uri)) return false;
      stopListening ??= options.listen(onEvent);
      wanted.set(uri, resource);
      return true;
    },
    remove(uri: string): void {
      wanted.delete(uri);
      due.delete(uri);
    },
    stop(): void {
      stopListening?.();
      cancelTimer?.();
      wanted.clear();
      due.clear();
    },
  };
}
