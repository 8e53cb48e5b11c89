/** Several clusters in one view. */
import { z } from 'zod';
import { key, section } from '../key.ts';

export const fleet = section({
  clusters: key(
    z
      .array(
        z
          .string()
          .max(63)
          .regex(/^[A-Za-z0-9_-]+$/, 'may hold letters, digits, - and _'),
      )
      .refine((names) => new Set(names).size === names.length, 'a cluster is named twice')
      .default([]),
    {
      description:
        'At a hub, where only gateways and a notifier run: the `cluster` of each system whose NATS is a leaf node of the NATS here. Its JetStream domain has the same name. Empty: this is one cluster.',
      usedBy: ['gateway', 'notifier'],
    },
  ),
  egress_networks: key(z.record(z.string().min(1), z.string().min(1)).default({}), {
    description:
      'The network that the EgressIPs of a cluster leave into, `CLUSTER: NAME`, where it is not that of the others: the same address in two networks is no conflict. Clusters that are not named here share one.',
    usedBy: ['gateway', 'notifier'],
  }),
});
