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
  /** Goes on with the conversation of an earlier answer. */
  conversation: z.uuid().optional(),
  /** A person's answer to the `confirmation` of an earlier one: yes runs exactly that, once. */
  confirm: z.strictObject({ id: z.uuid(), yes: z.boolean() }).optional(),
});

/** What the assistant may propose to a person. It never runs them: the gateway does, in the person's name, after a yes. */
export const proposableTools = ['run_corenet_6498_test', 'control_run'] as const;

export const proposal = z.object({ tool: z.enum(proposableTools), arguments: z.record(z.string(), z.json()) });

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

/** With what the assistant adds to it; none of these without a model. */
export const assistedAnswer = askAnswer.extend({
  /** Of the assistant's answers, to go on with. */
  conversation: z.string().optional(),
  /** What a person is asked to agree to: exactly this will run. */
  confirmation: proposal.extend({ id: z.string(), text: z.string() }).optional(),
  /** Why the assistant did not answer, or why its evidence is shown instead of its words. */
  note: z.string().optional(),
});

/** In this order: how it was understood, what is done meanwhile, the lines of the answer as they come, the whole. */
export const askEvents = {
  understood: askAnswer.pick({ understood: true, confident: true, command: true }),
  /** What the assistant does meanwhile. */
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
