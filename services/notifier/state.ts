/**
 * What the notifier keeps on the bus (EIP_DELIVERY), so that it goes on after kill -9: each incident with whom it was told
 * to, each queue (one per receiver and group), each dead letter. Validated when it is read back.
 */
import { z } from 'zod';
import type { KeyValue } from '#libs/bus/port.ts';
import { incidentEvent } from '#libs/contracts/messages.ts';

/** Everything in the bucket, as it was when the notifier began. */
export type StoredEntries = Awaited<ReturnType<KeyValue['entries']>>;

/**
 * Why a message goes out, as Alertmanager has it. `unknown`: an older release made it up.
 */
export const noticeReasons = ['first', 'new-alerts', 'resolved', 'repeat', 'unknown'] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** A message whose content is fixed: the same id always has the same alerts. */
export const frozenMessage = z.object({
  id: z.string(),
  events: z.array(incidentEvent),
  reason: z.enum(noticeReasons).default('unknown'),
  attempts: z.number(),
  /** The sum of the pauses so far. Not the time since the first attempt: the clock may be set, and the notifier be away. */
  waitedMs: z.number().default(0),
  nextTryAt: z.number(),
  /** How long before that it was set. */
  pauseMs: z.number().default(0),
  lastReason: z.string().nullable(),
});

export const queueRecord = z.object({
  receiver: z.string(),
  group: z.string(),
  /** In the order to be delivered. */
  frozen: z.array(frozenMessage),
  /** Not yet put into a message. */
  waiting: z.array(z.object({ since: z.number(), event: incidentEvent, repeat: z.boolean().default(false) })),
  /** The last transitions that were delivered or given up. */
  done: z.array(z.string()),
  /** By incident the episode the receiver knows to fire, and when that was last said (epoch ms). */
  told: z.record(z.string(), z.object({ since: z.string(), at: z.number() })).default({}),
});

export const incidentRecord = z.object({
  event: incidentEvent,
  /** Receivers that know it as firing. */
  told: z.array(z.string()),
});

export const deadLetter = z.object({ receiver: z.string(), group: z.string(), message: frozenMessage, at: z.number(), reason: z.string() });

export type FrozenMessage = z.infer<typeof frozenMessage>;
export type QueueRecord = z.infer<typeof queueRecord>;
export type IncidentRecord = z.infer<typeof incidentRecord>;
export type DeadLetter = z.infer<typeof deadLetter>;

export function emptyQueue(receiver: string, group: string): QueueRecord {
  return { receiver, group, frozen: [], waiting: [], done: [], told: {} };
}

export const keys = {
  queue: (cluster: string, receiver: string, group: string) => `queue/${cluster}/${receiver}/${group}`,
  incident: (cluster: string, id: string) => `incident/${cluster}/${id}`,
  dead: (cluster: string, receiver: string, id: string) => `dead/${cluster}/${receiver}/${id}`,
};
