/** What a draft is held against: the facts of the conversation, and no more of them than a tool said itself. */
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../../services/assistant/graph/check.ts';
import type { GraphTools } from '../../../services/assistant/graph/port.ts';
import type { Conversation, Fact } from '../../../services/assistant/graph/state.ts';

const now = Date.UTC(2026, 10, 27, 12);
const limits = { steps: 6, tokens: 50_000, seconds: 60, cost: null };
const check = createCheck({ clock: { now: () => now }, limits } as unknown as GraphTools);

function problemsOf(draft: string, facts: readonly Partial<Fact>[]): readonly string[] {
  const asked = { turn: 1, question: 'how is it?', utcOffsetMinutes: 60, startedAt: now };
  const given = facts.map((fact) => ({ turn: 1, tool: 'get_egressip_status', arguments: {}, data: {}, at: now - 500, ...fact }));
  const turn = { asked, draft, facts: given, used: { steps: 0, tokens: 0, cost: 0 }, repaired: true, messages: [] };
  return (check(turn as unknown as Conversation) as { problems: readonly string[] }).problems;
}

describe('a draft', () => {
  it('may not take the name of a tool for what its figures count', () => {
    const status = { tool: 'get_egressip_status', data: { counts: { egressIPs: 8, expected: 4_000 }, freshness: { ageMs: 120 } } };
    expect(problemsOf('There are 8 EgressIPs.', [status])).toEqual([]);
    for (const lie of ['There are 4,000 EgressIPs.', 'There are 120 EgressIPs.']) expect(problemsOf(lie, [status]), lie).not.toEqual([]);
    const findings = { tool: 'list_findings', data: { limit: 50 } };
    expect(problemsOf('There are 50 findings.', [findings])).not.toEqual([]);
  });

  it('may not take from a result what the model put into the call', () => {
    const sql = "select 4711 x, 'worker-77' n from long_sequence(1)";
    const echoed = { tool: 'query_history', arguments: { sql }, data: { rows: [{ x: 4711, n: 'worker-77', hits: 12 }] } };
    expect(problemsOf('There were 4711 on worker-77.', [echoed])).toEqual(['4711', 'worker-77']);
    expect(problemsOf('There were 12 hits.', [echoed])).toEqual([]);
    const since = { tool: 'list_findings', arguments: { since_cursor: '4711' }, data: { summary: '0 changes since 4711.' } };
    expect(problemsOf('There are 4711.', [since])).toEqual(['4711']);
    // Another tool says so, too.
    const status = { data: { node: 'worker-77', rows: 4711 } };
    expect(problemsOf('There were 4711 on worker-77.', [echoed, status])).toEqual([]);
    const given = { type: 'node', name: 'worker-77' };
    const explained = (found: boolean) => ({
      tool: 'explain',
      arguments: given,
      data: { subject: given, found, verdict: 'worker-77: it.' },
    });
    expect(problemsOf('Node worker-77 hosts it.', [explained(false)])).not.toEqual([]);
    expect(problemsOf('Node worker-77 hosts it.', [explained(true)])).toEqual([]);
  });
});
