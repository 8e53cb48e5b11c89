/**
 * POST /api/v1/ask: a question in plain words, answered as server-sent events: how it is understood, the answer line by line, the
 * whole. What fails before the first event is an ordinary error; what fails later is the last event.
 */
import type { ServerResponse } from 'node:http';
import { answerQuestion } from '#libs/answers/answer.ts';
import type { Bus } from '#libs/bus/port.ts';
import { type askEvents, askRequest } from '#libs/contracts/ask.ts';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { readJson } from '../respond.ts';
import type { Route } from '../router.ts';

export function askRoute({
  bus,
  cluster,
  clock,
}: {
  readonly bus: Pick<Bus, 'ask'>;
  readonly cluster: string;
  readonly clock: Clock;
}): Route {
  return {
    method: 'POST',
    path: '/api/v1/ask',
    role: 'viewer',
    handle: async ({ request, response }) => {
      const parsed = askRequest.safeParse(await readJson(request));
      if (!parsed.success) {
        const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
        throw new AppError('http-bad-request', { what });
      }
      try {
        const answer = await answerQuestion(
          parsed.data,
          { ask: (question, asked) => bus.ask(cluster, question, asked), cluster, now: () => clock.now() },
          {
            onUnderstood: (understood) => send(response, 'understood', understood),
            onLine: (line) => send(response, 'text', { line }),
          },
        );
        send(response, 'answer', answer);
        response.end();
      } catch (thrown) {
        if (!response.headersSent) throw thrown;
        const { code, message, remedy } = toAppError(thrown);
        send(response, 'error', { code, message, remedy });
        response.end();
      }
    },
  };
}

function send(response: ServerResponse, event: keyof typeof askEvents, data: unknown): void {
  if (!response.headersSent) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
  }
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
