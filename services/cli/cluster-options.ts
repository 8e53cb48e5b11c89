/** The options that name a live cluster and its databases, the same for every verb that looks at one. */
import type { Option } from './command.ts';

export const clusterOptions = {
  kubeconfig: { value: 'FILE', summary: 'use the cluster of this kubeconfig instead of the current one' },
  nb: {
    value: 'NODE=ADDRESS',
    many: true,
    summary: "a node's northbound database (unix:PATH, tcp:HOST:PORT, ssl:HOST:PORT; all servers of a Raft cluster with commas between)",
  },
  ovn: { value: 'exec', summary: 'read the databases by exec in the ovnkube-node pods; this right amounts to root on the nodes' },
  config: { value: 'FILE', summary: 'configuration (config/egress_config.yaml)' },
} as const satisfies Record<string, Option>;
