/** Text in a given width, counted in code points. */

export function displayWidth(text: string): number {
  return [...text].length;
}

export function cutInTheMiddle(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const tail = Math.floor((width - 1) / 2);
  return `${characters.slice(0, width - 1 - tail).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

/** At spaces; a word that is wider than a line is broken, after a slash if there is one. At least one line. */
export function wrapped(text: string, room: number): string[] {
  const width = Math.max(1, room);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = broken(word, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

function broken(word: string, width: number): string[] {
  const characters = [...word];
  if (characters.length <= width) return [word];
  const slash = characters.slice(0, width).lastIndexOf('/') + 1;
  // A slash that begins the rest is the end of what was before.
  const at = slash > 1 ? slash : width;
  return [characters.slice(0, at).join(''), ...broken(characters.slice(at).join(''), width)];
}
