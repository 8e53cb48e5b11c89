/**
 * A tool as data: name, schemas, role, budget and what it does. Names, labels and event texts from the cluster are
 * attacker-controlled: they appear only as values of the answer, never in a description.
 */
import type { ContentBlock } from '@modelcontextprotocol/sdk/types.js';
import { type ZodObject, z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Role } from '../http/identity.ts';
import type { Feed } from '../live/feed.ts';
import type { Fleet } from '../live/fleet.ts';
import type { Client } from './client.ts';

/** The context that the gateway gives every tool. */
export interface ToolSurroundings {
  readonly bus: Pick<Bus, 'ask' | 'read' | 'streamInfo'>;
  readonly cluster: string;
  readonly feed: Feed;
  readonly fleet: Pick<Fleet, 'names' | 'choose' | 'answer'>;
  readonly clock: Clock;
  readonly consistencyMinimum: number;
}

export interface ToolContext extends ToolSurroundings {
  /** Aborts when the client cancels or goes away. */
  readonly signal: AbortSignal;
  readonly client: Client;
}

export interface Need {
  readonly role: Exclude<Role, 'public'>;
  /** Changes the cluster: refused unless test runs are enabled. */
  readonly disruptive: boolean;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: ZodObject;
  /** Whether it is about all clusters, and so of no use where there is one. The others are about one, which a call may name. */
  readonly ofFleet: boolean;
  /** Null if the answer is content only. */
  readonly output: ZodObject | null;
  /** The lowest role for any call; a caller without it does not see the tool. */
  readonly need: Need;
  /** The role for this very call, if it depends on the input. */
  readonly needOf: (input: Record<string, unknown>) => Need;
  readonly readOnly: boolean;
  readonly idempotent: boolean;
  /** Upper bound of the structured answer, in bytes of JSON; the text of the answer repeats it. */
  readonly budget: number;
  readonly run: (input: Record<string, unknown>, context: ToolContext) => Promise<Record<string, unknown>>;
}

export const clusterArgument = z.string().max(63).optional();

type Definition<I extends ZodObject> = Pick<Tool, 'name' | 'title' | 'description' | 'budget'> & {
  readonly input: I;
  readonly need?: Need;
  readonly needOf?: (input: z.output<I>) => Need;
  readonly ofFleet?: boolean;
  readonly readOnly?: boolean;
  readonly idempotent?: boolean;
};

/** Ties a tool's handler to its schemas. Without further words it is for viewers and changes nothing. */
export function defineTool<I extends ZodObject, O extends ZodObject>(
  tool: Definition<I> & { readonly output: O; readonly run: (input: z.output<I>, context: ToolContext) => Promise<z.input<O>> },
): Tool {
  return complete(tool, tool.output, tool.run);
}

/**
 * A tool whose answer is content (text, images) without structure: what the conformance suite of MCP asks for.
 * @internal
 */
export function defineContentTool<I extends ZodObject>(
  tool: Definition<I> & { readonly run: (input: z.output<I>, context: ToolContext) => Promise<readonly ContentBlock[]> },
): Tool {
  return complete(tool, null, async (input, context) => ({ content: await tool.run(input, context) }));
}

function complete<I extends ZodObject>(
  tool: Definition<I>,
  output: ZodObject | null,
  run: (input: z.output<I>, context: ToolContext) => Promise<Record<string, unknown>>,
): Tool {
  const need = tool.need ?? { role: 'viewer', disruptive: false };
  const { needOf } = tool;
  return {
    ofFleet: false,
    readOnly: true,
    idempotent: true,
    ...tool,
    output,
    need,
    needOf: needOf === undefined ? () => need : (input) => needOf(input as z.output<I>),
    run: (input, context) => run(input as z.output<I>, context),
  };
}
