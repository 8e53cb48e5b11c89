/**
 * Free loopback ports. Below the range the kernel takes outgoing ports from: a client that keeps dialling a port of that
 * range while its server is away ends up connected to itself, and then the server cannot have its port back.
 */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const lowest = 20_000;
const highest = 32_000;

/** A free port: the first one from `from` on, or any that nobody else draws when it is not given. */
export async function freePort(from?: number): Promise<number> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const port = from === undefined ? randomInt(lowest, highest) : from + attempt;
    // A claim of its own name: in the end a child may listen there, and it claims the port that it is given.
    if ((from !== undefined || claim(`drawn-${port}`)) && (await isFree(port))) return port;
  }
  throw new Error(`no free port from ${from ?? lowest} on`);
}

const claims: DatabaseSync[] = [];

/**
 * The first free port from `from` on that no other process of this user has claimed; the claim lasts as long as this process. A
 * server takes seconds until it listens: two systems that start together would both be given its port, and one of them would
 * take the other's server for its own.
 */
export async function claimPort(from: number): Promise<number> {
  let port = await freePort(from);
  while (!claim(`port-${port}`)) port = await freePort(port + 1);
  return port;
}

/** A lock that the kernel drops when its process ends, however it ends. SQLite for its file lock, which Node itself has none of. */
function claim(what: string): boolean {
  const lock = new DatabaseSync(join(tmpdir(), `egressip-${what}-${userInfo().uid}.lock`));
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    claims.push(lock);
    return true;
  } catch {
    // Somebody holds it: its port is not for us.
    lock.close();
    return false;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
