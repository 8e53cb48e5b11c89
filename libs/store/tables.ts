/**
 * The tables of the history as data: the DDL, the rows and the reference page come from this. Each row is a function of
 * the message it comes from, and the dedup keys hold its identity, so that writing a message again changes nothing.
 */

export type ColumnType = 'SYMBOL' | 'VARCHAR' | 'LONG' | 'DOUBLE' | 'BOOLEAN' | 'TIMESTAMP';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly purpose: string;
}

export interface Table {
  readonly purpose: string;
  /** What `ts`, the designated timestamp, is. */
  readonly ts: string;
  readonly columns: readonly Column[];
  readonly partition: 'DAY' | 'WEEK' | 'MONTH';
  readonly ttl: string;
  /** Besides `ts`. */
  readonly keys: readonly string[];
}

const cluster: Column = { name: 'cluster', type: 'SYMBOL', purpose: 'name of the cluster' };
const stateSeq: Column = { name: 'state_seq', type: 'LONG', purpose: 'sequence of EIP_STATE it was decided at' };
const partOfRun: readonly Column[] = [
  cluster,
  { name: 'run', type: 'VARCHAR', purpose: 'id of the run, as in table runs' },
  { name: 'id', type: 'VARCHAR', purpose: 'unique in its run, and the same when its step is done again' },
  { name: 'step', type: 'VARCHAR', purpose: 'id of the step that made it' },
  { name: 'iteration', type: 'LONG', purpose: 'counted from 1; null: outside iterations' },
];

export const tables = {
  findings: {
    purpose: 'every transition of every finding: pending, firing, resolved',
    ts: 'when it was observed',
    columns: [
      cluster,
      { name: 'kind', type: 'SYMBOL', purpose: 'kind of the catalogue of findings' },
      { name: 'severity', type: 'SYMBOL', purpose: 'critical, warning or info' },
      { name: 'state', type: 'SYMBOL', purpose: 'pending, firing or resolved' },
      { name: 'node', type: 'SYMBOL', purpose: 'node whose database is meant' },
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'name of the EgressIP' },
      { name: 'address', type: 'SYMBOL', purpose: 'egress address' },
      { name: 'namespace', type: 'SYMBOL', purpose: 'namespace of the pod' },
      { name: 'pod', type: 'VARCHAR', purpose: 'name of the pod' },
      { name: 'pod_ip', type: 'VARCHAR', purpose: 'address of the pod' },
      { name: 'network', type: 'SYMBOL', purpose: 'network of the pod address' },
      { name: 'reason', type: 'VARCHAR', purpose: 'the difference, in words' },
      { name: 'since', type: 'TIMESTAMP', purpose: 'when the violation began' },
      { name: 'fingerprint', type: 'VARCHAR', purpose: 'the same for all transitions of one finding' },
      { name: 'incident', type: 'VARCHAR', purpose: 'id of the incident it belongs to' },
      { name: 'expected', type: 'VARCHAR', purpose: 'the row that must exist, JSON' },
      { name: 'actual', type: 'VARCHAR', purpose: 'the row that exists, JSON' },
      stateSeq,
    ],
    partition: 'MONTH',
    ttl: '13 MONTHS',
    keys: ['cluster', 'fingerprint', 'state'],
  },
  incidents: {
    purpose: 'every change of every incident: its state and how many pods and findings it has',
    ts: 'when it was observed',
    columns: [
      cluster,
      { name: 'id', type: 'VARCHAR', purpose: 'the same for all changes of one incident' },
      { name: 'kind', type: 'SYMBOL', purpose: 'kind of its findings' },
      { name: 'severity', type: 'SYMBOL', purpose: 'critical, warning or info' },
      { name: 'state', type: 'SYMBOL', purpose: 'pending, firing or resolved' },
      { name: 'node', type: 'SYMBOL', purpose: 'node it is about' },
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'name of the EgressIP' },
      { name: 'address', type: 'SYMBOL', purpose: 'egress address' },
      { name: 'pods', type: 'LONG', purpose: 'pods affected' },
      { name: 'findings', type: 'LONG', purpose: 'findings in it' },
      { name: 'reason', type: 'VARCHAR', purpose: 'the difference, in words' },
      { name: 'since', type: 'TIMESTAMP', purpose: 'when it began' },
      stateSeq,
    ],
    partition: 'MONTH',
    ttl: '13 MONTHS',
    keys: ['cluster', 'id', 'state'],
  },
  failovers: {
    purpose: 'one row per move of an address with its phases; phases not observed are null',
    ts: 'when the move began',
    columns: [
      cluster,
      { name: 'id', type: 'VARCHAR', purpose: 'id of the move' },
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'name of the EgressIP' },
      { name: 'address', type: 'SYMBOL', purpose: 'egress address' },
      { name: 'from_node', type: 'SYMBOL', purpose: 'node that held it' },
      { name: 'to_node', type: 'SYMBOL', purpose: 'node that holds it now' },
      { name: 'cause', type: 'SYMBOL', purpose: 'its trigger' },
      { name: 'status_moved_at', type: 'TIMESTAMP', purpose: "the object's status named the new node" },
      { name: 'first_snat_at', type: 'TIMESTAMP', purpose: 'first SNAT on the new node' },
      { name: 'last_snat_at', type: 'TIMESTAMP', purpose: 'last SNAT on the new node' },
      { name: 'old_snat_gone_at', type: 'TIMESTAMP', purpose: 'last SNAT gone from the old node' },
      { name: 'nexthops_right_at', type: 'TIMESTAMP', purpose: 'all reroutes with the right next hops' },
      { name: 'converged_at', type: 'TIMESTAMP', purpose: 'every row right' },
      { name: 'duration_ms', type: 'LONG', purpose: 'from begin to converged, ms' },
      { name: 'pods_affected', type: 'LONG', purpose: 'pods that left by this address' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'id'],
  },
  moves: {
    purpose: 'which node held which address from when on: moves between nodes, first assignments, and when it was on none',
    ts: "when the object's status named the new node, or none",
    columns: [
      cluster,
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'name of the EgressIP' },
      { name: 'address', type: 'SYMBOL', purpose: 'egress address' },
      { name: 'from_node', type: 'SYMBOL', purpose: 'node before; null: none' },
      { name: 'to_node', type: 'SYMBOL', purpose: 'node after; null: none' },
      {
        name: 'cause',
        type: 'SYMBOL',
        purpose:
          'of a fail-over: its trigger; else already-there (when monitoring began: ts is when it was first seen), assigned, unassigned or deleted (the object)',
      },
      { name: 'failover', type: 'VARCHAR', purpose: 'id in table failovers; null: not a fail-over' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'egress_ip', 'address'],
  },
  node_samples: {
    purpose: 'row counts of each node over time, for trends and forecasts; null where the read was incomplete',
    ts: 'moment of the sample',
    columns: [
      cluster,
      { name: 'node', type: 'SYMBOL', purpose: 'node' },
      { name: 'complete', type: 'BOOLEAN', purpose: 'whether everything was known at that moment' },
      { name: 'expected', type: 'LONG', purpose: 'rows that must exist' },
      { name: 'actual', type: 'LONG', purpose: 'EgressIP rows that exist' },
      { name: 'matched', type: 'LONG', purpose: 'rows that are both' },
      { name: 'snat', type: 'LONG', purpose: 'SNAT rows that exist' },
      { name: 'reroute', type: 'LONG', purpose: 'reroute rows that exist' },
      { name: 'consistency', type: 'DOUBLE', purpose: 'matched / (expected joined with actual), 1 is healthy' },
      { name: 'egress_ips', type: 'LONG', purpose: 'objects with an address on the node' },
      ...(['any', 'ipv4', 'ipv6'] as const).flatMap((family): Column[] => [
        { name: `${family}_used`, type: 'LONG', purpose: `addresses on the node (${family}) where the cloud limits them` },
        { name: `${family}_limit`, type: 'LONG', purpose: `how many of them the cloud allows (${family}); null: no limit` },
      ]),
    ],
    partition: 'WEEK',
    // The hourly roll-up keeps what is older.
    ttl: '8 WEEKS',
    keys: ['cluster', 'node'],
  },
  object_samples: {
    purpose: 'rows and pods of each object over time',
    ts: 'moment of the sample',
    columns: [
      cluster,
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'name of the EgressIP' },
      { name: 'complete', type: 'BOOLEAN', purpose: 'whether everything was known at that moment' },
      { name: 'pods', type: 'LONG', purpose: 'pods its selectors match' },
      { name: 'standby_pods', type: 'LONG', purpose: 'of these, pods that another object serves' },
      { name: 'expected', type: 'LONG', purpose: 'rows that must exist' },
      { name: 'actual', type: 'LONG', purpose: 'rows that exist' },
      { name: 'matched', type: 'LONG', purpose: 'rows that are both' },
      { name: 'consistency', type: 'DOUBLE', purpose: 'matched / (expected joined with actual), 1 is healthy' },
    ],
    partition: 'WEEK',
    ttl: '8 WEEKS',
    keys: ['cluster', 'egress_ip'],
  },
  cluster_samples: {
    purpose: 'the cluster over time, and how much of it could be read; counts are null where the read was incomplete',
    ts: 'moment of the sample',
    columns: [
      cluster,
      { name: 'complete', type: 'BOOLEAN', purpose: 'whether everything was known at that moment' },
      { name: 'missing', type: 'LONG', purpose: 'inputs that were missing or old' },
      { name: 'nodes', type: 'LONG', purpose: 'nodes' },
      { name: 'readable', type: 'LONG', purpose: 'nodes whose database could be read' },
      { name: 'egress_ips', type: 'LONG', purpose: 'EgressIPs' },
      { name: 'pods', type: 'LONG', purpose: 'pods served' },
      { name: 'unjudged_pods', type: 'LONG', purpose: 'pods that could not be judged' },
      { name: 'expected', type: 'LONG', purpose: 'rows that must exist' },
      { name: 'actual', type: 'LONG', purpose: 'rows that exist' },
      { name: 'matched', type: 'LONG', purpose: 'rows that are both' },
      { name: 'consistency', type: 'DOUBLE', purpose: 'matched / (expected joined with actual), 1 is healthy' },
      { name: 'critical', type: 'LONG', purpose: 'firing findings that are critical' },
      { name: 'warning', type: 'LONG', purpose: 'firing findings that are warnings' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster'],
  },
  cluster_changes: {
    purpose: 'changes made to the cluster: the candidates for the cause of a change of a series',
    ts: 'when it was observed',
    columns: [
      cluster,
      { name: 'what', type: 'SYMBOL', purpose: 'upgrade, rollout (a controller restarted), reboot or edit (of an object)' },
      { name: 'node', type: 'SYMBOL', purpose: 'node it happened to' },
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'object that was edited' },
      { name: 'text', type: 'VARCHAR', purpose: 'the change, in words' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'what', 'node', 'egress_ip'],
  },
  observed: {
    purpose: 'when the cluster, and the rows of each node, were observed without a gap: all other time was not observed',
    ts: 'when it began',
    columns: [
      cluster,
      { name: 'node', type: 'SYMBOL', purpose: 'node; null: the cluster, its objects and the rows of some node' },
      { name: 'until', type: 'TIMESTAMP', purpose: 'when it was last known to last' },
      {
        name: 'every_ms',
        type: 'LONG',
        purpose: 'how often `until` is renewed: the interval still lasts if `until` is younger than about twice that',
      },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'node'],
  },
  convergence: {
    purpose: "how long each pod's start, change or end took until all its rows were right",
    ts: 'when it was right',
    columns: [
      cluster,
      { name: 'namespace', type: 'SYMBOL', purpose: 'namespace of the pod' },
      { name: 'pod', type: 'VARCHAR', purpose: 'name of the pod' },
      { name: 'egress_ip', type: 'SYMBOL', purpose: 'EgressIP that serves it' },
      { name: 'node', type: 'SYMBOL', purpose: 'node whose rows were right last; null: none was waited for' },
      { name: 'trigger', type: 'SYMBOL', purpose: 'pod-start, pod-end, failover or other' },
      { name: 'ms', type: 'DOUBLE', purpose: 'time to converge, ms' },
      { name: 'leak_ms', type: 'DOUBLE', purpose: 'how long it could have left with a wrong address, ms; null: unknown' },
      {
        name: 'snat_ms',
        type: 'DOUBLE',
        purpose: 'time until its SNAT rows were right, ms; null: none was wrong, or an older version wrote it',
      },
      {
        name: 'reroute_ms',
        type: 'DOUBLE',
        purpose: 'time until its reroute rows were right, ms; null: none was wrong, or an older version wrote it',
      },
    ],
    partition: 'WEEK',
    ttl: '26 WEEKS',
    keys: ['cluster', 'namespace', 'pod', 'trigger'],
  },
  runs: {
    purpose: 'test runs, one row each, in their last known state',
    ts: 'when it was requested',
    columns: [
      cluster,
      { name: 'id', type: 'VARCHAR', purpose: 'id of the run' },
      { name: 'scenario', type: 'SYMBOL', purpose: 'name of the scenario' },
      {
        name: 'state',
        type: 'SYMBOL',
        purpose: 'queued, running, cancelling, restoring, passed, failed, cancelled or error; of a dry run such as passed (dry run)',
      },
      { name: 'started_at', type: 'TIMESTAMP', purpose: 'when it began' },
      { name: 'ended_at', type: 'TIMESTAMP', purpose: 'when it ended' },
      { name: 'duration_ms', type: 'LONG', purpose: 'from begin to end, ms' },
      { name: 'iteration', type: 'LONG', purpose: 'iterations begun' },
      { name: 'iterations', type: 'LONG', purpose: 'iterations asked for' },
      { name: 'checks_passed', type: 'LONG', purpose: 'checks that passed' },
      { name: 'checks_failed', type: 'LONG', purpose: 'checks that failed' },
      { name: 'checks_not_measured', type: 'LONG', purpose: 'checks without a complete view: neither passed nor failed' },
      { name: 'error', type: 'VARCHAR', purpose: 'the error that ended it early' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'id'],
  },
  run_checks: {
    purpose: 'every check of every test run; a step done again after a restart checks again: the latest with an id counts',
    ts: 'when it was checked',
    columns: [
      ...partOfRun,
      { name: 'name', type: 'VARCHAR', purpose: 'what was checked' },
      { name: 'result', type: 'SYMBOL', purpose: 'passed, failed or not-measured' },
      { name: 'expected', type: 'DOUBLE', purpose: 'expected value; null: unknown' },
      { name: 'actual', type: 'DOUBLE', purpose: 'actual value; null: unknown' },
      { name: 'detail', type: 'VARCHAR', purpose: 'more about it, in words' },
      { name: 'wrong_rows', type: 'VARCHAR', purpose: 'rows that are wrong, at most twenty, JSON; null: none' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'run', 'id'],
  },
  run_measurements: {
    purpose: 'every figure that test runs measured; of a step done again the latest with an id counts, as of checks',
    ts: 'when it was measured',
    columns: [
      ...partOfRun,
      { name: 'name', type: 'SYMBOL', purpose: 'what was measured' },
      { name: 'subject', type: 'VARCHAR', purpose: 'of which EgressIP, node or group of pods; empty: of the whole run' },
      { name: 'value', type: 'DOUBLE', purpose: 'the figure; null: not measured, `detail` says why' },
      { name: 'unit', type: 'SYMBOL', purpose: 'ms, rows, pods, requests, cores or bytes' },
      { name: 'detail', type: 'VARCHAR', purpose: 'more about it, in words' },
    ],
    partition: 'MONTH',
    ttl: '25 MONTHS',
    keys: ['cluster', 'run', 'id'],
  },
  rejected_rows: {
    purpose: 'dead letters: messages and rows that could not be stored, so that nothing vanishes',
    ts: 'time of the row, or when the bus stored the message',
    columns: [
      cluster,
      { name: 'table_name', type: 'SYMBOL', purpose: 'where it should have gone; null: unknown' },
      { name: 'reason', type: 'VARCHAR', purpose: 'why it was refused' },
      { name: 'content', type: 'VARCHAR', purpose: 'the row or message, JSON' },
    ],
    partition: 'MONTH',
    ttl: '3 MONTHS',
    keys: ['cluster', 'content'],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

export function createStatement(name: TableName): string {
  const table: Table = tables[name];
  const columns = ['ts TIMESTAMP', ...table.columns.map((column) => `${column.name} ${column.type}`)];
  const keys = ['ts', ...table.keys];
  return (
    `CREATE TABLE IF NOT EXISTS ${name} (${columns.join(', ')}) TIMESTAMP(ts) ` +
    `PARTITION BY ${table.partition} TTL ${table.ttl} WAL DEDUP UPSERT KEYS(${keys.join(', ')})`
  );
}
