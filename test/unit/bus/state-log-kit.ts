/** A state log in memory: rows and inputs to write, and a stream that keeps what it is given, refuses it or holds it back. */
import { createParser } from '#libs/bus/delivery.ts';
import { JsonText } from '#libs/bus/encoding.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus, RawMessage } from '#libs/bus/port.ts';
import { createStateLogReader } from '#libs/bus/state-log-reader.ts';
import { createStateLogWriter, type StateLogWriter } from '#libs/bus/state-log-writer.ts';
import type { ModelInput, OvnInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';

export const subject = 'eip.v1.c.state.ovn.n';
export type Ovn<T extends string> = Extract<OvnInput, { type: T }>;

export const row = (index: number, table = 'Address_Set') => ({
  table,
  uuid: `u${index}`,
  row: { name: `set ${index} é`, addresses: ['10.0.0.1'], external_ids: {} },
});
export const snapshot = (count: number, at = 1): Ovn<'ovn-snapshot'> =>
  ({
    source: 'ovn',
    type: 'ovn-snapshot',
    at,
    node: 'n',
    rows: Array.from({ length: count }, (_, index) => row(index)),
  }) as Ovn<'ovn-snapshot'>;
export const changes = (index: number, at = 2): Ovn<'ovn-changes'> =>
  ({ source: 'ovn', type: 'ovn-changes', at, node: 'n', rows: [row(index)] }) as Ovn<'ovn-changes'>;
export const away: Ovn<'ovn-unavailable'> = { source: 'ovn', type: 'ovn-unavailable', at: 3, node: 'n', reason: 'gone' };

/** A router that lists others, as the one of an egress node lists a SNAT for each pod. */
export const router = (size: number) => ({
  table: 'Logical_Router',
  uuid: 'r',
  row: {
    name: 'GR é',
    nat: Array.from({ length: size }, (_, index) => `nat ${index} é`),
    policies: [],
    static_routes: ['a', 'b'],
    ports: [],
    external_ids: Object.fromEntries(Array.from({ length: size }, (_, index) => [`key ${index}`, `é ${index}`])),
  },
});

/** Keeps what a stream would, or holds everything back while `away`. */
export function fakeStream() {
  const messages: RawMessage[] = [];
  const held: (() => void)[] = [];
  let seq = 0;
  const stream = {
    messages,
    away: false,
    /** For good. */
    refuses: (_text: string) => false,
    comeBack: () => {
      stream.away = false;
      for (const go of held.splice(0)) go();
    },
    publish: ((_cluster, topic, data, { signal } = {}) =>
      new Promise<number>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        const store = () => {
          if (signal?.aborted) return;
          const [event, text] = data instanceof JsonText ? [data.event, data.text] : [data, JSON.stringify(data)];
          if (stream.refuses(text)) return reject(new Error('too large'));
          if (topic.rollsUp?.(event)) messages.splice(0);
          seq += 1;
          messages.push({ subject, data: JSON.parse(text), seq, storedAt: seq });
          resolve(seq);
        };
        if (stream.away) held.push(store);
        else store();
      })) satisfies Bus['publish'],
  };
  return stream;
}

export function read(messages: readonly RawMessage[]) {
  const inputs: ModelInput[] = [];
  const gaps: string[] = [];
  const reader = createStateLogReader({ onGap: (name) => gaps.push(name) });
  for (const message of messages.map(createParser('c', [topics.ovnState], silentLogger))) {
    const logged = reader.take(message);
    if (logged !== null) inputs.push(logged.input);
  }
  return { inputs, gaps };
}

export const writerOn = (
  stream: ReturnType<typeof fakeStream>,
  writerId = 'w1',
  maxPartBytes = 1_000,
  progress = new LogProgress(),
): StateLogWriter<OvnInput> =>
  createStateLogWriter({ bus: stream, cluster: 'c', topic: topics.ovnState, writerId, maxPartBytes, progress });
