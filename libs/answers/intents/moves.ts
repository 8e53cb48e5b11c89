/**
 * Moves of addresses between nodes: which, how long they took, and their effect on connections. Over a time range they come from
 * the history.
 */
import type { Answer } from '#libs/contracts/questions.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import { historyAnswer, historyCommand, type Row, ready, sqlOf } from '../history.ts';
import { betweenNodes, moveRow, movesSql } from '../kept/moves.ts';
import type { Asked, Given, Intent } from '../port.ts';
import { clean, duration, instant, lined, rangeText, unknownLines } from '../tell.ts';

type Move = Answer<'failovers'>['failovers'][number];
const most = 5_000;
/** Of which time the analyzer tells moves. */
const kept = 'The analyzer keeps moves for a day, but none from before it began to watch; the history has older ones.';
const inFailovers = {
  table: 'failovers',
  columns: 'ts, egress_ip, address, from_node, to_node, cause, pods_affected, duration_ms',
} as const;

export const moveIntents = {
  moved: {
    title: 'whether an address moved',
    takes: ['egressip', 'address'],
    needs: ['egressip', 'address'],
    overTime: true,
    command: (given) => (given.range === null ? movesCommand(given) : historyCommand(movesSql(given, betweenNodes))),
    answer: (asked) => (asked.range === null ? moves(asked) : movesInRange(asked)),
  },
  'list-failovers': {
    title: 'which addresses moved',
    takes: ['egressip', 'node'],
    overTime: true,
    command: (given) => (given.range === null ? movesCommand(given) : historyCommand(movesSql(given, betweenNodes))),
    answer: (asked) => (asked.range === null ? moves(asked) : movesInRange(asked)),
  },
  'failover-time': {
    title: 'how long fail-overs take',
    overTime: true,
    command: (given) => (given.range === null ? ['failovers'] : historyCommand(timesSql(given))),
    answer: (asked) =>
      asked.range === null
        ? times(asked)
        : historyAnswer(asked, timesSql(asked), timesRow, `The history has no fail-over ${rangeText(asked.range)}.`),
  },
  'slowest-failovers': {
    title: 'which fail-overs took longest',
    overTime: true,
    command: (given) => (given.range === null ? ready('slowest-failovers') : historyCommand(slowestSql(given))),
    answer: (asked) =>
      historyAnswer(
        asked,
        asked.range === null ? { query: 'slowest-failovers' } : slowestSql(asked),
        slowRow,
        'The history has no fail-over of known length.',
      ),
  },
  'hanging-connections': {
    title: 'why connections hang after a move',
    takes: ['egressip', 'address'],
    command: movesCommand,
    answer: async (asked) => [
      ...(await moves(asked)),
      'Connections older than a move cannot survive it: their packets take another path, and the old SNAT is gone. Clients must connect again.',
    ],
  },
  flapping: {
    title: 'which addresses move too often',
    takes: ['egressip'],
    overTime: true,
    command: (given) =>
      given.range !== null
        ? historyCommand(oftenSql(given))
        : ['status', ...(given.entities.egressip === undefined ? [] : [given.entities.egressip])],
    answer: (asked) =>
      asked.range === null
        ? flapping(asked)
        : historyAnswer(asked, oftenSql(asked), oftenRow, `The history has no move ${rangeText(asked.range)}.`),
  },
  performance: {
    title: 'how fast and reliable EgressIP is',
    overTime: true,
    command: (given) => (given.range === null ? ['failovers'] : historyCommand(timesSql(given))),
    answer: (asked) =>
      asked.range === null
        ? performance(asked)
        : historyAnswer(asked, timesSql(asked), timesRow, `The history has no fail-over ${rangeText(asked.range)}.`),
  },
} as const satisfies Record<string, Intent>;

function movesCommand({ entities: { egressip, address } }: Given): readonly string[] {
  if (egressip !== undefined) return ['failovers', egressip];
  return address === undefined ? ['failovers'] : ['explain', 'ip', address];
}

async function moves({ ask, entities: { egressip, address, node } }: Asked): Promise<readonly string[]> {
  const answer = await allMoves(ask, egressip ?? null);
  const wanted = answer.failovers.filter(
    (move) => (address === undefined || move.address === address) && (node === undefined || move.from === node || move.to === node),
  );
  const about = egressip ?? address ?? node;
  const head =
    wanted.length === 0
      ? `The analyzer knows no move${about === undefined ? '' : ` of ${about}`}.`
      : `${plural(wanted.length, 'move')}${about === undefined ? '' : ` of ${about}`}; the latest first.`;
  return [head, ...lined(wanted.map(moveText)), kept, ...unknownLines(answer.freshness)];
}

/** All pages: the first ones are only the latest, and need not hold the slowest or that of an address. */
async function allMoves(ask: Asked['ask'], egressIP: string | null = null): Promise<Pick<Answer<'failovers'>, 'failovers' | 'freshness'>> {
  const failovers: Move[] = [];
  let cursor: string | null = null;
  for (;;) {
    const answer: Answer<'failovers'> = await ask('failovers', { egressIP, limit: most, cursor });
    failovers.push(...answer.failovers);
    if (answer.cursor === null) return { failovers, freshness: answer.freshness };
    cursor = answer.cursor;
  }
}

function moveText({ egressIP, address, from, to, cause, startedAt, convergedAt, podsAffected }: Move): string {
  const took = convergedAt === null ? 'not seen to converge' : `converged after ${duration(convergedAt - startedAt)}`;
  return `${instant(startedAt)}: ${address} (${egressIP}) from ${from ?? 'no node'} to ${to ?? 'no node'}, cause ${cause}, ${plural(podsAffected, 'pod')}, ${took}`;
}

const slowestSql = (given: Given) => sqlOf(given, { ...inFailovers, where: 'duration_ms IS NOT NULL' }, 'ORDER BY duration_ms DESC');
const timesSql = (given: Given) =>
  sqlOf(
    given,
    {
      table: 'failovers',
      columns:
        'count() AS failovers, approx_percentile(duration_ms, 0.5, 3) AS p50_ms, approx_percentile(duration_ms, 0.95, 3) AS p95_ms, max(duration_ms) AS max_ms',
      where: 'duration_ms IS NOT NULL',
    },
    '',
  );

/** By object; an object that moves often enough within an hour is flapping. */
const oftenSql = (given: Given) =>
  sqlOf(given, { table: 'moves', columns: 'egress_ip, count() AS moves, max(ts) AS latest', where: betweenNodes }, 'ORDER BY moves DESC');
const oftenRow = (row: Row) => `${row.egress_ip}: ${row.moves} moves, the latest at ${row.latest}`;

function movesInRange(asked: (Asked & { readonly range: NonNullable<Given['range']> }) | Asked): Promise<readonly string[]> {
  const when = asked.range === null ? '' : ` ${rangeText(asked.range)}`;
  return historyAnswer(asked, movesSql(asked, betweenNodes), moveRow, `The history has no move${when}.`);
}

const timesRow = (row: Row) =>
  row.failovers === 0 ? null : `${row.failovers} fail-overs; median ${row.p50_ms} ms, p95 ${row.p95_ms} ms, slowest ${row.max_ms} ms`;
const slowRow = (row: Row) =>
  `${row.ts}: ${row.address} (${row.egress_ip}) from ${row.from_node} to ${row.to_node}, cause ${row.cause}, ${row.duration_ms} ms`;

async function times({ ask }: Asked): Promise<readonly string[]> {
  const answer = await allMoves(ask);
  return [...durationLines(answer.failovers), ...unknownLines(answer.freshness)];
}

/** By nearest rank: durations that were really seen. */
function durationLines(all: readonly Move[]): string[] {
  const done = all
    .flatMap((move) => (move.convergedAt === null ? [] : [{ move, ms: move.convergedAt - move.startedAt }]))
    .sort((a, b) => a.ms - b.ms);
  const at = (share: number) => done[Math.max(0, Math.ceil(share * done.length) - 1)];
  const [median, p95, slowest] = [at(0.5), at(0.95), done.at(-1)];
  if (median === undefined || p95 === undefined || slowest === undefined) return ['The analyzer knows no fail-over that converged.', kept];
  return [
    `Of ${plural(all.length, 'move')} ${done.length} converged: median ${duration(median.ms)}, p95 ${duration(p95.ms)}, slowest ${duration(slowest.ms)}.`,
    `The slowest: ${moveText(slowest.move)}.`,
    kept,
  ];
}

async function flapping({ ask, entities: { egressip } }: Asked): Promise<readonly string[]> {
  const { egressIPs, freshness } = await ask('status', { egressIP: egressip ?? null, limit: most });
  const flaps = egressIPs.filter((object) => object.flapping);
  const about = egressip === undefined ? 'No EgressIP is known to be flapping.' : `EgressIP ${egressip} is not known to be flapping.`;
  return [
    flaps.length === 0 ? about : `${plural(flaps.length, 'EgressIP')} flapping.`,
    ...lined(
      (flaps.length === 0 && egressip !== undefined ? egressIPs : flaps).map(
        ({ egressIP, moves: count }) => `${egressIP}: ${plural(count, 'move')}`,
      ),
    ),
    ...unknownLines(freshness),
  ];
}

async function performance({ ask }: Asked): Promise<readonly string[]> {
  const [status, { failovers }] = await Promise.all([ask('status', { limit: 1 }), allMoves(ask)]);
  const { findings } = status.summary;
  const share = status.consistency === null ? 'not known' : percent(status.consistency);
  return [
    ...durationLines(failovers),
    `Consistency of the rows: ${share}; findings: ${findings.critical} critical, ${findings.warning} warnings, ${findings.info} information.`,
    ...unknownLines(status.freshness),
  ].map(clean);
}
