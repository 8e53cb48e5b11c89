/** Judges all touched parts again. Facts of the whole cluster come first, since they touch more. */
import type { Violation } from '#libs/contracts/findings.ts';
import { allNodeAddresses, hostAddresses } from '../expect/address-sets.ts';
import { enterServed } from '../expect/served.ts';
import { refreshEvidence, refreshSecondaryMarks } from '../observe/dialect.ts';
import { type Dirty, touchWhole } from '../observe/dirty.ts';
import type { LooseUnit, State, Unit } from '../state.ts';
import type { Ledger } from '../tell/ledger.ts';
import { judgeAnnouncements } from './announcements.ts';
import { judgeDatabase, judgeSets } from './baseline.ts';
import { judgeLoose } from './loose.ts';
import { refreshMute } from './mute.ts';
import { countNodeSnats, refreshNodeSnats } from './node-snats.ts';
import { isDegraded, judgeCapacity, judgeObject } from './object-rules.ts';
import { judgePod } from './pod.ts';

export function flush(state: State, dirty: Dirty, ledger: Ledger): void {
  if (dirty.networks) {
    state.userNetworks.clear();
    for (const unit of state.userNetworkUnits) dirty.units.add(unit);
    dirty.networks = false;
  }
  if (dirty.evidence && refreshEvidence(state, dirty)) for (const database of state.databases.values()) touchWhole(dirty, database);
  if (dirty.marks) refreshSecondaryMarks(state, dirty);
  judgeUnits(state, dirty, ledger);
  if (refreshNodeSnats(state)) {
    for (const unit of state.units.values()) dirty.units.add(unit);
    judgeUnits(state, dirty, ledger);
  }
  for (const unit of dirty.loose) {
    if (state.loose.get(unit.address) !== unit) continue;
    const before = unit.violations;
    ledger.settle(unit, judgeLoose(state, unit));
    mention(state, unit, before);
    if (unit.rows.length === 0 && unit.suspended.length === 0) state.loose.delete(unit.address);
  }
  dirty.loose.clear();
  if (dirty.nodeAddresses) {
    state.nodeAddresses = allNodeAddresses(state);
    state.hostAddresses = hostAddresses(state);
    for (const database of state.databases.values()) dirty.addressSets.add(database);
  }
  for (const database of dirty.databases) ledger.settle(database.baseline, judgeDatabase(state, database));
  dirty.databases.clear();
  for (const database of dirty.addressSets) ledger.settle(database.addressSets, judgeSets(state, database));
  dirty.addressSets.clear();
  for (const twins of dirty.twins) for (const holder of twins) dirty.objects.add(holder);
  dirty.twins.clear();
  // The reason why their addresses are on no node depends on all other objects.
  if (dirty.allocations) for (const holder of state.degraded) dirty.objects.add(holder);
  for (const holder of dirty.objects) {
    ledger.settle(holder, judgeObject(state, holder));
    if (state.objects.get(holder.name) === holder && isDegraded(holder)) state.degraded.add(holder);
    else state.degraded.delete(holder);
  }
  dirty.objects.clear();
  for (const node of dirty.nodes) {
    ledger.settle(node.capacity, judgeCapacity(state, node));
    ledger.settle(node.announcements, judgeAnnouncements(state, node));
  }
  dirty.nodes.clear();
  dirty.evidence = false;
  dirty.nodeAddresses = false;
  dirty.allocations = false;
}

function judgeUnits(state: State, dirty: Dirty, ledger: Ledger): void {
  let isMuteChanged = false;
  for (const unit of dirty.units) {
    // It may have been forgotten, and its key be another's, since it was touched.
    if (state.units.get(unit.key) !== unit) continue;
    const judgement = judgePod(state, unit);
    const before = unit.violations;
    ledger.settle(unit, judgement);
    mention(state, unit, before);
    unit.servedBy = judgement.servedBy;
    unit.undecided = judgement.undecided;
    enterServed(dirty, unit, judgement.servedOn);
    unit.right = judgement.right;
    isMuteChanged = refreshMute(state, dirty, unit, judgement) || isMuteChanged;
    countNodeSnats(state, unit, judgement.nodeSnats);
    if (judgement.unjudged === null) state.unjudged.delete(unit);
    else state.unjudged.set(unit, judgement.unjudged);
    dirty.touchedPods.add(unit.key);
    if (unit.pod === null && unit.rows.length === 0 && unit.suspended.length === 0) state.units.delete(unit.key);
  }
  dirty.units.clear();
  if (!isMuteChanged) return;
  for (const loose of state.loose.values()) dirty.loose.add(loose);
  // Any of them may be the one that the pod is of.
  for (const name of state.objects.keys()) dirty.touchedObjects.add(name);
}

/** Most pods are wrong for a moment when they start: one that is right again must not be kept here, nor one that is gone. */
function mention(state: State, unit: Unit | LooseUnit, before: readonly Violation[]): void {
  if (before.length === 0 && unit.violations.length === 0) return;
  for (const name of namesIn(before)) {
    const units = state.mentions.get(name);
    units?.delete(unit);
    if (units?.size === 0) state.mentions.delete(name);
  }
  for (const name of namesIn(unit.violations)) state.mentions.set(name, (state.mentions.get(name) ?? new Set()).add(unit));
}

function namesIn(violations: readonly Violation[]): Set<string> {
  return new Set(violations.flatMap(({ egressIP }) => egressIP ?? []));
}
