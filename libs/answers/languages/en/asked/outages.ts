/** Outages. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfOutages: Language['asked'] = {
  'hanging-connections': lines(`
    why do connections get stuck after an eip moves | old connections freeze after move | connections hang after eip moved EGRESSIP
    why do connections stall after eip failover EGRESSIP | why do the tcp connections hang after an egress address has moved
    long-lived connections get stuck when the eip moves to another node
    the established sessions freeze after every fail-over until the application is restarted what is the reason for it
    connections hang after eip moved why EGRESSIP | after the failover of egressip the database sessions are hanging EGRESSIP
    why do connections hang after an address moved | connections stuck after failover | sessions hang post failover
    why do connections through egressip hang after it moved EGRESSIP | eip tcp sessions hang after the failover EGRESSIP | connections hang after move
    why do tcp connections hang after a failover
    whenever an egress address has been moved to another node our long running database sessions are frozen and never come back until the client is restarted what is the reason for it
    i do not understand why established sessions are stuck after the egress ip moved | why do sessions hang after eip moved EGRESSIP
    why do connections hang after an eip moves | tcp sessions hang after failover why
    after the address is moved my existing connections are stuck why is that | connections via eip hang after it moved to the other node why EGRESSIP
    after the failover of egressip the old connections are freezing EGRESSIP | tcp sessions hang after eip move
    why do long lived connections freeze after a failover | connections via stuck after it failed over EGRESSIP
    established sessions dead after moved why EGRESSIP | why do connections hang after an address has moved
    after failover our database connection is freezing why | our connections through hang after it moved why is that EGRESSIP
    connections are hanging after the move of egress ip EGRESSIP | established connections stuck post failover
    existing flows dead after the address migrated new ones ok | old conntrack entries blackholing after a move
    db sessions froze after the move EGRESSIP | long-lived connections through hang now that it got moved EGRESSIP
    after failed over open sockets never recover EGRESSIP | streams stuck once the eip hopped EGRESSIP
    established tcp dead new syn fine after relocation EGRESSIP | old connections via hang after failover ADDRESS
    moved and keepalives go nowhere ADDRESS | our long database sessions freeze when an address moves is that known and do we have it now
    are there existing connections which are hanging following a move of the egress ip
    after the ip went to another host old tcp sessions stay stuck please check it
    why do the established connections not survive the changing of the node
    the mq connection to the bank is hanging after moved could you see why EGRESSIP
    old sessions of got stuck after the failover while new ones work kindly look into it EGRESSIP
    do you see dead established connections for after it is move EGRESSIP
    connections through which were open before the move do not react any more what is with them ADDRESS
    are sessions of still hanging on the former node ADDRESS
    i must explain to the customer why his open streams on froze when the ip changed host ADDRESS
    why do existing connections hang after moved EGRESSIP | old tcp sessions of are stuck after the failover EGRESSIP
    connections freeze after a failover | long-lived connections hang since moved EGRESSIP | connections hang | connections hang after a move
    connections hang after failover | hanging connections | hanging connections EGRESSIP | hung connections after the move of ADDRESS
    old connections hang | existing connections are stuck | existing connections of EGRESSIP freeze | established connections do not survive a move
    established sessions die when EGRESSIP moves | open connections froze when the ip changed host | open streams froze
    long lived connections break after failover | long lived tcp sessions die | why do established connections hang after EGRESSIP moved
    why do old sessions of ADDRESS hang | why are tcp sessions stuck | why do sessions not survive | sessions hang on the former node
    sessions of ADDRESS still hanging on the old node | are sessions stuck on the old node | stuck sessions EGRESSIP | stale conntrack after a move
    old conntrack entries | conntrack blackholes after failover | keepalives go nowhere after the move | database connections freeze after failover
    the database pool hangs since ADDRESS moved | connections which were open before the move do not react | my ssh session froze when EGRESSIP moved
    tcp connections get no answer after the address changed node | what happens to open connections when an address moves
    do existing connections survive a failover | ADDRESS moved and old connections are dead | why connections hang after a move
    existing flows are dead after the address migrated, new ones are ok | streams stuck once the address hopped
    new connections work but old ones hang since the move | old sockets never recover after the move of EGRESSIP
    why do connections hang after EGRESSIP moved | existing connections of EGRESSIP stall after the failover
    why do old connections hang after a move | existing sessions freeze when the ip moves, why
    EGRESSIP moved and now the long running sessions are frozen | db sessions stuck since EGRESSIP failed over, why
    open tcp sessions hang after the ip moved to the other node
    EGRESSIP got moved and clients hang on their old connections | sessions opened before the EGRESSIP move do not continue
    after failover my persistent connections stay stuck, is that normal
    sessions opened before the EGRESSIP move do not continue
    the EGRESSIP failover left tcp connections dead until app restart | why are open connections frozen following the EGRESSIP move
    my sessions hang when the egress ip goes to another node, why | EGRESSIP switched over and sockets remain open but dead
    established connections over EGRESSIP do not survive it is move, reason | frozen tcp sessions post failover
    why do connections hang after a move | stuck tcp sessions following a failover | old connections freeze when an address moves, why
    sessions hang once the egress ip has been relocated | long lived connections stall after fail-over
    our database clients sit there frozen every time an egress address changes nodes | hung connections
    why must apps reconnect after an egress failover | connections via EGRESSIP hang since it moved
    why do sessions through EGRESSIP freeze after the fail-over | EGRESSIP : stuck connections after move
    EGRESSIP connections stay hanging after moving | why are tcp sessions of ADDRESS stuck after it is move | hanging sessions on ADDRESS
    EGRESSIP streams are stuck ever since the address changed nodes, why | established sessions of EGRESSIP hang post-failover
    sessions freeze after a move | clients stuck after the failover of EGRESSIP | tcp connections dead since EGRESSIP moved
    why must apps reconnect after a move | old connections hang when the address changes nodes
    established sessions do not survive a failover | database clients frozen after a switchover
    why do tcp sessions through EGRESSIP freeze after it moved | connections just hang after a failover, how come
    after ADDRESS moved to the other node our long-lived db connections got stuck. what's the reason
    established sessions stall after failover | tcp connections freeze when the address moves | old connections die after fail-over, why
    database sessions get stuck once the egress ip has changed nodes | why must we restart the app after each failover
    are there connections that hang since a move | long-lived connections do not survive the takeover | do open sockets break if an address is moved
    each time an address switches nodes our websocket clients are stuck for 15 minutes. what is going on | conntrack state lost after fail-over
    new connections work, old ones hang | sessions stuck after relocation | is it normal that existing tcp sessions hang following a move
    why does not the session continue when egress ip goes to other node | why do EGRESSIP connections hang after the move
    sessions via EGRESSIP are frozen since it moved | open connections of EGRESSIP stall after fail-over
    EGRESSIP : existing connections stuck after failover | why did the old tcp sessions through EGRESSIP not survive the switch
    connections from ADDRESS hang after it changed nodes | why do sessions with source ADDRESS freeze after a takeover
    why did connections hang move TIME | which sessions got stuck at the fail-over TIME | were connections of EGRESSIP hanging after failover TIME
    EGRESSIP has moved and the old connections do not go on | why do connections hang after a fail-over
    old tcp sessions hang since the address moved, why | stuck sessions after a switchover
    why does my database session freze when the egress ip hops to another box | existing connections stall after a move
    do established connections survive a move | jdbc pool hangs until the timeout whenever an address moves. why is that
    long-lived connections are dead after the takeover, what's the reason | why do open connections not come back after failover
    are sessions stuck after the address changed it is host | sap rfc connections freeze once the outgoing ip is moved. what happens to them
    conntrack entries left behind after a move | why do connections of EGRESSIP hang after the move
    sessions through EGRESSIP stuck after the fail-over | connections via EGRESSIP hang after the switchover
    old EGRESSIP sessions never finish since it hopped, why | why are established EGRESSIP connections frozen after the failover
    do EGRESSIP streams hang after EGRESSIP has moved | why do sessions from ADDRESS hang after it moved
    half-dead connections with ADDRESS after a switchover, why | stuck conections of ADDRESS after the move
    did connections hang after the fail-over TIME | why were sessions stuck switchover TIME | hung connections since the move TIME
    why did connections of EGRESSIP hang after the move TIME | were EGRESSIP sessions froezn after fail-over TIME
    tcp sessions hang after failover of EGRESSIP , why | why do old connections freeze once an address has moved
    ADDRESS moved and open connections got stuck, reason | since the move of EGRESSIP our long-lived sessions just hang, how come TIME
    after EGRESSIP moved to another node, the customer's database connections got stuck. why
    why do existing sessions freeze when an egress address goes to another node
    the connections over ADDRESS are hanging after it has moved, what is the reason
    why have connections been hanging since the fail-over of EGRESSIP TIME
    could you check if connections still hang after the move, and why | not sure why connections hang when an address went to another node
    why do old connections hang while new ones work at once | manager asks: why do sessions freeze after a fail-over
    audit question 49: effect of a fail-over on established connections | hanging connections | why connections hang
    why do established tcp sessions stall after the switchover | warum hängen connections after a move
    do flows get wedged by a relocation, and why | isn't it strange that connections of EGRESSIP still hang after it moved
    i do not know why the sessions of EGRESSIP are stuck since the move | customer writes: "since EGRESSIP moved our database connection hangs"
    pm wants to know why EGRESSIP connections are frozen after the failover | EGRESSIP hangs
    sessions through EGRESSIP are wedged after the takeover | do the same connections via ADDRESS hang again after the move
    fwd: tcp sessions via ADDRESS hang after fail-over | ADDRESS connections stuck | lingering sockets via ADDRESS after it is relocation, reason
    long-lived connections over ADDRESS got jammed after the move | why did connections hang after the move TIME
    why did connections hang after the fail-over TIME | which connections hung after the move TIME
    why did the connections of EGRESSIP hang after the fail-over during the maintenance TIME
    why did sessions via EGRESSIP hang after it is move to tuesday TIME
    why do old tcp sessions freeze after an egress ip has moved
    after the switchover our db connections are stuck until somebody kills them, why is that
    ADDRESS moved and since the move the sessions just hang, how come | why do connections via egressip EGRESSIP hang after the fail-over
    why do my grpc connections hang after an eip failover | after the eip moves existing tcp connections just sit there forever, why
    connections through egressip EGRESSIP get stuck after it moves, why | why are connections hanging after ADDRESS switched nodes
    after a failover some tcp sessions just freeze. why is that | why do old connections get stuck once EGRESSIP has moved
    connections that were open before ADDRESS changed node now hang, how come
    long-lived tcp through EGRESSIP froze after it moved, what explains that | established sessions stall after a takeover, why
    why aren't old flows surviving when an egress ip relocates, they just sit there hanging
    sessions stuck after ADDRESS got relocated; why do they hang
    why do tcp sessions freeze after an egress ip has switched nodes | after the move old connections just hang and don't get a reset, why
    connections over EGRESSIP got stuck after it moved to another node, why do they hang
    why are the established sessions via ADDRESS hanging after the failover | stuck connections after a failover, why
    EGRESSIP moved to another node and now old tcp sessions hang, how come | after EGRESSIP failed over some connections are stuck, why
    do established sessions hang after ADDRESS moved | why do our connections hang after an address has moved
    tcp sessions freeze after failover, how come | after EGRESSIP moved to the other node the existing db connections are stuck, why
    connections over ADDRESS got stuck when the address went to another node. what is the reason that they don't recover
    why do connections hang after a failover | stuck connections after an egress ip move
    long-lived connections of EGRESSIP stall after it moved, why
    established tcp sessions through ADDRESS freeze once it has moved to another node, why is that
    why do connections hang after a failover | why are long-lived tcp sessions stuck after an egress ip moved
    why do the connections hang after EGRESSIP moved to another node | db sessions hang after fo of eip EGRESSIP , why
    why do connections hang after the move of ADDRESS
    why do connections hang after an egress ip moves | please explain why sessions freeze after a failover
    why do tcp sessions through egress ip EGRESSIP hang after a failover | connections through ADDRESS are stuck after it moved, why
    old conections hang after the failover of egress ip EGRESSIP , why is that
    egress ip EGRESSIP moved to another node. why do its connections hang now
    why did connections hang after the move of egress ip EGRESSIP TIME
    why do connections hang after a failover | why do connections hang after EGRESSIP moved
    our database clients are stuck. why do connections hang after the move of the EGRESSIP egress ip
    why are connections hanging after ADDRESS moved
    why do connections hang after a failover | existing tcp sessions freeze once an egress ip has moved, how come
    our app keeps old connections open. why are they stuck after the address moves
    EGRESSIP moved to another node and its connections hang, why | after the move of ADDRESS the open connections are hanging, why
    please explain why conections through egress ip EGRESSIP hang after it moved
    what makes long-lived connections get stuck after EGRESSIP fails over
    why do connections hang after an egress ip moves
    after a move all the sessions just freeze until the client restarts. why do connections hang after a move
    why are connections hanging after EGRESSIP moved | why do the connections hang after ADDRESS has moved to another node`),
  'not-observed': lines(`
    when did nobody watch | when were we blind | gaps where nobody was looking | any observation gaps TIME | when was nobody looking
    in which periods was the analyzer not observing | monitoring gaps | were there any gaps in the observation TIME
    when was the cluster not observed TIME | gaps in the observation | blind periods | was there a gap in the observation TIME
    when did nobody look TIME | observation gaps
    the monitoring itself was rebooted a few times as far as i heard so please tell me in which periods the cluster was not being observed by you at all
    i like to know if there were times when nothing was observed | when were you not watching TIME
    at which times was the analyzer not observing the cluster | were there periods without observation TIME
    blind spots in the recording when did we not look TIME | gaps in observation | when were we not watching the cluster
    any time when nobody was observing TIME | unobserved periods TIME | when was nobody watching the cluster
    for compliance are there periods that were not observed | were there any gaps in the monitoring TIME | at which times you did not observe TIME
    what can not you see | which nodes are not observed | unjudged items list | gaps in coverage
    what parts of the cluster are invisible to the analyzer | not observed what are we missing NODE | what can you not judge on NODE | blind spots NODE
    is unreachable for you what stays unknown NODE | what can you not see for the audit i have to name the limits of the monitoring
    are there some blind spots in your observation | which parts of the cluster could not be judged please
    the auditor asks which controls are not covered by the tool observation at present
    i want to be honest to the board so tell me what remains unknown to you | is there any data that is missing to you so the verdict is incomplete
    what is not visible to you on NODE | do you have gaps in watching NODE | is there something about that you are unable to judge NODE
    for i get no verdict which information is not collected there NODE | what do you not know | what is not observed | unobserved
    blind spots of the analyzer | where are you blind | are you blind on NODE | gaps in watching NODE | when were you not watching
    was there a time when nobody watched TIME | were there gaps TIME | is anything not judged | what could not be judged
    what can not be judged on NODE | unjudged items | unjudged pods | which parts could not be judged | which parts of the cluster are invisible
    what is invisible to you | what is not visible on NODE | what remains unknown | what remains unknown to you | what stays unknown on NODE
    what are you missing | what are you missing on NODE | NODE not observed | is NODE observed | is NODE unobserved
    is there something about NODE that you can not judge | for NODE there is no verdict, what is missing
    is the verdict incomplete because data is missing | which data is missing to you | which information is not collected | what is outside of your view
    unmonitored periods | unmonitored times TIME | periods without data | periods without observation TIME | holes in the record | holes in your data
    when nobody looked | when the cluster was not observed | is there something about NODE you are unable to judge | which nodes can not be seen by you
    do you lack permissions to see something
    gaps in monitoring | when did monitoring have gaps | when did you not see the cluster
    in which periods did the monitor not see the cluster | monitoring gaps list | were there times where you did not watch
    were you down at any time, i.e. unobserved periods | when did the monitoring have holes | list the intervals that were not monitored
    blind spots of the monitor in time | how long was the watcher offline | unmonitored time windows | time ranges without observation
    since when and until when was monitoring interrupted | gaps in the watch, any | during which periods was the cluster not observed
    monitoring holes | when was the analyzer down | are there times with no data | blind spots in the recording
    which time spans lack any observation | when was NODE not observed | gaps in NODE 's data | NODE unseen periods
    time windows where NODE wasn't being watched | did observation break off TIME | gaps of monitoring TIME
    was there an hour without observation TIME | in which periods did you see nothing of NODE
    blind phases | times without observation | when was monitoring interrupted | was the watcher down TIME | when did nobody look
    outage of the analyzer itself | time spans that lack data | when were you offline
    periods in which NODE was not observed
    are there holes in the recorded data | was the monitor down at some time | times without data | blind spots in the history
    when did the collectors fail to see anything | periods with no snapshots | is the history complete or does it have gaps
    did you miss anything because you were off | for which times do you know nothing | unobserved intervals | how long was the analyzer blind
    gaps in the data of NODE | was node NODE ever out of sight | periods without data from NODE | when had you no view on NODE
    was there a gap in observation TIME | when was the cluster unobserved TIME | were you blind at any time TIME
    missing snapshots between and wednesday TIME | was NODE not observed for a while TIME | observation gaps of NODE TIME
    from what time to what time did you see nothing | when was the cluster not obseved | gaps in the recording | are there times without data
    when were you blind | blind spots in time | holes in the history
    an auditor asks for proof of gapless monitoring. were there times you saw nothing | when was the monitor down
    for which intervals have you no data | times at which nothing was recorded | was the monitoring ever interrupted
    did you miss any stretch of time | gaps in the data of NODE | for which periods is there no data for NODE | were you ever blind on NODE
    holes in the history of NODE | when did you not see NODE | was the cluter unobserved at any time TIME | did you have an observaton gap TIME
    was NODE unobserved TIME | for how long did you not see NODE TIME
    gaps in what you observed | was NODE unobserved at some point TIME | holes in monitoring coverage TIME
    were there times in which the cluster was not being monitored | the customer asks if there are gaps in our observation
    when was nobody observing the cluster TIME | at which times you had no view on NODE
    could you check if there were times when nobody watched the cluster | not sure when the monitor was blind
    when else was the cluster not observed | isn't there a hole in the recorded data, when
    is it possible that you missed something, when were you not looking | customer writes: "were there any gaps in your monitoring?"
    manager asks: when were we blind | audit question 57: intervals without observation | fwd: gaps in the history for the sla report
    downtime monitor | lacunae in the observations | periods of missing telemetry of the cluster | when was the watcher itself absent
    wann war the cluster not observed | i do not know when NODE was not seen, do you | pm wants to know when you did not see NODE
    when was NODE out of sight | intervals in which NODE eluded observation | was the cluster not observed TIME | was there an observation gap TIME
    when have you not been watching TIME | when was NODE not observed during the maintenance TIME | was NODE unobserved to tuesday TIME
    at which times were you blind | are there gaps in the monitoring, when the cluster was not watched
    were there periods in which you didn't see NODE | was there any gap in the observation TIME | any monitoring gaps / blind spots in time
    when did you have no visibility into NODE | was the monitor down at some point , i.e. times with no observation TIME
    were there times when you did not watch the cluster | are there gaps in the monitoring | when was NODE not being observed
    in which hours was the cluster not monitored TIME | where are the blind spots in the monitoring timeline
    in which periods did nobody observe the cluster | did the monitor have outages , when were we blind TIME
    when were you blind, i mean not watching the cluster | when did you have no eyes on NODE | when were you blind, i.e. not watching the cluster
    were there times when the cluster wasn't watched TIME | in which times were you not watching the cluster | in which periods were you blind TIME
    during which times did we have no observation of NODE
    at what times was NODE not observed | was there any period in which you did not watch the cluster TIME
    when were we blind , i.e. not observing the cluster TIME | in which periods was the cluster not being observed TIME
    when was NODE not observed TIME
    when was the cluster not observed | when was the cluster not observed TIME | at which times was NODE not observed TIME
    when was the cluster not observed | are there gaps in the observation | when were we not observing the cluster TIME
    i'm writing a post mortem. were there observation gaps TIME | please show the periods without observaton TIME
    when was NODE not being observed | was there any time when NODE was unobserved TIME
    when was the cluster not observed | were there times when the cluster was not observed TIME | when was the cluster unobserved TIME
    when was NODE not observed TIME`),
};
