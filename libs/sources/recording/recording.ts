/**
 * A recording as model input: JSON Lines of what a live cluster sent (lists and watch events of Kubernetes objects, OVSDB
 * monitor replies and notifications), each with `t`, milliseconds since the start. `at` of an input is `epochMs` + `t`.
 * What cannot be read, or contradicts what came before, makes its kind or database unavailable from there on and is named
 * in `problems`; a file whose lines are no longer those that were written is read no further.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { openFile } from '../files/bytes.ts';
import { readLines } from '../files/lines.ts';
import { createDatabaseReader } from './recorded-databases.ts';
import { type Complain, type Line, parseLine } from './recorded-line.ts';
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

/** Lines of one moment may be written in any order; beyond this they changed places or the clock was set, and times are lost. */
const disorderMs = 1_000;

/** Throws `recording-invalid` when it does not begin like one, `file-unreadable` when it cannot be opened. */
export async function openRecording(path: string): Promise<Recording> {
  const lines = readLines(openFile(path), 'marked')[Symbol.asyncIterator]();
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
