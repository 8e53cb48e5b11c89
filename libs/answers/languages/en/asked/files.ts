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
    list of commands | which commands do you have | who are you | how can you help me | how can you help | how do i use you | how does this work
    how does this assistant work | i do not know what to ask | i do not know what all this can do | introduce yourself | manual | tutorial
    example questions | which kinds of questions do you take
    what can i ask you about
    give me examples what to ask you
    what are your features | show me what i can ask | i never used you, what sort of things can you answer
    what are your skills | tell me how you can help | which topics can i ask about | introduce yourself, what are you for | what things may i ask
    which topics do you cover | what are you able to tell me | give examples of questions | your abilities | how can i use you, what may i ask
    i am lost, what sort of things do you answer | show sample questions | features of this assistant
    what can you do | help | kinds of questions you answer
    hi, i'm new here. what kinds of questions do you understand`),
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
    i intend to keep an eye on EGRESSIP in real time. what do i enter for that`),
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
    got a must-gather from a customer, how do i check it | is there a subcommand that analyzes a must-gather archive`),
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
    i would record the cluster if i knew the command`),
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
    a colleague sent me his recorded cluster session and i want to step through it again, what do i type`),
};
