/**
 * The passwords of the QuestDB that we provide, made once for each installation and kept in its state folder for its owner's eyes
 * alone: a PostgreSQL client of a person keeps its login over a restart. Without the file new ones are made.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const password = z.string().regex(/^[0-9a-f]{48}$/);
const passwords = z.object({ historian: password, reader: password });

export function keptPasswords(folder: string): z.infer<typeof passwords> {
  const file = join(folder, 'passwords.json');
  const kept = passwords.safeParse(readJson(file));
  if (kept.success) return kept.data;
  const made = { historian: randomBytes(24).toString('hex'), reader: randomBytes(24).toString('hex') };
  const draft = `${file}.draft`;
  // A file that is there keeps its mode.
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return made;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there yet, or not ours: then it is made anew.
    return null;
  }
}
