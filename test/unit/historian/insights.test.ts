/** Insights over months of a simulated cluster: what comes is told before it is there, what only repeats is not told. */
import { expect, it } from 'vitest';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import type { InsightSource } from '../../../services/historian/insights/read.ts';
import { startInsights } from '../../../services/historian/insights/service.ts';
import { createInsightCluster } from '../../kit/insight-cluster.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';

const day = 24;
const far = { snat: 10_000, reroute: 10_000 };
const longMs = 240_000;

/** The insights of a cluster, looked at once a day; `pass` lets whole days go by. */
function watched(options: {
  readonly seed: number;
  readonly limits?: typeof far;
  readonly source?: (real: InsightSource) => InsightSource;
}) {
  const cluster = createInsightCluster(options.seed);
  const server = createMemoryBus(cluster.clock);
  const { bus } = server.connect();
  const insights = startInsights({
    bus,
    cluster: 'c',
    source: options.source?.(cluster.source) ?? cluster.source,
    limits: options.limits ?? far,
    // It looks when it is told to.
    clock: { ...cluster.clock, every: () => () => undefined },
    logger: silentLogger,
  });
  return {
    ...cluster,
    insights,
    restart: () => {
      const again = startInsights({
        bus,
        cluster: 'c',
        source: cluster.source,
        limits: options.limits ?? far,
        clock: { ...cluster.clock, every: () => () => undefined },
        logger: silentLogger,
      });
      return again;
    },
    pass: async (days: number, hourly: (hour: number) => void = () => undefined) => {
      for (let hour = 0; hour < days * day; hour += 1) {
        hourly(hour);
        cluster.passHour();
        if (hour % day === day - 1) await insights.look();
      }
    },
    told: () => server.messages().flatMap(({ subject, data }) => (subject.includes('.incident.') ? [data as IncidentEvent] : [])),
    ask: () => insights.answer({ node: null, limit: 100, cursor: null }),
  };
}

it(
  "a week's rhythm alone raises nothing in a month, and before three weeks there is not enough data for an outlook",
  async () => {
    const { pass, told, ask } = watched({ seed: 1, limits: { snat: 40, reroute: 40 } });
    await pass(14);
    const early = ask().outlooks;
    expect(early.length).toBeGreaterThan(0);
    expect(early.every(({ state, missingDays }) => state === 'not-enough-data' && missingDays >= 7 && missingDays <= 8)).toBe(true);
    await pass(35);
    const warnings = told().filter(({ incident }) => incident.severity !== 'info');
    expect(warnings.map(({ incident }) => incident.reason)).toEqual([]);
    expect(told().map(({ incident }) => incident.reason)).toEqual([]);
    expect(ask().freshness.complete).toBe(true);
    expect(ask().outlooks.every(({ state, backTestError }) => state === 'estimate' && backTestError !== null)).toBe(true);
  },
  longMs,
);

it(
  'a slow leak of stale rows beside the rhythm is told days before the limit, with how many of the rows are stale',
  async () => {
    const limit = 90;
    const { pass, told, latest, leak, insights, restart } = watched({ seed: 2, limits: { snat: 10_000, reroute: limit } });
    await pass(7);
    let warnedOn: number | null = null;
    let fullOn: number | null = null;
    for (let today = 7; today < 45 && fullOn === null; today += 1) {
      await pass(1, (hour) => hour % 12 === 0 && leak('worker-1'));
      if (warnedOn === null && told().some(({ incident }) => incident.kind === 'limit-ahead')) warnedOn = today;
      if ((latest('worker-1')?.reroute ?? 0) >= limit) fullOn = today;
      if (warnedOn !== null && fullOn === null) {
        const [first] = told().filter(({ incident }) => incident.kind === 'limit-ahead');
        expect(first?.incident).toMatchObject({ node: 'worker-1', severity: 'warning', state: 'firing' });
        expect(first?.incident.reason).toMatch(
          /reroute policies of worker-1 reach the limit of 90 in about \d+ days .* of them rows that nothing calls for \(stale\)/,
        );
        if (today >= warnedOn + 2) break;
      }
    }
    expect(warnedOn).not.toBeNull();
    const left = (limit - (latest('worker-1')?.reroute ?? limit)) / 2;
    expect(left).toBeGreaterThan(3);
    // Told once, also by a historian that was started again; acknowledged, it is quiet for as long as it is foreseen.
    const again = restart();
    await again.look();
    const [told1] = again.answer({ node: 'worker-1', limit: 100, cursor: null }).insights.filter(({ kind }) => kind === 'limit-ahead');
    expect(told().filter(({ incident }) => incident.kind === 'limit-ahead')).toHaveLength(1);
    await insights.acknowledge(told1?.id ?? '');
    await pass(2, (hour) => hour % 12 === 0 && leak('worker-1'));
    expect(
      told()
        .filter(({ incident }) => incident.kind === 'limit-ahead')
        .map(({ incident }) => incident.state),
    ).toEqual(['firing', 'resolved']);
  },
  longMs,
);

it(
  'controllers that an upgrade made four times slower are that change, on that day, with the upgrade first among its causes',
  async () => {
    const { pass, told, stepMs, cluster, clock, ask } = watched({ seed: 3 });
    await pass(9);
    const changedAt = clock.now();
    for (const name of ['worker-1', 'worker-2', 'worker-3']) {
      cluster.store.change('nodes', name, (object) => ({
        ...object,
        status: {
          ...object.status,
          nodeInfo: { ...(object.status?.['nodeInfo'] as object), kubeletVersion: 'v1.35.0', bootID: `second-${name}` },
        },
      }));
    }
    // Edits of objects come as often as not.
    cluster.store.change('egressips', 'shop', (object) => ({ ...object, spec: { ...object.spec, podSelector: { matchLabels: {} } } }));
    stepMs[0] *= 4;
    stepMs[1] *= 4;
    await pass(4);
    const changes = ask().insights.filter(
      ({ kind, state, series, node }) => kind === 'series-changed' && state === 'firing' && series === 'convergence' && node === null,
    );
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(Math.abs((change?.at ?? 0) - changedAt)).toBeLessThanOrEqual(5 * 3_600_000);
    expect(change?.causes[0]).toMatchObject({ what: 'upgrade', text: expect.stringContaining('v1.35.0') });
    expect(change?.pValue).toBeLessThan(0.001);
    const [before, after] = [...(change?.reason ?? '').matchAll(/(\d+) ms/g)].map(([, ms]) => Number(ms));
    expect((after ?? 0) / (before ?? 1)).toBeGreaterThan(3);
    expect((after ?? 0) / (before ?? 1)).toBeLessThan(8);
    expect(change?.reason).toContain('was upgraded');
    const moments = told().filter(({ incident }) => incident.id === change?.id);
    expect(moments.map(({ incident }) => incident.state)).toEqual(['firing']);
  },
  longMs,
);

it(
  'while QuestDB is away for an hour the answer says so; afterwards it is right again, and the hour is no change',
  async () => {
    let trouble: string | null = null;
    const { pass, told, ask, insights, passHour } = watched({ seed: 4, source: (real) => ({ ...real, trouble: () => trouble }) });
    await pass(22);
    expect(ask().freshness).toMatchObject({ complete: true, missing: [] });
    trouble = 'waiting for QuestDB: connection refused';
    passHour();
    await insights.look();
    expect(ask().freshness).toMatchObject({ complete: false, missing: [expect.stringContaining('connection refused')] });
    expect(ask().outlooks.length).toBeGreaterThan(0);
    trouble = null;
    await pass(2);
    expect(ask().freshness).toMatchObject({ complete: true, missing: [] });
    expect(told().map(({ incident }) => incident.reason)).toEqual([]);
  },
  longMs,
);
