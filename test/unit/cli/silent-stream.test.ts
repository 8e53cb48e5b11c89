/** `watch` into a pipe on a half-open connection: silence is noticed, told, and ended by a new connection that goes on where it was. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { keepAliveMs } from '#libs/contracts/event-stream.ts';
import { clientOf, silentMs } from '../../../services/cli/ask/client.ts';
import { printLines } from '../../../services/cli/commands/watch.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

interface Stream {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

let streams: Stream[] = [];
let waiting: ((stream: Stream) => void)[] = [];
/** The next connection, which nothing has been sent to. */
const connected = () => new Promise<Stream>((resolve) => waiting.push(resolve));
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  streams.push({ request, response });
  waiting.shift()?.({ request, response });
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  [streams, waiting] = [[], []];
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

function watch() {
  const clock = createVirtualClock(0);
  const client = clientOf(url, clock);
  const said: string[] = [];
  const heard: string[] = [];
  const wakes: (() => void)[] = [];
  const ended = new AbortController();
  const context = {
    flag: () => false,
    text: () => null,
    output: 'table' as const,
    print: () => undefined,
    say: (line: string) => said.push(line),
  };
  const watched = printLines(
    context,
    {
      url,
      events: (signal, onEvent, onSilence) =>
        client.events(
          signal,
          (topic, data) => {
            heard.push(topic);
            onEvent(topic, data);
            for (const wake of wakes.splice(0)) wake();
          },
          onSilence,
        ),
    },
    ended,
  );
  const next = () => new Promise<void>((resolve) => wakes.push(resolve));
  return { clock, said, heard, next, ended, watched };
}

it.each([
  [true, 'connected again; the missed changes follow'],
  [false, 'connected again; some changes may be missing: see egressip findings'],
])('it connects again where it was, and says whether it could (%s)', async (resumed, text) => {
  const first = connected();
  const { clock, said, next, ended, watched } = watch();
  const hello = next();
  (await first).response.write('event: hello\nid: 1-2-3\ndata: {"resumed":false}\n\n');
  await hello;
  const second = connected();
  const closed = new Promise((resolve) => streams[0]?.response.on('close', resolve));
  clock.advance(silentMs + keepAliveMs);
  expect((await second).request.headers['last-event-id']).toBe('1-2-3');
  await closed;
  expect(said).toEqual([`the running system at ${url} has been silent for 45 s: connecting again`]);
  const again = next();
  (await second).response.write(`event: hello\nid: 1-2-4\ndata: {"resumed":${resumed}}\n\n`);
  await again;
  expect(said.slice(1)).toEqual([text]);
  ended.abort();
  await expect(watched).rejects.toThrow();
});

it('it stays connected as long as it hears something, and an end in order is no silence', async () => {
  const first = connected();
  const { clock, said, heard, next, watched } = watch();
  const { response } = await first;
  for (let beat = 0; beat < 8; beat += 1) {
    clock.advance(keepAliveMs);
    const read = next();
    response.write('event: live\ndata: {}\n\n');
    await read;
  }
  expect([heard.length, streams.length, said]).toEqual([8, 1, []]);
  response.end();
  await watched;
  expect([streams.length, said]).toEqual([1, []]);
});
