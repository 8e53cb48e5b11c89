/** The recordings of a real control plane, and a model that has seen one up to some moment. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from '#libs/contracts/findings.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { openRecording, type RecordedEvent } from '#libs/sources/recording/recording.ts';

export const sharedFolder = process.env.EGRESSIP_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared');
export const recordingsPresent = existsSync(join(sharedFolder, 'recordings'));

export function recordingPath(name: string): string {
  return join(sharedFolder, 'recordings', name);
}

/** All events of a recording, in memory. */
export async function recordedEvents(name: string): Promise<RecordedEvent[]> {
  const recording = await openRecording(recordingPath(`${name}.jsonl.gz`));
  return Array.fromAsync(recording.events);
}

/** How long a violation lasted, in milliseconds of the recording; `to` null: to the end. */
export interface Span {
  readonly violation: Violation;
  readonly from: number;
  to: number | null;
}

export interface Replayed {
  readonly model: Model;
  readonly spans: readonly Span[];
  readonly endsAt: number;
}

/** Feeds every event and drains after each. */
export function replay(events: readonly RecordedEvent[], until = Number.POSITIVE_INFINITY): Replayed {
  const model = createModel();
  const spans: Span[] = [];
  const open = new Map<string, Span>();
  let endsAt = 0;
  for (const { t, input } of events) {
    if (t > until) break;
    endsAt = t;
    if (input === null) continue;
    model.apply(input);
    const { appeared, disappeared } = model.drain();
    for (const violation of appeared) {
      if (open.has(violation.fingerprint)) continue;
      const span: Span = { violation, from: t, to: null };
      open.set(violation.fingerprint, span);
      spans.push(span);
    }
    for (const fingerprint of disappeared) {
      const span = open.get(fingerprint);
      if (span !== undefined) span.to = t;
      open.delete(fingerprint);
    }
  }
  return { model, spans, endsAt };
}
