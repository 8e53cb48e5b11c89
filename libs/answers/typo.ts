/** Whether one word is the other with a slip of the finger in it. Digits never are: worker-9 is not a mistyped worker-1. */

export function isTypo(typed: string, meant: string): boolean {
  if (digitsOf(typed) !== digitsOf(meant)) return false;
  const letters = Math.min(lettersOf(typed).length, lettersOf(meant).length);
  const tolerated = letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
  if (Math.abs(typed.length - meant.length) > tolerated) return false;
  return slips(typed, meant) <= tolerated;
}

/** Insertions, deletions, replacements of one character and swaps of two neighbours (optimal string alignment). */
export function slips(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}

const digitsOf = (text: string) => text.replace(/[^0-9]+/g, ' ').trim();
const lettersOf = (text: string) => text.replace(/[^\p{L}]+/gu, '');
