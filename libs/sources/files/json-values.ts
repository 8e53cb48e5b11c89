/** JSON values that stand one after another in a text: `kubectl get -o json` twice into one file, `jq -c`. */

/** Throws SyntaxError where a value is damaged or cut off, after those before it. */
export function* jsonValues(text: string): Generator<unknown> {
  // Nearly always it is one value, and that needs no search for its end.
  const one = parsed(text);
  if (one.error === null) {
    yield one.value;
    return;
  }
  let from = 0;
  for (const end of valueEnds(text)) {
    yield JSON.parse(text.slice(from, end));
    from = end;
  }
  if (text.slice(from).trim() === '') return;
  // One value that has no end: the parser says best where it stops being JSON.
  if (from === 0) throw one.error;
  JSON.parse(text.slice(from));
}

/** Where each object or array at the top ends; what is within is for the parser to judge. */
function* valueEnds(text: string): Generator<number> {
  let depth = 0;
  for (const { step, end } of brackets(text)) {
    depth += step;
    if (depth === 0) yield end;
  }
}

/** The brackets outside of strings: 1 for one that opens, -1 for one that closes. */
export function* brackets(text: string): Generator<{ readonly step: 1 | -1; readonly end: number }> {
  // A string with its escapes, or a bracket outside of one.
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gs;
  for (const { index, 0: token } of text.matchAll(tokens)) {
    if (!token.startsWith('"')) yield { step: token === '{' || token === '[' ? 1 : -1, end: index + 1 };
  }
}

function parsed(text: string): { readonly value: unknown; readonly error: SyntaxError | null } {
  try {
    return { value: JSON.parse(text), error: null };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { value: null, error: thrown };
    throw thrown;
  }
}
