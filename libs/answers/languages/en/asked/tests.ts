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
    what scenarios can i choose from | which test scenarios ship with this thing`),
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
    where do i begin if i wish to launch a test | i wish to launch a test, where do i begin`),
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
    i would like to see the test run RUN | i would like to see RUN`),
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
    what have we tested so far? all runs please`),
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
    give me the report for RUN`),
  'compare-tests': lines(`
    compare with BEFORE RUN | vs BEFORE RUN | difference between test runs and BEFORE RUN | is better than was BEFORE RUN
    what is the difference between the test run and BEFORE RUN | is better than BEFORE RUN | compare test with BEFORE RUN | compare runs and BEFORE RUN
    difference between test run and the later one BEFORE RUN | difference against BEFORE RUN | compare test run with the earlier run BEFORE RUN
    we did run before the upgrade and run after it and now i would like to see both next to each other in order to judge what got better or worse BEFORE RUN
    i like to know if was better than before BEFORE RUN | how does compare to the previous run BEFORE RUN
    compare test run to the earlier run BEFORE RUN | what is better or worse in compared with BEFORE RUN | difference of runs and BEFORE RUN
    compare BEFORE RUN | difference test runs and BEFORE RUN | what got worse from to BEFORE RUN | please compare the test runs and BEFORE RUN
    what is the difference between and BEFORE RUN | did we improve from to BEFORE RUN | comparison of run with run BEFORE RUN | difference BEFORE RUN
    compare run against BEFORE RUN | delta between and BEFORE RUN | regressions BEFORE RUN | from to what got better or worse BEFORE RUN
    versus BEFORE RUN | baseline candidate show differences BEFORE RUN | put next to BEFORE RUN | how does differ from BEFORE RUN
    what is the difference between run and BEFORE RUN | please compare with we changed the version in between BEFORE RUN
    did it become better from to BEFORE RUN | for the release decision i like to see against BEFORE RUN | kindly do comparison of and runs BEFORE RUN
    could you put next to and show what differs BEFORE RUN | has the fail-over got slower in comparison versus BEFORE RUN
    i would like to compare the tests and is it possible BEFORE RUN
    the vendor claims an improvement was before the patch after please contrast them BEFORE RUN | between and what has changed in the results BEFORE RUN
    compare BEFORE against RUN | compare the runs BEFORE and RUN | compare the tests BEFORE and RUN | comparison of BEFORE and RUN
    comparison BEFORE RUN | cmp BEFORE RUN | diff BEFORE RUN | diff BEFORE and RUN | difference between BEFORE and RUN
    differences between BEFORE and RUN | delta BEFORE RUN | BEFORE against RUN | BEFORE compared to RUN | BEFORE compared with RUN | BEFORE RUN
    BEFORE and RUN side by side | BEFORE next to RUN | put BEFORE next to RUN and show what differs | contrast BEFORE with RUN | contrast BEFORE and RUN
    baseline BEFORE candidate RUN | what got better from BEFORE to RUN | what changed from BEFORE to RUN | what changed between BEFORE and RUN
    what is different between BEFORE and RUN | did it get better from BEFORE to RUN | any regression from BEFORE to RUN
    regression between BEFORE and RUN | was RUN faster than BEFORE | has the failover got slower BEFORE versus RUN | improvement between BEFORE and RUN
    BEFORE was before the patch and RUN after | which one is better BEFORE or RUN | compare two test runs BEFORE RUN
    regressions between BEFORE and RUN
    difference test runs RUN and RUN
    difference between test RUN and test RUN | did it get slower from RUN to RUN | put run RUN next to run RUN
    how does test RUN differ from the earlier one RUN | performance regressions from run RUN to run RUN
    compare test RUN to it is predecessor RUN | has RUN improved over RUN | RUN vs. RUN , differences | is run RUN any faster than run RUN
    before RUN , after RUN : what has changed in test results | difference between the runs RUN and RUN | was RUN better than RUN
    put RUN next to RUN and tell me what's different | is there a regression in RUN relative to RUN
    how does RUN measure up against the earlier RUN | contrast run RUN to run RUN please | which one went quicker, RUN or RUN
    RUN was the baseline run, RUN came after the patch: compare them
    RUN against RUN | difference of RUN and RUN | is RUN better than RUN | put RUN next to RUN | regression in RUN relative to RUN
    contrast RUN and RUN
    what got better in RUN relative to RUN | RUN vs RUN difference
    contrast RUN with RUN | what differs between RUN and RUN | what differs between the earlier test RUN and the later RUN`),
  'cancel-test': lines(`
    how to abort a running test | test is running wild how do i stop it | how do i cancel run RUN | how can i cancel a test run
    a test is running since too long how do i stop it | how to cancel the run RUN | how do i abort test run RUN | abort a running test how
    how to stop the test which is running | how can i cancel test run RUN | abort run how RUN | how to cancel a test | how can i abort a running test
    somebody in our team has started a test run in the middle of business hours and it is still going so how can one stop it before it is over
    i looking for the way to cancel a test run | how do i cancel test run RUN | test is running how can i abort it | how to stop the test run RUN
    how can i abort run RUN | abort test how RUN | stop a running test how | how to abort a test run | how can i cancel a test that is running
    how a test run can be stopped | i started by mistake how do i cancel it RUN | how to cancel the test RUN | abort running test | stop current run
    kill the test run prod is on fire | ctrl-c the scenario that is in progress | cancel RUN | abort run RUN | stop test soon RUN | kill run RUN
    abort RUN | terminate before it finishes RUN | please stop the running test customers are complaining
    can you abort the test it was started by mistake | i like to cancel the test which is going on | kindly terminate the current test run immediately
    the test must be interrupted please production is starting | please cancel run it is in the wrong cluster RUN
    would it be possible to break off RUN | we do not need anymore kindly stop it RUN | must be stopped could you do it RUN
    i ask you to abort test because the maintenance window is ending RUN | stop the test RUN | cancel | cancel the test run | cancel the running test
    cancel the run RUN | stop the run RUN | stop the test | stop the running test | stop the current run | stop the running scenario | abort the test
    abort the test run | abort the running test | abort it the test run | kill RUN | kill the test | kill the test run | terminate RUN
    terminate the test run | interrupt RUN | interrupt the test | end RUN | end RUN early | end the test early | halt RUN | halt the test
    quit the test run | break off RUN | break off the test | call off the test | call off RUN | how do i cancel RUN | how do i cancel a test
    how do i stop a test run | how do i stop RUN | how to cancel the run | how can RUN be stopped | how can i interrupt a test
    can i stop the test that is running | please stop the test RUN at once | i want to cancel the test | i have to abort RUN | how to cancel a test run
    the scenario in progress must be stopped | ctrl c on the running scenario
    abort test RUN | test run RUN must be stopped, cancel it please | RUN running too long, abort that test
    please cancel test run RUN , it disturbs production | RUN shall not continue, stop that run | terminate test run RUN
    i want RUN aborted | kill test run RUN | cancel RUN now | i started RUN by mistake, stop this test | kill the current test run
    a test is in progress and i must halt it, how | break off a run | interrupt test | how to call off a started test | how can i stop test RUN
    stop RUN please | RUN must end now, how to abort it
    stop RUN | how to call off a test | terminate the test | halt a run
    how can i stop a running test | oops, wrong one. i have to call off test run RUN`),
  'clean-tests': lines(`
    how do i clean up after tests | how to remove leftovers from test runs | tests left junk behind how to clean
    how to wipe what test runs left behind | how do i clean up what the test runs have left behind | remove leftovers of tests how
    how to get rid of namespaces and objects left over by the test runs | how do i remove what the test runs left behind | clean up leftovers of tests
    how to clean up after test runs | clean up after tests | how do i remove what test runs left behind
    after several test runs were aborted there are namespaces and other objects lying around and i would like to know how to get rid of those leftovers in a proper way
    there is some rubbish left over from test runs and i do not know how to clean it up | how do i clean up what test runs left behind
    how to get rid of the test namespaces and objects after test runs | cleanup after tests how to | how to clean up test leftovers
    how do i remove what the tests left behind | leftover namespaces from test runs how to get rid of them | cleanup after test runs
    how do i remove the things test runs left in the cluster | how to make clean after tests | our tests left some objects behind how can i tidy up
    what is the way to delete remains of test runs | rm test leftovers | purge what the test runs left | test debris cleanup
    remove leftover namespaces from the tests | tidy up the lab after runs | clean-tests | wipe test residue | delete stale test objects from old runs
    housekeeping test artefacts out | please remove everything that the tests left behind
    could you clean up after the test runs the auditor does not want test objects in production
    there are remains of old tests in the cluster may i ask to delete them | how can the leftovers of test runs be tidied away
    kindly clean the residues from testing | i would like that all test namespaces and objects of the runs get cleared
    the tests have forgotten some things in the cluster please take them out | we finished the acceptance so please sweep away the test remnants
    can the rubbish of the test runs be eliminated please | after an aborted test some objects remained do the cleanup please | clean up after test runs
    clean up the tests | clean up the test runs | clean up test leftovers | clean up what the tests left | cleanup tests | test cleanup
    cleanup after a run | cleanup leftovers of tests | remove leftovers of test runs | remove what the tests left behind | remove test remnants
    remove test objects | remove the test objects | remove the rest of the test runs | delete test leftovers | delete remains of test runs
    delete the objects that the tests created | tidy up after tests | tidy up the test remains | sweep away the test remnants | sweep up after the tests
    wipe the test leftovers | purge test objects | purge test runs leftovers | get rid of the test leftovers | get rid of what a run left
    throw away the leftovers of tests | eliminate the rubbish of the test runs | rubbish of the test runs | garbage of test runs | debris of the tests
    test remnants | test leftovers | test namespaces left over, remove them | a run crashed and left objects, how do i remove them
    how do i clean up test leftovers | how do i remove test leftovers | how to clean up after runs | what command cleans up after tests
    which command removes what tests left | we finished the acceptance, please remove what the tests left | undo what the tests did
    how to remove what test runs left | housekeeping after tests
    remove leftovers from test runs | there is still garbage from the tests, clean it | tidy up everything the tests created
    delete the leftover objects of test runs | cleanup of test remains | the test namespaces are still around, clean up test leftovers
    please get rid of what the tests left | wipe test leftovers | clean the cluster from test objects | purge test artefacts
    leftovers of the test runs should go away | test cleanup please | how do i remove what test runs left | delete leftovers of test runs
    test debris, how to get it out of the cluster | remove the test namespaces and objects | tidy up test remains
    the tests left junk behind; which command sweeps it | purge test artifacts | how to wipe away residue from testing
    there are still objects from an old test, how get rid of | cleanup command for tests | after testing i want the cluster spotless
    how do i delete what the tests created
    remove test leftovers | purge what tests left | wipe test objects | delete artefacts of runs | clean the test namespaces
    leftovers of the test runs are still lying around in the cluster, how to remove them | command to purge test remains`),
};
