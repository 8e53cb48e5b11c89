/**
 * Real packets: ovs-vswitchd (dummy datapath) and ovn-controller of every node over the zones of a packet cluster, the nodes
 * joined by geneve tunnels over a switch of their own. Pods' ports are dummy devices that packets are put into, and what
 * leaves a node's external bridge is read back. Neither root nor the machine's network is touched.
 *
 * Traps: `system-id` must be the `chassis` of the gateway router, `hostname` the node's name, `iface-id-ver` the port's; a
 * fresh southbound database does not know the other nodes' chassis, which ovnkube enters in a real cluster.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Packet } from '#libs/egressip/trace/packet.ts';
import type { PacketCluster, PacketPod } from './cluster.ts';
import { macOf, tellNeighbours } from './ovn-trace.ts';
import { type Frame, framesOf } from './pcap.ts';
import { appears, type Zone } from './zone.ts';

export interface Wire {
  /** Puts the packets into the pod's port; answers what left the external bridges for their destinations, by node. */
  send(pod: PacketPod, packets: readonly Packet[]): Promise<{ readonly node: string; readonly frame: Frame }[]>;
  /** All frames that left a node so far. */
  left(node: string): Promise<Frame[]>;
  /** Resolves when every ovn-controller has installed what ovn-northd made of the rows. */
  settled(): Promise<void>;
}

/** Ends with the cluster's zones. `outside` are addresses beyond the gateway that packets may go to. */
export async function startWire(cluster: PacketCluster, neighbours: readonly string[]): Promise<Wire> {
  const zones = [...cluster.zones.values()];
  const [first] = zones;
  if (first === undefined) throw new Error('there are no zones');
  const hub = join(cluster.folder, 'hub');
  await mkdir(hub);
  await startSwitch(first, hub);
  const inHub = (...args: string[]) => first.run('ovs-vsctl', `--db=unix:${hub}/conf.sock`, ...args);
  await inHub('add-br', 'lan', '--', 'set', 'bridge', 'lan', 'datapath_type=dummy');
  for (const { node } of zones)
    await inHub('add-port', 'lan', node, '--', 'set', 'interface', node, 'type=dummy', `options:pstream=punix:${hub}/${node}.sock`);

  const chassis = new Map<string, string>();
  for (const zone of zones)
    chassis.set(zone.node, (await zone.nbctl('get', 'Logical_Router', `GR_${zone.node}`, 'options:chassis')).replaceAll('"', ''));
  const interfaces = new Map<string, string>();
  for (const [index, zone] of zones.entries()) {
    await startNode(zone, index + 1, chassis, hub);
    const pods = cluster.pods.filter(({ node }) => node === zone.node);
    for (const [number, pod] of pods.entries()) {
      const version = (
        await zone.nbctl('--bare', '--if-exists', 'get', 'Logical_Switch_Port', pod.port, 'options:iface-id-ver')
      ).replaceAll('"', '');
      const ids = [`external_ids:iface-id=${pod.port}`, ...(version === '' ? [] : [`external_ids:iface-id-ver=${version}`])];
      await vsctl(zone, 'add-port', 'br-int', `p${number}`, '--', 'set', 'interface', `p${number}`, 'type=dummy', ...ids);
      interfaces.set(pod.key, `p${number}`);
    }
    await tellNeighbours(zone, neighbours);
  }

  await tellTunnelNeighbours(zones);

  const wire: Wire = {
    send: async (pod, packets) => {
      const zone = zoneOf(cluster, pod.node);
      const before = new Map(await Promise.all(zones.map(async ({ node }) => [node, (await wire.left(node)).length] as const)));
      const router = await macOf(zone, `rtos-${pod.node}`);
      const flows = packets.map((packet) => flowOf(packet, pod.mac, router));
      await appctl(zone, 'netdev-dummy/receive', interfaces.get(pod.key) ?? '', ...flows);
      const arrived = async () => {
        const frames = zones.map(async ({ node }) => (await wire.left(node)).slice(before.get(node)).map((frame) => ({ node, frame })));
        return (await Promise.all(frames)).flat().filter(({ frame }) => packets.some((packet) => isOf(frame, packet)));
      };
      let all = await arrived();
      // What is lost never comes: every switch has gone round its loop several times since the last that came.
      for (let still = 0; all.length < packets.length && still < 8; still += 1) {
        for (const other of zones) await appctl(other, 'version');
        await first.run('ovs-appctl', '-t', join(hub, 'vswitchd.ctl'), 'version');
        await pause(50);
        const now = await arrived();
        if (now.length > all.length) still = 0;
        all = now;
      }
      return all;
    },
    left: async (node) => {
      const file = join(zoneOf(cluster, node).folder, 'ext.pcap');
      return existsSync(file) ? framesOf(await readFile(file)) : [];
    },
    settled: async () => {
      for (const zone of zones) await installed(zone, chassis.get(zone.node) ?? '');
      // What the datapath had cached of the flows of before.
      for (const zone of zones) await appctl(zone, 'revalidator/purge');
    },
  };
  await wire.settled();
  for (const pod of cluster.pods) await isUp(zoneOf(cluster, pod.node), pod.port);
  await wire.settled();
  return wire;
}

async function startSwitch(zone: Zone, folder: string): Promise<void> {
  await zone.run('ovsdb-tool', 'create', join(folder, 'conf.db'), zone.plane.schema('openvswitch/vswitch.ovsschema'));
  zone.start('ovsdb-server', `--remote=punix:${folder}/conf.sock`, `--unixctl=${folder}/conf.ctl`, join(folder, 'conf.db'));
  await appears(join(folder, 'conf.sock'));
  zone.start('ovs-vswitchd', '--enable-dummy=system', '--disable-system', `--unixctl=${folder}/vswitchd.ctl`, `unix:${folder}/conf.sock`);
  await appears(join(folder, 'vswitchd.ctl'));
}

async function startNode(zone: Zone, number: number, chassis: ReadonlyMap<string, string>, hub: string): Promise<void> {
  const { folder, node } = zone;
  await startSwitch(zone, folder);
  for (const bridge of ['br-int', 'br-ex', 'br-phys'])
    await vsctl(zone, 'add-br', bridge, '--', 'set', 'bridge', bridge, 'datapath_type=dummy');
  await vsctl(zone, 'set', 'bridge', 'br-int', 'fail-mode=secure');
  await vsctl(zone, 'add-port', 'br-phys', 'lan', '--', 'set', 'interface', 'lan', 'type=dummy', `options:stream=unix:${hub}/${node}.sock`);
  await vsctl(zone, 'add-port', 'br-ex', 'ext', '--', 'set', 'interface', 'ext', 'type=dummy', `options:tx_pcap=${folder}/ext.pcap`);
  await appctl(zone, 'netdev-dummy/ip4addr', 'br-phys', `${tunnelAddress(number)}/24`);
  await appctl(zone, 'ovs/route/add', `${tunnelAddress(0)}/24`, 'br-phys');
  for (const [index, [other, id]] of [...chassis].entries()) {
    if (other === node) continue;
    const encap = ['--id=@encap', 'create', 'Encap', 'type=geneve', `ip="${tunnelAddress(index + 1)}"`, `chassis_name="${id}"`];
    const chassisRow = [
      '--id=@chassis',
      'create',
      'Chassis',
      `name="${id}"`,
      `hostname="${other}"`,
      'encaps=@encap',
      'other_config:is-remote=true',
    ];
    await zone.sbctl(...encap, '--', ...chassisRow, '--', 'set', 'Port_Binding', `tstor-${other}`, 'chassis=@chassis');
  }
  await vsctl(
    zone,
    'set',
    'open',
    '.',
    `external_ids:system-id=${chassis.get(node)}`,
    `external_ids:hostname=${node}`,
    `external_ids:ovn-remote=unix:${folder}/sb.sock`,
    'external_ids:ovn-is-interconn=true',
    'external_ids:ovn-encap-type=geneve',
    `external_ids:ovn-encap-ip=${tunnelAddress(number)}`,
    'external_ids:ovn-bridge-datapath-type=dummy',
    'external_ids:ovn-bridge-mappings=physnet:br-ex',
  );
  zone.start('ovn-controller', `unix:${folder}/conf.sock`);
}

/** Else the first packets through a tunnel are lost while it asks who has the other end. */
async function tellTunnelNeighbours(zones: readonly Zone[]): Promise<void> {
  for (const [index, zone] of zones.entries()) {
    const mac = (await vsctl(zone, 'get', 'interface', 'br-phys', 'mac_in_use')).replaceAll('"', '');
    for (const other of zones) if (other !== zone) await appctl(other, 'tnl/arp/set', 'br-phys', tunnelAddress(index + 1), mac);
  }
}

function tunnelAddress(number: number): string {
  return `10.199.0.${number}`;
}

function vsctl(zone: Zone, ...args: string[]): Promise<string> {
  return zone.run('ovs-vsctl', `--db=unix:${zone.folder}/conf.sock`, ...args);
}

function appctl(zone: Zone, ...args: string[]): Promise<string> {
  return zone.run('ovs-appctl', '-t', join(zone.folder, 'vswitchd.ctl'), ...args);
}

/** ovn-controller writes the number of the northbound content whose flows it has installed. */
async function installed(zone: Zone, chassis: string): Promise<void> {
  await zone.settled();
  const wanted = Number(await zone.sbctl('--bare', 'get', 'SB_Global', '.', 'nb_cfg'));
  await until(`ovn-controller of ${zone.node}`, async () => {
    const reached = await zone.sbctl('--bare', '--columns=nb_cfg', 'find', 'Chassis_Private', `name="${chassis}"`);
    return reached !== '' && Number(reached) >= wanted;
  });
}

function isUp(zone: Zone, port: string): Promise<void> {
  return until(
    `${port} on ${zone.node}`,
    async () => (await zone.sbctl('--bare', '--columns=up', 'find', 'Port_Binding', `logical_port=${port}`)) === 'true',
  );
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`${what} did not become ready`);
}

function flowOf({ source, destination, sourcePort, destinationPort }: Packet, from: string, to: string): string {
  const network = destination.includes(':')
    ? `eth_type(0x86dd),ipv6(src=${source},dst=${destination},label=0,proto=6,tclass=0,hlimit=64,frag=no)`
    : `eth_type(0x0800),ipv4(src=${source},dst=${destination},proto=6,tos=0,ttl=64,frag=no)`;
  return `in_port(1),eth(src=${from},dst=${to}),${network},tcp(src=${sourcePort},dst=${destinationPort}),tcp_flags(syn)`;
}

function isOf(frame: Frame, packet: Packet): boolean {
  return frame.kind === packet.protocol && frame.destination === packet.destination && frame.destinationPort === packet.destinationPort;
}

function zoneOf(cluster: PacketCluster, node: string): Zone {
  const zone = cluster.zones.get(node);
  if (zone === undefined) throw new Error(`there is no zone ${node}`);
  return zone;
}
