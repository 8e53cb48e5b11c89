/** `doctor` calls nothing right that it could not check: nodes without a database, views that are incomplete. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '#libs/config/load.ts';
import { exitCodeOf } from '../../../services/cli/commands/doctor.ts';
import { fine, warning } from '../../../services/cli/doctor/check.ts';
import { databaseChecks } from '../../../services/cli/doctor/databases.ts';
import { writeEndpoints } from '../../../services/cli/up/endpoints.ts';
import { type FakeApiserver, startFakeApiserver } from '../../kit/fake-apiserver.ts';

const home = mkdtempSync(join(tmpdir(), 'egressip-doctor-'));
const pods = '/api/v1/namespaces/ovn-kubernetes/pods';
const names = Array.from({ length: 20 }, (_, at) => `worker-${String(at + 1).padStart(2, '0')}`);
let api: FakeApiserver;
beforeEach(async () => {
  api = await startFakeApiserver();
  api.serve('/api/v1/namespaces/openshift-ovn-kubernetes/pods', 'Pod');
  api.serve(pods, 'Pod');
  api.serve('/api/v1/nodes', 'Node');
  for (const name of names) api.put('/api/v1/nodes', { metadata: { name } });
  // It has no database, so none is missed.
  api.put('/api/v1/nodes', { metadata: { name: 'windows-01', labels: { 'kubernetes.io/os': 'windows' } } });
});
afterEach(() => api.close());
afterAll(() => rmSync(home, { recursive: true }));

const ovnPodOn = (nodeName: string) =>
  api.put(pods, {
    metadata: { name: `ovnkube-node-${nodeName}`, namespace: 'ovn-kubernetes' },
    spec: { nodeName, containers: [{ name: 'nb-ovsdb' }] },
    status: { phase: 'Running' },
  });
const checksWith = (env: Readonly<Record<string, string>>) =>
  databaseChecks(loadConfig({ env: { EGRESSIP_KUBE_URL: api.url, ...env } }), home);

describe('the databases of a cluster of 20 nodes', () => {
  it('are not known by exec where one ovnkube-node pod runs', async () => {
    ovnPodOn('worker-07');
    const checks = await checksWith({ EGRESSIP_OVN_EXEC: 'true' });
    expect(checks).toEqual([
      {
        check: 'databases by exec',
        result: 'unknown',
        detail: 'no ovnkube-node pod runs on worker-01, worker-02, worker-03 and 16 more of 20 nodes: their rows stay unknown',
        remedy: 'see why: kubectl -n ovn-kubernetes get pods -o wide',
      },
    ]);
    expect(exitCodeOf(checks)).toBe(4);
  });

  it('are ok by exec where one runs on each node', async () => {
    for (const name of names) ovnPodOn(name);
    const checks = await checksWith({ EGRESSIP_OVN_EXEC: 'true' });
    expect(checks).toMatchObject([{ check: 'databases by exec', result: 'ok', detail: '20 ovnkube-node pods, one on each node' }]);
    expect(exitCodeOf(checks)).toBe(0);
  });

  it('are not known by exec where the nodes cannot be listed', async () => {
    for (const name of names) ovnPodOn(name);
    api.unserve('/api/v1/nodes');
    expect(exitCodeOf(await checksWith({ EGRESSIP_OVN_EXEC: 'true' }))).toBe(4);
  });

  it('are not known where those of some nodes, or of none, are named', async () => {
    const none = await checksWith({});
    expect(none).toMatchObject([{ check: 'databases', result: 'unknown', detail: expect.stringContaining('17 more of 20 nodes') }]);
    const [, rest] = await checksWith({ EGRESSIP_NB: 'worker-01=tcp:127.0.0.1:1' });
    expect(rest).toMatchObject({
      result: 'unknown',
      detail: 'none named for worker-02, worker-03, worker-04 and 16 more of 20 nodes: their rows stay unknown',
    });
    const central = await checksWith({ EGRESSIP_NB: 'central=tcp:127.0.0.1:1' });
    expect(central.map(({ check }) => check)).toEqual(['database of central']);
  });
});

describe('the views of the running system', () => {
  let gateway: Server;
  let missing: readonly string[];
  let complete: boolean;
  const view = (node: string) => ({
    node,
    assignable: true,
    ready: true,
    complete,
    reason: complete ? null : 'not read',
    ageMs: complete ? 10 : null,
    addresses: [],
    consistency: null,
    snat: null,
    reroute: null,
    firing: 0,
  });
  beforeAll(async () => {
    gateway = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      const freshness = { complete: missing.length === 0, missing, ageMs: 1, at: 0 };
      response.end(JSON.stringify({ freshness, nodes: names.map(view), total: names.length, cursor: null }));
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    writeEndpoints(home, { pid: process.pid, cluster: 'test', gateway: url, nats: '', questdb: null, simulator: null });
  });
  afterAll(() => new Promise((resolve) => gateway.close(resolve)));

  it('end it with 4 where every view is incomplete', async () => {
    [missing, complete] = [names.map((node) => `database of ${node} has not been read`), false];
    const checks = await checksWith({});
    expect(checks.map(({ result }) => result)).toEqual(names.map(() => 'unknown'));
    expect(exitCodeOf(checks)).toBe(4);
  });

  it('end it with 4 where only the EgressIPs are not read, which are of no node', async () => {
    [missing, complete] = [['EgressIP objects have not been read'], true];
    const [first, ...views] = await checksWith({});
    expect(first).toMatchObject({ check: 'running system', result: 'unknown', detail: 'EgressIP objects have not been read' });
    expect(views.every(({ result }) => result === 'ok')).toBe(true);
  });

  it('end it with 0 where all are complete, whatever could be better', async () => {
    [missing, complete] = [[], true];
    const checks = await checksWith({});
    expect(exitCodeOf(checks)).toBe(0);
    expect(exitCodeOf([...checks, fine('Node', 'v24'), warning('port 8080', 'taken', 'nothing to do')])).toBe(0);
  });
});
