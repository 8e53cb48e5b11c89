/** One network as it is laid out in one database: what the rules about a database as a whole are judged for. */
import { type Family, familyOf } from '../../ip/address.ts';
import type { Database, NodeState } from '../state.ts';

export interface NetworkPlace {
  readonly database: Database;
  readonly network: string;
  readonly node: NodeState;
  /** The router with the policies. */
  readonly router: string;
  /** The switches with the QoS row. */
  readonly switches: readonly string[];
  readonly subnets: readonly string[];
}

/** Of CIDRs or addresses. */
export function familiesOf(subnets: readonly string[]): Family[] {
  return ([4, 6] as const).filter((family) => subnets.some((subnet) => familyOf(subnet) === family));
}
