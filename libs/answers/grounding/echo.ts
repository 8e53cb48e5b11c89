/** What the model said itself when it called a tool, and gets back: it grounds nothing. */
import { namesIn } from './known.ts';

/** The words of a call that its result may only repeat: of a statement or a cursor, or of what was not found. */
export function echoOf(given: Readonly<Record<string, unknown>>, data: unknown): readonly string[] {
  const isUnknown = typeof data === 'object' && data !== null && Reflect.get(data, 'found') === false;
  const said = isUnknown ? Object.values(given) : [given.sql, given.cursor, given.since_cursor];
  return said.flatMap((value) => (typeof value === 'string' ? namesIn(value).flatMap(spellings) : []));
}

/** `4711.0` and `4711L` come back as 4711. */
function spellings(word: string): readonly string[] {
  return /^\d/.test(word) ? [word, String(Number(word)), String(Number.parseFloat(word))] : [word];
}
