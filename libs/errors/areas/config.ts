import type { ErrorDefinition } from '../definition.ts';

export const configErrors = {
  'config-inline-secret': {
    message: '{where}: {key} contains a secret',
    cause: 'the configuration is shown, logged and committed, so it may only refer to a secret',
    remedy: 'write {key}: {env: NAME} for an environment variable, or {key}: {file: PATH}; and change the secret if others saw this file',
    retryable: false,
    exitCode: 2,
  },
  'config-invalid-value': {
    message: '{where}: {key} is {value}: {detail}',
    cause: 'the value has the wrong type or is out of range',
    remedy: 'docs/reference/config.md says what {key} takes',
    retryable: false,
    exitCode: 2,
  },
  'config-not-yaml': {
    message: '{where}: not valid YAML: {detail}',
    cause: 'a typing error, often in the indentation',
    remedy: 'correct that line',
    retryable: false,
    exitCode: 2,
  },
  'config-secret-missing': {
    message: 'the secret {key} cannot be read from {source}: {detail}',
    cause: 'the environment variable is not set, or the file does not exist, is empty or may not be read',
    remedy: 'set the variable or mount the file, then start again',
    retryable: false,
    exitCode: 2,
  },
  'config-unknown-key': {
    message: '{where}: there is no key {key}',
    cause: 'a typing error, or a key of another version; a key that does nothing is refused so that nobody relies on it',
    remedy: '{suggestion}',
    retryable: false,
    exitCode: 2,
  },
  'config-unreadable': {
    message: 'the configuration {file} cannot be read: {detail}',
    cause: 'the file does not exist or this user may not read it',
    remedy: 'name an existing file with --config or EGRESSIP_CONFIG, or leave both out to use config/egress_config.yaml',
    retryable: false,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorDefinition>;
