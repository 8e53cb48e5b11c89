/** The remedy for a finding: one concrete sentence per kind, with its node, object and pod filled in. */
import type { FindingKind, Violation } from '#libs/contracts/findings.ts';

const mostShown = 8;

/** The remedies of these findings, each once, in their order. */
export function remediesFor(findings: readonly Violation[]): string[] {
  return [...new Set(findings.map((finding) => remedies[finding.kind](finding)))].slice(0, mostShown);
}

type Remedy = (finding: Violation) => string;

const rewrite: Remedy = (finding) =>
  `look for ${objectOf(finding)} in the log of container ovnkube-controller on ${nodeOf(finding)}; when it does not retry, restart the ovnkube-node pod there (${deletePod(finding)}): its start-up writes what is missing or wrong`;
/** Its evidence names the owner of a row: one without is not ovn-kubernetes' own. */
const clear: Remedy = (finding) =>
  finding.kind === 'stale-snat' && finding.actual?.['owner'] === undefined
    ? `delete that SNAT with ovn-nbctl in the database of ${nodeOf(finding)}: it names no owner, so ovn-kubernetes does not remove it`
    : `restart the ovnkube-node pod on ${nodeOf(finding)} (${deletePod(finding)}): its start-up sync removes rows that no object calls for; delete any that are left with ovn-nbctl in that node's database`;
const selectors: Remedy = (finding) =>
  `make the selectors of ${objectOf(finding)} and of the other objects exclude each other, so that each pod is matched by one object`;

const remedies: Readonly<Record<FindingKind, Remedy>> = {
  'missing-snat': rewrite,
  'missing-reroute': rewrite,
  'missing-mark': rewrite,
  'wrong-snat': rewrite,
  'wrong-reroute': rewrite,
  'wrong-mark': rewrite,
  'wrong-nexthops': rewrite,
  'missing-baseline': rewrite,
  'wrong-baseline': rewrite,
  'address-set-mismatch': rewrite,
  'stale-snat': clear,
  'stale-reroute': clear,
  'stale-mark': clear,
  'duplicate-snat': clear,
  'duplicate-reroute': clear,
  'zones-disagree': (finding) =>
    `${selectors(finding)}; then re-create the pod${finding.pod === null ? '' : ` ${finding.pod.namespace}/${finding.pod.name}`} so that both zones decide again`,
  'ghost-node': (finding) =>
    `make sure that the machine of ${nodeOf(finding)} is switched off: while it runs it may still answer for its addresses; then take its database out of the configuration`,
  'unresolved-owner': (finding) =>
    `the upgrade left rows without an owner on ${nodeOf(finding)}: delete them by hand in that node's database once their pod has its own rows`,
  'unassigned-address': (finding) =>
    `give ${objectOf(finding)} a node for ${finding.address ?? 'its address'}: one per address, Ready, labelled (kubectl label node NODE k8s.ovn.org/egress-assignable=""), with the address in one of its subnets and free capacity; kubectl describe egressip ${finding.egressIP ?? ''} shows why it was refused`,
  'address-conflict': (finding) =>
    `take ${finding.address ?? 'the address'} out of one of the objects; when both were valid before, restart the leader of ovnkube-control-plane so that it reads its assignments anew`,
  'address-is-host-ip': (finding) =>
    `choose another address than ${finding.address ?? 'this one'} for ${objectOf(finding)}: it is a node's own, and both would answer for it`,
  'address-of-service': (finding) =>
    `give ${objectOf(finding)} or the service another address than ${finding.address ?? 'this one'}; for pods that should leave with the address of their service, use an EgressService and no EgressIP`,
  'invalid-address': (finding) =>
    `correct the entry ${finding.address ?? ''} in spec.egressIPs of ${objectOf(finding)}: it is not an IP address`,
  'address-not-in-spec': (finding) =>
    `the cluster manager has not taken ${finding.address ?? 'the address'} out of the status of ${objectOf(finding)}: look for it in the log of ovnkube-control-plane and restart its leader when it does not retry`,
  'mark-conflict': (finding) =>
    `remove the annotation k8s.ovn.org/egressip-mark from ${objectOf(finding)}: the cluster manager then gives it its own mark`,
  'cannot-serve': (finding) => `give ${objectOf(finding)} an address of the nodes' primary network, or select other pods`,
  'host-address-mismatch': (finding) =>
    `look at the addresses of ${nodeOf(finding)} itself (ip address show) and restart its ovnkube-node: it puts them right when it starts`,
  'not-announced': (finding) =>
    `restart ovnkube-node on ${nodeOf(finding)}: it writes the options of its gateway's port when it starts; until then ovn-nbctl set Logical_Switch_Port etor-GR_${finding.node ?? 'NODE'} options:nat-addresses=router in that node's database does it`,
  'missing-node-snat': (finding) => `restart ovnkube-node on ${nodeOf(finding)}, or delete the pod: its SNAT is written when it starts`,
  'two-addresses-one-node': (finding) =>
    `label another node as egress-assignable, so that ${objectOf(finding)} has a node for each address, and restart the leader of ovnkube-control-plane`,
  'unfit-node': (finding) =>
    `make ${nodeOf(finding)} fit again (present, Ready, labelled, in the address's subnet), or look in the log of ovnkube-control-plane for why ${finding.address ?? 'the address'} has not been moved`,
  'capacity-exceeded': (finding) =>
    `label more nodes as egress-assignable: ${nodeOf(finding)} holds more addresses than its cloud interface allows`,
  'cloud-ip-mismatch': (finding) =>
    `kubectl describe cloudprivateipconfig ${finding.address ?? ''} shows the cloud's answer; cloud-network-config-controller moves the address once that is solved`,
  'orphan-cloud-ip': (finding) =>
    `look in the log of ovnkube-control-plane for why ${finding.address ?? 'the address'} was not given back; when its EgressIP is gone for good: kubectl delete cloudprivateipconfig ${finding.address ?? ''}`,
  unbalanced: (finding) =>
    `nothing is broken; addresses are never moved while they are valid: remove and set the label k8s.ovn.org/egress-assignable of ${nodeOf(finding)} in a quiet hour to spread them again`,
  'no-pods': (finding) => `check the selectors of ${objectOf(finding)} against the labels of namespaces and pods, or delete it`,
  'standby-pods': selectors,
  'taken-by-other': (finding) =>
    `there is nothing to do if an EgressService is meant to serve these pods; else look at the policies of priority above 100 on ${nodeOf(finding)}: ovn-nbctl lr-policy-list ovn_cluster_router`,
  'leftover-addresses': (finding) =>
    `nothing needs to be done; restarting ovnkube-node on ${nodeOf(finding)} fills the set anew, and releases from 1.1 on keep it right`,
};

function nodeOf({ node }: Violation): string {
  return node ?? 'the node';
}

function objectOf({ egressIP }: Violation): string {
  return egressIP === null ? 'the EgressIP' : `EgressIP ${egressIP}`;
}

function deletePod({ node }: Violation): string {
  const where = node === null ? '' : ` --field-selector spec.nodeName=${node}`;
  return `kubectl -n openshift-ovn-kubernetes delete pod -l app=ovnkube-node${where}; upstream the namespace is ovn-kubernetes`;
}
