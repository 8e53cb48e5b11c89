/** The tools of the command. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfTools: Language['asked'] = {
  'how-to-trace': lines(`
    how to trace a packet | how to do a packet trace through ovn with the tool | packet tracing howto | packet trace how to | trace packet how
    i like to follow the way of one single packet through ovn hop by hop and do not know how to do such a trace | how to do packet trace with this tool
    ovn-trace for eip traffic how with this tool | packet trace howto | how can i follow one packet through ovn | trace a packet how
    ovn-trace equivalent | command to trace egress flow | follow a packet through the pipeline | trace POD | how to ovn-trace from POD
    packet trace for pod command please POD | packet trace internet POD | how can i trace a packet out of POD | trace command for POD
    how can i trace a packet through the egress path | could you please explain how to follow a packet on it is way out
    the firewall team doubts that our packets are leaving how do i trace one | which command shows me the way of a single packet
    how do i trace a packet of POD | for proving it to the network department i want to trace a packet from what must i do POD
    please guide how packet tracing can be done for POD | how would i make a packet trace for POD
    i would like to follow a packet from hop by hop how is it possible POD | the bank receives nothing so how can i trace the packets that sends POD
    which command follows a packet through the rows | trace a packet of POD | trace a packet from POD | trace a packet out of POD
    trace the packets of POD | trace the path of a packet | trace cmd for POD | trace command | trace command POD | packet trace | packet trace POD
    packet trace for POD | packet trace of POD to the internet | pkt trace for POD | packet path of POD | packet walk POD | ovn trace | ovn-trace POD
    how do i trace | how do i trace POD | how do i follow a packet | how do i follow a packet of POD | how do i simulate a packet from POD
    how can i trace a packet | how can i trace the packets that POD sends | how can i follow a packet from POD hop by hop
    how can i see which way a packet of POD takes | how is a packet traced | how to trace POD | which command traces a packet | what command traces POD
    guide me how packet tracing can be done for POD | tracing a packet | tracing howto | follow a packet from POD hop by hop | follow the packet of POD
    i want to trace a packet of POD | i want to follow a packet from POD | simulate a packet from POD | hop by hop path of a packet from POD
    which tables does a packet of POD pass | the partner receives nothing, how can i trace the packets of POD
    how can i see which rows a packet hits | command to trace a packet | packet trace, how does that work here
    tool for following a packet across ovn rows | tracing of a packet, what is the command | show how to trace packets
    trace of a packet through ovn, how do i do that | which subcommand traces packets | how to do packet tracing here | packet tracing command
    how do i follow one packet row by row | tracing one packet by hand, which command | ovn-trace through your tool
    follow one packet through ovn, how | how can i see which logical flow a packet takes | simulate a packet's way out
    how to trace a packet from POD | packet trace starting at POD | i want to trace traffic from POD | follow a packet of POD step by step
    how would i trace POD 's packet
    trace a packet | which way does a packet of POD take | follow a packet hop by hop | see the logical flow of a packet
    tracing a packet through ovn: which tool of yours | packet trace for POD , which command
    i'd like to follow a packet of POD on it is way through ovn, how is that done`),
  'how-to-doctor': lines(`
    how do i check the prerequisites | how to verify prerequisites before install | how can i check that all prerequisites are fulfilled
    how to check prerequisites | check that all prerequisites are there which command | check prerequisites
    how do i check that the prerequisites are met | before i install anything i want to find out how to verify that all prerequisites are fulfilled
    how can i verify that all prerequisites are fulfilled before i start | how do i check whether all prerequisites are met
    how i can verify the requirements before to install | is there a command which checks the prerequisites
    before we begin how can we test that everything needed is present | preflight check howto | is my install ok how do i verify | verify installation
    diagnose the analyzer setup itself | selfcheck | analyzer will not start check environment how | install sanity test
    how do i verify that the installation is correct | please tell me how to check the prerequisites before we roll it out
    is there a self-test which says if something is missing in the installation
    i installed the tool but i not sure if all conditions are fulfilled how can i check it
    kindly tell how to validate that permissions and requirements are in place | how can the support staff diagnose the analyzer own setup
    for the installation approval we need to check the requirements what is the command
    the tool shows nothing how to examine whether it was installed right | which command controls that the prerequisites are satisfied
    before opening a ticket i should check my set-up how does one do so | do i have the permissions this needs | which permissions do i need
    doctor howto | check my setup | check my set-up | check the setup | check the installation | check the environment | check permissions
    check my permissions | check rbac | check the requirements | verify the installation | verify the setup | verify requirements | verify permissions
    self check | self test | self test of the installation | installation test | sanity check of the installation | preflight | preflight check
    are the prerequisites met | are all prerequisites met | are the permissions sufficient | are my permissions enough | is everything installed right
    is everything needed present | is it installed correctly | is my setup right | is something missing in the installation
    is there a self test which says if something is missing | do i have all permissions | do i have the rights i need | do i need more rights
    which permissions are needed | which rights does the tool need | which requirements are there | what is required before installing
    what do i need before i start | what are the prerequisites | how do i check my installation | how do i check my setup before opening a ticket
    how do i verify that it was installed right | how can i test that everything needed is present | how can i verify the requirements before installing
    how to check the installation | how to examine whether it was installed right | the analyzer does not start, how do i check the environment
    the tool shows nothing, how do i check the installation | which command checks permissions | which command tells me if prerequisites are met
    diagnose my installation | how to check the prerequisites | which command tells me if perms and prerequisites are met
    how do i check permissions and prerequisites
    is there a check that my rights are enough for this tool | preflight check before install
    self check for prerequisites | does my account have sufficient rights, how to test that | doctor command
    before i start: are all requirements met, how to verify | check permissions of my service account for this monitor | requirements check
    does the environment fulfil the prerequisites | is rbac sufficient for egressip tool, any checker | verify prerequisites
    are the requirements met, how to verify that | before installing i want to test whether permissions and tools are all there
    is my environment ready for the analyzer, how do i find out | verify the setup requirements
    how can i see if anything is lacking to run this tool | self-check of prerequisites | how to run the doctor
    which command confirms that all preconditions hold
    is rbac sufficient | what is lacking to run the tool | which command confirms the preconditions | self test of the tool
    diagnose the installation
    is there a command that verifies my environment has everything the analyzer needs
    how to find out if all requirements are met before i use the tool`),
  'how-to-mcp': lines(`
    how do i hook up my assistant via mcp | how to connect claude over mcp | how do i connect an ai assistant over mcp | mcp setup how
    how to hook up my assistant through the mcp server | mcp setup
    my colleagues would like to let their assistant talk to this tool and i like to know how it is connected through mcp
    how to connect my ai assistant over mcp | how can i connect my ai assistant over mcp | how to use this with claude via mcp
    what do i need to do to set up the mcp server | connect chat assistant by mcp how it goes | hook up claude via mcp | connect ai assistant
    mcp server endpoint how to configure the client | plug this into cursor/copilot | llm integration howto | mcp client configuration snippet
    how do i let an ai agent query this | register as mcp tool in my ide | mcp stdio or http how to attach
    how can i connect an ai assistant with this tool | our developers use claude how do they attach it by mcp
    please explain how the mcp client must be configured | is it possible to let chatgpt ask the analyzer and how do i set it up
    kindly provide steps for mcp integration | how do i register your mcp server in my editor
    i want that my ai assistant can read the egress state what shall i do | the mcp how one plugs it in
    for the innovation team in what way may a language model be hooked up to the analyzer | how do i connect my ai assistant over mcp
    how does claude connect to this | mcp server | mcp howto | mcp client | mcp endpoint | mcp server endpoint | mcp configuration | mcp url
    set up mcp | set up the mcp server | connect an mcp client | connect an assistant | connect an ai agent | connect claude | connect claude to this
    connect chatgpt | connect chatgpt to the analyzer | connect copilot | connect a language model | connect cursor | hook up an llm | hook up claude
    hook up a language model to the analyzer | integrate an ai assistant | integrate with an llm | integrate claude | use with claude
    use it from claude code | use it from an agent | let chatgpt ask the analyzer | let an ai ask questions here
    let an ai assistant read the egress state | can an ai use this | can an agent talk to this | can claude use this | does it support mcp
    does it speak mcp | is there an mcp server | is there an interface for ai assistants | how do i connect an assistant | how do i connect claude
    how do i set up the mcp server | how do i configure the mcp client | how do i let my ai assistant read the egress state
    how is an agent connected here | how would an ai agent be connected | how to use mcp | how to configure the client for mcp
    in what way may a language model be hooked up | what do i need to set up the mcp server | we have an ai pilot project, how do we connect its agent
    i want that my assistant can read the state | how to connect an assistant over MCP | mcp stdio or http | mcp over http, how to attach
    how would an agent of our ai project be connected
    how do i hook up my ai assistant via mcp
    hook this up to an ai agent, how | want to use it from claude code via mcp
    connect an llm to this through mcp, steps | which url do i give my mcp client | does it support mcp and how do i set it up
    i use cursor, how to connect it by mcp | mcp connection for my assistant | how to plug an ai into you
    how to add the mcp server to claude desktop | ai assistant integration by mcp | mcp endpoint and login, how | mcp server setup
    hook claude up to this | can my ai assistant talk to you via mcp | use with an llm client through mcp | how do i attach an assistant
    which command starts the mcp endpoint | integrate with a chat assistant by mcp | let an agent query the analyzer using model context protocol
    configuration for mcp | i'd like my coding assistant to use this tool's data, how
    connect an ai assistant | use it with claude | plug a language model into it | how do agents talk to it
    how to hook up claude via mcp | mcp server setup | my ai assistant should be able to query this tool over mcp. how do i connect it
    is it possible to let chatgpt ask the analyzer, and how do i set it up`),
  'how-to-completion': lines(`
    how do i get shell completion | bash completion how | how do i get bash completion | how to enable shell completion for the command
    bash tab completion enable | how do i get tab completion in bash
    i tired of typing all the subcommands by hand and would like to know how to turn on shell completion | shell completion howto
    how do i enable shell completion | how to get tab completion in bash | where can i get completion for zsh
    autocomplete of commands in my shell how to activate | bash completion | zsh completion howto | tab-complete setup | enable shell completion
    completion script for fish | how do i get tab working | source completion bash | autocomplete for the command | generate completions
    add completions to my bashrc how | how do i get the command completion in my shell | please tell me how to switch on tab completion for bash
    my colleagues type with the tab key and it completes how can i have that too | is there auto-completion for zsh and how will it be installed
    i forget always the options so how can i make the shell complete them | kindly help enabling autocomplete in fish shell
    how to activate the completion in powershell | what do i put into my bashrc so that the tab completes the commands
    completing commands with tabulator does not go with me how is it set up | could you explain to a newcomer how shell completion gets enabled
    enable tab completion in bash | completion zsh | completion fish | tab completion | tab complete | tab key | autocomplete | auto completion
    autocompletion setup | autocompletion for zsh | command completion | completing commands | completing commands with tab
    completing commands with the tabulator | complete with tab | enable completion | enable tab completion | enable bash completion | install completion
    install the completion | install shell completion | set up completion | set up tab completion | turn on autocomplete | activate autocomplete
    get tab completion in bash | how do i get tab completion | how do i enable completion | how do i set up tab completion
    how do i make tab complete the commands | how do i install completions for zsh | how to enable autocomplete | how to complete commands
    can the shell complete the commands | can the shell complete it for me | does it have tab completion | is there completion for my shell
    is there bash completion | my tab key does nothing | typing the commands is tedious, can the shell complete them | tab does not work
    how to get shell completion
    tab completion for zsh | how to turn on autocompletion for the command | bash completion setup please
    autocomplete in the shell, how do i get it | install completion for the egressip command
    command completion in zsh please | make tab key complete egressip commands | how to set up shell completions
    shell tab completion, how do i activate | i am lazy at typing, enable completion in my shell | bash autocompletion | zsh autocomplete
    tab completion for the command | make the tab key complete subcommands | fish completion script | enable autocompletion in my terminal
    how can i have commands completed in the shell | my shell does not complete the arguments, how set up | generate the completion script
    enable completion in my shell | complete commands with tab | install completions for zsh | less typing in bash
    tab completion in zsh does not work, how to switch it on | what do i put in my .bashrc so the shell completes the subcommands`),
  'how-to-up': lines(`
    how do i start the whole thing | how to bring up the full system | how to bring up the complete stack | start everything howto
    start everything how | i just cloned the repository to my laptop and would like to know how to bring up the entire system at once
    i am new how to bring up everything | how can i launch the complete system on my laptop | what command starts all the services together
    how to start it | bring the stack up | up command | start analyzer | boot the whole thing locally | spin it up howto | quickstart
    first start which command | launch everything on my laptop | get it running please instructions | please tell me how to bring the analyzer up
    i just downloaded it how can it be started | what is the command for launching the system on my laptop
    for a demonstration to the management i need to start it quickly how | kindly let me know how to get this up and running
    how can one begin with it i mean starting everything together
    we rebooted the jump host and the analyzer is not there anymore how do i start it again | to put it in operation what do i have to do
    could you explain how all services get started in one go please | start | start it | start it up | start the tool | start the analyzer
    start the whole system | start everything | start all services | start all services together | start the whole thing | start the stack | start up
    startup command | up | up howto | bring it up | bring everything up | boot it | boot the system | spin it up | spin everything up | get it running
    get this up and running | get started | getting started | quick start | first start | first steps | launch it | launch the whole system
    launch everything | launch the analyzer | run everything | run the analyzer | run it locally | run it on my laptop | demo mode | try it out
    put it in operation | put it into operation | how do i start | how do i start it | how do i start it again | how do i start the analyzer
    how do i get this running | how do i run everything | how do i bring it up | how do i launch it | how to start | how to start it quickly
    how to start everything | how to bring everything up | what command starts all services | what command starts the whole system
    what do i have to do to start it | which command starts it | the analyzer is not running any more, how do i start it again
    after a reboot the analyzer is gone, how do i start it | for a demonstration i need to start it quickly | for a demo how do i start it
    can i try it without a cluster | how to start the whole system | how do i set the analyzer going
    how do i start everything
    how to start everything on my laptop | quick start of the demo | which command brings up the complete system
    how do i launch the demo environment | bring up all services, how | first steps, start everything locally
    how to bring the whole thing up | local demo, how to run | start all components please, what command | how to get the complete stack running
    demo start | run everything on my machine | launch the complete stack | how to boot the entire thing | get all components running at once
    which command starts everything | spin up the full system locally | i have a fresh laptop, how do i fire up the whole analyzer | start all, how
    one command to have all services running | how do all the services get started in one go
    bring up all services | one command for the whole system | run all components together
    bring up the whole system - what is the way to do it | one command to start everything | to launch the complete stack, what do i have to type`),
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
    deliberately putting a fault into the cluster: how does it work`),
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
    is there an sql access to the historical data, and how do i use it`),
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
    i don't want the whole stack, only one of the services in a podman container. possible`),
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
    is there a small server that tells me from which address i come, and how do i start it`),
};
