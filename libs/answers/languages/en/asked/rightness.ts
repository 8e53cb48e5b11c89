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
    what percentage of the expected rows for EGRESSIP are there and right
    is the rule set correct | what share of the expected rows is there and right | do all databases hold what they should
    how consistent is the cluster at present | percentage of correct rows | does ovn agree with what the api says
    are expectation and reality the same | are we at 100 percent consistency | do snats and reroutes match the assignments everywhere
    i don't need the single faults, only the degree to which the rules fit | rules in sync with the objects | consistency of NODE
    are the rows at node NODE as they ought to be | how many percent of NODE 's rows are right | does NODE have all rows that it should have
    NODE : rules correct | can i rely on the rule set of NODE | EGRESSIP consistency please | has EGRESSIP all it is snats and policies in place
    what share of rows of the EGRESSIP egress ip is correct | do the databases hold the right rows for EGRESSIP | EGRESSIP rules fully programmed
    is everything that EGRESSIP requires really in ovn | how consistent were the rules TIME | was the rule set correct TIME
    was NODE consistent TIME | were the rows of EGRESSIP right TIME | of the rows of EGRESSIP , how many percent are right
    are the snats and policies that EGRESSIP has also the ones it should have | does the number of rows on NODE fit what is expected
    NODE : share of right rows | what share of the expected rows is right | is ovn in line with what kubernetes wants
    how consistent is the cluster in percent | do the nat and routing rules agree with the spec
    as a dba i'd call it integrity: how many percent of the rows are there and right | conisstency of NODE
    what percentage of the rules on NODE is correct | are the translations and policies on NODE complete and right | how consistent is host NODE
    does NODE hold the full set of rules it should hold, in percent | share of right rows for EGRESSIP
    are the rules of EGRESSIP consistent over all hosts | EGRESSIP consistency in percent | what's the consistency of EGRESSIP
    is the rule set of EGRESSIP complete and correct | consistency figure for EGRESSIP | are the rules of EGRESSIP consistent on NODE
    were the rules consistent TIME | what was the consistency this morning TIME | consistancy at noon TIME | how consistent was NODE TIME
    was EGRESSIP consistent at 2 TIME
    what fraction of the rules is as it should be | are the rules in the cluster consistent? the customer wants a percentage
    would you say that the rules on NODE are consistent | what percentage of the rules for EGRESSIP is present and correct
    customer: "were the rules of EGRESSIP consistent ?" TIME
    could you check if the rules are still consistent | not sure whether ovn matches what is expected, does it | aren't the rules consistent yet
    manager asks: what share of the rules is right | audit question 6: are the translation rules consistent with the declared configuration
    are the rules coherent | does desired state tally with actual state | stimmen the rules overall, in percent | is NODE consistent again
    do you know if the rules on NODE are already consistent | pm wants to know whether NODE is consistent by now
    to what degree is NODE in conformity with the expected rows | is the dataplane configuration of NODE in sync
    is EGRESSIP still consistent on both of it is nodes | customer writes: "are the rules of EGRESSIP consistent?"
    fwd: are the rows of EGRESSIP correct and complete, in percent | how congruent are the rows of EGRESSIP with the intent
    how consistent was it TIME | were the rules on NODE consistent during the maintenance TIME | consistency of NODE to tuesday TIME
    what percentage of the rules is as it should be | are all rules consistent, in ovn versus what they ought to be
    is the rule set on NODE consistent | how consistent are the rows of the EGRESSIP egressip, in percent
    do all the ovn rules line up with what's expected, i.e. consistent | what is our consistency %
    what share of the rules is actually in place and correct | how consistent are we at the moment
    what percentage of expected rows is present and right | overall consistency figure please
    for the EGRESSIP egressip, how consistent is the rule set
    what percentage of the expected rules is actually in place | is ovn consistent with what kubernetes wants | how is the consistency of NODE
    are the rules for egressip EGRESSIP consistent on all the nodes | was the ruleset consistent last night TIME | consistency of NODE in percent
    what share of the expected rows is there and right for EGRESSIP | how consistent is NODE at the moment
    do the rules in ovn agree with what they should be, how consistent is it | what percentage of the expected rows is present and right
    how consistent is NODE at the moment, in percent | are the ovn rules for EGRESSIP consistent across the nodes, yes or no
    consistency | the consistency | overall consistency | consistency now
    what percentage of the expected ovn rows is there and correct | consistency NODE
    what share of the rows expected for EGRESSIP is present and right
    are the rules consistent | are the rules on NODE consistent
    before i uncordon it i want to be sure: are the rules consistent on NODE | is the rule set for egressip EGRESSIP consistent
    were the rules consistent TIME
    are the rules consistent | please check whether all the rules are consistent | do we have consistent rules everywhere right now
    are the ovn rules on NODE consistent | is the rule set of the EGRESSIP egress ip consistent
    i don't trust NODE , are its rules consistent | were the rules consistant TIME
    are the rules consistent | are the rules on NODE consistent | i just restarted ovnkube there. are the rules on NODE consistent
    please check if rules of egress ip EGRESSIP are consistent | were the rules for EGRESSIP consistent TIME
    are all rules consistent | is the rule set consistent right now or not | we just upgraded ovn. are the rules still consistent
    are the rules on NODE consistent | please check whether the rules for egressip EGRESSIP are consistent
    hows the consistency of the rules on NODE | were the rules consistent TIME
    are the rules consistent | my manager asks for a yes or no: are the rules consistent | are the rules on NODE consistent
    rules consistant on NODE | are the rules of egress ip EGRESSIP consistent, please | were the rules consistent last night TIME
    were the rules on NODE consistent TIME`),
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
    does egressip EGRESSIP suffer from duplicate snat rows
    list the differences between expected and actual rows | what is missing in the databases | which rules deviate
    how many findings are there at present | what discrepancies do you see in ovn | rows that should not be there
    i want the single faults, not the incidents they form | which rows of NODE are wrong | what does node NODE lack
    wrong rules at NODE , list them please | missing snat rows | are there snats that should exist and don't | pods without a snat row | stale snats
    are there left-over snat rows anywhere | show me snats nobody needs any more | which snat rows does NODE lack | are there stale reroutes on NODE
    stale reroute policies at NODE | is some snat row there twice | where are the next hops wrong | lrps with wrong nexthops
    does EGRESSIP miss a reroute policy | missing reroutes for EGRESSIP | double reroute policies, are there any | are there orphan cloud ips
    cloud addresses without an owner, do we have such | which pods lack the packet mark rule, missing-mark findings please
    which rows are wrong for EGRESSIP | what differs from the expectation at the EGRESSIP egress ip
    are there wrong rows for pods in the NAMESPACE namespace | anything wrong with rows in the namespace NAMESPACE | findings concerning POD
    which rows of pod web-2 in shop are not as expected | which findings were there TIME | what rows were wrong TIME | were there missing snats TIME
    what findings did NODE have TIME | snats with the wrong external address | show wrong snats | wrong reroutes at NODE
    which snat rows of EGRESSIP are missing | EGRESSIP has too few snat rows, i am told; which ones are absent
    of the rows of EGRESSIP , which ones are not right | list what deviates at EGRESSIP | NODE : wrong rows, one by one
    in what rows does NODE differ from the plan | missing-reroute is written in my alert. which rows is it about | where are reroutes missing
    duplicate snats at NODE : which | where is the baseline missing, list the findings | list the findings of kind two-nodes-answer
    stale snats that EGRESSIP left behind | is there a stale snat of EGRESSIP somewhere | missing snats in namespace NAMESPACE
    which snats of namespace NAMESPACE were missing TIME | which faults are we having, row by row | which rows are worng | list the findings
    any deviations | drift between spec and ovn, row by row | show all differences from what sohuld be there | where are nat entries missing
    missing translations | are there old snat rows that should be gone | any duplicate reroute policies | which reroutes exist twice
    which policies have wrong next hops | which reroute policies are missing on NODE | stale reroutes of EGRESSIP | what deviates on NODE
    rows that differ from the expected ones on NODE , please | which rules are off on machine NODE | list the drift on NODE
    which rows of EGRESSIP are wrong | findings for EGRESSIP | deviations of EGRESSIP | which rules of EGRESSIP differ from the spec
    findings in namespace NAMESPACE | which rows are wrong for the namespace NAMESPACE | deviations concerning namespace NAMESPACE
    are any packet marks missing | were there wrong snats TIME | which deviations did NODE have TIME
    what was off in the rows of EGRESSIP since this moornig
    all missing snats please | stale reroutes on NODE | findings for the EGRESSIP egressip | anything off in namespace NAMESPACE , rows i mean
    could you list all the findings, please | ticket: "please list all duplicate reroutes." | which rows on NODE deviate from what is expected
    show me wrong snats of EGRESSIP | which stale snats have you found TIME
    could you check if any rows differ from what you expect | not sure which rows are wrong, show me | are there still findings, and which
    manager asks: what did the tool find | audit question 36: list all deviations from the expected rows | discrepancies, anyone
    what drift do you see between expected and actual rows | abweichungen between expected and actual rows | isn't NODE still missing snats
    fwd: snat rows that are missing on NODE , need the list | which snats are absent on NODE | are there other stale snats yet
    pm wants to know if there are leftover snats | any orphaned snat remnants | i do not know if any reroutes are there twice, are there
    duplicate reroutes | which reroute policies occur redundantly | customer writes: "are any rows of EGRESSIP wrong?"
    what anomalies are on record for EGRESSIP | do most pods in namespace NAMESPACE have findings | NAMESPACE namespace findings
    what was found TIME | which rows deviated TIME | were there wrong next hops TIME | findings on NODE during the maintenance TIME
    which reroutes were missing to tuesday TIME
    show me the missing snats on NODE | which snat rows are missing on NODE | do we have any stale reroute policies left over
    which rows deviate from what they should be | list the findings of the EGRESSIP egressip please | are there findings in namespace NAMESPACE
    any duplicate reroutes | list duplicate-reroute findings please | what findings are there on NODE | show wrong snats on NODE
    list all current findings
    which rows are not as they should be | what deviations do we have on NODE | are there any stale reroute policies
    list the findings in namespace NAMESPACE please | which rows of the egressip EGRESSIP were wrong TIME | stale snat rows on NODE
    show every duplicate reroute policy | do we have lrps with wrong next hops
    where does the ovn nb differ from what should be there? all rows please | list all deviating rows of egressip EGRESSIP
    which rows on NODE deviated from expected TIME | discrepancies within the namespace NAMESPACE
    show me all the findings | which snats are missing on NODE | do we have any stale reroutes | list findings in the NAMESPACE namespace
    any findings on the EGRESSIP egressip | are there duplicate snats for the EGRESSIP egress ip | did we have wrong nexthops TIME
    which rows deviate from what is expected | are there missing reroute policies for EGRESSIP | list all findings in namespace NAMESPACE
    any wrong nexthops at the moment | which rows are off in the northbound db of NODE | which rows don't match what you expect to be there
    which snats are missing on NODE | show all stale reroute policies | findings for the namespace NAMESPACE please
    what deviates on NODE from the expected rows | duplicate snats of egressip EGRESSIP | any wrong nexthops TIME
    stale snats on NODE | findings in the NAMESPACE namespace | which rows of EGRESSIP differ from what is expected
    show me all findings | list every row that is not as expected | are there any missing snats
    which snat rows are missing? support asked me for a list | show stale reroute policies
    any stale reroutes left in ovn? the upgrade notes warn about them | which stale snat rows are on NODE | do we have duplicate snats
    findings on NODE | what rows on NODE are different from what they should be | list the findings for egressip EGRESSIP
    findings for ns NAMESPACE pls | are there findings for pod POD | which findings were there TIME | which wrong snats existed TIME
    which rows differ from what is expected | show me the missing snats on NODE | list all stale reroute policies please
    any findings in namespace NAMESPACE | what findings do we have for egress ip EGRESSIP | show the findings of pod POD
    which snats were missing TIME
    which rows differ from what is expected | show all findings | list findings pls | show the missing snats
    are there missing snat rows | list stale reroute policies | do we have any stale reroutes | any duplicate snats on NODE
    fidings on NODE | which rows on NODE differ from the expected ones | findings in ns NAMESPACE
    which findings are there in the namespace NAMESPACE | are there any findings for POD | show findings for the EGRESSIP egressip
    list wrong snats of egress ip EGRESSIP | which stale snats were there TIME | what findings did NODE have TIME
    which rows differ from the expected ones | list the stale reroute policies on NODE
    are there any missing snats in namespace NAMESPACE | what rows on NODE don't match what's expected | show me all wrong snats please
    which findings do you have for the egressip EGRESSIP | which duplicate snats were there TIME
    which rows differ from the expected ones | show findings | any findings atm | please list me all the findings | any missing snat
    which snats are missing | list stale reroute policies | somebody restarted something again. are there any stale reroutes
    are there stale snats on NODE | show missing reroute policies on NODE | do we have any duplicate snat
    are there wrong snats for egress ip EGRESSIP | any findings of kind wrong-nexthops | are there address set mismatches at the moment
    list the missing-mark findings | show me the unresolved-owner findings | are there any ghost-node findings
    i was cleaning up in the cloud console. are there findings of orphan-cloud-ip | findings on NODE
    which rows on NODE differ from what is expected | show me the findings for egress ip EGRESSIP | any findings in namespace NAMESPACE
    which rows are different than expected in the namespace NAMESPACE
    the NAMESPACE team says half of their calls are refused. are there missing snats in namespace shop | are there findings for pod POD
    does POD have any findings | what findings were there last night TIME | were there stale snats TIME
    which findings did NODE have TIME`),
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
    is there an incident on NODE right now | which ongoing incidents affect EGRESSIP
    list current incidents | how many incidents do we have right now | group the faults by cause and show what's still open
    what incidents are there, not their single findings | open incidents please, on-call handover | are all incidents closed by now
    are we in the middle of an incident | i need the list of the still unresolved incidents for the stand-up | is there an incident at NODE
    what incident does node NODE have | which incidents concern NODE | does any open incident involve NODE | is EGRESSIP part of an open incident
    which incident touches the EGRESSIP egress ip | any incident for EGRESSIP | how many incidents does EGRESSIP have open
    is there an active incident about EGRESSIP | which incidents were open TIME | what incidents did we have open TIME
    was any incident open on NODE TIME | incidents that were open for EGRESSIP TIME | which incidents are we having | incidents that have not ended
    what alarms are open at the moment | is there an incident going on | i take over the shift now. which incidents are still open
    ongoing incidents, with their causes | show me the active alarms | how many incidents are open right now | open inncidents on NODE
    is there an incident on NODE | any alarm open for NODE | which incidents affect NODE | what incidents does NODE have
    current alarms on machine NODE | is there an open incident for EGRESSIP
    the customer opened a ticket about EGRESSIP . do we have an open incident for it | is an incident open that touches EGRESSIP
    active incidnets for EGRESSIP | open alarms for EGRESSIP | what incidents were active TIME | were any alarms open TIME
    were incidents open on NODE TIME | which incidents were open for EGRESSIP TIME
    any incident still going on | is there an active incident for EGRESSIP | which incidents have been open TIME
    which incidents are currently unresolved | for the morning meeting please: ongoing incidents | is there some open incident affecting NODE
    are there incidents open about EGRESSIP | which incidents are open for EGRESSIP TIME
    could you check if there are any open incidents | not sure which incidents are still open | are there other incidents besides that one
    isn't there another incident open already | manager asks: any open incidents | audit question 35: enumerate the open incidents
    fwd: which incidents are unresolved, for the shift hand-over | open incs | inc list | any live incidents | outstanding incidents, kindly
    which disturbances are ongoing | i do not know which incidents NODE has any more | customer writes: "is there an incident open for NODE ?"
    unresolved trouble tickets, i mean incidents, touching NODE | is there still an incident on EGRESSIP
    pm wants to know which incidents affect EGRESSIP | welche incidents sind open for EGRESSIP | incidents impinging on EGRESSIP
    which incidents did EGRESSIP have open during the maintenance TIME | incidents open on NODE to tuesday TIME
    what incidents do we have running | is there an incident open on NODE | which incidents are still open for egressip EGRESSIP
    what is open incident-wise | any ongoing incident on NODE | open incidents for egressip EGRESSIP
    does EGRESSIP have any unresolved incident | what's open on the incident board | open incidents touching EGRESSIP
    whcih incidents are currently open against NODE
    any ongoing incidents i should put in the shift handover | is there an active incident affecting egressip EGRESSIP
    which incidents are we having right now | any incidents on NODE | is there an ongoing incident that concerns EGRESSIP
    is there an incident going on which is not closed yet | which incidents are still ongoing at this moment | open incidents on NODE
    are there incidents open that concern the egressip EGRESSIP
    please list the incidents that have not been resolved yet | which incidents touch EGRESSIP at present
    which incidents are open | i am taking over the shift now. what incidents are currently open | open incidents list plz
    is there an open incident on NODE | open incidents for egressip EGRESSIP | which incidents were open TIME
    which incidents are open | list the open incidents please | show me all current incidents
    on-call handover: what incidents are still open | any open incidents on NODE | are there open incidents for the EGRESSIP egress ip
    which incidents were open TIME
    which incidents are open | any open incidents | please show me the open incidents | i am starting my shift, are there open incidents
    open incidents on NODE | are there open incidents for egress ip EGRESSIP | which incidents were open TIME
    any open incidents | list the incidents that are open pls | which incidents are still open at the moment
    are there open incidents on NODE | show me open incidents for the EGRESSIP egressip
    before i hand over: does NODE have any open incident | which incidents were open TIME
    which incidents are open | any open incidents rn | just starting my shift. what incidents are currently open
    are there incidents which are still opened | open incidents on NODE | is there any open incident for the node NODE
    i have a customer waiting. do we have any open incident on the egress ip EGRESSIP
    which incidents were open ? i need it for the post-mortem. TIME`),
};
