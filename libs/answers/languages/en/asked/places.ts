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
    who is hosting EGRESSIP right now | on what box does ADDRESS live | which worker acts as the gateway for the EGRESSIP egress ip at the moment`),
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
    list all egressips | which egress addresses do we have and on what nodes are they | i need an overview table of every egress ip with it is host`),
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
    EGRESSIP : any change of node in it is history
    EGRESSIP : did it get relocated? number of moves | last time EGRESSIP changed worker | somebody claims EGRESSIP switched node, true
    is it true that EGRESSIP wandered to another node | timestamp of the most recent EGRESSIP relocation | count of moves for EGRESSIP
    did EGRESSIP change nodes | has EGRESSIP ever moved | when did EGRESSIP move the last time | EGRESSIP : how often relocated
    when was EGRESSIP 's latest move | has EGRESSIP been relocated to another node | did the EGRESSIP address hop | has EGRESSIP switched nodes TIME
    has ADDRESS migrated between workers | was EGRESSIP ever transferred to another worker | since when is EGRESSIP at it is present node
    has the EGRESSIP address jumped anywhere | did EGRESSIP stay put or did it wander off | did EGRESSIP get shifted TIME
    has ADDRESS ever gone to a different worker
    did EGRESSIP hop | has ADDRESS changed its node | last relocation of EGRESSIP | when did EGRESSIP wander | number of moves of EGRESSIP
    how often did ADDRESS switch nodes | was EGRESSIP shifted TIME | EGRESSIP relocated, when | did ADDRESS stay on its node
    most recent failover of EGRESSIP | date of the latest move of EGRESSIP | has EGRESSIP ever gone to another worker
    when did EGRESSIP last change nodes | has ADDRESS been moved at all | how often did EGRESSIP hop from node to node TIME`),
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
    do i need to wake up anybody for egress ips | overall health of egressip | manager wants a yes or no: are our egress ips healthy
    good morning, any red lights on egress | how is egress | everything in order with egressip before i go home | any fires
    does egress work properly everywhere | status of the whole thing in one sentence please | everything green
    any reason to worry about egress right now, or can i go home | all good over there | is egress healthy | overall status please
    give me the big picture, fine or broken | we just finished the upgrade; does the whole thing look okay | are we in good shape
    quick sanity check of the egress setup | can i sleep calmly tonight or is something wrong | how is it going with the cluster
    my boss wants one word: healthy or not | does all function like it should | traffic light for egress: red, yellow or green
    no troubles at the moment, right | summarise the state of the egressip world for me | is the egress landscape intact from end to end
    any trouble anywhere | is the egress setup in good shape | does it all look okay | give me the overall picture, good or bad
    are we fine | quick sanity check please | everything intact | something amiss | can i relax | is egress working end to end
    overall verdict | do you see trouble
    is everything ok with the egress setup | overall health please`),
};
