/**
 * Questions and answers over core NATS. An answer larger than the server's max_payload comes in parts on the asker's
 * inbox; above 256 KB it is compressed. Requests and answers are validated where they arrive.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { headers, type Msg } from 'nats';
import type { z } from 'zod';
import { type Answer, type ParsedRequest, type QuestionName, questions, type Request, reply } from '#libs/contracts/questions.ts';
import { askSubject } from '#libs/contracts/subjects.ts';
import { AppError, receivedError, toAppError } from '#libs/errors/app-error.ts';
import { isErrorCode } from '#libs/errors/catalogue.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Connection, ConnectionPeriod } from './connection.ts';
import { decode, encode } from './encoding.ts';
import type { Subscription } from './port.ts';

export interface QuestionTools {
  readonly connection: Connection;
  readonly logger: Logger;
  readonly clock: Clock;
}

const compressAbove = 256 * 1024;
const largestAnswer = 32_000_000;
const largestRequest = 512 * 1024;
const headerRoom = 4096;
const queueGroup = 'answer';
const partHeader = 'Eip-Part';
/** The first byte of gzip, which no JSON begins with. */
const gzipMagic = 0x1f;
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Errors: `question-unanswered`, `deadline-exceeded`, `bus-message-too-large`, `bad-answer`, `bus-closed`, and the answerer's own. */
export async function ask<Q extends QuestionName>(
  tools: QuestionTools,
  cluster: string,
  question: Q,
  request: Request<Q>,
  timeoutMs: number,
): Promise<Answer<Q>> {
  const { by } = questions[question];
  const payload = encode(request);
  const subject = askSubject(cluster, question);
  if (payload.length > largestRequest)
    throw new AppError('bus-message-too-large', { subject, bytes: payload.length, limit: largestRequest });
  const late = new AbortController();
  const cancel = tools.clock.after(timeoutMs, () =>
    late.abort(new AppError('deadline-exceeded', { what: `the ${by}'s answer to ${question}`, ms: timeoutMs })),
  );
  try {
    const over = AbortSignal.any([tools.connection.closed, late.signal]);
    const message = await exchange(await tools.connection.period(over), subject, payload, over);
    if (message === null) throw new AppError('question-unanswered', { question, cluster, by });
    return await readAnswer(question, message);
  } finally {
    cancel();
  }
}

/** The whole answer, or null when nobody listens on the subject. */
function exchange(period: ConnectionPeriod, subject: string, payload: Uint8Array, over: AbortSignal): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const inbox = period.newInbox();
    const collect = createCollector();
    const subscription = period.connection.subscribe(inbox, {
      callback: (error, part) => {
        if (error !== null) finish(() => reject(error));
        else if (part.headers?.code === 503) finish(() => resolve(null));
        else {
          const whole = collect(part);
          if (whole !== null) finish(() => resolve(whole));
        }
      },
    });
    const interrupted = AbortSignal.any([over, period.lost]);
    const onAbort = () => finish(() => reject(interrupted.reason));
    const finish = (how: () => void) => {
      interrupted.removeEventListener('abort', onAbort);
      if (!period.connection.isClosed()) subscription.unsubscribe();
      how();
    };
    if (interrupted.aborted) return onAbort();
    interrupted.addEventListener('abort', onAbort, { once: true });
    period.connection.publish(subject, payload, { reply: inbox });
  });
}

async function readAnswer<Q extends QuestionName>(question: Q, message: Uint8Array): Promise<Answer<Q>> {
  const plain = message[0] === gzipMagic ? await decompress(message, { maxOutputLength: largestAnswer }) : message;
  const parsed = reply(questions[question].answer as z.ZodType).safeParse(decode(plain));
  if (!parsed.success) throw new AppError('bad-answer', { question, detail: firstIssue(parsed.error) }, parsed.error);
  if (!parsed.data.ok) {
    const { code, message: text, remedy, details } = parsed.data;
    // The same error on both sides of the bus; of another version its texts.
    throw isErrorCode(code) ? receivedError(code, details) : new AppError('question-failed', { code, message: text, remedy });
  }
  return parsed.data.answer as Answer<Q>;
}

/** Each question goes to one of those that answer it. The asker gets an AppError of the handler as it is, any other as `unexpected`. */
export function answer<Q extends QuestionName>(
  tools: QuestionTools,
  cluster: string,
  question: Q,
  handler: (request: ParsedRequest<Q>) => Promise<Answer<Q>>,
): Subscription {
  const subject = askSubject(cluster, question);
  const running = new Set<Promise<void>>();

  const respond = async (message: Msg) => {
    let result: Uint8Array;
    try {
      const request = questions[question].request.safeParse(readRequest(message));
      if (!request.success) throw new AppError('bad-question', { question, detail: firstIssue(request.error) }, request.error);
      result = encode({ ok: true, answer: await handler(request.data as ParsedRequest<Q>) });
      if (result.length > largestAnswer)
        throw new AppError('bus-message-too-large', { subject, bytes: result.length, limit: largestAnswer });
    } catch (thrown) {
      const error = toAppError(thrown);
      tools.logger.warn(
        { event: 'question-failed', question, code: error.code, error: error.message },
        `${question} could not be answered`,
      );
      result = encode({ ok: false, code: error.code, message: error.message, remedy: error.remedy, details: error.details });
    }
    const bytes = result.length > compressAbove ? await compress(result, { level: 3 }) : result;
    const connection = tools.connection.current()?.connection;
    // The asker of a lost connection asks again.
    if (connection === undefined) return;
    const size = (connection.info?.max_payload ?? 1_048_576) - headerRoom;
    const parts = Math.max(1, Math.ceil(bytes.length / size));
    for (let part = 0; part < parts; part += 1) {
      const about = headers();
      about.set(partHeader, `${part}/${parts}`);
      message.respond(bytes.subarray(part * size, (part + 1) * size), { headers: about });
    }
  };

  const end = tools.connection.subscribe(subject, { queue: queueGroup }, (message) => {
    const work = respond(message).catch((thrown: unknown) => {
      tools.logger.error(
        { event: 'answer-not-sent', question, error: toAppError(thrown).message },
        `the answer to ${question} could not be sent`,
      );
    });
    running.add(work);
    work.finally(() => running.delete(work));
  });
  return {
    stop: async () => {
      end();
      await Promise.all(running);
    },
  };
}

/** Puts the parts of an answer together, whatever their order; null until all are there. */
function createCollector(): (part: Msg) => Uint8Array | null {
  const parts: Uint8Array[] = [];
  let received = 0;
  return (message) => {
    const [index = 0, count = 1] = (message.headers?.get(partHeader) ?? '0/1').split('/').map(Number);
    if (parts[index] === undefined) received += 1;
    parts[index] = message.data;
    return received === count ? Buffer.concat(parts) : null;
  };
}

function readRequest(message: Msg): unknown {
  try {
    return decode(message.data);
  } catch (cause) {
    throw new AppError('bad-question', { question: message.subject, detail: 'it is not JSON' }, cause);
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unknown' : `${issue.path.join('.') || '(whole)'}: ${issue.message}`;
}
