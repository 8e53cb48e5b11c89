/**
 * The names ovn-kubernetes gives to routers, switches and ports (go-controller pkg/types, pkg/util/util.go). `prefix` is
 * that of a user-defined network, empty for the default one.
 */

export const clusterRouter = (prefix = ''): string => `${prefix}ovn_cluster_router`;
export const transitRouter = (prefix: string): string => `${prefix}transit_router`;
export const gatewayRouter = (node: string, prefix = ''): string => `GR_${prefix}${node}`;
export const layer2Switch = (prefix: string): string => `${prefix}ovn_layer2_switch`;
export const nodeSwitch = (node: string, prefix = ''): string => `${prefix}${node}`;
/** Of a router towards the join switch. */
export const joinPort = (router: string): string => `rtoj-${router}`;
/** Of the gateway router towards the transit router of a layer-2 network. */
export const transitRouterPort = (node: string, prefix: string): string => `rtotr-${gatewayRouter(node, prefix)}`;
export const transitSwitchPort = (node: string): string => `rtots-${node}`;
export const nodeSwitchPort = (node: string): string => `rtos-${node}`;
export const externalPort = (node: string): string => `rtoe-${gatewayRouter(node)}`;
/** Of the external switch towards the gateway router: what OVN announces outside hangs on its options. */
export const externalSwitchPort = (router: string): string => `etor-${router}`;
export const managementPort = (node: string): string => `k8s-${node}`;

/** `network1_` of `network1`: `-` and `/` become `.`. */
export function networkPrefix(network: string): string {
  return network === 'default' ? '' : `${network.replace(/[-/]/g, '.')}_`;
}

export function isClusterRouter(router: string): boolean {
  return router === clusterRouter() || router.endsWith(`_${clusterRouter()}`);
}

export function isGatewayRouter(router: string): boolean {
  return router.startsWith(gatewayRouter(''));
}

/** What stands after the prefix of a gateway router: its node, with the network's prefix where that is not the default one. */
export function gatewayNode(router: string): string | null {
  return isGatewayRouter(router) ? router.slice(gatewayRouter('').length) : null;
}

/** Whether it is the node's gateway router, of the default network or of any other. */
export function isGatewayOf(router: string, node: string): boolean {
  return router === gatewayRouter(node) || (isGatewayRouter(router) && router.endsWith(`_${node}`));
}
