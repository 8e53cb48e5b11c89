/**
 * A question in plain words and its answer: the contract of `POST /api/v1/ask` (server-sent events) and of `egressip ask -o json`.
 * Numbers and names in `answer` come from the tool results that `evidence` names, and from nothing else.
 */
import { z } from 'zod';

/** What a question may name; `since` and `until` are ISO 8601. */
export const entityTypes = ['node', 'egressip', 'address', 'pod', 'namespace', 'kind', 'run', 'before', 'scenario'] as const;
export const timeEnds = ['since', 'until'] as const;

export const askRequest = z.strictObject({
  question: z.string().trim().min(1).max(1_000),
  /** Of the person who asks: minutes east of UTC, for "last Tuesday 14:00". */
  utcOffsetMinutes: z.number().int().min(-840).max(840).default(0),
});

const understood = z.object({
  /** Null: not understood. */
  intent: z.string().nullable(),
  entities: z.partialRecord(z.enum([...entityTypes, ...timeEnds]), z.string()),
});

const otherReading = z.object({ intent: z.string(), title: z.string(), command: z.string() });

const evidence = z.object({
  /** The question of the bus, and how it was asked. */
  question: z.string(),
  request: z.record(z.string(), z.json()),
  /** The place of the page that shows the same. */
  page: z.string(),
  /** Of the findings, incidents, moves or runs that the answer rests on. */
  ids: z.array(z.string()),
  /** False: some input was not read, and `answer` says which. */
  complete: z.boolean(),
  /** When it was asked. */
  at: z.string(),
});

export const askAnswer = z.object({
  answer: z.string(),
  understood,
  /** False: it was not understood, or it could mean something else. Nothing is claimed then. */
  confident: z.boolean(),
  /** Gives the same; null where nothing is understood. */
  command: z.string().nullable(),
  /** The two nearest readings, when it is not confident. */
  alternatives: z.array(otherReading),
  evidence: z.array(evidence),
});

/** In this order: how it was understood, the lines of the answer as they come, the whole. */
export const askEvents = {
  understood: askAnswer.pick({ understood: true, confident: true, command: true }),
  text: z.object({ line: z.string() }),
  answer: askAnswer,
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }),
} as const;

export type EntityType = (typeof entityTypes)[number];
export type AskRequest = z.output<typeof askRequest>;
export type AskAnswer = z.output<typeof askAnswer>;
export type Understood = z.output<typeof understood>;
export type Evidence = z.output<typeof evidence>;
