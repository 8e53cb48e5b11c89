/** Addresses. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfAddresses: Language['asked'] = {
  unassigned: lines(`
    which eips are on no node | any eip without a node | eips not assigned anywhere and why | why is eip on no node EGRESSIP | not assigned why ADDRESS
    please list egressips which are pending i.e could not be assigned to any node | is there an egress ip which has no node
    why is the egressip on no node EGRESSIP | egressip unassigned reason EGRESSIP | why is not assigned to any node ADDRESS
    are there addresses that nobody hosts and why | addresses without a host | eip has no node why is this so EGRESSIP | why has no node ADDRESS
    unassigned why ADDRESS | unassigned eips | which egress addresses are not on any node and why
    someone from the platform team said that there would be an egress ip without a home so please show me which addresses are not assigned to any node and for what reason
    i believe some egress address has no node not sure which | why does no node host ADDRESS | which egress addresses are not assigned to any node
    eips without node and why | is not assigned anywhere what is the reason ADDRESS | which eips have no node | unassigned egress addresses
    why is not assigned to any node EGRESSIP | not hosted anywhere how come ADDRESS | are there egress addresses without a node
    which addresses are not assigned and for what reason | why does the egress ip have no node EGRESSIP | egress ip is not assigned for why EGRESSIP
    please explain why nobody hosts ADDRESS | eips without node | unassigned egressips | which addresses are homeless
    list eips with empty status.items | anything on no node | eip has no node why EGRESSIP | egressip pending reason EGRESSIP
    stuck unassigned wtf EGRESSIP | not placed on any worker why ADDRESS | reason for being unhosted ADDRESS | refuses to get a node ADDRESS
    which egress ips are sitting on no node at all we pay for those addresses | are there addresses that could not be placed and what is the reason
    please show me the egressips which are without host | i was told some egress ip has no node which one is it
    why is not assigned to any worker the app team is waiting for it EGRESSIP | the eip is not getting any node may i know the reason EGRESSIP
    could you explain me the reason because has no host EGRESSIP | for what reason does stay on no node ADDRESS
    does not answer from anywhere and i believe nobody hosts it why was not it allocated ADDRESS
    we ordered at the provider but it is not attached to a node why so ADDRESS | which egress ips have no node | are there unassigned addresses
    my egressip stays pending without a node | any unassigned egress ips | which eips are pending | egress ip not getting assigned why
    which addresses are not assigned | is any egress ip unassigned | why is the egress ip without a node EGRESSIP | which addresses are unassigned
    unassigned | unassigned egress ips | which egress addresses are on no node | which addresses have no host | which eips are without a host
    egress ips without a node | list eips with empty status | egress ips with empty status | empty status items | pending egress ips | eips stuck
    orphan egress ips that nobody hosts | is any address homeless | are all addresses assigned | are all egress ips assigned | is every egress ip placed
    why is EGRESSIP unassigned | why is EGRESSIP on no node | why does EGRESSIP have no node | why has ADDRESS no host | why does nobody host ADDRESS
    why nobody takes ADDRESS | EGRESSIP not assigned, why | EGRESSIP stuck unassigned | EGRESSIP has no node | ADDRESS has no host
    ADDRESS is not attached to any node, why | what prevents EGRESSIP from being assigned | what keeps ADDRESS from getting a node
    what blocks the assignment of EGRESSIP | reason why EGRESSIP is without a node | explain the reason that EGRESSIP has no host
    is EGRESSIP unassigned | is ADDRESS unassigned | which addresses are on no node, and why | EGRESSIP was created long ago and still has no machine
    which objects are waiting for a node
    are any addresses unassigned | show unassigned egress ips | is some address not assigned anywhere | why is the EGRESSIP ip pending
    list addresses without a node | anything unassigned | egress ips that are on no node | EGRESSIP isn't assigned to any node, what's the reason
    are there egress ips without a node
    some egress ip seems to have no node, which | eip pending, nobody takes it | EGRESSIP has been without a node for ages, what's blocking it
    egress ips that nobody hosts | an eip has been pending, which one and for what reason | EGRESSIP egressip got no worker, reason
    list eips without host | which egress addresses could not be placed | for what reason does EGRESSIP sit on no worker
    which egressips are homeless | reason for egress addresses that stay pending | EGRESSIP has no host, explain why it is not placed
    which addresses are on no node | is there any egress address without a home, and for what reason | homeless addresses
    egress addresses that nobody hosts | what egressips couldn't be placed | pending egress ips, why | EGRESSIP is not assigned, what is the reason
    how come EGRESSIP got no node | EGRESSIP is not placed anywhere - explain why it will not get assigned | ADDRESS unassigned, reason
    what keeps ADDRESS from being hosted | any egress ip lacking a node
    egress ips on no node | why is EGRESSIP not placed | EGRESSIP got no node, why | unplaced egress ips | which eips wait for a node
    reason EGRESSIP is unassigned
    why is not EGRESSIP assigned anywhere | ADDRESS sits on no node, what's the reason for this
    which egress addresses have no home | is there an egress ip that no node hosts , and for what reason
    addresses that could not be placed, and for what reason
    egress ips without a host | is any egressip not placed | what addresses are homeless at the moment | any egressip pending
    which of the objects found no node | addresses nobody hosts | why do some egress ips have no node
    the status of an egressip is empty, which one is it and why | not assigned addresses, list
    is every egress address assigned somewhere, or are some left over | which ips couldn't be placed | EGRESSIP has no host, what's the reason
    what keeps EGRESSIP from being placed on a worker | why does no node take EGRESSIP | reason for EGRESSIP being unassigned
    EGRESSIP doesn't get a node, why | ADDRESS sits nowhere, how come | for what reason has ADDRESS no node | is ADDRESS without a node
    which addresses were on no node TIME | was any egress ip unassigned TIME | was EGRESSIP without a host , and why TIME
    since when is EGRESSIP on no node, was it already so TIME | EGRESSIP sits on no host; why | is EGRESSIP still waiting for a node
    does EGRESSIP have any node at all or has it been left out | no node for EGRESSIP , what's the reason | which outgoing ips have no host
    are there addresses that nobody carries | homeless egress ips | pending egress addresses and the reason
    some application can't get out, i suspect it is address has no host. which addresses are unplaced, and why | addresses without a machine
    is there an egress ip without a server | what's not assigned | which egressips couldn't be placed | why was EGRESSIP not assigned to any machine
    why can't the shceduler find a box for EGRESSIP | what prevents the placement of EGRESSIP | what keeps ADDRESS from getting a host
    why does EGRESSIP have no host | why has ADDRESS not been given to a machine | which addresses had no host TIME
    were there unasigned egress ips TIME | which egress ips were without a node TIME
    since when is EGRESSIP unassigned, was it on no node already TIME | why was ADDRESS withuot a node TIME
    which addresses have no home | why isn't EGRESSIP on any node | ADDRESS is hosted nowhere, why | was any address left without a node TIME
    are there egress addresses which are not placed on any node, and what is the reason
    the customer opened a case because EGRESSIP has not been assigned to a node. why not | why ADDRESS did not get a node
    was EGRESSIP without a node at any moment TIME
    could you check if any address is on no node, and why | not sure which egress ips have no node | which other addresses are still unassigned
    isn't there an address that no node hosts any more | manager asks: which egress ips are homeless
    audit question 37: egress addresses not assigned to any node | fwd: which addresses are pending assignment | without node
    which egress ips are orphaned of a host | which egressips are left in limbo without a worker | which addresses are lying idle without any node
    why is EGRESSIP not on a node yet | i do not know why EGRESSIP has no host | customer writes: " EGRESSIP is not placed anywhere, why?"
    pm wants to know why EGRESSIP is on no node | EGRESSIP no node | what hinders the placement of EGRESSIP on a node | warum hat EGRESSIP no node
    why is EGRESSIP without a berth | which addresses had no node TIME | which egress ips were unassigned TIME
    were any addresses without a node TIME | was EGRESSIP unassigned during the maintenance TIME | was ADDRESS on no node to tuesday TIME
    which egress ips have no home at all | is any of the egress addresses without a node
    why has the EGRESSIP egressip not been placed on any worker | which eips are unassigned | any egress ip that isn't on a node, and why
    why isn't egressip EGRESSIP assigned to a node | ADDRESS is stuck without a node, reason
    which egress addresses have no node | are there any egress ips that are not placed anywhere, and what is the reason
    why has EGRESSIP not been placed on any node | how come ADDRESS isn't on a node | which ips are homeless, i.e. sitting on no node
    any egress addresses left without a host? and why | ADDRESS isn't on any worker, what's stopping it from being placed
    reason why EGRESSIP hasn't got a node
    which egress addresses aren't hosted anywhere | do we have egress ips without a node, and what is the reason | ADDRESS has no host, how come
    which egress addresses are not on any node | any eip without a host | which egress ips didn't find any node
    are there eips that nobody hosts, and for what reason | ADDRESS is not placed anywhere, why
    which addresses are not on any node | egress addresses without a host
    any unassigned egress ips | is there an eip without a node, and why | are there addresses that could not be assigned to a node
    why is EGRESSIP not on any node | why does the egress ip EGRESSIP have no node? the team is asking me every ten minutes
    how come eip EGRESSIP is unassigned | why is ADDRESS unassigned | what is the reason that ADDRESS is not assigned to some node
    which addresses were unassigned TIME
    which egress ips are not assigned to any node | are there addresses without a node | list the unassigned egress addresses please
    why is the egress ip EGRESSIP on no node | the EGRESSIP team is complaining. why has egress ip search not been assigned to a node
    why is ADDRESS unassigned | which adresses were on no node TIME
    which egress addresses are not assigned to any node | unassigned eips | are there egress ips without a node, and why | eips w/o node
    why is EGRESSIP on no node | why egress ip EGRESSIP is unasigned
    the EGRESSIP team cannot get out. why does the search egress ip have no node | why is ADDRESS not assigned to a node
    for the ticket i need to know which addresses were on no node last night TIME
    which egress addresses aren't on any node | are there unasigned egress addresses and why | list the addresses without a node please
    why is the EGRESSIP egressip on no node | why isn't ADDRESS assigned | why was egress ip EGRESSIP unassigned TIME
    which addresses had no node TIME
    which egress addresses are on no node | any unassigned egress addresses, and why | are there egress addresses without a node
    why is EGRESSIP unassigned
    EGRESSIP team is complaining since they have no fixed address. why is the egress ip search not on any node
    why is ADDRESS not assigned to a node | which addresses were unassigned at 3 TIME`),
  conflict: lines(`
    any ip assigned twice | egress ip conflicts | same address in two egressips | duplicate address assignments anywhere
    is any egress address assigned twice | are there two egressip objects with the same address configured
    duplicate assignment of an egress address do we have such a conflict | is there a conflict for the address ADDRESS | address conflicts
    are there two egressips with the same address | is an address of egressip assigned twice EGRESSIP | address conflict for eip EGRESSIP
    duplicate assignment
    we merged the manifests of two teams and therefore i fear that the same egress address could be used in more than one egressip object so is there such a double assignment
    i worried that an address may have been assigned twice | double assigned eips | do we have some address that is given to two egressips
    does the egressip have an address which is assigned two times EGRESSIP | any eip address assigned twice | double assignment of egress addresses
    does any address of conflict with another eip EGRESSIP | is any address assigned twice | are there egress address which is given two times
    has been assigned twice by mistake ADDRESS | is the address of assigned a second time somewhere EGRESSIP | duplicate addresses across objects
    same ip in two egressips | check for address overlap between eip crs | conflicting egress ips | overlaps with another object EGRESSIP
    does share it is address with some other eip EGRESSIP | conflict chk EGRESSIP | is in more than one egressip ADDRESS | claimed twice ADDRESS
    two objects list confirm ADDRESS | ip also used in another egressip object EGRESSIP | any address collision for EGRESSIP
    is the same address used in two egressip objects somewhere two teams share one spreadsheet so i am afraid of it
    are there some address collisions among the egress ip objects | for the audit please confirm no ip was given out twice
    i want to be sure that no two objects claim an identical egress address | is configured twice another department says it is theirs ADDRESS
    does appear in more than one egressip object please ADDRESS | we have doubt that got allotted to two different objects ADDRESS
    does have an address which another object is claiming also EGRESSIP
    could it be that is in conflict with some other egressip over it is address EGRESSIP
    the network team says the ip of is double booked is that right EGRESSIP | do two egressips have the same address | is any address on two nodes
    is there an ip conflict | is an egress ip used twice | do any two egressips share an address | is an address in two objects
    is the same address used twice | is the same ip in two egressip objects | duplicate addresses between egressips | duplicate address in two objects
    address overlap | address overlap between eip objects | do two objects have the same address | do two egressips share an address
    do any egressips overlap | overlapping egress ips | double assignment of addresses | double booked address | double booked ip
    doubly assigned addresses | is any ip double booked | is EGRESSIP double booked | is the ip of EGRESSIP used by another object
    is the address of EGRESSIP assigned a second time | is ADDRESS used by more than one object | does another object claim ADDRESS
    does another egressip have ADDRESS too | do two objects list ADDRESS | two objects list ADDRESS | ADDRESS listed twice | ADDRESS twice in specs
    conflict EGRESSIP | are there clashes between egressip objects | clash of addresses | are all addresses unique | is every address unique
    no two objects may claim an identical address, is that so | does EGRESSIP collide with another egressip
    has somebody reused ADDRESS in a second object | whether an address is assigned twice | two objs list ADDRESS | was any ip given out twice
    please confirm that no ip was given out twice | does EGRESSIP share its address with some other egress ip
    is any address in two objects | duplicate egress ip assignments | are two egressips sharing an address | do two objects claim the same address
    same egress ip used twice | is some address assigned to more than one object
    could it be that one ip is configured in two egressip objects | ip address collision between egressips
    did someone by mistake give the same address twice
    address used by two egressips at once | any overlapping ips among the egressip objects | do we have double assigned addresses
    is any egress address taken by a second object | show conflicting addresses | ip conflicts among egress objects, yes or no
    duplicate addresses across egress objects | two eips with one address, do we have such a case | check the address conflicts
    is an address assigned twice | do two egressips claim the same address | overlapping egress addresses
    any collision between egressip definitions | has somebody used one address in two objects | double assignment of an egress ip
    does EGRESSIP clash with another egressip | is EGRESSIP in conflict | EGRESSIP : does any other object claim it is address
    is ADDRESS listed in two egressip objects | conflict on ADDRESS | ADDRESS assigned twice | who else lays claim to ADDRESS , is it defined twice
    any egress ip that figures in more than one definition
    one address in two objects | is an address used twice | clashing addresses | double use of an ip | do two egressips share an ip
    collision of egress addresses | same ip defined in several objects
    do two egressip objects claim ADDRESS | does EGRESSIP overlap with some other egressip
    do two egressip objects claim the same address | is an ip used in more than one object | duplicate addresses among the egressips
    are there collisions between an egress ip and a node ip | do any of the objects fight over one address
    two teams may have requested the same ip, did that happen | does some egress address overlap with a pod network or another object
    conflicting egressip definitions | double-booked addresses | is ADDRESS claimed by two objects | does another egressip also have ADDRESS
    conflict over ADDRESS | is ADDRESS in use by more than one egressip | does ADDRESS collide with anything
    does EGRESSIP conflict with another object | do EGRESSIP and some other egressip overlap | is an address of EGRESSIP also requested elsewhere
    has EGRESSIP an address that somebody else claims | EGRESSIP double assigned | is EGRESSIP in conflict with another egressip
    was an address assigned twice TIME | were there address conflicts TIME | did two objects claim ADDRESS TIME | is ADDRESS written in two objects
    does one address have two owners among the objects | is any address claimed by two egressips | are there overlapping egress objects
    do two objects define the same ip | address conflcits between egressips | two egressip objects with the same address
    is some address assigned twice | overlapping selectors, do two egressips match the same pods
    i copied the yaml from another team. does my new object collide with an existing egressip | duplicate definitions of an address
    is one address listed in several egressip objects | do any egress objects compete for the same address | any doubly defined egress addresses
    does EGRESSIP overlap with another egressip | is EGRESSIP in conflict with some other object | does EGRESSIP clash with another egressip object
    are EGRESSIP 's pods also selected by a different egressip | conflict check on EGRESSIP
    is an address of EGRESSIP also claimed by another object | does more than one egressip list ADDRESS | is ADDRESS doubly booked
    which objects claim ADDRESS , is it more than one | do two egressips contain ADDRESS | were two objects claiming the same address TIME
    was there an address conflict between egressips TIME | did EGRESSIP overlap with another egressip TIME
    any address claimed by two egressips | is ADDRESS taken by two objects at once | do any egressip objects overlap in the addresses they claim
    the customer suspects that the address of EGRESSIP is also requested by another egressip. is he right | is ADDRESS assigned double
    was ADDRESS claimed by two egressips at once TIME
    could you check if the same address is assigned twice | not sure whether two egressips claim the same address
    is it possible that two objects have the same address at once | manager asks: any double-booked egress ips
    audit question 38: are addresses claimed by more than one object | pm wants to know if address ranges collide
    any overlapping addresses between egressip objects | is any egress address doubly allotted | collisions between egressip specs
    gibt es doppelt vergebene egress addresses | isn't ADDRESS claimed by another object already
    customer writes: "is ADDRESS used by two egressips?" | is ADDRESS contested by several egressip objects
    i do not know if the address of EGRESSIP is also in another egressip | does EGRESSIP still collide with a different egressip
    fwd: does EGRESSIP overlap with some other object | EGRESSIP duplicate | EGRESSIP clash
    does EGRESSIP vie with another object for it is address | was any address assigned twice TIME
    was the address of EGRESSIP assigned twice during the maintenance TIME | was ADDRESS claimed twice to tuesday TIME
    is some address claimed by two egressip objects | did somebody enter the same egress ip in two objects
    is ADDRESS configured twice, in two different egressips | does EGRESSIP overlap with another egressip object
    same ip in two egressip objects anywhere | do any of our egressips collide, like overlapping addresses
    does egressip EGRESSIP use an ip that some other egressip also has | is ADDRESS listed in more than one egressip cr
    has the same address been given to more than one egressip | do any two egressip objects claim the same address
    is ADDRESS used in two different egressip objects | does the address of EGRESSIP overlap with another egressip
    are there overlapping addresses between egressip objects | did sombody put the same address into two egressips
    is ADDRESS double-booked, two objects claiming it | check whether another egressip object claims one of EGRESSIP 's addresses
    are there overlapping egressips | does any address get claimed by two different egressip objects
    is ADDRESS double-assigned, i.e. listed in two egressips | does EGRESSIP conflict with another egressip object
    is any address claimed by two egressip objects | is ADDRESS configured in more than one egressip
    does EGRESSIP share an address with another egressip object | are there two egressip objects that both want the same ip
    do addresses overlap between objects | does another egressip object claim the same address as EGRESSIP
    is ADDRESS requested by two objects | does EGRESSIP ask for an address that another egressip object already has
    do we have an address that is assigned to two egressips | is ADDRESS assigned twice | is the address of EGRESSIP assigned twice
    is ADDRESS assigned twice | are any egress addresses assigned twice | do we have a doubly assigned egress address
    please check for egress addresses that are assigned to two nodes at once | is the address of egress ip EGRESSIP assigned twice
    i suspect a conflict. is the EGRESSIP egress address assigned more than once | was ADDRESS assigned twice TIME
    is any egress address assigned twice | is ADDRESS assigned twice? the network team suspects it
    is the address of EGRESSIP assigned twice
    is any egress address assigned twice | do two egressips claim the same address | are there duplicate assignments of egress adresses
    is ADDRESS assigned more than once | please check if the EGRESSIP egress ip is assigned twice
    somebody copied our yaml. is ADDRESS assigned twice | was ADDRESS doubly assigned TIME
    is any egress address assigned twice | do we have double assigned egress addresses
    is ADDRESS assigned twice? the firewall guys think so | has egress ip EGRESSIP an address that is assigned twice
    was an egress address assigned twice TIME`),
  capacity: lines(`
    how many more eips fit on NODE | capacity of NODE | room left on for egress ips NODE | eip capacity NODE | how many addresses can take NODE
    maximum number of eips NODE | how many egress addresses can still fit on NODE | capacity of for egress ips NODE
    is there still room for more egress addresses on NODE | how many addresses fit on node according to cloud limit NODE
    how many more egress addresses fit on NODE | is there still room for eips on NODE | free egress ip slots NODE
    what is the maximum of egress addresses that node can take NODE | how many egress addresses fit on NODE
    we are planning to onboard several new tenants next quarter and i therefore want to understand how many egress addresses can hold at most NODE
    i was wondering how many more egress ips could take NODE | is there room for more egress addresses on NODE | how many more egress ips can take NODE
    capacity of for eips NODE | is there still room for egress addresses on NODE | free eip slots on NODE | eip capacity of NODE
    is there room for another egress address on NODE | maximum number of egress ips can take NODE | how many addresses can still fit on NODE
    has still space for more egress addresses NODE | how much egress ips can maximum be on NODE | we plan a new egress address could take one more NODE
    room for more eips | how many egress addresses still fit | capacity left | headroom for egress ips overall | free slots cluster wide
    maximum egress ips on NODE | can take another eip NODE | free slots NODE | how many more addresses fit on NODE | is there space left on wker NODE
    how many egress addresses can still be put on our nodes sales has won two new customers | is there enough room for twenty more egress ips please
    could you tell us the maximum of addresses that the cluster is able to host
    we will onboard a new partner and want to know whether there is free capacity for it is addresses
    what is the limit of egress ips and how far from it are we | has still place for another egress ip NODE
    the capacity of for egress addresses what is it please NODE | is full or can it take up further eips NODE
    because we would like to concentrate things i ask how many addresses is able to carry NODE | is near it is limit NODE
    can take more egress ips NODE | how much room is left on NODE | how many more addresses can host NODE | egress capacity | free capacity | free slots
    is there room | room for more | room for more egress ips | room for more eips on NODE | is there room for another address on NODE
    is there enough room for twenty more egress ips | can we add ten more egress ips | can NODE host more addresses | can NODE carry one more
    how many more egress ips fit | how many egress ips still fit | how many egress addresses still fit on NODE
    how many addresses is NODE able to carry | how many can still be put on our nodes | maximum of addresses the cluster can host | max eips
    max eips NODE | max number of addresses NODE | limit of addresses per node | address limit NODE | what is the limit of egress ips
    how far are we from the limit | how close is NODE to its limit | headroom | headroom NODE | headroom for egress ips | is NODE almost full
    are we running out of slots | are the nodes full | do the nodes have space for more addresses | is there free capacity for a new customer
    we will onboard a partner, is there space for its address | spare room on NODE | utilisation of address slots on NODE | remaining capacity
    remaining capacity of NODE | how many addresses fit on a node | how much more can we put on the nodes
    is there a maximum number and how far are we from it | up to how many addresses can NODE take | would NODE have space for three more addresses
    how much room is left on NODE for egress ips | how many more ips can NODE take | is there space on NODE for more egress ips
    egress ip capacity of NODE | how many egress ips can NODE hold | does NODE have room for more addresses
    how many addresses can NODE still take | maximum egress ips for node NODE | space left on NODE for additional eips
    free slots for egress ips on NODE | does NODE have capacity for two more addresses
    cloud limit of NODE for egress ips, and how much of it is taken
    free slots for egress ips on NODE
    limit of addresses on NODE and current fill | can i place one more egress address on NODE | NODE capacity
    NODE : how many more eips are possible | how close is NODE to it is address limit | egress ip capacity of NODE | room left for more egress ips
    egress capacity per node | what is the maximum of egress addresses a worker can take | how many free slots for egress addresses remain
    are we running out of space for egress ips on our nodes | ip limit of the nodes (cloud quota for egress) | how many more addresses can NODE take
    is NODE full in terms of egress addresses | upper limit of egress ips at NODE | does NODE have room for another address
    free egress slots on NODE | how much addresses would still fit to NODE | could NODE accept three more egress ips, what's it is limit
    maximum addresses on NODE | NODE : how many slots are vacant
    free slots on NODE | how many more ips fit on NODE | vacant places for addresses | is NODE full | room left on NODE
    upper bound of addresses for NODE | cloud quota for egress ips per node | maximum of addresses a worker takes | headroom for addresses
    can NODE take one more
    room for how many more egress ips on NODE | is NODE full or could it still take another egress address
    what's the maximum number of addresses that fit on a node
    before our nodes are full, how many further egress addresses could they accept
    what does the cloud egress-ipconfig annotation permit on NODE , how many ips fit | how many further addresses could the nodes accept
    what is the egress capacity of the nodes | is there room for more egress ips | how many egress addresses can we still add | free egress slots
    are we running out of places for egress ips | cloud limit of ips per node | would another five egressips fit in
    we plan ten new egress ips for the next customer, will the nodes hold them | maximum number of egress addresses per host
    do we hit the limit of secondary ips on some nic | capacity of NODE | room on NODE | how many more egress ips could node NODE host
    NODE 's limit of egress addresses | what's the maximum NODE may carry, not what it carries now
    would NODE have space for two additional addresses | how much egress ip can be put in NODE | was there room for more addresses TIME
    what capacity did we have TIME | how many free places had NODE TIME | NODE , how many more egress ips can it hold
    how many egress ips could be at NODE at most | how many addresses can the nodes take, no matter how many they have now | has NODE still room
    NODE full | how many egress addresses fit on a node | how much room is left for more egress ips
    what's the maximum of egress addresses per machine | is there space for additional outgoing ips
    we are going to add ten egress ips next quarter. do they fit | limit of addresses per host | which machine still has free slots for egress ips
    how many more egress addresses can we add | what's the egress address limit of NODE | how many more egrses ips could NODE host
    if we lose a box, has NODE room for three further addresses | cpacity of NODE | room left on NODE for outgoing addresses
    maximum egress addresses on NODE | could NODE carry another address | how many egress ips does NODE have room for | is there still space on NODE
    what is the cap of NODE | how close is NODE to it is limit of adrdesses | how much room for egress addresses was there TIME
    was the capacity exhausted TIME | was NODE at it is address limit TIME | how many addresses could NODE take TIME
    room left on NODE for another address | how many more addresses can the nodes take
    what is the maximum number of egress addresses NODE can carry | the customer wants to order ten more ips. do the nodes have enough room for them
    can NODE take still more egress ips or is it full | how many egress ips could be placed on NODE before it hits it is limit
    could you check if there is still room for another egress address | not sure how many more egress ips we can place
    is it possible to add two more egress addresses | how many addresses fit on a node at most
    manager asks: how many further egress ips can we accommodate | audit question 34: egress address capacity of the nodes | room left
    maximum eips/node | what's the headroom for egress ips | isn't NODE full already, how many addresses fit
    i do not know how many egress ips NODE can take | customer writes: "could NODE take on another egress address?"
    pm wants to know how many addresses NODE can hold | fwd: limit of egress ips for NODE needed | how many egress ips can be accommodated on NODE
    what is the ceiling of addresses for NODE | kapazität of NODE for egress addresses | how many slots are spare on NODE
    upper bound of egress ips for NODE | how many addresses still fitted TIME | what was the capacity for egress ips TIME
    was NODE full during the maintenance TIME | free capacity of NODE to tuesday TIME
    how many more egress ips can i squeeze onto NODE | has NODE still room for another egress address | how many egress ips fit on a node at most
    what's the limit of egress addresses for NODE | is NODE full egress-ip-wise | maximum number of egress ips per node
    how many free eip slots on NODE
    how many egress addresses can one node take at most | what is the maximum of egress ips per node | how many more addresses would fit on NODE
    if i push everything over to NODE , how many addresses can it take | what is the per-node limit of egress addresses
    how many egress ips will a node accept before it is full
    how many more egress ips fit on NODE | what is the maximum number of egress addresses NODE can take
    do our nodes still have room for additional egress ips | i'd like to add five new egress addresses, is there enough capacity
    egress ip capacity per node | is there room left on NODE for another egress ip | how many addresses can NODE take at most
    is NODE full or is there still room for another egress address | what is the maximum of addresses each node can take
    how much room do we have left for additional egress addresses
    how many addresses can NODE hold at most | how much room for more egress ips on NODE
    do we have room for further egress addresses, or are the nodes full
    what is the capacity of a node for egress ips | how many more egress ips can NODE take
    we plan new tenants. how many addresses fit on NODE
    how many egress addresses fit on NODE | what is the egress ip capacity of NODE | how many egress ips can a node hold
    whats the max number of egress addresses per node please | how many more egress ips fit on NODE
    is there still room for more egress addresses on NODE | i'm doing some planning. how many egress addresses can NODE take
    how many egress addresses fit on a node | how many more egress ips can NODE take
    we plan to order new address ranges. how many egress addresses fit on NODE
    how many egress addresses fit on one node | what's the maximum number of egress ips per node
    how much room for egress adresses is left on the nodes | how many egress addresses can NODE take
    is there still room for egress ips on NODE | we plan to add a few egressips. how many addresses fit on NODE
    egress ip capacity of NODE please
    how many egress addresses fit on a node | whats the capacity for egress addresses per node
    how many more egress addresses fit on NODE | we want to buy more addresses. how much room for egress addresses is left on NODE`),
};
