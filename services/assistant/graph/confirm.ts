/**
 * What would change the cluster is never called from here: it is proposed, the graph stops (an interrupt), a person is shown exactly
 * what will run, and after a yes the gateway runs it in that person's name. The assistant itself may only read.
 */
import { interrupt } from '@langchain/langgraph';
import { z } from 'zod';
import { clean } from '#libs/answers/tell.ts';
import { type Proposal, proposableTools, proposal } from '#libs/contracts/ask.ts';
import { changes } from '#libs/contracts/changes.ts';
import type { Call, ToolSpec } from '../model/port.ts';
import { asData } from './prompts.ts';
import type { Change, Conversation, Decision } from './state.ts';

export const proposeChange: ToolSpec = {
  name: 'propose_change',
  description:
    'Proposes a change of the cluster to the person: a test run (run_corenet_6498_test: eip_object_count, pods_per_eip, iterations, scenario) or the end of one (control_run with action cancel and id). It runs only after their yes.',
  schema: {
    type: 'object',
    properties: { tool: { type: 'string', enum: [...proposableTools] }, arguments: { type: 'object' } },
    required: ['tool', 'arguments'],
    additionalProperties: false,
  },
};

/** What a call proposes, with all arguments that will run; in words, why it proposes nothing. */
export function proposedBy({ arguments: given }: Call): Proposal | string {
  const wanted = proposal.safeParse(given);
  if (!wanted.success) return `tool: one of ${proposableTools.join(', ')}`;
  const { tool } = wanted.data;
  if ('cluster' in wanted.data.arguments) return 'cluster: it runs on the cluster of this conversation, leave it out';
  const parsed = changes[tool].safeParse(wanted.data.arguments);
  return parsed.success ? proposal.parse({ tool, arguments: parsed.data }) : z.prettifyError(parsed.error);
}

export function confirm({ proposal, messages, facts, asked }: Conversation): Change {
  if (proposal === null) return {};
  const { tool, arguments: given, callId } = proposal;
  const { yes, ran, result, at } = interrupt<unknown, Decision>({ tool, arguments: given });
  const isRun = yes && ran;
  const data = asJson(result);
  const what = `${tool} ${JSON.stringify(given)}`;
  return {
    proposal: null,
    messages: isRun ? [...messages, { role: 'tool', id: callId, text: asData(tool, { data, failed: false }) }] : messages,
    facts: isRun ? [...facts, { turn: asked.turn, tool, arguments: given, data, at }] : facts,
    decided: {
      ran: isRun,
      text: isRun ? `Run after your yes: ${what}.` : `Nothing was run: ${yes ? clean(result) : 'you said no'}.`,
    },
    // The time the person thought is not the assistant's.
    asked: { ...asked, startedAt: at },
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What went wrong is said in words.
    return text;
  }
}
