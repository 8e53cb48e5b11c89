/** How things develop, and how well they go. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfTrends: Language['asked'] = {
  trends: lines(`
    row trends | how are rows per node trending | are row counts growing over time on nodes | row trend NODE | how do rows on develop over time NODE
    how do the rows of the nodes develop | trend of rows per node | is the number of rows on the nodes growing over the time | trend of the rows on NODE
    is the row count of growing NODE | are the rows growing over time | trend of row counts per node | trend of rows on NODE
    is the number of rows on growing over time NODE | how do the row numbers of the nodes develop
    in former times we had a slow leak in the northbound database so i like to see the trend of the rows of each node and if there is any growth
    i like to see whether the rows on the nodes are growing | trend of the rows per node | are the rows on growing over time NODE
    how does the number of rows evolve NODE | how do row counts develop on the nodes | row trend per node | is the number of rows on growing NODE
    row trend NODE TIME | how are the rows of the nodes developing | what is the tendency of rows in the nodes
    is the number of rows on rising or falling NODE | how developed the rows of NODE TIME | trend lines please | where are the numbers heading
    row count trend | trends TIME | trend TIME | how have the figures moved-over the TIME | trend NODE | rows going up or down over time NODE
    trend NODE TIME | trend of NODE TIME | which trends do you see i need it for the strategy slide | are things getting better or worse over the time
    could you show me the tendencies of the cluster egress figures | what is the trend TIME | please give the trends for the management review TIME
    how did the figures develop upward or downward TIME | what trend has NODE | is going in a bad direction in the long run NODE
    show how has been trending please NODE TIME | the tendency of it is what NODE TIME | what are the current performance trends | show trends
    show me the egressip performance trends TIME | how did the number of rows develop TIME | trend of NODE | show me the trends | performance trends
    how are rule counts trending | how do the rows on develop NODE | egressip trends TIME | what is the trend of NODE | trend | trends NODE
    trends of NODE TIME | trends for NODE | show me the trends TIME | what are the trends | what are the current trends | what is the trend of NODE TIME
    what is the tendency | what is the tendency of rows TIME | the tendency of NODE TIME | tendency of NODE | development of the rows TIME
    how do the rows develop | how do the numbers develop | how did the numbers develop TIME | how did the figures develop TIME
    how have the figures moved TIME | how did NODE develop TIME | how has NODE evolved TIME | evolution of the row counts TIME | evolution of NODE
    where is it heading | where is NODE heading | are the rows rising or falling | is it going up or down | is it getting better or worse
    is NODE getting worse | are the numbers growing TIME | rising or falling NODE | upward or downward TIME | do rows grow on NODE TIME
    long term development | long term view | graph of the rows TIME | curves | time series of NODE | egressip performance trends TIME
    show me the performance trends TIME | current performance trends | how the rows of nodes develop | in which direction do the numbers go
    how are the rows developing | performance trends please | how do row counts develop | show trends for node NODE | how do the row numbers develop
    show the trends TIME
    which way are the numbers going | long term development of snat and lrp numbers | NODE , does the rule number go up or down over time
    development of row counts | trend overview please | , are the rules growing TIME | is NODE collecting more and more rows
    is NODE collecting more and more rows
    are rows going up or down | give me the trend | trend of rules TIME | is NODE growing in rules | our row counts, what trend
    longer view: does the rule volume rise | rule growth TIME | NODE rows, growing or shrinking | NODE trend, TIME | row growth over time
    are row numbers climbing | trend of the rows | is the number of rows creeping upward on the nodes | do the databases grow
    rising or falling: the rows of our nodes | do we have a growth in rows on the nodes | row development on NODE | is NODE accumulating rows
    do NODE 's rows go up or down as time passes | curve of rows NODE | how did the rows of the nodes develop TIME
    how have the rows on NODE grown TIME | is the amount of rows at NODE increasing bit by bit | how has NODE 's row number evolved
    do the rows grow | growth of rows per node | direction of the row counts | is the rule volume rising | longer view of the rows
    development of the databases | are the counts climbing on NODE | rise and fall of rows
    how are the row numbers of the nodes developing | is there a node who number of rows keeps creeping upward
    are rows growing | row number trend | is some database growing without bound | is there a leak of rows, i.e. more and more of them
    growth of the rule sets | development of row counts over time per node | do row counts rise or fall | which node's rows grow fastest
    tendency of the number of rows | does the amount of snats on the nodes creep up | show row growth | how has the number of rows changed over time
    is ovn nb accumulating rows | are the tables getting bigger | how do the rows of NODE develop | are rows on node NODE increasing
    is the number of rows at NODE growing | row development NODE | do NODE 's rows go up or down | how did row counts develop TIME
    were rows growing TIME | how did the rows of NODE develop TIME | did NODE row count grow TIME | has the number of rows been going up or down
    NODE 's number of rows, how has it developed | row trend of the nodes | curves of the row numbers | is the number of rows growing
    trend of rows over time | which machine gains rows steadily | growth of nat and routing rows per host | graph of row counts
    is there a creeping growth of rows on a node | do the databases get bigger and bigger, row-wise | row count curve, up or down
    like table bloat in postgres: does any host's row count keep growing | row trnd of NODE | is NODE 's row number rising | curve of rows for NODE
    does NODE accumulate rows over time | rows on NODE : riisng or falling | graph of the row numbers of NODE | how have the rows developed TIME
    did row conuts climb TIME | growth of rows TIME | how have rows on NODE developed TIME | did the number of rows on NODE grow TIME
    trend of rows on NODE since tusday
    are the rows per node growing | row numbers on the nodes over time, rising or falling | trend of the row numbers per node TIME
    is the number of rows on the nodes rising or falling in the long run | for capacity planning: what is the trend of the nodes' row numbers
    how do the rows of NODE develop, is it getting more or less | how have the rows on NODE been developing TIME
    could you check if the number of rows is growing | not sure how the rows develop | are the rows of most nodes growing or is it the same
    manager asks: what is the trend | audit question 61: trend of the rows for each node | fwd: trend of the row numbers for capacity planning
    rows up or down | are row numbers creeping upward | drift of the row totals by node | entwicklung der rows
    isn't NODE getting more and more rows | i do not know how the rows on NODE develop | do the rows of NODE still increase
    customer writes: "does NODE accumulate rows?" | pm wants to know the row trend of NODE | is the row volume of NODE burgeoning
    gradient of the rows on NODE | row growth rate of NODE | how did the rows develop TIME | how have the rows of the nodes developed TIME
    row trend during the maintenance TIME | how did the rows on NODE develop to tuesday TIME
    is the number of rows on the nodes growing or shrinking | what's the tendency of the row counts per worker
    how has the row count on NODE been developing | are row counts per node trending up | row trends across nodes
    how is the number of rows on NODE trending | how did the nodes' rows develop , up or down TIME
    how is the number of rows per node developing | are the rows on our nodes growing | is the row count of NODE going up or down over time
    row growth per node, what's the trend | do the nodes accumulate rows as time goes by | trend line of NODE 's rows
    are the row counts growing | what is the trend of rows per node | are the rows of NODE going up or down over time
    how have row numbers on the nodes developed TIME | are the row counts growing on the nodes | did the number of rows on NODE go up TIME
    which way do the row counts of the nodes go, up or down | are the rows on the nodes growing or shrinking TIME
    is the amount of rows on NODE going up over time
    rows on the nodes, rising or falling | are the rows on NODE becoming more over time | how did the number of rows on the nodes develop TIME
    row trends | how did the rows of NODE develop TIME | what is the trend of the rows on NODE
    how do the rows of the nodes develop | how did the rows of NODE develop TIME | what is the trend of the rows on NODE
    how do the rows of the nodes develop | trend of the rows on the nodes TIME | how did the rows of NODE develop TIME`),
  forecast: lines(`
    forecast rows | predict number of rows | will the row counts keep growing forecast please | row forecast NODE | predict rows on NODE
    give me a forecast of the rows | how many rows will we have in future if it is going on like this | prediction of rows per node please
    forecast NODE | how will the number of rows of be in the future can you predict NODE | forecast of rows | how many rows will we have in the future
    prognosis rows per node | row forecast for NODE | how many rows will have in future NODE | row forecast
    what is the forecast for the number of rows
    assuming that the growth goes on in the same manner as up to now what number of rows do you predict that the nodes will have in the future
    i like a prediction of how many rows we end up with | forecast rows NODE | forecast of rows for all nodes
    how many rows will the nodes have in future | predict the number of rows on NODE | how many rows will have in the future NODE
    predict the row count of NODE | how many rows will end up with if this goes on NODE | row projection for NODE | can you give a forecast of the rows
    how will the number of rows develop in future | what is the forecast of rows for NODE | please predict rows of NODE
    when do we run out of eip slots | growth projection | time to full | at this growth rate when does it fill up
    capacity extrapolation for budget planning | when is full NODE | growth forecast NODE | fills up when NODE
    when will we run out of room for the egress addresses | i plan the budget of next year so at what moment will something be full
    please estimate the growth and when limits are reached | if it continues to grow like this until when does the capacity suffice
    could you make a prediction when we hit a limit procurement needs three months
    how fast is the number of rows growing and when does that become a problem | when is going to be full NODE
    in how many weeks will reach it is limit at the present growth NODE | please predict for when it is room is exhausted NODE
    the growth on until when is it still ok NODE | when will we hit the row limit | forecast the number of rules for the next days
    when do we reach the limit | predict the number of rows | when will the limit be hit | prediction | predict NODE | predict the rows | projection
    projection for NODE | project NODE | outlook | outlook for NODE | extrapolate | when will NODE be full | when does NODE fill up | when do we run out
    when will NODE run out of slots | when is the limit reached | when will a limit be reached | when will NODE reach its limit
    when do we hit the limit | when do we hit the ceiling | time until NODE is full | time to limit | how long until NODE is full
    how long until we reach the limit | how long will the capacity last | how long does it last until we must add nodes
    how much time is left until NODE is full | days until full | will NODE run full | will we hit a limit soon
    what will happen to the rows in the future | how will the rows develop | how will NODE develop in the next weeks
    how many rows will NODE have next month | how many rows will there be in a month | if it goes on like this where do we end
    at this rate when does it become a problem | at the present rate when is NODE full | how fast is it growing and when does it become a problem
    growth rate and limit of NODE | growth forecast | growth | expected growth | expected number of rows next week | utilisation forecast NODE
    capacity forecast | capacity planning forecast | do we need another node soon | capacity forecast for planning
    make a prediction when we hit a limit | could you make a prediction when the limit comes | project NODE utilisation of egress ip slots
    when must we buy more nodes
    forecast please | what will the row numbers be tomorrow | predict the rows on NODE
    at this growth, when do rows hit the ceiling | how many rows will we have in some days | when is the row limit exceeded if it goes on like this
    how long until rows run into the limit | growth prediction for rules | do we run into the maximum of rows soon, and on what day
    in how many days do we reach maximum rows | outlook for row numbers | prognosis of rule growth please | extrapolate row growth for me
    on which date is the limit of rows touched | will we outgrow the rows limit in the coming weeks | how many rows will there be next month
    predict the row numbers | where will row counts be heading | projection of the rows | expected row growth in future
    extrapolate the rows for me | if growth goes on, how many rows do we end up with | row outlook | how many rows will NODE have in a week
    predicted number of rows at NODE | extrapolation NODE rows | when will the row number of NODE become a problem, per forecast
    where do the rows of NODE go from here, estimate please | NODE 's expected rows in the coming weeks
    when will the limit be reached | rows in the coming weeks | where will the counts be heading | will we outgrow the limit
    on what day do we run full | expected rows of NODE next month | how much longer until the maximum
    predict the number of rows we'll end up with | can you extrapolate the row growth of NODE into the future | row forecast, please
    if it goes on like this , where will the number of rows end up | if it goes on so, how many rows will there be
    how many rows will there be | where will row counts go from here | if it continues like this, how many rows will the nodes have
    extrapolate the growth of rows | what will the databases look like in future | expected future number of rows | will the rows keep growing
    projection of the row numbers | how large will the nb databases become if nobody intervenes | outlook on the number of rows
    i plan capacity: how many rows should i expect later on | can you foresee the row count | estimate future rows | prognosis for the rules
    will any node get too many rows soon | at the present rate, when does it get critical with the rows | how many rows will NODE have
    predict rows for node NODE | what is the row projection of NODE | expected rows at NODE in the future | will the number of rows go up or down
    what number of rows do we get to if the rise goes on | NODE 's number of rows, how will it develop | how many rows will there be tomorrow
    what row counts do you expect next week | extrapolate the row counts please | where will the row numbers be in an hour
    which node will have the most rows in a week | projected rows | expected growth of rows for the coming days
    i must size the ovn database . how many rows do you perdict TIME | outlook for the row counts
    if it goes on like this, how many rows will we have | estimate of future rows | rows in the near future | how many rows will NODE have tomorrow
    predict NODE 's rows | expected rows on NODE in the next hours | where will NODE end up with it is rows
    what will the row count on NODE be a few hours from now | future number of rows on NODE | how many rows do you expect on NODE by next week
    will the rows on NODE keep rising, what's the prediction | rows of NODE , outlook | based on the data , how many rows do you forecast TIME
    row forcsat of data TIME
    predict row growth | extrapolate the number of rows for me | how many rows will NODE end up with if it goes on like this
    can you give an outlook on how the number of rows will grow | finance asks for a projection of the row numbers
    what will be the amount of rows in future | please forecast the rows of NODE
    could you check if the rows will keep growing, what is the forecast | not sure how many rows we will have next month, can you project it
    will there be other nodes with more rows next week, forecast please | manager asks: what is the forecast for the rows
    audit question 62: projected number of rows | fwd: forecast of the row numbers for the budget round | row projection | prognosis of the rows
    extrapolate the row numbers | prognose for the rows | isn't NODE going to have too many rows if it goes on like this, forecast it
    i do not know where the rows of NODE are heading, give a forecast | will NODE still have the same number of rows next week
    customer writes: "how many rows do you expect on NODE in a month?" | pm wants to know the expected rows of NODE
    whither the rows of NODE , a projection please | augur the row count of NODE | estimate of the future rows on NODE
    forecast of the rows based on the data TIME | what was the forecast of the rows TIME | project the rows from what you saw TIME
    forecast for NODE from the rows TIME | rows forecast of NODE with data since the maintenance TIME
    how many rows will we end up with if it goes on like this | can you predict how the rows will grow
    what row count do you expect for NODE in the future | forecast the row count please
    where will the number of rows be if we keep growing like that | projected rows for NODE
    what's the prediction for the rows of NODE | extrapolate the row numbers for me | where will the row counts end up if it goes on like this
    projected rows of NODE
    how many rows should we expect in the future | can you predict the growth of rows | if it goes on like this, where will our row count end up
    projection of the number of rows for NODE | extrapolate the rows please | predict the rows of NODE | row forecast for NODE
    what is the forecast for the rows | where will the row count of NODE be in future
    how many rows are we going to have in the future if it goes on like this | row growth prediction | project the row count of NODE into the future
    give me a forecast of the rows | row forecast pls
    give me a forecast of the rows | forecast of rows for NODE please
    give me a forecast of the rows | what is the forecast of rows for NODE`),
  performance: lines(`
    how fast is egressip | eip performance reliability numbers | how reliable and fast is egressip here
    how is egressip doing speed and reliability wise numbers please | how fast and how reliable is egressip | give me performance figures of egressip
    for a management presentation how reliable and how fast is the egressip feature in our platform
    how well did egressip perform speed and reliability TIME | egressip performance TIME | how fast and reliable is egressip | egressip performance
    management wants to know how fast and dependable the egress ip feature is | reliability and speed of egress ip in our cluster
    the steering committee is thinking about a replacement by dedicated gateways so i need an honest overall picture about how quick and how dependable egressip is in our cluster
    i was asked how well egressip performs in terms of speed and reliability | general egressip performance figures
    before the review meeting how reliable and quick is our egress ip feature overall | how fast and reliable was egress ip TIME
    egressip performance numbers | how fast and reliable is egress ip here | performance status of egressip
    how well does eip perform in terms of speed and reliability | i need performance figures about egressip for a presentation
    is egressip fast and reliable | how good is the performance of the egress ip feature | bottlenecks | where is the time spent | performance report
    what is slow in the egress pipeline | performance TIME | bottlenecks since the rollout TIME | performance figures TIME | any slowness where TIME
    performance regressions TIME | how is the performance of the egress programming are there bottlenecks | where does the system lose time please
    the management feels that everything became slow what does the performance look like | could you show me which part is the bottle neck
    is the control plane quick enough or is something limiting it | which component is slowing down kindly analyse
    how was the performance between 9 and 11 TIME | please analyse the bottlenecks the capacity board wants to see it TIME
    has performance degraded since the update TIME | everything was sluggish where was the bottleneck TIME | analyze egressip performance
    performance summary please | how is egressip performing | show performance | is egressip performing well | performance summary
    performance summary TIME | performance report TIME | performance figures | performance metrics | kpis | how is the performance TIME
    how was the performance TIME | how does the performance look | how well does it perform | how well did it perform TIME | how fast and reliable is it
    is it fast | is it slow | is it fast enough | is the system quick enough | is the control plane quick enough | is something slow
    is something slow TIME | is something limiting it | what is slow | what is slow TIME | what is slowing us down | what slows it down | what limits us
    why is it so slow | everything is slow | everything was sluggish TIME | it feels slow | bottleneck | bottlenecks TIME | any bottleneck
    any bottlenecks TIME | are there bottlenecks | where is the bottleneck | where was the bottleneck TIME | what is the bottleneck
    which part is the bottleneck | which component is the bottle neck | which component is slow | which component is slowing down
    which component needs the most time | where does the time go | where is time lost | where does the system lose time | analyse the bottlenecks TIME
    find the bottleneck | slowness in the pipeline | slow in the pipeline | any slowness TIME | latency of the system | throughput of the system
    speed of the system | efficiency | which part of the chain is the slow one | is the programming of rows fast enough | what costs the most time
    performance overview please | how fast is egressip here | how well does egressip perform
    i need a performance overview of egressip for the monthly review | how well does egressip work in terms of speed and reliability
    performance analysis egressip
    how reliable are egress ips here overall | i must present how egressip performs, give me the summary
    give an analysis of egressip speed and stability | how does egressip perform for us | performance report, egressip, short
    speed and reliability figures of egressip | do a performance analysis | summary of how egressip is doing performance-wise
    how well does egress perform | speed and reliability of our egress in numbers | give me key performance numbers
    is egressip performing well in this cluster | performance overview | how snappy and dependable is the egress machinery
    what quality of service do we get from egressip | egress performance summary for management | statistics on reliability and speed
    how good is our egress ip implementation, measured | are fail-overs and convergence quick, and how reliable is all this, overall
    benchmarks of egress in this cluster
    how good is the egress ip service | quality of service of egressip | speed and reliability in one view | how snappy is egress
    performance figures please | is egressip quick and dependable | service quality measured | performance review
    management wants figures on speed and reliability of our egressip setup, what have you got
    how reliable is our egress | how well does egressip perform here | speed and reliability of egress | is egressip fast enough for production
    give me the performance report of egressip | what is the service quality of egress in numbers | availability and latency of egressip overall
    how quick does ovn program rules and how often does it fail | is egress slow
    i need key figures on speed and dependability for a management slide | how good is the egressip implementation in practice
    overall quality: convergence, failover, errors | how performant is it | are we happy with the speed of egress processing | kpi egress
    reliability statistics | what are the measured times of egressip, all of them | does the egress feature keep up with the load
    would you call egressip dependable on this cluster? numbers please | benchmark-like summary of how the egress works
    how fast and stable runs the egress ip | can you summarise timing and robustness of egressip | how much can i rely on egress ips, statistically
    how fast does everything go and how often does it fail | what times and failure rates does egress have | how reliable is egress overall
    latency and reliability of the egressip feature | numbers about speed and dependability of the egress function | how good is the performance
    benchmark of egressip in our cluster | i present to the managers tomorrow: how fast and dependable is this egress thing | speed of egress
    perfomance overview | key performance numbers | how fast does egressip react and how reliably | performance summary for the whole feature
    is egressip slow | how deendable is egressip | general performance | give me reaction times and reliability in one view
    how quick and stbale is egressip on this platform | performance of the egress feature | how does egressip do on speed
    is egress performing well | efficiency and reliability of egressip | can you quantify how fast and reliable it is | performence numbers
    compared with what one expects, how fast and reliable is egressip | key figures on egressip speed | overall speed and reliability
    give me egressip performance numbers | overall performance of egress, speed + reliability | how is egressip performing
    the cto wants to know how well egressip performs, in speed and in reliability | could you summarise the performance of egressip for the customer
    is egressip quick and reliable in this cluster | i need performance figures of the egress feature for a slide
    could you check if egressip is fast and reliable here | not sure how reliable egressip really is
    how well does egressip perform if you look at it all at once | isn't egressip rather slow in this cluster
    is the egressip performance still good | how does egressip do in both speed and reliability
    customer writes: "how reliable is your egressip setup?" | manager asks: how does egressip perform
    audit question 51: performance and reliability of the egressip feature | pm wants to know how fast egressip is
    fwd: performance figures of egressip for the architecture board | eip performance | performance numbers | how reliable | egressip speed
    how dependable is the egressip feature | how performant is egressip | leistung of egressip overall | how robust and snappy is egressip here
    service quality figures of egressip | what is the calibre of the egressip service in speed and reliability | how did egressip perform TIME
    how fast and reliable was egressip TIME | how has egressip performed TIME | performance of egressip during the maintenance TIME
    how reliable was egressip to tuesday TIME
    how quick and how dependable is egressip here | the manager asks for figures: how well does egressip perform
    can you give me the speed and reliability figures of egress ip in one go | how well does egressip perform, latency and reliability wise
    is egressip fast and reliable in our cluster | performance numbers for egressip please
    how quick and dependable is egressip in general | what does the performance of egressip look like
    my team lead would like some figures on the speed and reliability of egressip in our cluster | egressip performance figures please
    how well does egressip perform in this cluster | speed and reliability of egressip on this cluster? i need numbers for the management
    how fast and how reliable is our egressip setup | performance figures for egress ip please
    my boss wants to see some numbers on speed and reliability of egressip
    i'd like the performance figures, i.e. speed and reliability of the egress feature | egressip performance figures
    can you give me some numbers on speed and reliability of our egressip for the management | how performant is the egressip feature in our cluster
    performence figures for the egress feature as a whole
    i have to tell management how quick and dependable our egressip setup is. do you have numbers
    how fast and reliable is egressip here | how reliable is egressip in our cluster? i must decide if we roll it out further
    how well did egressip perform in speed and reliability TIME
    how reliable is egress ip in our cluster | how fast and reliable was egressip TIME
    how fast and reliable is egressip | how fast and reliable was egressip TIME`),
  objectives: lines(`
    are we meeting our slos | slo status | objectives met | slo ok or not manager asking | are we meeting our objectives
    did we fulfil our service level objectives or not the customer meeting is at 3 | did we meet the slo TIME | were the objectives met TIME
    do we fulfill the objectives | are our service level objectives reached or violated | slos met
    before the monthly meeting with the customer i want to know if the objectives we have agreed upon are being fulfilled or whether some of them are violated
    my boss wants to know whether we are within our slos | slo met | are the service level objectives fulfilled | did we miss any slo target
    did we miss any of the objectives | do we reach the service level objectives | which of the objectives are not met
    as service manager i like to know whether our slos are fulfilled | error budget left | are we within slo | slo burn | budget burn rate egress
    which slos are red | error-budget report | do we meet our targets | slo compliance please | remaining budget vs objective
    are we fulfilling our slos i have to report to the customer | which service level objectives are defined and do we respect them
    please show me the state of the objectives for the management review | is the error budget already burnt
    the contract promises 99.9 do we keep the objectives or not | could you tell whether any slo is at risk
    kindly share slo status the client is asking | our objectives of service are they attained
    before i approve more releases i like to know the remaining error budget | how much error budget is left | slos | slo status TIME | slo report
    service levels | are we within the slo | are slos ok | which objectives are not met | which objectives are violated | which slos are violated
    which slos fail | which slo is burning | do we meet the objectives | do we keep our targets | did we keep the slos TIME | do we hit our goals
    error budgets | remaining error budget | how much budget is left | how much of the budget is used | budget burn | burn rate | are we burning budget
    budget burning too fast | is the budget exhausted | sla | sla status | are we within sla | are we breaching the sla | targets and goals
    service quality against the goals | whether the objectives are met | do we keep what we promised to the customers in terms of service level
    are our service level goals reached
    how's our slo doing | are our objectives met | how much of the error budget is spent
    do we hold our slos | service level objectives, are they attained
    how fast do we burn our error budget | slo objectives met, yes or no
    slo attainment | did we spend our error budget | are our targets (slo) reached | current state of the slos
    do we miss any service level objective | slos fulfilled | do we hit our targets | objective status | are we within our service level objectives
    did we miss any of the goals | targets reached or missed | how stand we against our objectives
    the quarterly review asks whether we kept our slos | compliance with the agreed objectives | do the measurements satisfy our slos
    are the targets met | do we keep our service levels | how much budget is burnt | are we within the sla | objectives overview
    do we meet our slos | how is it looking with our objectives | which of the service level objectives are currently violated
    do we meet our slo | are we within the error budget | targets reached | service level objectives status | which objectives are missed
    are we keeping what we promised | do we fulfil the goals for consistency and fail-over time | which slo is violated | is any target in danger
    how do we stand against the targets? the quarterly review is close | goal achievement | compliance with the service levels
    did we break our sla for egress | list objectives with met or not met | do the measured values satisfy the agreed limits | slo burn
    are all the set goals fulfilled | what are our objectives and how far from them are we | is the egress service within it is agreed service level
    have we missed our targets | objectives fulfilled, yes or no | do we reach what was agreed, i.e. the objectives | good enough for the slo
    are the objcetives met | slo status | how is our error budget | are we within the service level targets | did we break the sla
    which targets are missed | service level objectives please | is the sla in danger | are we keeping what we promised to customers in the sla
    objectives: met or missed | management signed 99.9 percent. are we hitting that target | compliance with the targets | are all goals reached
    sla fulfilled | burn rate of the error budget | objective by objective, how do we stand | do we achieve the agreed service levels
    target versus actual for each objective | are the service goals being met | slo overview | are we inside the limits that were agreed
    did we fail any service target | sla status for the customer meeting | are our objetives fulfilled
    are we inside our objectives | which objective do we miss | slo status please | do we fulfil our service level objectives
    the service manager asks whether all the objectives are being met | are the goals (slo) reached or missed
    which of the agreed objectives are we violating
    could you check if we still meet our objectives | not sure whether the slos are met | do we miss both objectives or only one
    isn't the objective for fail-overs missed already | are most of the objectives met yet | are we within our objectives again
    customer writes: "do you keep your slos?" | manager asks: do we meet the targets | audit question 63: attainment of the service level objectives
    pm wants to know if the goals are met | fwd: slo status for the steering committee | targets ok | are we compliant with our service targets
    attainment of objectives | are we honouring the slos | werden the ziele met | how do we stand against our service level goals
    are the targets being achieved or breached | have the objectives been met TIME | were the objectives missed during the maintenance TIME
    slo status to tuesday TIME
    are we within the targets we promised the business | which of the service level objectives are we missing | are we hitting our slos
    do we meet our objectives | are the slos fulfilled | my manager asks whether our service level targets are being met | are we within slo
    which of the agreed objectives are being met and which are missed | error budget ok, targets met
    slo report for management: which targets are met and which are missed | do we keep the targets we set for egressip
    which service level objectives are violated | which of our targets do we miss at present, objectives not met
    are all of the service level objectives fulfilled
    which of the service level objectives are missed | are the targets we set ourselves for egressip being reached
    are the slos met | did we meet the objectives TIME | were our objectives met ? it goes to the steering committee. TIME
    are the slos met | were the objectives met TIME | did we meet our slo TIME
    are we meeting our objectives | are the slos met | did we meet the objectives TIME`),
};
