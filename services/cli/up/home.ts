/**
 * The state folder (`$EGRESSIP_HOME`, else `.egressip` in the checkout, else the user's folder for state: a package is replaced
 * as a whole): data of the servers we provide, logs, sockets. One `egressip up` at a time holds it, by a lock that the kernel
 * drops when its process ends, however it ends.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#libs/errors/app-error.ts';
import { isPackage, root } from '../installed.ts';
import { readEndpoints } from './endpoints.ts';

export interface Home {
  readonly folder: string;
  /** Whether there is history from an earlier start. */
  readonly used: boolean;
  release(): void;
}

export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.EGRESSIP_HOME ?? '';
  if (named !== '') return resolve(named);
  return isPackage ? join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'egressip-analyzer') : join(root, '.egressip');
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
