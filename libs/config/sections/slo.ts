/** Service level objectives. Their windows are those of `libs/stats/error-budget.ts`. */
import { z } from 'zod';
import { key, section } from '../key.ts';

const share = z.number().min(0.5).max(0.99999);
const seconds = z.number().positive().max(86_400);

export const slo = section({
  time_in_drift: section({
    objective: key(share.default(0.99), {
      description: 'Share of the observed time of 30 days in which no finding about rows fires.',
      usedBy: ['historian'],
    }),
  }),
  failover_time: section({
    objective: key(share.default(0.95), {
      description: 'Share of the fail-overs of 30 days that have all rows right within `max_seconds`.',
      usedBy: ['historian'],
    }),
    max_seconds: key(seconds.default(60), {
      description: 'A fail-over that takes longer, from its trigger until all rows are right, spends the error budget.',
      usedBy: ['historian'],
    }),
  }),
  convergence: section({
    objective: key(share.default(0.99), {
      description: 'Share of the starts, changes and ends of pods of 30 days whose rows are right within `max_seconds`.',
      usedBy: ['historian'],
    }),
    max_seconds: key(seconds.default(10), {
      description: 'A pod whose rows take longer until they are right spends the error budget.',
      usedBy: ['historian'],
    }),
  }),
});
