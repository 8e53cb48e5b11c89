/**
 * The model: observations go into the indexes and mark units dirty; the next question settles them. It has no clock and
 * does no I/O, and what it answers depends on the state it was fed only, not on the order it came in.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { addressKey } from '../ip/address.ts';
import { createState } from './create.ts';
import { flush } from './judge/flush.ts';
import { unjudgedPods } from './judge/unjudged.ts';
import { applyOvn, forgetGone } from './observe/databases.ts';
import { createDirty, podsAt } from './observe/dirty.ts';
import { applyKube } from './observe/objects.ts';
import { podsShowing } from './observe/pods.ts';
import type { Model } from './port.ts';
import { createLedger } from './tell/ledger.ts';
import { notesOf } from './tell/notes.ts';
import { packetsOf } from './tell/packets.ts';
import { progressOf } from './tell/progress.ts';
import { sharedPlaces } from './tell/shared-places.ts';
import { translationsTo } from './tell/translations.ts';
import { missingKinds, verdictOf } from './tell/verdict.ts';
import { podViewOf } from './tell/views.ts';

/** At first everything is unknown, so nothing is judged. */
export function createModel(): Model {
  const state = createState();
  const dirty = createDirty();
  const ledger = createLedger();
  const settle = () => flush(state, dirty, ledger);

  return {
    apply: (input: ModelInput) => {
      if (input.source === 'kube') applyKube(state, dirty, input);
      else applyOvn(state, dirty, input);
    },
    forgetGoneDatabases: (before) => {
      if (missingKinds(state).length === 0) forgetGone(state, dirty, before);
    },
    drain: () => {
      settle();
      const delta = { ...ledger.drain(), touchedEgressIPs: [...dirty.touchedObjects], touchedPods: [...dirty.touchedPods] };
      dirty.touchedObjects.clear();
      dirty.touchedPods.clear();
      return delta;
    },
    violations: () => {
      settle();
      return ledger.violations.values();
    },
    violation: (fingerprint) => {
      settle();
      return ledger.violations.get(fingerprint) ?? null;
    },
    notes: () => {
      settle();
      return notesOf(state);
    },
    verdict: () => {
      settle();
      return verdictOf(state, ledger);
    },
    progress: (egressIP, address, from, to) => {
      settle();
      return progressOf(state, egressIP, address, from, to);
    },
    podView: (key) => {
      settle();
      return podViewOf(state, key);
    },
    podRight: (key) => {
      settle();
      const unit = state.units.get(key);
      if (unit === undefined) return null;
      if (unit.violations.length > 0) return false;
      return unit.unknown ? null : true;
    },
    podUnknown: (key) => {
      settle();
      return state.units.get(key)?.unknown === true;
    },
    podPackets: (key) => packetsOf(state, key),
    podsByAddress: (address) => podsAt(state, addressKey(address)).map((unit) => unit.key),
    podsShowing: (address) => podsShowing(state, addressKey(address)),
    translationsTo: (address) => translationsTo(state, addressKey(address)),
    egressIPsByAddress: (address) => [...(state.objectsByAddress.get(addressKey(address)) ?? [])].map((holder) => holder.name).sort(),
    podsOf: (egressIP) => [...(state.objects.get(egressIP)?.pods ?? [])].map((unit) => unit.key),
    sharedPlaces: (egressIP) => {
      settle();
      return sharedPlaces(state, egressIP);
    },
    unjudged: () => {
      settle();
      return unjudgedPods(state);
    },
    egressIP: (name) => state.objects.get(name)?.object ?? null,
    node: (name) => state.nodes.get(name)?.object ?? null,
    isNodeGone: (name) => (state.nodes.get(name)?.object ?? null) === null && missingKinds(state).length === 0,
    namespace: (name) => state.namespaces.get(name)?.object ?? null,
    cloudConfig: (address) => state.cloudByAddress.get(addressKey(address)) ?? null,
    egressIPsKnown: () => state.kinds.EgressIP.state === 'known',
    servicesUnread: () => (state.kinds.Service.state === 'known' ? null : (state.kinds.Service.reason ?? 'they were not read')),
    eventsOf: (egressIP) => [...(state.eventsByObject.get(egressIP)?.values() ?? [])],
    egressIPNames: () => [...state.objects.keys()].sort(),
    databaseOf: (node) => state.nodes.get(node)?.zone?.key ?? null,
    nodeNames: () =>
      [...state.nodes.values()]
        .filter((node) => node.object !== null || state.databases.has(node.name))
        .map((node) => node.name)
        .sort(),
    podKeys: () => [...state.units.values()].filter((unit) => unit.pod !== null).map((unit) => unit.key),
  };
}
