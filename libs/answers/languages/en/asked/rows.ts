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
    sum up the snat entries over all the nb databases | sum of the snat entries in all nb databases`),
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
    tell me the number of lrps that belong to EGRESSIP , if you would`),
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
    so how many rows have we got altogether, snat and reroute | i want to know how many northbound rows exist for EGRESSIP`),
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
    pods with egress ip, how many in the entire cluster | how large is our population of egress ip pods | egress pod count, cluster wide
    total population of pods using any egress ip, for my slide | how many pods altogether have an egress ip | count of pods under egressip
    how many pods do all our egressips serve combined | headcount of pods matched by egressips, whole cluster | pods served, all egressips summed up
    number of pods with egress address | total pods covered by egressips | pods using egress, count
    how many workloads leave the cluster with a fixed source ip | what is the amount of pods that are served by any egressip | tally of egress pods
    security wants to know how many pods are behind egress addresses in total | count pods selected by egressip objects
    how much pods use an egressip | roughly how large is the population of pods on egress ips | sum of all the pods matched by our egressips
    give the pod head count for egress | total of pods with an egress ip
    number of workloads behind ADDRESS | pod tally for EGRESSIP | how many clients has EGRESSIP | how many pods go out with ADDRESS
    size of the pod set of EGRESSIP
    pods with egress ip, grand total | over all namespaces together, the number of pods that egressip applies to`),
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
    i change EGRESSIP tonight, list me the affected pods | what pods are selected by the EGRESSIP eip | how many pods belong to EGRESSIP egress ip
    EGRESSIP address gets replaced, which pods feel it | EGRESSIP : list the pods it picks | number of pods on the EGRESSIP egressip
    apps that leave by EGRESSIP , which pods are these | pods currently on EGRESSIP eip | EGRESSIP serves which pods
    pods selected by the EGRESSIP egressip | who uses EGRESSIP right now | how many pods leave through EGRESSIP , and which
    list the workloads that go out via EGRESSIP | does anybody use egress ip EGRESSIP , which pods | what pods match EGRESSIP
    how many clients does EGRESSIP have | pods leaving with ADDRESS | our partner sees hits from ADDRESS . which pods can that be at present
    who all is using ADDRESS | ADDRESS is used by what pods | number of pods on address ADDRESS | membership of EGRESSIP , pod names please
    pods sending from ADDRESS at this moment
    pods covered by EGRESSIP | list the workloads behind ADDRESS | which pods go out as ADDRESS | pods that send with ADDRESS now
    names of the pods that EGRESSIP selects | who depends on EGRESSIP | who is affected if i touch EGRESSIP | current users of ADDRESS
    list every pod that goes out via EGRESSIP | what is the number of pods behind ADDRESS | EGRESSIP egress ip, which pods does it serve`),
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
    which pods would be hit if i take down NODE , so what runs there | NODE pod list
    NODE - which pods | list me what pods are scheduled at NODE | i am going to patch NODE , who pods are there | who runs at NODE (pods)
    pods hosted by NODE | what workloads are scheduled to NODE | list the pods living at NODE | i have to reboot NODE , so who pods are there
    how many pods does NODE run | name pods of node NODE | what is running on NODE | which containers/pods does NODE house | any pods on NODE
    show pod placement for NODE | NODE , it is pods
    workloads of NODE | pods placed on NODE | list of pods living on NODE | which applications sit at NODE | who is scheduled to NODE
    names of the pods scheduled to NODE please | so on NODE there are which pods exactly, can you list em
    name the pods that landed on NODE | list the pods which landed on NODE please`),
};
