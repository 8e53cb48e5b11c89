/**
 * What a fault is. It changes what the simulated control plane does, not the databases behind its back: the wrong state
 * therefore lasts through fail-overs and restarts until the fault is healed.
 */
import type { FindingKind } from '#libs/contracts/findings.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Cluster, Hook } from '../control/cluster.ts';
import type { Desired, DesiredRow } from '../control/desired.ts';
import { podScope } from '../control/desired.ts';
import type { EgressIPView, PodView } from '../control/views.ts';
import type { ResourceName } from '../kube/resources.ts';

/** What a request may say; every fault picks what is left out. */
export interface FaultRequest {
  readonly kind: string;
  /** `namespace/name` */
  readonly pod?: string | undefined;
  readonly node?: string | undefined;
  readonly egressIP?: string | undefined;
  readonly address?: string | undefined;
}

/** What the clusters differ in: a fault that `needs` one of these cannot be re-enacted in another. */
export type Need = 'udn-layer3' | 'udn-layer2' | 'snat-per-pod' | 'cloud' | 'several-subnets' | 'secondary-network';

export interface FaultDefinition {
  readonly kind: string;
  readonly text: string;
  /** The findings it must give, in all. Empty: it takes an input away, and what rests on it is unknown. */
  readonly findings: readonly FindingKind[];
  readonly needs?: Need;
  readonly inject: (stage: Stage, request: FaultRequest) => Injected;
}

export interface Injected {
  readonly target: Omit<FaultRequest, 'kind'>;
  readonly heal: () => void;
}

/** The sockets, for the faults of the connections. */
export interface Transport {
  setDatabaseDown(node: string, down: boolean): void;
  setDatabaseStalled(node: string, stalled: boolean): void;
  cutWatches(resource?: ResourceName): void;
  /** What access reviews answer. */
  setAccessDenied(denied: boolean): void;
}

export interface Stage {
  readonly cluster: Cluster;
  readonly transport: Transport;
}

export const cannot = (kind: string, what: string): AppError => new AppError('simulator-fault-target', { kind, what });

/** A pod that is served, as asked for or the first that fits. */
export function servedPod(
  { cluster }: Stage,
  request: FaultRequest,
  fits: (pod: PodView, serving: EgressIPView) => boolean = () => true,
): { readonly pod: PodView; readonly serving: EgressIPView } {
  const keys =
    request.pod === undefined ? cluster.store.list('pods').map(({ metadata }) => `${metadata.namespace}/${metadata.name}`) : [request.pod];
  for (const key of keys) {
    const pod = cluster.pod(key);
    const serving = cluster.serving(key);
    if (pod === null || serving === null || serving.items.length === 0) continue;
    if (request.egressIP !== undefined && serving.name !== request.egressIP) continue;
    const running = cluster.store.get('pods', key)?.status?.['phase'] === 'Running';
    if (running && fits(pod, serving)) return { pod, serving };
  }
  throw cannot(request.kind, servedPodText(request));
}

function servedPodText({ pod, egressIP }: FaultRequest): string {
  if (pod !== undefined) return `a served pod named ${pod}`;
  return egressIP === undefined ? 'a served pod of that sort' : `a pod served by ${egressIP}`;
}

/** An object with addresses assigned, as asked for or the first that fits. */
export function assignedEgressIP(
  { cluster }: Stage,
  request: FaultRequest,
  fits: (view: EgressIPView) => boolean = () => true,
): EgressIPView {
  const names = request.egressIP === undefined ? cluster.store.list('egressips').map(({ metadata }) => metadata.name) : [request.egressIP];
  for (const name of names) {
    const view = cluster.egressIP(name);
    if (view !== null && view.items.length > 0 && fits(view)) return view;
  }
  throw cannot(request.kind, request.egressIP === undefined ? 'an assigned EgressIP' : `an assigned EgressIP named ${request.egressIP}`);
}

/** Hooks and the scopes they concern; healing takes the hooks away and writes those scopes again. */
export function withHook({ cluster }: Stage, hook: Hook, touch: () => void): () => void {
  const remove = cluster.addHook(hook);
  touch();
  return () => {
    remove();
    touch();
  };
}

/** Changes what is written for some pods, on all nodes or on those that `on` picks. */
export function changePodRows(
  stage: Stage,
  podKeys: readonly string[],
  change: (desired: Desired, node: string, podKey: string) => Desired,
  extraNodes: readonly string[] = [],
): () => void {
  const pods = new Map(podKeys.map((key) => [podScope(key), key]));
  const hook: Hook = {
    rows: (node, scope, desired) => {
      const key = pods.get(scope);
      return key === undefined ? desired : change(desired, node, key);
    },
  };
  return withHook(stage, hook, () => {
    for (const key of podKeys) stage.cluster.enqueuePod(key);
    for (const node of extraNodes) for (const scope of pods.keys()) stage.cluster.enqueue(node, scope);
  });
}

export const isSnat = (row: DesiredRow): boolean => row.key.startsWith('snat/');
export const isReroute = (row: DesiredRow): boolean => row.key.startsWith('reroute/');
export const isMark = (row: DesiredRow): boolean => row.key.startsWith('mark/');

export function dropRows(desired: Desired, dropped: (row: DesiredRow) => boolean): Desired {
  return { ...desired, rows: desired.rows.filter((row) => !dropped(row)) };
}

export function editRows(
  desired: Desired,
  edited: (row: DesiredRow) => boolean,
  values: (row: DesiredRow) => DesiredRow['values'],
): Desired {
  return { ...desired, rows: desired.rows.map((row) => (edited(row) ? { ...row, values: { ...row.values, ...values(row) } } : row)) };
}

/** Another row beside those that match, with some columns changed. */
export function doubleRows(
  desired: Desired,
  doubled: (row: DesiredRow) => boolean,
  values: (row: DesiredRow) => DesiredRow['values'],
): Desired {
  const copies = desired.rows
    .filter(doubled)
    .map((row) => ({ ...row, key: `${row.key}/second`, values: { ...row.values, ...values(row) } }));
  return { ...desired, rows: [...desired.rows, ...copies] };
}
