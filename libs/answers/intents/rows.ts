/** How many rows there are, and whether they are right: for a node, an object or the whole cluster. */
import type { Freshness } from '#libs/contracts/questions.ts';
import type { RowCounts } from '#libs/contracts/verdict.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import type { Asked, Given, Intent } from '../port.ts';
import { clean, unknownLines } from '../tell.ts';
import { findingLines } from './findings.ts';

/** One of them: rows of one object on one node are not counted by themselves. */
const of = { takes: ['node', 'egressip'], single: true } as const;
const what = { snat: 'SNAT', reroute: 'reroute' } as const;
type Kind = keyof typeof what;

export const rowIntents = {
  'count-snat': { title: 'how many SNAT rows there are', ...of, command, answer: (asked) => counted(asked, ['snat']) },
  'count-reroute': { title: 'how many reroute policies there are', ...of, command, answer: (asked) => counted(asked, ['reroute']) },
  'count-rows': { title: 'how many rows there are', ...of, command, answer: (asked) => counted(asked, ['snat', 'reroute']) },
  consistency: { title: 'whether the rules are consistent', ...of, command, answer: consistency },
} as const satisfies Record<string, Intent>;

function command({ entities: { egressip } }: Given): readonly string[] {
  // The table of nodes has the counts of each.
  return egressip === undefined ? ['status'] : ['explain', 'egressip', egressip];
}

async function counted(asked: Asked, kinds: readonly Kind[]): Promise<readonly string[]> {
  const { of, counts, freshness, reason } = await countsOf(asked);
  const lines = kinds.map((kind) => {
    const found = counts[kind];
    const noun = kind === 'snat' ? 'SNAT row' : 'reroute policy';
    const many = kind === 'snat' ? 'SNAT rows' : 'reroute policies';
    if (found === null) return `The number of ${many} of ${of} is unknown: ${clean(reason ?? 'its database was not read completely')}.`;
    return `${of} has ${plural(found.actual, noun, many)} of EgressIPs; ${found.expected} expected, ${found.matched} of them matched.`;
  });
  return [...lines, ...unknownLines(freshness)];
}

async function consistency(asked: Asked): Promise<readonly string[]> {
  const { of, share, counts, freshness, reason } = await countsOf(asked);
  const { node, egressip } = asked.entities;
  const parts = (['snat', 'reroute'] as const).flatMap((kind) => {
    const found = counts[kind];
    return found === null ? [] : [`${what[kind]}: ${found.matched} of ${found.expected} matched, ${found.actual - found.matched} others`];
  });
  const head =
    share === null
      ? `The consistency of ${of} is unknown: ${clean(reason ?? 'no rows are expected there, or not everything was read')}.`
      : `The consistency of ${of} is ${percent(share)}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}.`;
  const found = await asked.ask('findings', { node: node ?? null, egressIP: egressip ?? null, limit: 50 });
  return [head, ...findingLines(found, 'No difference is known.'), ...unknownLines(freshness)];
}

interface Counted {
  readonly of: string;
  readonly counts: Readonly<Record<Kind, RowCounts | null>>;
  readonly share: number | null;
  readonly reason: string | null;
  readonly freshness: Freshness;
}

async function countsOf({ ask, entities: { node, egressip } }: Asked): Promise<Counted> {
  if (node !== undefined && egressip === undefined) {
    const answer = await ask('nodes', { node });
    const [found] = answer.nodes;
    const { snat = null, reroute = null, consistency: share = null, reason = null } = found ?? {};
    return { of: node, counts: { snat, reroute }, share, reason, freshness: answer.freshness };
  }
  const { freshness, ...verdict } = await ask('verdict', {});
  if (egressip === undefined) {
    const { snat, reroute } = verdict.summary;
    return { of: 'the cluster', counts: { snat, reroute }, share: verdict.consistency, reason: null, freshness };
  }
  const found = verdict.egressIPs.find(({ egressIP }) => egressIP === egressip);
  return {
    of: `EgressIP ${egressip}`,
    counts: { snat: found?.snat ?? null, reroute: found?.reroute ?? null },
    share: found?.consistency ?? null,
    reason: null,
    freshness,
  };
}
