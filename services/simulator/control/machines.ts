/**
 * The machines under the nodes. They boot again when they are told to: the node turns NotReady, its database is gone and comes
 * back with what it held, its pods stop being ready, the boot id changes. What a privileged pod runs on its node (`systemctl
 * reboot`, an iptables rule for the health port) is done.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { between, randomUuid } from '../identifiers.ts';
import { type KubeObject, keyOf } from '../kube/resources.ts';
import { type KubeStore, type StoreEvent, timestamp } from '../kube/store.ts';
import { readyCondition } from './node-object.ts';

export interface Machines {
  observe(event: StoreEvent): void;
  reboot(node: string): void;
  /** From now on it does not come back from a reboot, until it is told to with false. */
  strand(node: string, stranded: boolean): void;
  isDown(node: string): boolean;
}

export interface MachineTimes {
  /** From the loss of a machine until its node is NotReady. */
  readonly noticedMs: readonly [number, number];
  readonly bootMs: readonly [number, number];
}

export interface MachinesOptions {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly times: MachineTimes;
  /** Power of a machine: its database and its controller go and come with it. */
  readonly onPower: (node: string, on: boolean) => void;
  /** The health port (9107) is reached no more, or again. */
  readonly onReachable: (node: string, reachable: boolean) => void;
}

const notReadyTaint = { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' };

export function createMachines({ store, clock, random, times, onPower, onReachable }: MachinesOptions): Machines {
  const down = new Set<string>();
  const stranded = new Set<string>();

  function reboot(node: string): void {
    if (down.has(node) || store.get('nodes', node) === null) return;
    down.add(node);
    onPower(node, false);
    const [noticedMs, bootMs] = [between(random, ...times.noticedMs), between(random, ...times.bootMs)];
    // One after the other, so that a busy process does not boot a machine whose loss nobody has noticed.
    clock.after(noticedMs, () => {
      if (!down.has(node)) return;
      showReady(node, false);
      clock.after(Math.max(0, bootMs - noticedMs), () => {
        if (!stranded.has(node)) boot(node);
      });
    });
  }

  function boot(node: string): void {
    if (!down.delete(node)) return;
    store.change('nodes', node, (object) => ({
      ...object,
      status: { ...object.status, nodeInfo: { ...(object.status?.['nodeInfo'] as object | undefined), bootID: randomUuid(random) } },
    }));
    // What only ran once does not run again.
    for (const pod of podsOn(node)) if (pod.spec?.['restartPolicy'] === 'Never') end(keyOf(pod), 'Failed');
    onPower(node, true);
    showReady(node, true);
  }

  function showReady(node: string, ready: boolean): void {
    const at = timestamp(clock.now());
    store.change('nodes', node, (object) => ({
      ...object,
      spec: { ...object.spec, taints: ready ? [] : [notReadyTaint] },
      status: { ...object.status, conditions: [readyCondition(ready, at)] },
    }));
    for (const pod of podsOn(node)) {
      if (pod.status?.['phase'] !== 'Running') continue;
      const conditions = [{ type: 'Ready', status: ready ? 'True' : 'False', lastProbeTime: null, lastTransitionTime: at }];
      store.change('pods', keyOf(pod), (object) => ({ ...object, status: { ...object.status, conditions } }));
    }
  }

  const podsOn = (node: string) => store.list('pods').filter(({ spec }) => spec?.['nodeName'] === node);
  const end = (key: string, phase: string) => store.change('pods', key, (pod) => ({ ...pod, status: { ...pod.status, phase } }));

  /** The pod has just begun to run. */
  function obey(pod: KubeObject): void {
    const node = String(pod.spec?.['nodeName']);
    const order = commandOf(pod);
    if (order.includes('systemctl reboot')) clock.after(between(random, 100, 300), () => reboot(node));
    else if (order.includes('iptables') && order.includes('9107')) {
      onReachable(node, !order.includes(' -I '));
      clock.after(100, () => end(keyOf(pod), 'Succeeded'));
    }
  }

  return {
    reboot,
    isDown: (node) => down.has(node),
    strand: (node, value) => {
      if (value) stranded.add(node);
      else if (stranded.delete(node)) boot(node);
    },
    observe: ({ resource, object, previous }) => {
      if (resource !== 'pods' || object.spec?.['hostPID'] !== true) return;
      if (object.status?.['phase'] === 'Running' && previous?.status?.['phase'] !== 'Running') obey(object);
    },
  };
}

function commandOf({ spec }: KubeObject): string {
  const containers = (spec?.['containers'] ?? []) as readonly { readonly command?: readonly string[]; readonly args?: readonly string[] }[];
  return containers.flatMap(({ command = [], args = [] }) => [...command, ...args]).join(' ');
}
