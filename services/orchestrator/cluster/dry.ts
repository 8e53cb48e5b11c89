/** A cluster port that only reads, and records what it would change. */
import type { ClusterPort, KubeManifest } from './port.ts';

export function dryCluster(real: ClusterPort, say: (what: string) => void): ClusterPort {
  const called = (kind: string, at: { readonly name: string; readonly namespace?: string }) =>
    `${kind} ${at.namespace === undefined ? '' : `${at.namespace}/`}${at.name}`;
  return {
    nodes: () => real.nodes(),
    get: (kind, at) => real.get(kind, at),
    list: (kind, options) => real.list(kind, options),
    create: async ({ kind, metadata }: KubeManifest) => say(`create ${called(kind, metadata)}`),
    patch: async (kind, at, merge) => say(`change ${called(kind, at)}: ${JSON.stringify(merge)}`),
    remove: async (kind, at) => say(`delete ${called(kind, at)}`),
    evict: async (at) => say(`evict ${called('Pod', at)}`),
  };
}
