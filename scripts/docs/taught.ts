/** What the answerer learns from the examples of its language. That takes seconds, so `npm run docs` writes it beside them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { english } from '#libs/answers/languages/en/index.ts';
import { packed } from '#libs/answers/taught.ts';
import { teach } from '#libs/answers/teach.ts';

const answers = join(import.meta.dirname, '..', '..', 'libs', 'answers');
export const taughtFile = join(answers, 'languages', 'en', 'taught.json');
/** The code that decides how examples are read and learnt. */
const learners = ['clauses', 'features', 'kinds', 'learn', 'lexicon', 'taught', 'teach', 'tokens', 'turned', 'typo'];

/** The digest of everything that `taughtText` comes from. */
export async function taughtSource(): Promise<string> {
  const english = join(answers, 'languages', 'en');
  const words = (await readdir(english, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const path of [...words.map((name) => join(english, name)), ...learners.map((name) => join(answers, `${name}.ts`))])
    hash.update(await readFile(path));
  return hash.digest('hex');
}

export const taughtText = (source: string): string => packed(teach(english), source);
