/** Moves. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfMoves: Language['asked'] = {
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
    when did EGRESSIP last change nodes | has ADDRESS been moved at all | how often did EGRESSIP hop from node to node TIME
    history of EGRESSIP ' moves | since when is EGRESSIP at it is present node | moves of EGRESSIP | was EGRESSIP moved to another worker
    how many times did EGRESSIP change host | when was the last fail-over of EGRESSIP | which nodes has EGRESSIP been on so far
    has EGRESSIP always been on the same node | last time EGRESSIP switched nodes | did somebody relocate EGRESSIP
    EGRESSIP : from where to where did it go | when did ADDRESS change it is host | how often has ADDRESS moved between nodes
    has the address ADDRESS been elsewhere before | has EGRESSIP changed nodes TIME | at what time did EGRESSIP fail-over TIME
    how many moves did EGRESSIP make TIME | i was told that a switch had been rebooted ; did EGRESSIP go to another node then TIME
    EGRESSIP 's old connections don't matter; did it move and when | EGRESSIP : ever moved | has EGRESSIP hopped to another box
    when did EGRESSIP last change it is host | has EGRESSIP been siwtched over to another server
    the bank saw a short interruption. did EGRESSIP fail over | did EGRESSIP jump to a different machine | last fail-over of EGRESSIP
    has EGRESSIP moved at all | when was the last switchover of EGRESSIP | how many times did EGRESSIP hop | was there a fail-over of EGRESSIP
    when did ADDRESS change the host | has ADDRESS been failed over | when did ADDRESS hop to where it is now | has ADDRESS ever changed machines
    was EGRESSIP switched-over to another machine TIME | has EGRESSIP movved TIME | did EGRESSIP fail-over TIME
    did EGRESSIP change it is host TIME | did ADDRESS hop to another box last nght
    when did EGRESSIP hop to it is current node | how many times did EGRESSIP jump nodes TIME
    customer would like to know whether EGRESSIP has ever changed it is node | at what time did ADDRESS switch to another node
    did EGRESSIP go to a different worker, and when was it
    the customer asks if EGRESSIP moved, and when | not sure whether EGRESSIP is still on the same node, did it move | did EGRESSIP move again
    isn't EGRESSIP on a different node now, when did it move | customer writes: "did EGRESSIP move to another node?"
    manager asks: how often did EGRESSIP move | EGRESSIP move history | did EGRESSIP migrate | when was EGRESSIP relocated
    has EGRESSIP shifted it is host | could you check if ADDRESS has already moved
    audit question 45: date and time of the last relocation of ADDRESS | fwd: did ADDRESS wander to another host | when ADDRESS moved
    wann ist ADDRESS umgezogen | i do not know when EGRESSIP moved most recently | pm wants to know how many times EGRESSIP hopped
    when has EGRESSIP hopped over to another chassis | did EGRESSIP change the node TIME | did ADDRESS move during the maintenance TIME
    did ADDRESS change host to tuesday TIME
    when did the EGRESSIP egressip change it is node | did EGRESSIP fail over to another worker | how many times has ADDRESS moved
    has ADDRESS hopped to a different node TIME | when was the last time the EGRESSIP eip switched nodes | did the EGRESSIP eip move TIME
    when was the last time EGRESSIP changed it is node | did ADDRESS ever switch nodes, and when | when did EGRESSIP last fail over
    how often has EGRESSIP changed hosts | has ADDRESS been relocated at any time | did EGRESSIP hop to another worker last night TIME
    when did ADDRESS last change it is node | did EGRESSIP jump to another worker TIME | how many times has ADDRESS switched nodes TIME
    when did ADDRESS change it is node the last time | did the EGRESSIP address move TIME | how often was EGRESSIP switched to another node
    when did ADDRESS last change it is node | how often has EGRESSIP changed it is host
    has the EGRESSIP egress ip moved to another node | did EGRESSIP move TIME | has the EGRESSIP EGRESSIP moved TIME
    the partner saw a short outage. did the egress ip EGRESSIP move TIME | did eip EGRESSIP move TIME
    has EGRESSIP been moved last night TIME | has ADDRESS moved TIME | has ADDRESS moved
    did ADDRESS move | has egress ip EGRESSIP moved to another node | did the EGRESSIP egress ip fail-over TIME
    has egress ip EGRESSIP moved TIME | did ADDRESS change nodes TIME | please check if egress ip EGRESSIP moved TIME
    the latency looks odd. has ADDRESS swiched to a different node
    did EGRESSIP move | has the EGRESSIP egress ip moved to another node | did EGRESSIP move TIME
    has the EGRESSIP egress address changed its node TIME | the bank saw a short outage. did the EGRESSIP egress ip move TIME
    did ADDRESS move TIME | has ADDRESS been moved TIME | did the EGRESSIP eip move TIME | has ADDRESS moved
    has the EGRESSIP egress ip moved | did EGRESSIP move TIME | was ADDRESS moved to another node TIME
    did egressip EGRESSIP change its node TIME | i see a new mac on the switch. did ADDRESS move
    can you tell me whether EGRESSIP moved please TIME | has ADDRESS switched to another node
    did EGRESSIP move | has the egress ip EGRESSIP been moved | has ADDRESS moved | did egress ip EGRESSIP move TIME
    the partner had a short outage. was the egress ip EGRESSIP moved to another node TIME | did EGRESSIP move to a diffrent node TIME
    has ADDRESS moved ? our partner lost their sessions. TIME | has the address ADDRESS changed its node between and thursday TIME`),
};
