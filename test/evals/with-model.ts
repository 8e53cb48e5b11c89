/**
 * `npm run evals -- --model URL --name MODEL`: one phrasing of each intent to the assistant with a real model, over the same table. Right
 * is an answer that says the figures the answerer without a model says; nothing that no tool said may be shown at all.
 */
import { parseArgs } from 'node:util';
import { answerQuestion } from '#libs/answers/answer.ts';
import { ungrounded } from '#libs/answers/grounding/ungrounded.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { anthropicModel } from '../../services/assistant/model/anthropic.ts';
import { openAiModel } from '../../services/assistant/model/openai.ts';
import { gatewayTools } from '../../services/assistant/tools.ts';
import { startTools, startTurns } from '../kit/assistant.ts';
import { evalCases, evalFiles } from './cases.ts';
import { evalAsk, evalCluster, evalNow } from './state.ts';

export async function evalModel(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { model: { type: 'string' }, name: { type: 'string' }, provider: { type: 'string', default: 'openai-compatible' } },
  });
  const access = { endpoint: values.model ?? '', model: values.name ?? 'default', key: process.env.MODEL_KEY ?? null, clock: systemClock };
  const ask = evalAsk(80);
  const served = await startTools(ask, evalCluster);
  const tools = gatewayTools(served.url, 'evals');
  const turns = startTurns({ model: values.provider === 'anthropic' ? anthropicModel(access) : openAiModel(access), tools });
  const tally = { right: 0, other: 0, 'evidence alone': 0, failed: 0 };
  const firstOfEach = [...new Map(evalFiles.flatMap(evalCases).map((one) => [one.intent, one])).values()].filter(
    ({ intent }) => intent !== null,
  );
  for (const { question } of firstOfEach) {
    const wanted = await answerQuestion({ question, utcOffsetMinutes: 0 }, { ask, cluster: evalCluster, now: () => evalNow });
    // How to do something is no question for the cluster.
    if (wanted.evidence.length === 0) continue;
    const { answer, failure } = await turns.ask(question);
    const outcome =
      answer === null ? 'failed' : !answer.confident ? 'evidence alone' : saysFigures(answer.answer, wanted.answer) ? 'right' : 'other';
    tally[outcome] += 1;
    process.stdout.write(`${outcome}: "${question}": ${(failure ?? answer?.answer ?? '').split('\n')[0]}\n`);
  }
  await turns.stop();
  await tools.close();
  await served.stop();
  const asked = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const counted = Object.entries(tally).map(([outcome, count]) => `${count} ${outcome}`);
  process.stdout.write(`${asked} questions: ${counted.join(', ')}\n`);
  process.exitCode = tally.failed === asked ? 1 : 0;
}

/** Each figure and name of the first line of the one is in the other. A line without any shows nothing. */
function saysFigures(answer: string, wanted: string): boolean {
  const [first = ''] = wanted.split('\n');
  const missing = (results: readonly unknown[]) => ungrounded(first, results, { now: evalNow, utcOffsetMinutes: 0 }).length;
  return missing([{}]) > 0 && missing([{ answer }]) === 0;
}
