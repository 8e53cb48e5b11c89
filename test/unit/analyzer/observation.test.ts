/** Since when what happens is observed without a gap. */
import { describe, expect, it } from 'vitest';
import type { Verdict } from '#libs/contracts/verdict.ts';
import { observedNow as observe } from '../../../services/analyzer/observation.ts';

const minute = 60_000;
const observedNow = (before: Parameters<typeof observe>[0], seen: Verdict, at: number, everyMs: number, isBroken = false) =>
  observe(before, seen, { at, everyMs, isBroken });
const verdict = (nodes: Readonly<Record<string, boolean>>) =>
  ({ nodes: Object.entries(nodes).map(([node, complete]) => ({ node, complete })) }) as unknown as Verdict;
const both = verdict({ a: true, b: true });

describe('an observation', () => {
  it('goes on from the one before, also over a restart of ours and one sample that is lost', () => {
    const first = observedNow(null, both, 0, minute);
    expect(first).toEqual({
      at: 0,
      everyMs: minute,
      since: 0,
      gapFrom: null,
      nodes: [
        { node: 'a', since: 0 },
        { node: 'b', since: 0 },
      ],
    });
    expect(observedNow(first, both, 2 * minute, minute)).toMatchObject({ at: 2 * minute, since: 0, nodes: [{ since: 0 }, { since: 0 }] });
  });

  it('begins anew when nobody looked for longer', () => {
    expect(observedNow(observedNow(null, both, 0, minute), both, 3 * minute, minute)).toMatchObject({
      since: 3 * minute,
      gapFrom: 0,
      nodes: [{ since: 3 * minute }, { since: 3 * minute }],
    });
  });

  it('of a node begins anew when its rows were not known in between, and that of the cluster goes on', () => {
    const before = observedNow(observedNow(null, both, 0, minute), verdict({ a: true, b: false }), minute, minute);
    expect(before?.nodes.map(({ node }) => node)).toEqual(['a']);
    expect(observedNow(before, both, 2 * minute, minute)).toMatchObject({
      since: 0,
      nodes: [
        { node: 'a', since: 0 },
        { node: 'b', since: 2 * minute },
      ],
    });
  });

  it('begins anew after a time in which nothing was known, however short, and says since when', () => {
    expect(observedNow(observedNow(null, both, 0, minute), both, 2 * minute, minute, true)).toMatchObject({
      since: 2 * minute,
      gapFrom: 0,
    });
  });

  it('is none while no node and the objects are known together', () => {
    expect(observedNow(null, verdict({ a: false }), 0, minute)).toBeNull();
  });
});
