/** Reads a secret where the configuration says it is, at the moment it is needed. */
import { readFileSync } from 'node:fs';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { SecretReference } from './key.ts';

/** `key` names the secret in the error; the secret itself is in none. */
export function readSecret(key: string, reference: SecretReference, env: NodeJS.ProcessEnv = process.env): string {
  if ('env' in reference) {
    const value = env[reference.env];
    if (value === undefined || value === '') {
      throw new AppError('config-secret-missing', { key, source: `the environment variable ${reference.env}`, detail: 'it is not set' });
    }
    return value;
  }
  const source = `the file ${reference.file}`;
  let text: string;
  try {
    text = readFileSync(reference.file, 'utf8').trim();
  } catch (thrown) {
    throw new AppError('config-secret-missing', { key, source, detail: errorText(thrown) }, thrown);
  }
  if (text === '') throw new AppError('config-secret-missing', { key, source, detail: 'it is empty' });
  return text;
}
