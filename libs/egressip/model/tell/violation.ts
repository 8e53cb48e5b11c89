/** Violations and their fingerprints: short, and the same for the same violation over its life and over restarts. */
import { type FindingKind, findingKinds, type Violation } from '#libs/contracts/findings.ts';
import type { Expected } from '../expect/expect.ts';
import type { PodRole, Row } from '../state.ts';

type Evidence = Violation['expected'];

export interface ViolationParts {
  readonly kind: FindingKind;
  readonly node?: string | null;
  readonly egressIP?: string | null;
  readonly address?: string | null;
  /** `namespace/name` */
  readonly podKey?: string | null;
  readonly podIP?: string | null;
  readonly network?: string | null;
  readonly table?: string | null;
  readonly expected?: Evidence;
  readonly actual?: Evidence;
  readonly reason: string;
  /** What tells it from others of the same kind, place and owner. */
  readonly detail?: string;
}

export function violation(parts: ViolationParts): Violation {
  const { kind, node = null, egressIP = null, address = null, podKey = null, podIP = null, network = null, table = null } = parts;
  const slash = podKey?.indexOf('/') ?? -1;
  return {
    kind,
    severity: findingKinds[kind].severity,
    node,
    egressIP,
    address,
    pod: podKey === null ? null : { namespace: podKey.slice(0, slash), name: podKey.slice(slash + 1) },
    podIP,
    network,
    table,
    expected: parts.expected ?? null,
    actual: parts.actual ?? null,
    reason: parts.reason,
    fingerprint: `${kind}-${hash([node, egressIP, address, podKey, network, table, parts.detail ?? ''].join('|'))}`,
  };
}

export const tableOf: Record<PodRole, string> = { snat: 'NAT', reroute: 'Logical_Router_Policy', mark: 'Logical_Router_Policy' };

export function expectedEvidence(expected: Expected): NonNullable<Evidence> {
  const { role, router, podIP, family } = expected;
  if (role === 'snat') return { router, external_ip: expected.external, logical_ip: podIP, logical_port: expected.port };
  const mark = expectedMark(expected);
  const options = mark === null ? {} : { pkt_mark: mark };
  if (role === 'mark') return { router, priority: 95, match: `ip${family}.src == ${podIP} && pkt.mark == 0`, ...options };
  return { router, priority: 100, match: `ip${family}.src == ${podIP}`, nexthops: [...(expected.nexthops ?? [])], ...options };
}

/** Null where it must have none, or may have either. */
export function expectedMark({ pktMark, database }: Expected): string | null {
  if (pktMark === 'any' || pktMark === 'first') return null;
  if (pktMark !== 'secondary') return pktMark;
  return database?.secondaryMark === 'absent' ? null : secondaryMark;
}

/** Of reroutes into the host, for addresses on secondary networks. */
export const secondaryMark = '1009';

export function rowEvidence(row: Row): NonNullable<Evidence> {
  const { role, parent: router, uuid } = row;
  const owner = row.egressIP === null || row.owner === 'none' ? {} : { owner: ownerText(row) };
  const flaw = row.flaw === null ? {} : { differs: row.flaw };
  if (role === 'snat') return { uuid, router, external_ip: row.external, logical_ip: row.podIP, logical_port: row.port, ...owner, ...flaw };
  const match = row.podIP === null ? null : `ip${row.family}.src == ${row.podIP}`;
  const options = row.pktMark === null ? {} : { pkt_mark: row.pktMark };
  const hops = role === 'reroute' ? { nexthops: [...row.nexthops] } : {};
  return { uuid, router, match, ...hops, ...options, ...owner, ...flaw };
}

function ownerText(row: Row): string {
  if (row.owner === 'object') return row.egressIP ?? '';
  return `${row.egressIP}_${row.podKey ?? 'UNKNOWN/UNKNOWN'}`;
}

/** 64 bits in two lanes (FNV-1a with an avalanche), as 16 hex digits. */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xdeadbeef;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 15;
  }
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return `${hex(low ^ (low >>> 16))}${hex(high ^ (high >>> 16))}`;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
