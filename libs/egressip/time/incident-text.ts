/** One sentence for an incident: the finding's own reason when there is one finding, else the cause with its counts. */
import type { FindingKind, Violation } from '#libs/contracts/findings.ts';

export function incidentReason(sample: Violation, findings: number, pods: number): string {
  if (findings === 1) return sample.reason;
  return `${sentences[sample.kind](parts(sample, findings, pods))
    .replace(/ +/g, ' ')
    .trim()}.`;
}

interface Parts {
  /** "20 pods of eip-187". */
  readonly pods: string;
  /** "have" or "has". */
  readonly have: string;
  /** "for 172.18.0.50 on worker-1", or what of it is known. */
  readonly place: string;
  readonly rows: (what: string) => string;
}

const sentences: Readonly<Record<FindingKind, (parts: Parts) => string>> = {
  'missing-snat': ({ pods, have, place }) => `${pods} ${have} no SNAT ${place}`,
  'missing-reroute': ({ pods, have, place }) => `${pods} ${have} no reroute policy ${place}`,
  'missing-mark': ({ pods, have, place }) => `${pods} ${have} no mark policy ${place}`,
  'stale-snat': ({ rows, place }) => `${rows('SNAT')} ${place} that no object calls for`,
  'stale-reroute': ({ rows, place }) => `${rows('reroute policies')} ${place} that no object calls for`,
  'stale-mark': ({ rows, place }) => `${rows('mark policies')} ${place} that no object calls for`,
  'wrong-snat': ({ pods, have, place }) => `${pods} ${have} a SNAT with wrong content ${place}`,
  'wrong-reroute': ({ pods, have, place }) => `${pods} ${have} a reroute policy with wrong content ${place}`,
  'wrong-mark': ({ pods, have, place }) => `${pods} ${have} a mark policy with wrong content ${place}`,
  'wrong-nexthops': ({ pods, have, place }) => `${pods} ${have} a reroute policy with the wrong next hops ${place}`,
  'duplicate-snat': ({ pods, have, place }) => `${pods} ${have} more than one SNAT ${place}`,
  'duplicate-reroute': ({ pods, have, place }) => `${pods} ${have} more than one reroute policy ${place}`,
  'missing-baseline': ({ rows, place }) => `${rows('cluster-wide EgressIP rows')} missing ${place}`,
  'wrong-baseline': ({ rows, place }) => `${rows('cluster-wide EgressIP rows')} with wrong content ${place}`,
  'address-set-mismatch': ({ rows, place }) => `${rows('address sets')} ${place} differ from the pods served or the node addresses`,
  'zones-disagree': ({ pods, place }) => `${pods} are served by one object in their own zone and by another on the egress node ${place}`,
  'ghost-node': ({ rows, place }) => `${rows('databases')} ${place} still answer though their node is gone`,
  'unresolved-owner': ({ rows, place }) => `${rows('rows')} ${place} whose owner an upgrade could not resolve`,
  'unassigned-address': ({ rows, place }) => `${rows('addresses')} ${place} are on no node`,
  'address-conflict': ({ rows, place }) => `${rows('assignments')} ${place} of an address that another object has`,
  'address-is-host-ip': ({ rows, place }) => `${rows('addresses')} ${place} are a node's own`,
  'address-of-service': ({ rows, place }) => `${rows('addresses')} ${place} are addresses of services too`,
  'invalid-address': ({ rows, place }) => `${rows('entries')} ${place} are not addresses`,
  'address-not-in-spec': ({ rows, place }) => `${rows('assigned addresses')} ${place} are not in the spec`,
  'mark-conflict': ({ rows, place }) => `${rows('objects')} ${place} have the packet mark of another object`,
  'cannot-serve': ({ pods, place }) => `${pods} are on a user-defined network, and the address ${place} cannot serve them`,
  'host-address-mismatch': ({ rows, place }) =>
    `${rows('addresses')} ${place} on the host that are not assigned there, or the other way round`,
  'not-announced': ({ rows, place }) => `${rows('addresses')} ${place} are not announced to the network`,
  'missing-node-snat': ({ pods, have, place }) => `${pods} ${have} no SNAT to their node's address ${place}`,
  'two-addresses-one-node': ({ rows, place }) => `${rows('addresses of one object')} ${place} share a node`,
  'unfit-node': ({ rows, place }) => `${rows('addresses')} ${place} are assigned to a node that cannot host them`,
  'capacity-exceeded': ({ rows, place }) => `${rows('nodes')} ${place} hold more addresses than their capacity`,
  'cloud-ip-mismatch': ({ rows, place }) => `${rows('addresses')} ${place} disagree with their CloudPrivateIPConfig`,
  'orphan-cloud-ip': ({ rows, place }) => `${rows('addresses')} ${place} are kept by the cloud for no EgressIP`,
  unbalanced: ({ rows, place }) => `${rows('nodes')} ${place} hold more addresses than others that could take one`,
  'no-pods': ({ rows, place }) => `${rows('objects')} ${place} match no pod that could be served`,
  'leftover-addresses': ({ rows, place }) => `${rows('sets')} ${place} keep addresses of pods that no longer exist`,
  'taken-by-other': ({ rows, place }) => `${rows('groups of pods')} ${place} are taken first by a policy that no EgressIP owns`,
  'standby-pods': ({ pods, place }) => `${pods} are served by another object ${place}`,
};

function parts({ egressIP, address, node }: Violation, findings: number, podCount: number): Parts {
  const of = egressIP === null ? '' : ` of ${egressIP}`;
  const subject = podCount > 0 ? `${podCount} ${podCount === 1 ? 'pod' : 'pods'}` : `${findings} rows`;
  const place = [address === null ? '' : `for ${address}`, node === null ? '' : `on ${node}`].filter((part) => part !== '').join(' ');
  return {
    pods: `${subject}${of}`,
    have: podCount === 1 ? 'has' : 'have',
    place,
    rows: (what) => `${findings} ${what}${of}`,
  };
}
