/**
 * A recording as model input: JSON Lines of what a live cluster sent (lists and watch events of Kubernetes objects, OVSDB
 * monitor replies and notifications), each with `t`, milliseconds since the start. `at` of an input is `epochMs` + `t`.
 * What cannot be read makes its kind or database unavailable from there on and is named in `problems`.
 */
import { z } from 'zod';
import type { KubeChange, ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, objectKey, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { projectObject } from '#libs/egressip/projection/project.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { createTableStore, type TableStore, type TableUpdates } from '#libs/ovsdb/updates.ts';
import { openFile } from './bytes.ts';
import { readLines } from './lines.ts';

export interface RecordedEvent {
  /** Milliseconds of the recording; never goes back. */
  readonly t: number;
  /** Null for lines that say nothing about the cluster. */
  readonly input: ModelInput | null;
  /** What the operator did, where the line is such a note. */
  readonly mark: string | null;
}

export interface Recording {
  readonly epochMs: number;
  /** To be read once, to its end or not. */
  readonly events: AsyncIterable<RecordedEvent>;
  /** What could not be read so far, one line each. */
  readonly problems: readonly string[];
}

const line = z.discriminatedUnion('src', [
  z.object({ t: z.number(), src: z.literal('rec'), epochMs: z.number() }),
  z.object({ t: z.number(), src: z.literal('mark'), text: z.string() }),
  z.object({
    t: z.number(),
    src: z.literal('k8s'),
    kind: z.string(),
    type: z.string(),
    items: z.array(z.unknown()).optional(),
    object: z.unknown().optional(),
    error: z.string().optional(),
  }),
  // The updates are checked row by row where they are merged.
  z.object({
    t: z.number(),
    src: z.literal('ovn'),
    node: z.string(),
    type: z.string(),
    updates: z.custom<TableUpdates>((value) => typeof value === 'object' && value !== null).optional(),
    error: z.string().optional(),
  }),
]);
type Line = z.infer<typeof line>;

/** Throws `recording-invalid` when it does not begin like one, `file-unreadable` when it cannot be opened. */
export async function openRecording(path: string): Promise<Recording> {
  const lines = readLines(openFile(path))[Symbol.asyncIterator]();
  const first = await lines.next();
  const start = first.done === true ? null : parseLine(first.value.text);
  if (start === null || start.src !== 'rec') throw new AppError('recording-invalid', { path, detail: 'its first line has no epochMs' });
  const problems: string[] = [];
  return { epochMs: start.epochMs, events: events(lines, start.epochMs, problems), problems };
}

async function* events(
  lines: AsyncGenerator<{ readonly text: string; readonly ended: boolean }>,
  epochMs: number,
  problems: string[],
): AsyncGenerator<RecordedEvent> {
  const inputOf = createReader(epochMs, problems);
  let t = 0;
  let number = 1;
  try {
    for await (const { text, ended } of lines) {
      number += 1;
      if (text === '') continue;
      const parsed = parseLine(text);
      if (parsed === null) {
        problems.push(ended ? `line ${number} is not one of a recording` : `it is cut off in line ${number}`);
        if (ended) break;
        continue;
      }
      t = Math.max(t, parsed.t);
      yield { t, input: inputOf(parsed, epochMs + t), mark: parsed.src === 'mark' ? parsed.text : null };
    }
  } catch (thrown) {
    problems.push(`it cannot be read beyond line ${number}: ${errorText(thrown)}`);
  }
}

function parseLine(text: string): Line | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function createReader(epochMs: number, problems: string[]) {
  const stores = new Map<string, TableStore>();
  /** Databases whose updates no longer fit, until their next whole content. */
  const lost = new Set<string>();
  const moment = (at: number) => `at ${at - epochMs} ms`;

  function kubeInput(event: Line & { src: 'k8s' }, at: number): ModelInput | null {
    if (!isKind(event.kind)) return null;
    const { kind } = event;
    if (event.type === 'disconnected') {
      return { source: 'kube', type: 'kube-unavailable', at, kind, reason: event.error ?? 'the watch was lost' };
    }
    try {
      if (event.type === 'LIST') {
        const objects = (event.items ?? []).map((item) => projectObject(item, kind)).filter((object) => object !== null);
        return { source: 'kube', type: 'kube-snapshot', at, kind, objects };
      }
      const object = projectObject(event.object, kind);
      if (object === null) return null;
      const change = kubeChange(event.type, object);
      return change === null ? null : { source: 'kube', type: 'kube-changes', at, kind, changes: [change] };
    } catch (thrown) {
      const reason = `${kind} ${moment(at)}: ${errorText(thrown)}`;
      problems.push(reason);
      return { source: 'kube', type: 'kube-unavailable', at, kind, reason };
    }
  }

  function ovnInput(event: Line & { src: 'ovn' }, at: number): ModelInput | null {
    const { node } = event;
    const store = stores.get(node) ?? createTableStore();
    stores.set(node, store);
    if (event.type === 'disconnected') {
      lost.add(node);
      return { source: 'ovn', type: 'ovn-unavailable', at, node, reason: event.error ?? 'the connection was lost' };
    }
    const { updates } = event;
    if (updates === undefined) return null;
    try {
      if (event.type === 'initial') {
        const rows = store.applyInitial(updates);
        lost.delete(node);
        return { source: 'ovn', type: 'ovn-snapshot', at, node, rows };
      }
      if (lost.has(node)) return null;
      const rows = store.applyUpdate3(updates);
      return rows.length === 0 ? null : { source: 'ovn', type: 'ovn-changes', at, node, rows };
    } catch (thrown) {
      lost.add(node);
      const reason = `database of ${node} ${moment(at)}: ${errorText(thrown)}`;
      problems.push(reason);
      return { source: 'ovn', type: 'ovn-unavailable', at, node, reason };
    }
  }

  return (event: Line, at: number): ModelInput | null => {
    if (event.src === 'k8s') return kubeInput(event, at);
    return event.src === 'ovn' ? ovnInput(event, at) : null;
  };
}

function kubeChange(type: string, object: NonNullable<ReturnType<typeof projectObject>>): KubeChange | null {
  if (type === 'DELETED') return { type: 'delete', key: objectKey(object) };
  return type === 'ADDED' || type === 'MODIFIED' ? { type: 'upsert', object } : null;
}

const kinds: ReadonlySet<string> = new Set([...requiredKinds, ...optionalKinds]);

function isKind(kind: string): kind is KubeKind {
  return kinds.has(kind);
}
