/** Everything outside the code that tests run against, fetched before the first test so that no test waits for a download. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Provided } from '#libs/provision/cache.ts';
import { provideNatsServer } from '#libs/provision/nats.ts';
import { provideQuestDb } from '#libs/provision/questdb.ts';
import { runTool } from '#libs/provision/tool.ts';
import { provideActionlint } from '../../test/kit/provision/actionlint.ts';
import { provideBuildah } from '../../test/kit/provision/buildah.ts';
import { provideChromium, refreshPackageLists } from '../../test/kit/provision/chromium.ts';
import { provideDataPlane } from '../../test/kit/provision/data-plane.ts';
import { provideHelm } from '../../test/kit/provision/helm.ts';
import { provideKubeApiserver } from '../../test/kit/provision/kube-apiserver.ts';
import { provideOvn } from '../../test/kit/provision/ovn.ts';
import { providePrometheus } from '../../test/kit/provision/prometheus.ts';

export interface Server {
  readonly name: string;
  readonly provided: Provided<unknown>;
}

export async function provideServers(say: (line: string) => void): Promise<readonly Server[]> {
  const provide = async <T>(name: string, get: () => Promise<Provided<T>>, version: (value: T) => Promise<string>): Promise<Server> => {
    const startedAt = Date.now();
    const provided = await get();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const result = provided.available ? { ...provided, how: `${await version(provided.value)} (${provided.how})` } : provided;
    say(`${name}: ${result.available ? result.how : `left out: ${result.reason}`}${seconds > 5 ? `, after ${seconds} s` : ''}`);
    return { name, provided: result };
  };
  say('Providing the servers that the tests run against; the first time takes about ten minutes, of which five build kube-apiserver.');
  await refreshPackageLists();
  // One after the other where apt is used: it holds a lock.
  const throughApt = async () => [
    await provide('ovsdb-server', provideOvn, ({ ovsdbServer, env }) => printedVersion(ovsdbServer, env)),
    await provide('OVN with its data plane', provideDataPlane, ({ path, env }) => printedVersion(path('ovn-controller'), env)),
    await provide('kube-apiserver', provideKubeApiserver, ({ apiserver }) => printedVersion(apiserver)),
    await provide('Prometheus', providePrometheus, ({ prometheus }) => printedVersion(prometheus)),
    await provide('actionlint', provideActionlint, (actionlint) => printedVersion(actionlint, {}, ['-version'])),
    await provide('helm', provideHelm, (helm) => printedVersion(helm, {}, ['version', '--short'])),
    await provide('buildah', provideBuildah, ({ program }) => printedVersion(program)),
    await provide('Chromium', provideChromium, async ({ version }) => version),
  ];
  const servers = await Promise.all([
    provide('nats-server', provideNatsServer, async ({ version }) => version),
    provide('QuestDB', provideQuestDb, async ({ jar }) => /(\d+\.\d+\.\d+)\.jar$/.exec(jar)?.[1] ?? 'version unknown'),
    provide(
      'reference data',
      async () => referenceData(),
      async (folder) => basename(folder),
    ),
    throughApt(),
  ]);
  return servers.flat();
}

/** What a program says of its own version. */
async function printedVersion(
  program: string,
  environment: NodeJS.ProcessEnv = {},
  args: readonly string[] = ['--version'],
): Promise<string> {
  const result = await runTool(program, args, 60_000, environment);
  return (result.state === 'ok' ? /v?\d+\.\d+\.\d+/.exec(`${result.stdout}${result.stderr}`)?.[0] : undefined) ?? 'version unknown';
}

/** Recordings of a real control plane, kept outside the repository. */
function referenceData(): Provided<string> {
  const folder = process.env.EGRESSIP_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared');
  if (existsSync(join(folder, 'recordings'))) return { available: true, value: folder, how: 'recordings of a real control plane' };
  return {
    available: false,
    reason: 'the recordings of a real control plane are not beside the checkout',
    remedy: 'put them in ../shared, or name their folder in EGRESSIP_SHARED',
  };
}
