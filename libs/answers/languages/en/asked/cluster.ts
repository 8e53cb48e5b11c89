/** Questions about the cluster as it is now, as people asked them: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfCluster: Language['asked'] = {
  'address-of-pod': lines(`
    what is the egress ip of POD
    which address does pod leave with POD
    for the pod the remote firewall will see which ip address as source POD
    source address of after nat please POD
    with what address does my pod appear on the firewall of the partner POD
    as what ip is seen outside POD
    outgoing address for pod POD
    which source address does pod get when it leaves the cluster POD
    the firewall guy at the other side is asking me from what egress address he must expect the traffic of the pod what do i tell him POD
    i need the egress ip that uses POD`),
  'assignable-nodes': lines(`
    nodes that are egress assignable
    which nodes are egress-assignable i.e carry the label so that ovn-k may place an egress address there
    list of nodes which can host egress ip
    which workers are eligible as egress gateway
    which of the nodes are allowed to take over egress addresses in case of need
    nodes with the egress label
    i would like to find out which of our workers are actually eligible i.e carry the egress-assignable label and are ready so that an egress ip may be placed there
    i not sure which nodes are allowed to carry egress ips
    which workers are able to take an eip`),
  balance: lines(`
    are eips spread evenly
    all eips piled on one node or spread evenly
    is the distribution of the addresses balanced or is one gateway node hosting the most of them
    are addresses spread evenly among workers
    is the egress load in terms of addresses unequal between the nodes
    is one node hosting too many eips compared to others
    looking at the uplink utilization one gets the impression that a couple of workers carry nearly all egress ips while others have none so are they distributed evenly or not`),
  baseline: lines(`
    traffic from pods to nodes fails since we use a secondary interface
    pods can not reach host network services
    can pods still reach the api
    pods kube api ok
    pod to node connectivity fine
    can the pods reach the nodes and the api server
    pod to api reachability
    can you check if pods are able to reach all nodes and the kube api
    pod to api server connectivity ok
    before we blame egress ip for this outage let us check the basics first meaning do pods still have connectivity to the nodes and also to the kubernetes api
    i like to rule out that the pods can not reach the api or the nodes
    pod to node and pod to kube api connectivity fine`),
  capacity: lines(`
    how much room is left on NODE
    how many more addresses can host NODE
    room left on for egress ips NODE
    how many addresses can take NODE
    how many addresses fit on node according to cloud limit NODE
    free egress ip slots NODE
    what is the maximum of egress addresses that node can take NODE
    we are planning to onboard several new tenants next quarter and i therefore want to understand how many egress addresses can hold at most NODE
    i was wondering how many more egress ips could take NODE`),
  conflict: lines(`
    is an egress ip used twice
    duplicate address assignments anywhere
    duplicate assignment of an egress address do we have such a conflict
    is an address of egressip assigned twice EGRESSIP
    duplicate assignment
    we merged the manifests of two teams and therefore i fear that the same egress address could be used in more than one egressip object so is there such a double assignment`),
  consistency: lines(`
    what is the overall consistency
    check consistency on NODE
    are snat and lrp rules consistent on NODE
    are all snat rules on correct NODE
    is everything consistent in ovn nb
    is what is programmed in ovn consistent with what the egressip objects ask for
    are the snats and the reroutes of all nodes consistent with each other
    are the rules for egressip consistent over all the nodes EGRESSIP
    is everything programmed consistently for the egress ip EGRESSIP
    are the nat rules and the reroutes consistent across the cluster
    we did an upgrade of the network operator and to be on the safe side i want to have it confirmed that the rules in all ovn databases are consistent with each other
    are the rules for eip consistent EGRESSIP`),
  'count-addresses': lines(`
    what egress ips live on NODE
    eips hosted by node NODE
    before i pull the cable of i must know which egress ips are living on it NODE
    tell me the eips assigned to NODE
    if we lose which source addresses sit on it NODE
    we want to reboot what egress addresses does it hold NODE
    we have to take out of the rack on the weekend and so i would first want to see which egress addresses are being hosted by it NODE`),
  'count-egressips': lines(`
    for the quarterly slide deck my manager wants one single figure namely the total number of egressip objects that exist in this cluster`),
  'count-nodes': lines(`
    what is the number of nodes in this cluster
    before i order licences i have to be sure about the size of the cluster so how many nodes are there altogether`),
  'count-pods': lines(`
    i need for capacity planning of the firewall the number of pods which go out with egress ip EGRESSIP
    how many pods are snatted to ADDRESS
    for sizing the port range of the nat i have to figure out how many pods in sum are going out through the egress ip EGRESSIP`),
  'count-reroute': lines(`
    count all reroute policies
    how many lrp for eip EGRESSIP
    total count of reroute policies in all the zones please
    in the design review we estimated several thousands logical router policies of the reroute type and now i would love to know how many of these exist in reality
    it be good to know how many reroute lrps we have
    how many reroute policies has eip got EGRESSIP`),
  'count-rows': lines(`
    how many rows all together
    total number of rows on node NODE
    total rows in all the databases snat and reroute together
    count of all rows every node
    my colleague claims that the sheer number of rows snat plus reroute together is too much for the databases so please tell me how many rows there are in total`),
  'count-snat': lines(`
    count the snats on node NODE
    what is the number of snat rules configured for NODE
    what is the number of snats on NODE
    number of snat entries in the ovn nb database of please NODE
    snat count eip EGRESSIP
    how many snat rows belong to egressip EGRESSIP
    i am about to compare with my own script so kindly give me the overall number of snat entries you are seeing in the ovn databases`),
  drops: lines(`
    intermittent timeouts when going out via EGRESSIP
    has intermittent connectivity EGRESSIP
    sporadic drops via eip what is up
    customers get random time outs when going out over egress ip
    eip dropping connections randomly EGRESSIP
    why do we have random drops and time-outs through the egress ip
    some connections via egress ip are timing out randomly others work fine
    our customers report intermittent timeouts when the traffic goes through an egress ip what can be behind it
    approximately every second connection through egressip is dropped sporadically what is the reason EGRESSIP
    about half of the connections via the eip time out others work fine EGRESSIP
    customers get sometimes timeout going out by egress ip EGRESSIP
    why do connections through egress ips time out at random
    every now and then without any pattern that we could see some of the connections going out via an egress ip just get dropped or run into a timeout while the majority work
    users tell me that some connections through the egress ip time out randomly`),
  'explain-address': lines(`
    what is this ip ADDRESS
    seeing in logs what is it ADDRESS
    i found in the firewall log what kind of address is it ADDRESS
    what is this address belonging to ADDRESS
    our partner bank is complaining about connections coming from what address is that ADDRESS
    our firewall log is full of what is this address ADDRESS
    unknown source on our perimeter firewall explain please ADDRESS
    ADDRESS
    i found the address in a firewall log with no comment next to it and neither the ipam nor my colleagues can help so what kind of address is that ADDRESS`),
  'explain-egressip': lines(`
    what is the state of EGRESSIP
    status of egressip EGRESSIP
    describe me the current status of EGRESSIP
    what is the status from egressip EGRESSIP`),
  'explain-node': lines(`
    what is the state of node NODE
    what is the status of NODE
    give me the state of the node please NODE
    i have received a page that mentions and nothing else so kindly give me an overview about the state of that node NODE`),
  'explain-pod': lines(`
    why is not leaving through the egress ip POD
    my pod uses the wrong ip POD
    pod can not reach the internet POD
    why does go out with it is node address POD
    explain the path of pod POD
    why is pod in namespace leaving with the wrong ip POD
    explain egress of pod POD
    why does exit via that node POD
    why egresses like this POD
    why does the pod leave with this address POD
    explain me the egress path of why it goes out like it goes POD
    i do not understand why takes this way out of the cluster please explain it POD
    explain how pod leaves the cluster POD
    the partner firewall drops because of it is source ip why does it leave like that POD
    explain egress of POD
    in our proxy log the pod shows up with a source that i did not expect whatsoever so walk me through why it leaves the cluster the way it does POD
    i do not understand why exits with the node address and not with it is egress ip POD`),
  findings: lines(`
    give me every mismatch between expected and actual rows
    how many stale snats are there
    do we have any leftover snat entries
    list stale snat rules
    are there missing snats on NODE
    which snat rules are missing on NODE
    any duplicate snats
    are some snat rules doubled
    which reroute policies are missing
    do any pods lack their reroute policy
    any reroutes with the wrong next hop
    which policies point at the wrong nexthop
    stale snat on NODE
    leftover snats on NODE
    missing lrps
    list stale reroute policies
    find duplicated snat entries
    list findings of node NODE
    are any snat rules missing
    missing snat entries
    how many snats are missing
    do we have stale reroute policies on NODE
    are there duplicate reroute policies
    show problems with EGRESSIP
    what differs from what it should be
    any stale snat
    findings for eip EGRESSIP
    duplicate snats on NODE
    where does the actual ovn state deviate from the desired state
    are there any stale snat rows
    duplicate snat rows in NODE
    findings on node NODE
    which findings do we have for the egressip EGRESSIP
    which rules are missing stale or wrong right now
    stale reroute policies left over
    list the wrong-nexthops findings
    what is different on from what it must be NODE
    i would like to have every single deviation between what is in the ovn databases and what ought to be in there according to the egressip objects
    any missing reroutes on NODE`),
  freshness: lines(`
    how old is what you know
    is this data stale
    when did we last get data from the nodes
    how old is data from NODE
    last update recvd from NODE
    when was the last snapshot taken from the ovn databases is this what i see live or is it stale data
    when did we last receive data of NODE
    is data up-to-date or old NODE
    can i trust these numbers or is some node data missing
    is the data of node up to date NODE
    before i base a decision on what you show me i need to understand whether the information is up to date and complete or whether some nodes have not reported for a while`),
  health: lines(`
    anything i should worry about
    everything alright with egress
    good morning is the system healthy or must i worry
    overall status green
    quick status please manager is asking if egress is fine
    do i have to worry about anything or is it all green
    i just got woken up by my boss i have no clue about ovn so simply tell me in plain words whether the egress ip thing as a whole is fine or not
    wondering if i can go back to sleep or if something is broken`),
  incidents: lines(`
    open incidents for eip EGRESSIP
    which incidents are open that concern NODE
    i am on call which incidents are not closed yet
    i taking over the shift from priya and she had to leave in a hurry so could you give me the list of incidents which are still open
    i should know about any incident that is open
    which incidents are open for eip EGRESSIP`),
  'likely-cause': lines(`
    root cause for eip issues EGRESSIP
    what could be the root cause of the trouble with egressip EGRESSIP
    root cause of the problems of pod POD
    why do we have all these findings
    the bank says it sees the wrong source for egressip what is the likely cause EGRESSIP`),
  'list-egressips': lines(`
    give me an overview of the egress ips with the node each one sits on
    show egressips
    what egress ips are defined
    give me full table of egress ips nodes
    please give me the list of all egress ips together with the node where each one is hosted
    for the firewall change request i need every egress address we have in this cluster with it is hosting node
    all egressip and node table
    kindly share the complete list of egressip objects and their assigned nodes
    which source addresses do we need to put on the partner allow-list all of them with their nodes
    full table egressips nodes
    security audit please hand me all outgoing fixed addresses of the cluster
    what fixed source ips can leave this cluster need to whitelist them all
    i am putting together a firewall document for our partner and for this purpose i would need a complete listing of all egress addresses we have including the node that hosts each of them
    it would help me to see the whole list of egress ips and where each one lives`),
  meaning: lines(`
    what does stale-snat mean
    what is a stale snat
    what does missing-snat mean
    explain missing-snat
    wrong-nexthops meaning
    what does finding wrong nexthops mean
    definition of duplicate-reroute
    please explain the term stale-reroute to a network guy who is new to ovn
    what is meant by wrong-nexthops
    duplicate-reroute what does that mean
    what is the meaning of a finding of the kind duplicate-reroute
    what is meant by missing-reroute
    what is a missing reroute in plain words
    i new in the team and everybody talks about wrong-nexthops as if it was obvious so could someone explain what this kind of finding means
    meaning of stale-reroute
    define missing-snat`),
  'pods-of-egressip': lines(`
    list the pods behind the egress ip EGRESSIP
    show me pods served by EGRESSIP
    pods of EGRESSIP
    pods on eip please EGRESSIP
    which pods go out with the egress ip EGRESSIP
    who are the pods using eip EGRESSIP
    which pods are going out via the egressip EGRESSIP
    please name all pods which are using eip EGRESSIP
    show me the pods matched by the egressip EGRESSIP
    the bank wants to know which applications call them from the eip list me the pods EGRESSIP`),
  'pods-on-node': lines(`
    show me pods of node NODE
    the memory modules of will get swapped and before that i would need to inform the owners so which pods are running on that node NODE TIME`),
  remedy: lines(`
    how do i fix a missing snat
    what should i do about missing-snat
    how do i fix the current problems
    how can i get rid of stale snats
    how do i fix a stale reroute
    what should i do about EGRESSIP
    how do i fix this
    recommended fix for the problems
    what do i do about problems NODE
    how do i fix eip EGRESSIP
    what to do against missing-snat
    a missing-snat was reported which steps do you recommend us to take
    how can stale reroutes be repaired
    what should i do against the problems
    remedy for stale-snat please
    how to repair a missing reroute
    what can i do about missing-reroute
    how do i fix NODE
    how to fix the problems of eip EGRESSIP
    ok i understand that there are problems but i only the duty manager and not a network person so which steps should be taken in order to resolve them
    how do i fix duplicate-snat findings
    what can i do about the problems on NODE
    what should i do about egressip EGRESSIP`),
  'two-nodes-answer': lines(`
    2 nodes answering for eip EGRESSIP
    on the switch we see the mac of flapping between two ports are two nodes replying to arp for it ADDRESS
    is more than one node responding to arp requests for ADDRESS
    are two nodes answering arp for the address of egressip at the same time EGRESSIP
    the switch guy sees two macs for do two nodes answer for it ADDRESS
    our core switch logs mac flaps for all the time which smells as if more than one node would answer arp for it is that the case ADDRESS`),
  unassigned: lines(`
    please list egressips which are pending i.e could not be assigned to any node
    are there addresses that nobody hosts and why
    which egress addresses are not on any node and why
    someone from the platform team said that there would be an egress ip without a home so please show me which addresses are not assigned to any node and for what reason
    why does no node host ADDRESS`),
  'where-is': lines(`
    which node has the egress ip right now EGRESSIP
    tell me the current host of egressip EGRESSIP
    what is the egress node for EGRESSIP
    egressip host node EGRESSIP
    i need to know which machine is carrying the address EGRESSIP
    who is got the eip EGRESSIP
    node hosting EGRESSIP
    which gateway node is presently carrying the egressip i need it for the port mirror on the tor EGRESSIP
    i see arp requests for on our leaf switch which node is supposed to host this egress address ADDRESS
    the egress address is located on which node please ADDRESS
    which machine does go out from right now EGRESSIP
    hosted on ADDRESS
    the network team asks behind which host is now can you say ADDRESS
    node of the egressip please EGRESSIP
    could you please tell me on which of our workers the egress ip called is being hosted at the moment because the customer firewall team is asking EGRESSIP
    where ADDRESS`),
};
