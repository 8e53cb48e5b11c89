/** Examples, one a line or several with a bar between them. */
export const lines = (text: string): string[] =>
  text
    .split(/[\n|]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
