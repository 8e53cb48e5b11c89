/**
 * What incidents that fire are said to come from: worked out once, when one begins to fire, since then the changes before it are
 * the latest; after a restart when it is first asked for. It is forgotten when the incident is over.
 */
import type { Incident } from '#libs/contracts/findings.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import type { Monitor, MonitorEvent } from '#libs/egressip/time/index.ts';
import { investigate } from '#libs/egressip/why/incident-cause.ts';

export interface Causes {
  /** The same events; firing incidents carry their cause, and a report if investigations are enabled. */
  told(events: readonly MonitorEvent[]): readonly MonitorEvent[];
  of(incidents: readonly Incident[]): Incident[];
  reports(incidents: readonly string[]): { readonly incident: string; readonly lines: string[] }[];
}

type Said = Pick<Incident, 'cause' | 'report'>;

export function createCauses(model: Model, monitor: Monitor, hasReports: boolean): Causes {
  const known = new Map<string, Said>();

  function learn(incidents: readonly Incident[]): void {
    const unknown = incidents.filter(({ id, state }) => state === 'firing' && !known.has(id));
    const found = investigate(unknown, model, monitor, hasReports);
    for (const { id } of unknown) known.set(id, found.get(id) ?? {});
  }

  return {
    told: (events) => {
      const incidents = events.flatMap((event) => (event.type === 'incident' ? [event.incident] : []));
      if (incidents.length === 0) return events;
      learn(incidents);
      return events.map((event) => {
        if (event.type !== 'incident') return event;
        const { id, state } = event.incident;
        const said = known.get(id);
        if (state === 'resolved') known.delete(id);
        return state === 'pending' || said === undefined ? event : { ...event, incident: { ...event.incident, ...said } };
      });
    },
    of: (incidents) => {
      learn(incidents);
      return incidents.map((incident) => {
        const { cause } = known.get(incident.id) ?? {};
        return incident.state !== 'firing' || cause === undefined ? incident : { ...incident, cause };
      });
    },
    reports: (ids) => {
      const wanted = new Set(ids);
      learn(monitor.incidents().filter(({ id }) => wanted.has(id)));
      return ids.flatMap((incident) => {
        const lines = known.get(incident)?.report;
        return lines === undefined ? [] : [{ incident, lines }];
      });
    },
  };
}
