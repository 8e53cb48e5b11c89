/**
 * ovn-trace as a judge: a pod's packet through the southbound database that ovn-northd made of the northbound one, and, when
 * it leaves for another node, through that node's. Every next hop of an ECMP policy is asked for by its number.
 */
import type { Packet } from '#libs/egressip/trace/packet.ts';
import type { Zone } from './zone.ts';

export interface TracedPod {
  readonly node: string;
  /** Logical switch port: `namespace_pod`. */
  readonly port: string;
  readonly mac: string;
}

/** What became of the packet, one text per possible end: `outside worker-1 172.18.0.203 mark 0`, `port worker-2 web_0`, `nowhere`. */
export async function ovnTraced(zones: ReadonlyMap<string, Zone>, pod: TracedPod, packet: Packet, choices: number): Promise<string[]> {
  const ends = new Set<string>();
  for (let choice = 1; choice <= choices; choice += 1) ends.add(await traced(zones, pod, packet, choice));
  return [...ends].sort();
}

async function traced(zones: ReadonlyMap<string, Zone>, pod: TracedPod, packet: Packet, choice: number): Promise<string> {
  const zone = zoneOf(zones, pod.node);
  const target = await neighbour(zone, pod, packet);
  const flow = `inport=="${pod.port}" && eth.src==${pod.mac} && eth.dst==${target} && ${fields(packet)}`;
  const near = await ask(zone, pod.node, flow, choice);
  const hop = /^tstor-(.*)$/.exec(near.output ?? '')?.[1];
  if (hop === undefined) return near.end(zone.node);
  const far = zoneOf(zones, hop);
  const [from, to] = await Promise.all([macOf(zone, `rtots-${zone.node}`), macOf(far, `rtots-${hop}`)]);
  const crossing = `inport=="tstor-${zone.node}" && eth.src==${from} && eth.dst==${to} && ${fields(packet)}`;
  return (await ask(far, 'transit_switch', crossing, choice)).end(hop);
}

async function ask(zone: Zone, datapath: string, flow: string, choice: number) {
  const news = Array.from({ length: 8 }, () => ['--ct', 'new']).flat();
  const db = `--db=unix:${zone.folder}/sb.sock`;
  const text = await zone.run('ovn-trace', db, '--no-leader-only', `--select-id=${choice}`, ...news, '--minimal', datapath, flow);
  const output = [...text.matchAll(/output\("([^"]+)"\)/g)].at(-1)?.[1] ?? null;
  // An ARP request goes out in place of the packet: nobody told who has the next hop.
  const asks = /\barp \{|nd_ns \{/.test(text);
  const source = [...text.matchAll(/ct_snat(?:_in_czone)?\(ip[46]\.src=([^)]+)\)/g)].at(-1)?.[1] ?? null;
  const mark = [...text.matchAll(/pkt\.mark = (\d+)/g)].at(-1)?.[1] ?? '0';
  const end = (node: string) => {
    if (output === null || asks) return 'nowhere';
    return output.startsWith('br-ex_') ? `outside ${node} ${source ?? 'untranslated'} mark ${mark}` : `port ${node} ${output}`;
  };
  return { output: asks ? null : output, end };
}

/** Who the pod sends to on its own switch: the pod with the address, else the router. */
async function neighbour(zone: Zone, { node }: TracedPod, { destination }: Packet): Promise<string> {
  const ports = await zone.nbctl('--bare', '--columns=addresses', 'list', 'Logical_Switch_Port');
  const local = ports.split('\n').find((line) => line.split(' ').includes(destination));
  const networks = (await zone.nbctl('get', 'Logical_Router_Port', `rtos-${node}`, 'networks')).replace(/[[\]" ]/g, '').split(',');
  const isLocal = networks.some((network) => sameSubnet(network, destination));
  return isLocal && local !== undefined ? (local.split(' ')[0] ?? '') : macOf(zone, `rtos-${node}`);
}

/** Of the test data: /23 of IPv4 and /64 of IPv6. */
function sameSubnet(network: string, address: string): boolean {
  if (network.includes(':') !== address.includes(':')) return false;
  if (address.includes(':')) return network.split(':').slice(0, 4).join(':') === address.split(':').slice(0, 4).join(':');
  const octets = (text: string) => text.split('.').map(Number);
  const [a = 0, b = 0, c = 0] = octets(network);
  const [x = 0, y = 0, z = 0] = octets(address);
  return a === x && b === y && c >> 1 === z >> 1;
}

export async function macOf(zone: Zone, port: string): Promise<string> {
  return (await zone.nbctl('get', 'Logical_Router_Port', port, 'mac')).replaceAll('"', '');
}

function fields({ source, destination, protocol, sourcePort, destinationPort }: Packet): string {
  const version = destination.includes(':') ? 6 : 4;
  return `ip${version}.src==${source} && ip${version}.dst==${destination} && ip.ttl==64 && ${protocol} && ${protocol}.src==${sourcePort} && ${protocol}.dst==${destinationPort}`;
}

function zoneOf(zones: ReadonlyMap<string, Zone>, node: string): Zone {
  const zone = zones.get(node);
  if (zone === undefined) throw new Error(`there is no zone ${node}`);
  return zone;
}

/** Neighbours outside, which nobody answers for here: the gateway, the nodes. ARP of pods and routers is in the logical flows. */
export async function tellNeighbours(zone: Zone, addresses: readonly string[]): Promise<void> {
  const port = `rtoe-GR_${zone.node}`;
  const datapath = await zone.sbctl('--bare', '--columns=_uuid', 'find', 'Datapath_Binding', `external_ids:name=GR_${zone.node}`);
  const rows = addresses.flatMap((address) => [
    '--',
    'create',
    'MAC_Binding',
    `logical_port=${port}`,
    `ip="${address}"`,
    'mac="02:42:ac:12:00:01"',
    `datapath=${datapath}`,
    `timestamp=${Date.now()}`,
  ]);
  await zone.sbctl(...rows.slice(1));
}
