/** Where addresses are, and what there is. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfPlaces: Language['asked'] = {
  'where-is': lines(`
    where is eip right now EGRESSIP | which node has the egress ip EGRESSIP | sits on which node ADDRESS | which node hosts please ADDRESS
    eip on what node EGRESSIP | which gateway node is presently carrying the egressip i need it for the port mirror on the tor EGRESSIP
    i see arp requests for on our leaf switch which node is supposed to host this egress address ADDRESS | who is hosting right now ADDRESS
    the egress address is located on which node please ADDRESS | which machine does go out from right now EGRESSIP | where is egress ip hosted EGRESSIP
    hosted on ADDRESS | the network team asks behind which host is now can you say ADDRESS | node of the egressip please EGRESSIP
    eip which node EGRESSIP
    could you please tell me on which of our workers the egress ip called is being hosted at the moment because the customer firewall team is asking EGRESSIP
    i like to know who is currently hosting egressip EGRESSIP | egress ip is located where now EGRESSIP | where ADDRESS
    which node has the eip right now EGRESSIP | egressip on what node is hosted please EGRESSIP
    could you tell me where the egress ip currently lives EGRESSIP | sits on which worker ADDRESS | on which host is assigned ADDRESS
    eip hosted where EGRESSIP | who is holding ADDRESS | on what box does live at the moment ADDRESS | need the egress node for please EGRESSIP
    could you please tell me on which node the egress ip of is located EGRESSIP | where is living the egress ip EGRESSIP
    i need to know which server is hosting ADDRESS | the address in which node is it now ADDRESS | which machine carries the egress ip EGRESSIP
    eip hosting node EGRESSIP | current host of the egress ip EGRESSIP | who holds right now EGRESSIP | get egressip o node EGRESSIP
    on which box does the eip sit EGRESSIP | locate egressip EGRESSIP | egress address what worker is it pinned to at the moment EGRESSIP
    lives on what node ADDRESS | need owner node of fw team is waiting ADDRESS | which worker is assigned ADDRESS
    tell me the host for right now ADDRESS | placement EGRESSIP | find node for me EGRESSIP
    for our audit documentation i would need to know on which node the egress ip is sitting at the moment please EGRESSIP
    could you kindly do the needful and tell me which worker is currently holding EGRESSIP
    because the bank is asking us please say where the address of is hosted now EGRESSIP
    i am from the firewall team and not a kubernetes person on which machine does address live right now EGRESSIP
    excuse me may i ask which host is in charge of egressip at present EGRESSIP
    our switch people see the mac changing so i would like to know which server owns at this moment ADDRESS | is it on which node please ADDRESS
    can you find out for me in which worker the ip is placed ADDRESS | i filling the network inventory sheet and am missing the hosting node of ADDRESS
    it would interest me on which node is assigned currently EGRESSIP | sorry for disturbing where is running the egress ip at this moment EGRESSIP
    which node has the egress ip right now EGRESSIP | on what node is the ip EGRESSIP | tell me the current host of egressip EGRESSIP
    what is the egress node for EGRESSIP | which worker owns ADDRESS | where is hosted ADDRESS | who is holding at the moment ADDRESS
    can you tell me where is currently assigned EGRESSIP | egressip host node EGRESSIP | i need to know which machine is carrying the address EGRESSIP
    who is got the eip EGRESSIP | which worker is pinned to right now EGRESSIP | location of eip EGRESSIP | node for ADDRESS
    on what machine does the egressip currently reside EGRESSIP | tell me which node owns egress address EGRESSIP | egress ip which node EGRESSIP
    where is hosted EGRESSIP | which node carries right now ADDRESS | find the node of ADDRESS | which node EGRESSIP
    which node is the egressip on EGRESSIP | node hosting EGRESSIP | EGRESSIP currently sits where | EGRESSIP location | ADDRESS lives on
    ADDRESS owner node | who owns ADDRESS right now, which box | current holder of EGRESSIP | tell me the machine that carries EGRESSIP
    on what worker did EGRESSIP end up | which of the nodes has got ADDRESS | i need to know the present host of ADDRESS for the switch team
    the node which is serving EGRESSIP at the moment | EGRESSIP placed on which server | where did ovn put EGRESSIP | where has ADDRESS landed
    at which node is ADDRESS configured | please indicate the worker that hosts the address ADDRESS | could you locate EGRESSIP for me
    find the node of EGRESSIP | find ADDRESS | locate ADDRESS | node for EGRESSIP | EGRESSIP hosted by | ADDRESS hosted by whom
    what machine answers as ADDRESS today | we must open a port on the switch, so on which server is EGRESSIP attached
    our network colleagues see the mac of ADDRESS moving and want the server which owns it now | behind which host is ADDRESS
    the assigned node of EGRESSIP | EGRESSIP which worker | through which node does traffic of EGRESSIP leave
    which gateway node is responsible for ADDRESS | on what hypervisor or node is EGRESSIP now | ADDRESS @ which node | current assignment of EGRESSIP
    who is hosting EGRESSIP | which node hosts an egress address EGRESSIP | for the cabling plan i must know in which machine EGRESSIP lives
    the data centre people ask what hardware carries ADDRESS at present | may i know the server to which ADDRESS is bound
    it would be good to know on whose interface ADDRESS is configured | before we unplug something, where is EGRESSIP running
    i can not find ADDRESS on any interface, where should it be | which node should i tcpdump on for EGRESSIP | need owner node of ADDRESS
    ADDRESS lives where nowadays | EGRESSIP egress node | egress node of EGRESSIP
    so where's EGRESSIP sitting these days | which box has the EGRESSIP address right now | EGRESSIP is on which worker again
    can you tell me the node EGRESSIP 's egress ip is on | hey, quick one: who's hosting EGRESSIP
    i forgot where EGRESSIP ended up, which node is it | which machine has ADDRESS now | find the node behind ADDRESS | where did ADDRESS land
    on which host can i find the EGRESSIP address at this moment | where is EGRESSIP hosted at the moment | what node serves EGRESSIP
    locate EGRESSIP for me please | which worker carries the EGRESSIP egress ip | need to know where EGRESSIP is right now
    which node is ADDRESS on | ADDRESS - where does it sit | tell me who hosts ADDRESS | who has got ADDRESS
    where can i find the EGRESSIP egress ip | EGRESSIP 's node | which worker is EGRESSIP 's address on now | what's the node of ADDRESS
    who hosts ADDRESS nowadays
    customer firewall team wants to know what machine their EGRESSIP traffic comes from - which node has that ip
    please say me the node where EGRESSIP egress is sitting | got a ticket about ADDRESS , on which box does it sit | EGRESSIP , which node has it
    EGRESSIP is served from what worker(s) currently | EGRESSIP egressip - current location | can you check who hosts EGRESSIP at the moment
    firewall log says ADDRESS , i want to know the worker behind it
    can you check who hosts EGRESSIP at the moment
    hi team, quick one: current node of EGRESSIP | EGRESSIP address attached to which host now | trying to find EGRESSIP , which worker got it
    need the node name behind ADDRESS for a tcpdump | worker of ADDRESS | sorry for the silly question, EGRESSIP egress ip lives where
    current hosts of EGRESSIP , want to tcpdump there | EGRESSIP node please | ADDRESS - assigned node please | which of the workers got ADDRESS
    on which machine does the EGRESSIP egress ip sit right now | could you kindly point me to the node carrying the egressip EGRESSIP
    EGRESSIP egressip current host | the firewall team asks from what node EGRESSIP 's egress address is served
    who is carrying EGRESSIP at the moment, node wise | is the EGRESSIP address parked on any node, and if so which | locate EGRESSIP egress
    ADDRESS lives on which worker | i need to know the home of ADDRESS before i unplug anything | who is got ADDRESS
    we see packets from ADDRESS on the perimeter; which node emits them | tell me the box that EGRESSIP is bound to | EGRESSIP landed on what node
    in which server is EGRESSIP placed please | i wonder which node EGRESSIP is attached to | only the node of EGRESSIP , nothing else
    EGRESSIP sits where
    locate EGRESSIP | find me the home of ADDRESS | which box answers for ADDRESS | ADDRESS is parked on which machine
    EGRESSIP 's current holder | who carries ADDRESS at the moment | seat of EGRESSIP | EGRESSIP resides on
    whereabouts of the EGRESSIP address | packets from ADDRESS, which node sends them out | which server has ADDRESS configured
    node behind ADDRESS | to what worker is ADDRESS bound | is EGRESSIP hosted, and on which node | EGRESSIP landed on what worker
    who is hosting EGRESSIP right now | on what box does ADDRESS live | which worker acts as the gateway for the EGRESSIP egress ip at the moment
    EGRESSIP sits where right now | i need the host that carries the EGRESSIP egress ip, please
    where did the EGRESSIP address end up after all that moving around | our partner bank asks which machine serves EGRESSIP ; can you tell me
    on what nodes do the EGRESSIP addresses live at the moment | EGRESSIP egress ip location
    who is hosting EGRESSIP , and i don't care about it is rules or pods, only the node
    before i pull the cable of that server: which worker holds EGRESSIP | could you point me to the node EGRESSIP is assigned to
    at which worker does EGRESSIP leave the cluster | please tell node for EGRESSIP , thanks | on which machine has EGRESSIP been placed
    i wonder whether you know on what node the EGRESSIP ip is sitting
    the network team wants to mirror a port for the EGRESSIP address, so which host is it | find EGRESSIP for me: which of the workers has it
    not sure any more where we put EGRESSIP | which node has ADDRESS | ADDRESS is on which worker | who carries ADDRESS now
    the firewall log shows ADDRESS , from which of our hosts does that come
    give me the node name behind ADDRESS , i have to open a ticket for it is nic | ADDRESS , current node
    is it possible to know what host the ip ADDRESS is placed | on which node was EGRESSIP TIME
    what worker hosted EGRESSIP before the deployment TIME | where used EGRESSIP to be TIME | which host had ADDRESS TIME
    ADDRESS was on what node this morning TIME | at noon, EGRESSIP was on which node TIME | which node would i find EGRESSIP on
    EGRESSIP sits on which host | EGRESSIP sits on a host; which | what node has EGRESSIP been waiting on... i mean where is it
    the monitoring of the switch shows load, so on which node is ADDRESS | where does EGRESSIP sit right now
    which machine carries the EGRESSIP source addresses | EGRESSIP is on which box
    the bank's firewall team wants to know the server behind our EGRESSIP egress. which host has it at the moment
    which server holds the outgoing ip of EGRESSIP | EGRESSIP currently lives on which host
    i need to tcpdump the right machine for the EGRESSIP egress, which one is it | on what node can i find EGRESSIP
    which of our machines is hosting EGRESSIP these days | tell me the host that owns the EGRESSIP egress ip | what box is EGRESSIP placed on
    which host has EGRESSIP at the moent, if any does | which box answers with ADDRESS to the outside
    a partner complains about traffic from ADDRESS . on which machine does that address live | ADDRESS is hosted by which server
    locate ADDRESS for me | node that currently carires ADDRESS | which host has ADDRESS now
    i'm at the switch and see ADDRESS . what machine should i look behind | on which machine was EGRESSIP TIME
    where did EGRESSIP sit this morning TIME | which server held ADDRESS at noon TIME | auditor question: on what box was ADDRESS placed TIME
    which node owned ADDRESS TIME
    where's EGRESSIP sitting right now | which box is holding ADDRESS at the moment | what host had EGRESSIP TIME
    need the hosting node for EGRESSIP please | where did ADDRESS live TIME
    customer on the phone wants to know on which servers the addresses of EGRESSIP are currently placed
    could you tell me the node that owns ADDRESS at present | please, EGRESSIP is located on which worker
    for the rca document: on which node was ADDRESS located TIME | i lost track, where does EGRESSIP live
    the customer asks if we can tell them which node EGRESSIP sits on | not sure which node is carrying EGRESSIP any more
    both addresses of EGRESSIP , on which nodes are they | could you check if EGRESSIP still lives where it lived, i.e. on which worker
    which box fronts EGRESSIP | on which host is the EGRESSIP egressip housed | i do not know where EGRESSIP is hosted, can you tell me
    EGRESSIP again: which node has it right now | customer writes: "we only whitelisted EGRESSIP , on which machine does it sit?" | EGRESSIP host
    which worker is EGRESSIP domiciled on | kindly tell on which node EGRESSIP is residing | isn't there a node that hosts ADDRESS ? which one
    fwd: please confirm the node presently carrying ADDRESS | node/ ADDRESS | which chassis is ADDRESS bound to
    which gateway machine owns the snat address ADDRESS | where was EGRESSIP TIME | on which node did EGRESSIP sit during the maintenance TIME
    for the rca: which worker hosted EGRESSIP TIME | which node held ADDRESS TIME | audit question 7: on which host was ADDRESS to tuesday TIME
    manager asks: where is EGRESSIP parked at the moment | pm wants to know on which machine EGRESSIP lives, for a slide
    on which node is EGRESSIP , the one with the 10er address
    which machine is carrying the EGRESSIP egress ip, can you see that | on what worker do the EGRESSIP addresses sit
    the firewall guys are asking where ADDRESS lives, which box is it | which worker had ADDRESS TIME | where's EGRESSIP hosted right now
    hey, which node got the EGRESSIP eip | ADDRESS - which node is that on | what node was the EGRESSIP egressip on TIME
    on which machine does EGRESSIP currently live | sorry for the basic question, which worker is carrying the EGRESSIP egress ip
    which node is ADDRESS sitting on | where was EGRESSIP hosted TIME | ADDRESS - which box owns it at the moment
    need the current home of ADDRESS , the customer's firewall guys are on the bridge
    hey, on which worker does EGRESSIP sit right now | ADDRESS lives on what machine | which node had the EGRESSIP egress ip TIME
    please tell me what node is holding ADDRESS | on which node does EGRESSIP sit right now | who is hosting ADDRESS at the moment
    hosting node for ADDRESS | which machine had ADDRESS TIME | ADDRESS lives where | which machine was carrying the EGRESSIP egress ip TIME
    could you please tell me which of the workers is holding the EGRESSIP egressip at the moment
    which worker has EGRESSIP at the moment | ADDRESS sits on which machine | could you please tell me on which node EGRESSIP is living
    which node was holding ADDRESS TIME
    where is EGRESSIP | could you please tell me on which node the EGRESSIP egress ip currently sits | node for eip EGRESSIP pls
    which nodes host the EGRESSIP egressip | our firewall team needs it for a ticket. on which nodes is the EGRESSIP egressip right now
    whcih node is hosting EGRESSIP egress ip | where does EGRESSIP live at the moment | eip EGRESSIP , on which worker
    which node holds ADDRESS | i need to start a tcpdump on the right machine. who hosts ADDRESS | on what node is address ADDRESS
    please, ADDRESS is on which node | where was EGRESSIP TIME | on which node was the EGRESSIP EGRESSIP TIME
    which node had ADDRESS TIME | node of EGRESSIP TIME
    which node is the EGRESSIP egress ip on right now | wheres the EGRESSIP egress ip sitting
    please tell me which worker hosts EGRESSIP 's egress address | on which node does ADDRESS live
    i'm updating the network diagram. what node has the EGRESSIP egress ip | where was egress ip EGRESSIP TIME
    what node had ADDRESS TIME
    where's EGRESSIP sitting right now | could you please tell me which node is hosting the EGRESSIP egress ip
    EGRESSIP eip - on which worker | which worker has the EGRESSIP egress address | on what node i can find egress ip of EGRESSIP
    the bank is asking us for a packet capture. which node currently hosts the EGRESSIP egress ip | who hosts ADDRESS
    ADDRESS lives on which node | which nod is ADDRESS on | i need to start tcpdump on the right machine, so on which node is ADDRESS
    node for EGRESSIP | where was the EGRESSIP egress ip TIME | which node hosted EGRESSIP TIME
    the post-mortem needs it: which node was hosting EGRESSIP last night TIME | on which worker was ADDRESS TIME
    which node is EGRESSIP sitting on | i need to open a firewall ticket. on which node does the EGRESSIP egressip live
    tell me the host node of EGRESSIP pls | where's ADDRESS right now | wich node hosts the EGRESSIP egress ip
    which node had ADDRESS TIME | where was EGRESSIP TIME
    which node hosts EGRESSIP rn | good morning, could you please tell me on which node the egress ip EGRESSIP is currently sitting
    on wich node is egress ip EGRESSIP | the network team wants to attach a sniffer. which worker is carrying the EGRESSIP egressip
    where do the egress addresses of EGRESSIP live at the moment | location of EGRESSIP pls
    i am searching the node of the egress ip EGRESSIP , where is it | node for ADDRESS | which box is holding ADDRESS right now
    partner opened a ticket and we need the switch port. which node is hosting ADDRESS | on what node i can find the address ADDRESS
    which node has address ADDRESS of egress ip EGRESSIP | which node had EGRESSIP TIME
    could you tell me where the EGRESSIP egress ip was hosted TIME | where was egress ip EGRESSIP TIME | which node was ADDRESS TIME
    the firewall log has a strange line from that hour, so: on which node was ADDRESS TIME`),
  'list-egressips': lines(`
    list all eips with nodes | show me every egress ip and where it is | all egressips please | eip list | give me full table of egress ips nodes
    please give me the list of all egress ips together with the node where each one is hosted
    for the firewall change request i need every egress address we have in this cluster with it is hosting node | all egressip and node table
    kindly share the complete list of egressip objects and their assigned nodes | which egress addresses do we have configured and where is each of them
    which source addresses do we need to put on the partner allow-list all of them with their nodes | full table egressips nodes
    security audit please hand me all outgoing fixed addresses of the cluster | what fixed source ips can leave this cluster need to whitelist them all
    all eips with nodes | show me every egress address and the node it sits on
    i am putting together a firewall document for our partner and for this purpose i would need a complete listing of all egress addresses we have including the node that hosts each of them
    it would help me to see the whole list of egress ips and where each one lives | list egressips | list all egress ips and the node of each
    eip list with nodes | please give me an overview table every egress address and where it is hosted | show me all the eips please
    what egress ips do we have and on which nodes they are | list eips with nodes | dump all egress ips and where they sit
    overview every egressip node | show me the complete egress ip table with hosting nodes | give me all eip assignments
    please show all egress ips and the nodes they are on | for our firewall documentation i need every egress address together with it is node
    can i see a list with all egress addresses | i new here what egress ips do exist and where are they | all egressips nodes | egressip ls
    dump every eip with it is assigned node | oc get eip equivalent please | table of egress addresses workers
    give me the full list of egressip objects where each one landed | eip inventory | show egress ip assignments whole cluster
    need egressip overview with host column for the handover | which egress ips do we have and where
    please give me an overview of all egress ips that we have together with the node where each one is placed
    the auditor wants a table with every egressip object and it is addresses can you show it
    could i get the complete list of egress addresses so that our firewall colleagues may compare it with their allow-list
    i am new in this project which egress ip objects exist here and who is hosting them
    me manda por favor the listing of all the egressips with their workers
    would it be possible to see all source addresses defined in the cluster one by one
    we must hand in an inventory to the bank all fixed outgoing addresses and on what host each of them is
    kindly share list of eips along with node mapping | what are all the egressip we have configured and where they are
    before the change board i want to see on one page all egress objects with ip and node | show me all egress ips and their nodes
    list every egressip object | give me an overview of the egress ips with the node each one sits on | which egress addresses do we have
    show egressips | give me the list of eips please | what egressip objects exist in the cluster | what egress ips are defined
    print all egressip objects | eip ls | list of all egress ips with node | show eips | dump all egress ips and their nodes | oc get egressip
    kubectl get egressips please | eip table | inventory of egress addresses | give me the complete table of fixed source addresses
    which egress ips do we have configured | what egressips exist | all egress addresses and who hosts each
    overview of the egress ip objects with hosts | every egress ip one per line | for the firewall allow list i need every outgoing address
    the auditor asks for a listing of all egress ip objects together with their addresses
    please provide the inventory of source addresses of this cluster | enumerate egressips | name all egressip objects
    which egress addresses are defined in this cluster | what fixed outgoing ips does the platform have | full mapping from egress ip to node
    egress ip to worker mapping | egress ip assignment table | i am new here, which egress ips are there and on which nodes are they
    a matrix of addresses and workers please | show me what is hosted where | who hosts what | can i see the registered egress ips
    print every eip with its host | list egress objects | which addresses would our partners have to whitelist | all source ips that leave this cluster
    all egress addresses with their nodes | what source addresses can our traffic have | which addresses will our partners see
    could i get the complete list of addresses so that colleagues compare it with their allow list
    i have to hand in an inventory of all fixed outgoing addresses and their hosts | print the assignment of all egress ips
    give me everything you have on egress ips as a list | egressips wide output | all eips yaml not needed just names and nodes
    dump all the egress ips plus node | what egressips do i have and where are they | list our egress addresses | all egress ips please
    overview of all egressips | print every egress ip with it is node | what are all our egress addresses and where do they sit
    lsit all egress ips | can i get a list of every egress ip and it is node | all egressips with their hosts
    dump every egressip with it is addresses and hosts, i need it for the wiki | need an inventory of our egress ips
    i am new here, can i see the egressips we run and where each is placed
    all eips in a table please | which egressip objects are configured and at which worker are they
    could i get the complete list of egressips, thanks
    could i get the complete list of egressips, thanks
    every eip and where it lives, in one overview | what egressips exist and where are they hosted | i'd love a listing of the egressips with hosts
    full table: egressip, ip, node | what are the egress ips of this cluster, all of them with host
    give me the full roster of egress addresses along with the workers they are on | show every egressip and it is host | egressip overview table
    all egress ips, one line each, node included | which addresses do we use for egress, and where do they sit, all of them
    print the inventory of egress addresses | the network guys want a complete sheet: address left, node right
    what egressip objects exist here and which nodes carry them | enumerate the egress ips
    i am new on this cluster, which egress addresses are there | placement of all egress addresses | list pls: egress addresses + nodes
    dump the assignment of all the egressips | would you lay out who hosts what, across all egress ips
    a catalogue of our outbound source ips would be handy
    inventory of egress addresses with hosts | dump every egressip | all eips at a glance | full roster of egress addresses and their nodes
    table with object, address and node | which addresses sit on which nodes | complete assignment map | show each object with its address
    what egress ips do we run
    list all egressips | which egress addresses do we have and on what nodes are they | i need an overview table of every egress ip with it is host
    list all egress ips with their nodes | show me every egress address and where it sits | i need a table: address, object, node
    which egress ips do we have | could i get an inventory of the egress ips of this cluster? the auditors want it on paper | all addresses please
    what is assigned where, complete overview | egress ip list | name each egressip, not just the number of them
    give me the whole placement map of egress addresses | for the firewall team: with which source addresses can our cluster appear outside
    print the assignments of all egressip objects | what egressip objects exist | i am new here, what egress addresses are there and who hosts them
    full rundown of addresses and their hosts | which egress ips exist and on which nodes
    every address we leave the cluster with, one after the other | don't need the counts, need the names of the egress ips
    overview where all the egress ips live | let me see the current assignment of everything
    the customer must whitelist us. which ips should i give him | i would like to know for all objects on which worker they are
    our egress addresses, all of them, with hosts | can you dump the list of egress addresses so that i can paste it into the wiki
    what are the egress ips in this cluster called | which egress addresses are there, no matter how many
    show me every outgoing ip with it is machine | full list of egress addresses please
    we must hand the partner's firewall team all our source addresses. what are they and where do they sit | which public ips do we leave with
    list all egressips and their hosts | table of address to host | give me an overview of all egress ips
    what egress objects exist on this cluster | all outgoing addresses, one per line, with the server | what source addresses does this cluster own
    the allowlist needs updating: print all the egress ips | every egress address and where it is | which egressip objects do we have
    show the ergess ips | an auditor asks for an inventory of the source addresses in use together with the machines that carry them
    list the addresses we send traffic from | enumerate the egress addresses | who hosts what: all egress ips by host please
    i need the complete inventory of egress ips | names and ips of all egress objects
    which addresses should the bank whitelist for our whole cluster | what are all our egressips | complete map of outgoing ips to boxes
    can you print all the assignments of egress addresses
    our oracle dbas filter by client ip in pg_hba-like files, so which source ips could they ever see from here
    what outgoing ips are configured, and on which hosts are they | egressip inentory
    give me every egress address plus the box it lives on | dump the full egress ip to node mapping | overview of all egressips with their hosts
    print me the whole table, each egressip and where it sits
    my manager would like a list of all egress addresses together with the machine each of them is on
    please show the complete inventory of egress ips and their nodes | hello, can you enumerate all the egressips and say where every one is placed
    all outgoing addresses with their servers, as a table if possible
    if it is possible, show me all egress addresses with their nodes at once | not sure which egress ips we have, give me the whole lot
    are there any other egress ips besides that one? list them all please | i do not know which addresses are defined, print them with their hosts
    the same table again please: every egressip and it is worker | give me both columns, egress address and node, for everything
    customer writes: "please send us all the egress addresses you use, with nodes"
    manager asks: full overview of the egressips for the firewall team | audit question 3: enumerate all egress addresses and their hosting nodes
    fwd: can somebody send the inventory of egress ips | pm wants to know every source address we own | eips | all egress addresses | egressips/all
    inventory of the egressip objects, please | catalogue every outbound address together with it is worker | tabulate the egress ips by host
    bitte give me the complete overview of all egressips | dump the address-to-node mapping | kindly share the list of all egress addresses
    which egressips did we have TIME | list all egress addresses with nodes as of TIME | , what did the egressip list look like TIME
    the whole address to node mapping during the maintenance TIME | all egress ips and their workers to tuesday TIME
    give me the complete overview of the egress ips and the worker each one sits on
    i need a table for the firewall team: every egress address plus it is host
    read me out all our egress addresses and where they are, one after the other | dump all eips + nodes please
    show me every egress ip and the node it's assigned to | can i get the full eip to node mapping
    can you show me every egress address together with it is node
    i'm new here, give me an overview of all the egressips and where each of them sits | list the egress ips please
    which egress addresses do we have and where do they live | dump the full egress address to node mapping
    give me the assignment table: every egress ip plus the worker that holds it | enumerate all egressips with their placements
    before we start, all egress addresses and their hosts on one page please
    give me the full table of egress ips and the node each one is on | please show all egressips
    i need an overview: every egress address we have plus it is current host | give me the full list of egress addresses and the nodes they are on
    show all egressips | eip list please | could you print a table of every egress address together with it is host
    show me every egress ip together with the node it is on | overview of all egressips please
    i need a full table of egress addresses and their hosts for the audit file | list all eips
    list all egress ips and the node each one is on | overview of every egressip with it is current host
    i'm new on this cluster, could you show me the complete table of egress addresses and the workers they sit on
    egress addresses to nodes, all of them please
    list all egress ips with their nodes | show me every egressip and where it is hosted
    which egress addresses do we have and on which nodes are they
    could i have an overview of all the egress addresses with the node of each, please | gimme full eip list w/ nodes
    show all egress ips and their nodes as of TIME | i am writing the post-mortem. which egress addresses were on which nodes TIME
    list all egress ips | show me every egressip and the node it is on
    can i get an overveiw of all egress addresses with their nodes please | what egress ips do we have
    give me the full list of egress addresses | new here - which egressips are there, and on which nodes
    show me all egress ips as they were TIME
    list all eips with their nodes | would you show me every egress address and the node it is on, please
    give me the full table of egress ips | i have just taken over the shift. show me all egress ips and where they are | show egressips
    list all egress addresses with their nodes as of TIME
    show me every egress address together with its node | can i get a list of all egressips please | which node has which egress ip
    overview of all the egress adresses and the nodes they're on | i'm new to this cluster. could you list the egressips with their nodes
    give me all the egress ips and their host nodes | which node hosted which egress address TIME
    list all egress ips with their nodes | show me every egress address and the node it is on, please | gimme the full egressip table
    which egress addresses were on which nodes last night TIME | list of all egress ips with nodes as it was at 9 TIME`),
};
