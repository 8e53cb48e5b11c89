/**
 * `npm run evals`: asks the answerer all phrasings and scores the answers by code, says how long they take at 2,000 pods, and how often
 * the right cause of a known failure is named. `npm run evals -- FILE` asks those of one file alone, `-- --model URL` a model (`with-model.ts`),
 * `-- --cross [ROUND...]` what it does with rounds that it has not learnt from. Ends with 1 when fewer than 95 %
 * of the phrasings are right, any answer is confident and wrong, or a cause is named too seldom.
 */
import { resolve } from 'node:path';
import { answerQuestion } from '#libs/answers/answer.ts';
import { evalCases, evalFiles, outcomeOf } from './cases.ts';
import { placedWithin, simulatedCauses } from './causes.ts';
import { crossValidate } from './cross.ts';
import { evalAsk, evalCluster, evalNow } from './state.ts';

const pods = 2_000;
const given = process.argv[2];
if (given === '--model') {
  // LangChain is loaded where a model is asked.
  await (await import('./with-model.ts')).evalModel(process.argv.slice(2));
  process.exit();
}
if (given === '--cross') {
  await crossValidate(process.argv.slice(3), say);
  process.exit();
}
const files = given === undefined ? evalFiles : [resolve(given)];
const areGood = [];
for (const file of files) areGood.push(await askAll(file));
if (given === undefined) areGood.push(nameCauses());
process.exitCode = areGood.every(Boolean) ? 0 : 1;

async function askAll(file: string): Promise<boolean> {
  const ask = evalAsk(pods);
  const times: number[] = [];
  const tally = { right: 0, unsure: 0, 'confident and wrong': 0 };
  const cases = evalCases(file);
  for (const each of cases) {
    const startedAt = performance.now();
    const request = { question: each.question, utcOffsetMinutes: 0 };
    const answer = await answerQuestion(request, { ask, cluster: evalCluster, now: () => evalNow });
    times.push(performance.now() - startedAt);
    const outcome = outcomeOf(each, answer);
    tally[outcome] += 1;
    if (outcome === 'right') continue;
    const { intent, entities } = answer.understood;
    say(
      `${outcome}: "${each.question}": wanted ${each.intent ?? 'no answer'} ${JSON.stringify(Object.fromEntries(each.entities))}, understood ${intent} ${JSON.stringify(entities)} (${answer.answer.split('\n')[0]})`,
    );
  }
  const share = tally.right / cases.length;
  const p95 = times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? 0;
  say(
    `${file}: ${cases.length} phrasings: ${tally.right} right (${(share * 100).toFixed(1)} %), ${tally.unsure} unsure, ${tally['confident and wrong']} confident and wrong; p95 ${p95.toFixed(1)} ms with ${pods} pods`,
  );
  return share >= 0.95 && tally['confident and wrong'] === 0;
}

function nameCauses(): boolean {
  const outcomes = simulatedCauses();
  for (const { failure, where, place, said } of outcomes) {
    say(`${failure.padEnd(4)} ${where.padEnd(6)} ${place === null ? 'not named' : `named ${place + 1}.`}${place === 0 ? '' : ` ${said}`}`);
  }
  const [first, three] = [placedWithin(outcomes, 1), placedWithin(outcomes, 3)];
  say(`${outcomes.length} failures: right cause first ${(first * 100).toFixed(1)} %, in the first three ${(three * 100).toFixed(1)} %`);
  return first >= 0.9 && three >= 0.98;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
