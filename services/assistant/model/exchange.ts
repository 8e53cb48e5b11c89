/** One exchange with the server of a model: JSON there, JSON back, bounded in bytes, tried once more where that may help. */
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';

export interface Exchange {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly signal: AbortSignal;
  readonly clock: Clock;
}

const mostBytes = 1_000_000;
const pauseMs = 300;

/** Errors: `assistant-model-away`, `assistant-model-bad-answer`. */
export async function exchange(given: Exchange): Promise<unknown> {
  const first = await attempt(given);
  if (!('away' in first)) return first.answer;
  if (!first.mayHelp) throw new AppError('assistant-model-away', { detail: first.away });
  await delay(given.clock, pauseMs, given.signal);
  const second = await attempt(given);
  if ('away' in second) throw new AppError('assistant-model-away', { detail: second.away });
  return second.answer;
}

type Attempt = { readonly answer: unknown } | { readonly away: string; readonly mayHelp: boolean };

async function attempt({ url, headers, body, signal }: Exchange): Promise<Attempt> {
  let text: string;
  try {
    const response = await fetch(url, {
      method: 'POST',
      // Neither the key nor what the tools answered goes to where a redirect points.
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { away: `HTTP ${response.status}`, mayHelp: response.status === 429 || response.status >= 500 };
    }
    text = await readAll(response);
  } catch (thrown) {
    if (signal.aborted) throw signal.reason;
    if (thrown instanceof AppError) throw thrown;
    const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
    return { away: errorText(cause), mayHelp: true };
  }
  try {
    return { answer: JSON.parse(text) };
  } catch (cause) {
    throw new AppError('assistant-model-bad-answer', { detail: 'it is not JSON' }, cause);
  }
}

async function readAll({ body }: Response): Promise<string> {
  let text = '';
  if (body === null) return text;
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.length > mostBytes) throw new AppError('assistant-model-bad-answer', { detail: `it is longer than ${mostBytes} characters` });
  }
  return text;
}
