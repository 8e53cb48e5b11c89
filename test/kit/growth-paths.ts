/**
 * Seeded paths of a growing count, one value a day, up to its limit. 80 to 180 days are history; the limit lies where the present
 * growth arrives in 20 to 120 days. A quarter each:
 * - steady: arrivals less departures (both Poisson), net 5 to 40 a day, departures up to twice the net;
 * - stepped: roll-outs on a tenth to a quarter of the days, of exponential size, between them little churn;
 * - seasonal: steady, and a week's rhythm of 2 to 6 days' growth;
 * - changing regime: steady, and after 40 to 75 % of the history another growth: 2 to 4 times as much, or as little.
 * The future goes on as the present does: no method can know of a change to come.
 */
import { type Random, seededRandom } from '#libs/runtime/random.ts';

export const growthKinds = ['steady', 'stepped', 'seasonal', 'changing regime'] as const;

export interface GrowthPath {
  readonly kind: (typeof growthKinds)[number];
  readonly history: readonly number[];
  readonly season: number;
  readonly limit: number;
  /** Days from the last value of the history until the count reaches the limit. */
  readonly truth: number;
}

export function growthPath(seed: number): GrowthPath {
  const random = seededRandom(seed * 6007 + 5);
  const between = (low: number, high: number) => low + (high - low) * random();
  const kind = growthKinds[seed % growthKinds.length] ?? 'steady';
  const days = Math.floor(between(80, 181));
  const net = between(5, 40);
  const leaving = net * between(0.2, 2);
  const often = between(0.1, 0.25);
  const changesAt = kind === 'changing regime' ? Math.floor(days * between(0.4, 0.75)) : 0;
  const before = random() < 0.5 ? between(2, 4) : 1 / between(2, 4);
  const height = kind === 'seasonal' ? net * between(2, 6) : 0;
  const grow = (day: number): number => {
    const factor = day < changesAt ? before : 1;
    if (kind === 'stepped') return (random() < often ? exponential(net / often, random) : 0) + poisson(2, random) - poisson(2, random);
    return poisson(net * factor + leaving, random) - poisson(leaving, random);
  };
  const shown = (level: number, day: number) => Math.max(0, Math.round(level + height * Math.sin((2 * Math.PI * day) / 7)));
  let level = between(200, 1000);
  const history: number[] = [];
  for (let day = 0; day < days; day += 1) {
    level += grow(day);
    history.push(shown(level, day));
  }
  const limit = Math.round(Math.max(level, history.at(-1) ?? 0, level + height) + net * between(20, 120));
  for (let truth = 1; ; truth += 1) {
    level += grow(days + truth - 1);
    if (shown(level, days + truth - 1) >= limit) return { kind, history, season: kind === 'seasonal' ? 7 : 0, limit, truth };
  }
}

/** Where the least-squares line through the history reaches the limit, in days from its last value on; null if it never does. */
export function straightLine(history: readonly number[], limit: number): number | null {
  const n = history.length;
  const middle = (n - 1) / 2;
  const mean = history.reduce((sum, value) => sum + value, 0) / n;
  const [shared, square] = history.reduce(
    ([xy, xx], value, index) => [xy + (index - middle) * (value - mean), xx + (index - middle) ** 2] as const,
    [0, 0] as readonly [number, number],
  );
  const slope = shared / square;
  return slope <= 0 ? null : Math.max(0, (limit - mean) / slope + middle - (n - 1));
}

function exponential(mean: number, random: Random): number {
  return Math.round(-mean * Math.log(1 - random()));
}

/** Knuth's, in parts so that no factor vanishes. */
function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const floor = Math.exp(-Math.min(30, left));
    for (let product = random(); product > floor; product *= random()) count += 1;
  }
  return count;
}
