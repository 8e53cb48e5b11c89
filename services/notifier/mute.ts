/** Why an alert is held back: a silence that matches it, or a lost node whose own alert explains it. */
import type { Incident } from '#libs/contracts/findings.ts';
import type { Silence } from '#libs/contracts/questions.ts';
import { labelsOf } from './alert.ts';

/** Incidents that say a node is lost; the rows of that node are then no news. */
const lostNode = new Set<Incident['kind']>(['ghost-node', 'unfit-node']);
/** What follows from a lost node: everything about rows in a database. */
const rowKind = /^(missing|stale|wrong|duplicate)-|^address-set-mismatch$|^zones-disagree$|^unresolved-owner$/;

export function isMuted(
  incident: Incident,
  cluster: string,
  active: Iterable<Incident>,
  silences: Iterable<Silence>,
  now: number,
): boolean {
  return isSilenced(incident, cluster, silences, now) || isInhibited(incident, active);
}

function isInhibited(incident: Incident, active: Iterable<Incident>): boolean {
  if (incident.node === null || !rowKind.test(incident.kind)) return false;
  for (const other of active) if (lostNode.has(other.kind) && other.node === incident.node && other.state === 'firing') return true;
  return false;
}

function isSilenced(incident: Incident, cluster: string, silences: Iterable<Silence>, now: number): boolean {
  const labels = labelsOf(incident, cluster);
  for (const { matchers, expiresAt } of silences) {
    if (expiresAt > now && Object.entries(matchers).every(([name, value]) => labels[name] === value)) return true;
  }
  return false;
}
