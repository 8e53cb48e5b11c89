/** Runs vitest and reads its own report of every single test. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { root, run } from './checks.ts';

export interface Tests {
  readonly passed: number;
  /** Failed tests, and files that could not be loaded. */
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export async function runTests(reportFile: string): Promise<Tests> {
  const exitCode = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]);
  if (!existsSync(reportFile)) return { passed: 0, failed: [`vitest ended with exit code ${exitCode} and no report`], skipped: [] };
  const files = report.parse(JSON.parse(readFileSync(reportFile, 'utf8'))).testResults;
  const tests = files.flatMap((file) =>
    file.assertionResults.map((test) => ({ title: `${relative(root, file.name)}: ${test.fullName.trim()}`, status: test.status })),
  );
  const failed = tests.filter((test) => test.status === 'failed').map((test) => test.title);
  const broken = files
    .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => `${relative(root, file.name)}: could not be run`);
  const others =
    exitCode !== 0 && failed.length + broken.length === 0 ? [`vitest ended with exit code ${exitCode}: an error outside the tests`] : [];
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: [...failed, ...broken, ...others],
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.title),
  };
}
