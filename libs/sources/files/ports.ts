/**
 * Pods as the logical switch ports of the databases show them: what stands in where the pods of a namespace were not
 * collected. Name, namespace, node and addresses are certain; labels are not there (`labels.ts`), and the phase is taken as
 * running, because a pod that is done has no port.
 */
import type { KubeObject, PodObject } from '#libs/contracts/objects.ts';
import type { OvnRow, RowChange } from '#libs/contracts/ovn-tables.ts';
import { gatewayNodes } from './databases.ts';

/** Databases by node. Ports of pods that live elsewhere (`type` remote, on layer 2 networks) are left out. */
export function podsFromPorts(databases: ReadonlyMap<string, readonly RowChange[]>, objects: readonly KubeObject[]): PodObject[] {
  const pods = new Map<string, PodObject>();
  const known = objects.flatMap((object) => (object.kind === 'Node' ? [object.name] : []));
  const primaryNetworks = new Set(objects.flatMap((object) => ('network' in object && object.role === 'Primary' ? [object.network] : [])));
  for (const [node, rows] of databases) {
    const switchOf = switchesByPort(rows);
    const nodes = new Set([...known, ...gatewayNodes(rows)]);
    for (const change of rows) {
      if (change.table !== 'Logical_Switch_Port' || change.row === null) continue;
      const port = podPort(change.row);
      if (port === null) continue;
      // One database of a cluster in central mode holds the switches of all nodes.
      const switchName = switchOf.get(change.uuid) ?? '';
      const found = { ...port, node: nodes.has(switchName) ? switchName : node, uuid: change.uuid };
      const key = `${port.namespace}/${port.name}`;
      pods.set(key, withPort(pods.get(key), found, primaryNetworks));
    }
  }
  return [...pods.values()];
}

/** Whether a pod is one of these: its labels are not known. */
export function isStandIn(pod: PodObject): boolean {
  return pod.uid.startsWith(standIn);
}

const standIn = 'port:';

interface PodPort {
  readonly namespace: string;
  readonly name: string;
  readonly ips: string[];
  /** Network and NAD of a port that is not on the cluster default network. */
  readonly network: string | null;
  readonly nad: string | null;
}

/** Named `<namespace>_<pod>`, on other networks with a prefix; names of Kubernetes hold no `_`. */
function podPort(row: OvnRow<'Logical_Switch_Port'>): PodPort | null {
  const { namespace, pod } = row.external_ids;
  if (pod !== 'true' || namespace === undefined || row.type === 'remote') return null;
  const name = row.name.slice(row.name.lastIndexOf('_') + 1);
  if (name === '' || name === row.name) return null;
  return {
    namespace,
    name,
    // `<mac> <address>...` in one text; a mask is not written but would do no harm.
    ips: row.addresses.flatMap((text) => text.split(/\s+/).slice(1)).map((address) => address.replace(/\/.*$/, '')),
    network: row.external_ids['k8s.ovn.org/network'] ?? null,
    nad: row.external_ids['k8s.ovn.org/nad'] ?? null,
  };
}

function withPort(known: PodObject | undefined, port: PodPort & { node: string; uuid: string }, primaryNetworks: ReadonlySet<string>) {
  const pod: PodObject = known ?? {
    kind: 'Pod',
    namespace: port.namespace,
    name: port.name,
    uid: `${standIn}${port.uuid}`,
    createdAt: null,
    node: port.node,
    hostNetwork: false,
    phase: 'Running',
    deleting: false,
    labels: {},
    ips: [],
    networks: {},
  };
  const isDefault = port.nad === null || port.nad === 'default';
  const isPrimary = !isDefault && port.network !== null && primaryNetworks.has(port.network);
  const networks = {
    ...pod.networks,
    [isDefault ? 'default' : port.nad]: { ips: port.ips, role: isDefault || isPrimary ? 'primary' : 'secondary' },
  };
  const hasPrimary = Object.entries(networks).some(([key, network]) => key !== 'default' && network.role === 'primary');
  // As ovn-kubernetes annotates it: on a primary network of its own, the default network only carries probes.
  if (hasPrimary && networks.default !== undefined) networks.default = { ...networks.default, role: 'infrastructure-locked' };
  return { ...pod, ips: isDefault ? port.ips : pod.ips, networks };
}

function switchesByPort(rows: readonly RowChange[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const change of rows) {
    if (change.table !== 'Logical_Switch' || change.row === null) continue;
    for (const port of change.row.ports) found.set(port, change.row.name);
  }
  return found;
}
