/** NATS and QuestDB: those of the configuration, else provided and kept running here. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { busServices } from '#libs/bus/permissions.ts';
import { serverUsers } from '#libs/bus/server-users.ts';
import { withoutCredentials } from '#libs/config/credentials.ts';
import type { Config } from '#libs/config/schema.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { provideNatsServer, startNatsServer } from '#libs/provision/nats.ts';
import { claimPort } from '#libs/provision/ports.ts';
import { provideQuestDb, questDbUrls, startQuestDbServer } from '#libs/provision/questdb.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { answers } from './answers.ts';
import { keptPasswords } from './passwords.ts';
import { keepServer, type ServerProcess } from './server-process.ts';

/** A server that is there or will be in a moment; `started` says whether it came. */
export interface RunningServer {
  /** Without credentials. */
  readonly url: string;
  /** For people: version and origin. */
  readonly what: string;
  readonly started: Promise<boolean>;
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly config: Config;
  readonly folder: string;
  readonly onNotice: (line: string) => void;
}

export interface RunningNats extends RunningServer {
  /** The address with what a service shows that it is this one. */
  urlFor(service: string): string;
}

/**
 * Each service has a password of its own for the server that we provide, made at every start and kept nowhere but in its
 * configuration; the rights behind them are those of `libs/bus/permissions.ts`.
 * @throws AppError `nats-unavailable`
 */
export async function runNats({ config, folder, onNotice }: ServerOptions): Promise<RunningNats> {
  if (config.nats.url !== null) {
    const { url } = config.nats;
    const silent = (await answers(url)) ? '' : ', which does not answer yet: everything waits for it';
    return {
      url: withoutCredentials(url),
      urlFor: () => url,
      what: `from the configuration, ${withoutCredentials(url)}${silent}`,
      started: Promise.resolve(true),
      stop: async () => {},
    };
  }
  const provided = await provideNatsServer();
  if (!provided.available) throw new AppError('nats-unavailable', { detail: provided.reason, remedy: provided.remedy });
  const port = await claimPort(4222);
  const passwords = new Map<string, string>(busServices.map((service) => [service, randomBytes(24).toString('hex')]));
  const more = serverUsers((service) => JSON.stringify(passwords.get(service)));
  const start = () => startNatsServer({ files: provided.value, folder: join(folder, 'nats'), port, more });
  const server = await keepServer({ name: 'NATS', start, clock: systemClock, onNotice });
  return {
    url: `nats://127.0.0.1:${port}`,
    urlFor: (service) => `nats://${service}:${passwords.get(service) ?? ''}@127.0.0.1:${port}`,
    what: `${provided.value.version} on ${port}`,
    started: Promise.resolve(true),
    stop: server.stop,
  };
}

export interface RunningQuestDb extends RunningServer {
  /** Of the console, which the historian serves; null: there is none. */
  readonly console: string | null;
  /** For the historian alone: where QuestDB is and how it is let in. */
  readonly environment: NodeJS.ProcessEnv;
}

/** `missing` when it cannot be had: then there is no history. QuestDB takes seconds to start and nobody waits for it. */
export async function runQuestDb({ config, folder, onNotice }: ServerOptions): Promise<RunningQuestDb | { readonly missing: string }> {
  const wanted = config.questdb.console_port ?? 9000;
  if (config.questdb.url !== null) {
    const { url, reader_url: readerUrl } = config.questdb;
    const isGuarded = new URL(url).username !== '';
    const silent = (await answers(url)) ? '' : ', which does not answer yet: history is filled in when it does';
    return {
      url: withoutCredentials(url),
      ...doorsOf({ url, readerUrl, consolePort: isGuarded && readerUrl !== null ? await claimPort(wanted) : null }),
      what: `from the configuration, ${withoutCredentials(url)}${silent}`,
      started: Promise.resolve(true),
      stop: async () => {},
    };
  }
  const provided = await provideQuestDb();
  if (!provided.available) return { missing: `${provided.reason}; ${provided.remedy}` };
  const home = join(folder, 'questdb');
  const consolePort = await claimPort(wanted);
  const doors = { port: await claimPort(wanted + 1), readerPort: await claimPort(8812), passwords: keptPasswords(home) };
  const start = () => startQuestDbServer({ files: provided.value, folder: home, doors });
  const keeping = keepServer({ name: 'QuestDB', start, clock: systemClock, onNotice });
  const started = keeping.then(
    () => true,
    (thrown: unknown) => {
      onNotice(`${errorText(thrown)}; continuing without history`);
      return false;
    },
  );
  const stop = async () => {
    const server: ServerProcess | null = await keeping.catch(() => null);
    await server?.stop();
  };
  return {
    url: `http://127.0.0.1:${doors.port}`,
    ...doorsOf({ ...questDbUrls(doors), consolePort }),
    what: `${/\d+(\.\d+)+(?=\.jar$)/.exec(provided.value.jar)?.[0] ?? provided.how} on ${doors.port}`,
    started,
    stop,
  };
}

function doorsOf({ url, readerUrl, consolePort }: { url: string; readerUrl: string | null; consolePort: number | null }) {
  return {
    console: consolePort === null ? null : `http://127.0.0.1:${consolePort}`,
    environment: {
      EGRESSIP_QUESTDB_URL: url,
      ...(readerUrl === null ? {} : { EGRESSIP_QUESTDB_READER_URL: readerUrl }),
      ...(consolePort === null ? {} : { EGRESSIP_QUESTDB_CONSOLE_PORT: String(consolePort) }),
    },
  };
}
