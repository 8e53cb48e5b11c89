/** The end of a test run: what ran against which real server, what was left out and why, and the counts on the last line. */
import type { Check } from './checks.ts';
import type { Server } from './servers.ts';
import type { Tests } from './tests.ts';

export interface Outcome {
  readonly servers: readonly Server[];
  readonly checks: readonly Check[];
  readonly tests: Tests;
  /** Leaving anything out is a failure. */
  readonly strict: boolean;
}

export function summarise({ servers, checks, tests, strict }: Outcome): { readonly text: string; readonly ok: boolean } {
  const missing = servers.flatMap(({ name, provided }) =>
    provided.available ? [] : [`${name}: ${provided.reason}. To have it: ${provided.remedy}.`],
  );
  const leftOut = [...missing, ...tests.skipped];
  const failed = [...checks.filter((check) => check.passed === false).map((check) => check.name), ...tests.failed];
  const ok = failed.length === 0 && tests.passed > 0 && !(strict && leftOut.length > 0);
  const passedChecks = checks.filter((check) => check.passed === true);
  const lines = [
    '',
    ...section(
      'Ran against',
      servers.flatMap(({ name, provided }) => (provided.available ? [`${name}: ${provided.how}`] : [])),
    ),
    ...section(
      `Checks passed`,
      passedChecks.map((check) => check.name),
    ),
    ...section(
      'Not measured',
      checks.filter((check) => check.passed === null).map((check) => check.name),
    ),
    ...section(strict ? 'Left out (with CI=true a failure)' : 'Left out', leftOut),
    ...section('Failed', failed),
    `${tests.passed + passedChecks.length} passed, ${failed.length} failed, ${tests.skipped.length} skipped`,
  ];
  return { text: lines.join('\n'), ok };
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`), ''];
}
