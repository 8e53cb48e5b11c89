import { describe, expect, it } from 'vitest';
import { createExecOutput } from '#libs/ovsdb/exec-output.ts';

// As printed by ovsdb-client 3.1.
const head = 'found: false, last_id: 00000000-0000-0000-0000-000000000000\n';
const table = (...lines: unknown[]) => `${JSON.stringify({ data: lines, headings: ['row', 'action', 'type', 'external_ids'] })}\n`;
const next = '\nlast_id: 00000000-0000-0000-0000-000000000000';
const pairs = ['map', [['a', '{not a table}']]];

function parse(text: string, chunkSize: number) {
  const output = createExecOutput('NAT', 'pod');
  const seen = [];
  for (let from = 0; from < text.length; from += chunkSize) seen.push(...output.push(Buffer.from(text.slice(from, from + chunkSize))));
  return { output, seen };
}

describe('output of ovsdb-client monitor-cond-since', () => {
  it.each([1, 7, 10_000])('becomes one update per printed table, in chunks of %d bytes', (chunkSize) => {
    const text =
      head +
      table(['u1', 'initial', 'snat', pairs], ['u2', 'initial', null, null]) +
      next +
      table(['u1', 'modify', null, pairs], ['u2', 'delete', null, null]);
    expect(parse(text, chunkSize).seen).toEqual([
      { NAT: { u1: { initial: { type: 'snat', external_ids: pairs } }, u2: { initial: {} } } },
      { NAT: { u1: { modify: { external_ids: pairs } }, u2: { delete: {} } } },
    ]);
  });

  it('says that it has begun though a table without rows prints nothing', () => {
    const { output, seen } = parse(head, 10);
    expect([output.begun, output.busy, seen]).toEqual([true, false, []]);
    expect(parse(head + table(['u1', 'initial', 'snat', pairs]).slice(0, 20), 100).output.busy).toBe(true);
  });

  it('refuses what another program prints', () => {
    expect(() => parse('usage: something else '.repeat(1_000), 500)).toThrow(expect.objectContaining({ code: 'ovsdb-protocol' }));
    expect(() => parse(`${head}{"error":"x"}`, 500)).toThrow(expect.objectContaining({ code: 'ovsdb-protocol' }));
  });
});
