/** One line of a recording as it may be; `recording.ts` reads the file, `recorded-*.ts` what the lines say. */
import { z } from 'zod';
import type { TableUpdates } from '#libs/ovsdb/updates.ts';

/** No recording is longer than a year: a `t` beyond that is damage, and would fire everything that is pending. */
const longestMs = 366 * 86_400_000;
/** The last moment a date can hold (ECMA-262, time values). */
const lastMoment = 8.64e15;

const common = {
  t: z.number().min(-longestMs).max(longestMs),
  /** Number of the line, where the recorder wrote it (ours does): says exactly what is doubled or missing. */
  seq: z.number().optional(),
};
const line = z.discriminatedUnion('src', [
  z.object({
    ...common,
    src: z.literal('rec'),
    epochMs: z
      .number()
      .min(0)
      .max(lastMoment - longestMs),
  }),
  z.object({ ...common, src: z.literal('mark'), text: z.string() }),
  z.object({
    ...common,
    src: z.literal('k8s'),
    kind: z.string(),
    type: z.string(),
    items: z.array(z.unknown()).optional(),
    object: z.unknown().optional(),
    error: z.string().optional(),
  }),
  // The updates are checked row by row where they are merged.
  z.object({
    ...common,
    src: z.literal('ovn'),
    node: z.string(),
    type: z.string(),
    txn: z.string().optional(),
    found: z.boolean().optional(),
    updates: z.custom<TableUpdates>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).optional(),
    error: z.string().optional(),
  }),
]);
export type Line = z.infer<typeof line>;
export type ObjectLine = Extract<Line, { src: 'k8s' }>;
export type DatabaseLine = Extract<Line, { src: 'ovn' }>;

/** Where a reader says what it could not take, once each. */
export type Complain = (problem: string) => void;

/** What a decoder puts where bytes are no UTF-8. */
const noCharacter = '\ufffd';

export function parseLine(text: string): Line | null {
  if (text.includes(noCharacter)) return null;
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
