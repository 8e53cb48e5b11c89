import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonStream, JsonStreamError } from '#libs/ovsdb/json-stream.ts';

/** Cuts the bytes at the given places (taken modulo the length). */
function split(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((left, right) => left - right);
  return [...places, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : places[index - 1], end));
}

const message = fc.dictionary(
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('__proto__')),
  fc.jsonValue({ maxDepth: 8, noUnicodeString: false }),
  {
    noNullPrototype: true,
  },
);
const gap = fc.constantFrom('', ' ', '\n', '\r\n\t ');

describe('json stream', () => {
  it('equals JSON.parse of each message, however the bytes are split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(message, gap, fc.boolean()), { maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        (messages, cuts) => {
          const texts = messages.map(([value, space, pretty]) => JSON.stringify(value, null, pretty ? 2 : undefined) + space);
          const stream = createJsonStream();
          const seen = split(Buffer.from(texts.join('')), cuts).flatMap((chunk) => stream.push(chunk));
          // As text: order of keys and own properties included.
          expect(JSON.stringify(seen)).toBe(JSON.stringify(texts.map((text) => JSON.parse(text))));
          expect(stream.idle()).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never makes a message out of what JSON.parse refuses', () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.integer({ min: 0, max: 127 }), fc.array(fc.nat(), { maxLength: 5 }), (value, place, byte, cuts) => {
        const bytes = Buffer.from(JSON.stringify(value));
        bytes[place % bytes.length] = byte;
        const stream = createJsonStream();
        const seen: unknown[] = [];
        try {
          for (const chunk of split(bytes, cuts)) seen.push(...stream.push(chunk));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(JsonStreamError);
          return;
        }
        if (!stream.idle()) return;
        // The byte may have cut one message into several, or changed its content; the text of all must be JSON.
        const text = bytes.toString('utf8');
        const parsed = seen.length === 1 ? JSON.parse(text) : JSON.parse(`[${text.replaceAll('}{', '},{')}]`);
        expect(JSON.stringify(seen)).toBe(JSON.stringify(seen.length === 1 ? [parsed] : parsed));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a message or a value beyond its limit while it arrives', () => {
    const limits = { maxMessageBytes: 1_000, maxLeafBytes: 100 };
    expect(() => createJsonStream({ limits }).push(Buffer.from(`{"a":"${'x'.repeat(200)}`))).toThrow(JsonStreamError);
    const stream = createJsonStream({ limits });
    expect(() => {
      stream.push(Buffer.from('{"a":['));
      for (;;) stream.push(Buffer.from('1,'));
    }).toThrow(JsonStreamError);
  });
});
