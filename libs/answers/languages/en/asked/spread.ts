/** Spread. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfSpread: Language['asked'] = {
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
    NODE holds which egress addresses | how many addresses has NODE got
    NODE owns what egress ips | list of addresses that live at NODE | egress addresses at NODE , how many | what eips does NODE carry
    addresses on NODE , list or number | NODE is to be replaced, it is egress addresses | NODE : list of hosted egress ips
    how many addresses are sitting on NODE | if i look at NODE , what egress ips live there | NODE hosts what addresses
    before the maintenance of NODE i need the egress addresses it holds | the egress ips of NODE please | is NODE hosting any egress address, which
    name all addresses assigned to NODE | does NODE have egress addresses at all, how many | NODE egress ip list
    what does NODE serve in terms of egress addresses | amount of egress addresses currently at NODE | NODE holds which egress ips at present
    what does NODE host | addresses parked on NODE | which eips live on NODE | load of NODE in addresses | everything NODE carries
    egress addresses placed at NODE
    how many egress addresses does NODE carry | we are about to patch NODE . which egress addresses is it hosting
    which egress addresses does NODE host | what addresses sit on node NODE | NODE : hosted egress ips
    what would have to move away if i power off NODE | list the egress ips of NODE | what does NODE carry | number of addresses at NODE at present
    which of the egressips have been placed on NODE | i plan to replace NODE 's nic, so which egress addresses would be affected
    is any egress address on NODE , and which | NODE hosts what | does node NODE have the reports ip or what else is there
    with which source addresses does traffic leave by NODE | egress ips on NODE please | how many ips does NODE hold
    tell me the addresses assigned to NODE , not how many more it could take | NODE has no egress ip, right | does NODE host anything
    is NODE empty of egress addresses | how many egress addresses does the node NODE have
    could you say which egressips live at NODE ? i must tell their owners about the maintenance | what egress ip NODE is hosting | addresses of NODE
    which egress ips were on NODE at 10 TIME | what addresses did NODE host TIME | how many egress addresses had NODE TIME
    how many egressips were hosted by NODE TIME | NODE , which egress ips | how many egress ips are at NODE , leaving aside the pods
    NODE : which egress ips had it TIME | what outgoing ips sit on NODE | i have to reboot NODE . which egress ips are on that box
    source addresses carried by NODE | how many eress ips are on NODE | list the egress addresses on NODE | NODE carries which public ips
    what is hosted on NODE in terms of egress ips | number of outgoing addresses on NODE | does NODE hold any egress ip, and which
    the datacenter guys want to pull the cable of NODE ; what egress addresses would that hit | which egressips live on NODE
    what are the outgoing ips placed on NODE | how many addresses does NODE carry | which of our source ips are assigned to NODE
    show the egress addresses hosted by NODE | is there any egress address on NODE | NODE : how many egress ips | is NODE empty, egress address wise
    what egress ips are assigned to machine NODE | which egress addresses were on NODE at noon TIME | how many outgoing ips did NODE host TIME
    which egress ips did NODE carry this night TIME | post-mortem: which addresses were on NODE at the time of the power cut, TIME
    how many egress ips sat on NODE TIME | which source addresses did NODE have TIME | what outgoing addresses were assigned to NODE TIME
    what egress ips sit on NODE | does NODE host any egress addresses or is it empty | which addresses were on NODE TIME
    the customer plans to replace NODE . which egress addresses does it host | how much egress addresses are placed on NODE please
    which egress ips did NODE host TIME | if i unplug NODE , which egress addresses am i touching
    the customer asks if NODE hosts more than one egress address, which ones are they | not sure which egress ips NODE carries
    does NODE still have two egress addresses | NODE : which addresses does it host at once | customer writes: "list the egress addresses on NODE "
    manager asks: what is hosted on NODE in terms of egress ips | addresses NODE | which public addresses are homed on NODE
    isn't it two addresses that NODE hosts? which ones | i do not know which egress addresses sit on NODE any more
    audit question 8: number and names of the egress addresses on NODE | pm wants to know which egress ips NODE serves
    fwd: before we pull the plug on NODE , which egress ips does it carry | NODE addresses | NODE /egressips | which egressips are domiciled on NODE
    which egress addresses is NODE fronting | tally of egress ips on NODE please | how many egress addresses are residing on NODE , kindly
    what egress payload does NODE shoulder: which addresses | which egress addresses did NODE host TIME | which egress ips were on NODE TIME
    , which addresses did NODE carry TIME | how many egress addresses sat on NODE during the maintenance TIME | egress ips on NODE to tuesday TIME
    before i pull the plug: which egress ips are sitting on NODE | NODE , what egress addresses does it carry
    list me the egress ips that live on NODE | which egress addresses did NODE have TIME | which eips are on NODE
    about to cordon NODE , what egress ips does it hold | what eips did NODE have at 6 TIME
    what egress addresses are sitting on NODE | which egress ips does NODE carry | does NODE hold any egress addresses, and which
    which egress ips did NODE carry TIME | NODE is about to be power cycled. which egress ips would we take with it
    what egress addresses is NODE serving | list addresses pinned to NODE as egress | which egress ips were on NODE at midnight TIME
    what egress ips are sitting on NODE | NODE - how many egress addresses is it hosting
    i want to take NODE down for maintenance, which egress addresses does it carry at the moment | how many egress ips did NODE hold TIME
    what egress ips sit on NODE right now | i want to know which egress addresses are currently hosted by NODE , because it gets new firmware
    which egress addresses are on NODE | NODE hosts how many egress ips | list me the egress ips that node NODE is currently serving
    what egress addresses did NODE have TIME
    how many egress ips are on NODE | is NODE hosting no egress address at all | what egress ips did NODE host TIME
    facilities want to pull a cable, which egress ips are on NODE | how many egress addresses does NODE host
    i plan to reboot this box. which egress addresses does NODE carry | egress ips hosted by NODE
    what addresses is NODE hosting for egress | which egress addresses were on NODE TIME | how many eips did NODE host TIME
    which egress ips are on NODE | what egress addresses does NODE host
    the disk of NODE is failing. which egress ips does it carry right now | how many egress ips sit on NODE
    list the egress addresses of NODE please | show me the egress ips hosted by NODE | which egress ips did NODE have TIME
    what egress addresses are on NODE | which eips does NODE host | before i reboot it, which egress addresses does NODE carry
    how many egress ips sit on NODE | list egress addresses hosted by NODE
    which egress ips is NODE holding at the moment? we have a change window soon | which egress addresses did NODE host TIME
    what egress addresses does NODE host | how many egress ips are on NODE | list the egress addresses on NODE please
    i'd like to swap a nic in NODE . which egress ips does it carry | does NODE host any egress adresses
    which egress addresses were on NODE TIME | how many egress ips did NODE carry TIME
    which egress addresses does NODE host | how many egress ips are on NODE | i want to patch that machine. which egress ips sit on NODE
    egress addrs on NODE | which egress addresses did NODE carry last night TIME | how many egress addresses were hosted by NODE TIME`),
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
    how up-to-date is this | when was the data last read | does any database not respond to you, is the picture complete
    how recent are your data | is your view complete or do you miss some node's database | last update of the data when
    are you looking at live data | how many seconds behind is your view | which node databases are unreadable for you
    how old is the data i am looking at | is your information up to date | when did the collectors last report
    are all agents reporting, or am i reading stale stuff | did you get everything from every node, is the picture complete
    last snapshot taken when | can i trust these numbers, or are they outdated | how recent are these readings
    are some of the nodes not delivering data at the moment | is monitoring itself still receiving updates
    what is the timestamp of your latest information | when did NODE last send data | is the NODE data current | age of the last report from NODE
    do we still get fresh data of NODE | NODE last heard from | is NODE reporting in time | how stale is what you know of NODE
    age of your data | how old is what you show | last update from NODE | is the data current | are all databases read
    any node you can not read | which inputs are lacking | do you lag behind | is your view complete | are some nodes silent
    which collectors are behind | data timestamp | unreadable databases | do you receive updates
    how old is your data | is the data from NODE up to date | can i rely on the data you show being current and complete
    when was the last snapshot | are the numbers i see up to date | how old is what you are telling me | do all collectors report
    is any node missing from your picture | can i trust these answers, or is the data stale | data complete
    when did the collectors last send anything | how recent is this information | before i act on it: is your view of the cluster current
    does the monitor get data from all nodes at the moment | is the data lagging behind | i wonder whether what the dashboard shows is really live
    stale data | seconds since the last collection | is there any collector that is silent | how complete is the view you have of the databases
    you are not showing me old stuff, are you | how old is the data of NODE | when did NODE last report | is the data from node NODE fresh
    does the collector on NODE still deliver | last snapshot of NODE | are you getting current data from NODE or is it outdated
    was the data complete TIME | how fresh were the snapshots at 8 TIME | NODE , how recent is what you know about it
    from what time is the state that you show | before i call the bank i must be sure this isn't stale. when was the last reading
    are all the nodes delivering data | how fresh is what you show | when did you last see all the databases
    are your numbers current or an hour old | is anything missing in the data right now | age of the newest snapshot
    how complete is your current view | are you connected to every ovn database at the moment | when was the last updte
    can i trust that this is current | latest sample, how old | are you recieving data from all hosts right now
    do any of the machnies fail to send you data at the moment | how far behind is your picture of the cluster | are we looking at stale readings
    how fresh is the data of NODE | when did NODE last send somehting | is the data from NODE current | how old are the readings of NODE
    are you up to date on NODE | last update from host NODE | is what i see for NODE recent, or is it old data
    how complete was the data between 10 and 12 TIME
    how old is the data i'm looking at | are all the nb dbs being read or are we missing some | age of last snapshot
    is the data from NODE current or stale | the customer doubts the numbers. how recent is the information you are showing
    is your picture complete, or is data from some of the nodes outdated | when was the data last refreshed
    how up to date is what you know of NODE
    could you check if the data is still fresh | not sure whether your data is current, how old is it | isn't your data stale already
    do you know when your most recent snapshot came in | is this picture still up to date or is it old | is the data complete yet
    customer writes: "how old is the information you show?" | manager asks: can i trust that these figures are recent
    audit question 5: state the age and completeness of the observed data | pm wants to know how up to date the numbers are
    fwd: are we looking at live data or at an old picture | fresh | last scrape | up to date | how recent is the snapshot you are answering from
    what is the vintage of your data | wie aktuell is the data | how much lag do your observations have
    are the collected data sets intact and timely | what's the staleness of the collected state
    could you check if the data of NODE is still current | how antiquated is what you know about NODE | was the data fresh TIME
    how complete was the data TIME | how old was the data you had TIME | was your data up to date during the maintenance TIME
    how fresh was the data from NODE to tuesday TIME
    how old are the numbers i am looking at | is this picture up to date or am i looking at old stuff
    when did you get your last data from the cluster | how fresh is this data | when was the last snapshot taken? is it complete
    is what you show me live or outdated | how recent is the information you have from NODE
    is what you show me up to date, or am i looking at old stuff | do you have complete data from all the nodes
    when did you last get data from NODE | timestamp of last sync? i don't want to debug off an old snapshot
    are any node databases missing from your picture, or is it complete and current | how recent is your data of NODE
    when was the last time you collected from the cluster
    can i trust these numbers, i mean are they up to date and is any node missing from the data | is the data from NODE current or is it outdated
    is your view of the cluster up to date | data lag | how old is the data you are showing me
    is your data up to date and complete, or is any node missing from the collection | is the snapshot from NODE stale or current
    is your view of the cluster up to date and complete | how out of date is your snapshot of NODE
    how fresh is the data | how old is what you are showing me | is the data complete and up to date | how fresh is the data from NODE
    is the data of NODE up to date? it looks a bit old to me
    how fresh is the data | is the data up to date | when was the data last updated | how complete is the data at the moment
    i need to rely on these numbers. how old is the data | how old is the data from NODE
    please check if the data of NODE is complete and current
    how fresh is the data | is the data you show complete and up to date
    the dashboard looks strange to me. how old is the data from NODE
    how fresh is the data | is what you're showing me up to date | is the data complete, or are parts of it stale
    how old is your data please | i don't trust these numbers. how current are they | how recent is the data from NODE
    is the data of NODE stil fresh
    how fresh is the data | how old is the data you are showing me | is ur data complete and up to date
    before i send this to the customer: how current and complete is the data | is the data from NODE up to date`),
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
    do all the workers carry a similar load of egress ips | egress ips balanced | are egress addresses unevenly placed
    addresses per node, is it fair | spread of egressips over workers okay | is the placement of addresses lopsided
    did ovn spread the addresses fairly | do some nodes host far more egress ips than the rest | even distribution of eips, yes/no
    are addresses spread evenly | is the distribution of egress addresses fair | balance across nodes
    do some workers carry too many egress ips compared to the others | is one node overloaded with addresses while others sit idle
    egress address distribution, even or skewed | how well balanced are the egress ips | does the spread of egress addresses look right
    evenness of the assignment | are all eggs in one basket, i.e. are addresses piled on one worker
    i wonder whether the egress ips are equally divided among the nodes | are egress addresses concentrated on few nodes
    even load of addresses per node
    are the addresses spread evenly | fair distribution over the nodes | is some node overloaded with addresses
    does one worker carry too many | how well are the egress ips distributed | same load on all workers
    does one node host way more addresses than the others | the distribution of egress addresses over the workers looks lopsided to me. is it
    is the distribution over the nodes balanced | does one node carry too many egress ips | which node has the most addresses | uneven distribution
    how are the egress ips distributed over the workers | is some host overloaded with addresses while others have none | balance of the assignment
    should i rebalance | spread of egress addresses | do the nodes share the egress load fairly | are addresses piled up on a single worker
    after several fail-overs everything tends to stick to one machine. is that so here | evenly distributed egress ips, yes or no
    which worker is idle regarding egress and which is crowded | what is the difference between the fullest and the emptiest node
    is the placement lopsided | number of addresses per node compared with each other | single point of failure: do too many addresses share a host
    would a better spreading of addresses be possible | how fair is the allocation of addresses to nodes
    does the allocator put everything on the same host | were the addresses spread evenly TIME | how was the distribution over nodes TIME
    was one node overloaded with egress ips TIME | how many egress addresses has each node, are the differences large
    is one machine carrying too many egress ips compared with the others | distribution of egress addresses over the hosts
    how evenly are the outgoing ips distributed | is the load of egress addresses well balanced between the servers
    does one box have all the addresses
    for the risk review: are we putting all our eggs in one basket, or are the egress ips spread over the machines | spread of egrss ips
    which node has the most egress addresses, which the fewest | are egress ips evenly placed on the workers
    any host with more addresses than it is fair share | uneven distirbution of addresses | how well are egress addresses balanced
    is the assignment skewed | do addresses pile up on one server | show me how the egress ips are spread over the boxes
    should addresses be spread better, or is it even | are we balenced | are the egress ips concentrated on few hosts | was the spread even TIME
    how were the addresses distributed over the hosts TIME | were egress ips balanced before the reboot TIME
    was one machine overloaded with addresses TIME | balance of addresses TIME
    addresses spread evenly | is one worker stuck with most of the egress ips | how lopsided is the distribution of addresses over nodes
    was the spread of addresses over the nodes even TIME | is the load of egress addresses fairly divided among the nodes
    my manager fears that one server carries too many egress ips compared with the others
    are the addresses well distributed over the servers or not | were the egress addresses evenly distributed TIME
    could you check if the addresses are still spread evenly | not sure whether the egress ips are balanced
    isn't one node carrying most of the addresses | do the same two nodes host most of the egress ips, or is it even
    are the addresses distributed evenly again | is another node overloaded with addresses while others have none
    customer writes: "are your egress ips well distributed?" | manager asks: is the load of egress addresses shared fairly
    audit question 40: is the distribution of egress addresses even across nodes | pm wants to know if the egress ips are lopsided
    fwd: are egress addresses all on one box | eip spread | balance ok | skew | even distribution
    are egress ips apportioned equitably among workers | any lopsidedness in the placement of addresses | how skewed is the address placement
    sind the egress ips gleichmäßig verteilt | is there an imbalance in the allotment of egress addresses
    how well are egress ips scattered over the nodes | was the distribution of egress ips even TIME | how balanced was it TIME
    were the addresses balanced during the maintenance TIME | balance of the egress ips to tuesday TIME
    are the egress addresses spread evenly, or does one poor worker carry them all | is the distribution of egress ips over the nodes fair
    i have a feeling they're lopsided, how evenly are the egress ips distributed | are eips evenly balanced across nodes
    any node hogging most of the egress ips | how even is the eip distribution
    is some worker carrying far more egress ips than the others | how well is the load of egress addresses distributed
    distribution of egress ips over workers: even or lopsided | is one node overloaded with addresses compared to the rest
    how balanced is the placement
    are egress ips distributed evenly over the workers | is one node carrying way more egress addresses than the others
    how well balanced is the placement of egress ips | is one node carrying too many egress ips compared with the others
    egress ip distribution lopsided | how well balanced are the eips | do all nodes carry a fair share of the egress addresses
    is one node carrying much more egress ips than the others | how well balanced is the distribution of addresses
    uneven distribution of egress ips
    are the addresses evenly distributed over the nodes | is one worker carrying too many of the egress ips compared with the others
    egress ip spread across workers even | egress addresses: lopsided or balanced
    are the egress addresses spread evenly over the nodes | is the distribution of egress ips balanced
    are egress ip's evenly distributed? my boss thinks one node carries too much
    are the egress addresses spread evenly | is the distribution of egress ips across the nodes balanced
    how evenly are egress ips distributed over the workers | please check the balance of egress addresses across nodes
    does one node carry a lot more egress addresses than the others
    i have to present our setup to the team. are egress ips balanced across all workers | were the egress addresses evenly spread TIME
    are the egress addresses spread evenly over the nodes | is it balanced, the spread of addresses over nodes
    were the addresses evenly spread TIME
    are the egress addresses spread evenly | is the distribution of egress ips over the nodes balanced
    does one node carry far more egress addresses than the others | how even is the spread of egress adresses across workers
    we added worker nodes. are the egress ips distributed evenly now | please check the balance of addresses between nodes
    were the addresses spread evenly TIME
    are the egress addresses spread evenly | is the distribution of egress addresses over the nodes balanced
    r the egress ips evenly distributed across nodes`),
};
