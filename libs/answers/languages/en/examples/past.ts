/** Examples: what happened over time, and what will. */
import type { Language } from '../../../port.ts';
import { lines } from './lines.ts';

export const past: Language['examples'] = {
  moved: lines(`
    when an address moved EGRESSIP | when an address moved ADDRESS | when an address moved, EGRESSIP | an address moved when, EGRESSIP
    did EGRESSIP move
    was EGRESSIP moved since the start
    when did EGRESSIP move
    failovers of EGRESSIP
    how often did EGRESSIP move
    did the EGRESSIP address move to another node
    how many failovers had EGRESSIP
    list all moves of EGRESSIP
    why did EGRESSIP move
    did ADDRESS move
    whether and when the address of EGRESSIP moved
    when did the address EGRESSIP move`),
  'list-failovers': lines(`
    what is the cause of the last fail-over | why was the last fail-over | failovers of EGRESSIP | fail-overs of EGRESSIP | all fail-overs of EGRESSIP | list the failovers of EGRESSIP | fail-over list of EGRESSIP
    list all failovers
    failovers
    which failovers happened
    which addresses moved
    which egress ips moved
    all moves of egress addresses
    what moved
    did any address move
    did an egress ip move when and why
    how many failovers happened
    how many failovers
    what happened with failovers
    why did addresses move
    which egress ip moved to another node
    failover history`),
  'failover-time': lines(`
    how long does a failover take
    how fast is a failover
    typical failover time
    how long do failovers take
    failover performance
    how fast do egress ips fail over
    failover time by cause and day
    how long until a failover converged`),
  'slowest-failovers': lines(`
    which failovers took longest
    slowest failovers
    why do failovers take so much longer
    why is failover slow
    the longest failover
    what was the slowest move
    in which phase do failovers take longest`),
  'hanging-connections': lines(`
    why do existing connections hang after the ip moved
    why do existing connections hang
    connections hang after EGRESSIP moved
    old connections of EGRESSIP are stuck after the failover
    old connections are stuck after a failover
    sessions hang
    sessions of EGRESSIP hang
    existing connections stuck
    established connections of EGRESSIP break off after the move`),
  flapping: lines(`
    is any egress ip flapping
    flapping
    which egress ips flap
    which egress ips move too often
    addresses moving back and forth
    does EGRESSIP flap
    does EGRESSIP move too often
    why does EGRESSIP keep moving
    is EGRESSIP moving back and forth`),
  performance: lines(`
    egress ip performance
    how fast and reliable is egress ip
    analyse egress ip performance
    performance
    how is the performance
    performance overview
    performance status
    how fast is egress ip
    how reliable is egress ip
    is egress ip fast`),
  leaks: lines(`
    which pods leak
    leaks
    do pods leak their address
    which pods left with a wrong address
    did any pod leave with the wrong ip
    pods leaving without egress ip
    does egress ip leak the pod address
    how many pods leaked
    how long did pods leave with a wrong address
    traffic leaks
    pods leaking traffic
    is the pod ip leaked`),
  'pod-convergence': lines(`
    how long until a new pod leaves with its egress address
    how long until a new pod gets its egress ip
    how fast do new pods converge
    how long do new pods take
    how long do pods take to converge
    convergence time of pods
    pod convergence
    is egress ip slow with many pods
    convergence`),
  'restart-effects': lines(`
    did a controller restart disturb egress
    what was the effect of the restart
    did the control plane restart disturb egress ips
    how long did violations last after the restart
    how long do violations last
    how long do findings last
    how long do problems last
    longest findings
    longest problems
    effect of the ovnkube-node restart
    how long did it take after the restart
    did the restart affect egress`),
  'who-used': lines(`
    who used EGRESSIP and when
    who used the EGRESSIP ip and when
    who used the address and when
    who used which egress ip from when until when
    which pods used EGRESSIP in the past
    which pods used the egress ip EGRESSIP and when
    when did pods use EGRESSIP
    who used egress ips and when
    who used EGRESSIP in the past
    history of use of EGRESSIP`),
  'findings-per-day': lines(`
    findings per day
    how many findings per day
    how many problems each day
    on which days were there stale or missing rows
    on which days were there findings
    which days had problems
    problems per day
    rows wrong per day`),
  'not-observed': lines(`
    when was nobody watching
    were there gaps in the monitoring
    when was the monitoring blind
    gaps
    gaps in the monitoring
    not observed
    blind spots
    how long was nobody watching
    gaps in the history`),
  'incident-history': lines(`
    which incidents began and ended
    past incidents
    history of incidents
    incident history
    what incidents happened
    which incidents were there TIME
    incidents TIME
    which alerts TIME
    how many incidents TIME
    when did incidents happen
    how many incidents happened
    incidents timeline`),
  'consistency-history': lines(`
    how did the consistency develop
    consistency over time
    consistency history
    consistency trend
    was the consistency bad in the past
    what was the consistency TIME
    consistency TIME`),
  'what-changed': lines(`
    what changed
    what happened
    what happened TIME
    what is new TIME
    what was wrong TIME
    what is wrong TIME
    findings TIME
    KIND TIME
    which problems TIME
    how many findings TIME
    what is new
    what went wrong TIME
    what happened on NODE
    what changed on NODE
    what happened to EGRESSIP
    what changed with EGRESSIP
    which events happened
    did anything happen
    did anything go wrong TIME
    were there problems TIME
    what problems happened TIME
    which findings happened
    how many findings happened
    findings that fired TIME
    which events TIME
    events
    did anything break TIME
    timeline
    did anything change`),
  trends: lines(`
    trends
    what are the performance trends
    egress ip performance trends
    how do the rule counts develop
    how does the number of rows develop
    how do the rows per node develop
    trends of NODE
    rules on NODE trend
    does the number of rows on NODE grow
    is the number of rules growing
    snat trend
    snat trend on NODE
    do the rows on NODE grow
    is it getting worse
    does NODE grow`),
  objectives: lines(`
    are the objectives met
    slo
    objectives
    status of the objectives
    error budget
    how much of the error budget is left
    which objectives are broken
    does the error budget burn too quickly
    service level objectives
    check the objectives
    are the objectives healthy`),
  forecast: lines(`
    when will we reach the limit
    when will NODE reach the limit
    forecast
    forecast of the rows
    forecast the number of rules
    forecast the number of rules on NODE
    forecast for NODE
    when do we run out of room
    when do we hit the row limit
    when does NODE hit the limit
    when is the threshold crossed
    how many rows will there be next week`),
};
