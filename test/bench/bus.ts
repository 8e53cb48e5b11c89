/**
 * Publishing with fsync before the acknowledgement, awaited one by one and in one batch, both sides in one run. Prints one
 * line of JSON on stdout.
 */
import { subjects } from '#libs/contracts/subjects.ts';
import { startNats, testBus } from '../kit/nats.ts';

const messages = 2_000;
const rounds = 3;
const subject = subjects.sample('bench', 'n');
const data = { at: 1, node: 'worker-1', filler: 'x'.repeat(160) };

const nats = await startNats();
const bus = await testBus(nats.url);
try {
  const [alone, batched]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(
      await perSecond(async () => {
        for (let index = 0; index < messages; index += 1) await bus.publish(subject, data);
      }),
    );
    batched.push(await perSecond(() => bus.publishAll(Array.from({ length: messages }, () => ({ subject, data })))));
  }
  const read = await perSecond(
    () =>
      new Promise<void>((resolve) => {
        let count = 0;
        bus.follow({
          stream: 'EIP_HISTORY',
          filter: [subject],
          fromSeq: 1,
          onMessage: () => {
            count += 1;
            if (count === messages) resolve();
          },
        });
      }),
  );
  const [oneByOne, inBatches] = [median(alone), median(batched)];
  process.stdout.write(
    `${JSON.stringify({
      bench: 'bus',
      unit: 'messages/s',
      bytes: JSON.stringify(data).length,
      oneByOne: Math.round(oneByOne),
      batched: Math.round(inBatches),
      followed: Math.round(read),
      ratio: Number((inBatches / oneByOne).toFixed(2)),
    })}\n`,
  );
} finally {
  await bus.close();
  await nats.dispose();
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (messages * 1000) / (performance.now() - started);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
