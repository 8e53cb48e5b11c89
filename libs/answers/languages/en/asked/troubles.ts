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
    is more than one node answering for EGRESSIP | any egress address that is answered by 2 nodes at the same time
    do two nodes answer for one address | is any address answered by more than one node | arp conflict between nodes
    are there two macs for one egress ip | who replies twice to arp | two workers claim the same ip on the wire, is that so | double arp answers
    the switch reports mac flapping for one of our ips; do several nodes respond for it | duplicate neighbour replies from nodes
    is there an address for which several hosts feel responsible on the network | who answers arp for ADDRESS , one host or two
    ADDRESS : two nodes reply | is ADDRESS announced by two machines at the same time | i see two mac addresses for ADDRESS in my arp table
    do two hosts respond to ADDRESS | arping ADDRESS brings replies from different nodes, can you confirm | is only one node answering for ADDRESS
    are both workers speaking for ADDRESS | do two nodes answer for the EGRESSIP egress ip | EGRESSIP answered from two places
    did the old host really stop replying for EGRESSIP , or do both of them answer now | is some EGRESSIP address answered by two nodes
    did two nodes answer for one address TIME | were there double arp replies TIME | did more than one host answer for ADDRESS TIME
    has EGRESSIP been answered by two nodes TIME | is ADDRESS answered by two nodes
    does one address have two owners on the network, i mean two nodes which reply | is any egress ip answered by two machines
    duplicate arp replies | are there addresses for which two hosts reply | two servers claim the same ip on the wire, is that so
    i see arp flapping at the core switch. do two boxes answer for an egress address | split brain of an egress address somewhere
    which hosts reply to arp for ADDRESS | is ADDRESS answered twice on the wire
    our firewall sees two macs for ADDRESS . are two machines answering | does more than one machine respond for ADDRESS
    is there a second host answering for ADDRESS | who answers arp for ADDRESS , one box or two | ADDRESS two responders
    do several hosts reply for ADDRESS | is ADDRESS live on two machines at once | arp conflict: two hosts answer ADDRESS
    is EGRESSIP answered by more than one host | do two boxes answer for EGRESSIP at the same time
    does an old host still answer for EGRESSIP besides the new one | are two machines answering arp for EGRESSIP
    did two nodes answer for the same address TIME | were there double arp answers TIME | did two hosts answer for ADDRESS TIME
    was ADDRESS answered by two machines TIME | did more than one node reply for EGRESSIP TIME | were two servers anwering for ADDRESS TIME
    are two boxes arping for ADDRESS | does more than one node reply to arp for EGRESSIP | any address where two macs answer
    did two nodes answer for ADDRESS TIME | the switch team says that ADDRESS is seen behind two mac addresses. do two of our nodes respond for it
    is it possible that two nodes are answering arp for EGRESSIP simultaneously | do we have any ip for which two servers reply at the same time
    did two nodes answer for EGRESSIP at any time TIME
    could you check if ADDRESS is answered by two nodes at once | not sure whether only one node answers for ADDRESS
    is ADDRESS still answered by another node too | customer writes: "our switch sees two macs for ADDRESS , do two nodes answer for it?"
    manager asks: do two machines claim to be ADDRESS | ADDRESS twice on wire | duplicate arp ADDRESS
    is there a split-brain for ADDRESS on the wire | do several nodes reply to arp for ADDRESS
    do both the old and the new node still answer for EGRESSIP | isn't EGRESSIP being answered from two nodes any more
    audit question 33: is EGRESSIP answered by exactly one node | pm wants to know if two workers respond for EGRESSIP simultaneously
    EGRESSIP two nodes | are two hosts contending in arp for EGRESSIP | do duplicate responders exist for EGRESSIP
    is it possible that two nodes answer for the same address at once | fwd: does any address get replies from two nodes | two-nodes-answer
    any duplicate arp repliers | antworten two nodes for one address | gratuitous arp from two hosts for a single egress ip, do we have that
    were there two nodes answering for ADDRESS TIME | have two nodes answered for the same ip TIME
    did two nodes reply for EGRESSIP to tuesday TIME
    my switch sees two macs for ADDRESS , are two workers replying to arp for it | do we have more than one node answering for ADDRESS
    is there any egress ip for which two nodes reply at the same time | are two machines both answering arp for EGRESSIP 's address
    are 2 nodes answering arp for ADDRESS | getting arp replies with different macs for ADDRESS , do two nodes claim it
    any eip where more than one node responds to arp | do two nodes respond for the EGRESSIP eip at once
    do two nodes reply for ADDRESS | is there more than one machine answering arp for ADDRESS
    could it be that two workers at once respond for the address of EGRESSIP | are there any addresses for which two nodes answer
    i see two macs for ADDRESS . are two nodes answering | is ADDRESS being arped for by a second worker
    split brain on EGRESSIP ? i.e. two workers both replying for it is address | any egress ip that gets arp replies from two nodes at the same time
    is more than one node replying to arp for ADDRESS | do two workers respond for the EGRESSIP address at the same time
    is there any ip for which two nodes answer simultaneously | did ADDRESS have two macs answering for it TIME
    is there an egress address for which two nodes answer | does more than one node reply to arp for ADDRESS | is ADDRESS answered by two hosts
    two different macs in the arp replies for EGRESSIP | is more than one node replying for the EGRESSIP address
    i see two different mac addresses in arp for ADDRESS , do two workers respond to it
    is there any egress address for which two nodes answer at the same time
    does more than one node reply to arp for EGRESSIP | are there addresses that two workers answer for
    is it possible that a second worker still responds to arp requests for ADDRESS
    do two nodes answer for ADDRESS | the switch sees the mac flipping. are two nodes answering arp for ADDRESS
    are there two nodes replying to arp for EGRESSIP | do two nodes answer for the same egress address
    did two nodes answer for ADDRESS TIME
    do two nodes answer for ADDRESS | is more than one node answering arp for the EGRESSIP egress ip
    do two workers reply to arp for the same egress address | are there egress addresses that two nodes answer for
    please check if ADDRESS is answered by two nodes | our router sees two macs for ADDRESS . are two nodes answering for it
    did two nodes answer for egress ip EGRESSIP TIME
    do two nodes answer for the same egress address | do two nodes answer arp for ADDRESS
    the switch shows flapping macs. are two nodes answering for ADDRESS | are two nodes answering for the EGRESSIP address
    do two nodes answer for the same address anywhere | is there any address that more than one node replies to arp for
    do two nodes answer arp for ADDRESS | is more than one node responding for the EGRESSIP egress ip
    the router sees changing macs. are two nodes answering for ADDRESS | check please if two nodes answer for the EGRESSIP egressip
    did two nodes answer for ADDRESS TIME
    is there any address that two nodes answer for | do two nodes reply to arp for the same egress address
    do two nodes answer for ADDRESS | the router sees the mac address jumping. are two nodes answering arp for ADDRESS
    are two different nodes answering for the address of egress ip EGRESSIP | were two nodes answering for ADDRESS TIME`),
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
    how large was the traffic outage of EGRESSIP when it moved | how big was the traffic outage when EGRESSIP moved
    are there random drops through an egress ip | connections time out now and then, is egress dropping packets | packet loss at moves
    how long was traffic out at the moves | sporadic timeouts, every second connection fails | do we lose packets through egress
    intermittent failures towards the internet | outage during failover | every third curl hangs, could it be the egress ip
    some requests succeed, others time out at random | does the EGRESSIP egress ip drop connections | half of the calls via EGRESSIP fail
    EGRESSIP : sporadic time-outs, why | about 50% of connections through EGRESSIP don't get an answer
    was there an outage for EGRESSIP when it moved | are packets of EGRESSIP being dropped | does NODE drop egress packets
    random drops at node NODE | timeouts for everything that goes through NODE | intermittent packet loss via NODE | were packets dropped TIME
    did connections time out at random TIME | how long was EGRESSIP outage TIME | random drops through EGRESSIP TIME
    did EGRESSIP drop connections between 9 and 10 TIME | did traffic via NODE time out at random TIME
    did requests through EGRESSIP fail at random TIME | are packets dropped at random | random time-outs through egress, why
    do we lose packets on the way out | intermittent connection failures to the partner, any drops
    every third connection times out, do you see drops | outage of outgoing traffic at moves, how long | how many packets get lost
    sporadic timeouts | our mail relay sees one in ten smtp sessions fail to connect. is outgoing traffic randomly dropped
    does EGRESSIP drop packets | why do some connections through EGRESSIP time out | random timeouts with EGRESSIP
    EGRESSIP connections fail now and then, is traffic lost | how long was traffic of EGRESSIP interrupted at the moves
    half of the requests through EGRESSIP time out at random | is something eating the EGRESSIP packets, every second try fails
    does EGRESSIP lose packets | intermitent loss through EGRESSIP | are connections lost at random on NODE
    does traffic time out that leaves by way of host NODE | were there random drops TIME | did outgoing packets get lost TIME
    did EGRESSIP drop packets TIME | random timeouts of EGRESSIP TIME | did NODE lose egress traffic TIME
    how long was EGRESSIP dark , did packets drop TIME
    random timeouts through EGRESSIP , why | every so often packets vanish on the way out through an egress ip, no pattern
    sporadic packet loss for egress via NODE | EGRESSIP egress drops connections at random , idea TIME
    customer writes: "some of our requests through EGRESSIP time out at random, most succeed."
    people complain of occasional time-outs when going out by an egress ip. what can you say about it
    we see intermittent lost packets on egress traffic through NODE | the EGRESSIP egressip is loosing packets randomly, says the customer TIME
    could you check if there are still random drops on egress traffic | not sure why some connections time out now and then
    manager asks: why do connections drop at random | audit question 41: do sporadic losses occur on egress paths
    sporadic packet loss via egress, any | gibt es sporadic drops on the egress path
    the customer asks if the random time-outs via EGRESSIP are on our side | isn't EGRESSIP dropping connections again
    do most connections via EGRESSIP still work while others time out | customer writes: "every other request through EGRESSIP times out"
    pm wants to know why EGRESSIP drops sporadically | EGRESSIP flaky | intermittent blackholing through EGRESSIP
    requests via EGRESSIP are petering out at random, why | is NODE still losing packets of egress traffic at random
    fwd: random drops when traffic leaves via NODE | intermittent time-outs egressing through NODE | sporadic connection resets via NODE , reason
    did egress traffic time out at random TIME | have there been sporadic drops TIME
    did connections through EGRESSIP drop randomly during the maintenance TIME | random time-outs via NODE to tuesday TIME
    users of the EGRESSIP egress ip complain of sporadic time-outs, do you see packets lost there
    every now and then a connection through egressip EGRESSIP just times out, is that us | do we lose packets at random on the egress path
    random time-outs through the egress ips on NODE , anything known | seeing intermittent timeouts via egressip EGRESSIP , packets getting dropped
    random connection timeouts through the EGRESSIP eip, is that known | are we randomly dropping packets on egress
    sporadic packet loss through eips on NODE
    do connections through EGRESSIP time out at random
    the app team says that now and then a packet through EGRESSIP just gets lost, is there something to it
    do we lose packets randomly on the egress ips | are there sporadic timeouts for egress traffic through NODE
    intermittent timeouts via EGRESSIP , 1 in 20 syns lost. do you see that too | does EGRESSIP suffer from sporadic packet loss
    were there random connection time-outs through EGRESSIP TIME | is egress traffic on NODE being dropped at random
    we see sporadic timeouts going out via the EGRESSIP egress ip | random packet loss through egress ips, known
    users report that outgoing connections intermittently time out through egressip, is something dropping packets
    were there drops on the EGRESSIP egress ip TIME | EGRESSIP users report random timeouts, is their egress ip dropping connections
    sporadic connection drops via EGRESSIP | intermittent timeouts going out through NODE | are we losing packets at random through egress ips
    sometimes connections through EGRESSIP just time out, random, why | random packet drops via EGRESSIP egress ip
    we have sporadic timeouts for traffic that leaves over NODE | is there random packet loss on egress ips TIME
    customers complain that every now and then a connection through an egress ip times out, what is going on
    sporadic packet loss on egress traffic via NODE | were there random drops on EGRESSIP TIME
    why do i get random timeouts through EGRESSIP | customers report sporadic drops through the EGRESSIP egress ip. what could it be
    random packet drops thru egress ip, any idea why | some requests time out at random when going via an egress ip
    intermittent time-outs over eip EGRESSIP | random drops for egress traffic via NODE
    why do we get random timeouts through egress ip EGRESSIP | connections via the EGRESSIP egress ip drop every now and then, why
    sporadic time-outs through egress ips, whats going on | are there random packet drops through any egress ip
    do we have random drops through the egress ips on NODE | some requests through egress ip EGRESSIP time out at random, please check
    were there random drops through egress ip EGRESSIP TIME
    why do we see random time-outs through an egress ip | random timeouts through EGRESSIP , why
    users complain of sporadic drops through the egress ip EGRESSIP . what is behind these random drops
    are there random drops through egress ips on NODE | why were there random time-outs through EGRESSIP TIME
    we get random timeouts through an egress ip, why | traffic over our egress ips drops packets at random
    customers complain. sporadic time-outs via egress ip, can you look | why are there random drops through egressip EGRESSIP
    every now and then requests through the EGRESSIP egress ip time out
    intermittent packet drops for egress traffic on NODE , please help | did egress ip EGRESSIP have random drops and timeouts TIME
    why do we get random drops through the egress ip? developers blame the network | random drops through egress ip EGRESSIP
    the video team is losing patience. why are there sporadic time-outs through the egress ip EGRESSIP
    some of the calls through egress ip EGRESSIP time out randomly, why is this | why random packet drops through the egress ips on NODE`),
};
