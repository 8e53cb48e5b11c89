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
    i'd like to follow a packet of POD on it is way through ovn, how is that done
    follow a packet through ovn | ovn-trace with this tool | which command traces the way of a packet | i want to see hop by hop how a packet leaves
    how can i check the path from pod to outside | show the logical path of a packet | tracing how | simulate a packet through the pipeline
    debug packet path | see through which router policies and nats a packet goes | can i follow a single packet from pod to the internet
    what's the trace command | how do i trace a packet from POD | follow the packets of pod web-2 in shop | command to trace traffic of POD
    trace a packet of POD to the internet | how can i see hop by hop where packets of POD go | packet trace for api-0 in billing
    i want to follow the path of a packet that POD sends | run a trace for POD | on which way does a packet of POD go outside, i want it traced
    give me the trace command for POD | trace the path of a packet through ovn | packet trace, which command
    how can i follow a packet out of the cluster | ovn-trace for egress, how | show which hops a packet takes
    simulate a packet from a pod to the internet | i'm a network engineer and want something like traceroute through the virtual switches. how
    how to see the route of one packet | what do i type to trace a connection from a pod to the outside | can i follow a single packet step by step
    follow a packet of POD to ADDRESS | how can i trace the packets of POD
    the bank doesn't see us. how do i trace a packet from POD to their gateway | trace POD to the outside
    which command traces a packet sent by POD | simulate a packet leaving POD | packet trace from POD , how | trace from POD | how do i trcae POD
    packet trace through ovn, which command | how to follow one packet hop by hop | how does one trace the path of a packet
    the network team asks for a packet trace, what do i have to type | how can i make a trace of packet coming from POD
    could you check if a packet can be traced, how | not sure how to trace a packet | how do i trace another packet
    is it possible to follow a packet through ovn, how | manager asks: how do we trace packets
    audit question 75: how is the path of a packet traced | trace command | ovn-trace how
    simulate the journey of a packet through the logical network | wie verfolge ich a packet | i do not know how to trace a packet from POD
    isn't there a command to trace where packets of POD go | customer writes: "please trace a packet of POD "
    pm wants the packet path of POD , which command traces it | fwd: how do i trace the traffic of POD | how to track a datagram from POD hop by hop
    trace the itinerary of a packet of POD , how | walk the pipeline for a packet of POD | ascertain a packet's route from POD with a trace
    how could i have traced a packet TIME | how did we trace the packet TIME | we traced POD , what was the command TIME
    how do i trace a packet of POD as during the maintenance TIME | how was POD traced to tuesday TIME
    how do i trace a packet through ovn | is there something like a packet tracer here, and how do i use it
    how can i follow a packet from POD step by step through the logical routers | how do i do an ovn-trace with this
    what is the command for tracing a packet
    is there a command to follow one packet on it is way through ovn | how would i trace a packet from POD | how do i trace a packet out of POD
    ovn-trace style packet walk for POD , which command | which command traces a packet through the ovn pipeline
    which command shows a packet's path through ovn, like a trace | how can i trace a packet from POD
    which command traces a packet from POD to the outside | how can i follow a single packet through ovn
    packet trace, how does that work with this tool | what command shows the path a packet takes through ovn
    i want to trace the packets of POD step by step, with which command
    how can i follow the path of a single packet leaving POD hop by hop
    how to do a packet trace | how can i trace a packet from POD
    how can i trace a packet | whats the command for tracing a packet | i want to see the path a packet takes. how do i trace it
    packet tracing, how does it work | how do i trace a packet from POD | please show me how to trace a packet from POD
    how would i trace a packet of POD
    how do i trace a packet | how can i trace a packet from POD
    how do i trace a packet | what's the command for packet tracing | please show me how to folow a packet through ovn with a trace
    i've never done that before. how does one trace a packet here | how can i trace a packet from POD
    which command traces a packet of POD | explain how to run a packet trace for POD
    how do i trace a packet | how to trace a packet from POD`),
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
    how to find out if all requirements are met before i use the tool
    is everything installed that the tool needs | check whether the cluster fulfils the requirements | which command verifies the prerequisites
    can this cluster be monitored with the analyzer at all | permissions check for the tool | do i have the rights that the tool needs
    how to find out if my environment is suited | test my setup before installing | what must be there before i can use it and how do i verify that
    verify rbac and versions for the analyzer | the tool doesn't start, how do i check whether something it needs is missing
    is the ovn version supported, how can i let that be checked | pre-installation check | does the analyzer have a self-check of the environment
    how do i know that my kubeconfig is good enough for this tool | check dependencies
    let me verify that all preconditions for running the analyzer hold | diagnose my installation of egressip-analyzer | prerequisites
    is there something like 'brew doctor' here | see whether all that is needed is there, how | does my setup fulfil the requirements, which command
    are all the permissions in place for the tool, how do i chck | how to verify that the analyzer can run here
    check the requirements before installing | is there a self-test of the environment
    what must be in place before i start, and how do i verify it
    the installation fails at the customer's site. is there a command that checks the prerequisites | check rbac and tools
    how can i find out whether something is missing on my laptop to run this | verify my environment
    command to test whether all dependencies are there | precheck of the cluster, is it supported
    how do i know that the tool's requirements are met | do i have the rights the tool needs | run prerequisites check
    test if kubectl access and rights suffice, how | is there something like brew doctor | environment check before the first start
    how do i diagnose my installation of the analyzer | what does it need, and is it all there
    which command says whether the analyzer is installed properly | how to check that everything required is installed
    check prerequisites, which command | how do i verify that all prerequisites are met
    does the tool have all the permissions it needs, how to check | how can i check that the customer's environment meets the prerequisites
    what is the command to verify requirements before the use | is there a self-check which tells me if something required is missing from my setup
    before we go on site: how do we test that all preconditions for the analyzer are fulfilled
    could you check if all prerequisites are there, how is that done | not sure if my setup is complete, how can i check it
    is anything still missing for the tool to run, how do i find out | isn't there a command that checks the prerequisites
    how do i check the requirements again | i do not know whether my permissions suffice for the tool, which command checks it
    customer writes: "the analyzer does not start here", how can they check the prerequisites
    manager asks: how do we know that the requirements are met for the tool | audit question 76: how are the prerequisites verified
    pm wants to know how to check that the laptop can run it | fwd: how do i verify the prerequisites before the install | prerequisite check
    doctor command | run a sanity check of my environment | self-test of the installation prerequisites
    preflight diagnosis of the tool's environment | wie prüfe ich the voraussetzungen | verify dependencies and permissions of the tool
    how to ascertain that the preconditions are fulfilled | how did i check the prerequisites TIME
    the prerequisites were okay , how do i check them now TIME | the tool complains, how do i check it is prerequisites TIME
    how did we verify the prerequisites before the maintenance TIME | something was missing for the tool, how do i check the requirements TIME
    how do i check whether all the prerequisites are there | before i install it, how do i verify that my machine has everything it needs
    is there a command that checks the requirements | is there a preflight check | how do i check my setup has all the prerequisites
    command that verifies the required permissions and tools are in place
    how do i find out if all prerequisites are met on my laptop | which command checks that everything the tool needs is installed
    is there a doctor command or so to check the requirements | is there a preflight check for the prerequisites
    how do i verify that my workstation has all the tool requires | command to validate prerequisites before i start
    how do i verify that all prerequisites are fulfilled | is there a command which checks if my environment has everything it needs
    before installation: how to test the requirements | which command tells me whether everything required is installed
    how do i run the preflight check before installing | how do i check that all prerequisites are there
    is there a command that verifies the requirements before installation | how can i find out whether my machine fulfills what the tool needs
    which command verifies that my environment has all the tool requires
    i have a fresh laptop. how do i check the prerequisites | how can i see if all prerequisites are fulfilled before installing
    how do i check the prerequisites | how can i verify that all prerequisites are met before i install
    how do i check the prerequisites`),
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
    is it possible to let chatgpt ask the analyzer, and how do i set it up
    how do i connect an assistant over mcp | mcp | connect claude to the analyzer | use with an ai assistant | does it have an mcp server
    how to set up mcp | i want my coding agent to query the egress data | model context protocol | let a language model ask you questions
    which command starts the mcp server | hook up a chatbot to this tool | llm integration | can my ai agent use these tools
    add the analyzer as an mcp server in my editor | mcp configuration please | how does an assistant get access to the findings | ai access how
    we would like our ops copilot to read from the analyzer, what is to be configured | is there an interface for agents | expose tools to an llm
    stdio mcp command | give cursor access to this | connecting an assistant, how | how can chatgpt or similar talk with the analyzer
    want to integrate with ai assistant by mcp | mcp server, how to start | can claude use this tool | connect my ai assistant to the analyzer
    how to use it from an llm | which command starts the mcp interface | i want chatgpt to query the egress data. how do i hook it up
    is there an mcp endpoint | how do i register the analyzer as an mcp tool | plug an ai agent into this
    how to attach a language model to the analyzer | model context protocol support, how | configure an assistant to use the analyzer
    hook up cursor via mcp | what do i put into the mcp.json | give an ai agent access to the analyzer | how do i let an assistant ask you questions
    llm integration, how do i do it | connect copilot through mcp | which tools are exposed over mcp and how do i connect
    can an ai chat client talk to it | using the analyzer from claude desktop | how does the assistant connection work
    mpc server for my assistnt, how to set up | ai integration through the model context protocol | how to run the mcp command
    how do i hook claude up over mcp | connect my ai assistant to this thing | which mcp configuration do i put in the editor
    how do i connect an ai assistant by mcp | the customer uses claude and would like it to query your tool over mcp. how
    how to configure mcp for my assistant | my manager wants his chat assistant to talk to the analyzer through the model context protocol
    could you check if an assistant can be connected, how | not sure how to connect claude over mcp
    is it possible to connect another assistant over mcp, how | how do i connect two assistants at once over mcp
    isn't there an mcp server in it, how do i use it | i do not know how to hook up my assistant any more
    customer writes: "does it speak mcp?" how is it connected | manager asks: how do we connect our chatbot over mcp
    audit question 77: how are assistants connected (mcp) | pm wants the ai assistant attached, how
    fwd: how do i add this as mcp server in my editor | mcp command | mcp/how | mcp configuration | how to plug an llm agent into it
    wire a language model client to the analyzer over mcp | couple an assistant with it through the model context protocol
    wie binde ich einen assistant über mcp an | how to register it as tool for an ai agent | expose the analyzer to an assistant
    how did i connect the assistant over mcp TIME | the mcp connection worked , how is it set up TIME
    i want to connect my assistant over mcp, how TIME | how was the assistant connected over mcp during the maintenance TIME
    i lost the mcp connection, how do i connect the assistant TIME
    how do i hook up an ai assistant over mcp | our people want to use claude with this, how do i connect it via mcp
    how is the mcp server configured for my assistant | how do i add this as an mcp server | hooking up claude code via mcp, how
    mcp setup for my ai assistant
    how can i connect an ai assistant over mcp | i want to hook up my chat assistant to this tool through mcp, what do i have to do
    how do i wire an llm client to this via mcp | mcp server: how to connect my assistant
    what do i put in my assistant's configuration to use you over mcp
    how do i hook up claude via mcp | what do i need to configure to use the mcp server with my ai assistant | connect assistant over mcp how
    how do i connect claude over mcp | can i hook up an ai assistant to this, and how | which command starts the mcp server
    how do i connect my ai assistant by mcp | can i hook up claude to this with mcp, and how | connect an llm assistant via the mcp server
    connect claude via mcp | how do i hook up an ai assistant over mcp
    how do i connect an ai assistant over mcp | mcp setup how
    how do i connect an ai assistant over mcp
    how do i connect an assistant over mcp`),
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
    tab completion in zsh does not work, how to switch it on | what do i put in my .bashrc so the shell completes the subcommands
    tab completion for the command | enable autocomplete | how can i make the tab key complete commands | which command prints the completion script
    i am lazy, can the shell finish the commands for me | auto-completion in the terminal | set up completion in my bashrc
    typing these long subcommands is tedious, can they be completed | source completion script how | complete flags with tab
    does the command line tool support completion | how to install completions | completion for zsh please
    i'd like suggestions for subcommands while typing in the shell | activate completion | powershell completion
    make my terminal know the subcommands | tab doesn't expand the analyzer commands | generate completion file | completion for zsh, how
    enable autocompletion | how can i make tab complete the subcommands | set up fish completion | autocomplete in my terminal
    is there a completion script | i'm lazy at typing, can the tab key finish the command names
    how to turn on tab-completion for egressip-analyzer | add completion to my .bashrc | shell completions how-to
    get the command to complete my arguments | source the completion file, how | how do i activate command line completion
    where do i get the zsh completion for this tool | completing flags with tab, how | tab doesn't complte anything, how do i enable it
    make the shell suggest the options | autocompletion in bash for this tool | shell compltion | how to generate the completion script
    is bash completion available and how do i load it
    tab completion in zsh, how | how to get the shell to complete subcommands | autocomplete for the command in fish
    how do i enable command completion in my shell | i am tired of typing the whole commands, how can i make the tab key complete them
    how to instal the bash completion | is there a completion script for zsh users
    could you check if there is shell completion, how do i get it | not sure how to enable tab completion
    is it possible to get completion for both bash and zsh, how | isn't there tab completion already, how do i turn it on
    i do not know how to get the completion to work again | how do i get completion in another shell
    customer writes: "does it have bash completion?" how do they enable it | manager asks: how can the tab key complete the commands
    audit question 78: how is shell completion installed | pm wants tab completion, how | fwd: how do i get completion for fish | completion command
    how to set up auto-complete in the terminal | make the shell suggest subcommands | autocompletion for the command line, how to install
    wie bekomme ich shell completion | how do i source the completion script | have the prompt finish my subcommands
    how did i enable the completion TIME | completion worked , how do i get it again TIME | tab completion is gone, how do i get it back TIME
    how was shell completion set up during the maintenance TIME | i lost the shell completion, how do i install it TIME
    how do i get tab completion in my shell | i'm tired of typing the subcommands in full, how do i switch on bash completion | shell completion how
    how do i enable autocomplete in fish | tab-completing the command in bash, how do i set it up
    shell completion for zsh, how to enable | can the shell complete the commands of this tool for me, and how do i set that up
    how to turn on autocompletion of the command in fish | which command generates the shell completion script
    how to enable tab completion in bash | is there shell completion for zsh and how do i install it
    autocomplete for the command, how do i set that up | shell completion zsh | autocomplete for the command
    how to enable completoin in my terminal | how to enable auto-completion of the commands in my shell | completion for fish, how to set up
    tab completion for bash | zsh completions how
    how do i get shell completion
    how do i get shell completion
    how do i get tab completion in my shell`),
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
    bring up the whole system - what is the way to do it | one command to start everything | to launch the complete stack, what do i have to type
    which command launches the complete stack | get the analyzer going | how to install and start the system | start all components at once
    one command to run everything | how do i bring the thing up | deploy the whole thing locally | fire up the full system | boot the stack
    where do i begin to get all services running | start dashboard, store and collectors together
    i have just cloned the repo, how do i get it all up | launch the full set of services | compose up | how is the whole product started
    everything is off, how do i switch it on | spin up the monitor with all it is parts | the entire system, starting it
    set the complete system going please | how to start whole analyzer | start all parts together, how | start all the services
    which command starts the lot | spin up the whole thing | start the system with a single command | how do i launch all copmonents
    deploy everything | i'm new here and want the complete system on my laptop. what do i type | boot the full stack | set up the entrie system
    how do i bring up all the services at once | first start, everything together | how can i strt it all | complete startup
    get the analyzer up with all parts | how do i fire up the system | one command to start them all | turn on the whole system
    how to start up everything after the laptop was off | start the full product | bring the whole system up | launch the full set of containers
    what is the way to start all services | how to run the complete stack
    bring up the entire stack, what command | one command to spin up all of it | how to get everything running on my laptop, all services
    how do i start the complete system with all it is parts | what command brings everything up
    a new colleague wants to launch the whole product locally. how | which single command starts all the services together
    could you check if the whole system can be started with one command, how | not sure how to start everything | how do i start everything at once
    is it possible to bring up the whole stack again, how | isn't there one command to start the whole system
    i do not know how to get all the services up any more | customer writes: "how do we start the complete system?"
    manager asks: how do you start all of it | audit question 81: how is the whole system started | pm wants the demo system up, which command
    fwd: how do i bring up the complete stack on my laptop | up command | start all | bring up stack | how to boot the entire stack
    spin up the lot, which command | wie starte ich das ganze system | hoist the whole stack with one command
    get the complete setup up and running | how did i start the whole system TIME | the whole system ran , how do i start it again TIME
    everything is down, how do i start the whole system TIME | how was the whole stack started during the maintenance TIME
    i shut it all down, how do i start the whole system TIME
    how do i bring up the complete system | what do i type to start all the services together | how do i get the entire thing running from scratch
    how do i spin up the whole stack | how to get all services up locally
    what is the command to bring up everything at once | first day here: how do i get the complete stack running | how do i spin up the entire stack
    one command to start the whole system | what's needed to get all the services up together
    what's the one command to start everything, all services | how to start the whole stack on my laptop | bring up the complete stack, command
    one command to launch all the services together | how to spin up everything | which command starts the entire system in one go
    bring everything up with one command | what is the command for starting all services together | start complete stack
    which command starts the entire stack at once | how do i bring up the whole system | start the whole analyzer system with everything it has, how
    how to bring up the complete system
    how do i start the whole system
    how do i start the whole system`),
};
