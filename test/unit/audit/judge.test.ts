import { describe, expect, it } from 'vitest';
import { judgeAudit } from '../../../scripts/audit/judge.ts';

const id = 'GHSA-aaaa-bbbb-cccc';
const report = (severity: string) => ({
  vulnerabilities: {
    inner: { via: [{ title: 'reads what it should not', url: `https://github.com/advisories/${id}`, severity }] },
    outer: { via: ['inner'] },
  },
});
const exception = { advisory: id, reason: 'the part at fault is never loaded here', until: '2026-12-31' };
const today = '2026-11-27';

describe('the gate on npm audit', () => {
  it('lets nothing high or critical pass, said once for the package at fault', () => {
    expect(judgeAudit(report('high'), [], today)).toEqual({ state: 'failed', lines: [`inner: high, reads what it should not (${id})`] });
    expect(judgeAudit(report('moderate'), [], today)).toMatchObject({ state: 'passed' });
  });

  it('lets an exception pass until its day, and says when it ended', () => {
    expect(judgeAudit(report('critical'), [exception], '2026-12-31')).toMatchObject({ state: 'passed' });
    expect(judgeAudit(report('critical'), [exception], '2027-01-01')).toMatchObject({
      state: 'failed',
      lines: [expect.stringContaining('whose exception ended on 2026-12-31')],
    });
  });

  it('keeps no exception that is not needed', () => {
    expect(judgeAudit({ vulnerabilities: {} }, [exception], today)).toMatchObject({ state: 'failed' });
  });

  it('is not measured where the registry does not answer, which is no all-clear', () => {
    const said = { message: '405 Method Not Allowed - POST https://registry.example.com/-/npm/v1/security/advisories/bulk' };
    expect(judgeAudit(said, [], today)).toEqual({ state: 'not-measured', reason: '405 Method Not Allowed' });
    expect(judgeAudit(null, [], today)).toMatchObject({ state: 'not-measured' });
  });
});
