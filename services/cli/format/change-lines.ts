/**
 * One line per change, for `watch` into a pipe. The bus tells a finding or an incident again whenever its evidence or its counts
 * change; here each is told once per state of an episode.
 */
import { findingEvent, incidentEvent } from '#libs/contracts/messages.ts';

/** What was told of so many is kept; the oldest is forgotten, and would be told again. */
const remembered = 50_000;

export function changeLines(wanted: {
  readonly incidents: boolean;
  readonly state: string | null;
}): (topic: string, data: unknown) => string | null {
  /** By id: the state told last, and of which episode. */
  const told = new Map<string, string>();

  const isNews = (id: string, state: string, since: string): boolean => {
    const now = `${since} ${state}`;
    if (told.get(id) === now) return false;
    told.delete(id);
    told.set(id, now);
    const oldest = told.size > remembered ? told.keys().next().value : undefined;
    if (oldest !== undefined) told.delete(oldest);
    return wanted.state === null || wanted.state === state;
  };

  return (topic, data) => {
    if (topic === 'finding' && !wanted.incidents) {
      const event = findingEvent.safeParse(data);
      if (!event.success) return null;
      const { fingerprint, state, since, kind, reason } = event.data.finding;
      return isNews(fingerprint, state, since) ? `${timeOf(event.data.at)} ${state} ${kind} ${printable(reason)}` : null;
    }
    if (topic === 'incident' && wanted.incidents) {
      const event = incidentEvent.safeParse(data);
      if (!event.success) return null;
      const { id, state, since, kind, reason } = event.data.incident;
      return isNews(id, state, since) ? `${timeOf(event.data.at)} ${state} ${kind} ${printable(reason)}` : null;
    }
    return null;
  };
}

const timeOf = (at: number): string => new Date(at).toISOString();

/** Texts of the cluster may hold anything; a control character must not reach the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
