/**
 * The question `before-after`: did something make fail-overs or pods slower? Times before a moment against those after it, by
 * rank: no distribution is assumed. That they differ says when, not why.
 */
import { z } from 'zod';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { medianOf } from '#libs/stats/median.ts';
import { rankTest } from '#libs/stats/rank-test.ts';
import type { Query } from '#libs/store/query.ts';
import { type Sql, sql } from '#libs/store/sql.ts';

type Measure = Answer<'before-after'>['measures'][number];

const dayMs = 86_400_000;
/** Of either side, evenly: the differences of all pairs are looked at. Counts and medians are those of all times. */
const mostTimes = 500;
const significance = 0.05;
const changeRow = z.tuple([z.coerce.date().transform((date) => date.getTime()), z.string()]);
const numberRow = z.tuple([z.number()]);

type Told = Measure['before'];

interface Side extends Told {
  /** In the order of their moments. */
  readonly sample: readonly number[];
}

/** Error: `no-such-change` where no moment is given and nothing was upgraded or rolled out in the history. */
export async function answerBeforeAfter(
  query: Pick<Query, 'run'>,
  cluster: string,
  now: number,
  { at: asked, days, node }: ParsedRequest<'before-after'>,
): Promise<Omit<Answer<'before-after'>, 'freshness'>> {
  const change = asked === null ? await lastChange() : { at: asked, text: null };
  const [from, until] = [change.at - days * dayMs, Math.min(now, change.at + days * dayMs)];
  const measures = await Promise.all([
    measure('failover', (begin, end) => sql`select duration_ms ms from failovers where ${within(begin, end, 'to_node')}`),
    measure(
      'convergence',
      (begin, end) =>
        sql`select case when leak_ms != null then ms end ms from convergence where ${within(begin, end, 'node')} and trigger = 'pod-start'`,
    ),
  ]);
  return { at: change.at, what: change.text, days, measures };

  async function lastChange() {
    const where = node === null ? sql`cluster = ${cluster}` : sql`cluster = ${cluster} and node = ${node}`;
    const { rows } = await query.run(
      sql`select ts, text from cluster_changes where ${where} and what in ${['upgrade', 'rollout']} order by ts desc limit 1`,
    );
    if (rows[0] === undefined) throw new AppError('no-such-change');
    const [at, text] = changeRow.parse(rows[0]);
    return { at, text };
  }

  function within(begin: number, end: number, column: 'node' | 'to_node'): Sql {
    const span = sql`cluster = ${cluster} and ts >= ${new Date(begin)} and ts < ${new Date(end)}`;
    if (node === null) return span;
    return column === 'node' ? sql`${span} and node = ${node}` : sql`${span} and to_node = ${node}`;
  }

  async function measure(series: Measure['series'], timesOf: (begin: number, end: number) => Sql): Promise<Measure> {
    const [before, after] = await Promise.all([side(timesOf(from, change.at)), side(timesOf(change.at, until))]);
    return compare(series, before, after);
  }

  /** QuestDB counts, orders and chooses: of many times only those wanted come here. */
  async function side(all: Sql): Promise<Side> {
    const times = sql`select ms from (${all}) where ms != null`;
    const numbers = async (statement: Sql) => (await query.run(statement)).rows.map((row) => numberRow.parse(row)[0]);
    const [[count = 0], [untimed = 0]] = await Promise.all([
      numbers(sql`select count() from (${times})`),
      numbers(sql`select count() from (${all}) where ms = null`),
    ]);
    if (count === 0) return { count, medianMs: null, untimed, sample: [] };
    const [middle, step] = [Math.floor((count - 1) / 2), Math.ceil(count / mostTimes)];
    const [middles, sample] = await Promise.all([
      numbers(sql`select ms from (${times}) order by ms limit ${middle}, ${Math.floor(count / 2) + 1}`),
      numbers(sql`select ms from (select ms, row_number() over () place from (${times})) where place % ${step} = 0`),
    ]);
    return { count, medianMs: medianOf(middles), untimed, sample };
  }
}

export function compare(series: Measure['series'], before: Side, after: Side): Measure {
  const { p, smallestP, shift } = rankTest(before.sample, after.sample);
  const tooFew = p === null || (smallestP ?? 1) > significance;
  const verdict = tooFew ? 'too-few' : p >= significance ? 'no-difference' : (shift ?? 0) > 0 ? 'slower' : 'faster';
  const told = ({ count, medianMs, untimed }: Side) => ({ count, medianMs, untimed });
  return {
    series,
    before: told(before),
    after: told(after),
    shiftMs: verdict === 'slower' || verdict === 'faster' ? shift : null,
    p,
    verdict,
  };
}
