/** Metrics, rules, alerts and dashboard with the real tools: promtool, and a real Prometheus that scrapes a running system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definedMetrics } from '../../../scripts/docs/metrics.ts';
import { eventually } from '../../kit/eventually.ts';
import { promtool, rulesFolder, startPrometheus, type TestPrometheus } from '../../kit/prometheus.ts';
import { provided } from '../../kit/provided.ts';
import { root } from '../../unit/architecture/source-files.ts';
import { type QuietSystem, startQuietSystem } from '../questions/quiet-system.ts';

const nats = await provided('nats');
const prometheus = await provided('prometheus');
const file = (name: string) => join(rulesFolder, name);

describe.skipIf(!prometheus.available)(`deploy/prometheus (${prometheus.reason})`, () => {
  it('holds rules and a configuration that promtool accepts', async () => {
    expect(await promtool(['check', 'rules', file('recording.yaml'), file('alerts.yaml')])).toContain('SUCCESS');
    expect(await promtool(['check', 'config', file('prometheus.yaml')])).toContain('SUCCESS');
  });

  it('alerts when and only when it must (unit tests of the rules)', async () => {
    expect(await promtool(['test', 'rules', file('tests/alerts.test.yaml'), file('tests/alerts-over-days.test.yaml')])).toContain(
      'SUCCESS',
    );
  });
});

describe.skipIf(!nats.available || !prometheus.available)(`a Prometheus that scrapes a running system (${nats.reason})`, () => {
  let system: QuietSystem;
  let server: TestPrometheus;

  beforeAll(async () => {
    // No history is needed, and QuestDB is the slowest to start.
    system = await startQuietSystem({ JAVA_HOME: '/none' });
    server = await startPrometheus(new URL(system.gateway).host);
  });
  afterAll(async () => {
    await server?.stop();
    await system?.stop();
  });

  const exposition = async () => (await fetch(`${system.gateway}/metrics`)).text();

  it('finds nothing wrong with the exposition', async () => {
    expect(await promtool(['check', 'metrics'], await exposition())).toBe('');
  });

  it('is served only metrics that the reference describes, with their type and help', async () => {
    const reference = readFileSync(join(root, 'docs/reference/metrics.md'), 'utf8');
    // Services send theirs every 15 s: the gateway has those of all of them after that.
    const served = await eventually('the metrics of all services are there', async () => {
      const found = [...(await exposition()).matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => ({ name, type }));
      return found.length > 25 ? found : null;
    });
    expect(served.filter(({ name, type }) => !reference.includes(`| \`${name}\` | ${type} |`))).toEqual([]);
  });

  it('gets every metric a rule or the dashboard asks for, once there is something to count', async () => {
    await eventually('it has scraped', async () => ((await server.query('egressip_up == 1')).length === 2 ? true : null));
    // A move needs a fail-over, dead letters a receiver that refuses, an error budget a history; clusters are told by a hub, which has tests of its own.
    const later = /failover|dead_letters|slo_|egressip_cluster_|address_in_clusters/;
    const rules = readFileSync(file('recording.yaml'), 'utf8') + readFileSync(file('alerts.yaml'), 'utf8');
    const names = new Set(definedMetrics().map(({ name }) => name));
    const asked = new Set(
      [...rules.matchAll(/\begressip_\w+/g)].map(([name]) => name).filter((name) => names.has(name) && !later.test(name)),
    );
    expect(asked.size).toBeGreaterThan(6);
    for (const name of asked) expect((await server.query(`{__name__=~"${name}(_count)?"}`)).length, name).toBeGreaterThan(0);
  });

  it('alerts on an injected missing SNAT with its runbook, and records what the dashboard draws', async () => {
    system.simulator.inject({ kind: 'missing-snat' });
    type Alerts = {
      readonly alerts: readonly {
        readonly labels: Record<string, string>;
        readonly annotations: Record<string, string>;
        readonly state: string;
      }[];
    };
    const alert = await eventually('the alert', async () => {
      const { alerts } = await server.api<Alerts>('alerts');
      return alerts.find(({ labels }) => labels['alertname'] === 'EgressIPRowsMissing') ?? null;
    });
    expect(alert.labels).toMatchObject({ job: 'egressip', kind: 'missing-snat', severity: 'critical' });
    const [, runbook = ''] = /docs\/runbooks\/(\w+)\.md/.exec(alert.annotations['runbook_url'] ?? '') ?? [];
    const page = await fetch(`${system.gateway}/runbooks/${runbook}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe(readFileSync(join(root, 'docs/runbooks', `${runbook}.md`), 'utf8'));
    const [absent] = await eventually('the row is counted', async () => {
      const found = await server.query('job_node:egressip_rows_absent:sum > 0');
      return found.length > 0 ? found : null;
    });
    expect(absent?.value[1]).toBe('1');
  });

  it('draws each panel of the dashboard, and for two gateways what one of them tells', async () => {
    const dashboard = JSON.parse(readFileSync(join(root, 'deploy/grafana/egressip.json'), 'utf8')) as {
      readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
    };
    // Something to count twice.
    system.simulator.inject({ kind: 'missing-snat' });
    await eventually('both tell the finding', async () =>
      (await server.query('egressip_findings{kind="missing-snat", state="firing"} > 0')).length === 2 ? true : null,
    );
    const seen = async (expr: string, selector: string) =>
      (await server.query(expr.replaceAll('job=~"$job"', selector)))
        .map(({ metric, value }) => `${JSON.stringify(metric)} ${value[1]}`)
        .sort();
    for (const { title, targets } of dashboard.panels) {
      for (const { expr } of targets) {
        // A rule has counted already; what changes all the time is asked for until both are of the same scrape.
        if (expr.startsWith('job_')) await expect(server.query(expr.replaceAll('$job', '.+')), title).resolves.toBeDefined();
        else
          await eventually(`${title}: as from one gateway`, async () => {
            const [both, one] = await Promise.all([seen(expr, 'job=~".+"'), seen(expr, 'job=~".+", instance="first"')]);
            return isDeepStrictEqual(both, one) ? true : null;
          });
      }
    }
  });
});
