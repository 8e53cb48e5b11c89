/** What has changed, and what there was by day. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfChanges: Language['asked'] = {
  'what-changed': lines(`
    what changed TIME | what happend TIME | just came on shift what happened TIME | what changed on NODE TIME | what changed with eip EGRESSIP TIME
    what happened to egressip EGRESSIP TIME | what was happening between 2 and 3 in the egress setup TIME | what happened in NODE TIME
    what changed at the egressip EGRESSIP TIME | what has happened with the egressip EGRESSIP TIME | what has happened TIME | what happened at NODE TIME
    changes of the eip EGRESSIP TIME | changes TIME
    i have been on holiday and the mailbox is overflowing so would you please sum up for me all that has changed TIME
    i like to be told what went on TIME | what has changed with eip EGRESSIP TIME | what happened on NODE TIME
    what has changed at the eip EGRESSIP TIME | anything changed for egressip EGRESSIP TIME | changes to eip EGRESSIP TIME | what has changed TIME
    what has changed for the egress ip EGRESSIP TIME | what did happen at between 1 and 3 NODE TIME | difference TIME
    anything change since i logged off TIME | changelog please TIME | recent events | it worked before what is different
    what is been happening on the egress side | what has changed suddenly the application team is calling
    could you tell me what happened in the cluster egress-wise | i come back from holidays and want to know what all changed
    please give me a list of the changes i must fill in the change protocol TIME | which modifications were there for the change advisory board TIME
    it worked until what is different since then TIME | kindly summarise everything that occurred TIME | something was changed no what was it TIME
    the auditor compares with our tickets what did change TIME | anything new TIME | tell me what happened TIME | summarise the events TIME
    what new TIME | what broke TIME | were there any problems TIME | what happened to EGRESSIP TIME | what happened at NODE | what went on TIME
    what occurred TIME | what did change TIME | what was changed TIME | what was going on TIME | what has been going on TIME | what have i missed
    what did i miss TIME | what is different | what is different TIME | it worked before, what is different now
    it worked until yesterday, what changed | changes | list the changes TIME | changelog TIME | change log TIME | change list for the protocol TIME
    events TIME | event log TIME | timeline TIME | timeline of events TIME | activity TIME | everything that occurred TIME
    everything that happened TIME | summarise everything that occurred TIME | sum up the changes TIME | news TIME | anything happened TIME
    did anything happen TIME | did anything change TIME | did something change on NODE TIME | suddenly it does not work, what has changed
    recent changes | was something touched TIME | who or what changed things TIME | for the change protocol i need all changes TIME
    what happened in a time | what happened in that time | diff of the last minutes TIME | diff TIME | what all changed TIME
    what did the night bring TIME | did i miss something TIME
    what happened between 2 and 4 TIME | anything change TIME
    what has changed since lunch | what was going on with egress TIME | i was on holiday , what has happened meanwhile TIME
    anything happen on NODE TIME
    we upgraded , what has changed from then on TIME | something happened around tonight, what was it TIME | what has changed on NODE TIME
    what has changed on NODE TIME
    what did change in the cluster on TIME | the shift before me told nothing, what happened TIME | changes on NODE TIME | did something occur TIME
    news please TIME | who woke us up: what happened TIME | i deployed something , what changed after that TIME | what did happen at NODE TIME
    anything new in the cluster | what's different now | events, please | change log of egress things | did somebody alter something
    recent happenings | it worked , what has been altered since then TIME | i was on leave , bring me up to date with the events TIME
    changes at NODE TIME | did anything change about EGRESSIP TIME | what has changed for EGRESSIP | recent events on NODE
    what happened with stale snats TIME | tell me the events TIME | , what been modified TIME | has anything been going on at NODE yesterday TIME
    what happened TIME | anything new | what has been modified TIME | change log | news since TIME | what is different since TIME
    what was done TIME
    any recent changes | which events occurred | show the changes | what happened in the cluster lately that could matter for egress
    i was on vacation , what did i miss TIME | summary of events TIME | what different TIME | what happened to NODE | events of node NODE
    what changed at EGRESSIP | what has happened to the EGRESSIP egressip | what went on at node NODE TIME | what changed for EGRESSIP TIME
    did anything change at EGRESSIP TIME | what happened with missing snats TIME | which missing-snat findings came or went TIME
    which events were there , moves or anything else TIME | i was told that a switch had been rebooted . what happened TIME
    NODE , what happened there | what hapened TIME | i was on holiday . what has happened since TIME | what happened around TIME
    summary of what went on TIME | anything different TIME | the customer has had trouble . what happened at that time TIME
    timeline of to 15:00 TIME | changes since the deploy TIME | what was up TIME | which changes took place recently | events on NODE TIME
    what happened with EGRESSIP TIME | everything that happened to EGRESSIP TIME | what has chnaged with EGRESSIP
    what happened to EGRESSIP , all events TIME | the customer says that it worked until . what has changed since then TIME
    what went on in the cluster TIME | what has changed with EGRESSIP TIME | can you tell what all happened at NODE TIME
    could you check if anything changed TIME | not sure what happened TIME | what else happened TIME | isn't there something that changed TIME
    manager asks: what happened TIME | audit question 60: events of TIME | for the rca: what changed during the maintenance TIME
    what transpired to tuesday TIME | what befell the cluster TIME | occurrences TIME | was ist passiert TIME | happenings , kindly TIME
    i do not know what happened to NODE TIME | what happened on NODE during the maintenance TIME | pm wants to know what changed on NODE TIME
    what alterations did NODE undergo TIME | what happened to EGRESSIP , still the same as before TIME
    customer writes: "what changed with EGRESSIP ?" TIME | fwd: something happened to EGRESSIP to tuesday, what TIME
    what modifications did EGRESSIP see TIME | is there anything different now from the last time, what changed
    i was off , what has changed TIME | tell me all that happened between 2 and 4 TIME | anything happen while i was asleep, say to 06:00 TIME
    what changed for egressip EGRESSIP TIME
    i was on holiday, what changed TIME | anything that changed about EGRESSIP TIME | what changed last night TIME | timeline of events please TIME
    anything that happened on NODE TIME | customer says it broke . what changed for EGRESSIP since then TIME
    did anything change on NODE TIME | what changed with the EGRESSIP egressip TIME | what changed between 2 and 4 TIME
    what was going on with EGRESSIP TIME | what has changed this morning TIME | what happened on NODE TIME | any changes at EGRESSIP TIME
    what happened last night TIME | what happened on NODE TIME | changes to EGRESSIP TIME
    what changed TIME | what has happened TIME | what happened last night TIME | anything changed TIME | what happened on NODE TIME
    the storage team did some work there. what changed on NODE TIME | what changed for egressip EGRESSIP TIME
    what changed TIME | what happened TIME | i was on vacation, what happened TIME | please tell me what has changed TIME
    what changed on NODE TIME | what happened to egress ip EGRESSIP TIME | did anything change on NODE TIME
    what happened TIME | what changed TIME | something broke and nobody admits it. what has changed TIME | wat happend last night TIME
    it got slow. what has changed at NODE TIME | what changed for the EGRESSIP egress ip TIME
    what happened TIME | whats changed TIME | i was on holiday. what has changed TIME | what happened on NODE TIME
    what changed for the EGRESSIP egressip TIME | tell me what happend on NODE please TIME
    anything changed with egress ip EGRESSIP TIME
    what happened TIME | what happened ? the pager did not stop TIME | sorry, i was off sick. what happened TIME | what hapened TIME
    what happened on NODE TIME | what has changed on NODE TIME | what happened to egress ip EGRESSIP TIME
    the payment provider blocked us. what has changed with the egress ip EGRESSIP TIME`),
  'findings-per-day': lines(`
    how many findings each day | daily number of findings | findings per day TIME | daily findings TIME | how many findings were there on each day
    daily count of findings | number of findings day by day please | how many findings per day TIME | number of findings for each day TIME
    number of findings each day | daily finding count | how many findings were there each day TIME | how many findings were there each day
    for a graph in the monthly report it would be necessary that i have for each day the number of findings that were present
    i like a daily count of the findings | number of findings by day TIME | how many findings did we have each day | daily number of findings chart
    number of findings for every day TIME | how many findings each day TIME | findings/day TIME | how much findings per day TIME
    please give me the daily count of findings TIME | violations/day histogram | issue count by date | problems grouped by day
    daily violations count TIME | how many problems each day TIME | day by day issue numbers TIME | how many findings do we get per day
    i want a curve with the number of problems for each day | please provide the daily count of findings the quality manager collects it
    per day how many deviations are detected | how many problems per day did we have TIME | could i have the findings day by day TIME
    for the kpi sheet daily number of findings TIME | what was the amount of findings on each day TIME | kindly give day wise findings count TIME
    i would like to see the problems per day for management TIME | on which days did we have stale or missing rows | findings by day
    findings a day TIME | findings each day TIME | how many problems per day | problems per day TIME | problems by day TIME | daily findings
    daily count of findings TIME | daily number of problems | daily violations | daily violation count TIME | daily statistics of findings
    violations per day | violations per day TIME | violations per day histogram | errors per day | deviations per day TIME
    number of violations by date TIME | findings histogram by date | findings bar chart per day | count findings by date
    on which days were there problems | which days had most problems | which day was the worst | statistic of findings by day
    per day breakdown of problems TIME | day by day list of findings TIME | how many violations on each single day TIME
    count per day of what went wrong TIME
    per-day numbers of findings | findings count for every day please | daily count of missing and stale rows
    findings by date please | on what days were there most findings, per day list | show me for each day the number of findings
    number of stale and missing rows, day by day | how did the findings number look on each single day | one row per day: findings
    findings day statistics | a per-day tally of the findings | chart of findings per date | number of deviations for each day
    does the daily quantity of findings go down | statistics of the findings broken down by calendar day | how many finds do we have per day
    daily finding numbers TIME | how many findings did each day have TIME
    , how many findings did we get each day TIME | i'd need a daily tally of findings for my slides
    faults by day | histogram of findings over the days | is the number of findings getting smaller from day to day
    on which day did we have the most findings | day by day statistics of faults | count of findings, one figure for every day
    which was our worst day | per-day finding counts | how many wrong rows came up daily | make a daily chart of the faults
    how many faults a day do we average | a table with date and number of findings please | are findings more frequent on certain days
    number of faults for every day TIME | break down findings by day TIME | how many findings did we get per day TIME
    on which day were there most faults TIME | has the daily number of faults been going up or down | how many faults did each day bring
    daily count of deviations | histogram of deviations per day | how many deviations a day do we see | day by day numbers of findings
    daily statistics of drift | per-day counts of findings | how many wrong rows per day | bar chart with findings for each day
    average number of findings a day | which days were bad, by number of findings | findings grouped by date
    how many deviations per day, as a table | manager wants a daily tally of deviations | how many deviations were there each day TIME
    count of findings by day TIME | day by day, how many findings since the upgrade TIME | how many findings did we have per day TIME
    daily drift counts TIME | deviations per day since yestreday | tally per day TIME
    histogram of findings by day | please give me the number of findings for each day
    how many findings come up per day? my boss would like a small table | number of findings, day for day, please TIME
    could you check if there are fewer findings each day, how many per day | not sure how many findings we had per day
    on which day were there the most findings, give me the count for each | is it still the same number of findings every day
    how many findings were there day by day, both the new and the old | isn't the daily number of findings going down yet
    customer writes: "how many errors do you see per day?" | manager asks: findings by day, for a bar chart
    audit question 56: daily number of deviations | pm wants to know the findings each day | fwd: daily findings for the weekly | per-day count
    daily breakdown findings | daily tally of deviations | how many discrepancies accrue per diem | findings pro tag | histogram of findings by date
    day-wise count of findings | date-wise findings figure, kindly | daily findings to nov 24 TIME
    how many findings per day did we have around the maintenance TIME
    how many findings did we have on each day | give me the daily count of findings | day by day , how many findings were there TIME
    can i get a daily breakdown of the number of findings
    can i get the daily number of findings | daily breakdown of the findings count
    daily number of findings please | can i have the findings count per day | day by day count of findings TIME
    give me the number of findings for every single day | findings per day chart
    day by day count of findings please
    findings per day | number of findings per day TIME | how many findings did we have on each day TIME
    how many findings were there each day | how many findings did we have each day TIME
    how many findings were there each day | findings per day TIME
    i draw a chart for the steering meeting. how many findings did we have on each day TIME`),
  'incident-history': lines(`
    past incidents start and end | incidents that opened and closed TIME | which incidents began and ended TIME
    give me the list of past incidents with begin and end time | history of incidents please | which incidents started and ended TIME
    what incidents did we have with start and end TIME | list of former incidents with begin and end | incidents that began and ended TIME
    i need to write a service review and in it there should be a chronological list of the past incidents with the time each of them began and the time it ended
    i like to look back at past incidents when they started and when they were over | which incidents have begun and ended
    past incidents with start and end | incident history TIME | past incidents with begin and end | incidents that started and ended TIME
    incident log TIME | which incidents have there been with start and end | please the history from all incidents | which incidents began or ended TIME
    i need all incidents with start and end for the steering committee TIME | closed incidents list | previous alerts
    postmortem material old incidents | all alerts including resolved TIME | what incidents did we have TIME | alert history TIME
    which incidents did we have in the past | please show me the former incidents also those which are closed already
    our insurer wants the history of incidents could you print it | what old incidents are recorded
    what incidents occurred i write the service report TIME | since the go-live which incidents were there TIME
    the auditor needs all incidents inclusive resolved ones TIME | was there an incident which is over by now TIME | please list past incidents TIME
    kindly furnish incident history TIME | show me the history of incidents | list past incidents | which incidents happened TIME | past incidents TIME
    old incidents | old incidents recorded | earlier incidents | former incidents | closed incidents | closed incidents TIME | resolved incidents
    resolved incidents TIME | incidents we had TIME | which incidents did we have TIME | what incidents were there TIME
    which incidents were there in the past | which incidents have been resolved | were there incidents TIME | was there an incident TIME
    was there any alert TIME | alerts TIME | alert history | alarms TIME | incident log | incident list TIME | incident report TIME
    list the incidents TIME | all incidents TIME | all incidents including resolved ones TIME | when did incidents begin and end
    when did the last incident begin | how many incidents did we have TIME | number of incidents TIME | outages TIME | outages we had TIME
    incidents of the past with start and end | the auditor needs all incidents TIME | archive of incidents | alerts that are over TIME
    what incidents have we had so far
    closed incidents, show me | incidents we had in the past, with start and end | list incidents for the post mortem TIME
    give me all finished incidents with duration | incidents for the review meeting TIME
    earlier incidents, start and end times | incident archive | every incident TIME | resolved incidents please
    all incidents that there were, begin and end | incident chronicle with start and end | list closed incidents too | the incident record
    when did each incident start and stop | all incidents ever, including the finished ones | what incidents have been resolved by now
    for the post-mortem i need a timeline of incidents | show old incident | which incidents are over already, and how long were they open
    from first to last: every incident's start and finish
    past incidents | incidents that are over | closed incidents and their duration | incidents TIME | archive of alerts
    which incidents ended TIME
    past incidents please | when did the incidents begin and when did they end
    give me the log of all incidents including the ones that are long over
    open the incident log for me, closed ones included | incident log with the closed ones
    when did incidents start and when were they over | how many incidents have there been so far | what incidents did we have in the past
    timeline of incidents | old incidents, please, not the open ones | show all incidents with begin and end | log of incidents
    how long did the incidents last | previous incidents | which incidents are resolved and when | chronicle of outages as incidents
    have we had this incident before | history of what went wrong, grouped as incidents | past incidents list for the post-mortem review
    all incidents ever, open and closed | which incidents came and went | incidents over time | start and end times of every incident
    the record of former incidents | did any incident come back after it was closed
    i write the yearly report and need all incidents with their duration | which incidents have we had | incidents that have ended
    which incidents began and ended | which alarms came and went | log of all incidents with begin and end
    previous incidents and how long they were open | for itil reporting: all incidents with open and close times
    how many incidents have we had so far | earlier incidents please | old alarms, already closed | chronicle of incidents
    show the incident archive | begin and end of all the incidents | have there been incidents before | historical list of incidents
    which incidents ended by themselves | list of former incidents for the monthly review | alerts that started and finished
    all the incidents ever seen | past incidnets, with duration
    past incidents with start and end | incident log, closed ones too | for the quarterly review: which incidents began and when did they end
    customer wants a chronological record of all incidents including the resolved ones | what incidents did we have and how long did each one go
    could you give me the incident history
    could you check if there were other incidents earlier, which began and ended | not sure which incidents we had in the past
    which incidents are already over | which incidents began and ended, our most recent first | isn't there a list of all former incidents
    which incident was the longest, show me all of them with begin and end | customer writes: "please send the list of past incidents"
    manager asks: which incidents did we have | audit question 58: register of incidents with start and end
    pm wants to know the incidents that came and went | fwd: incident log for the post-mortem | inc log | bygone incidents with their start and end
    annals of the incidents | historie der incidents | register of resolved incidents | incident timeline, kindly share | which incidents began TIME
    which incidents have begun or ended TIME | which incidents started during the maintenance TIME | incidents that ended to tuesday TIME
    which incidents did we have and when were they over | show me the closed incidents too, with start and end
    list of past incidents with their begin and end, for the audit | incident timeline please, start and end of each
    which incidents have we had, including resolved ones
    which incidents have there been so far, with their start and end | when did past incidents begin and when were they over
    i want to learn from earlier incidents, show me the history of them | past incidents with opened/closed times
    give me the log of all incidents, when each started and when it ended
    show me past incidents with start and end | when did the incidents begin and when were they over | incident history for the postmortem please
    past incidents with start and end times | closed incidents, when did they start and stop
    what incidents did we have formerly, from when to when | history of the incidents | past incidents with start and end please
    list for me the closed incidents, when each one started and when it was over
    past incidents with their start and end | when did each incident begin and when was it over
    which incidents began or ended TIME | what incidents started and ended TIME
    i come back from holidays. which incidents began or were closed TIME
    which incidents began or ended TIME | what incidents started TIME | show the incident history
    which incidents began or ended TIME | i was on holiday. which incidents began and which ended TIME`),
  'consistency-history': lines(`
    how did consistency develop | how did consistency develop TIME | how did the consistency develop over time | history of consistency
    show how the consistency evolved | how has the consistency developed TIME | how has consistency developed TIME
    i know already how it looks at this moment what i would rather see is whether the consistency of the rules has been getting better or worse as time went by
    i curious how consistency has evolved | how has rule consistency developed TIME | history of rule consistency | consistency over time graph
    evolution of consistency please TIME | how did the consistency evolve | consistency history TIME | how did rule consistency develop TIME
    how has consistency developed over time | has the consistency become better or worse over time | how was the consistency developing TIME
    please show the course of consistency TIME | was it consistent throughout | consistency timeline | history of consistency checks
    has the nb ever been out of sync | was everything consistent TIME | nb consistent TIME | consistency curve TIME | in-sync pct TIME
    was the consistency always given or were there times when it was not | how did the consistency develop over the time
    can you prove to the auditor that the rows were right the whole time | i like to see the history of the consistency checks
    was the state consistent all the time TIME | please show how consistency evolved because it a control in our sox audit TIME
    was everything in line without interruption TIME | were there inconsistent phases and how long TIME
    i need an evidence that between 1 and the configuration was correct continuously TIME | how has the consistency gone TIME
    how did the consistency develop TIME | consistency curve | consistency graph | consistency chart TIME | history of the consistency
    how did the consistency evolve TIME | how has consistency been TIME | how was the consistency TIME | was it consistent
    was it consistent all the time TIME | was the consistency always given | was consistency always one hundred percent TIME
    were the rows right all the time | were the rows right the whole time TIME | were the rows correct TIME
    were there times when it was not consistent | were there inconsistent phases TIME | were we always in sync TIME | was the nb ever out of sync
    was the database ever out of sync TIME | has it ever been inconsistent | has ovn been in sync TIME | did the consistency drop TIME
    did consistency dip TIME | lowest consistency TIME | percentage of right rows over time
    prove to the auditor that the rows were right the whole time | was it ok all the time TIME | have the rows been ok TIME
    how the consistency developed | were there phases of inconsistency TIME, and how long | for which times was it inconsistent TIME
    did the rows stay right TIME
    how has the consistency changed over time
    chart me consistency through time | how was consistency TIME
    consistency values TIME | did consistency dip , show the values TIME
    how has consistency evolved | consistency record TIME | consistency values over the whole time | consistency course TIME
    curve of the consistency | history of the consistency value | has consistency been getting better or worse
    plot how consistent the rules were through time | course of the consistency percentage | did the consistency score ever dip
    development of rule correctness over time, percent | evolution of the consistency share please | when was consistency below 100 percent
    past consistency values
    consistency over time | did the score ever dip | how did correctness develop TIME | match rate TIME | past consistency of NODE
    percent of right rows by day
    how has consistency evolved over time | in the long run, did the consistency percentage go up or down
    was consistency ever below 100 percent | is consistency getting better or worse | course of the correctness of rules over time
    when was consistency at it is lowest | lowest consistency ever | plot the share of right rows | how has the share of correct rows changed
    development of rule correctness | did the consistency dip at some point | consistency chart please | past values of consistency
    are the rules more consistent than they used to be | when did the consistency drop and recover | how stable is the consistency
    longest time with inconsistent rules | evolution of the degree of consistency | not the present value of consistency but it is course
    for how much of the time were the rules fully right | has the percentage of correct rules gone down
    has the share of right rows been going up or down | how did the degree of agreement run over time | graph of the share of right rows
    has consistency got better or worse | plot the consistency percentage | trend line of the consistency score
    how has the consistency figure evolved | show the consistency graph | dips in cosnistency
    for the slide deck: a curve of how consistent we were | did the consistency ever drop | lowest consistency so far
    percent of right rows as a time series | development of the consistncy share | draw the consistancy curve | was consistency always at 100
    is consistency improving | how much did the consistency fluctuate | show how the integrity percentage went up and down | consistency progression
    when did the share of correct rows fall
    plot of consistency | is our consistency going up or down in the long run | how did consistency evolve
    how has the consistency developed over time | my manager wants a graph which shows whether consistency is improving
    did the consistency become better or worse with the time | show me the course of the consistency figure for the review
    could you check if the consistency got better over time | not sure how the consistency developed
    has the consistency been the same all the time or different | isn't the consistency declining already | show the course of the consistency again
    did consistency still improve, how did it go | customer writes: "how did your consistency evolve?" | manager asks: consistency curve please
    audit question 59: course of the consistency over the retention time | pm wants to know how the consistency developed
    fwd: consistency graph for the slides | consistency/time | history of consistency | evolution of the consistency
    trajectory of the consistency figure | time series of the consistency percentage | verlauf der consistency | how has the consistency fluctuated
    ups and downs of the consistency | course of the consistency TIME | how did the consistency evolve during the maintenance TIME
    consistency to tuesday, how did it go TIME
    how has the consistency evolved | draw me the curve of the consistency over time
    has the consistency percentage got better or worse compared with before | plot consistency over time
    history of the consistency score, going up or down
    can you show me how our consistency went up and down | plot of consistency over time
    has the consistency been degrading or improving, i want the course of it | how did the consistency percentage evolve
    graph of consistency over time | has the consistency become better or worse, show me the history | show consistency over time
    please plot how consistent we have been over time | show me the course of the consistency percentage | graph of consistency history
    was the share of correct rows better or worse in the past than it is now
    how has the consistency developed TIME | consistency TIME | show the history of the consistency
    how did the consistency develop | how has consistency developed TIME
    how did the consistency develop TIME | please show me how the consistency has developed . TIME`),
  'restart-effects': lines(`
    how long did violations last | duration of violations | how long were rules violated after restart | violation durations
    how long did the violations last | for how much time did the violations persist after a restart of the ovnkube pod
    restart of ovnkube-node how long were the rules violated | for how long were the rules violated | how long violations took until gone
    violation duration
    each time the ovnkube pods restart we get a bunch of violations which go away again and what i am asking myself is how long these violations lasted
    i like to know how long violations persisted after the restarts | how long did the violations last TIME
    duration of violations after ovnkube restarts | after a restart how long lasted the violations | how long did violations persist TIME
    how long were the violations TIME | how long were the rules wrong after the ovnkube restart | duration of violations TIME | violation durations TIME
    what time long lasted the violations | ovnk controller restarts impact | violations after controller restart how long
    what did restarting ovnkube-controller do | restart fallout | how long till clean after a controller bounce | effect of restarts on rows
    controller restarts and their effect TIME | restart impact TIME | ovnkube bounce how long were rows wrong TIME
    did the restarts cause violations and for how long TIME | what happens with the egress when the controller restarts did it do harm
    after a restart of the controller how long do the violations remain | please tell which consequences the controller restarts had
    did the restarts of ovnkube leave something broken and for what duration | the vendor says that restarts are harmless what do your data say
    what did the controller restarts cause TIME | since the patching the controller restarted several times which effect had it TIME
    how long were we in violation following the restarts TIME | kindly tell impact of controller restarts management is asking rca TIME
    had the restarting of the controllers some effect on our addresses TIME | what effect did the ovnkube-node restart have
    what was the impact of the ovnkube restart | restart effects | effects of restarts | effect of controller restarts | impact of controller restarts
    impact of ovnkube restarts TIME | impact of restarts | what did the restarts do | what did the restart of the controller do TIME
    what did restarts of the control plane break TIME | what happens when ovnkube restarts | what effect had the restart TIME
    what consequences had the restarts | did the restart cause violations TIME | did restarts cause problems
    did the controller restart disturb anything TIME | do restarts hurt | do controller restarts do harm | are restarts harmless
    the vendor says restarts are harmless, is it true | restarts and their violations | restart damage | damage done by restarts TIME
    how long did violations last TIME | how long did violations last after restarts | how long did the violations last after the restart TIME
    how long did the findings last TIME | how long do violations last after a restart of ovnkube-node | how long does it take to recover from a restart
    how long were the rows wrong after the restart TIME | how long was it broken after the upgrade of the controller | violation duration after restart
    recovery time after controller restarts | recovery after ovnkube-node restarts | time to repair after a restart | fallout of the restart TIME
    aftermath of the restarts | longest violations | longest violations TIME | how long violations lasted | how long findings lasted
    what did the last controller restart do to egress | how long did findings last after the ovnkube restart
    effect of the controller restart on egress
    ovnkube was restarted, did that hurt egress traffic | after restarting ovnkube-controller what happened to egress rules
    impact of controller restarts on egress
    ovnkube-node got a restart, was egress affected | effects of a controller restart on the rules
    was there any disturbance of egress when the controller got restarted
    control plane restart, consequences for egress | how long were things wrong following the controller restart
    did ovnkube restarts leave egress violations | consequences of the last ovnkube-node restart | restart of the ovn controller - did egress suffer
    did violations follow controller restarts and for how long | how long did findings last | how long do findings persist after an ovn restart
    duration of the findings | for how much time were rows wrong before they healed | after restarting ovnkube, how quickly do the deviations vanish
    lifetime of findings | do findings go away by themselves, after how long | effect of ovn pod restarts on the rows, in minutes
    time until findings cleared | how long stays a finding typically | effects of the restart , how long were findings there TIME
    duration of findings TIME | how long until all findings had gone after a restart of the ovn pods
    what did the restart of ovn do to the rows | rows wrong after the upgrade, for how long | effect of ovnkube restarts
    how long do findings live | time until findings clear | duration of disturbances after a restart
    how quickly do rows heal after a reboot
    once ovnkube has restarted, how much time went by until the findings cleared | average lifetime of a finding TIME
    what is the usual lifetime of a finding until it disappears | usual lifetime of findings
    how long do findings persist after a restart | effects of the ovn restarts | what did restarts of ovnkube do to the rules
    do faults vanish by themselves, and after how long | duration of the faults until they were gone
    after a controller restart, how long were rows wrong | for how long did wrong rows stay | how persistent are findings
    average age at which a finding disappears | do findings outlive a restart of ovnkube-controller | time to repair of findings
    what happens to the rules whenever ovnkube is restarted, as observed | which findings were healed by a restart and which stayed
    how long until the system heals itself | mean lifetime of a fault | are findings short-lived or do they stick
    did a restart help against the findings | how much time does it need for faults to clear | how long were rows wrong restart TIME
    how long did faults persist TIME | did findings stay long after the restart TIME | how long did it take for the faults to go away
    how long did it take faults to go away TIME | how long did deviations persist after a restart
    after an ovnkube pod restart, how long until the findings are gone | how long does it take for findings to clear | lifetime of a finding
    effects of restarts on the rules, how long do they last | how long were rows wrong after restarts | average lifespan of deviations
    do deviations heal by themselves in seconds or do they stay for hours? how long did they last | how long does drift live
    time from a finding's apparance to it is end | for how long is the rule set damaged when ovn restarts
    how long did it take to heal after the controller restart | how quickly do findings disappear again | which findings lasted longest
    how long do wrong rows stay around | how persistent are the deviations | how long before everything was repaired after the ovn pod restart
    findings: how long open until resolved | duration of missing rows after a restart | do findigns vanish quickly or last long
    how long did findings TIME | how long did deviations persist TIME | after the restart , how long did the findings last TIME
    how long were rows wrong after the restart at 11 TIME
    how long did findings stick around until they cleared | after ovnkube restarts, how long do the wrong rows persist
    how long do findings normally persist until they disappear again
    the manager wants to know for how long the wrong rows stayed after a restart of ovn | what was the duration of the findings
    how long did the findings TIME
    could you check if findings last long after a restart, how long | not sure how long the findings lasted | how long did most findings stay
    isn't it so that findings go away at once after a restart? how long do they stay | how long did the same findings persist again and again
    customer writes: "how long do errors remain after your restarts?" | manager asks: how long did the deviations last
    audit question 54: lifetime of the findings | pm wants to know how long problems stay until they vanish
    fwd: how long do findings live after an ovnkube restart | findings duration | how long findings | finding lifetime | after restart
    persistence of deviations, in minutes | how long do findings linger | dwell time of the findings | wie lange blieben the findings
    how long-lived were the discrepancies | how long till findings heal | how long did the findings of last TIME
    how long have findings lasted TIME | how long did findings stay during the maintenance TIME | how long did findings persist to tuesday TIME
    when ovnkube restarts, how long do the findings stay around | how long did it take until the deviations cleared after the restart
    how long do wrong rows last, typically, before they disappear again | for how long did the findings persist after restart TIME
    how long do findings stick around after an ovnkube-node restart | how much time did the findings need to go away after the ovn restart
    average lifetime of a finding before it heals | how long did the findings hang around after the restart TIME
    how long do findings last until they disappear | when ovnkube restarts, for how long do the wrong rows stay around
    what is the typical lifetime of a finding | after an ovnkube pod restart, how long did the findings persist
    how long do findings typically stay before they clear | duration of findings, what's typical
    how long did findings typically stay before they went away | what's the usual lifetime of a finding
    for how long did the findings persist after the ovn restart TIME | how long do deviations stay around before they clear
    how long did the inconsistencies persist after the ovn pods restarted | once a finding shows up, how long does it stay
    after what time do findings usually disappear again | duration of the findings, how long were they there | how long did findings persist TIME
    how long do findings persist before they vanish again | how long did the findings stay around after the restart TIME
    for the risk assessment: how long do findings usually stay until they disappear | how long did findings last TIME
    how long did the findings last | how long did findings TIME
    how long did the findings last TIME`),
};
