/** Test runs. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfTests: Language['asked'] = {
  'list-scenarios': lines(`
    what test scenarios are there | which scenarios can i pick | avail test scenarios | which test scenarios are available
    what scenarios can be tested | kindly list out the test scenarios | which test scenarios exist | what kind of tests scenarios can be chosen
    available scenarios | i like to stress the environment a little before go-live so it be nice to get the list of the test scenarios that are on offer
    i do not know what scenarios i can choose from for a test | what is the scenario about SCENARIO | what is the scenario SCENARIO
    what does test scenario do SCENARIO | which scenarios exist | list test scenarios | what does scenario do SCENARIO
    what scenarios for testing exist | please describe scenario SCENARIO | scenarios ls | which tests exist | list available tests | test catalogue
    what can be simulated as a test | names of all test scenarios | show scenario menu | chaos scenarios on offer | which failure drills have we got
    which tests are available that i can run | please show me the scenarios which exist
    what kind of tests do you offer we plan an acceptance test with the customer | could you tell me the names of all test scenarios
    the auditor asks which failure situations can be tested | i would like to choose a test what is the selection | kindly list available test cases
    for the disaster recovery exercise what scenarios do you have in stock | there exist which tests please
    before our qa meeting i want to see what we could be testing with this tool | what tests can i run | available test scenarios
    which scenarios can i run | show scenarios | which scenarios are there | which tests are there | which tests are available
    which tests do you offer | what tests do you have | what tests exist | what kind of tests do you offer | what tests could we run
    what could we be testing with this tool | what can i test | there exist which tests | test catalog | catalogue of tests | test menu | scenario menu
    menu of scenarios | test list to choose from | selection of tests | available tests | available failure drills | failure drills
    which drills are there | which experiments are available | which chaos tests are there | tests on offer | tests that can be started | possible tests
    possible test scenarios | predefined tests | built in tests | ready made scenarios | what scenarios do you have in stock
    for the disaster recovery exercise what scenarios are there | names of the scenarios
    test artefacts of which kind can i choose from, i mean scenarios | what can we try out with the test tool | which experiments may i start
    describe SCENARIO | describe the scenario SCENARIO | what does SCENARIO do | what is SCENARIO | what is SCENARIO about | explain SCENARIO
    explain the scenario SCENARIO | details of SCENARIO | is there a scenario SCENARIO
    list available scenarios | list the scenarios
    names of the scenarios i could test with | what scenarios do you offer
    test scenarios, which ones exist | which kinds of tests do you support | show the catalogue of scenarios
    which scenarios do you have in store | list tests that are available to run | scenarios, all of them | what can be tested, name the scenarios
    tell the scenario names | overview test scenarios | test scenarios | what kinds of test can be run | scenario catalogue
    what can be tested here | which experiments do you offer | names of all scenarios | what scenarios do you know | menu of tests to choose from
    what does the SCENARIO scenario do | describe scenario SCENARIO | explain the SCENARIO test to me | what is SCENARIO
    what happens in the SCENARIO scenario | tell me about the scenario SCENARIO | SCENARIO : what does this scenario check | what's in SCENARIO
    types of test on offer | which drills could we perform | what is SCENARIO good for | summary of the SCENARIO scenario
    what can be tested | which test cases do you have
    what scenarios can i choose from | which test scenarios ship with this thing
    what kinds of tests exist | which faults can the tests provoke | show available scenarios | what scenarios does the product offer
    which tests could i run, not which i ran | menu of tests | how many scenarios are there | names of the test scenarios | catalogue of scenarios
    i'd like to see the choice of scenarios before i start one | what tests do you have in store | what is tested by SCENARIO
    explain the SCENARIO scenario | what happens in scenario SCENARIO | is there a scenario SCENARIO and what does it do
    what is scenario SCENARIO about | SCENARIO : what kind of scenario is it | which steps does the SCENARIO scenario have
    tell me what the SCENARIO scenario does | which tests can we run | tell me the scenarios with what they do
    what is a SCENARIO run, i don't want to do one | what test scenarios do you offfer | list of chaos scenarios
    which faults can the test bench play | which chaos tests could one run in principle | name all scenarios and say what they do
    menu of test scenarios | what sorts of experiments does the test bench know | i'm planning a game day. which scenarios are on offer
    show the scenario catalogue | how many scenarios do you have | what does the scenario SCENARIO do | describe the SCENARIO scenario
    what is the SCENARIO scenario | explain what happens in scenario SCENARIO | what is SCENARIO | what does the SCENARIO scenario test
    which steps are in the SCENARIO scenario | is there a scenario SCENARIO , and what is it | describe SCENARIO
    what does SCENARIO do to the cluster | is SCENARIO one of the scenarios | what is the secnario SCENARIO for
    which scenarios can i test with | what kinds of failure scenarios do you ship | what scenarios are available for tests
    customer wants to know what kind of test scenarios your product includes | for the testing, which scenarios do exist
    could you describe the test scenario SCENARIO
    could you check if there are other scenarios to test | not sure which scenarios exist | which different test scenarios are possible
    i do not know which scenarios there are any more | manager asks: which scenarios can we test
    audit question 68: list of the available test scenarios | fwd: what scenarios does the tool offer | repertoire of test scenarios
    which drills are on offer | welche scenarios gibt es | isn't SCENARIO one of the scenarios, what is it
    what does the scenario SCENARIO do, is it still offered | customer writes: "what is the scenario SCENARIO ?" | SCENARIO
    what is tested by the scenario SCENARIO | expound the scenario SCENARIO | pm wants to know what the SCENARIO scenario does | SCENARIO scenario
    particulars of the scenario SCENARIO | which scenarios were there TIME | which test scenarios did we have TIME
    which scenarios were available TIME | what did the scenario SCENARIO do during the maintenance TIME | was SCENARIO among the scenarios TIME
    which scenarios do you have on offer for testing | what kinds of tests can be played through | list the available test scenarios please
    what test scenarios exist | which scenarios are built in
    what kinds of test scenario can i choose from | what scenarios ship with the test harness | list availble scenarios
    which failure scenarios can the tests play through
    which test scenarios can i choose from | which scenarios are there to test | could you tell me which test scenarios you come with
    list of all scenarios
    before i pick one: what are the names of all the test scenarios
    what scenarios can be tested | what does the test scenario SCENARIO do
    which test scenarios are there | what does the scenario SCENARIO do
    which test scenarios are there`),
  'run-test': lines(`
    how to start a test run | command to kick off a test | how do i run the scenario SCENARIO | command for running scenario SCENARIO
    i want to know with which command the scenario is executed SCENARIO | how to launch a test with scenario SCENARIO
    what is the procedure to run the test SCENARIO | how to run a test | how does one start a test run please | test how to run it SCENARIO
    how can i run the test SCENARIO | how do i start a test run
    i never done this before and do not want to break anything so could you explain step by step how one runs a test with this tool
    i like to learn how a test is launched | how do i run the test SCENARIO | how can i run the scenario SCENARIO | how do i start a test
    how can i run a test run | how to run the scenario SCENARIO | what is the command for starting the test SCENARIO | how do i kick off a test SCENARIO
    command to start the test SCENARIO | how can i run a test | i want to learn how a test is started | what i must type for executing scenario SCENARIO
    kick off a test run | start test | fire up one of the scenarios | repro in the lab SCENARIO | start scenario now SCENARIO | exec SCENARIO
    kick test SCENARIO | do the scenario SCENARIO | launch SCENARIO | test please SCENARIO | run the test SCENARIO | start scenario SCENARIO
    trigger test SCENARIO | go SCENARIO | could you please start a test | i like you to run a test now the acceptance is waiting
    kindly execute one test run | please launch the test because the auditor wants to see it live SCENARIO
    would you mind running the scenario SCENARIO | for the acceptance protocol we need the test please start it SCENARIO
    i want to make the test of can you begin it SCENARIO | can you perform for us SCENARIO | kindly trigger the scenario SCENARIO
    may we do a test run with as the vendor asked SCENARIO | please reproduce by running it is test SCENARIO
    run a small-scale egressip test to verify the cluster is healthy | please run a quick test | i want to run the scale test | run a small test
    please start a scale test | kick off a quick egressip test | run a scale test | run a small-scale egressip test | run test | run the test
    run a test please | run scenario SCENARIO | start a test | start SCENARIO | launch a test | execute a test | execute SCENARIO
    execute the scenario SCENARIO | do a test | do a test run | do a test run with SCENARIO | do SCENARIO | kick off a test | kick off SCENARIO
    trigger a test | trigger SCENARIO | fire up a scenario | fire SCENARIO | perform a test | perform the SCENARIO test | test SCENARIO
    test it with SCENARIO | try SCENARIO | try out SCENARIO | reproduce SCENARIO | simulate SCENARIO in the lab as a test | begin a test run
    may we do a test run with SCENARIO | can you run a test | can you run SCENARIO for me | can we run a small test | could you run SCENARIO
    how do i run SCENARIO | how to run SCENARIO | how to start SCENARIO | how is SCENARIO started | how can i execute SCENARIO
    which command runs SCENARIO | what must i type for executing SCENARIO | what is the command to start SCENARIO | command to run a test
    i want to run a test | i want to run SCENARIO | i would like to start SCENARIO | we want to test SCENARIO | let us run SCENARIO
    please run a quick test to verify the cluster | run a small scale test to verify the cluster is healthy | begin with SCENARIO | let SCENARIO run
    run the SCENARIO test | start scenario SCENARIO | how do i run SCENARIO | run a small test to verify the cluster is healthy
    run scenario SCENARIO | launch the SCENARIO scenario | run a quick egressip test | run SCENARIO | how do i start the SCENARIO scenario
    launch a small egressip test now | i'd like to execute a test run | execute test scenario SCENARIO
    execute a small egress test please | run the scenario SCENARIO for me | i would like to start SCENARIO as test
    run the scenario SCENARIO for me | i would like to start SCENARIO as test
    can you trigger a test | begin a SCENARIO test run | launch scenario SCENARIO | let us do a small test | test SCENARIO , go
    start a test with scenario SCENARIO | i want to launch a test run | which command kicks off a test | how can i get a test going
    test execution howto | let's do a new test run, how | run SCENARIO | start the SCENARIO scenario | how to execute the SCENARIO test
    i'd love to see a SCENARIO test performed | please launch SCENARIO | how do i run the SCENARIO scenario | go ahead with a SCENARIO test
    run SCENARIO once more | kick off SCENARIO | how is the SCENARIO test started | begin an SCENARIO run | how do i make the SCENARIO test happen
    execute scenario SCENARIO now
    how to start a test | get a test going
    kick off the SCENARIO scenario | would you kindly start a SCENARIO test | how do i execute SCENARIO
    where do i begin if i wish to launch a test | i wish to launch a test, where do i begin
    how can i launch a scenario | test the cluster | let's do a test run | what is the command to start a test run | can i start a test from here
    i would like to test our fail-over, how do i go about it | how do we prove that egress survives a failure, by a test i can start | begin test
    trigger a run | run SCENARIO | how do i start the SCENARIO test | please run the scenario SCENARIO again | start a SCENARIO test
    i want to try the SCENARIO scenario | how to run the SCENARIO scenario | run test SCENARIO | can you do the SCENARIO scenario for me
    launch SCENARIO scenario | how is the SCENARIO test run | reproduce SCENARIO with a test | start the SCENARIO scenario
    i'd like an SCENARIO test | how can we run one of the tests | tell me how to get a test going | how do i do a SCENARIO run, i know what it is
    i want to start a chaos test | launch a test on the test bench | how can one kick off a fault experiment | let's run a chaos test
    command to start a test run | we want to prove to the auditors that fail-over works. how do i run such a test | i'd like to do a test
    run the SCENARIO scenario | how do i start the SCENARIO test | start SCENARIO | run SCENARIO | i want to run the SCENARIO test
    how do i execute scenario SCENARIO | kick off SCENARIO please | start SCENARIO | how to run SCENARIO | please run the SCENARIO test again
    how can i reproduce with scenario SCENARIO , i want to run it | launch the SCENARIO test | run the scenario SCENARIO
    start a test with SCENARIO | how do i launch SCENARIO | command for running SCENARIO | can you exectue SCENARIO
    run the SCENARIO test | start a SCENARIO test run | how can i launch SCENARIO | i would like to run the SCENARIO test, how do i do it
    the customer wishes to perform a test himself. how is one started | please execute a test of SCENARIO
    we need to start a test with the SCENARIO scenario for the acceptance
    could you check if i can start a test, how | not sure how to start a test run | how do i run another test
    is it possible to run a test again, how | manager asks: how do we launch a test | audit question 69: procedure for executing a test
    test command | how to kick off an experiment | procedure to commence a test run | i do not know how to run SCENARIO
    how do i run SCENARIO again, the same as before | customer writes: "please run the SCENARIO test" | pm wants to have SCENARIO tested
    run SCENARIO | SCENARIO command | fire up SCENARIO | execute the scenario SCENARIO , how | fwd: please start the SCENARIO test, how does it go
    run SCENARIO | wie starte ich the SCENARIO test | how to conduct the SCENARIO drill | how do i run SCENARIO like TIME
    we ran SCENARIO , how do i run it again TIME | run the SCENARIO test that we had to tuesday once more TIME
    how did i start the test , what is the command TIME | how could we have started a test during the maintenance TIME
    i'd like to kick off the SCENARIO test | how do i launch the SCENARIO scenario | how can i start a test
    let's do a SCENARIO test, how do i begin | run the SCENARIO scenario | how do i start a SCENARIO test
    want to try the SCENARIO scenario, what is the command | can we launch SCENARIO
    i would like to run the SCENARIO scenario, how does that work | how can i launch a SCENARIO test | i'd like to kick off SCENARIO
    how do i start the SCENARIO test | how to launch a test run
    i would like to run the SCENARIO scenario | could you launch a SCENARIO test for me | how to kick off a test with SCENARIO
    start a SCENARIO test | run the SCENARIO scenario | please launch SCENARIO | i want to run the SCENARIO test | how to start a SCENARIO scenario
    please run SCENARIO | i would like to start a test run, how is it done
    i want to run the SCENARIO test | how do i start the SCENARIO scenario | how do i launch a test
    do the SCENARIO scenario | do the SCENARIO test now
    how can i start a test run | how do i run the SCENARIO scenario
    management wants proof of resilience. how do i run the SCENARIO test | cmd to run test SCENARIO
    how do i run a test | how do i run the SCENARIO test | how to start scenario SCENARIO
    we want to reproduce the bug. how can i run the SCENARIO scenario
    how do i run a test | how do i run the SCENARIO scenario | i am new here. how can i start a test with the scenario SCENARIO
    how to run SCENARIO test`),
  'show-test': lines(`
    run pass or fail RUN | did test run pass RUN | how did run go RUN | how did the test run go RUN | passed or failed RUN | show test RUN
    outcome of the run please RUN | how did test run go RUN | result of test RUN | test RUN
    before i go and tell the release manager that we good i would like you to tell me how the test run with the would turned out RUN
    i like to know if passed RUN | was run successful RUN | result of test run RUN | was the run successfull or failed RUN | result of run RUN
    outcome of test RUN | what was the result of test run RUN | did the test succeed RUN | how did the run go RUN | test was good or bad RUN
    status RUN | is run done RUN | result of RUN | pass/fail RUN | how far along is RUN | state RUN | get run RUN | finished yet RUN | outcome RUN
    how is it going with the test run RUN | i started before lunch what came out RUN | has passed or failed my manager wants to know RUN
    please the state of RUN | kindly update on run is it completed RUN | what is the result of run RUN | could you tell me if is still running RUN
    the run it is finished already or not RUN | i would like to know how far test has come RUN | was successful the acceptance depends on it RUN
    what were the results of test RUN | did run pass RUN | show RUN | RUN | RUN result | RUN finished | state of RUN | state of run RUN | results of RUN
    outcome of RUN | verdict of RUN | details of RUN | how did RUN end | how did the run RUN turn out | how did test RUN finish | how is RUN going
    how is the run RUN | how far is RUN | what became of RUN | what happened in RUN | what was the result of RUN | what is the state of RUN
    what came out of RUN | did RUN succeed | did RUN fail | did RUN finish | did RUN complete | was RUN successful | was RUN ok | is RUN done
    is RUN finished | is RUN completed | is RUN over | is RUN still running | has RUN passed | has RUN finished | has RUN ended | progress of RUN
    update on RUN | kindly update on RUN, is it completed | which checks failed in RUN | was RUN green | how a test run went RUN | is RUN through
    what came out of run RUN | did test RUN pass | what's the outcome of RUN
    details of test run RUN please | outcome of run RUN
    is test run RUN passed | report of test RUN
    open RUN and show it is checks | what did test RUN find | status and checks of RUN run | test RUN please | outcome of the test run RUN
    was RUN a success | RUN verdict | did the run RUN succeed | what happened in test run RUN | status for RUN | is RUN finished and how did it end
    details on RUN | did everything pass in RUN
    did RUN pass | RUN: passed or failed
    did the test RUN pass or fail
    i would like to see the test run RUN | i would like to see RUN
    what came out of the run RUN | was the test run RUN a success | state of test run RUN | which steps did RUN go through | tell me about RUN
    RUN ok or not | how was the run RUN | RUN result please | details of run RUN | what was measured in RUN | RUN passed
    i started RUN and then left, what became of it | how many checks failed in RUN | RUN : tell me in brief how it ended
    what was the outcome of RUN | was the test RUN succesfsul | how far did chaos run RUN get | tell me how test run RUN went | open test RUN
    my colleague started RUN before lunch. how did it end | what did the chaos test RUN show | how was RUN | verdict on RUN
    did the test bench run RUN go well | show me RUN | was RUN succesful
    did test run RUN pass or fail | RUN outcome please | how did the test run RUN turn out | my colleague started RUN , was it succesful
    what came out of the test RUN
    could you check if RUN passed | not sure how RUN went | how did RUN go, was it different from what we hoped
    customer writes: "how did the run RUN turn out?" | manager asks: did RUN pass | isn't RUN finished yet, how did it go
    i do not know whether RUN succeeded | is RUN still running or already through, how is it going | audit question 65: result of test run RUN
    pm wants to know how RUN went | fwd: did RUN fail or succeed | RUN ok | how did RUN fare | upshot of run RUN | wie lief RUN
    kindly tell the result of RUN | how did the run RUN of go TIME | how did RUN go during the maintenance TIME | result of RUN to tuesday TIME
    was RUN a pass or a fail | what came out of test run RUN | how'd run RUN turn out
    did the run RUN pass or fail | how'd RUN turn out | show me test run RUN
    did RUN pass or fail | please show me the test RUN
    test RUN , outcome
    did the test run RUN go well
    how did test run RUN go | was test RUN succesful | result of run RUN please | did the test run RUN pass | show me test run RUN
    what was the outcome of test RUN | a colleague started RUN for me. how did that test run go
    how did test run RUN go | my colleague started it. how did run RUN go | did RUN pass
    how did run RUN go | did test run RUN pass | i missed the demo. how did RUN turn out | what was the outcome of RUN
    was test run RUN succesful | please show me test run RUN | RUN - pass or fail
    how did test run RUN go | can you tell me how the run RUN went`),
  'list-tests': lines(`
    what tests were run | which test runs do we have | show all test runs | which test runs were there | show me all tests that we have executed so far
    what test runs do we have in the store | list tests | show me all test runs | past test runs overview
    i have inherited this cluster from a colleague who did a good deal of testing so please list all of the test runs which have taken place
    i like to see what test runs we had so far | list all tests that were run | list of test runs | show me all the test runs
    what test runs did we have TIME | test runs TIME | which test runs were there TIME | tests executed TIME | which test runs have there been
    show please all test runs | which tests were run TIME | what test runs we had TIME | test runs so far | list runs | runs ls
    which tests were executed | all test runs with ids | run history | runs TIME | which test runs happened TIME | list runs TIME | any tests run TIME
    which test runs have been made so far | please show me all the runs i look for the right identifier
    could i see the tests that were executed up to now the auditor wants evidence | the list of the realised tests please
    what all test runs have we done | which tests did we run TIME | please enumerate the test runs for our test documentation TIME
    what test runs were executed by us TIME | i was away so which tests have been carried out TIME | kindly show the runs TIME | show the test runs
    list recent test runs | show previous tests | what were the last test results | runs | list the runs | list of runs | list tests run
    list all test runs | show runs | show all the runs | show test runs | show me all the runs | all runs | all test runs | all test runs TIME
    tests TIME | tests run TIME | run history TIME | history of runs | history of test runs | test history | test log TIME | past runs | previous runs
    earlier test runs | recent runs | last runs | latest run | latest test run | which runs are there | which runs were there TIME
    which tests were run | which tests have been executed TIME | what tests were done TIME | what runs do we have | how many test runs were there TIME
    how many tests have been run | number of test runs | were there test runs TIME | was a test run TIME | enumerate the test runs TIME
    please enumerate the test runs for our documentation TIME | overview of the tests so far | i look for the identifier of a run | ids of the runs
    is any test running | the list of the realised tests | the tests carried out so far | which runs have been carried out
    list the test runs | what test runs are there | show tests so far
    overview of all test runs so far | past test runs | which tests did we already execute
    show earlier test runs | what test runs do you know | did we ever run tests, list
    test run history | list all the tests done up to now | recently executed tests | show runs of tests | test run overview, newest first
    show all tests done so far | what tests have been executed | tests we ran, overview | any test runs in the archive | ids of the test runs
    give me the list of finished and running tests | did anybody run tests here, which ones | enumerate runs | table of test executions
    the archive of test runs, please | which runs are recorded
    tests done so far | archive of test runs | overview of test runs | newest runs first | which tests were there
    what have we tested so far? all runs please
    what tests have been run | how many tests did we do | the test runs so far | are there any test results stored | which tests passed
    what were the ids of the test runs | i need the run would of a test, which ones exist | did anybody run a test already
    overview of past test runs | all executed tests with their verdicts | is a test running at the moment | have you got test runs on record
    list of experiments we made | tests done | which test runs we have | what was the last test we ran | give me the catalogue of finished test runs
    any failed tests among the runs | test run list, with scenario and outcome | which tests have we run | tell me the runs with their ids
    list the chaos tests that ran | all test runs with their results | show the runs of the test bench | which experiments did we do so far
    overview of the tests that were executed | list of chaos experiments | how many test runs were made | did anyone run tests
    what's in the test history | which runs passed and which failed | were any tests executed on this cluster | ids of all test runs
    i need the would of the last chaos test, show me the runs | taable of test runs | runs so far | show finished and running tests
    the latest test runs please | which fault tests have we already done | is a test under way or finished? give me all the runs
    what did the test bench run until now | every test run that is on record | catalogue of executed tests | which test runs exist
    what test runs exist | show all the runs with ids | which tests have been run so far | which test runs have been carried out on this system
    could you list the test runs, i need their ids for the protocol | what tests did we do already, show the list
    the qa lead wants an overview of the test runs there are
    could you check if there were any test runs, and which | not sure which test runs we did | which other tests were run already
    i do not know which test runs exist any more | isn't there a second test run, list them | show all test runs again, the newest at the top
    customer writes: "which tests have you run?" | manager asks: what tests did we do | audit question 64: list of the executed test runs
    pm wants to know which test runs there were | fwd: test runs for the release sign-off | tests so far | roster of executed experiments
    enumerate the test executions | which drills have been carried out | liste der test runs | which chaos runs are on file | catalogue of runs done
    which tests ran TIME | which tests were run during the maintenance TIME | test runs to tuesday TIME
    which test runs have been done so far | list all the test runs | did anybody run tests already, and which ones
    what tests have been run already | show me all runs of the test suite we've done
    show me the list of tests that were run | what test runs are on record | all test runs with ids please
    have they run any tests at all? list them
    show me the tests that were executed so far | list all test runs please | what tests did we run so far | what did we test so far, which runs
    show me all the tests that have been executed so far | what tests runs do we have on record
    what test runs do you have on record
    list all test runs | what test runs did we have TIME
    which test runs were there | which tests ran TIME
    which test runs were there | which test runs did we have TIME`),
  'report-test': lines(`
    report for RUN | give me test report of run RUN | need the report of test 4 the postmortem RUN | report please RUN
    i need the report for to attach it in the support case RUN | please generate me the test report RUN | give me the report of test run RUN
    test report RUN | i need the report for run to send my boss RUN | report RUN
    the vendor support engineer asked for written evidence so i want the report for the test run that i can attach to the case RUN
    i need the report for run RUN | i need the test report for run please RUN | where can i get the report for RUN | need the test report of run RUN
    print full report RUN | report of run for the ticket please RUN | could you send me the report of test run RUN | please the report from RUN
    i have to hand in the report of RUN | where i see report of the test RUN | full report of run RUN | gen the report for test RUN
    writeup for the ticket RUN | export report of RUN | need report as doc RUN | print report for run RUN | detailed report please RUN
    can i have the write-up on RUN | i need the test report of for the audit folder RUN | could you please produce a report on run RUN
    generate the report for because the bank wants a written proof RUN | for i like to have the complete written report RUN
    the document with the outcome of the report can i get it RUN | kindly share the report of test with me RUN
    where do i get the report about please RUN | my boss wants to read the report RUN
    please write up run as a report that i can attach in the ticket RUN | could the report to be made for the steering committee RUN | report on RUN
    report of run RUN | report of the test run RUN | test report of RUN | full report of RUN | detailed report of RUN | final report of RUN
    html report of RUN | junit report of RUN | junit for RUN | html for RUN | pdf of RUN | RUN as html | RUN as junit | RUN write up | write up of RUN
    protocol of RUN | summary document of RUN | documentation of RUN | export RUN | export the report of RUN | export the results of RUN as html
    print the report of RUN | create the report for RUN | create a report for RUN | make a report of RUN | generate the report for RUN
    generate a junit file from RUN | give me the report of RUN | give me the report of RUN for the ticket | get report RUN
    i need the report of RUN for the customer | i must hand in the report of RUN | where is the report of RUN | can i have the report of RUN
    the report of a test run RUN | write-up of RUN for the wiki
    i want the full report for run RUN | where can i download the report of RUN | generate the test report RUN
    written report, run RUN , to hand to the customer | make me a report about the test RUN | RUN report file | the report for RUN , please
    RUN as a report | open report RUN | auditors ask for the report document of RUN | can i get test report of run RUN | report on test run RUN
    need the RUN report for jira
    junit of RUN | html report about RUN | need the RUN report | file with the results of RUN
    i must hand something in about RUN , so fetch me it is report | where's the report for test RUN
    give me the report for RUN
    give me the test report for RUN | write a report on run RUN | i need RUN as a document for the customer | produce the report of test RUN
    where do i get the report for RUN | markdown report RUN | download the report of run RUN | how do i export RUN as a report
    can i have a printable report of RUN | full report for test run RUN please, my boss wants to read it | create a report from RUN
    send me the written report about RUN | is there a report for RUN | generate report RUN | attach the report of RUN to the ticket, where is it
    i want to hand out a report on the run RUN | make me a report for RUN that i can archive | how to obtain a report of RUN | report RUN please
    RUN : hand me the complete report | give me the report for test run RUN | write the report on RUN
    i need a report of RUN to attach to the ticket | print the report for RUN | full written report of run RUN | export a report on RUN
    can i have the report document of RUN | the auditors want the RUN test report on file | where's the report about RUN
    report for chaos test RUN please | get me RUN 's report | test report for RUN | generate a report about run RUN
    i have to send management a report on RUN | show the report of RUN | report document for RUN | let me see RUN as a report
    complete report on test run RUN | i'd like to download the report of RUN | can you make a report of the chaos run RUN | reprot of RUN
    the printable report for RUN
    test RUN , need it is report as a doc to attach | full report of test run RUN | print report RUN
    i have to hand in the report on RUN , where do i get it | the customer requests the report of test RUN | please generate report for run RUN
    manager needs the test report for RUN in written form
    could you check if there is a report for RUN , i need it | not sure where the report of RUN is | give me the report for RUN again
    customer writes: "please send the report of run RUN " | manager asks: the report of RUN as a document | write-up of the run RUN
    dossier on RUN , please: the report | isn't there a report of RUN already | i do not know where to get the RUN report
    is it possible to get the report of RUN in another format | audit question 66: attach the report of test run RUN | pm wants the report of RUN
    fwd: report for RUN needed by qa | report/ RUN | rpt RUN | protocol (bericht) of the run RUN | the full report document for RUN
    test record for RUN in report form | kindly share the report of RUN | report of the run RUN from TIME | the report for RUN of TIME
    RUN ran , give me it is report TIME | report of RUN that ran during the maintenance TIME | report for RUN to tuesday TIME
    i need the report of RUN for the change board | can you give me the test report for run RUN | where is the report for RUN , i'd like to print it
    give me the report for RUN | need to attach the RUN test report to a jira ticket | full report of RUN please
    can i have the report of test run RUN | i need the test report of RUN as a document for my boss | send me the report for run RUN
    RUN report please | i have to attach the written report of run RUN to the ticket
    i need the test report for RUN to attach it to the ticket | where do i get the full report of RUN | report of RUN please
    give me the full report for run RUN | i need the test report RUN for the change board
    i need the test report for RUN , to attach it to the change ticket | where can i get the report from run RUN
    get me the test report RUN | i need the full report for run RUN
    would you be so kind as to hand me the report on run RUN , i have to attach it to the ticket
    show me the report of test run RUN | i want to attach it to a bug. can i get the report for run RUN
    show me the report of RUN | where do i get the test report for run RUN | report for RUN pls
    give me the report of test run RUN | my boss would like to have something to read. please show the report of run RUN`),
};
