/** Events over time: the ready queries of the history, and everything that began in a time range. */
import { gapOf, historyAnswer, historyCommand, type Row, ready, rowLines, type Source, sqlOf, unobservedLines } from '../history.ts';
import { holderOf } from '../holder.ts';
import { done } from '../kept/done.ts';
import { pods } from '../kept/pods.ts';
import { findings, incidents } from '../kept/wrong.ts';
import type { Asked, Given, Intent, TimeRange } from '../port.ts';
import { duration, rangeText, unknownLines } from '../tell.ts';

const dayMs = 86_400_000;
/** Of the kinds in the question, or of all. */
const happened = findings();

export const pastIntents = {
  leaks: historyIntent('which pods could have left with a wrong address', {
    query: 'leaks',
    source: { table: 'convergence', columns: 'ts, namespace, pod, egress_ip, trigger, leak_ms', where: 'leak_ms > 0' },
    end: 'ORDER BY leak_ms DESC',
    textOf: (row) => `${row.namespace}/${row.pod} (${row.egress_ip}): ${spanOf(row.leak_ms)}, ${row.trigger}, ${row.ts}`,
    none: 'The history has no pod that could have left with a wrong address',
    usual: 'in the last 30 days',
    takes: ['egressip'],
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
    none: 'The history has no pod that converged',
    usual: 'in the last 7 days',
  }),
  'restart-effects': historyIntent('how long findings lasted', {
    query: 'longest-findings',
    source: {
      table: 'findings',
      columns: "kind, node, egress_ip, since, ts AS resolved_at, datediff('s', since, ts) AS seconds",
      where: "state = 'resolved'",
    },
    end: 'ORDER BY seconds DESC',
    textOf: (row) =>
      `${row.kind} on ${row.node ?? 'no node'} (${row.egress_ip ?? 'no object'}): ${row.seconds} s from ${row.since} to ${row.resolved_at}${Number(row.unobserved_seconds) > 0 ? `, ${row.unobserved_seconds} s of them not observed` : ''}`,
    none: 'The history has no finding that was resolved',
    usual: 'in the last 30 days',
  }),
  'who-used': {
    title: 'who used which address, and when',
    takes: ['egressip', 'address'],
    overTime: true,
    command: ({ range, ...given }) => (range === null ? ready('who-used') : historyCommand(pods.question({ ...given, range }))),
    answer: whoUsed,
  },
  'findings-per-day': historyIntent('how many findings there were each day', {
    query: 'findings-per-day',
    source: { table: 'findings', columns: 'ts, kind, count() AS fired, count_distinct(node) AS nodes', where: "state = 'firing'" },
    end: 'SAMPLE BY 1d ORDER BY ts DESC, fired DESC',
    textOf: (row) => `${String(row.ts).slice(0, 10)}: ${row.fired} ${row.kind} on ${row.nodes} nodes`,
    none: 'The history has no finding that fired',
    usual: 'in the last 90 days',
  }),
  'not-observed': {
    title: 'when the cluster was not observed',
    takes: ['node'],
    overTime: true,
    command: () => ready('not-observed'),
    answer: async (asked) => {
      const none = 'The history has no such gap in the last 30 days.';
      const { lines, freshness } = await rowLines(asked, { query: 'not-observed' }, (row) => gapOf(asked, row), none);
      return [...lines, ...unknownLines(freshness)];
    },
  },
  'incident-history': {
    title: 'which incidents began or ended',
    overTime: true,
    command: ({ range, ...given }) => (range === null ? ready('incidents') : historyCommand(incidents.question({ ...given, range }))),
    answer: async (asked) => {
      const { range } = asked;
      if (range !== null) return [...(await incidents.lines({ ...asked, range })), ...(await unobservedLines(asked))];
      return historyAnswer(
        asked,
        { query: 'incidents' },
        incidentRow,
        'The history has no incident that began or ended in the last 30 days.',
      );
    },
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
        'The history has no such samples.',
      ),
  },
  'what-changed': {
    title: 'what happened in that time',
    takes: ['node', 'egressip', 'kind'],
    overTime: true,
    command: (given) => historyCommand(happened.question(ranged(given))),
    answer: async (asked) => {
      const given = { ...asked, ...ranged(asked) };
      const [wrong, changed, unobserved] = await Promise.all([happened.lines(given), done.lines(given), unobservedLines(given)]);
      return [...wrong, ...changed, ...unobserved];
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
  /** The time that the ready query covers. */
  readonly usual: string;
  readonly takes?: Intent['takes'];
}

/** A ready query, or the same over a time range. */
function historyIntent(title: string, { query, source, end, textOf, none, usual, takes = [] }: Past): Intent {
  return {
    title,
    takes,
    overTime: true,
    command: (given) => (isUsual(given) ? ready(query) : historyCommand(sqlOf(given, source, end))),
    answer: (asked) =>
      isUsual(asked)
        ? historyAnswer(asked, { query }, textOf, `${none} ${usual}.`)
        : historyAnswer(asked, sqlOf(asked, source, end), textOf, `${none}${asked.range === null ? '' : ` ${rangeText(asked.range)}`}.`),
  };
}

/** The history has the object of a pod: of an address it is the one that has it now. */
async function whoUsed(asked: Asked): Promise<readonly string[]> {
  const { range } = asked;
  if (range !== null) return [...(await pods.lines({ ...asked, range })), ...(await unobservedLines(asked))];
  const { address, ...others } = asked.entities;
  if (address !== undefined) {
    const egressip = asked.entities.egressip ?? (await holderOf(asked.ask, address));
    if (egressip === null) return [`No EgressIP is known to have the address ${address}, so who used it is unknown.`];
    return [`${address} belongs to EgressIP ${egressip} now.`, ...(await whoUsed({ ...asked, entities: { ...others, egressip } }))];
  }
  const question = { query: 'who-used', egressIP: asked.entities.egressip ?? null };
  return historyAnswer(asked, question, usedRow, 'The history has no pod that used it in the last 30 days.');
}

const isUsual = ({ entities, range }: Given): boolean => entities.egressip === undefined && range === null;

const spanOf = (ms: unknown): string => (typeof ms === 'number' ? duration(ms) : 'unknown duration');

function usedRow(row: Row): string {
  const until = row.until ?? (row.unknown_since == null ? 'now' : `unknown after ${row.unknown_since}`);
  return `${row.egress_ip}: ${row.namespace}/${row.pod} from ${row.since ?? 'before the history began'} to ${until}`;
}

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

/** Without a time the answer covers the last day, and says so. */
function ranged(given: Given): Given & { readonly range: TimeRange } {
  return { ...given, range: given.range ?? { from: given.now - dayMs, to: given.now, event: null } };
}
