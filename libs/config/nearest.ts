/** The candidate that a mistyped name most likely meant, or null when none is close. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const typed = name.toLowerCase();
  const ranked = candidates.map((candidate) => ({
    candidate,
    distance: typed.length >= 2 && candidate.toLowerCase().startsWith(typed) ? 0 : editDistance(typed, candidate.toLowerCase()),
  }));
  const best = ranked.sort((left, right) => left.distance - right.distance)[0];
  // Of three letters, two wrong ones are another word.
  const tolerated = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
  return best !== undefined && best.distance <= tolerated ? best.candidate : null;
}

/** Levenshtein's: insertions, deletions and replacements of one character. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, character] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + (character === other ? 0 : 1)));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
