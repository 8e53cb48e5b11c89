/** Tokens as the server counts them, or an estimate where it does not: a budget that is not counted is none. */
import type { Reply } from './port.ts';

const charactersPerToken = 4;

export function tokensOf(
  counted: { readonly input: number | undefined; readonly output: number | undefined },
  request: unknown,
  reply: unknown,
): Reply['tokens'] {
  const estimate = (value: unknown) => Math.ceil(JSON.stringify(value).length / charactersPerToken);
  return { input: Math.max(0, counted.input ?? estimate(request)), output: Math.max(0, counted.output ?? estimate(reply)) };
}
