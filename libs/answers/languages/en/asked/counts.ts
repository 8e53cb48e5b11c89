/** How many objects, nodes and addresses there are, and how they are spread. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfCounts: Language['asked'] = {
  'count-egressips': lines(`
    how many eips do we have | number of egressips in cluster | egressip count | how many egress ip objects total
    how many egressip objects are existing in the cluster | number of egressips | how many egress ips do we have in total
    please tell the total count of eip objects | how many egressips are there | number of eips | count of egressip objects in this cluster
    how much egress ip do we have in total | total number egress ip objects please | how many egressips do we have
    for the quarterly slide deck my manager wants one single figure namely the total number of egressip objects that exist in this cluster
    i curious how many egressip objects there are by now | egressip count please | how many egressips exist | number of egressip objects in cluster
    how much eip we have configured | count of egress ip objects please | how many eip objects do we have | count eips
    total egressip objects in the cluster | how many egressips are configured in total | what is the quantity of egress ips
    total number of egressip objects please | how much egressips we have | number of egressip objects | how many eips exist | egressip wc l
    total count of egress ip objects in the cluster | eip count | number of egressips defined | count all the egressip crs
    number of egress ip resources in use roughly or exact | tell me how many egress-ip objects are configured
    how many egressip objects do we have in total the licence form asks it | for my capacity slide i need the number of egress ips in the cluster
    could you tell me please the quantity of egressips that exist | what is the total count of egressip objects as on date
    the auditor wrote number of fixed egress addresses objects in her form which figure do i put in
    may i ask how much egress ips are configured in our cluster | i believe we have eight egressips could you verify the number
    quantos i mean how many eip objects are there at all
    it is for the contract with the network provider in what number do the egress ip objects exist
    how many of those egressip things did we end up with altogether | how many egress ips are there | number of egressip objects in this cluster
    count egressips | number of egress ips | total count of egressips | how many egressips | egress ip objects count | count all eips | total egress ips
    total number of egress ip objects | how many egress ip objects exist | how many eips are defined | how many egress addresses do we have in all
    amount of egress ips | quantity of egressip objects | what is the number of egress ips in the cluster
    how many fixed addresses does the cluster have | how many egress ip resources | how many egressip crs | egressips wc | size of the egressip list
    for the slide i need the number of egress ips | the auditor has a field number of egress ip objects, what do i write
    i think there are eight egress ips, is that number right | do we have more than ten egress ips
    how many of those egress ip things are there altogether | how big is the fleet of egress ips | the figure of eips | nr of eips
    in what number do the egress ip objects exist | i need the number of egress ips for my capacity slide | how many egress ip objs
    how many entries has the list of egress ips | what is the count of source addresses we own
    count of egressip resources please | total egressips | how many egressips are defined | number of egress ip objects in this cluster
    how many egressips are in here
    how many egressip objects did we create in the meantime, i lost count | amount of egressips | number of eip objects please
    how many egressips did the teams order so far | what is the quantity of egress ip objects here
    tell me the egressip object count | how many eips did we define | total egressips in use, the number | egressips, how many of them
    quick count of the egress ip objects | how many eip resources are in the api | how many egressip objects have we defined
    the auditor wants a figure: total egressip objects in this cluster | count of egressips | are there more than five egressips, how many exactly
    what's the tally of egressip resources | how much egressips exist | egress ip quantity overall | state the number of configured egressip objects
    so how many of those egress ips do we actually own by now | count the egressips for me, would you
    egressip total | number of objects of kind egressip | tally of egress ip objects | how many egress addresses altogether
    we have how many egressips by now | number of egressip objects in the cluster | count all egressip objects 4 me
    number of egress ip objects | count the egress ips | what is the total of egressips we run
    i only want the figure, not the list: egress ips in the cluster | how much egress ips exist | do we have more than ten egressip objects already
    for the capacity sheet i need the quantity of egress addresses | egress ip count | our contract allows 16 egress addresses. how many are in use
    are there eight egressips or nine | with how many egress ips do we work here | tell me the number of egressips | in numbers: egressip objects
    how many different egressip resources does the monitor see | what's the amount of egress addresses at present, just a number
    i wonder how many egressips this cluster has by now | how many of those egress objects have people created in total | count of egressip please
    quantity of configured egress ips | management asks for the number of outgoing addresses | how meny egress ips we got
    so how many egressips is that altogether | how many egress addresses are there, no matter which | number of egress objects
    how many outgoing addresses exist in total | count of egress ips | for the capacity sheet i need one number: how many egress ips are configured
    how many different public ips do we use on the way out | how many egressip objects are there on the cluster | how many egress ips did we define
    auditor wants the number of egress addresses, just the figure | how many of these outgoing ips are there | how big is our set of egress ips
    tell me the number of egressip objects please | how many source addresses in all | is it seven or eght egress ips that we have
    quantity of egressips | how many entries would the partner need in his allowlist for all our outgoing ips | how many egressips in this cluster
    number of configured outgoing addresses | count the egress ips for me | in sap we have three saprouters; how many egress ips are there here
    what number of egress objects do we run | total amount of outgoing ips | count of all egressips
    how many egressip objects have we got | count the egressip crs in here | total number of egressips please, just the figure
    for the licence sheet i need the number of egressips we have configured | how many egressip resources did the customer define
    management wants one number: the amount of egressips | could you count the egress ips objects for me please
    could you check if we have more than five egressips, how many is it | not sure how many egress ips exist, do you know the number
    isn't it eight egressips that we have | how many egressip objects are there still | how many different egressips do we run
    i do not know the number of our egressips any more | customer writes: "how many egress ips do you operate?"
    manager asks: number of egressips for the licence form | audit question 12: state the quantity of egressip objects
    pm wants to know how many egressips we have by now | fwd: the firewall guys need the count of egress ips | how many eips | no. of egressips
    egressips/count | what is the tally of egressips | cardinality of the egressip set, please | what's the headcount of egress ips
    anzahl egressips please | how numerous are our egressip resources | how many egressips did we have TIME | how many egressip objects existed TIME
    how many egressips were there during the maintenance TIME | count of egressips to tuesday TIME
    what's the number of egressip objects we have defined | how many egress ip objects exist in the cluster, roughly, five, ten
    total of egressips please | egressip count please
    how many egressip objects do we have | what's the total number of egressips in this cluster | egressip object count
    how big is this install, i mean how many egressips have they configured | give me a figure for the egressips defined
    what's the total number of egressips configured in this cluster | number of egressips please
    total count of egressip resources in the cluster please | how many egress ips are defined | number of egressip objects defined in the cluster
    what is the total of egressip resources, just the figure
    what's the total of egressip resources defined in this cluster
    how many egressips are there | number of egressips in this cluster | how mnay eip do we have
    how many egress ips do we have | number of egressips please | can you count the egressips for me
    what is the total number of egressips in the cluster | how many egressip objects are there
    tell me how many egressips exist currently | how many egressips were there TIME
    number of egressip objects | how many egressips exist in this cluster? it is for our inventory
    how many egressips do we have | number of egressips in the cluster | count the egress ips for me please
    what's the total number of egressip objects | tell me hwo many egressips exist
    i'm filling in an inventory sheet. how many egressips are configured | how many egressips were there TIME
    how many egressips do we have | for the inventory sheet i need a number: how many egressips exist | nr of egressip objects
    how many egress ips did we have TIME`),
  'count-nodes': lines(`
    node count | how many workers do we have total | what is the number of nodes in this cluster | how many nodes has this cluster | number of nodes
    what is the count of nodes in the cluster please | how much nodes do we have | how many nodes does the cluster have | number of workers
    of how many nodes consists our cluster
    before i order licences i have to be sure about the size of the cluster so how many nodes are there altogether | can you tell me the number of nodes
    how much nodes we are having in cluster | how many nodes in this cluster | how many workers nodes has the cluster in total
    number of nodes we run here | how many nodes does the analyzer know | how many nodes does our cluster consist of
    how much nodes there is in the cluster | please tell me the number of nodes | cluster size in nodes | how many workers in the cluster | nodes wc l
    number of boxes you see | total number of nodes | how many nodes are there | count the workers | how many hosts make up this cluster
    what is the worker tally | how many nodes is this cluster made of please
    the vendor wants the number of workers for the support case could you give it to me | i would need to know the count of nodes being watched
    for the cost calculation i have to know how many worker machines exist | what is the number of hosts which are there in the cluster
    we are how many nodes here | could you be so kind and say me how many nodes the analyzer is seeing
    is it correct that there are six workers or has the number grown | total no of nodes kindly revert
    our auditor wants the node total because the sample size depends on it | how many nodes do we have | number of nodes in the cluster
    how many worker nodes are there | how many workers | how many machines has the cluster | count nodes | count of workers | count the nodes
    nodes total | nodes wc | how many nodes are in the cluster | how many servers do we run | cluster size | size of the cluster
    how large is this cluster in nodes | how many worker machines exist | the vendor wants the number of workers
    for the licence i need the count of nodes | of how many nodes does the cluster consist | what is the amount of nodes
    how many nodes does the analyzer see | how many nodes do you know | how many boxes | is it six nodes or more | please give me the total no of nodes
    how many nodes does our installation comprise | what number of servers is part of the cluster | worker tally
    how many workers are there | number of nodes please | how many nodes do you know about
    how many nodes does this cluster have | size of the cluster in nodes please
    number of machines in this cluster | how big is our cluster, node wise | how many nodes you see
    how many machines does the cluster consist of | is it 5 or 6 nodes? the count please | number of workers overall | nodes you monitor: how many
    how big is the cluster in nodes | how many workers do we have | tally of machines in this cluster | for the licence form: node count
    how much nodes has the cluster | count the worker nodes please | is it six nodes or five, i keep forgetting how many there are
    what number of hosts makes up this cluster | tell me how many servers are joined | cluster size, nodes | give me the node count
    node tally | size of the cluster in nodes | how many machines take part | how many boxes are there
    the cluster consists of how many workers
    total number of nodes, kindly revert
    number of workers in the cluster | how big is this cluster, in machines | what is the total node count | do we run six workers or seven
    i need to fill in a form, how many hosts does the cluster have | how much nodes we have | tell me the quantity of nodes you monitor
    total workers | the licence is per node. what number do i report | how many servers does the monitor know about | is it still six nodes
    just the number of nodes, not their names or what they host | amount of nodes being watched | how many workers do you see
    i wonder how many nodes we have after the scale-out | with what number of nodes are we running | how many node in cluster
    could you count the machines for me, please? the finance people bill by host | how many kubernetes nodes are visible to the analyzer
    how many nodes are there, no matter what they do | number of machines in the cluster | how many servers does this cluster have
    how many hosts do you watch | for the licence form i need the number of servers in the cluster | cluster size in noes
    how many machines are we talking about | what's the number of hosts | how many workers do we run | how many hosts are in there in total
    tell me how many nodes you can see | total number of nodes please | how may nodes does it have | how large is the cluster, counted in machines
    how many physical or virtual servers make up this cluster | we have 40 mail servers, how many nodes does this cluster have
    how many nodes are monitored | conut the nodes | is it five or six machines | how many kubernetes hosts exist here
    how many workers are in the cluster | amount of servers | total hosts | i was told we had six machines, what is the real number of ndes
    how many workers in this cluster | number of machines you're watching | how many nodes does this customer's cluster consist of
    the quote says six servers. how many nodes are there really | what is the amount of nodes in the cluster please
    my manager asks how many worker machines we pay for here
    could you check if there are six nodes, or how many | not sure how many workers the cluster has | isn't it six nodes that we have
    how many nodes are still in the cluster | how many different nodes do you see
    do you know if we already have more than five nodes, how many are there exactly | customer writes: "how many nodes is the cluster made of?"
    manager asks: node count for the subscription renewal | audit question 2: number of nodes in scope | pm wants to know how many workers we run
    fwd: how many machines are in that cluster | nodes/count | no. of nodes | what is the tally of nodes | total machines in this cluster
    how many chassis does ovn have here | anzahl der nodes | what is the strength of nodes in this cluster | how many nodes were there TIME
    how many workers did the cluster have TIME | how many nodes did we have during the maintenance TIME | node count to tuesday TIME
    how big is the cluster, i mean how many workers | how many nodes does it see | how many workers have we got again
    how many workers does this cluster have | my boss wants to know how many nodes we operate here | how many workers are we talking about
    what's the node count here
    what is the node count | for the licence sheet: total number of nodes in the cluster | what is the size of the cluster in nodes
    could you tell me how many nodes we have altogether | how big is the cluster, i mean in nodes | number of workers please | what's the node count
    total machines in cluster
    could you give me the node count of the cluster you are watching
    how many nodes does the cluster have | what is the number of nodes
    how many nodes does the cluster have | hom many nodes are there
    how many nodes are in the cluster | node count, please`),
  'assignable-nodes': lines(`
    which nodes can take eips | nodes that are egress assignable | which nodes are eligible to host egress ips | list egress-assignable nodes
    what nodes could host an eip right now | which nodes are egress-assignable i.e carry the label so that ovn-k may place an egress address there
    list of nodes which can host egress ip | which workers are eligible as egress gateway | what nodes are labelled egress-assignable
    which of the nodes are allowed to take over egress addresses in case of need | which nodes may carry egress addresses
    what workers are eligible to host an eip | on which machines could an egress address be put at all | nodes with the egress label
    which nodes are egress capable | egress-assignable nodes | which nodes can host egress addresses
    i would like to find out which of our workers are actually eligible i.e carry the egress-assignable label and are ready so that an egress ip may be placed there
    i not sure which nodes are allowed to carry egress ips | which workers are able to take an eip | on which nodes can an egress ip be put at all
    nodes that carry the egress-assignable label | what nodes are eligible to host eips | please list the workers who are able to host egress addresses
    nodes carrying the egress-assignable label | eligible egress nodes | list of nodes able to host an eip | which nodes are allowed to take over eips
    which of our nodes may host egress addresses | what nodes are able to take egress ips | which nodes is it permitted to put an egress address on
    please list nodes who can be used for egress ip | list workers with the egress-assignable label | which hosts are eligible for eips
    which nodes can take egress ips | eligible egress hosts names only | who is a candidate for hosting egress addresses
    kubectl get nodes l egress-assignable | labelled workers for egress | what boxes could an eip land on
    show me nodes allowed to carry egress traffic addresses | candidate set for eip placement
    which nodes are allowed to host egress addresses at all the firewall team must open the macs for them
    please show the workers that carry the egress-assignable label | could you tell me on which hosts an egress ip can be placed in principle
    we plan a maintenance and i must know what nodes are eligible to take over egress ips | only some workers may hold the addresses no which ones
    i want to know the machines where egress ip assigning is permitted | which are the candidates nodes for the egress ips please
    for the network diagram in the audit file i need to mark each node capable of egress hosting
    kindly provide names of the nodes enabled for egress assignment
    are all nodes egress-assignable or only a part of them our data centre people are asking | which nodes are labelled egress-assignable
    what nodes can take egress ips | list the nodes | show all nodes | which nodes can host an egress ip | which nodes may host egress ips
    egress capable nodes | egress-capable workers | nodes labelled for egress | kubectl get nodes egress-assignable
    which nodes carry the egress assignable label | what workers are eligible | candidates for hosting egress ips | candidate nodes for eips
    who could take over an egress ip | which nodes could take over an address if needed | where could an eip land
    on which nodes is it allowed to place egress addresses | on which nodes is it permitted to put egress ips
    which machines are permitted to carry egress addresses | which nodes are enabled for egress | list the egress nodes | show the egress nodes
    which of the workers are gateways for egress | which workers are allowed to be egress gateways | which nodes are ready and assignable
    which nodes are not assignable | which nodes are not allowed to host egress ips | are all nodes allowed to host egress ips or only some
    only some nodes may hold addresses, which ones | names of the nodes that accept egress ips | the nodes usable for egress assignment please
    possible hosts for egress addresses | pool of nodes for egress | we plan a maintenance, which nodes remain able to take egress ips | eligible hosts
    i need to mark each node capable of egress hosting in the diagram | i want to know the machines where assigning egress ips is permitted
    which servers come into question for egress addresses | which workers qualify for egress | on what boxes could an egress ip end up
    which nodes may take egress ips | what nodes are egress assignable | list the nodes labelled for egress
    which workers are able to host egress ips | show nodes that accept egress addresses | what workers can carry egress ips
    which nodes are eligible for egress ips
    nodes with egress-assignable label | which workers may carry an egress address | is every node ready for egress, show them
    show egress capable nodes | which of the nodes are egress-assignable and ready | nodes ready for egress ips
    names of all nodes able to host egress ips | nodes marked egress-assignable | list the nodes with ready state
    which machines are ready and labelled for egress | egress nodes | node list with labels for egress
    which nodes are eligible to carry egress ips | what workers carry the egress-assignable label
    name the machines that may host an egress address | on which nodes can egressips be placed at all | candidates for hosting egress addresses
    who is allowed to be an egress node | list of nodes labeled as egress capable | i wonder which of our workers are qualified as egress hosts
    which boxes are usable for egress assignment and which are not | what nodes is permitted for egress | show me the pool of egress nodes
    we relabelled some machines, so which ones accept egress addresses now | nodes ready for egress duty
    which nodes qualify for hosting egress ips
    which nodes accept egress addresses | candidates for hosting an egress ip | where may egress ips be placed | eligible workers
    who is allowed to carry addresses | which machines are enabled for egress | is NODE able to take an egress ip
    does NODE carry the label for egress
    show me the machines that are eligible as egress gateway
    what workers are egress-assignable | list the nodes that have the egress-assignable label | which machines are eligible to carry an egressip
    who may take over an egress address if one dies | on which nodes is it allowed to place egress ips
    i want to drain a server; what other nodes could take it is addresses, in principle | not every node can host egress, which ones can
    nodes labeled egress-assignable | candidates for egress ips among the workers | name the nodes usable for egress
    are all workers assignable or just some of them | which workers are ruled out as egress hosts | can every node hold an egress ip
    how many nodes are able to host egress ips, and which | assignable nodes | the scheduler of egress ips has which nodes to choose from
    which hosts are prepared for egress addresses | what nodes are in the egress pool | where could an egressip be placed, if not where it sits now
    i forgot which workers we labelled for egress, can you say | which node can be egress node | show nodes with egress label and ready
    eligible egress hosts please | which of our servers qualify for egress traffic, and which don't
    is the egress label set on enough nodes? which have it | which nodes can take egress addresses, no matter how many they have now
    which machines are allowed to carry outgoing ips | which servers have the egress-assignable label | what hosts are eligible for egress ips
    i want to take a box out for maintenance. which others could take over an egress address | egress capable hosts
    list the nodes labelled egress-assignable | which workers may carry an egress ip | what machines could an egressip be placed on
    on which boxes can egress ips land | show the assignable nodes | which hosts are candidates for a fail-over target
    which of the servers qualify as egress hosts | nodes fit for egress | who can be an egress node here
    can every machine host outgoing addresses, or only some of them? which
    the network team must open the upstream switch ports only for boxes that can ever carry an egress ip. which boxes are those
    eligible machines for egress | tell me which hosts are permitted to hold egress addresses
    which nodes do not have the egress label and which do | list of posible egress hosts | are all workers egress-assignable
    which machines accept egress ips | set of nodes where outgoing addresses may live | what nodes are usable for ergess
    which nodes carry the label for egress | to which servers could the outgoing ips hop
    which boxes carry the egress-assignable label | what nodes are eligible to take an egress ip | list egress capable hosts
    on which machines may an egress address land at all | which servers did the customer prepare for hosting egress addresses
    ticket #4411: "please tell us which of our nodes are able to host egress ips." | what nodes is it allowed to put an egress ip on
    do you know which workers are labelled for egress, i.e. may receive addresses
    could you check if there are nodes which may carry egress addresses, and which | not sure which nodes are labelled egress-assignable
    which other nodes would be allowed to host an egress ip | i do not know which workers are eligible for egress ips any more
    which nodes are still assignable | is it possible to host egress addresses on all nodes, or on which
    customer writes: "which of your nodes may host egress ips?" | manager asks: which machines qualify as egress hosts
    audit question 9: enumerate the nodes eligible for egress addresses | pm wants to know which workers carry the egress-assignable label
    fwd: which nodes are allowed as egress gateways, asks networking | assignable | which nodes assignable | assignable/nodes
    which workers are candidates for egress addresses | nodes fit to serve as egress gateways | which hosts are tagged egress-assignable
    which nodes are entitled to host egress ips | welche nodes are allowed to host egress ips | which machines are earmarked for egress duty
    which nodes were assignable TIME | which workers could host egress ips TIME | which nodes were eligible for egress addresses TIME
    which nodes had the egress-assignable label during the maintenance TIME | assignable nodes to tuesday TIME
    which workers carry the label so that they may take an egress ip | on whitch machines could an egress address land at all
    which of the nodes are eligible for egress | which nodes have the egress-assignable label | what nodes can eips get scheduled to
    lsit egress-capable nodes please
    which nodes are allowed to carry egress addresses | what workers are elegible to get an egress ip
    my mentor said some nodes carry a label for egress, which ones are those | which boxes are egress-assignable
    list the candidates a failover could land on, i.e. the nodes that may host egress addresses
    where may egress ips be placed, which workers qualify
    which workers carry the egress-assignable label | what machines are allowed to take egress ips | which of our nodes are eligible as egress nodes
    which nodes carry the egress-assignable label | which workers are allowed to host egress addresses | list of egress capable nodes
    in principle an egress ip could land on which machines, i mean which ones are eligible
    where could an egress address be put, which nodes are permitted for it | which nodes can not host any egress ip
    list of egress-assignable nodes | which workers are eligible as egress hosts, i.e. have the label set
    where could an egressip be placed, i.e. which workers are eligible to host one | list the egress-capable workers
    which nodes can host egress addresses | what nodes are egress-assignable
    we want to know where an egress ip may land. which of the nodes are able to host one | list of nodes labelled egress-assignable pls
    which nodes can host egress addresses | what workers are eligible to carry egress ips
    list the nodes that may host an egress ip please | show me all egress-assignable nodes
    on which nodes could an egress ip be placed at all | which nodes are egres assignable
    we are planning the cluster layout. which workers are able to host egress addresses
    which nodes are egress assignable | what nodes can carry egress addresses | which of our workers are allowed to host egress ips
    list of nodes with the egress-assignable label
    which nodes are able to host egress addresses | what nodes can an egress ip land on | list the egress-assignable nodes please
    which of our workers are eligible for egress ips | nodes that may carry egress addresses
    we have six workers. on which of them can egress addresses be placed | show me wich nodes are egress assignable
    which nodes are egress-assignable | which workers can take an egress ip | on which nodes is it allowed to host the egress addresses
    we are planning the next patch round. which nodes are able to host egress addresses`),
};
