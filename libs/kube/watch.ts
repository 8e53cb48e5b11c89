/**
 * One WATCH request, to its end. Events are handed over in the batches they arrived in. It ends in order when the server
 * closes it (its `timeoutSeconds`), and rejects for everything else; where it stopped is the caller's to remember.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import { type Asked, answerInvalid, readStatus, statusError } from './answer-errors.ts';
import { expectJson, readChunks } from './body.ts';
import { createLineSplitter } from './lines.ts';
import { type KubeResource, resourcePath } from './resources.ts';
import type { Transport } from './transport.ts';

export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  readonly object: unknown;
}

export interface WatchOptions {
  readonly resourceVersion: string;
  /** After which the server ends the watch in order. */
  readonly timeoutSeconds: number;
  /** The longest silence, in ms; above the minute between two bookmarks. */
  readonly idleMs: number;
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  readonly signal?: AbortSignal;
  /** The server has accepted the watch. */
  readonly onOpen?: () => void;
  readonly onEvents: (events: readonly WatchEvent[]) => void;
}

/** An object in etcd has at most 1.5 MB. */
const maxLineBytes = 16 * 1024 * 1024;

/** @throws AppError `kube-expired`, `kube-version-ahead`, `kube-stalled`, `kube-answer-invalid`, ... */
export async function watch(transport: Transport, clock: Clock, resource: KubeResource, options: WatchOptions): Promise<void> {
  const asked: Asked = { server: transport.server, verb: 'watch', resource };
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const answer = await transport.open(asked, {
    method: 'GET',
    path: resourcePath(resource, options.namespace === undefined ? {} : { namespace: options.namespace }),
    query: {
      watch: '1',
      allowWatchBookmarks: 'true',
      resourceVersion: options.resourceVersion,
      timeoutSeconds: String(options.timeoutSeconds),
      ...(options.labelSelector === undefined ? {} : { labelSelector: options.labelSelector }),
      ...(options.fieldSelector === undefined ? {} : { fieldSelector: options.fieldSelector }),
    },
    ...signal,
  });
  const reading = { asked, clock, idleMs: options.idleMs, ...signal };
  await expectJson(answer, reading);
  options.onOpen?.();
  const splitter = createLineSplitter(maxLineBytes);
  await readChunks(answer, reading, (chunk) => {
    const { events, failure } = readEvents(splitter.push(chunk), asked);
    if (events.length > 0) options.onEvents(events);
    if (failure !== null) throw failure;
  });
  if (splitter.pendingBytes > 0) throw answerInvalid(asked, 'the stream ended in the middle of an event');
}

/** What came before a failure counts. */
function readEvents(lines: readonly string[], asked: Asked): { events: WatchEvent[]; failure: Error | null } {
  const events: WatchEvent[] = [];
  for (const line of lines) {
    const event = readEvent(line, asked);
    if (event instanceof Error) return { events, failure: event };
    events.push(event);
  }
  return { events, failure: null };
}

function readEvent(line: string, asked: Asked): WatchEvent | Error {
  let raw: { readonly type?: unknown; readonly object?: unknown };
  try {
    raw = JSON.parse(line);
  } catch (thrown) {
    return answerInvalid(asked, `a line that is not JSON: ${line.slice(0, 80)}`, thrown);
  }
  switch (raw?.type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
    case 'BOOKMARK':
      return { type: raw.type, object: raw.object };
    case 'ERROR':
      return statusError(asked, readStatus(raw.object, 500));
    default:
      return answerInvalid(asked, `an event of type ${String(raw?.type)}`);
  }
}
