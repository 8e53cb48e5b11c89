import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { claimPort, freePort } from '#libs/provision/ports.ts';

const ports = join(import.meta.dirname, '..', '..', '..', 'libs', 'provision', 'ports.ts');

it('gives a free port to one process only, though nothing listens there yet', async () => {
  const first = await freePort();
  const ours = await claimPort(first);
  const script = `const { claimPort } = await import(${JSON.stringify(ports)}); console.log(await claimPort(${ours}));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    script,
  ]);
  expect(Number(stdout)).toBeGreaterThan(ours);
  // That process has ended, and its claim with it.
  expect(await claimPort(Number(stdout))).toBe(Number(stdout));
});

it('draws no port twice, though nothing listens there yet', async () => {
  // Of so many numbers below 12,000 two are the same almost surely.
  const drawn = await Promise.all(Array.from({ length: 300 }, () => freePort()));
  expect(new Set(drawn).size).toBe(drawn.length);
});
