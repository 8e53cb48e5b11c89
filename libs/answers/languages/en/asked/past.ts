/** Moves, and what happened over time. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfPast: Language['asked'] = {
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
    freshly started pods need how many seconds before they egress correctly
    time until a new pod has it is rules | how soon after start does a pod get it is egress ip | pod start to snat delay
    a fresh pod leaves with the node ip in it is first seconds. how long does that last | how many seconds till the rules of a new pod are complete
    pod startup latency for egress | when does a newly created pod use the right source
    our jobs start and connect at once, is the egress ready by then | delay for new pods
    how quickly are rules programmed when a deployment scales up | pods converge how fast | new pod, how long until egress works
    does a pod have to wait for it is egress address | mean time from pod creation to correct rows
    is there a gap between pod ready and egress ready | how long must an init container wait until the source address is right
    average convergence of fresh pods | are new pods slow in getting their egress | what is the lag after scheduling until ovn has the pod's snat
    do new pods converge within a second | were fresh pods slow to get their rules TIME | convergence delay of pods TIME
    how many seconds pass until a new pod is complete | how soon after start does a pod get it is egress rules
    time until a new pod leaves with the right address | pod start to correct rules, how long | how long does a fresh pod go without it is nat entry
    we autoscale heavily. after a pod starts, how many seconds until it is source address is in place | new pods: delay until egress works
    how quickly is a freshly scheduled workload translated | time for a pod to become consistent | how fast do new pods get their rules
    delay between pod creation and it is snat | are new pods slow to get their egress address | median time until a new pod is right
    does a new application instance have to wait for it is outgoing ip, how long | how long until ovn has set up a newly made pod
    how long before a new workload is served by it is egress ip | convergance of new pods | setup time of new pods | p99 of the time new pods need
    init container fails because the partner rejects the first connect. how long does a new pod take until it is rules exist
    how long did new pods take TIME | how quickly did fresh pods get their rules TIME | was pod convergence slow TIME
    time new pods took to converge TIME | how long had new pods to wait during the rollout at 10 TIME
    how long till a new pod gets it is rules | time from pod start to snat in place | how slow were fresh pods to converge TIME
    how much time passes until a freshly started pod has all it is egress rules
    the customer says that new pods need ages until they have their egress ip. how long is it really
    for a new created pod, how many seconds until it converges | how long have new pods needed to converge TIME
    could you check if new pods are quickly ready for egress, how long do they take | not sure how long a new pod takes until it is rules are there
    how long do most new pods take to converge | isn't a new pod programmed at once? how long does it take
    how long does our newest pod need until it uses the egress ip | how long do new pods still leave with the node address
    customer writes: "how soon after start does a pod have it is egress ip?" | manager asks: how long until new pods go out correctly
    audit question 53: time until the rules of a new pod are complete | pm wants to know the convergence time of new pods
    fwd: how many seconds until a fresh pod gets it is snat | new pod latency | pod setup time | new pods how long
    programming latency for freshly spawned pods | how long do newborn pods take to settle | time to egress-readiness of new pods
    wie lange brauchen new pods | how quick are newly created pods wired up | lag between pod creation and it is snat row
    how long did new pods need TIME | how long did new pods take during the maintenance TIME | pod convergence to tuesday TIME
    how long does it take before a newly started pod goes out with it is egress ip
    a brand-new pod, after how many seconds are it is rules all there | what's the delay for new pods till their rows are set up
    how long till a new pod actually gets it is eip | time from pod creation to snat + lrp being programmed | convergence time for fresh pods
    how long does it take until a new pod has it is egress rules | after a pod starts, how many seconds till it is egress ip works
    how quickly do fresh pods converge | time from pod creation until it is snat and reroute are programmed
    how long before a newly scheduled pod egresses correctly
    how long until a fresh pod gets it is egress ip | when a new pod starts, how much time passes before it is rules are there
    convergence time for newly created pods | how quickly did new pods converge TIME | how long until a new pod gets it is egress rules
    time for freshly started pods to converge | when a pod starts, how many seconds pass before it is snat is there
    how long did new pods need to converge TIME | a pod was just created: how long until it is egress rules are complete
    how many seconds must a newly started pod wait until all it is rows are there
    how long until a new pod gets it is egress rules | how quickly are freshly started pods programmed with their snat and reroute policy
    how long does it take until a new pod has its egress ip
    developers complain about start-up. how long until a freshly started pod uses the right egress address
    how long did new pods take to converge TIME
    how long does a new pod take to converge | how long did new pods take to converge TIME
    how long do new pods take to converge | how long did new pods need to converge TIME`),
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
    the compliance asks who was going out over EGRESSIP , please make a list
    which pods used what egress ip in the past | usage history of addresses | assign past traffic to pods | audit trail: address to pod by time
    who was behind which source ip at what time | i have a timestamp and a source address from an abuse report; who was it
    who has used EGRESSIP so far | which pods have ever been behind EGRESSIP | user history for ADDRESS | who sent through EGRESSIP TIME
    the bank saw a suspicious login from EGRESSIP at 8, which pod was it TIME | which pods were sending via EGRESSIP TIME
    which pod had the source ADDRESS TIME | abuse complaint for ADDRESS , 03:15: who traffic was this TIME | which egress ips were used by whom TIME
    which pods went out with EGRESSIP TIME | which pods left with EGRESSIP at 9 TIME | which application was behind which source address TIME
    who went out with whcih ip TIME | the police ask for the user of our addresses . which pods had which TIME
    address usage between 10 and 11 TIME | usage history of the egress addresses | past users of our source ips | who was behind which ip, over time
    for the auditors: a log of which workload used which outgoing address at what time | who used ADDRESS at noon TIME
    which pods had ADDRESS last night TIME | abuse mail: someone attacked from ADDRESS . who was it TIME | which workload used ADDRESS TIME
    who sent with ADDRESS TIME | who has used ADDRESS so far and when | history of the users of ADDRESS | which pods had been using EGRESSIP TIME
    which workloads used EGRESSIP at the time of the complaint, TIME | who had used EGRESSIP TIME | who was useing EGRESSIP TIME
    who used EGRESSIP in the past and from when to when | former users of EGRESSIP with times
    security asks which pods went out with ADDRESS TIME | who has used ADDRESS and when | abuse case: who was using ADDRESS TIME
    which pods made use of EGRESSIP TIME | the auditor needs to know who used ADDRESS and during which time
    please say who has been using EGRESSIP between 8 and 9 TIME
    the customer asks if we know who used EGRESSIP , and when | not sure who used EGRESSIP , do you have it
    who else used EGRESSIP besides the two web pods, and when | customer writes: "please tell us who used EGRESSIP and when"
    manager asks: who has been using EGRESSIP | EGRESSIP users history | who availed of EGRESSIP , and when
    usage chronicle of EGRESSIP : which pods when | i do not know who went out with ADDRESS , do you know who and when
    did the same pods always use ADDRESS , or who used it when | audit question 55: attribution of ADDRESS to workloads over time
    fwd: abuse complaint about ADDRESS , who used it | who ADDRESS | ADDRESS used by | attribute ADDRESS to it is users over time
    wer hat ADDRESS benutzt | isn't there a log of who used which address and when | pm wants to know who used which egress ip when | who used what
    address usage history | ledger of users per egress address | forensic attribution of egress addresses to pods
    who used which address to tuesday TIME
    which pods were using the EGRESSIP egressip TIME | fraud desk on the line: who was behind ADDRESS TIME | who used ADDRESS between 8 and 9 TIME
    which pods were on the EGRESSIP eip TIME | who was using egressip EGRESSIP TIME | abuse report came in: who had ADDRESS TIME
    who was egressing with ADDRESS TIME
    who was using ADDRESS at 9 in the morning TIME | the security team has a log line from ADDRESS of and wants to know which pod that was TIME
    abuse complaint: who was using EGRESSIP between 10 and 11 TIME | forensics wants the pods that used ADDRESS TIME | who sat behind ADDRESS TIME
    which pods were the users of EGRESSIP TIME
    abuse complaint: who was using ADDRESS TIME | which pods used the EGRESSIP egress ip TIME | security wants to know who used ADDRESS TIME
    auditors are asking who left with the EGRESSIP address between 9 and 10 TIME
    we received an abuse complaint for ADDRESS from . which pod was it using then TIME | who has used the EGRESSIP address TIME
    we got an abuse complaint: which pods went out via EGRESSIP TIME | who used which egress address TIME
    who used which egress address and when | who used ADDRESS last night TIME
    we got an abuse complaint from our provider. who used ADDRESS , and when TIME | who used the EGRESSIP egress ip and when TIME
    who used which address TIME
    who used ADDRESS TIME | who used which egress address TIME | we got an abuse report. who used ADDRESS TIME
    who used egress ip EGRESSIP TIME | tell me who used which egress address and when
    usage history of the egress addresses please, who used which one when | who has used ADDRESS and when
    who used which egress address TIME | show who used which address TIME | who used ADDRESS TIME
    we received an abuse complaint. who was using ADDRESS between 2 and 3 TIME | who had used ADDRESS TIME
    who used the egress ip EGRESSIP , and when TIME
    who used ADDRESS TIME | who has used ADDRESS , and when | who was using egress ip EGRESSIP to wednesday TIME
    we got an abuse report. who used ADDRESS between 2 and 3 TIME | who used which egress address and when
    please show who used wich egress address TIME | who has used the EGRESSIP egress ip and at what times`),
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
    could packets that should have used the EGRESSIP egress ip have gone out with a wrong source TIME | leaks for EGRESSIP
    did packets leak with the node's ip | how long did traffic leave with a wrong source | was there any source ip leak
    pods that went out without their egress address | did we ever send with the node address instead of the egress ip
    exposure time of wrong sources | leak report | our partner saw traffic from an unknown ip. which of our pods could that have been
    which workloads may have bypassed their egress address | could some pod have used the wrong source address | unmasked traffic, was there any
    compliance asks: has any pod sent packets under a false address, and for how long | time during which packets went out with the wrong source
    any pods leaking | did pods of EGRESSIP leave with a wrong address | leaks of EGRESSIP | could EGRESSIP traffic have gone out under the node ip
    how many seconds did EGRESSIP leak | has EGRESSIP leaked | EGRESSIP pods with wrong source, which ones could have
    which EGRESSIP clients might have leaked their node's ip | did packets go out with a wrong source TIME | leaks during the move TIME
    could any EGRESSIP pod have used a wrong address TIME | was the source of EGRESSIP traffic wrong at some time TIME
    which pods of EGRESSIP went out with the node address move TIME | did traffic leak with the host's ip
    for how long did packets carry the wrong source | could any application have gone out with the node's address
    the bank's firewall logged unknown sources. which pods may have left with a wrong ip | traffic with the wrong outgoing ip
    did any workload bypass it is egress ip | the auditor asks whether packets ever left under an address not agreed. did they
    how many seconds did pods leak | which workloads leaked | were packets sent out untranslated | did pods of EGRESSIP leave with a wrong source
    could EGRESSIP pods have gone out with a host address | how long were packets of EGRESSIP out with the wrong source address
    wrong source addresses with EGRESSIP , which pods | EGRESSIP leakage | did EGRESSIP pods leak with a node ip
    which applications used a wrong source ip TIME | what went out under the wrong adess TIME | which EGRESSIP pods left with the wrong source TIME
    could pods of EGRESSIP have leaked TIME
    which pods may have leaked out with a wrong source ip | which pods could have gone out with the wrong address TIME
    any pods of the EGRESSIP egressip who packets may have left under the wrong ip | was there a source ip leak on EGRESSIP TIME
    the compliance officer asks which pods could have sent traffic with an incorrect source address
    could pods of EGRESSIP have left with a wrong address TIME | have some pods of EGRESSIP leaked packets with other source ip than the egress one
    the partner firewall blocked unknown sources. which of our pods might have gone out under a wrong address yesterday TIME
    could you check if any pods left with a wrong address | not sure whether pods leaked with the node ip
    which other pods could have gone out with a different address | is it possible that packets left with the wrong source
    manager asks: did anything leak | audit question 52: could traffic have left with an unintended source address
    fwd: partner sees unknown source ips, did pods leak | wrong source | escapes with an unintended source ip | did traffic seep out un-nated
    welche pods leaked with wrong source | isn't EGRESSIP leaking any more | i do not know which pods of EGRESSIP went out with the wrong ip
    customer writes: "we got packets from an unknown ip instead of EGRESSIP " | pm wants to know if pods of EGRESSIP leaked | EGRESSIP wrong source
    pods of EGRESSIP egressing with an incorrect source, which | did pods of EGRESSIP masquerade wrongly as another address
    did pods of EGRESSIP leave with a wrong address during the maintenance TIME | could pods of EGRESSIP have leaked to tuesday TIME
    spillage of traffic past EGRESSIP , with a wrong source TIME
    have packets slipped out under a wrong source ip, and from which pods
    audit wants to know if traffic left the bank with an ip that isn't the assigned one
    did pods of egressip EGRESSIP ever leave with a wrong source ip | which pods may have leaked with the node own ip instead of the egress ip TIME
    did any pod egress with the node ip instead of it is eip | any source ip leaks
    could traffic of egressip EGRESSIP have gone out with the wrong source ip | which pods leaked a wrong source address TIME
    which pods may have gone out with the wrong source address | did any traffic leak with the node ip instead of the egress ip
    could EGRESSIP pods have left with a wrong address at some point | did packets leave with a wrong source ip TIME
    did any EGRESSIP pod leak out with a wrong source ip | which pods possibly egressed with an incorrect source
    partner's firewall logged node ips instead of egress ips. who pods leaked
    any pods that could have left with the wrong address between and wednesday TIME
    did any pods send packets with the node ip instead of their egress ip | which pods may have leaked traffic under a wrong source address
    could pods behind EGRESSIP have gone out with the wrong source | which pods may have gone out with the wrong source
    did any EGRESSIP pods leak out under the node ip | could packets have left with a wrong address TIME
    is it possible that some pods talked to outside with a source ip that was not theirs? which ones
    could pods of EGRESSIP have leaked out with a wrong address | was there any moment when packets left with the wrong source ip TIME
    for the pci audit: did any EGRESSIP traffic leave with a wrong source address TIME
    did any pod leave with a wrong source address
    as security i need to know whether packets escaped with an address other than the one assigned to the pod | source address leaks for EGRESSIP
    which pods could have gone out with the node ip instead of their egress ip TIME
    which pods could have left with a wrong address TIME | security wants to know: which pods may have leaked with a wrong source ip TIME
    which pods could have leaked out with the wrong ip | which pods of egressip EGRESSIP could have left with a wrong address TIME
    which pods could have left with a wrong address | did any pod go out with the wrong source ip
    were there pods that left with a wrong ip TIME | list the pods that may have used a wrong egress address TIME
    a partner saw an unknown source ip. which pods may have left with a wrong address TIME
    could pods of egress ip EGRESSIP have left with the wrong address
    please show me which pods of the EGRESSIP egress ip could have leaked with a wrong adress
    which pods could have left with a wrong address | could any pod have gone out with the wrong source ip
    which pods could have leaked with a wrong address TIME | security is asking: which pods may have left with a wrong address TIME
    could pods of egress ip EGRESSIP have used a wrong source address TIME
    which pods could have left with a wrong address | did any pod leak out with the wrong source ip
    security is asking. are there pods that may have egressed with a wrong address
    what pods of the EGRESSIP egressip may have gone out with a wrong address | could pods have left with a wrong adress TIME
    please list pods that possibly used a wrong source address TIME
    which pods of egress ip EGRESSIP might have leaked with the wrong address TIME
    which pods could have left with a wrong address | which pods may have gone out with the wrong source ip
    which pods could have left with a wrong address TIME
    the auditor wants a list. which pods may have left the cluster with a wrong address TIME
    which pods of egress ip EGRESSIP could have left with a wrong address TIME`),
};
