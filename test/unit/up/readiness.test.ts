import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { untilAllReady } from '../../../services/cli/up/readiness.ts';
import { selfSigned } from '../../kit/receiver.ts';

it('hears of a gateway with a certificate of its own, of whatever authority', async () => {
  const server = createServer(selfSigned(), (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ready: false, parts: { analyzer: 'ready', poller: 'nats: away' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ready: string[] = [];
  await untilAllReady({
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services: ['gateway', 'analyzer'],
    clock: systemClock,
    signal: AbortSignal.timeout(10_000),
    onReady: (service) => ready.push(service),
    onSlow: () => undefined,
  });
  expect(ready).toEqual(['gateway', 'analyzer']);
  await new Promise((resolve) => server.close(resolve));
});
