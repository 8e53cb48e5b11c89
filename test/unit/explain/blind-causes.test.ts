/** The rules in a cluster that they were not written from: another size, other chance, through the monitor as it happens. */
import { expect, it } from 'vitest';
import { placedWithin, simulatedCauses } from '../../evals/causes.ts';

it('name the right cause first for nine of ten known failures, and nearly always among the first three', () => {
  const outcomes = simulatedCauses(['small']);
  const wrong = outcomes.filter(({ place }) => place !== 0).map(({ failure, place }) => `${failure}: ${place}`);
  expect(outcomes.length).toBeGreaterThan(35);
  expect(placedWithin(outcomes, 1), wrong.join(', ')).toBeGreaterThanOrEqual(0.9);
  expect(placedWithin(outcomes, 3), wrong.join(', ')).toBeGreaterThanOrEqual(0.98);
}, 120_000);
