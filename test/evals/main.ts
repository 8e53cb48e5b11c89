/**
 * `npm run evals`: asks the answerer the phrasings it was not made from, scores the answers by code, and says how long they take
 * at 2,000 pods. Ends with 1 when fewer than 95 % are right or any is confident and wrong.
 */
import { answerQuestion } from '#libs/answers/answer.ts';
import { evalCases, outcomeOf } from './cases.ts';
import { evalAsk, evalCluster, evalNow } from './state.ts';

const ask = evalAsk(2_000);
const times: number[] = [];
const tally = { right: 0, unsure: 0, 'confident and wrong': 0 };
const cases = evalCases(process.argv[2]);
for (const each of cases) {
  const startedAt = performance.now();
  const answer = await answerQuestion({ question: each.question, utcOffsetMinutes: 0 }, { ask, cluster: evalCluster, now: () => evalNow });
  times.push(performance.now() - startedAt);
  const outcome = outcomeOf(each, answer);
  tally[outcome] += 1;
  if (outcome === 'right') continue;
  const { intent, entities } = answer.understood;
  process.stdout.write(
    `${outcome}: "${each.question}": wanted ${each.intent}, understood ${intent} ${JSON.stringify(entities)} (${answer.answer.split('\n')[0]})\n`,
  );
}
const sorted = times.toSorted((a, b) => a - b);
const share = tally.right / cases.length;
process.stdout.write(
  `${cases.length} phrasings: ${tally.right} right (${(share * 100).toFixed(1)} %), ${tally.unsure} unsure, ${tally['confident and wrong']} confident and wrong; p95 ${(sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0).toFixed(1)} ms\n`,
);
process.exitCode = share >= 0.95 && tally['confident and wrong'] === 0 ? 0 : 1;
