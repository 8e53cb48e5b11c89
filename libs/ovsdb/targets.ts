/** Which databases there are to follow, and how each is reached: addresses given, a simulator's, or through the pods. */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createConnector, splitAddresses, type TlsFiles } from './address.ts';
import { createNorthboundMonitor } from './monitor.ts';
import type { NorthboundHandlers, NorthboundMonitor } from './port.ts';

export interface NorthboundTarget {
  readonly node: string;
  /** For people, and to tell whether a node's database moved. */
  readonly address: string;
  open(handlers: NorthboundHandlers): NorthboundMonitor;
}

export interface NorthboundTargets {
  /**
   * Calls back with all databases, at once and whenever they change; the returned function ends that. The callback resolves when
   * those that are not among them any more have been left. `nodes`: of all databases there are, if these are a share of them.
   */
  follow(onTargets: (targets: readonly NorthboundTarget[], nodes?: readonly string[]) => void | Promise<void>): () => void;
}

export interface TargetTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** Databases at fixed addresses, by node; of one with several servers, all of them. Throws `ovsdb-address-invalid`. */
export function fixedTargets(
  addresses: Readonly<Record<string, string>>,
  tools: TargetTools & { readonly tls?: TlsFiles },
): NorthboundTargets {
  const targets = Object.entries(addresses).map(([node, address]): NorthboundTarget => {
    const connectors = splitAddresses(address).map((server) => createConnector(server, tools));
    return { node, address, open: (handlers) => createNorthboundMonitor({ ...tools, ...handlers, node, connectors }) };
  });
  return {
    follow: (onTargets) => {
      void onTargets(targets);
      return () => undefined;
    },
  };
}
