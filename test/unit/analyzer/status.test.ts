import { expect, it } from 'vitest';
import type { AnswerContext } from '../../../services/analyzer/answers/context.ts';
import { answerStatus } from '../../../services/analyzer/answers/status.ts';

it('counts as moves of an object at least those that the list of fail-overs has under its name', () => {
  const verdict = {
    consistency: 1,
    summary: {},
    findings: [],
    incidents: [],
    egressIPs: ['again', 'old'].map((egressIP) => ({ egressIP, addresses: [] })),
  };
  const monitor = {
    failovers: () => [{ egressIP: 'again' }, { egressIP: 'again' }, { egressIP: 'old' }],
    // Created anew a moment ago; and one whose older moves are not listed any more.
    objectHistory: (name: string) => ({ moveCount: name === 'again' ? 0 : 7, flapping: false, addresses: [] }),
  };
  const causes = { of: () => [] };
  const view = { verdict, monitor, causes, freshness: {} } as unknown as AnswerContext;
  const { egressIPs } = answerStatus(view, { egressIP: null, limit: 10, cursor: null });
  expect(egressIPs.map(({ egressIP, moves }) => [egressIP, moves])).toEqual([
    ['again', 2],
    ['old', 7],
  ]);
});
