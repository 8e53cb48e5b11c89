/** Whether rows, addresses and nodes are right. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfRightness: Language['asked'] = {
  consistency: lines(`
    are the rules consistent | ovn rules consistent or not | is everything consistent in ovn nb | rules consistent NODE | is eip consistent EGRESSIP
    is what is programmed in ovn consistent with what the egressip objects ask for
    are the snats and the reroutes of all nodes consistent with each other | is the egressip consistent EGRESSIP
    are the rules for egressip consistent over all the nodes EGRESSIP | eip consistent EGRESSIP
    is everything programmed consistently for the egress ip EGRESSIP | consistent or not NODE | rules consistent
    are the nat rules and the reroutes consistent across the cluster
    we did an upgrade of the network operator and to be on the safe side i want to have it confirmed that the rules in all ovn databases are consistent with each other
    i like to be sure the rules are consistent | are the rules for eip consistent EGRESSIP | is the ovn state consistent on all the nodes
    consistency check of nat and reroute rules please | are the snat and reroute rules on consistent NODE | is egress ip consistent everywhere EGRESSIP
    are the snat and reroute rules consistent | is the ovn db consistent with the egressip objects | is consistent NODE | consistency check NODE
    rules for consistent EGRESSIP | are all the rules consistent | i like confirmation that the rules are consistent across all nodes
    does the rules be consistent | are the rules of consistent EGRESSIP | is node having consistent rules NODE | consistency check
    do the rows match the desired state | verify all snat lrp against the spec | run a consistency check over everything
    is northbound in line with what should be there NODE | rows correct NODE | verify rows EGRESSIP | is eip programmed correctly everywhere EGRESSIP
    nb state intended state EGRESSIP | consistent EGRESSIP | validate the db rows of EGRESSIP
    do the database rows correspond to what they must be for the audit i need a clear yes or no
    could you kindly check the consistency of the whole cluster | i would like to have confirmed that the actual state matches with the intended state
    is the configuration on consistent with what should be there please NODE | please do verification whether all rows in are correct NODE
    after our colleague touched it i am nervous does still have exactly the rows it must have NODE
    can one say that is in accordance with the expected state NODE
    the auditor wants evidence that is implemented as defined do the rows match EGRESSIP | is everything coherent for the egressip EGRESSIP
    may i request a consistency check of EGRESSIP | for are the expected and the real rows identical EGRESSIP
    check the snat/lrp rule consistency on NODE | verify that snat and reroute rules of are right NODE | validate snat lrp rules on NODE
    do the rows on match what they should be NODE | what is the overall consistency | how consistent are the ovn rows | what percentage of rules match
    consistency of the egressip EGRESSIP | check consistency on NODE | are snat and lrp rules consistent on NODE
    does have all the rules it should have NODE | are all rules consistent | rule consistency across the cluster | verify snat and lrp rules on NODE
    are all snat rules on correct NODE | is the rule set consistent | consistency percentage | is it consistent | consistency NODE
    consistency EGRESSIP | check consistency of NODE | verify the rows of NODE | verify that the rows of EGRESSIP are right | are the rows correct
    are all rows as they should be | are the rows of NODE as they should be | does the nb match | does the northbound database match the expected state
    does NODE match what it should have | does NODE have exactly the rows it must have | does EGRESSIP have all the rows it needs
    do the databases agree with the objects | do the rows match the objects | desired versus actual | actual vs desired on NODE | expected vs actual
    expected vs actual for EGRESSIP | nb state equal to intended state | is the ovn state what it ought to be | is ovn in sync with kubernetes
    is NODE in sync | is EGRESSIP in sync | in sync | are snat and lrp consistent on NODE | check snat lrp consistency
    check the snat and lrp rule consistency on NODE | is EGRESSIP correctly programmed | is EGRESSIP fully programmed | is everything programmed on NODE
    percent of rows that are right | how many percent of the rows are correct | score of NODE | verification of EGRESSIP
    please validate the ovn rows of EGRESSIP | is the database of NODE alright | are the policies and snats of EGRESSIP complete
    is the state in ovn identical to what is declared | is the programming of the rows finished and right | whether the rules are consistent
    do the database rows correspond to what they must be | is everything coherent for EGRESSIP
    is the nb state equal to the intended state for EGRESSIP | does reality match the intention | are reality and specification identical on NODE
    does what is programmed correspond to what is specified | do the contents of the database agree with the specification
    are the snat and lrp rules consistent | do all the rules match what is expected | is the ovn state consistent with the egressips
    consistency check please | check rule consistency on NODE | are NODE 's rules in order | does NODE have the rows it should have
    are the rules for EGRESSIP consistent | does EGRESSIP have all it is rows as expected | do expected and actual rows agree
    verify snat and lrp consistency | check if the databases match the objects | validate the snat and lrp rules on NODE
    rule consistency of egressip EGRESSIP
    double-check NODE : do snats and lrps agree with the spec | snat/lrp validation for NODE please
    how many percent of the expected rules are really there | does EGRESSIP have complete rules everywhere
    validate the egress rules on NODE | before i hand NODE back: are it is snat/lrp rules complete and right | consistency score for the cluster
    are expected and actual rules in line everywhere | all the rows for EGRESSIP present and correct
    before i hand NODE back: are it is snat/lrp rules complete and right
    rule set of NODE , right or not, please verify | compare wanted and real rows on NODE | cluster consistency figure
    do the databases agree with what egressips require, in percent | audit the snat and lrp rows of NODE | NODE rows vs. spec, in sync
    is every rule as expected over the cluster | consistency rate now | are EGRESSIP 's snats and reroutes all there and correct
    are the egress rules consistent | do the ovn databases agree with what the egressip objects demand
    what fraction of expected rows is there and correct | does reality match the intended configuration across all nodes
    are snats and reroutes in sync with the api | are the databases coherent, in percent please | how complete and correct is the rule set
    what share of the expected rows is right on NODE | NODE nb vs desired state: matching
    does NODE have all the rows it is supposed to, as a percentage | how consistent is EGRESSIP
    are all the rules for EGRESSIP in place and correct | EGRESSIP consistency score | do EGRESSIP 's rows correspond to the expectation, what share
    EGRESSIP rules in sync | how many percent of the EGRESSIP rows match | are EGRESSIP ' rows as they should be, give the share
    NODE : matching percentage of rows | whether NODE 's rows are all right, as a share
    do the rows agree with the spec | share of rows that match | percentage of correct rules on NODE
    is the database of NODE as it should be | are expected and real rows alike | how exact is the programming | degree of agreement
    consistency score | match rate | does reality follow the specification | are snat and lrp rows of EGRESSIP complete
    verify the rules of NODE | in sync or not
    what percentage of the expected rows for EGRESSIP are there and right`),
  findings: lines(`
    show findings | what differs from what it should be | any stale snat | which reroutes are missing | findings for eip EGRESSIP
    findings in namespace NAMESPACE | duplicate snats on NODE | where does the actual ovn state deviate from the desired state
    are there any stale snat rows | are there somewhere reroute policies that should exist but are missing | do we have lrps pointing to wrong next hops
    duplicate snat rows in NODE | findings on node NODE | which findings do we have for the egressip EGRESSIP | show findings in namespace NAMESPACE
    which rules are missing stale or wrong right now | missing snat rows show | stale reroute policies left over | list the wrong-nexthops findings
    duplicate snat anywhere | what is different on from what it must be NODE | list findings for the eip EGRESSIP | list findings
    i would like to have every single deviation between what is in the ovn databases and what ought to be in there according to the egressip objects
    i need to see all current findings | findings NODE | any missing reroutes on NODE | what is different from what should be there
    show me all missing snat | where do we have missing snats | any stale reroute policies left | current findings on NODE | any stale snats
    missing reroutes on NODE | what findings do we have against eip EGRESSIP | show duplicate snat rows | what deviates from what it must be
    please show the findings | are there any missing snat rows | which findings exist for EGRESSIP | show me findings in the node NODE
    are there findings for the pod POD | all problems please | what is wrong right now itemised | show discrepancies | violations ls
    issues found on NODE | list every problem on box NODE | problems with EGRESSIP | any findings open on eip EGRESSIP
    discrepancies list them EGRESSIP | stale snats anywhere | show all leftover snats | findings kind stale-snat | any missing reroutes
    grep missing-reroute | list missing lrps | duplicate snat list NODE | wrong nexthops EGRESSIP | show wrong-nexthops findings of eip EGRESSIP
    findings for on EGRESSIP NODE | duplicate reroute policies in any nb | list duplicate lrps
    please list all the problems which you have found i must put them in the risk register
    what are the differences between how it is and how it should be | are there some deviations that i have to know of as service owner
    could you show me what is wrong in NODE | support asks for all findings concerning the node kindly share NODE
    the egress has which problems at present EGRESSIP | my customer complains so please tell me all the faults that you see for EGRESSIP
    are there leftover snat rows anywhere our auditor is keen on such residues | please show me every stale snat in the cluster
    where do we have missing reroute policies | does have duplicate snat entries the vendor suspects that NODE
    is there any reroute policy with wrong nexthops for EGRESSIP | how many findings do we have
    give me every mismatch between expected and actual rows | any findings on NODE | list the problems of node NODE | how many stale snats are there
    do we have any leftover snat entries | list stale snat rules | are there missing snats on NODE | which snat rules are missing on NODE
    any duplicate snats | are some snat rules doubled | which reroute policies are missing | do any pods lack their reroute policy
    any reroutes with the wrong next hop | which policies point at the wrong nexthop | what is broken in the namespace NAMESPACE | show me the findings
    what discrepancies exist | show findings for NODE | is anything wrong on NODE | what is broken on NODE | any issues with egress ip EGRESSIP
    stale snat on NODE | leftover snats on NODE | missing lrps | are there any missing logical router policies | list stale reroute policies
    find duplicated snat entries | what differs between expected and actual | show every finding | list findings of node NODE
    are any snat rules missing | missing snat entries | how many snats are missing | do we have stale reroute policies on NODE
    are there duplicate reroute policies | show problems with EGRESSIP | after a reboot are there missing rows on NODE | all findings
    findings EGRESSIP | list all problems | list problems of EGRESSIP | list everything that is wrong | list everything that is wrong on NODE
    what is wrong, itemised | what are the problems of NODE | what differs | what differs on NODE | what deviates from the expected state | differences
    differences between how it is and how it should be | deviations | are there deviations | which deviations are there for EGRESSIP | discrepancies
    show the discrepancies of NODE | errors on NODE | faults of EGRESSIP | tell me all the faults you see for EGRESSIP | anomalies list
    list violations | violations on NODE | which rows are missing or stale | does NODE have any findings | does EGRESSIP have issues
    issues with EGRESSIP | issues list | what did you find | give me the list of problems for the risk register
    i need every single problem written out | any KIND | KIND | list KIND | show KIND | KIND for EGRESSIP | how many KIND | is there a KIND somewhere
    do we have KIND | which KIND exist | what differs from what must be | which rows differ from the expected ones
    are there some deviations that i have to know of | which faults are known for EGRESSIP | NODE list what is off | what is off on NODE
    what problems has EGRESSIP at present | EGRESSIP has which problems | itemise the issues | anything abnormal on NODE, please list it
    what rows are wrong | show me all findings | list every discrepancy | which rows differ from what they should be
    what's wrong on NODE 's database | any discrepancies on NODE | what findings does EGRESSIP have | show findings for egressip EGRESSIP
    any stale snats around | show stale snat findings | leftover snat rules | is there any snat missing on NODE | missing snats on NODE
    show the differences between expected and actual rows | what exactly is wrong in the databases | give me the findings
    what's wrong with the rows on NODE | list the violations on NODE | any findings for EGRESSIP | which findings concern egressip EGRESSIP
    are we missing any snats | which snats are missing | missing snat | any old lrps left over | stale lrps | duplicate snats
    do we have duplicated snat rows | any stale snat on NODE | stale snats left on NODE after the reboot | list findings on NODE
    which rows are wrong on NODE | list stale snats | are there stale snats
    give me all the mismatches you see | what are all the current findings | any mismatched rows on NODE that i should know before maintenance
    does EGRESSIP have open findings | do we have snats with a wrong address in them, i.e. wrong-snat | stale lrps left behind anywhere
    NODE lost power, are snats missing there now | list the findings about pods of namespace NAMESPACE
    please enumerate the findings of the cluster | which rows are off right now, all of them | after the maintenance of NODE , findings there
    discrepancies for EGRESSIP | reroute rules absent somewhere | we suspect old snats were not cleaned up, are there some | doubled lrps
    snats on NODE that should have been deleted, any | namespace NAMESPACE : whatever findings exist, list them
    snats on NODE that should have been deleted, any
    findings list, full | what deviates from the intended rows at the moment | NODE findings please | do you see deviating rows on NODE
    EGRESSIP egressip, open mismatches | absent snats, any | obsolete lrps still on NODE
    mismatches concerning the namespace NAMESPACE | please print findings
    differences of rows vs spec - all | findings located at NODE | rows of EGRESSIP which are not as they should be
    forgotten snats in the databases | wrong-reroute findings, any | NODE lacks which snats | are lrps doubled at NODE
    namespace NAMESPACE : what findings concern it is pods | orphan cloud ips, show them | list the deviations | show all findings
    what is incorrect in the databases, row by row | wrong rows | every discrepancy between expected and actual, please | faulty entries list
    which rows are off on NODE | deviating rows in the NODE database | show what rows are faulty at NODE
    rows of EGRESSIP that differ from expectation | findings about EGRESSIP | what rows are incorrect or lacking for EGRESSIP
    EGRESSIP findings, all of them | where are snats missing | list of the snat rows that should exist but do not
    which snat rows are missing on NODE | NODE missing snat | are there stale snats left | snat leftovers, show them
    any outdated snat rows lying around | which snats are duplicated | duplicate snat rows anywhere | wrong snat rows for EGRESSIP
    does EGRESSIP have incorrect snats | missing reroute policies | which reroutes are absent | stale reroutes at NODE
    obsolete reroute policies on NODE | have we got duplicate reroutes | policies with wrong nexthops | wrong next hops, where
    show reroutes who next hop set is wrong | are packet marks missing anywhere | list missing marks | orphaned cloud ips
    which rows are wrong for the namespace NAMESPACE
    deviations concerning pods of the NAMESPACE namespace | which rows of pod POD are wrong | findings for the pod POD
    name the individual rows of EGRESSIP that deviate | which of NODE 's rows are wrong, one by one | enumerate errors in the nb database of NODE
    where do we have wrong snats | list wrong-snat rows | wrong reroutes on NODE | does NODE have incorrect reroute policies, which
    duplicate snats at NODE | which reroutes does EGRESSIP lack | is any row wrong for pods in namespace NAMESPACE | namespace NAMESPACE deviations
    which rows are off | mismatches on NODE | what differs from the spec | show the wrong rows of NODE | rows of EGRESSIP that deviate
    KIND findings | are there any KIND | open findings | what have you found | anomalies in the rows
    name the rows that are not as expected | everything that deviates
    which rows differ from what you'd expect to be there | any missing snats | stale reroutes NODE | please list all findings for NODE
    what findings do you have against EGRESSIP | has there been flagged anything in namespace NAMESPACE , i.e. are there findings
    does egressip EGRESSIP suffer from duplicate snat rows`),
  incidents: lines(`
    open incidents | what incidents are open | which incidents are ongoing | open incidents on NODE | open incidents for eip EGRESSIP
    please to show the incidents which are currently open | open incidents eip EGRESSIP | any open incident on NODE
    which incidents are open that concern NODE | which incidents are open right now | i am on call which incidents are not closed yet
    is there any incident open for NODE | does the eip have an open incident EGRESSIP | what incidents are open right now
    i taking over the shift from priya and she had to leave in a hurry so could you give me the list of incidents which are still open
    i should know about any incident that is open | which incidents are open for eip EGRESSIP | any open incidents right now | open incidents list
    are there open incidents for NODE | show the incidents still open on the eip EGRESSIP | what incidents are active
    current incidents for eip EGRESSIP | are there any ongoing incidents | please show me actual open incidents
    is there an open incident concerning EGRESSIP | have we incident open for NODE | active alerts grouped | what is firing | incident ls
    any open tickets on egress from you | current alerts please bundled by cause | outstanding incidents right now
    show me the incident groups that are still open | alert summary for handover | which incidents are unresolved
    what incidents are open in this moment | please summarise the active alerts grouped so i can write it in the shift handover
    do we have any ongoing incident the service manager is waiting on the line | i kindly ask for an overview of the open incidents
    which alarms are still unresolved | are there currently alerts that nobody has closed and how are they grouped
    for the daily stand-up i need the list of incidents which are not yet solved
    the customer hotline rings a lot is there an incident open on the egress side | kindly let me know the pending incidents as of now
    quels sorry which incidents are running at the moment | show the current incidents | which alerts are firing | what is going wrong grouped by cause
    show active alerts | how many incidents are open | what incidents are currently firing | give me the open alerts | incidents open now
    active incidents | current incidents | which incidents are going on | any incident | any open alerts | alerts | list alerts | firing alerts
    what is alerting | which alarms are active | active alarms | current alarms | alarms grouped by cause | problems grouped by cause
    group the findings | group the problems into incidents | open tickets of the analyzer | what incidents do we have right now
    number of open incidents | is an incident running at the moment | is there an ongoing incident | are there unresolved incidents | unresolved alerts
    show me the incidents for the shift handover | pager list | are there currently alerts that nobody has closed | what is burning
    which alarm should i look at first
    show open incidents | any open incidents | list current alerts | active alerts | show me the alerts that are firing | what incidents are firing
    open incidents list please | i got paged, what incidents do we have open | what's alerting at the moment
    list currently open incidents with severity | any incident ongoing? list them | anything firing, which incidents
    incidents that are running now, which | show me ongoing incidents sorted by severity | alerts open now | what incident is open at this time
    incident overview, only active | any alerts? which | any ongoing incidents | list active incidents | what incidents do we have going on
    current outages grouped by cause | how many incidents are unresolved | the shift handover needs the incidents that are still open
    incident list now | open incidents at NODE | is NODE part of any incident | incidents touching NODE | show incidents for NODE
    is there an incident with EGRESSIP | which incidents affect EGRESSIP just now | EGRESSIP incidents please | what is still burning, incident wise
    unresolved incidents
    what alerts are active | ongoing outages | incidents right now | which problems are grouped as incidents | anything alerting
    list what is firing
    is there an incident on NODE right now | which ongoing incidents affect EGRESSIP`),
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
    addresses that could not be placed, and for what reason`),
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
    do two egressip objects claim ADDRESS | does EGRESSIP overlap with some other egressip`),
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
    what does the cloud egress-ipconfig annotation permit on NODE , how many ips fit | how many further addresses could the nodes accept`),
};
