/** Rows that are not of one pod's: the baseline, the address sets, zones and databases that live in another world. */
import type { FindingKind } from '#libs/contracts/findings.ts';
import { baselineScope, type Desired, type DesiredRow, nodeIpsScope, podOfScope } from '../control/desired.ts';
import { type KubeObject, keyOf } from '../kube/resources.ts';
import { hasSnat } from './as-if.ts';
import {
  cannot,
  changePodRows,
  doubleRows,
  dropRows,
  editRows,
  type FaultDefinition,
  isReroute,
  isSnat,
  type Stage,
  servedPod,
  withHook,
} from './fault.ts';

const isPodToNode = (row: DesiredRow): boolean => row.key.startsWith('EIP-No-Reroute-Pod-To-Node/');

export function baselineFault(
  kind: string,
  findings: readonly FindingKind[],
  text: string,
  change: (desired: Desired) => Desired,
  needs?: FaultDefinition['needs'],
): FaultDefinition {
  return {
    kind,
    text,
    findings,
    ...(needs === undefined ? {} : { needs }),
    inject: (stage, request) => {
      const node = request.node ?? stage.cluster.store.list('nodes')[0]?.metadata.name;
      if (node === undefined || stage.cluster.node(node) === null)
        throw cannot(kind, node === undefined ? 'a node' : `a node named ${node}`);
      const scope = baselineScope('default');
      const hook = { rows: (at: string, each: string, desired: Desired) => (at === node && each === scope ? change(desired) : desired) };
      return { target: { node }, heal: withHook(stage, hook, () => stage.cluster.enqueue(node, scope)) };
    },
  };
}

export const clusterRowFaults: readonly FaultDefinition[] = [
  baselineFault(
    'missing-baseline',
    ['missing-baseline'],
    'The policies that keep pod-to-node traffic off the egress path are gone on a node.',
    (desired) => dropRows(desired, isPodToNode),
  ),
  baselineFault('wrong-baseline', ['wrong-baseline'], 'The pod-to-node policies of a node lack their packet mark.', (desired) =>
    editRows(desired, isPodToNode, () => ({ options: {} })),
  ),
  {
    kind: 'address-set-mismatch',
    text: "A served pod is absent from its node's served-pods address set.",
    findings: ['address-set-mismatch'],
    inject: (stage, request) => {
      const { pod } = servedPod(stage, request, hasSnat(stage));
      const heal = changePodRows(stage, [pod.key], (desired) => ({ ...desired, members: [] }));
      return { target: { pod: pod.key, node: pod.node ?? undefined }, heal };
    },
  },
  {
    kind: 'node-ips-mismatch',
    text: "A node's set of all node addresses lacks one.",
    findings: ['address-set-mismatch'],
    inject: (stage, request) => {
      const node = request.node ?? stage.cluster.store.list('nodes')[0]?.metadata.name ?? '';
      const shorten = (desired: Desired): Desired => ({
        ...desired,
        rows: desired.rows.map((row, index) =>
          index === 0 ? { ...row, values: { ...row.values, addresses: (row.values['addresses'] as readonly string[]).slice(1) } } : row,
        ),
      });
      const hook = {
        rows: (at: string, scope: string, desired: Desired) => (at === node && scope === nodeIpsScope ? shorten(desired) : desired),
      };
      return { target: { node }, heal: withHook(stage, hook, () => stage.cluster.enqueue(node, nodeIpsScope)) };
    },
  },
  {
    kind: 'zones-disagree',
    text: 'A pod that two objects select is served by one of them in its own zone and by the other everywhere else.',
    findings: ['zones-disagree'],
    inject: (stage, request) => {
      const { cluster } = stage;
      const keys = request.pod === undefined ? cluster.store.list('pods').map(keyOf) : [request.pod];
      const key = keys.find((each) => disagreement(stage, each) !== null);
      const other = key === undefined ? null : disagreement(stage, key);
      if (key === undefined || other === null)
        throw cannot(
          request.kind,
          request.pod === undefined ? 'a pod that two assigned EgressIPs select' : `two assigned EgressIPs that select ${request.pod}`,
        );
      const hook = {
        serving: (zone: string, pod: { key: string; node: string | null }, _: readonly string[], serving: string | null) =>
          pod.key === key && zone !== pod.node ? other : serving,
      };
      return { target: { pod: key, egressIP: other }, heal: withHook(stage, hook, () => cluster.enqueuePod(key)) };
    },
  },
  {
    kind: 'ghost-node',
    text: 'A node is deleted with its pods while its database goes on answering with the rows it had.',
    findings: ['ghost-node'],
    inject: (stage, request) => {
      const { cluster } = stage;
      const names = cluster.store.list('nodes').map(({ metadata }) => metadata.name);
      // A node with rows of pods in it, else there is nothing to haunt.
      const node =
        request.node ??
        names.findLast((name) => [...(cluster.controllers.get(name)?.scopes() ?? [])].some((scope) => podOfScope(scope) !== null));
      const object = node === undefined ? null : cluster.store.get('nodes', node);
      if (node === undefined || object === null)
        throw cannot(
          request.kind,
          request.node === undefined ? 'a node with EgressIP rows' : `a node named ${request.node} with EgressIP rows`,
        );
      cluster.controllers.get(node)?.setDown(true);
      cluster.store.remove('nodes', node);
      for (const pod of cluster.store.list('pods')) if (pod.spec?.['nodeName'] === node) cluster.store.remove('pods', keyOf(pod));
      return {
        target: { node },
        heal: () => {
          if (cluster.store.get('nodes', node) === null) cluster.store.create('nodes', withoutServerFields(object));
          cluster.setControllerDown(node, false);
        },
      };
    },
  },
  {
    kind: 'unresolved-owner',
    text: 'Beside the rows of a pod stand those an upgrade left with the owner UNKNOWN/UNKNOWN.',
    findings: ['unresolved-owner'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, hasSnat(stage));
      const unknown = (row: DesiredRow): DesiredRow['values'] => {
        const ids = row.values['external_ids'] as Readonly<Record<string, string>>;
        const renamed = Object.entries(ids).map(([key, value]) => [
          key,
          value.replace(`${serving.name}_${pod.key}`, `${serving.name}_UNKNOWN/UNKNOWN`),
        ]);
        return { external_ids: Object.fromEntries(renamed) };
      };
      const heal = changePodRows(stage, [pod.key], (desired) => doubleRows(desired, (row) => isSnat(row) || isReroute(row), unknown));
      return { target: { pod: pod.key, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'controller-down',
    text: "A node's ovnkube-controller stops: nothing is written into its database until it is back.",
    findings: [],
    inject: (stage, request) => {
      const node = request.node ?? stage.cluster.store.list('nodes')[0]?.metadata.name ?? '';
      if (!stage.cluster.controllers.has(node)) throw cannot(request.kind, `a node named ${node}`);
      stage.cluster.setControllerDown(node, true);
      return { target: { node }, heal: () => stage.cluster.setControllerDown(node, false) };
    },
  },
];

/** The other object that selects a pod, when the two are on different nodes other than the pod's own. */
function disagreement({ cluster }: Stage, key: string): string | null {
  const pod = cluster.pod(key);
  const serving = cluster.serving(key);
  if (pod === null || serving === null) return null;
  const nodes = new Set([...serving.items.map(({ node }) => node), pod.node]);
  const fits = (name: string): boolean => {
    const items = cluster.egressIP(name)?.items ?? [];
    return name !== serving.name && items.length > 0 && items.every(({ node }) => !nodes.has(node));
  };
  return serving.items.some(({ node }) => node === pod.node) ? null : (cluster.matched(key).find(fits) ?? null);
}

export function withoutServerFields({ metadata, ...object }: KubeObject): KubeObject {
  const { name, labels = {}, annotations = {} } = metadata;
  return { ...object, metadata: { name, labels, annotations } };
}
