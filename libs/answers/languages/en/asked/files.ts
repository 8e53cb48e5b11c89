/** What can be asked, and how to watch, record and judge files. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfFiles: Language['asked'] = {
  capabilities: lines(`
    what can i ask you | what kind of questions do you understand | help what questions work here | help what questions do you understand
    which kind of questions are you able to answer | what are you capable of | help me which questions do you understand | what are you able to answer
    what sort of questions can i ask here
    it is my first day with this tool and i absolutely no idea of what it is able to answer so which kinds of questions may i put to you
    i not sure what sort of things you can answer | which things can you answer | hi i am new here what can i ask | what questions do you understand
    help what can you answer | what can you tell me | which questions are you able to answer | i new to this what can you do for me
    what kind of questions is possible here | please give me some examples of what i may ask | capabilities | usage | list of supported questions
    what are you good for | which queries do you understand | example questions please | new here what does this thing answer
    what can i ask you i am here for the first time | could you please tell me which kinds of questions you understand
    for the training of our support staff what are you able to answer | with what can you help me | please show the possible questions
    i do not know what all this assistant can do kindly explain | before i present this to my manager what are your abilities | which topics do you know
    you can do what for me exactly | give me some examples of what one may ask here please | what kind of questions can i ask | help me | help please
    usage please | what can you do for me | what can you answer | what can this tool do | what can this assistant do | what could i ask | what may i ask
    what should i ask | what do you do | what are you | what are you able to do | what is this | what is this for | what is possible here
    what is possible | what questions can i ask | which questions can you answer | which questions do you understand | which questions are possible
    what topics do you cover | what kind of things can i ask | examples | examples of questions | give me some examples of what i may ask
    show the possible questions | show me what you can do | list your abilities | supported questions | your capabilities | features | commands
    list of commands | which commands do you have | how can you help me | how can you help | how do i use you | how does this work
    how does this assistant work | i do not know what to ask | i do not know what all this can do | introduce yourself | manual | tutorial
    example questions | which kinds of questions do you take
    what can i ask you about
    give me examples what to ask you
    what are your features | show me what i can ask | i never used you, what sort of things can you answer
    what are your skills | tell me how you can help | which topics can i ask about | introduce yourself, what are you for | what things may i ask
    which topics do you cover | what are you able to tell me | give examples of questions | your abilities | how can i use you, what may i ask
    i am lost, what sort of things do you answer | show sample questions | features of this assistant
    what can you do | help | kinds of questions you answer
    hi, i'm new here. what kinds of questions do you understand
    examples of questions please | i'm new, what is this for | list your skills | give me some sample questions
    how do i use this chat | what may i ask you | show help | what sort of information could i get from you | functions | abilities
    tell me what you're good for | what subjects do you deal with | usage of this assistant | what all can be asked here
    i do not know what to type | can you give me an overview of your features | what kind of questions do you answer
    which topics do you know about | give me examples of questions | what do you understand | i'm new on the support desk. what can i ask you
    list the things you can ansewr | what questions are possible | show me what you know | what is in your repertoire
    how do i use you, what may i ask | which questions can you deal with | tell me what you're capale of | what sort of stuff can i ask here
    what could i ask about egress | cpaabilities | introduce yourself, what do you answer | what can i ask you | what else can i ask
    can you give me an overview of the possible questions
    what kinds of questions may i ask you | i am new here, what are you able to do for me
    the customer wants a list of what the assistant understands
    could you check if there is a list of what i can ask | not sure what i can ask you | which other questions do you understand
    i do not know what you can do | isn't there a help page of what you know | customer writes: "what can this thing answer?"
    manager asks: what can it do | audit question 85: which questions does the tool answer | pm wants to know what the tool can be asked
    fwd: list of what you can be asked, for the handbook |  | what is your repertoire | what queries do you fathom | your competences, please
    was kann ich fragen | which topics are you conversant with | what all can i ask you | what could i ask you TIME
    what can i ask about the time TIME | what can you tell about , which questions are possible TIME
    what did you understand , which questions TIME | which questions can i ask about the maintenance TIME
    what sort of questions do you understand | i'm new here, what may i ask you | help, what kind of stuff can you answer
    what is your feature set, which questions work
    help, i'm new, what are you able to answer | what sort of things can you tell me | what questions may i throw at you
    show me what you understand
    help, what may i ask you | what sort of things can you answer | give me examples of what i can ask | i am new here, what all can you tell me
    which kinds of questions do you understand | hi, i've never used this assistant, what sort of things could i ask here
    which questions can you answer | help, what can i ask here
    what can i ask you | i have never used this before. what can i ask here
    what can i ask you | hi, first time here. what kind of questions can i ask`),
  'how-to-watch': lines(`
    how do i watch changes live | how to follow changes in realtime | how do i follow eip live EGRESSIP | how to watch egressip changes live EGRESSIP
    how can i follow the changes live | how to watch live | how do i see changes in real time on the terminal
    how can i follow the egressip live EGRESSIP | how to watch live NODE | how can i follow changes live | watch changes live which command
    how do i follow the changes of egressip live EGRESSIP | live watch of the eip how to EGRESSIP | watch live how
    during the maintenance tonight i like to be able to watch the changes as they happen on my terminal and i wonder how that is done
    how can i follow the changes on live NODE | how to watch the cluster changes in real time | how do i follow changes on live NODE
    tail eip changes in realtime how | how can i watch eip for changes in real time EGRESSIP | watch mode | how to follow changes live
    tail f for egress events | stream updates continuously command | watch live EGRESSIP | how do i follow eip in realtime EGRESSIP
    tail which command EGRESSIP | live view of NODE | how to keep an eye on as it changes NODE | watch n1 equivalent NODE
    follow continuously how EGRESSIP | we have a maintenance window and i want to look at it in real time how does this go
    is there some possibility to see the events as they are happening | could you tell me how to keep an eye on the changes continuously
    how do i follow live while the bank is testing with us EGRESSIP | i would like to observe continuously during the change what do i type EGRESSIP
    please explain how one watches the egress ip in real time EGRESSIP | how to watch live during it is firmware update NODE
    in which way can i track the changes on as they come NODE | kindly tell the method to monitor in live manner NODE
    monitor the rules on for 5 minutes NODE | how do i watch the cluster live | watch EGRESSIP | watch live | watch the changes live | watch changes
    follow changes live | follow EGRESSIP | follow EGRESSIP live | follow NODE live | follow the status | tail the changes | tail events | tail EGRESSIP
    stream changes | stream the changes of NODE | stream events | live updates | live feed | live ticker | live status EGRESSIP | real time view
    real time updates for EGRESSIP | monitor NODE | monitor EGRESSIP | monitor EGRESSIP continuously | continuous view | continuously observe EGRESSIP
    observe NODE during the change | observe EGRESSIP continuously during the change, what do i type | keep an eye on EGRESSIP | keep an eye on NODE
    keep watching NODE | how do i watch NODE | how do i watch changes | how do i follow EGRESSIP | how can i follow what happens
    how can i monitor EGRESSIP in real time | how can i see changes as they happen | how can i see events as they are happening
    how can i track the changes on NODE as they come | how to tail the changes | how to follow NODE | in which way can i track the changes as they come
    is there a live mode | is there a live view | is there a way to see changes immediately | which command shows changes continuously
    watch n1 equivalent for NODE | refresh every second | notify me when EGRESSIP changes | during maintenance i want to see changes on my terminal
    how to watch NODE live during its firmware update | i want to look at it in real time, how does this go
    can i see changes in real time | how do i keep the status on screen so it refreshes | i want to watch NODE for ten minutes while i reboot it
    a live view of changes, which command | how to observe egress status continuously in the terminal | follow what happens on NODE live for 15 min
    live following of status, how | observe NODE for half an hour | let me keep an eye on NODE rules during the reboot
    continuous view of status, how | tail changes as they come | NODE : monitor it for the next 20 minutes | stream of events in real time
    i want to see changes as they occur in my terminal | which command keeps showing updates | follow along live, how
    monitor continuously from the shell | how can i follow NODE in real time | live updates for NODE , command
    how do i watch EGRESSIP as it changes | live stream for EGRESSIP , how
    follow live | keep showing updates | watch NODE | continuous view of changes | stream of changes | which command refreshes the status
    which command let us me watch changes live | following live what changes on NODE - how
    i intend to keep an eye on EGRESSIP in real time. what do i enter for that
    live view of changes | tail the events | see changes as they happen | follow mode | stream of events in the terminal
    keep me updated in real time while i patch | how can i observe the moves live | i want to look on while the nodes are drained, with what command
    watch the findings come and go | continuous output instead of one snapshot | is there a --watch | how can i watch EGRESSIP live
    watch the EGRESSIP egressip continuously | live updates for EGRESSIP , which command | follow the changes at NODE live
    how do i keep an eye on node NODE in real time | stream events of NODE | see changes of EGRESSIP as they happen
    show every change in the terminal as it occurs, how | watch the changes as they happen | live view in the terminal
    which command shows events in real time | how can i keep an eye on it live | like tail -f, but for egress rows | watch command
    i'm rebooting boxes now and want to see every move live. how | follow along in real time | see changes immediately on the console
    live ticker of changes | follow changes on NODE in real time | how do i follow NODE live | live view of NODE , how | how do i wach EGRESSIP
    how do i follow the changes of EGRESSIP live | tail EGRESSIP in real time, which command | watch EGRESSIP as it happens
    we switch EGRESSIP over in ten minutes. how can i follow it live | live stream for EGRESSIP | which command wacthes EGRESSIP live
    live tail of changes | how do i follow changes as they happen | follow EGRESSIP in real time, command
    how can i see changes live while they happen | the customer wants to follow the changes of EGRESSIP live on his screen, with which command
    how to watch live what is changing on NODE | is there a mode that keeps running and prints every change at once
    could you check if i can follow changes live, how | not sure how to watch the cluster live
    is it possible to see changes at once as they happen, how | isn't there a live view, how do i get it | manager asks: how can i follow it live
    audit question 80: how are changes followed in real time | watch command | tail -f how | how to tail the events of the cluster
    keep an eye on changes live, which subcommand | how do i watch NODE live, the same way as the other nodes | pm wants to see NODE live, how
    how to shadow NODE in real time | wie beobachte ich NODE live | i do not know how to follow EGRESSIP live
    customer writes: "we want to follow EGRESSIP live", how | fwd: how do i keep watching EGRESSIP during the switch
    stream changes of EGRESSIP as they occur, how | how to observe EGRESSIP continuously | how did i follow the changes live TIME
    how was it watched live TIME | i had a live view, how do i get it TIME | how did we watch NODE live during the maintenance TIME
    with which command was NODE followed live to tuesday TIME
    how do i follow the changes live | is there a live view on the terminal, like tail -f, and how do i open it
    how can i watch live what is changing on NODE | i want to follow egressip EGRESSIP in real time, which command
    is there a --watch kind of thing to stream changes, how do i use it | how do i tail changes of egressip EGRESSIP live
    what is the command to stream live changes on NODE
    is there a command that shows changes as they happen | which command do i use to watch NODE live | tail -f for egress changes, how
    how do i stream changes in real time to my terminal | what do i run to follow EGRESSIP live during the change window
    is there something like tail -f for changes in the cluster | how do i watch NODE live in the terminal
    which command let us me follow the changes of egressip EGRESSIP in real time | live view of NODE , which command
    how do i tail the changes of EGRESSIP as they happen | is there a watch command | how do i watch NODE live
    i'd like to follow what happens with EGRESSIP in real time, which command is it
    how can i watch changes live as they happen | how do i follow NODE live | live tail of the changes to EGRESSIP , which command
    how to watch changes live on the terminal | how can i watch NODE live | how do i follow the changes of egressip EGRESSIP live
    how do i follow changes live | how can i follow live the changes on NODE | how do i watch the EGRESSIP egress ip live
    how can i follow changes live | how do i follow the changes on NODE live`),
  'how-to-audit': lines(`
    got a must gather how to check it with this | how to audit must-gather | how can i audit a must-gather | audit must-gather how
    we received a must-gather from the customer how can it be analysed with this tool | check a must-gather offline how | must-gather audit
    a customer has uploaded a must-gather to the support case and i got no access to his cluster so how can i have it audited with this tool
    i like to know how to check a must-gather archive | i have only a must-gather from customer how can i check it | how to audit a must-gather
    got a must-gather from the customer how do i check it | run the analyzer on a must gather tarball | offline analysis of must-gather howto
    how can i have a must-gather audited | support has sent us a must-gather how do we analyse it with this tool | how is a must-gather to be audited
    is it possible to examine must-gather archive and how | audit must-gather offline | how to check a must-gather
    analyze nb database dumps without cluster access | offline check of files command | customer sent a must-gather tarball how do i feed it in
    run the checks against saved db files | airgapped verify collected data howto | howto audit | syntax for must-gather analysis
    can it work on an sos bundle dump instead of a live cluster | how can i check a must-gather which a customer sent to me
    we have no access to the cluster only files how do we analyse them offline | could you explain how to do an audit from collected files please
    our auditor may not connect to production is there a way to check with an export | how is a must-gather examined with this tool
    i received a dump from the client kindly guide me to verify it offline | what command verifies the files without being connected to a cluster
    for the external audit we want to check an archive on a laptop how does one do that | to analyse a must gather how do i make
    the support case contains a tarball only how should i run the check on it | check a must-gather offline | how can i check a must-gather
    audit a must gather | how to audit | how do i check a must-gather | how do i analyse a must-gather | how can i check files offline
    how can i analyse a dump offline | how can i check without a cluster | how can i verify an export | offline check | offline analysis
    offline verification | check a dump | check a tarball | check files | check collected files | check a support archive | analyse a support bundle
    analyse an sos bundle | analyse a must-gather | verify a dump | verify collected data | verify files without being connected to a cluster
    air gapped check | airgapped check of collected data | can it work on a dump instead of a live cluster | can you check a must-gather
    can you read a must-gather | can i give you a must-gather | can i feed you a tarball | can i check an archive that the customer sent
    the customer sent a must-gather, how do i check it | the auditor may not connect to production, can he check an export
    is there a way to check with an export | is it possible without access to the cluster | no access to the cluster, only files, how do i check
    what command verifies the files | which command judges a must-gather | which command checks a dump | verdict from files | verdict from a must-gather
    judge a must-gather
    redhat support gave me a must-gather, how do i analyse it | can i use this tool with a must-gather and no cluster | must gather audit, how
    the customer sent a must-gather archive, which command checks it | offline analysis of a must-gather | audit must-gather, instructions
    i only have a must-gather, what now | steps to check a must-gather without cluster access | must-gather analysis with this tool
    analyzing a must-gather: how | i want to inspect a must-gather file, no access to the cluster | offline must-gather checks, which command
    analyze a must-gather offline | check a must-gather archive | i've got a must-gather tarball from the customer, how do i feed it in
    must-gather audit command | can i inspect a support dump without cluster access | how to examine must-gather
    run the analysis on a must-gather file | audit an archive, what is the command | must gather | use of the audit command
    the client can give us only a must-gather, how can it be evaluated
    check files without a cluster | offline judgement of a dump | tool on collected files | verify a support archive | judge from yaml files
    got a must-gather from a customer, how do i check it | is there a subcommand that analyzes a must-gather archive
    audit a must-gather | analyse a must-gather offline | i have a must-gather archive from a customer, how can i check it | command for must-gather
    check a dump without access to the cluster | can you read must-gathers | offline analysis of the nb databases
    a customer sent a tarball, what command evaluates it | post-mortem on collected files, how
    is there a way to look at a support archive with this tool | feed a must-gather to the analyzer
    no cluster access, only the gathered data: how do i find wrong rows in it | must-gather evaluation
    how can support engineers analyse the data that oc adm must-gather collected | what do i type to audit an archive
    run the checks on a saved must-gather directory | inspect must gather from another cluster
    i would like to have an offline check of a gathered directory | use the audit command how | how to run consistency checks over a must-gather
    analyze nb database files from must-gather | we cannot install anything at the site; how do we audit with the data they mail us
    look for wrong rows in files of a must-gather, how | can i check a must-gather offline | analyse a must-gather dump | audit a dump
    i only have a must-gather tarball, no access to the cluster. how do i examine it | which command audits a must-gather
    how to run the audit on a dump from a customer | offline chcek of a support archive | how do i verify a cluster from it is must-gather
    inspect must-gather | audit command | can you read the dump of oc adm must-gather | evaluate a must-gather archive
    support case with must-gather attached, what command do i use on it | how do i feed a must-gather into the analyzer
    check a dump without live cluster | auditing a must-gather, how does that work | find deviations in a must-gather, which command
    how to analyze a support dump | red hat asked us for a must-gather; can we audit it ourselves, and how | post-mortem of a must-gather file
    what is the way to check a dump of another cluster | can i run your cecks over a must-gather | how to aduit a must-gather
    use of the audit sbucommand | examine an archived cluster dump, how
    got a must-gather tarball, what command checks it | offline analysis of a must-gather, how | must-gather to findings, how does that work
    a customer sent us a must-gather. how do i have it examined | which command is for auditing must-gather archive
    we have no access to the cluster, only a must-gather. how can i audit that | please explain how a must-gather is checked with your tool
    could you check if a must-gather can be audited, how | not sure how to analyse a must-gather
    i do not know how to audit the must-gather the customer sent | is it possible to check a must-gather without the cluster, how
    another must-gather arrived, how do i audit it | isn't there a command for must-gathers
    customer writes: "here is our must-gather", how do i audit it | manager asks: how do you go through a must-gather
    audit question 72: how is a must-gather examined with this tool | pm wants the must-gather checked, which command
    fwd: must-gather attached, how do i look into it with the analyzer | must-gather command | mg audit how | how to vet a must-gather
    scrutinise a must-gather tarball, how | post-mortem of a must-gather, which subcommand | wie prüfe ich einen must-gather
    dissect a must-gather archive | how to examine a support dump from must-gather | how do i audit the must-gather from TIME
    we took a must-gather , how do i audit it TIME | how do i analyse must-gather TIME | must-gather of the maintenance , how to audit it TIME
    how to audit the must-gather taken to tuesday TIME
    support sent me a must-gather, how do i have it examined | how do i check a must-gather tarball with this tool
    i've got a must-gather from the other data centre, which command analyses it | how do i point this at a must-gather
    got a must-gather from a customer, how do i audit it offline | command to audit a must-gather
    a customer sent us a must-gather archive, with which command can i audit it | must-gather analysis, how
    all i've got is a must-gather tarball. how do i run the checks against it | offline audit of a must-gather, how does it go
    command to audit must-gather
    how can i check a must-gather with this | got a must-gather tarball from a customer, how do i audit it
    command to analyse a must-gather offline | i have a must-gather from another cluster, which command checks it
    offline check of a must-gather tarball, how | a customer has sent us a must-gather archive, how can i check it with this tool
    command for auditing a must-gather | can i analyse a must gather offline
    i only have a must-gather from the customer, how can i analyse it with this tool | command for checking a must-gather archive
    how do i audit a must-gather | a customer sent me a must-gather. how can i check it with this tool
    how to analyse must-gather archive
    how do i audit a must-gather | a customer sent us a must-gather. how can i audit it | whats the command to audit a must-gather
    please show me how to audit a must gather | how does auditing a must-gather work
    i'd like to check a must-gather for egress ip problems, how do i do that | steps for a must-gather audit please
    a customer sent us a must-gather. how can i audit it
    how do i audit a must-gather | customer sent us a must-gather. how can i audit it`),
  'how-to-record': lines(`
    how to make a recording of the cluster | how to record the cluster | how do i make a recording of the cluster state for later
    howto record cluster state to a file | how to record
    i need to know how to make a recording of the cluster so that colleagues could have a look at it later | record cluster state to a file how
    howto make a recording | command for recording the cluster | recording howto | capture everything to a file for later | start a recording command
    flag to record a session | record the cluster state stream during the maint window how | save a trace of changes to disk for replay
    dump live event feed to file | syntax record | how do i tape what the cluster does | how can i record what is happening to send it to the vendor
    please tell me how a recording is made | we want to keep the events of the maintenance night for later how do i capture them
    is it possible to record the changes to a file and how | for evidence in the audit i like to record a session what do i have to do
    kindly explain steps for recording | how do i start and stop a recording of the cluster behaviour
    i would like to save the stream of events in order to show it to a colleague how is this done | to make a recording which command is it
    support asked for a capture made by the analyzer how do we record one | how can i record the cluster for later | record what happens in this cluster
    record | record a session | record the events | record everything | record to a file | recording | take a recording | capture the events
    capture a recording | capture what happens | capture changes to a file | capture the live cluster | save the stream of events
    save the stream to a file | save what happens to a file | store the events for later | store what happens | tape what the cluster does
    tape the incident | dump the live events to a file | write all events to a file | keep the events of tonight for later
    log everything to a file for replay | how do i record | how do i record an incident | how do i save the events | how do i capture what is happening
    how to record the stream | how can i keep what happened for a colleague | what do i type to record | which command records
    i would like to save the stream in order to show it to a colleague | i want to record tonights maintenance | kindly explain the steps for recording
    how does one make a capture with the analyzer
    how to record a live cluster | record the cluster, how does that work
    i want to record a session of the cluster to look at it at home | which command makes a recording
    how to capture the cluster state over time in a file
    is there a way to record the cluster state | recording, how to start one | make a recording of this cluster to send to support, how
    save what the cluster does for a later look | command needed to start recording | how does recording work | recording for later analysis, how to
    capture this cluster's behaviour to a recording file | record the cluster while we upgrade, how | capture the state over time into a file
    i'd like to tape what the cluster does | start recording | recording command | how can i record cluster data to look at later
    save the cluster's observations to disk for later replay | how does one create a recording | record the cluster to a file, how does it work
    which subcommand records | please explain how recordings get made | which command makes a recording of this cluster
    record the cluster | make a recording | capture what happens into a file | save the events for later
    recording the cluster, howto | i want to make a recording of the cluster state, what is the command | which switch turns on cluster recording
    i would record the cluster if i knew the command
    how to capture what happens for later | which command writes a recording | i want to save the state over time to a file
    how can i take a recording of the snapshots | record the cluster for an hour | capture a session so that development can look at it
    is it possible to record everything and send it to support | log all snapshots into a file, how | how is a recording made
    the fault occurs only , how can i have it taped TIME | keep a trace of the whole cluster for a bug report | recorder usage | command to record
    create a recording file of the cluster | how could i preserve the events to analyse them at home
    store the collected data on disk as a recording | switch recording on | i need record of cluster, how do
    produce a capture of the databases over some time | what do i call to get a recording | recording: how
    write every change into a file as it occurs, how | record a tape of the cluster | how to capture the state over time into a file
    i want to take a tape home to look at it later. how do i record one | how can i record everything that happens on the cluster
    save a capture of all ovn changes to a file | how do i make a tape | recording the cluster, how | how to write the event stream to a file
    can i tape the databases | create a recording for support | the bug shows up only . how do i let the cluster be recorded TIME
    how do i begin to record | how to store a session of the cluster for later playback | record to disk
    take a recording during the maintenance window, which command | i want to record the cluster
    long-term capture of cluster state into a file, how | how would a customer record his cluster for us | make a tape | rercord the cluster
    how do i get a recording of this cluster
    how to record cluster state to a file | command to start a recording | want to capture what the cluster does for later, how
    how can i make a recording of this cluster | how can the customer make a recording of his cluster for us
    with which command i can record the cluster | i would like to have what goes on in the cluster stored in a recording. how
    can you tell me the steps for recording the cluster
    could you check if i can record the cluster, how | not sure how to make a recording | how do i record the cluster again
    is it possible to record both the nodes and the objects, how | isn't there a command to record what the cluster does
    i do not know how to start another recording | customer writes: "can you record our cluster?" how do i do it
    manager asks: how do we record the state | audit question 73: how is the cluster state recorded
    pm wants a recording for the demo, which command | fwd: please record the cluster, how does it go | record command | record how
    capture the cluster to a file, how | how to tape the cluster for later | make a capture of cluster state for replaying later
    wie zeichne ich the cluster auf | log the evolving cluster into a recording | which subcommand journals the cluster into a recording
    i wanted to record the cluster, what is the command TIME | how could i have recorded the cluster TIME | which command recorded the cluster TIME
    how did we make the recording during the maintenance TIME | how was the cluster recorded to tuesday, with which command TIME
    how do i make a recording of the cluster | which command captures the cluster's state into a recording, so i can send it to someone
    i want the cluster's behaviour recorded, how do i start that | how to record a cluster
    what is the command to create a recording of the cluster | want to capture cluster events to a file for later, how do i record
    how can i record the cluster | i'd like to make a recording of the cluster to look at later, what is the command
    which command captures the cluster state into a recording | how do i capture a recording of this cluster so i can take it home
    recording the cluster: which subcommand | i want to keep the evidence, how do you record the cluster
    what's the command to record cluster state into a file | i want to capture a recording during the maintenance, how
    which command makes a recording of the cluster state | want to take a recording on prod, how | recording cluster, command
    how do i take a recordng of the cluster | i'd like to capture the state of the cluster to a recording file, how does it work
    record cluster, how
    how can i capture the cluster into a recording so that i can look at it later
    the bug is hard to reproduce, how can i record the cluster
    support wants to see it themselves. how can i record the cluster
    how do i record the cluster`),
  'how-to-replay': lines(`
    how to play back a recording | how can i replay a recording | replay recorded file how to | replay recorded cluster how | how to replay
    a colleague sent me a recording he made of his cluster and i like to know how to play it back here | how to replay a recording
    how can i play back a recorded cluster | play back a recorded cluster howto | colleague handed me a recording how do i replay it
    replay command for a recording | replay howto | how to replay a captured file | rerun an old capture command | got a rec file now how do i play it
    syntax replay | step through a recording | feed a recording back into the analyzer | load playback recorded session
    how can i play back a recording that the customer has sent | please tell me how to replay a recorded session
    i have got a recording file from our indian colleagues how do i make it run | is there a way to see the recorded night once again in slow speed
    for the training i want to play an old recording how does it work | how to replay the capture kindly help
    the recording is on my disk with which command do i play it | could you explain how one looks again at a recorded incident
    we would like to show the recording to the auditor how can it be replayed
    how do i make the reading of a recording i mean playing it from the beginning | how do i replay a recording file | replay a file
    replay the recording | replay an old recording | replay an incident | replay at higher speed | play a recording | play the recording
    play back a file | play it back | play it again | play the capture again | playback | playback of a recording | rerun an old capture
    rerun a recording | run a recording | run an old recording again | run a capture file | go through a recording | look at a recording
    watch a recording | watch a recording again | see the recorded night again | load a recording | open a recording | open a recording file
    feed a capture file into the analyzer | read a recording | reading of a recording | how do i play a recording | how do i play back a recording
    how do i replay an incident | how do i run a recording | how do i load a recording | how do i make a recording run | how do i view a recording
    how to play back | how can i replay what was recorded | how can i look at an old recording
    i have got a recording from a colleague, how do i make it run | i have a recording on my disk, with which command do i play it
    the recording is on my disk, how do i look at it | with which command do i play it | which command plays a recording
    is there a way to see the recorded events once again | how do i view what was recorded | a recording was sent to me, how can i look at it
    replay at ten times the speed, how
    got a recording from a colleague, how to play it | replay of a recording, which command | can i step through a recorded session again
    i have a recording file. how do i view it | replay: how does it work | rewatch an incident from a recording
    watch a recorded session once more | open an old recording, how | commands for replaying recordings | play recording
    rerun a recording file of an incident | how is a recording replayed | replay command | rerun a recorded session
    i have a recording, how to view it again | watch an earlier recording | load a recorded file and step through it | how is a recording played
    can recorded data be replayed, how | playback howto | somebody sent me a recording; how do i play it | go through a captured recording again
    replay a capture | run a recording again | which command plays back | step through recorded events
    how would one replay a recording on a laptop
    a colleague sent me his recorded cluster session and i want to step through it again, what do i type
    play back a recorded session | i've got a recording file, how do i look at it | how to view a recording | rerun the recording in the dashboard
    load a capture and step through | recording playback | can i replay it faster than real time | watch a saved recording again
    support sent back our recording, how can i open it | how can recorded data be shown | feed a recording into the analyzer
    replaying, how is it done | go through an old recording as if it were live | reproduce a past fault from a recording | show me how to use replay
    what do i do with the recorded file | play the tape | i want to see the recorded fail-over once more on my laptop | command for playing back
    re-play record file please | simulate the cluster from a recording | open a recording made elsewhere
    show the changes from a file once more, how | play back a tape | how can i play a recording again | which command replays
    the customer sent us a tape of his cluster. how do i play it | playback of a recording, how | replay at double speed, how
    how to watch a recorded session again | run the analyzer on a recording | how do i rewind and play a tape
    how to load a recorded file and step through it | can i look at an old tape | play the recorded night again
    how does one replay a recorded cluster | i have a .tape file, what do i do with it | use a recording in place of a live cluster
    go through a recording in fast motion | how to re-run a recorded session | step through a capture made by the record command
    feed a recording back in | how do i play back what a colleague has recorded | i want to replay a tape | repyla a recording
    reproduce a bug from a recording, which command
    replay a capture, command | colleague sent me a recording file, how do i replay it | feed a recorded session back in - how
    the customer sent a recording. how do i play it | how to make replay of the recorded data | which command replays a recording on my own machine
    we want to watch the recording again in the post-mortem, how is it replayed
    could you check if a recording can be replayed, how | not sure how to play back a recording | how do i replay the same recording again
    is it possible to replay two recordings, how | isn't there a command to replay a recording
    i do not know how to look at our most recent recording again, replay it | customer writes: "we attached a recording", how do i replay it
    manager asks: how do you replay a recording | audit question 74: how are recordings replayed | pm wants to see the recording, how to play it
    fwd: recording from the lab, how do i replay it | replay command | how to re-enact a recording | rewind and play a recorded cluster
    wie spiele ich a recording ab | reproduce what was captured, from the recording | how do i step through a recording
    playback of a taped session | how do i replay the recording of TIME | replay the recording from , how TIME
    how to replay the recording of the maintenance TIME | how do i play back the recording to tuesday TIME
    i received a recording, how do i play it back | how do i replay what was recorded | which command runs a recording again from the start
    have a recording file from a colleague, how to play it back locally | replay command
    my colleague gave me a recording file, how can i replay it | which command is for replaying recordings
    got the recording from the client. how do i play it again | command to replay a recording | how can a recorded session be replayed on my laptop
    i've got a recording from a colleague, how can i replay it | which command replays a recorded session
    a colleague sent me a recording, how do i play it back | play back recording command | can i feed an old recording back in, and how
    i have a recording from a colleague, how to play it back | which command replays a recorded cluster | replay of recorded data, how it goes
    play back a recorded cluster, which command | i've got a recording from a colleague, how do i play it
    how do i replay a recording | how can one play back a recording
    how do i replay a recording | i have a recording from a colleague, how to replay it
    how can i replay a recording`),
};
