/**
 * Stands between readers and a database's socket and lets only reading pass: a socket mounted read-only still takes
 * writes. Requests are judged and written anew; what the server sends passes as bytes, and an answer of ours goes only
 * between two of its messages.
 */
import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import { errorText } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Connector, parseAddress, readTls, type TlsFiles } from './address.ts';
import { JsonEnds } from './json-ends.ts';
import { createJsonStream } from './json-stream.ts';
import { judge, refusal } from './read-only.ts';

export interface ReadOnlyProxy {
  /** Where it listens; a port asked for as 0 is the one given. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface ReadOnlyProxyOptions {
  /** unix:, tcp: or ssl: address to listen at; over ssl a client must have a certificate of the same authority. */
  readonly listen: string;
  readonly database: Connector;
  readonly tls?: TlsFiles;
  readonly logger: Logger;
}

/** No request of a reader comes near this. */
const requestLimits = { maxMessageBytes: 1_000_000, maxLeafBytes: 1_000_000 };

/**
 * Resolves when it listens. Errors: `ovsdb-address-invalid`, and those of the system (the address is in use, a PEM file is not
 * readable).
 */
export async function startReadOnlyProxy(options: ReadOnlyProxyOptions): Promise<ReadOnlyProxy> {
  const place = parseAddress(options.listen);
  const clients = new Set<Duplex>();
  const stopping = new AbortController();
  const onClient = (client: Socket) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', () => client.destroy());
    void join(client, options, stopping.signal);
  };
  const server: Server =
    place.kind === 'ssl'
      ? createTlsServer(
          { ...(await readTls(options.tls ?? {})), requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
          onClient,
        )
      : createServer({ noDelay: true }, onClient);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', resolve);
    server.listen(place.kind === 'unix' ? { path: place.path } : { host: place.host, port: place.port });
  });
  const bound = server.address();
  return {
    address:
      place.kind === 'unix' || bound === null || typeof bound === 'string' ? options.listen : `${place.kind}:${place.host}:${bound.port}`,
    stop: () =>
      new Promise((resolve) => {
        stopping.abort();
        for (const client of clients) client.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Never rejects: a connection that fails is closed, and the reader sees that. */
async function join(client: Duplex, { database, logger }: ReadOnlyProxyOptions, signal: AbortSignal): Promise<void> {
  client.pause();
  let server: Duplex;
  try {
    server = await database.connect(signal);
  } catch (thrown) {
    logger.warn({ event: 'proxy-no-database', error: errorText(thrown) }, 'a reader was turned away: no database');
    client.destroy();
    return;
  }
  const ends = new JsonEnds();
  const parser = createJsonStream({ limits: requestLimits });
  const refusals: string[] = [];

  client.on('data', (chunk: Uint8Array) => {
    try {
      for (const message of parser.push(chunk)) request(message);
    } catch (thrown) {
      logger.warn({ event: 'proxy-nonsense', error: errorText(thrown) }, 'a reader sent something that is not a request');
      client.destroy();
    }
  });
  server.on('data', (chunk: Uint8Array) => {
    const end = lastEnd(ends, chunk);
    if (refusals.length === 0 || end < 0) toClient(chunk);
    else {
      toClient(chunk.subarray(0, end));
      for (const text of refusals.splice(0)) toClient(text);
      toClient(chunk.subarray(end));
    }
  });
  client.on('drain', () => server.resume());
  server.on('drain', () => client.resume());
  client.on('close', () => server.destroy());
  server.on('close', () => client.destroy());
  server.on('error', () => client.destroy());
  if (client.destroyed) server.destroy();
  client.resume();

  function request(message: unknown): void {
    const judged = judge(message);
    if (judged.verdict === 'pass') {
      if (!server.write(JSON.stringify(judged.message))) client.pause();
      return;
    }
    logger.warn({ event: 'proxy-refused', what: judged.what }, `a reader tried ${judged.what}`);
    if (judged.verdict === 'drop') return;
    const text = JSON.stringify(refusal(judged.id, judged.what));
    if (ends.between) toClient(text);
    else refusals.push(text);
  }

  function toClient(data: Uint8Array | string): void {
    if (!client.write(data)) server.pause();
  }
}

/** The index after the last message that ends in this chunk, -1 when none does. */
function lastEnd(ends: JsonEnds, chunk: Uint8Array): number {
  let last = -1;
  for (let end = ends.next(chunk); end !== -1; end = ends.next(chunk, end)) last = end;
  return last;
}
