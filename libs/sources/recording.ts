/**
 * A recording as model input: JSON Lines of what a live cluster sent (lists and watch events of Kubernetes objects, OVSDB
 * monitor replies and notifications), each with `t`, milliseconds since the start. `at` of an input is `epochMs` + `t`.
 * What cannot be read, or contradicts what came before, makes its kind or database unavailable from there on and is named
 * in `problems`; a file whose lines are no longer those that were written is read no further.
 */
import { z } from 'zod';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { TableUpdates } from '#libs/ovsdb/updates.ts';
import { openFile } from './bytes.ts';
import { readLines } from './lines.ts';
import { createDatabaseReader } from './recorded-databases.ts';
import { createObjectReader } from './recorded-objects.ts';

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

/** No recording is longer than a year: a `t` beyond that is damage, and would fire everything that is pending. */
const longestMs = 366 * 86_400_000;
/** Lines of one moment may be written in any order; beyond this they changed places or the clock was set, and times are lost. */
const disorderMs = 1_000;
/** The last moment a date can hold (ECMA-262, time values). */
const lastMoment = 8.64e15;

const common = {
  t: z.number().min(-longestMs).max(longestMs),
  /** Number of the line, where the recorder wrote it (ours does): says exactly what is doubled or missing. */
  seq: z.number().optional(),
};
const line = z.discriminatedUnion('src', [
  z.object({
    ...common,
    src: z.literal('rec'),
    epochMs: z
      .number()
      .min(0)
      .max(lastMoment - longestMs),
  }),
  z.object({ ...common, src: z.literal('mark'), text: z.string() }),
  z.object({
    ...common,
    src: z.literal('k8s'),
    kind: z.string(),
    type: z.string(),
    items: z.array(z.unknown()).optional(),
    object: z.unknown().optional(),
    error: z.string().optional(),
  }),
  // The updates are checked row by row where they are merged.
  z.object({
    ...common,
    src: z.literal('ovn'),
    node: z.string(),
    type: z.string(),
    txn: z.string().optional(),
    found: z.boolean().optional(),
    updates: z.custom<TableUpdates>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).optional(),
    error: z.string().optional(),
  }),
]);
type Line = z.infer<typeof line>;
export type ObjectLine = Extract<Line, { src: 'k8s' }>;
export type DatabaseLine = Extract<Line, { src: 'ovn' }>;

/** Where a reader says what it could not take, once each. */
export type Complain = (problem: string) => void;

/** Throws `recording-invalid` when it does not begin like one, `file-unreadable` when it cannot be opened. */
export async function openRecording(path: string): Promise<Recording> {
  const lines = readLines(openFile(path))[Symbol.asyncIterator]();
  const first = await lines.next();
  const start = first.done === true ? null : parseLine(first.value.text);
  if (start === null || start.src !== 'rec') {
    const detail = 'its first line has no epochMs, or none that is a moment in milliseconds since 1970';
    throw new AppError('recording-invalid', { path, detail });
  }
  const problems: string[] = [];
  return { epochMs: start.epochMs, events: events(lines, start.epochMs, problems), problems };
}

async function* events(
  lines: AsyncGenerator<{ readonly text: string; readonly ended: boolean }>,
  epochMs: number,
  problems: string[],
): AsyncGenerator<RecordedEvent> {
  const complain: Complain = (problem) => void problems.push(problem);
  const objects = createObjectReader(epochMs, complain);
  const databases = createDatabaseReader(epochMs, complain);
  const inputOf = (event: Line, at: number) =>
    event.src === 'k8s' ? objects(event, at) : event.src === 'ovn' ? databases(event, at) : null;
  let t = 0;
  let seq = 0;
  let number = 1;
  let isInOrder = true;
  try {
    for await (const { text, ended } of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const parsed = parseLine(text);
      const damage = parsed === null ? (ended ? 'is not one of a recording' : null) : damageOf(parsed, epochMs, seq);
      if (parsed === null || damage !== null) {
        complain(damage === null ? `it is cut off in line ${number}` : `line ${number} ${damage}`);
        break;
      }
      // Read already: a line that was written twice.
      if (parsed.src === 'rec' || (parsed.seq ?? seq + 1) <= seq) continue;
      seq = parsed.seq ?? seq;
      if (isInOrder && parsed.seq === undefined && parsed.t < t - disorderMs) {
        isInOrder = false;
        complain(`line ${number} is ${t - parsed.t} ms before the one that precedes it: lines are out of order, or the clock was set`);
      }
      t = Math.max(t, parsed.t);
      yield { t, input: inputOf(parsed, epochMs + t), mark: parsed.src === 'mark' ? parsed.text : null };
    }
  } catch (thrown) {
    complain(`it cannot be read beyond line ${number}: ${errorText(thrown)}`);
  }
}

function damageOf(parsed: Line, epochMs: number, seq: number): string | null {
  if (parsed.src === 'rec') return parsed.epochMs === epochMs ? null : 'begins another recording';
  return parsed.seq !== undefined && parsed.seq > seq + 1 ? 'does not follow the one before it: lines are missing or out of order' : null;
}

/** What a decoder puts where bytes are no UTF-8. */
const noCharacter = '\ufffd';

function parseLine(text: string): Line | null {
  if (text.includes(noCharacter)) return null;
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
