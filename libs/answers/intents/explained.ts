/** One pod, address, node or object: the chain from selector to packet in a few lines. */
import type { Answer } from '#libs/contracts/questions.ts';
import type { Asked, Entities, Intent } from '../port.ts';
import { clean, instant, lined, unknownLines } from '../tell.ts';

type Type = Answer<'explain'>['subject']['type'];

export const explainedIntents = {
  'explain-pod': explainIntent('why a pod leaves as it does', 'pod'),
  'explain-address': explainIntent('what an address is', 'address'),
  'explain-node': explainIntent('status of a node', 'node'),
  'explain-egressip': explainIntent('status of an EgressIP', 'egressip'),
  'two-nodes-answer': {
    title: 'whether two nodes answer for an address',
    takes: ['address', 'egressip'],
    needs: ['address', 'egressip'],
    command: ({ entities }) => ['explain', ...subjectOf(entities, entities.address === undefined ? 'egressip' : 'address')],
    answer: async (asked) => {
      const answer = await explanation(asked, asked.entities.address === undefined ? 'egressip' : 'address');
      const own = answer.steps.filter(({ what }) => what === 'elsewhere' || what === 'neighbours');
      return [clean(answer.verdict), ...lined(own.map(({ text }) => text)), ...unknownLines(answer.freshness)];
    },
  },
  capacity: {
    title: 'how many addresses fit on a node',
    takes: ['node'],
    needs: ['node'],
    command: ({ entities: { node = '' } }) => ['explain', 'node', node],
    answer: async (asked) => {
      const answer = await explanation(asked, 'node');
      const own = answer.steps.filter(({ what }) => what === 'node' || what === 'capacity' || what === 'address');
      return [clean(answer.verdict), ...lined(own.map(({ text }) => text)), ...unknownLines(answer.freshness)];
    },
  },
} as const satisfies Record<string, Intent>;

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
          'Not known:',
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
          'Likely cause:',
          ...lined(
            causes.map(({ summary }) => summary),
            3,
          ),
        ]),
    ...(remedies.length === 0 ? [] : ['What to do:', ...lined(remedies, 3)]),
    ...unknownLines(freshness),
  ];
}
