/** Examples: where things are, how many there are, and how one of them is. */
import type { Language } from '../../../port.ts';
import { lines } from './lines.ts';

export const places: Language['examples'] = {
  'where-is': lines(`
    which node hosts my egress ip EGRESSIP
    which node hosts the egress ip EGRESSIP and did it move
    where is EGRESSIP
    where does EGRESSIP live
    on which node is the EGRESSIP ip
    who holds ADDRESS
    where is the address ADDRESS
    who hosts EGRESSIP
    who has EGRESSIP
    node of EGRESSIP
    the node of ADDRESS
    on what node does EGRESSIP sit
    node of ADDRESS
    ADDRESS is assigned to which node
    where is EGRESSIP assigned
    which node is EGRESSIP assigned to
    egress node for EGRESSIP
    host of EGRESSIP`),
  'list-egressips': lines(`
    list all egress ips
    where are all egress ips
    which egress addresses are there
    egress ips with their nodes
    list egress ip objects and the node of each
    which node hosts which egress ip
    overview of the egress ips
    egress ips and the node each sits on
    what addresses do we have
    egress ip assignments
    assignments
    status of all egress ips`),
  health: lines(`
    is the cluster healthy
    is everything fine
    status
    are there any problems
    what is wrong
    is anything broken
    should I worry
    problems with egress ips
    are there problems with egress ip
    is egress ip ok
    all ok
    health check
    check the health
    does egressip work
    is egress ip healthy
    check that everything works
    which problems are there
    how is the state
    overview of the state`),
  'count-egressips': lines(`
    how many egress ips
    how many egress ip objects are there
    how many addresses
    how many egress addresses`),
  'count-nodes': lines(`
    how many nodes
    how many nodes can host egress ips
    how many nodes are assignable
    how many egress nodes`),
  'assignable-nodes': lines(`
    which nodes are egress assignable
    which nodes can host egress ips
    which nodes are egress nodes
    list all nodes
    list egress nodes
    which nodes are ready
    which nodes are not ready
    which nodes are labelled
    status of the nodes
    are all nodes ready
    which nodes are available for egress ips
    which nodes host egress ips`),
  'count-addresses': lines(`
    how many egress ips are on NODE
    how many egress ips does NODE host
    how many addresses are on NODE
    which egress ips are on NODE
    which addresses does NODE host
    list all egress ips hosted on node NODE
    what does NODE host
    egress ips on NODE
    where do the addresses sit NODE`),
  freshness: lines(`
    how fresh is the data
    is the view complete
    which databases can not be read
    how old is the data
    is the data complete
    freshness
    can I trust the data
    is the data of NODE fresh
    is everything read
    what do you not see
    missing data
    which nodes can not be read`),
  balance: lines(`
    are the addresses spread evenly
    is the distribution balanced
    distribution of egress ips over nodes
    unbalanced addresses
    are the egress ips balanced over nodes
    how are the egress ips distributed over the nodes
    which node hosts most addresses
    balance`),
  'count-snat': lines(`
    how many snat rules
    how many snat rules on NODE
    how many snat
    snat on NODE
    how many snat does NODE host
    how many snat rules does NODE host
    how many snat rules does node NODE have
    snat rules on NODE
    how many snat on NODE
    how many snat has EGRESSIP
    how many snat rules has the egress ip EGRESSIP
    list snat rules per node`),
  'count-reroute': lines(`
    how many reroute policies
    how many reroute rules
    how many reroute policies on NODE
    how many reroute rules on NODE
    reroute policies on NODE
    how many reroute policies does NODE host
    how many reroute policies does node NODE have
    how many reroute policies has EGRESSIP
    how many reroute rules has the egress ip EGRESSIP`),
  'count-rows': lines(`
    how many rows
    how many rows on NODE
    how many egress ip rows
    rows on NODE
    how many rows does NODE host
    how many snat and reroute rules
    how many snat and reroute rules on NODE
    how many rows has EGRESSIP
    how many egress ip rows has the node NODE`),
  consistency: lines(`
    check the snat and reroute rule consistency on NODE
    check the snat and reroute rules on NODE
    consistency
    consistency of the rows
    how consistent are the rules
    consistency of EGRESSIP
    consistency of the egress ip EGRESSIP
    consistency on NODE
    are the rules on NODE consistent
    do the rows on NODE match
    are the snat rules on NODE correct
    are the reroute policies on NODE correct
    check the rules on NODE
    check snat and reroute rules
    check the snat and reroute rule consistency
    check the rules
    are all rules of EGRESSIP in place
    does NODE have all rules it should have
    check the rules of EGRESSIP
    which percentage of rules matches
    what is the status of consistency
    are all snat and reroute rules correct`),
  'count-pods': lines(`
    how many pods are served
    how many pods have an egress ip
    how many pods use egress ips
    how many pods`),
  'pods-of-egressip': lines(`
    how many pods use the egress ip EGRESSIP
    how many pods use EGRESSIP
    how many pods has EGRESSIP
    how many pods does the egress ip EGRESSIP have
    how many use EGRESSIP
    how many pods use ADDRESS
    which pods use ADDRESS
    which pods are behind ADDRESS
    which pods use the egress ip EGRESSIP
    which pods use EGRESSIP
    list all pods behind EGRESSIP
    list the pods of EGRESSIP
    who uses EGRESSIP
    who uses the egress ip EGRESSIP
    pods behind the EGRESSIP ip
    what uses EGRESSIP`),
  'pods-on-node': lines(`
    which pods are on NODE
    which pods run on NODE
    list all pods on node NODE
    pods on NODE`),
  'address-of-pod': lines(`
    which egress ip does pod POD use
    which address does POD use
    what source address does POD leave with
    which egress ip serves POD
    egress ip of pod POD
    egress ip of POD
    what is the address of POD
    with which ip does POD leave
    where does POD leave
    which node does POD leave`),
  'explain-pod': lines(`
    explain pod POD
    what is wrong with POD
    what is wrong with pod POD
    POD uses the wrong ip
    POD can not reach the internet
    POD can not connect
    POD does not leave with its egress ip
    why does pod POD leave with the node ip
    why does POD leave with the wrong address
    why is POD not using its egress ip
    POD does not use its egress ip
    what is wrong with the traffic of POD
    what happens to traffic of POD
    how does POD leave
    trace the path of POD
    path from POD to its egress address
    pod POD leaves with the wrong source address
    why can POD not connect
    what is the status of pod POD
    is pod POD working
    tell me about POD
    check pod POD
    why is POD broken
    why does POD leak`),
  'explain-address': lines(`
    explain ADDRESS
    what is ADDRESS
    about the address ADDRESS
    explain the ip ADDRESS
    status of ADDRESS
    what is wrong with ADDRESS
    is ADDRESS working
    check ADDRESS
    who uses ADDRESS
    which egress ip has the address ADDRESS
    problems with ADDRESS`),
  'explain-node': lines(`
    explain node NODE
    explain NODE
    what is going on with NODE
    about NODE
    status of NODE
    is node NODE fine
    is NODE healthy
    how is NODE
    overview of NODE
    check node NODE
    check the health of NODE
    why is NODE broken
    can NODE host egress ips
    is NODE assignable
    is NODE egress assignable`),
  'explain-egressip': lines(`
    explain egress ip EGRESSIP
    explain EGRESSIP
    what is going on with EGRESSIP
    about EGRESSIP
    all about the egress ip EGRESSIP
    status of EGRESSIP
    is EGRESSIP working
    is the egress ip EGRESSIP fine
    how is EGRESSIP
    check EGRESSIP
    check the health of EGRESSIP
    overview of the egress ip EGRESSIP
    why is EGRESSIP broken
    why does EGRESSIP not work`),
  'two-nodes-answer': lines(`
    do two nodes answer for ADDRESS
    do two nodes answer arp for ADDRESS
    after a move traffic of ADDRESS was gone
    after a move on bare metal traffic was gone for hours
    who answers arp for ADDRESS
    which node answers for ADDRESS
    do two nodes claim ADDRESS
    do two nodes host ADDRESS
    do two nodes answer for EGRESSIP
    two nodes answer arp for the address
    do two nodes answer for the same address`),
  capacity: lines(`
    how many egress ips fit on NODE
    how many addresses fit on NODE
    how many fit on a node
    is there room on NODE
    is there room for another egress ip on NODE
    can NODE take another egress ip
    can NODE host another egress ip
    how near is NODE to its limit
    is NODE full
    what is the capacity of NODE
    capacity
    how many more egress ips can NODE host
    how many egress ips can NODE host
    limit of NODE
    which nodes have room
    node capacity`),
};
