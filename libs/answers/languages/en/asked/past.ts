/** Moves, and what happened over time. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfPast: Language['asked'] = {
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
    a table with each fail-over of EGRESSIP would be great | a table of the fail-overs`),
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
    average time until an address works on the new node after its node dies`),
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
    the worst failovers, and where the time was lost`),
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
    does EGRESSIP change nodes over and over`),
  'pod-convergence': lines(`
    how long til new pods converge | how long does a new pod wait before it is eip works | new pod convergence time | time for fresh pods to converge
    how long does it take until a new pod has converged | pod convergence time
    how much time needs a newly created pod until it is egress rules are in place | new pods take how long to get their snat and reroute
    how long until a new pod gets it is egress ip | new pods convergence time | how long do fresh pods take to converge
    when a pod starts how many seconds until it is rules are in place | new pod convergence | how long do new pods take to converge
    when the autoscaler is adding pods there is a phase in which they do not have their egress rules yet and i like to know how long this phase usually lasts for a new pod
    i wonder how long a freshly started pod needs until it is egress ip works | how long does a new pod need until it is egress ip works
    time from pod start to rules being programmed for new pods | how long take new pods to converge | how long did new pods take to converge TIME
    how long till a new pod gets it is eip programmed | time from pod create to working snat | how fast did new pods converge TIME
    how long does it take until a new pod really uses it is egress ip | i deploy a new pod after how much time is it is egress ip working
    new pods need how long to converge | when i start a pod how many seconds pass before the egress address is effective
    new pod rows programmed how long | time until a fresh pod has it is snat | latency from pod add to nb rows
    how long does a newly scheduled pod go without it is eip | pod startup to egress ready p95 | how quickly did new pods get their rows TIME
    pod snat programming delay TIME | row install latency for new pods TIME | how long does it take until a newly started pod has it is rows
    our batch jobs live only short after how many seconds does a new pod go out with the correct address
    the developers want to know the delay between the pod start and it is egress being ready
    when a pod is created how much time passes till snat and policy are there | is the egress set-up for new pods quick enough please give the time
    i must document for the bank how soon a fresh pod gets it is egress rows | what was the waiting time for new pods rows TIME
    has the time until a new pod is programmed become worse since the upgrade TIME | please tell me pod convergence TIME
    how long had new pods to wait for their egress configuration TIME | how long does it take for a new pod to get it is egress address
    how long do new pods need until they use the egress ip | how long until a new pod has its rows | how long until a new pod has its rows TIME
    how long until a new pod can use its egress ip | how long does a new pod wait for its egress ip | how long do new pods wait TIME
    how long does it take for a new pod to be programmed | how long does it take until the snat of a new pod is there
    how quickly do new pods get their rows | how quickly is a fresh pod ready to leave | how fast are new pods programmed TIME
    time from pod start to egress | time until egress works for a new pod | time to first row for a new pod | convergence time | convergence p95
    latency from pod add to rows | latency of pod programming | pod startup to egress ready | pod start delay | pod add latency
    delay until the egress ip of a new pod works | delay of new pods TIME | after starting a pod when is its egress ip working
    i deploy a new pod, after how much time is its egress ip working | how many seconds does a freshly created pod leave with the wrong address
    how slow is ovn to program new pods | how long does ovn need for a new pod | do new pods have to wait for their snat
    newly created pods when do they get the egress ip | a scaled up application, how long until all its pods are served
    our jobs live only short, after how many seconds does a new pod go out with the correct address
    how much time passes between start of a pod and the correct source address | latency from pod add to nb rows TIME
    how long until a new pod has it is egress ip | how long do new pods take to get their rules | how fast are new pods converged
    time for new pods to get their egress ip
    time until fresh pods leave with egress ip | how quick is egress set up for pods that just started
    when a pod starts, how long till it is egress ip works
    egress ip setup delay of new pods | after a deployment how long is it until every new pod is on it is egress ip
    after a deployment how long is it until every new pod is on it is egress ip
    pod start to egress ip, what delay | newly created pods: time to the first correct snat | how slow is the pickup of new pods
    delay between pod creation and egress ip in effect | how soon does egress work for freshly started pods | pod convergence statistics
    how long until a new pod has it is egress ip | time for new pods to converge | pod startup to correct egress: duration
    after a pod starts, when are it is rules ready | convergence time of fresh pods | how quickly does a newborn pod get it is snat
    new pods take how long before leaving with the proper address
    our jobs start and connect instantly, so how soon are the rules there for a new pod | how many seconds wait a new pod for it is rules
    delay between pod creation and working egress | convergence of new pods TIME | did fresh pods converge slower TIME
    time between a pod's birth and it is correct rules
    how long until a new pod gets its egress ip | delay between creation of a pod and its rules | time for a fresh pod to be served
    how fast do new pods get their rows | pod start to egress ready, how long | latency from pod birth to correct rows
    how long till a new pod converges | time from pod creation until it is rules are right
    freshly started pods need how many seconds before they egress correctly`),
  'who-used': lines(`
    who used eip and when EGRESSIP | history of pods using egressip EGRESSIP | who was using the egress ip EGRESSIP TIME | who used eip EGRESSIP TIME
    abuse report who used eip last night EGRESSIP TIME | usage history who had what eip when
    the security department wants to have evidence which pod was using which egress address at which time | who was using which egress address TIME
    which pods have used which egress ip TIME | which pods did use the egressip EGRESSIP TIME | who has used egressip and when EGRESSIP
    the bank an attack from the egress ip who was using it at that time EGRESSIP TIME | which pod used which egress ip TIME | who used what address TIME
    history of who used which egress ip | forensics who had used which egress address when | who used which address
    who used which egress address and when
    legal have sent an abuse complaint thus i must be able to reconstruct which pods were using which egress address at which time
    i need to find out who was using which egress address and when | who used egressip EGRESSIP TIME | who used the eip EGRESSIP TIME
    which pods were using egress ip EGRESSIP TIME | who used which address of egressip and when EGRESSIP
    our partner got an attack who has used which eip at that time TIME | which pods were using EGRESSIP TIME | who was using what egress address TIME
    usage history which pod used which eip when | who used the address EGRESSIP TIME | abuse complaint which pods were using the egress ip EGRESSIP TIME
    which pod had used which egress address the TIME | who used EGRESSIP TIME | audit pods behind EGRESSIP TIME | pods on the eip EGRESSIP TIME
    users ADDRESS TIME | abuse report which pod had ADDRESS TIME | who was sourcing from ADDRESS TIME | which pods have ever used ADDRESS
    audit trail ADDRESS | past users of the eip EGRESSIP | who has used history of pods EGRESSIP
    for our audit trail which pods have used the egress ip EGRESSIP | the compliance asks who was going out over please make a list EGRESSIP
    which pods used there was a suspicious login at the bank EGRESSIP TIME | auditor needs the proof of usage for EGRESSIP TIME
    please tell what pods went out by the address EGRESSIP TIME
    our partner complains of an attack from which pods were using this address ADDRESS TIME | kindly trace who all have used ADDRESS TIME
    i need to know by whom was utilised ADDRESS TIME | who has been using it is required by our internal revision ADDRESS
    which pods were ever sending with it is for forensic purpose ADDRESS | which pods have used in the past EGRESSIP
    who has been using and when EGRESSIP | which pods used and when EGRESSIP | who used EGRESSIP | who used ADDRESS | who used ADDRESS TIME
    who has used ADDRESS TIME | who has been using ADDRESS | who has been using EGRESSIP TIME | who was using ADDRESS TIME | who was behind ADDRESS TIME
    who had ADDRESS TIME | who went out by EGRESSIP TIME | who was sending from ADDRESS TIME | which pod used ADDRESS TIME
    which pods used ADDRESS TIME | which pods used EGRESSIP TIME | which pods used EGRESSIP | which pods have used EGRESSIP
    which pods were ever using EGRESSIP | which pods were behind ADDRESS TIME | which pods had ADDRESS TIME | which pod had ADDRESS TIME
    which pods were sending with ADDRESS TIME | what pods went out by EGRESSIP TIME | what pods were on EGRESSIP TIME | what pods left as ADDRESS TIME
    pods on EGRESSIP TIME | pods behind ADDRESS TIME | pods that used ADDRESS TIME | users of ADDRESS TIME | users of EGRESSIP TIME
    EGRESSIP users TIME | ADDRESS usage TIME | usage of EGRESSIP TIME | usage history of ADDRESS | usage history of EGRESSIP | audit ADDRESS TIME
    audit trail of ADDRESS | audit trail EGRESSIP | audit who used EGRESSIP TIME | by whom was ADDRESS used TIME | by whom was EGRESSIP utilised TIME
    abuse report for ADDRESS which pod was it TIME | forensics who was ADDRESS TIME | an attack came from ADDRESS, which pods were using it TIME
    our partner complains about ADDRESS, which pods were using this address TIME | trace who all used ADDRESS TIME
    for compliance list who went out over EGRESSIP | for the revision we need to know who has used EGRESSIP | former users of EGRESSIP
    past users of ADDRESS | whose traffic was ADDRESS TIME | who used which address, and when
    there was a suspicious login, which pods used EGRESSIP TIME | list the pods that went through EGRESSIP TIME
    which pods have been using ADDRESS over time | who was using the EGRESSIP address TIME | who has been using the EGRESSIP ip so far
    who was on ADDRESS TIME
    audit wants to know which pods had the EGRESSIP address and at what times | usage history of the EGRESSIP ip, pod by pod
    list by pod who had what egress address in the past
    EGRESSIP : pods which used it, at what time each | earlier users of EGRESSIP (pods), with begin and end
    egress ip usage log for auditors: pod, address, from, to
    list the pods that ever used EGRESSIP , with times | EGRESSIP address: earlier workloads on it, from-to
    for the auditor: usage of all egress ips, who and when | history of pods at the EGRESSIP address
    what pods had used EGRESSIP and over which time | egress ip users over time | who used EGRESSIP in the past, and when
    which pods have been using the EGRESSIP egressip over time | an abuse report names ADDRESS , who was it TIME | which pod was behind ADDRESS TIME
    forensics: users of ADDRESS TIME | legal wants the users of ADDRESS between and thursday TIME | who went out through EGRESSIP TIME
    who has used ADDRESS so far, with times | EGRESSIP , who used it when | which pods were the users of EGRESSIP between 10 and 11 TIME
    who hid behind EGRESSIP TIME | which pods had ADDRESS as source TIME
    earlier users of EGRESSIP | users of ADDRESS over time | past workloads on ADDRESS | attribution of ADDRESS TIME
    history of pods behind EGRESSIP
    who was using EGRESSIP on tuesday around TIME | the bank reports abuse coming from ADDRESS , which pod was that TIME
    i have to know what pods had been leaving through EGRESSIP TIME | usage history of ADDRESS : which pods had it and when
    the compliance asks who was going out over EGRESSIP , please make a list`),
  leaks: lines(`
    which pods leaked with wrong source ip | any pods gone out with wrong address | pods that might have left with the wrong ip
    which pods could have left with wrong ip TIME | any pod leak the wrong source address TIME | which pods could have left with a wrong source address
    is it possible that some pods went out with a wrong address the auditor wants to know which | did any pod leave with a wrong source ip TIME
    which pods may have leaked with a wrong address TIME | leaks TIME
    the bank complains of an unknown source which pods may have gone out with the wrong ip | did any pod leak with the node address
    for the audit could any pods have left the cluster with a source that is not on the allow-list
    which pods could have left with a wrong address TIME
    for the audit i must prove that no workload has gone out to the internet with anything other than it is assigned address so which pods might have left with a wrong one
    i afraid some pods may have gone out with the node address instead of the egress ip | could any pod have leaked out with a wrong address TIME
    which pods could have leaked traffic with wrong source address | could any pod have left the cluster with a wrong ip | list the leaks
    for the audit which pods may have gone out with the wrong source address TIME | possible leaks TIME | which pods leaked with the node ip
    could any pod have egressed with the wrong source | pods that may have left with a wrong source address TIME | wrong source ip leaks TIME
    could any pod have left the cluster with a wrong address | security needs a list of pods which might have gone out with the wrong source address
    which pods could have leaked with a wrong ip TIME | has some pod maybe used wrong source ip TIME | pods that went out with the node ip
    any traffic leaving unsnated wrong source | source ip leaks list | leaked pods TIME | wrong source address exits TIME
    who left with the node address TIME | leaks EGRESSIP | did any pod exit with worker ip EGRESSIP | leak check EGRESSIP TIME
    pods of that leaked the node address EGRESSIP TIME | were there pods which went out with a wrong address the bank would block us for that
    did some traffic leave with the node own ip instead of the egress ip | please check if we had leaks our data protection officer asks
    has any pod leaked the node address TIME | in the firewall log are denied packets with node ips which pods left with a wrong source TIME
    i have to certify there was no leak is this right TIME | did pods of leave the cluster with a false source address EGRESSIP
    is it true that traffic of was seen with the node ip instead of it is own EGRESSIP
    for the pci audit did any pod of use the node address EGRESSIP TIME | the bank saw unknown senders were pods leaking EGRESSIP TIME
    which pods leaked their own address | did any pod go out with the wrong ip | are pods leaking traffic without egress ip
    any traffic leaking with the node ip | which pods leaked | did pods leak their pod ip | show leaks | does egressip leak the pod address | leak check
    any leak | any leaks TIME | were there leaks TIME | did we have leaks | did we have leaks TIME | did anything leak TIME | did pods leak TIME
    did pods of EGRESSIP leak TIME | did EGRESSIP leak | EGRESSIP leaks TIME | leaked pods | leaking pods | are pods leaking
    are pods of EGRESSIP leaking | which pods leaked TIME | which pods left with a wrong address TIME | which pods left with the node address TIME
    which pods went out with the node ip | which pods went out with the wrong source address TIME | which pods escaped without their egress ip TIME
    did any pod leave with the node address | did any pod leave with the wrong address TIME | did any pod go out with a worker ip TIME
    did a pod of EGRESSIP go out with the node ip | did any EGRESSIP pod exit with the worker ip | did any pod of EGRESSIP use the node address TIME
    did pods of EGRESSIP leave with a false source address | did traffic bypass the egress ip TIME | did traffic of EGRESSIP go out with the node ip
    was traffic of EGRESSIP seen with the node ip instead of its own | was there traffic with a wrong source address TIME
    did the bank see wrong senders from EGRESSIP TIME | the partner saw unknown sender addresses, were pods leaking TIME
    our data protection officer asks if there was any leak | i have to certify that there was no leak TIME
    prove that nobody left with another address TIME | was the node ip exposed TIME | exposure of node addresses | traffic without egress ip TIME
    which pods could have left with a wrong address | who left with the address of the node TIME
    did traffic go out with anything other than its assigned address TIME | has any workload gone out with a wrong address TIME
    did any pod leak it is address | which pods may have left with the wrong source | could pods have left with the node address
    did anything leak the pod ip
    has any pod traffic got out under a node ip rather than egress ip | security audit: were there leaks of pod addresses | traffic leaks list
    pods that went out with an ip they should not use | list address leaks of pods | did something escape without snat to the egress ip
    was there leakage of pod traffic under a wrong source | any pods that leaked? security asks | egress leaks
    did pods appear on the outside with another ip than the egress ip | who leaked | pods with leaks, list please
    did anything escape under the node ip | source address leaks | could packets have gone out with an incorrect source
    was the wrong source ip ever exposed to the outside | the partner blocked some packets from unknown sources; did pods leave with a wrong ip
    EGRESSIP leak: which pods went out with wrong source | could traffic of EGRESSIP have left using the node's address
    which EGRESSIP pods might have left with a wrong address TIME | any leak with wrong source addresses TIME | were there leaks for EGRESSIP
    did traffic of EGRESSIP exit with any address other than it is own | EGRESSIP : who may have shown the wrong source to the internet
    did pods leave with a wrong address | traffic that escaped with the node ip | pods out without their egress ip TIME
    was anything leaked | wrong source ip seen outside, which pods | exposures TIME | leakage of EGRESSIP | which pods left unmasked TIME
    did any pod ever leave with the wrong source ip
    could packets that should have used the EGRESSIP egress ip have gone out with a wrong source TIME | leaks for EGRESSIP`),
};
