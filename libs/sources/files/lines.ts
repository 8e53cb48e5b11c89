/** Text lines of a stream. `ended` is false for a last line without a line end: it may be cut off. */
import type { Bytes } from './decompress.ts';

/** A list of 50,000 pods in one line is shorter. */
const longestLine = 400 * 1024 * 1024;

/** Throws for a line nobody can hold. What is no UTF-8 throws (`refused`) or comes as U+FFFD, so that the line can be named. */
export async function* readLines(
  source: Bytes,
  encoding: 'refused' | 'marked',
): AsyncGenerator<{ readonly text: string; readonly ended: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: encoding === 'refused' });
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
