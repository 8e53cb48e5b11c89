/** `doctor` on real servers, and what the CLI says when a cluster or database is not what it should be. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { freePort } from '#libs/provision/ports.ts';
import { type Middleman, startHostile } from '../../kit/ovsdb-middleman.ts';
import { provided } from '../../kit/provided.ts';
import { allKinds, type RealCluster, startRealCluster } from '../../kit/real-cluster.ts';
import { recordingsPresent } from '../../kit/recording.ts';
import { runCli } from '../../kit/run-cli.ts';

const kube = await provided('kube-apiserver');
const ovn = await provided('ovn');
const left = [kube, ovn].filter(({ available }) => !available).map(({ reason }) => reason);
if (!recordingsPresent) left.push('recordings are not here');

interface Check {
  readonly check: string;
  readonly result: string;
  readonly detail: string;
  readonly remedy: string | null;
}

describe.skipIf(left.length > 0)(`a real cluster in the state of basic-lifecycle ${left.join('; ')}`, () => {
  let cluster: RealCluster;
  let folder: string;
  const hostile: Middleman[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'egressip-doctor-'));
    cluster = await startRealCluster('basic-lifecycle');
  });
  afterAll(async () => {
    for (const server of hostile) await server.stop();
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function doctor(...args: readonly string[]) {
    const env = { EGRESSIP_HOME: join(folder, 'home') };
    const { code, stdout } = await runCli(['doctor', '-o', 'json', ...args], { env });
    const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] };
    // What this machine has is another matter.
    const ofCluster = checks.filter(({ check }) => /^(API server|EgressIP objects|may |clock|database)/.test(check));
    return { code, checks: ofCluster, bad: ofCluster.filter(({ result }) => result !== 'ok') };
  }

  async function audit(...args: readonly string[]) {
    const { code, stdout, stderr } = await runCli(['audit', '-o', 'json', ...args]);
    return { code, stderr, verdict: stdout === '' ? null : verdictSchema.parse(JSON.parse(stdout)) };
  }

  /** The databases with one in another's place. */
  const withDatabase = (node: string, address: string) => [
    '--nb',
    ...cluster.nb.slice(1).map((named) => (named.startsWith(`${node}=`) ? `${node}=${address}` : named)),
  ];
  const damaged = 'worker-1';

  async function changedKubeconfig(name: string, change: (text: string) => string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(cluster.api.monitorKubeconfig, 'utf8')));
    return path;
  }

  it('finds everything fine with nothing but get, list and watch', async () => {
    const { code, checks, bad } = await doctor(...cluster.kubeconfig, ...cluster.nb);
    expect(bad).toEqual([]);
    expect(checks.filter(({ check }) => check.startsWith('may '))).toHaveLength(2 * allKinds.length);
    expect(checks.filter(({ check }) => check.startsWith('database of'))).toHaveLength(cluster.databases.size);
    expect(code).toBe(0);
  });

  it('names verb and resource of a missing permission and the rule that grants it', async () => {
    await cluster.allow(allKinds.filter((kind) => kind !== 'EgressIP' && kind !== 'Event'));
    const { code, bad } = await doctor(...cluster.kubeconfig, ...cluster.nb);
    await cluster.allow(allKinds);
    expect(bad.map(({ check, result }) => [check, result])).toEqual([
      ['may list egressips.k8s.ovn.org', 'failed'],
      ['may watch egressips.k8s.ovn.org', 'failed'],
      ['may list events', 'warning'],
      ['may watch events', 'warning'],
    ]);
    expect(bad[0]?.remedy).toContain("apiGroups ['k8s.ovn.org'], resources ['egressips'], verbs ['list']");
    expect(code).toBe(4);
  });

  it('says that credentials are not accepted, with what to do, and exit code 4', async () => {
    const path = await changedKubeconfig('expired', (text) => text.replace('monitor-token', 'expired-token'));
    const { code, stderr, verdict } = await audit('--kubeconfig', path, ...cluster.nb);
    expect(stderr).toContain(`the API server ${cluster.api.url} does not accept our credentials`);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).not.toContain('expired-token');
    expect([code, verdict]).toEqual([4, null]);
    expect((await doctor('--kubeconfig', path)).bad).toMatchObject([{ check: 'API server', result: 'failed' }, { check: 'databases' }]);
  });

  it('says that a certificate is not trusted', async () => {
    const path = await changedKubeconfig('untrusted', (text) => text.replace(/"certificate-authority-data":"[^"]*"/, '"insecure":false'));
    const { code, stderr } = await audit('--kubeconfig', path);
    expect(stderr).toMatch(/cannot be reached: .*certificate/);
    expect([code, stderr.trim().split('\n').length]).toEqual([4, 2]);
  });

  it('says what is wrong with a kubeconfig, without what is in it, and exit code 2', async () => {
    const broken = join(folder, 'broken');
    await writeFile(broken, 'users: [{name: a, user: {token: secret-token}}\nclusters: [\n');
    const elsewhere = await changedKubeconfig('elsewhere', (text) =>
      text.replace('"current-context":"monitor"', '"current-context":"prod"'),
    );
    for (const [path, detail] of [
      [join(folder, 'none'), 'no such file'],
      [broken, ''],
      [elsewhere, "context 'prod' is not in it (there are: monitor)"],
    ] as const) {
      const { code, stderr } = await audit('--kubeconfig', path);
      expect(stderr).toContain(`kubeconfig ${path} cannot be used: `);
      expect(stderr).toContain(detail);
      expect(stderr).not.toContain('secret-token');
      expect([code, stderr.trim().split('\n').length]).toEqual([2, 2]);
    }
  });

  it('says that the cluster cannot be reached', async () => {
    const port = await freePort();
    const path = await changedKubeconfig('unreachable', (text) => text.replace(cluster.api.url, `https://127.0.0.1:${port}`));
    const { code, stderr, verdict } = await audit('--kubeconfig', path, ...cluster.nb);
    expect(stderr).toContain(`the API server https://127.0.0.1:${port} cannot be reached: `);
    expect([code, verdict, stderr.trim().split('\n').length]).toEqual([4, null, 2]);
  });

  it('goes on without a database that answers nonsense, and names it', async () => {
    const server = await startHostile((client) => client.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    hostile.push(server);
    const { code, verdict } = await audit(...cluster.kubeconfig, ...withDatabase(damaged, server.address));
    expect(verdict).toMatchObject({ complete: false, findings: [] });
    expect(verdict?.missing).toMatchObject([expect.stringMatching(/worker-1.*does not speak OVSDB/)]);
    expect(code).toBe(4);
    const { bad } = await doctor(...cluster.kubeconfig, ...withDatabase(damaged, server.address));
    expect(bad).toMatchObject([{ check: 'database of worker-1', result: 'failed', detail: expect.stringContaining(server.address) }]);
    expect(bad[0]?.remedy).toContain(`ovsdb-client list-dbs ${server.address}`);
  });

  it('goes on without a database that stalls in the middle of a message, and names it', async () => {
    const server = await startHostile((client) => client.once('data', () => client.write('{"id":1,"result":["OVN_North')));
    hostile.push(server);
    const { code, verdict } = await audit(...cluster.kubeconfig, ...withDatabase(damaged, server.address));
    expect(verdict).toMatchObject({ complete: false, findings: [] });
    expect(verdict?.missing).toMatchObject([expect.stringMatching(/worker-1.*stalled/)]);
    expect(code).toBe(4);
    const { bad } = await doctor(...cluster.kubeconfig, ...withDatabase(damaged, server.address));
    expect(bad).toMatchObject([{ check: 'database of worker-1', result: 'failed', detail: expect.stringContaining('stalled') }]);
  });

  it('needs one server only of a database that has several, and names the one that is away', async () => {
    const there = cluster.nb.find((named) => named.startsWith(`${damaged}=`))?.slice(damaged.length + 1) ?? '';
    const away = `tcp:127.0.0.1:${await freePort()}`;
    const { code, verdict } = await audit(...cluster.kubeconfig, ...withDatabase(damaged, `${away},${there}`));
    expect([code, verdict?.missing, verdict?.findings]).toEqual([0, [], []]);
    const { bad } = await doctor(...cluster.kubeconfig, ...withDatabase(damaged, `${away},${there}`));
    expect(bad).toMatchObject([{ check: `database of ${damaged}`, result: 'warning' }]);
    expect(bad[0]?.detail).toContain(`cannot connect to the northbound database at ${away}`);
    expect(bad[0]?.detail).toContain(`${there} answers in`);
  });
});
