/** What a reflector shows, and does not show, when watches end, lists fail and the way to the server is cut. */
import { describe, expect, test } from 'vitest';
import { sendEvent, sendJson, sendStatus, startStream } from '../../kit/fake-apiserver.ts';
import { pod, pods } from '../../kit/reflector-rig.ts';
import { expectOnly, held, holds, outages, prepare, relists, rig, watching } from './claims.ts';

describe('an honest server', () => {
  test('a list becomes a snapshot and events become changes, in order', async () => {
    await watching('a', 'b');
    rig.server.put(pods, pod('c'));
    rig.server.remove(pods, 'shop/a');
    rig.server.put(pods, pod('b', { labels: { app: 'web' } }));
    await rig.until(() => rig.held()?.get('shop/b')?.uid === 'uid-b' && rig.deletes().length === 1, 'changes');
    await holds('b', 'c');
    expectOnly(3);
  });

  test('a change that the projection does not show is not told', async () => {
    await watching('a');
    rig.server.put(pods, { ...pod('a'), spec: { nodeName: 'worker-1', containers: [{ image: 'new' }] } });
    rig.server.put(pods, pod('b'));
    await holds('a', 'b');
    expectOnly(1);
  });

  test('a list in many pages, some empty, is one snapshot', async () => {
    await prepare('a', 'b');
    const page = (items: unknown[], token: string) => ({ kind: 'PodList', metadata: { resourceVersion: '1002', continue: token }, items });
    rig.server.script(
      'list',
      (response) => sendJson(response, 200, page([], 't1')),
      (response) => sendJson(response, 200, page([pod('a')], 't2')),
      (response) => sendJson(response, 200, { ...page([], 't3'), items: null }),
      (response) => sendJson(response, 200, page([pod('b')], '')),
    );
    rig.reflector.start();
    await rig.until(rig.watching, 'watching');
    expect(held()).toEqual(['shop/a', 'shop/b']);
    expectOnly(0);
    expect(rig.server.requests.map((request) => request.query.get('continue'))).toEqual([null, 't1', 't2', 't3', null]);
  });

  test('events that arrive cut at every byte are read as they were sent', async () => {
    await prepare();
    const text = ['ä', '漢', '🐘'].map((word) => JSON.stringify({ type: 'ADDED', object: pod(word) })).join('\n');
    rig.server.script('watch', (response) => {
      startStream(response);
      response.socket?.setNoDelay(true);
      for (const byte of Buffer.from(`${text}\n`)) response.write(Buffer.from([byte]));
    });
    rig.reflector.start();
    await holds('ä', '漢', '🐘');
  });
});

describe('a watch that ends', () => {
  test('because its server does not answer beside it goes on where it was, and shows nothing of it', async () => {
    await watching('a');
    const watches = () => rig.server.requests.filter(({ query }) => query.get('watch') !== null).length;
    const before = watches();
    rig.reflector.suspect(rig.clock.now());
    rig.server.put(pods, pod('b'));
    await holds('a', 'b');
    expectOnly(1);
    expect(relists()).toBe(1);
    expect(watches()).toBe(before + 1);
  });

  test('in order goes on where it stopped, and nothing of the gap is lost', async () => {
    await watching('a');
    await rig.pass(10_000);
    rig.server.bookmark(pods);
    await rig.pass(1000);
    rig.server.script('watch', (_response, _request, honest) => {
      rig.server.put(pods, pod('b'));
      honest();
    });
    rig.server.endWatches();
    await holds('a', 'b');
    expectOnly(1);
    expect(relists()).toBe(1);
  });

  test.each(['by a cut', 'by a cut in the middle of an event', 'in order in the middle of an event'])('%s shows nothing', async (how) => {
    await prepare('a', 'b');
    const half = JSON.stringify({ type: 'DELETED', object: pod('a') }).slice(0, 60);
    rig.server.script('watch', (response) => {
      startStream(response);
      sendEvent(response, 'ADDED', { ...pod('c'), metadata: { ...pod('c').metadata, resourceVersion: '1002' } });
      if (how.includes('event')) response.write(half);
      setImmediate(() => (how.startsWith('by') ? response.destroy() : response.end()));
    });
    rig.reflector.start();
    await rig.until(rig.watching, 'watching again');
    await rig.pass(2000);
    if (how.includes('event')) expect(rig.events).not.toContainEqual({ type: 'watch-ended', reason: 'timeout' });
    expect(held()).toEqual(['shop/a', 'shop/b', 'shop/c']);
    expectOnly(1);
    expect(relists()).toBe(1);
  });

  test('without a word (half-open) is connected again after 90 s, and what it hid arrives', async () => {
    await prepare('a');
    rig.server.script('watch', (response) => startStream(response));
    rig.reflector.start();
    await rig.until(() => rig.reflector.state().phase === 'watching', 'watching');
    rig.server.put(pods, pod('b'));
    await rig.pass(80_000);
    expect(held()).toEqual(['shop/a']);
    await holds('a', 'b');
    expect(rig.events).toContainEqual({ type: 'watch-ended', reason: 'kube-stalled' });
    expectOnly(1);
  });

  test('that is quiet, of a server without bookmarks, is connected again and again and never an outage', async () => {
    await watching('a');
    await rig.pass(1_000_000);
    expect(rig.server.requests.length).toBeGreaterThan(8);
    expectOnly(0);
    expect(relists()).toBe(1);
  });

  test('bookmarks alone keep it alive and move the point it resumes from past a compaction', async () => {
    await watching('a');
    for (let minute = 0; minute < 5; minute += 1) {
      rig.server.compact();
      rig.server.bookmark(pods);
      await rig.pass(60_000);
    }
    rig.server.cutWatches();
    await rig.until(() => rig.events.some((event) => event.type === 'watch-ended'), 'the cut');
    await rig.until(rig.watching, 'watching again');
    expect(relists()).toBe(1);
    expectOnly(0);
  });

  test('at once and without data, again and again, is tried less and less often and is an outage', async () => {
    await prepare('a');
    rig.server.script(
      'watch',
      ...Array.from({ length: 400 }, () => (response: Parameters<typeof startStream>[0]) => {
        startStream(response);
        response.end();
      }),
    );
    rig.reflector.start();
    await rig.pass(300_000);
    expect(rig.server.requests.length).toBeLessThan(60);
    expect(outages()).not.toHaveLength(0);
    expect(rig.deletes()).toEqual([]);
  });
});

describe('a server that no longer knows the point we stopped at', () => {
  test.each([
    ['an HTTP status', () => rig.server.compact()],
    [
      'an event of the stream',
      () =>
        rig.server.script('watch', (response) => {
          startStream(response);
          sendEvent(response, 'ERROR', { kind: 'Status', code: 410, reason: 'Expired', message: 'too old resource version' });
          response.end();
        }),
    ],
  ])('says 410 in %s: only what really changed is shown', async (_how, arrange) => {
    await watching('a', 'b', 'c');
    rig.server.silently(() => {
      rig.server.remove(pods, 'shop/b');
      rig.server.put(pods, pod('d'));
    });
    arrange();
    rig.server.cutWatches();
    await holds('a', 'c', 'd');
    expect(rig.deletes()).toEqual(['shop/b']);
    expectOnly(2);
    expect(rig.events).toContainEqual({ type: 'relist', reason: 'expired' });
  });

  test('an object deleted and created again in the gap is shown as both', async () => {
    await watching('a', 'b');
    rig.server.silently(() => {
      rig.server.remove(pods, 'shop/a');
      rig.server.put(pods, pod('a', { uid: 'another' }));
    });
    rig.server.compact();
    rig.server.cutWatches();
    await rig.until(() => rig.held()?.get('shop/a')?.uid === 'another', 'the new pod');
    expect(rig.deletes()).toEqual(['shop/a']);
    expectOnly(2);
  });

  test('because it went back in time (a restored backup): the list is read again', async () => {
    await watching('a');
    rig.server.script('watch', (response) =>
      sendStatus(response, 504, 'Timeout', 'Too large resource version: 1001, current: 7', {
        details: { causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }], retryAfterSeconds: 1 },
      }),
    );
    rig.server.cutWatches();
    await rig.until(() => relists() === 2 && rig.watching(), 'a second list');
    expectOnly(0);
  });

  test('410 after every list is not answered with a storm of lists', async () => {
    await prepare('a');
    rig.server.script(
      'watch',
      ...Array.from({ length: 400 }, () => (response: Parameters<typeof sendStatus>[0]) => sendStatus(response, 410, 'Expired', 'gone')),
    );
    rig.reflector.start();
    await rig.pass(120_000);
    expect(relists()).toBeLessThan(30);
    expect(rig.deletes()).toEqual([]);
  });
});

describe('a list that fails', () => {
  test('because its continue token expired starts again and is whole', async () => {
    await prepare('a', 'b');
    const first = { kind: 'PodList', metadata: { resourceVersion: '1002', continue: 't1' }, items: [pod('a')] };
    rig.server.script(
      'list',
      (response) => sendJson(response, 200, first),
      (response) => sendStatus(response, 410, 'Expired', 'The provided continue parameter is too old'),
    );
    rig.reflector.start();
    await rig.until(rig.watching, 'watching');
    expect(held()).toEqual(['shop/a', 'shop/b']);
    expectOnly(0);
  });

  test('in the middle of its text never shows a part', async () => {
    await watching('a', 'b');
    const text = JSON.stringify({ kind: 'PodList', metadata: { resourceVersion: '2000' }, items: [pod('a'), pod('b')] });
    rig.server.script(
      'list',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
        response.write(text.slice(0, text.length - 80));
        setImmediate(() => response.destroy());
      },
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(text.slice(0, text.length - 80));
      },
      (response) => sendJson(response, 200, { kind: 'PodList', items: [] }),
    );
    rig.server.compact();
    rig.server.cutWatches();
    await rig.until(() => relists() === 5 && rig.watching(), 'a good list');
    expect(held()).toEqual(['shop/a', 'shop/b']);
    expect(rig.deletes()).toEqual([]);
  });

  test('with one object that cannot be read makes the kind unknown, and says which and where', async () => {
    await prepare('a');
    rig.server.put(pods, { ...pod('odd'), status: { podIPs: 'none' } });
    rig.reflector.start();
    await rig.until(() => outages().length > 0, 'the outage');
    expect(outages()[0]).toMatchObject({ reason: expect.stringMatching(/Pod shop\/odd.*status\.podIPs/) });
    rig.server.put(pods, pod('odd'));
    await holds('a', 'odd');
  });
});

test('an event whose object cannot be read is not skipped: the kind is unknown until it can', async () => {
  await watching('a');
  rig.server.put(pods, { ...pod('a'), status: { podIPs: 'none' } });
  await rig.until(() => outages().length > 0, 'the outage');
  expect(outages()[0]).toMatchObject({ reason: expect.stringMatching(/Pod shop\/a.*status\.podIPs/) });
  rig.server.put(pods, pod('a', { labels: { mended: 'yes' } }));
  await rig.until(() => rig.held() !== null, 'known again');
  expect(rig.held()?.get('shop/a')).toMatchObject({ labels: { mended: 'yes' } });
});

describe('an outage', () => {
  test('longer than its grace is said once, and ends with a snapshot of what is then', async () => {
    await watching('a', 'b');
    rig.server.script(
      'watch',
      ...Array.from({ length: 6 }, () => (response: Parameters<typeof sendStatus>[0]) => sendStatus(response, 503, 'X', 'down')),
    );
    rig.server.script('list', (response) => sendStatus(response, 503, 'X', 'down'));
    rig.server.cutWatches();
    await rig.until(() => outages().length > 0, 'the outage');
    rig.server.remove(pods, 'shop/a');
    await holds('b');
    expect(rig.told.map((entry) => entry.type)).toEqual(['snapshot', 'unavailable', 'snapshot']);
    expect(rig.events).toContainEqual({ type: 'relist', reason: 'outage' });
  });

  test('ends only with a new list: a watch that comes through late is not gone on with', async () => {
    await watching('a');
    let late = () => {};
    rig.server.script('watch', (_response, _request, honest) => {
      late = honest;
    });
    const from = rig.clock.now();
    rig.server.cutWatches();
    await rig.until(() => outages().length > 0, 'the outage');
    expect(rig.clock.now() - from).toBeLessThan(6_000);
    rig.server.silently(() => rig.server.remove(pods, 'shop/a'));
    late();
    await rig.until(() => rig.told.length === 3, 'a snapshot');
    expect(held()).toEqual([]);
    expect(rig.told.map((entry) => entry.type)).toEqual(['snapshot', 'unavailable', 'snapshot']);
  });

  test('a list that takes longer than the grace leaves the kind unknown meanwhile', async () => {
    await watching('a');
    let answer = () => {};
    rig.server.script('list', (_response, _request, honest) => {
      answer = honest;
    });
    rig.server.compact();
    rig.server.cutWatches();
    await rig.until(() => outages().length > 0, 'the outage');
    answer();
    await holds('a');
    expect(rig.deletes()).toEqual([]);
  });
});

describe('stopping', () => {
  test.each([
    ['in a watch', async () => rig.until(rig.watching, 'watching')],
    ['in a list', async () => rig.until(() => rig.server.requests.length === 1, 'a list')],
    ['between tries', async () => rig.until(() => outages().length > 0, 'the outage')],
  ])('%s is immediate, and nothing is told after', async (where, reached) => {
    await prepare('a');
    if (where === 'in a list') rig.server.script('list', () => {});
    if (where === 'between tries') rig.server.script('list', (response) => sendStatus(response, 503, 'X', 'down'));
    rig.reflector.start();
    await reached();
    const before = rig.clock.now();
    const count = rig.told.length;
    await rig.reflector.stop();
    rig.server.put(pods, pod('b'));
    expect(rig.clock.now()).toBe(before);
    await rig.pass(40_000);
    expect(rig.told).toHaveLength(count);
  });
});
