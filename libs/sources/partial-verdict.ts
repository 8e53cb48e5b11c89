/** Takes out of a verdict what rests on parts of databases that nobody has shown, and says what they were. */
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { NodeVerdict, Verdict } from '#libs/contracts/verdict.ts';
import { keyOf } from './files/owners.ts';
import { type PartialDatabase, reachOf } from './files/partial.ts';

type Finding = Verdict['findings'][number];

/** What each kind rests on; null for kinds that rest on objects alone, or only on rows that are shown. */
const restsOn: Record<FindingKind, 'snat' | 'reroute' | 'all' | null> = {
  'missing-snat': 'snat',
  'stale-snat': 'snat',
  'wrong-snat': 'snat',
  'duplicate-snat': 'snat',
  'missing-node-snat': 'snat',
  'missing-reroute': 'reroute',
  'stale-reroute': 'reroute',
  'wrong-reroute': 'reroute',
  'wrong-nexthops': 'reroute',
  'duplicate-reroute': 'reroute',
  'missing-mark': 'all',
  'stale-mark': 'all',
  'wrong-mark': 'all',
  'missing-baseline': 'all',
  'wrong-baseline': 'all',
  'address-set-mismatch': 'all',
  'zones-disagree': 'all',
  'ghost-node': 'all',
  'unresolved-owner': 'all',
  'not-announced': null,
  'unassigned-address': null,
  'address-conflict': null,
  'address-is-host-ip': null,
  'address-of-service': null,
  'invalid-address': null,
  'address-not-in-spec': null,
  'mark-conflict': null,
  'cannot-serve': null,
  'host-address-mismatch': null,
  'two-addresses-one-node': null,
  'unfit-node': null,
  'capacity-exceeded': null,
  'cloud-ip-mismatch': null,
  'orphan-cloud-ip': null,
  unbalanced: null,
  'no-pods': null,
  'standby-pods': null,
  'leftover-addresses': null,
  'taken-by-other': null,
};

/** Whether a finding stands with what is shown. Rows of other networks hang on routers that must be shown. */
export function foundedIn(partials: readonly PartialDatabase[]): (finding: Finding) => boolean {
  const contested = new Set(partials.flatMap((partial) => [...partial.contested]));
  return (finding) => {
    const { kind, pod } = finding;
    const needed = restsOn[kind];
    if (needed === null) return true;
    if (kind === 'zones-disagree') return partials.every(({ hasBaseline }) => hasBaseline);
    // Only its rows say which object serves the pod.
    if (pod !== null && !kind.startsWith('stale-') && contested.has(keyOf(pod))) return false;
    const partial = partials.find(({ nodes }) => nodes.has(finding.node ?? ''));
    if (partial === undefined || partial.hasBaseline) return true;
    if (needed === 'all' || !partial.roles.has(needed) || (finding.network ?? 'default') !== 'default') return false;
    if (kind === 'wrong-nexthops') return partial.hasNextHops;
    if (!kind.startsWith('missing-')) return true;
    const isCutOff = needed === 'snat' && finding.podIP?.includes(':') === true && partial.cutOff.has(finding.node ?? '');
    return partial.whole[needed].has(finding.node ?? '') && !isCutOff;
  };
}

export function withoutUnseen(node: NodeVerdict, partials: readonly PartialDatabase[]): NodeVerdict {
  const partial = partials.find(({ nodes }) => nodes.has(node.node));
  if (partial === undefined) return node;
  const unknown = { consistency: null, expected: null, actual: null, matched: null, snat: null, reroute: null, mark: null };
  return { ...node, ...unknown, complete: false, reason: reachOf(partial) };
}

/** What the model misses in a database that was shown in part is what was not shown. */
export function isSaidBy(partials: readonly PartialDatabase[]): (line: string) => boolean {
  return (line) =>
    partials.some((partial) => line !== reachOf(partial) && [...partial.nodes].some((node) => line.startsWith(`database of ${node}: `)));
}
