/** The sections that users of the earlier analyzer have in their files, with the names they know. */
import { z } from 'zod';
import { key, section } from '../key.ts';

const count = z.number().int().min(1);

export const testConfig = section({
  cornet_6498: section({
    default_eip_objects: key(count.default(10), {
      description: 'EgressIP objects that the CORENET-6498 scale test makes unless a run says otherwise.',
      usedBy: ['orchestrator'],
    }),
    default_pods_per_eip: key(count.default(200), {
      description: 'Pods per EgressIP object that the scale test makes unless a run says otherwise.',
      usedBy: ['orchestrator'],
    }),
    default_iterations: key(count.default(20), {
      description: 'Times that the scale test repeats each scenario unless a run says otherwise.',
      usedBy: ['orchestrator'],
    }),
    default_timeout_minutes: key(count.default(360), {
      description: 'A test run that lasts longer is cancelled and cleaned up.',
      usedBy: ['orchestrator'],
    }),
  }),
  presets: section({
    development: preset('development', { objects: 2, pods: 10, iterations: 1 }),
    production: preset('production', { objects: 10, pods: 200, iterations: 20 }),
  }),
  resource_limits: section({
    max_eip_objects: key(count.default(50), {
      description: 'A run that asks for more EgressIP objects is refused.',
      usedBy: ['orchestrator'],
    }),
    max_pods_per_eip: key(count.default(1000), {
      description: 'A run that asks for more pods per object is refused.',
      usedBy: ['orchestrator'],
    }),
    max_iterations: key(count.default(100), { description: 'A run that asks for more iterations is refused.', usedBy: ['orchestrator'] }),
  }),
  validation: section({
    min_worker_nodes: key(count.default(3), {
      description: 'A run is refused while fewer nodes are ready and assignable.',
      usedBy: ['orchestrator'],
    }),
  }),
});

function preset(name: string, { objects, pods, iterations }: Readonly<Record<'objects' | 'pods' | 'iterations', number>>) {
  const of = (what: string) => ({ description: `${what} with \`--preset ${name}\`.`, usedBy: ['orchestrator'] as const });
  return section({
    eip_object_count: key(count.default(objects), of('EgressIP objects of a test run')),
    pods_per_eip: key(count.default(pods), of('Pods per EgressIP object')),
    iterations: key(count.default(iterations), of('Times that a scenario is repeated')),
  });
}

const moreRows =
  'A higher count raises the alert `EgressIPRowsAboveLimit` of the Prometheus rules (metric `egressip_node_rows_limit`); trends forecast when it will be reached.';

export const performanceThresholds = section({
  rule_validation: section({
    max_snat_rules_per_node: key(count.default(10_000), {
      description: `EgressIP SNAT rows that one node may hold. ${moreRows}`,
      usedBy: ['historian', 'gateway'],
    }),
    max_lrp_rules_per_node: key(count.default(50_000), {
      description: `EgressIP reroute policies that one node may hold. ${moreRows}`,
      usedBy: ['historian', 'gateway'],
    }),
    rule_consistency_min_score: key(z.number().min(0).max(1).default(0.8), {
      description: 'Below this consistency `/api/v1/gonogo` says no.',
      usedBy: ['gateway'],
    }),
  }),
  test_execution: section({
    scenario_max_minutes: key(count.default(60), {
      description: 'A scenario of a test run that takes longer fails.',
      usedBy: ['orchestrator'],
    }),
  }),
});

export const metrics = section({
  collection_schedule: section({
    egressip_metrics_interval_minutes: key(z.number().min(0.05).default(1), {
      description: 'How often the row counts of each node are written to the history; trends and forecasts are made from them.',
      usedBy: ['analyzer', 'historian'],
    }),
    ovn_rules_interval_minutes: key(z.number().min(0.05).default(5), {
      description: 'How often each database is read in full as a cross-check of its live monitor.',
      usedBy: ['poller'],
    }),
    cluster_metrics_interval_minutes: key(z.number().min(0.05).default(60), {
      description: 'How often all objects are listed again as a cross-check of the watches.',
      usedBy: ['watcher'],
    }),
  }),
});

export const development = section({
  debug_mode: key(z.boolean().default(false), { description: 'Logs each step of every service.', usedBy: ['every service'] }),
  dry_run_mode: key(z.boolean().default(false), {
    description: 'Test runs only list what they would do, and change nothing.',
    usedBy: ['orchestrator'],
  }),
  mock_cluster_operations: key(z.boolean().default(false), {
    description: 'Watches the built-in simulated cluster even if there is a kubeconfig, as `egressip up --demo` does.',
    usedBy: ['up'],
  }),
});
