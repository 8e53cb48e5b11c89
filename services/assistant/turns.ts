/**
 * The turns of conversations: each is a run of the graph that whoever asked looks at until it is over. What a turn is, and how it
 * ended, is in the bucket before it is told, so that after a kill -9 the same turn goes on under the same name.
 */
import { randomUUID } from 'node:crypto';
import { Command, isInterrupted } from '@langchain/langgraph';
import type { KeyValue } from '#libs/bus/port.ts';
import { proposal } from '#libs/contracts/ask.ts';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Graph } from './graph/graph.ts';
import { askedOf, storedTurn, type Turn, waitingFor } from './turn.ts';

export interface TurnTools {
  /** The one that all of it is about. */
  readonly cluster: string;
  readonly bucket: Pick<KeyValue, 'get' | 'put' | 'entries'>;
  readonly graph: Graph;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Steps of the model: bounds how often the graph goes round. */
  readonly steps: number;
}

type Place = Pick<Turn, 'conversation' | 'turn'>;

interface Running {
  turn: Turn;
  readonly steps: string[];
  readonly abort: AbortController;
  readonly waiting: Set<() => void>;
}

const mostRunning = 4;

export type Turns = ReturnType<typeof createTurns>;

export function createTurns({ cluster, bucket, graph, clock, logger, steps }: TurnTools) {
  /** By conversation: those that run, and how those ended that did here. */
  const known = new Map<string, Running>();
  const runs = new Set<Promise<void>>();

  async function find(conversation: string): Promise<Turn | null> {
    const here = known.get(conversation);
    if (here !== undefined) return here.turn;
    const entry = await bucket.get(conversation);
    return entry === null ? null : storedTurn.parse(entry.value);
  }

  async function findTurn({ conversation, turn }: Place): Promise<Turn> {
    const found = await find(conversation);
    if (found === null || found.turn !== turn) throw new AppError('assistant-no-turn');
    return found;
  }

  async function store(turn: Turn): Promise<void> {
    await bucket.put(turn.conversation, turn);
    const here = known.get(turn.conversation);
    if (here === undefined) return;
    here.turn = turn;
    wake(here);
  }

  function wake(here: Running): void {
    for (const go of here.waiting) go();
    here.waiting.clear();
  }

  function run(turn: Turn, how: (config: RunConfig) => ReturnType<Graph['invoke']>): void {
    const here: Running = { turn, steps: [], abort: new AbortController(), waiting: new Set() };
    known.set(turn.conversation, here);
    const ended = follow(here, how).finally(() => runs.delete(ended));
    runs.add(ended);
  }

  async function follow(here: Running, how: (config: RunConfig) => ReturnType<Graph['invoke']>): Promise<void> {
    const { turn, abort } = here;
    const config = {
      configurable: { thread_id: turn.conversation },
      signal: abort.signal,
      durability: 'sync' as const,
      recursionLimit: steps * 4 + 8,
    };
    try {
      const result = await how(config);
      if (isInterrupted(result)) await store(waitingFor(turn, proposal.parse(result.__interrupt__[0]?.value), cluster));
      else if (result.answer === null) throw new Error('the graph ended without an answer');
      else await store({ ...turn, state: 'done', answer: { ...result.answer, conversation: turn.conversation } });
    } catch (thrown) {
      // When the process stops it goes on after the next start.
      if (abort.signal.reason === stopping) return;
      const failure = abort.signal.aborted ? new AppError('assistant-cancelled').message : errorText(thrown);
      logger.warn({ event: 'assistant-failed', conversation: turn.conversation, error: failure }, 'a question was not answered');
      await store({ ...turn, state: 'failed', failure }).catch((late: unknown) =>
        logger.error({ event: 'assistant-not-stored', error: errorText(late) }, 'how a question ended could not be stored'),
      );
    }
  }

  return {
    onStep: (conversation: string, text: string) => {
      const here = known.get(conversation);
      if (here === undefined) return;
      here.steps.push(text);
      wake(here);
    },

    /** Errors: `assistant-busy`. */
    async begin(asked: Pick<Turn, 'question' | 'utcOffsetMinutes'> & { readonly conversation?: string | undefined }): Promise<Place> {
      for (const [conversation, { turn }] of known) if (turn.state !== 'running') known.delete(conversation);
      const conversation = asked.conversation ?? randomUUID();
      if (known.size >= mostRunning || known.has(conversation)) throw new AppError('assistant-busy', { limit: known.size });
      const before = await find(conversation);
      const turn: Turn = {
        ...{ conversation, turn: (before?.turn ?? 0) + 1, question: asked.question, utcOffsetMinutes: asked.utcOffsetMinutes },
        ...{ startedAt: clock.now(), state: 'running', answer: null, failure: null, pending: null, decision: null },
      };
      await store(turn);
      run(turn, (config) => graph.invoke({ asked: askedOf(turn) }, config));
      return { conversation, turn: turn.turn };
    },

    /** Errors: `assistant-no-turn`. */
    async show({ seen, waitMs, ...at }: Place & { readonly seen: number; readonly waitMs: number }) {
      let turn = await findTurn(at);
      const here = known.get(at.conversation);
      if (here !== undefined && turn.state === 'running' && here.steps.length <= seen) {
        await new Promise<void>((resolve) => {
          const cancel = clock.after(waitMs, resolve);
          here.waiting.add(() => {
            cancel();
            resolve();
          });
        });
        turn = await findTurn(at);
      }
      return { state: turn.state, steps: [...(here?.steps ?? [])], answer: turn.answer, failure: turn.failure };
    },

    /** Taken once, also when two say yes at the same moment. Errors: `assistant-nothing-to-confirm`. */
    async decide({ conversation, id, yes }: { readonly conversation: string; readonly id: string; readonly yes: boolean }) {
      const entry = await bucket.get(conversation);
      const turn = entry === null ? null : storedTurn.parse(entry.value);
      if (entry === null || turn?.state !== 'waiting' || turn.pending?.id !== id) throw new AppError('assistant-nothing-to-confirm');
      const { tool, arguments: given } = turn.pending;
      const decided: Turn = { ...turn, pending: null, decision: { yes, ran: false, result: '', at: clock.now() } };
      try {
        await bucket.put(conversation, decided, entry.revision);
      } catch (thrown) {
        throw hasCode(thrown, 'bus-conflict') ? new AppError('assistant-nothing-to-confirm', {}, thrown) : thrown;
      }
      known.delete(conversation);
      if (!yes) await resume(decided);
      return { conversation, turn: turn.turn, proposal: { tool, arguments: given } };
    },

    /** Errors: `assistant-no-turn`. */
    async told({ ran, result, ...at }: Place & { readonly ran: boolean; readonly result: string }): Promise<void> {
      const turn = await findTurn(at);
      if (turn.state !== 'waiting' || turn.decision?.yes !== true) throw new AppError('assistant-no-turn');
      await resume({ ...turn, decision: { ...turn.decision, ran, result, at: clock.now() } });
    },

    cancel({ conversation, turn }: Place): void {
      const here = known.get(conversation);
      if (here?.turn.turn === turn && here.turn.state === 'running') here.abort.abort();
    },

    /** Goes on with what ran when the process ended. */
    async goOn(): Promise<void> {
      for (const { key, value } of await bucket.entries()) {
        const { data: turn } = storedTurn.safeParse(value);
        if (turn === undefined) logger.warn({ event: 'assistant-unreadable', conversation: key }, 'a question of another version is left');
        if (turn?.state !== 'running') continue;
        logger.info({ event: 'assistant-goes-on', conversation: turn.conversation }, 'a question goes on after a restart');
        run(turn, async (config) => {
          const { values, next } = await graph.getState(config);
          // It ended before the graph had begun with this question.
          if (values.asked?.turn !== turn.turn) return graph.invoke({ asked: askedOf(turn) }, config);
          return graph.invoke(next.includes('confirm') && turn.decision !== null ? new Command({ resume: turn.decision }) : null, config);
        });
      }
    },

    async stop(): Promise<void> {
      for (const { abort } of known.values()) abort.abort(stopping);
      await Promise.all(runs);
    },
  };

  async function resume(turn: Turn): Promise<void> {
    const running: Turn = { ...turn, state: 'running', answer: null };
    await store(running);
    run(running, (config) => graph.invoke(new Command({ resume: running.decision }), config));
  }
}

const stopping = new Error('the assistant stops');

type RunConfig = NonNullable<Parameters<Graph['invoke']>[1]>;
