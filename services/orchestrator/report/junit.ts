/** A run as JUnit XML, as CI systems read it: a suite per iteration, a test case per check, what was not measured is an error. */
import type { RunCheck, RunDetail } from '#libs/contracts/runs.ts';

export function junit(run: RunDetail): string {
  const iterations = Map.groupBy(
    [...run.checks].sort((a, b) => a.at - b.at),
    ({ iteration }) => iteration,
  );
  const suites = [...iterations].map(([iteration, checks]) => suite(run, iteration, checks));
  const dry = run.dryRun ? ' (dry run)' : '';
  const seconds = run.startedAt === null || run.endedAt === null ? 0 : (run.endedAt - run.startedAt) / 1000;
  const { passed, failed, notMeasured } = run.counts;
  // A run that broke off before any check is no run that passed.
  const broken = run.state === 'passed' || failed + notMeasured > 0 ? 0 : 1;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${text(`egressip ${run.scenario} ${run.id}${dry}`)}" tests="${passed + failed + notMeasured + broken}" failures="${failed}" errors="${notMeasured + broken}" time="${seconds}">`,
    ...suites,
    ...(broken === 0 ? [] : [brokenSuite(run)]),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(run: RunDetail, iteration: number | null, checks: readonly RunCheck[]): string {
  const of = (result: RunCheck['result']) => checks.filter((check) => check.result === result).length;
  const name = iteration === null ? 'before and after' : `iteration ${iteration}`;
  const [first] = checks;
  const at = first === undefined ? '' : ` timestamp="${new Date(first.at).toISOString().slice(0, 19)}"`;
  return [
    `  <testsuite name="${text(`${run.scenario}: ${name}`)}" tests="${checks.length}" failures="${of('failed')}" errors="${of('not-measured')}"${at}>`,
    ...checks.map((check) => testCase(run, check)),
    '  </testsuite>',
  ].join('\n');
}

function testCase({ scenario }: RunDetail, { step, name, result, expected, actual, detail, rows }: RunCheck): string {
  const open = `    <testcase classname="${text(`${scenario}.${step}`)}" name="${text(name)}"`;
  if (result === 'passed') return `${open}/>`;
  const [tag, message] = result === 'failed' ? ['failure', `expected ${expected}, was ${actual}`] : ['error', `not measured: ${detail}`];
  return [`${open}>`, `      <${tag} message="${text(message)}">${text([detail, ...rows].join('\n'))}</${tag}>`, '    </testcase>'].join(
    '\n',
  );
}

function brokenSuite({ scenario, state, error }: RunDetail): string {
  return [
    `  <testsuite name="${text(`${scenario}: the run`)}" tests="1" failures="0" errors="1">`,
    `    <testcase classname="${text(scenario)}" name="the run itself">`,
    `      <error message="${text(state)}">${text(error ?? state)}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ].join('\n');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** XML 1.0 has no place for control characters, escaped or not. */
export function text(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '?').replace(/[&<>"\n]/g, (character) => escapes[character] ?? character);
}
