/**
 * What an installation has told, cut to what must be the same however often its parts were away. Whoever could not look for ten
 * seconds says so and dates what changed by when it saw it, so moments (`ts`, `since`, durations) are not compared, nor what is
 * counted by them. What is compared, and why not more:
 *
 * - findings: of those that fired, critical or a warning, every column but `ts`, `since` and `state_seq`: each episode with its
 *   transitions in order. Not those that passed before they fired (one observer sees 50 ms of a fail-over, another does not), and
 *   not informations: they hold for moments that the input does not hold until all have seen them.
 * - incidents: the same, without `reason`, `pods` and `findings` where it says how many at a moment.
 * - failovers and moves: object, address, from, to, in order, and that it converged. Not the cause: who was away for the node's
 *   change and the move infers it.
 * - node_samples, object_samples, cluster_samples: every column, of the moments after the last disturbance that both have (a busy
 *   machine leaves one out), and `pods`, `expected` of the objects of the lanes whenever both saw everything.
 * - convergence: what was not observed has none, so of started pods the disturbed has no row that the undisturbed has not: namespace,
 *   pod and object. Not of pods that ended: whether their rows outlasted them depends on which was seen first.
 * - cluster_changes: all but `ts`. rejected_rows, runs, run_checks, run_measurements: empty. observed: differs by its nature.
 */
import type { Installation } from './installation.ts';

export interface Told {
  readonly findings: readonly string[];
  readonly incidents: readonly string[];
  readonly failovers: readonly string[];
  readonly moves: readonly string[];
  readonly changes: readonly string[];
  readonly empty: readonly string[];
  readonly alerts: readonly string[];
  /** The moment first. */
  readonly samples: readonly (readonly [at: unknown, row: string])[];
}

/** Both with the samples of the moments that both have. */
export function atTheSameMoments(one: Told, other: Told): readonly [Told, Told] {
  const only = (told: Told, { samples }: Told): Told => {
    const moments = new Set(samples.map(([at]) => at));
    return { ...told, samples: told.samples.filter(([at]) => moments.has(at)) };
  };
  return [only(one, other), only(other, one)];
}

const shown = "severity in ('critical', 'warning')";

/** `calmFrom`: when the last disturbance was over, epoch ms. */
export async function toldBy(installation: Installation, calmFrom: number): Promise<Told> {
  const { sql } = installation;
  const findings = 'kind, severity, node, egress_ip, address, namespace, pod, pod_ip, network, reason, incident, expected, actual';
  const isCalm = `ts >= ${calmFrom * 1_000}L`;
  const counts = 'complete, expected, actual, matched, consistency';
  return {
    findings: episodes(await sql(`select fingerprint, since, state, ${findings} from findings where ${shown} order by ts, state`)),
    incidents: episodes(
      await sql(`select id, since, state, kind, severity, node, egress_ip, address from incidents where ${shown} order by ts, state`),
    ),
    failovers: lines(
      await sql('select egress_ip, address, from_node, to_node, converged_at is not null from failovers order by egress_ip, address, ts'),
    ),
    moves: lines(await sql('select egress_ip, address, from_node, to_node from moves order by egress_ip, address, ts')),
    changes: lines(await sql('select what, node, egress_ip, text from cluster_changes')).toSorted(),
    empty: (
      await Promise.all(
        ['rejected_rows', 'runs', 'run_checks', 'run_measurements'].map(async (table) => lines(await sql(`select * from ${table}`))),
      )
    ).flat(),
    alerts: installation.receiver
      .accepted()
      .flatMap(({ body }) => body.alerts.map(({ status, labels }) => JSON.stringify([labels, status])))
      .toSorted(),
    samples: [
      ...dated(await sql(`select ts, node, ${counts}, snat, reroute, egress_ips from node_samples where ${isCalm} order by ts, node`)),
      ...dated(await sql(`select ts, egress_ip, ${counts}, pods, standby_pods from object_samples where ${isCalm} order by ts, egress_ip`)),
      ...dated(
        await sql(
          `select ts, ${counts}, missing, nodes, readable, egress_ips, pods, unjudged_pods, critical, warning from cluster_samples where ${isCalm} order by ts`,
        ),
      ),
    ],
  };
}

/** Rows of (id, since, state, ...) as one line for each episode that fired: its content and its states in order. */
function episodes(rows: readonly (readonly unknown[])[]): string[] {
  const all = Map.groupBy(rows, ([id, since]) => `${id} ${since}`);
  return [...all.values()]
    .filter((episode) => episode.some(([, , state]) => state === 'firing'))
    .map((episode) => {
      const [[id, , , ...content] = []] = episode;
      return JSON.stringify([id, ...content, episode.map(([, , state]) => state)]);
    })
    .toSorted();
}

const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row));
const dated = (rows: readonly (readonly unknown[])[]) => rows.map(([at, ...row]) => [at, JSON.stringify(row)] as const);
