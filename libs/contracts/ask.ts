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
  /** Time zone of the person who asks, in minutes east of UTC, for "last Tuesday 14:00". */
  utcOffsetMinutes: z.number().int().min(-840).max(840).default(0),
  /** Id of the conversation of an earlier answer, to continue it. */
  conversation: z.uuid().optional(),
  /** A person's reply to the `confirmation` of an earlier answer: yes runs exactly that, once. */
  confirm: z.strictObject({ id: z.uuid(), yes: z.boolean() }).optional(),
});

/** The changes that the assistant may propose to a person. The gateway runs them, in the person's name, after a yes. */
export const proposableTools = ['run_corenet_6498_test', 'control_run'] as const;

export const proposal = z.object({ tool: z.enum(proposableTools), arguments: z.record(z.string(), z.json()) });

const understood = z.object({
  /** Null if the question was not understood. */
  intent: z.string().nullable(),
  entities: z.partialRecord(z.enum([...entityTypes, ...timeEnds]), z.string()),
});

const otherReading = z.object({ intent: z.string(), title: z.string(), command: z.string() });

const evidence = z.object({
  /** The bus question that was asked, with its parameters. */
  question: z.string(),
  request: z.record(z.string(), z.json()),
  /** Path of the page that shows the same. */
  page: z.string(),
  /** Ids of the findings, incidents, moves or runs behind the answer. */
  ids: z.array(z.string()),
  /** False if some input was not read; `answer` then names it. */
  complete: z.boolean(),
  /** When it was asked. */
  at: z.string(),
});

export const askAnswer = z.object({
  answer: z.string(),
  understood,
  /** False if the question was not understood or is ambiguous; the answer then claims nothing. */
  confident: z.boolean(),
  /** Command with the same answer; null if nothing was understood. */
  command: z.string().nullable(),
  /** The two nearest readings, if the answer is not confident. */
  alternatives: z.array(otherReading),
  evidence: z.array(evidence),
});

/** The answer with the fields that the assistant adds; without a model all of them are absent. */
export const assistedAnswer = askAnswer.extend({
  /** Id of the conversation, to continue it. */
  conversation: z.string().optional(),
  /** What a person must agree to: exactly this will run. */
  confirmation: proposal.extend({ id: z.string(), text: z.string() }).optional(),
  /** Why the assistant did not answer, or why its evidence is shown instead of its words. */
  note: z.string().optional(),
});

/** Events, in this order: how the question was understood, progress, the lines of the answer as they come, the whole answer. */
export const askEvents = {
  understood: askAnswer.pick({ understood: true, confident: true, command: true }),
  /** What the assistant is doing. */
  step: z.object({ text: z.string() }),
  text: z.object({ line: z.string() }),
  answer: assistedAnswer,
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }),
} as const;

export type EntityType = (typeof entityTypes)[number];
export type AskRequest = z.output<typeof askRequest>;
export type AskAnswer = z.output<typeof askAnswer>;
export type AssistedAnswer = z.output<typeof assistedAnswer>;
export type Proposal = z.output<typeof proposal>;
export type Understood = z.output<typeof understood>;
export type Evidence = z.output<typeof evidence>;
