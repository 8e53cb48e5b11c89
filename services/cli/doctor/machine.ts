/** This machine: runtime, disk, servers that can be had, ports. */
import { mkdirSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { addressesOf } from '#libs/config/addresses.ts';
import type { Config } from '#libs/config/schema.ts';
import type { Provided } from '#libs/provision/cache.ts';
import { provideNatsServer } from '#libs/provision/nats.ts';
import { freePort } from '#libs/provision/ports.ts';
import { provideQuestDb } from '#libs/provision/questdb.ts';
import { answers } from '../up/answers.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { type CheckResult, failed, failedBy, fine, warning } from './check.ts';

const roomBytes = 2_000_000_000;
const firstMajor = 24;

export async function machineChecks(config: Config, home: string): Promise<readonly CheckResult[]> {
  const checks = [runtime(), stateFolder(home), nats(config), questdb(config), ports(config, home)];
  return (await Promise.all(checks)).flat();
}

function runtime(): CheckResult {
  const { version } = process;
  const major = Number(version.slice(1).split('.')[0]);
  if (major >= firstMajor) return fine('Node', version);
  return failed(
    'Node',
    version,
    'start it with `npm start` or `npx egressip-analyzer`, which bring their own Node; if that fails, run npm ci',
  );
}

async function stateFolder(home: string): Promise<CheckResult> {
  const name = 'state folder';
  try {
    mkdirSync(home, { recursive: true });
    await access(home, constants.W_OK);
    const { bavail, bsize } = await statfs(home);
    const free = bavail * bsize;
    const text = `${home}, ${(free / 1e9).toFixed(1)} GB free`;
    if (free >= roomBytes) return fine(name, text);
    return warning(name, text, `free some space: the bus and the history may take ${roomBytes / 1e9} GB; or set EGRESSIP_HOME`);
  } catch (thrown) {
    return { ...failedBy(name, thrown), remedy: 'make it writable for this user, or set EGRESSIP_HOME' };
  }
}

async function nats(config: Config): Promise<CheckResult> {
  if (config.nats.url !== null) return configured('NATS', config.nats.url, 'nats.url');
  const provided = await provideNatsServer();
  return provided.available ? fine('NATS', `${provided.value.version}, ${provided.how}`) : failed('NATS', provided.reason, provided.remedy);
}

async function questdb(config: Config): Promise<CheckResult> {
  if (config.questdb.url !== null) return configured('QuestDB', config.questdb.url, 'questdb.url');
  const provided: Provided<unknown> = await provideQuestDb();
  // All but the history works without it.
  return provided.available ? fine('QuestDB', provided.how) : warning('QuestDB', provided.reason, provided.remedy);
}

async function configured(name: string, url: string, key: string): Promise<CheckResult> {
  const host = addressesOf(url)
    .map((one) => new URL(one).host)
    .join(', ');
  if (await answers(url)) return fine(name, `${host} answers`);
  return failed(
    name,
    `${host} of the configuration (${key}) does not answer`,
    `start it, correct ${key}, or leave ${key} empty: egressip then starts one itself`,
  );
}

async function ports(config: Config, home: string): Promise<readonly CheckResult[]> {
  const running = readEndpoints(home);
  if (running !== null) return [fine('ports', `the system runs as process ${running.pid}, page on ${running.gateway}`)];
  const wanted = [
    ['the page', config.gateway.port],
    ...(config.nats.url === null ? [['NATS', 4222] as const] : []),
    ...(config.questdb.url === null ? [['the SQL console', 9000] as const] : []),
  ] as const;
  return Promise.all(
    wanted.map(async ([what, port]) => {
      const free = await freePort(port);
      if (free === port) return fine(`port ${port}`, `free for ${what}`);
      return warning(
        `port ${port}`,
        `taken; ${what} would use ${free}`,
        `nothing to do; to use ${port}, stop the program that listens there`,
      );
    }),
  );
}
