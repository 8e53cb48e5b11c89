/**
 * What the core is fed, whatever the source: a live watch, a file, a recording or a test. `at` is when the change was
 * observed, in epoch milliseconds (in `replay`: epoch of the recording plus its `t`).
 *
 * `snapshot` replaces everything known of that kind or database: it is what follows every (re)connect, so that a
 * difference found by it is a change and an absence found by it is a deletion. `unavailable` keeps the last content but
 * makes what rests on it unknown.
 */
import { z } from 'zod';
import { type KubeKind, kubeObject } from './objects.ts';
import { rowChange } from './ovn-tables.ts';

export const kubeKind = z.enum([
  'EgressIP',
  'Pod',
  'Namespace',
  'Node',
  'CloudPrivateIPConfig',
  'UserDefinedNetwork',
  'ClusterUserDefinedNetwork',
  'Event',
  'Service',
] satisfies KubeKind[]);

export const kubeChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('upsert'), object: kubeObject }),
  z.object({ type: z.literal('delete'), key: z.string() }),
]);

export const kubeInput = z.discriminatedUnion('type', [
  z.object({ source: z.literal('kube'), type: z.literal('kube-snapshot'), at: z.number(), kind: kubeKind, objects: z.array(kubeObject) }),
  z.object({ source: z.literal('kube'), type: z.literal('kube-changes'), at: z.number(), kind: kubeKind, changes: z.array(kubeChange) }),
  z.object({ source: z.literal('kube'), type: z.literal('kube-unavailable'), at: z.number(), kind: kubeKind, reason: z.string() }),
]);

export const ovnInput = z.discriminatedUnion('type', [
  z.object({ source: z.literal('ovn'), type: z.literal('ovn-snapshot'), at: z.number(), node: z.string(), rows: z.array(rowChange) }),
  z.object({ source: z.literal('ovn'), type: z.literal('ovn-changes'), at: z.number(), node: z.string(), rows: z.array(rowChange) }),
  z.object({
    source: z.literal('ovn'),
    type: z.literal('ovn-unavailable'),
    at: z.number(),
    node: z.string(),
    reason: z.string(),
    /** The monitor itself did not look (it restarted, or lost a message): the database may have been well all the time. */
    unobserved: z.literal(true).optional(),
    /** The poller that follows it is no longer heard: it may have died with its node. */
    silent: z.literal(true).optional(),
  }),
]);

export const modelInput = z.discriminatedUnion('type', [...kubeInput.options, ...ovnInput.options]);

export type KubeChange = z.infer<typeof kubeChange>;
export type KubeInput = z.infer<typeof kubeInput>;
export type OvnInput = z.infer<typeof ovnInput>;
export type ModelInput = KubeInput | OvnInput;
