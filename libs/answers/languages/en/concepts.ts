/** What words of English mean here: concept -> how it is said. A word counts with its plural and its verb endings. */
import type { Language } from '../../port.ts';

const said = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());

export const concepts: Language['concepts'] = {
  // How it is asked.
  count: said('how many, total, how much, number of, count, amount of, quantity, tally, number, counting'),
  why: said('why, reason, how come'),
  cause: said('cause, root cause, likely cause, culprit, what led to, underlying'),
  where: said(
    'where, which node, what node, which worker, what worker, which host, which machine, which server, located, location, place, whereabouts',
  ),
  host: said(
    'host, assigned, assignment, assign, pinned, got, hosting, hold, holder, own, carry, carrying, live, sit, reside, home, owner of the address, keep, running on',
  ),
  when: said('when, since when, what time, date'),
  'how-long': said(
    'how long, how much time, how fast, how quickly, duration, median, average, typical, mean time, take, took, how slow, percentile, p95',
  ),
  who: said('who, whom, whose'),
  not: said('not'),
  list: said('list, which, what, all, every, everything, enumerate, overview, each of'),
  explain: said(
    'explain, what do you know about, diagnose, troubleshoot, debug, going on, detail, describe, about, information, info, story, what is up, inspect, look into, analyse, analyze, how is, how are, how about, break down, chain',
  ),
  status: said('status, state, situation, condition'),
  check: said('check, verify, validate, confirm, make sure, ensure, examine, test whether'),
  'how-to': said(
    'how do i, how can i, how to, how would i, how do we, how can we, how does one, which command, what command, command, way to, possible to, how should i, how do you, how does',
  ),
  fix: said(
    'fix, repair, remedy, solve, resolve, what should i do, what do i do, what to do, do about, cure, next step, recommend, recommendation, advice, advise, should i do, get rid of',
  ),
  meaning: said('mean, meaning, definition, stand for, what is a, what is an, what are, term'),

  // What it is about.
  snat: said('snat, source nat, nat, s-nat, source network address translation, masquerade'),
  reroute: said('reroute, re-route, lrp, logical router policy, router policy, policy, routing policy, policy route'),
  mark: said('mark policy, mark, packet mark'),
  rows: said('row, rule, entry, nb row, database row, record count, ovn object'),
  pod: said('pod, workload, container, application, app, client'),
  egressip: said(
    'egressip, egress ip, eip, egress, egress-ip, egressip object, egress ip object, object, egress address, egress ip address',
  ),
  address: said('address, ip, ip address, floating ip'),
  node: said('node, worker, machine, server'),
  namespace: said('namespace, project, ns, tenant'),
  failover: said(
    'failover, fail-over, fail over, failed over, failing over, switchover, switch over, move, moving, movement, migrate, migration, change node, relocate, relocation, take over, takeover, moved to another node, switched node, jump',
  ),
  slow: said('slow, slowest, longest, longer, long, worst, so much longer, outlier'),
  incident: said('incident, alert, alarm, grouped by cause, by cause, outage'),
  finding: said(
    'finding, expected and actual, mismatch, difference, deviation, discrepancy, violation, inconsistency, deviate, differ, drift',
  ),
  problem: said(
    'problem, worry, break, broke, failure, issue, wrong, broken, trouble, error, bad, failing, defect, misconfigured, incorrect, fail, go wrong, complaint, suspicious, unhealthy, fishy, amiss, faulty',
  ),
  health: said(
    'healthy, ok, okay, health, fine, good, alright, all right, in order, green, working, work, sane, well, everything ok, all good, is ok, are ok, shape, triage, how is the cluster doing, cluster doing, go or no go, go no go',
  ),
  consistency: said(
    'consistent, consistency, match, correct, correctness, in place, percentage, percent, what they should be, should have, supposed to, ought to, should be, in sync, sync, valid, validity, as expected, expected, complete rules, intact, is right, are right',
  ),
  missing: said('missing, absent, lack, lost row, not there, gone, without its, does not have, do not have'),
  stale: said('stale, leftover, left over, left behind, orphan, orphaned, obsolete, old row, outdated, dangling, remaining, remnant'),
  duplicate: said('duplicate, doubled, double, duplicated, redundant'),
  nexthop: said('next hop, nexthop, wrong hop'),
  unassigned: said(
    'unassigned, not assigned, no node, without a node, unplaced, not placed, nowhere, not hosted, not assigned to any node, not get a node, unhosted, on no node, any node, never assigned, not getting assigned, not get assigned, refused',
  ),
  pending: said('pending, waiting for a node'),
  conflict: said(
    'conflict, clash, overlap, twice, two egressips, two objects, two egress ips, more than one object, several objects, on two nodes, used twice, same ip, same address, duplicate address, duplicate ip, shared by two',
  ),
  arp: said(
    'arp, ndp, neighbour, neighbor, answer, answering, respond, claim, two nodes answer, two machines, two nodes, gratuitous arp, bare metal, split brain, traffic was gone',
  ),
  baseline: said(
    'baseline, host network, hostnetwork, api server, apiserver, kube api, kubernetes api, secondary interface, secondary network, reach nodes, reach, talk to, from pods to nodes, no reroute, the api, contact, connect to',
  ),
  drops: said(
    'drop, timeout, time out, timing out, intermittent, intermittently, random, randomly, flaky, lose packets, losing packets, half of the, half the, unstable, sporadic, sporadically, every second connection, unreliable, packet loss, sometimes',
  ),
  hang: said(
    'hang, hung, stuck, frozen, freeze, established, old connection, existing connection, old tcp, session, break off, connection reset, long lived',
  ),
  connection: said('connection, connect, tcp, flow, traffic, packet'),
  leave: said(
    'leave, left, go out, going out, goes out, went out, exit, source address, source ip, come out, comes out, outgoing, snatted to, outside sees, outside, outside world, internet, seen as, appear as, node ip, node address, wrong source, not using, outbound, reach the internet, get out',
  ),
  leak: said(
    'leak, leakage, wrong ip, wrong address, own address, own ip, pod address, without egress ip, without an egress ip, pod ip, unnatted, bypass',
  ),
  use: said('use, using, used, behind, served, serve, serving, go through, via, select, selected, covered, match by, usage, rely on'),
  converge: said('converge, convergence, converged, new pod, newly started, newly created, fresh pod, get its egress, ready to leave'),
  restart: said(
    'restart, reboot, controller, ovnkube-node, ovnkube, ovnkube-controller, control plane, control-plane, crash, rollout of ovnkube, upgrade, upgrading',
  ),
  effect: said('disturb, effect, impact, affect, influence, harm, hurt, consequence, disrupt'),
  capacity: said('capacity, more, fit, room, limit, near, full, space, another, additional, slot, headroom, close to its limit, spare'),
  assignable: said(
    'assignable, egress node, egress-assignable, labelled, labeled, label, can host, can take, can hold, ready, eligible, able, capable, not ready, can be used for, available, candidate, usable',
  ),
  trend: said(
    'trend, develop, development, grow, growing, growth, rising, rise, increase, over time, evolve, evolution, go up, getting worse, falling, decrease, shrink, climbing, trending',
  ),
  forecast: said(
    'forecast, predict, prediction, future, hit, reach the limit, run out, extrapolate, projection, project forward, expected to, outlook, next days, next week, next hours, next month, threshold, crossed',
  ),
  performance: said('performance, performance summary, fast and reliable, reliable, reliability, kpi, performing, perform'),
  past: said(
    'history, past, began and ended, ended, historical, used to, previous, formerly, earlier, in the past, began, archive, over the last, from when until when, old',
  ),
  flapping: said(
    'flap, flapping, back and forth, bouncing, bounce, ping-pong, ping pong, oscillate, too often, keep moving, keeps moving, again and again, unstable address, hopping, constantly moving, moves a lot',
  ),
  'per-day': said('per day, each day, daily, which days, by day, day by day, every day, on what days'),
  unobserved: said(
    'nobody watching, gap, blind, not observed, unobserved, nobody looking, not watching, not looking, blind spot, observation, was nobody, unmonitored, not monitored',
  ),
  happened: said('happen, happened, change, changed, new, event, went wrong, going on since, occur, news, timeline, took place'),
  test: said('test, testing, test run, scale test, tests run, benchmark run'),
  ran: said('been run, were run, was run, ever run'),
  runnable: said('can i run, can be run, can we run, could i run, could be run, can be tested, on offer'),
  run: said('run, start, launch, execute, kick off, begin, trigger, small-scale, small scale, carry out, do a'),
  scenario: said('scenario'),
  compare: said('compare, comparison, versus, vs, against, difference between'),
  than: said('slower than, faster than, better than, worse than'),
  result: said('result, outcome, how did, pass, passed, went, turn out, go'),
  report: said('report, junit, html'),
  cancel: said('cancel, stop, abort, halt, interrupt'),
  clean: said('clean, clean up, cleanup, tidy, tidy up, remove'),
  age: said('how old, age'),
  fresh: said(
    'fresh, freshness, up to date, up-to-date, complete, completeness, incomplete, unread, not be read, unreadable, readable, data, view, input, read, database, unreachable, trust the data, trust the answer, stale data, seen',
  ),
  objective: said('objective, slo, service level, service level objective, error budget, budget, burn, burn rate, burn too fast, sla, met'),
  echo: said('echo, echo server, real traffic'),
  balance: said('balance, balanced, unbalanced, evenly, spread, distribution, distributed, skewed, uneven'),
  distinct: said('different, distinct'),

  // Verbs of the command that judge without the running system, and its tools.
  audit: said('audit, must-gather, must gather, mustgather, offline, dump, from files, file'),
  record: said('record, recording, capture'),
  replay: said('replay, play back, playback, play, rewind'),
  trace: said('trace, tracing, follow a packet, follows a packet, simulate a packet, packet path, path, hop by hop'),
  doctor: said('prerequisite, permission, doctor, requirement, rbac, access rights, self-check, diagnose my setup, preflight, allowed'),
  mcp: said('mcp, assistant, ai, claude, llm, stdio, chatgpt, copilot, ai assistant, model context protocol, agent'),
  completion: said('completion, tab, bash, zsh, fish, autocomplete, auto-complete, shell'),
  inject: said('inject, fault, simulator, simulated, simulate, failure injection, chaos'),
  watch: said(
    'watch, follow, live view, live status, changes live, findings live, monitor, real time, realtime, keep an eye, stream, tail',
  ),
  system: said('whole system, system, everything up, analyzer, services, service'),
  demo: said('demo'),
  abilities: said(
    'what can you, what can i ask, help, abilities, capability, capabilities, what do you know, what questions, kinds of questions, your commands, can i ask',
  ),
  sql: said('sql, query, queries, select statement, ready queries'),
};

export const asking = ['count', 'why', 'where', 'when', 'how-long', 'list', 'who', 'explain', 'how-to', 'check', 'not'];

/** What a question is about: an example that is about less is about something else. */
export const topics = ['pod', 'snat', 'reroute', 'mark', 'incident', 'test', 'scenario', 'sql', 'connection'];
