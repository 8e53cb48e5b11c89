/**
 * What the traffic of probes says beside what the rows say. Both can be right or wrong, and each of the four is a result:
 * rows that look right while packets leave with another address are what nothing else shows.
 */
import { pauseMs, type SeenSource } from '#libs/contracts/traffic.ts';
import { type Family, familyOf } from '#libs/egressip/ip/address.ts';

export interface Probe {
  /** `namespace/pod`. */
  readonly name: string;
  /** The addresses it should leave with. */
  readonly addresses: readonly string[];
  /** What the analyzer says of its rows; null: unknown. */
  readonly rowsRight: boolean | null;
}

export interface ProbeTruth {
  readonly probe: Probe;
  readonly family: Family;
  /** The addresses it leaves with now; none: nothing of it arrives. */
  readonly sources: readonly SeenSource[];
  readonly trafficRight: boolean;
}

/** Of each probe and each family that it has addresses of, by what arrived up to now. */
export function truthsOf(probes: readonly Probe[], sources: readonly SeenSource[], now: number): readonly ProbeTruth[] {
  const current = Map.groupBy(
    sources.filter(({ to }) => to >= now - pauseMs),
    ({ probe }) => probe,
  );
  return probes.flatMap((probe) => {
    const families = [...new Set(probe.addresses.map(familyOf))];
    return families.map((family): ProbeTruth => {
      const own = (current.get(probe.name) ?? []).filter(({ source }) => familyOf(source) === family);
      return { probe, family, sources: own, trafficRight: own.length > 0 && own.every(({ source }) => probe.addresses.includes(source)) };
    });
  });
}

/** `rows right, traffic wrong: shop/web-0 IPv4 leaves with 172.18.0.4 since 10:00:01`. */
export function truthText({ probe, family, sources, trafficRight }: ProbeTruth, nodeOf: (address: string) => string | null): string {
  const rows = probe.rowsRight === null ? 'rows unknown' : probe.rowsRight ? 'rows right' : 'rows wrong';
  const leaves = sources.map(({ source, from }) => `leaves with ${addressText(source, nodeOf)} since ${moment(from)}`).join(', ');
  return `${rows}, traffic ${trafficRight ? 'right' : 'wrong'}: ${probe.name} IPv${family} ${leaves === '' ? 'does not arrive' : leaves}`;
}

export const disagrees = ({ probe, trafficRight }: ProbeTruth) => probe.rowsRight !== null && probe.rowsRight !== trafficRight;

/** `172.18.0.4 (node worker-2)`. */
export function addressText(address: string, nodeOf: (address: string) => string | null): string {
  const node = nodeOf(address);
  return node === null ? address : `${address} (node ${node})`;
}

export interface Silence {
  readonly probe: string;
  readonly family: Family;
  readonly from: number;
  readonly to: number;
}

/** Stretches in which nothing of a probe arrived, between what did: a pod that came or went is no silence. */
export function silencesOf(sources: readonly SeenSource[]): readonly Silence[] {
  const streams = Map.groupBy(sources, ({ probe, source }) => `${probe} ${familyOf(source)}`);
  return [...streams.values()].flatMap((list) => {
    const inOrder = list.toSorted((a, b) => a.from - b.from);
    const [first] = inOrder;
    if (first === undefined) return [];
    let heardUntil = first.to;
    return inOrder.flatMap(({ probe, source, from, to }) => {
      const silence = from - heardUntil > pauseMs ? [{ probe, family: familyOf(source), from: heardUntil, to: from }] : [];
      heardUntil = Math.max(heardUntil, to);
      return silence;
    });
  });
}

export const moment = (at: number) => new Date(at).toISOString().slice(11, 23);
