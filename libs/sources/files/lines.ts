/** Text lines of a stream. `ended` is false for a last line without a line end: it may be cut off. */
import type { Bytes } from './bytes.ts';

export async function* readLines(source: Bytes): AsyncGenerator<{ readonly text: string; readonly ended: boolean }> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { text, ended: true };
  }
  rest += decoder.decode();
  if (rest !== '') yield { text: rest, ended: false };
}
