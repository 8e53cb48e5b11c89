/**
 * All passwords of the bus change while the whole system works on a NATS of the operator's own. No process is restarted, the findings
 * stay as they were, pods that come and go meanwhile make no finding, and the former password is refused.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverUsers } from '#libs/bus/server-users.ts';
import { processesOf } from '../../integration/up/system.ts';
import { eventually } from '../../kit/eventually.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startWatchedSystem, steady, type WatchedSystem } from './watched-system.ts';

const natsServer = await provided('nats');
const history = await provided('questdb');
const isHere = natsServer.available && history.available;

describe.skipIf(!isHere)(`new passwords (${natsServer.reason}; ${history.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-passwords-'));
  let nats: TestNats;
  let system: WatchedSystem;

  const write = (name: string, text: string) => {
    writeFileSync(join(folder, `${name}.new`), text);
    renameSync(join(folder, `${name}.new`), join(folder, name));
  };
  function change(password: string): void {
    write('password', `${password}\n`);
    write('passwords.conf', `PASSWORD: "${password}"\n`);
  }
  async function isTaken(password: string): Promise<boolean> {
    const bus = await testBus(nats.url.replace('//', `//gateway:${password}@`), 'gateway');
    const { connected } = bus;
    await bus.close();
    return connected;
  }

  beforeAll(async () => {
    change('first');
    nats = await startNats({ more: `include ../${basename(folder)}/passwords.conf\n${serverUsers(() => '$PASSWORD')}` });
    // Each service is the user of its own name, with the rights of that name.
    system = await startWatchedSystem({ EGRESSIP_NATS_URL: nats.url, EGRESSIP_NATS_PASSWORD_FILE: join(folder, 'password') });
  });
  afterAll(async () => {
    expect(await system.stop()).toEqual([]);
    await nats.dispose();
    rmSync(folder, { recursive: true });
  });

  const processes = () =>
    processesOf(system.home)
      .map(({ pid, command }) => `${pid} ${command}`)
      .sort();
  const isReady = (when: string) =>
    eventually(`all are ready ${when}`, async () => {
      const response = await fetch(`${system.gateway}/readyz`).catch(() => null);
      return response?.ok === true ? true : null;
    });
  const firing = async () => (await system.findings())?.filter(({ state }) => state === 'firing') ?? null;

  it('come to every service while it runs, and change no finding', async () => {
    await isReady('at first');
    const pod = system.simulator.cluster.podsOf(steady)[0] ?? '';
    system.simulator.inject({ kind: 'missing-snat', pod });
    const before = await eventually('the missing SNAT fires', async () => ((await firing())?.length === 1 ? await firing() : null));
    const running = processes();
    for (const [former, password] of [
      ['first', 'second'],
      ['second', 'third'],
    ] as const) {
      change(password);
      await nats.reload();
      await eventually(`the server takes the ${password}`, async () => ((await isTaken(password)) ? true : null));
      expect(await isTaken(former)).toBe(false);
      await isReady(`with the ${password}`);
    }
    expect(processes()).toEqual(running);
    const after = await eventually('the same is found', async () => ((await firing())?.length === 1 ? await firing() : null));
    expect(after?.map(({ fingerprint, since }) => [fingerprint, since])).toEqual(
      before?.map(({ fingerprint, since }) => [fingerprint, since]),
    );
    // A pod that begins now is seen by services that use the last password, from the watch of the API server to the verdict.
    const other = system.simulator.cluster.podsOf(steady)[1] ?? '';
    system.simulator.inject({ kind: 'missing-snat', pod: other });
    await eventually('the second one fires', async () => ((await firing())?.length === 2 ? true : null));
    await eventually('both are in the history', async () => {
      const rows = await system.sql<readonly [string, string]>("select kind, pod from findings where state = 'firing'");
      return rows.length === 2 ? true : null;
    });
    const fired = await system.sql<readonly [string, number]>("select kind, count() from findings where state = 'firing' group by kind");
    expect(fired).toEqual([['missing-snat', 2]]);
  });
});
