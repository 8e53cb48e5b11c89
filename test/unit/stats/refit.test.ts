import { expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { forecast } from '#libs/stats/forecast.ts';
import { atPresentLevel } from '#libs/stats/refit.ts';

const random = seededRandom(4);
const rhythm = (hour: number) => 10 * Math.sin((2 * Math.PI * hour) / 24);
const stepped = Array.from({ length: 240 }, (_, hour) => (hour < 180 ? 100 : 160) + rhythm(hour) + 2 * random());
const truth = Array.from({ length: 24 }, (_, ahead) => 161 + rhythm(240 + ahead));

it('fitted after a change point, a forecast is nearer, its interval narrower, and it keeps the rhythm', () => {
  const ask = (values: readonly number[]) => {
    const result = forecast(values, { horizon: 24, seasons: [24], coverage: 0.95 });
    if ('tooLittle' in result) throw new Error(result.tooLittle);
    const error = truth.reduce((sum, value, step) => sum + Math.abs(value - (result.values[step] ?? 0)), 0) / 24;
    const width = result.high.reduce((sum, high, step) => sum + high - (result.low[step] ?? 0), 0) / 24;
    return { error, width, backTestError: result.backTestError };
  };
  const [before, after] = [ask(stepped), ask(atPresentLevel(stepped, 24))];
  expect(after.error).toBeLessThan(2);
  expect(after.width).toBeLessThan(before.width / 2);
  expect(after.backTestError).toBeLessThan(before.backTestError / 2);
});

it('a series without a change is left as it is', () => {
  const steady = stepped.slice(0, 170);
  expect(atPresentLevel(steady, 24)).toBe(steady);
});
