/** A list of all pods lacks a pod that has a port and rows: it is gone and they leaked, or the list is filtered. */
import { expect, it } from 'vitest';
import type { PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { plural } from '#libs/contracts/words.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { wholeFile } from '#libs/ovsdb/files/database-file.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import type { ClusterFiles } from '#libs/sources/files/cluster-files.ts';
import { namespace, pod } from '../../kit/world.ts';
import { cluster, podIP, right } from '../known-failures/cluster.ts';

/** Served are web/0 on worker-1 to web/3 on worker-4, and all their rows are right. Not served is x/0 on worker-1. */
function audit(
  list: (pods: readonly PodObject[]) => readonly PodObject[],
  podNamespaces: ClusterFiles['podNamespaces'] = 'all',
  namedLists: readonly string[] = [],
) {
  const world = right(cluster(), 'a', [[2, '172.18.0.101']]);
  world.put(namespace('x'));
  const pods = [...world.list('Pod'), pod('x/0', 'worker-1', '10.128.0.77')];
  const databases = world.snapshots().flatMap((input) => {
    if (input.type !== 'ovn-snapshot') return [];
    const rows = [...input.rows, ...pods.filter(({ node }) => node === input.node).map(portOf)];
    return [{ node: input.node, from: `${input.node}.db`, file: { format: 'standalone' as const, rows, problems: [], ...wholeFile } }];
  });
  const { inputs, missing } = assemble(
    {
      objects: [...world.list('Namespace'), ...world.list('Node'), ...world.list('EgressIP'), ...list(pods)],
      kinds: new Set(['Namespace', 'Node', 'EgressIP', 'Pod']),
      podNamespaces,
      databases,
      incompleteKinds: new Map(),
      problems: [],
      notes: [],
      databasesProveNodes: false,
      namedLists: new Set(namedLists),
      egressIPs: 'listed',
    },
    0,
  );
  const model = createModel();
  for (const input of inputs) model.apply(input);
  return { missing, found: [...model.violations()].map(({ kind, node }) => `${kind} ${node}`).sort() };
}

function portOf({ namespace, name, ips }: PodObject): RowChange {
  const addresses = [`0a:58:0a:80:00:05 ${ips.join(' ')}`];
  const row = { name: `${namespace}_${name}`, type: '', addresses, options: {}, external_ids: { pod: 'true', namespace } };
  return { table: 'Logical_Switch_Port', uuid: `port-${namespace}-${name}`, row };
}

it('a whole list finds nothing where all is right', () => {
  expect(audit((pods) => pods)).toEqual({ missing: [], found: [] });
});

const withoutWeb0 = (pods: readonly PodObject[]) => pods.filter(({ ips }) => !ips.includes(podIP(1)));

it('rows of a pod are stale although its port leaked too, if the list says itself that it has all pods', () => {
  expect(audit(withoutWeb0, 'all', ['Pod'])).toEqual({
    missing: [],
    found: ['address-set-mismatch worker-1', 'stale-reroute worker-1', 'stale-snat worker-2'],
  });
});

it('a list that may be filtered by labels, or older than the databases, says nothing of a pod that has a port: neither are its rows stale nor all right', () => {
  const line = 'the list of pods may be filtered or older than the databases: it lacks 1 pod that switch ports show, the first web/0';
  expect(audit(withoutWeb0)).toEqual({ missing: [line], found: [] });
});

it('a pod that no EgressIP can select may be missing in any list', () => {
  expect(audit((pods) => [...pods.filter(({ namespace }) => namespace === 'web'), pod('x/1', 'worker-1', '10.128.0.78')])).toEqual({
    missing: [],
    found: [],
  });
});

it.each([
  ['the pods of some nodes only', ({ node }: PodObject) => node === 'worker-1' || node === 'worker-3', 2, 'web/1'],
  ['the pods of some namespaces only', ({ namespace }: PodObject) => namespace === 'web', 1, 'x/0'],
])('a list that has %s is filtered: nothing is stale, and the audit is incomplete', (_, isListed, count, first) => {
  const lacks = `it lacks ${plural(count, 'pod')} that switch ports show, the first ${first}`;
  expect(audit((pods) => pods.filter(isListed))).toEqual({ missing: [`the list of pods may be filtered: ${lacks}`], found: [] });
});

it('the same holds for a list of one namespace: it says nothing of the pods of nodes that it has none of', () => {
  const web = new Set(['web']);
  const ofWeb = (pods: readonly PodObject[]) => pods.filter(({ namespace }) => namespace === 'web');
  expect(audit(ofWeb, web)).toEqual({ missing: [], found: [] });
  expect(audit((pods) => ofWeb(pods).filter(({ node }) => node !== 'worker-2'), web)).toEqual({
    missing: ['the list of pods may be filtered: it lacks 1 pod that switch ports show, the first web/1'],
    found: [],
  });
});
