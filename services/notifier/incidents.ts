/** The notifier's knowledge of incidents, and which receivers know that each fires. Each change is stored on the bus. */
import type { KeyValue } from '#libs/bus/port.ts';
import type { Incident } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { type IncidentRecord, incidentRecord, keys, type StoredEntries } from './state.ts';

export interface Incidents {
  get(id: string): IncidentRecord | undefined;
  all(): readonly IncidentRecord[];
  firing(): Iterable<Incident>;
  /** True if this state is no longer current: it says firing but the incident is over, or resolved but the incident fires again. */
  isOutdated(incident: Incident): boolean;
  /** Known from now on, and stored later: a lost node's alert mutes others at once. */
  hold(record: IncidentRecord): void;
  remember(record: IncidentRecord): Promise<void>;
  forget(id: string): Promise<void>;
  /** The receiver was not told of this episode after all. */
  withdraw(receiver: string, incident: Incident): Promise<void>;
}

export function openIncidents(bucket: KeyValue, cluster: string, stored: StoredEntries): Incidents {
  const records = new Map<string, IncidentRecord>();
  for (const { key, value } of stored) if (key.startsWith(keys.incident(cluster, ''))) hold(incidentRecord.parse(value));

  function hold(record: IncidentRecord): void {
    records.set(record.event.incident.id, record);
  }

  const remember = async (record: IncidentRecord): Promise<void> => {
    hold(record);
    await bucket.put(keys.incident(cluster, record.event.incident.id), record);
  };

  return {
    get: (id) => records.get(id),
    all: () => [...records.values()],
    firing: function* () {
      for (const { event } of records.values()) if (isFiring(event)) yield event.incident;
    },
    isOutdated: ({ id, since, state }) => {
      const event = records.get(id)?.event;
      const firingSince = event !== undefined && isFiring(event) ? event.incident.since : null;
      return state === 'resolved' ? firingSince !== null : firingSince !== since;
    },
    hold,
    remember,
    forget: async (id) => {
      records.delete(id);
      await bucket.delete(keys.incident(cluster, id));
    },
    withdraw: async (receiver, { id, since }) => {
      const record = records.get(id);
      if (record?.event.incident.since === since) await remember({ ...record, told: record.told.filter((name) => name !== receiver) });
    },
  };
}

const isFiring = ({ incident }: IncidentEvent): boolean => incident.state === 'firing';
