/** Servers that refuse, and others that answer in their place. */
import { describe, expect, test } from 'vitest';
import { sendEvent, sendStatus, startStream } from '../../kit/fake-apiserver.ts';
import { expectOnly, held, holds, outages, prepare, relists, rig, watching } from './claims.ts';

describe('a server that refuses', () => {
  test('429: its Retry-After is kept', async () => {
    await prepare('a');
    rig.server.script('list', (response) => {
      response.setHeader('retry-after', '17');
      sendStatus(response, 429, 'TooManyRequests', 'slow down');
    });
    const from = rig.clock.now();
    rig.reflector.start();
    await rig.until(rig.watching, 'watching');
    expect(rig.clock.now() - from).toBeGreaterThanOrEqual(17_000);
  });

  test('403: the missing permission is named with its remedy, and granting it is enough', async () => {
    await prepare('a');
    const refuse = (response: Parameters<typeof sendStatus>[0]) =>
      sendStatus(
        response,
        403,
        'Forbidden',
        'pods is forbidden: User "monitor" cannot list resource "pods" in API group "" at the cluster scope',
      );
    rig.server.script('list', refuse, refuse, refuse);
    rig.reflector.start();
    await holds('a');
    expect(outages()).toEqual([{ type: 'unavailable', reason: expect.stringContaining('missing permission: list pods: ') }]);
    expect(outages()[0]).toMatchObject({ reason: expect.stringContaining('User "monitor"') });
  });

  test('403 for a moment (a server that just started) shows nothing', async () => {
    await watching('a');
    rig.server.script('watch', (response) => sendStatus(response, 403, 'Forbidden', 'not yet'));
    rig.server.cutWatches();
    await rig.until(() => rig.server.requests.length === 4 && rig.watching(), 'watching again');
    expectOnly(0);
  });

  test.each([
    ['401', 401, 'kube-unauthorized'],
    ['500', 500, 'kube-server-failed'],
    ['503', 503, 'kube-server-failed'],
  ])('%s on a watch is tried again from the same point', async (_name, status, code) => {
    await watching('a');
    rig.server.script('watch', (response) => sendStatus(response, status, 'X', 'refused'));
    rig.server.cutWatches();
    await rig.until(() => rig.events.some((event) => event.type === 'watch-ended' && event.reason === code), code);
    await rig.until(rig.watching, 'watching again');
    expectOnly(0);
    expect(relists()).toBe(1);
  });

  test('an ERROR 500 event is survived; when every watch ends so, the list is read again', async () => {
    await watching('a');
    rig.server.script(
      'watch',
      ...Array.from({ length: 6 }, () => (response: Parameters<typeof startStream>[0]) => {
        startStream(response);
        sendEvent(response, 'ERROR', { kind: 'Status', code: 500, reason: 'InternalError', message: 'etcd is not well' });
        response.end();
      }),
    );
    rig.server.cutWatches();
    await rig.until(() => relists() >= 2 && rig.watching(), 'a second list');
    expect(held()).toEqual(['shop/a']);
    expect(rig.deletes()).toEqual([]);
  });
});

describe('something else that answers', () => {
  test.each([
    ['a login page', 'text/html', '<html>Log in</html>'],
    ['text that is not JSON', 'application/json', 'nonsense\n'],
    ['events of an unknown type', 'application/json', '{"type":"SURPRISE","object":{}}\n'],
    ['null', 'application/json', 'null\n'],
  ])('%s in place of a watch shows nothing', async (_what, type, text) => {
    await watching('a');
    rig.server.script('watch', (response) => {
      response.writeHead(200, { 'content-type': type });
      response.end(text);
    });
    rig.server.cutWatches();
    await rig.until(
      () => rig.events.some((event) => event.type === 'watch-ended' && event.reason === 'kube-answer-invalid'),
      'the refusal',
    );
    await rig.until(rig.watching, 'watching again');
    expectOnly(0);
  });

  test('a login page in place of a list makes the kind unknown, never empty', async () => {
    await watching('a');
    rig.server.compact();
    rig.server.script(
      'list',
      ...Array.from({ length: 8 }, () => (response: Parameters<typeof startStream>[0]) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<html>Log in</html>');
      }),
    );
    rig.server.cutWatches();
    await rig.until(() => outages().length > 0, 'the outage');
    expect(outages()[0]).toMatchObject({ reason: expect.stringContaining('content type text/html') });
    await holds('a');
    expect(rig.deletes()).toEqual([]);
  });

  test('a server that takes the request and never answers is left after 30 s', async () => {
    await prepare('a');
    rig.server.script('list', () => {});
    const from = rig.clock.now();
    rig.reflector.start();
    await rig.until(rig.watching, 'watching');
    expect(rig.clock.now() - from).toBeGreaterThanOrEqual(30_000);
    expect(outages()[0]).toMatchObject({ reason: expect.stringContaining('nothing came for 30000 ms') });
  });
});
