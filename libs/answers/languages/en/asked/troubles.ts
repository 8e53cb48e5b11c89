/** Troubles, and one thing explained. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfTroubles: Language['asked'] = {
  'two-nodes-answer': lines(`
    do 2 nodes answer arp for ADDRESS | duplicate arp replies ADDRESS | 2 nodes answering for eip EGRESSIP
    do two nodes reply arp for the egress ip EGRESSIP
    on the switch we see the mac of flapping between two ports are two nodes replying to arp for it ADDRESS
    is more than one node responding to arp requests for ADDRESS | are two nodes answering arp for the address of egressip at the same time EGRESSIP
    does the egressip have two different macs replying on arp EGRESSIP | are two nodes answering arp for ADDRESS
    does more than one node reply for ADDRESS | the switch guy sees two macs for do two nodes answer for it ADDRESS
    do two nodes answer for the egress address EGRESSIP | eip duplicate arp replies from two hosts EGRESSIP | two nodes answering ADDRESS
    do two nodes reply to arp for ADDRESS
    our core switch logs mac flaps for all the time which smells as if more than one node would answer arp for it is that the case ADDRESS
    i suspect that is being answered by two nodes at once ADDRESS | do two nodes answer for the address of eip EGRESSIP
    are two macs replying to arp requests for ADDRESS | is more than one node responding for on the wire ADDRESS
    two nodes answering for the egress ip EGRESSIP | duplicate arp reply for eip yes or no EGRESSIP | arp replies from 2 different nodes ADDRESS
    more than one node replying to arp for EGRESSIP | split brain on eip are 2 nodes responding EGRESSIP
    is it possible that two nodes answer for ADDRESS | does two nodes reply for the ip ADDRESS
    are two nodes responding for the address at the same time EGRESSIP
    someone told me that more than one node answers for the egress ip of is that true EGRESSIP | two boxes answering arp for one eip
    duplicate arp replies on an egress address | arp flux on egress addresses | garp fight between workers who | eip 2 macs in arp table EGRESSIP
    two workers answer for EGRESSIP | arping ip gives two different macs EGRESSIP | flaps between 2 macs on the tor ADDRESS
    who all replies to arp for seeing two ADDRESS | duplicate ip detected two nodes claim it ADDRESS | answered by more than one host ADDRESS
    are there addresses for which two nodes reply to arp the core switch logs mac flaps
    could it be that two different hosts answer for one same egress ip
    our firewall shows duplicate ip warnings is some address alive on two workers at the same time
    in the arp table i see two macs for do two nodes answer for it ADDRESS | is announced from two hosts simultaneously please ADDRESS
    is replying from two workers only is it so ADDRESS | do two nodes respond on the arp request of the address EGRESSIP
    the switch team says ip is on two ports can you please check if two workers are claiming it EGRESSIP
    i have the suspicion that for more than one machine gives arp reply true EGRESSIP
    is it only one node which answers for egressip or are there two EGRESSIP | are two machines claiming ADDRESS
    after a move traffic for was gone for hours ADDRESS | does more than one node answer arp for ADDRESS | which machine answers arp for ADDRESS
    do two nodes answer arp for EGRESSIP | two nodes answer for an egress ip | two nodes reply to arp | two hosts answer for the same egress ip
    two boxes answer arp for one eip | two workers claim ADDRESS | two workers claiming EGRESSIP | are two workers claiming the same address
    is ADDRESS answered by more than one node | more than one node answers for EGRESSIP | is EGRESSIP on two ports of the switch
    the switch sees ADDRESS on two ports | the switch logs mac flaps for egress addresses | mac flapping between two workers | arp conflict
    arp conflict ADDRESS | arp fight | arp flux | garp fight between workers | gratuitous arp from two nodes | duplicate arp replies
    duplicate arp ADDRESS | duplicate ip detected | duplicate ip detected ADDRESS | ip conflict warning for ADDRESS on the router
    router says duplicate ip for EGRESSIP | which nodes answer arp for ADDRESS | who else answers for EGRESSIP
    does the old node still answer for ADDRESS | does a second machine respond for EGRESSIP | split brain on ADDRESS
    is an address alive on two nodes at once | is ADDRESS configured on two nodes | ndp replies from two nodes
    neighbour advertisement from two hosts for EGRESSIP | whether two nodes answer for an address
    i suspect that more than one machine gives arp replies for EGRESSIP | for EGRESSIP more than one machine gives an arp reply, true
    the router learns two macs for ADDRESS | two macs for one address
    is ADDRESS live on two nodes at once | are there two nodes replying for ADDRESS | does more than one node answer for ADDRESS
    could ADDRESS be answered by two nodes | are two nodes claiming ADDRESS
    our switch sees two macs for ADDRESS , are two nodes replying | is ADDRESS announced from more than one worker
    arp replies for ADDRESS come from 2 machines
    could ADDRESS be live on two workers at once | network team says ADDRESS has duplicate arp answers
    arp conflict for ADDRESS , do two hosts claim it
    ADDRESS flaps in the arp table of the router, is it on 2 nodes | check whether several nodes respond for ADDRESS
    does an old node still claim ADDRESS | do 2 hosts respond to arp requests for ADDRESS
    suspect ADDRESS is live on old and new node at the same time | ADDRESS black-holed for hours following a move, does a second node reply
    does any address have two nodes replying to arp | are two machines answering for one egress address | duplicate arp responders
    is some egress ip claimed on the wire by more than a single node | i see two macs for the same egress address, can you confirm that
    do two nodes respond for ADDRESS | ADDRESS has 2 mac addresses in the switch table, does a second node answer
    who answers arp for ADDRESS , only one node | is ADDRESS doubly answered | arp clash of nodes over ADDRESS
    is more than one worker replying for ADDRESS | are there two nodes which answer for EGRESSIP | EGRESSIP : several responders
    does a second node reply for ADDRESS | two machines claim ADDRESS | duplicate arp answers for EGRESSIP
    is an old node still answering for ADDRESS | more than one responder for ADDRESS | who else answers arp for EGRESSIP
    does the former node still announce ADDRESS | ADDRESS is live on two workers at once`),
  drops: lines(`
    random timeouts through egress ip | sporadic drops via eip what is up | customers get random time outs when going out over egress ip
    random drops through eip EGRESSIP | eip dropping connections randomly EGRESSIP | why do we have random drops and time-outs through the egress ip
    some connections via egress ip are timing out randomly others work fine
    our customers report intermittent timeouts when the traffic goes through an egress ip what can be behind it
    approximately every second connection through egressip is dropped sporadically what is the reason EGRESSIP
    intermittent drops with the eip EGRESSIP | random timeouts through egressip EGRESSIP
    about half of the connections via the eip time out others work fine EGRESSIP | customers get sometimes timeout going out by egress ip EGRESSIP
    random drops through an egress ip | intermittent timeouts on egress traffic | random drops
    why do connections through egress ips time out at random
    every now and then without any pattern that we could see some of the connections going out via an egress ip just get dropped or run into a timeout while the majority work
    users tell me that some connections through the egress ip time out randomly | random timeouts through eip EGRESSIP
    random packet drops through the egress ip why | sporadic timeouts when traffic leaves via eip
    customers complain about random time-outs via egress ips what can that be | some connections through eip time out randomly EGRESSIP
    why we see intermittent drops on egressip EGRESSIP | random drops through egress ip why | intermittent timeouts on egress ip traffic
    sporadic packet loss via eip EGRESSIP | some syns get lost at random through eip EGRESSIP
    my application has random timeouts when it goes through the egress ip | why do some requests randomly time out through an egress ip
    customers complain of sporadic timeouts via the egress ip what could be EGRESSIP | through egressip we loose packets from time to time EGRESSIP
    random drops on egress | intermittent timeouts outbound | connection time-outs sporadic egress path | every nth syn lost going out
    drops packets at random EGRESSIP | 1 in 3 connections via times out EGRESSIP | sporadic loss on eip EGRESSIP | egress drops NODE
    intermittent packet loss through NODE | traffic leaving times out now and then NODE | curl times out maybe 20 of the time EGRESSIP
    occasional timeouts from behind EGRESSIP | customers get time-outs randomly could it have something to do with the egress
    from time to time a connection is refused and on the retry it works what is behind it
    we are seeing intermittent packet loss for outgoing calls kindly check
    some requests disappear only sometimes do you see a reason for sporadic drops
    has random time-outs towards the bank please help me to find out if egress is guilty EGRESSIP
    about every fifth connection from is dropped is there an explanation EGRESSIP | the egress is failing intermittently only may i know why EGRESSIP
    pods going through lose connections now and then can you look NODE | is discarding packets sporadically the users tell so NODE
    there are aleatory timeouts by could you verify them NODE | we see random drops through the egress ip EGRESSIP
    intermittent timeouts when going out via EGRESSIP | connections through the egress ip time out randomly | has intermittent connectivity EGRESSIP
    connections through drop randomly EGRESSIP | random packet drops through EGRESSIP | we see random drops through EGRESSIP | random timeouts
    random time outs through an egress ip | sporadic packet loss | intermittent packet loss | intermittent packet loss on NODE
    packet loss through EGRESSIP | packet loss via NODE | packets get lost now and then | packets are dropped randomly | drops on NODE | drops EGRESSIP
    egress drops | is NODE dropping packets | is NODE discarding packets sporadically | every second connection fails
    every other connection through EGRESSIP fails | half of the requests fail | half of the connections time out
    some connections through EGRESSIP time out | some requests randomly time out through EGRESSIP | why do some requests time out
    why do connections through EGRESSIP fail from time to time | why do pods lose connections now and then | pods on NODE lose connections sometimes
    flaky connections | flaky connectivity through EGRESSIP | unreliable connectivity to the internet | unstable connection through EGRESSIP
    customers of EGRESSIP complain about time outs | our application has timeouts when it goes through EGRESSIP | aleatory timeouts on NODE
    occasional resets via EGRESSIP | calls through EGRESSIP work sometimes and sometimes not | it works every second time only
    random drops and time-outs through an egress IP | EGRESSIP is failing intermittently only | EGRESSIP curl times out maybe every fifth time
    retransmissions on NODE from time to time | sometimes it works and sometimes it does not through EGRESSIP | some tcp syns get lost going out
    every nth packet is lost
    EGRESSIP has random timeouts | we see random packet loss through EGRESSIP | intermittent drops on egressip EGRESSIP | random drops via EGRESSIP
    connections through EGRESSIP time out now and then | EGRESSIP loses packets from time to time | EGRESSIP has intermittent timeouts
    sporadic packet loss via EGRESSIP
    partner complains about sporadic timeouts from us, all go out via EGRESSIP | every second request via the EGRESSIP ip is lost
    connections through egress ip drop every now and then, no pattern
    the bank says our EGRESSIP calls time out sometimes | EGRESSIP traffic is flaky, packets vanish at random
    random timeouts on egress, what could be wrong
    EGRESSIP clients report packet loss that comes and goes | sometimes it works and sometimes not via EGRESSIP , flaky
    users see sporadic failures when leaving via egress ip | the EGRESSIP traffic goes lost from time to time
    every other EGRESSIP request times out | packets through egress ips get lost at random | random timeouts through egress
    why do some connections out of the cluster time out at random | sporadic packet loss with egress ips
    intermittent failures of outbound calls via egress | every tenth request through an egress address fails, what's up with that
    is something dropping packets on the egress path | calls through EGRESSIP fail now and then | EGRESSIP loses packets occasionally
    sometimes timeouts via EGRESSIP , do you see drops | payment provider EGRESSIP erratic connects over EGRESSIP , are there drops
    are packets being dropped for EGRESSIP | random drops on NODE | does NODE lose egress packets | some packets through EGRESSIP vanish at random
    EGRESSIP has sporadic timeouts | egress via NODE is flaky, some connects never succeed | occasional time-outs at NODE
    timeouts via EGRESSIP | EGRESSIP loses packets | sporadic failures through EGRESSIP | random resets via EGRESSIP
    flaky connections out of EGRESSIP | intermittent errors for EGRESSIP traffic | works sometimes, sometimes not via EGRESSIP
    some requests of EGRESSIP hang | half of the calls through EGRESSIP fail | are there drops on EGRESSIP`),
  baseline: lines(`
    can pods still reach the api | pods kube api ok | do pods reach nodes and apiserver | pod to node connectivity fine | baseline connectivity ok
    can the pods reach the nodes and the api server | is the baseline connectivity ok pods to nodes and kubernetes api | pod to api reachability
    do pods reach the api still | can you check if pods are able to reach all nodes and the kube api | can pods still reach the nodes and the api server
    pod to api server connectivity ok | do the pods get to the kube api | is traffic from pods to nodes and api working
    pods reach api and nodes yes/no | pods reach api
    before we blame egress ip for this outage let us check the basics first meaning do pods still have connectivity to the nodes and also to the kubernetes api
    i like to rule out that the pods can not reach the api or the nodes | pod to node and pod to kube api connectivity fine
    can pods reach the nodes and the api server | do pods still reach the kube api | pod to node and pod to apiserver connectivity ok
    check if the pods can talk to the nodes and to api | can pods reach the kube api | pod to node and pod to api connectivity ok
    baseline connectivity fine | is plain pod apiserver traffic working | is basic connectivity from pods to nodes and to the api working
    the pods can connect to kubernetes api or not | do normal connections from pods to the api server work | pods can not reach the api server
    pod node traffic broken for eip pods | prio 102 no-reroute policies missing | allow policies pod to node gone
    egress pods can not talk to kube api 6443 | baseline lrps present | kubelet/node ips unreachable from selected pods
    are the policies that keep intracluster traffic off the egress path in place | pods with egressip lose connectivity to nodes
    check no-reroute baseline on all boxes | api svc unreachable only from pods with egress address
    are the policies that keep node and api traffic away from the egress path in place this is a point of our audit checklist
    my pods can not reach the api server any more is some policy missing
    since pods with egress ip can not talk with the nodes i suppose a base policy is lacking is it so
    please verify that cluster internal traffic is excluded from the rerouting
    developers report that the kubernetes api times out from pods which have an egress address are the no-reroute policies missing
    is any of the exemption policies absent which should protect the pod-to-node traffic
    from the pod to the node ip nothing goes is the allow policy for node traffic gone
    does the traffic to the api server wrongly go out by the egress node | kindly check if default no-reroute policies are available on all nodes
    our pods are no more able to join the nodes a default policy has disappeared perhaps | pods can not talk to host network pods any more
    traffic from pods to nodes fails since we use a secondary interface | pods can not reach the kubernetes api | why can not my pods reach the nodes
    pods can not reach host network services | baseline | baseline policies | are the baseline policies there | are the no reroute policies there
    are the no-reroute policies missing | no reroute policies missing | allow policies missing | are the allow policies gone
    is the allow policy for node traffic gone | exemption policies for node traffic | is a default policy missing | priority 102 policies
    are the priority 102 policies in place | pods cannot reach nodes | pods cannot reach the node ips | pods with egress ip cannot reach the api
    pods with an egress ip cannot talk to the nodes | pods cannot connect to kubelet | node ips unreachable from selected pods
    api server unreachable from pods with egress ip | kubernetes api times out from pods | kube api unreachable from egress pods
    does api traffic go out by the egress node | does traffic to nodes leave by the egress ip | does pod to node traffic leave through egress
    is pod to node traffic kept off the egress path | is internal traffic wrongly sent through egress | is cluster internal traffic exempt
    can pods reach the api server | can our pods reach the host network | from pod to node nothing goes | pod to node traffic fails
    hostnetwork services are unreachable for the pods | traffic to the join subnet is rerouted | the policies that protect node traffic are absent
    whether pods reach nodes and the API | is any of the exemption policies absent which protect pod to node traffic
    kubelet and node ips unreachable from pods with egress ip | check the no reroute baseline on all nodes
    a default policy has disappeared, pods can not join the nodes | a base policy is lacking since pods can not talk with the nodes
    can pods still reach the api server and nodes | are the no-reroute policies all there | is the baseline intact
    can pods reach host-network pods and the api | why can't pods reach the nodes | check the baseline policies
    since egressip is on, pods cannot talk to the kube-apiserver | pod to node traffic is dead after we put the egress ip on the second nic
    app pods have no connection to hostnetwork pods, missing baseline policies
    after enabling egress ip our pods lost the api server | pods behind egressip cannot connect to node ips
    why do host network pods not answer the pods behind egressip
    secondary nic egress: our pods do not reach kubernetes api anymore | in-cluster traffic pod -> node address broken, egress policy issue
    host-networked pods unreachable from egress pods | egress ip pods lost contact to the cluster nodes and api, known
    since secondary interface egress: pod cannot reach kubelet host ports
    after the egressip rollout our pods are cut off from hostnetwork services | can pods reach the nodes and the api server
    are the policies for cluster-internal traffic in place | do egress pods still talk to the kube api | is node traffic kept off the egress path
    baseline ok | check of the base policies | does pod-to-node communication work for pods with egress ips
    the low-level allow policies, do they exist everywhere | pods with egress cannot contact the apiserver, is the baseline broken
    are internal connections excluded from rerouting | is traffic between pods and nodes exempt from the egress detour
    do the exceptions for intra-cluster traffic exist
    are the base policies there | do the allow policies exist | pods can not reach the api server, policies missing
    exemptions for traffic between pods and nodes | are the default no reroute policies in place | pod to node traffic broken since egressip
    is the internal traffic kept off the egress path | check of the exemption rules`),
  'hanging-connections': lines(`
    why do connections get stuck after an eip moves | old connections freeze after move | connections hang after eip moved EGRESSIP
    why do connections stall after eip failover EGRESSIP | why do the tcp connections hang after an egress address has moved
    long-lived connections get stuck when the eip moves to another node
    the established sessions freeze after every fail-over until the application is restarted what is the reason for it
    connections hang after eip moved why EGRESSIP | after the failover of egressip the database sessions are hanging EGRESSIP
    why do connections hang after an address moved | connections stuck after failover | sessions hang post failover
    why do connections through egressip hang after it moved EGRESSIP | eip tcp sessions hang after the failover EGRESSIP | connections hang after move
    why do tcp connections hang after a failover
    whenever an egress address has been moved to another node our long running database sessions are frozen and never come back until the client is restarted what is the reason for it
    i do not understand why established sessions are stuck after the egress ip moved | why do sessions hang after eip moved EGRESSIP
    why do connections hang after an eip moves | tcp sessions hang after failover why
    after the address is moved my existing connections are stuck why is that | connections via eip hang after it moved to the other node why EGRESSIP
    after the failover of egressip the old connections are freezing EGRESSIP | tcp sessions hang after eip move
    why do long lived connections freeze after a failover | connections via stuck after it failed over EGRESSIP
    established sessions dead after moved why EGRESSIP | why do connections hang after an address has moved
    after failover our database connection is freezing why | our connections through hang after it moved why is that EGRESSIP
    connections are hanging after the move of egress ip EGRESSIP | established connections stuck post failover
    existing flows dead after the address migrated new ones ok | old conntrack entries blackholing after a move
    db sessions froze after the move EGRESSIP | long-lived connections through hang now that it got moved EGRESSIP
    after failed over open sockets never recover EGRESSIP | streams stuck once the eip hopped EGRESSIP
    established tcp dead new syn fine after relocation EGRESSIP | old connections via hang after failover ADDRESS
    moved and keepalives go nowhere ADDRESS | our long database sessions freeze when an address moves is that known and do we have it now
    are there existing connections which are hanging following a move of the egress ip
    after the ip went to another host old tcp sessions stay stuck please check it
    why do the established connections not survive the changing of the node
    the mq connection to the bank is hanging after moved could you see why EGRESSIP
    old sessions of got stuck after the failover while new ones work kindly look into it EGRESSIP
    do you see dead established connections for after it is move EGRESSIP
    connections through which were open before the move do not react any more what is with them ADDRESS
    are sessions of still hanging on the former node ADDRESS
    i must explain to the customer why his open streams on froze when the ip changed host ADDRESS
    why do existing connections hang after moved EGRESSIP | old tcp sessions of are stuck after the failover EGRESSIP
    connections freeze after a failover | long-lived connections hang since moved EGRESSIP | connections hang | connections hang after a move
    connections hang after failover | hanging connections | hanging connections EGRESSIP | hung connections after the move of ADDRESS
    old connections hang | existing connections are stuck | existing connections of EGRESSIP freeze | established connections do not survive a move
    established sessions die when EGRESSIP moves | open connections froze when the ip changed host | open streams froze
    long lived connections break after failover | long lived tcp sessions die | why do established connections hang after EGRESSIP moved
    why do old sessions of ADDRESS hang | why are tcp sessions stuck | why do sessions not survive | sessions hang on the former node
    sessions of ADDRESS still hanging on the old node | are sessions stuck on the old node | stuck sessions EGRESSIP | stale conntrack after a move
    old conntrack entries | conntrack blackholes after failover | keepalives go nowhere after the move | database connections freeze after failover
    the database pool hangs since ADDRESS moved | connections which were open before the move do not react | my ssh session froze when EGRESSIP moved
    tcp connections get no answer after the address changed node | what happens to open connections when an address moves
    do existing connections survive a failover | ADDRESS moved and old connections are dead | why connections hang after a move
    existing flows are dead after the address migrated, new ones are ok | streams stuck once the address hopped
    new connections work but old ones hang since the move | old sockets never recover after the move of EGRESSIP
    why do connections hang after EGRESSIP moved | existing connections of EGRESSIP stall after the failover
    why do old connections hang after a move | existing sessions freeze when the ip moves, why
    EGRESSIP moved and now the long running sessions are frozen | db sessions stuck since EGRESSIP failed over, why
    open tcp sessions hang after the ip moved to the other node
    EGRESSIP got moved and clients hang on their old connections | sessions opened before the EGRESSIP move do not continue
    after failover my persistent connections stay stuck, is that normal
    sessions opened before the EGRESSIP move do not continue
    the EGRESSIP failover left tcp connections dead until app restart | why are open connections frozen following the EGRESSIP move
    my sessions hang when the egress ip goes to another node, why | EGRESSIP switched over and sockets remain open but dead
    established connections over EGRESSIP do not survive it is move, reason | frozen tcp sessions post failover
    why do connections hang after a move | stuck tcp sessions following a failover | old connections freeze when an address moves, why
    sessions hang once the egress ip has been relocated | long lived connections stall after fail-over
    our database clients sit there frozen every time an egress address changes nodes | hung connections
    why must apps reconnect after an egress failover | connections via EGRESSIP hang since it moved
    why do sessions through EGRESSIP freeze after the fail-over | EGRESSIP : stuck connections after move
    EGRESSIP connections stay hanging after moving | why are tcp sessions of ADDRESS stuck after it is move | hanging sessions on ADDRESS
    EGRESSIP streams are stuck ever since the address changed nodes, why | established sessions of EGRESSIP hang post-failover
    sessions freeze after a move | clients stuck after the failover of EGRESSIP | tcp connections dead since EGRESSIP moved
    why must apps reconnect after a move | old connections hang when the address changes nodes
    established sessions do not survive a failover | database clients frozen after a switchover`),
  'not-observed': lines(`
    when did nobody watch | when were we blind | gaps where nobody was looking | any observation gaps TIME | when was nobody looking
    in which periods was the analyzer not observing | monitoring gaps | were there any gaps in the observation TIME
    when was the cluster not observed TIME | gaps in the observation | blind periods | was there a gap in the observation TIME
    when did nobody look TIME | observation gaps
    the monitoring itself was rebooted a few times as far as i heard so please tell me in which periods the cluster was not being observed by you at all
    i like to know if there were times when nothing was observed | when were you not watching TIME
    at which times was the analyzer not observing the cluster | were there periods without observation TIME
    blind spots in the recording when did we not look TIME | gaps in observation | when were we not watching the cluster
    any time when nobody was observing TIME | unobserved periods TIME | when was nobody watching the cluster
    for compliance are there periods that were not observed | were there any gaps in the monitoring TIME | at which times you did not observe TIME
    what can not you see | which nodes are not observed | unjudged items list | gaps in coverage
    what parts of the cluster are invisible to the analyzer | not observed what are we missing NODE | what can you not judge on NODE | blind spots NODE
    is unreachable for you what stays unknown NODE | what can you not see for the audit i have to name the limits of the monitoring
    are there some blind spots in your observation | which parts of the cluster could not be judged please
    the auditor asks which controls are not covered by the tool observation at present
    i want to be honest to the board so tell me what remains unknown to you | is there any data that is missing to you so the verdict is incomplete
    what is not visible to you on NODE | do you have gaps in watching NODE | is there something about that you are unable to judge NODE
    for i get no verdict which information is not collected there NODE | what do you not know | what is not observed | unobserved
    blind spots of the analyzer | where are you blind | are you blind on NODE | gaps in watching NODE | when were you not watching
    was there a time when nobody watched TIME | were there gaps TIME | is anything not judged | what could not be judged
    what can not be judged on NODE | unjudged items | unjudged pods | which parts could not be judged | which parts of the cluster are invisible
    what is invisible to you | what is not visible on NODE | what remains unknown | what remains unknown to you | what stays unknown on NODE
    what are you missing | what are you missing on NODE | NODE not observed | is NODE observed | is NODE unobserved
    is there something about NODE that you can not judge | for NODE there is no verdict, what is missing
    is the verdict incomplete because data is missing | which data is missing to you | which information is not collected | what is outside of your view
    unmonitored periods | unmonitored times TIME | periods without data | periods without observation TIME | holes in the record | holes in your data
    when nobody looked | when the cluster was not observed | is there something about NODE you are unable to judge | which nodes can not be seen by you
    do you lack permissions to see something
    gaps in monitoring | when did monitoring have gaps | when did you not see the cluster
    in which periods did the monitor not see the cluster | monitoring gaps list | were there times where you did not watch
    were you down at any time, i.e. unobserved periods | when did the monitoring have holes | list the intervals that were not monitored
    blind spots of the monitor in time | how long was the watcher offline | unmonitored time windows | time ranges without observation
    since when and until when was monitoring interrupted | gaps in the watch, any | during which periods was the cluster not observed
    monitoring holes | when was the analyzer down | are there times with no data | blind spots in the recording
    which time spans lack any observation | when was NODE not observed | gaps in NODE 's data | NODE unseen periods
    time windows where NODE wasn't being watched | did observation break off TIME | gaps of monitoring TIME
    was there an hour without observation TIME | in which periods did you see nothing of NODE
    blind phases | times without observation | when was monitoring interrupted | was the watcher down TIME | when did nobody look
    outage of the analyzer itself | time spans that lack data | when were you offline`),
  'explain-pod': lines(`
    why does go out the way it does POD | explain egress of pod POD | explain POD | why does exit via that node POD | why egresses like this POD
    why does the pod leave with this address POD | explain me the egress path of why it goes out like it goes POD
    i do not understand why takes this way out of the cluster please explain it POD | explain how pod leaves the cluster POD
    the partner firewall drops because of it is source ip why does it leave like that POD | why exits the way it does POD | explain egress of POD
    why leaves so POD | why does pod go out with the address it goes out with POD
    in our proxy log the pod shows up with a source that i did not expect whatsoever so walk me through why it leaves the cluster the way it does POD
    i do not understand why exits with the node address and not with it is egress ip POD | explain me the egress path of and the reason POD
    why is leaving with this address POD | what makes leave with that source address POD | why does go out with the node ip POD
    explain the egress path of pod POD | why is leaving the way it does POD | why is not using it is eip POD
    why does leave the cluster with that address POD | can you explain me why goes out like it does POD | leaves with node ip why POD
    explain egress path of POD | describe pod egress POD | why does not get snated to it is eip POD | shows up as the worker address at the fw POD
    walk me through how goes out POD | egress path hop by hop POD | using node source address instead of egress address POD
    exits with host ip explain POD | how does traffic of get out of the cluster POD
    the bank rejects us why does leave with the address of the node POD | could you please explain step by step the way which takes to the outside POD
    i am the developer of and would like to understand it is egress path POD | why is not going out with the egress ip but with the node ip only POD
    our partner sees the wrong source for please explain to me how come POD
    for the data flow diagram the auditor wants the path of out of the cluster can you describe it POD
    uses the node address what for a reason is there POD | please make me understand how the traffic from goes outside POD
    how is leaving the cluster through which steps POD | the pod does not take any egress address could you explain this behaviour POD
    is not using it is egress ip why POD | pod goes out with the wrong source address POD | trace the path from to it is egress address POD
    why is not leaving through the egress ip POD | my pod uses the wrong ip POD | diagnose POD | pod can not reach the internet POD
    why does go out with it is node address POD | leaves with the wrong source ip why POD | what happens with packets of POD
    explain the path of pod POD | why is pod in namespace leaving with the wrong ip POD | why does POD leave with the node address
    why does POD leave with the address of its node | why does POD not use the egress ip | why does POD use the wrong address
    why is POD going out with the wrong ip | why is POD leaving with the worker ip | POD shows up with the worker address at the firewall
    POD shows the node ip instead of the egress ip | POD uses the node source address instead of the egress address | POD leaves with the node ip
    POD leaves with wrong address | POD has the wrong source ip | POD egress broken | POD egress path | egress path of POD
    explain the egress path of POD | explain how POD leaves the cluster | how does POD leave the cluster | how does traffic of POD get out
    walk me through the egress of POD | chain for POD | what is going on with POD | is POD ok | is the egress of POD fine | status of POD | state of POD
    describe POD | debug POD | inspect POD | details of POD | everything about POD | is POD really using the egress ip | is POD natted as it should be
    is POD correctly rerouted | the partner does not see the egress ip for POD, why | my pod POD does not come from the expected address
    i do not understand why POD does not use the egress ip | why a pod leaves as it does POD | POD uses the node address, what is the reason
    explain step by step the way which POD takes to the outside | make me understand how the traffic of POD goes outside
    what route does the traffic of POD take | POD can not be reached back by the partner, is its egress path right
    why does POD leave with the node ip | POD goes out with the wrong source, why | walk me through how POD gets out
    why is POD leaving with it is node's address | POD doesn't use it is egress ip, why | explain how POD leaves
    POD shows up at the partner with a node ip instead of the egress one, what is going on | can you walk me through how a packet of POD gets out
    pod web-2 in namespace reports goes out past the egress ip, find out why
    help, POD isn't going out with the right ip | why on earth POD has node address as it is source | troubleshoot POD , it does not reach the bank
    why on earth POD has node address as it is source
    our vendor sees POD come from a weird ip, please investigate | step by step, from selector to packet, for pod POD
    POD bypasses it is egress ip, how come | dear assistant, POD has a problem with it is egress, analyse please
    POD : which chain of rules makes it leave | the bank refuses POD as source is not whitelisted, why | why does POD go out like that
    POD is leaving with the node ip, how come | explain the way POD 's traffic takes out of the cluster | what's the matter with POD
    customers complain about POD ; what is wrong with it is egress | give me the story of POD 's egress path | why doesn't POD leave by an egress ip
    reason for the egress behaviour of POD | is POD ok with it is egress | walk me through POD | POD behaves weird, please explain
    POD can't get out, why
    why does POD go out with the wrong ip | POD explained from selector to packet | walk through the path of POD
    what is the matter with POD | investigate POD please | reason POD does not use its egress ip | POD under the microscope | story of POD
    how is POD doing | POD in detail`),
  'explain-node': lines(`
    how is doing NODE | status NODE | what is up with NODE | what is the status of NODE | how is node doing NODE
    give me the state of the node please NODE | tell me about node NODE | state NODE
    i have received a page that mentions and nothing else so kindly give me an overview about the state of that node NODE
    i like to know how things stand with NODE | status of node please NODE | status please NODE | what is the state of NODE
    give me summary about node NODE | tell me about NODE | give me the state of node NODE | please inform me about the state of node NODE
    can i get a summary about NODE | describe node NODE | details NODE | everything you know about NODE | rundown NODE | what is the story with NODE
    full picture of box please NODE | tell me about host NODE | summary all aspects NODE
    could you tell me everything about from the egress point of view NODE | i take over the responsibility of so please describe it to me NODE
    what is the role of in this system NODE | kindly explain in detail i need it for the operations manual NODE
    give me please the full picture of the node NODE | what do you know about the auditor picked it as sample NODE
    the hardware team ask what is please present all details NODE | i appreciate a complete description of NODE | show the details of por favor NODE
    everything what concerns can you explain it NODE | give me the details of NODE | describe NODE | give me information about NODE
    what is the state of node NODE | details of NODE | show NODE | show me everything about NODE | everything about NODE | tell me all about NODE
    tell me everything about NODE from the egress point of view | what do you know about NODE | full picture of NODE | complete description of NODE
    NODE summary | NODE info | state of NODE | how is it going with NODE | is NODE ok | is NODE fine | is NODE alright | health of NODE
    health check NODE | condition of NODE | what is the role of NODE | what does NODE do | what is going on at NODE | inspect NODE | diagnose NODE
    look at NODE | NODE | report on NODE | profile of NODE | i take over the responsibility for NODE, please describe it | status of a node NODE
    the new colleague takes over NODE, describe it | what should i know about NODE
    status of node NODE | give me the details on NODE | what is up with NODE | state of NODE
    node NODE , overview please | how does NODE look | NODE details for egress
    NODE - anything to know? status, addresses, rows | can you give a summary of NODE | is NODE okay
    NODE - anything to know? status, addresses, rows | is NODE okay
    how does egress look on node NODE | NODE status | NODE , please explain it is situation | look at NODE for me | is everything right with NODE
    anything the matter with NODE | state of node NODE please | give me a summary of the node NODE | is NODE healthy as an egress node
    NODE looks sick to me, your opinion
    how is NODE doing | status of NODE | NODE in detail | does NODE look good | NODE overview | NODE health`),
  'explain-egressip': lines(`
    status of egressip EGRESSIP | how is eip doing EGRESSIP | status EGRESSIP | egressip ok EGRESSIP | how is the egress ip doing at present EGRESSIP
    eip status please EGRESSIP | describe me the current status of EGRESSIP | explain egressip please EGRESSIP | egressip state EGRESSIP
    describe egressip EGRESSIP | what is the status from egressip EGRESSIP | egressip status EGRESSIP | how is egressip doing EGRESSIP
    the team behind the crawler is complaining again in our channel so please give me the complete status of the egressip named EGRESSIP
    i would like an overview of the state of eip EGRESSIP | status of eip EGRESSIP | what is the state of the eip EGRESSIP
    how is the egressip doing EGRESSIP | state of egressip please EGRESSIP | what is the status of the egressip EGRESSIP
    how is the egress ip of doing EGRESSIP | please describe the egressip to me EGRESSIP | could you give the actual status from egressip EGRESSIP
    describe eip EGRESSIP | explained EGRESSIP | full details egressip EGRESSIP | what is and what is it is state EGRESSIP
    kubectl describe egressip EGRESSIP | rundown on the eip EGRESSIP | tell me all about EGRESSIP | egressip detail view EGRESSIP
    egressip what do we know EGRESSIP | describe EGRESSIP | can you explain to me what is i mean the egressip with all it is details EGRESSIP
    for the auditor i need a description of the object EGRESSIP | what is and for what is it good i found it in the list only EGRESSIP
    please tell me all you know of EGRESSIP | somebody left there could you describe the object to me EGRESSIP
    kindly brief me about the egress ip i am joining the team newly EGRESSIP | details to the egressip please EGRESSIP
    i would like to have the complete information on EGRESSIP | the new product owner wants to understand the eip what can you tell about it EGRESSIP
    explain me the egressip if it is possible EGRESSIP | explain egressip EGRESSIP | what is the state of EGRESSIP
    tell me everything about the egress ip EGRESSIP | is egressip working EGRESSIP | is healthy EGRESSIP | describe the egressip EGRESSIP
    what about EGRESSIP | is ok EGRESSIP | tell me more about egressip EGRESSIP | describe the object EGRESSIP | description of EGRESSIP
    details of EGRESSIP | details EGRESSIP | show EGRESSIP | show me everything about EGRESSIP | everything about EGRESSIP
    what do you know about EGRESSIP | what is EGRESSIP | full picture of EGRESSIP | complete description of EGRESSIP | overview of EGRESSIP
    rundown on EGRESSIP | rundown EGRESSIP | EGRESSIP summary | EGRESSIP info | EGRESSIP state | state of EGRESSIP | how is EGRESSIP doing
    is EGRESSIP fine | does EGRESSIP work | health of EGRESSIP | health check EGRESSIP | what is up with EGRESSIP | inspect EGRESSIP | diagnose EGRESSIP
    look into EGRESSIP | EGRESSIP | report on EGRESSIP | for the auditor i need a description of EGRESSIP | status of an EgressIP EGRESSIP
    the product owner wants to understand EGRESSIP, what can you tell about it | what is EGRESSIP and for what is it good
    somebody left EGRESSIP there, describe the object
    details of egressip EGRESSIP | tell me about egressip EGRESSIP | what's the status of EGRESSIP
    is EGRESSIP in good shape | EGRESSIP ip status | give an overview about egressip EGRESSIP please
    EGRESSIP egressip: current condition | EGRESSIP eip fine | EGRESSIP : what is it is story, all information
    EGRESSIP : what is it is story, all information
    EGRESSIP : alive and well | EGRESSIP eip, explain | can i have the full picture of EGRESSIP | EGRESSIP object, tell me how it does
    describe what goes on in the EGRESSIP egressip | EGRESSIP in a nutshell, please: state, problems | tell me about EGRESSIP
    EGRESSIP 's condition | what is the matter with EGRESSIP | colleagues moan that EGRESSIP does not work, what's it is state
    give an account of the EGRESSIP egressip | EGRESSIP healthy or not | does EGRESSIP work properly | describe egress ip EGRESSIP
    i'm worried about EGRESSIP , how does it look | what's your verdict on EGRESSIP | EGRESSIP : fine or in trouble
    finance cannot reach their sftp partner; can you examine egressip EGRESSIP
    EGRESSIP: fine or in trouble | EGRESSIP in a nutshell | diagnose the EGRESSIP object | is EGRESSIP okay | EGRESSIP alive and well
    how does EGRESSIP fare | EGRESSIP in detail`),
  'explain-address': lines(`
    what is this ip ADDRESS | seeing in logs what is it ADDRESS | i found in the firewall log what kind of address is it ADDRESS
    what is this address belonging to ADDRESS | our partner bank is complaining about connections coming from what address is that ADDRESS
    can you please explain to me the address ADDRESS | our firewall log is full of what is this address ADDRESS
    security found an ip in the logs what is that thing ADDRESS | what kind of address is ADDRESS
    unknown source on our perimeter firewall explain please ADDRESS | ADDRESS
    i found the address in a firewall log with no comment next to it and neither the ipam nor my colleagues can help so what kind of address is that ADDRESS
    i have no idea what this is ADDRESS | tell me about the address ADDRESS | shows up in our firewall log what is this address ADDRESS
    can you tell me what is this ip ADDRESS | seeing in the fw log what is that ADDRESS | what kind of address is this ADDRESS
    which egressip does belong to ADDRESS | what is the address ADDRESS | our siem flagged can you tell me what this address is ADDRESS
    a customer asks us about what is that ip ADDRESS | what is it for an address ADDRESS | whois ADDRESS | describe address ADDRESS
    information on ADDRESS | details ADDRESS | saw in the fw logs what is that ADDRESS | explain address ADDRESS | everything about ADDRESS
    what is behind the address full information ADDRESS | our firewall has an old rule with what is this address ADDRESS
    please tell everything that is known about ADDRESS | the bank asks what stands for so please explain it ADDRESS
    what kind of ip is we found it in the proxy log ADDRESS | i would be grateful for all information regarding ADDRESS | it serves to what ADDRESS
    in our ruleset is without any comment could you describe what it is ADDRESS | kindly give full details for ADDRESS
    can you say me something about the address ADDRESS | as auditor i stumbled over what is this ip and what is it is state ADDRESS | describe ADDRESS
    what do you know about ADDRESS | what is ADDRESS for | what is this ADDRESS | whose is ADDRESS | whose address is ADDRESS
    who does ADDRESS belong to | to which object does ADDRESS belong | which egressip has ADDRESS | which object has ADDRESS
    which object is ADDRESS from | which egress ip object contains ADDRESS | ADDRESS belongs to what | ADDRESS belongs to | ADDRESS info
    ADDRESS status | details of ADDRESS | is ADDRESS an egress ip | is ADDRESS one of ours | is ADDRESS known | do you know ADDRESS
    tell me about ADDRESS | tell me everything about ADDRESS | everything on ADDRESS | what can you say about ADDRESS | lookup ADDRESS | look up ADDRESS
    information about ADDRESS | the firewall log shows ADDRESS, what is it | i found ADDRESS in a log, what is it
    a partner reports ADDRESS, does it belong to us | what an address is ADDRESS | ADDRESS what do you know | to which egress ip is ADDRESS tied
    is ADDRESS managed by an egressip object
    tell me all about ADDRESS | explain ip ADDRESS | details about ADDRESS
    ADDRESS shows up in our logs, what is it | information on ip ADDRESS | can you describe ip ADDRESS for me, never seen it
    who or what is ADDRESS | details for ADDRESS | siem raised an alarm for ADDRESS , what can you say about this ip
    ADDRESS : who is that, what does it do | summary for address ADDRESS | found ADDRESS in netflow, any information | ADDRESS - explain please
    an ids alert mentions ADDRESS , what is behind it | ADDRESS who is this | i found ADDRESS in a firewall log, what is that thing
    explain the address ADDRESS to me | what is up with ADDRESS | is anything wrong with ADDRESS | to what does ADDRESS belong
    information on ADDRESS | identify ADDRESS | is ADDRESS one of ours? what kind of address is it | meaning of ip ADDRESS in this cluster
    the proxy log is full of ADDRESS , explain it
    what is ADDRESS | whose ip is ADDRESS | ADDRESS turned up in a log, what is it | ADDRESS in detail | background on ADDRESS`),
  'address-of-pod': lines(`
    what egress ip does use POD | eip of POD | leaves with what ip POD | which egress ip for POD | egress address of POD | egress ip POD
    for the pod the remote firewall will see which ip address as source POD | what egress ip does have POD | source address of after nat please POD
    which eip is used by POD | which ip must the bank whitelist for POD | with what address does my pod appear on the firewall of the partner POD
    i just own the app do not know ovn what outgoing ip has POD | as what ip is seen outside POD | outgoing address for pod POD
    which source address does pod get when it leaves the cluster POD
    the firewall guy at the other side is asking me from what egress address he must expect the traffic of the pod what do i tell him POD
    i need the egress ip that uses POD | what egress address does use POD | source address of pod when it goes outside POD
    with which eip does leave the cluster POD | egress address POD | i am the dev of which ip must the partner put in his firewall for my pod POD
    which source ip does go out with POD | uses what eip POD | what source ip does the firewall see for pod POD | which egress ip does my pod use POD
    our partner wants to whitelist us what is the outgoing address of POD | with which ip goes to the internet POD | please egress address from pod POD
    source ip of POD | which egress address does have POD | snats to what POD | source address POD | what ip does the outside see for POD
    egress address lookup POD | eip POD | under what address does go out POD | external source address POD | with which ip does hit the firewall POD
    with which source address will the partner see POD | i must tell the firewall people the outgoing ip of what is it POD
    the bank wants to whitelist us which ip does show to the outside POD | please tell what source ip is having POD
    i like to know under which address appears in the internet POD | from what ip are the requests of coming POD
    could you kindly provide the egress address of pod POD | for the supplier allow-list goes out with which address POD
    does have a fixed outgoing address and which POD | the source address that uses what would it be POD | what source address does go out with POD
    what is the egress ip of POD | what egress ip is used by POD | which ip will the outside world see for POD | which address does pod leave with POD
    which egress ip does POD use | which egress ip has POD | which source address has POD | which source ip does POD have | source address of POD
    source ip POD | POD public address | outgoing address of POD | outgoing ip of POD | outbound ip of POD | external address of POD | external ip POD
    public ip of POD | with which address does POD leave | by which address does POD go out | with what ip does POD appear outside
    as which ip is POD seen | as what does POD appear at the firewall | what ip does the partner see for POD
    what address does the firewall see for POD | what src ip does the firewall see for POD | which ip must the partner whitelist for POD
    which address should the bank allow for POD | which ip do i tell the firewall team for POD | from which address do the connections of POD come
    from which ip will POD come | which nat address does POD get | POD is natted to what | POD nat address | which egress IP a pod uses POD
    i must tell the firewall people the outgoing ip of POD | the firewall guy asks from what egress address he must expect the traffic of POD
    what egress address does POD get | POD uses which egress ip | which ip does pod POD leave with | with which egress ip does POD go out
    what's the egress address of POD
    partner must whitelist us: with what source ip does POD arrive | what ip do i tell the firewall guys for POD
    POD appears outside under which ip | source ip for POD please, need it for an acl | with what egress address POD leaves
    as which address is POD seen from outside | tell the customer what ip he has to allow for POD | POD leaves by which ip
    need POD 's external source address | POD has what egress ip | what source ip does POD leave with
    which address will the outside world see for POD | under what ip is POD known externally
    the bank must whitelist POD , so which address does it show up with | with which ip goes POD out | POD appears as whom on the internet
    tell me the outgoing address used by POD | does POD use an egress ip, and which one | POD source address please | which egressip covers POD
    outbound ip POD | what ip is POD snatted to | POD goes out as which ip
    which egress ip covers POD | what do partners see from POD | POD masquerades as | which ip to whitelist for POD
    through which egress ip does POD leave`),
};
