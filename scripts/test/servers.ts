/** Everything outside the code that tests run against, fetched before the first test so that no test waits for a download. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Provided } from '#libs/provision/cache.ts';
import { provideChromium, refreshPackageLists } from '#libs/provision/chromium.ts';
import { provideKubeApiserver } from '#libs/provision/kube-apiserver.ts';
import { provideNatsServer } from '#libs/provision/nats.ts';
import { provideOvn } from '#libs/provision/ovn.ts';
import { provideQuestDb } from '#libs/provision/questdb.ts';

export interface Server {
  readonly name: string;
  readonly provided: Provided<unknown>;
}

export async function provideServers(say: (line: string) => void): Promise<readonly Server[]> {
  const provide = async (name: string, get: () => Promise<Provided<unknown>>): Promise<Server> => {
    const startedAt = Date.now();
    const provided = await get();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    say(`${name}: ${provided.available ? provided.how : `left out: ${provided.reason}`}${seconds > 5 ? ` (${seconds} s)` : ''}`);
    return { name, provided };
  };
  say('Providing the servers that the tests run against; the first time takes about ten minutes, of which five build kube-apiserver.');
  await refreshPackageLists();
  // One after the other where apt is used: it holds a lock.
  const throughApt = async () => [
    await provide('Open vSwitch and OVN', provideOvn),
    await provide('kube-apiserver', provideKubeApiserver),
    await provide('Chromium', provideChromium),
  ];
  const servers = await Promise.all([
    provide('nats-server', provideNatsServer),
    provide('QuestDB', provideQuestDb),
    provide('reference data', async () => referenceData()),
    throughApt(),
  ]);
  return servers.flat();
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
