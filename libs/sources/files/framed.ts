/**
 * Removes the frame that mail and editors put before each line of a quoted text: quote marks, line numbers, an indentation. A frame
 * counts only if all lines of the beginning have it; a later line without it stays as it is.
 */

/** Returns a function that removes from a line the frame that all complete lines of `beginning` have. */
export function frameOf(beginning: string): (line: string) => string {
  const lines = beginning
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  if (lines.length < fewest) return (line) => line;
  const depth = Math.min(...lines.map(quoteDepth));
  const marks = depth > 0 ? `^ ?(?:> ?){0,${depth - 1}}>` : areNumbered(lines) ? numbered.source : '^';
  const behind = lines.map((line) => line.replace(new RegExp(marks), '')).filter((line) => line.trim() !== '');
  const indentation = behind.length === 0 ? 0 : Math.min(...behind.map((line) => line.search(/\S/)));
  const frame = new RegExp(`${marks}[ \\t]{0,${indentation}}`);
  return (line) => line.replace(frame, '');
}

/** Fewer lines do not show a frame. */
const fewest = 3;
/** Of `cat -n`, `nl` and `grep -n`. */
const numbered = /^ *\d+[\t:.)]/;

const quoteDepth = (line: string): number => /^ ?(?:> ?)*/.exec(line)?.[0].replaceAll(' ', '').length ?? 0;

/** Counting up by one, or by more where blank lines were left out. */
function areNumbered(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => (numbered.test(line) ? Number.parseInt(line, 10) : Number.NaN));
  return numbers.every((number, index) => (index === 0 ? number >= 0 : number > (numbers[index - 1] ?? 0)));
}
