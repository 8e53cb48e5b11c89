import type { ErrorDefinition } from '../definition.ts';

export const kubeErrors = {
  'kube-object-invalid': {
    message: '{kind} {name}: field {path} is not what the Kubernetes API defines: {detail}',
    cause: 'the file was edited or cut, or the cluster serves another version of this kind',
    remedy: 'look at the field; if the cluster really serves it like this, report it with the output of kubectl get -o json',
    retryable: false,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
