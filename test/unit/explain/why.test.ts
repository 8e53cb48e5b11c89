/** The known failures F1 to F41, re-enacted: which of them is told as the cause, and that what leaves no such trace is unknown. */
import { describe, expect, it } from 'vitest';
import { type Finding, findingKinds } from '#libs/contracts/findings.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { rules } from '#libs/egressip/why/rules.ts';
import { why } from '#libs/egressip/why/why.ts';
import { createFaults, faultDefinitions } from '../../../services/simulator/faults/index.ts';
import { fixture } from '../simulator/fixtures.ts';
import { feed } from '../simulator/model-feed.ts';

const noTransport = {
  setDatabaseDown: () => undefined,
  setDatabaseStalled: () => undefined,
  cutWatches: () => undefined,
  setAccessDenied: () => undefined,
};
const since = '2026-01-01T00:00:10.000Z';
const nothingBefore = { recent: () => [] };

/** All that the failure leaves, as findings that began at one moment. */
function play(kind: string, needs: Parameters<typeof fixture>[0]) {
  const { cluster, clock } = fixture(needs);
  const model = createModel();
  feed(cluster, (input) => model.apply(input));
  createFaults({ cluster, transport: noTransport }).inject({ kind });
  clock.advance(30_000);
  const violations = [...model.violations()].filter((each) => findingKinds[each.kind].severity !== 'info');
  const findings = violations.map((violation): Finding => ({ ...violation, state: 'firing', since, incident: '' }));
  return { model, findings };
}

const shown = faultDefinitions.filter(({ kind, findings }) => /^F\d+$/.test(kind) && findings.length > 0);
/** Their traces are the same: only what happened before tells them apart. */
const twins = new Set(['F13', 'F14']);

describe('the cause of a re-enacted failure', () => {
  it.each(shown.filter(({ kind }) => !twins.has(kind)).map(({ kind, needs }) => [kind, needs ?? 'demo'] as const))(
    'is %s, likely if only that failure writes such rows, otherwise possible',
    (kind, needs) => {
      const { model, findings } = play(kind, needs);
      const cases = why(findings, model, nothingBefore);
      const verdict = rules.find(({ failure }) => failure === kind)?.provenByRows === true ? 'likely' : 'open';
      expect(cases.map(({ causes, verdict: said, subject }) => [subject.name, said, causes[0]?.failure])).toEqual(
        cases.map(({ subject }) => [subject.name, verdict, kind]),
      );
      expect(cases.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['F1', 'node worker-3 booted again'],
    ['F3', 'node worker-9 was deleted'],
    ['F19', "the spec's addresses are now 172.18.100.1"],
    ['F36', 'the controller of worker-2 restarted'],
  ])('is likely after the change that causes it: %s after "%s"', (kind, text) => {
    const { model, findings } = play(kind, 'demo');
    const [told] = why(findings, model, { recent: () => [{ at: Date.parse(since) - 1_200, text }] });
    expect(told).toMatchObject({ verdict: 'likely', causes: [{ failure: kind }] });
  });

  it.each([
    ['F13', 'node worker-3 booted again'],
    ['F14', '172.18.100.3 moved from worker-2 to worker-1'],
  ])('that another leaves too is open, until what came before tells: %s after "%s"', (kind, text) => {
    const { model, findings } = play(kind, 'demo');
    const [open] = why(findings, model, nothingBefore);
    expect(open).toMatchObject({ verdict: 'open', causes: [{ failure: 'F13' }, { failure: 'F14' }] });
    expect(open?.summary).toContain('no observation tells them apart');
    const at = Date.parse(since) - 1_200;
    const [told] = why(findings, model, { recent: (type) => (type === 'node' ? [{ at, text }] : []) });
    expect(told).toMatchObject({ verdict: 'likely', causes: [{ failure: kind }, {}], before: [{ text, msBefore: 1_200 }] });
    expect(told?.summary).toMatch(/It began 1\.2 s after this: /);
  });

  it('is unknown where no known failure leaves exactly these findings', () => {
    const { model, findings } = play('F7', 'demo');
    const [first] = findings;
    if (first === undefined) throw new Error('nothing differs');
    const [unknown] = why([{ ...first, kind: 'two-addresses-one-node' }], model, nothingBefore);
    expect(unknown).toMatchObject({ verdict: 'unknown', causes: [] });
    expect(unknown?.summary).toContain('the cause is unknown');
  });

  it.each(['wrong', 'alert', 'over', 'right again'])('does not count what a finding itself gave: "%s"', (word) => {
    const { model, findings } = play('F15', 'demo');
    const at = Date.parse(since);
    const [told] = why(findings, model, { recent: () => [{ at, text: `${word}: missing-snat: a row.` }] });
    expect(told).toMatchObject({ before: [], summary: expect.not.stringContaining('It began') });
  });

  it('does not count what came long before, or after', () => {
    const { model, findings } = play('F13', 'demo');
    const texts = [Date.parse(since) - 61_000, Date.parse(since) + 1].map((at) => ({ at, text: `node worker-3 booted again ${at}` }));
    expect(why(findings, model, { recent: () => texts })[0]).toMatchObject({ verdict: 'open', before: [] });
  });
});

describe('the rules', () => {
  it('name each failure that shows, once, with its mechanism', () => {
    expect(rules.map(({ failure }) => failure).sort()).toEqual(shown.map(({ kind }) => kind).sort());
    expect(rules.filter(({ mechanism }) => mechanism.length < 20)).toEqual([]);
  });
});
