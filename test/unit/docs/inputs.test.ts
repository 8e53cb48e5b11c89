import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputs } from '../../../scripts/docs/input-kinds.ts';

describe('the kinds of input', () => {
  const all = Object.values(inputs).flat();

  it.each(all.map((input) => [input.kind, input] as const))('%s: the test that shows it is there', (_, { proof: [file, title] }) => {
    expect(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')).toContain(title);
  });

  it('are named once each', () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
  });
});
