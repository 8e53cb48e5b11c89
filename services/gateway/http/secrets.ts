/** Secret numbers that a browser or client holds. Only their hashes are stored, so that nobody who reads the store can use them. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The key under which the data of a secret is stored. */
export const keyOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A secret made from another one: computing it needs both inputs. */
export const derived = (secret: string, from: string): string => createHmac('sha256', secret).update(from).digest('base64url');
