/** CustomResourceDefinitions as far as our tests need them; the real ones say more. */

const labelSelector = {
  type: 'object',
  properties: {
    matchLabels: { type: 'object', additionalProperties: { type: 'string' } },
    matchExpressions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key', 'operator'],
        properties: { key: { type: 'string' }, operator: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } },
      },
    },
  },
};

const text = { type: 'string' };

export const definitions = [
  definition('k8s.ovn.org', 'EgressIP', 'egressips', {
    spec: {
      type: 'object',
      required: ['egressIPs', 'namespaceSelector'],
      properties: { egressIPs: { type: 'array', items: text }, namespaceSelector: labelSelector, podSelector: labelSelector },
    },
    status: {
      type: 'object',
      properties: { items: { type: 'array', items: { type: 'object', properties: { node: text, egressIP: text } } } },
    },
  }),
  definition('cloud.network.openshift.io', 'CloudPrivateIPConfig', 'cloudprivateipconfigs', {
    spec: { type: 'object', properties: { node: text } },
    status: {
      type: 'object',
      properties: { node: text, conditions: { type: 'array', items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } } },
    },
  }),
];

function definition(group: string, kind: string, plural: string, properties: Readonly<Record<string, unknown>>) {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Cluster',
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', properties } } }],
    },
  };
}
