/** A node of which nothing is known but its name, unless the test says more. */
import type { NodeObject } from '#libs/contracts/objects.ts';

export function nodeNamed(name: string, more: Partial<NodeObject> = {}): NodeObject {
  const none = { ipv4: null, ipv6: null };
  return {
    kind: 'Node',
    name,
    uid: name,
    assignable: true,
    ready: true,
    primary: none,
    hostCidrs: null,
    subnets: {},
    nodeId: null,
    transit: none,
    gatewayMode: null,
    gatewayNextHops: [],
    zone: null,
    secondaryEgressIPs: [],
    bridgeEgressIPs: [],
    cloud: null,
    ...more,
  };
}
