import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startChild, untilReady } from '#libs/provision/child.ts';
import { provideNatsServer, startNatsServer } from '#libs/provision/nats.ts';
import { freePort } from '#libs/provision/ports.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');

describe('servers that we start', () => {
  let folder: string;
  let parent: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'egressip-child-'));
  });

  afterEach(async () => {
    parent?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const child = (script: string, stopMs = 5_000) =>
    startChild({ name: 'sh', command: 'sh', args: ['-c', script], folder, logFile: join(folder, 'log'), stopMs });

  test('end with us, even when we are killed with -9', async () => {
    const program = join(folder, 'parent.ts');
    await writeFile(
      program,
      `import { startChild } from ${JSON.stringify(join(process.cwd(), 'libs/provision/child.ts'))};
const child = await startChild({ name: 'sleep', command: 'sleep', args: ['600'], folder: ${JSON.stringify(folder)}, logFile: ${JSON.stringify(join(folder, 'log'))} });
process.stdout.write(String(child.pid));
setInterval(() => undefined, 1000);`,
    );
    parent = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = await once(parent.stdout ?? process.stdin, 'data');
    const pid = Number(String(output));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  test('are in a group of their own, so that Ctrl-C in a terminal does not reach them', async () => {
    const running = await child('exec sleep 600');
    expect(() => process.kill(-running.pid, 0)).not.toThrow();
    await running.stop();
    expect(await running.exited).toEqual({ code: null, signal: 'SIGTERM' });
    await running.stop();
  });

  test('that do not want to stop are killed in bounded time', async () => {
    const stubborn = await child("trap '' TERM; echo ready; while :; do sleep 0.1; done", 300);
    await expect.poll(() => readFileSync(join(folder, 'log'), 'utf8')).toContain('ready');
    await stubborn.stop();
    expect((await stubborn.exited).signal).toBe('SIGKILL');
  });

  test('that end before they are ready are reported with the last line of their log', async () => {
    const failing = await child('echo first; echo the port is taken; exit 3');
    const ready = untilReady(failing, { name: 'sh', logFile: join(folder, 'log'), deadlineMs: 5_000 }, async () => null);
    await expect(ready).rejects.toMatchObject({ code: 'server-not-started', message: expect.stringContaining('the port is taken') });
  });

  test('that cannot be run at all are reported', async () => {
    const nothing = startChild({ name: 'x', command: '/nowhere/x', args: [], folder, logFile: join(folder, 'log') });
    await expect(nothing).rejects.toMatchObject({ code: 'server-not-started' });
  });

  test('get a free port, the next one when the wanted one is taken', async () => {
    const first = await freePort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(first, '127.0.0.1', resolve));
    expect(await freePort(first)).toBeGreaterThan(first);
    taken.close();
  });

  test.skipIf(!server.available)(`nats-server on a port that is taken says so (${server.reason})`, async () => {
    const files = await provideNatsServer();
    if (!files.available) throw new Error(files.reason);
    const first = await startNatsServer({ files: files.value, folder });
    const other = await mkdtemp(join(folder, 'other-'));
    await expect(startNatsServer({ files: files.value, folder: other, port: first.port })).rejects.toMatchObject({
      code: 'server-not-started',
      message: expect.stringMatching(/address already in use/i),
    });
    await first.stop();
  });
});

/** A zombie counts as ended: whoever inherited it has not looked yet. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !/\) Z /.test(statusOf(pid));
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // Not Linux, or gone this moment.
    return '';
  }
}
