/**
 * POST /api/v1/ask: a question in plain words, answered as server-sent events: how it is understood, what is done meanwhile, the
 * answer line by line, the whole. Where a model is configured the assistant answers; when that cannot, the answer needs no model and
 * says why. What fails before the first event is an ordinary error; what fails later is the last event.
 */
import { answerQuestion } from '#libs/answers/answer.ts';
import type { Bus } from '#libs/bus/port.ts';
import { type AskRequest, type AssistedAnswer, type askEvents, askRequest } from '#libs/contracts/ask.ts';
import { AppError, errorText, toAppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type AssistantAccess, askAssistant, type Caller } from '../ask-assistant.ts';
import { openEventStream } from '../event-stream.ts';
import { readJson } from '../respond.ts';
import type { Route } from '../router.ts';

export interface AskRouteOptions {
  readonly bus: Pick<Bus, 'ask'>;
  readonly clock: Clock;
  /** Null: no model is configured. */
  readonly assistant?: ((cluster: string) => AssistantAccess) | null;
}

type Send = (event: keyof typeof askEvents, data: unknown) => void;

interface Asking extends Omit<AskRouteOptions, 'assistant'> {
  readonly cluster: string;
  readonly assistant: AssistantAccess | null;
}

export function askRoute(options: AskRouteOptions): Route {
  return {
    method: 'POST',
    path: '/api/v1/ask',
    role: 'viewer',
    handle: async ({ request, response, principal, role, ...about }) => {
      const parsed = askRequest.safeParse(await readJson(request));
      if (!parsed.success) {
        const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
        throw new AppError('http-bad-request', { what });
      }
      const cluster = about.cluster();
      const asking = { ...options, cluster, assistant: options.assistant?.(cluster) ?? null };
      const ended = new AbortController();
      response.once('close', () => ended.abort());
      let write: ((text: string) => void) | null = null;
      const send: Send = (event, data) => {
        write ??= openEventStream(response, options.clock);
        write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      try {
        send('answer', await answerBy(asking, parsed.data, { principal, role }, send, ended.signal));
        response.end();
      } catch (thrown) {
        if (!response.headersSent) throw thrown;
        const { code, message, remedy } = toAppError(thrown);
        send('error', { code, message, remedy });
        response.end();
      }
    },
  };
}

async function answerBy(
  { assistant, ...surroundings }: Asking,
  question: AskRequest,
  caller: Caller,
  send: Send,
  ended: AbortSignal,
): Promise<AssistedAnswer> {
  const onStep = (text: string) => send('step', { text });
  const offline = (note: string | null) => answerOffline(surroundings, question, send, note);
  if (assistant === null) return offline(null);
  try {
    const answer = await askAssistant(question, { ...surroundings, ...assistant, caller, ended, onStep });
    const { understood, confident, command, note } = answer;
    send('understood', { understood, confident, command });
    for (const line of [...(note === undefined ? [] : [note]), ...answer.answer.split('\n')]) send('text', { line });
    return answer;
  } catch (thrown) {
    // A decision is about the assistant's proposal alone: nobody else can answer it.
    if (ended.aborted || question.confirm !== undefined) throw thrown;
    return offline(`The assistant does not answer: ${errorText(thrown)}. This answer was made without a model.`);
  }
}

async function answerOffline(
  { bus, cluster, clock }: Omit<Asking, 'assistant'>,
  question: AskRequest,
  send: Send,
  note: string | null,
): Promise<AssistedAnswer> {
  const answer = await answerQuestion(
    question,
    { ask: (name, asked) => bus.ask(cluster, name, asked), cluster, now: () => clock.now() },
    {
      onUnderstood: (understood) => {
        send('understood', understood);
        if (note !== null) send('text', { line: note });
      },
      onLine: (line) => send('text', { line }),
    },
  );
  return note === null ? answer : { ...answer, note };
}
