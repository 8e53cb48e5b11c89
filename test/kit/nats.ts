/** A real nats-server for one test: a folder and a port of its own, kept over `kill()` and `restart()`. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BusOptions, connectBus } from '#libs/bus/nats-bus.ts';
import type { Bus } from '#libs/bus/port.ts';
import { type NatsServer, provideNatsServer, startNatsServer } from '#libs/provision/nats.ts';
import { freePort } from '#libs/provision/ports.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';

export interface TestNats {
  readonly url: string;
  /** Where JetStream keeps everything. */
  readonly store: string;
  /** What it has said. */
  log(): string;
  /** kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again on the same folder and port (stopping it when it runs). */
  restart(): Promise<void>;
  /** Reads its configuration and certificates anew, as an operator tells it to. */
  reload(): Promise<void>;
  /** Deletes its store; call it while the server is down. */
  wipe(): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

const run = promisify(execFile);

/** Sizes as nats-server writes them. */
export async function startNats(
  options: {
    readonly maxPayload?: string;
    readonly maxStore?: string;
    readonly domain?: string;
    readonly serverName?: string;
    readonly more?: string;
  } = {},
): Promise<TestNats> {
  const provided = await provideNatsServer();
  if (!provided.available) throw new Error(provided.reason);
  const folder = await mkdtemp(join(tmpdir(), 'egressip-nats-'));
  const port = await freePort();
  const start = () => startNatsServer({ files: provided.value, folder, port, ...options });
  let server: NatsServer = await start();
  return {
    url: server.url,
    store: join(folder, 'jetstream'),
    log: () => readFileSync(join(folder, 'nats-server.log'), 'utf8'),
    kill: () => server.kill(),
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await start();
    },
    reload: async () => void (await run(provided.value.binary, ['--signal', `reload=${server.pid}`])),
    wipe: () => rm(join(folder, 'jetstream'), { recursive: true, force: true }),
    dispose: async () => {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A bus on a test server, or on any URL. Close it before the server goes. */
export function testBus(url: string, name = 'test', more: Partial<BusOptions> = {}): Promise<Bus> {
  return connectBus({ url, name, logger: silentLogger, clock: systemClock, random: Math.random, ...more });
}
