import type { Answer } from '#libs/contracts/questions.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'why',
  group: 'ask',
  summary: 'name the likely cause of the findings: the known failure that leaves them, and the changes just before',
  options: {
    ...gatewayOptions,
    node: { value: 'NODE', summary: "only findings in this node's database" },
    egressip: { value: 'NAME', summary: 'only of this object' },
    pod: { value: 'NAMESPACE/NAME', summary: 'only of this pod' },
  },
  examples: ['egressip why', 'egressip why --egressip egressip-prod -o json'],
  async run(context) {
    const answer = await gatewayClient(context).get('why', '/api/v1/why', {
      node: context.text('node'),
      egressIP: context.text('egressip'),
      pod: context.text('pod'),
    });
    context.print(answer, () => render(answer));
    return judge(context, answer.freshness, answer.cases.length);
  },
};

export function render({ cases, freshness }: Pick<Answer<'why'>, 'cases' | 'freshness'>): string {
  if (cases.length === 0) return freshness.complete ? 'nothing differs' : 'no difference is known, but some inputs are missing';
  return cases
    .map(({ summary, causes, verdict, before }) =>
      [
        printable(summary),
        ...causes.flatMap((cause) => causeLines(cause, verdict)),
        ...before.map(({ at, text }) => `  before: ${at} ${printable(text)}`),
      ].join('\n'),
    )
    .join('\n\n');
}

type Case = Answer<'why'>['cases'][number];

function causeLines({ failure, text, mechanism }: Case['causes'][number], verdict: Case['verdict']): string[] {
  return [...(verdict === 'open' ? [`  ${failure}: ${text}`] : []), `  ${verdict === 'open' ? '  ' : ''}mechanism: ${mechanism}`];
}

/** Texts of the cluster may hold anything; a control character must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
