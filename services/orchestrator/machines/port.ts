/**
 * What a run may do to the machine under a node, besides what the API server offers. How a machine boots depends on where the
 * cluster runs: each method is a file of its own, and none of them says when the node is back, because the boot id does.
 */
import type { ClusterPort } from '../cluster/port.ts';

/** Of the step that asks. */
export interface Asking {
  readonly cluster: ClusterPort;
  readonly runId: string;
  readonly iteration: number;
  readonly signal: AbortSignal;
}

export interface Machines {
  /** For people: `debug-pod`. */
  readonly method: string;
  /** Asks the machine to boot again. Null: it cannot be done here, and why. */
  readonly reboot: ((asking: Asking, node: string) => Promise<void>) | null;
  /**
   * Drops what comes to the health port (9107) of ovnkube-node, or takes it again; resolves when it is so, and can be asked again.
   * Null: it cannot be done here.
   */
  readonly blockHealthPort: ((asking: Omit<Asking, 'signal'>, node: string, blocked: boolean) => Promise<void>) | null;
}
