import type { ErrorDefinition } from '../definition.ts';

export const notifierErrors = {
  'webhook-secret-invalid': {
    message: 'the secret of receiver {receiver} is not usable: {detail}',
    cause: 'Standard Webhooks wants `whsec_` and 24 to 64 random bytes in base64',
    remedy: 'make one with: echo "whsec_$(openssl rand -base64 32)"',
    retryable: false,
    exitCode: 2,
  },
  'receiver-not-allowed': {
    message: 'receiver {receiver} is at {address}, which is not a public address',
    cause: 'addresses on loopback and private networks are refused against request forgery',
    remedy: 'set notifier.allow_private_addresses to true when that is where the receiver is',
    retryable: false,
    exitCode: 1,
  },
  'alert-not-delivered': {
    message: 'receiver {receiver} did not take message {id}: {detail}',
    cause: 'the receiver refused it for good, or was away for longer than it is tried',
    remedy: 'put the receiver right, then resend the dead letters',
    retryable: false,
    exitCode: 1,
  },
  'bad-silence': {
    message: 'the silence is not valid: {detail}',
    cause: 'a matcher names no label of an alert, or the end is not in the future',
    remedy: 'match on alertname, severity, cluster, kind, node, egressip, address or incident, and give an end in the future',
    retryable: false,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorDefinition>;
