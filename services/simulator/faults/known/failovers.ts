/** Known failures of fail-overs: rows of the node an address was on, next hops that are too many, too few or nowhere. */
import { addressAt } from '../../control/addresses.ts';
import type { DesiredRow } from '../../control/desired.ts';
import type { EgressIPView, PodView } from '../../control/views.ts';
import { hasSnat, joined, otherNode, primaryItem, rowsIfAssigned } from '../as-if.ts';
import { changePodRows, editRows, type FaultDefinition, isReroute, isSnat, type Stage, servedPod } from '../fault.ts';

const nowhere = addressAt('100.88.0.0/16', 250);
const isOwn = (row: DesiredRow): boolean => isSnat(row) || isReroute(row);
const hopsOf = (value: unknown): readonly string[] => value as readonly string[];

/** An object with one address on the primary network, so that the node it was on before can be told from the others. */
const single =
  (stage: Stage) =>
  (pod: PodView, view: EgressIPView): boolean =>
    view.items.length === 1 && hasSnat(stage)(pod, view);

export const failoverFailures: readonly FaultDefinition[] = [
  {
    kind: 'F1',
    text: 'Fail-over while ovnkube-controller restarts on a stale status: a SNAT on the old node, and the old next hop beside the new one.',
    findings: ['stale-snat', 'wrong-nexthops'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, single(stage));
      const address = primaryItem(stage, pod, serving)?.egressIP ?? '';
      const old = otherNode(stage, request, serving, address);
      const items = [{ node: old, egressIP: address }];
      const both = rowsIfAssigned(stage, pod.node ?? '', pod, serving, [...serving.items, ...items]).rows.find(isReroute);
      const snats = rowsIfAssigned(stage, old, pod, serving, items).rows.filter(isSnat);
      const heal = changePodRows(
        stage,
        [pod.key],
        (desired, node) => {
          const withSnat = node === old ? joined(desired, snats) : desired;
          return node === pod.node && both !== undefined
            ? editRows(
                withSnat,
                (row) => row.key === both.key,
                () => both.values,
              )
            : withSnat;
        },
        [old],
      );
      return { target: { pod: pod.key, node: old, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F2',
    text: 'A pod event is handled with the status from before the fail-over: the same address translates the pod on two nodes.',
    findings: ['stale-snat'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, single(stage));
      const address = primaryItem(stage, pod, serving)?.egressIP ?? '';
      const old = otherNode(stage, request, serving, address);
      const snats = rowsIfAssigned(stage, old, pod, serving, [{ node: old, egressIP: address }]).rows.filter(isSnat);
      const heal = changePodRows(stage, [pod.key], (desired, node) => (node === old ? joined(desired, snats) : desired), [old]);
      return { target: { pod: pod.key, node: old, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F3',
    text: 'The egress node was deleted and its next hop could not be computed: the reroute keeps the transit address of no node.',
    findings: ['wrong-nexthops'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, hasSnat(stage));
      const heal = changePodRows(stage, [pod.key], (desired) =>
        editRows(desired, isReroute, ({ values }) => ({ nexthops: [...hopsOf(values['nexthops']), nowhere] })),
      );
      return { target: { pod: pod.key, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F4',
    text: 'After a reboot of the egress node: too few next hops, and a SNAT to another address.',
    findings: ['wrong-nexthops', 'wrong-snat'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, (each, view) => view.items.length > 1 && twoHops(stage, each, view));
      const heal = changePodRows(stage, [pod.key], (desired, node) => {
        const fewer = editRows(desired, isReroute, ({ values }) => ({ nexthops: hopsOf(values['nexthops']).slice(1) }));
        return node === serving.items[0]?.node
          ? editRows(fewer, isSnat, () => ({ external_ip: addressAt('172.18.0.0/16', 0xc7c7) }))
          : fewer;
      });
      return { target: { pod: pod.key, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F5',
    text: 'The start-up sync took the next hop of a node that lives but is not assigned for a good one.',
    findings: ['wrong-nexthops'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, hasSnat(stage));
      const address = primaryItem(stage, pod, serving)?.egressIP ?? '';
      const other = otherNode(stage, request, serving, address, [pod.node ?? '']);
      const transit = stage.cluster.node(other)?.transit[address.includes(':') ? 6 : 4]?.split('/')[0] ?? nowhere;
      const heal = changePodRows(stage, [pod.key], (desired) =>
        editRows(desired, isReroute, ({ values }) => ({
          nexthops: String(values['match']).startsWith(address.includes(':') ? 'ip6' : 'ip4')
            ? [...hopsOf(values['nexthops']), transit]
            : hopsOf(values['nexthops']),
        })),
      );
      return { target: { pod: pod.key, node: other, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F6',
    text: 'The start-up sync dropped the next hop to a remote zone because the port there is unknown here.',
    findings: ['wrong-nexthops'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, (each, view) => twoHops(stage, each, view));
      const heal = changePodRows(stage, [pod.key], (desired) =>
        editRows(desired, isReroute, ({ values }) => ({ nexthops: hopsOf(values['nexthops']).slice(0, 1) })),
      );
      return { target: { pod: pod.key, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F9',
    text: 'A SNAT names the management port of a node that does not hold the address; removing the object then fails.',
    findings: ['wrong-snat'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, hasSnat(stage));
      const other = otherNode(stage, request, serving, primaryItem(stage, pod, serving)?.egressIP ?? '');
      const heal = changePodRows(stage, [pod.key], (desired) => editRows(desired, isSnat, () => ({ logical_port: [`k8s-${other}`] })));
      return { target: { pod: pod.key, node: other, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F33',
    text: 'An assignment that was re-entered while a node was deleted: all rows are for another node than the status names.',
    findings: ['missing-snat', 'stale-snat', 'wrong-nexthops'],
    inject: (stage, request) => {
      const { serving } = servedPod(stage, { ...request, node: undefined }, single(stage));
      const address = serving.items[0]?.egressIP ?? '';
      const other = otherNode(stage, request, serving, address);
      const items = [{ node: other, egressIP: address }];
      const heal = changePodRows(
        stage,
        stage.cluster.podsOf(serving.name),
        (desired, node, key) => {
          const pod = stage.cluster.pod(key);
          if (pod === null) return desired;
          const believed = rowsIfAssigned(stage, node, pod, serving, items).rows.filter(isOwn);
          return { ...desired, rows: [...desired.rows.filter((row) => !isOwn(row)), ...believed] };
        },
        [other],
      );
      return { target: { egressIP: serving.name, node: other }, heal };
    },
  },
  {
    kind: 'F36',
    text: 'A node that reboots keeps the SNATs of an address that has moved on: two databases hold it.',
    findings: ['stale-snat'],
    inject: (stage, request) => {
      const { serving } = servedPod(stage, { ...request, node: undefined }, single(stage));
      const address = serving.items[0]?.egressIP ?? '';
      const old = otherNode(stage, request, serving, address);
      const heal = changePodRows(
        stage,
        stage.cluster.podsOf(serving.name),
        (desired, node, key) => {
          const pod = stage.cluster.pod(key);
          if (pod === null || node !== old) return desired;
          return joined(desired, rowsIfAssigned(stage, old, pod, serving, [{ node: old, egressIP: address }]).rows.filter(isSnat));
        },
        [old],
      );
      return { target: { egressIP: serving.name, address, node: old }, heal };
    },
  },
];

/** The pod's reroute has two next hops of one family. */
function twoHops(stage: Stage, pod: PodView, view: EgressIPView): boolean {
  const rows = rowsIfAssigned(stage, pod.node ?? '', pod, view, view.items).rows;
  return rows.some((row) => isReroute(row) && hopsOf(row.values['nexthops']).length > 1);
}
