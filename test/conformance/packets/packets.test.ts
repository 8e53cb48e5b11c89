/**
 * Real packets judge the verdict: over whole databases of three releases and a hundred single faults in them, a pod we call
 * right leaves with its addresses from their nodes and only so, a pod we call broken does not, and where our trace says
 * its packets end is where they end. Where packets and model disagree, the packets are right.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KubeObject, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { toldPackets } from '#libs/egressip/explain/packets.ts';
import { familyOf } from '#libs/egressip/ip/address.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import type { Packet } from '#libs/egressip/trace/packet.ts';
import { trace, type Walk } from '#libs/egressip/trace/trace.ts';
import { eventually } from '../../kit/eventually.ts';
import { databasesPresent, type PacketCluster, type PacketPod, releases, startPacketCluster } from '../../kit/packets/cluster.ts';
import { faultKindNames, faultKinds, oneOf, randomNumbers, silenced, strangerBeside, translatedTo } from '../../kit/packets/faults.ts';
import { startWire, type Wire } from '../../kit/packets/wire.ts';
import { provided } from '../../kit/provided.ts';

const plane = await provided('data plane');
const faultsPerRelease = 34;
const outside = { 4: '8.8.8.8', 6: '2001:db8::8' } as const;
/** A guard against a hang: it takes a minute and a half of an idle machine, and much longer of a busy one. */
const longestMs = 1_500_000;
/** With two next hops, both are met by so many flows; that only one is by chance happens once in eight million. */
const packetsPerPod = 24;

describe.skipIf(!plane.available || !databasesPresent)(`real packets (${plane.reason})`, () => {
  for (const release of releases) {
    describe(release, () => {
      let cluster: PacketCluster;
      let wire: Wire;
      let nextPort = 20_000;

      beforeAll(async () => {
        cluster = await startPacketCluster(release);
        wire = await startWire(cluster, ['172.18.0.1', 'fc00:f853:ccd:e793::1']);
      });
      afterAll(() => cluster.stop());

      /** Where packets of the pod's address came out, one text per packet: `worker-1 172.18.0.203`. */
      async function sent(pod: PacketPod, source: string): Promise<{ packets: Packet[]; ends: string[] }> {
        const packets = Array.from({ length: packetsPerPod }, (): Packet => {
          nextPort += 1;
          return { source, destination: outside[familyOf(source)], protocol: 'tcp', sourcePort: nextPort, destinationPort: 443, mark: 0 };
        });
        const frames = await wire.send(pod, packets);
        return { packets, ends: frames.map(({ node, frame }) => `${node} ${frame.kind === 'tcp' ? frame.source : frame.kind}`) };
      }

      it(
        'leave as our verdict and our trace say, in right rows',
        async () => {
          const model = await modelOf(cluster);
          const topologies = await cluster.topologies();
          expect([...model.violations()]).toEqual([]);
          const differences: string[] = [];
          for (const pod of cluster.pods) {
            for (const source of pod.addresses) {
              const { packets, ends } = await sent(pod, source);
              const walks = packets.slice(0, 1).flatMap((packet) => trace(topologies, { node: pod.node, network: 'default' }, packet));
              const expected = endsOf(model, cluster, pod, source);
              if (!isRight(ends, packets.length, expected))
                differences.push(`${pod.key} ${source}: ${ends.join(', ')} in place of ${expected.join(' or ')}`);
              differences.push(...disagreements(pod, source, walks, ends, packets.length));
            }
          }
          expect(differences).toEqual([]);
        },
        longestMs,
      );

      it('claim on the wire the addresses of their node, and no others (gratuitous ARP)', async () => {
        for (const [node] of cluster.zones) {
          const claimed = new Set(
            (await wire.left(node)).flatMap((frame) => (frame.kind === 'arp' && frame.sender === frame.target ? [frame.sender] : [])),
          );
          expect([...claimed].sort(), node).toEqual(addressesOn(cluster, node));
        }
      });

      it(
        'leave with one of two addresses where a row of somebody else translates theirs too',
        async () => {
          const [pod, source] = firstServed(cluster);
          for (const type of ['snat', 'dnat_and_snat'] as const) {
            const { node, undo } = await strangerBeside(cluster, source, type, '172.18.0.98');
            await wire.settled();
            const model = await modelOf(cluster);
            expect([...model.violations()].map(({ kind }) => kind)).toEqual(['duplicate-snat']);
            const { packets, ends } = await sent(pod, source);
            const [first] = packets;
            const walks = first === undefined ? [] : trace(await cluster.topologies(), { node: pod.node, network: 'default' }, first);
            expect([...new Set(walks.map(endOf))].sort()).toEqual([...endsOf(model, cluster, pod, source), `${node} 172.18.0.98`].sort());
            expect(disagreements(pod, source, walks, ends, packets.length)).toEqual([]);
            await undo();
          }
        },
        longestMs,
      );

      it(
        'are announced by their address only where the port of the node has the option for it',
        async () => {
          const [, source] = firstServed(cluster);
          const external = '172.18.0.97';
          const notAnnounced = async () => [...(await modelOf(cluster)).violations()].filter(({ kind }) => kind === 'not-announced');
          const claims = async () =>
            (await wire.left(node)).filter((frame) => frame.kind === 'arp' && frame.sender === external && frame.target === external)
              .length;
          const { node, undo } = await silenced(cluster, source);
          expect(new Set((await notAnnounced()).map((finding) => finding.node))).toEqual(new Set([node]));
          const moved = await translatedTo(cluster, source, external);
          await wire.settled();
          expect(await claims()).toBe(0);
          await undo();
          expect(await notAnnounced()).toEqual([]);
          await eventually(`${external} announced by ${node}`, async () => ((await claims()) > 0 ? true : null));
          await moved.undo();
        },
        longestMs,
      );

      it(
        `leave right or wrong as we say, with each of ${faultsPerRelease} single faults`,
        async () => {
          const random = randomNumbers(release.length * 31 + 5);
          const differences: string[] = [];
          const counts = { right: 0, broken: 0, luck: 0, others: 0 };
          let seeded = 0;
          for (let round = 0; seeded < faultsPerRelease; round += 1) {
            const victim = oneOf(
              random,
              cluster.pods.filter(({ key }) => !key.startsWith('plain/')),
            );
            const kind = faultKindNames[round % faultKindNames.length] ?? 'SNAT removed';
            const fault = await faultKinds[kind](cluster, victim, random);
            if (fault === null) continue;
            seeded += 1;
            await wire.settled();
            const [model, topologies] = [await modelOf(cluster), await cluster.topologies()];
            for (const pod of new Set([victim, oneOf(random, cluster.pods)])) {
              const ways: boolean[] = [];
              const said: boolean[] = [];
              for (const source of pod.addresses) {
                const { packets, ends } = await sent(pod, source);
                const walks = packets.slice(0, 1).flatMap((packet) => trace(topologies, { node: pod.node, network: 'default' }, packet));
                const expected = endsOf(model, cluster, pod, source);
                ways.push(isRight(ends, packets.length, expected));
                said.push(isRight(walks.map(endOf), walks.length, expected));
                const unsaid = unsaidBy(model, pod, source, ends, packets.length);
                if (unsaid !== null) differences.push(`${fault.text}: ${unsaid}`);
                differences.push(...disagreements(pod, source, walks, ends, packets.length).map((each) => `${fault.text}: ${each}`));
              }
              const [called, isSo] = [said.every(Boolean), ways.every(Boolean)];
              if (called !== isSo)
                differences.push(`${fault.text}: we call ${pod.key} ${called ? 'right' : 'broken'}, its packets say otherwise`);
              // Its rows may be wrong and its packets right all the same; then explain says so. Never the other way round without another's row.
              const rows = model.podRight(pod.key);
              counts[isSo ? (rows === true ? 'right' : 'luck') : rows === true ? 'others' : 'broken'] += 1;
              if (rows === true && !isSo && !['a policy of another in front', 'source route removed'].includes(kind))
                differences.push(`${fault.text}: all rows of ${pod.key} are right, and its packets are not`);
            }
            await fault.undo();
          }
          expect(differences).toEqual([]);
          expect(counts.right, JSON.stringify(counts)).toBeGreaterThan(10);
          expect(counts.broken, JSON.stringify(counts)).toBeGreaterThan(10);
          expect(counts.others, JSON.stringify(counts)).toBeGreaterThan(0);
        },
        longestMs,
      );
    });
  }
});

/** A pod with an IPv4 address that an object serves. */
function firstServed(cluster: PacketCluster): [PacketPod, string] {
  const pod = cluster.pods.find(({ key, addresses }) => !key.startsWith('plain/') && addresses.some((one) => familyOf(one) === 4));
  const source = pod?.addresses.find((one) => familyOf(one) === 4);
  if (pod === undefined || source === undefined) throw new Error('no pod is served');
  return [pod, source];
}

/** Explain, which walks the rows the model keeps, says of each end that packets had that they have it, and that some are lost. */
function unsaidBy(model: Model, pod: PacketPod, source: string, ends: readonly string[], count: number): string | null {
  const served = model.podView(pod.key)?.servedBy ?? null;
  const { steps } = toldPackets(
    model.podPackets(pod.key),
    pod.node,
    served === null ? null : model.egressIP(served),
    model.podRight(pod.key),
  );
  const text = steps.find((step) => step.text.startsWith(`a packet from ${source} `))?.text ?? 'nothing';
  const had = [...new Set(ends)].map((end) => `leaves from ${end.replace(' ', ' as ')}`);
  const missing = had.filter((end) => !text.includes(end));
  const lost = ends.length < count && !/is dropped|goes to the host/.test(text);
  return missing.length === 0 && !lost ? null : `explain says of ${pod.key}: ${text}; in truth: ${had.join(', ') || 'nothing left'}`;
}

/** All came out, with the expected ends, each of them. */
function isRight(ends: readonly string[], count: number, expected: readonly string[]): boolean {
  return ends.length === count && [...new Set(ends)].sort().join() === [...expected].sort().join();
}

function endOf({ outcome }: Walk): string {
  return outcome.kind === 'outside' ? `${outcome.node} ${outcome.source}` : 'nowhere';
}

/** What the trace says must hold all that came out, and account for all that did not. */
function disagreements(pod: PacketPod, source: string, walks: readonly Walk[], ends: readonly string[], count: number): string[] {
  const told = walks.map(endOf);
  const unforeseen = [...new Set(ends)].filter((end) => !told.includes(end));
  const lost = ends.length < count && !told.includes('nowhere');
  const kept = ends.length === count && told.every((end) => end === 'nowhere');
  if (unforeseen.length === 0 && !lost && !kept) return [];
  return [
    `${pod.key} ${source}: ${ends.length} of ${count} left as ${[...new Set(ends)].join(', ')}; our trace: ${[...new Set(told)].join(' or ')}`,
  ];
}

/** The addresses the pod must leave with, each from its node; without an object, its node's own. */
function endsOf(model: Model, cluster: PacketCluster, pod: PacketPod, source: string): string[] {
  const served = model.podView(pod.key)?.servedBy ?? null;
  const object = served === null ? null : model.egressIP(served);
  const items = (object?.items ?? []).filter(({ egressIP }) => egressIP.includes(':') === source.includes(':'));
  if (items.length > 0) return items.map(({ node, egressIP }) => `${node} ${egressIP}`);
  return nodeAddresses(cluster, pod.node)
    .filter((address) => address.includes(':') === source.includes(':'))
    .map((address) => `${pod.node} ${address}`);
}

function addressesOn(cluster: PacketCluster, node: string): string[] {
  const items = cluster.objects.flatMap((object) => (object.kind === 'EgressIP' ? object.items : []));
  const egress = items.filter((item) => item.node === node).map(({ egressIP }) => egressIP);
  return [...nodeAddresses(cluster, node), ...egress].filter((address) => !address.includes(':')).sort();
}

function nodeAddresses(cluster: PacketCluster, node: string): string[] {
  const cidrs = cluster.objects.flatMap((object) => (object.kind === 'Node' && object.name === node ? (object.hostCidrs ?? []) : []));
  return cidrs.map((cidr) => cidr.replace(/\/.*$/, ''));
}

async function modelOf(cluster: PacketCluster): Promise<Model> {
  const model = createModel();
  const ofKind = (kind: KubeObject['kind']) => cluster.objects.filter((object) => object.kind === kind);
  for (const kind of [...requiredKinds, ...optionalKinds])
    model.apply({ source: 'kube', type: 'kube-snapshot', at: 0, kind, objects: ofKind(kind) });
  for (const [node, rows] of await cluster.rows()) model.apply({ source: 'ovn', type: 'ovn-snapshot', at: 0, node, rows });
  return model;
}
