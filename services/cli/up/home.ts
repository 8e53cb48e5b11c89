/**
 * The state folder (`$EGRESSIP_HOME`, else `.egressip` in the checkout): data of the servers we provide, logs, sockets. One
 * `egressip up` at a time holds it, by a lock that the kernel drops when its process ends, however it ends.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#libs/errors/app-error.ts';
import { readEndpoints } from './endpoints.ts';

export const checkout = join(import.meta.dirname, '..', '..', '..');

export interface Home {
  readonly folder: string;
  /** Whether there is history from an earlier start. */
  readonly used: boolean;
  release(): void;
}

export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.EGRESSIP_HOME === undefined || env.EGRESSIP_HOME === '' ? join(checkout, '.egressip') : resolve(env.EGRESSIP_HOME);
}

/** @throws AppError `up-already-running` */
export function takeHome(folder: string): Home {
  const used = existsSync(join(folder, 'nats', 'jetstream'));
  for (const part of ['', 'logs', 'nats', 'questdb', 'simulator']) mkdirSync(join(folder, part), { recursive: true });
  // SQLite only for its file lock, which Node itself has none of.
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    const other = readEndpoints(folder);
    throw new AppError('up-already-running', { folder, as: other === null ? '' : ` (process ${other.pid}, ${other.gateway})` }, thrown);
  }
  return { folder, used, release: () => lock.close() };
}
