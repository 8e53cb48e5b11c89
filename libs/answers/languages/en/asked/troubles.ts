/** Troubles. As people ask it: what the examples do not say already. */
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
    does the former node still announce ADDRESS | ADDRESS is live on two workers at once
    is more than one node answering for EGRESSIP | any egress address that is answered by 2 nodes at the same time`),
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
    some requests of EGRESSIP hang | half of the calls through EGRESSIP fail | are there drops on EGRESSIP
    sporadic timeouts going out through EGRESSIP , are connections dropped at random there | we are seeing random drops on egress traffic
    intermittent time-outs via NODE again, grrr
    how large was the traffic outage of EGRESSIP when it moved | how big was the traffic outage when EGRESSIP moved`),
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
    is the internal traffic kept off the egress path | check of the exemption rules
    can pods still reach the nodes and the api | are the baseline policies in place
    cluster-internal traffic is being kept off the egress path, right
    in-cluster traffic pod to node address broken, egress policy issue | traffic inside the cluster from pod to node address is broken`),
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
    established sessions do not survive a failover | database clients frozen after a switchover
    why do tcp sessions through EGRESSIP freeze after it moved | connections just hang after a failover, how come
    after ADDRESS moved to the other node our long-lived db connections got stuck. what's the reason`),
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
    outage of the analyzer itself | time spans that lack data | when were you offline
    periods in which NODE was not observed`),
};
