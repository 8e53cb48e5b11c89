/**
 * Our walk of a packet agrees with ovn-trace on the whole databases of three releases, right and with a seeded fault: same
 * node, same source, same mark, or nowhere at all.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Packet } from '#libs/egressip/trace/packet.ts';
import { trace, type Walk } from '#libs/egressip/trace/trace.ts';
import {
  databasesPresent,
  nodeNames,
  type PacketCluster,
  type PacketPod,
  releases,
  startPacketCluster,
} from '../../kit/packets/cluster.ts';
import { faultKindNames, faultKinds, oneOf, randomNumbers } from '../../kit/packets/faults.ts';
import { ovnTraced, tellNeighbours } from '../../kit/packets/ovn-trace.ts';
import { provided } from '../../kit/provided.ts';

const plane = await provided('data plane');
/** A guard against a hang. */
const longestMs = 1_500_000;
const packetsPerRelease = 200;
const packetsPerFault = 5;
const outside = { 4: ['8.8.8.8', '203.0.113.7'], 6: ['2001:db8::8', '2600::1'] } as const;
const api = '10.96.0.1';

describe.skipIf(!plane.available || !databasesPresent)(`our trace and ovn-trace (${plane.reason})`, () => {
  for (const release of releases) {
    describe(release, () => {
      let cluster: PacketCluster;

      beforeAll(async () => {
        cluster = await startPacketCluster(release);
        const addresses = [...hostAddresses(cluster), ...outside[4], ...outside[6], '172.18.0.1', 'fc00:f853:ccd:e793::1'];
        for (const zone of cluster.zones.values()) await tellNeighbours(zone, addresses);
      });
      afterAll(() => cluster.stop());

      it(
        `end alike for ${packetsPerRelease} packets, in right rows and with one fault in them`,
        async () => {
          const random = randomNumbers(release.length * 7 + 1);
          const differences: string[] = [];
          const ends = new Map<string, number>();
          let sent = 0;
          for (let round = 0; sent < packetsPerRelease; round += 1) {
            const victim = oneOf(
              random,
              cluster.pods.filter(({ key }) => !key.startsWith('plain/')),
            );
            const kind = round === 0 ? null : (faultKindNames[round % faultKindNames.length] ?? null);
            const fault = kind === null ? null : await faultKinds[kind](cluster, victim, random);
            if (kind !== null && fault === null) continue;
            for (const zone of cluster.zones.values()) await zone.settled();
            const topologies = await cluster.topologies();
            for (let index = 0; index < packetsPerFault * (round === 0 ? 8 : 1); index += 1) {
              // The first of a fault is its pod's, to the outside.
              const pod = index === 0 || random() < 0.5 ? victim : oneOf(random, cluster.pods);
              const packet = randomPacket(random, cluster, pod, index === 0 ? (fault?.address ?? null) : null);
              const walks = trace(topologies, { node: pod.node, network: 'default' }, packet);
              const ours = [...new Set(walks.map((walk) => endOf(walk, packet)))].sort();
              const theirs = await ovnTraced(cluster.zones, pod, packet, walks.length);
              const same = ours.join() === theirs.join();
              if (!same)
                differences.push(
                  `${fault?.text ?? 'right'}: ${pod.key} ${packet.source} to ${packet.destination}: ${ours.join(' or ')}; ovn-trace: ${theirs.join(' or ')}`,
                );
              for (const end of ours) ends.set(end.split(' ')[0] ?? '', (ends.get(end.split(' ')[0] ?? '') ?? 0) + 1);
              sent += 1;
            }
            await fault?.undo();
          }
          expect(differences).toEqual([]);
          expect(sent).toBeGreaterThanOrEqual(packetsPerRelease);
          // It compared something of every kind.
          for (const end of ['outside', 'port', 'nowhere']) expect(ends.get(end) ?? 0, end).toBeGreaterThan(5);
        },
        longestMs,
      );
    });
  }
});

function endOf({ outcome }: Walk, packet: Packet): string {
  if (outcome.kind === 'outside')
    return `outside ${outcome.node} ${outcome.source === packet.source ? 'untranslated' : outcome.source} mark ${outcome.mark}`;
  if (outcome.kind === 'pod' || outcome.kind === 'host') return `port ${outcome.node} ${outcome.port}`;
  return outcome.kind === 'unknown' ? `unknown: ${outcome.why}` : 'nowhere';
}

function randomPacket(random: () => number, cluster: PacketCluster, pod: PacketPod, struck: string | null): Packet {
  const source = struck ?? oneOf(random, pod.addresses);
  const version = source.includes(':') ? 6 : 4;
  const ofVersion = (addresses: readonly string[]) => addresses.filter((address) => address.includes(':') === (version === 6));
  const others = cluster.pods.filter((other) => other !== pod);
  const choice = struck !== null ? 0 : random();
  const destination =
    choice < 0.4
      ? oneOf(random, outside[version])
      : choice < 0.65
        ? oneOf(random, ofVersion(oneOf(random, others).addresses))
        : choice < 0.85 || version === 6
          ? oneOf(random, ofVersion(hostAddresses(cluster)))
          : api;
  return { source, destination, protocol: 'tcp', sourcePort: 40_000 + Math.floor(random() * 1_000), destinationPort: 443, mark: 0 };
}

function hostAddresses(cluster: PacketCluster): string[] {
  return nodeNames
    .flatMap((name) =>
      cluster.objects.flatMap((object) => (object.kind === 'Node' && object.name === name ? (object.hostCidrs ?? []) : [])),
    )
    .map((cidr) => cidr.replace(/\/.*$/, ''));
}
