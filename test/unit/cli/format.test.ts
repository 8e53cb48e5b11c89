import { describe, expect, it } from 'vitest';
import { nearest } from '#libs/config/nearest.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import { shortTimes } from '../../../services/cli/format/short-times.ts';
import { table } from '../../../services/cli/format/table.ts';
import { exitCodeOf, verdictText } from '../../../services/cli/format/verdict.ts';

const pipe = { columns: null, colour: false };

describe('tables', () => {
  const rows = [
    { name: 'worker-1', count: 7, text: 'x'.repeat(60) },
    { name: 'w2', count: null, text: '' },
  ];
  const columns = [
    { title: 'NAME', value: (row: (typeof rows)[number]) => row.name },
    { title: 'COUNT', value: (row: (typeof rows)[number]) => row.count, align: 'right' as const },
    { title: 'TEXT', value: (row: (typeof rows)[number]) => row.text },
  ];

  const at = (width: number) => ({ columns: width, colour: false });

  it('fit the terminal: the widest name gives way, in its middle, since generated names differ at the end', () => {
    const lines = table(rows, columns, at(40)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines[1]).toMatch(/^worker-1 {6}7 {2}x+…x+$/);
  });

  it('let text go on below, broken at spaces', () => {
    const text = 'one row is missing in the database of worker-1';
    const printed = table([{ name: 'a', count: 1, text }], columns, at(40));
    expect(printed).toBe('NAME  COUNT  TEXT\na         1  one row is missing in the\n             database of worker-1');
  });

  it('leave out what can be done without, before anything is cut to less than tells names apart', () => {
    const [name, count, text] = columns;
    if (name === undefined || count === undefined || text === undefined) throw new Error('three columns');
    const some = [name, { ...count, leaveOut: 1 }, text];
    expect(table(rows, some, at(40)).split('\n')[0]).toBe('NAME      COUNT  TEXT');
    expect(table(rows, some, at(25)).split('\n')[0]).toBe('NAME      TEXT');
    expect(table(rows, [name, { ...text, value: () => null, leaveOut: 'empty' }], at(10)).split('\n')[0]).toBe('NAME');
  });

  it('show times without their date where room is short: of today the seconds, else the day', () => {
    const times = (...cells: string[]) => shortTimes(cells, Date.parse('2026-11-24T20:00:00Z'));
    expect(times('2026-11-24T12:00:01.123456Z', '-', '2026-11-24 13:00:00')).toEqual(['12:00:01', '-', '13:00:00']);
    expect(times('2026-11-24T12:00:01Z', '2026-11-23T12:00:01Z')).toEqual(['11-24 12:00', '11-23 12:00']);
    expect(times('worker-1')).toEqual(['worker-1']);
  });

  it('never cut an address or what they are about: where that does not fit, each row is a record', () => {
    const long = { name: 'n'.repeat(63), address: 'fd00:10:244:1:ffff:ffff:ffff:ffff', count: 5 };
    const about = [
      { title: 'NAME', value: (row: typeof long) => row.name, keep: 'whole' as const },
      { title: 'ADDRESS', value: (row: typeof long) => row.address },
      { title: 'PODS', value: (row: typeof long) => row.count },
    ];
    expect(table([long, { ...long, count: 6 }], about, at(80))).toBe(
      [5, 6].map((count) => `NAME     ${long.name}\nADDRESS  ${long.address}\nPODS     ${count}`).join('\n\n'),
    );
    expect(table([long], about, at(120)).split('\n')[1]).toBe(`${long.name}  ${long.address}  5`);
  });

  it('are whole in a pipe', () => {
    expect(table(rows, columns, pipe)).toContain('x'.repeat(60));
  });

  it('show what is not known as a dash, never as zero', () => {
    expect(table(rows, columns, pipe).split('\n')[2]).toBe('w2            -  -');
  });

  it('let no control character reach the terminal', () => {
    expect(table([{ name: 'a\u001b[31m\nb', count: 0, text: '' }], columns, pipe)).toContain('a [31m b');
  });
});

describe('the nearest name', () => {
  it.each([
    ['replai', 'replay'],
    ['aduit', 'audit'],
    ['find', 'findings'],
    ['xyzzy', null],
  ])('to %s is %s', (typed, name) => {
    expect(nearest(typed, ['replay', 'audit', 'findings', 'up'])).toBe(name);
  });
});

describe('a verdict for people', () => {
  const counts = { expected: 3, actual: 3, matched: 2 };
  const base: Verdict = {
    complete: true,
    missing: [],
    unjudged: [],
    consistency: 0.99999,
    summary: {
      nodes: 1,
      egressIPs: 1,
      pods: 3,
      unjudgedPods: 0,
      expected: 3,
      actual: 3,
      matched: 2,
      snat: counts,
      reroute: { expected: 0, actual: 0, matched: 0 },
      mark: null,
      findings: { critical: 0, warning: 0, info: 0 },
    },
    nodes: [
      {
        node: 'w1',
        complete: true,
        consistency: 0.5,
        expected: 3,
        actual: 3,
        matched: 2,
        snat: counts,
        reroute: null,
        mark: null,
        reason: null,
      },
    ],
    egressIPs: [],
    findings: [],
    incidents: [],
  };
  const withFinding = (state: 'pending' | 'firing', severity: 'critical' | 'warning' | 'info'): Verdict => {
    const common = { kind: 'missing-snat' as const, severity, state, node: 'w1', egressIP: 'e', address: null, since: '', reason: 'gone' };
    const finding = {
      ...common,
      pod: null,
      podIP: null,
      network: null,
      table: null,
      expected: null,
      actual: null,
      fingerprint: 'f',
      incident: 'i',
    };
    return {
      ...base,
      summary: { ...base.summary, findings: { critical: 0, warning: 0, info: 0, [severity]: 1 } },
      findings: [finding],
      incidents: [{ ...common, id: 'i', pods: 1, findings: 1 }],
    };
  };

  it('never rounds up to 100 %', () => {
    expect(verdictText(base, pipe)).toContain('consistency 99.99 %');
  });

  it('says matched of expected, and what is there without reason', () => {
    expect(verdictText(base, pipe)).toContain('2/3 +1');
  });

  it('begins with the answer', () => {
    const first = (verdict: Verdict) => verdictText(verdict, pipe).split('\n')[0];
    expect(first(base)).toBe('OK: nothing wrong found');
    expect(first(withFinding('firing', 'critical'))).toBe('FINDINGS: 1 critical in 1 incident');
    expect(first(withFinding('pending', 'warning'))).toBe('PENDING: 1 warning in 1 incident, not yet firing at the end');
    expect(first({ ...base, complete: false, missing: ['x'] })).toBe('INCOMPLETE: nothing wrong found, input incomplete');
  });

  it('gives the exit code: what fires is 3, also of incomplete input, which else is 4; information and what pends are 0', () => {
    expect(exitCodeOf(base)).toBe(0);
    expect(exitCodeOf(withFinding('firing', 'warning'))).toBe(3);
    expect(exitCodeOf(withFinding('firing', 'info'))).toBe(0);
    expect(exitCodeOf(withFinding('pending', 'critical'))).toBe(0);
    expect(exitCodeOf({ ...withFinding('firing', 'critical'), complete: false })).toBe(3);
    expect(exitCodeOf({ ...withFinding('firing', 'info'), complete: false })).toBe(4);
    expect(exitCodeOf({ ...base, complete: false })).toBe(4);
  });
});
