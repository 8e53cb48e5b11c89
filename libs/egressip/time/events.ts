/**
 * What the monitor says happened. `revision` counts how often the same thing was told before; with it the topics make ids:
 * the same inputs give the same ones, so that a restarted analyzer that repeats events changes nothing. All moments are
 * epoch milliseconds.
 */
import type { Finding, Incident } from '#libs/contracts/findings.ts';
import type { AssignmentEvent, ClusterChange, ConvergenceEvent } from '#libs/contracts/messages.ts';
import type { Failover } from '#libs/contracts/verdict.ts';

export type FindingChange = 'pending' | 'firing' | 'resolved' | 'evidence';

export type MonitorEvent =
  | { readonly type: 'finding'; readonly at: number; readonly revision: number; readonly change: FindingChange; readonly finding: Finding }
  | { readonly type: 'incident'; readonly at: number; readonly revision: number; readonly incident: Incident }
  | { readonly type: 'failover'; readonly at: number; readonly revision: number; readonly id: string; readonly failover: Failover }
  | { readonly type: 'assignment'; readonly at: number; readonly assignment: AssignmentEvent }
  | { readonly type: 'convergence'; readonly at: number; readonly convergence: ConvergenceEvent }
  | { readonly type: 'change'; readonly at: number; readonly change: ClusterChange };

export type FailoverWithId = Failover & { readonly id: string };

/** Where the parts of the monitor put their events. */
export type Emit = (event: MonitorEvent) => void;

export function iso(at: number): string {
  return new Date(at).toISOString();
}
