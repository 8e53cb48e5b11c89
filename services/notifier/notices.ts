/**
 * Who is to be told what: turns the events of the bus into "tell this receiver that". An event that is not newer than what is
 * known is a repetition and changes nothing, so the stream may be read again. What is muted is kept, and told later if it still
 * fires then.
 */

import { findingStates, type Incident, type Severity } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Incidents } from './incidents.ts';
import type { MutedBy } from './mute.ts';
import type { IncidentRecord } from './state.ts';
import type { Receiver } from './webhook.ts';

export interface NoticesTools {
  readonly receivers: readonly Receiver[];
  readonly incidents: Incidents;
  readonly mutedBy: (incident: Incident) => MutedBy | null;
  /** Resolves when it is stored. */
  readonly tell: (receiver: Receiver, event: IncidentEvent) => Promise<void>;
  /** Gets everything that fires, is not muted and was meant for this receiver. */
  readonly remind: (receiver: Receiver, events: readonly IncidentEvent[]) => Promise<void>;
  readonly now: () => number;
  readonly logger: Logger;
}

export interface Notices {
  take(event: IncidentEvent): Promise<void>;
  /** Sends alerts that are no longer muted, and repeats those that have fired for long. */
  review(): Promise<void>;
}

/** Longer than the stream keeps events: an older repetition cannot come. */
const rememberMs = 8 * 86_400_000;
const rank: Record<Severity, number> = { info: 0, warning: 1, critical: 2 };

export function createNotices(tools: NoticesTools): Notices {
  const { receivers, incidents, logger } = tools;

  /** Tells the receivers that should know that it fires and do not know yet. */
  const offer = async (record: IncidentRecord): Promise<IncidentRecord> => {
    const { incident } = record.event;
    if (incident.state !== 'firing' || tools.mutedBy(incident) !== null) return record;
    const due = receivers.filter(({ name, minSeverity }) => !record.told.includes(name) && rank[incident.severity] >= rank[minSeverity]);
    for (const receiver of due) await tools.tell(receiver, record.event);
    return due.length === 0 ? record : { ...record, told: [...record.told, ...due.map(({ name }) => name)] };
  };

  const end = async (record: IncidentRecord, event: IncidentEvent) => {
    for (const receiver of receivers) {
      if (receiver.sendResolved && record.told.includes(receiver.name)) await tools.tell(receiver, event);
    }
  };

  const review = async (): Promise<void> => {
    for (const record of incidents.all()) {
      const { id, state } = record.event.incident;
      if (state === 'resolved' && record.event.at < tools.now() - rememberMs) {
        await incidents.forget(id);
        continue;
      }
      const offered = await offer(record);
      if (offered !== record) await incidents.remember(offered);
    }
    const firing = incidents.all().filter(({ event: { incident } }) => incident.state === 'firing' && tools.mutedBy(incident) === null);
    for (const receiver of receivers) {
      const told = firing.filter((record) => record.told.includes(receiver.name));
      await tools.remind(
        receiver,
        told.map(({ event }) => event),
      );
    }
  };

  return {
    review,
    take: async (event) => {
      const { id, since, state } = event.incident;
      const known = incidents.get(id);
      if (known !== undefined && !isNewer(event, known.event)) return;
      const sameEpisode = known?.event.incident.since === since;
      // The end of the episode before may have been lost with a stream that was made anew.
      if (known !== undefined && !sameEpisode && known.told.length > 0) await end(known, asEnd(known.event, event.at));
      const told = sameEpisode ? known.told : [];
      incidents.hold({ event, told });
      if (state === 'resolved') {
        await end({ event, told }, event);
        await incidents.remember({ event, told: [] });
        return review();
      }
      const by = state === 'firing' ? tools.mutedBy(event.incident) : null;
      if (by !== null) logger.info({ event: 'alert-muted', incident: id, by }, `the alert ${id} is held back by a ${by}`);
      await incidents.remember(await offer({ event, told }));
    },
  };
}

/** Later, or at the same moment further on its way from pending to resolved. */
function isNewer(event: IncidentEvent, known: IncidentEvent): boolean {
  if (event.at !== known.at) return event.at > known.at;
  return findingStates.indexOf(event.incident.state) > findingStates.indexOf(known.incident.state);
}

function asEnd(event: IncidentEvent, at: number): IncidentEvent {
  return { ...event, at, incident: { ...event.incident, state: 'resolved' } };
}
