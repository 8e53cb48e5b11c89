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
    can you check who hosts EGRESSIP at the moment`),
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
    could i get the complete list of egressips, thanks`),
  moved: lines(`
    did eip move EGRESSIP | has egressip failed over EGRESSIP | did eip move EGRESSIP TIME | eip moved EGRESSIP TIME | when did last move ADDRESS
    moved ADDRESS TIME | when did eip move to another node EGRESSIP | has the egressip moved EGRESSIP TIME | did change it is node ADDRESS
    has failed over ADDRESS | has the address changed it is hosting node ADDRESS TIME | did the egress ip move EGRESSIP
    when did egressip change it is node EGRESSIP | has eip changed the node EGRESSIP TIME | has moved to other node ADDRESS | when was moved ADDRESS
    eip moved EGRESSIP | did egressip move to another node EGRESSIP | i like to know whether and when eip changed it is node EGRESSIP
    the partner insists that nothing has changed on their side so could you check for me whether the egress ip has been moved from one node to another at some time and if so when exactly EGRESSIP
    has eip moved EGRESSIP TIME | did move ADDRESS TIME | has the eip moved EGRESSIP TIME | did egressip change it is node EGRESSIP TIME
    when did the egress ip move the last time EGRESSIP | did move and when ADDRESS | when has changed to another node ADDRESS | did move EGRESSIP TIME
    when did change node EGRESSIP | eip failover did it happen EGRESSIP | failover ADDRESS TIME | did the address ever move to another node EGRESSIP
    when has changed the node EGRESSIP | has the egress ip moved EGRESSIP TIME | was moved to other node ADDRESS TIME | when did move ADDRESS
    has moved EGRESSIP | did the eip change node EGRESSIP | ip relocated or still in the same place EGRESSIP | did hop to another node EGRESSIP TIME
    any relocation of y/n EGRESSIP TIME | moved ADDRESS | is no longer on it is old host ADDRESS | did switch workers betw and 03:30 ADDRESS TIME
    changed it is node ADDRESS TIME | since the maint window has migrated ADDRESS TIME
    did the egress ip get relocated to another worker or is it still at the same place EGRESSIP
    in the meeting they asked whether had switched node has it EGRESSIP TIME | please confirm if the ip was shifted to any other host EGRESSIP TIME
    we got an arp alarm from the firewall was moved to another box ADDRESS
    i would like to confirm whether the has migrated from one node to other ADDRESS
    has been moving the supplier is complaining about interruptions ADDRESS TIME
    our monitoring was blind did change it is host in this time ADDRESS TIME | could you check if has wandered to a different node please EGRESSIP TIME
    has moved lately EGRESSIP | when did the egress ip last change nodes EGRESSIP | did address move to another node EGRESSIP
    how many times has failed over EGRESSIP | last move of EGRESSIP | has the egress ip been moved recently EGRESSIP | did the ip switch nodes EGRESSIP
    how often has moved EGRESSIP | has been moved since the analyzer started EGRESSIP | has ADDRESS moved | EGRESSIP moved TIME
    was ADDRESS relocated TIME | any relocation of EGRESSIP TIME | did EGRESSIP change its node TIME | has EGRESSIP switched workers
    has ADDRESS hopped to another host TIME | is ADDRESS still on its old node | is EGRESSIP still where it was
    does ADDRESS still sit on the same node as before | did ADDRESS stay put TIME | did EGRESSIP stay on its node TIME | did EGRESSIP fail over TIME
    did ADDRESS failover TIME | was there a failover of EGRESSIP TIME | was there any move of ADDRESS TIME
    please confirm that EGRESSIP has not been shifted to another machine TIME | could you verify if ADDRESS wandered to a different worker TIME
    i want to know whether EGRESSIP migrated TIME | the partner sees another path, has EGRESSIP moved | when did EGRESSIP last move
    when was ADDRESS last moved | when has EGRESSIP changed its host for the last time | since when is EGRESSIP on its current node | EGRESSIP moved y/n
    ADDRESS same host or moved | EGRESSIP jumped to another node | is it true that EGRESSIP went to another host TIME
    did the address of EGRESSIP get another node TIME | has EGRESSIP been reassigned TIME | did someone or something move ADDRESS TIME
    we had connection loss, did ADDRESS change machines TIME | previous node of EGRESSIP | from which node did EGRESSIP come
    whether and when an address moved EGRESSIP | is ADDRESS no longer on its old host | could it be that EGRESSIP has changed the machine TIME
    my partner says the sender looks strange, has EGRESSIP changed its node | for the post mortem did EGRESSIP move at all TIME
    did the placement of EGRESSIP change TIME | is EGRESSIP on another node than before | has the home of ADDRESS changed TIME
    EGRESSIP still on the same box
    has the EGRESSIP ip changed nodes | did the EGRESSIP ip change node TIME | has EGRESSIP been moved | when was the last time EGRESSIP moved
    has EGRESSIP moved to another node
    did somebody move EGRESSIP ? when was the last time it changed host | how often did the EGRESSIP eip hop between nodes
    EGRESSIP egress address - did it jump to a different worker at some point
    EGRESSIP : any change of node in it is history | when did EGRESSIP last switch hosts
    was EGRESSIP ever relocated to a different node, and how many times
    EGRESSIP : any change of node in it is history`),
  health: lines(`
    all good | everything ok on egress side | quick health chk | is anything broken right now or can i go to bed | are we healthy
    is everything ok with egress ip | management is asking me so in one sentence is our egress all healthy or not | is all well
    good morning is the system healthy or must i worry | overall status green | all good with the egress stuff
    quick status please manager is asking if egress is fine | egress ip healthy | do i have to worry about anything or is it all green | overall health
    is everything ok
    i just got woken up by my boss i have no clue about ovn so simply tell me in plain words whether the egress ip thing as a whole is fine or not
    wondering if i can go back to sleep or if something is broken | health | everything ok
    i the manager on call just tell me is egress ip healthy or not | is all well with the eips | overal health of egressip in cluster
    do i need to worry about anything at the moment or is all fine | everything ok with egress ip | is the egressip setup healthy right now
    just got paged are we green or not | overall helth check please | do we have any reason to worry about egressip at the moment
    hello is all working good with the egress ip | short status for management is the egress ip system healthy yes or no
    i would like to know if all is well | all green | egress ok y/n | quick sanity is everything fine with egress right now
    just got paged is the egress plane healthy | overall state of egressip one line | anything broken at the moment | health chk | sitrep please
    are we good or do i need to get out of bed | before i go home i would like to be sure is everything in order with the egress ips
    my boss asks me if egress is healthy what i can answer to him | please give me a short status are there problems or is it all green
    is all well we have a release this evening and i prefer no surprises | good morning may i know the overall condition of the egress setup
    everything is running well with our outgoing addresses or do we have to worry
    could you tell in one sentence whether the egress system is ok for the management call | tudo bem with the egress ips or there is something broken
    i have the steering committee in ten minutes and must say if the thing is fine is it | is my cluster healthy | anything broken right now
    how is the cluster doing | are there any problems at the moment | status please | cluster health | is egressip ok in this cluster
    do we have any problems with egress ips right now | anything i should worry about | give me a health summary | is something broken
    everything alright with egress | any trouble in the cluster | quick health check please | are we good | is the egress setup healthy
    everything fine | anything on fire | egress health | overall egress status | general state of the egress ips | how are things
    how is it going with the egress ips in general | quick status | one line summary of the state | summary of the cluster state
    is something broken right now or is it all fine | any reason to worry | do i have to get up or is everything alright | can i sleep well
    can we start the release, is the egress side healthy | go or no go for the change | good to go | is the egress feature working properly
    please confirm that egress is functioning correctly | the manager wants to know in one sentence if the egress ips are ok
    before the change window i want to be sure that nothing is wrong | is there trouble with the egress ips | any trouble | do a quick health check
    traffic light for egress | red or green | are the egress ips operational | does egress work | is egress working
    is the egress infrastructure in good condition | how healthy is the cluster | is it all running smoothly
    is everything in order with our outgoing addresses | tell the board whether it is fine | whether all is well | sitrep | sit rep please
    everything coherent and fine | is egress functionality working properly as of now | do you see any malfunction | are there any signs of trouble
    can i tell the customer that everything works | is the platform side of egress fine | is there something i must act upon | can we go live
    does it all look normal | any red flags
    how are we looking | give me a quick health check | everything fine with egress | any trouble right now | how is it going with egress
    is anything on fire | are we ok | quick sanity check: everything alright | what is the overall state | does anything need my attention
    is the egress stuff working | how healthy are we | any issues i should know about
    just came on shift, are egress ips fine or do i have to look at something | egress all green | my boss asks if the cluster is fine
    do i need to wake up anybody for egress ips | overall health of egressip | manager wants a yes or no: are our egress ips healthy`),
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
    how many egressips did the teams order so far | what is the quantity of egress ip objects here`),
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
    number of machines in this cluster | how big is our cluster, node wise | how many nodes you see`),
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
    show egress capable nodes | which of the nodes are egress-assignable and ready | nodes ready for egress ips`),
  'count-addresses': lines(`
    what eips are on NODE | hosts which eips NODE | eips hosted by node NODE | list egress addresses on NODE | which egress addresses are hosted by NODE
    before i pull the cable of i must know which egress ips are living on it NODE | what egress ips are currently hosted on node NODE
    is having which egress addresses NODE | tell me the eips assigned to NODE | if we lose which source addresses sit on it NODE
    how many egress ip on NODE | we want to reboot what egress addresses does it hold NODE | egress addresses hosted by NODE | eips on NODE
    what egress addresses does host NODE | i wonder which egress ips are sitting on NODE | how many egress addresses are hosted by NODE
    what egress ips does host NODE | list the eips sitting on NODE | is hosting which egress addresses NODE | egress addresses on NODE
    before i patch which egress addresses live there NODE | which egress addresses does carry NODE | hosts which egress ips NODE
    how many egress addresses sit on NODE | we will lose for maintenance which egress ips does it host NODE | what egress addresses has the node NODE
    tell me the egress ips located on please NODE | how many egress addresses does host NODE | address count NODE
    enumerate what egress ips is carrying NODE | list of addresses sitting on NODE | egress ips NODE | what does worker hold in terms of eips NODE
    number egressip assigned to NODE | show egress addresses node NODE | which ips live on NODE | is hosting any egress ips and how many NODE
    egress addresses of count list NODE | how many egress addresses does carry at present please NODE
    we want to replace the network card in so which addresses are hosted there NODE
    could you list for me the egress ips which are sitting on node NODE | on there are how many eips NODE
    the risk manager wants to know what number of outgoing addresses we would lose if dies NODE | please which egress addresses are at home on NODE
    i have doubt whether is hosting any egress ip kindly tell count NODE | before our hardware vendor comes what all addresses is the hosting NODE
    it is interesting for me how much egress ips has NODE | does host some egress address and if so how many of them NODE
    how many egress addresses are on NODE | what egress ips live on NODE | list the eips hosted by NODE | which addresses sit on NODE
    how many egress ips are assigned to NODE | what is hosted on NODE | how many addresses does NODE host | how many addresses does NODE carry
    which egress addresses does NODE hold | egress ips of NODE | NODE eips | NODE egress addresses | list the egress ips on NODE
    list addresses hosted by NODE | number of egress ips on NODE | NODE egress ip count | what is NODE hosting | what addresses sit on NODE
    does NODE host any egress ip | is NODE hosting any egress address | has NODE got egress ips | which addresses would be affected if NODE goes down
    before i drain NODE which egress addresses are on it | we will reboot NODE, which egress ips does it carry | addresses assigned to NODE
    what is assigned to NODE | tell me the egress ips located on NODE | i have doubts whether NODE holds any egress ip | how much egress ips has NODE
    which eips use NODE as their gateway | who lives on NODE, egress address wise | what does NODE hold in terms of eips | is NODE empty of egress ips
    which egress addresses a node hosts NODE | how many source addresses sit on NODE | if NODE fails which addresses must be moved
    which egress ips would have to move if we take NODE out | what do we lose when NODE dies | which customers addresses are on NODE
    NODE hosts which addresses
    what addresses does NODE host | list egress addresses held by NODE | what is NODE hosting, egress-wise | how many egress ips does NODE hold
    egress addresses on NODE | list what NODE hosts in terms of egress ips | how many egress ips are hosted by NODE
    what addresses does NODE carry at present | i want to reboot NODE , which egress addresses are sitting there
    number of egress addresses NODE carries
    NODE holds which egress addresses | give me addresses placed on NODE | how many addresses has NODE got
    NODE holds which egress addresses | how many addresses has NODE got`),
  freshness: lines(`
    is this data stale | when did we last get data from the nodes | how old is data from NODE | last update recvd from NODE | data freshness
    when was the last snapshot taken from the ovn databases is this what i see live or is it stale data | can i trust that the view is up to date
    when did we last receive data of NODE | is data up-to-date or old NODE | how old is the data you show me
    can i trust these numbers or is some node data missing | how fresh is the data from NODE | is the data of node up to date NODE | data age
    how fresh is your data
    before i base a decision on what you show me i need to understand whether the information is up to date and complete or whether some nodes have not reported for a while
    i do not know if i can trust that these data are current | how old is the data from NODE | how old is the data you are showing
    is the data complete and up to date | when was last sync with the ovn databases | are we looking at stale data here or is it current
    when did we last receive data of node NODE | how old is the data am looking at | when did you last sync with the cluster
    is this view live or outdated | when did we last get data from NODE | is the data of complete and up to date NODE
    how current is the information you show me | can i rely that this data is up to date and complete | when the data was updated the last time
    is what i see here recent | how stale is this view | last refresh timestamp | when was the nb database last read | is this live or cached
    lag of the displayed data | how current are these numbers can i trust them for a sev1 | data age NODE | when did you last get anything from NODE
    how old is the snapshot of NODE | is what i see for up to date NODE | last sync NODE
    how old is the data which i am looking at the auditor asks it always | may i trust these figures from when is the last update
    could you please tell me if the view is current or if it is lagging behind
    i present this to customer in five minutes is the information shown up to date | when was the state last refreshed please
    the numbers did not change for some time are we seeing stale information | from what time is the information you have about NODE
    i would like to know how recent is the data of because it seems to me not actual NODE
    is what you show for still current or did the collection stop there NODE | the last reading from is how many seconds old NODE
    how old is what you know | is the data up to date | are all databases being read | is all the data complete | how current are these numbers
    age of the data | last refresh | last refresh time | last update | when was this last updated | when did you last read the databases
    when did you last sync | when was NODE last read | when did you last hear from NODE | how old is the information about NODE
    how fresh is what you know about NODE | is the view of NODE current | is the data of NODE stale | is it real time or delayed
    are these numbers live | is what i see up to date | is the picture complete | is all data there | can i trust these numbers
    can i rely on what is shown | are you seeing old data | is the display lagging behind | how far behind is the view
    are the figures current or from yesterday | did the collection stop | is the collection still running | is the state of NODE outdated | snapshot age
    snapshot age NODE | timestamp of the last snapshot | from what time is this information | what time is the data from
    the numbers do not change, are they stale | does the tool receive current data | is anything unread | how fresh and complete the data is
    since when have you not received data | is the feed from NODE alive | when did NODE report the last time | how many seconds old is what you show
    is the data delayed | do you still get data from NODE | is there a lag
    how old is the data you're showing | is your view up to date | how fresh is this information | how stale is your data
    is anything missing from what you see | do you have complete data | how recent is your data
    is your data current or outdated | can you see all databases or is one missing
    how up-to-date is this | when was the data last read | does any database not respond to you, is the picture complete`),
  balance: lines(`
    are eips spread evenly | is the eip distribution balanced | egress addresses evenly spread y/n | all eips piled on one node or spread evenly
    are the egress addresses evenly distributed over the nodes | eip balance across nodes
    is the distribution of the addresses balanced or is one gateway node hosting the most of them | are addresses spread evenly among workers
    is the egress load in terms of addresses unequal between the nodes | are the egress addresses spread evenly over the nodes
    is one node hosting too many eips compared to others | eip distribution balanced | balance of addresses across workers
    are the addresses fair distributed on the nodes | eips balanced
    looking at the uplink utilization one gets the impression that a couple of workers carry nearly all egress ips while others have none so are they distributed evenly or not
    i have the feeling that the distribution of egress ips across workers is lopsided | even distribution of egress ips
    is the load of egress ips well balanced between workers | do some nodes host way more egress addresses than others
    are eips balanced across the nodes | egress ip distribution even | is one node overloaded with eips while others idle | skew in eip placement
    are the addresses spread evenly over the nodes | is the distribution of egress ips fair between nodes
    are egress ips good distributed among the nodes | i wonder whether one node has far more egress addresses than the rest | eip distribution even
    skew of egress addresses across workers | are the eips spread evenly or piled onto one box | balance report
    any hot node with too many egress ips vs the others | lopsided placement | check spread of egress addresses over hosts
    are addresses evenly balanced | imbalance in eip assignment yes or no | are the egress ips distributed in a fair manner over the nodes
    our architect fears that one worker carries too many addresses is the distribution even
    could you tell whether the addresses are well balanced among the hosts
    i have the impression that all egress addresses stick at one node is the spreading ok
    kindly check if the load of eips is equally divided between the workers
    for the resilience review is there an imbalance in how addresses are placed
    does every node carry about the same number of egress addresses or is it lopsided
    the repartition of the addresses over the nodes is it equilibrated | please say if there is some node with much more egress ips than the others
    how evenly are the addresses spread management do not want all eggs in one basket | is the distribution of egress ips over nodes balanced
    are egress ips balanced across the nodes | how are egress ips distributed over nodes | are egress ips spread evenly
    are addresses evenly distributed | even spread of eips | distribution of addresses per node | addresses per node | eips per node
    how are the addresses distributed | how are egress ips spread over the workers | how is the load of eips divided between the nodes
    is one node overloaded with egress ips | is one node holding too many egress ips | does one node have more addresses than the others
    is a node carrying much more than the others | hot node with too many eips | hot spot | skewed placement | imbalance in the assignment of addresses
    uneven placement of eips | are all eips on one node | do all egress ips stick to one node | are all eggs in one basket
    do some workers have nothing while others have all | is it equilibrated over the nodes | is the placement fair
    is the load shared equally between egress nodes | are we balanced | is it lopsided | do we need to rebalance | does it need rebalancing
    which node has the most egress ips | which node has the fewest egress addresses | whether addresses are spread evenly
    is the repartition over the nodes ok | addr per node distribution | do a few nodes carry the main part of the addresses
    is there a node that is favoured | share of each node
    are the egress ips evenly spread | is the distribution over nodes balanced | is one node carrying more addresses than others
    is the load of addresses spread fairly over nodes | are addresses well distributed across nodes | balance of egress ips
    are addresses balanced over the nodes
    are addresses equally spread on the workers | is one node overloaded with egress addresses compared with others | distribution over nodes even
    do all the workers carry a similar load of egress ips | egress ips balanced | are egress addresses unevenly placed`),
};
