/** Health. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfHealth: Language['asked'] = {
  health: lines(`
    all good | everything ok on egress side | quick health chk | is anything broken right now or can i go to bed | are we healthy
    is everything ok with egress ip | management is asking me so in one sentence is our egress all healthy or not | is all well
    good morning is the system healthy or must i worry | overall status green | all good with the egress stuff
    quick status please manager is asking if egress is fine | egress ip healthy | do i have to worry about anything or is it all green | overall health
    is everything ok
    i just got woken up by my boss i have no clue about ovn so simply tell me in plain words whether the egress ip thing as a whole is fine or not
    wondering if i can go back to sleep or if something is broken | health | everything ok
    i the manager on call just tell me is egress ip healthy or not | is all well with the eips | overal health of egressip in cluster
    do i need to worry about anything at the moment or is all fine | everything ok with egress ip | is the egressip setup healthy right now
    just got paged are we green or not | overall helth check please | do we have any reason to worry about egressip at the moment
    hello is all working good with the egress ip | short status for management is the egress ip system healthy yes or no
    i would like to know if all is well | all green | egress ok y/n | quick sanity is everything fine with egress right now
    just got paged is the egress plane healthy | overall state of egressip one line | anything broken at the moment | health chk | sitrep please
    are we good or do i need to get out of bed | before i go home i would like to be sure is everything in order with the egress ips
    my boss asks me if egress is healthy what i can answer to him | please give me a short status are there problems or is it all green
    is all well we have a release this evening and i prefer no surprises | good morning may i know the overall condition of the egress setup
    everything is running well with our outgoing addresses or do we have to worry
    could you tell in one sentence whether the egress system is ok for the management call | tudo bem with the egress ips or there is something broken
    i have the steering committee in ten minutes and must say if the thing is fine is it | is my cluster healthy | anything broken right now
    how is the cluster doing | are there any problems at the moment | status please | cluster health | is egressip ok in this cluster
    do we have any problems with egress ips right now | anything i should worry about | give me a health summary | is something broken
    everything alright with egress | any trouble in the cluster | quick health check please | are we good | is the egress setup healthy
    everything fine | anything on fire | egress health | overall egress status | general state of the egress ips | how are things
    how is it going with the egress ips in general | quick status | one line summary of the state | summary of the cluster state
    is something broken right now or is it all fine | any reason to worry | do i have to get up or is everything alright | can i sleep well
    can we start the release, is the egress side healthy | go or no go for the change | good to go | is the egress feature working properly
    please confirm that egress is functioning correctly | the manager wants to know in one sentence if the egress ips are ok
    before the change window i want to be sure that nothing is wrong | is there trouble with the egress ips | any trouble | do a quick health check
    traffic light for egress | red or green | are the egress ips operational | does egress work | is egress working
    is the egress infrastructure in good condition | how healthy is the cluster | is it all running smoothly
    is everything in order with our outgoing addresses | tell the board whether it is fine | whether all is well | sitrep | sit rep please
    everything coherent and fine | is egress functionality working properly as of now | do you see any malfunction | are there any signs of trouble
    can i tell the customer that everything works | is the platform side of egress fine | is there something i must act upon | can we go live
    does it all look normal | any red flags
    how are we looking | give me a quick health check | everything fine with egress | any trouble right now | how is it going with egress
    is anything on fire | are we ok | quick sanity check: everything alright | what is the overall state | does anything need my attention
    is the egress stuff working | how healthy are we | any issues i should know about
    just came on shift, are egress ips fine or do i have to look at something | egress all green | my boss asks if the cluster is fine
    do i need to wake up anybody for egress ips | overall health of egressip | manager wants a yes or no: are our egress ips healthy
    good morning, any red lights on egress | how is egress | everything in order with egressip before i go home | any fires
    does egress work properly everywhere | status of the whole thing in one sentence please | everything green
    any reason to worry about egress right now, or can i go home | all good over there | is egress healthy | overall status please
    give me the big picture, fine or broken | we just finished the upgrade; does the whole thing look okay | are we in good shape
    quick sanity check of the egress setup | can i sleep calmly tonight or is something wrong | how is it going with the cluster
    my boss wants one word: healthy or not | does all function like it should | traffic light for egress: red, yellow or green
    no troubles at the moment, right | summarise the state of the egressip world for me | is the egress landscape intact from end to end
    any trouble anywhere | is the egress setup in good shape | does it all look okay | give me the overall picture, good or bad
    are we fine | quick sanity check please | everything intact | something amiss | can i relax | is egress working end to end
    overall verdict | do you see trouble
    is everything ok with the egress setup | overall health please
    is all well with the egress ips | how are we doing | anything i should worry about before i go home | overall state of the cluster's egress
    give me the short summary: good or bad | is there any trouble at the moment, in one sentence | cluster healthy | morning check, how does it look
    can i sleep tonight | nothing is wrong, is it | i take over the shift now, what's the situation | how is it going with egress, all working
    my manager asks whether the egress system is healthy, yes or no | everything in order with egressip | do we have a problem
    tl;dr of the current state | before i approve the change i want to know if the egress layer is in good shape overall
    is the egress stuff working as it should | please, general condition of the system | any problems right now | health summary
    traffic light for the whole egress setup please | doing alright, the egress layer
    how good is it all, compared with how it should be, just in a word | does everything run, yes/no | is everything green
    just woke up by the pager. is the egress side healthy overall | anything on fire right now or can i go back to bed | overall state please
    is the whole thing healthy | quick status check | how's the cluster diong | are things fine with egress in general
    give me a one-line summary for the shift handover: good or bad | everything working as it should | is it all ok or is something broken
    general health | traffic light: green, yellow or red | i only want to know if all is well
    my manager is asking whether we have a problem right now. do we | does everything look normal | status overall | everything alright
    sanity check of the system, all fine | is egress healthy in this cluster | can i tell the customer that all is well
    summary of the present state | is the system up and well | what's the overall picture
    we good | everything ok egress-wise or do i have to cancel lunch | quick sanity check, is egress in this cluster healthy
    the boss asks whether everything is fine with the egress setup, yes or no | is there any reason to worry, or is all well
    before i close the shift: does the egress side look healthy overall | hi, hope all is ok in the cluster, is it
    the customer asks if everything is fine on our side | not sure whether anything is broken, is all well | is it all still green
    isn't everything okay again | is everything already back to normal or not yet | could you check if the whole thing is in good order
    customer writes: "we get errors, is your platform healthy?" | manager asks: are we good | for the weekly report: overall status please
    fwd: is the egress stuff okay, asks the duty officer | audit question 1: is the monitored cluster in a healthy state overall | healthy | green
    anything wrong | is the cluster in fine fettle | all systems nominal | alles in ordnung with the cluster | is everything hunky-dory
    any trouble on the whole, or is it plain sailing | kindly confirm everything is working properly | was everything okay TIME | was all well TIME
    how healthy was the cluster TIME | has everything been fine TIME | was the system in order to tuesday TIME
    everything green over there | morning, is there anything i should worry about or is the cluster fine | my boss wants one word: are we ok
    is egress in good shape overall | quick sanity check, is anything broken | status? all green
    any reason to panic before the release or is the cluster healthy
    my shift just started, is there anything burning or are we good | hi! how is the cluster doing overall | overall state
    anything broken or can i go back to bed | quick sitrep please, is the egress setup healthy | does the whole thing look sane to you
    everything ok over there | is there anything i should worry about or can i go home | quick status for the morning call: are we green
    is egress working fine at the moment overall | good morning, anything on fire
    i'm just starting my shift, is the egress setup in good shape overall | is the egress stuff healthy, or do i have to worry
    give me the overall state in one sentence
    is everything ok with egress | good morning, before i take over the pager: is the egress side of the cluster in good shape
    no problems anywhere, right
    is everything ok | all good with egress | my manager is standing behind me. is everything healthy
    hello, is the all system working well please | was everything fine TIME
    is everything ok | all good at the moment | quick health check please | just back from lunch, is all well
    is evrything fine right now | how healthy is the whole setup | was everything ok last night TIME
    is everything ok | is egressip healthy overall | my manager wants a one-word answer: is everything alright with egressip
    evrything fine with egress ip | is all working well at this moment | was everything healthy last night TIME | was all well TIME
    everything ok | is the whole egress setup healthy at the moment | are we all green | i just started my shift. is everything fine
    pls tell me if all is well | hows the overall health | was everything in order at 3 TIME
    is everything ok | all green | hello, may i ask whether everything with our egressip is healthy
    i am about to hand over the shift. is all well | evrything fine with egressip atm | was everything all right TIME | was all well TIME`),
  baseline: lines(`
    can pods still reach the api | pods kube api ok | do pods reach nodes and apiserver | pod to node connectivity fine | baseline connectivity ok
    can the pods reach the nodes and the api server | is the baseline connectivity ok pods to nodes and kubernetes api | pod to api reachability
    do pods reach the api still | can you check if pods are able to reach all nodes and the kube api | can pods still reach the nodes and the api server
    pod to api server connectivity ok | do the pods get to the kube api | is traffic from pods to nodes and api working
    pods reach api and nodes yes/no | pods reach api
    before we blame egress ip for this outage let us check the basics first meaning do pods still have connectivity to the nodes and also to the kubernetes api
    i like to rule out that the pods can not reach the api or the nodes | pod to node and pod to kube api connectivity fine
    can pods reach the nodes and the api server | do pods still reach the kube api | pod to node and pod to apiserver connectivity ok
    check if the pods can talk to the nodes and to api | can pods reach the kube api | pod to node and pod to api connectivity ok
    baseline connectivity fine | is plain pod apiserver traffic working | is basic connectivity from pods to nodes and to the api working
    the pods can connect to kubernetes api or not | do normal connections from pods to the api server work | pods can not reach the api server
    pod node traffic broken for eip pods | prio 102 no-reroute policies missing | allow policies pod to node gone
    egress pods can not talk to kube api 6443 | baseline lrps present | kubelet/node ips unreachable from selected pods
    are the policies that keep intracluster traffic off the egress path in place | pods with egressip lose connectivity to nodes
    check no-reroute baseline on all boxes | api svc unreachable only from pods with egress address
    are the policies that keep node and api traffic away from the egress path in place this is a point of our audit checklist
    my pods can not reach the api server any more is some policy missing
    since pods with egress ip can not talk with the nodes i suppose a base policy is lacking is it so
    please verify that cluster internal traffic is excluded from the rerouting
    developers report that the kubernetes api times out from pods which have an egress address are the no-reroute policies missing
    is any of the exemption policies absent which should protect the pod-to-node traffic
    from the pod to the node ip nothing goes is the allow policy for node traffic gone
    does the traffic to the api server wrongly go out by the egress node | kindly check if default no-reroute policies are available on all nodes
    our pods are no more able to join the nodes a default policy has disappeared perhaps | pods can not talk to host network pods any more
    traffic from pods to nodes fails since we use a secondary interface | pods can not reach the kubernetes api | why can not my pods reach the nodes
    pods can not reach host network services | baseline | baseline policies | are the baseline policies there | are the no reroute policies there
    are the no-reroute policies missing | no reroute policies missing | allow policies missing | are the allow policies gone
    is the allow policy for node traffic gone | exemption policies for node traffic | is a default policy missing | priority 102 policies
    are the priority 102 policies in place | pods cannot reach nodes | pods cannot reach the node ips | pods with egress ip cannot reach the api
    pods with an egress ip cannot talk to the nodes | pods cannot connect to kubelet | node ips unreachable from selected pods
    api server unreachable from pods with egress ip | kubernetes api times out from pods | kube api unreachable from egress pods
    does api traffic go out by the egress node | does traffic to nodes leave by the egress ip | does pod to node traffic leave through egress
    is pod to node traffic kept off the egress path | is internal traffic wrongly sent through egress | is cluster internal traffic exempt
    can pods reach the api server | can our pods reach the host network | from pod to node nothing goes | pod to node traffic fails
    hostnetwork services are unreachable for the pods | traffic to the join subnet is rerouted | the policies that protect node traffic are absent
    whether pods reach nodes and the API | is any of the exemption policies absent which protect pod to node traffic
    kubelet and node ips unreachable from pods with egress ip | check the no reroute baseline on all nodes
    a default policy has disappeared, pods can not join the nodes | a base policy is lacking since pods can not talk with the nodes
    can pods still reach the api server and nodes | are the no-reroute policies all there | is the baseline intact
    can pods reach host-network pods and the api | why can't pods reach the nodes | check the baseline policies
    since egressip is on, pods cannot talk to the kube-apiserver | pod to node traffic is dead after we put the egress ip on the second nic
    app pods have no connection to hostnetwork pods, missing baseline policies
    after enabling egress ip our pods lost the api server | pods behind egressip cannot connect to node ips
    why do host network pods not answer the pods behind egressip
    secondary nic egress: our pods do not reach kubernetes api anymore | in-cluster traffic pod -> node address broken, egress policy issue
    host-networked pods unreachable from egress pods | egress ip pods lost contact to the cluster nodes and api, known
    since secondary interface egress: pod cannot reach kubelet host ports
    after the egressip rollout our pods are cut off from hostnetwork services | can pods reach the nodes and the api server
    are the policies for cluster-internal traffic in place | do egress pods still talk to the kube api | is node traffic kept off the egress path
    baseline ok | check of the base policies | does pod-to-node communication work for pods with egress ips
    the low-level allow policies, do they exist everywhere | pods with egress cannot contact the apiserver, is the baseline broken
    are internal connections excluded from rerouting | is traffic between pods and nodes exempt from the egress detour
    do the exceptions for intra-cluster traffic exist
    are the base policies there | do the allow policies exist | pods can not reach the api server, policies missing
    exemptions for traffic between pods and nodes | are the default no reroute policies in place | pod to node traffic broken since egressip
    is the internal traffic kept off the egress path | check of the exemption rules
    can pods still reach the nodes and the api | are the baseline policies in place
    cluster-internal traffic is being kept off the egress path, right
    in-cluster traffic pod to node address broken, egress policy issue | traffic inside the cluster from pod to node address is broken
    can pods still reach nodes and the api | do the policies exist that keep cluster-internal traffic off the egress path
    is pod to node traffic protected from the egress reroute | baseline check | does pod-to-pod traffic stay inside | are the 102 policies there
    is traffic to the api server excluded from egress | do egress pods still reach the kube api
    internal traffic goes out through egress by accident, can that be | are the no-reroute policies complete
    pods with egress can talk to the join subnet and node ips | is the allow policy for cluster subnets missing somewhere
    does east-west traffic bypass the egress node as it should | are the exceptions for cluster internal destinations programmed
    our pods cannot call the apiserver since they have an egress ip; are the rules that exempt it present
    does every node have the default no-reroute entries | can egress pods still talk to their own node
    i wonder whether service traffic wrongly takes the egress path | missing baseline rules, any | whether pods reach the nodes
    would kubelet probes get through, i.e. are the internal exemptions set | is internal traffic kept internal
    were the baseline policies complete TIME | could pods reach the api TIME | was internal traffic kept off the egress path TIME
    did pods lose the way to nodes TIME | can egress pods get at the nodes and at the api, or is that traffic diverted
    can pods reach the nodes and the api server | do egress pods still reach the kubernetes api
    is cluster-internal traffic kept off the egress path | are the no-reroute policies in place | pod to node traffic ok
    does internal traffic wrongly go through the egress host
    the app times out talking to the api server since it has an egress ip. are the exceptions for internal traffic present
    do pods with an egress ip reach hosts inside the cluster directly | east-west traffic exempt from egress
    are policies that exempt pod to pod traffic complete | is the traffic from pods to nodes excluded from rerouting
    check that internal traffic stays internal | does the reroute leave pod to pod traffic alone | can egress pods talk to the apiserver
    which allow policies for local traffic are missing | is access from pods to the nodes guaranteed | are the priority 102 policies there
    do the policies that protect traffic inside the cluster exist on every host | are pods able to connect to the kubelets and the api
    is local trafic kept local | the pods behind egress can't reach a service inside. are the internal bypass rules ok | did pods reach the api TIME
    were the policies for internal traffic in palce TIME | was pod to node trafifc exempted TIME
    was cluster-internal traffic off the egress path TIME | were baseline policies missing since the upgrade TIME
    can pods still reach the apiserver and the nodes | are the policies in place that keep in-cluster traffic off the egress path
    pod to node traffic, is that working | could pods reach the kube api all through TIME
    the customer claims that his pods cannot talk to the nodes or the api server. are the policies for it present
    is traffic between pods and the kubernetes api kept away from the egress path | do the pods reach the nodes and the api normally
    was the connection from pods to the api server and nodes fine TIME
    could you check if pods still reach the nodes and the api | not sure whether the pods get to the api server
    can pods talk to both, nodes and api, without the egress path | isn't cluster-internal traffic kept off the egress ip any more
    are all the baseline policies in place again | do most egress pods reach other nodes, or is the baseline missing
    customer writes: "can your pods reach the kubernetes api?" | manager asks: is internal traffic exempt from egress
    audit question 39: is cluster-internal traffic excluded from the egress path | pm wants to know if pods reach the nodes
    fwd: pods time out towards the api, are the baseline policies there | api reachable from pods | pod to node reachable | no-reroute policies ok
    are the allow policies that exempt intra-cluster traffic intact | are the priority-102 policies in place
    east-west traffic bypassing the egress gateway, does that hold | erreichen the pods the api server
    is node-bound pod traffic shielded from rerouting | are egress pods able to get through to apiserver and nodes
    did pods reach the nodes and the api TIME | was the baseline in place TIME | were the baseline policies there during the maintenance TIME
    did pods get to the api to tuesday TIME
    can egress pods still get to the api server without going over the egress node | is the cluster-internal traffic kept off the egress path
    are the policies in place that let pods talk to the nodes directly | could the pods reach the api and the nodes TIME
    do we have the allow policies so pod to node traffic doesn't get rerouted | can eip pods still hit the kube api and the nodes directly
    is in-cluster traffic exempt from the egress reroute | could pods still reach the api server and the nodes this morning TIME
    can the pods still reach the nodes and the api server | are the policies in place that keep cluster-internal traffic away from the egress path
    i read that pod-to-node traffic must not take the egress route. is that ok here
    are the allow policies for pod-to-node and pod-to-api traffic in place | can egress pods still talk to the kube api and to the nodes
    does internal traffic stay off the egress path | was pod-to-node and api traffic ok TIME
    can the pods still reach the api server and the nodes | are the policies that keep cluster internal traffic away from the egress path in place
    is pod to node traffic correctly exempted from egress rerouting | were pods able to talk to the kube api TIME
    can pods behind an egress ip still reach the nodes and the api server | are the policies that keep internal traffic off the egress path in place
    is pod to node traffic bypassing the egress ip as it should | kube api reachable for egress pods
    can pods with egress ip still reach the nodes and the api server
    are the policies in place that keep cluster internal traffic off the egress path
    is the kube api reachable from the pods that have an egress address
    are the policies that keep cluster-internal traffic off the egress path in place | pod-to-node and pod-to-apiserver reachability ok
    could pods reach the kubernetes api last night TIME
    can pods reach the nodes and the api | is pod to api connectivity ok
    can pods reach the nodes and the api | do the pods still get through to the nodes and the api server
    please check connectivity from pods to nodes and api | are the nodes and the kubernetes api reachable from the pods
    is the conection from pods to the nodes and the api fine
    we changed a network policy. can the pods still reach the api and the nodes | could pods reach the nodes and the api TIME
    can pods reach the nodes and the api | do the pods still reach the kube api server
    many probes failed, so i ask: could pods reach the api TIME
    can the pods reach the nodes and the api | do pods still reach the api server
    could you check whether pods are able to reach the nodes | could pods reach the nodes and the api TIME`),
};
