/** The whole system on real servers: what it says while all is well, while something is wrong, and while it cannot see. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { allKinds, type RealCluster, startRealCluster } from '../../kit/real-cluster.ts';
import { recordingsPresent } from '../../kit/recording.ts';
import { type System, startUp } from './system.ts';

const servers = await Promise.all([provided('kube-apiserver'), provided('ovn'), provided('nats')]);
const left = servers.filter(({ available }) => !available).map(({ reason }) => reason);
if (!recordingsPresent) left.push('recordings are not here');

describe.skipIf(left.length > 0)(
  `egressip up on a real cluster ${left.join('; ')}`,
  () => {
    let cluster: RealCluster;
    beforeAll(async () => {
      cluster = await startRealCluster('basic-lifecycle');
    });
    afterAll(() => cluster?.stop());

    describe('with its databases', () => {
      let system: System;
      beforeAll(async () => {
        system = await startUp([...cluster.kubeconfig, ...cluster.nb]);
      });
      afterAll(async () => {
        expect(await system?.stop()).toBe(0);
      });

      const complete = () =>
        eventually('everything is known', async () => {
          const status = await system.status();
          return status.freshness.complete && status.consistency === 1 ? status : null;
        });
      /** Until `done`, no finding may show; what was missing meanwhile. */
      async function blindUntil(done: () => Promise<unknown>): Promise<string[]> {
        const missing = new Set<string>();
        let finished = false;
        const watching = (async () => {
          while (!finished) {
            const [status, findings] = [await system.status(), await system.findings()];
            expect(findings).toEqual([]);
            for (const what of status.freshness.missing) missing.add(what);
            if (!status.freshness.complete) expect(status.consistency).toBeNull();
            await pause(50);
          }
        })();
        await done().finally(() => {
          finished = true;
        });
        await watching;
        return [...missing];
      }

      it('says which cluster it watches, and finds it right', async () => {
        expect(system.cli.stderr()).toContain(`monitor, ${cluster.api.url} (named)`);
        expect(system.cli.stderr()).toContain(`${cluster.databases.size} named`);
        const status = await complete();
        expect(status.source).toContain(cluster.api.url);
        expect(status.summary.snat).toMatchObject({ expected: status.summary.snat?.matched });
        expect(status.incidents).toEqual([]);
      });

      it('shows a NAT row that is gone as pending, firing after the hold-off, and resolved when it is back', async () => {
        const dropped = await cluster.dropSnat();
        const states: string[] = [];
        const until = (state: string) =>
          eventually(`the finding is ${state}`, async () => {
            const findings = await system.findings();
            for (const finding of findings)
              expect(finding).toMatchObject({ kind: 'missing-snat', node: dropped.node, podIP: dropped.podIP });
            expect(findings.length).toBeLessThan(2);
            const now = findings[0]?.state ?? 'gone';
            if (states.at(-1) !== now) states.push(now);
            return now === state ? true : null;
          });
        await until('firing');
        await dropped.restore();
        await eventually('it is over', async () => {
          const open = (await system.findings()).filter(({ state }) => state !== 'resolved');
          return open.length === 0 ? true : null;
        });
        expect(states.slice(-2)).toEqual(['pending', 'firing']);
        await complete();
      });

      it('never takes a killed API server for a cluster without objects', async () => {
        const missing = await blindUntil(async () => {
          await cluster.api.kill();
          await eventually('it is noticed', async () => ((await system.status()).freshness.complete ? null : true));
          await cluster.api.start();
          await complete();
        });
        expect(missing.join()).toContain('Pod');
      });

      it('never takes a killed ovsdb-server for a database without rows', async () => {
        const node = String([...cluster.databases.keys()][0]);
        let missing: readonly string[] = [];
        await blindUntil(async () => {
          await cluster.database(node).kill();
          // A watch of the API server that was killed before may still be on its way back.
          missing = await eventually('it is noticed', async () => {
            const named = (await system.status()).freshness.missing.filter((what) => what.includes(node));
            return named.length > 0 ? named : null;
          });
          await cluster.database(node).restart();
          await complete();
        });
        expect(missing).toHaveLength(1);
      });

      it('goes on without the kind it may not read, and names it', async () => {
        await cluster.allow(allKinds.filter((kind) => kind !== 'Namespace'));
        // A watch that runs goes on; what is asked for next is refused, a watch from where it was or a list.
        await cluster.api.kill();
        await cluster.api.start();
        const status = await eventually('only the namespaces are missing', async () => {
          const now = await system.status();
          return now.freshness.missing.length === 1 && /missing permission/.test(now.freshness.missing.join()) ? now : null;
        });
        expect(status.freshness.missing.join()).toMatch(/missing permission: (list|watch) namespaces/);
        expect(status).toMatchObject({ consistency: null, summary: { snat: null, reroute: null } });
        expect(await system.findings()).toEqual([]);
        expect((await fetch(`${system.gateway}/healthz`)).status).toBe(200);
        await cluster.allow(allKinds);
        await complete();
      });
    });

    it('shows everything but the rules without access to databases, and the rules as unknown', async () => {
      const system = await startUp(cluster.kubeconfig);
      expect(system.cli.stderr()).toContain('none: rows are unknown');
      const status = await eventually('the objects are there', async () => {
        const now = await system.status();
        return now.egressIPs.length > 0 && now.summary.pods > 0 ? now : null;
      });
      expect(status.egressIPs.flatMap(({ addresses }) => addresses.map(({ node }) => node))).not.toContain(null);
      expect(status).toMatchObject({ consistency: null, summary: { snat: null, reroute: null }, freshness: { complete: false } });
      const { nodes } = await system.nodes();
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) expect(node).toMatchObject({ complete: false, consistency: null, snat: null, reroute: null });
      expect((await system.findings()).filter(({ table }) => table !== null)).toEqual([]);
      expect(await system.stop()).toBe(0);
    });

    it('says at its start which permission is missing and what grants it, and goes on', async () => {
      await cluster.allow(allKinds.filter((kind) => kind !== 'Pod'));
      const system = await startUp([...cluster.kubeconfig, ...cluster.nb]);
      await system.cli.says('watcher: pods cannot be read: missing permission: list pods');
      expect(system.cli.stderr()).toMatch(/missing permission: list pods.*resources \['pods'\], verbs \['list'\]/);
      const status = await system.status();
      expect(status).toMatchObject({ consistency: null, summary: { snat: null, reroute: null } });
      expect(status.freshness.missing.join()).toContain('missing permission: list pods');
      expect((await system.findings()).filter(({ table }) => table !== null)).toEqual([]);
      await cluster.allow(allKinds);
      await eventually('the pods are known', async () => ((await system.status()).freshness.complete ? true : null));
      expect(await system.stop()).toBe(0);
    });
  },
  600_000,
);
