/** Runs of tests. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfRuns: Language['asked'] = {
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
    contrast RUN with RUN | what differs between RUN and RUN | what differs between the earlier test RUN and the later RUN
    did things improve from RUN to RUN | what changed between the runs RUN and RUN | how does RUN compare to RUN | test RUN against RUN
    was RUN slower than RUN | put the runs RUN and RUN side by side | regression from RUN to RUN
    after the upgrade we ran RUN ; before it was RUN . better or worse | which of the two went better, RUN or RUN
    comparison of both test runs RUN and RUN , please | contrast RUN with the earlier run RUN
    did fail-over time get worse in RUN compared with RUN | are the results of RUN and RUN the same | how much faster was RUN than RUN
    i wonder if RUN shows an improvement over RUN | delta of the findings, RUN to RUN | before: RUN , after: RUN , what's the difference
    compare the latest run with RUN | is the last test better than RUN | how does the newest run differ from RUN
    difference of the most recent test to RUN | how did RUN end, as against RUN | difference of the runs RUN and RUN
    what changed between test RUN and test RUN | put RUN and RUN side by side | we upgraded ovn between RUN and RUN . compare the two runs
    compare test RUN against the earlier RUN | which one was better, RUN or RUN | contrast the chaos runs RUN and RUN | did RUN improve over RUN
    before RUN , after RUN : what is different | compare runs RUN and RUN please | how much did fail-over improve between RUN and RUN
    are RUN and RUN the same in their results | show the differenecs of RUN to RUN | comapre RUN and RUN | how did the newest test do against RUN
    difference RUN against RUN | RUN better than RUN | compare the newest run with RUN
    the qa lead asks for a comparison of RUN with the earlier run RUN | what is different in test RUN versus test RUN
    please compare our most recent test with the run RUN
    could you check if RUN was better than RUN | not sure what is different between RUN and RUN
    are RUN and RUN the same or did something get worse | isn't RUN faster than RUN | compare both runs, RUN and RUN
    the two runs RUN and RUN again, side by side please | customer writes: "is RUN an improvement on RUN ?"
    manager asks: RUN against RUN , which is better | audit question 67: differences between test runs RUN and RUN
    pm wants to know if we regressed from RUN to RUN | fwd: comparison RUN and RUN for the release notes | juxtapose RUN with RUN
    contrast RUN with the earlier RUN | benchmark RUN against RUN | vergleich RUN mit RUN | how does RUN measure up to RUN | delta from RUN to RUN
    compare RUN with RUN , which ran TIME | how does RUN of compare to RUN TIME | RUN during the maintenance versus RUN TIME
    RUN to tuesday compared with RUN TIME
    what's different between test RUN and test RUN | did RUN do better than RUN | put the runs RUN and RUN next to each other
    difference RUN vs RUN | is RUN worse than RUN | compare test RUN against the earlier run RUN
    compare run RUN with the earlier RUN | did anything get better from RUN to RUN | difference RUN against RUN
    regression check: how does RUN compare to the older run RUN
    what is different between test runs RUN and RUN | did we get better from RUN to RUN | difference RUN vs RUN
    what's the difference between test runs RUN and RUN | difference RUN against RUN | what is better or worse in RUN than in RUN
    difference between test runs RUN and RUN | was the later run RUN any faster compared to the earlier one RUN
    is RUN any better than RUN | what differs between the test runs RUN and RUN
    compare test run RUN with RUN | what is the difference between the test runs RUN and RUN
    compare RUN and RUN | whats the difference between test runs RUN and RUN | is RUN better than RUN
    how does run RUN compare to the earlier run RUN | please put the test runs RUN and RUN side by side
    what got worse from run RUN to run RUN | did the results improve between RUN and RUN
    compare RUN with RUN | what is the difference between test runs RUN and RUN | is RUN better than RUN ? we upgraded in between
    compare RUN with RUN | what's the difference between test runs RUN and RUN | RUN vs RUN please
    how does RUN compare to the earlier run RUN | we changed a timeout between the runs. is RUN better than RUN
    did test results get worse from RUN to RUN | i'd like a comparsion of test run RUN with RUN please
    compare test runs RUN and RUN | how does RUN compare with the earlier run RUN`),
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
    how can i stop a running test | oops, wrong one. i have to call off test run RUN
    can a test run be interrupted | i want to end the test early | the test takes too long, how do i break it off
    please halt the test, the customer complains | how to terminate a test before it is finished | get me out of this test run
    what is the command for stopping a run | i started a test by mistake, how can i stop that | abbort the run | stop test RUN | abort the run RUN
    how can i terminate RUN | RUN must not go on, stop it | how do i interrupt test run RUN | please end RUN now | RUN hangs, how do i abort it
    can i break off RUN | call off run RUN | end the run RUN prematurely | how do i make RUN end | how can i break off a chaos test
    the test must stop now, how | how to interrupt a running experiment
    the customer is calling because our chaos test hurts them. how do i abort it | end the current test early | how do i stop the test bench run
    call off the running test | stop run RUN | how do i cancel the test RUN | RUN must be stopped | i want to break off RUN
    can i interrupt RUN , it's taking too long | how to stop RUN | stop chaos test RUN right now | end run RUN early | cancle RUN
    abort RUN please | how do i stop a test that's running | test run has to be cancelled, command
    the test RUN should be stopped, it disturbs production | please cancel the run RUN | i started a test run by mistake, how do i cancel it
    is there a way to interrupt a running test before it finishes
    could you check if a test can be cancelled, how | not sure how to stop a test run that is still going
    is it possible to cancel a test already running | manager asks: how do we abort the test | audit question 70: procedure to abort a running test
    stop test command | how to call off a test run | how do i terminate the ongoing experiment | i do not want RUN any more, how do i stop it
    isn't RUN still running? how do i cancel it | how can RUN be stopped at once | customer writes: "please stop the run RUN "
    pm wants RUN aborted, how | fwd: kill RUN , how does that work | scrub the run RUN midway, how | wie breche ich RUN ab
    halt run RUN , kindly tell how | how to forsake run RUN before it is end | how do i cancel the test that runs TIME
    how could i have stopped the test TIME | RUN has been running , how do i cancel it TIME | how do i abort RUN , started TIME
    cancel RUN to tuesday, how TIME
    stop RUN please, the test takes too long | how can i abort test run RUN | how do i break off a running test | RUN is stuck, how do i cancel it
    how do i cancel a test that is running
    how do i stop test run RUN | i started a test by mistake, how can i abort it | how can i abort RUN | what do i type to cancel run RUN
    a test is still going and i need it stopped. how do i kill the run
    how can i stop the test run RUN | there's a test going on that i want to abort | abort the test run please | stop test run RUN
    i started RUN by mistake, how can i cancel it
    cancel RUN please | i started a test by accident, how can i call it off
    how can a running test be aborted | how do i cancel test run RUN
    how can i cancel a running test | how do i abort test run RUN
    how do i cancel test run RUN | which command cancels a test run`),
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
    leftovers of the test runs are still lying around in the cluster, how to remove them | command to purge test remains
    remove leftovers of tests | delete the test namespaces | test garbage, how do i get rid of it
    what's left over from the test runs and how do i remove it | the test aborted and left objects behind | purge test resources
    how to tidy up when a test is over | are there remains of tests in the cluster that i can clear | clean tests
    remove the egressips that a test created | wipe all test artefacts | i see strange namespaces from old test runs, how to clean them
    how do i restore the cluster after a test was killed | sweep up what the tests left behind
    test pods are still there after the run, how do i remove them | undo the traces of testing
    leftover labels from a test, command to take them away | get rid of everything that came from test runs | how can i clean the rests of a test
    after the test: cleaning | is there a command which deletes what the scenarios leave | make the cluster clean again after our experiments
    how do i clear away what remained when the tests ended | leftovers of test runs, how do i delete them
    how to get rid of the remains of a chaos test | delete test objects | there are namespaces left over from the tests, how do i remove them
    tidy up after the test bench | the chaos test crashed halfway and left it is objects. how do i clear them away | cleanup of test runs
    wipe the remains of test runs | how do i purge the pods a test has created | undo what the tests left | command to clean up test residue
    garbage of old tests, remove how | a test left a cordoned machine and a test egressip, how do i clean that | sweep up after the experiments
    clean up the test bench | how do i restore the cluster after an aborted test | delete everything that test runs created
    test debris, how to remmove | how do we remove orphaned test resources | clear away test pods
    after a test there is still stuff around. which command removes it | can the remains of tests be removed automatically
    claen up after chaos tests
    get rid of the leftovers of test runs | how to clean up after tests | test stuff still in the cluster, how to purge
    the test runs left objects in the customer's cluster. how do we remove them | how can be deleted the rests of the test runs
    what is the proper way to tidy up after testing | customer complains about leftover test namespaces and labels, how does one clear those away
    could you check if test leftovers can be removed, how | not sure how to remove what the tests left
    how do i get rid of what both test runs left | is it possible to clean up after the tests at once
    isn't there a command to remove the remains of the tests | test namespaces are still there, how do i clean them up
    customer writes: "please remove the leftovers of your tests" | manager asks: how do we tidy up after test runs
    audit question 71: procedure for removing test artefacts | pm wants the test remains gone, what is the command
    fwd: old test objects in the cluster, how to remove them | cleanup command | tidy tests | purge the residue of the test runs, how
    how to mop up after tests | expunge test remnants | wie räume ich nach tests auf | how to sweep out test debris
    dispose of artefacts left by experiments | how do i remove what the test left TIME | the test left objects, how do i clean up TIME
    how do i clean up after the test runs TIME | remove what the tests left during the maintenance , how TIME
    how to clean up the leftovers of the test to tuesday TIME
    how do i get rid of the leftovers of the tests | the tests left pods and namespaces lying around, how do i tidy that up
    how to wipe what the test runs have created | test runs left a bunch of junk in the cluster, how to remove it
    cleanup command for test leftovers
    how do i get rid of what the test runs left behind | there are leftovers of old test runs in the cluster, which command removes them
    the tests left junk in the cluster, how do i purge it | how to remove remnants of former test runs
    how do i clean up after test runs | there is leftover stuff from old tests in the cluster, how can i remove it
    which command deletes the remains of the tests | remove the leftovers of the tests
    things created by a test are still lying around, how do i get rid of them | after the test runs there is garbage left, how to remove
    there are still objects lying around from the test runs, how to get them away | delete what the tests left behind
    how to remove leftovers of test runs | how do i get rid of the namespaces and objects that the tests left behind
    how do i remove what the test runs left behind | how to clean up leftovers from tests
    how do i clean up what the tests left behind
    how do i remove what the test runs left behind`),
};
