/** The databases as a reader of the state log sees them. */
import type { Bus } from '#libs/bus/port.ts';
import { createStateLogReader, type StateMessage } from '#libs/bus/state-log-reader.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { topics } from '#libs/contracts/topics.ts';

/** What a reader of the state log makes of it: the rows of a node, and whether they are current. */
export function readOvnLog(bus: Bus, cluster: string) {
  const content = new Map<string, Map<string, RowChange>>();
  const available = new Map<string, boolean>();
  const gaps: string[] = [];
  /** By node: who wrote it, one after the other. */
  const writers = new Map<string, string[]>();
  /** NATs that were there and then were not, by their address. */
  const removed: string[] = [];
  let wake: () => void = () => undefined;
  const reader = createStateLogReader({ onGap: (subject) => gaps.push(subject) });
  const take = (message: StateMessage) => {
    const logged = reader.take(message);
    const input = logged?.input;
    if (input?.source !== 'ovn') return;
    const before = addresses(input.node);
    const [instance = ''] = logged?.writer.split('/') ?? [];
    const earlier = writers.get(input.node) ?? [];
    if (earlier.at(-1) !== instance) writers.set(input.node, [...earlier, instance]);
    if (input.type === 'ovn-snapshot') content.set(input.node, new Map());
    available.set(input.node, input.type !== 'ovn-unavailable');
    if (input.type !== 'ovn-unavailable') {
      for (const row of input.rows) {
        if (row.row === null) content.get(input.node)?.delete(row.uuid);
        else content.get(input.node)?.set(row.uuid, row);
      }
    }
    removed.push(...before.filter((address) => !addresses(input.node).includes(address)));
    wake();
  };
  const addresses = (node: string) =>
    [...(content.get(node)?.values() ?? [])].flatMap((change) => (change.table === 'NAT' ? [change.row?.logical_ip ?? ''] : [])).sort();
  const following = bus.follow({
    cluster,
    topics: [topics.ovnState],
    from: 1,
    onMessage: take,
  });
  return {
    gaps,
    removed,
    writers,
    names: addresses,
    available: (node: string) => available.get(node),
    until: async (holds: () => boolean) => {
      while (!holds()) await new Promise<void>((resolve) => (wake = resolve));
    },
    stop: async () => (await following).stop(),
  };
}
