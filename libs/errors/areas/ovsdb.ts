import type { ErrorDefinition } from '../definition.ts';

export const ovsdbErrors = {
  'ovsdb-address-invalid': {
    message: '"{address}" is not a database address',
    cause: 'an address is unix:PATH, tcp:HOST:PORT or ssl:HOST:PORT, as for ovsdb-client',
    remedy:
      'write it as unix:/var/run/ovn/ovnnb_db.sock, tcp:10.0.0.1:6641 or ssl:[fd00::1]:6641; the servers of a Raft cluster with commas between',
    retryable: false,
    exitCode: 2,
  },
  'ovsdb-canceled': {
    message: 'the server at {address} ended the monitor of {database}',
    cause: 'the database was removed or its schema converted (an OVN upgrade)',
    remedy: 'nothing to do: it is read again automatically',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-closed': {
    message: 'the connection to the northbound database at {address} was lost: {detail}',
    cause: 'the server stopped or restarted, or the network in between failed',
    remedy: 'it reconnects automatically; if it does not, look at the log of ovsdb-server (container nbdb or nb-ovsdb)',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-exec-failed': {
    message: 'reading the database of {node} through {pod} failed: {detail}',
    cause: 'ovsdb-client in the pod ended, or the right to exec into it is missing',
    remedy: 'check that it runs and that you may exec into it: egressip doctor --ovn exec; it is retried automatically',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-inconsistent': {
    message: 'an update of {table} row {uuid} contradicts earlier updates: {detail}',
    cause: 'an update was lost or a file is incomplete',
    remedy: 'nothing to do for a live database, which is read again; make a file anew',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-no-database': {
    message: 'the server at {address} has no database {database}, it has: {found}',
    cause: 'the address is that of another server (the southbound database, Open vSwitch), or OVN has not created it yet',
    remedy: 'give the address of the northbound database (usually /var/run/ovn/ovnnb_db.sock)',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-no-server': {
    message: 'none of the {count} servers of the northbound database can be followed now: {detail}',
    cause: 'servers are down or cut off, so that the rest has no majority, or they elect a leader at this moment (a second or two)',
    remedy: 'it goes on by itself once one leads; if not, see `ovs-appctl cluster/status OVN_Northbound` on each server',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-protocol': {
    message: 'the server at {address} does not speak OVSDB correctly: {detail}',
    cause: 'another program listens there, or the server is broken',
    remedy: 'check the address: ovsdb-client list-dbs {address} must list OVN_Northbound',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-read-anew': {
    message: 'the database of {node} is being read anew through {pod}: {detail}',
    cause:
      'ovsdb-client reached its time limit of a day, or the full read that checks it each minute failed or did not match what it had reported',
    remedy: 'nothing to do: it is read again automatically; if full reads keep failing, look at the load of ovsdb-server in the pod',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-refused': {
    message: 'the server at {address} refused {method}: {detail}',
    cause: 'the server does not know the request or does not allow it',
    remedy: 'check the version of ovsdb-server and the rights of the connection',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-schema-unfit': {
    message: 'the schema of {database} at {address} is not that of OVN northbound: {detail}',
    cause: 'the address is that of another server, or an OVN far older or newer than any known one',
    remedy:
      'give the address of the northbound database; if it is, report its version: ovsdb-client get-schema-version {address} {database}',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-server-unfit': {
    message: 'the server at {address} cannot be followed for the northbound database: {detail}',
    cause: 'a member of a Raft cluster that does not lead it, was cut off from it, or was restored from an older copy',
    remedy:
      'name all servers of the cluster (tcp:A:6641,tcp:B:6641), and see `ovs-appctl cluster/status OVN_Northbound`; after a restore restart the poller',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-stalled': {
    message: 'the northbound database at {address} stalled: {what} within {ms} ms',
    cause: 'the server hangs or is overloaded, or the connection is half-open',
    remedy: 'it reconnects automatically; if it happens again, look at the load and the log of ovsdb-server at {address}',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-too-large': {
    message: 'the server at {address} sent {what} of more than {limit} bytes',
    cause: 'it is not a northbound database, or it is far larger than any known one',
    remedy: 'check the address: ovsdb-client list-dbs {address} must list OVN_Northbound',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-unreachable': {
    message: 'cannot connect to the northbound database at {address}: {detail}',
    cause: 'the server is not running, the socket is not mounted, or a firewall or TLS setting is in the way',
    remedy: 'check that ovsdb-server listens at {address}: ovsdb-client list-dbs {address}',
    retryable: true,
    exitCode: 4,
  },
  'ovsdb-value-invalid': {
    message: '{table}.{column} is not a {kind} in OVSDB notation',
    cause: 'the data does not come from an OVN northbound database, or is damaged',
    remedy: 'check the source of the data',
    retryable: false,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
