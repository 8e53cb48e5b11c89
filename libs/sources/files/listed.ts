/** `nodes a, b, c` for messages: all of few names, the first of many. */
export function listed(names: readonly string[], noun: string): string {
  const shown = names.length <= 5 ? names.join(', ') : `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
  return `${noun}${names.length === 1 ? '' : 's'} ${shown}`;
}
