/**
 * What the notifier knows of incidents, and whom it has told: turns the events of the bus into "say this to that receiver".
 * An event that is not newer than what is known is a repetition and changes nothing, so the stream may be read again. What
 * is muted is kept, and said later if it still fires then.
 */
import type { IncidentEvent } from '#libs/contracts/catalog.ts';
import { findingStates, type Incident, type Severity } from '#libs/contracts/findings.ts';
import type { IncidentRecord } from './state.ts';
import type { Receiver } from './webhook.ts';

export interface IncidentsTools {
  readonly receivers: readonly Receiver[];
  readonly isMuted: (incident: Incident) => boolean;
  /** Resolves when it is stored. */
  readonly tell: (receiver: Receiver, event: IncidentEvent) => Promise<void>;
  /** Gets all that fires, is not muted and was to be told to this receiver. */
  readonly remind: (receiver: Receiver, events: readonly IncidentEvent[]) => Promise<void>;
  readonly save: (record: IncidentRecord) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  readonly now: () => number;
}

export interface Incidents {
  take(event: IncidentEvent): Promise<void>;
  /** A receiver was not told after all. */
  withdraw(receiver: string, incident: Incident): Promise<void>;
  /** Says what is no longer muted, and again what has fired for long. */
  review(): Promise<void>;
  active(): Iterable<Incident>;
  /** Whether this episode is still going on. */
  isFiring(incident: Incident): boolean;
}

/** Longer than the stream keeps events: an older repetition cannot come. */
const rememberMs = 8 * 86_400_000;
const rank: Record<Severity, number> = { info: 0, warning: 1, critical: 2 };

export function createIncidents(initial: readonly IncidentRecord[], tools: IncidentsTools): Incidents {
  const records = new Map(initial.map((record) => [record.event.incident.id, record]));

  const remember = (record: IncidentRecord) => {
    records.set(record.event.incident.id, record);
    return tools.save(record);
  };

  /** Tells those who are to know that it fires, and do not yet. */
  const offer = async (record: IncidentRecord): Promise<IncidentRecord> => {
    const { incident } = record.event;
    if (incident.state !== 'firing' || tools.isMuted(incident)) return record;
    const due = tools.receivers.filter(
      ({ name, minSeverity }) => !record.told.includes(name) && rank[incident.severity] >= rank[minSeverity],
    );
    for (const receiver of due) await tools.tell(receiver, record.event);
    return due.length === 0 ? record : { ...record, told: [...record.told, ...due.map(({ name }) => name)] };
  };

  const end = async (record: IncidentRecord, event: IncidentEvent) => {
    for (const receiver of tools.receivers) {
      if (receiver.sendResolved && record.told.includes(receiver.name)) await tools.tell(receiver, event);
    }
  };

  return {
    take: async (event) => {
      const { id, since, state } = event.incident;
      const known = records.get(id);
      if (known !== undefined && !isNewer(event, known.event)) return;
      const sameEpisode = known?.event.incident.since === since;
      // The end of the episode before may have been lost with a stream that was made anew.
      if (known !== undefined && !sameEpisode && known.told.length > 0) await end(known, asEnd(known.event, event.at));
      const told = sameEpisode ? known.told : [];
      // Known before it is told, since a lost node's alert mutes others from now on.
      records.set(id, { event, told });
      if (state === 'resolved') {
        await end({ event, told }, event);
        await remember({ event, told: [] });
        await review();
      } else {
        await remember(await offer({ event, told }));
      }
    },
    withdraw: async (receiver, { id, since }) => {
      const record = records.get(id);
      if (record?.event.incident.since === since) await remember({ ...record, told: record.told.filter((name) => name !== receiver) });
    },
    review,
    active: function* () {
      for (const { event } of records.values()) if (event.incident.state === 'firing') yield event.incident;
    },
    isFiring: ({ id, since }) => {
      const incident = records.get(id)?.event.incident;
      return incident?.state === 'firing' && incident.since === since;
    },
  };

  async function review(): Promise<void> {
    for (const record of [...records.values()]) {
      const { id, state } = record.event.incident;
      if (state === 'resolved' && record.event.at < tools.now() - rememberMs) {
        records.delete(id);
        await tools.forget(id);
        continue;
      }
      const offered = await offer(record);
      if (offered !== record) await remember(offered);
    }
    const firing = [...records.values()].filter(({ event: { incident } }) => incident.state === 'firing' && !tools.isMuted(incident));
    for (const receiver of tools.receivers) {
      await tools.remind(
        receiver,
        firing.filter(({ told }) => told.includes(receiver.name)).map(({ event }) => event),
      );
    }
  }
}

/** Later, or at the same moment further on its way from pending to resolved. */
function isNewer(event: IncidentEvent, known: IncidentEvent): boolean {
  if (event.at !== known.at) return event.at > known.at;
  return findingStates.indexOf(event.incident.state) > findingStates.indexOf(known.incident.state);
}

function asEnd(event: IncidentEvent, at: number): IncidentEvent {
  return { ...event, at, incident: { ...event.incident, state: 'resolved' } };
}
