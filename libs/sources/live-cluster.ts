/**
 * A live cluster as model input, without the services: watches of the API server and monitors of the databases, straight to
 * the caller. `audit` takes what is there at one moment, `record` everything that comes.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import { createReflector, type Reflector } from '#libs/kube/reflector.ts';
import { resources } from '#libs/kube/resources.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import type { NorthboundTarget, TargetTools } from '#libs/ovsdb/targets.ts';
import { delay } from '#libs/runtime/clock.ts';
import { otherNode } from './files/cluster-files.ts';

export interface LiveOptions extends TargetTools {
  readonly client: KubeClient;
  readonly databases: readonly NorthboundTarget[];
  readonly onInput: (input: ModelInput) => void;
}

export interface LiveCluster {
  /** Resolves when everything has been read or is known to be away, or after `ms`. */
  settled(ms: number): Promise<void>;
  /** All that is known now, what is not known first. */
  moment(): ModelInput[];
  stop(): Promise<void>;
}

const lookMs = 20;

/** Starts at once. */
export function followLive(options: LiveOptions): LiveCluster {
  const { client, clock, onInput } = options;
  const kinds = new Map<KubeKind, { readonly reflector: Reflector; reason: string | null }>();
  const databases = new Map<string, { readonly monitor: NorthboundMonitor; known: boolean; reason: string | null }>();

  for (const kind of [...requiredKinds, ...optionalKinds]) {
    const reflector = createReflector({
      ...options,
      client,
      resource: resources[kind],
      onSnapshot: (objects) => {
        setReason(kind, null);
        onInput({ source: 'kube', type: 'kube-snapshot', at: clock.now(), kind, objects: [...objects] });
      },
      onChanges: (changes) => onInput({ source: 'kube', type: 'kube-changes', at: clock.now(), kind, changes: [...changes] }),
      onUnavailable: (reason) => {
        setReason(kind, reason);
        onInput({ source: 'kube', type: 'kube-unavailable', at: clock.now(), kind, reason });
      },
    });
    kinds.set(kind, { reflector, reason: null });
  }
  for (const target of options.databases) {
    const { node } = target;
    const state = (known: boolean, reason: string | null) => {
      const entry = databases.get(node);
      if (entry !== undefined) Object.assign(entry, { known, reason });
    };
    const monitor = target.open({
      onSnapshot: (rows) => {
        state(true, null);
        onInput({ source: 'ovn', type: 'ovn-snapshot', at: clock.now(), node, rows: [...rows] });
      },
      onChanges: (rows) => onInput({ source: 'ovn', type: 'ovn-changes', at: clock.now(), node, rows: [...rows] }),
      onUnavailable: (error) => {
        state(false, error.message);
        onInput({ source: 'ovn', type: 'ovn-unavailable', at: clock.now(), node, reason: error.message });
      },
    });
    databases.set(node, { monitor, known: false, reason: null });
  }
  for (const { reflector } of kinds.values()) reflector.start();
  for (const { monitor } of databases.values()) monitor.start();

  function setReason(kind: KubeKind, reason: string | null): void {
    const entry = kinds.get(kind);
    if (entry !== undefined) entry.reason = reason;
  }

  function pending(): boolean {
    const waits = [...kinds.values()].some(({ reflector, reason }) => !reflector.known() && reason === null);
    return waits || [...databases.values()].some(({ known, reason }) => !known && reason === null);
  }

  return {
    settled: async (ms) => {
      const end = clock.now() + ms;
      while (pending() && clock.now() < end) await delay(clock, lookMs);
    },
    moment: () => {
      const at = clock.now();
      const [unknown, known]: [ModelInput[], ModelInput[]] = [[], []];
      for (const [kind, { reflector, reason }] of kinds) {
        if (reflector.known()) known.push({ source: 'kube', type: 'kube-snapshot', at, kind, objects: [...reflector.objects()] });
        else
          unknown.push({
            source: 'kube',
            type: 'kube-unavailable',
            at,
            kind,
            reason: reason ?? reflector.state().reason ?? 'no answer in time',
          });
      }
      const nodes = new Set((kinds.get('Node')?.reflector.objects() ?? []).map((object) => object.name));
      for (const [node, database] of databases) {
        const rows = database.known ? database.monitor.rows() : null;
        const other = rows === null ? null : otherNode(node, rows, nodes);
        if (rows !== null && other === null) known.push({ source: 'ovn', type: 'ovn-snapshot', at, node, rows });
        else {
          const reason = other === null ? (database.reason ?? 'no answer in time') : `the database of ${other} answers there`;
          unknown.push({ source: 'ovn', type: 'ovn-unavailable', at, node, reason });
        }
      }
      return [...unknown, ...known];
    },
    stop: async () => {
      await Promise.all([
        ...[...kinds.values()].map(({ reflector }) => reflector.stop()),
        ...[...databases.values()].map(({ monitor }) => monitor.stop()),
      ]);
    },
  };
}
