/**
 * Two systems of one user on one machine, started at the same time in folders of their own, with the same cluster name and the same wishes
 * for ports. Each has its own servers, ports, state and passwords; neither hears the other, and each goes on when the other ends.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#libs/provision/ports.ts';
import { eventually } from '../../kit/eventually.ts';
import { testBus } from '../../kit/nats.ts';
import { processesOf, type System, startSystem } from './system.ts';

const homes = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'egressip-two-')));
const [firstHome = '', secondHome = ''] = homes;

describe('two egressip up in two folders', () => {
  let first: System;
  let second: System;

  beforeAll(async () => {
    const port = String(await freePort());
    const started = homes.map((home) => startSystem(home, { env: { EGRESSIP_GATEWAY_PORT: port } }));
    [first, second] = (await Promise.all(started)) as [System, System];
  });
  afterAll(() => {
    for (const home of homes) {
      for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
      rmSync(home, { recursive: true, force: true });
    }
  });

  const count = "select count() from findings where state = 'firing'";

  it('have ports of their own, for all that listens', async () => {
    const [one, other] = [first.endpoints(), second.endpoints()];
    const urls = [one, other].flatMap(({ gateway, nats, questdb }) => [gateway, nats, questdb]);
    expect(new Set(urls.map((url) => new URL(url ?? '').port)).size).toBe(6);
    for (const [home, system] of [
      [firstHome, first],
      [secondHome, second],
    ] as const)
      expect(processesOf(home).some(({ pid }) => pid === system.endpoints().pid)).toBe(true);
  });

  it('have passwords of their own, which only they can read', async () => {
    const file = (home: string) => join(home, 'nats', 'nats-server.conf');
    for (const home of homes) expect(statSync(file(home)).mode & 0o777).toBe(0o600);
    const passwordOf = (home: string) => /user: gateway, password: "(\w+)"/.exec(readFileSync(file(home), 'utf8'))?.[1] ?? '';
    const takes = async (system: System, home: string) => {
      const bus = await testBus(system.endpoints().nats.replace('//', `//gateway:${passwordOf(home)}@`), 'gateway');
      const { connected } = bus;
      await bus.close();
      return connected;
    };
    expect([await takes(first, firstHome), await takes(second, secondHome)]).toEqual([true, true]);
    expect([await takes(first, secondHome), await takes(second, firstHome)]).toEqual([false, false]);
  });

  it('do not hear each other, though their clusters have one name', async () => {
    const fired = () => Promise.all([first, second].map(async (system) => (await system.sql(count))[0]?.[0]));
    expect(await fired()).toEqual([0, 0]);
    await first.inject({ kind: 'missing-snat' });
    await eventually('the first has it', async () => ((await first.sql(count))[0]?.[0] === 1 ? true : null));
    expect(await fired()).toEqual([1, 0]);
    await second.inject({ kind: 'missing-snat' });
    await eventually('the second has its own', async () => ((await second.sql(count))[0]?.[0] === 1 ? true : null));
    expect(await fired()).toEqual([1, 1]);
  });

  it('goes on when the other one ends', async () => {
    const before = processesOf(secondHome).map(({ pid }) => pid);
    first.cli.child.kill('SIGINT');
    expect(await first.cli.exited).toBe(0);
    await eventually('the first is gone', async () => (processesOf(firstHome).length === 0 ? true : null));
    expect(processesOf(secondHome).map(({ pid }) => pid)).toEqual(before);
    expect((await second.sql(count))[0]?.[0]).toBe(1);
    expect((await fetch(`${second.endpoints().gateway}/readyz`)).ok).toBe(true);
    second.cli.child.kill('SIGINT');
    expect(await second.cli.exited).toBe(0);
  });
});
