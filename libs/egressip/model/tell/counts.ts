/**
 * How many rows of each role a unit expects, has and matches, per node and object. A unit keeps them as flat triples
 * `[node, object, counts]` of small numbers, -1 for no node or no object; totals are kept up to date from the differences.
 */
import type { RowCounts } from '#libs/contracts/verdict.ts';
import type { PodRole } from '../state.ts';

export interface Tally {
  readonly snat: RowCounts;
  readonly reroute: RowCounts;
  readonly mark: RowCounts;
}

export const roles = ['snat', 'reroute', 'mark'] as const satisfies readonly PodRole[];

export interface Totals {
  readonly cluster: Tally;
  node(number: number): Tally;
  object(number: number): Tally;
  add(counts: readonly number[], sign: 1 | -1): void;
}

export function createTotals(): Totals {
  const cluster = emptyTally();
  const nodes = new Map<number, Tally>();
  const objects = new Map<number, Tally>();
  const at = (map: Map<number, Tally>, number: number) => {
    const known = map.get(number);
    if (known !== undefined) return known;
    const tally = emptyTally();
    map.set(number, tally);
    return tally;
  };
  return {
    cluster,
    node: (number) => nodes.get(number) ?? emptyTally(),
    object: (number) => objects.get(number) ?? emptyTally(),
    add: (counts, sign) => {
      for (let index = 0; index < counts.length; index += 3) {
        const packed = counts[index + 2] ?? 0;
        addPacked(cluster, packed, sign);
        addPacked(at(nodes, counts[index] ?? -1), packed, sign);
        addPacked(at(objects, counts[index + 1] ?? -1), packed, sign);
      }
    },
  };
}

/** Collects the counts of one unit. */
export interface Counter {
  add(node: number, object: number, role: PodRole, what: keyof RowCounts): void;
  done(): readonly number[];
}

export function createCounter(): Counter {
  const entries = new Map<number, Tally>();
  return {
    add: (node, object, role, what) => {
      // Node and object numbers stay far below 2^25.
      const key = (node + 1) * 33_554_432 + object + 1;
      const tally = entries.get(key) ?? emptyTally();
      entries.set(key, tally);
      tally[role][what] += 1;
    },
    done: () => {
      const counts: number[] = [];
      for (const [key, tally] of entries) {
        const node = Math.floor(key / 33_554_432);
        for (const [code, role] of roles.entries()) {
          for (const packed of pack(code, tally[role])) counts.push(node - 1, key - node * 33_554_432 - 1, packed);
        }
      }
      // A copy has no room to grow: one is kept for each pod.
      return counts.slice();
    },
  };
}

/** A pod has a few rows, a ghost thousands: what nine bits do not hold goes into another number. */
function pack(code: number, { expected, actual, matched }: RowCounts): number[] {
  const packed: number[] = [];
  const part = (count: number) => Math.max(0, Math.min(most, count - most * packed.length));
  while (packed.length * most < Math.max(expected, actual, matched))
    packed.push(code | (part(expected) << 2) | (part(actual) << 11) | (part(matched) << 20));
  return packed;
}

const most = 511;

function addPacked(tally: Tally, packed: number, sign: 1 | -1): void {
  const part = tally[roles[packed & 3] ?? 'snat'];
  part.expected += sign * ((packed >> 2) & most);
  part.actual += sign * ((packed >> 11) & most);
  part.matched += sign * ((packed >> 20) & most);
}

function emptyTally(): Tally {
  const zero = () => ({ expected: 0, actual: 0, matched: 0 });
  return { snat: zero(), reroute: zero(), mark: zero() };
}

/**
 * Baseline rows and address sets are not counted: they are there before any EgressIP is and say nothing of how many pods are
 * served right. Rows in a ghost's database are: nothing calls for them.
 * Rows that must be there and are, over all rows that must be there or are; null when there are none of either.
 */
export function consistencyOf(tally: Tally): number | null {
  const { expected, actual, matched } = sum(tally);
  const union = expected + actual - matched;
  return union === 0 ? null : matched / union;
}

export function sum(tally: Tally): RowCounts {
  const total = { expected: 0, actual: 0, matched: 0 };
  for (const role of roles) {
    total.expected += tally[role].expected;
    total.actual += tally[role].actual;
    total.matched += tally[role].matched;
  }
  return total;
}
