/** Known failures of the baseline, of user-defined networks, of secondary networks and of clusters with a SNAT per pod. */
import { addressAt, withoutMask } from '../../control/addresses.ts';
import type { DesiredRow } from '../../control/desired.ts';
import { onRouter } from '../../control/desired.ts';
import { podRows } from '../../control/pod-rows.ts';
import type { EgressIPView, PodView } from '../../control/views.ts';
import { hasSnat, joined, primaryItem, rowsIfAssigned } from '../as-if.ts';
import { baselineFault } from '../cluster-rows.ts';
import { cannot, changePodRows, dropRows, editRows, type FaultDefinition, isMark, isReroute, servedPod } from '../fault.ts';
import { onUserNetwork } from '../rows.ts';

export const networkFailures: readonly FaultDefinition[] = [
  {
    kind: 'F21',
    text: 'The SNAT to the node’s address stands beside the EgressIP SNAT of the same pod: which one wins is chance.',
    findings: ['duplicate-snat'],
    needs: 'snat-per-pod',
    inject: (stage, request) => {
      const local = (pod: PodView, view: EgressIPView) => hasSnat(stage)(pod, view) && primaryItem(stage, pod, view)?.node === pod.node;
      const { pod, serving } = servedPod(stage, request, local);
      const node = pod.node ?? '';
      const primary = stage.cluster.node(node)?.primary[4];
      if (primary == null) throw cannot('F21', `a primary network on ${node}`);
      const [address = ''] = pod.networks['default'] ?? [];
      const row: DesiredRow = {
        key: `node-snat/${address}`,
        table: 'NAT',
        parent: onRouter(`GR_${node}`, 'nat'),
        values: { type: 'snat', external_ip: withoutMask(primary), logical_ip: address, options: { stateless: 'false' } },
      };
      const heal = changePodRows(stage, [pod.key], (desired, at) => (at === node ? joined(desired, [row]) : desired));
      return { target: { pod: pod.key, node, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F23',
    text: 'Layer-2 network: the egress node keeps the reroute of a remote pod after the address has moved on.',
    findings: ['stale-reroute'],
    needs: 'udn-layer2',
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, onUserNetwork(stage));
      const taken = new Set([pod.node, ...serving.items.map(({ node }) => node)]);
      const old = stage.cluster.store.list('nodes').find(({ metadata }) => !taken.has(metadata.name))?.metadata.name;
      if (old === undefined) throw cannot('F23', 'another node');
      const items = serving.items.map(({ egressIP }) => ({ node: old, egressIP }));
      const left = rowsIfAssigned(stage, old, pod, serving, items).rows.filter(isReroute);
      const heal = changePodRows(stage, [pod.key], (desired, node) => (node === old ? joined(desired, left) : desired), [old]);
      return { target: { pod: pod.key, node: old, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F25',
    text: 'The address of a pod on a user-defined network was not yet known when its EgressIP was handled: no rows until the next retry.',
    findings: ['missing-reroute', 'missing-mark', 'address-set-mismatch'],
    needs: 'udn-layer3',
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, onUserNetwork(stage));
      const heal = changePodRows(stage, [pod.key], (desired) => ({
        ...dropRows(desired, (row) => isReroute(row) || isMark(row)),
        members: [],
      }));
      return { target: { pod: pod.key, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F26',
    text: 'The network of a namespace changed: the reroute of a pod on the network it was on before stays.',
    findings: ['stale-reroute'],
    needs: 'udn-layer3',
    inject: (stage, request) => {
      const { cluster } = stage;
      const { pod, serving } = servedPod(stage, request, hasSnat(stage));
      const before = cluster.networks.all().find(({ name }) => name !== 'default');
      if (before === undefined) throw cannot('F26', 'a user-defined network');
      const address = addressAt(before.subnets[0] ?? '', 0x1f0);
      const then = { ...pod, networks: { [before.podKey]: [address] } };
      const node = pod.node ?? '';
      const left = podRows(node, then, serving, { ...cluster.context, networkOf: () => before }).rows.filter(isReroute);
      const heal = changePodRows(stage, [pod.key], (desired, at) => (at === node ? joined(desired, left) : desired));
      return { target: { pod: pod.key, node, egressIP: serving.name }, heal };
    },
  },
  baselineFault(
    'F38',
    ['missing-baseline'],
    'In-cluster traffic of served pods goes out by the egress node: no pod-to-node, reply-traffic and QoS rows.',
    (desired) =>
      dropRows(
        desired,
        ({ key }) => key.startsWith('EIP-No-Reroute-Pod-To-Node') || key.startsWith('EIP-No-Reroute-reply') || key.startsWith('qos/'),
      ),
  ),
  baselineFault(
    'F39',
    ['missing-baseline'],
    'With several cluster subnets the no-reroute rows overwrote one another: only one of each kind is left.',
    (desired) => {
      const seen = new Set<string>();
      return dropRows(desired, (row) => {
        const [name = ''] = row.key.split('/');
        if (!name.startsWith('EIP-No-Reroute-Pod-To-Pod')) return false;
        const again = seen.has(name);
        seen.add(name);
        return again;
      });
    },
    'several-subnets',
  ),
  {
    kind: 'F40',
    text: 'Secondary network on a dual-stack node: the management address of the wrong family became the next hop.',
    findings: ['wrong-nexthops'],
    needs: 'secondary-network',
    inject: (stage, request) => {
      const { cluster } = stage;
      const { pod, serving } = servedPod(
        stage,
        request,
        (each, view) => cluster.context.networkOf(each).name === 'default' && !hasSnat(stage)(each, view),
      );
      const node = serving.items[0]?.node ?? '';
      const subnet = cluster.node(node)?.subnets['default']?.find((text) => text.includes(':'));
      if (subnet === undefined) throw cannot('F40', 'a dual-stack node');
      const heal = changePodRows(stage, [pod.key], (desired, at) =>
        at === node ? editRows(desired, isReroute, () => ({ nexthops: [addressAt(subnet, 2)] })) : desired,
      );
      return { target: { pod: pod.key, node, egressIP: serving.name }, heal };
    },
  },
];
