import type { Command } from '../command.ts';

export const command: Command = {
  name: 'up',
  group: 'system',
  summary: 'run the whole system: servers, services, live page',
  options: {
    demo: { summary: 'watch the built-in simulated cluster, even where a kubeconfig is' },
    kubeconfig: { value: 'FILE', summary: 'watch the cluster of this kubeconfig' },
    nb: { value: 'NODE=ADDRESS', many: true, summary: "a node's northbound database (unix:PATH, tcp:HOST:PORT, ssl:HOST:PORT)" },
    ovn: { value: 'exec', summary: 'read the databases through the ovnkube-node pods; that right is root on the nodes' },
    config: { value: 'FILE', summary: 'configuration (config/egress_config.yaml)' },
  },
  examples: ['egressip up --demo', 'egressip up --kubeconfig ~/.kube/prod --nb worker-1=ssl:10.0.0.11:9641'],
  async run(context) {
    const { runUpVerb } = await import('../up/verb.ts');
    return runUpVerb(context);
  },
};
