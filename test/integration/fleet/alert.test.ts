/**
 * The alert of a hub, with all of it as processes: two gateways and two notifiers, of which one leads, and the clusters with real
 * analyzers over links that can be cut. Of an address in two clusters one alert goes out by its id, whatever is killed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { eventually } from '../../kit/eventually.ts';
import { startFleet, type TestFleet } from '../../kit/fleet.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';

const nats = await provided('nats');
const clusters = ['east', 'north', 'west'];
const first = 'address-in-two-clusters/default/172.18.0.100';
const second = 'address-in-two-clusters/default/172.18.0.200';

describe.skipIf(!nats.available)(`the alert of a hub (${nats.reason})`, () => {
  let fleet: TestFleet;
  let receiver: TestReceiver;
  let folder: string;
  const running: { readonly child: ChildProcess; log: string }[] = [];

  beforeAll(async () => {
    [fleet, receiver, folder] = await Promise.all([
      startFleet(clusters, systemClock),
      startReceiver(),
      mkdtemp(join(tmpdir(), 'egressip-hub-')),
    ]);
  });
  afterAll(async () => {
    await Promise.all(running.filter(({ child }) => child.exitCode === null && child.signalCode === null).map(({ child }) => end(child)));
    await fleet?.stop();
    await receiver?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(service: 'gateway' | 'notifier') {
    const path = join(folder, `${service}-${running.length}.yaml`);
    await writeFile(
      path,
      `cluster: hub
nats: {url: "${fleet.hub.url.replace('//', `//${service}:of-${service}@`)}"}
fleet: {clusters: [${clusters.join(', ')}]}
standby: {enabled: true}
gateway: {port: 0}
notifier: {allow_private_addresses: true, receivers: [{name: team, url: "${receiver.url}"}]}
`,
    );
    const child = spawn(process.execPath, [`services/${service}/main.ts`], {
      env: { ...process.env, EGRESSIP_CONFIG: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const one = { child, log: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (one.log += chunk.toString()));
    running.push(one);
    /** The line of its log with this event. */
    const says = (event: string) =>
      eventually(
        () => `${service} says ${event}: ${one.log}`,
        () => {
          const line = one.log.split('\n').find((text) => text.includes(`"event":"${event}"`));
          if (line === undefined && child.exitCode !== null) throw new Error(`the ${service} has ended: ${one.log}`);
          return line ?? null;
        },
      );
    return { kill: () => end(child), says };
  }

  async function end(child: ChildProcess): Promise<void> {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  const told = () =>
    receiver.accepted().flatMap(({ body }) => body.alerts.map(({ fingerprint, status }) => `${fingerprint.split('/')[2]} ${status}`));
  const until = (wanted: readonly string[]) =>
    eventually(
      () => `${wanted.join(', ')}; told: ${told().join(', ')}; ${running.map(({ log }) => log).join('\n')}`,
      async () => (told().length >= wanted.length ? true : null),
    );

  it('goes out once, survives kills, a cut link and restarts, and is resolved when the address is given up', async () => {
    const [gateway, other] = [await start('gateway'), await start('gateway')];
    const leading = await start('notifier');
    await leading.says('leads');
    const standby = await start('notifier');
    await standby.says('stands-by');
    await Promise.all([gateway.says('listening'), other.says('listening')]);

    const [east, north, west] = clusters.map((cluster) => fleet.member(cluster));
    await east?.breakObject('eip-shared', '172.18.0.100');
    await north?.breakObject('eip-shared', '172.18.0.100');
    await until(['172.18.0.100 firing']);
    const [alert] = receiver.accepted().flatMap(({ body }) => body.alerts);
    expect(alert).toMatchObject({
      fingerprint: first,
      labels: { alertname: 'EgressIPAddressInTwoClusters', severity: 'critical', cluster: 'hub', address: '172.18.0.100', incident: first },
    });
    expect(alert?.annotations.summary).toContain('in the clusters east and north');

    // The new leader cannot read east, and reads the others.
    east?.link.cut();
    await Promise.all([gateway.kill(), leading.kill()]);
    await standby.says('leads');
    await standby.says('addresses-not-read');
    await west?.breakObject('eip-other', '172.18.0.200');
    await north?.breakObject('eip-other', '172.18.0.200');
    await until(['172.18.0.100 firing', '172.18.0.200 firing']);
    expect(told(), 'unknown is not gone, and what was told is not told again').toEqual(['172.18.0.100 firing', '172.18.0.200 firing']);

    // East gives it up behind the cut link: only its answer ends the alert.
    await east?.removeObject('eip-shared');
    await standby.kill();
    const third = await start('notifier');
    await third.says('leads');
    await third.says('addresses-not-read');
    await west?.removeObject('eip-other');
    await until(['172.18.0.100 firing', '172.18.0.200 firing', '172.18.0.200 resolved']);
    expect(told()).toEqual(['172.18.0.100 firing', '172.18.0.200 firing', '172.18.0.200 resolved']);
    east?.link.pass();
    await until(['172.18.0.100 firing', '172.18.0.200 firing', '172.18.0.200 resolved', '172.18.0.100 resolved']);
    expect(new Set(receiver.accepted().flatMap(({ body }) => body.alerts.map(({ fingerprint }) => fingerprint)))).toEqual(
      new Set([first, second]),
    );
    const port = /on 127\.0\.0\.1:(\d+)/.exec(await other.says('listening'))?.[1];
    expect((await fetch(`http://127.0.0.1:${port}/runbooks/address-in-two-clusters`)).status, 'the link of the alert').toBe(200);
  });
});
