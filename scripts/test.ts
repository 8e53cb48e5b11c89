/**
 * `npm test`: provides every real server, then runs lint, types and all tests, and says what ran against what and what was
 * left out and why. With CI=true leaving anything out is a failure.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './test/checks.ts';
import { provideServers } from './test/servers.ts';
import { summarise } from './test/summary.ts';
import { runTests } from './test/tests.ts';

const strict = process.env.CI === 'true';
const folder = mkdtempSync(join(tmpdir(), 'egressip-test-'));
try {
  const servers = await provideServers((line) => console.log(line));
  const checks = await runChecks();
  const tests = await runTests(join(folder, 'results.json'));
  const { text, ok } = summarise({ servers, checks, tests, strict });
  console.log(text);
  process.exitCode = ok ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
