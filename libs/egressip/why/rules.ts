/**
 * What each known failure leaves behind, as data: exactly these kinds of findings, and what in the rows tells it from others of
 * the same kinds. `after` names changes that speak for it when they came just before; `provenByRows` says that only this failure
 * writes such rows. Without either, a lost row or a change by hand looks the same, and the failure is only possible. The numbers and
 * texts are those of docs/reference/failures.md; the mechanisms name the part of ovn-kubernetes and its issue.
 */
import type { FindingKind } from '#libs/contracts/findings.ts';
import { type Case, hopsOf, nodeOfHop, ofKind } from './case.ts';
import {
  annotationOf,
  hasLeft,
  isAllOfOneAddress,
  isEveryPod,
  isGone,
  isOfCompletedPods,
  isOfOneNode,
  isOnTransitRouter,
  isOtherAddress,
  isSuperset,
  isWholeNamespaces,
  itemsOf,
  matchesAddressOfNode,
  otherFamily,
  reasonOf,
  whyUnassigned,
} from './traces.ts';

export interface Rule {
  readonly failure: string;
  readonly text: string;
  readonly mechanism: string;
  readonly kinds: readonly FindingKind[];
  readonly fits?: (of: Case) => boolean;
  readonly after?: RegExp | ((text: string, of: Case) => boolean);
  readonly provenByRows?: true;
}

const restarted = /booted again|controller|ovnkube|database .*back|upgraded/;
const moved = /moved from|and is on no node|lost the label|NotReady|^node .+ was deleted/;

export const rules: readonly Rule[] = [
  {
    failure: 'F33',
    text: 'the assignment was re-entered while a node was deleted: all rows are for another node than the status names',
    mechanism: 'the cluster manager entered the reassignment again while the node was being deleted (openshift #955, BZ 2054299)',
    kinds: ['missing-snat', 'stale-snat', 'wrong-nexthops'],
    after: moved,
  },
  {
    failure: 'F1',
    text: 'ovnkube-controller restarted during a fail-over and used the old status: the old SNAT and the old next hop stay',
    mechanism: 'ovnkube-controller handled the pods on start with a stale informer status (#5606)',
    kinds: ['stale-snat', 'wrong-nexthops'],
    fits: (of) => ofKind(of, 'wrong-nexthops').some((finding) => hopsOf(finding).extra.length > 0),
    after: restarted,
  },
  {
    failure: 'F4',
    text: 'the egress node rebooted: next hops are lost and a SNAT has another address',
    mechanism: 'rows were written after the reboot before the node and its addresses were synced (#2860, openshift #981)',
    kinds: ['wrong-nexthops', 'wrong-snat'],
    after: restarted,
  },
  {
    failure: 'F40',
    text: 'the management address of the wrong family became the next hop on a dual-stack node',
    mechanism: 'the next hop of a secondary network took the management-port address of the wrong family (#4907)',
    kinds: ['wrong-nexthops'],
    fits: (of) => ofKind(of, 'wrong-nexthops').some((finding) => otherFamily(finding)),
    provenByRows: true,
  },
  {
    failure: 'F3',
    text: 'the egress node was deleted and its next hop could not be computed: the address of no node stays',
    mechanism: 'the next hop to remove is computed from the Node object, which is deleted (#4559)',
    kinds: ['wrong-nexthops'],
    fits: (of) =>
      ofKind(of, 'wrong-nexthops').some(
        (finding) =>
          !otherFamily(finding) &&
          hopsOf(finding).lost.length === 0 &&
          hopsOf(finding).extra.some((hop) => nodeOfHop(of.model, hop) === null),
      ),
    after: /^node .+ was deleted/,
  },
  {
    failure: 'F5',
    text: 'the start-up sync took the next hop of a node that lives but is not assigned for a good one',
    mechanism: 'the start-up sync checks next hops against all nodes, not only those that are assigned (#5493)',
    kinds: ['wrong-nexthops'],
    fits: (of) => ofKind(of, 'wrong-nexthops').some((finding) => hopsOf(finding).extra.some((hop) => nodeOfHop(of.model, hop) !== null)),
    after: restarted,
  },
  {
    failure: 'F6',
    text: 'the start-up sync dropped the next hop to a remote zone, because the port there is unknown here',
    mechanism: 'the start-up sync drops next hops whose logical switch port is of a remote zone (#5493)',
    kinds: ['wrong-nexthops'],
    fits: (of) => ofKind(of, 'wrong-nexthops').every((finding) => hopsOf(finding).extra.length === 0 && hopsOf(finding).lost.length > 0),
    after: restarted,
  },
  {
    failure: 'F41',
    text: 'after a restart the sync knows only the first namespace of the object: the rows of pods in the others are gone',
    mechanism: 'generateCacheForEgressIP takes only the first namespace per network of an EgressIP (since 1c1f8937)',
    kinds: ['missing-snat', 'missing-reroute', 'address-set-mismatch'],
    fits: (of) => isWholeNamespaces(of),
    after: restarted,
  },
  {
    failure: 'F16',
    text: 'a label moved the pod from one object to another whose standby was never promoted: it has no rows at all',
    mechanism: 'the standby assignment is not promoted when a label moves the pod to the other object (#5704)',
    kinds: ['missing-snat', 'missing-reroute', 'address-set-mismatch'],
    fits: (of) => !isWholeNamespaces(of),
    after: /label/,
  },
  {
    failure: 'F7',
    text: 'the start-up sync took pod addresses for EgressIP addresses and deleted good rows',
    mechanism: 'the start-up syncer confused pod addresses with egress addresses (#5295)',
    kinds: ['missing-snat', 'missing-reroute'],
    after: restarted,
  },
  {
    failure: 'F19',
    text: 'one address of the object was removed and took the SNATs of another with it',
    mechanism: 'removing one address of an object removes the NATs of other nodes too (#4998)',
    kinds: ['missing-snat'],
    fits: (of) => isAllOfOneAddress(of) && itemsOf(of).length > 1,
    after: /the spec's addresses are now/,
  },
  {
    failure: 'F15',
    text: 'one pending pod ended the loop over the pods of the object: some running pods have no SNAT',
    mechanism: 'one Pending pod aborts the loop over the pods of a namespace (#5594)',
    kinds: ['missing-snat'],
    fits: (of) => !isAllOfOneAddress(of),
  },
  {
    failure: 'F18',
    text: 'two objects whose pods sit on each other’s egress nodes lock each other: the node writes nothing any more while pods come and go',
    mechanism: "the handlers of two EgressIPs wait for each other's locks (#5555, openshift #2741)",
    kinds: ['missing-snat', 'stale-snat'],
    fits: isOfOneNode,
  },
  {
    failure: 'F36',
    text: 'a node keeps the SNATs of an address that has moved on: two databases hold it',
    mechanism:
      'the node that rebooted writes and removes nothing until its controller is back, and its database keeps its rows (#5292, #5632)',
    kinds: ['stale-snat'],
    fits: (of) => isEveryPod(of, 'stale-snat'),
    after: restarted,
  },
  {
    failure: 'F2',
    text: 'a pod event was handled with the status from before the fail-over: the same address translates the pod on two nodes',
    mechanism: 'the pod event is handled with the status from before the update (openshift #2178, serialised by #5080)',
    kinds: ['stale-snat'],
    fits: (of) => !isEveryPod(of, 'stale-snat'),
    after: (text, of) => ofKind(of, 'stale-snat').some((finding) => hasLeft(finding, text)),
  },
  {
    failure: 'F9',
    text: 'a SNAT names the management port of a node that does not hold the address; removing the object will fail',
    mechanism: 'the NAT refers to a node that is not assigned any more, and its deletion finds multiple results (#3371)',
    kinds: ['wrong-snat'],
    fits: (of) => ofKind(of, 'wrong-snat').some(({ expected, actual }) => expected?.['logical_port'] !== actual?.['logical_port']),
    provenByRows: true,
  },
  {
    failure: 'F12',
    text: 'a pod with a new address under an old name was taken for done: reroute and SNAT are for the old address',
    mechanism: 'a pod of the same name with a new address is considered already applied (#5943)',
    kinds: ['wrong-reroute', 'wrong-snat'],
    provenByRows: true,
  },
  {
    failure: 'F11',
    text: 'the pod was created again within a minute under its name: its own zone reroutes the address it had before',
    mechanism: 'the cache of logical ports keeps a port of the same name for 60 s (#3050)',
    kinds: ['wrong-reroute'],
    fits: (of) => ofKind(of, 'wrong-reroute').some((finding) => matchesAddressOfNode(of, finding)),
  },
  {
    failure: 'F17',
    text: 'an object whose selector only excludes was deleted and leaked the rows of its pods',
    mechanism: 'the deletion does not find the pods of a selector with only NotIn or DoesNotExist (#4050)',
    kinds: ['stale-snat', 'stale-reroute', 'address-set-mismatch'],
    fits: (of) => isGone(of),
    after: /^EgressIP .+ deleted/,
  },
  {
    failure: 'F10',
    text: 'a completed pod keeps its rows; its address may soon belong to another pod',
    mechanism: 'completed pods are handled as if they ran (#3546)',
    kinds: ['stale-snat', 'stale-reroute', 'address-set-mismatch'],
    fits: isOfCompletedPods,
    provenByRows: true,
  },
  {
    failure: 'F13',
    text: 'a pod was deleted before its handler was registered at start-up: its reroute and its place in the served-pods set stay',
    mechanism: 'the deletion of a pod whose handler is not yet registered at start-up is lost (#5696)',
    kinds: ['stale-reroute', 'address-set-mismatch'],
    after: restarted,
  },
  {
    failure: 'F14',
    text: 'the clean-up after a fail-over forgot the pod, so its later deletion was ignored: its reroute stays',
    mechanism: 'the clean-up of stale assignments drops the pod from the cache, and its deletion is ignored later (16dedd15)',
    kinds: ['stale-reroute', 'address-set-mismatch'],
    after: moved,
  },
  {
    failure: 'F23',
    text: 'the egress node keeps the reroute of a remote pod on a layer-2 network after the address has moved on',
    mechanism: 'on a layer-2 network the policy on the egress node for a remote pod is not deleted (#5310)',
    kinds: ['stale-reroute'],
    fits: isOnTransitRouter,
    provenByRows: true,
  },
  {
    failure: 'F26',
    text: 'the network of the namespace changed: the reroute of a pod on the network it was on before stays',
    mechanism: 'rows of the network that the namespace had before are not looked for (#4530)',
    kinds: ['stale-reroute'],
    fits: (of) => ofKind(of, 'stale-reroute').some(({ pod, podIP }) => isOtherAddress(of, pod, podIP)) && !isOnTransitRouter(of),
    provenByRows: true,
  },
  {
    failure: 'F22',
    text: 'the egress node lost its label, and its pod did not get back the SNAT to the address of the node',
    mechanism: 'the removal of the label does not restore the SNAT of the pod to its node (#2945)',
    kinds: ['missing-node-snat'],
    fits: (of) => ofKind(of, 'missing-node-snat').some(({ node }) => node !== null && of.model.node(node)?.assignable === false),
    after: /lost the label/,
  },
  {
    failure: 'F20',
    text: 'dual stack with disable-snat-multiple-gws: a served pod lost the SNAT to its node’s address',
    mechanism: 'with dual stack and disable-snat-multiple-gws the node SNATs of both families are removed (#4727)',
    kinds: ['missing-node-snat'],
    fits: (of) => ofKind(of, 'missing-node-snat').every(({ node }) => node === null || of.model.node(node)?.assignable !== false),
  },
  {
    failure: 'F21',
    text: 'the SNAT to the node’s address stands beside the EgressIP SNAT of the same pod: which one wins is chance',
    mechanism: 'the per-pod SNAT to the node is left beside that of the EgressIP, or added again (#2945, #2721)',
    kinds: ['duplicate-snat'],
    fits: (of) => ofKind(of, 'duplicate-snat').some(({ actual }) => actual?.['owner'] == null),
    provenByRows: true,
  },
  {
    failure: 'F24',
    text: 'an upgrade could not tell whose rows these are: they read UNKNOWN, and the right ones stand beside them',
    mechanism: 'the migration to DbObjectIDs cannot resolve the pod of a row, and later a second row is added (#5295)',
    kinds: ['unresolved-owner'],
    provenByRows: true,
  },
  {
    failure: 'F25',
    text: 'the address of a pod on a user-defined network was not yet known when its EgressIP was handled: no rows until the next retry',
    mechanism: 'the address of the pod is not in the cache when the EgressIP handler runs (#5943)',
    kinds: ['missing-reroute', 'missing-mark', 'address-set-mismatch'],
  },
  {
    failure: 'F27',
    text: 'two objects got the same address after a restart of the control plane',
    mechanism: 'the allocator of the cluster manager hands out an address twice after a restart (#5760)',
    kinds: ['address-conflict'],
  },
  {
    failure: 'F28',
    text: 'a link was gone for a moment and its node was not synced: the address stays on a host interface of the node it has left',
    mechanism: 'the sync of a node is dropped when a link vanishes for a moment (#5809)',
    kinds: ['host-address-mismatch'],
    fits: (of) => annotationOf(of) === 'k8s.ovn.org/secondary-host-egress-ips',
    provenByRows: true,
  },
  {
    failure: 'F29',
    text: 'an address of a secondary host network is also put on the bridge of its node',
    mechanism: 'an egress address of a secondary network is also put on the bridge (#5728)',
    kinds: ['host-address-mismatch'],
    fits: (of) =>
      annotationOf(of) === 'k8s.ovn.org/bridge-egress-ips' && of.findings.every(({ egressIP }) => egressIP !== null) && isSuperset(of),
    provenByRows: true,
  },
  {
    failure: 'F31',
    text: 'the gateway controller wrote the addresses of the bridge from an old state: a former address, and not the assigned ones',
    mechanism: 'the gateway controller overwrites the annotation of the bridge from a stale informer (#5951)',
    kinds: ['host-address-mismatch'],
    fits: (of) => annotationOf(of) === 'k8s.ovn.org/bridge-egress-ips' && !isSuperset(of),
    provenByRows: true,
  },
  {
    failure: 'F37',
    text: 'an update of the gateway took the option from its external port that makes OVN announce egress addresses',
    mechanism: 'a gateway update overwrites the options of the external port (#4343)',
    kinds: ['not-announced'],
  },
  {
    failure: 'F30',
    text: 'the EgressIP was taken for a host address: it stands in host-cidrs, and the status is empty',
    mechanism: 'the egress address is mistaken for an address of the host (#5966)',
    kinds: ['unassigned-address'],
    fits: (of) => whyUnassigned(of) === 'host-address',
    provenByRows: true,
  },
  {
    failure: 'F35',
    text: 'the allocator remembers an object that no longer exists: the address stays unassigned',
    mechanism: 'the allocator cache keeps the addresses of deleted objects (#6450)',
    kinds: ['unassigned-address'],
    fits: (of) => whyUnassigned(of) === 'unreachable' && /already allocated for EgressIP/.test(reasonOf(of)),
    provenByRows: true,
  },
  {
    failure: 'F32',
    text: 'a node became reachable but its retry was swallowed: the address stays unassigned beside a free node',
    mechanism: 'the retry entry of the object is swallowed by an update of the node (#4102, #5319)',
    kinds: ['unassigned-address'],
    fits: (of) => whyUnassigned(of) === 'unreachable' && !/already allocated for EgressIP/.test(reasonOf(of)),
  },
  {
    failure: 'F34',
    text: 'the cloud’s assignment of the address failed on a node that is gone, and the status still holds the address',
    mechanism: 'the CloudPrivateIPConfig failed on a node that was removed, or its pending operation is lost (#5649)',
    kinds: ['cloud-ip-mismatch'],
    fits: (of) =>
      ofKind(of, 'cloud-ip-mismatch').some(
        ({ actual }) => typeof actual?.['specNode'] === 'string' && of.model.node(actual['specNode']) === null,
      ),
    provenByRows: true,
  },
  {
    failure: 'F39',
    text: 'with several cluster subnets the no-reroute rows overwrote one another: only one of each kind is left',
    mechanism: 'the no-reroute policies of several cluster subnets overwrite one another (#5759)',
    kinds: ['missing-baseline'],
    fits: (of) => ofKind(of, 'missing-baseline').every(({ reason }) => /No-Reroute-Pod-To-Pod/.test(reason)),
  },
  {
    failure: 'F38',
    text: 'in-cluster traffic of served pods goes out by the egress node: pod-to-node, reply-traffic or QoS rows are missing',
    mechanism: 'the cluster-wide EgressIP rows are not written (#3064, #2580, #4265)',
    kinds: ['missing-baseline'],
    fits: (of) => ofKind(of, 'missing-baseline').some(({ reason }) => !/No-Reroute-Pod-To-Pod/.test(reason)),
  },
];
