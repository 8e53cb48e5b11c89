/** A packet of a new connection, as far as rows look at it, and what has been decided about it so far. */
import { familyOf } from '../ip/address.ts';
import type { FieldValue } from './match.ts';

export interface Packet {
  /** Canonical. */
  readonly source: string;
  readonly destination: string;
  readonly protocol: 'tcp' | 'udp';
  readonly sourcePort: number | null;
  readonly destinationPort: number | null;
  readonly mark: number;
}

/** The value of a field of the expression language. */
export function fieldOf(packet: Packet, inport: string | null, name: string): FieldValue {
  const version = familyOf(packet.destination);
  const direct: Readonly<Record<string, FieldValue>> = {
    ip: true,
    ip4: version === 4,
    ip6: version === 6,
    tcp: packet.protocol === 'tcp',
    udp: packet.protocol === 'udp',
    icmp: false,
    icmp4: false,
    icmp6: false,
    sctp: false,
    arp: false,
    inport,
    'ip.ttl': 63,
    'pkt.mark': packet.mark,
    [`ip${version}.src`]: packet.source,
    [`ip${version}.dst`]: packet.destination,
    [`${packet.protocol}.src`]: packet.sourcePort,
    [`${packet.protocol}.dst`]: packet.destinationPort,
    // It is the first of its connection.
    'ct.trk': true,
    'ct.new': true,
    'ct.est': false,
    'ct.rpl': false,
    'ct.rel': false,
    'ct.inv': false,
  };
  if (Object.hasOwn(direct, name)) return direct[name] ?? null;
  return /^(ip[46]|tcp|udp|sctp|icmp[46]?|arp|nd)\./.test(name) ? undefined : null;
}
