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
    how many snats belong to EGRESSIP
    before/after comparison: snat quantity NODE now | snats @ NODE , number only | all snats of the cluster, how many | count snats for EGRESSIP eip
    snats currently on NODE , quantity | give me NODE 's snat number | snats, grand total | EGRESSIP eip: snat number | total snat rows
    how many snats exist in all | number of snat entries over all databases | the snat count please
    how much nat rows of type snat are there cluster wide | snat entries on NODE , how many | count the source nat rows in NODE 's northbound db
    NODE has what number of snats | could you tell me the quantity of snat rows NODE holds | snat number NODE
    how many snat rows belong to EGRESSIP | number of snats for the EGRESSIP egress ip | for EGRESSIP , what's the snat total
    EGRESSIP snats, amount
    number of nat rows | snat tally on NODE | how many source nats has EGRESSIP | amount of snat entries | snat row total
    snats, the figure please
    total number of snat rows | how many snats are there in the nb db of NODE | EGRESSIP : snat entries, how many
    sum up the snat entries over all the nb databases | sum of the snat entries in all nb databases
    how many snat rows are there | number of snats in the cluster | count all snat entries | what's the total of nat rows for egress
    how many snats do the nodes have altogether | snat row total | i do not ask whether they are right, just how many snats exist
    number of snat rows in the northbound database of NODE | NODE , snat count | how many snat entries does ovn hold at node NODE
    the vendor's support wants the figure of snats of NODE | what amount of snat rows has NODE | count the snats NODE has, not the reroutes
    how many source nat rows sit on NODE | snat rows belonging to the EGRESSIP egress ip, in number | of how many snat rows does EGRESSIP consist
    EGRESSIP has how many snat entries | are there as many snats for EGRESSIP as pods? give me the number of snats
    i'd like to know the quantity of snat rows for EGRESSIP | count of nat rows for EGRESSIP | how many snat rows were on NODE TIME
    what was the number of snats TIME | how many snats did the cluster have before noon TIME | number of snat rows of EGRESSIP TIME
    EGRESSIP has too many snat rows, i am told; what is the number | number of snats NODE has, whether right or wrong
    how many nat entries are there | number of snat rows in total | how many source transations exist across the cluster | count of snats
    i come from the firewall world, so: how many nat rules does the thing hold | how many snat rows do we have | total translations
    how many nat entries are on NODE | number of snats in the northbound db of NODE | count the translations on NODE
    how many snat rows does NODE have | how many source nat rules sit on host NODE | how many nat entries belong to EGRESSIP
    number of snat rows for EGRESSIP | how many translations does EGRESSIP have | conut of snats of EGRESSIP
    the auditor wants a figure: how many address translations are set up for EGRESSIP | how many snats for EGRESSIP
    how many nat rows were made for EGRESSIP | how many snats of EGRESSIP are on NODE | how many nat entries were there TIME
    number of snat rows TIME | how many snat rows did NODE have at 7 TIME | how many translations were on NODE TIME
    how many snats did EGRESSIP have TIME | number of nat entries of EGRESSIP last nite TIME
    how many snats total | number of nat rows for EGRESSIP | how many snat rows did NODE have TIME
    could you give me the total of snat entries over all nodes | the engineer asks: how many snat records are in the database of NODE
    how many source nat rows belong to EGRESSIP | "how many snat rows did EGRESSIP have ?" asks the customer architect TIME
    if you count them all, how many snat rows are there | not sure how many snats we have, could you say | how many different snat rows exist still
    manager asks: total of snat entries for the slide | pm wants to know how many source nat rows there are | snats/total
    what is the tally of source nat records | anzahl snat rows in total | could you check if NODE has any snat rows, how many
    isn't it a lot of snats on NODE ? how many exactly | audit question 14: number of snat rows in the northbound db of NODE
    fwd: need the number of snat entries of NODE for the case | how voluminous is the snat table of NODE in rows
    how many snats does EGRESSIP still have on both nodes together | i do not know how many snat rows belong to EGRESSIP
    customer writes: "how many snats are programmed for EGRESSIP ?" | snat rows EGRESSIP
    how many address translations of type snat exist for EGRESSIP | quantity of snat entries attributable to EGRESSIP
    how many snat rows were there TIME | how many snat rows did NODE have during the maintenance TIME | snat count of NODE to tuesday TIME
    how many snat entries do we have altogether | total number of source nat rows, please | how many snats does NODE hold in it is northbound db
    for the EGRESSIP egress ip, how many snat entries exist | snat count total | how many nat rows of type snat are in the nbdbs
    how many snat entries are there in total | could you tell me the number of snats belonging to EGRESSIP | snat row count, NODE
    total of nat entries of type snat across the fleet | how many snats carries EGRESSIP
    how many snats are there altogether | how many snat rows does the EGRESSIP egressip have in the nb databases | how many snats were on NODE TIME
    how many snat entries are there in total | number of snat rows on NODE | how many snats does the EGRESSIP egressip have
    how many snat entries exist in total | number of snats on NODE | how many snat rows do we have for EGRESSIP egressip
    please count the snat rows in the northbound db of NODE
    how many snat rows exist | snat entry count for EGRESSIP | how many snats were there on NODE TIME
    snat count | how many snats does NODE have | number of snat rows on NODE | how many snat rows belong to egressip EGRESSIP
    how many snat rows were there TIME
    how many snat rows are there | whats the total number of snat rows right now | snat rows on NODE , how many
    count the snat rows for egress ip EGRESSIP please | number of snats on NODE | how many snat rows does the EGRESSIP egress ip have
    how many snat rows were on NODE TIME
    how many snat rows are there | how mny snats on NODE | how many snat rows belong to the egress ip EGRESSIP
    how many snat rows did NODE have TIME
    how many snat rows are there | total count of snat rows pls | how many snat rows does NODE have
    number of snat rows for the EGRESSIP egressip | count the snats of egress ip EGRESSIP
    how many snat rows for egressip EGRESSIP are on NODE | how many snat rows did we have TIME
    how many snats are there | what is the number of snat rows altogether | number of snat rows on NODE
    how many snat rows has the egress ip EGRESSIP | how many snat rows were on NODE TIME`),
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
    NODE number of lrps please | NODE , egress: logical router policies, how many
    count lrps NODE | on NODE , reroute policies: how many | quantity of reroute rows cluster wide | lrps of NODE , how many | NODE reroute total
    how many reroutes everywhere together | how many lrps of type reroute do we have | total of logical router policies that reroute egress traffic
    how many policies divert pods to their egress node, all nodes together | lrp count on NODE
    tell the number of rerouting policies that NODE has in it is nb database | reroutes at NODE , the figure please | how many lrps sit in NODE
    count reroutes made for EGRESSIP | lrps for egressip EGRESSIP - how many are they | i'd like the number of reroute policies of EGRESSIP
    reroute tally on NODE | number of lrps for EGRESSIP | how many router policies | amount of reroutes
    reroute policies, the figure please | quantity of lrp rows
    count the lrps across all zones for me | what is the amount of reroute policys on NODE
    tell me the number of lrps that belong to EGRESSIP , if you would
    count logical router policies for egress | how many reroutes exist in total | total of egress reroute policies in all databases
    lrp count for the whole cluster | not the snats, the reroute policies: how many | lrps of NODE , number
    NODE has how many logical router policies | count reroutes node NODE please | our ovn expert doubts the number of policies at NODE ; what is it
    how many reroutes has NODE | does NODE have any reroute policy, and if so how many of them | what's the amount of lrps in NODE 's nb db
    number of policies with priority 100 on NODE | how many reroute policies belong to EGRESSIP | EGRESSIP : lrp number
    count of reroutes for the EGRESSIP egress ip | how many lrp for EGRESSIP | reroute policies of EGRESSIP , how many of them exist
    how many reroutes has the EGRESSIP object | quantity of reroute rows for EGRESSIP | how many policies steer traffic to the EGRESSIP address
    how many lrps did we have TIME | number of reroutes on NODE at 9 TIME | how many reroute policies NODE had TIME
    how many reroute policies existed for EGRESSIP TIME | how many lrps does EGRESSIP have on all nodes together, right or wrong
    number of routing rules in total | how many ovn policies that redirect traffic exist | count of lrps
    how many logical router ploicies do we have | total number of re-route policies | how many steering rules towards egress hosts are in ovn
    how many reroute policies does NODE hold | count of lrps on NODE | routing rules on NODE , how many | how many ovn policies are on NODE
    number of reroutes in NODE 's database | number of routing rules for EGRESSIP | count the re-routes of EGRESSIP please
    i'm a network engineer, used to policy-based routing. how many such policies are set for EGRESSIP | how many policy routes for EGRESSIP
    reroutes of EGRESSIP , number | how many logical router policies exist for EGRESSIP | how many reroute policies of EGRESSIP are on NODE
    how many lrps were there TIME | number of reroute polices TIME | how many routing rules did NODE have TIME
    how many reroutes were on NODE at 1 TIME | how many reroute policies did EGRESSIP have TIME
    how many lrps do we have | number of reroute policies sitting in NODE 's nb database | how many lrps were there for EGRESSIP TIME
    what is the total number of reroute policies in the cluster | please count the logical router policies for rerouting on NODE
    the customer likes to know how many reroute policies exist for EGRESSIP | and how many reroute policies did NODE have the day before TIME
    could you check if the number of reroute policies is right, how many are there | not sure how many reroute lrps exist
    how many different reroute policies are there still | manager asks: how many reroute policies do we have altogether
    what is the tally of logical router policies with reroute | anzahl der reroute policies
    isn't it strange, how many reroute policies does NODE have | i do not know how many lrps sit on NODE
    audit question 15: quantity of reroute policies on NODE | fwd: number of lrps on NODE wanted by the vendor | lrp/ NODE
    how many policy-based routes with action reroute are on NODE | how many priority-100 logical router policies does NODE hold
    how many reroutes does EGRESSIP have by now, the same number as before or not
    customer writes: "how many reroute policies are there for EGRESSIP ?" | pm wants to know the number of reroute policies behind EGRESSIP
    EGRESSIP reroutes | how many steering policies exist for EGRESSIP | kindly give the count of lrps pertaining to EGRESSIP
    how many reroute policies were there TIME | how many lrps did NODE have during the maintenance TIME
    count of reroute policies on NODE to tuesday TIME
    how many reroute policies are there in the whole cluster | number of lrps all in all | how many lrps do we have overall
    total count of reroute policies | how many reroute lrps does NODE 's nb have | lrp count for the EGRESSIP egressip please
    how many reroute policies exist altogether | how many reroute policys do we have for EGRESSIP | lrp count on NODE
    how many reroute lrps have we got overall | tell me how many reroute policies EGRESSIP accounts for
    total number of reroute policies in the cluster | how many lrps for rerouting has NODE got
    could you count the reroute policies belonging to egressip EGRESSIP | count of reroute policies cluster-wide
    how many reroute policies does NODE carry | total number of lrps | number of reroute policies belonging to the EGRESSIP egress ip
    how many lrps did NODE have TIME
    how many lrps in total | reroute policies on NODE , count | please count the logical router policies that reroute traffic on NODE
    how many reroute policies exist | how many reroute policies has NODE | count the reroute policies for egress ip EGRESSIP
    how many reroute policies exist | how many reroute policies has NODE | how many reroute policies are there for egressip EGRESSIP
    how many reroute policies do we have | total nr of reroute policies | how many reroute policies for egress ip EGRESSIP
    please count for me the reroute policies on NODE | how many reroute policies did egress ip EGRESSIP have TIME`),
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
    egress rows held by NODE , all types, a number please
    rows in total at node NODE | sum of egressip rows, NODE | sum over all row types and nodes | NODE : snat and lrp rows summed up
    total egress rows NODE please | total row count, snat and reroute combined | number of egress rows in all the databases
    the dba asks how many rows egressip puts into the northbound dbs | rows overall | how many ovn entries has egressip created
    rows in NODE , how many | what's the row count for NODE | how many egress rows does NODE 's nb hold | how many rows live in the database of NODE
    how many rows does EGRESSIP cause | count of the rows that belong to EGRESSIP | EGRESSIP has how many rows, snats plus reroutes
    just the number of rows for EGRESSIP , correct or not
    row tally | rows per node, the number | how many entries does NODE hold | size of the row set of EGRESSIP | total of rules
    number of ovn rows for EGRESSIP | how big is the rule set on NODE
    so how many rows have we got altogether, snat and reroute | i want to know how many northbound rows exist for EGRESSIP
    total number of rows, snats and reroutes together | how many ovn rows do egress ips cause | count everything you have in the databases
    how big are the egress tables in rows | size of the rule set, in rows | how many rules does egressip produce in all
    i wonder how many rows the nodes keep for egress altogether | rows of NODE , total | what number of rows is stored on node NODE
    NODE 's database has how many egress rows | all rows of NODE , snat plus lrp, in one figure | how many rows does NODE hold
    is NODE free of rows, or how many are there | how many rows does EGRESSIP need | rows for the EGRESSIP egressip, number
    count rules of EGRESSIP | how many rows exist for EGRESSIP | the total of rules EGRESSIP has in ovn | number of rows that EGRESSIP takes up
    how many rows were there TIME | total row number at noon TIME | how many rows did NODE have TIME | EGRESSIP 's rows, snats and lrps added up
    NODE 's number of rows, what is it | NODE number of rows, what was it at 9 TIME | number of all rows, snat and policies together
    total rows in all databases | how many ovn rows do you watch | how many entries of both kinds exist altogether
    for the sizing paper: how many rows does egressip create in sum over all hosts | row total of NODE
    number of rows, nat and routing together, on NODE | how many entries in total are in NODE 's northbound db | how many rows are on NODE
    how many rows belong to EGRESSIP | row count of EGRESSIP | how many database rows does EGRESSIP need | rows of EGRESSIP , in ttal
    how many rows are tehre for EGRESSIP | does EGRESSIP have rows at all, how many | how many rwos does the egressip EGRESSIP produce
    how many rows of EGRESSIP are on NODE | total number of rows at midnight TIME | how many rows did NODE have at 9 TIME
    number of rows on NODE TIME | i compare db sizes before and after the upgrade. how many rows did NODE hold TIME
    how many rows had EGRESSIP TIME
    how many rows in total, snats plus lrps | row count on NODE , everything together | how many rows does EGRESSIP bring with it
    how many database rows are there for egress, of both types taken together
    i need the overall number of rows on NODE , nat and policies summed up | how many rows altogether exist on behalf of EGRESSIP
    how many rows in all were on NODE TIME
    if we take both snats and reroutes, how many rows are there | not sure how many rows you check in total
    how many different rows do you observe at once | manager asks: how many rows does the tool look at | pm wants to know the overall number of rows
    what's the tally of northbound records you see | how many database entries altogether
    could you check if NODE has a lot of rows, how many is it | isn't the number of rows on NODE high? how many are there
    audit question 16: number of rows in the database of NODE | fwd: how many nb rows has NODE , asks support
    how many records does NODE keep in it is northbound db | how many ovn rows are residing on NODE
    i do not know how many rows belong to EGRESSIP , is it still none | customer writes: "how many rows does EGRESSIP have in ovn?"
    how many ovn artefacts in rows exist for EGRESSIP | anzahl rows of EGRESSIP please | quantity of northbound entries that EGRESSIP occupies
    row count of NODE during the maintenance TIME | how many rows did EGRESSIP have to tuesday TIME
    all rows together, snats and policies, how many is that | what's the grand total of ovn rows you're keeping an eye on
    how many rows does NODE have in total, nat plus policies | rows for egressip EGRESSIP , all types summed up: how many
    how many ovn rows are there in total | total row count, snat + lrp | row count on NODE
    how many rows does egressip EGRESSIP have overall (nat and policies)
    how many rows are there all in all | what is the row count of NODE | grand total of rows | how many rows sit in the northbound db of NODE
    what's EGRESSIP 's number of rows
    how many rows do we have in total, snat and lrp together | how many rows in the database of NODE
    overall number of rows belonging to the EGRESSIP egress ip | how many rows are in the databases all in all, snats and policies together
    total rows on NODE | how many ovn rows belong to EGRESSIP , both kinds added up | how many rows altogether in the databases, snat plus reroute
    how many rows does EGRESSIP produce | please tell me how many rows there are on NODE , all kinds together
    row count NODE | how many rows does EGRESSIP have altogether, snats and policies added up | how many rows were on NODE at 6 TIME
    how many rows are there in total | how many rows does NODE have
    how many rows on NODE | how many rows did EGRESSIP have TIME
    how many rows are there in total | how many rows does NODE have in total | total row count for egress ip EGRESSIP`),
};
