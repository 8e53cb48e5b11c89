/**
 * Every number of the configuration is a threshold with a case that trips it and one that does not, or is named here as none. The
 * list is the schema's own: a new number fails until it has its pair.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { leavesOf, unwrap } from '#libs/config/key.ts';
import { configSchema } from '#libs/config/schema.ts';
import { judgeSlos, noInputs, type SloInputs, type SloObjectives } from '#libs/egressip/slo/judge.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { burnWindowNames } from '#libs/stats/error-budget.ts';
import { nothingUsed, type Limits as QuestionLimits, reached, type Used } from '../../../services/assistant/limits.ts';
import { createRateLimit } from '../../../services/gateway/http/limits.ts';
import { decideGoNoGo } from '../../../services/gateway/live/go-no-go.ts';
import { outlookOf } from '../../../services/historian/insights/outlook.ts';
import { checkParameters } from '../../../services/orchestrator/engine/parameters.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';
import { back, lost, scriptedModel, tick, violation } from '../time/scripted-model.ts';

/** Whether it trips: with the first argument it must, with the second it must not. */
type Pair = readonly [trips: () => unknown, calm: () => unknown];
const pair = <T>(trips: (value: T) => unknown, over: T, under: T): Pair => [() => trips(over), () => trips(under)];

const now = 1_800_000_000_000;
const [second, hour, day] = [1_000, 3_600_000, 86_400_000];
const schema = configSchema.parse({});

/** A finding that has lasted so long, on a node whose controller restarted or did not. */
function fires(seconds: number, restarted: boolean): boolean {
  const script = scriptedModel();
  const { hold_off_seconds: holdOff, restart_hold_off_seconds: restartHoldOff } = schema.monitoring;
  const monitor = createMonitor({ model: script.model, holdOffMs: holdOff * second, restartHoldOffMs: restartHoldOff * second });
  if (restarted) {
    monitor.apply(lost(0));
    monitor.apply(back(second));
  }
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(second));
  return monitor.advance((1 + seconds) * second).some((event) => event.type === 'finding' && event.change === 'firing');
}

function gonogo(consistency: number): boolean {
  const freshness = { complete: true, missing: [], ageMs: 0, at: now };
  const summary = { nodes: 1, egressIPs: 1, pods: 1, unjudgedPods: 0, expected: 1, actual: 1, matched: 1, snat: null, reroute: null };
  const findings = { critical: 0, warning: 0, info: 0 };
  const paged = { total: 0, cursor: null };
  const all = { cluster: 'c', source: 's', freshness, egressIPsKnown: true, egressIPs: [], incidents: [], ...paged };
  const status = { ...all, consistency, summary: { ...summary, mark: null, findings } };
  return !decideGoNoGo(status, schema.performance_thresholds.rule_validation.rule_consistency_min_score).go;
}

/** Grows by ten a day until now, when it is so many below the limit. */
const foreseen = (limit: number) => (below: number) => {
  const daily = Array.from({ length: 40 }, (_, index) => limit - below - 10 * (39 - index) + (index % 3));
  const { days } = outlookOf({ series: 'snat', node: 'n', limit }, daily);
  return days !== null && days <= 14;
};

const objectives: SloObjectives = {
  timeInDrift: { objective: schema.slo.time_in_drift.objective },
  failoverTime: { objective: schema.slo.failover_time.objective, withinMs: schema.slo.failover_time.max_seconds * second },
  convergence: { objective: schema.slo.convergence.objective, withinMs: schema.slo.convergence.max_seconds * second },
};
function spent(slo: string, inputs: Partial<SloInputs>): boolean {
  const observed = [{ from: now - 30 * day, to: now }];
  const found = judgeSlos({ ...noInputs, observed, ...inputs }, objectives, now).find((each) => each.slo === slo);
  if (found?.budget == null) throw new Error(`${slo} is not judged`);
  return found.budget.leftShare < 0;
}
const drift = (hours: number) =>
  spent('time-in-drift', { changes: [{ at: now - hours * hour, id: 'a', state: 'firing', since: now - hours * hour }] });
/** Of a hundred fail-overs so many took so long; the others no time. */
const failovers = (slow: number, seconds: number) =>
  spent('failover-time', {
    failovers: Array.from({ length: 100 }, (_, index) => {
      const startedAt = now - day - index * hour;
      return { egressIP: 'e', address: String(index), startedAt, convergedAt: startedAt + (index < slow ? seconds * second : 0) };
    }),
  });
const convergence = (bad: number) =>
  spent('convergence', {
    convergence: Object.fromEntries(
      burnWindowNames.map((name) => [name, { good: 1_000 - bad, bad, unknown: 0 }]),
    ) as SloInputs['convergence'],
  });

const scaleTest = scenarios.find(({ name }) => name === 'corenet-6498');
const most = schema.test_config.resource_limits;
function refused(parameter: string, limit: number, asked: number): boolean {
  if (scaleTest === undefined) throw new Error('there is no scale test');
  try {
    checkParameters(scaleTest, { [parameter]: asked }, null, {
      limits: { [parameter]: limit },
      defaults: {},
      presets: {},
      probeImage: null,
    });
    return false;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'run-bad-parameters') return true;
    throw thrown;
  }
}

type Limits = Parameters<Stage['start']>[0];
/** Not to its end, or not at all. */
async function runFails(limits: Limits): Promise<boolean> {
  const stage = createStage();
  try {
    await stage.start(limits);
    return (await stage.over(await stage.begin({ scenario: 'node-reboot', preset: 'development' }))).state !== 'passed';
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'run-prerequisites') return true;
    throw thrown;
  } finally {
    await stage.stopAll();
  }
}

async function tooMany(requests: number): Promise<boolean> {
  const perMinute = schema.gateway.requests_per_minute;
  const limit = createRateLimit({ perMinute, clock: manualClock().clock });
  try {
    for (let count = 0; count < requests; count += 1) limit.take('a');
    return false;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'http-too-many-requests') return true;
    throw thrown;
  } finally {
    limit.stop();
  }
}

const { max_snat_rules_per_node: snat, max_lrp_rules_per_node: lrp } = schema.performance_thresholds.rule_validation;
const { failover_time: failover } = schema.slo;
const question = (used: Partial<Used>, leftMs = 1, limits: Partial<QuestionLimits> = {}) =>
  reached({ ...nothingUsed, ...used }, { ...schema.assistant.limits, ...limits }, leftMs) !== null;
const { steps, tokens } = schema.assistant.limits;
const pairs: Readonly<Record<string, Pair>> = {
  'assistant.limits.steps': pair((used) => question({ steps: used }), steps, steps - 1),
  'assistant.limits.tokens': pair((used) => question({ tokens: used }), tokens, tokens - 1),
  'assistant.limits.seconds': pair((leftMs) => question({}, leftMs), 0, 1),
  'assistant.limits.cost': pair((used) => question({ cost: used }, 1, { cost: 0.5 }), 0.5, 0.4),
  'monitoring.hold_off_seconds': pair((seconds) => fires(seconds, false), 11, 9),
  'monitoring.restart_hold_off_seconds': pair((seconds) => fires(seconds, true), 61, 58),
  'gateway.requests_per_minute': pair(tooMany, schema.gateway.requests_per_minute + 1, schema.gateway.requests_per_minute),
  'test_config.cornet_6498.default_timeout_minutes': pair((runLimitMs) => runFails({ runLimitMs }), 2_000, 6 * hour),
  'test_config.resource_limits.max_eip_objects': pair(
    (asked) => refused('eip_object_count', most.max_eip_objects, asked),
    most.max_eip_objects + 1,
    most.max_eip_objects,
  ),
  'test_config.resource_limits.max_pods_per_eip': pair(
    (asked) => refused('pods_per_eip', most.max_pods_per_eip, asked),
    most.max_pods_per_eip + 1,
    most.max_pods_per_eip,
  ),
  'test_config.resource_limits.max_iterations': pair(
    (asked) => refused('iterations', most.max_iterations, asked),
    most.max_iterations + 1,
    most.max_iterations,
  ),
  'test_config.validation.min_worker_nodes': pair((minWorkerNodes) => runFails({ minWorkerNodes }), 50, 1),
  'performance_thresholds.rule_validation.max_snat_rules_per_node': pair(foreseen(snat), 50, 5_000),
  'performance_thresholds.rule_validation.max_lrp_rules_per_node': pair(foreseen(lrp), 50, 5_000),
  'performance_thresholds.rule_validation.rule_consistency_min_score': pair(gonogo, 0.79, 0.8),
  'performance_thresholds.test_execution.scenario_max_minutes': pair((stepLimitMs) => runFails({ stepLimitMs }), 1, hour),
  'slo.time_in_drift.objective': pair(drift, 8, 7),
  'slo.failover_time.objective': pair((slow) => failovers(slow, failover.max_seconds + 1), 6, 5),
  'slo.failover_time.max_seconds': pair((seconds) => failovers(100, seconds), failover.max_seconds + 1, failover.max_seconds),
  'slo.convergence.objective': pair(convergence, 11, 9),
};

/** Judged where the times are counted: in the database. */
const inTheDatabase = { 'slo.convergence.max_seconds': 'test/integration/historian/judged.test.ts' };

const noThreshold: Readonly<Record<string, string>> = {
  'gateway.port': 'a port',
  'questdb.console_port': 'a port',
  'nats.replicas': 'how many servers keep what is stored',
  'assistant.price_per_million.input': 'a price',
  'assistant.price_per_million.output': 'a price',
  'metrics.collection_schedule.egressip_metrics_interval_minutes': 'a rhythm',
  'metrics.collection_schedule.ovn_rules_interval_minutes': 'a rhythm',
  'metrics.collection_schedule.cluster_metrics_interval_minutes': 'a rhythm',
  ...Object.fromEntries(
    ['cornet_6498.default_eip_objects', 'cornet_6498.default_pods_per_eip', 'cornet_6498.default_iterations'].map((name) => [
      `test_config.${name}`,
      'a size',
    ]),
  ),
  ...Object.fromEntries(
    ['development', 'production'].flatMap((preset) =>
      ['eip_object_count', 'pods_per_eip', 'iterations'].map((name) => [`test_config.presets.${preset}.${name}`, 'a size'] as const),
    ),
  ),
};

describe('each number of the configuration', () => {
  it('has its pair, or is named as no threshold', () => {
    const numbers = leavesOf(configSchema).filter(({ schema: leaf }) => unwrap(leaf) instanceof z.ZodNumber);
    expect(numbers.map(({ path }) => path.join('.')).sort()).toEqual(
      [...Object.keys(pairs), ...Object.keys(inTheDatabase), ...Object.keys(noThreshold)].sort(),
    );
  });

  it.each(Object.entries(pairs))('%s trips where it is passed, and not before', async (_, [trips, calm]) => {
    expect([await trips(), await calm()]).toEqual([true, false]);
  });
});
