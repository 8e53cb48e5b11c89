/** What each verb prints fits a terminal of 80 and of 120 columns, with the longest names there can be and IPv6. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkColumns } from '../../../services/cli/commands/doctor.ts';
import { createContext } from '../../../services/cli/context.ts';
import { replayText } from '../../../services/cli/format/replay.ts';
import { table } from '../../../services/cli/format/table.ts';
import { parseCommandLine } from '../../../services/cli/options.ts';
import { findCommand } from '../../../services/cli/verbs.ts';

const long = (text: string) => `${text}-${'x'.repeat(60)}`.slice(0, 60).concat('end');
const [address, other] = ['fd00:10:244:ffff:ffff:ffff:ffff:ff01', '172.18.100.116'];
const since = '2026-11-24T12:00:00.000Z';
const freshness = { complete: true, missing: [], ageMs: 1, at: 0 };
const counts = { expected: 2_000, actual: 2_117, matched: 1_999 };

function answers(name: (text: string) => string) {
  const [node, to, egressIP, pod, namespace] = [name('worker-1'), name('worker-2'), name('shop'), name('web-0'), name('shop')];
  const reason = `pod ${namespace}/${pod} (${address}) has no SNAT to ${other} on ${node}, which hosts it`;
  const about = {
    kind: 'two-addresses-one-node' as const,
    severity: 'critical' as const,
    state: 'firing' as const,
    node,
    egressIP,
    since,
    reason,
  };
  const finding = {
    ...about,
    address,
    pod: { namespace, name: pod },
    podIP: address,
    network: null,
    table: null,
    expected: null,
    actual: null,
    fingerprint: 'f',
    incident: 'i',
  };
  const incidents = [{ ...about, id: 'i', address, pods: 1, findings: 1 }];
  const moment = Date.parse(since);
  const failover = {
    egressIP,
    from: node,
    to,
    cause: 'node-not-ready' as const,
    startedAt: moment,
    statusMovedAt: moment,
    firstSnatAt: moment,
    lastSnatAt: moment,
    oldSnatGoneAt: moment,
    nexthopsRightAt: moment,
    convergedAt: moment + 12_345,
    podsAffected: 2_000,
  };
  const failovers = [address, other].map((each) => ({ ...failover, address: each }));
  const summary = {
    nodes: 1,
    egressIPs: 1,
    unjudgedPods: 0,
    pods: 1,
    ...counts,
    snat: counts,
    reroute: counts,
    mark: null,
    findings: { critical: 1, warning: 0, info: 0 },
  };
  const nodeVerdict = { node, complete: true, consistency: 0.5, ...counts, snat: counts, reroute: counts, mark: null, reason: null };
  const trend = {
    series: 'reroute',
    node,
    points: [{ at: 0, value: 12_345 }],
    slopePerHour: 1_234.5,
    direction: 'rising',
    forecast: [{ at: 1, value: 23_456, low: 12_345, high: 34_567 }],
    interval: 0.95,
    method: 'm',
    crossing: { threshold: 1, at: moment, earliest: null, latest: null },
    reason: null,
  };
  const runCounts = { steps: 1, stepsDone: 0, passed: 0, failed: 1, notMeasured: 0 };
  const run = {
    id: name('run'),
    scenario: 'corenet-6498',
    plan: 'p',
    parameters: {},
    dryRun: false,
    state: 'error',
    createdAt: moment,
    startedAt: moment,
    endedAt: moment + 1,
    iteration: 1,
    iterations: 20,
    step: null,
    counts: runCounts,
    undo: [],
    memory: {},
    ending: null,
    error: reason,
  };
  const part = { run: run.id, iteration: null, step: 's', at: moment };
  const stepOfRun = { ...part, id: 's', name: `scale ${node}`, state: 'failed', startedAt: moment, endedAt: moment, detail: reason };
  const check = {
    ...part,
    id: 'c',
    name: 'snat_rules_per_node',
    result: 'failed',
    expected: 200_000,
    actual: 123_456,
    detail: reason,
    rows: [],
  };
  const runDetail = { ...run, steps: [stepOfRun], checks: [check], measurements: [] };
  return {
    names: { node, to, egressIP, pod, namespace },
    bodies: {
      status: {
        cluster: 'demonstration',
        source: 'simulated (no kubeconfig here)',
        freshness,
        egressIPsKnown: true,
        consistency: 0.5,
        summary,
        egressIPs: [
          {
            egressIP,
            addresses: [
              { address, node, since },
              { address: other, node: to, since },
            ],
            pods: 2_000,
            standbyPods: 0,
            consistency: 0.9876,
            firing: 1,
            moves: 12,
            flapping: true,
          },
        ],
        incidents,
        total: 1,
        cursor: null,
      },
      nodes: {
        freshness,
        nodes: [
          {
            node,
            assignable: true,
            ready: true,
            complete: false,
            reason,
            ageMs: 1,
            addresses: Array.from({ length: 30 }, (_, index) => ({ egressIP, address: `fd00::${index}` })),
            consistency: 0.9876,
            snat: counts,
            reroute: counts,
            firing: 1,
          },
        ],
        total: 1,
        cursor: null,
      },
      findings: { freshness, findings: [finding], incidents, total: 1, cursor: null },
      failovers: { freshness, failovers: failovers.map((each, index) => ({ ...each, id: String(index) })), total: 2, cursor: null },
      trends: { freshness, trends: [trend, { ...trend, crossing: null, forecast: [], reason: 'too little history: 3 samples of 12' }] },
      insights: {
        freshness,
        insights: [
          {
            id: `limit-ahead:snat:${node}`,
            kind: 'limit-ahead',
            severity: 'warning',
            state: 'firing',
            series: 'snat',
            node,
            at: 0,
            since: 0,
            reason,
            magnitude: null,
            pValue: null,
            causes: [],
            acknowledgedAt: null,
            resolvedAt: null,
          },
        ],
        outlooks: [
          {
            series: 'snat',
            node,
            limit: 10_000,
            now: 12_345,
            state: 'not-enough-data',
            days: null,
            low: null,
            high: null,
            probability: null,
            horizonDays: 90,
            missingDays: 12,
            backTestError: 1.5,
          },
        ],
        total: 1,
        cursor: null,
      },
      'before-after': {
        freshness,
        at: 0,
        what: reason,
        days: 7,
        measures: [
          {
            series: 'failover',
            before: { count: 12_345, medianMs: 1_234.5, untimed: 12_345 },
            after: { count: 12, medianMs: 2_345.5, untimed: 0 },
            shiftMs: 1_000,
            p: 0.00123,
            verdict: 'slower',
          },
        ],
      },
      runs: { runs: [run], total: 1, cursor: null },
      'runs/1': { run: runDetail },
    } as Readonly<Record<string, unknown>>,
    replay: {
      complete: true,
      missing: [],
      unjudged: [],
      consistency: 0.5,
      summary,
      nodes: [nodeVerdict],
      egressIPs: [],
      findings: [],
      incidents: [],
      history: [{ ...finding, pendingAt: 0, firingAt: 123_456, resolvedAt: 234_567 }],
      failovers,
      stats: { events: 1, wallMs: 1 },
    },
  };
}

const sets = { long: answers(long), usual: answers((text) => text) };
let current = sets.usual;
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '', 'http://a').pathname.replace('/api/v1/', '');
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(current.bodies[path] ?? {}));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function printed(columns: number, verb: string, ...args: string[]): Promise<string> {
  const command = await findCommand(verb);
  const line = parseCommandLine(command, [...args, '--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  await command.run(await createContext(command, line, { write, terminal: { columns, colour: false } }));
  return text;
}

const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

describe.each([80, 120])('at %d columns', (columns) => {
  describe.each(['usual', 'long'] as const)('with %s names', (which) => {
    const { names } = sets[which];
    it.each<readonly [args: readonly string[], whole: readonly string[]]>([
      [['status'], [names.egressIP, names.node, address, other]],
      [['findings'], ['two-addresses-one-node', names.pod]],
      [
        ['findings', '--incidents'],
        ['two-addresses-one-node', names.node, address],
      ],
      [['failovers'], [names.egressIP, address, other]],
      [['trends'], [names.node, '12345']],
      [['insights'], ['limit-ahead', names.node, '12345']],
      [
        ['insights', '--around', 'upgrade'],
        ['failover', '12345', 'slower'],
      ],
      [['test', 'list'], ['corenet-6498']],
      [
        ['test', 'show', '1'],
        [address, '200000'],
      ],
    ])('egressip %j fits, and what it is about is whole', async ([verb = '', ...args], whole) => {
      current = sets[which];
      const text = await printed(columns, verb, ...args);
      // The state of a run, and what happened, is one sentence, which a terminal breaks.
      expect(widest(verb === 'test' || args.includes('--around') ? text.split('\n').slice(1).join('\n') : text)).toBeLessThanOrEqual(
        columns,
      );
      for (const name of whole) expect(text).toContain(name);
    });

    it('a verdict, a replay, doctor and a query of the history fit', () => {
      const terminal = { columns, colour: false };
      const text = replayText(sets[which].replay, terminal).split('\n').slice(2).join('\n');
      expect(widest(text)).toBeLessThanOrEqual(columns);
      for (const name of [names.node, names.egressIP, address, other]) expect(text).toContain(name);

      const check = {
        check: `database of ${names.node}`,
        result: 'failed' as const,
        detail: `${address} of ${names.node} does not answer`,
        remedy: null,
      };
      expect(widest(table([check], checkColumns, terminal))).toBeLessThanOrEqual(columns);

      const row = ['default', 'missing-snat', names.node, names.egressIP, names.namespace, names.pod, since, since, 12, address];
      const query = row.map((_, index) => ({ title: `COLUMN${index}`, value: (cells: typeof row) => cells[index] ?? null }));
      const rows = table([row], query, terminal);
      expect(widest(rows)).toBeLessThanOrEqual(columns);
      expect(rows).toContain(address);
    });
  });
});
