/** With a real Alertmanager: our example is a configuration of it, our alerts look like its own, and it may send us its. */
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#libs/telemetry/logger.ts';
import { webhookBody } from '../../../services/notifier/alert.ts';
import { amtool, startAlertmanager, type TestAlertmanager } from '../../kit/alertmanager.ts';
import { startAnalyzer, type TestAnalyzer } from '../../kit/analyzer.ts';
import { eventually } from '../../kit/eventually.ts';
import { startGateway, type TestGateway } from '../../kit/gateway.ts';
import { historyStart, incidentEventAt } from '../../kit/history-messages.ts';
import { startBeating, startLogCluster } from '../../kit/log-cluster.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';
import { root } from '../../unit/architecture/source-files.ts';

const [nats, alertmanager] = [await provided('nats'), await provided('alertmanager')];
const cluster = 'alerts';
const token = 'alertmanager-token-1234';

describe.skipIf(!alertmanager.available)(`deploy/examples (${alertmanager.reason})`, () => {
  it('hold a configuration that Alertmanager accepts', async () => {
    expect(await amtool('check-config', join(root, 'deploy/examples/alertmanager.yaml'))).toContain('SUCCESS');
  });
});

describe.skipIf(!nats.available || !alertmanager.available)(`beside an Alertmanager (${alertmanager.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-alerts-'));
  const logFile = join(folder, 'log');
  const stops: (() => Promise<unknown> | undefined)[] = [];
  let gateway: TestGateway;
  let toReceiver: TestAlertmanager;
  let toGateway: TestAlertmanager;
  let receiver: TestReceiver;
  let pod: { readonly namespace: string; readonly name: string };

  beforeAll(async () => {
    const server: TestNats = await startNats();
    const bus = await testBus(server.url);
    const { writer } = await startLogCluster({ bus, name: cluster, fault: 'missing-snat' });
    const beats = [startBeating(bus, cluster, 'watcher', writer), startBeating(bus, cluster, 'poller', writer)];
    const analyzer: TestAnalyzer = await startAnalyzer(server.url, cluster, { holdOffMs: 0 });
    const finding = await eventually(
      'a finding',
      async () => (await analyzer.ask('findings', { kind: 'missing-snat' })).findings[0] ?? null,
    );
    if (finding.pod === null) throw new Error('a finding without a pod');
    pod = finding.pod;
    gateway = await startGateway(server.url, {
      cluster,
      access: { allowedHosts: [], tokens: [{ name: 'alertmanager', token, role: 'viewer' }] },
      logger: createLogger('gateway', { fd: openSync(logFile, 'a') }),
    });
    receiver = await startReceiver();
    toReceiver = await startAlertmanager({ url: receiver.url });
    toGateway = await startAlertmanager({ url: `${gateway.url}/api/v1/alerts`, token });
    stops.push(
      () => toReceiver.stop(),
      () => toGateway.stop(),
      () => receiver.close(),
      () => gateway.stop(),
      () => Promise.all(beats.map((beat) => beat.stop())),
      () => analyzer.stop(),
      () => bus.close(),
      () => server.dispose(),
    );
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the notifier sends the fields that Alertmanager sends, each of its type, firing and resolved', async () => {
    const alert = { labels: { alertname: 'Other', namespace: 'shop' } };
    await toReceiver.send([alert]);
    await eventually('it fires', async () => (receiver.requests.length > 0 ? true : null));
    await toReceiver.send([{ ...alert, endsAt: new Date(Date.now() - 1_000).toISOString() }]);
    await eventually('it is over', async () => (receiver.requests.some(({ body }) => body.status === 'resolved') ? true : null));
    for (const state of ['firing', 'resolved'] as const) {
      const theirs = receiver.requests.find(({ body }) => body.status === state)?.text ?? '';
      const links = { page: 'http://page', runbook: (kind: string) => `http://page/${kind}` };
      const ours = webhookBody('team', 'c', [incidentEventAt(historyStart, 'a', state)], links);
      expect(typesOf(JSON.parse(ours))).toEqual(typesOf(JSON.parse(theirs)));
      // Zero time while it fires, as Go writes it.
      if (state === 'firing') expect(endOf(ours)).toBe(endOf(theirs));
    }
  });

  it('what it sends about a pod is answered, and stands in the log with what is wrong with the pod', async () => {
    await toGateway.send([{ labels: { alertname: 'PodCannotReach', namespace: pod.namespace, pod: pod.name } }]);
    const line = await eventually('a line in the log', async () => {
      const lines = readFileSync(logFile, 'utf8').split('\n');
      return lines.find((text) => text.includes('"alert-received"')) ?? null;
    });
    expect(JSON.parse(line)).toMatchObject({
      alertname: 'PodCannotReach',
      principal: 'token:alertmanager',
      status: 'firing',
      about: [
        { type: 'pod', name: `${pod.namespace}/${pod.name}`, findings: expect.any(Number), verdict: expect.stringContaining('SNAT') },
      ],
    });
  });
});

/** Field names with the types of their values, of objects and of the first entries of lists; labels are free. */
function typesOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map((entry) => typesOf(entry));
  if (value === null || typeof value !== 'object') return typeof value;
  if (/labels|annotations/i.test(key)) return 'labels';
  const entries = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
  return entries.map(([name, inner]) => [name, typesOf(inner, name)]);
}

function endOf(text: string): unknown {
  return (JSON.parse(text) as { readonly alerts: readonly { readonly endsAt: unknown }[] }).alerts[0]?.endsAt;
}
