import type { Command } from '../command.ts';

export const command: Command = {
  name: 'up',
  group: 'system',
  summary: 'run the whole system: servers, services, live page',
  options: {
    demo: { summary: 'watch the built-in simulated cluster, even if there is a kubeconfig' },
    kubeconfig: { value: 'FILE', summary: 'watch the cluster of this kubeconfig' },
    nb: { value: 'NODE=ADDRESS', many: true, summary: "a node's northbound database (unix:PATH, tcp:HOST:PORT, ssl:HOST:PORT)" },
    ovn: { value: 'exec', summary: 'read the databases by exec in the ovnkube-node pods; this right amounts to root on the nodes' },
    config: { value: 'FILE', summary: 'configuration (config/egress_config.yaml)' },
  },
  examples: ['egressip up --demo', 'egressip up --kubeconfig ~/.kube/prod --nb worker-1=ssl:10.0.0.11:9641'],
  async run(context) {
    const { runUpVerb } = await import('../up/verb.ts');
    return runUpVerb(context);
  },
};
