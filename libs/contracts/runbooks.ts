/** Which runbook of `docs/runbooks` says what to do about a finding; null: information. Named after its alert (`deploy/prometheus`). */
import type { FindingKind, FleetFindingKind, InsightKind } from './findings.ts';

export const runbookOf = {
  'missing-snat': 'EgressIPRowsMissing',
  'missing-reroute': 'EgressIPRowsMissing',
  'missing-mark': 'EgressIPRowsMissing',
  'missing-node-snat': 'EgressIPRowsMissing',
  'wrong-snat': 'EgressIPRowsWrong',
  'wrong-reroute': 'EgressIPRowsWrong',
  'wrong-mark': 'EgressIPRowsWrong',
  'wrong-nexthops': 'EgressIPRowsWrong',
  'zones-disagree': 'EgressIPRowsWrong',
  'stale-snat': 'EgressIPRowsStale',
  'stale-reroute': 'EgressIPRowsStale',
  'stale-mark': 'EgressIPRowsStale',
  'duplicate-snat': 'EgressIPRowsStale',
  'duplicate-reroute': 'EgressIPRowsStale',
  'unresolved-owner': 'EgressIPRowsStale',
  'ghost-node': 'EgressIPRowsStale',
  'missing-baseline': 'EgressIPBaselineBroken',
  'wrong-baseline': 'EgressIPBaselineBroken',
  'address-set-mismatch': 'EgressIPBaselineBroken',
  'unassigned-address': 'EgressIPAddressUnassigned',
  'address-conflict': 'EgressIPAddressConflict',
  'mark-conflict': 'EgressIPAddressConflict',
  'cannot-serve': 'EgressIPNodeUnfit',
  'host-address-mismatch': 'EgressIPNodeUnfit',
  'not-announced': 'EgressIPNodeUnfit',
  'address-is-host-ip': 'EgressIPAddressConflict',
  'address-of-service': 'EgressIPAddressConflict',
  'two-addresses-one-node': 'EgressIPAddressConflict',
  'invalid-address': 'EgressIPAddressUnassigned',
  'address-not-in-spec': 'EgressIPAddressConflict',
  'unfit-node': 'EgressIPNodeUnfit',
  'capacity-exceeded': 'EgressIPNodeUnfit',
  'cloud-ip-mismatch': 'EgressIPNodeUnfit',
  'orphan-cloud-ip': 'EgressIPNodeUnfit',
  unbalanced: null,
  'no-pods': null,
  'standby-pods': null,
  'leftover-addresses': null,
  'taken-by-other': null,
} as const satisfies Record<FindingKind, string | null>;

export const insightRunbookOf = {
  'limit-ahead': 'EgressIPRowsAboveLimit',
  'series-changed': null,
  'value-unusual': null,
} as const satisfies Record<InsightKind, string | null>;

export const fleetRunbookOf = {
  'address-in-two-clusters': 'EgressIPAddressInTwoClusters',
} as const satisfies Record<FleetFindingKind, string>;
