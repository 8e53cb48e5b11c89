/** Text lines of a stream. `ended` is false for a last line without a line end: it may be cut off. */
import type { Bytes } from './decompress.ts';

/** A list of 50,000 pods in one line is shorter. */
const longestLine = 400 * 1024 * 1024;

/** Throws where the text is no UTF-8 (a damaged name must not be compared), and for a line nobody can hold. */
export async function* readLines(source: Bytes): AsyncGenerator<{ readonly text: string; readonly ended: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // The line that has not ended, in parts: a long one is put together once.
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of source) {
    const text = decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield { text: rest.length === 0 ? line : rest.join('') + line, ended: true };
      rest = [];
      length = 0;
    }
    rest.push(last);
    length += last.length;
    if (length > longestLine) throw new Error('a line is longer than can be read');
  }
  const text = rest.join('') + decoder.decode();
  if (text !== '') yield { text, ended: false };
}
