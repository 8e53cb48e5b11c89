import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Guards against a hang only: nothing is judged by time, and a busy machine is no defect.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    // Two cores and real servers: more files at once only makes them wait for each other.
    maxWorkers: 2,
  },
});
