/** The pod a trace starts at: its switch port says all, its object stands in where ports were not read. */
import type { PodObject } from '#libs/contracts/objects.ts';
import { addressKey, familyOf } from '../ip/address.ts';
import { contains } from '../ip/cidr.ts';
import type { Topology } from './topology.ts';

export interface TracePod {
  readonly node: string;
  readonly network: string;
  readonly addresses: readonly string[];
}

/** Null when neither a port nor an object of that name is there. */
export function podToTrace(topologies: ReadonlyMap<string, Topology>, key: string, object: PodObject | null): TracePod | null {
  const primary = Object.entries(object?.networks ?? {}).find(([network, { role }]) => network !== 'default' && role === 'primary');
  const home = topologies.get(object?.node ?? '');
  // A port that leaked on another node may come first.
  for (const topology of [...(home === undefined ? [] : [home]), ...topologies.values()]) {
    const ports = topology.switchPorts.filter((port) => port.pod === key && port.type !== 'remote');
    const wanted = primary === undefined ? 'default' : primary[0];
    const port = ports.find(({ nad, network }) => (nad ?? network) === wanted) ?? (primary === undefined ? ports[0] : undefined);
    if (port !== undefined) return { node: topology.node, network: port.network, addresses: port.addresses };
  }
  if (object === null || object.node === null) return null;
  const addresses = (primary?.[1].ips ?? object.ips).map(addressKey);
  const network = primary === undefined ? 'default' : (networkWith(home, addresses) ?? primary[0]);
  return { node: object.node, network, addresses };
}

/** The pod's address of the destination's family. */
export function sourceFor(pod: TracePod, destination: string): string | null {
  return pod.addresses.find((address) => familyOf(address) === familyOf(destination)) ?? null;
}

function networkWith(topology: Topology | undefined, addresses: readonly string[]): string | null {
  const routers = (topology?.routers ?? []).filter(({ network }) => network !== 'default');
  const found = routers.find(({ ports }) =>
    ports.some(({ networks }) => networks.some((cidr) => addresses.some((address) => contains(cidr, address)))),
  );
  return found?.network ?? null;
}
