/** The probes of a run as the analyzer knows them, and what echo servers saw of them. */
import { addressOfCidr } from '#libs/egressip/ip/address.ts';
import { ownerLabel } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { type Seen, seenBy } from './echo.ts';
import type { Probe } from './truth.ts';

/** Pods that ask an echo server carry it. */
export const probeLabel = 'egressip-analyzer.io/probe';

export interface KnownProbe extends Probe {
  readonly egressIP: string | null;
}

/** Those that run and are not about to go. */
export async function probesOf(context: StepContext): Promise<readonly KnownProbe[]> {
  const [there, { pods }] = await Promise.all([
    context.cluster.list('Pod', { labels: `${ownerLabel}=${context.runId},${probeLabel}=yes` }),
    context.ask('pods', { search: `-${context.runId}/`, limit: 5000 }),
  ]);
  const running = there.filter(({ status, deleting }) => status['phase'] === 'Running' && !deleting);
  return running.map(({ namespace, name }) => {
    const known = pods.find((pod) => pod.namespace === namespace && pod.name === name);
    const right = { ok: true, broken: false, unserved: false, none: null, standby: null, unknown: null } as const;
    return {
      name: `${namespace}/${name}`,
      egressIP: known?.egressIP ?? null,
      addresses: known?.addresses ?? [],
      rowsRight: known === undefined ? null : right[known.state],
    };
  });
}

export async function look(
  context: StepContext,
  urls: readonly string[],
  since: number,
): Promise<{ readonly probes: readonly KnownProbe[]; readonly seen: Seen; readonly at: number }> {
  const [probes, seen] = await Promise.all([probesOf(context), seenBy(context, urls, since)]);
  return { probes, seen, at: context.now() };
}

/** Whose address of the primary network it is. */
export async function nodeFinder(context: StepContext): Promise<(address: string) => string | null> {
  const nodes = await context.cluster.nodes();
  const owners = new Map(
    nodes.flatMap(({ object }) =>
      [...Object.values(object.primary), ...(object.hostCidrs ?? [])].flatMap((cidr) => {
        const address = cidr === null ? null : addressOfCidr(cidr);
        return address === null ? [] : [[address, object.name] as const];
      }),
    ),
  );
  return (address) => owners.get(address) ?? null;
}
