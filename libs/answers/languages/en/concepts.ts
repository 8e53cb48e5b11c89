/** What words of English mean here: concept -> how it is said. A word counts with its plural and its verb endings. */
import type { Language } from '../../port.ts';

const said = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());

export const concepts: Language['concepts'] = {
  // How it is asked.
  count: said(
    'how many, total, how much, number of, count, amount of, quantity, tally, number, counting, headcount, sum of, figure for, quantify, total number, howmany, how mny',
  ),
  why: said('why, reason, how come, how is it possible, what makes, for what reason, wherefore, bcoz, whyy'),
  cause: said(
    'cause, root cause, likely cause, culprit, what led to, underlying, rca, root-cause, reason behind, what is behind, origin, trigger of, responsible, blame, to blame, source of the problem, source of the trouble, source of this, at fault, behind all, behind these, behind this, behind it, behind the, most probable cause, probably behind',
  ),
  where: said(
    'where, which node, what node, which worker, what worker, which host, which machine, which server, located, location, place, whereabouts, which box, what box, which vm, in which node, what host, what machine, what server, wher, were is, on what worker, whcih node, whereis',
  ),
  host: said(
    'host, assigned, assignment, assign, pinned, got, hosting, hold, holder, own, carry, carrying, live, sit, reside, home, owner of the address, keep, running on, bind, bound, attach, attached, land, landed, parked, park, hoster, placed on, end up, ended up, seat, homed, allocated, allocate, allocation, bear, possess, in charge of, sitting, be put, put on',
  ),
  when: said('when, since when, what time, date, wen, what day, at which time, what moment'),
  'how-long': said(
    'how long, how much time, how fast, how quickly, duration, median, average, typical, mean time, take, took, how slow, percentile, p95, how much seconds, how many seconds, how many minutes, how much minutes, duration of, slow is, fast is, how speedy, time needed, time it takes, seconds',
  ),
  who: said('who, whom, whose'),
  not: said('not'),
  list: said(
    'list, which, what, all, every, everything, enumerate, overview, each of, wat, wot, wht, wich, whch, wihch, roster, catalogue, catalog, mapping, map of, every single, table of, full list',
  ),
  explain: said(
    'explain, what do you know about, diagnose, troubleshoot, debug, going on, detail, describe, about, information, info, story, what is up, inspect, look into, analyse, analyze, how is, how are, how about, break down, chain, elaborate, clarify, walk me through, walk through, tell me all, deep dive, dig into, drill down, what can you say, zoom in, fill me in, profile of, dossier',
  ),
  status: said('status, state, situation, condition, stat, sitrep, state of affairs, stand with, things stand, how do things stand'),
  check: said(
    'check, verify, validate, confirm, make sure, ensure, examine, test whether, chk, double check, cross check, sanity check, verification, checking, assess',
  ),
  'how-to': said(
    'how do i, how can i, how to, how would i, how do we, how can we, how does one, which command, what command, command, way to, possible to, how should i, how do you, how does, howto, steps to, instructions, instruction, what is the way, procedure, syntax, way of, guide, show me how, teach me, explain how, how one can, how is it possible to, how to do',
  ),
  fix: said(
    'fix, repair, remedy, solve, resolve, what should i do, what do i do, what to do, do about, done about, be done, must i do, cure, next step, recommend, recommendation, advice, advise, should i do, get rid of, mitigate, mitigation, workaround, work around, remediate, remediation, recover, runbook, playbook, heal, correct this, action, actions, best way forward, handle, deal with, put right, what now, clear up, sort out, solution, resolution',
  ),
  meaning: said(
    'mean, meaning, definition, stand for, what is a, what is an, what are, term, meant, definition of, signify, explanation of, description of, define',
  ),

  // What it is about.
  snat: said('snat, source nat, nat, s-nat, source network address translation, masquerade, snats, source-nat, nats, natted'),
  reroute: said(
    'reroute, re-route, lrp, logical router policy, router policy, policy, routing policy, policy route, lrps, re-routes, rerouting, logical-router-policy, logical router',
  ),
  mark: said('mark policy, mark, packet mark'),
  rows: said('row, rule, entry, nb row, database row, record count, ovn object, ovn entry, line, nb rows, nb entry, db row'),
  pod: said('pod, workload, container, application, app, client, pods, deployment pods'),
  egressip: said(
    'egressip, egress ip, eip, egress, egress-ip, egressip object, egress ip object, object, egress address, egress ip address, egressips, eips, egress-ips, egres ip, egress ips, eip object, egressip address',
  ),
  address: said('address, ip, ip address, floating ip, addr, ips, adress, adresses, ip adress'),
  node: said('node, worker, machine, server, wrk, box, boxes, vm, workers, gw, gateway, gateways'),
  namespace: said('namespace, project, ns, tenant'),
  failover: said(
    'failover, fail-over, fail over, failed over, failing over, switchover, switch over, move, moving, movement, migrate, migration, change node, relocate, relocation, take over, takeover, moved to another node, switched node, jump, failovers, swing, swung, handover, handovers, hand over, swap node, transfer, transferred, evacuate, rehomed, re-assigned, reassigned, reassignment, reassignments, switch node, switched, switchovers, relocating, change its node, change the node, change host, change its host, change its hosting node, changed hosts, change nodes, change place, other node now, different node now, change the hosting node, new node, to a new node, changed its node, to other node, to another node, to a different node, to another host, takes over, switched over, handed over, moved over',
  ),
  'failover-time': said(
    'failover time, fail over time, failover duration, fail over duration, switchover time, failover latency, fail over latency, takeover time',
  ),
  slow: said(
    'slow, slowest, longest, longer, long, worst, so much longer, outlier, slowly, sluggish, top slow, drag, most time, most seconds, most minutes',
  ),
  incident: said('incident, alert, alarm, grouped by cause, by cause, outage, incidents, alerts, firing alerts'),
  finding: said(
    'finding, expected and actual, mismatch, difference, deviation, discrepancy, violation, inconsistency, deviate, differ, drift, anomaly, anomalies, diff, diffs, wrong rows, off from, desired state, intended state, actual state, desired and actual, violated, violate, different from, differs from, differ from, what is different',
  ),
  problem: said(
    'problem, worry, are not right, not correct, break, broke, failure, issue, wrong, broken, trouble, error, bad, failing, defect, misconfigured, incorrect, fail, go wrong, complaint, suspicious, unhealthy, fishy, amiss, faulty, broke down, pain, mess, messed up, weird, strange, abnormal, crap, buggy, bug, disaster, on fire, fire drill, panic, smell, smelly, freak out, go south, unwell, sick, ill, ailing',
  ),
  health: said(
    'healthy, ok, okay, health, fine, good, alright, all right, in order, green, working, work, sane, well, everything ok, all good, is ok, are ok, shape, triage, how is the cluster doing, cluster doing, go or no go, go no go, sanity, stable, stability, operational, happy, smooth, smoothly, calm, peace, sleep well, up and running, in good shape, as it should, fit and, all clear, allright, well and, functioning, function, functional, fully functional, behave, behaving, look good, looks good, sound',
  ),
  consistency: said(
    'consistent, consistency, match, correct, correctness, in place, percentage, percent, what they should be, should have, supposed to, ought to, should be, in sync, sync, valid, validity, as expected, expected, complete rules, intact, is right, are right, coherent, aligned, alignment, line up, integrity, accurate, accuracy, agree, conform, conformity, coincide, reconcile, reconciled, as it should be, as they should, right and complete, in line, correspond, tie up, out of sync, properly programmed, programmed correctly',
  ),
  missing: said(
    'missing, absent, should exist but do not, lack, lost row, not there, gone, without its, does not have, do not have, absence, lacks, without any, not present, vanished, disappeared, lost, not programmed',
  ),
  stale: said(
    'stale, leftover, left over, left behind, orphan, orphaned, obsolete, old row, outdated, dangling, remaining, remnant, lingering, linger, zombie, ghost rows, garbage, residue, residual, abandoned, hanging around, stuck around, unneeded, superfluous, no longer needed, forgotten',
  ),
  duplicate: said(
    'duplicate, doubled, double, duplicated, redundant, doubles, duplicates, dupe, dupes, dup, redundantly, same twice, double entries, entered twice, stored twice',
  ),
  nexthop: said('next hop, nexthop, wrong hop'),
  unassigned: said(
    'unassigned, not assigned, no node, without a node, unplaced, not placed, nowhere, not hosted, not assigned to any node, not get a node, unhosted, on no node, any node, never assigned, not getting assigned, not get assigned, refused, homeless, unallocated, not allocated, not bound, without node, without host, without a host, no host, sit nowhere, lack a node, could not be assigned, not landing, without any node, without assignment, has not been assigned, have not been assigned, no assignment, unassign state, nobody hosts, not on any node',
  ),
  pending: said('pending, waiting for a node'),
  conflict: said(
    'conflict, clash, overlap, twice, two egressips, two objects, two egress ips, more than one object, several objects, on two nodes, used twice, same ip, same address, duplicate address, duplicate ip, shared by two, collide, collision, shared address, same egress ip, claimed twice, assigned twice, allocated twice, clashing, in two objects, double assigned, double assignment, duplicate egress ip, doubly assigned, two times, 2 times, more than once, several times',
  ),
  arp: said(
    'arp, ndp, neighbour, neighbor, answer, answering, respond, claim, two nodes answer, two machines, two nodes, gratuitous arp, bare metal, split brain, traffic was gone, answering for, respond to arp, arp conflict, arp requests, both nodes, double answer, more than one node, two workers, two hosts, duplicate arp, simultaneously, several nodes, 2 nodes, 2 machines, 2 workers, 2 hosts, reply, two macs, two different macs, more than one mac, 2 macs, mac flapping, replying',
  ),
  baseline: said(
    'baseline, no reroute policy, no-reroute policy, allow policy, exemption policy, base policy, default policy, host network, hostnetwork, api server, apiserver, kube api, kubernetes api, secondary interface, secondary network, reach nodes, reach, talk to, from pods to nodes, no reroute, the api, contact, connect to, reach the node, reach a node, node to pod, pod to node, pod-to-node, pod to api, host-network, hostnet, apiserver access, api access, cluster api, reachability, reachable, api',
  ),
  drops: said(
    'drop, timeout, time out, timing out, intermittent, intermittently, random, randomly, flaky, lose packets, losing packets, half of the, half the, unstable, sporadic, sporadically, every second connection, unreliable, packet loss, sometimes, drop out, dropouts, loss, lossy, jittery, hiccup, hiccups, now and then, from time to time, spotty, on and off, every now and then, occasional, occasionally, intermittant, time-outs, timeouts, time-out, half of our, half of my, erratic, erratically',
  ),
  hang: said(
    'hang, hung, stuck, frozen, freeze, established, old connection, existing connection, old tcp, session, break off, connection reset, long lived, hangs, hanging, stale connection, long-lived, long running, longlived, dead connection, die, dying, reset, existing tcp, open connection, already open, established connection',
  ),
  connection: said('connection, connect, tcp, flow, traffic, packet, connectivity, sockets, socket, conn, conns'),
  leave: said(
    'leave, left, go out, going out, goes out, went out, exit, source address, source ip, come out, comes out, outgoing, snatted to, outside sees, outside, outside world, internet, seen as, appear as, node ip, node address, not using, outbound, reach the internet, get out, exit with, appears as, show up as, go to internet, outbound source, visible, external ip, externally, public ip, from outside, exit ip, natted to, translated to, exiting, source it, source, fixed source, fixed outgoing, outgoing fixed, going out of',
  ),
  leak: said(
    'leak, leakage, wrong ip, wrong address, own address, own ip, pod address, without egress ip, without an egress ip, pod ip, unnatted, bypass, leaking, leaked, exposed, real ip, bare, without snat, un-natted, raw ip, incorrect source, wrong egress, escape, escaped, slip out, slipped, wrong source address, wrong source ip, wrong source, wrong outgoing address',
  ),
  use: said(
    'use, using, used, behind, served, serve, serving, go through, via, select, selected, covered, match by, usage, rely on, user, users, consumer, consumers, consume, member, members, client of, benefit, attached to, routed through, routed via, leave through, leaves through, leave via, leaves via, belong, belongs, belonging, sits behind, serves, cover, covers',
  ),
  converge: said(
    'converge, convergence, converged, new pod, newly started, newly created, fresh pod, get its egress, ready to leave, convergence time, get ready, becomes ready, become ready, brand new pod, brand-new pod, new pods, freshly created, fresh pods, just started pod, starting pod, started pod, pod starts, pod start, pod started, pod comes up, pod is up',
  ),
  restart: said(
    'restart, reboot, controller, ovnkube-node, ovnkube, ovnkube-controller, control plane, control-plane, crash, rollout of ovnkube, upgrade, upgrading, restarts, restarted, reboots, rebooted, rollout, rolled out, controller restart, crashed',
  ),
  effect: said(
    'disturb, effect, impact, affect, influence, harm, hurt, consequence, disrupt, disruption, interruption, damage, fallout, aftermath, side effect, disturbance, repercussion, suffer, suffered',
  ),
  capacity: said(
    'capacity, more, fit, room, limit, near, full, space, another, additional, slot, headroom, close to its limit, spare, slots, squeeze, accommodate, accommodating, saturated, saturation, maxed, maxed out, free slot, free slots, how much more, how many more, can still, additional addresses, place left, space left, maximum, max, overfull',
  ),
  assignable: said(
    'assignable, egress node, egress-assignable, labelled, labeled, label, can host, can take, can hold, ready, eligible, able, capable, not ready, can be used for, available, candidate, usable, egress capable, egress-capable, qualified, qualify, suitable, allowed to host, may host, tagged, can carry, could host, able to host, enabled for egress, egress enabled, egress-enabled, eligible to host, egress nodes, permitted to host, fit to host, could be put, can be put, may be put, can be hosted, could be hosted, can be placed, could be placed, can be assigned, could be assigned, can go, could go',
  ),
  trend: said(
    'trend, develop, development, grow, growing, growth, rising, rise, increase, over time, evolve, evolution, go up, getting worse, getting better, got better, got worse, better or worse, falling, decrease, shrink, climbing, trending, trends, tendency, evolving, growing over, curve, course, upward, downward, increasing, decreasing, climb, creep, creeping, expand, expanding, worse over time, going up or down, dynamic',
  ),
  forecast: said(
    'forecast, predict, prediction, future, hit, reach the limit, run out, extrapolate, projection, project forward, expected to, outlook, next days, next week, next hours, next month, threshold, crossed, estimate, estimation, foresee, foreseen, expected in, how soon, when full, capacity planning, planning, tomorrow, next year, in the future, upcoming, will there be, run full, run out of, exhaust, exhausted, extrapolation, prognosis, prognose',
  ),
  performance: said(
    'performance, performance summary, fast and reliable, reliable, reliability, kpi, performing, perform, performant, speed, efficiency, efficient, how well, responsive, perf, perf summary, dependable, fast',
  ),
  past: said(
    'history, past, began and ended, ended, historical, used to, previous, formerly, earlier, in the past, began, over the last, from when until when, old, backlog of, timeline of, chronology, chronicle, retrospective, retrospect, already over, closed, resolved ones, ex, bygone, time went by, as time went by, chronological, chronologically',
  ),
  flapping: said(
    'flap, flapping, back and forth, bouncing, bounce, ping-pong, ping pong, oscillate, too often, keep moving, keeps moving, again and again, unstable address, hopping, constantly moving, moves a lot, flappy, flaps, flip flop, flip-flop, flipflop, yoyo, yo-yo, oscillating, oscillation, thrash, thrashing, jumpy, jumping around, moving around, move around, moves around, nervous, wandering, wander, restless, unsettled, changing node all the time, keep changing, keeps changing, repeatedly move, over and over',
  ),
  'per-day': said(
    'per day, each day, daily, which days, by day, day by day, every day, on what days, per-day, dayly, a day, on a daily basis, by date, per calendar day, for each day, on which day, day wise, daywise',
  ),
  unobserved: said(
    'nobody watching, gap, blind, not observed, unobserved, nobody looking, not watching, not looking, blind spot, observation, was nobody, unmonitored, not monitored, unwatched, gaps, blindness, blackout, no data, data hole, holes, hole, missed anything, lost sight, out of sight, did not look, not looked, unseen, nobody looked, nobody watched, not recorded, monitoring down, no monitoring, without monitoring, unsupervised, nobody, no one, nothing was observed, not being observed, not observing, was not observing, not been observed',
  ),
  happened: said(
    'happen, happened, change, changed, new, event, went wrong, going on since, occur, news, timeline, took place, take place, occured, occurred, changelog of, anything new, whats new, what is new, news since, altered, alteration, modification, modifications, come up, came up, turned up, transpired, went on, has gone on',
  ),
  test: said(
    'test, testing, test run, scale test, tests run, benchmark run, tests, tested, testrun, testruns, test-run, test-runs, benchmark, testing run',
  ),
  ran: said(
    'been run, were run, was run, ever run, have run, have executed, been executed, were executed, have we run, did we run, was executed, have been executed, have started, we ran, been started, been done, executed so far, ran so far, we did',
  ),
  runnable: said('can i run, can be run, can we run, could i run, could be run, can be tested, on offer'),
  run: said(
    'run, start, launch, execute, kick off, begin, trigger, small-scale, small scale, carry out, do a, begin a, launching, executing, perform a, conduct, fire up, spin up, kick, invoke, bring up, boot up, get running, start up',
  ),
  scenario: said('scenario, scenarios, test case, test cases, testcase, testcases'),
  compare: said(
    'compare, comparison, versus, vs, against, difference between, diff between, side by side, against each other, comparing, regress, regression, relative to, delta',
  ),
  than: said('slower than, faster than, better than, worse than'),
  result: said(
    'result, outcome, how did, pass, passed, went, turn out, outcomes, results, finish, finished, succeed, succeeded, successful, successfully, success, green or red, passing, verdict',
  ),
  report: said('report, junit, html, reports, writeup, write-up, summary report'),
  cancel: said('cancel, stop, abort, halt, interrupt, cancelled, canceling, cancelling, terminate, call off, end early, halting'),
  clean: said(
    'clean, clean up, cleanup, tidy, tidy up, remove, remove leftovers, tidying, wipe leftovers, garbage collect, cleaning, leftovers of, wipe, purge, junk, debris',
  ),
  age: said('how old, age'),
  fresh: said(
    'fresh, freshness, up to date, up-to-date, complete, completeness, incomplete, unread, not be read, unreadable, readable, data, view, input, read, database, unreachable, trust the data, trust the answer, stale data, seen, freshly, recent is, current is, how current, how recent, latest data, latency of the data, delayed, delay, lag, lagging, behind reality, sync state, last refreshed, refreshed, refresh, last update, last updated, trust what, trust these, trust your, trust in, trustworthy, in the dark, snapshot, readout, all databases, all dbs, complete picture, whole picture, coverage, trust that, trust it, if i can trust, can be trusted',
  ),
  objective: said(
    'objective, slo, service level, service level objective, error budget, budget, burn, burn rate, burn too fast, sla, met, objectives, slos, slas, error-budget, service levels, targets, target, goals, goal, burning budget, budget left',
  ),
  echo: said('echo, echo server, real traffic, echo-server, echoserver, real packets, actual traffic, live traffic'),
  balance: said(
    'balance, balanced, unbalanced, evenly, spread, distribution, distributed, skewed, uneven, lopsided, equally, equal, evenness, skew, imbalance, imbalanced, disproportionate, concentrated, load balanced, fair, fairly, well distributed, unequal, unequally, inequality, compared to others, compared to the others, compared with others, too many, more than others, more than the others, more than the other nodes, than others, than the others, than the rest, than other nodes, than the other nodes, than other workers, than the other workers',
  ),
  distinct: said('different, distinct'),

  // Verbs of the command that judge without the running system, and its tools.
  audit: said(
    'audit, must-gather, must gather, mustgather, offline, dump, from files, file, must-gathers, mustgathers, support archive, tarball, archive, collected files',
  ),
  record: said('record, recording, capture, recorder, take a recording, captures, capturing'),
  replay: said('replay, play back, playback, play, rewind, re-play, replaying, rerun a recording, run again a recording'),
  trace: said(
    'trace, tracing, follow a packet, follows a packet, simulate a packet, packet path, path, hop by hop, follow packet, packet trace, trace route of, traverses, traverse, packet flow, packet walk',
  ),
  doctor: said(
    'prerequisite, permission, doctor, requirement, rbac, access rights, self-check, diagnose my setup, preflight, allowed, pre-requisites, prereqs, prereq, prerequisites, permissions, setup check, self check, selfcheck, ready to use, access needed, privileges, privilege',
  ),
  mcp: said(
    'mcp, assistant, ai, claude, llm, stdio, chatgpt, copilot, ai assistant, model context protocol, agent, mcp server, language model, ai tool, cursor, llms, ai agent, model, gpt, openai, chatbot, ide',
  ),
  completion: said(
    'completion, tab, bash, zsh, fish, autocomplete, auto-complete, shell, tab-completion, auto completion, autocompletion, tab complete, powershell, complete commands',
  ),
  inject: said(
    'inject, fault, simulator, simulated, simulate, failure injection, chaos, injection, fault injection, break on purpose, introduce, provoke, simulated fault, failures to inject',
  ),
  watch: said(
    'watch, follow, live view, live status, changes live, findings live, monitor, real time, realtime, keep an eye, stream, tail, watching, following, live updates, live changes, live feed, continuous, continuously, stream changes, as they happen, as it happens, realtime view, dashboards, keep watching, tailing',
  ),
  system: said(
    'whole system, system, everything up, analyzer, services, service, whole stack, stack, everything at once, all services, all components, whole thing, entire system, the tool, the app, full system, complete system, full stack, complete stack',
  ),
  'one-service': said(
    'one service, single service, a service, one of the services, as a container, in a container, in containers, one component, single component, individual service, standalone, stand alone, only the poller, only the watcher, only the gateway, only the analyzer, docker, podman, containerised, containerized',
  ),
  demo: said('demo'),
  abilities: said(
    'what can you, what can i ask, help, abilities, capability, capabilities, what do you know, what questions, kinds of questions, your commands, can i ask, what are you able, able to answer, what you can, what else can, what sort of questions, type of questions, kind of questions, which questions, can i question, topics, what do you offer, feature, features, what are you for, your skills, skills, your purpose, can you answer, you capable of, are you capable, are you good for, you able to',
  ),
  sql: said(
    'sql, query, queries, select statement, ready queries, queries, query language, prepared queries, predefined queries, built-in queries, canned queries, ready-made queries, ready made queries, readymade',
  ),
};

/** What happens to a thing: it says no thing that "it" could stand for. */
export const doing = [
  'cause',
  'problem',
  'happened',
  'health',
  'fix',
  'status',
  'slow',
  'result',
  'effect',
  'age',
  'fresh',
  'host',
  'leave',
  'use',
  'converge',
  'flapping',
];

export const asking = ['count', 'why', 'where', 'when', 'how-long', 'list', 'who', 'explain', 'how-to', 'check', 'not'];

/** "And why", "and what caused that". */
export const following = ['why', 'cause', 'list', 'how-to'];

/** What a question is about: an example that is about less is about something else. */
export const topics = ['pod', 'snat', 'reroute', 'mark', 'incident', 'test', 'scenario', 'sql', 'connection'];
