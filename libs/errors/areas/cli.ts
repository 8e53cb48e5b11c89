import type { ErrorDefinition } from '../definition.ts';

export const cliErrors = {
  'usage-invalid': {
    message: '{detail}',
    cause: 'the command line is not one the CLI knows',
    remedy: 'see: {help}',
    retryable: false,
    exitCode: 2,
  },
  'gateway-needs-token': {
    message: 'the running system at {url} asks for a token, and EGRESSIP_TOKEN is {token}',
    cause: 'its gateway has tokens or an identity provider configured, and answered 401',
    remedy: 'set EGRESSIP_TOKEN to a token of its gateway.tokens, or of its identity provider',
    retryable: false,
    exitCode: 1,
  },
  'no-such-fault': {
    message: 'no fault {id} is in force',
    cause: 'it is healed already, or the name is misspelt',
    remedy: 'egressip inject list shows those that are',
    retryable: false,
    exitCode: 1,
  },
  'no-such-egressip': {
    message: 'there is no EgressIP {name}',
    cause: 'the name is misspelt, or the object was deleted',
    remedy: 'egressip status shows all of them; egressip history moves knows earlier ones',
    retryable: false,
    exitCode: 1,
  },
  'file-unreadable': {
    message: '{path} cannot be read: {detail}',
    cause: 'the path is wrong, or the file may not be read',
    remedy: 'check the path and its permissions',
    retryable: false,
    exitCode: 4,
  },
  'file-unwritable': {
    message: '{path} cannot be written: {detail}',
    cause: 'the file exists already, its folder does not, or the disk is full',
    remedy: 'give another path',
    retryable: false,
    exitCode: 1,
  },
  'recording-invalid': {
    message: '{path} is not a recording: {detail}',
    cause: 'the file was not made by `egressip record`, or its beginning is damaged',
    remedy: 'give a JSON Lines file of that format (.gz too)',
    retryable: false,
    exitCode: 4,
  },
  'must-gather-invalid': {
    message: '{path} is not a must-gather: {detail}',
    cause: 'the path is neither a folder nor a tar archive with what `oc adm must-gather` collects',
    remedy: 'give the folder that `oc adm must-gather` made, or an archive of it (.tar, .tar.gz)',
    retryable: false,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
