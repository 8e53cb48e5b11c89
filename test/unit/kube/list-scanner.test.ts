import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createListScanner } from '#libs/kube/list-scanner.ts';

function scan(text: string, cuts: readonly number[]) {
  const items: unknown[] = [];
  const scanner = createListScanner((item) => items.push(JSON.parse(item)));
  const bytes = Buffer.from(text);
  let from = 0;
  for (const cut of [...cuts.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b), bytes.length]) {
    // A copy that is wiped afterwards: a scanner that keeps a view of a chunk would be caught.
    const chunk = Buffer.from(bytes.subarray(from, cut));
    scanner.push(chunk);
    chunk.fill(0);
    from = cut;
  }
  const shell = scanner.finish();
  return { items, shell: shell === null ? null : JSON.parse(shell) };
}

test('any list, cut anywhere, gives its items and the rest of it', () => {
  const item = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 });
  const awkward = fc.constantFrom('"items":[', '\\', '"', '{', ']', '漢🐘', '\\"', '}]}');
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 6 }),
      fc.dictionary(fc.oneof(fc.string(), awkward), fc.oneof(fc.jsonValue(), awkward), { maxKeys: 4 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom(0, 2),
      (items, metadata, cuts, itemsFirst, indent) => {
        const list = itemsFirst ? { items, metadata } : { kind: 'PodList', metadata, items };
        const found = scan(JSON.stringify(list, null, indent), cuts);
        expect(found.items).toEqual(JSON.parse(JSON.stringify(items)));
        expect(found.shell).toEqual(JSON.parse(JSON.stringify({ ...list, items: [] })));
      },
    ),
    { numRuns: 500 },
  );
});

test('a list without items, or with null, has none', () => {
  expect(scan('{"kind":"PodList","metadata":{"resourceVersion":"1"},"items":null}', [])).toMatchObject({
    items: [],
    shell: { kind: 'PodList' },
  });
  expect(scan('{"kind":"PodList"}', [])).toMatchObject({ items: [] });
});

test('`items` further inside is not the list', () => {
  const { items, shell } = scan('{"metadata":{"items":[{"a":1}]},"items":[{"b":{"items":[{"c":1}]}}]}', [0.3, 0.6]);
  expect(items).toEqual([{ b: { items: [{ c: 1 }] } }]);
  expect(shell).toEqual({ metadata: { items: [{ a: 1 }] }, items: [] });
});

test('a text that ends too early is not taken for a list', () => {
  const text = JSON.stringify({ kind: 'PodList', metadata: {}, items: [{ a: 1 }, { b: 2 }] });
  for (let length = 0; length < text.length; length += 1) expect(scan(text.slice(0, length), []).shell).toBeNull();
  expect(scan(text, []).shell).not.toBeNull();
});
