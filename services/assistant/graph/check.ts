/** Holds the draft against what the tools answered. What they did not say is to be mended, once. */
import { echoOf } from '#libs/answers/grounding/echo.ts';
import { ungrounded } from '#libs/answers/grounding/ungrounded.ts';
import { reached } from '../limits.ts';
import { type GraphTools, leftMs } from './port.ts';
import { mendPrompt } from './prompts.ts';
import type { Change, Conversation } from './state.ts';

export const longestDraft = 6_000;

export function createCheck(tools: GraphTools) {
  return (turn: Conversation): Change => {
    const draft = turn.draft ?? '';
    const problems = problemsOf(draft, turn, tools.clock.now());
    const isOver = reached(turn.used, tools.limits, leftMs(turn, tools)) !== null;
    if (problems.length === 0 || turn.repaired || isOver) return { problems };
    return { problems, repaired: true, draft: null, messages: [...turn.messages, { role: 'user', text: mendPrompt(problems) }] };
  };
}

function problemsOf(draft: string, { facts, asked }: Conversation, now: number): readonly string[] {
  if (draft === '') return ['nothing was said'];
  if (draft.length > longestDraft) return [`it has ${draft.length} characters; at most ${longestDraft} are allowed`];
  // When a tool was asked is known too. Its name is no key: figures of `list_findings` are not all findings.
  const results = facts.map(({ tool, data, at, arguments: given }) => ({ tool, data, at, echo: echoOf(given, data) }));
  return ungrounded(draft, results, { now, utcOffsetMinutes: asked.utcOffsetMinutes });
}
