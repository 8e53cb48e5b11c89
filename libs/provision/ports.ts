/**
 * Free loopback ports. Below the range the kernel takes outgoing ports from: a client that keeps dialling a port of that
 * range while its server is away ends up connected to itself, and then the server cannot have its port back.
 */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const lowest = 20_000;
const highest = 32_000;

/** A free port: the first one from `from` on, or any when it is not given. */
export async function freePort(from?: number): Promise<number> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const port = from === undefined ? randomInt(lowest, highest) : from + attempt;
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${from ?? lowest} on`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
