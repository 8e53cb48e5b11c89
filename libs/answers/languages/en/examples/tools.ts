/** Examples: test runs and the tools of the command. */
import type { Language } from '../../../port.ts';
import { lines } from './lines.ts';

export const tools: Language['examples'] = {
  'list-tests': lines(`
    list test runs
    which tests have been run
    show all tests
    test runs
    tests
    how did the test runs end
    test results
    how many tests were run
    what tests failed
    did the tests pass
    status of the test runs
    how did the tests go`),
  'show-test': lines(`
    show test run RUN
    how did RUN go
    how did test RUN go
    show run RUN
    results of test RUN
    status of RUN
    did RUN pass
    why did RUN fail
    what is wrong with run RUN
    explain RUN`),
  'report-test': lines(`
    report of test run RUN
    report of RUN
    html report of run RUN
    junit of RUN`),
  'compare-tests': lines(`
    compare run BEFORE with RUN
    compare BEFORE and RUN
    is RUN slower than BEFORE
    difference between test BEFORE and RUN
    compare the test runs BEFORE and RUN`),
  'list-scenarios': lines(`
    which test scenarios are there
    list scenarios
    scenarios
    which tests can be run
    which tests can I run
    what can be tested
    what scenarios can I run
    what does the scenario SCENARIO do
    explain the SCENARIO test
    parameters of SCENARIO`),
  'run-test': lines(`
    run a test
    run a small-scale egress ip test to check that the cluster is healthy
    run a small-scale test
    start the SCENARIO test
    run SCENARIO
    run the scenario SCENARIO
    start the scenario SCENARIO
    run the scale test
    run the egress ip test
    run a health test
    how do I run a test
    start a test run`),
  'cancel-test': lines(`
    cancel run RUN
    cancel test RUN
    stop the test run RUN
    stop RUN
    how do I cancel a test run
    cancel the test`),
  'clean-tests': lines(`
    clean up after the tests
    clean up test runs
    remove what test runs left behind
    remove test leftovers
    clean up what tests left
    stale test objects
    how do I clean up after a test`),
  'how-to-audit': lines(`
    how do I audit a must-gather
    audit
    check a must-gather
    audit offline
    how do I check files offline
    how do I audit the cluster
    run an audit`),
  'how-to-record': lines(`
    how do I record the cluster
    record the cluster
    make a recording
    how do I make a recording
    record what happens
    start a recording`),
  'how-to-replay': lines(`
    how do I replay a recording
    replay a recording
    play back a recording
    play back an incident
    play back a recorded incident
    replay`),
  'how-to-trace': lines(`
    how do I trace a packet
    trace a packet
    which command follows a packet
    packet path
    how do I follow a packet through the rows
    trace
    how do I trace the packet of a pod`),
  'how-to-doctor': lines(`
    check the prerequisites
    do I have the permissions
    doctor
    how do I check permissions
    which permissions does it need
    which access rights are missing
    what are the requirements`),
  'how-to-mcp': lines(`
    how do I connect an assistant over mcp
    mcp
    how do I use mcp
    how does claude connect
    connect an ai assistant
    how do I use it with an ai`),
  'how-to-completion': lines(`
    tab completion in bash
    shell completion
    how do I get completion
    how do I enable completion for zsh
    completion`),
  'how-to-inject': lines(`
    how do I inject a fault
    which faults can be injected
    inject a fault
    which faults has the simulator
    how do I break something in the simulator
    how do I simulate a failure
    faults`),
  'how-to-watch': lines(`
    how do I follow changes live
    watch
    watch the status
    watch the cluster
    watch the status as it changes
    follow changes
    monitor the rules on NODE
    watch NODE
    live status
    live view
    watch incidents
    monitor the cluster
    monitor egress ips
    follow the findings live`),
  'how-to-up': lines(`
    how do I start the whole system
    start the system
    run the demo
    demo
    start the demo
    how do I start the demo
    run the whole system`),
  'how-to-run': lines(`
    how do I run one service as a container
    run a service in a container
    start one service of the system
    run the services in containers`),
  'how-to-echo': lines(`
    how do I see real traffic in test runs
    echo server
    echo
    how do I run the echo server
    real traffic of a test`),
  'how-to-history': lines(`
    how do I query the history by sql
    sql
    which ready queries are there
    which queries has the history
    how do I ask the history
    own sql over the history`),
  capabilities: lines(`
    what can you do
    help
    what can I ask
    which questions can I ask
    which commands are there
    list all commands
    how do I use this
    what do you know`),
};
