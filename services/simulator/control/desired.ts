/** What a node's controller wants in its database for one scope (a pod, the baseline, ...). Plain data; faults change it. */
import type { Row } from '../ovsdb/value.ts';

export interface DesiredRow {
  /** Stable within its scope: a row with the same key is changed in place, another key means another row. */
  readonly key: string;
  readonly table: string;
  /** The column that refers to it; null for a root table. */
  readonly parent: { readonly table: string; readonly name: string; readonly column: string } | null;
  /** Only these columns are written. */
  readonly values: Row;
}

/** An element of an address set that several scopes contribute to. */
export interface Member {
  readonly set: string;
  readonly address: string;
}

export interface Desired {
  readonly rows: readonly DesiredRow[];
  readonly members: readonly Member[];
}

export const nothing: Desired = { rows: [], members: [] };

export const onRouter = (name: string, column: string): DesiredRow['parent'] => ({ table: 'Logical_Router', name, column });
export const onSwitch = (name: string, column: string): DesiredRow['parent'] => ({ table: 'Logical_Switch', name, column });

export const podScope = (key: string): string => `pod/${key}`;
/** The pod a scope is about, or null. */
export const podOfScope = (scope: string): string | null => (scope.startsWith('pod/') ? scope.slice(4) : null);
export const baselineScope = (network: string): string => `baseline/${network}`;
export const infrastructureScope = (network: string): string => `infrastructure/${network}`;
export const nodeIpsScope = 'node-ips';
export const enabledServicesScope = 'enabled-services';
