import type { ErrorDefinition } from '../definition.ts';

export const oidcErrors = {
  'oidc-sign-in-failed': {
    message: 'signing in did not succeed: {detail}',
    cause: 'the identity provider refused, its answer was meant for another browser, or gateway.oidc.client_id or client_secret is wrong',
    remedy: 'go back to the page and sign in again; the redirect URI registered with the provider must be this page with /login/callback',
    retryable: false,
    exitCode: 1,
    httpStatus: 401,
  },
  'oidc-unreachable': {
    message: 'the identity provider {issuer} does not answer as it should: {detail}',
    cause: 'it is down or unreachable from here, or gateway.oidc.issuer is not its exact address',
    remedy: 'check gateway.oidc.issuer; its /.well-known/openid-configuration must be readable from here',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
