import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineSplitter } from '#libs/kube/lines.ts';

test('lines come out as they went in, wherever the chunks were cut', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text && !/[\n\r]/.test(text));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 7 }), (lines, size) => {
      const splitter = createLineSplitter(1_000_000);
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      const found: string[] = [];
      for (let from = 0; from < bytes.length; from += size) found.push(...splitter.push(bytes.subarray(from, from + size)));
      expect(found).toEqual(lines);
      expect(splitter.pendingBytes).toBe(0);
    }),
  );
});

test('a line without an end is an error before it fills the memory', () => {
  const splitter = createLineSplitter(1000);
  expect(() => {
    for (let count = 0; count < 100; count += 1) splitter.push(Buffer.alloc(100, 'x'));
  }).toThrow('1000 bytes');
});
