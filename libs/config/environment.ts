/**
 * Environment variables over the file: `EGRESSIP_<SECTION>_<KEY>` for every key that is a number, a text, yes or no, a list of
 * texts (`a,b`) or a map of texts (`NODE=ADDRESS,NODE=ADDRESS`). Lists of objects (receivers, tokens) are for the file alone.
 */
import { z } from 'zod';
import { leavesOf, unwrap } from './key.ts';

/** By variable. */
export type Overrides = ReadonlyMap<string, { readonly path: readonly string[]; readonly value: unknown }>;

/** Values of the type of their key, or the text itself, which validation then refuses. */
export function readEnvironment(schema: z.ZodType, env: NodeJS.ProcessEnv): Overrides {
  const overrides = new Map<string, { path: readonly string[]; value: unknown }>();
  for (const leaf of leavesOf(schema)) {
    const text = env[leaf.env];
    // An empty variable is how a shell or a chart says "not set".
    if (text === undefined || text === '' || !takesEnvironment(leaf.schema)) continue;
    overrides.set(leaf.env, { path: leaf.path, value: convert(unwrap(leaf.schema), text) });
  }
  return overrides;
}

/** Whether an environment variable can set the key: single values and lists of texts, but no objects. */
export function takesEnvironment(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element instanceof z.ZodString;
  return !(inner instanceof z.ZodObject);
}

/** What cannot be converted stays text, and validation says what is wrong with it. */
function convert(schema: z.ZodType, text: string): unknown {
  if (schema instanceof z.ZodNumber) return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (schema instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text;
  if (schema instanceof z.ZodArray) return text.split(',').map((item) => item.trim());
  if (schema instanceof z.ZodRecord) {
    // A value may hold commas: what does not begin with `NAME=` goes on with the value before.
    return Object.fromEntries(
      text.split(/,(?=[^=:,]*=|$)/).map((item) => {
        const [name = '', ...value] = item.split('=');
        return [name.trim(), value.join('=').trim()];
      }),
    );
  }
  return text;
}
