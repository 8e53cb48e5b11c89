/** What rewrites a packet: a service's load balancer at the pod's switch, and the SNAT of a gateway router. */
import { addressKey, familyOf } from '../ip/address.ts';
import { contains, parseCidr } from '../ip/cidr.ts';
import { evaluateMatch } from './match.ts';
import type { Packet } from './packet.ts';
import { contextOf } from './routing.ts';
import type { Entry, Router, Topology } from './topology.ts';

export interface Service {
  readonly entry: Entry<'Load_Balancer'>;
  /** `address:port`, empty where no backend is there. */
  readonly backends: readonly { readonly address: string; readonly port: number | null }[];
}

/** The load balancer that takes the packet; one for the port wins over one for the whole address. */
export function serviceFor(topology: Topology, switchName: string, packet: Packet): Service | null {
  for (const port of [packet.destinationPort, null]) {
    for (const entry of topology.balancersOf.get(switchName) ?? []) {
      if ((entry.row.protocol ?? 'tcp') !== packet.protocol) continue;
      for (const [vip, backends] of Object.entries(entry.row.vips)) {
        const front = endpoint(vip);
        if (front?.address !== packet.destination || front.port !== port) continue;
        return { entry, backends: backends.split(',').flatMap((text) => endpoint(text.trim()) ?? []) };
      }
    }
  }
  return null;
}

/** `10.96.0.1:443`, `[fd02::1]:443`, or an address alone. */
function endpoint(text: string): { address: string; port: number | null } | null {
  const found = /^(?:\[(.+)\]|([^:]+)):(\d+)$/.exec(text);
  const address = addressKey(found?.[1] ?? found?.[2] ?? text);
  return address === '' ? null : { address, port: found?.[3] === undefined ? null : Number(found[3]) };
}

/** SNAT rows that apply, of the longest prefix: more than one means that which one translates is chance. */
export function translationsFor(topology: Topology, router: Router, packet: Packet, outport: string | null): Entry<'NAT'>[] {
  let best = -1;
  let found: Entry<'NAT'>[] = [];
  if (!router.isGateway) return found;
  for (const entry of router.nats) {
    const { type, logical_ip, external_ip, match } = entry.row;
    const cidr = type === 'dnat' ? null : parseCidr(logical_ip);
    if (cidr === null || familyOf(addressKey(external_ip)) !== cidr.family || !contains(cidr, packet.source)) continue;
    if (evaluateMatch(match, contextOf(topology, packet, outport)) === false || cidr.prefix < best) continue;
    found = cidr.prefix > best ? [entry] : [...found, entry];
    best = cidr.prefix;
  }
  return found;
}
