/** What the system takes at size is in the documentation, with the date of each measurement and the machine it was made on. */
import { describe, expect, it } from 'vitest';
import { firstLine, lastLine, parts, withFigures } from '../../bench/scale/sizing-table.ts';
import { files, read } from '../architecture/source-files.ts';

const page = read('docs/operations.md');
const blockOf = (text: string, part: (typeof parts)[number]) =>
  text.slice(text.indexOf(firstLine(part)) + firstLine(part).length, text.indexOf(lastLine(part)));

describe('the sizing table', () => {
  it.each(parts)('has the figures of "%s", with their date and the machine', (part) => {
    const block = blockOf(page, part);
    expect(block).toMatch(
      /^Measured on 20\d\d-\d\d-\d\d: \d+ cores \(.+\), \d+ GiB of memory, Node \d+\.\d+\.\d+; load before it \d+\.\d\.$/m,
    );
    expect(block.match(/^\| .+ \| .*\d.* \| .* \|$/gm)?.length, 'lines of the table').toBeGreaterThan(2);
  });

  it('has a block for each measurement that there is', () => {
    const measurements = files.filter(
      (file) => /^test\/bench\/scale\/.*\.ts$/.test(file) && /export (async )?function rows\(/.test(read(file)),
    );
    expect(measurements.map((file) => file.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual([...parts].sort());
  });

  it('is replaced part by part, and says which goal was missed', () => {
    const row = { name: '  of which', ours: '1 MB', theirs: '', ratio: null, goal: 'at most 2 MB', reached: true };
    const once = withFigures(page, 'nodes', [row], '2026-01-31', '2 cores');
    expect(blockOf(once, 'nodes')).toContain('Measured on 2026-01-31: 2 cores.');
    expect(blockOf(once, 'nodes')).toContain('| – of which | 1 MB | at most 2 MB |');
    const missed = withFigures(once, 'nodes', [{ ...row, ours: '3 MB', reached: false }], '2026-02-01', '2 cores');
    expect(blockOf(missed, 'nodes')).toContain('| – of which | 3 MB | at most 2 MB: missed |');
    expect(blockOf(missed, 'nodes')).not.toContain('2026-01-31');
    for (const part of parts.filter((other) => other !== 'nodes')) expect(blockOf(missed, part)).toBe(blockOf(page, part));
  });
});
