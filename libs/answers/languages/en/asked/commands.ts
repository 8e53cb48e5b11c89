/** Commands. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfCommands: Language['asked'] = {
  'how-to-inject': lines(`
    how to do fault injection | how can i inject a fault | fault injection how to | how to inject a fault | how can i inject a fault for testing
    i like to see with my own eyes that faults get detected and i do not know how one injects a fault on purpose | fault injection howto
    how do i inject an error to see if it gets detected | inject fault command | inject fault howto | break something in the sim
    fault injection syntax | simulator how to add an error on purpose | make the simulator lose a row | command to inject a failure
    introduce a fake fault for training | how do i provoke a bug in the simulator | sim fault inject usage | chaos into simulator how
    how can i inject a fault in the simulator
    for the training of the night shift we would like to provoke an error in the simulation how does this work
    please explain how to simulate a failure | is there a way to put artificial faults into the simulator and which command is for it
    i want to show the auditor how a fault gets detected how do i introduce one in the simulated cluster
    kindly tell procedure for fault injection in the simulator | how do i break something on purpose in the simulation
    in the simulator how one makes a fault appear | the developers wish to play through an error with the simulator how should they inject it
    how to insert failures to the sim for our chaos day | which faults can i put into the simulator | inject | inject faults | inject a failure
    inject an error | inject a fault into the simulator | inject KIND | inject KIND into the simulator | injection | fault injection | failure injection
    error injection | chaos injection | simulate a fault | simulate a failure | simulate an error | simulate a broken row | simulate KIND
    simulated faults | provoke a fault | provoke an error | provoke an error in the simulation | provoke a failure in the simulator
    cause an error in the simulator | break something in the simulator | break the simulated cluster | break the demo on purpose
    make the simulator fail | make something fail in the simulation | put a fault into the simulator | put an error in the simulated cluster
    introduce an error in the simulator | create a fault in the simulated cluster | damage the simulated cluster | play a fault
    which faults can i inject | what faults are there to inject | list of faults for injection | heal the simulator | heal an injected fault
    undo an injected fault | how do i inject an error | how do i break the simulator | how do i provoke a failure | how to inject faults
    how to simulate an error | how to break something on purpose | how can i provoke an error for a training
    how can i see what it looks like when something breaks | for a training we want to provoke an error in the simulation
    i want to break something on purpose in the simulator, how | fault injection, which faults exist | inject faults how
    how do i cause an artificial fault for a training | what faults can be injected | how to provoke failures with the simulator
    training day: how to inject failures | list injectable faults | break the simulator on purpose, how | put a fault in the simulated cluster, how
    what breakages can i simulate | break something on purpose | introduce an error artificially to see if it's detected
    insert a bad row deliberately | inject command | simulate a defect, how | i want to sabotage a row in the lab and look what happens
    which command plants a fault | chaos style fault, how to put it in | how to inject errors
    inject a fault | provoke KIND for a demo | sabotage a row in the lab | which breakages can i simulate
    fault injection: usage | i want to break something on purpose, what is the command to inject a fault
    deliberately putting a fault into the cluster: how does it work
    how can i make a snat disappear artificially | i want to delete a row deliberately to see whether the monitor notices
    command for injecting faults | chaos | provoke a finding | cause a missing snat on purpose | can i introduce an error to try the alarms
    how to plant a stale row | create an artificial fault | sabotage a rule for training purposes | how does one inject
    is there a command that damages the rules so that we can practise | put a wrong row in the database by intention | fake a fault for a demo
    deliberately corrupt the nexthops | test our alerting with a real but intended fault, which command injects it
    which faults can be injected, and how | produce an error condition by hand | i like to inject error, how
    no test run, just one deliberate fault: which command | break a rule on purpose | delete a nat entry deliberately to see if it gets noticed
    fault injection, which command | how can i simulate an error | insert a wrong row for demonstration | innject command
    i'd like to fake a missing snat to show the alert to my students. how do i do it | provoke a deviation artificially | how to plant a stale rule
    make a fault by hand | inject an error into ovn | how do i introduce a single fault | sabotage one row for training
    cause a finding intentionally | how to corrupt a policy on purpose | produce an artificial alarm
    trigger a false row so that the monitor reacts | can i inject a duplicate nat entry, and how
    to prove to the auditor that detection works i want to plant a fault. how | what's the command to damage a rule intentionally
    how do i put a fault in | add a bogus reroute on purpose | how to injcet a fault | simulate drift by hand
    how can i deliberately remove a policy to see the alarm | manual fault injection how-to
    want to break a snat row on purpose, command | simulate a fault in the nb database by hand, how | fault injection - how does it go
    how can i deliberately introduce a fault to see whether it is detected | with what command a fault is injected
    for a demo i want to sabotage a row in the database on purpose, how is that done | the trainer asks how one injects errors
    could you check if a fault can be injected, how | not sure how to inject a fault | is it possible to inject two faults at once, how
    how do i inject the same fault again | isn't there a command to break something on purpose | i do not know how to inject another fault
    customer writes: "can you simulate a fault?" how do i inject one | manager asks: how do we break it deliberately
    audit question 79: how are faults injected | pm wants a fault in the demo, how to inject it | fwd: how do i inject an error for the training
    inject command | inject/how | how to introduce a defect deliberately | sabotage a row on purpose, how | provoke a fault artificially
    wie injiziere ich einen fault | how to seed an error for practice | chaos: plant a fault, which subcommand | how did we inject the fault TIME
    how was the fault injected , which command TIME | i injected a fault, what was the command TIME
    how did i inject a fault during the maintenance TIME | how do i inject a fault as to tuesday TIME
    how can i break something on purpose to see that the alarm comes | i'd like to plant an error in a row deliberately, with what command
    want to corrupt a row intentionally and see if it is detected, command | fault injection, how does it work here
    which command let us me break something on purpose so that i can see how a finding looks
    for practice i want to plant an error in the lab, how is a fault injected | how do i inject a fault into the northbound db
    which subcommand is there for fault injection | i want to corrupt a row deliberately in the lab, how do i go about it
    i want to break something on purpose, how do i do fault injection | command for injecting a fault so i can see if the alert fires
    command to break something on purpose | fault injection how | how do i deliberately introduce a fault in order to see whether it is detected
    which command breaks something on purpose | i want to provoke an error deliberately, how to inject it
    i'd like to break something on purpose, how do i inject a fault | fault injection command
    how do i inject a fault | how can i inject faults on purpose for training
    how can i inject a fault
    how do i inject a fault`),
  'how-to-history': lines(`
    which queries does the history offer | what history queries are there | which queries does the history have | what history queries exist
    history queries | i heard that one can query the history and now i like to know which queries are available there | query history with sql
    how to query the past | sql access to historical data | history db how do i select from it | run select against past events | howto history queries
    time travel query syntax | ad hoc sql on the recorded history | where do i type sql for old data | query stored events schema command
    how can i query the past with sql | our data analyst would like to make own queries on the history how does she do it
    is there an sql access to the historical data and how do i use it | for the yearly audit we must extract old data how is the history queried
    kindly explain how to fire sql queries on the recorded history | how do i ask questions about former states by a query
    i know sql quite well in what way can i use it for looking at the past | the history database how can it be consulted
    we want to connect our bi person to the stored past events how does one query these | history | history howto | query the history | query the past
    query old data | query with sql | query the stored data | search the history | search in the stored history | search the past | sql howto
    sql access | sql query | sql queries | sql on the history | select statement | select from the history | select against past events | run a select
    run a select against past events | run sql | run a query | run my own query | run my own sql | run a query on the history | write my own queries
    own queries | own sql | ready queries | prepared queries | stored queries | saved queries | which queries are there | which queries exist
    which tables are there | which tables does the history have | can i use sql | can i query the past | can i run my own sql
    can i ask the history with sql | is there an sql interface | is there a query language | how do i query the history | how do i query the past
    how do i query old data | how do i search the history | how do i search in the stored history | how do i use sql | how do i write a query
    how to query the history | how to use sql on the history | how to search old events | how can i ask the history | what can i query
    analysts want to run sql | export the history | how is the history queried | please tell me how to search in the stored history
    how do i extract old data
    what can the history be asked | list the queries against the history | names of the history queries | history command options: which queries
    what sort of query does your history support | available history queries | give me all the history queries there are
    look things up in history, which queries exist | past data: what queries are on offer
    queries of the history | which sql can i run | ready made queries | ask the history in sql | prepared statements of the history
    list the available history queries | history subcommand - what kinds of query does it support
    is there an sql access to the historical data, and how do i use it
    history command | what can i ask of the history | history subcommands | list the history queries | what questions about the past can be asked
    how to use the history store | which reports on the past exist | command for the history | options of the history command
    where do i find stored events, by which command | query past data | what historic evaluations are on offer
    show me the possibilities of the history | how can i retrieve old data at the command line | names of the history queries please
    what does the history offer | is there a query language for the history | usage of history | looking up past events: which queries are there
    what kinds of historical query can i make | i need to dig in the past, what are the available queries
    get a list of everything the history command can show | look up in the history from the shell, which queries | what can i query in the history
    history command, which queres | what past data can be queried | names of the stored hsitory queries | show the query catalogue of the history
    how do i query the history database | which canned queries are there for the past | what does the history subcommand offer
    i'm a dba and would like to know what queries the history store supports | which sql-like queries exist for the history | history: what queries
    how to list the queries for the history | what questions does the history command take | which predefined queries run against the history
    help on history queries | how can i use the history queries | what are the query names in history | which history queries can be called
    possible queries against the recorded past | how does the history query command work | histroy queries | history query list
    what queries are built in for historical data | tell me the queries that the history knows
    which history queries exist | what can i query from the history | list of queries the history supports
    what sort of questions can the history database answer, is there a list of the queries | please which history queries are available
    i would like to look into the history, which queries has it got
    could you check if the history can be queried, with which queries | not sure which queries the history has
    which other queries does the history offer | isn't there a list of history queries | i do not know what the history can be asked any more
    is it possible to query the history in different ways, which ones | customer writes: "which queries does your history support?"
    manager asks: what can i look up in the history | audit question 84: list of the queries of the history
    pm wants to know which history queries exist | fwd: history queries for the handbook | history command | history queries | history/help
    which lookups does the history permit | repertoire of history queries | what retrievals can the history do | welche queries hat die history
    historical queries on offer | which inquiries can be run on the history | which history queries can i use for TIME
    which queries has the history for TIME | which history queries are there for the time TIME
    which queries of the history cover the maintenance TIME | with which history query can i look to tuesday TIME
    what queries can i run against the historical data | which history queries are there, is there a list | what queries does the history support
    list of available history queries | which canned queries can i use on the history
    what can the history be queried for | is there a list of the history queries | which lookups can i do in the history
    which queries can i run against the history | what queries does the history offer | list of available history queries please
    which history queries are there | history queries overview | list of the queries i can run on the history | what can be queried from the history
    which history queries are supported | history: list of possible queries
    list of history queries
    which queries does the history have
    which queries does the history have
    which queries does the history have`),
  'how-to-run': lines(`
    how do i run a single service as container | how to start only one of the services in a container | how do i run just one service as a container
    run a single service in a container how to | run one service as container | how do i run just one of the services as a container
    i do not want to have the full system only a single service in a container and i not sure how to do that
    how can i run just one service as a container | how to start a single service in container
    is there a way to run only one of the services in a container | i want run one service with podman how | run one service only
    start a single component | how to run just the collector | run svc standalone | launch only one microservice | individual service startup command
    run a single service in the foreground for debugging | syntax to start one svc by name | do not want the whole stack just 1 service how
    howto exec only the api service | how can i run one service only | please explain how to start a single service separately
    we do not need everything how do i launch just one of the services | is it possible to execute only the collector alone and how
    for debugging i want to have one component in my terminal how do i run it | kindly tell how individual service can be started standalone
    how would i run a particular service by itself on another machine | our security policy wants each service started apart how does one do that
    only one service i want to run how to do | could you show how a single component gets run without the rest | run one service | run a service
    run a single service | run a single service alone | run one component | run just one component | run just the collector | run only the collector
    run only the watcher | run only the analyzer | run only the gateway | run only the historian | run only the poller | run the gateway alone
    run the services separately | run each service apart | run each service in its own container | run one service in a container
    run one service as a container | run it in docker | run it in podman | run it in kubernetes as a container | start one service
    start a single service | start one service by name | start one component only | start just the gateway | start only one service
    start only the api service | start a service alone | start each service on its own | start each service apart | start services individually
    launch one service | launch a single component | exec only one service | execute one service | one service | one service per container
    one service standalone | single service | single service mode | a service by itself | separate processes | separate containers | individual services
    deploy the services as containers | containers one per service | how do i run one service | how do i run just one service
    how do i run a single component | how do i run only the poller | how do i start one service by name | how do i start the gateway by itself
    how to run a single service | how to run the services in containers | how to start only the api | how is one service run as a container
    syntax to start one service | what is the command for one service | our policy wants each service started apart
    how to run one service as a container | i do not want the whole stack, just one service | not the whole system only one service
    start a single service in a container | run just the collector in docker | podman run for one component
    container command for an individual service | i only need one service, containerised; how
    can i run a single component by itself as a container | launch one service only | how is one service started with docker
    only one of the services as a container please | separate container for one service | how do i run a sole service from it is image
    a single service in a container | start only the poller | one component as a process | deploy services one by one
    how do i start just one service as a container | run single service in docker
    i don't want the whole stack, only one of the services in a podman container. possible
    run a single service in docker | start only the collector as a container | container image for one service | how to run just the api service
    i don't want the full stack, only one service in a container | docker run command for the analyzer | start one service alone
    single component, containerised | which image do i use for the store service | how can i launch only one of the parts | run service x standalone
    can the dashboard be run by itself as a container | individual service container how
    we use our own orchestration and need the container command for a single service | just the frontend in docker | run one piece of it isolated
    containerized start of one microservice | how do i execute the collector image | docker command for one service please
    only one component shall run on this host, as container | separate container per service, how to start one | starting a sole service
    is there an image with which i can run the analyzer's api only | start one part alone in a container, how
    start just the collector as a container | how to run only one component in podman | contaainer for a single service, how
    which command starts one service alone | i don't want the full stack, only one service in a container. how
    run just the api service in a container | docker run for one of the services | single component container
    how can one service be run separately | run the store on it is own as a container | how to start one of the services by itself
    one service, one container: which command | start an individual service with docker | only the web service as a container please, how
    run an inividual component in a container | how do i run a service standalone in podman | how to launch one container of a single service
    restart one service as a container, with which command do i run it | can i run a particular service on another machine in docker
    run a single microservice | how do i put a single service into a container and run it | just one of the containers, how to start
    run one servce as a container | how do i containerise and start the collector only | a single service container on my laptop
    command to run one service
    run just one service in a container, how | how do i start only a single service with podman | docker command for one service alone
    can i run one of the services standalone as a container | how do i start one single service as a container
    the customer only wants one of the services, in it is own container. how is it run | how to run one component alone with docker please
    is it possible to launch a particular service by itself in podman, and how
    could you check if one service can be run as a container, how | not sure how to run a single service in a container
    is it possible to run only one service and not the others, how | how do i run another service as a container
    isn't there a way to run just one service in a container | i do not know how to run the same service as a container again
    customer writes: "we want to run just one service in podman", how | manager asks: how do we run a single service as a container
    audit question 82: how is one service run as a container | pm wants only the api service in a container, how
    fwd: how do i run one service with docker | run service | run svc container | docker run | podman run svc | single service command
    how to containerise and run one component | launch a solitary service in docker | operate one microservice in a container
    wie starte ich einen einzelnen service as container | how to run one component standalone in podman | execute a lone service as a container
    how did i run the service as a container TIME | one service ran as a container , how do i run it TIME
    i try to run one service in a container, how does it go TIME | how was the single service run as a container during the maintenance TIME
    i stopped the container of one service, how do i run it TIME
    how do i run a single one of the services in a container | i only want one component as a container and not the rest, how does that go
    how can i start just one service with docker | how do i run only one service as a container | podman run for a single service of this, how
    don't need the full stack, just one of the services in a container, how do i start it
    can i start a single service in a container, and with which command | what's the docker command to run one single service of it
    how do i launch a single service as a podman container | run only one of the services in a container - how
    i don't need the lot, just one service containerised. what's the command
    i only need a single service in a container, what is the command | starting one individual service in docker/podman, how
    how do i run just one service in a container | docker run for a single service | start one of the services as a container, how
    i only want a single component as a podman container, how do i start it | i only want a single service in a container, how to start it
    podman command to run one service as container | run single component in container
    how can i start just a single service in docker
    i only need one of the services, not the whole system; how do i run it in a container of it is own
    how do i run a single service as a container
    how do i run a single service as a container
    how do i run one of the services as a container`),
  'how-to-echo': lines(`
    how can i see real traffic in the test runs | how to get real traffic during tests | real traffic in tests how | real traffic in tests
    i like my test runs to show actual traffic and the source address it really arrives with and can not find out how to set that up | echo server howto
    source ip echo svc | use echo server to see source address | how do i find out what source address arrives at the other end the echo thing
    deploy echo server | echo server that prints my egress ip how to use | curl the echo endpoint usage
    the whatsmyip server you ship how does one start it | test external view of source ip with echo | echo port and args
    how do i use the echo server which shows the source address | the bank has no test system how can i set up the echo service to see my source ip
    please explain how the echo server works | is there a small server that tells me from which address i come and how do i start it
    we want to prove to the firewall team what source they see how does the echo server get used | kindly guide on how to deploy the echo server
    for a demonstration i need the server that sends back the source address how do i launch it | the echo server how do i make it function
    our developers would like to check the visible source address with the echo server what are the steps | echo service | the echo server
    start the echo server | run the echo server | run an echo server | launch the echo server | set up the echo server | use the echo server
    install the echo server outside | echo back the source address | server that echoes the source address | server that shows the source address
    server that shows the callers ip | server that tells me my ip | server that says which address it saw | whatsmyip server | what is my ip server
    small server that tells from which address i come | thing that answers with the ip of the caller | see the source address from outside
    see real source addresses in tests | see the visible source address | check the visible source address | check real traffic
    check with real traffic | verify with real traffic | test with real traffic | test real packets | measure real traffic | real traffic in test runs
    how do i start the echo server | how do i use the echo server | how do i run the thing that answers with the callers ip
    how do i see which source address arrives | how do i check from outside which address arrives | how do i test with real traffic
    how to start the echo server | how to run echo | how to see which source ip arrives outside | how can i see the source address that the outside sees
    how can i prove the source address with real packets | how can i run this echo thing | which command starts the echo server
    what is the echo server | what is the echo server for | our developers would like to check the visible source address
    how to see real traffic in test runs | deploy the echo server | how can i run this echo thing that answers with the ip of the caller
    echo server for tests | let tests use actual packets | how do i make the test runs observe real source addresses
    real traffic during a test, how | which echo endpoint do i need so that tests see true traffic | echo setup
    i want the tests to verify the address seen outside, with real connections | configure an echo target | how do tests measure real packets
    actual traffic in test runs instead of only database rows | enable the echo service for test runs
    echo target for tests | verify the source address with real connections
    how can test runs show me real traffic | echo server for the tests, how to use it
    during a test run i want to see the source address of actual traffic, not just database rows. what do i need
    is there a small server that tells me from which address i come, and how do i start it
    how to test with real packets | use an echo service to see the source address | what is the echo service for and how do i start it
    let test runs send real traffic | observe the actual source ip outside | how can the test verify what the outside world sees | echo target
    set up an external echo endpoint | the tests only look at rules; i want them to look at packets too | real traffic instead of rule checks
    how do i get the seen source address measured in a run | traffic probe in tests | where do i run the echo server | echo, how
    include true connections in a test | can a test run prove with traffic that the source is right | deploy echo outside the cluster
    have tests send requests to an outside host that returns the client address | how to enable actual traffic for scenarios
    end-to-end traffic during the test | real packets test how | make the scenario use live connections to measure loss
    which command starts the echo that replies with the source ip | how do i get test runs to use real connections
    use the echo service to see the true source address | real packets in a test, how do i see them
    how can tests check with real traffic which source arrives | echo command | set up an echo target outside the cluster
    verify with true connections in a test run | i don't believe database rows; how do i see actual traffic during a chaos test
    measure real connections while a test runs | how does one get an external echo endpoint for tests | observe real traffic during tests
    which command status the echo server | how to have the test bench send real requests | see from outside which source ip arrives in a test
    live traffic in test runs | probe with real packets during the test | external listener that returns the client's source address in tests
    how do i include real traffic in a test run | make the test bench use real traffic | traffic probe for test runs, how
    tests with real packets instead of only rules, how | how do i prove in a test that the partner sees the right ip | echo endpont for test runs
    actual traffic while tseting, how to see | how to set up the echo
    is there an echo target for tests so that i see actual packets | real packets instead of only db rows during a test, how
    echo server for test runs, how to turn on | how can i observe real traffic during a test run
    the customer does not trust database rows, he wants to see actual traffic in the tests. how
    in the test runs, how do i make visible the true packets | is there some echo service to show the genuine source address during test runs
    could you check if test runs can show real traffic, how | not sure how to see real traffic in a test run
    is it possible to see the actual source addresses in a test run, how | isn't there an echo server for the test runs, how do i use it
    i do not know how to get real traffic into another test run | how do i see real traffic in both test runs
    customer writes: "do your tests send real traffic?" how do i see it | manager asks: how can we see real packets in the test
    audit question 83: how is real traffic observed in test runs | pm wants real traffic in the tests, how
    fwd: how do i use the echo target in a test run | real traffic tests | echo command | traffic in tests
    genuine traffic during test runs, how to observe it | an external reflector for the tests, how to set it up
    live probes against an echo endpoint in a run | wie sehe ich real traffic in test runs | how to have tests exercise actual traffic
    authentic packets instead of rows only in test runs, how | how did i see real traffic in the test run TIME
    the test had real traffic, how did we see it TIME | i want real traffic in test runs, how TIME
    how did the test run show real traffic during the maintenance TIME | the echo was missing in the test, how do i get real traffic TIME
    how do i see the actual traffic during a test run | how can i get real packets, with the source ip seen from outside, into the test
    can test runs send real traffic to an echo server, and how do i set that up | how can i get real traffic in test runs
    is there an echo server for the tests to see actual packets, how do i turn it on
    want to see the actual source ips of requests during a test run, how do i set that up
    what do i need to set so that a test run sends actual traffic to an echo server
    is there a way to get real packets, not just rows, measured in test runs | how do i get the test runs to show real traffic
    how do you set up the echo target so that a test measures actual packets | want to see real source ips on the wire during test runs, how
    how can i see real traffic during a test run | i want the tests to send actual traffic and show it to me, how do i set this up
    how do i get genuine packets shown in test runs with the echo server | can test runs send real traffic, and how do i see it
    echo server for tests, how | how can i look at actual traffic during a test instead of only the rows | how can i see real traffic in test runs
    is it possible to have real packets in the tests, with an echo server or so | how do i make test runs show actual traffic
    what must i do so that the tests send real traffic and show it | test runs with actual packets, how to see them
    how can i see real traffic in the test runs
    how can i see real traffic in the test runs
    how can i see the real traffic in test runs`),
};
