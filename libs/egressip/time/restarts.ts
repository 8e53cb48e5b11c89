/**
 * Which node's controller has restarted: its database was lost and is back (ovnkube-controller and the database live in
 * one pod), or a new ovnkube-node pod runs on the node. A node that only turned NotReady and Ready again has restarted
 * nothing: its rows must be right all the time, and waiting a minute there would hide real losses (long-churn).
 */
import type { PodObject } from '#libs/contracts/objects.ts';

export class Restarts {
  readonly #away = new Set<string>();

  databaseLost(node: string): void {
    this.#away.add(node);
  }

  /** True when this snapshot follows a loss. */
  databaseBack(node: string): boolean {
    return this.#away.delete(node);
  }

  checkpoint(): string[] {
    return [...this.#away];
  }

  restore(away: readonly string[]): void {
    for (const node of away) this.#away.add(node);
  }
}

const controllerNamespaces: ReadonlySet<string> = new Set(['openshift-ovn-kubernetes', 'ovn-kubernetes']);

/** The node whose rows this pod writes, if it is such a pod. */
export function controllerNode(pod: PodObject): string | null {
  return controllerNamespaces.has(pod.namespace) && pod.name.startsWith('ovnkube-node-') ? pod.node : null;
}
