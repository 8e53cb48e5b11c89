/** Where addresses are, which objects, nodes and pods there are, and whether all is well. */
import type { Answer, NodeSummary, ObjectSummary } from '#libs/contracts/questions.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import type { Asked, Intent } from '../port.ts';
import { clean, instant, lined, listed, unknownLines } from '../tell.ts';

const most = 5_000;
const notRead = 'The EgressIPs are unknown: they were not read.';

export const placeIntents = {
  'where-is': {
    title: 'which node hosts an egress address',
    takes: ['egressip', 'address'],
    needs: ['egressip', 'address'],
    covers: ['moved', 'list-failovers'],
    command: ({ entities: { egressip, address = '' } }) => (egressip === undefined ? ['explain', 'ip', address] : ['status', egressip]),
    answer: whereIs,
  },
  'list-egressips': { title: 'all egress addresses with their nodes', command: () => ['status'], answer: listEgressIPs },
  health: { title: 'whether all is well', command: () => ['status'], answer: health },
  'count-egressips': {
    title: 'how many EgressIPs there are',
    command: () => ['status'],
    answer: async ({ ask }) => {
      const status = await ask('status', { limit: most });
      const addresses = status.egressIPs.flatMap((object) => object.addresses);
      const placed = addresses.filter(({ node }) => node !== null).length;
      if (!status.egressIPsKnown) return [notRead, ...unknownLines(status.freshness)];
      return [
        `There are ${plural(status.total, 'EgressIP object')} with ${plural(addresses.length, 'address', 'addresses')}, ${placed} of them on a node.`,
        ...unknownLines(status.freshness),
      ];
    },
  },
  'count-nodes': {
    title: 'how many nodes there are',
    command: () => ['status'],
    answer: async ({ ask }) => nodeCounts(await ask('nodes', { limit: most })),
  },
  'assignable-nodes': {
    title: 'which nodes can host egress addresses',
    command: () => ['status'],
    answer: async ({ ask }) => {
      const answer = await ask('nodes', { limit: most });
      return [...nodeCounts(answer), ...lined(answer.nodes.map(nodeLine), 20)].filter((line, index, all) => all.indexOf(line) === index);
    },
  },
  'count-addresses': {
    title: 'which egress addresses a node hosts',
    takes: ['node'],
    needs: ['node'],
    command: ({ entities: { node = '' } }) => ['explain', 'node', node],
    answer: async ({ ask, entities: { node = '' } }) => {
      const { nodes, freshness } = await ask('nodes', { node });
      const held = nodes[0]?.addresses ?? [];
      return [
        `${node} hosts ${plural(held.length, 'egress address', 'egress addresses')}.`,
        ...lined(
          held.map(({ address, egressIP }) => `${address} (${egressIP})`),
          20,
        ),
        ...unknownLines(freshness),
      ];
    },
  },
  freshness: {
    title: 'how fresh and complete the data is',
    takes: ['node'],
    command: ({ entities: { node } }) => (node === undefined ? ['status'] : ['explain', 'node', node]),
    answer: freshness,
  },
} as const satisfies Record<string, Intent>;

async function whereIs({ ask, entities: { egressip, address } }: Asked): Promise<readonly string[]> {
  if (egressip === undefined) {
    const answer = await ask('explain', { type: 'ip', name: address ?? '' });
    return [clean(answer.verdict), ...unknownLines(answer.freshness)];
  }
  const { egressIPs, freshness: fresh } = await ask('status', { egressIP: egressip });
  const wanted = egressIPs.flatMap(placesOf).filter((line) => address === undefined || line.startsWith(`${address} `));
  return [...wanted, ...unknownLines(fresh)];
}

function placesOf({ egressIP, addresses, moves, flapping }: ObjectSummary): string[] {
  const moved = `It moved ${moves === 1 ? 'once' : `${moves} times`}, as far as is known${flapping ? ', and is flapping' : ''}.`;
  if (addresses.length === 0) return [`EgressIP ${egressIP} has no address.`];
  return [
    ...addresses.map(
      ({ address, node, since }) =>
        `${address} of EgressIP ${egressIP} is on ${node ?? 'no node'}${since === null || node === null ? '' : ` since ${instant(since)}`}.`,
    ),
    moved,
  ];
}

async function listEgressIPs({ ask }: Asked): Promise<readonly string[]> {
  const status = await ask('status', { limit: most });
  if (!status.egressIPsKnown) return [notRead, ...unknownLines(status.freshness)];
  const places = status.egressIPs.flatMap(({ egressIP, addresses }) =>
    addresses.map(({ address, node }) => `${egressIP}: ${address} on ${node ?? 'no node'}`),
  );
  return [`${plural(status.total, 'EgressIP object')}.`, ...lined(places, 30), ...unknownLines(status.freshness)];
}

async function health({ ask }: Asked): Promise<readonly string[]> {
  const status = await ask('status', { limit: 1 });
  const open = status.incidents.filter(({ state, severity }) => state !== 'resolved' && severity !== 'info');
  const firing = open.filter(({ state }) => state === 'firing').length;
  const share =
    status.consistency === null ? 'the consistency is unknown' : `the consistency of the rows is ${percent(status.consistency)}`;
  const size = `${plural(status.summary.egressIPs, 'EgressIP')} for ${plural(status.summary.pods, 'pod')} on ${plural(status.summary.nodes, 'node')}`;
  const head =
    open.length > 0
      ? `Not all is well: ${plural(firing, 'incident')} firing, ${open.length - firing} pending; ${share}.`
      : status.freshness.complete
        ? `All is well: no incident is open, every input was read, and ${share}.`
        : `No incident is known, but the view is incomplete; ${share}.`;
  return [
    head,
    `${size}.`,
    ...lined(
      open.map(({ state, kind, reason, since }) => `${state}, ${kind}, since ${instant(since)}: ${reason}`),
      5,
    ),
    ...unknownLines(status.freshness),
  ];
}

function nodeCounts({ nodes, total, freshness: fresh }: Answer<'nodes'>): string[] {
  const named = (chosen: readonly NodeSummary[]) => (chosen.length === 0 ? 'none' : listed(chosen.map(({ node }) => node)));
  const assignable = nodes.filter((node) => node.assignable === true);
  const not = nodes.filter((node) => node.assignable === false);
  const notReady = nodes.filter((node) => node.ready === false);
  const hosting = nodes.filter((node) => node.addresses.length > 0);
  if (total === 0 && !fresh.complete) return ['The number of nodes is unknown.', ...unknownLines(fresh)];
  return [
    `There are ${plural(total, 'node')}; ${assignable.length} egress-assignable (${named(assignable)}), ${not.length} not (${named(not)}), ${notReady.length} not Ready (${named(notReady)}).`,
    `${hosting.length} of them host${hosting.length === 1 ? 's' : ''} an egress address (${named(hosting)}).`,
    ...unknownLines(fresh),
  ];
}

function nodeLine({ node, assignable, ready, addresses, complete, reason }: NodeSummary): string {
  const word = (value: boolean | null, yes: string, no: string, unknown: string) => (value === null ? unknown : value ? yes : no);
  const database = complete ? '' : `, database not read (${reason ?? 'reason unknown'})`;
  return `${node}: ${word(assignable, 'assignable', 'not assignable', 'unknown whether assignable')}, ${word(ready, 'Ready', 'not Ready', 'unknown whether Ready')}, ${plural(addresses.length, 'address', 'addresses')}${database}`;
}

async function freshness({ ask, entities: { node } }: Asked): Promise<readonly string[]> {
  const answer = await ask('nodes', { node: node ?? null, limit: most });
  const { complete, missing, ageMs } = answer.freshness;
  const unread = answer.nodes.filter((each) => !each.complete);
  const age = ageMs === null ? 'The age of the oldest input is unknown.' : `The oldest input is ${Math.round(ageMs)} ms old.`;
  const head = complete
    ? 'The view is complete: every input was read.'
    : `The view is not complete: ${clean(listed(missing, 5)) || 'part of it has not been read'}.`;
  return [
    head,
    age,
    ...lined(
      unread.map((each) => `${each.node}: ${each.reason ?? 'reason unknown'}`),
      20,
    ),
  ];
}
