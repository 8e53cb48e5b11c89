/** Asks the model what to do next: call tools, or say something. Ends the question where a limit is reached. */
import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import { reached, withReply } from '../limits.ts';
import { proposeChange } from './confirm.ts';
import { conversationOf, type GraphTools, inTime, leftMs } from './port.ts';
import { systemPrompt } from './prompts.ts';
import type { Change, Conversation } from './state.ts';

export function createPlan(tools: GraphTools) {
  const { model, limits, prices, mayPropose, clock, onStep } = tools;
  return async (turn: Conversation, config: LangGraphRunnableConfig): Promise<Change> => {
    const ending = reached(turn.used, limits, leftMs(turn, tools));
    if (ending !== null) return { ending, calls: [] };
    onStep(conversationOf(config), turn.repaired ? 'asks the model to mend its answer' : 'asks the model');
    const reply = await inTime(turn, tools, config.signal, async (signal) => {
      const specs = [...(await tools.tools.list()), ...(mayPropose ? [proposeChange] : [])];
      const system = systemPrompt(clock.now(), turn.asked.utcOffsetMinutes);
      return model.reply({ system, messages: turn.messages, tools: specs }, signal);
    });
    if (reply === null) return { ending: reached(turn.used, limits, 0), calls: [] };
    const { text, calls } = reply.value;
    return {
      used: withReply(turn.used, reply.value, prices),
      messages: [...turn.messages, { role: 'assistant', text, calls }],
      calls,
      draft: calls.length > 0 ? null : text.trim(),
    };
  };
}
