/** The path of one packet through the northbound rows: every decision with its row, where it leaves and with which source. */
import { canonicalAddress } from '#libs/egressip/ip/address.ts';
import type { Walk } from '#libs/egressip/trace/trace.ts';
import { type Command, type CommandContext, exitCodes } from '../command.ts';
import { clusterContent, givenClusterOptions, isLive } from '../given-cluster.ts';

export const command: Command = {
  name: 'trace',
  group: 'verdict',
  summary: "trace a pod's packet through the rows, and show with which source it leaves",
  positionals: ['pod NAMESPACE/NAME'],
  options: {
    to: { value: 'ADDRESS[:PORT]', summary: 'where the packet goes; IPv6 with a port in brackets; TCP port 443 by default' },
    udp: { summary: 'UDP instead of TCP' },
    ...givenClusterOptions,
  },
  examples: [
    'egressip trace pod shop/web-0 --to 8.8.8.8 --must-gather must-gather.tar.gz',
    'egressip trace pod shop/web-0 --to 10.96.0.1:443 --objects objects.yaml --nb worker-1=w1.db worker-2=w2.db',
    'egressip trace pod shop/web-0 --to [2001:db8::8]:53 --udp --ovn exec',
  ],
  async run(context) {
    const [type, name] = context.positionals;
    if (type !== 'pod' || name === undefined || !name.includes('/')) throw context.usageError('say whose packet: pod NAMESPACE/NAME');
    const answer = await traced(context, name, destinationOf(context));
    context.print(answer, () => render(answer));
    const isUnknown = answer.missing.length > 0 || answer.walks.some(({ outcome }) => outcome.kind === 'unknown');
    return isUnknown ? exitCodes.incomplete : exitCodes.fine;
  },
};

interface Answer {
  readonly pod: string;
  readonly node: string;
  readonly network: string;
  readonly packet: {
    readonly source: string;
    readonly destination: string;
    readonly protocol: 'tcp' | 'udp';
    readonly destinationPort: number | null;
  };
  /** In one sentence. */
  readonly ends: string;
  readonly walks: readonly Walk[];
  /** Rows about the pod's address that no path reaches. */
  readonly beside: readonly string[];
  readonly notLookedAt: readonly string[];
  /** Inputs that could not be read; each may hold a row that decides. */
  readonly missing: readonly string[];
}

async function traced(context: CommandContext, key: string, to: { address: string; port: number }): Promise<Answer> {
  const [{ topologyOf }, { podToTrace, sourceFor }, { trace }, { endsText, notLookedAt, notMonitored, rowsBeside }] = await Promise.all([
    import('#libs/egressip/trace/topology.ts'),
    import('#libs/egressip/trace/pod.ts'),
    import('#libs/egressip/trace/trace.ts'),
    import('#libs/egressip/trace/tell.ts'),
  ]);
  const { objects, databases, problems } = await clusterContent(context);
  const topologies = new Map([...databases].map(([node, rows]) => [node, topologyOf(node, rows)]));
  const object = objects.find((each) => each.kind === 'Pod' && `${each.namespace}/${each.name}` === key);
  const pod = podToTrace(topologies, key, object?.kind === 'Pod' ? object : null);
  if (pod === null) throw context.usageError(`the input has no pod ${key}${problems.length === 0 ? '' : ` (${problems.join('; ')})`}`);
  const source = sourceFor(pod, to.address);
  if (source === null)
    throw context.usageError(`${key} has no address of the family of ${to.address}: ${pod.addresses.join(', ') || 'none at all'}`);
  const packet = {
    source,
    destination: to.address,
    protocol: context.flag('udp') ? ('udp' as const) : ('tcp' as const),
    sourcePort: 40_000,
    destinationPort: to.port,
    mark: 0,
  };
  const walks = trace(topologies, pod, packet);
  const unseen = [...notLookedAt, ...(isLive(context) ? [notMonitored] : [])];
  return {
    pod: key,
    node: pod.node,
    network: pod.network,
    packet,
    ends: endsText(walks),
    walks,
    beside: rowsBeside(topologies.values(), source, walks),
    notLookedAt: unseen,
    missing: problems,
  };
}

function destinationOf(context: CommandContext): { address: string; port: number } {
  const text = context.text('to') ?? '';
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([0-9.]+))(?::(\d{1,5}))?$/.exec(text);
  const address = canonicalAddress(found?.[1] ?? found?.[2] ?? text);
  if (address === null) throw context.usageError('--to takes ADDRESS, IPV4:PORT or [IPV6]:PORT');
  return { address, port: Number(found?.[3] ?? 443) };
}

function render({ pod, node, packet, ends, walks, beside, notLookedAt, missing }: Answer): string {
  const lines = [`pod ${pod} on ${node}, ${packet.protocol} from ${packet.source} to ${packet.destination}: ${ends}`];
  for (const [index, { decisions }] of walks.entries()) {
    lines.push('', ...(walks.length > 1 ? [`way ${index + 1} of ${walks.length}`] : []));
    for (const { node: at, at: place, text, row, chance } of decisions) {
      const owner = row === null ? '' : ` (${row.table} ${row.uuid.slice(0, 8)}${row.owner === null ? '' : `, ${row.owner}`})`;
      lines.push(`  ${at.padEnd(10)} ${place.padEnd(20)} ${text}${owner}${chance ? ', by chance' : ''}`);
    }
  }
  if (beside.length > 0) lines.push('', 'rows about this address that none of its packets reaches:', ...beside.map((each) => `  ${each}`));
  lines.push('', 'not looked at:', ...[...notLookedAt, ...missing].map((each) => `  ${each}`));
  return lines.join('\n');
}
