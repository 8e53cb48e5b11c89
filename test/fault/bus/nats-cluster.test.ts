/**
 * Three real nats-servers keep everything three times: under load each is stopped for a while and parted from the others for a
 * while, then one is lost, then two, then one comes back. Nothing is lost.
 */
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCandidate } from '#libs/bus/lead/candidate.ts';
import { connectBus } from '#libs/bus/nats-bus.ts';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { eventually } from '../../kit/eventually.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { type NatsCluster, startNatsCluster } from '../../kit/nats-cluster.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');
const cluster = 'c';
const tools = { replicas: 3, clock: systemClock, random: Math.random, logger: silentLogger };

describe.skipIf(!server.available)(`three nats-servers (${server.reason})`, () => {
  let servers: NatsCluster;
  let writer: Bus;
  let reader: Bus;
  let alone: Bus;
  const read: number[] = [];
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    servers = await startNatsCluster();
    const [, second = ''] = servers.urls;
    // Of a service that leads, as it has to be in turn there.
    const candidate = openCandidate({ url: servers.url, name: 'analyzer', cluster, ...tools });
    closing.push(candidate.close);
    const lead = await candidate.lead(new AbortController().signal);
    writer = await connectBus({ url: servers.url, name: 'analyzer', lead, ...tools });
    reader = await connectBus({ url: servers.url, name: 'historian', ...tools });
    alone = await connectBus({ url: second, name: 'historian', ...tools });
    closing.push(writer.close, reader.close, alone.close);
    await reader.follow({
      cluster,
      topics: [topics.sample],
      from: 1,
      onMessage: (message) => void (message.topic === 'sample' && read.push(message.event.at)),
    });
  });

  afterAll(async () => {
    await Promise.all(closing.map((close) => close()));
    await servers?.dispose();
  });

  let written = 0;
  /** Their sequence numbers, when all are stored. */
  const write = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => {
        written += 1;
        return writer.publish(cluster, topics.sample, sampleAt(written, 'n'));
      }),
    );
  const allRead = () => eventually('all is read', async () => (read.length >= written ? true : null));
  const inOrder = () => Array.from({ length: written }, (_, index) => sampleAt(index + 1, 'n').at);

  test('each stream and bucket is kept by all three', async () => {
    await (await writer.bucket('EIP_CHECKPOINT')).put('analyzer/c', 1);
    const raw = await connect({ servers: [...servers.urls] });
    const manager = await raw.jetstreamManager();
    for (const name of ['EIP_STATE', 'EIP_HISTORY', 'KV_EIP_LEADERS', 'KV_EIP_CHECKPOINT'])
      expect((await manager.streams.info(name)).config.num_replicas).toBe(3);
    await raw.close();
  });

  /** Writes for as long as `disturbed` takes, and until what was written is stored. */
  async function under<T>(disturbed: () => Promise<T>): Promise<void> {
    let isOver = false;
    const load = async () => {
      while (!isOver) await write(5);
    };
    const loading = load();
    await disturbed();
    isOver = true;
    await loading;
  }
  const storedMore = async (count: number) => {
    const from = read.length;
    await eventually(`${count} more are stored and read`, async () => (read.length >= from + count ? true : null));
  };

  test.each([
    ['stopped', (index: number) => servers.signal(index, 'SIGSTOP'), (index: number) => servers.signal(index, 'SIGCONT')],
    ['parted from the others', (index: number) => servers.part(index), (index: number) => servers.rejoin(index)],
  ] as const)(
    'each in turn is %s under load: clients go on at another one, and each message is stored once, in order',
    async (_, begin, end) => {
      for (const index of [0, 1, 2]) {
        await under(async () => {
          begin(index);
          try {
            // Also when the one that stores first, or the one that the client is connected to, is the one that is away.
            await storedMore(20);
          } finally {
            end(index);
          }
          await storedMore(20);
        });
      }
      await allRead();
      expect(read).toEqual(inOrder());
    },
  );

  test('one is killed while messages come: each is stored once, in order', async () => {
    const before = write(100);
    await eventually('some are read', async () => (read.length > 10 ? true : null));
    await servers.kill(0);
    await Promise.all([before, write(50)]);
    await allRead();
    expect(read).toEqual(inOrder());
  });

  test('without two the bus says that nothing is stored, and goes on when one is back', async () => {
    await servers.kill(2);
    const waiting = write(10);
    await eventually('it says so', async () => (writer.connected ? null : true));
    await servers.restart(2);
    await waiting;
    await eventually('it says so again', async () => (writer.connected ? true : null));
    await allRead();
    expect(read).toEqual(inOrder());
    expect((await alone.read(cluster, topics.sample, 1)).length).toBe(written);
  });
});
