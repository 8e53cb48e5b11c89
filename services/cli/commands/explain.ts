import type { Answer } from '#libs/contracts/questions.ts';
import { gatewayClient, urlOption } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import type { Command } from '../command.ts';

const types = ['pod', 'ip', 'node', 'egressip'] as const;

export const command: Command = {
  name: 'explain',
  group: 'ask',
  summary: 'the chain from selector to packet, with the broken link marked',
  positionals: ['pod NAMESPACE/NAME', 'ip ADDRESS', 'node NAME', 'egressip NAME'],
  options: urlOption,
  examples: ['egressip explain pod shop/web-0', 'egressip explain ip 172.18.0.101'],
  async run(context) {
    const [type, name] = context.positionals;
    const known = types.find((candidate) => candidate === type);
    if (known === undefined || name === undefined)
      throw context.usageError('say what to explain: pod NAMESPACE/NAME, ip ADDRESS, node NAME or egressip NAME');
    const path = name.split('/').map(encodeURIComponent).join('/');
    const answer = await gatewayClient(context).get('explain', `/api/v1/explain/${known}/${path}`);
    context.print(answer, ({ colour }) => render(answer, colour));
    return judge(context, answer.freshness, answer.steps.filter((step) => step.state === 'broken').length);
  },
};

const marks = { ok: ['✓', 32], broken: ['✗', 31], unknown: ['?', 33], info: ['·', 90] } as const;

export function render(answer: Answer<'explain'>, colour: boolean): string {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [`${answer.subject.type} ${answer.subject.name}: ${answer.verdict}`, ''];
  for (const step of answer.steps) {
    const [mark, code] = marks[step.state];
    lines.push(`${paint(mark, code)} ${step.what.padEnd(10)} ${step.text}`);
    if (step.state !== 'broken') continue;
    if (step.expected !== null) lines.push(`             expected ${JSON.stringify(step.expected)}`);
    lines.push(`             found    ${step.actual === null ? 'nothing' : JSON.stringify(step.actual)}`);
  }
  if (answer.recent.length > 0) lines.push('', 'just before:', ...answer.recent.map((entry) => `  ${entry.at} ${entry.text}`));
  if (answer.remedies.length > 0) lines.push('', 'what to do:', ...answer.remedies.map((remedy) => `  ${remedy}`));
  return lines.join('\n');
}
