/** core/v1 Node: what matters is nearly all in annotations (ovn-kubernetes `pkg/util/node_annotations.go`). */
import { z } from 'zod';
import type { NodeObject } from '#libs/contracts/objects.ts';
import { familyPair, isRecord, member, numberOrNull, readJson, textOrNull, textsOrNull } from './annotations.ts';
import { listOf, metadata, optionalText } from './shapes.ts';

export const rawNode = z.object({
  metadata,
  status: z
    .object({
      conditions: listOf(z.object({ type: z.string(), status: z.string() })),
      nodeInfo: z
        .object({
          operatingSystem: optionalText,
          bootID: z.string().nullish(),
          kubeletVersion: z.string().nullish(),
          osImage: z.string().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

type RawMachine = NonNullable<NonNullable<z.infer<typeof rawNode>['status']>['nodeInfo']>;

export function projectNode(raw: z.infer<typeof rawNode>): NodeObject {
  const { labels, annotations } = raw.metadata;
  const json = (key: string) => readJson(annotations, key);
  const layer2Topology = annotations['k8s.ovn.org/layer2-topology-version'];
  const gateway = member(json('k8s.ovn.org/l3-gateway-config'), 'default');
  const unreadable = Object.keys(readable).filter((key) => annotations[key] !== undefined && !(readable[key]?.(json(key)) ?? true));
  return {
    kind: 'Node',
    name: raw.metadata.name,
    uid: raw.metadata.uid,
    assignable: Object.hasOwn(labels, 'k8s.ovn.org/egress-assignable'),
    ready: (raw.status?.conditions ?? []).some((condition) => condition.type === 'Ready' && condition.status === 'True'),
    primary: familyPair(json('k8s.ovn.org/node-primary-ifaddr')),
    hostCidrs: textsOrNull(json('k8s.ovn.org/host-cidrs')),
    subnets: subnetsByNetwork(json('k8s.ovn.org/node-subnets')),
    nodeId: nodeId(annotations['k8s.ovn.org/node-id']),
    transit: familyPair(json('k8s.ovn.org/node-transit-switch-port-ifaddr')),
    gatewayMode: textOrNull(member(gateway, 'mode')),
    gatewayNextHops: textsOrNull(member(gateway, 'next-hops')) ?? textsOrNull(member(gateway, 'next-hop')) ?? [],
    zone: annotations['k8s.ovn.org/zone-name'] ?? null,
    secondaryEgressIPs: textsOrNull(json('k8s.ovn.org/secondary-host-egress-ips')) ?? [],
    bridgeEgressIPs: textsOrNull(json('k8s.ovn.org/bridge-egress-ips')) ?? [],
    ...(layer2Topology === undefined ? {} : { layer2Topology }),
    ...(isOutsideOvn(raw) ? { outsideOvn: true } : {}),
    ...machineOf(raw.status?.nodeInfo ?? {}),
    ...(unreadable.length === 0 ? {} : { unreadable }),
    cloud: cloudConfig(json('cloud.network.openshift.io/egress-ipconfig')),
  };
}

function machineOf({ bootID, kubeletVersion, osImage }: Omit<RawMachine, 'operatingSystem'>): Pick<NodeObject, 'bootId' | 'version'> {
  const version = [kubeletVersion, osImage].filter((part) => typeof part === 'string' && part !== '').join(', ');
  return { ...(bootID ? { bootId: bootID } : {}), ...(version === '' ? {} : { version }) };
}

/** Annotations without which nothing is said, by whether what they hold says anything. */
const readable: Readonly<Record<string, (parsed: unknown) => boolean>> = {
  'k8s.ovn.org/node-primary-ifaddr': holdsAddress,
  'k8s.ovn.org/node-transit-switch-port-ifaddr': holdsAddress,
  'k8s.ovn.org/host-cidrs': (parsed) => textsOrNull(parsed) !== null,
  'cloud.network.openshift.io/egress-ipconfig': (parsed) => cloudConfig(parsed) !== null,
};

function holdsAddress(parsed: unknown): boolean {
  const { ipv4, ipv6 } = familyPair(parsed);
  return ipv4 !== null || ipv6 !== null;
}

/**
 * ovn-kubernetes' hybrid overlay reaches Windows nodes, and others by choice, without running on them. A node can have both subnets:
 * one that was migrated from another network has its hybrid-overlay subnet from before OVN ran on it.
 */
function isOutsideOvn({ metadata: { labels, annotations }, status }: z.infer<typeof rawNode>): boolean {
  const system = labels['kubernetes.io/os'] ?? labels['beta.kubernetes.io/os'] ?? status?.nodeInfo?.operatingSystem;
  if (system?.toLowerCase() === 'windows') return true;
  const hasSubnet = subnetsByNetwork(readJson(annotations, 'k8s.ovn.org/node-subnets'))['default'] !== undefined;
  return Object.hasOwn(annotations, 'k8s.ovn.org/hybrid-overlay-node-subnet') && !hasSubnet;
}

/** `{"default": ["10.244.1.0/24"]}`; single-stack clusters once wrote a text in place of the list. */
function subnetsByNetwork(parsed: unknown): Record<string, string[]> {
  const subnets: Record<string, string[]> = {};
  if (!isRecord(parsed)) return subnets;
  for (const [network, value] of Object.entries(parsed)) {
    const list = textsOrNull(value);
    if (list !== null) subnets[network] = list;
  }
  return subnets;
}

function nodeId(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

/** A list of interfaces of which the controllers use the first. */
function cloudConfig(parsed: unknown): NodeObject['cloud'] {
  const first: unknown = Array.isArray(parsed) ? parsed[0] : null;
  if (!isRecord(first)) return null;
  const capacity = (family: string) => numberOrNull(member(first['capacity'], family));
  return { ifaddr: familyPair(first['ifaddr']), capacity: { ip: capacity('ip'), ipv4: capacity('ipv4'), ipv6: capacity('ipv6') } };
}
