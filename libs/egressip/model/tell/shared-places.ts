/**
 * Where the rows are that the pods of an object share with all others of their network: in the databases of its pods and of its egress
 * nodes. What is wrong with these rows is wrong for the object, though no finding about them names it.
 */
import { userNetworkOf } from '../observe/networks.ts';
import { nodeOfDatabase } from '../observe/place.ts';
import type { NodeState, State } from '../state.ts';

/** `node network` of each, as the findings about such rows name them; empty if no address of the object is assigned. */
export function sharedPlaces(state: State, egressIP: string): ReadonlySet<string> {
  const places = new Set<string>();
  const object = state.objects.get(egressIP);
  if (object === undefined || object.items.length === 0) return places;
  const networks = new Set<string>();
  const add = ({ zone }: NodeState, network: string) => {
    if (zone !== null) places.add(`${nodeOfDatabase(zone).name} ${network}`);
  };
  for (const { pod, servedBy } of object.pods) {
    if (pod === null || pod.node === null || (servedBy !== null && servedBy !== egressIP)) continue;
    const network = pod.nad === null ? 'default' : userNetworkOf(state, pod)?.name;
    if (network === undefined) continue;
    networks.add(network);
    add(pod.node, network);
  }
  for (const { node } of object.items) for (const network of networks) add(node, network);
  return places;
}
