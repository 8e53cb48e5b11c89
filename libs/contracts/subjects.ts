/**
 * Names on the bus: `eip.v1.<cluster>.<area>[.<key>]`. The cluster and the key are one token each, so names that may hold
 * dots, spaces or wildcards (node names are DNS names) go through `subjectToken`. Nothing else knows this grammar.
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

/** `cluster` and `key` as tokens, or as wildcards, or as the `{names}` of the reference. */
export function subjectAddress(cluster: string, area: string, key: string | null): string {
  return `eip.v1.${cluster}.${area}${key === null ? '' : `.${key}`}`;
}

/** All subjects of a cluster. */
export const clusterSubjects = (cluster: string) => subjectAddress(subjectToken(cluster), '>', null);

/** Where a question is asked (core NATS, request and reply). */
export const askSubject = (cluster: string, question: string) => subjectAddress(subjectToken(cluster), 'ask', subjectToken(question));

/** Of every cluster. */
export const askSubjects = (question: string) => subjectAddress('*', 'ask', subjectToken(question));

/** Every question of one cluster. */
export const clusterAskSubjects = (cluster: string) => subjectAddress(subjectToken(cluster), 'ask', '*');

/** The same for the reference. */
export const askAddress = (question: string) => subjectAddress('{cluster}', 'ask', question);
