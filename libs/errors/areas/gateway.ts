import type { ErrorDefinition } from '../definition.ts';

export const gatewayErrors = {
  'gateway-bad-certificate': {
    message: 'the certificate or its key cannot be used: {detail}',
    cause: 'gateway.cert_file and gateway.key_file do not belong together, are not PEM, or only one is given',
    remedy: 'name a certificate and its private key, both PEM',
    retryable: false,
    exitCode: 2,
  },
  'gateway-cannot-listen': {
    message: 'the gateway cannot listen on {host}:{port}: {detail}',
    cause: 'the address is not one of this machine, or the port needs more rights',
    remedy: 'choose another gateway.host or gateway.port',
    retryable: false,
    exitCode: 1,
  },
  'gateway-needs-token': {
    message: 'the running system at {url} asks for a token, and EGRESSIP_TOKEN is {token}',
    cause: 'its gateway has tokens or an identity provider configured, and answered 401',
    remedy: 'set EGRESSIP_TOKEN to a token of its gateway.tokens, or of its identity provider',
    retryable: false,
    exitCode: 1,
  },
  'gateway-open-to-all': {
    message: 'the gateway would listen on {host} for everybody',
    cause: 'gateway.host is not a loopback address, and there are neither gateway.tokens nor gateway.oidc',
    remedy: 'configure gateway.tokens or gateway.oidc, or listen on 127.0.0.1',
    retryable: false,
    exitCode: 2,
  },
  'gateway-port-taken': {
    message: 'port {port} of {host} is taken',
    cause: 'another process listens there',
    remedy: 'stop it or choose another port with gateway.port',
    retryable: false,
    exitCode: 1,
  },
  'gateway-refused': {
    message: '{message}',
    cause: 'the running system answered {status} with the error {code}',
    remedy: '{remedy}',
    retryable: false,
    exitCode: 1,
  },
  'gateway-unreachable': {
    message: 'the running system does not answer at {url}: {detail}',
    cause: 'it is not started, or listens elsewhere',
    remedy: 'start it (npm start) or name its address with --url or EGRESSIP_URL',
    retryable: true,
    exitCode: 4,
  },
  'gateway-untrusted': {
    message: 'the certificate of the gateway at {url} is not trusted here: {detail}',
    cause: 'an authority that this machine does not know issued it, or it was issued for another name',
    remedy: 'name the authority in NODE_EXTRA_CA_CERTS, and call the gateway by a name of its certificate (--url or EGRESSIP_URL)',
    retryable: false,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
