import type { ErrorDefinition } from '../definition.ts';

export const simulatorErrors = {
  'simulator-fault-request': {
    message: 'a fault request must be a JSON object with a kind: {detail}',
    cause: 'the body of the request has another shape',
    remedy: 'send {"kind": "missing-snat"}, optionally with pod, node, egressIP or address',
    retryable: false,
    exitCode: 2,
  },
  'simulator-fault-target': {
    message: 'the fault {kind} cannot be re-enacted: it needs {what}, and this cluster has none',
    cause: 'the pod, node or object does not exist, is not served, or the simulated cluster lacks the objects that the fault needs',
    remedy: 'leave the target out so that a fitting one is picked, or name one that an EgressIP serves',
    retryable: true,
    exitCode: 1,
  },
  'simulator-fault-unknown': {
    message: 'there is no fault {kind}',
    cause: 'the kind is misspelt, or belongs to another version',
    remedy: 'GET /simulator/faults lists the kinds and what each of them re-enacts',
    retryable: false,
    exitCode: 2,
  },
  'simulator-not-running': {
    message: 'no simulated cluster is running here',
    cause: 'the system is not started, or watches a real cluster: faults are put into simulated ones only',
    remedy: 'start it with npm start -- --demo',
    retryable: false,
    exitCode: 4,
  },
  'simulator-not-started': {
    message: 'the simulated cluster did not start within {seconds} s',
    cause: 'the machine is overloaded, or its process ended at once',
    remedy: 'read {log}',
    retryable: true,
    exitCode: 1,
  },
  'simulator-port-taken': {
    message: 'the simulated API server cannot listen on port {port}: {detail}',
    cause: 'another program uses the port',
    remedy: 'set EGRESSIP_SIM_PORT to a free port, or to 0 for any',
    retryable: false,
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorDefinition>;
