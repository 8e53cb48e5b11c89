/**
 * Names on the bus. `eip.v1.<cluster>.<area>.<key...>`; every part is one token, so names that may hold dots, spaces or
 * wildcards (node names are DNS names) go through `subjectToken`.
 */

/** Any text as one NATS token: letters, digits, `-` and `_` stay, other bytes become `=XX`. Injective. */
export function subjectToken(text: string): string {
  if (text === '') return '=';
  return text.replace(/[^A-Za-z0-9_-]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** The inverse of `subjectToken`. */
export function subjectText(token: string): string {
  return token === '=' ? '' : decodeURIComponent(token.replaceAll('=', '%'));
}

const root = 'eip.v1';

export const subjects = {
  kubeState: (cluster: string, kind: string) => `${root}.${subjectToken(cluster)}.state.kube.${subjectToken(kind)}`,
  ovnState: (cluster: string, node: string) => `${root}.${subjectToken(cluster)}.state.ovn.${subjectToken(node)}`,
  finding: (cluster: string, fingerprint: string) => `${root}.${subjectToken(cluster)}.finding.${subjectToken(fingerprint)}`,
  incident: (cluster: string, id: string) => `${root}.${subjectToken(cluster)}.incident.${subjectToken(id)}`,
  failover: (cluster: string, egressIP: string) => `${root}.${subjectToken(cluster)}.history.failover.${subjectToken(egressIP)}`,
  assignment: (cluster: string, egressIP: string) => `${root}.${subjectToken(cluster)}.history.assignment.${subjectToken(egressIP)}`,
  sample: (cluster: string, node: string) => `${root}.${subjectToken(cluster)}.history.sample.${subjectToken(node)}`,
  convergence: (cluster: string) => `${root}.${subjectToken(cluster)}.history.convergence`,
  run: (cluster: string, id: string) => `${root}.${subjectToken(cluster)}.run.${subjectToken(id)}`,
  /** Everything below an area (`finding`, `history.failover`) of one cluster. */
  wildcard: (cluster: string, area: string) => `${root}.${subjectToken(cluster)}.${area}.>`,
  /** Core NATS, request and reply. */
  ask: (cluster: string, question: string) => `${root}.${subjectToken(cluster)}.ask.${subjectToken(question)}`,
  /** Core NATS, one every two seconds per service instance. */
  heartbeat: (cluster: string, service: string) => `${root}.${subjectToken(cluster)}.heartbeat.${subjectToken(service)}`,
  /** Core NATS: the summary of the verdict, at most four a second. */
  live: (cluster: string) => `${root}.${subjectToken(cluster)}.live`,
} as const;
