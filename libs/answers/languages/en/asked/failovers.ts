/** Fail-overs. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfFailovers: Language['asked'] = {
  'list-failovers': lines(`
    list failovers | which eips failed over | what addresses moved | which eips moved TIME | list fail-overs TIME | list all failovers TIME
    show me which egress addresses failed-over TIME | which eips did change node TIME | show me please all fail-overs | show me all fail-overs
    which egress addresses moved TIME | all moves of eips TIME
    give me an overview of every egress address that ever had to move from one node to another | i would like to see all failovers | failovers TIME
    which egress addresses moved | all fail overs please | what addresses failed-over TIME | what eips moved TIME | egress ips that changed node TIME
    which addresses have moved to another node | please all failovers | what addresses have changed the node TIME
    give me the failovers for my weekly report TIME | eip moves all | failover log | history of relocations | moves betw 1 and TIME
    all egressip migrations TIME | failovers EGRESSIP | list all moves of eip EGRESSIP | moves off NODE TIME | failovers involving NODE TIME
    relocations EGRESSIP TIME | show which moves made EGRESSIP TIME | could you list me the fail-overs that took place
    which moves of addresses have there been i need it as evidence for the auditor | please show all failovers because the service review is coming TIME
    what egress ips moved and from where to where TIME | i need the history of moves of kindly provide EGRESSIP
    for the egress ip which changes of node have happened EGRESSIP | the bank reported disconnections therefore please list the moves of EGRESSIP TIME
    every failover of can i get it EGRESSIP TIME | which fail-overs concerned NODE | please give me the addresses moves from or to NODE TIME
    what failovers had NODE TIME | show the latest failovers | list all moves of egress addresses | what failovers happened | which addresses have moved
    which failovers happened TIME | show me all fail-overs TIME | what moved TIME | failover history for EGRESSIP | show recent failovers
    any failovers lately | list of address moves | were there any failovers TIME | show the failover history | which ips moved recently
    what failed-over TIME | moves TIME | which fail-overs happened TIME | list the failovers TIME | show failovers | show failovers TIME | failover list
    failover log TIME | history of failovers | history of moves | history of moves of EGRESSIP | moves | all moves | all moves TIME
    list all moves of EGRESSIP | list the moves of EGRESSIP TIME | which moves did EGRESSIP make | which moves has EGRESSIP made TIME
    EGRESSIP failovers TIME | EGRESSIP moves TIME | every failover of EGRESSIP | every move of EGRESSIP TIME | failovers of EGRESSIP
    failovers of EGRESSIP TIME | relocations of EGRESSIP TIME | relocations TIME | which node changes of EGRESSIP happened
    for EGRESSIP which changes of node have happened | failovers from NODE | failovers to NODE | failovers on NODE TIME | failovers NODE
    moves from or to NODE TIME | moves to NODE | moves away from NODE TIME | which failovers concerned NODE | which failovers had NODE TIME
    which addresses left NODE TIME | which addresses came to NODE TIME | which addresses moved TIME | which addresses changed node TIME
    which egress ips moved TIME | which egress ips changed host TIME | which egress ips failed over TIME | was there any failover
    did any address move TIME | did anything move TIME | how many failovers were there TIME | how many moves TIME | number of failovers TIME
    count of moves TIME | please list the moves, the bank reported disconnections TIME | EGRESSIP failover history
    history of the moves of EGRESSIP, kindly provide | every place where EGRESSIP has been TIME | on which nodes has EGRESSIP been TIME
    all migrations of addresses TIME | could you list me the failovers that took place
    overview of every egress address that had to move from one node to another | relocations of EGRESSIP during TIME
    show me all failovers | which ips failed-over TIME | list every move | recent failovers | which addresses moved-over the TIME | any moves TIME
    show all moves of EGRESSIP
    when and why did addresses fail over, as a list | any fail-overs TIME | every failover of EGRESSIP so far, in a list
    list the last fail-overs with cause | i need the move history of our egress addresses | addresses that failed-over on TIME
    EGRESSIP 's failovers as a list
    move log | latest address moves with reasons | list me failovers TIME | have there been fail-overs TIME | EGRESSIP , all it is failovers
    recent moves of addresses, please list | failover journal | fail-overs, show them TIME | past failovers for EGRESSIP | list of fail-overs
    show all moves of egress addresses | which egress ips were shifted from one worker to another | history of relocations, every address
    which fail-overs took place | which egress addresses changed nodes TIME | list moves between and wednesday TIME | fail-overs involving NODE
    which addresses left or reached NODE | which addresses moved away from NODE TIME | list the fail-overs of EGRESSIP
    all recorded fail-overs for EGRESSIP , please | every move TIME | the vendor wants all relocations of egress addresses TIME
    log of moves | all relocations TIME | which addresses left NODE | moves to and from NODE | failovers of EGRESSIP, all of them
    recent switchovers | what got shifted TIME | which egress ips changed nodes | past moves of EGRESSIP
    which egress ips got relocated TIME | all the failovers EGRESSIP went through, as a list please
    a table with each fail-over of EGRESSIP would be great | a table of the fail-overs
    list the fail-overs | show all moves | what failed over | how many fail-overs have there been | have any egress ips changed their node
    all relocations of egress addresses | which egressips have been moved, and from where to where | fail-overs TIME | list all the moves TIME
    how many egress ips were moved TIME | did any address change nodes patching TIME | moves between and 15:00 today TIME
    show each failover EGRESSIP had | fail-over log for EGRESSIP | table of EGRESSIP 's failovers | all fail-overs that hit EGRESSIP
    which addresses left or came to NODE | what moved away from node NODE | list moves to NODE | which addresses moved off NODE TIME
    fail-overs of EGRESSIP TIME | how many moves were there and of which addresses TIME
    i was told that a switch had been rebooted . which egress ips went to another node because of it TIME | show all switchovers
    which outgoing ips hopped to another box | what moved where | every move of an address with old and new host
    i need a list for the partner: which of our source addresses changed machines | fail-over log | show me the moves
    what switchovers were there TIME | the bank lost connections on tuesday around . which egress ips moved then TIME
    which egress ips changed their machine TIME | all moves of EGRESSIP with from and to | list of EGRESSIP 's switchovers
    show every move EGRESSIP made | fail-overs to and from NODE | which egress ips hopped off NODE | list the moves that involve machine NODE
    what moved on to NODE TIME | list all failovres of EGRESSIP TIME
    every failover of EGRESSIP , as a list | which addresses failed over away from NODE | please provide the list of fail-overs
    which egress addresses have switched nodes TIME | could i have the list of fail-overs for EGRESSIP , for the case notes
    could you check if any addresses moved, and which ones | not sure which egress ips failed over | which other addresses changed the node
    which was the newest fail-over, list them with our most recent first | manager asks: which addresses moved at all
    audit question 46: list of all fail-overs | fwd: need the relocations of egress ips for the report | moves list
    enumerate the relocations of addresses | chronicle of fail-overs please | welche addresses sind umgezogen
    i do not know which addresses left NODE , list the moves | pm wants to know which fail-overs involved NODE | which addresses fled from NODE
    were there two fail-overs of EGRESSIP or even more, list them | customer writes: "please list the failovers of EGRESSIP "
    compile all switchovers of EGRESSIP | migrations of EGRESSIP , itemised | which egress ips have changed nodes TIME
    which addresses moved during the maintenance TIME | fail-overs from NODE to tuesday TIME
    show me the fail-overs | which addresses have changed node | what fail-overs were there on NODE TIME | which eips got relocated to another node
    list the failovers of egressip EGRESSIP
    which addresses have moved from one node to another | give me the list of failovers involving NODE | every address move , please TIME
    chronological list of EGRESSIP failovers | which ips have failed over, full list
    give me a list of all failovers | which addresses have been failing over | what failovers were there TIME | show failovers of egressip EGRESSIP
    which egress addresses failed-over away from NODE TIME | show me all fail-overs of EGRESSIP | list of failovres please
    show me all address moves | which fail-overs did involve NODE
    which addresses moved TIME | list all fail-overs of EGRESSIP | failovers away from NODE
    which addresses moved | show me all failovers | which egress addresses moved TIME | list failovers TIME
    i need it for the weekly report: what addresses have moved TIME | all fo TIME | which addresses moved away from NODE TIME
    list the fail-overs on NODE TIME
    which egress ips moved TIME | show me the fail-overs TIME | what failovers did we have TIME | list all failovers please
    which egress addresses have moved | which egress addresses moved away from NODE TIME | list every failover on NODE TIME
    which addresses moved | list the failovers | which egress addresses moved TIME | list all fos TIME | what eips failed-over TIME
    i write the weekly report. which egress addresses moved TIME | which addresses moved away from NODE TIME
    show the failovers of EGRESSIP TIME
    show all failovers | which egress addresses have moved | which addresses moved TIME | list of failovers please TIME
    someone did maintenance. which egress ips changed node TIME | wich addresses moved away from NODE TIME
    what failovers involved NODE TIME
    which addresses moved | list all failovers | which egress addresses moved TIME
    for the weekly report, please list all fail-overs . TIME | any failovers TIME | which addresses moved away from NODE TIME`),
  'failover-time': lines(`
    how long does failover take | average failover time | typical fail over duration | how fast do we fail over
    what is the average time of an egress ip failover | in our design document we promise below 5 seconds so how long do fail overs really take
    fail-over time of the eips please | how long did failovers take TIME | what was the fail-over time TIME | average fail over time | failover duration
    typically how many seconds until an address is up on the new node | how long needs a fail-over | failover time
    in the contract we have to write down some number for the interruption so how long do fail-overs of an egress ip typically take in our environment
    i like to get a feeling for how long failovers take | how many seconds need a failover usually | average fail over time for egress ips
    typical duration of a failover | failover durations TIME | typical eip failover duration | average time to move an eip to another node
    mean failover time TIME | how long does it usually take until an address has failed over | how much time needs a failover
    what is our average failover time | for our sla we need to know how long fail-overs take | mean time to fail over an eip
    how long does a failover take typically | mttr of address moves | average failover duration TIME | mean eip move time since the upgrade TIME
    how fast were failovers on average TIME | failover latency average only TIME | typical move time TIME
    how long does a fail-over take on average it is written as requirement in our sla
    could you tell me the mean duration until an address works again on another node | for the risk assessment we need the typical failover time
    in average how many seconds the takeover of an egress ip needs | the bank tolerates 30 seconds interruption how fast are our fail-overs usually
    what was the average fail-over duration please TIME | i have to report to management how long failovers took TIME
    how quick were the switchovers in the mean TIME | what time did it take for an eip to fail-over typically TIME
    kindly share average failover time TIME | what is the typical fail-over duration | median time for failover
    how long do fail-overs usually take here | how quickly does an egress ip fail over | how much time does a failover need
    what is the median failover duration | how long does a fail-over take | how long did fail-overs take TIME | how long do failovers take on average
    average failover time TIME | avg failover duration | avg failover duration TIME | mean failover time | median failover time
    median failover duration TIME | typical move time | failover time TIME | failover duration TIME | failover duration percentiles | failover latency
    failover speed | p95 of failovers | p99 failover time | mean time to move an address | time to fail over | time a move takes
    how fast do addresses move | how fast are failovers | how fast is a failover TIME | how quick is the switch to another node
    how many seconds does a failover take | how many seconds of interruption does a failover cause | how long is traffic interrupted on a failover
    how long is an address away during a move | how long took failovers TIME | how long did the failovers take TIME | usual duration of a move
    for our sla how long does a fail-over take on average | what is the expected length of a failover | duration of moves on average TIME
    what do failovers cost us in seconds | how long fail-overs take | how many seconds does the takeover of an egress ip need in average
    mean duration until an address works again on another node | takeover duration in seconds | failover duration p50 avg
    p50 of the move duration TIME
    typical failover duration | how long until an address is back after a failover | how quick are failovers | how long do failovers take here
    what's the typical failover time
    usual duration of a failover in our environment | how many seconds does a typical failover cost us | p50 failover duration please
    what outage must i plan for a failover, typical value | in average how many seconds until an address is on the new node
    how long did failovers need TIME
    how many seconds for failing over | typical failover, how long is traffic off | normal length of a failover please
    what is a normal failover duration | time needed for a failover on average | moving an ip to a new node takes what time
    time to move an address to another node | how quickly do egress ips switch over | typical switchover time | failover seconds
    what is the median time of a fail-over | when a node dies, after how many seconds does it is address work elsewhere | how fast is our failover
    duration of moves in general | the sla draft has a blank for fail-over duration; which value do we have
    do failovers go quick or slow, in seconds | how much time needs an egress ip for failing over
    on average, how many seconds pass until an address is reachable at it is new node | mean time to fail over
    how quick are moves | median switchover time | seconds until an address works on its new node | average move duration
    how long is an address down in a move | p95 of failover duration
    how long does a failover usually take | typical duration of an egress ip switchover | in seconds, what is the average time a fail-over needs
    what is the average time until an egress address is active on its new node after the old node dies
    average time until an address works on the new node after its node dies
    how long do fail-overs take | how fast does an address move | how many seconds until another node takes over | fail-over duration
    what downtime must i expect when a node dies | time to fail over, median and worst | how quickly are addresses moved when their host goes down
    when a server crashes, how long till the egress ip is up elsewhere | duration of a typical move
    how much time passes between node failure and complete rules on the new node | is failover slow here | seconds per failover please
    our sla says 30 seconds for switching over; what do we actually need on average | how long does it take to move an egress address
    typical takeover time | i wonder how much time a takeover costs | p95 of the failover | mean time a fail-over lasts
    how long time needs a failover | does switching to another node happen in seconds or in minutes | what is the usual gap when an ip changes nodes
    give numbers for failover latency | not which ones moved, but how long the moves took as a rule | are takeovers quick
    how fast does the takeover go | how many seconds pass at a fail-over in the mean | typical duration of a switchover
    how many seconds until an address is live on the new box | average fail-over time | how quick is a hop to another machine
    time to move an address, median and worst | how long will the customer be cut off when a host dies? i mean the usual time of a switchover
    mean time for a move | how fast do egress ips change hosts | how many seconds does a switchover last on aveage | p95 of fail-over time
    in oracle rac our vips fail over in about ten seconds. how long do egress ips need | is a fail-over a matter of seconds or minutes
    usual length of a failover | how long until rules are right again on the new node after a move, in general | switchover time please
    fail-over speed | what's the dstribution of fail-over durations | how long do moves last
    how much time passes between the loss of a host and the address being up elsewhere | how long does the tkaeover take
    what is the average time of a move | time needed for a fail-over | how long to switch from one machine to the next
    how fast is failover normaly | statistics of fail-over durations | seconds per switchover
    typical time till an address is up on the new node | median fail-over time please | the customer's sla asks: how much time does a fail-over need
    how quickly does an address come up on another node after a failure | what is the normal duration of fail over
    on average, how many seconds pass until a fail-over is completed
    could you check if fail-overs are quick, how long do they take | not sure how long a fail-over takes
    how long does it take until an address is on another node | isn't a fail-over done in a few seconds? how long does it take
    how long do most fail-overs take | do you know how long the move to a different node takes if a worker dies
    customer writes: "how long is a typical fail-over of yours?" | manager asks: how long does a failover take
    audit question 47: duration of the fail-over of egress addresses | pm wants to know the usual fail-over duration
    fwd: typical takeover time of an egress ip | fo duration | mttf failover seconds | failover p95 | takeover time | what is the switchover latency
    how swift are fail-overs | how long does a takeover last | wie lange dauert a fail-over | what time do fail-overs consume
    median relocation time of egress addresses | how long have fail-overs taken TIME | how long did fail-overs last during the maintenance TIME
    how long did a fail-over take to tuesday TIME
    how long is a fail-over on average | if a worker dies, how many seconds until it is egress ip is up somewhere else
    what is the typical time a switchover needs | how long do failovers usually take
    when a node goes down how fast does it is eip come back on another one
    when a node dies, how many seconds until it is address works elsewhere | what's the average switchover time of an egress ip
    failover duration, p50 and p95 | how long until another node has taken over an address, as a rule
    what's our median failover duration | in seconds, how quickly is an egress ip up again on another node when it is node dies, on average
    how long does a failover take on average | typical fail-over duration
    how quickly is an egress address up on another node after it is node dies | average time to move an egress ip to another node
    if a node dies, how much time passes until it is address works on another node | average duration of fail-overs
    in how many seconds is an egress ip on the new node when the old one dies, typically
    how long does a failover take | when a node dies, how many seconds pass on average until it is egress address is up on another one
    typical time to fail over
    what is the usual duration of a fail-over | how long did failovers take TIME
    how long does a failover take | what is the average fail-over time | failover duration please | how long do failovers usualy take
    i need a number for the sla. how many seconds does a failover take | how long did failovers take TIME
    what was our average failover time TIME
    how long do fail-overs take on average | avg fo time | for our sla document: how long does a fail-over usually take
    how long did failovers take TIME
    how long does a failover take | whats our typical fail-over time | duration of a failover on average
    i'm writing an sla. how many seconds does a failover need | how long did failovers take TIME
    what was the average failover time please TIME | typical failover duraton TIME
    how long does a failover take | what is the usual duration of a fail-over | how long did fail-overs take TIME
    a customer asked me for it. how long did fail-overs take TIME`),
  'slowest-failovers': lines(`
    worst fail over times show em | top slow failovers | which fail-overs took the longest TIME | which fail-overs took the longest
    please show the worst failovers with respect to duration | which failovers took longest TIME | slowest fail-overs TIME | slowest fail overs
    worst failover times top list | longest lasting failovers show me | which fail-overs took longest
    i do not care about the average what i want to get on the table are the worst cases so which failovers have needed the most time
    i be interested in which failovers were the slowest | worst failovers by duration TIME | top of the longest lasting failovers please
    which failovers were the slowest TIME | top 5 longest fail-overs | which failovers took the longest | slowest eip fail-overs TIME
    what was the most slow failover | show the slowest failovers please | top failovers by duration | worst moves reason
    which failover took longest and why | failover sort by time describe | slowest moves TIME | longest failover cause TIME
    worst-case fail-over and what held it up TIME | top 5 slow eip moves with explanation TIME | which relocation dragged the most TIME
    which fail-overs were the slowest and what made them so slow
    could you show the longest takeovers with their reason the customer wants an explanation
    i would like to learn which switchovers lasted the longest time | the worst failovers please and where the time was lost
    what failover took most time and why it was like this | which takeover needed the most time and for which reason TIME
    please name the slowest fail-overs because sla was breached TIME | which moves lasted longest TIME
    for the monthly service meeting top slow failovers with their causes TIME
    between midnight and one failover took ages which was the slowest and why TIME | which failovers were slowest | what was the longest failover
    why do some failovers take so much longer | top slowest failovers | which failover was the slowest | show the longest failovers
    which fail-overs took longest TIME | slowest failovers TIME | slowest failover | slowest move | longest failovers | longest failovers TIME
    longest failover | longest fail-over TIME | longest move | top failovers by duration TIME | worst failovers | worst failovers TIME
    worst failover and why | worst case failover | worst moves | failovers sorted by duration | failovers sorted by time descending
    failover ranking by duration | which failover took longest | which failovers took longest and why | which failovers were slow TIME
    which failover was the slowest TIME | which move took the longest TIME | which move was the longest and what was the reason
    which address took the longest to move | which moves needed the most time | why did that failover take so long
    why did the failover take so long TIME | why was the failover so slow TIME | why are some failovers slow | why do some moves take so much longer
    why did the move TIME last so long | outliers among the failovers | extreme failovers | the failovers with the longest interruption
    i need the slow ones, not the average | show me the slow failovers with their cause | record for the longest failover
    what was the worst switchover TIME
    what was our worst failover | show the slowest failovers
    failovers sorted by duration, worst first | customer felt a long outage, what were the slowest ones of our failovers
    which fail overs needed the most time | what failover lasted the longest so far
    slowest ones among all fail-overs | rank failovers by how long they took | what are the long failovers and why long
    which were the worst failovers and how long did they last | longest fail-over so far | failovers with extreme duration
    which fail-overs were the slowest | top list of slow moves | worst fail-over so far | which switchovers dragged on the most
    show the failovers that took longest | what are the outliers in fail-over duration | the laggards among the moves please
    which relocations needed the most time | maximum failover durations listed | rank the moves by how long they took, slowest first
    name those failovers that were painfully slow | slowest switch of an egress address ever recorded | which single moves had the worst duration
    hall of shame: fail-over durations
    longest moves | top of the slow failovers | outliers in failover duration | hall of shame of failovers | worst switchovers
    the laggards among the moves | max failover durations, listed | which moves dragged on
    worst switchover times, top 5 | i'm after the address moves that dragged on longest
    i look for the slowest switches of egress ips from node to node | which fail-overs were the slowest, and what made them so slow
    the worst failovers, and where the time was lost
    top 10 slow moves | worst fail-overs | what was the longest fail-over so far | rank the failovers by duration
    show me the outliers among the moves | the slowest takeover, which address and how long | record holder for the longest failover
    fail-overs sorted, slow ones first | which address had the most sluggish move | i heard of a move that took minutes. which was it
    the worst takeovers we have seen | longest moves list | where did failover take especially long | most time-consuming fail-overs
    name the fail-overs that exceeded the usual duration by far | not the average, the worst: fail-over times
    were there extremely slow moves, which | which failover was slowest | the maximum failover time and to whom it happened
    bad examples of slow switching | which takeovers should i look at because they were slow | maximum duration failover
    at which fail-over did most seconds pass | the least fast takeovers, please | slowest switchovers | top ten of slow moves
    which hop took the most time | list the longest fail-overs | which address needed longest to move
    show me the slowest moves with their durations | what was the worst switchover we ever had
    for the sla meeting i want the outliers: which fail-overs were the slowest | rank the fail-overs by duration
    which moves were particularly slow | which of the switchovers were outliers | slow fail-overs first please | ranking of slow moves
    the three slowest takeovers | what fail-over took the longest and of which address | most time-consuming moves | worrst case switchovers, list
    which moves exceeded the usual time by far | record holders in slow fail-over | which failover was slowest
    sort the moves by how long they took | which swtchover kept customers waiting the longest | extreme fail-overs, the long ones
    which switchovers took the longest time
    show failovers, longest on top | which of the fail-overs were the slowest | for the complaint i need the fail-overs that needed the most time
    show me please the longest fail overs | management wants the worst five fail-overs, ranked by how long they lasted
    could you check if some fail-overs were very slow, which were the slowest | not sure which fail-over took longest
    which fail-over lasted longest | which two fail-overs were the slowest | which other fail-overs took suspiciously long
    do you know which moves needed the most time, the longest at the top | customer writes: "which failover was your worst?"
    manager asks: which fail-overs took the longest | audit question 48: the fail-overs with the greatest duration
    pm wants to know the worst fail-over by time | fwd: top 5 of the slow fail-overs | slowest | longest fo | worst failover time
    which switchovers were the most sluggish | laggard fail-overs, which | most protracted takeovers | die langsamsten fail-overs
    which relocations dragged on most | fail-overs ranked by descending duration | which fail-over took longest during the maintenance TIME
    longest fail-over to tuesday TIME
    which fail-over was the slowest of all | give me the top list of moves that dragged on longest | the worst switchovers by duration, please
    worst failovers by time | show me the slowest eip moves, top and is fine
    what was the longest fail over we ever had | top 5 failovers by duration please
    show me the outliers, the fail-overs that dragged on the longest | which takeover was the slowest of all
    show me the worst failovers by duration | top 5 longest takeovers | top 5 longest fail overs | which of the address moves took the most time
    top list of the longest fail-overs please | worst fail-over durations | show me the failovers that took the most time
    which moves took longest | would you show me the failovers that needed the most time, the worst one first
    which failovers took the longest | show the slowest fail-overs | top slowest fail-overs , please. TIME
    which failovers took longest? the director would like to know | slowest fo's pls | slowest failovers TIME
    which failovers took the longest | what were the slowest fail-overs TIME | which fail-overs did take the longest time TIME`),
  flapping: lines(`
    which addresses move too often | which eip keeps bouncing between nodes | is eip flapping EGRESSIP | egressip moving too often EGRESSIP | eip flap
    do we see an address which is going back and forth between nodes all the time | flapping egress ips | is the egressip flapping EGRESSIP
    does the egress ip move too often EGRESSIP | which egress addresses are flapping | flapping eips
    any address that jumps around between nodes all the time | is egressip flapping EGRESSIP
    egressip keeps bouncing between nodes is it flapping EGRESSIP | which egress addresses move too often
    looking at our alert channel i got the impression that certain egress ips are jumping back and forth between nodes the entire time so which ones are moving more often than is healthy
    i suspect one of the egress ips is flapping | which eips are flapping | any egress address that moves too often
    flapping egress ips this is what i look for | does the eip bounce between nodes all the time EGRESSIP | any flapping eips
    which egress ips bounce between nodes all the time | is flapping EGRESSIP | eips ping-ponging TIME | are there addresses that move too often
    which address is always jumping between nodes | does the egress ip move back and forth too often EGRESSIP
    which egress ips have been moving too often TIME | eip flapping | addresses bouncing between nodes | anything ping-ponging | flap detection
    which eips keep hopping back and forth | flaps EGRESSIP | is bouncing back and forth EGRESSIP | flapping EGRESSIP TIME
    kept hopping between workers EGRESSIP TIME | flaps TIME | which egress ips ping-ponged TIME
    is some egress ip jumping here and there the whole time | are addresses moving again and again between the nodes our switch is complaining
    please check whether there is flapping of egress ips | was any address going to and fro TIME
    the network operator counts many mac moves is an egress ip flapping TIME | did any eip keep on bouncing between the workers TIME
    does flap viewers have interruptions every few minutes EGRESSIP | i think is changing it is node continuously can you confirm EGRESSIP
    has been hopping back and forth EGRESSIP TIME | the egress ip was ping-ponging between nodes is it right EGRESSIP TIME
    which egressips move back and forth too often | any flapping egress ips | do any egress ips keep moving back and forth | flapping TIME
    is anything flapping | did EGRESSIP flap TIME | was EGRESSIP flapping TIME | EGRESSIP flapping | which addresses flap | which egress ips flap TIME
    which egress ips are flapping | which egress ips were flapping TIME | ping pong | ping ponging addresses | egress ips ping ponging TIME
    is EGRESSIP ping ponging | bouncing addresses | is EGRESSIP bouncing between nodes | does EGRESSIP bounce | addresses going back and forth
    is an address going back and forth | did EGRESSIP go back and forth TIME | to and fro | jumping here and there
    is some egress ip jumping here and there all the time | EGRESSIP keeps moving | EGRESSIP keeps jumping | EGRESSIP moves all the time
    EGRESSIP moves again and again | is EGRESSIP moving constantly | is EGRESSIP changing its node continuously | is EGRESSIP changing nodes too often
    which address moves too often | which addresses move too often TIME | unstable egress ips | unstable placement | instability of EGRESSIP
    oscillating addresses | does any address oscillate TIME | repeated moves of the same address | please check whether there is flapping
    does an address wander around all the time
    is any address flapping | which egress ips keep bouncing between nodes | do some ips move too often | anything flapping
    which addresses move back and forth | are addresses flapping
    any eip bouncing between nodes all the time | are there egress addresses that flap | does some ip ping-pong between workers
    unstable egress ips that hop back and forth | which eip is flapping | are there addresses moving too frequently
    show flapping egressips | do some addresses wander to and fro | anything oscillating between two nodes
    is any eip unstable and moves constantly | find egress ips that go there and back again | are there addresses that hop back and forth
    ping-pong between nodes | restless addresses | does some egress ip bounce around all the time | unstable assignments, ones that never settle
    which egress addresses are jumping to and fro | does EGRESSIP bounce between nodes | EGRESSIP ping-pongs | is EGRESSIP moving too frequently
    what flapped TIME | were any addresses flapping TIME | is EGRESSIP changing it is node over TIME
    does EGRESSIP settle, or does it keep oscillating | which egress ip can't sit still | addresses with excessive moves
    which address can not sit still | addresses that go back and forth | egress ips with excessive moves | is EGRESSIP bouncing
    does EGRESSIP oscillate between nodes | anything ping ponging | is EGRESSIP changing its node over and over | unstable assignments
    which addresses bounce back and forth all the time | EGRESSIP keeps flapping does not it | are there egress ips that move too often
    does EGRESSIP change nodes over and over
    flapping addresses | are there addresses jumping to and fro | what keeps moving back and forth | addresses that never settle
    does some egress ip change it is node again and again | which egressip is the most restless
    is there an address that moved an abnormal number of times | hopping addresses | any ip that bounces around
    too many moves for one address, is there such a case | which one can't decide on a node | EGRESSIP bounces between nodes constantly
    EGRESSIP goes back and forth, is this normal | is EGRESSIP jumping around | EGRESSIP unstable, changing hosts all the time
    does EGRESSIP keep hopping from node to node | was anything moving to and fro TIME | which address made more moves than is healthy TIME
    is some address unable to settle since the switch was rebooted TIME | does any address move too often
    are there egress ips jumping back and forth | ping-pong between two hosts | which outoging ips change machines all the time
    any address that doesn't settle down | is something flapping | which egress ips hop around more than they should
    unstable addresses, moving to and fro | addresses that bounce between boxes | do we have an egress ip that never stays put
    the partner complains our source jumps between switch ports again and again. is one of the addresses flapping | yo-yo egrss ips
    too many moves of one adrdess | does EGRESSIP bounce back and forth | is EGRESSIP jumping between boxes constantly
    is EGRESSIP unstable, does it hop all the time | does EGRESSIP ping-pong between machines | flaps of EGRESSIP | was any egress ip flaping TIME
    did an address bounce between hosts TIME
    any flappers | which addresses keep bouncing around | which ips ping-ponged too much TIME
    are there addresses that change their node suspiciously often
    which egressips are unstable, i mean going back and forth between nodes all the time
    customer: "i believe that EGRESSIP is flapping, can you confirm?" | which addresses have been flapping TIME
    could you check if any address keeps moving again and again | not sure which addresses move too often
    which egress ips still jump between the same two nodes | do other addresses move suspiciously often
    manager asks: which addresses are unstable in placement | audit question 50: addresses with excessive relocations
    fwd: is any egress ip bouncing around | flappers | any flaps | which addresses oscillate between nodes | which addresses are ping-ponging
    welche addresses springen hin und her | isn't EGRESSIP moving back and forth again | i do not know if EGRESSIP flaps any more
    customer writes: " EGRESSIP seems to hop all the time, does it flap?" | pm wants to know if EGRESSIP is bouncing | EGRESSIP bouncing
    does EGRESSIP vacillate between workers | is EGRESSIP ping-pong-ing | has anything been flapping TIME
    did EGRESSIP flap during the maintenance TIME | was EGRESSIP flapping to tuesday TIME | is EGRESSIP oscillating betwixt nodes TIME
    is some egress ip jumping back and forth all the time | was any egress address ping-ponging between workers TIME
    which egres ips keep bouncing betwen nodes | does egressip EGRESSIP keep bouncing around nodes all the time
    which eips moved way too often TIME
    which addresses keep jumping back and forth | are some egress ips moving far too often | was EGRESSIP bouncing between nodes all the time TIME
    anything ping-ponging between nodes | which egress ips are unstable and get moved much too often | does EGRESSIP bounce around too much
    is there any address that bounces back and forth between nodes all the time | which addresses keep bouncing between nodes
    any eip hopping back and forth too often | does the EGRESSIP egress ip move too frequently
    which addresses don't stay on one node but move far too often | are there addresses which jump around all the time between nodes
    did any address bounce back and forth too often TIME
    which egress ips keep jumping back and forth between nodes | is there any egress address that moves more often than is healthy
    is any egress ip flapping | are there flapping addresses | is EGRESSIP flapping | was the EGRESSIP eip flapping TIME
    which addresses move too often | is any egress ip flapping | the EGRESSIP team is complaining. is edge flapping
    does the egressip EGRESSIP move too often | which egress ips were flapping TIME | was EGRESSIP flapping TIME
    are any addresses flapping | which egress ips move too often | is some address constantly bouncing between nodes
    is the EGRESSIP egressip flapping | i keep getting alerts. does egress ip EGRESSIP move too often | which addresses were flaping TIME
    did EGRESSIP flap between nodes please TIME
    which addresses move too often | any flapping egress ips | is egress ip EGRESSIP flapping | which addresses moved too often TIME
    was egress ip EGRESSIP flapping TIME`),
};
