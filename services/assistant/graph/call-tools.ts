/**
 * Calls the tools the model asked for. What they answer goes back to it as delimited data: names, labels and event texts of the
 * cluster are written by others, and no text of theirs calls anything, since calls come in a field of the protocol alone.
 */
import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import { reached } from '../limits.ts';
import type { Call, Message } from '../model/port.ts';
import { proposeChange, proposedBy } from './confirm.ts';
import { conversationOf, type GraphTools, inTime } from './port.ts';
import { asData } from './prompts.ts';
import type { Change, Conversation, Fact } from './state.ts';

/** Of one answer of the model; the others are told to come one after the other. */
const mostCalls = 4;
const mostFacts = 24;
/** Characters of all messages: what a model reads, and what is stored after each node. */
const mostText = 300_000;

export function createCallTools(tools: GraphTools) {
  const { onStep, clock, limits, mayPropose } = tools;
  return async (turn: Conversation, config: LangGraphRunnableConfig): Promise<Change> => {
    const messages: Message[] = [...turn.messages];
    const facts: Fact[] = [...turn.facts];
    let proposed: Conversation['proposal'] = null;
    let ending: string | null = null;
    const reply = (call: Call, text: string) => messages.push({ role: 'tool', id: call.id, text });
    const isFull = () => messages.reduce((sum, { text }) => sum + text.length, 0) > mostText;

    for (const [index, call] of turn.calls.entries()) {
      if (index >= mostCalls) reply(call, `Not called: at most ${mostCalls} calls at once.`);
      else if (call.arguments === null) reply(call, 'Not called: the arguments are no JSON object.');
      else if (isFull()) reply(call, 'Not called: there is no more room. Answer with what you have.');
      else if (ending !== null) reply(call, 'Not called: the time is up.');
      else if (call.name === proposeChange.name) {
        const wanted = proposedBy(call);
        if (!mayPropose || proposed !== null) reply(call, 'Not proposed: one proposal at a time, and only where test runs are enabled.');
        else if (typeof wanted === 'string') reply(call, `Not proposed: the arguments do not fit. ${wanted}`);
        else proposed = { ...wanted, callId: call.id };
      } else {
        const { name, arguments: given } = call;
        // A name of the model's own could be a claim.
        const isTool = (await tools.tools.list()).some((tool) => tool.name === name);
        onStep(conversationOf(config), isTool ? `asks ${name}` : 'asks a tool that does not exist');
        const result = await inTime(turn, tools, config.signal, (signal) => tools.tools.call(name, given, signal));
        if (result === null) {
          ending = reached(turn.used, limits, 0);
          reply(call, 'Not answered: the time is up.');
          continue;
        }
        reply(call, asData(name, result.value));
        if (!result.value.failed)
          facts.push({ turn: turn.asked.turn, tool: name, arguments: given, data: result.value.data, at: clock.now() });
      }
    }
    return { messages, facts: facts.slice(-mostFacts), proposal: proposed, calls: [] };
  };
}
