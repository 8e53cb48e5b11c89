/**
 * A response as server-sent events (HTML standard, section 9.2). A client that does not read is cut off, never waited for; comments
 * keep proxies from closing a quiet stream.
 */
import type { ServerResponse } from 'node:http';
import { keepAliveMs } from '#libs/contracts/event-stream.ts';
import type { Clock } from '#libs/runtime/clock.ts';

const maxBufferedBytes = 4_000_000;

/** Sends the headers. Returns the function that writes whole events. */
export function openEventStream(response: ServerResponse, clock: Clock): (text: string) => void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > maxBufferedBytes) response.destroy();
    else response.write(text);
  };
  response.on(
    'close',
    clock.every(keepAliveMs, () => write(': keep-alive\n\n')),
  );
  return write;
}
