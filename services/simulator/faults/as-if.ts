/** Rows as a controller with another idea of the world would write them: an old status, an old address, an old network. */

import { familyOf } from '../control/addresses.ts';
import type { Desired, DesiredRow } from '../control/desired.ts';
import { podRows } from '../control/pod-rows.ts';
import { type EgressIPView, hostNetworkOf, type PodView } from '../control/views.ts';
import { cannot, type FaultRequest, type Stage } from './fault.ts';

/** What `node` would write for a pod if its object had these items. */
export function rowsIfAssigned(
  { cluster }: Stage,
  node: string,
  pod: PodView,
  serving: EgressIPView,
  items: EgressIPView['items'],
): Desired {
  return podRows(node, pod, { ...serving, items }, cluster.context);
}

/** Rows of `more` whose key `desired` does not have yet. */
export function joined(desired: Desired, more: readonly DesiredRow[], members: Desired['members'] = []): Desired {
  const keys = new Set(desired.rows.map(({ key }) => key));
  return { rows: [...desired.rows, ...more.filter(({ key }) => !keys.has(key))], members: [...desired.members, ...members] };
}

/** An item on the primary network, of a family the pod has. */
export function primaryItem({ cluster }: Stage, pod: PodView, serving: EgressIPView): EgressIPView['items'][number] | undefined {
  const addresses = pod.networks[cluster.context.networkOf(pod).podKey] ?? [];
  return serving.items.find(({ node, egressIP }) => {
    const view = cluster.node(node);
    const reaches = addresses.some((address) => familyOf(address) === familyOf(egressIP));
    return view !== null && reaches && hostNetworkOf(view, egressIP) === 'primary';
  });
}

/** Served over the primary network of the default network, so that it has SNATs. */
export const hasSnat =
  (stage: Stage) =>
  (pod: PodView, serving: EgressIPView): boolean =>
    stage.cluster.context.networkOf(pod).name === 'default' && primaryItem(stage, pod, serving) !== undefined;

/** A node that could host the address but does not: the one an address was on before. */
export function otherNode(
  stage: Stage,
  request: FaultRequest,
  serving: EgressIPView,
  address: string,
  also: readonly string[] = [],
): string {
  const taken = new Set([...serving.items.map(({ node }) => node), ...also]);
  const names = stage.cluster.store.list('nodes').map(({ metadata }) => metadata.name);
  const found = names.find((name) => {
    const view = stage.cluster.node(name);
    return (
      view !== null &&
      !taken.has(name) &&
      (request.node === undefined || request.node === name) &&
      hostNetworkOf(view, address) === 'primary'
    );
  });
  if (found === undefined)
    throw cannot(request.kind, request.node === undefined ? 'another node' : `node ${request.node} beside the first`);
  return found;
}
