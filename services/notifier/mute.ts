/** Why an alert is held back: a silence that matches it, or a lost node whose own alert explains it. */
import { type Incident, severities } from '#libs/contracts/findings.ts';
import type { Silence } from '#libs/contracts/questions.ts';
import { labelsOf } from './alert.ts';

export type MutedBy = 'silence' | 'lost-node';

/** Consequences of a lost node: everything about rows in its database. */
const rowKind = /^(missing|stale|wrong|duplicate)-|^address-set-mismatch$|^zones-disagree$|^unresolved-owner$/;

/** Null: it is not held back. */
export function mutedBy(
  incident: Incident,
  cluster: string,
  active: Iterable<Incident>,
  silences: Iterable<Silence>,
  now: number,
): MutedBy | null {
  if (isSilenced(incident, cluster, silences, now)) return 'silence';
  return isInhibited(incident, active) ? 'lost-node' : null;
}

function isInhibited(incident: Incident, active: Iterable<Incident>): boolean {
  if (incident.node === null || !rowKind.test(incident.kind)) return false;
  for (const other of active)
    if (other.node === incident.node && other.state === 'firing' && isLostNode(other) && !isLesser(other, incident)) return true;
  return false;
}

/** Somebody who is called only for critical alerts would hear of neither. */
const isLesser = (a: Incident, b: Incident) => severities.indexOf(a.severity) > severities.indexOf(b.severity);

/** A node that is there and ready but may not or cannot host an address explains nothing: its pods depend on its rows. */
const isLostNode = ({ kind, nodeLost }: Incident) => kind === 'ghost-node' || nodeLost === true;

function isSilenced(incident: Incident, cluster: string, silences: Iterable<Silence>, now: number): boolean {
  const labels = labelsOf(incident, cluster);
  for (const { matchers, expiresAt } of silences) {
    if (expiresAt > now && Object.entries(matchers).every(([name, value]) => labels[name] === value)) return true;
  }
  return false;
}
