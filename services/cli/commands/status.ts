import type { Answer } from '#libs/contracts/questions.ts';
import { plural } from '#libs/contracts/words.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { age, counts, ratio } from '../ask/words.ts';
import type { Command, Terminal } from '../command.ts';
import { fitted, type Sections } from '../format/fitted.ts';
import { table } from '../format/table.ts';
import { wrapped } from '../format/text.ts';

export const command: Command = {
  name: 'status',
  group: 'ask',
  summary: 'show objects with their addresses, nodes with their rows, and what is wrong now',
  positionals: ['[EGRESSIP]'],
  options: gatewayOptions,
  examples: ['egressip status', 'egressip status egressip-prod -o json'],
  async run(context) {
    const client = gatewayClient(context);
    const [name] = context.positionals;
    const [status, nodes] = await Promise.all([
      client.get('status', '/api/v1/status', { egressIP: name ?? null, limit: 5000 }),
      client.get('nodes', '/api/v1/nodes', { limit: 5000 }),
    ]);
    context.print({ ...status, nodes: nodes.nodes }, (terminal) => render(status, nodes, terminal));
    const firing = status.incidents.filter((incident) => incident.state === 'firing' && incident.severity !== 'info').length;
    return judge(context, status.freshness, firing);
  },
};

export function render(status: Answer<'status'>, nodes: Answer<'nodes'>, terminal: Terminal): string {
  return fitted(sections(status, nodes, terminal), null).trimEnd();
}

export function sections(status: Answer<'status'>, nodes: Answer<'nodes'>, terminal: Terminal): Sections {
  const open = status.incidents.filter((incident) => incident.state !== 'resolved');
  const { summary } = status;
  const isComplete = status.freshness.complete;
  const headline = `cluster ${status.cluster} (${status.source}): ${plural(summary.egressIPs, 'EgressIP')} for ${plural(summary.pods, 'pod')}; consistency ${ratio(status.consistency) ?? 'unknown'}`;
  return {
    headline: (terminal.columns === null ? [headline] : wrapped(headline, terminal.columns)).join('\n'),
    objects: table(
      status.egressIPs.flatMap((object) => object.addresses.map((entry) => ({ object, entry }))),
      [
        { title: 'EGRESSIP', value: ({ object }) => object.egressIP, keep: 'whole', once: true },
        { title: 'ADDRESS', value: ({ entry }) => entry.address },
        { title: 'NODE', value: ({ entry }) => entry.node },
        { title: 'SINCE', value: ({ entry }) => age(entry.since) },
        { title: 'PODS', value: ({ object }) => object.pods, align: 'right', leaveOut: 2 },
        { title: 'CONSISTENCY', value: ({ object }) => ratio(object.consistency), align: 'right' },
        { title: 'MOVES', value: ({ object }) => `${object.moves}${object.flapping ? ' flapping' : ''}`, align: 'right', leaveOut: 1 },
      ],
      terminal,
    ),
    nodes: table(
      nodes.nodes,
      [
        { title: 'NODE', value: (node) => node.node, keep: 'whole' },
        { title: 'READY', value: (node) => word(node.ready), leaveOut: 2 },
        { title: 'ASSIGNABLE', value: (node) => word(node.assignable), leaveOut: 1 },
        {
          title: 'ADDRESSES',
          value: (node) => node.addresses.map((entry) => entry.address).join(' '),
          keep: 'whole',
          // Which they are is said above.
          short: (node) => node.addresses.length,
        },
        { title: 'SNAT', value: (node) => counts(node.snat), align: 'right' },
        { title: 'REROUTE', value: (node) => counts(node.reroute), align: 'right' },
        { title: 'CONSISTENCY', value: (node) => ratio(node.consistency), align: 'right' },
        { title: 'UNKNOWN BECAUSE', value: (node) => node.reason, keep: 'text', leaveOut: 'empty' },
      ],
      terminal,
    ),
    wrong:
      open.length > 0
        ? incidentTable(open, terminal)
        : isComplete
          ? 'nothing is wrong'
          : 'no problem is known, but some inputs are missing',
  };
}

export function incidentTable(incidents: Answer<'status'>['incidents'], terminal: Terminal): string {
  return table(
    incidents,
    [
      { title: 'STATE', value: (incident) => incident.state },
      { title: 'SEVERITY', value: (incident) => incident.severity },
      { title: 'KIND', value: (incident) => incident.kind, keep: 'whole' },
      { title: 'SINCE', value: (incident) => age(incident.since), leaveOut: 1 },
      { title: 'WHAT', value: (incident) => incident.reason, keep: 'text' },
    ],
    terminal,
  );
}

const word = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');
