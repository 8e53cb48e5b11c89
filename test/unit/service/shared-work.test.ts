import { describe, expect, it } from 'vitest';
import { joined, kept } from '#libs/runtime/shared-work.ts';

/** Work that ends when the test says so, and how often it was begun. */
function scripted() {
  const begun: PromiseWithResolvers<string>[] = [];
  const work = () => {
    const one = Promise.withResolvers<string>();
    begun.push(one);
    return one.promise;
  };
  return { begun, work };
}

describe('joined work', () => {
  it('starts once for all callers while it runs, and again after that', async () => {
    const { begun, work } = scripted();
    const join = joined(work);
    const [first, second] = [join(), join()];
    begun[0]?.resolve('one');
    expect(await Promise.all([first, second])).toEqual(['one', 'one']);
    const third = join();
    begun[1]?.resolve('two');
    expect(await third).toBe('two');
    expect(begun).toHaveLength(2);
  });

  it('fails for all callers, and starts again for the next one', async () => {
    const { begun, work } = scripted();
    const join = joined(work);
    const both = Promise.allSettled([join(), join()]);
    begun[0]?.reject(new Error('away'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = join();
    begun[1]?.resolve('back');
    expect(await next).toBe('back');
  });

  it('is idle when it has ended, however it ended', async () => {
    const { begun, work } = scripted();
    const join = joined(work);
    await join.idle();
    let idle = false;
    const failed = join().catch(() => 'failed');
    const waiting = join.idle().then(() => (idle = true));
    await Promise.resolve();
    expect(idle).toBe(false);
    begun[0]?.reject(new Error('away'));
    await waiting;
    expect(await failed).toBe('failed');
  });
});

describe('kept work', () => {
  it('starts again until it succeeds, and then never', async () => {
    const { begun, work } = scripted();
    const get = kept(work);
    const both = Promise.allSettled([get(), get()]);
    begun[0]?.reject(new Error('away'));
    await both;
    const second = get();
    begun[1]?.resolve('there');
    expect([await second, await get()]).toEqual(['there', 'there']);
    expect(begun).toHaveLength(2);
  });
});
