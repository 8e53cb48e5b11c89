/** The words of an answer as a person reads them: no markdown or invisible character stands between a claim and its judge. */

export function plainText(answer: string): string {
  return (
    answer
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Mn}\p{Me}]+/gu, '')
      .replace(/[‘’‛ʼ]/g, "'")
      .replace(/[“”„«»]/g, '"')
      // Emphasis. An underscore within a word belongs to a name.
      .replace(/\*+|~~+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      // `4 000` and `4'000`.
      .replace(/(?<![\w.,:/-])\d{1,3}(?:([ '])\d{3})(?:\1\d{3})*(?![\w,:/-]|\.\d)/g, (digits) => digits.replace(/\D/g, ''))
      .replaceAll('`/`', '/')
      // A number in quotes is still a number of what stands beside it.
      .replace(/(["'`])(\d[\d.,]*(?: ?(?:%|[a-z]+))?)\1/gi, '$2')
  );
}

/** `1. `, `2. ` at the head of lines, as long as they count. */
export function withoutListNumbers(text: string): string {
  let expected = 1;
  return text.replace(/^(\s*)(\d+)[.)] /gm, (whole, space: string, digits: string) => {
    if (Number(digits) !== expected) return whole;
    expected += 1;
    return space;
  });
}
