/** Why it happened, what it means and what to do. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfCauses: Language['asked'] = {
  'likely-cause': lines(`
    what is the likely cause of all this | probable cause of the problems | likely cause of problems on NODE | root cause for eip issues EGRESSIP
    for the rca document i need the likely cause of the current problems | what is causing all these problems what do you guess
    root cause for problems NODE | what could be the root cause of the trouble with egressip EGRESSIP | root cause of the problems of pod POD
    what is most probably behind all these problems | why do we have all these findings
    the bank says it sees the wrong source for egressip what is the likely cause EGRESSIP | what is probably causing the trouble with egressip EGRESSIP
    root cause problems NODE | what is the most likely cause of the problems | i need an idea of what is probably causing these problems
    likely cause of the problems on NODE | what is the likely root cause of the issues with eip EGRESSIP | what is the likely cause of these problems
    what do you think is behind all these issues | probable cause for the problems on NODE
    what is probably causing the trouble with egress ip EGRESSIP | most likely root cause of problem POD | probable cause of the current problems
    what is the likely root cause of the trouble on NODE | rca for eip problems EGRESSIP | most likely cause for the problems of pod POD
    what is the most probable cause of the problems | management asks for the root cause what is it likely
    what is probably causing the problems with EGRESSIP | which is the cause probable of problems in NODE | what is likely the cause for problems of POD
    rca | what triggered this mess | rca NODE | why did go bad NODE | broke root cause EGRESSIP | what triggered the issue EGRESSIP
    trouble likely cause ADDRESS | why go sideways ADDRESS | problem rca POD | what caused the breakage on pod POD | cause of the leftover snats
    why do we get stale-snat | missing snat root cause | what made the snats go missing | duplicate reroutes how did they come about
    probable trigger for duplicate-reroute | what is the root cause of the problems the customer insists on an rca
    why did this happen please i must write it to the management | the bank asks for a root cause what triggered the failure of EGRESSIP
    may i know why got broken EGRESSIP | what was probably at the origin of the trouble with EGRESSIP | why is in this bad state what has caused it NODE
    could you find the most probable cause for the faults on NODE | what is the reason behind the trouble with ADDRESS
    which event set off the problem on ADDRESS | please tell me the root cause for having problems POD
    from where do the stale snats come we want to avoid them in the future | what provokes the leftover snat rows | root cause NODE
    root cause of EGRESSIP | root cause for KIND | root cause of KIND | cause | cause of KIND | cause of the leftover KIND | cause of the problems
    cause for the trouble with ADDRESS | likely cause | likely cause ADDRESS | likely cause NODE | likely cause of the problems of EGRESSIP
    probable cause | probable cause of KIND | probable reason | probable trigger | probable trigger for KIND | rca EGRESSIP | rca for EGRESSIP
    rca for KIND | rca ADDRESS | why is everything broken
    why did NODE break | why did EGRESSIP break | why did EGRESSIP get broken | why did EGRESSIP go down | why did ADDRESS go wrong | why is NODE broken
    why is EGRESSIP broken | why is EGRESSIP failing | why is EGRESSIP not working | why does EGRESSIP not work | why is ADDRESS not working
    why is ADDRESS failing | why does POD fail | why did POD break | why do we have KIND | why do we get KIND | why is there KIND | why are there KIND
    why did KIND happen | where does KIND come from | where do the KIND come from | from where do KIND come | how did KIND come about
    how could KIND happen | what caused this | what caused KIND | what caused the trouble on NODE | what causes KIND
    what made KIND appear | what makes KIND | what made EGRESSIP fail | what triggered this
    what triggered KIND | what triggered the problem on NODE | what provokes KIND | what produced KIND | what leads to KIND
    what led to the problem with ADDRESS | what is behind KIND | what is the reason | what is the reason for the problems on NODE
    what is to blame | who or what is the culprit | which event started the trouble on NODE
    which change broke EGRESSIP | reason for KIND | reason for the problems | origin of KIND | origin of the problem
    diagnose the cause | i must explain to the management why this happened | the likely cause of the problems | which reason do the faults have
    please tell why this came about
    what is the root cause | what's the likely cause of the problems | why are there findings on NODE | what caused these problems
    what's the likely cause of EGRESSIP 's problems | what's causing the problems
    why are things broken | what is most likely behind these problems | who or what is to blame for the findings | what caused all this
    probable reason of the present trouble | what is your best guess about the origin of the errors | what's the root cause on NODE
    probable cause of the trouble at NODE | why does NODE have findings | what is behind the problems of EGRESSIP
    likely cause for EGRESSIP being broken | what causes the missing snats | why are snats missing | reason for the stale reroutes
    how did stale reroutes arise | root cause of the problems with ADDRESS | probable root cause for the trouble of POD
    why is EGRESSIP misbehaving, root cause please | what triggered the trouble with EGRESSIP | why do wrong snats occur here, most probable reason
    origin of the errors on NODE | your best guess about the cause | who is the culprit for the problems on NODE
    what is behind the trouble of EGRESSIP | reason for the findings | what broke EGRESSIP | what set off the incident
    how did this come about
    what is probably causing the problems | root cause for the trouble on NODE | where do the missing reroutes come from, most likely
    why is all this happening | what's the root cause of the problems | what caused these findings | who or what is to blame
    why are there so many wrong rows | reason for the faults, please | something broke our egress; any idea what it was
    why has NODE so many findings | likely cause of the problems at NODE | what made the rows of NODE wrong | root cause for node NODE
    what's the cause of EGRESSIP ' problems | why are rows of EGRESSIP missing | probable reason for the EGRESSIP trouble
    what leads to the missing snats | cause of missing-snat | where do the stale reroutes come from | how come we have stale reroutes
    why do we have two-nodes-answer findings, what produced them | what is the likely cause of the trouble with ADDRESS
    likely root cause for the faults of POD | what brought pod web-2 in shop into this state
    what is the reason for stale snats on NODE | what was the root cause of EGRESSIP faults TIME
    why did EGRESSIP get wrong rows, what lies behind it | what is behind the faults of EGRESSIP
    missing-reroute is written in my alert. what could have led to it | why do reroutes go missing here | what makes snats wrong in our cluster
    duplicate snats: where from | why: the faults of POD , what's the presumable cause | what is behind all these prbolems
    pager went off, several alerts at once. what's the most likely reason for all of this | who or what caused the mess
    probable cause of the present trouble | what went wrong here, in one sentence | what causes the problems on NODE
    root cause of the trouble on NODE | why do rules go missing on NODE | most probable reason for the deviations on NODE | likely cause on NODE
    what is the root cause of the problems with EGRESSIP | why does EGRESSIP have these deviations, what caused them | cause of the EGRESSIP trouble
    management wants to know the root cause for the EGRESSIP disruption | what caused the problem of POD | likely cause for POD
    what causes missing-snat | why are there missing snats, what is the likely reason | what could be the cause of stale reroutes
    what was the cause trouble TIME | root cause of the problems TIME | what was the likley cause of the EGRESSIP trouble TIME
    probable root cause of the mess on NODE | what's behind the missing snats on NODE , best guess | likely culprit for the EGRESSIP trouble
    the manager wants to hear the most probable cause of our problems | what is most likely causing the troubles of EGRESSIP
    where do these duplicate snats come from, what is the likely cause | what is the likely cause for the problems on NODE TIME
    could you check if you know the likely cause of all this | not sure what causes the problems | is it the same cause for most of the findings
    manager asks: what is the root cause | audit question 43: probable cause of the present deviations | what's the culprit | woran liegt es
    isn't it the same cause again on NODE , what is it | pm wants to know what broke NODE | to what do you attribute the trouble on NODE
    i do not know why EGRESSIP is broken, what is the most likely reason | customer writes: " EGRESSIP fails, what is the cause?"
    why EGRESSIP broken | what is the genesis of the trouble with EGRESSIP | what probably caused both stale reroutes
    fwd: where do the stale reroutes come from | whence the stale reroutes | stale-reroute cause
    what lies behind the trouble of POD , the likely reason please | what was the cause of the problems TIME | what probably caused the trouble TIME
    why did things break to tuesday TIME | what caused the problems on NODE during the maintenance TIME
    what was the likely reason for the trouble with EGRESSIP TIME
    what's most probably behind the trouble we have | what is the root cause of all these problems, in your opinion
    what's the likely reason for the problems on NODE | where do these stale snats come from, what causes them | what's probably causing all this
    what is the root cause here you think | likely cause of the issues with egressip EGRESSIP
    why do missing reroutes happen here, what is the probable cause
    what is most probably the reason for all these problems | what's the root cause of the problems on NODE
    where do the duplicate snats come from, what usually causes them | what is the probable cause of the trouble with EGRESSIP
    most probable root cause for NODE 's mess | rca for EGRESSIP : what do you think caused it | what's the usual suspect behind missing snats
    if you had to bet, what is the root cause of this outage
    what's most probably behind the problems we are having | do you have a root cause | what is the probable root cause of the trouble on NODE
    where do those missing reroutes come from, most likely | most probable cause for the issues with egressip EGRESSIP
    what is most likely the root cause of all this | probable cause of the trouble on NODE | what is the most probable reason for the missing snats
    root cause for the EGRESSIP problems | we have problems, what's the probable root cause | probable cause of the trouble on NODE
    what is most probably behind the EGRESSIP problems | what is the most likely reason that we have missing reroutes
    what's the probable root cause of all this trouble | likely cause of the problems on NODE
    what is the most probable cause of the duplicate reroutes | root cause for the problems with EGRESSIP
    what is the most likely cause of the problems | what is probably the cause of these problems? i don't want to wake up the whole team
    likely root cause | what's the likely cause of the problems on NODE
    what is the probable root cause of the trouble with egressip EGRESSIP | what most likely causes the missing snats
    what is the most likely cause of the problems | whats probably causing the problems on NODE
    likely cause of the trouble with egress ip EGRESSIP | what is the root cause of the stale snats on NODE
    please tell me the probable cause of the problems with POD | users report problems with ADDRESS . what is the likely cause
    what was the likely cause of the problems we had TIME
    what is the most likely cause of the problems | what is the probable cause of the problems we see
    likely cause of the problems on NODE | what's the likely cause of the trouble with the EGRESSIP egress ip
    management keeps calling. what is the most likely cause of the problems with egress ip EGRESSIP
    what is the likely cause of the missing snats | likely root cause of the problems of POD
    what probably causes the problems with ADDRESS
    what's the most likely cause of the problems | whats the root cause here | what is probably causing the missing snats on NODE
    the EGRESSIP team keeps calling me. what's the likely cause of the trouble with egress ip payments
    probable cause of the stale reroutes pls | what's the likley cause of the problems on NODE
    most probable cause of the issues with ADDRESS
    what is the likely cause of the problems | whats most likely causing all these problems
    management wants a first statement. what is the probable root cause of the problems
    likely cause of the problems with egress ip EGRESSIP
    what is the most probable cause of the problems on NODE ? i have to brief the vendor | what is the likely cause of the missing snats
    probable cause of the stale reroutes on NODE | what is the likely cause of the problems of pod POD
    what's the likely root cause of the trouble with ADDRESS | what was the likely cause of the problems TIME`),
  remedy: lines(`
    what should i do now | how do i fix this | recommended fix for the problems | how to fix missing-snat | what do i do about problems NODE
    how do i fix eip EGRESSIP | what to do against missing-snat | a missing-snat was reported which steps do you recommend us to take
    what is the recommended action | how to fix stale reroute | how can stale reroutes be repaired | what should i do against the problems
    how do i fix stale-snat | remedy for stale-snat please | how to repair a missing reroute | what can i do about missing-reroute
    how to fix the problems of eip EGRESSIP | what to do | what should i do now to fix it
    ok i understand that there are problems but i only the duty manager and not a network person so which steps should be taken in order to resolve them
    i be grateful for advice what to do about the problems | how do i fix duplicate-snat findings | what can i do about the problems on NODE
    what should i do about egressip EGRESSIP | how to fix the problems | how do i fix a missing reroute | what to do against duplicate snat
    what must i do to solve the problems of NODE | what is the recommended fix for eip EGRESSIP | what do i do now to fix this
    how do i fix missing-snat | got a missing snat what should i do | how to repair eip EGRESSIP | what should we do to solve the problems
    what is recommended to do now | how can a stale snat be repaired | what i must do when there is stale-snat
    what should i do to fix the egress ip EGRESSIP | what can i do to get my pod fixed POD | how to remediate | what do i do now findings open
    runbook for this | mitigation steps please | fix for stale snat | how to get rid of leftover snats | remedy missing-reroute | missing lrp what to do
    wrong nexthops workaround | how do i repair wrong-nexthops | duplicate-snat remediation | got duplicate snats how to clear
    how do we correct a wrong snat | wrong-snat runbook | what should i do against these problems
    could you please advise how the faults can be repaired | i am only first level support which steps shall i take to fix it
    how do we solve it the customer is waiting on the phone | how can one get rid of stale snat rows please
    we have leftover snats again what is the recommended remedy | what must be done if there is a missing snat
    kindly suggest the solution for missing-snat production is affected | which measures do you recommend against duplicate reroute policies
    the tool says wrong nexthops how to repair this | how do i fix a missing snat | what should i do about missing-snat
    how do i fix the current problems | how can i get rid of stale snats | how do i fix a stale reroute | remedy | remedy KIND | fix for KIND
    how to fix it | how to fix KIND | how do we fix it | how do we fix KIND | how do we solve it | how do we solve KIND | how do we correct KIND
    how can we correct it | how can KIND be repaired | how can KIND be resolved | how can it be repaired | how do i get rid of KIND
    how to get rid of KIND | how do i remove KIND | how do i clean KIND | how to repair | how to repair KIND | how to resolve KIND | how to handle KIND
    how to deal with KIND | how do i react to KIND | what to do against KIND | what to do with KIND | what do i do | what do i do about KIND
    what do i do now | what do we do now | what should be done | what shall i do if there is KIND | what can i do about it
    what can be done against KIND | what must i do | what must i do when there is KIND | what must be done | what must be done if there is KIND
    what helps | what helps against KIND | which steps resolve it | which steps are needed to resolve KIND | which measures help against KIND
    next steps | steps to fix KIND | solution | solution for KIND | cure for KIND | countermeasures | countermeasures for KIND | recommendation
    recommended action | recommended action for KIND | runbook | runbook for KIND | playbook KIND | workaround for KIND | mitigation | advice please
    KIND workaround | KIND remediation | advise how the faults can be repaired | how can the faults be repaired | what are the steps to solve it
    how does one put KIND right
    what to do about missing snats | how to get rid of stale reroute policies | what should i do about stale lrps | how can this be fixed
    give me next steps for the present problems | wrong-nexthops: how to repair | we have a duplicate snat, what to do
    what to do to get it all green again | solution for missing-reroute | EGRESSIP shows problems, which steps should i take
    how to solve what is broken now | stale-snat appeared, how to get it fixed | which fix for missing-baseline
    all these findings, what do you recommend | missing-snat shows up, recommended action | how do i fix that
    which repair steps do you recommend | how to get rid of the findings | next steps to resolve the problems | give me the cure
    what action is needed to put everything right | how do i repair missing snats | missing-snat, what to do | fix for missing-snat
    what helps against missing snat rows | how to clean up stale snats | stale-snat remedy | what can be done about stale snats
    how to solve wrong-nexthops | wrong nexthops - how do i correct these
    how would i get rid of orphan-cloud-ip | how do i get EGRESSIP working again | what must be done for EGRESSIP
    EGRESSIP broken, which steps | what should be done on NODE | how to heal NODE | repair instructions NODE | how do i fix pod POD
    EGRESSIP misbehaves; which command or action repairs it | steps to mend EGRESSIP | what do i do against wrong snats
    how to set wrong-snat right | how to dispose of duplicate snats | duplicate-snat: which countermeasure | solution for missing-mark
    how do i get the missing marks back | stale-reroute, how to solve it | what to do with stale reroutes
    how to cure KIND | cure for the problems of EGRESSIP | next steps for NODE | repair advice for EGRESSIP | which action resolves KIND
    what do you recommend | how can EGRESSIP be repaired | way out of this
    how do i get rid of stale snats | ok and what needs doing now to get the problems fixed | in which way can EGRESSIP be repaired
    what should be done about KIND | what should be done about the duplicate snats on NODE
    what must i do about the stale reroutes of EGRESSIP | what is to be done about the missing snats
    what can be done about the problems on NODE | what needs to be done about KIND | how should the stale rows be treated
    what to do about the findings | remedy please | how can the problems be solved | which action do you recommend | can i repair it somehow
    what would clear all those faults | i see red everywhere, what now | suggest a fix | how do i fix a missing snat | what to do about missing-snat
    missing snats: how to get rid of that problem | how can i clean up stale snats | what helps against stale-snat
    recommended action for stale reroutes | two-nodes-answer, how to resolve | what must i do when two nodes answer | how to repair wrong nexthops
    what should be done with an orphan cloud ip | how do i repair EGRESSIP | what can i do so that EGRESSIP works again
    EGRESSIP is down, give me the steps to fix it | how do i get EGRESSIP working | how to fix the rows at NODE
    which measures would help node NODE | what can be done for pod web-1 in shop | EGRESSIP got wrong rows, what do i do about it
    how do i get the faults of EGRESSIP away | missing-reroute is written in my alert. what should i do | how to cure a missing reroute
    how do i get a wrong snat corrected | duplicate snats: what to do | a missing baseline, how do i put it right | how do i fix it
    what's the remedy | what to do about these problems | it is 3 a.m. and i have no idea about ovn. which steps repair this
    how can we get this back to green | what can i do against missing nat entries | remedy for stale-snat | what to do about wrong-nexthops
    how to repair wrong next hops | how do we cure two-nodes-answer | what's the fix for duplicate-reroute | what helps against the trouble on NODE
    EGRESSIP is broken, what do i do | steps to repair EGRESSIP | the EGRESSIP egress is down and the customer is on the phone, what must i do
    what must i do to get EGRESSIP going | how can i fix POD | how to repiar POD | what should have been done about problems TIME
    what to do about the deviations TIME
    how do i fix missing snats | so what should i do about all these problems | how to get EGRESSIP repaired
    stale snats on NODE , what do i do about them | how does one get rid of stale reroutes | customer asks for the next steps to repair EGRESSIP
    what do you recommend we do to fix it all | how can i correct the missing snats at NODE
    not sure what to do now, any idea | could you check if there is a fix for it | what else can we do if restarting did not help
    manager asks: what are we doing to fix it | audit question 44: corrective measures for the open deviations | what now
    what is the recommended countermeasure | abhilfe | i do not know how to get rid of stale snats
    is it possible to fix stale snats without a restart, how | customer writes: "how do you fix stale snats?" | stale-snat fix
    how does one rectify stale snats | how to mitigate stale-snat | what should we do about NODE if it is still broken
    fwd: what are the steps to repair NODE | how might one mend NODE | isn't there something we can do to get EGRESSIP going again
    pm wants to know what to do about EGRESSIP | EGRESSIP repair | how to redress the trouble with EGRESSIP
    what is to be done for EGRESSIP , kindly advise | what should we have done about the wrong snats TIME
    what helps against wrong snats like those TIME | what would have been the fix TIME | what was the right thing to do during the maintenance TIME
    what should we have done about NODE to tuesday TIME
    what shall i do now to get this repaired | ok, and how do i fix it | how do i get rid of duplicate snats
    what do i have to do to get egressip EGRESSIP working again | ok what should i do about it | what is the fix for stale-reroute
    how do i repair the EGRESSIP egressip
    what should i do about missing reroutes | ok and what do i do about it now | how can i repair this
    what are the steps to get EGRESSIP working again | how do i get rid of stale reroutes, what's the recommended fix
    what's the way out of this, what do you advise me to do | how should we go about fixing NODE
    ok and how do i fix these problems | how do i get rid of duplicate reroutes | what should i do to repair the EGRESSIP egressip
    what can i do against the missing snats on NODE | what should i do about these findings | how do i fix stale snats
    EGRESSIP is broken, what should i do to repair it | how to get rid of duplicate reroute policies
    ok and what are the steps to fix these problems | how can we fix the egressip EGRESSIP
    which steps are recommended against duplicate reroute policies | what must i do to repair NODE
    what do i have to do to get rid of these problems | cure for wrong-reroute
    what should i do now | what do you recommend to fix the problems | how do i fix stale snats | what should i do about stale snat rows
    what can i do to repair NODE | how to fix the missing reroute policies on NODE
    what should be done about the problems of the EGRESSIP egressip
    what should i do now | please tell me how to fix the problems | how do i fix a missing snat
    what can i do about the stale reroute policies on NODE | what should i do about the problems with egress ip EGRESSIP
    how can we fix the problems on NODE | the owner of POD is waiting. how do i repair this pod's egress
    what should i do now | what should we do to fix the problems | how do i fix missing snats
    what should i do about missing-snat findings | how to get rid of the stale snats on NODE | what do i have to do to repair NODE
    i am alone on shift. what should i do about the problems on NODE | invoices are stuck. what can we do to fix the EGRESSIP egress ip
    what should i do about the problem with POD
    what should i do to fix the problems | how do i get rid of stale snat rows | what can we do to repair NODE
    NODE has missing reroute policies. how do i fix that | what's the fix for the EGRESSIP egressip please | how can i fix POD
    reccomended action for duplicate-snat
    what should i do | what do you recommend we do about the problems | i am alone on call and not an ovn expert. what should i do now
    how do i fix missing snats? it is my first time with ovn | what has to be done against missing snat
    what should i do about the stale reroutes on NODE | how can i get rid of a ghost-node finding | how to resolve duplicate-snat
    what's the remedy for orphan-cloud-ip | what should i do to fix the problems on NODE
    what is the recommended action for egress ip EGRESSIP | how do i fix the problems of pod POD`),
  meaning: lines(`
    what does stale-snat mean | what is a stale snat | wrong-nexthops meaning | what does finding wrong nexthops mean | definition of duplicate-reroute
    please explain the term stale-reroute to a network guy who is new to ovn | what is meant by wrong-nexthops | define wrong nexthops
    duplicate-reroute what does that mean | what is the meaning of a finding of the kind duplicate-reroute | i am an app owner what does stale snat mean
    stale-snat meaning | what is meant by missing-reroute | what is a missing reroute in plain words | what means duplicate-reroute
    definition of a duplicate reroute | what does wrong-nexthops mean
    i new in the team and everybody talks about wrong-nexthops as if it was obvious so could someone explain what this kind of finding means
    i do not know what is meant by wrong nexthops | meaning of stale-reroute | define missing-snat | what is a stale snat actually
    meaning of wrong-nexthops | sorry newbie question what does wrong nexthops mean | please explain the term duplicate-reroute
    wrong nexthops definition | stale-reroute meaning | what is a stale reroute | what does missing-snat mean | i am new what is meant by missing snat
    please explain the meaning of duplicate-reroute | duplicate reroute what does this term mean | missing snat what does it mean | wrong-snat
    explain the finding type wrong-snat | duplicate-reroute definition please | man duplicate-reroute | wrong nexthops semantics of that finding
    stale reroute definition | what does stale-reroute stand for | what does it mean missing snat i have to translate it for the auditors
    please explain in simple words missing-snat my manager is not technical | in your list stands stale-reroute what is to be understood by it
    may i ask you for the meaning of a stale reroute policy | what is signified by duplicate-snat please
    i do not understand the term wrong snat could you tell me what it wants to say | wrong-snat what kind of finding is that the risk department asks
    what is meant with wrong-nexthops | for the glossary of our audit paper i need a definition of wrong nexthops | duplicate reroute means what exactly
    explain missing-snat | what is KIND | what are KIND | what is meant by KIND | what is to be understood by KIND | what does the term KIND stand for
    what does it mean when it says KIND | what does a KIND tell me | what does KIND want to say | what kind of finding is KIND | KIND what is that
    KIND what does it mean | KIND meaning | KIND definition | KIND explained | KIND semantics | KIND stands for what | man KIND | define KIND
    definition of KIND | explain the term KIND | explain the finding KIND | explain what KIND means | description of KIND | describe KIND
    semantics of KIND | semantics of the finding KIND | i do not understand the term KIND | i do not understand what KIND means
    in your list stands KIND, what is to be understood by it | for beginners what is KIND | translate KIND for me | when do you report KIND
    when is something called KIND | when does KIND fire | glossary KIND | docs for KIND | help KIND | what a kind of finding means KIND
    KIND equals what | for a newcomer what is a KIND
    explain the finding wrong-nexthops | what is a ghost-node finding | meaning of ghost-node | what does zones-disagree mean
    can you explain zones-disagree
    zones-disagree, what is that supposed to mean | define stale-reroute | i see ghost-node in a finding, meaning
    please explain me the term wrong-nexthops | duplicate-snat meaning | what do you mean by missing-baseline
    orphan-cloud-ip is what | the finding says wrong-snat, explanation please | what do we understand by missing-reroute
    what does it mean if there's cannot-serve | meaning of address-set-mismatch | stale-snat, in simple words | explain the term missing snat
    missing-snat, definition | what is a stale snat supposed to be | i read stale-snat in the report; what is meant by it | stale-snat =
    what is wrong-nexthops | how should i understand wrong-nexthops | translate wrong-nexthops into plain words
    orphan-cloud-ip, what does that stand for
    for a layman please: orphan-cloud-ip | what do you mean by missing-mark | what kind of trouble is a missing-mark
    duplicate-reroute: what is this | sense of the finding kind duplicate-reroute | define missing-baseline
    i do not understand wrong-reroute, what does it say | can you teach me what stale reroute is | wrong-snat is what exactly
    what does the label wrong-snat in the report tell me | what is the significance of duplicate-snat | duplicate-snat explained simply
    KIND, what is this | meaning of KIND | KIND in simple words | what does KIND stand for | KIND = ? | how should i understand KIND
    explanation of KIND please | sense of KIND | the finding says KIND, what does it tell me | KIND for a layman | teach me KIND
    what is a KIND
    explain the term orphan-cloud-ip to me like am five | "missing mark" - what am i supposed to understand by that | definition of missing-baseline
    definition of the finding KIND | define the finding KIND
    explain the kind missing snat | missing-snat?? what is that supposed to tell me | what happens to a pod when a snat is missing, in general
    i read "missing-snat" in the report and don't know the term | what is a stale snat | definition of stale-snat | stale snat, meaning please
    is a stale-reroute dangerous, and what is it anyway | meaning of duplicate-snat | what do you call a duplicate snat
    what does it mean if a snat is wrong | describe the finding kind wrong-snat | what effect has a missing reroute on users
    wrong-nexthops: what does this say | can you explain the term wrong nexthops to a beginner | what kind of fault is wrong-nexthops
    what is a missing mark | missing-mark, how should i read that | what does the finding two-nodes-answer stand for
    explain two-nodes-answer as a concept | what does missing-baseline mean | missing baseline, what's this kind about | what is an orphan cloud ip
    orphan-cloud-ip definition | please teach me what orphan-cloud-ip signifies | i don't understand the word wrong-reroute
    how serious is a duplicate-reroute, by it is nature | we had a stale-snat , what does that mean TIME | what is it that you call missing-reroute
    missing-reroute is written in my alert. i need an explanation of the word | wrong-snat, in plain language | duplicate-reroute: meaning
    explain the term missing-snat | missing snat, meaning | what does stale-snat stand for | what is meant by duplicate-snat | define duplicate snat
    i'm a database person. what does "wrong-snat" tell me | meaning of wrong-snat | what does the finding missing-reroute mean
    what does it mean when a reroute is called missing | how should i read "stale-reroute" | what does duplicate-reroute mean and is it bad
    definition of duplicate reroute | what does wrong-reroute say | explain wrong-reroute in plain words | what are wrong next hops
    the dashboard says wrong-nexthops and i have no clue what that is supposed to be | what does missing-mark mean
    what does two-nodes-answer mean as a finding | explain the kind two-nodes-answer | what is missing-baseline
    explain what the kind missing-baseline stands for | what does orphan-cloud-ip mean | what is the meaning of orphan-cloud-ip
    wrong-nexthops means what | what does orphan-cloud-ip stand for | could you explain in plain words what a missing reroute is
    the customer saw "wrong-snat" in the output and asks what this term means | what is meant with the finding type two-nodes-answer
    i have to explain to my boss what missing-mark means, can you help
    could you check if "stale snat" means something bad, what does it mean | not sure what a stale snat is
    customer writes: "what is a stale snat?" | define stale snat | was bedeutet stale-snat | i do not know what orphan-cloud-ip means
    isn't an orphan cloud ip the same as an unassigned one, what does it mean | manager asks: what does orphan-cloud-ip stand for
    orphan-cloud-ip meaning | what does the term orphan cloud ip denote | what does this missing mark mean again
    audit question 42: definition of the finding missing-mark | what is missing-mark | elucidate the term missing-mark
    what does "wrong next hops" mean, is it different from a wrong reroute | fwd: someone wrote wrong-nexthops in the ticket, what is that
    wrong-nexthops definition | what is signified by wrong-nexthops | pm wants to know what a missing baseline is in plain words
    missing-baseline wtf | meaning of the jargon missing-baseline | expound the kind missing-baseline
    what does the duplicate-snat mean that we had TIME | the duplicate snat , what does that mean TIME
    we had a missing reroute, what does that mean TIME | what did "missing reroute" to tuesday mean TIME
    what does two-nodes-answer mean, it was reported during the maintenance TIME
    somebody wrote "missing mark" in the handover, what's that supposed to be | what is meant by wrong nexthops
    explain the term orphan-cloud-ip to a network guy please | what's a stale-snat | what does wrong-reroute mean exactly
    define missing-baseline please
    can someone explain me the term stale snat | i see "missing-baseline" on the screen. what does that stand for | what is an orphan-cloud-ip
    define two-nodes-answer | what exactly do you mean by a missing mark | "wrong-reroute", what does this finding tell me
    the report says duplicate-snat. meaning
    sorry i'm new here, what does wrong-reroute mean | orphan-cloud-ip?? explain this term please | what should i understand under a missing mark
    what is meant by missing-mark | i'm new in the team, what should i understand by wrong-nexthops
    can you explain me in plain words what a "missing mark" finding is | definition of wrong-nexthops please, i don't know this term
    meaning of missing-mark | i have never come across orphan-cloud-ip, could you tell me what sort of finding that is
    what excatly is a stale reroute
    what does stale-snat mean | whats a stale snat | what does " missing reroute " mean
    i am new to ovn. what does the finding missing-reroute mean | could you explain to me what a duplicate snat means
    what does missing-snat mean | meaning of stale-reroute please | explain to me what a duplicate snat is | what is a wrong-snat
    i see stale-snat in the list. what does that mean | whats meant by missing-reroute
    what does missing-snat mean | sorry, i am new here. what does " stale-reroute " mean
    can you explain what the finding duplicate-snat means | define wrong-snat
    what does stale-snat mean | whats a missing reroute | please define " wrong snat " for me
    i see duplicate-snat in the list. what does that mean | what is ment by a stale reroute | can someone explain the term missing-snat
    what does stale-snat mean | please explain for a beginner the meaning of address-set-mismatch | meaning of wrong-nexthops
    my boss read this word in the dashboard and asks me. what does ghost-node mean | what does the finding kind unresolved-owner mean
    what does orphan-cloud-ip stand for | i don't understand the word missing-mark , what does it mean`),
};
