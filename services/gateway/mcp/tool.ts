/**
 * A tool as data: name, schemas, role, budget and what it does. Names, labels and event texts from the cluster are
 * attacker-controlled: they appear only as values of the answer, never in a description.
 */
import type { ZodObject, z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Role } from '../http/router.ts';
import type { Feed } from '../live/feed.ts';
import type { ServiceBoard } from '../live/service-board.ts';

export interface ToolContext {
  readonly bus: Bus;
  readonly cluster: string;
  readonly feed: Feed;
  readonly board: ServiceBoard;
  readonly clock: Clock;
  readonly questdbUrl: string | null;
  readonly consistencyMinimum: number;
  /** Aborts when the client cancels or goes away. */
  readonly signal: AbortSignal;
  /** Tells the client how far a long call is, when it asked for that. */
  readonly progress: (done: number, total: number, message: string) => Promise<void>;
  /** Asks the person at the client; `unsupported` when the client cannot. */
  readonly confirm: (question: string) => Promise<'accepted' | 'declined' | 'unsupported'>;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: ZodObject;
  readonly output: ZodObject;
  readonly role: Exclude<Role, 'public'>;
  /** Changes the cluster: hidden and refused unless runs are enabled. */
  readonly disruptive: boolean;
  readonly idempotent: boolean;
  /** Upper bound of the structured answer, in bytes of JSON. */
  readonly budget: number;
  readonly run: (input: Record<string, unknown>, context: ToolContext) => Promise<Record<string, unknown>>;
}

/** Ties a tool's handler to its schemas. */
export function defineTool<I extends ZodObject, O extends ZodObject>(
  tool: Omit<Tool, 'run' | 'input' | 'output' | 'disruptive' | 'idempotent' | 'role'> & {
    readonly input: I;
    readonly output: O;
    readonly role?: Tool['role'];
    readonly disruptive?: boolean;
    readonly idempotent?: boolean;
    readonly run: (input: z.output<I>, context: ToolContext) => Promise<z.input<O>>;
  },
): Tool {
  return {
    role: 'viewer',
    disruptive: false,
    idempotent: true,
    ...tool,
    run: async (input, context) => (await tool.run(input as z.output<I>, context)) as Record<string, unknown>,
  };
}
