/**
 * Queries that answer what operators ask over time, as data: the page links them into QuestDB's console, the CLI and the
 * reference list them, a test runs each on a real QuestDB. All clusters in one database are told apart by `cluster`.
 * What nobody observed (table `observed`) is marked in the answers: it must look neither like "still" nor like "nothing".
 */
import { flappingMoves, flappingWindowMs } from '#libs/egressip/time/settings.ts';

import { tableNames } from './tables.ts';

/** For who writes SQL of their own. */
export const sqlHelp = `The dialect is QuestDB's; tables: ${tableNames.join(', ')}; column ts is the time.`;

export interface ReadyQuery {
  readonly id: string;
  /** The question in the operator's words. */
  readonly title: string;
  readonly sql: string;
}

/** Without first assignments and ends. */
const betweenNodes = 'from_node != null AND to_node != null';
/** An interval goes on as long as the analyzer says so, which may be late by one and a half times its rhythm. */
export const isOver = "dateadd('T', cast(2.5 * every_ms as int), until) < now()";
const lastDays = (days: number) => `ts > dateadd('d', -${days}, now())`;

/** Moments to compare with, and how their columns are named. */
const then = [
  { days: 0, name: '' },
  { days: 1, name: '_day_ago' },
  { days: 7, name: '_week_ago' },
  { days: 30, name: '_month_ago' },
];

export const readyQueries: readonly ReadyQuery[] = [
  {
    id: 'where-now',
    title:
      'Which node hosts each egress address, and since when? (null: since before the history began; unknown_since: not observed since then)',
    sql: `SELECT m.cluster, m.egress_ip, m.address, m.to_node AS node, CASE WHEN m.cause != 'already-there' THEN m.ts END AS since, o.until AS unknown_since
FROM (SELECT * FROM moves LATEST ON ts PARTITION BY cluster, egress_ip, address) m
LEFT JOIN (SELECT cluster, until FROM (SELECT * FROM observed WHERE node = null LATEST ON ts PARTITION BY cluster) WHERE ${isOver}) o ON m.cluster = o.cluster
WHERE m.to_node != null ORDER BY m.cluster, m.egress_ip, m.address`,
  },
  {
    id: 'moves',
    title: 'Did an egress address move, when and why?',
    sql: `SELECT ts, cluster, egress_ip, address, from_node, to_node, cause
FROM moves WHERE ${betweenNodes} AND ${lastDays(30)} ORDER BY ts DESC`,
  },
  {
    id: 'flapping',
    title: `Which EgressIPs were flapping: moved at least ${flappingMoves} times within an hour? (moves: in the hour before that moment)`,
    sql: `SELECT * FROM (
  SELECT ts, cluster, egress_ip, address, from_node, to_node, count(*) OVER (
    PARTITION BY cluster, egress_ip ORDER BY ts RANGE BETWEEN ${flappingWindowMs / 60_000} MINUTE PRECEDING AND CURRENT ROW) AS moves
  FROM moves WHERE ${betweenNodes} AND ${lastDays(30)}
) WHERE moves >= ${flappingMoves} ORDER BY ts DESC`,
  },
  {
    id: 'failover-times',
    title: 'How long does a fail-over take, by cause and day?',
    sql: `SELECT ts, cluster, cause, count() AS failovers, approx_percentile(duration_ms, 0.5, 3) AS p50_ms,
  approx_percentile(duration_ms, 0.95, 3) AS p95_ms, max(duration_ms) AS max_ms
FROM failovers WHERE duration_ms != null AND ${lastDays(30)} SAMPLE BY 1d ORDER BY ts DESC`,
  },
  {
    id: 'slowest-failovers',
    title: 'Which fail-overs took longest, and in which phase?',
    sql: `SELECT ts, cluster, egress_ip, address, from_node, to_node, cause, pods_affected, duration_ms,
  datediff('T', ts, status_moved_at) AS until_status_ms, datediff('T', ts, first_snat_at) AS until_first_snat_ms,
  datediff('T', ts, last_snat_at) AS until_last_snat_ms, datediff('T', ts, old_snat_gone_at) AS until_old_gone_ms,
  datediff('T', ts, nexthops_right_at) AS until_nexthops_ms
FROM failovers WHERE duration_ms != null AND ${lastDays(30)} ORDER BY duration_ms DESC LIMIT 50`,
  },
  {
    id: 'who-used',
    title:
      'Who used which EgressIP, from when until when? (since null: before the history began; until null: still in use, or unknown after unknown_since, when observation stopped; pods that used it all the time are not listed: egressip explain ip ADDRESS)',
    sql: `SELECT u.cluster, u.egress_ip, u.namespace, u.pod, u.since, u.until, CASE WHEN u.until = null THEN min(o.until) END AS unknown_since
FROM (
  SELECT cluster, egress_ip, namespace, pod, min(CASE WHEN trigger = 'pod-start' THEN ts END) AS since,
    max(CASE WHEN trigger = 'pod-end' THEN ts END) AS until
  FROM convergence WHERE egress_ip != null AND ${lastDays(30)}
) u LEFT JOIN (SELECT cluster, until FROM observed WHERE node = null AND ${isOver}) o ON u.cluster = o.cluster AND o.until >= u.since
GROUP BY u.cluster, u.egress_ip, u.namespace, u.pod, u.since, u.until ORDER BY u.cluster, u.egress_ip, u.since`,
  },
  {
    id: 'findings-per-day',
    title:
      'After which days were there stale, duplicate or missing rows, and of which kind? (a day that is not listed had none, or was not observed: see not-observed)',
    sql: `SELECT ts, cluster, kind, count() AS fired, count_distinct(node) AS nodes, count_distinct(egress_ip) AS egress_ips
FROM findings WHERE state = 'firing' AND ${lastDays(90)} SAMPLE BY 1d ORDER BY ts DESC, fired DESC`,
  },
  {
    id: 'longest-findings',
    title: 'How long did findings last until they were resolved, and how much of that time was not observed? (null: unknown)',
    sql: `SELECT f.cluster, f.kind, f.node, f.egress_ip, f.namespace, f.pod, f.since, f.ts AS resolved_at, datediff('s', f.since, f.ts) AS seconds,
  datediff('s', f.since, f.ts) - sum(CASE WHEN o.until != null THEN datediff('s', greatest(o.ts, f.since), least(o.until, f.ts)) END) AS unobserved_seconds
FROM (SELECT * FROM findings WHERE state = 'resolved' AND ${lastDays(30)}) f
LEFT JOIN observed o ON f.cluster = o.cluster AND f.node = o.node AND o.ts < f.ts AND o.until > f.since
GROUP BY f.cluster, f.kind, f.node, f.egress_ip, f.namespace, f.pod, f.since, f.ts ORDER BY seconds DESC LIMIT 100`,
  },
  {
    id: 'not-observed',
    title: 'When was the cluster, or a node, not observed? (node null: the cluster; until null: still)',
    sql: `SELECT cluster, node, since, until, datediff('s', since, coalesce(until, now())) AS seconds FROM (
  SELECT ts, cluster, node, until AS since, lead(ts) OVER (PARTITION BY cluster, node ORDER BY ts) AS until, ${isOver} AS is_over FROM observed
) WHERE (until != null OR is_over) AND since > dateadd('d', -30, now()) ORDER BY since DESC`,
  },
  {
    // Without those whose database was out of sight meanwhile: how long they took was not seen.
    id: 'pod-convergence',
    title: 'How long until a new pod leaves with its egress address?',
    sql: `SELECT ts, cluster, trigger, count() AS pods, approx_percentile(ms, 0.5, 3) AS p50_ms, approx_percentile(ms, 0.99, 3) AS p99_ms
FROM convergence WHERE leak_ms != null AND ${lastDays(7)} SAMPLE BY 1h ORDER BY ts DESC`,
  },
  {
    id: 'leaks',
    title: 'Which pods could have left with a wrong address, and how long?',
    sql: `SELECT ts, cluster, namespace, pod, egress_ip, trigger, leak_ms
FROM convergence WHERE leak_ms > 0 AND ${lastDays(30)} ORDER BY leak_ms DESC LIMIT 100`,
  },
  {
    id: 'rules-per-node',
    title: 'How do consistency and the number of rows of each node develop?',
    sql: `SELECT ts, cluster, node, avg(consistency) AS consistency, max(expected) AS expected, max(actual) AS actual, max(egress_ips) AS egress_ips
FROM node_samples WHERE complete AND ${lastDays(7)} SAMPLE BY 1h ORDER BY ts DESC, node`,
  },
  {
    // The last sample of the hour before each moment; null where there is none.
    id: 'rows-then-and-now',
    title: 'How many SNAT and reroute rows does each node have now, and how many did it have a day, a week and a month ago?',
    sql: `SELECT max(ts) AS ts, cluster, node, ${then.map(({ days, name }) => `max(CASE WHEN ago = ${days} THEN snat END) AS snat${name}, max(CASE WHEN ago = ${days} THEN reroute END) AS reroute${name}`).join(',\n  ')}
FROM (${then.map(({ days }) => `(SELECT ts, cluster, node, snat, reroute, ${days} AS ago FROM node_samples_hourly WHERE ts > dateadd('h', ${-24 * days - 2}, now()) AND ts <= dateadd('d', ${-days}, now()) LATEST ON ts PARTITION BY cluster, node)`).join('\nUNION ALL ')})
ORDER BY cluster, node`,
  },
  {
    id: 'cluster-changes',
    title: 'What was done to the cluster: upgrades, reboots, restarts of controllers, edits of objects?',
    sql: `SELECT ts, cluster, what, node, egress_ip, text FROM cluster_changes WHERE ${lastDays(30)} ORDER BY ts DESC`,
  },
  {
    // Null where not everything could be read: the consistency of the rest is not that of the cluster.
    id: 'consistency',
    title: 'How did the consistency of the whole cluster develop in the last day?',
    sql: `SELECT ts, cluster, max(nodes) AS nodes, CASE WHEN count() = sum(CASE WHEN complete THEN 1 ELSE 0 END) THEN min(consistency) END AS consistency
FROM cluster_samples WHERE ${lastDays(1)} SAMPLE BY 1m ORDER BY ts DESC`,
  },
  {
    id: 'incidents',
    title: 'Which incidents began and ended?',
    sql: `SELECT ts, cluster, id, kind, severity, state, node, egress_ip, address, pods, findings
FROM incidents WHERE state IN ('firing', 'resolved') AND severity != 'info' AND ${lastDays(30)} ORDER BY ts DESC`,
  },
  {
    id: 'test-runs',
    title: 'How did the test runs end, and are they getting slower?',
    sql: `SELECT ts, cluster, id AS run, scenario, state, iteration, iterations, checks_passed, checks_failed, checks_not_measured, duration_ms, error
FROM runs WHERE ${lastDays(365)} ORDER BY ts DESC`,
  },
  {
    id: 'run-checks',
    title: 'Which checks of test runs failed, or could not be measured?',
    sql: `SELECT c.ts, c.cluster, r.scenario, c.run, c.iteration, c.step, c.name, c.result, c.expected, c.actual, c.detail, c.wrong_rows
FROM (SELECT * FROM run_checks WHERE ${lastDays(365)} LATEST ON ts PARTITION BY cluster, run, id) c
LEFT JOIN runs r ON c.cluster = r.cluster AND c.run = r.id
WHERE c.result != 'passed' ORDER BY c.ts DESC`,
  },
  {
    id: 'run-measurements',
    title: 'How do the figures of test runs develop from run to run? (ts: of the run; not_measured: how many have no value)',
    sql: `SELECT r.ts, m.cluster, r.scenario, m.run, m.name, m.unit, count(m.value) AS measured, count() - count(m.value) AS not_measured,
  min(m.value) AS least, avg(m.value) AS mean, max(m.value) AS most
FROM (SELECT * FROM run_measurements WHERE ${lastDays(365)} LATEST ON ts PARTITION BY cluster, run, id) m
JOIN runs r ON m.cluster = r.cluster AND m.run = r.id
GROUP BY r.ts, m.cluster, r.scenario, m.run, m.name, m.unit ORDER BY r.ts DESC, m.name`,
  },
];
