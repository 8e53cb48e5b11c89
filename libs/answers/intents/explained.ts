/** One pod, address, node or object: the chain from selector to packet in a few lines. */
import type { Answer } from '#libs/contracts/questions.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Asked, Entities, Intent } from '../port.ts';
import { clean, instant, lined, unknownLines } from '../tell.ts';

/** Objects or nodes that one answer looks at. */
const mostAsked = 50;

type Type = Answer<'explain'>['subject']['type'];

export const explainedIntents = {
  'explain-pod': explainIntent('why a pod leaves as it does', 'pod'),
  'explain-address': explainIntent('what an address is', 'address'),
  'explain-node': explainIntent('status of a node', 'node'),
  'explain-egressip': explainIntent('status of an EgressIP', 'egressip'),
  'two-nodes-answer': {
    title: 'whether two nodes answer for an address',
    takes: ['address', 'egressip'],
    command: ({ entities }) =>
      isOfAll(entities) ? ['status'] : ['explain', ...subjectOf(entities, entities.address === undefined ? 'egressip' : 'address')],
    answer: async (asked) => {
      if (isOfAll(asked.entities)) return whoAnswers(asked);
      const answer = await explanation(asked, asked.entities.address === undefined ? 'egressip' : 'address');
      return [clean(answer.verdict), ...lined(elsewhere(answer)), ...unknownLines(answer.freshness)];
    },
  },
  capacity: {
    title: 'how many addresses fit on a node',
    takes: ['node'],
    command: ({ entities: { node } }) => (node === undefined ? ['status'] : ['explain', 'node', node]),
    answer: async (asked) => {
      if (asked.entities.node === undefined) return capacities(asked);
      const answer = await explanation(asked, 'node');
      const own = answer.steps.filter(({ what }) => what === 'node' || what === 'capacity' || what === 'address');
      return [clean(answer.verdict), ...lined(own.map(({ text }) => text)), ...unknownLines(answer.freshness)];
    },
  },
} as const satisfies Record<string, Intent>;

const isOfAll = ({ address, egressip }: Entities): boolean => address === undefined && egressip === undefined;

const elsewhere = ({ steps }: Answer<'explain'>): string[] =>
  steps.filter(({ what }) => what === 'elsewhere' || what === 'neighbours').map(({ text }) => text);

/** Of every object. */
async function whoAnswers(asked: Asked): Promise<readonly string[]> {
  const { egressIPs, total, freshness } = await asked.ask('status', { limit: mostAsked });
  const all = await Promise.all(
    egressIPs.map(async ({ egressIP }) => {
      const answer = await explanation({ ...asked, entities: { egressip: egressIP } }, 'egressip');
      return elsewhere(answer).map((text) => `${egressIP}: ${text}`);
    }),
  );
  const lines = all.flat();
  const head = lines.length === 0 ? 'No other node is seen to answer for an egress address.' : 'What is known of who answers:';
  return [head, ...lined(lines, 20), ...partOf(egressIPs.length, total, 'EgressIPs'), ...unknownLines(freshness)];
}

/** Of every node that may host addresses. */
async function capacities(asked: Asked): Promise<readonly string[]> {
  const { nodes, freshness } = await asked.ask('nodes', { limit: 5_000 });
  const able = nodes.filter(({ assignable }) => assignable !== false);
  const shown = able.slice(0, mostAsked);
  const lines = await Promise.all(
    shown.map(async ({ node, addresses }) => {
      const { steps } = await explanation({ ...asked, entities: { node } }, 'node');
      const text = steps.find(({ what }) => what === 'capacity')?.text ?? 'how many fit is not known';
      return `${node} hosts ${plural(addresses.length, 'address', 'addresses')}; ${text}`;
    }),
  );
  return [
    `${plural(able.length, 'node')} may host egress addresses.`,
    ...lined(lines.map(clean), 20),
    ...partOf(shown.length, able.length, 'nodes'),
    ...unknownLines(freshness),
  ];
}

const partOf = (shown: number, total: number, of: string): string[] =>
  shown < total ? [`Only ${shown} of ${total} ${of} were looked at.`] : [];

type Named = 'pod' | 'address' | 'node' | 'egressip';
const typeOf: Readonly<Record<Named, Type>> = { pod: 'pod', address: 'ip', node: 'node', egressip: 'egressip' };

function explainIntent(title: string, named: Named): Intent {
  return {
    title,
    takes: [named],
    needs: [named],
    command: ({ entities }) => ['explain', ...subjectOf(entities, named)],
    answer: async (asked) => linesOf(await explanation(asked, named)),
  };
}

const subjectOf = (entities: Entities, named: Named): readonly [Type, string] => [typeOf[named], entities[named] ?? ''];

function explanation({ ask, entities }: Asked, named: Named): Promise<Answer<'explain'>> {
  const [type, name] = subjectOf(entities, named);
  return ask('explain', { type, name });
}

function linesOf({ verdict, steps, recent, causes, remedies, freshness }: Answer<'explain'>): string[] {
  const broken = steps.filter(({ state }) => state === 'broken');
  const unsure = steps.filter(({ state }) => state === 'unknown');
  return [
    clean(verdict),
    ...(broken.length === 0
      ? []
      : [
          'Broken:',
          ...lined(
            broken.map(({ text }) => text),
            5,
          ),
        ]),
    ...(unsure.length === 0
      ? []
      : [
          'Unknown:',
          ...lined(
            unsure.map(({ text }) => text),
            3,
          ),
        ]),
    ...(broken.length === 0 || recent.length === 0
      ? []
      : ['Just before:', ...lined(recent.slice(-3).map(({ at, text }) => `${instant(at)}: ${text}`))]),
    ...(causes.length === 0
      ? []
      : [
          'Cause:',
          ...lined(
            causes.map(({ summary }) => summary),
            3,
          ),
        ]),
    ...(remedies.length === 0 ? [] : ['What to do:', ...lined(remedies, 3)]),
    ...unknownLines(freshness),
  ];
}
