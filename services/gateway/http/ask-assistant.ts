/**
 * A question to the assistant: begins a turn there and looks at it until it is over. A restart of the assistant meanwhile is waited
 * for. After a person's yes the gateway itself runs what was shown, in that person's name: the assistant may only read.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { AskRequest, AssistedAnswer, Proposal } from '#libs/contracts/ask.ts';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';

export interface AssistantAccess {
  /** Limits of one question to the assistant. */
  readonly seconds: number;
  /** Runs a tool in the person's name. Returns its answer, or in words why it did not run. */
  readonly run: (proposal: Proposal, caller: Caller) => Promise<{ readonly ran: boolean; readonly result: string }>;
}

export interface Caller {
  readonly principal: string;
  readonly role: 'public' | 'viewer' | 'operator';
}

export interface AssistantSurroundings extends AssistantAccess {
  readonly bus: Pick<Bus, 'ask'>;
  readonly cluster: string;
  readonly clock: Clock;
  readonly caller: Caller;
  /** Aborts when the client closes the connection. */
  readonly ended: AbortSignal;
  readonly onStep: (text: string) => void;
}

const lookMs = 2_000;
const answerMs = 2_000;
const againMs = 500;
/** For a restart of the assistant, and for what lies between the two. */
const graceMs = 15_000;

/** Errors: whatever kept it from answering; `http-forbidden` and `assistant-nothing-to-confirm` of a yes. */
export async function askAssistant(request: AskRequest, around: AssistantSurroundings): Promise<AssistedAnswer> {
  const { bus, cluster, clock, ended, seconds, onStep } = around;
  const { conversation, turn } = await begin(request, around);
  const deadline = clock.now() + seconds * 1_000 + graceMs;
  const cancel = () => void bus.ask(cluster, 'assist-cancel', { conversation, turn }).catch(() => undefined);
  // The client no longer waits; if the assistant does not answer either, its own limits end the turn.
  ended.addEventListener('abort', cancel, { once: true });
  try {
    let seen = 0;
    while (clock.now() < deadline) {
      ended.throwIfAborted();
      const shown = await look({ conversation, turn, seen }, around);
      if (shown === null) continue;
      for (const step of shown.steps.slice(seen)) onStep(step);
      seen = Math.max(seen, shown.steps.length);
      if (shown.failure !== null) throw new AppError('assistant-failed', { detail: shown.failure });
      if (shown.state !== 'running' && shown.answer !== null) return shown.answer;
    }
    cancel();
    throw new AppError('assistant-no-answer', { seconds });
  } finally {
    ended.removeEventListener('abort', cancel);
  }
}

async function begin(
  { confirm, question, utcOffsetMinutes, conversation }: AskRequest,
  { bus, cluster, caller, run }: AssistantSurroundings,
) {
  if (confirm === undefined) return bus.ask(cluster, 'assist', { question, utcOffsetMinutes, conversation });
  if (confirm.yes && caller.role !== 'operator') throw new AppError('http-forbidden', { role: 'operator' });
  if (conversation === undefined) throw new AppError('assistant-nothing-to-confirm');
  // Taken there once, before anything runs.
  const { turn, proposal } = await bus.ask(cluster, 'assist-decide', { conversation, ...confirm });
  if (confirm.yes) await bus.ask(cluster, 'assist-resume', { conversation, turn, ...(await run(proposal, caller)) });
  return { conversation, turn };
}

/** Null if it does not answer for a moment. */
async function look(
  at: { readonly conversation: string; readonly turn: number; readonly seen: number },
  { bus, cluster, clock, ended }: AssistantSurroundings,
) {
  try {
    return await bus.ask(cluster, 'assist-show', { ...at, waitMs: lookMs }, lookMs + answerMs);
  } catch (thrown) {
    if (!toAppError(thrown).retryable) throw thrown;
    await delay(clock, againMs, ended);
    return null;
  }
}
