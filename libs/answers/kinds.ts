/**
 * "Missing" and "SNAT" together are a kind of finding, "stale rows" are the kinds that begin with it. The same for examples and
 * questions, so that a kind is one thing to match.
 */
import type { EntityType } from '#libs/contracts/ask.ts';
import { type FindingKind, findingKindNames } from '#libs/contracts/findings.ts';
import { kindPrefix } from './lexicon.ts';

const ways = ['missing', 'stale', 'duplicate', 'problem'] as const;
// The next hops are those of a reroute policy: asked first.
const rows = { nexthop: 'nexthops', snat: 'snat', reroute: 'reroute', mark: 'mark' } as const;

/** A word that only says what the name beside it names adds nothing to the name. */
const implied: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  pod: ['pod'],
  node: ['node'],
  egressip: ['egressip', 'address'],
  address: ['address'],
  namespace: ['namespace'],
};

export function withoutImplied(said: ReadonlySet<string>, types: ReadonlySet<EntityType>): ReturnType<typeof kindOf> {
  return kindOf(
    without(
      said,
      [...types].flatMap((type) => implied[type] ?? []),
    ),
  );
}

function kindOf(said: ReadonlySet<string>): { readonly concepts: ReadonlySet<string>; readonly kind: string | null } {
  const direct = [...said].find((concept) => concept.startsWith(kindPrefix));
  if (direct !== undefined)
    return { concepts: without(said, [direct, 'rows', ...Object.keys(rows)]), kind: direct.slice(kindPrefix.length) };
  for (const way of ways) {
    // The policies that keep traffic off the egress path are no rows of an object.
    if (!said.has(way) || said.has('baseline')) continue;
    for (const [concept, row] of Object.entries(rows)) {
      const kind = `${way === 'problem' ? 'wrong' : way}-${row}`;
      if (said.has(concept) && findingKindNames.some((name) => name === kind))
        return { concepts: without(said, [way, concept, 'rows', ...(concept === 'nexthop' ? ['reroute'] : [])]), kind };
    }
    const isGroup =
      way !== 'problem' &&
      ways.filter((each) => said.has(each)).length === 1 &&
      said.has('rows') &&
      !said.has('test') &&
      !said.has('per-day') &&
      !said.has('snat') &&
      !said.has('reroute');
    if (isGroup) return { concepts: without(said, [way, 'rows']), kind: way };
  }
  return { concepts: said, kind: null };
}

function without(said: ReadonlySet<string>, taken: readonly string[]): ReadonlySet<string> {
  return said.difference(new Set(taken));
}

/** The kind of that name, or all kinds that begin with it (`stale`). */
export function kindsOf(named: string | undefined): FindingKind[] {
  if (named === undefined) return [];
  return findingKindNames.filter((kind) => kind === named || kind.startsWith(`${named}-`));
}
