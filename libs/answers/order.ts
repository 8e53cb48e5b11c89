/** Which of two runs came first: as the words before them say ("the later B and the earlier A"); else the one that is named first. */
import type { Reading } from './entities.ts';
import type { Language } from './port.ts';

/** An adjective and a noun or two: "the earlier test run". */
const farthest = 3;

/** The earlier one first. */
export function inOrder(runs: readonly string[], { words, before }: Reading, language: Language): readonly string[] {
  const [first = 0, second = 0] = runs.map((run) => ageOf(before.get(run) ?? [], language));
  if (first !== second) return first > second ? runs.toReversed() : runs;
  // "Is this one slower than that one" names the earlier one last.
  const isReversed = words.some(({ text }) => language.reversing.includes(text));
  return isReversed ? runs.toReversed() : runs;
}

/** Below 0: the earlier one; above 0: the later one. */
function ageOf(before: readonly string[], { earlier, later }: Language): number {
  const near = before.slice(-farthest).filter((_word, index, all) => !/[^s]s$/.test(all[index + 1] ?? ''));
  const nearest = near.findLast((word) => earlier.includes(word) || later.includes(word));
  return nearest === undefined ? 0 : earlier.includes(nearest) ? -1 : 1;
}
