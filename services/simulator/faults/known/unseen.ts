/** Known failures (facts/ovn-egressip.md section 9) that leave no finding, each with the reason. */
export const unseenFailures: Readonly<Record<string, string>> = {
  F8: 'Rows are deleted and added again within milliseconds on every pod update. The gaps are pending findings that never fire; the end state is right.',
  F20: "The SNAT that is missing is the pod's to its node's address (disable-snat-multiple-gws). It belongs to no EgressIP.",
  F22: "After the label was removed the pod's SNAT to its node's address was not restored. It belongs to no EgressIP.",
  F28: 'The address stays on a host interface of the old node: the databases are right, and the annotation secondary-host-egress-ips is written by the node that is wrong.',
  F29: 'The address is also put on the bridge of the host. The databases and the status are right.',
  F31: 'A node annotation (bridge-egress-ips) is overwritten. The rows do not depend on it.',
  F37: 'The port etor-GR_<node> lacks nat-addresses. Logical_Switch_Port rows are not monitored.',
};
