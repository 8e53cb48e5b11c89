/** Names of an answer, and whether a tool reported them. */
import { isFigure } from './figures.ts';
import type { Known, Surroundings } from './known.ts';
import { describes, isPlainWord } from './plain-words.ts';
import { nounOf, numberWords, valueOfWords } from './units.ts';

/** Words joined by what names are joined by, or letters and digits in one word. */
export const nameLike =
  /(?<![\p{L}\p{N}_]):{0,2}(?:[\p{L}\p{N}_]+(?:[-./:@]+[\p{L}\p{N}_]+)+|(?=\p{L}*[\p{N}_])(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{2,})/gu;

export function isName(text: string, known: Known, around: Surroundings): boolean {
  const name = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|'s$/gu, '');
  if (name === '' || known.names.has(name) || isPlainWord(name)) return true;
  if (/^[\d,]+(\.\d+)?$/.test(name)) return isFigure(name, null, null, known, around);
  const spelled = name.split('-');
  if (spelled.every((word) => numberWords.includes(word))) return isFigure(String(valueOfWords(spelled)), null, null, known, around);
  // `2/3`, `2-3`, `worker-1/worker-2`, `nodes/pods`.
  const parts = name.split(/^\d+-\d+$/.test(name) ? '-' : '/');
  return parts.length > 1 && parts.every((part) => isPart(part, known, around));
}

/** Two known names need not be one: `shop/web-1` is a pod only if a tool said so. */
function isPart(part: string, known: Known, around: Surroundings): boolean {
  if (isPlainWord(part) || nounOf(part) !== null || known.peers.has(part)) return true;
  return /^\d+$/.test(part) && isFigure(part, null, null, known, around);
}

const marker = '(?:node|egressip|pod|namespace|cluster|object)';
/** Where a plain word is a name by its place: "node x", "node is x", "namespace: x", "the x pod", "EgressIPs x and y". */
export const placed: readonly RegExp[] = [
  `\\b${marker}(?: *[:=] *| (?:(?:is|was) )?(?:named|called) | )([a-z]\\w*)`,
  `\\b${marker} (?:is|was) ([a-z]\\w*)(?=\\s*(?:[.,;:!?)·\n]|$))`,
  `\\b(?:the|an?|this|that|your|our|its) ([a-z]\\w*) ${marker}s?\\b`,
  `\\b${marker}s (?:(?:named|called) )?([a-z]\\w*)(?:, ([a-z]\\w*))?(?:, ([a-z]\\w*))?,? (?:and|or) ([a-z]\\w*)`,
].map((pattern) => new RegExp(pattern, 'gi'));

export const isPlaced = (words: readonly (string | undefined)[], { names }: Known): boolean =>
  words.every((word) => word === undefined || describes(word) || names.has(word.toLowerCase()));
