/**
 * What would change the cluster is never called from here: it is proposed, the graph stops (an interrupt), a person is shown exactly
 * what will run, and after a yes the gateway runs it in that person's name. The assistant itself may only read.
 */
import { interrupt } from '@langchain/langgraph';
import { proposableTools } from '#libs/contracts/ask.ts';
import type { ToolSpec } from '../model/port.ts';
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

export function confirm({ proposal, messages, facts, asked }: Conversation): Change {
  if (proposal === null) return {};
  const { tool, arguments: given, callId } = proposal;
  const { yes, result, at } = interrupt<unknown, Decision>({ tool, arguments: given });
  const data = yes ? asJson(result) : null;
  return {
    proposal: null,
    messages: [
      ...messages,
      { role: 'tool', id: callId, text: yes ? asData(tool, { data, failed: false }) : 'The person said no. Nothing was run.' },
    ],
    facts: yes ? [...facts, { turn: asked.turn, tool, arguments: given, data, at }] : facts,
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
