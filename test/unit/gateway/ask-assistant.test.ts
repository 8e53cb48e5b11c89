/** The gateway's side of a question to the assistant: whose yes counts, what is run after it, and whose token may do what. */
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { Proposal } from '#libs/contracts/ask.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createAccess } from '../../../services/gateway/http/access.ts';
import { askAssistant, type Caller } from '../../../services/gateway/http/ask-assistant.ts';

const conversation = '0b0e7a52-7a0f-4a6e-9a57-2f6a8a1d6b11';
const id = '5d1f0a52-7a0f-4a6e-9a57-2f6a8a1d6b22';
const proposal: Proposal = { tool: 'control_run', arguments: { action: 'cancel', id: 'r1' } };
const answer = {
  answer: 'Cancelled.',
  understood: { intent: 'assistant', entities: {} },
  confident: true,
  command: null,
  alternatives: [],
  evidence: [],
};

/** An assistant whose answers are written down; the first look at it fails, as in a restart. */
function decided(caller: Caller, yes: boolean) {
  const asked: string[] = [];
  const run: Proposal[] = [];
  let looks = 0;
  const answers: Readonly<Record<string, () => unknown>> = {
    'assist-decide': () => ({ conversation, turn: 1, proposal }),
    'assist-resume': () => ({}),
    'assist-show': () => {
      looks += 1;
      if (looks === 1) throw new AppError('question-unanswered', { question: 'assist-show', cluster: 'c', by: 'assistant' });
      return { state: 'done', steps: ['asks the model'], answer, failure: null };
    },
  };
  const bus = {
    ask: async (_cluster: string, question: string) => {
      asked.push(question);
      return answers[question]?.();
    },
  } as unknown as Pick<Bus, 'ask'>;
  const steps: string[] = [];
  const result = askAssistant(
    { question: 'cancel r1', utcOffsetMinutes: 0, conversation, confirm: { id, yes } },
    {
      ...{ bus, cluster: 'c', clock: systemClock, caller, seconds: 30, ended: new AbortController().signal },
      onStep: (text) => steps.push(text),
      run: async (given) => {
        run.push(given);
        return { ran: true, result: 'done' };
      },
    },
  );
  return { result, asked, run, steps };
}

describe('a decision about what the assistant proposes', () => {
  it('is an operator who says yes, and exactly what was shown is run once', async () => {
    const { result, asked, run, steps } = decided({ principal: 'local', role: 'operator' }, true);
    expect((await result).answer).toBe('Cancelled.');
    expect(run).toEqual([proposal]);
    expect(asked).toEqual(['assist-decide', 'assist-resume', 'assist-show', 'assist-show']);
    expect(steps).toEqual(['asks the model']);
  });

  it('is refused from a viewer who says yes, before anything is asked or run', async () => {
    const { result, asked, run } = decided({ principal: 'token:qe', role: 'viewer' }, true);
    await expect(result).rejects.toMatchObject({ code: 'http-forbidden' });
    expect([asked, run]).toEqual([[], []]);
  });

  it('runs nothing after a no, whoever says it', async () => {
    const { result, run } = decided({ principal: 'token:qe', role: 'viewer' }, false);
    await result;
    expect(run).toEqual([]);
  });
});

describe('the token of the assistant', () => {
  it('is a viewer on a loopback that is open to its users, and opens and closes nothing to others', async () => {
    const access = createAccess(
      { host: '127.0.0.1', loopback: true, tokens: [], ownTokens: [{ name: 'assistant', role: 'viewer', token: 't' }], allowedHosts: [] },
      { find: async () => null },
    );
    const identify = (headers: IncomingMessage['headers']) =>
      access.identify({ headers, method: 'GET', socket: {} } as unknown as IncomingMessage, true);
    expect(await identify({ authorization: 'Bearer t' })).toMatchObject({ principal: 'token:assistant', role: 'viewer' });
    expect(await identify({})).toMatchObject({ principal: 'local', role: 'operator' });
    await expect(identify({ authorization: 'Bearer other' })).rejects.toMatchObject({ code: 'http-unauthorized' });
  });
});
