/** What happened over time: the ready queries of the history, and what began in a time range. */
import { historyAnswer, historyCommand, type Row, ready, type Source, sqlOf } from '../history.ts';
import type { Given, Intent, TimeRange } from '../port.ts';
import { duration, rangeText } from '../tell.ts';

const dayMs = 86_400_000;

export const pastIntents = {
  leaks: historyIntent('which pods could have left with a wrong address', {
    query: 'leaks',
    source: { table: 'convergence', columns: 'ts, namespace, pod, egress_ip, trigger, leak_ms', where: 'leak_ms > 0' },
    end: 'ORDER BY leak_ms DESC',
    textOf: (row) => `${row.namespace}/${row.pod} (${row.egress_ip}): ${spanOf(row.leak_ms)}, ${row.trigger}, ${row.ts}`,
    none: 'No pod that could have left with a wrong address is in the history',
    usual: 'of the last 30 days',
  }),
  'pod-convergence': historyIntent('how long new pods take to converge', {
    query: 'pod-convergence',
    source: {
      table: 'convergence',
      columns: 'trigger, max(ts) AS ts, count() AS pods, approx_percentile(ms, 0.5, 3) AS p50_ms, approx_percentile(ms, 0.99, 3) AS p99_ms',
      where: 'leak_ms IS NOT NULL',
    },
    end: '',
    textOf: (row) => `${row.ts}, ${row.trigger}: ${row.pods} pods, median ${row.p50_ms} ms, p99 ${row.p99_ms} ms`,
    none: 'No pod that converged is in the history',
    usual: 'of the last 7 days',
  }),
  'restart-effects': historyIntent('how long violations lasted', {
    query: 'longest-findings',
    source: {
      table: 'findings',
      columns: "kind, node, egress_ip, since, ts AS resolved_at, datediff('s', since, ts) AS seconds",
      where: "state = 'resolved'",
    },
    end: 'ORDER BY seconds DESC',
    textOf: (row) =>
      `${row.kind} on ${row.node ?? 'no node'} (${row.egress_ip ?? 'no object'}): ${row.seconds} s from ${row.since} to ${row.resolved_at}${Number(row.unobserved_seconds) > 0 ? `, ${row.unobserved_seconds} s of them not observed` : ''}`,
    none: 'No violation that was put right is in the history',
    usual: 'of the last 30 days',
  }),
  'who-used': {
    title: 'who used which address, and when',
    takes: ['egressip'],
    overTime: true,
    // The ready query has all objects, and all of 30 days.
    command: (given) => (isUsual(given) ? ready('who-used') : historyCommand(usedSql(given))),
    answer: (asked) =>
      isUsual(asked)
        ? historyAnswer(
            asked,
            { query: 'who-used' },
            usedRow,
            'No pod that began or ended to use it is in the history of the last 30 days.',
          )
        : historyAnswer(
            asked,
            usedSql(asked),
            (row) => `${row.ts}: ${row.egress_ip}: ${row.namespace}/${row.pod}, ${row.trigger === 'pod-end' ? 'end' : 'begin'} of its use`,
            `No pod that began or ended to use it is in the history${asked.range === null ? '' : ` ${rangeText(asked.range)}`}; pods that only stayed are not in it.`,
          ),
  },
  'findings-per-day': historyIntent('how many findings there were each day', {
    query: 'findings-per-day',
    source: { table: 'findings', columns: 'ts, kind, count() AS fired, count_distinct(node) AS nodes', where: "state = 'firing'" },
    end: 'SAMPLE BY 1d ORDER BY ts DESC, fired DESC',
    textOf: (row) => `${String(row.ts).slice(0, 10)}: ${row.fired} ${row.kind} on ${row.nodes} nodes`,
    none: 'No finding that fired is in the history',
    usual: 'of the last 90 days',
  }),
  'not-observed': {
    title: 'when nobody looked',
    overTime: true,
    command: () => ready('not-observed'),
    answer: (asked) =>
      historyAnswer(
        asked,
        { query: 'not-observed' },
        (row) => {
          const { range } = asked;
          const isIn = range === null || (Date.parse(String(row.since)) <= range.to && !(Date.parse(String(row.until)) < range.from));
          return isIn ? `${row.node ?? 'the cluster'}: from ${row.since} to ${row.until ?? 'now'}, ${row.seconds} s` : null;
        },
        'No such gap is in the history of the last 30 days.',
      ),
  },
  'incident-history': {
    title: 'which incidents began and ended',
    overTime: true,
    command: (given) => (given.range === null ? ready('incidents') : historyCommand(incidentsSql(given))),
    answer: (asked) =>
      historyAnswer(
        asked,
        asked.range === null ? { query: 'incidents' } : incidentsSql(asked),
        incidentRow,
        `No incident that began or ended is in the history${asked.range === null ? ' of the last 30 days' : ` ${rangeText(asked.range)}`}.`,
      ),
  },
  'consistency-history': {
    title: 'how the consistency developed',
    overTime: true,
    command: (given) => (given.range === null ? ready('consistency') : historyCommand(consistencySql(given))),
    answer: (asked) =>
      historyAnswer(
        asked,
        asked.range === null ? { query: 'consistency' } : consistencySql(asked),
        (row) => `${row.ts}: ${row.consistency === null ? 'not known' : `${(Number(row.consistency) * 100).toFixed(2)} %`}`,
        'No sample of it is in the history.',
      ),
  },
  'what-changed': {
    title: 'what happened in a time',
    takes: ['node', 'egressip', 'kind'],
    overTime: true,
    command: (given) => historyCommand(happenedSql(ranged(given))),
    answer: async (asked) => {
      const given = { ...asked, ...ranged(asked) };
      const { kind: _kind, ...named } = asked.entities;
      const changes = { ...given, entities: named };
      const none = `No finding that fired or was resolved is in the history ${rangeText(given.range)}.`;
      const [done, happened] = await Promise.all([
        historyAnswer(changes, sqlOf(changes, doneToCluster, 'ORDER BY ts DESC'), (row) => `${row.ts}: ${row.text}`, ''),
        historyAnswer(given, happenedSql(given), happenedRow, none),
      ]);
      const nothingDone = 'No upgrade, reboot, restart of a controller or edit of an object is in it.';
      return [...happened, ...(done.length < 2 ? [nothingDone] : ['Done to the cluster:', ...done.slice(1)])];
    },
  },
} as const satisfies Record<string, Intent>;

interface Past {
  /** Without a time. */
  readonly query: string;
  /** Over a time range. */
  readonly source: Source;
  readonly end: string;
  readonly textOf: (row: Row) => string;
  readonly none: string;
  /** Of which time the ready query is. */
  readonly usual: string;
}

/** A ready query, or the same over a time range. */
function historyIntent(title: string, { query, source, end, textOf, none, usual }: Past): Intent {
  return {
    title,
    overTime: true,
    command: (given) => (given.range === null ? ready(query) : historyCommand(sqlOf(given, source, end))),
    answer: (asked) =>
      asked.range === null
        ? historyAnswer(asked, { query }, textOf, `${none} ${usual}.`)
        : historyAnswer(asked, sqlOf(asked, source, end), textOf, `${none} ${rangeText(asked.range)}.`),
  };
}

const isUsual = ({ entities, range }: Given): boolean => entities.egressip === undefined && range === null;

const spanOf = (ms: unknown): string => (typeof ms === 'number' ? duration(ms) : 'not known how long');

function usedRow(row: Row): string {
  const until = row.until ?? (row.unknown_since == null ? 'now' : `not known after ${row.unknown_since}`);
  return `${row.egress_ip}: ${row.namespace}/${row.pod} from ${row.since ?? 'before the history began'} to ${until}`;
}

const usedSql = (given: Given) =>
  sqlOf(
    given,
    { table: 'convergence', columns: 'ts, egress_ip, namespace, pod, trigger', where: "trigger IN ('pod-start', 'pod-end')" },
    'ORDER BY ts DESC',
  );

const incidentsSql = (given: Given) =>
  sqlOf(
    given,
    {
      table: 'incidents',
      columns: 'ts, kind, severity, state, node, egress_ip, pods, findings, reason',
      where: "state IN ('firing', 'resolved') AND severity <> 'info'",
    },
    'ORDER BY ts DESC',
  );

const incidentRow = (row: Row) =>
  `${row.ts}: ${row.state}, ${row.kind}${row.node == null ? '' : ` on ${row.node}`}${row.egress_ip == null ? '' : ` (${row.egress_ip})`}, ${row.pods} pods, ${row.findings} findings`;

const consistencySql = (given: Given) =>
  sqlOf(
    given,
    {
      table: 'node_samples',
      columns:
        'ts, CASE WHEN count() = sum(CASE WHEN complete THEN 1 ELSE 0 END) THEN sum(matched) * 1.0 / sum(expected + actual - matched) END AS consistency',
    },
    'SAMPLE BY 1h ORDER BY ts DESC',
  );

/** Without a time it is the last day, and the answer says so. */
function ranged(given: Given): Given & { readonly range: TimeRange } {
  return { ...given, range: given.range ?? { from: given.now - dayMs, to: given.now, event: null } };
}

function happenedSql(given: Given & { readonly range: TimeRange }) {
  const { kind } = given.entities;
  const ofKind = kind === undefined ? '' : ` AND kind LIKE '${kind}%'`;
  return sqlOf(
    given,
    {
      table: 'findings',
      columns: 'ts, kind, state, node, egress_ip, reason',
      where: `state IN ('firing', 'resolved') AND severity <> 'info'${ofKind}`,
    },
    'ORDER BY ts DESC',
  );
}

/** Upgrades, reboots, restarts of controllers, edits of objects. */
const doneToCluster = { table: 'cluster_changes', columns: 'ts, what, node, egress_ip, text' } as const;

const happenedRow = (row: Row) => `${row.ts}: ${row.state}, ${row.kind}: ${row.reason}`;
