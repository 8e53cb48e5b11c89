import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { Silence } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`questions over a real nats-server (${server.reason})`, () => {
  let nats: TestNats;
  let asker: Bus;
  let answerer: Bus;

  beforeAll(async () => {
    // The usual limit of a server that is not ours.
    nats = await startNats({ maxPayload: '1MB' });
    [asker, answerer] = await Promise.all([testBus(nats.url), testBus(nats.url)]);
  });

  afterAll(async () => {
    await Promise.all([asker?.close(), answerer?.close()]);
    await nats?.dispose();
  });

  const silenceWith = (comment: string): Silence => ({ id: 'i', matchers: {}, comment, createdAt: 1, expiresAt: 2 });
  const incompressible = (bytes: number) =>
    Buffer.from(Array.from({ length: bytes }, () => Math.floor(Math.random() * 256))).toString('latin1');
  /** Until the server knows the subscription. */
  const asked: Bus['ask'] = async (cluster, question, request, timeoutMs) => {
    for (;;) {
      try {
        return await asker.ask(cluster, question, request, timeoutMs);
      } catch (thrown) {
        if (!(thrown instanceof AppError && thrown.code === 'question-unanswered')) throw thrown;
      }
    }
  };

  test('an answer comes back with the defaults of its request filled in', async () => {
    const subscription = answerer.answer('a', 'silence-add', async ({ comment, expiresAt }) => ({
      silence: { ...silenceWith(comment), expiresAt },
    }));
    expect(await asked('a', 'silence-add', { matchers: {}, expiresAt: 9 })).toEqual({ silence: { ...silenceWith(''), expiresAt: 9 } });
    await subscription.stop();
  });

  test('an answer of 8 MB that does not compress passes a server that takes 1 MB at a time', async () => {
    const comment = incompressible(6_000_000);
    const subscription = answerer.answer('b', 'silence-list', async () => ({ silences: [silenceWith(comment)] }));
    const { silences } = await asked('b', 'silence-list', {});
    expect(silences[0]?.comment === comment).toBe(true);
    await subscription.stop();
  });

  test('an error of the answering side arrives as what it is', async () => {
    const subscription = answerer.answer('c', 'run-show', async () => {
      throw new AppError('bus-conflict', { key: 'k', bucket: 'b', revision: 1 });
    });
    await expect(asked('c', 'run-show', { id: 'x' })).rejects.toMatchObject({
      code: 'bus-conflict',
      message: 'key k of bucket b is not at revision 1',
      details: { key: 'k', bucket: 'b', revision: 1 },
      remedy: 'read it again, then repeat the change',
    });
    await subscription.stop();
  });

  test('a request that is not valid names the parameter, without reaching the handler', async () => {
    let called = false;
    const subscription = answerer.answer('d', 'status', async () => {
      called = true;
      throw new Error('not reached');
    });
    await expect(asked('d', 'status', { limit: -1 })).rejects.toMatchObject({
      code: 'bad-question',
      message: expect.stringContaining('limit'),
    });
    expect(called).toBe(false);
    await subscription.stop();
  });

  test('an answer that is not valid is refused by the asker', async () => {
    const subscription = answerer.answer('e', 'silence-list', async () => ({ silences: [{ nonsense: 1 } as unknown as Silence] }));
    await expect(asked('e', 'silence-list', {})).rejects.toMatchObject({ code: 'bad-answer' });
    await subscription.stop();
  });

  test('one who is slower than the time limit is not waited for', async () => {
    const subscription = answerer.answer(
      'f',
      'silence-list',
      () => new Promise((resolve) => setTimeout(() => resolve({ silences: [] }), 1_500)),
    );
    await expect(asked('f', 'silence-list', {}, 100)).rejects.toMatchObject({ code: 'deadline-exceeded' });
    await subscription.stop();
  });

  test('several processes that answer the same question share the load', async () => {
    const counts = [0, 0];
    const both = [asker, answerer].map((bus, index) =>
      bus.answer('g', 'silence-list', async () => {
        counts[index] = (counts[index] ?? 0) + 1;
        return { silences: [] };
      }),
    );
    for (let round = 0; round < 100; round += 1) await asked('g', 'silence-list', {});
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(100);
    expect(Math.min(...counts)).toBeGreaterThan(10);
    await Promise.all(both.map((subscription) => subscription.stop()));
  });
});
