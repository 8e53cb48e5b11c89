/** `docs/reference/findings.md`: every kind of finding, and where it is written what to do. */
import {
  type FindingKind,
  findingKindNames,
  findingKinds,
  fleetFindingKindNames,
  fleetFindingKinds,
  insightKindNames,
  insightKinds,
  severities,
} from '#libs/contracts/findings.ts';
import { fleetRunbookOf, runbookOf } from '#libs/contracts/runbooks.ts';
import { unassignedReasons } from '#libs/egressip/model/judge/assignment.ts';
import { code, markdownTable, page } from './markdown.ts';

export function findingsReference(): string {
  return page([
    '# Findings',
    '',
    'Generated from `libs/contracts/findings.ts`. A finding is pending at first, fires when it outlasts the time that a healthy cluster needs',
    'to converge, and is resolved when the difference is gone. Findings of one cause share an incident; alerts go out per incident.',
    'Which known failure of ovn-kubernetes gives which finding: [failures.md](failures.md).',
    ...severities.flatMap((severity) => [
      '',
      `## ${severity}`,
      '',
      ...markdownTable(
        ['Kind', 'When', 'What to do'],
        findingKindNames
          .filter((kind) => findingKinds[kind].severity === severity)
          .map((kind) => [code(kind), findingKinds[kind].when, whatToDo(kind)]),
      ),
    ]),
    '',
    '## Of a fleet',
    '',
    'A hub finds what no cluster sees alone: `egressip clusters` shows it, and a notifier that runs there sends an alert.',
    '',
    ...markdownTable(
      ['Kind', 'Severity', 'When', 'What to do'],
      fleetFindingKindNames.map((kind) => [
        code(kind),
        fleetFindingKinds[kind].severity,
        fleetFindingKinds[kind].when,
        `[${fleetRunbookOf[kind]}](../runbooks/${fleetRunbookOf[kind]}.md)`,
      ]),
    ),
    '',
    '## Insights',
    '',
    'Insights are signs in the history before anything is wrong: `egressip insights`. They go out as incidents like findings, are part of no',
    'verdict, and are over when they no longer hold, after a week (a change), after a day (an unusual value), or when acknowledged.',
    '',
    ...markdownTable(
      ['Kind', 'Severity', 'When'],
      insightKindNames.map((kind) => [code(kind), insightKinds[kind].severity, insightKinds[kind].when]),
    ),
    '',
    '## Why an address is on no node',
    '',
    'The finding `unassigned-address` gives one of these as `actual.why`, evaluated as the cluster manager does. Each is the name of a',
    'test in `test/unit/egressip/assignment.test.ts`.',
    '',
    ...markdownTable(
      ['Reason', 'When'],
      Object.entries(unassignedReasons).map(([reason, when]) => [code(reason), when]),
    ),
  ]);
}

function whatToDo(kind: FindingKind): string {
  const runbook = runbookOf[kind];
  return runbook === null ? 'nothing: information' : `[${runbook}](../runbooks/${runbook}.md)`;
}
