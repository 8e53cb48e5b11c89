/** Events about EgressIPs, in the form of core/v1 (`involvedObject`) or of events.k8s.io/v1 (`regarding`). */
import { z } from 'zod';
import type { EventObject } from '#libs/contracts/objects.ts';
import { metadata, optionalText } from './shapes.ts';

const reference = z.object({ kind: optionalText, name: optionalText }).nullish();

export const rawEvent = z.object({
  metadata,
  involvedObject: reference,
  regarding: reference,
  reason: optionalText,
  message: optionalText,
  note: optionalText,
  lastTimestamp: optionalText,
  deprecatedLastTimestamp: optionalText,
  eventTime: optionalText,
  series: z.object({ lastObservedTime: optionalText }).nullish(),
});

/** Null for an event about anything else. */
export function projectEvent(raw: z.infer<typeof rawEvent>): EventObject | null {
  const about = raw.involvedObject ?? raw.regarding;
  if (about?.kind !== 'EgressIP' || about.name === null) return null;
  return {
    kind: 'Event',
    namespace: raw.metadata.namespace ?? 'default',
    name: raw.metadata.name,
    uid: raw.metadata.uid,
    egressIP: about.name,
    reason: raw.reason ?? '',
    message: raw.message ?? raw.note ?? '',
    lastAt: raw.series?.lastObservedTime ?? raw.lastTimestamp ?? raw.deprecatedLastTimestamp ?? raw.eventTime,
  };
}
