import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { historyStart, incidentEventAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { cluster, publishIncident, toldTo } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`the notifier as a process (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;
  let receiver: TestReceiver;
  let folder: string;
  let child: ChildProcess;
  let log = '';

  beforeEach(async () => {
    [nats, receiver, folder] = await Promise.all([startNats(), startReceiver(), mkdtemp(join(tmpdir(), 'egressip-notifier-'))]);
    bus = await testBus(nats.url);
    await writeFile(
      join(folder, 'config.yaml'),
      `cluster: ${cluster}
nats: {url: "${nats.url}"}
notifier:
  allow_private_addresses: true
  receivers: [{name: team, url: {env: HOOK_URL}, secret: {env: HOOK_SECRET}, token: {env: HOOK_TOKEN}}]
`,
    );
  });

  afterEach(async () => {
    if (child?.exitCode === null && child.signalCode === null) await end('SIGKILL');
    await bus?.close();
    await Promise.all([nats?.dispose(), receiver?.close(), rm(folder, { recursive: true, force: true })]);
  });

  const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

  function start(): void {
    child = spawn(process.execPath, ['services/notifier/main.ts'], {
      env: {
        ...process.env,
        EGRESSIP_CONFIG: join(folder, 'config.yaml'),
        HOOK_URL: `${receiver.url}?key=hidden`,
        HOOK_SECRET: secret,
        HOOK_TOKEN: 'tell-nobody',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }

  async function end(signal: NodeJS.Signals): Promise<unknown> {
    const exited = once(child, 'exit');
    child.kill(signal);
    return (await exited)[0];
  }

  test('killed with -9 in the middle of its attempts it sends the same messages under the same ids, and no secret is in its log', async () => {
    receiver.behave(500);
    for (const id of ['a', 'b', 'c']) await publishIncident(bus, incidentEventAt(historyStart, id, 'firing', { egressIP: id }));
    start();
    await expect.poll(() => new Set(receiver.requests.map(({ id }) => id)).size).toBe(3);
    await expect.poll(() => log).toContain('"event":"delivery-failed"');
    await end('SIGKILL');
    const before = new Map(receiver.requests.map(({ id, text }) => [id, text]));
    await publishIncident(bus, incidentEventAt(historyStart + 1, 'a', 'resolved', { egressIP: 'a' }));
    receiver.behave(200);
    start();
    await expect.poll(() => receiver.accepted()).toHaveLength(4);
    for (const [id, text] of before) expect(receiver.accepted().find((message) => message.id === id)?.text).toBe(text);
    const told = toldTo(receiver);
    expect(told.filter((line) => line.startsWith('a '))).toEqual(['a firing', 'a resolved']);
    expect(await end('SIGTERM')).toBe(0);
    for (const hidden of [secret, 'tell-nobody', 'hidden']) expect(log).not.toContain(hidden);
  });
});
