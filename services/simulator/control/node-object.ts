/** Node objects with the annotations ovn-kubernetes puts on them, in the style of the recordings. */
import type { KubeObject } from '../kube/resources.ts';
import { addressAt, familyOf, withoutMask } from './addresses.ts';
import { assignableLabel } from './views.ts';

export interface NodeSpec {
  readonly name: string;
  /** `k8s.ovn.org/node-id`: decides join and transit addresses. */
  readonly id: number;
  /** CIDRs, one per family. */
  readonly primary: readonly string[];
  /** CIDRs on other host networks. */
  readonly secondary?: readonly string[];
  readonly subnets: readonly string[];
  readonly assignable: boolean;
  /** A cloud's capacity; absent off-cloud. */
  readonly cloudCapacity?: number;
}

const transitSubnets: Readonly<Record<4 | 6, string>> = { 4: '100.88.0.0/16', 6: 'fd97::/64' };

/** Room for any run. */
const resources = { cpu: '64', memory: '256Gi', pods: '2000' };

export function nodeObject(spec: NodeSpec, at: string): KubeObject {
  const pair = (list: readonly string[]): Record<string, string> =>
    Object.fromEntries(list.map((text) => [familyOf(text) === 4 ? 'ipv4' : 'ipv6', text]));
  const transit = spec.primary.map((text) => {
    const subnet = transitSubnets[familyOf(text)];
    return `${addressAt(subnet, spec.id)}/${subnet.split('/')[1]}`;
  });
  const nextHops = spec.primary.map((text) => addressAt(text, 1));
  const chassis = `6b4f7b1e-0000-4000-8000-${spec.id.toString(16).padStart(12, '0')}`;
  const annotations: Record<string, string> = {
    'k8s.ovn.org/host-cidrs': JSON.stringify([...spec.primary, ...(spec.secondary ?? [])]),
    'k8s.ovn.org/l3-gateway-config': JSON.stringify({
      default: {
        mode: 'shared',
        'bridge-id': 'br-ex',
        'interface-id': `br-ex_${spec.name}`,
        'mac-address': `02:42:ac:12:${(spec.id >> 8).toString(16).padStart(2, '0')}:${(spec.id & 255).toString(16).padStart(2, '0')}`,
        'ip-addresses': spec.primary,
        'next-hops': nextHops,
        ...(spec.primary.length === 1 ? { 'ip-address': spec.primary[0], 'next-hop': nextHops[0] } : {}),
        'node-port-enable': 'true',
        'vlan-id': '0',
      },
    }),
    'k8s.ovn.org/layer2-topology-version': '2.0',
    'k8s.ovn.org/node-chassis-id': chassis,
    'k8s.ovn.org/node-encap-ips': JSON.stringify(spec.primary.slice(0, 1).map(withoutMask)),
    'k8s.ovn.org/node-id': String(spec.id),
    'k8s.ovn.org/node-masquerade-subnet': JSON.stringify({ ipv4: '169.254.0.0/17', ipv6: 'fd69::/112' }),
    'k8s.ovn.org/node-primary-ifaddr': JSON.stringify(pair(spec.primary)),
    'k8s.ovn.org/node-subnets': JSON.stringify({ default: spec.subnets }),
    'k8s.ovn.org/node-transit-switch-port-ifaddr': JSON.stringify(pair(transit)),
    'k8s.ovn.org/remote-zone-migrated': spec.name,
    'k8s.ovn.org/zone-name': spec.name,
  };
  if (spec.cloudCapacity !== undefined) {
    const ifaddr = Object.fromEntries(spec.primary.map((text) => [familyOf(text) === 4 ? 'ipv4' : 'ipv6', networkOf(text)]));
    annotations['cloud.network.openshift.io/egress-ipconfig'] = JSON.stringify([
      { interface: 'eni-0a1', ifaddr, capacity: { ip: spec.cloudCapacity } },
    ]);
  }
  return {
    metadata: {
      name: spec.name,
      labels: {
        ...(spec.assignable ? { [assignableLabel]: '' } : {}),
        'kubernetes.io/hostname': spec.name,
        'kubernetes.io/os': 'linux',
        'node-role.kubernetes.io/worker': '',
      },
      annotations,
    },
    spec: {},
    status: {
      conditions: [readyCondition(true, at)],
      addresses: [
        ...spec.primary.map((text) => ({ type: 'InternalIP', address: withoutMask(text) })),
        { type: 'Hostname', address: spec.name },
      ],
      capacity: resources,
      allocatable: resources,
      nodeInfo: {
        kubeletVersion: 'v1.34.4+simulated',
        operatingSystem: 'linux',
        architecture: 'amd64',
        bootID: `0b007000-0000-4000-8000-${spec.id.toString(16).padStart(12, '0')}`,
      },
    },
  };
}

export function readyCondition(ready: boolean, at: string): Record<string, string> {
  const shown = ready
    ? { status: 'True', reason: 'KubeletReady', message: 'kubelet is posting ready status' }
    : { status: 'Unknown', reason: 'NodeStatusUnknown', message: 'Kubelet stopped posting node status.' };
  return { type: 'Ready', ...shown, lastHeartbeatTime: at, lastTransitionTime: at };
}

const networkOf = (text: string): string => `${addressAt(text, 0)}/${text.split('/')[1]}`;
