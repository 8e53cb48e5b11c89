/** Server-sent events as they come, until `stop` or the end of the connection. */
export interface SentEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

export interface EventStream {
  readonly events: readonly SentEvent[];
  /** Of the last event that had one: what a client comes back with. */
  lastId(): string;
  /** Resolves with the first event, from the first one on, that `holds`; rejects when the stream ends before. */
  seen(holds: (event: SentEvent) => boolean): Promise<SentEvent>;
  /** Resolves when the connection has ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function openEventStream(url: string, headers: Readonly<Record<string, string>> = {}): Promise<EventStream> {
  return readEventStream(await fetch(url, { headers: { accept: 'text/event-stream', ...headers } }));
}

export function readEventStream(response: Response): EventStream {
  if (response.status !== 200 || response.body === null) throw new Error(`no stream but ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events: SentEvent[] = [];
  let over = false;
  let wake = Promise.withResolvers<void>();
  const tell = () => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  async function read(): Promise<void> {
    for (let text = ''; ; ) {
      // A connection that breaks ends the stream as one that is closed.
      const next = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (next.done || next.value === undefined) break;
      const parts = `${text}${next.value}`.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(part)?.[1] ?? null;
        if (field('data') !== null) events.push({ id: field('id'), event: field('event') ?? 'message', data: field('data') ?? '' });
      }
      tell();
    }
    over = true;
    tell();
  }
  const ended = read();
  return {
    events,
    lastId: () => events.findLast(({ id }) => id !== null)?.id ?? '',
    seen: async (holds) => {
      for (;;) {
        const found = events.find(holds);
        if (found !== undefined) return found;
        if (over) throw new Error(`the stream ended after ${JSON.stringify(events)}`);
        await wake.promise;
      }
    },
    ended,
    stop: () => reader.cancel(),
  };
}
