/** The contents of one message, and its id: the same alerts of the same queue always have the same id, a repeat a new one. */
import { createHash } from 'node:crypto';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import type { FrozenMessage, NoticeReason, QueueRecord } from './state.ts';

const alertsPerMessage = 100;

/** The next message from the waiting entries; null if there are none. It consists of the first entries. */
export function composeMessage({ receiver, group, waiting, told }: QueueRecord): FrozenMessage | null {
  const entries: QueueRecord['waiting'] = [];
  for (const entry of waiting) {
    // Two transitions of one incident are two messages: a receiver keeps only the last state of a message.
    if (entries.length === alertsPerMessage || entries.some(({ event }) => event.incident.id === entry.event.incident.id)) break;
    entries.push(entry);
  }
  if (entries.length === 0) return null;
  const names = entries.map(({ event, repeat, since }) => (repeat ? `${transitionOf(event)}:again:${since}` : transitionOf(event)));
  const events = entries.map(({ event }) => event);
  return { id: idOf([receiver, group, names]), events, reason: reasonOf(entries, told), ...untried };
}

/** The message with the rest of its alerts; null if there are none. Its id is another one, as its content is. */
export function withoutAlerts(message: FrozenMessage, left: readonly IncidentEvent[]): FrozenMessage | null {
  const events = message.events.filter((event) => !left.includes(event));
  if (events.length === 0 || events.length === message.events.length) return events.length === 0 ? null : message;
  const reason = events.every(({ incident }) => incident.state === 'resolved') ? 'resolved' : message.reason;
  return { ...message, id: idOf([message.id, events.map(transitionOf)]), events, reason };
}

const idOf = (content: readonly unknown[]) => `msg_${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}`;

/** `first`: the receiver did not know that anything of the group fires. */
function reasonOf(entries: QueueRecord['waiting'], told: QueueRecord['told']): NoticeReason {
  if (entries.every(({ repeat }) => repeat)) return 'repeat';
  if (entries.every(({ event }) => event.incident.state === 'resolved')) return 'resolved';
  return Object.keys(told).length === 0 ? 'first' : 'new-alerts';
}

export const untried = { attempts: 0, waitedMs: 0, nextTryAt: 0, pauseMs: 0, lastReason: null };

export const episodeOf = ({ incident }: IncidentEvent) => `${incident.id}:${incident.since}`;
export const transitionOf = (event: IncidentEvent) => `${episodeOf(event)}:${event.incident.state}`;
