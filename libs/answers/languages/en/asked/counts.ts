/** How many objects, nodes and addresses there are, and how they are spread. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfCounts: Language['asked'] = {
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
    how many egressips did the teams order so far | what is the quantity of egress ip objects here
    tell me the egressip object count | how many eips did we define | total egressips in use, the number | egressips, how many of them
    quick count of the egress ip objects | how many eip resources are in the api | how many egressip objects have we defined
    the auditor wants a figure: total egressip objects in this cluster | count of egressips | are there more than five egressips, how many exactly
    what's the tally of egressip resources | how much egressips exist | egress ip quantity overall | state the number of configured egressip objects
    so how many of those egress ips do we actually own by now | count the egressips for me, would you
    egressip total | number of objects of kind egressip | tally of egress ip objects | how many egress addresses altogether
    we have how many egressips by now | number of egressip objects in the cluster | count all egressip objects 4 me`),
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
    number of machines in this cluster | how big is our cluster, node wise | how many nodes you see
    how many machines does the cluster consist of | is it 5 or 6 nodes? the count please | number of workers overall | nodes you monitor: how many
    how big is the cluster in nodes | how many workers do we have | tally of machines in this cluster | for the licence form: node count
    how much nodes has the cluster | count the worker nodes please | is it six nodes or five, i keep forgetting how many there are
    what number of hosts makes up this cluster | tell me how many servers are joined | cluster size, nodes | give me the node count
    node tally | size of the cluster in nodes | how many machines take part | how many boxes are there
    the cluster consists of how many workers
    total number of nodes, kindly revert`),
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
    show egress capable nodes | which of the nodes are egress-assignable and ready | nodes ready for egress ips
    names of all nodes able to host egress ips | nodes marked egress-assignable | list the nodes with ready state
    which machines are ready and labelled for egress | egress nodes | node list with labels for egress
    which nodes are eligible to carry egress ips | what workers carry the egress-assignable label
    name the machines that may host an egress address | on which nodes can egressips be placed at all | candidates for hosting egress addresses
    who is allowed to be an egress node | list of nodes labeled as egress capable | i wonder which of our workers are qualified as egress hosts
    which boxes are usable for egress assignment and which are not | what nodes is permitted for egress | show me the pool of egress nodes
    we relabelled some machines, so which ones accept egress addresses now | nodes ready for egress duty
    which nodes qualify for hosting egress ips
    which nodes accept egress addresses | candidates for hosting an egress ip | where may egress ips be placed | eligible workers
    who is allowed to carry addresses | which machines are enabled for egress | is NODE able to take an egress ip
    does NODE carry the label for egress
    show me the machines that are eligible as egress gateway`),
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
    how many egress addresses does NODE carry | we are about to patch NODE . which egress addresses is it hosting`),
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
    how old is your data | is the data from NODE up to date | can i rely on the data you show being current and complete`),
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
    does one node host way more addresses than the others | the distribution of egress addresses over the workers looks lopsided to me. is it`),
};
