/** Numbers that a browser or client holds. They are written down only as hashes, so that whoever reads the store can use none of them. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Where what belongs to a secret is kept. */
export const keyOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A secret made of another one: nobody can compute it who has only one of the two inputs. */
export const derived = (secret: string, from: string): string => createHmac('sha256', secret).update(from).digest('base64url');
