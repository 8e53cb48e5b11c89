/** Rows and pods, and whether they are right. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfRows: Language['asked'] = {
  'count-snat': lines(`
    how many snat rows | snat count | snat rows on NODE | how many snats does have NODE | how many snat rows for eip EGRESSIP
    how much snat entries exist in the whole cluster | how many snat rows on NODE | number of snat entries in the ovn nb database of please NODE
    how many snat rows do exist for the egressip EGRESSIP | snat count eip EGRESSIP | total amount of snat entries in the cluster
    number of snat entries that node has NODE | how many snat rows belong to egressip EGRESSIP | snat row count for the eip EGRESSIP
    how many snat rows are there in total
    i am about to compare with my own script so kindly give me the overall number of snat entries you are seeing in the ovn databases
    i was asked for the number of snat rows in the cluster | how many snat rows are there | total number of snat entries | snat count NODE
    how many nat rules of type snat has NODE | number of snat rows for egressip EGRESSIP | how many snat rows in total | number of nat rules on NODE
    how many snats does eip have EGRESSIP | snat entries for count please EGRESSIP | how many snat rows exist overall | what is the total of snat rules
    please give me the number of snat rows on NODE | how much snat rows has EGRESSIP | for the audit number of source nat rows of the egress ip EGRESSIP
    snat row count | total snats in nb database for egress | how many snat rules altogether | nat entries type snat wc l | snats on NODE
    number of snat rows in nb NODE | how many snat rules does have NODE | snat count EGRESSIP | how many snat rows does eip own EGRESSIP
    number of snat entries for egressip EGRESSIP | count snat rules belonging to EGRESSIP | of snats EGRESSIP
    how many snat rows do you count over the complete cluster please
    the ovn support engineer is asking the total number of snat rules could you provide it
    i need to write down the quantity of snat entries for the baseline document | could you count the snat rows in the database of for me NODE
    in how many snat entries are existing NODE | because red hat wants it in the ticket number of snats on NODE
    for how many snat rows are there in all EGRESSIP | the audit sampling needs the count of address translations snat belonging to EGRESSIP
    i would like to ask with how many snat rules is implemented EGRESSIP | are there any snat rows for and how much EGRESSIP
    how many snat rules are currently configured on NODE | number of snat entries on NODE | snat count for NODE
    how many source nat rules does have NODE | count the snats on node NODE | tell me how many snats holds NODE | how many snat rules are there in total
    total number of snats in the cluster | how many snat rows does the egressip have EGRESSIP | how many snats does have at the moment NODE
    what is the number of snat rules configured for NODE | give me the snat count of NODE | how many snats do we have overall
    how many snat entries are configured on NODE | what is the number of snats on NODE | snat NODE | how many snat rules are on NODE
    could you please tell me how many snat rules are configured on the node at this very moment NODE | how many snats | snat rules total
    number of snat rules | number of nat rules | count of snat entries | how many source nat entries | how many nat entries are there | total snats
    snat total | how many snats on NODE | number of snat rules on NODE | NODE snats | how many nat rules does NODE have
    how many source nat rules are configured on NODE | how many snats does EGRESSIP have | how many snat rows of EGRESSIP | snat rows for EGRESSIP
    number of snats for EGRESSIP | does EGRESSIP have any snat rows | is there any snat for EGRESSIP and how many | quantity of snat entries in the nb
    i need the amount of snat rules for my documentation | how much nat does NODE do, in rows | the sum of snat rules
    number of snats in the northbound database | how many snat entries does ovn hold for EGRESSIP
    number of snat entries configured on NODE | NODE has how many snat rules | total number of snat rules in the cluster
    how many snat rules are currently set on NODE | NODE snat rules count | what is the number of snats on NODE | count snats at NODE
    tell me the snat count of NODE | how many snat rows sit on NODE
    need a figure for the report: number of nat rules of type snat on NODE | wrker team asks: NODE , how many snats
    sum of snat rules over all nodes | snat rows belonging to EGRESSIP - how many
    NODE : number of snats | how many snat do i have at NODE | i need the amount of snat lines for NODE | cluster wide snat count
    how many snats belong to EGRESSIP`),
  'count-reroute': lines(`
    lrp count | count reroute policies | how many lrps on NODE | how many lrp for eip EGRESSIP | how many reroute policies are there altogether
    total count of reroute policies in all the zones please | how many reroute policies does have NODE
    number of reroute policies for egressip EGRESSIP | how many lrps are there for egressip EGRESSIP | how many reroute policies are there in total
    how much reroute policy exist | reroute count on node NODE | number of reroutes has please NODE | how many reroutes
    total number of reroute policies
    in the design review we estimated several thousands logical router policies of the reroute type and now i would love to know how many of these exist in reality
    it be good to know how many reroute lrps we have | reroute count NODE | how many reroute policies has eip got EGRESSIP
    how many reroute policies do we have in total | lrp count total | number of lrp for egress ip EGRESSIP
    how many reroute policys belong to the egressip EGRESSIP | how many reroute policies are there cluster wide | lrp count on NODE
    number of reroute lrps NODE | how many reroutes for eip EGRESSIP | eip number of reroute policies EGRESSIP | total of all reroute policies please
    how much reroute policy exist for the egress ip EGRESSIP | total lrps | how many reroute policies cluster wide | count prio 100 reroute policies
    lrps on NODE | number of reroute policies has in it is nb NODE | lrp count EGRESSIP | how many reroute policies for egressip EGRESSIP
    how many reroute lrps EGRESSIP | count reroutes belonging to EGRESSIP | what is the number of reroute policies in the cluster please
    i must put in my documentation how many lrps there are in total | could you kindly count all the reroute policy entries
    how much reroute policies has NODE | a colleague claims that has thousands of lrps what is the true number NODE
    please tell the count of lrp on since support case is pending for it NODE | how many reroute policies belong to the egress ip EGRESSIP
    we compare with the number of pods so please how many lrps does have EGRESSIP
    can i know the quantity of logical router policies created for EGRESSIP | for what is the lrp count EGRESSIP | how many reroute policies are on NODE
    number of lrps on NODE | how many logical router policies does have NODE | how many lrp rules exist overall | count all reroute policies
    how many reroutes on NODE | how many lrp entries does have NODE | how many lrps | number of lrps | number of reroute policies
    total reroute policies | logical router policies count | how many logical router policies | how many router policies are there | reroute count
    how many reroutes does NODE have | lrp count NODE | NODE lrps | number of logical router policies on NODE | how many reroute policies of EGRESSIP
    lrps for EGRESSIP | how many lrps does EGRESSIP have | number of policies of EGRESSIP | how many routing policies does EGRESSIP need
    quantity of reroute policies | count the reroute policies | a colleague claims there are thousands of lrps, what is the real number
    how many policies send traffic to egress nodes | sum of lrps | how many reroute policies there are
    count the reroute policies of NODE | how many reroute policies in total | number of lrps cluster wide
    how many logical router policies does NODE have | lrp count for NODE
    how many lrps sit on NODE | reroute policy count, node NODE | lrp total for the whole cluster please
    NODE number of lrps please | NODE , egress: logical router policies, how many | reroute policies in all, how many
    NODE number of lrps please | NODE , egress: logical router policies, how many`),
  'count-rows': lines(`
    how many rows all together | total row count | rows total snat+reroute | row count NODE | total number of rows on node NODE
    how many rows are there overall | total rows in all the databases snat and reroute together | count rows | how many rows in total does have NODE
    row count for NODE | how many rows altogether | count of all rows every node | row count | how many rows are there altogether snat and reroute
    my colleague claims that the sheer number of rows snat plus reroute together is too much for the databases so please tell me how many rows there are in total
    i be interested in how many rows exist overall | how many rows in all snat and reroute together | total row count across all nodes
    how many rows does have NODE | number of rows overall NODE | how many rows belong to egressip EGRESSIP | how many ovn rows do we have all together
    total rows snat lrp | how many rows does the eip produce EGRESSIP | number of db rows belonging to egressip EGRESSIP
    how many rows are there on NODE | quantity of rows in node NODE | what is the total number of rows in the ovn databases | how much rows in all
    how many rows belong to the egressip EGRESSIP | total rows | how many nb rows in all for egress | snat lrp sum over everything | row count overall
    rows in nb database NODE | total no of rows snat and lrp combined NODE | how many egress rows does carry NODE | row total EGRESSIP
    how many rows make up nat plus policy EGRESSIP | sum of db rows for eip EGRESSIP | rows all in EGRESSIP | number of nb rows that exist for EGRESSIP
    how many rows are there in all the northbound databases together snat and policies | i am asked for the size of the thing total row count please
    the sum of all rows could you give it to me it is for sizing | all rows together how many are in NODE
    what is the total of rows that has in it is northbound db NODE | our dba is curious how many ovn rows we keep on NODE
    how many database rows in total are necessary for EGRESSIP | please sum up the rows for snat and reroute together EGRESSIP
    could you tell me the overall number of rows that occupies EGRESSIP | rows for the egressip in all how many it is EGRESSIP
    how many ovn rows does hold NODE | number of rules on in total NODE | how many egressip rows are there altogether | how many rows in all
    number of rows | number of ovn rows | how many rows are in the databases | how many database rows are there | how many ovn entries in total
    how many ovn rows do we have for egress | NODE rows | number of rows in the nb of NODE | how many nb rows does NODE have | total of rows of NODE
    how many rows for EGRESSIP | rows of EGRESSIP | EGRESSIP row count | number of rows for EGRESSIP | sum of snat and reroute rows
    snat plus lrp total | snat and reroute together how many for EGRESSIP | snat and lrp sum on NODE | how big is the northbound database in egress rows
    size of the nb in rows | how many entries does EGRESSIP make in ovn | how many objects has EGRESSIP created in ovn
    our dba asks how many rows are kept on NODE | how many rows there are
    count all ovn rows on NODE | how many rows are there altogether | total number of rows
    total of ovn rows for egress on NODE | how many rows do we have in total, snat plus reroute | number of all egress rows across the cluster
    egress rows held by NODE , all types, a number please | all rows on NODE , count | total rows in ovn for egressip
    egress rows held by NODE , all types, a number please`),
  'count-pods': lines(`
    how many pods use an egress ip | number of pods behind eips | how many pods use an egress ip at all | number of pods with egress ip
    pods using egress ips count | how many pods are behind an eip | number pods with egress address | total pods matched by any egressip
    pod count egress | pods grep egress wc l | how many workloads pods go out via egress ips right now | tally of all egress-enabled pods
    what is the number of pods that leave through an egress address | how many pods are making use of egress ips at the moment
    for the impact analysis i need the number of pods leaving by a fixed address
    could you please tell the total pods which are going out through egress addresses
    the management would like a figure how many pods depend on this egress feature | what is the count of pods that are served by some egress ip
    in total how much pods are behind our egress addresses | if the egress function fails what number of pods would be touched
    kindly give number of pods selected by egressips cluster wide
    we write the business continuity plan and there is a blank pods using egress ip what is the value
    i be happy to learn how many pods use one of the egress ips nowadays | how many pods are served by egress ips | total pods with an egress ip
    number of pods with an egress ip | pods with egress count | count of pods using egress | how many workloads leave by an egress ip
    how many pods are selected by egress ips | total pods behind egress ips | total number of pods that use egress
    how many pods go out through egress addresses | how many pods depend on the egress feature | how many pods are covered
    how many pods benefit from egress ips | number of pods leaving by a fixed address | quantity of pods with fixed source address
    how many applications use egress ips | how many pods in total | pod count | pods total | pods wc | how many pods do you track
    tally of egress enabled pods | the number of pods served | what share of pods uses egress ips | how many containers leave with a fixed address
    how many pods go out through an egress ip | how many pods are covered by egressips in total | total pods behind egressips
    how many pods have an egress address altogether
    how many pods in sum get an egress ip | overall number of pods that egressip serves in this cluster
    for the capacity meeting: pods covered by egress ips, total
    pods with egress ip, how many in the entire cluster | how large is our population of egress ip pods | egress pod count, cluster wide`),
  'pods-of-egressip': lines(`
    how many pods behind eip EGRESSIP | how many pods leave via ADDRESS | number of pods using ADDRESS | which pods use eip EGRESSIP
    pods on eip please EGRESSIP | which pods go out with the egress ip EGRESSIP | who are the pods using eip EGRESSIP
    how many pods are using the egressip EGRESSIP | number of pods behind eip EGRESSIP | how many pods does the egressip serve EGRESSIP
    i need for capacity planning of the firewall the number of pods which go out with egress ip EGRESSIP | how many pods are snatted to ADDRESS
    which pods are going out via the egressip EGRESSIP | please name all pods which are using eip EGRESSIP | who are the pods behind egressip EGRESSIP
    show me the pods matched by the egressip EGRESSIP | pods list EGRESSIP | number of pods behind egressip EGRESSIP | pod count behind ADDRESS
    the bank wants to know which applications call them from the eip list me the pods EGRESSIP | pods matched by egressip EGRESSIP
    what pods are leaving with the egress address EGRESSIP | list the pods of egressip EGRESSIP | pod count eip EGRESSIP
    how many pods use egressip EGRESSIP
    for sizing the port range of the nat i have to figure out how many pods in sum are going out through the egress ip EGRESSIP
    i like to know the number of pods behind egress ip EGRESSIP | how many pods go out through ADDRESS | pods of eip EGRESSIP
    which pods use egress ip EGRESSIP
    the bank wants to have a list of the workloads that show up with that source so could you be so kind to list me all pods which are using the egressip EGRESSIP
    i need to know who the pods behind eip are EGRESSIP | how many pods are behind the eip EGRESSIP | number of pods using egress ip EGRESSIP
    how many pods do leave via ADDRESS | pod count for ADDRESS | list pods behind eip EGRESSIP
    kindly share the list of pods which are using egressip EGRESSIP | names of all pods served by the eip EGRESSIP
    who are the pods matched by egress ip EGRESSIP | pod count egressip EGRESSIP | number of pods going out via ADDRESS
    how many pods share as source ip ADDRESS | list the pods behind the egressip EGRESSIP | show me what pods egress through EGRESSIP
    how many pods make use of the egress ip EGRESSIP | how much pods are using egress ip EGRESSIP | what is the number of pods using ADDRESS
    how many of our pods appear externally as ADDRESS | which pods are using the egress ip EGRESSIP
    for the pci review please list all pods that use the egress ip EGRESSIP | what pods is behind the egress ip EGRESSIP
    i would like to see the names of the pods which use egressip EGRESSIP | pods behind EGRESSIP | list pods matched by egressip EGRESSIP
    who is sitting behind the ip EGRESSIP | pods EGRESSIP | which workloads does eip serve pod names EGRESSIP | pods nated to ADDRESS
    what pods go out as ADDRESS | pod list ADDRESS | number of pods sharing ADDRESS | show pods egress-address ADDRESS
    which pods are going out with the egress ip the bank asks for a list of systems EGRESSIP | i would need the names of all pods behind please EGRESSIP
    we open a firewall rule for and must document which pods are profiting from it EGRESSIP
    which applications pods are attached to could you please show EGRESSIP | the firewall log shows which pods hide behind this address ADDRESS
    what all pods are using presently ADDRESS | to whom i mean which pods belongs the traffic of ADDRESS
    please the number of pods that have as their egress ADDRESS | can you tell me who are the pods that use EGRESSIP | number of pods behind EGRESSIP
    how many pods does egressip serve EGRESSIP | list the pods behind the egress ip EGRESSIP | who is using the egressip right now EGRESSIP
    show me pods served by EGRESSIP | how many workloads are behind EGRESSIP | number of pods selected by EGRESSIP | pod count for EGRESSIP
    which workloads use EGRESSIP | show pods using EGRESSIP | how many pods are covered by EGRESSIP | how many pods go through EGRESSIP
    which pods are using EGRESSIP | pods of EGRESSIP | who is behind EGRESSIP | EGRESSIP pod list | EGRESSIP pod count | EGRESSIP how many pods
    number of pods of EGRESSIP | how many pods does EGRESSIP serve | how many pods are behind EGRESSIP | how many pods leave by EGRESSIP
    how many pods share ADDRESS | count of pods using ADDRESS | ADDRESS pods | pods natted to ADDRESS | pods leaving as ADDRESS
    which pods hide behind ADDRESS | which pods are using ADDRESS presently | which workloads does EGRESSIP serve | which applications leave by EGRESSIP
    who is behind ADDRESS | who uses EGRESSIP now | who is using ADDRESS at the moment | whose traffic is ADDRESS
    to which pods does the traffic of ADDRESS belong | list the members of EGRESSIP | members of EGRESSIP | which pods are selected by EGRESSIP
    which pods does EGRESSIP match | which pods profit from EGRESSIP | consumers of EGRESSIP | clients of EGRESSIP
    show pods with egress address ADDRESS | the firewall sees ADDRESS, which pods can that be | pods that have ADDRESS as their source address
    which pods use an egress IP, and how many EGRESSIP
    list the pods behind EGRESSIP | what pods leave through the EGRESSIP egress ip | how many pods are using egressip EGRESSIP
    which pods leave with ADDRESS | who is behind the EGRESSIP egress ip | list all pods using the EGRESSIP egressip
    which pods does EGRESSIP serve | what pods use ADDRESS | list pods leaving via ADDRESS | which pods are served by EGRESSIP
    who leaves through EGRESSIP
    which workloads would i have to warn, i.e. what pods go out via EGRESSIP currently | names of pods which the EGRESSIP eip serves
    EGRESSIP : pods matched by it is selector, count
    i change EGRESSIP tonight, list me the affected pods | what pods are selected by the EGRESSIP eip | how many pods belong to EGRESSIP egress ip`),
  'pods-on-node': lines(`
    what pods run on NODE | show me pods of node NODE | which pods are running on NODE | list the pods of node NODE | pods NODE
    kindly give the pods scheduled in NODE | what pods do we have on NODE | list the pods at node NODE | what pods sit on NODE
    tonight the memory modules of will get swapped and before that i would need to inform the owners so which pods are running on that node NODE
    i trying to find out what pods are on NODE | node list pods NODE | show me what pods are scheduled on please NODE
    list of the pods that are living in node NODE | list pods scheduled to NODE | about to drain which pods are sitting on it NODE
    please list pods of node NODE | what pods is in the NODE | which applications pods sit on NODE | egress pods on NODE
    pods running on that use an eip NODE | what pods live on NODE | how many eip pods scheduled on NODE | list pods NODE | get pods on node NODE
    which pods does run need it before maintenance NODE | pod listing for NODE | count of pods with egress NODE
    which pods with an egress ip are running on NODE | we shut down for firmware what pods live there NODE
    please give me the pods of node i must inform their owners NODE | how many pods are there on NODE
    in node which pods are scheduled could you list NODE | i want to know the pods which is running NODE
    the application owners ask whether their pods sit at so show me all pods from there NODE | what pods are on the please NODE
    could you enumerate the pods hosted in with thanks NODE | which of our pods would be hit by an outage of i mean those running on it NODE
    list pods on NODE | list of pods on NODE | what runs on NODE | which workloads run on NODE | which pods would be hit by a reboot of NODE
    which pods are hosted in NODE | how many pods are on NODE | how many pods run on NODE | pod count NODE | number of pods on NODE
    how many egress pods does NODE have | pods with egress on NODE | pods scheduled on NODE | get pods on NODE | which applications are running on NODE
    enumerate the pods of NODE | i will drain NODE, which pods are sitting on it | i must inform the owners of the pods on NODE
    what would be evicted from NODE | who runs on NODE | show me the workloads living on NODE | which pods are on a node NODE
    list pods on NODE | what pods are on NODE | show the pods of node NODE | which pods sit on NODE | list all pods on NODE
    which pods does NODE run
    pods scheduled on NODE | before i drain NODE i'd like to see the pods living there | pods of node NODE
    which pods would be hit if i take down NODE , so what runs there | show me pods running at NODE | NODE pod list
    which pods would be hit if i take down NODE , so what runs there | NODE pod list`),
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
    before i hand NODE back: are it is snat/lrp rules complete and right`),
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
    snats on NODE that should have been deleted, any`),
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
    list currently open incidents with severity | any incident ongoing? list them | anything firing, which incidents`),
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
    egress ips that nobody hosts | an eip has been pending, which one and for what reason | EGRESSIP egressip got no worker, reason`),
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
    address used by two egressips at once | any overlapping ips among the egressip objects | do we have double assigned addresses`),
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
    free slots for egress ips on NODE`),
};
