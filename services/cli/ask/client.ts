/**
 * Asks the running system over the gateway's HTTP API. Where it is: `--url`, else EGRESSIP_URL, else the system that
 * `egressip up` started here, else port 8080 of this machine; of a hub `--cluster` says which of its clusters is asked. A token comes from EGRESSIP_TOKEN only, so that
 * it is in no shell history.
 */
import { z } from 'zod';
import { type AskAnswer, type AssistedAnswer, askEvents, type askRequest } from '#libs/contracts/ask.ts';
import { keepAliveMs } from '#libs/contracts/event-stream.ts';
import type { FleetAnswer } from '#libs/contracts/fleet.ts';
import type { Answer, QuestionName } from '#libs/contracts/questions.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import type { CommandContext, Option } from '../command.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { homeFolder } from '../up/home.ts';

export const urlOption = {
  url: { value: 'URL', summary: 'address of the gateway (the running system of this machine, or http://127.0.0.1:8080)' },
} as const satisfies Record<string, Option>;

/** Of every verb that asks about one cluster. */
export const gatewayOptions = {
  ...urlOption,
  cluster: { value: 'NAME', summary: 'which cluster, where the gateway serves several (egressip clusters)' },
} as const satisfies Record<string, Option>;

const apiError = z.object({ error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }) });
const answerMs = 20_000;
const wordsMs = 15 * 60_000;
export const silentMs = 3 * keepAliveMs;

export interface GatewayClient {
  readonly url: string;
  /** The answer of a question at a path of /api/v1. */
  get<Q extends QuestionName>(question: Q, path: string, query?: Readonly<Record<string, string | number | null>>): Promise<Answer<Q>>;
  post<Q extends QuestionName>(question: Q, path: string, body: unknown): Promise<Answer<Q>>;
  clusters(): Promise<FleetAnswer>;
  /** A question in plain words; the lines of its answer come one by one. */
  askInWords(request: z.input<typeof askRequest>, steps: AskSteps): Promise<AssistedAnswer>;
  /**
   * Server-sent events until the signal aborts or the server ends. A connection that is silent for `silentMs` is half open: it is told and
   * made again. The `hello` that follows says by `resumed` whether the events in between come too.
   */
  events(signal: AbortSignal, onEvent: (topic: string, data: unknown) => void, onSilence: () => void): Promise<void>;
}

export function gatewayClient(context: Pick<CommandContext, 'text'>): GatewayClient {
  return clientOf(gatewayUrl(context));
}

export function clientOf(url: string, clock: Clock = systemClock): GatewayClient {
  const token = tokenGiven();
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };

  async function call(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${url}${path}`, { ...init, headers: { ...headers, ...init.headers } });
    } catch (thrown) {
      const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
      throw new AppError(isUntrusted(cause) ? 'gateway-untrusted' : 'gateway-unreachable', { url, detail: errorText(cause) }, thrown);
    }
  }

  async function ask<Q extends QuestionName>(question: Q, path: string, init: RequestInit): Promise<Answer<Q>> {
    // The schemas are loaded while the answer is on its way.
    const schemas = import('#libs/contracts/questions.ts');
    const response = await call(path, { signal: AbortSignal.timeout(answerMs), ...init });
    if (!response.ok) throw await refusal(response);
    const { questions } = await schemas;
    const parsed = questions[question].answer.safeParse(await response.json().catch(() => null));
    if (parsed.success) return parsed.data as Answer<Q>;
    const issue = parsed.error.issues[0];
    throw new AppError('bad-answer', { question, detail: `${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? 'not valid'}` });
  }

  async function refusal(response: Response): Promise<AppError> {
    if (response.status === 401)
      return new AppError('gateway-needs-token', { url, token: token === undefined ? 'not set' : 'not valid there' });
    const refused = apiError.safeParse(await response.json().catch(() => null));
    if (!refused.success) return new AppError('gateway-unreachable', { url, detail: `HTTP ${response.status}` });
    return new AppError('gateway-refused', { ...refused.data.error, status: response.status });
  }

  return {
    url,
    get: (question, path, query = {}) => {
      const search = new URLSearchParams();
      for (const [key, value] of Object.entries(query)) if (value !== null) search.set(key, String(value));
      return ask(question, `${path}${search.size === 0 ? '' : `?${search}`}`, {});
    },
    post: (question, path, body) =>
      ask(question, path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    async clusters() {
      const { fleetAnswer } = await import('#libs/contracts/fleet.ts');
      const response = await call('/api/v1/clusters', { signal: AbortSignal.timeout(answerMs) });
      if (!response.ok) throw await refusal(response);
      return checked('clusters', fleetAnswer, await response.json().catch(() => null));
    },
    async events(signal, onEvent, onSilence) {
      for (let lastId = ''; ; ) {
        const silence = new AbortController();
        // Counted in ticks: a process that stood still itself, behind a slow pipe, reads first what has come meanwhile.
        let ticks = 0;
        const cancel = clock.every(keepAliveMs, () => {
          ticks += 1;
          if (ticks * keepAliveMs > silentMs) silence.abort();
        });
        const heard = () => {
          ticks = 0;
        };
        try {
          const headers: Record<string, string> = lastId === '' ? {} : { 'last-event-id': lastId };
          const response = await call('/api/v1/events', { signal: AbortSignal.any([signal, silence.signal]), headers });
          if (!response.ok || response.body === null) throw await refusal(response);
          return await readEvents(response.body.pipeThrough(passing(heard)), (topic, data, id) => {
            lastId = id ?? lastId;
            onEvent(topic, data);
          });
        } catch (thrown) {
          if (signal.aborted || !silence.signal.aborted) throw thrown;
          onSilence();
        } finally {
          cancel();
        }
      }
    },
    async askInWords(request, steps) {
      const response = await call('/api/v1/ask', {
        // A model takes its time, which the gateway bounds.
        signal: AbortSignal.timeout(wordsMs),
        method: 'POST',
        body: JSON.stringify(request),
        headers: { 'content-type': 'application/json' },
      });
      if (!response.ok || response.body === null) throw await refusal(response);
      return readAnswer(response.body, steps);
    },
  };
}

export interface AskSteps {
  onUnderstood(understood: Pick<AskAnswer, 'understood' | 'confident' | 'command'>): void;
  /** A step of the work in progress. */
  onStep(text: string): void;
  onLine(line: string): void;
}

/** Errors: `gateway-refused` with what went wrong on the way, `bad-answer`. */
async function readAnswer(body: ReadableStream<Uint8Array>, steps: AskSteps): Promise<AssistedAnswer> {
  const answers: AssistedAnswer[] = [];
  await readEvents(body, (event, data) => {
    if (event === 'understood') steps.onUnderstood(checked('ask', askEvents.understood, data));
    else if (event === 'step') steps.onStep(checked('ask', askEvents.step, data).text);
    else if (event === 'text') steps.onLine(checked('ask', askEvents.text, data).line);
    else if (event === 'answer') answers.push(checked('ask', askEvents.answer, data));
    else if (event === 'error') throw new AppError('gateway-refused', { ...checked('ask', askEvents.error, data), status: 200 });
  });
  const [answer] = answers;
  if (answer === undefined) throw new AppError('bad-answer', { question: 'ask', detail: 'it ended before the answer was whole' });
  return answer;
}

function checked<T>(question: string, schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new AppError('bad-answer', { question, detail: parsed.error.issues[0]?.message ?? 'not valid' });
}

/** Says when bytes come: also comments, and parts of events. */
const passing = (onBytes: () => void) =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, out) => {
      onBytes();
      out.enqueue(bytes);
    },
  });

type OnEvent = (topic: string, data: unknown, id: string | undefined) => void;

async function readEvents(body: ReadableStream<Uint8Array>, onEvent: OnEvent): Promise<void> {
  let buffered = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    buffered += chunk;
    const messages = buffered.split('\n\n');
    buffered = messages.pop() ?? '';
    for (const message of messages) {
      const topic = /^event: (.*)$/m.exec(message)?.[1];
      const data = /^data: (.*)$/m.exec(message)?.[1];
      const id = /^id: (.*)$/m.exec(message)?.[1];
      if (topic !== undefined && data !== undefined) onEvent(topic, JSON.parse(data), id);
    }
  }
}

/** In a shell an empty variable means "not set". */
export function tokenGiven(): string | undefined {
  return process.env.EGRESSIP_TOKEN === '' ? undefined : process.env.EGRESSIP_TOKEN;
}

/** Of the cluster that `--cluster` names. */
export function gatewayUrl(context: Pick<CommandContext, 'text'>): string {
  const cluster = context.text('cluster');
  return `${hubUrl(context)}${cluster === null ? '' : `/clusters/${encodeURIComponent(cluster)}`}`;
}

/** Of all clusters. */
export function hubUrl(context: Pick<CommandContext, 'text'>): string {
  const url = context.text('url') ?? process.env.EGRESSIP_URL ?? readEndpoints(homeFolder())?.gateway ?? 'http://127.0.0.1:8080';
  return url.replace(/\/+$/, '');
}

/** True for TLS error codes of Node: unknown authority, wrong name, expired certificate. */
function isUntrusted(cause: unknown): boolean {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code);
}
