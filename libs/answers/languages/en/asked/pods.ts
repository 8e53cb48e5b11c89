/** Pods. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfPods: Language['asked'] = {
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
    pods with egress ip, grand total | over all namespaces together, the number of pods that egressip applies to
    number of pods behind egress addresses | pods with egress, total | how many workloads are covered by egressips
    count the pods that leave with an egress ip | in how many pods does egressip matter | total of matched pods
    how many pods are selected by egressip objects | what number of pods is affected if egress breaks completely
    how much pods go out through egress ips | i wonder how many containers depend on our egress addresses
    are there more than a hundred pods using egress | how many pods in total have an egress address, over all objects | sum of all pods served
    pods: how many of them are on any egress address | tell me the quantity of pods under egress control
    for the risk assessment: number of pods relying on egress ips | how many clients do our egress ips have altogether
    the figure of pods behind all egressips, not the list | how meny pods are using egress addresses
    what's the size of the pod population with egress | count of egressing pods | all pods having an egress source, as a number
    do you know how many pods make use of egressip | overall how many pods would be hit | how many pods have egress, no matter which
    number of pods leaving through an egress address | how many workloads go out with a fixed source ip | count of pods behind egress addresses
    for the risk paper: how many application instances depend on egress ips at all | how many pods are affected by egress ips in total
    how many pods have their source address rewritten to an egress address | how many containers, well, pods, leave with one of our egress addresses
    number of pods selected by any egressip | how many pods are matched overall | all pods with an outgoing ip, how many are that
    how many workloads in the whole cluster are translated | sum of pods over all egressips | how many pods get an egress address
    what's the number of pods under egressip | how many pods would be hit if egress failed altogether | count pods using egress please
    how many application pods are served by egress ips | how many pods in all | egress pods, how many | how many pods sit behing egress ips
    total of pods that use an egress address | i need the overall numer of pods which use an egress ip, not the list
    is it more than a dozen pods that use egress, how many exactly | pods using egress: number
    how many pods go out through an egress ip overall | total number of pods covered by egressips
    count of pods that have an egress ip, whole cluster | egress pods, how many all in all | how many pods in total make use of egress ips
    sales wants to know how many pods leave the cluster by an egress ip, all together | number of pods with egress ip please
    what is the count of pods selected by any of our egressips
    could you check if many pods use an egress ip, how many are there | not sure how many pods leave through egress addresses
    how many different pods are behind egressips still | isn't it about a dozen pods that use egress ips? how many
    i do not know how many pods are covered by an egressip any more | do most pods use an egress ip, or how many of them do
    customer writes: "how many of our pods go out via an egress ip?" | manager asks: number of pods that depend on egressips
    audit question 11: quantity of workloads pods subject to an egress address | pm wants to know how many pods are affected by egressip at all
    fwd: pod count behind egress ips for the capacity sheet | pods with eip | total pods with egressip
    what is the tally of pods matched by an egressip | how many pods are nated to an egress ip | anzahl pods with egressip
    headcount of pods sitting behind egress addresses | how many pods are availing an egress ip | how many pods fall under any egressip selector
    how many pods used an egress ip TIME | how many pods were behind egress ips TIME
    how many pods used egress addresses during the maintenance TIME | count of egress pods to tuesday TIME
    how many pods altogether go out with an egress ip | total number of pods behind egress addresses
    number of pods that are affected by egressip at all, do you know it | how many pods are on an egress ip in total
    pod count behind eips, whole cluster | just need a number: pods that egress via an eip
    total number of pods with an egressip | for my report: in all, how many pods are using egress ips here
    how many pods in total sit behind egress ips | blast radius check: number of pods cluster-wide using egress ips | pod count with egressip
    how many pods in total go out through an egress ip | total count of pods behind egress ips
    for the capacity report: number of pods using egressip cluster wide | total number of pods behind egressips
    number of pods that go out via an egress ip, cluster wide | pod count with egress ip | number of pods that are using egress ips
    how many pods are covered by any egressip, only the number please
    pods using egress ips, just the number
    what's the number of pods that use an egress ip | how many pods are going out with an egress address
    how many pods used an egress ip TIME
    how many pods use an egress ip | how many pods go out through egress ips in total | number of pods using an egress address please
    count all the pods that leave via an egress ip | what's the total number of pods behind egress ips
    how mny pods are using an egress ip currently | how many pods were using an egress ip TIME
    how many pods use an egress ip | number of pods which are going through an egress ip
    how many pods in total are served by egress ips
    how many pods use an egress ip | number of pods going out through egress ips | count of pods that have an egress ip pls
    how many pods in total leave via an egress address | how mnay pods are using egress ips
    my manager wants a figure: how many pods are served by egress ips | how many pods were using an egress ip TIME
    how many pods use an egress ip | for a slide: what is the count of pods that are using egress ips
    how many pods were using an egress ip TIME`),
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
    list every pod that goes out via EGRESSIP | what is the number of pods behind ADDRESS | EGRESSIP egress ip, which pods does it serve
    who sends through EGRESSIP | list the workloads behind EGRESSIP , please | if i take EGRESSIP down, which pods lose their way out
    pods matched by EGRESSIP | number of pods for EGRESSIP | EGRESSIP : what pods does it select | tell me who all leaves the cluster via EGRESSIP
    how many clients has EGRESSIP | which pods would notice a EGRESSIP outage | pods of EGRESSIP please | are there any pods behind EGRESSIP
    what pods did the selector of EGRESSIP catch | show members of EGRESSIP | ADDRESS is used by which pods
    a partner complains about traffic from ADDRESS : which of our pods send with it | how many pods leave with ADDRESS
    what workloads hide behind ADDRESS | i am about to delete some deployments. which ones go out through EGRESSIP
    does any pod really use EGRESSIP | how many pods used EGRESSIP TIME | the number of pods that EGRESSIP had TIME
    what pods did EGRESSIP select TIME | EGRESSIP , it is pods | list of workloads behind the EGRESSIP egress ip
    applications leaving through EGRESSIP | which applications go out via EGRESSIP | if i delete EGRESSIP , which pods lose their source address
    EGRESSIP serves which worklads | how many pods leave through EGRESSIP | which pods are matched by EGRESSIP 's selector
    what workloads are using EGRESSIP as their way out | which pods depend on EGRESSIP | pods selected by EGRESSIP , how many
    a customer sees logins from ADDRESS . which of our applications leave with that address | workloads with source ADDRESS
    who goes out with ADDRESS | list everything that sends with the source ip ADDRESS | apps using ADDRESS | which servces leave as ADDRESS
    which pods were behind EGRESSIP TIME | how many pods did EGRESSIP serve TIME | which pods belonged to EGRESSIP TIME
    how many pods were served by ADDRESS TIME
    which pods ride on EGRESSIP | how many pods are using EGRESSIP and which ones | list the workloads that egress through EGRESSIP
    the customer would like to see which pods are served by EGRESSIP | could you list the pods leaving through ADDRESS and their number
    how many pods has EGRESSIP , and which | which aplications would be hit if EGRESSIP went away, i mean which pods use it
    the customer asks if their pods use EGRESSIP ; which pods do | not sure which pods go out through EGRESSIP
    do most pods use EGRESSIP ? which ones exactly | which other pods still use EGRESSIP | customer writes: "please list the pods behind EGRESSIP "
    audit question 18: which workloads use the egress address set EGRESSIP | who is on EGRESSIP | which workloads are tied to EGRESSIP
    which pods are availing the EGRESSIP egressip | isn't it only two pods that use EGRESSIP ? which are they
    manager asks: how many pods hang on EGRESSIP | pm wants to know who would be hit if EGRESSIP was blocked: which pods use it | pods/ EGRESSIP
    which pods does EGRESSIP translate | which pods match the selector of EGRESSIP | welche pods go out via EGRESSIP
    i do not know which pods use ADDRESS , do you | fwd: our partner sees traffic from ADDRESS , which pods are behind it
    which pods are masqueraded as ADDRESS | how many pods were behind EGRESSIP TIME
    which pods went out with ADDRESS during the maintenance TIME | pods behind ADDRESS to tuesday TIME
    security calls me: which pods hide behind ADDRESS | who is going out through the EGRESSIP egressip, which pods exactly
    give me the list of pods that leave via EGRESSIP | which pods are selected by the EGRESSIP egressip
    who is using egressip EGRESSIP , list of pods please | what pods egress through ADDRESS | how many pods sit behind ADDRESS
    which pods leave through EGRESSIP | who is sitting behind the EGRESSIP egressip, i mean which pods | which pods make use of ADDRESS
    list me the pods that EGRESSIP selects please | which workloads are egressing via EGRESSIP ? pod names please
    EGRESSIP : which pods sit behind it | list every pod snated to ADDRESS | how many and which pods hang off EGRESSIP
    which pods are going out via the EGRESSIP egress ip | who is behind ADDRESS right now, give me the pods
    list the workloads that currently match EGRESSIP | how many pods are using ADDRESS as their source | which pods go out through EGRESSIP
    how many pods are on the EGRESSIP egress ip | which pods are using ADDRESS right now | list pods that leave with ADDRESS
    how many pods are behind EGRESSIP , and which ones are they | pods selected by EGRESSIP
    which pods leave via EGRESSIP | i need the list of every pod that is currently snated to ADDRESS , the customer's firewall team asks for it
    which pods use the EGRESSIP egress ip | list the pods behind the egressip EGRESSIP
    i must warn the owners before maintenance. which pods go out through EGRESSIP
    show me please all pods that are using the EGRESSIP egressip | which pods go out via ADDRESS | what pods are behind address ADDRESS
    pods usign ADDRESS
    which pods use the EGRESSIP egress ip | list the pods behind ADDRESS | show me the pods that leave through EGRESSIP
    which pods are using egress ip EGRESSIP at the moment | what pods are going out via ADDRESS
    give me all pods of the egress ip EGRESSIP please | i need to warn the owners. which pods go out through egress ip EGRESSIP
    which pods use the EGRESSIP egress ip | list pods behind EGRESSIP eip
    the auditor wants to have a list: which pods use the egress ip EGRESSIP | what pods leave with ADDRESS
    which pods use ADDRESS ? a partner has blocked it | pods using EGRESSIP egressip
    which pods go out via the EGRESSIP egress ip | list the pods behind ADDRESS | what pods are using egressip EGRESSIP
    we may have to block ADDRESS . which pods use it | show me all pods that leave through egressip EGRESSIP please | pods using ADDRESS
    wich pods use EGRESSIP as their egress ip`),
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
    name the pods that landed on NODE | list the pods which landed on NODE please
    pods running on NODE | what's scheduled on NODE | who lives on NODE , pods i mean | i have to drain NODE ; which pods would be evicted
    pods at NODE , with their egress | not the addresses, the pods which NODE runs | which egress pods have their home on NODE
    tell me workloads on NODE | does NODE run any pods with egress ips, and which | what pods sit at NODE
    if the machine NODE crashes, what pods go with it | show the pods of NODE | pods scheduled at node NODE at this time | is there any pod on NODE
    NODE : running pods | which workload is located on NODE | which pods ran on NODE TIME | what pods were on NODE this night TIME
    how many pods had NODE TIME | pods of NODE at 12 TIME | which pods did NODE run before the reboot TIME
    how many pods with egress run on NODE , leaving aside which addresses it hosts | NODE : which pods had it TIME | list the workloads on NODE
    what applications are scheduled on NODE | which pods are on machine NODE | pods of NODE please
    the box NODE has a dead fan. which pods live on it | how many pods are running on NODE | which applications run on host NODE
    show me every pod that's on NODE | which pods are on NODE | what workloads has NODE got | is anything running on NODE , i mean pods
    does NODE run any pods | which pods were scheduled to NODE | NODE : what pods | before i switch off NODE i want to know what pods are on it
    what workloads were on NODE tonight TIME | which pods were on NODE TIME | list the pods that NODE had TIME | pods on NODE at 11 TIME
    for the incident review: which applications ran on NODE TIME | what pods did NODE have half TIME | which workloads were running on NODE TIME
    what's scheduled on NODE , pod wise | list me all egress pods running on NODE
    which pods would be affected if we took down NODE , i.e. which ones run there | can you say me what pods live on NODE
    the customer asks for a list of the pods located on NODE | which pods were placed on NODE TIME
    could you check if there are any pods on NODE , and which | not sure which pods run on NODE | which pods are still on NODE
    customer writes: "which pods do you have on NODE ?" | manager asks: what pods would be hit by a reboot of NODE , i.e. which are on it
    which pods are scheduled onto NODE | which pods are residing on NODE | isn't NODE without pods already? which pods are on it
    i do not know which pods landed on NODE this time | the two new pods and all the others on NODE , list them
    audit question 21: enumerate the pods placed on NODE | pm wants to know which pods NODE runs
    fwd: we replace the board in NODE , list it is pods please | NODE /pods | what runs NODE | which pods does the kubelet of NODE look after
    what pods is NODE lodging | which workloads (pods) dwell on NODE | roster of pods on NODE | which pods sat on NODE during the maintenance TIME
    NODE pods to tuesday TIME
    i have to patch NODE , what workloads are scheduled there | which pods were running on NODE TIME | what's running on NODE pod wise
    pods scheduled to NODE
    i have to do maintenance on NODE and want to know what pods live there | what pods are scheduled on NODE
    give me the pods living on NODE , we may have to evacuate | pods running at NODE please | which pods were on NODE around 3 TIME
    show me the pods scheduled on NODE please | NODE is going to be replaced, which pods live there | pods scheduled on NODE
    list of pods living on NODE please | which pods sit on NODE ? i will have to evict them later | which pods run on NODE
    list the pods scheduled on NODE | what pods are sitting on worker #2 | which pods have been on NODE TIME
    pods running on NODE | which pods live on NODE | what pods were on NODE TIME
    i'm about to work on NODE , could you tell me which pods are scheduled there
    which pods are running on NODE | list pods on NODE | which pods are on NODE ? its fan is making strange noises | pods @ NODE
    what pods ran on NODE TIME
    which pods are on NODE | list the pods running on NODE | please show me the pods of NODE | what pods does NODE run
    the fan in NODE is broken. which pods are on that node | which pods are runing on NODE atm | which pods were on NODE TIME
    which pods run on NODE | what pods are on NODE ? i have to plan the maintenance | what pods were on NODE last night TIME
    which pods run on NODE | pods on NODE please | list everything running on NODE , i mean the pods
    i have to reboot NODE . what pods are scheduled there | what pods does NODE run | which pods were on NODE TIME
    show the pods that were running on NODE TIME
    which pods are running on NODE ? i have to warn their owners | pods on NODE pls
    please give me the list of pods which are located on NODE | which pods were on NODE TIME`),
  'address-of-pod': lines(`
    what egress ip does use POD | eip of POD | leaves with what ip POD | which egress ip for POD | egress address of POD | egress ip POD
    for the pod the remote firewall will see which ip address as source POD | what egress ip does have POD | source address of after nat please POD
    which eip is used by POD | which ip must the bank whitelist for POD | with what address does my pod appear on the firewall of the partner POD
    i just own the app do not know ovn what outgoing ip has POD | as what ip is seen outside POD | outgoing address for pod POD
    which source address does pod get when it leaves the cluster POD
    the firewall guy at the other side is asking me from what egress address he must expect the traffic of the pod what do i tell him POD
    i need the egress ip that uses POD | what egress address does use POD | source address of pod when it goes outside POD
    with which eip does leave the cluster POD | egress address POD | i am the dev of which ip must the partner put in his firewall for my pod POD
    which source ip does go out with POD | uses what eip POD | what source ip does the firewall see for pod POD | which egress ip does my pod use POD
    our partner wants to whitelist us what is the outgoing address of POD | with which ip goes to the internet POD | please egress address from pod POD
    source ip of POD | which egress address does have POD | snats to what POD | source address POD | what ip does the outside see for POD
    egress address lookup POD | eip POD | under what address does go out POD | external source address POD | with which ip does hit the firewall POD
    with which source address will the partner see POD | i must tell the firewall people the outgoing ip of what is it POD
    the bank wants to whitelist us which ip does show to the outside POD | please tell what source ip is having POD
    i like to know under which address appears in the internet POD | from what ip are the requests of coming POD
    could you kindly provide the egress address of pod POD | for the supplier allow-list goes out with which address POD
    does have a fixed outgoing address and which POD | the source address that uses what would it be POD | what source address does go out with POD
    what is the egress ip of POD | what egress ip is used by POD | which ip will the outside world see for POD | which address does pod leave with POD
    which egress ip does POD use | which egress ip has POD | which source address has POD | which source ip does POD have | source address of POD
    source ip POD | POD public address | outgoing address of POD | outgoing ip of POD | outbound ip of POD | external address of POD | external ip POD
    public ip of POD | with which address does POD leave | by which address does POD go out | with what ip does POD appear outside
    as which ip is POD seen | as what does POD appear at the firewall | what ip does the partner see for POD
    what address does the firewall see for POD | what src ip does the firewall see for POD | which ip must the partner whitelist for POD
    which address should the bank allow for POD | which ip do i tell the firewall team for POD | from which address do the connections of POD come
    from which ip will POD come | which nat address does POD get | POD is natted to what | POD nat address | which egress IP a pod uses POD
    i must tell the firewall people the outgoing ip of POD | the firewall guy asks from what egress address he must expect the traffic of POD
    what egress address does POD get | POD uses which egress ip | which ip does pod POD leave with | with which egress ip does POD go out
    what's the egress address of POD
    partner must whitelist us: with what source ip does POD arrive | what ip do i tell the firewall guys for POD
    POD appears outside under which ip | source ip for POD please, need it for an acl | with what egress address POD leaves
    as which address is POD seen from outside | tell the customer what ip he has to allow for POD | POD leaves by which ip
    need POD 's external source address | POD has what egress ip | what source ip does POD leave with
    which address will the outside world see for POD | under what ip is POD known externally
    the bank must whitelist POD , so which address does it show up with | with which ip goes POD out | POD appears as whom on the internet
    tell me the outgoing address used by POD | does POD use an egress ip, and which one | POD source address please | which egressip covers POD
    outbound ip POD | what ip is POD snatted to | POD goes out as which ip
    which egress ip covers POD | what do partners see from POD | POD masquerades as | which ip to whitelist for POD
    through which egress ip does POD leave
    which source address does the outside world see for POD | POD gets snated to what
    need the egress ip that POD goes out with, customer has to whitelist it
    what source address does pod web-2 in shop leave with | under which ip do outsiders see POD
    the database firewall needs the source of POD . what is it | with which address does POD go out | POD : source ip outside
    source ip of api-0 in billing | does POD have an egress ip, and which one | what does the outside see when POD calls out
    POD appears with what address | tell me egress address for pod web-1 in namespace payments | what ip must our bank whitelist for POD
    is there an egress ip for POD | POD leaves with which address | the pod POD uses what egress ip | what is the outgoing ip of POD
    which of the egress addresses was given to POD | egress of POD | by which ip is POD known externally | to which egress ip belongs POD
    could you look up the source address that POD gets | which egress ip did POD use TIME | with what source did POD leave TIME
    address of POD TIME | what was the egress ip of POD TIME | POD had which source address TIME | POD leaves with which address, and only that
    which address has POD outside | which source address does POD use | POD leaevs with what ip
    with which public ip does POD show up at the partner | what address does the other side see when POD connects
    what's the outgoing address of POD | the bank asks for the ip to whitelist for POD . which one is it | which egress ip is POD using
    under which ip is POD visible outside | what is the source address of POD | POD goes out as | which egress address applies to POD
    to which ip is POD translated | public ip our partner sees for POD | POD : which outgoing address | does POD have an egress address, and which
    what ip does POD go out with | which address will the sap gateway see from POD | what source address is POD sent with
    which address did POD use at 10 TIME | what was the outgoing ip of POD TIME | which egress ip did POD have TIME
    with which source address did POD leave TIME | POD , which address was it leaving with TIME
    what source ip does POD show to the outside | with which address does POD leave the cluster | what egress address did POD have TIME
    the partner must whitelist us. which source address does POD come from | what is the outgoing ip for pod POD please
    developer question: "under which egress ip does POD appear on the internet?"
    the customer asks if POD leaves with a fixed address, which one is it | not sure which egress ip POD uses
    does POD still use the same egress ip? which | customer writes: "what source address does POD have towards us?"
    manager asks: with which ip does POD go out | POD ip | to which address is POD snated | what outward-facing ip does POD bear
    isn't there a fixed address with which POD leaves? which one | i do not know what address POD goes out with
    POD has which egress ip of the two possible ones | audit question 22: source address of POD towards external systems
    pm wants to know which egress address POD has got | fwd: which ip must the bank whitelist for POD | POD egress | source POD
    under which address does the outside world see POD | post-nat source of POD | mit welcher ip does POD leave | which egress ip is POD availing
    with which egress ip did POD leave TIME | which source address did POD have TIME | what was the egress address of POD TIME
    which egress ip did POD use during the maintenance TIME | egress ip of POD to tuesday TIME
    with which source ip does POD show up at the firewall | the mainframe people must whitelist POD , what address does it come from
    what egress ip has POD got | which egress ip was POD using TIME | what source ip does POD egress with | POD to which eip
    partner needs to allowlist POD , what ip do they see from it | what egress ip did POD have TIME
    what source ip does POD have when it talks to the outside | the firewall team asks me with which address POD goes out
    which egress address did POD have TIME | POD egresses with which ip | what source does the outside world see for POD
    partner bank wants to whitelist POD , which egress address is it using
    what source ip does POD show to the outside world | the firewall team wants to know with which ip POD leaves the cluster
    POD goes out under which egress ip | which egress address had POD TIME | with which source ip does POD leave
    what will the partner firewall see as source when POD connects out | what is the egress address of pod api-1 in namespace billing
    egress ip for POD | with what address did POD go out to the internet TIME
    which source ip does POD use | what address will a partner see when POD connects to them | what ip did POD leave with TIME
    which egress ip does POD use | what source address does POD leave with | egress ip of POD
    the partner bank asks for whitelisting. which egress address does the pod POD use
    which ip is used by POD for going out of the cluster | pod POD uses which egress ip
    could you tell me which egress address POD has, please | which egress ip did POD use TIME | what egress address had POD TIME
    which egress ip does POD use | what address does POD go out with | egress ip of POD please
    with which egress address does POD leave the cluster | tell me the egress address that POD uses
    a vendor wants to whitelist us. what is the egress ip of POD | which egress ip did POD use TIME
    which egress ip does POD use | what is egress address of POD
    the firewall team needs the source address. which egress ip does POD use | what eip is POD using
    source address of POD towards outside | with which egress ip is POD going out | what egress ip did POD use TIME
    which egress ip does POD use | what's the egress address of POD | tell me the egress ip for POD pls
    a partner wants to whitelist POD . which egress address does it have | with wich egress ip does POD go out | egress ip of POD
    which egress ip did POD use TIME
    what egress ip does POD use | which egress ip does the POD use | the bank has to whitelist us. which egress ip is POD using
    egress ip of POD | which egress ip did POD use TIME | what egress ip was POD using TIME`),
};
