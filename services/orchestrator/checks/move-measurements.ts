/** A fail-over as measurements of a run, each phase in ms after its start, and read from them again for charts and reports. */
import type { RunMeasurement, RunMove } from '#libs/contracts/runs.ts';
import { type Failover, failover } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Measurement } from '../engine/scenario.ts';

const prefix = 'fail-over: ';
const phases = [
  ['status moved', 'statusMovedMs', 'statusMovedAt'],
  ['first SNAT', 'firstSnatMs', 'firstSnatAt'],
  ['last SNAT', 'lastSnatMs', 'lastSnatAt'],
  ['old SNAT gone', 'oldSnatGoneMs', 'oldSnatGoneAt'],
  ['next hops right', 'nexthopsRightMs', 'nexthopsRightAt'],
  ['converged', 'convergedMs', 'convergedAt'],
] as const;
const noNode = '-';
/** As `measured` writes it. */
const about = /^(\S+) to (\S+) \((\S+), (\d+|an unknown number of) pods?\)/;

/** Of moves in their order: an address that moves twice in one disturbance is told twice. */
export function measurementsOf(moves: readonly Failover[]): readonly Measurement[] {
  const told = new Map<string, number>();
  return moves.flatMap((move) => {
    const address = `${move.egressIP} ${move.address}`;
    const nth = (told.get(address) ?? 0) + 1;
    told.set(address, nth);
    return measured(move, nth === 1 ? address : `${address} (${nth})`);
  });
}

function measured(move: Failover, subject: string): readonly Measurement[] {
  const { startedAt, statusMovedAt, oldSnatGoneAt, from, to } = move;
  const way = `${from ?? noNode} to ${to ?? noNode} (${move.cause}, ${plural(move.podsAffected, 'pod')})`;
  const figure = (name: string, value: number | null, detail: string): Measurement => ({
    name: `${prefix}${name}`,
    subject,
    value,
    unit: 'ms',
    detail: `${way}${value === null ? ', not observed' : detail}`,
  });
  const stale = statusMovedAt === null || oldSnatGoneAt === null ? null : oldSnatGoneAt - statusMovedAt;
  return [
    ...phases.map(([name, , at]) => {
      const moment = move[at];
      return figure(name, moment === null ? null : moment - startedAt, '');
    }),
    // The API server and the databases are streams of their own: rows may be seen to go first.
    stale !== null && stale < 0
      ? figure('stale rows gone', 0, ', before the status was seen to move')
      : figure('stale rows gone', stale, ''),
  ];
}

/** The other way round, in the order of the measurements. */
export function movesIn(measurements: readonly RunMeasurement[]): readonly RunMove[] {
  const ofMoves = measurements.filter(({ name }) => name.startsWith(prefix));
  const grouped = Map.groupBy(ofMoves, ({ step, subject }) => `${step} ${subject}`);
  return [...grouped].flatMap(([id, [first, ...more]]) => {
    const [, from, to, cause, pods] = about.exec(first?.detail ?? '') ?? [];
    const known = failover.shape.cause.safeParse(cause);
    if (first === undefined || from === undefined || to === undefined || pods === undefined || !known.success) return [];
    const [egressIP = '', address = ''] = first.subject.split(' ');
    const value = (phase: string) => [first, ...more].find(({ name }) => name === `${prefix}${phase}`)?.value ?? null;
    const moments = Object.fromEntries(phases.map(([name, key]) => [key, value(name)])) as Pick<RunMove, (typeof phases)[number][1]>;
    const nodeOf = (name: string) => (name === noNode ? null : name);
    return [
      {
        id,
        iteration: first.iteration,
        egressIP,
        address,
        from: nodeOf(from),
        to: nodeOf(to),
        cause: known.data,
        podsAffected: /^\d/.test(pods) ? Number(pods) : null,
        ...moments,
      },
    ];
  });
}
