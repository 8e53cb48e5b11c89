/**
 * The bus with fsync before each acknowledgement: publishing in one batch beside awaiting each message, and reading a
 * stream beside publishing it.
 */
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { sampleAt } from '../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../kit/nats.ts';
import { type BenchRow, percentile } from './row.ts';

const messages = 2_000;
const rounds = 3;
const cluster = 'bench';
let at = 0;
/** Some 150 bytes, a usual change; each one has a moment of its own, as the same one again is not stored. */
const next = () => sampleAt(++at, 'worker-1');

export async function rows(): Promise<readonly BenchRow[]> {
  const nats = await startNats();
  try {
    return await measure(nats);
  } finally {
    await nats.dispose();
  }
}

async function measure(nats: TestNats): Promise<readonly BenchRow[]> {
  const bus = await testBus(nats.url);
  const alone: number[] = [];
  const batched: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(
      await perSecond(async () => {
        for (let index = 0; index < messages; index += 1) await bus.publish(cluster, topics.sample, next());
      }),
    );
    batched.push(await perSecond(() => Promise.all(Array.from({ length: messages }, () => bus.publish(cluster, topics.sample, next())))));
  }
  const read: number[] = [];
  for (let round = 0; round < rounds; round += 1) read.push(await perSecond(() => readAll(bus)));
  await bus.close();
  const [one, many] = [percentile(alone, 0.5), percentile(batched, 0.5)];
  return [
    row('publish with fsync: a batch, beside one by one', many, one, 1.2),
    row('read a stream, beside publishing it in batches', percentile(read, 0.5), many, 2),
  ];
}

async function readAll(bus: Bus): Promise<void> {
  let count = 0;
  let finish = () => {};
  const complete = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const onMessage = () => {
    count += 1;
    if (count === messages) finish();
  };
  const subscription = await bus.follow({ cluster, topics: [topics.sample], from: 1, onMessage });
  await complete;
  await subscription.stop();
}

function row(name: string, ours: number, theirs: number, goal: number): BenchRow {
  const ratio = ours / theirs;
  const unit = (value: number) => `${Math.round(value)}/s`;
  return { name, ours: unit(ours), theirs: unit(theirs), ratio, goal: `>= ${goal} x`, reached: ratio >= goal };
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (messages * 1000) / (performance.now() - started);
}
