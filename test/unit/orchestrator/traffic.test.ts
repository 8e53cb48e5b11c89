/** Traffic truth: probes of a run leave with an address, the run says which, beside what the rows say. */
import { afterEach, describe, expect, it } from 'vitest';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { clientTraffic } from '../../../services/orchestrator/traffic/eipvalidator.ts';
import { type PlayedProbes, playProbes } from '../../kit/played-probes.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';

let stage: Stage;
let probes: PlayedProbes;
afterEach(() => stage.stopAll());

const size = { eip_object_count: 2, pods_per_eip: 4, iterations: 1, rows_limit_s: 20 };
const echo = 'http://192.0.2.10:8081';

async function run(scenario: string, parameters: Record<string, string | number>, during?: (id: string) => void): Promise<RunDetail> {
  stage = createStage();
  // Its clock is a minute ahead of ours.
  probes = playProbes(stage.cluster, 60_000);
  await stage.start({ fetchText: (url) => probes.fetchText(url) });
  const id = await stage.begin({ scenario, parameters: { ...size, ...parameters } });
  await stage.until('the first iteration', async () => (await stage.show(id)).step?.id.startsWith('1/') === true);
  during?.(id);
  return stage.over(id);
}

const trafficOf = ({ checks }: RunDetail) => checks.filter(({ name }) => name.includes('probes'));

describe('a run that names an echo server', () => {
  it('passes where each probe leaves with its address, in both families, and says which left with which from when to when', async () => {
    const ended = await run('node-reboot', { echo, ip_stack: 'dualstack' });
    expect([ended.state, ended.error]).toEqual(['passed', null]);
    // Two probes of each of two groups, in two families.
    expect(trafficOf(ended).map(({ name, expected, actual }) => [name, expected, actual])).toEqual([
      ['before: probes that leave with their address', 8, 8],
      ['before: probes whose rows and traffic disagree', 0, 0],
      ['back: probes that leave with their address', 8, 8],
      ['back: probes whose rows and traffic disagree', 0, 0],
      ['after: probes that leave with their address', 8, 8],
      ['after: probes whose rows and traffic disagree', 0, 0],
    ]);
    const said = ended.measurements.filter(({ name }) => name.startsWith('traffic: '));
    const own = said.filter(({ name, iteration }) => name === 'traffic: own address' && iteration === 1);
    expect(new Set(own.map(({ subject }) => subject.split(' ')[0])).size).toBe(4);
    expect(own.every(({ detail }) => /: \d\d:\d\d:\d\d\.\d{3} to .*\(rows (right|moved)/.test(detail))).toBe(true);
    // While the addresses moved, packets were lost with the machine.
    expect(
      said.some(({ name, value, detail }) => name === 'traffic: silence' && (value ?? 0) > 1_000 && detail.includes('rows moved from')),
    ).toBe(true);
    // Our own clock: the minute the server is ahead is taken off.
    const [first] = own;
    expect(Math.abs(Date.parse(`2026-01-01T${/: (\S+) to/.exec(first?.detail ?? '')?.[1]}Z`) - (ended.startedAt ?? 0))).toBeLessThan(
      55_000,
    );
  });

  it('fails with "rows right, traffic wrong" where packets leave with another address than the rows say', async () => {
    const ended = await run('ovn-pod-restart', { echo }, () => {
      const [victim = ''] = stage.cluster.store
        .list('pods')
        .flatMap(({ metadata }) => (metadata.namespace?.startsWith('scale-eip1-') ? [`${metadata.namespace}/${metadata.name}`] : []))
        .filter((key) => key.includes('/scale-test-1-'));
      probes.override = (pod, source) => (pod === victim ? '172.18.0.12' : source);
    });
    const [left, apart] = trafficOf(ended).filter(({ result }) => result === 'failed');
    expect([ended.state, ended.undo]).toEqual(['failed', []]);
    expect(left).toMatchObject({ expected: 4, actual: 3 });
    expect(apart).toMatchObject({ expected: 0, actual: 1, detail: 'rows right, traffic wrong' });
    expect(apart?.rows[0]).toMatch(/^rows right, traffic wrong: scale-eip1-\S+ IPv4 leaves with 172\.18\.0\.12 \(node worker-2\) since /);
    const others = ended.measurements.filter(({ name }) => name === 'traffic: another address');
    // Pods that ran before there was an object for them left with the address of their node.
    expect(others.filter(({ step }) => step === 'before/rows').every(({ detail }) => detail.endsWith('(rows came after)'))).toBe(true);
    expect(others.filter(({ step }) => step !== 'before/rows')).toMatchObject([
      { unit: 'ms', subject: expect.stringContaining(' 172.18.0.12'), detail: expect.stringContaining('(rows right)') },
    ]);
  });

  it('says "rows wrong, traffic right" where it is the rows that are wrong', async () => {
    const ended = await run('ovn-pod-restart', { echo }, (id) => {
      // A second row does not change where packets go.
      for (const { metadata } of stage.cluster.store.list('pods'))
        if (metadata.namespace === `scale-eip1-${id}`)
          stage.faults.inject({ kind: 'duplicate-reroute', pod: `${metadata.namespace}/${metadata.name}` });
    });
    expect(ended.state).toBe('failed');
    expect(trafficOf(ended).find(({ result }) => result === 'failed')).toMatchObject({ actual: 2, detail: 'rows wrong, traffic right' });
  });

  it('is not measured, and does not pass, when the echo server goes away', async () => {
    const ended = await run('ovn-pod-restart', { echo }, () => {
      probes.away = true;
    });
    expect([ended.state, ended.undo]).toEqual(['failed', []]);
    expect(trafficOf(ended).find(({ result }) => result !== 'passed')).toMatchObject({
      result: 'not-measured',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('a run', () => {
  it('that names no echo server says that traffic is not measured, and passes by its rows', async () => {
    const ended = await run('ovn-pod-restart', {});
    expect([ended.state, trafficOf(ended)]).toEqual(['passed', []]);
    expect(ended.measurements.find(({ name }) => name === 'traffic')).toMatchObject({
      value: null,
      detail: expect.stringContaining('no echo server is named'),
    });
  });

  it('is not measured, does not pass, and makes nothing where no image for the probes is configured or given', async () => {
    stage = createStage();
    const rules = { limits: {}, defaults: {}, presets: {}, probeImage: null };
    await stage.start({ rules, fetchText: async () => '{}' });
    const ended = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: { ...size, echo } }));
    expect([ended.state, ended.error]).toEqual(['failed', expect.stringMatching(/^traffic: not measured .*set orchestrator\.probe_image/)]);
    expect(ended.counts).toMatchObject({ passed: 0, failed: 0, notMeasured: 1 });
    expect(stage.cluster.store.list('namespaces').filter(({ metadata }) => metadata.name.startsWith('scale-'))).toEqual([]);
  });

  it('makes nothing where the echo server that it names does not answer', async () => {
    stage = createStage();
    await stage.start({ fetchText: async () => Promise.reject(new Error('connect ECONNREFUSED')) });
    const ended = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: { ...size, echo } }));
    expect([ended.state, ended.error]).toEqual([
      'error',
      expect.stringContaining('192.0.2.10:8081 as its echo server: connect ECONNREFUSED'),
    ]);
    expect(ended.steps.filter(({ state }) => state === 'done').map(({ id }) => id)).toEqual(['before/look']);
  });
});

/** As its /metrics gives them (kube-burner/eipvalidator), two clients behind one Prometheus. */
const metricsOf = (egress: number, other: number, failed: number) => `# HELP scale_eip_total increments every time EgressIP is seen
# TYPE scale_eip_total gauge
scale_eip_total{namespace="egressip-0",pod="client-0 {a}"} ${egress} 1767225600000
scale_eip_total{namespace="egressip-1",pod="client-1"} ${egress}
scale_non_eip_total{pod="client-0"} ${other}
scale_startup_non_eip_total{pod="client-0"} 3
scale_failure_total{pod="client-1"} ${failed}
scale_eip_startup_latency_total{pod="client-0"} 1.25
scale_eip_recovery_latency{pod="client-0"} 0
scale_eip_recovery_latency{pod="client-1"} 7.5e+00
`;

describe('the metrics of eipvalidator', () => {
  it('are read from Prometheus text, whatever its labels', async () => {
    stage = createStage();
    const read = await clientTraffic({ fetchText: async () => metricsOf(10, 2, 1) }, ['http://prometheus/federate']);
    expect(read).toEqual({ clients: 2, egress: 20, other: 5, failed: 1, startup: [1.25], recovery: [7.5] });
    await expect(clientTraffic({ fetchText: async () => '<html>' }, ['http://x'])).rejects.toThrow('scale_eip_total');
  });

  it.each([
    ['passes', 0, 'passed', 0],
    ['fails', 1, 'failed', 2],
  ])(
    'in place of an echo server: a run %s where %i clients leave with a node’s address once the rows are right',
    async (_, wrong, state, actual) => {
      stage = createStage();
      const { clock } = stage;
      let asked = 0;
      const begun = clock.now();
      // Scraped every fifteen seconds, as by a Prometheus.
      const fetchText = async () => {
        const scrape = Math.floor((clock.now() - begun) / 15_000);
        asked += 1;
        return metricsOf(scrape * 15, wrong * scrape * 2, 0);
      };
      await stage.start({ fetchText });
      const ended = await stage.over(
        await stage.begin({ scenario: 'ovn-pod-restart', parameters: { ...size, eipvalidator: 'http://prometheus/federate' } }),
      );
      const check = ended.checks.find(({ name }) => name === 'before: requests of eipvalidator with another address or none');
      expect([ended.state, check?.result, check?.actual]).toEqual([state, state, actual]);
      expect(asked).toBeGreaterThan(2);
      expect(ended.measurements.find(({ name }) => name === 'eipvalidator: recovery')?.value).toBe(7_500);
    },
  );
});
