import type { ErrorDefinition } from '../definition.ts';

export const busErrors = {
  'bus-closed': {
    message: 'the bus was closed before {what}',
    cause: 'the service is stopping',
    remedy: 'nothing to do: unsaved messages are published again after the next start',
    retryable: false,
    exitCode: 1,
  },
  'bus-conflict': {
    message: 'key {key} of bucket {bucket} is not at revision {revision}',
    cause: 'another process has changed it',
    remedy: 'read it again, then repeat the change',
    retryable: true,
    exitCode: 1,
  },
  'bus-message-too-large': {
    message: 'a message of {bytes} bytes for {subject} exceeds the limit of {limit}',
    cause: 'the max_payload of the server is too small, or an answer was not split into pages',
    remedy: 'raise max_payload of nats-server to 8MB, or ask for less at a time',
    retryable: false,
    exitCode: 1,
  },
  'bus-not-leading': {
    message: '{what} was refused: another instance leads ({key})',
    cause: 'this instance was paused, starved or cut off for longer than its lease, and its standby took over',
    remedy: 'nothing to do: the other instance goes on, and this one restarts as its standby',
    retryable: true,
    exitCode: 1,
  },
  'bus-refused': {
    message: 'NATS refused {what}: {detail}',
    cause: 'its limits, permissions or existing streams do not allow it',
    remedy: 'give the user the rights and the JetStream storage named in the reference, then try again',
    retryable: false,
    exitCode: 1,
  },
  'bus-unavailable': {
    message: 'NATS at {url} does not answer: {detail}',
    cause: 'nats-server is not running, not reachable from here, or JetStream is not enabled',
    remedy: 'check that nats-server runs with JetStream and that {url} is right; it is retried until it answers',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
