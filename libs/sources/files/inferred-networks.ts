/**
 * User-defined networks of which no object was collected (must-gathers lack UserDefinedNetworks, to 4.18 also the
 * cluster-wide ones), from the ports and routers of the databases. Only a pod's primary network has gateway routers, and only
 * rows of EgressIPs on one name it as their own.
 */
import type { KubeObject, UserDefinedNetworkObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { isGatewayRouter } from '#libs/egressip/model/names.ts';
import { listed } from './listed.ts';

const networkKey = 'k8s.ovn.org/network';

/** One object per network attachment whose network no object tells; says in `notes` which are taken as primary. */
export function inferNetworks(
  objects: readonly KubeObject[],
  databases: Iterable<readonly RowChange[]>,
  notes: string[],
): UserDefinedNetworkObject[] {
  const known = new Set(objects.flatMap((object) => ('network' in object ? [object.network] : [])));
  const primary = new Set<string>();
  const found = new Map<string, UserDefinedNetworkObject>();
  for (const rows of databases) {
    for (const change of rows) {
      const network = primaryNetworkOf(change);
      if (network !== null) primary.add(network);
      const object = attachedNetwork(change);
      if (object !== null && !known.has(object.network)) found.set(`${object.namespace}/${object.name}`, object);
    }
  }
  const inferred = [...found.values()].filter((object) => primary.has(object.network));
  const names = [...new Set(inferred.map((object) => object.network))].sort();
  if (names.length > 0) notes.push(`${listed(names, 'network')}: no object of it was collected; primary, as the databases show`);
  return inferred;
}

function primaryNetworkOf({ table, row }: RowChange): string | null {
  if (row === null) return null;
  if (table === 'Logical_Router' && isGatewayRouter(row.name)) return row.external_ids[networkKey] ?? null;
  const isEgressIP = table === 'Logical_Router_Policy' && row.external_ids['k8s.ovn.org/owner-type'] === 'EgressIP' && row.priority !== 102;
  const network = isEgressIP ? row.external_ids.network : undefined;
  return network === undefined || network === 'default' ? null : network;
}

/** The network behind a pod's port, under the name of its attachment. */
function attachedNetwork({ table, row }: RowChange): UserDefinedNetworkObject | null {
  if (table !== 'Logical_Switch_Port' || row === null || row.external_ids.pod !== 'true') return null;
  const { [networkKey]: network, 'k8s.ovn.org/nad': nad, 'k8s.ovn.org/topology': topology } = row.external_ids;
  const [namespace, name] = nad?.split('/') ?? [];
  if (network === undefined || topology === undefined || namespace === undefined || name === undefined) return null;
  const none = { subnets: [], joinSubnets: [], namespaceSelector: null };
  return { kind: 'UserDefinedNetwork', namespace, name, uid: `inferred:${nad}`, network, topology, role: 'Primary', ...none };
}
