/** The monitor's state as it comes back from where it was stored: checked in full, so that no part of it is taken on trust. */
import { z } from 'zod';
import { finding } from '#libs/contracts/findings.ts';
import { kubeKind } from '#libs/contracts/model-input.ts';
import { failover, failoverCauses, findingHistory } from '#libs/contracts/verdict.ts';
import type { MonitorState } from './monitor.ts';

const moment = z.number().nullable();
const violation = finding.omit({ state: true, since: true, incident: true });

const openFinding = z.object({
  violation,
  incident: z.string(),
  pendingAt: z.number(),
  since: z.string(),
  firingAt: moment,
  deadline: z.number(),
  creditMs: z.number(),
  frozenMs: z.number(),
  unknownAt: moment,
  goneAt: moment.default(null),
  confirmed: z.boolean(),
  revision: z.number(),
});

const incident = z.object({
  id: z.string(),
  since: z.number(),
  peakFindings: z.number(),
  peakPods: z.number(),
  revision: z.number(),
  saidAt: z.number().default(0),
});

const objectRecord = z.object({
  name: z.string(),
  uid: z.string(),
  spec: z.array(z.string()),
  selectors: z.string(),
  specChangedAt: moment,
  assignments: z.array(z.object({ address: z.string(), node: z.string(), since: moment })),
  moveCount: z.number(),
  moves: z.array(z.object({ at: z.number(), address: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  told: z.number().exactOptional(),
});

const nodeRecord = z.object({
  name: z.string(),
  uid: z.string().exactOptional(),
  ready: z.boolean(),
  assignable: z.boolean(),
  present: z.boolean(),
  trigger: z.object({ cause: z.enum(failoverCauses), at: moment, assumed: z.boolean() }).nullable(),
  recoveredAt: moment,
  bootId: z.string().exactOptional(),
  version: z.string().exactOptional(),
  controllerPod: z.string().exactOptional(),
});

const timeline = failover.extend({ id: z.string(), leftAt: z.number(), assumed: z.boolean(), open: z.boolean(), revision: z.number() });

const period = z.object({
  since: z.number(),
  egressIP: z.string().nullable(),
  open: z.number(),
  leaking: z.number(),
  leakingSince: z.number(),
  leakMs: moment,
  snatAt: z.number().exactOptional(),
  rerouteAt: z.number().exactOptional(),
  node: z.string().nullable().exactOptional(),
});

const savedChanges = z.object({
  type: z.enum(['pod', 'node', 'egressip']),
  name: z.string(),
  changes: z.array(z.object({ at: z.number(), text: z.string(), egressIP: z.string().exactOptional() })),
});

export const savedState: z.ZodType<MonitorState> = z.object({
  version: z.literal(1),
  now: z.number(),
  tracker: z.object({
    open: z.array(openFinding),
    resolved: z.array(findingHistory),
    gone: z.array(z.object({ fingerprint: z.string(), at: z.number(), lastedMs: z.number() })),
    restarts: z.array(z.object({ node: z.string(), until: z.number() })),
  }),
  incidents: z.array(incident),
  assignments: z.array(objectRecord),
  nodes: z.array(nodeRecord),
  nodesUnseenSince: moment.default(null),
  failovers: z.object({ timelines: z.array(timeline) }),
  convergence: z.object({
    periods: z.array(z.tuple([z.string(), period])),
    starting: z.array(z.tuple([z.string(), z.number()])),
    ended: z.array(z.tuple([z.string(), z.number()])),
  }),
  recent: z.array(savedChanges),
  away: z.array(z.string()),
  listed: z.array(kubeKind),
});
