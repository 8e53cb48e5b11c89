/** Questions about the past, test runs and the tools, as people asked them: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfTools: Language['asked'] = {
  'cancel-test': lines(`
    how do i cancel a test run
    how to abort a running test
    how do i cancel run RUN
    a test is running since too long how do i stop it
    how do i abort test run RUN
    abort a running test how
    how to stop the test which is running
    somebody in our team has started a test run in the middle of business hours and it is still going so how can one stop it before it is over`),
  capabilities: lines(`
    what kind of questions can i ask
    help what questions work here
    which kind of questions are you able to answer
    what are you capable of
    what are you able to answer
    i not sure what sort of things you can answer`),
  'clean-tests': lines(`
    how do i clean up after tests
    tests left junk behind how to clean
    how to wipe what test runs left behind
    how to get rid of namespaces and objects left over by the test runs
    after several test runs were aborted there are namespaces and other objects lying around and i would like to know how to get rid of those leftovers in a proper way
    there is some rubbish left over from test runs and i do not know how to clean it up`),
  'compare-tests': lines(`
    what is the difference between the test run and BEFORE RUN
    difference against BEFORE RUN
    compare test run with the earlier run BEFORE RUN
    we did run before the upgrade and run after it and now i would like to see both next to each other in order to judge what got better or worse BEFORE RUN
    how does compare to the previous run BEFORE RUN`),
  'consistency-history': lines(`
    how did the consistency develop TIME
    how has the consistency developed TIME
    i know already how it looks at this moment what i would rather see is whether the consistency of the rules has been getting better or worse as time went by
    how has rule consistency developed TIME`),
  'failover-time': lines(`
    what is the typical fail-over duration
    what is the average time of an egress ip failover
    in our design document we promise below 5 seconds so how long do fail overs really take
    fail-over time of the eips please
    how long did failovers take TIME
    what was the fail-over time TIME
    failover duration
    typically how many seconds until an address is up on the new node
    in the contract we have to write down some number for the interruption so how long do fail-overs of an egress ip typically take in our environment`),
  'findings-per-day': lines(`
    findings per day TIME
    how many findings per day TIME
    for a graph in the monthly report it would be necessary that i have for each day the number of findings that were present`),
  flapping: lines(`
    which addresses move too often
    which eip keeps bouncing between nodes
    is eip flapping EGRESSIP
    egressip moving too often EGRESSIP
    do we see an address which is going back and forth between nodes all the time
    any address that jumps around between nodes all the time
    egressip keeps bouncing between nodes is it flapping EGRESSIP
    looking at our alert channel i got the impression that certain egress ips are jumping back and forth between nodes the entire time so which ones are moving more often than is healthy`),
  forecast: lines(`
    will the row counts keep growing forecast please
    row forecast NODE
    how many rows will we have in future if it is going on like this
    prediction of rows per node please
    what is the forecast for the number of rows
    assuming that the growth goes on in the same manner as up to now what number of rows do you predict that the nodes will have in the future
    i like a prediction of how many rows we end up with`),
  'hanging-connections': lines(`
    why do existing connections hang after moved EGRESSIP
    connections freeze after a failover
    why do connections get stuck after an eip moves
    connections hang after eip moved EGRESSIP
    why do connections stall after eip failover EGRESSIP
    long-lived connections get stuck when the eip moves to another node
    the established sessions freeze after every fail-over until the application is restarted what is the reason for it
    connections hang after eip moved why EGRESSIP
    after the failover of egressip the database sessions are hanging EGRESSIP
    why do connections hang after an address moved
    why do tcp connections hang after a failover
    whenever an egress address has been moved to another node our long running database sessions are frozen and never come back until the client is restarted what is the reason for it
    i do not understand why established sessions are stuck after the egress ip moved
    why do sessions hang after eip moved EGRESSIP`),
  'how-to-audit': lines(`
    how do i audit a must-gather
    how can i check a must-gather
    got a must gather how to check it with this
    we received a must-gather from the customer how can it be analysed with this tool
    a customer has uploaded a must-gather to the support case and i got no access to his cluster so how can i have it audited with this tool`),
  'how-to-completion': lines(`
    how do i get shell completion
    i tired of typing all the subcommands by hand and would like to know how to turn on shell completion`),
  'how-to-doctor': lines(`
    how do i check the prerequisites
    how to verify prerequisites before install
    how can i check that all prerequisites are fulfilled
    how do i check that the prerequisites are met
    before i install anything i want to find out how to verify that all prerequisites are fulfilled`),
  'how-to-echo': lines(`
    how can i see real traffic in the test runs
    i like my test runs to show actual traffic and the source address it really arrives with and can not find out how to set that up`),
  'how-to-history': lines(`
    history queries
    i heard that one can query the history and now i like to know which queries are available there`),
  'how-to-inject': lines(`
    how can i inject a fault
    i like to see with my own eyes that faults get detected and i do not know how one injects a fault on purpose`),
  'how-to-mcp': lines(`
    how does claude connect to this
    how do i hook up my assistant via mcp
    how to hook up my assistant through the mcp server
    my colleagues would like to let their assistant talk to this tool and i like to know how it is connected through mcp`),
  'how-to-record': lines(`
    how can i record the cluster for later
    how do i make a recording of the cluster state for later
    howto record cluster state to a file`),
  'how-to-replay': lines(`
    how do i replay a recording
    how do i replay a recording file
    how to replay`),
  'how-to-run': lines(`
    how do i run a single service as container
    how to start only one of the services in a container
    run one service as container
    i do not want to have the full system only a single service in a container and i not sure how to do that`),
  'how-to-trace': lines(`
    how do i trace a packet
    which command follows a packet through the rows
    how to do a packet trace through ovn with the tool
    i like to follow the way of one single packet through ovn hop by hop and do not know how to do such a trace`),
  'how-to-up': lines(`
    how do i start the whole system
    start everything howto
    start everything how
    i just cloned the repository to my laptop and would like to know how to bring up the entire system at once`),
  'how-to-watch': lines(`
    how can i follow changes live
    how do i watch the cluster live
    how to follow changes in realtime
    how do i follow eip live EGRESSIP
    how to watch egressip changes live EGRESSIP
    how do i see changes in real time on the terminal
    how to watch live NODE
    how do i follow the changes of egressip live EGRESSIP
    watch live how
    during the maintenance i like to be able to watch the changes as they happen on my terminal and i wonder how that is done TIME
    how can i follow the changes on live NODE`),
  'incident-history': lines(`
    past incidents start and end
    incidents that opened and closed TIME
    which incidents began and ended TIME
    give me the list of past incidents with begin and end time
    which incidents started and ended TIME
    i need to write a service review and in it there should be a chronological list of the past incidents with the time each of them began and the time it ended
    i like to look back at past incidents when they started and when they were over`),
  leaks: lines(`
    any traffic leaking with the node ip
    did pods leak their pod ip
    any pods gone out with wrong address
    which pods could have left with wrong ip TIME
    any pod leak the wrong source address TIME
    did any pod leave with a wrong source ip TIME
    which pods may have leaked with a wrong address TIME
    leaks TIME
    the bank complains of an unknown source which pods may have gone out with the wrong ip
    for the audit could any pods have left the cluster with a source that is not on the allow-list
    for the audit i must prove that no workload has gone out to the internet with anything other than it is assigned address so which pods might have left with a wrong one
    i afraid some pods may have gone out with the node address instead of the egress ip`),
  'list-failovers': lines(`
    which failovers happened TIME
    show me all fail-overs TIME
    failovers TIME
    which eips moved TIME
    give me an overview of every egress address that ever had to move from one node to another`),
  'list-scenarios': lines(`
    available test scenarios
    which scenarios can i run
    avail test scenarios
    which test scenarios are available
    available scenarios
    i like to stress the environment a little before go-live so it be nice to get the list of the test scenarios that are on offer
    what is the scenario about SCENARIO`),
  'list-tests': lines(`
    show previous tests
    what were the last test results
    past test runs overview
    i have inherited this cluster from a colleague who did a good deal of testing so please list all of the test runs which have taken place`),
  moved: lines(`
    when did the egress ip last change nodes EGRESSIP
    has the egress ip been moved recently EGRESSIP
    failover history for EGRESSIP
    did eip move EGRESSIP TIME
    when did last move ADDRESS
    moved ADDRESS TIME
    did change it is node ADDRESS
    has the address changed it is hosting node ADDRESS TIME
    when did egressip change it is node EGRESSIP
    the partner insists that nothing has changed on their side so could you check for me whether the egress ip has been moved from one node to another at some time and if so when exactly EGRESSIP`),
  'not-observed': lines(`
    when were we blind
    gaps where nobody was looking
    any observation gaps TIME
    in which periods was the analyzer not observing
    when was the cluster not observed TIME
    the monitoring itself was rebooted a few times as far as i heard so please tell me in which periods the cluster was not being observed by you at all`),
  objectives: lines(`
    did we fulfil our service level objectives or not the customer meeting is at 3
    did we meet the slo TIME
    are our service level objectives reached or violated
    before the monthly meeting with the customer i want to know if the objectives we have agreed upon are being fulfilled or whether some of them are violated`),
  performance: lines(`
    is egressip performing well
    eip performance reliability numbers
    how is egressip doing speed and reliability wise numbers please
    for a management presentation how reliable and how fast is the egressip feature in our platform
    how well did egressip perform speed and reliability TIME
    the steering committee is thinking about a replacement by dedicated gateways so i need an honest overall picture about how quick and how dependable egressip is in our cluster
    i was asked how well egressip performs in terms of speed and reliability`),
  'pod-convergence': lines(`
    how long until a new pod gets it is egress ip
    how long do new pods need until they use the egress ip
    how long does a new pod wait before it is eip works
    how much time needs a newly created pod until it is egress rules are in place
    new pods take how long to get their snat and reroute
    when a pod starts how many seconds until it is rules are in place
    when the autoscaler is adding pods there is a phase in which they do not have their egress rules yet and i like to know how long this phase usually lasts for a new pod
    i wonder how long a freshly started pod needs until it is egress ip works`),
  'report-test': lines(`
    give me test report of run RUN
    i need the report for to attach it in the support case RUN
    the vendor support engineer asked for written evidence so i want the report for the test run that i can attach to the case RUN`),
  'restart-effects': lines(`
    how long were rules violated after restart
    for how much time did the violations persist after a restart of the ovnkube pod
    for how long were the rules violated
    how long violations took until gone
    each time the ovnkube pods restart we get a bunch of violations which go away again and what i am asking myself is how long these violations lasted
    how long did the violations last TIME`),
  'run-test': lines(`
    how do i run a test
    how do i run the scenario SCENARIO
    how to launch a test with scenario SCENARIO
    what is the procedure to run the test SCENARIO
    test how to run it SCENARIO
    i never done this before and do not want to break anything so could you explain step by step how one runs a test with this tool`),
  'show-test': lines(`
    what were the results of test RUN
    did run pass RUN
    run pass or fail RUN
    passed or failed RUN
    before i go and tell the release manager that we good i would like you to tell me how the test run with the would turned out RUN
    was run successful RUN`),
  'slowest-failovers': lines(`
    worst fail over times show em
    which fail-overs took the longest TIME
    please show the worst failovers with respect to duration
    slowest fail-overs TIME
    worst failover times top list
    i do not care about the average what i want to get on the table are the worst cases so which failovers have needed the most time
    worst failovers by duration TIME`),
  trends: lines(`
    show me the egressip performance trends TIME
    how did the number of rows develop TIME
    performance trends
    trends TIME
    how are rule counts trending
    egressip trends TIME
    row trends
    how are rows per node trending
    are row counts growing over time on nodes
    in former times we had a slow leak in the northbound database so i like to see the trend of the rows of each node and if there is any growth`),
  'what-changed': lines(`
    what happened on NODE TIME
    just came on shift what happened TIME
    what changed with eip EGRESSIP TIME
    what was happening between 2 and 3 in the egress setup TIME
    changes of the eip EGRESSIP TIME`),
  'who-used': lines(`
    which pods used and when EGRESSIP
    who used eip and when EGRESSIP
    history of pods using egressip EGRESSIP
    who was using the egress ip EGRESSIP TIME
    abuse report who used eip last night EGRESSIP TIME
    usage history who had what eip when
    the security department wants to have evidence which pod was using which egress address at which time
    who was using which egress address TIME
    which pods have used which egress ip TIME
    which pods did use the egressip EGRESSIP TIME
    the bank an attack from the egress ip who was using it at that time EGRESSIP TIME
    who used what address TIME
    forensics who had used which egress address when
    who used which address
    legal have sent an abuse complaint thus i must be able to reconstruct which pods were using which egress address at which time`),
};
