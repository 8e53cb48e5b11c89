/**
 * Passwords and certificates change while messages flow: the operator writes the new ones and has nats-server read them. Nobody is
 * restarted; nothing is lost, doubled or out of order; and the former ones are refused.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BusService } from '#libs/bus/permissions.ts';
import type { Bus, TopicMessage } from '#libs/bus/port.ts';
import { serverUsers } from '#libs/bus/server-users.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { eventually } from '../../kit/eventually.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');
const { sample } = topics;

describe.skipIf(!server.available)(`passwords change (${server.reason})`, () => {
  let folder: string;
  let nats: TestNats;
  const open: Bus[] = [];

  /** As a Secret in a pod changes: at once, never half. */
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, `${name}.new`), text);
    renameSync(join(folder, `${name}.new`), join(folder, name));
  };
  const tellServer = (password: string) => write('passwords.conf', `PASSWORD: "${password}"\n`);
  const tellService = (service: BusService, password: string) => write(service, `${password}\n`);
  async function busOf(service: BusService): Promise<Bus> {
    const bus = await testBus(nats.url, service, { passwordFile: join(folder, service) });
    open.push(bus);
    return bus;
  }
  /** Whether the server takes this password. */
  async function isTaken(password: string): Promise<boolean> {
    const bus = await testBus(nats.url.replace('//', `//gateway:${password}@`), 'gateway');
    const { connected } = bus;
    await bus.close();
    return connected;
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'egressip-rotation-'));
    // It begins with a digit, which nats-server takes for a number where no quotes are.
    tellServer('1st');
    nats = await startNats({ more: `include ../${basename(folder)}/passwords.conf\n${serverUsers(() => '$PASSWORD')}` });
    tellService('analyzer', '1st');
    tellService('historian', '1st');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((bus) => bus.close()));
    await nats.dispose();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['the services have the new one first', true],
    ['the server has the new one first', false],
  ])('%s: each message is stored and read once, in order', async (_order, servicesFirst) => {
    const total = 3_000;
    const consumed: unknown[] = [];
    const followed: unknown[] = [];
    const writer = await busOf('analyzer');
    const reader = await busOf('historian');
    const numberOf = (message: TopicMessage<typeof sample>) => (message.topic === 'sample' ? message.event.at : message.reason);
    const reading = { cluster: 'c', topics: [sample] };
    await reader.follow({ ...reading, from: 1, onMessage: (message) => void followed.push(numberOf(message)) });
    const onBatch = async (messages: readonly TopicMessage<typeof sample>[]) => void consumed.push(...messages.map(numberOf));
    await reader.consume({ ...reading, name: 'rotation', maxBatch: 50, onBatch });
    const publishing = (async () => {
      for (let index = 0; index < total; index += 10)
        await Promise.all(Array.from({ length: 10 }, (_, offset) => writer.publish('c', sample, sampleAt(index + offset, 'n'))));
    })();
    for (const [share, before, password] of [
      [0.2, '1st', '2nd'],
      [0.6, '2nd', '3rd'],
    ] as const) {
      await expect.poll(() => consumed.length, { interval: 1 }).toBeGreaterThan(total * share);
      tellServer(password);
      const tellServices = () => (['analyzer', 'historian'] as const).map((service) => tellService(service, password));
      if (servicesFirst) tellServices();
      await nats.reload();
      await eventually('the server takes the new password', async () => ((await isTaken(password)) ? true : null));
      expect(await isTaken(before)).toBe(false);
      if (servicesFirst) continue;
      // A client that knows only the former password is put out.
      await expect.poll(() => [writer.connected, reader.connected]).toEqual([false, false]);
      tellServices();
    }
    await publishing;
    const all = Array.from({ length: total }, (_, index) => index);
    await expect.poll(() => [followed.length, consumed.length]).toEqual([total, total]);
    expect(followed).toEqual(all);
    expect(consumed).toEqual(all);
    expect((await reader.streamInfo('EIP_HISTORY')).messages).toBe(total);
  });

  test('a service whose password cannot be read says so, and is connected as soon as it can', async () => {
    rmSync(join(folder, 'analyzer'));
    const warnings: string[] = [];
    const logger = createLogger('test', { level: 'fatal' });
    vi.spyOn(logger, 'warn').mockImplementation((...said: unknown[]) => void warnings.push(String(said[1])));
    const bus = await testBus(nats.url, 'analyzer', { passwordFile: join(folder, 'analyzer'), logger });
    open.push(bus);
    expect(bus.connected).toBe(false);
    await expect.poll(() => warnings.at(-1)).toContain('nats.password_file');
    tellService('analyzer', '1st');
    await expect.poll(() => bus.connected).toBe(true);
    // The same while it is connected and has to dial again.
    rmSync(join(folder, 'analyzer'));
    warnings.length = 0;
    tellServer('2nd');
    await nats.reload();
    await expect.poll(() => warnings.at(-1)).toContain('nats.password_file');
    tellService('analyzer', '2nd');
    await expect.poll(() => bus.connected).toBe(true);
  });
});
