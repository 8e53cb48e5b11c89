/**
 * How a question is answered: understand -> plan -> call tools -> check -> answer. What would change the cluster waits for a person
 * (`confirm`, an interrupt of LangGraph). The state is stored after each node, so that a restart goes on where it was.
 */
import { type BaseCheckpointSaver, END, START, StateGraph } from '@langchain/langgraph';
import { say } from './answer.ts';
import { createCallTools } from './call-tools.ts';
import { createCheck } from './check.ts';
import { confirm } from './confirm.ts';
import { createPlan } from './plan.ts';
import type { GraphTools } from './port.ts';
import { type Conversation, conversation } from './state.ts';
import { understand } from './understand.ts';

export function createGraph(tools: GraphTools, checkpointer: BaseCheckpointSaver) {
  return new StateGraph(conversation)
    .addNode('understand', understand)
    .addNode('plan', createPlan(tools))
    .addNode('call', createCallTools(tools))
    .addNode('confirm', confirm)
    .addNode('check', createCheck(tools))
    .addNode('say', say)
    .addEdge(START, 'understand')
    .addEdge('understand', 'plan')
    .addConditionalEdges('plan', afterPlan, ['call', 'check', 'say'])
    .addConditionalEdges('call', afterCall, ['confirm', 'plan'])
    .addConditionalEdges('confirm', afterConfirm, ['plan', 'say'])
    .addConditionalEdges('check', afterCheck, ['plan', 'say'])
    .addEdge('say', END)
    .compile({ checkpointer });
}

const afterPlan = ({ ending, calls }: Conversation) => (ending !== null ? 'say' : calls.length > 0 ? 'call' : 'check');
const afterCall = ({ proposal }: Conversation) => (proposal !== null ? 'confirm' : 'plan');
/** If nothing ran, the model has nothing to say of it: it might tell of a success. */
const afterConfirm = ({ decided }: Conversation) => (decided?.ran === false ? 'say' : 'plan');
/** A draft that was taken back is to be written again. */
const afterCheck = ({ draft }: Conversation) => (draft === null ? 'plan' : 'say');

export type Graph = ReturnType<typeof createGraph>;
