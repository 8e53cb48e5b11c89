/** Examples: what differs from what must be. */
import type { Language } from '../../../port.ts';
import { lines } from './lines.ts';

export const differences: Language['examples'] = {
  incidents: lines(`
    which incidents are open
    list all incidents
    incidents
    which alerts fire
    what is wrong by cause
    problems by cause
    how many incidents are there
    status of incidents
    incidents on NODE
    incidents of EGRESSIP
    which incidents are not over
    which incidents are not resolved`),
  findings: lines(`
    list all findings
    how many findings are there
    findings
    every difference between expected and actual rows
    which rows are wrong
    rules with problems
    findings on NODE
    what is wrong on NODE
    problems on NODE
    which rows are wrong on NODE
    list all problems of node NODE
    findings of EGRESSIP
    what is wrong with EGRESSIP
    problems of the egress ip EGRESSIP
    findings in the namespace NAMESPACE
    what is wrong in namespace NAMESPACE
    findings for pod POD
    are there KIND
    how many KIND are there
    list all KIND
    which pods have KIND
    KIND on NODE
    are there KIND on node NODE
    how many KIND on NODE
    which are KIND on NODE
    KIND of EGRESSIP
    which nodes have KIND
    KIND findings
    check for KIND
    KIND rows
    KIND after a restart
    KIND after a failover
    KIND after a restart on NODE
    pods KIND`),
  unassigned: lines(`
    why is my egress ip not assigned
    which egress ips are not assigned
    which addresses have no node
    unassigned addresses
    are there unassigned egress ips
    why is EGRESSIP not assigned
    why is the egress ip EGRESSIP not assigned
    why is ADDRESS not assigned
    how many addresses are unassigned
    why is my egress ip pending
    which egress ips are pending
    egress ip pending without a node
    why is EGRESSIP pending
    why has EGRESSIP no node
    why does my egress ip stay pending`),
  conflict: lines(`
    is the same ip in two objects
    is the same ip on two nodes
    same address twice
    duplicate egress ip addresses
    duplicate ips
    duplicate addresses
    do two egress ips have the same address
    are there conflicts
    are there address conflicts
    which addresses conflict
    which egress ips conflict
    does EGRESSIP conflict
    is the same ip assigned twice
    is an address assigned to two objects
    is ADDRESS assigned twice
    is ADDRESS in two objects
    ADDRESS conflict
    do two egress ips have ADDRESS
    is the address ADDRESS in conflict`),
  baseline: lines(`
    why can pods not reach nodes
    why can pods not reach the api server
    why can pods not reach host network pods
    pods can not reach the api
    traffic from pods to nodes fails
    traffic to the api server is broken
    pods can not reach nodes secondary interface
    baseline rows
    problems with the baseline
    why does traffic to host network fail`),
  drops: lines(`
    random drops through the egress ip
    random timeouts through EGRESSIP
    random drops through the egress ip EGRESSIP
    connections through the egress ip time out
    connections time out
    half of the connections through EGRESSIP fail
    half of the connections fail
    random drops when leaving via EGRESSIP
    timeouts of outgoing traffic through EGRESSIP
    intermittent problems with EGRESSIP
    intermittent problems
    packet loss
    why does traffic drop
    why does EGRESSIP drop connections
    why do connections through EGRESSIP time out
    connections via EGRESSIP drop randomly`),
  meaning: lines(`
    what does KIND mean
    what is a KIND
    meaning of KIND
    explain KIND
    why is KIND a problem`),
  'likely-cause': lines(`
    what is the cause
    what is the likely cause
    root cause
    what caused the problems
    what is the cause of the problems
    what is the cause of the findings
    what caused the incidents
    root cause of the problems of EGRESSIP
    what is the cause of the problem with EGRESSIP
    root cause for EGRESSIP
    what caused it on NODE
    root cause of the problems on NODE
    likely cause of what is wrong with POD
    root cause for POD
    explain the cause
    find the root cause
    why are there findings
    why do we have these findings
    why do we have these problems
    what is behind these problems
    reason of the findings`),
  remedy: lines(`
    how do I fix KIND
    what should I do about KIND
    what to do about KIND
    fix for KIND
    what should I do
    how do I fix the problems
    what to do about the problems
    how do I fix NODE
    how do I fix EGRESSIP
    how do I fix POD
    what should I do about NODE
    what should I do about EGRESSIP
    what should I do about the incidents
    how do I fix the findings
    recommendations
    what is the next step
    remedy for KIND`),
};
