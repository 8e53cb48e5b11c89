import { defineConfig } from 'vitest/config';
import { patienceMs } from './test/kit/eventually.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Guards against a hang only: nothing is judged by time, and a busy machine is no defect.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: patienceMs, interval: 20 } },
    // Two cores and real servers: more files at once only makes them wait for each other.
    maxWorkers: 2,
  },
});
