/**
 * All clusters that a gateway serves: the answer of `GET /api/v1/clusters`. For a cluster that is silent it carries the last known
 * state, marked as incomplete, and the moment since when it is old.
 */
import { z } from 'zod';
import { fleetFindingKindNames, incident, severities } from './findings.ts';

/** `unheard`: nothing was ever heard of it here. */
export const clusterStates = ['live', 'stale', 'unheard'] as const;

export const clusterSummary = z.object({
  cluster: z.string(),
  state: z.enum(clusterStates),
  /** ISO 8601; null unless its state is `stale`. */
  staleSince: z.string().nullable(),
  /** Whether all of its inputs are known now. */
  complete: z.boolean(),
  missing: z.array(z.string()),
  consistency: z.number().nullable(),
  egressIPs: z.number().nullable(),
  pods: z.number().nullable(),
  /** Incidents that fire, by severity; null of a cluster that is unheard. */
  critical: z.number().nullable(),
  warning: z.number().nullable(),
  /** The gravest of them, of equals the oldest. */
  worst: incident.nullable(),
});

/** That an object of a cluster has an address; `node` and `since` of where it is, null when it is on no node. `pods` of that object. */
export const addressClaim = z.object({
  cluster: z.string(),
  egressIP: z.string(),
  pods: z.number(),
  address: z.string(),
  node: z.string().nullable(),
  since: z.string().nullable(),
});

export const fleetFinding = z.object({
  /** The same for as long as it lasts, and at every hub; of its incident too. */
  id: z.string(),
  kind: z.enum(fleetFindingKindNames),
  severity: z.enum(severities),
  address: z.string(),
  egressNetwork: z.string(),
  /** ISO 8601, from when on all have it; null where that is not known. */
  since: z.string().nullable(),
  claims: z.array(addressClaim),
  reason: z.string(),
});

export const fleetAnswer = z.object({
  at: z.number(),
  /** Whether every cluster is complete. */
  complete: z.boolean(),
  /** The worst first; one that is unknown is worse than any but one where something critical fires. */
  clusters: z.array(clusterSummary),
  findings: z.array(fleetFinding),
  /** Clusters of a fleet whose addresses were not read yet: what they share with others is unknown. */
  unread: z.array(z.string()),
});

export type AddressClaim = z.infer<typeof addressClaim>;
export type FleetFinding = z.infer<typeof fleetFinding>;
export type ClusterSummary = z.infer<typeof clusterSummary>;
export type FleetAnswer = z.infer<typeof fleetAnswer>;
