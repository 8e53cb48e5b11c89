import { isIP } from 'node:net';
import type { Answer } from '#libs/contracts/questions.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { type Command, exitCodes, type Terminal } from '../command.ts';
import { coloured } from '../format/colour.ts';

const types = ['pod', 'ip', 'node', 'egressip'] as const;

export const command: Command = {
  name: 'explain',
  group: 'ask',
  summary: 'show the chain from selector to packet, with the broken link marked',
  positionals: ['pod NAMESPACE/NAME', 'ip ADDRESS', 'node NAME', 'egressip NAME'],
  options: gatewayOptions,
  examples: ['egressip explain pod shop/web-0', 'egressip explain ip 172.18.0.101'],
  async run(context) {
    const [type, name] = context.positionals;
    const known = types.find((candidate) => candidate === type);
    if (known === undefined || name === undefined)
      throw context.usageError('say what to explain: pod NAMESPACE/NAME, ip ADDRESS, node NAME or egressip NAME');
    if (known === 'ip' && isIP(name) === 0) throw context.usageError(`explain ip takes an IPv4 or IPv6 address, not "${name}"`);
    if (known === 'pod' && !/^[^/]+\/[^/]+$/.test(name)) throw context.usageError(`explain pod takes NAMESPACE/NAME, not "${name}"`);
    const path = name.split('/').map(encodeURIComponent).join('/');
    const answer = await gatewayClient(context).get('explain', `/api/v1/explain/${known}/${path}`);
    context.print(answer, (terminal) => render(answer, terminal));
    const code = judge(context, answer.freshness, answer.steps.filter((step) => step.state === 'broken').length);
    return code === exitCodes.fine && !answer.found ? exitCodes.failed : code;
  },
};

const marks = { ok: ['✓', 'good'], broken: ['✗', 'critical'], unknown: ['?', 'warning'], info: ['·', 'dim'] } as const;

export function render(answer: Answer<'explain'>, terminal: Terminal): string {
  const lines = [printable(`${answer.subject.type} ${answer.subject.name}: ${answer.verdict}`), ''];
  for (const step of answer.steps) {
    const [mark, style] = marks[step.state];
    lines.push(`${coloured(mark, style, terminal)} ${step.what.padEnd(10)} ${printable(step.text)}`);
    if (step.state !== 'broken' || (step.expected === null && step.actual === null)) continue;
    if (step.expected !== null) lines.push(`             expected ${JSON.stringify(step.expected)}`);
    lines.push(`             found    ${step.actual === null ? 'nothing' : JSON.stringify(step.actual)}`);
  }
  if (answer.recent.length > 0) lines.push('', 'just before:', ...answer.recent.map((entry) => `  ${entry.at} ${printable(entry.text)}`));
  if (answer.causes.length > 0) lines.push('', 'cause:', ...answer.causes.flatMap(causeLines));
  if (answer.remedies.length > 0) lines.push('', 'what to do:', ...answer.remedies.map((remedy) => `  ${remedy}`));
  for (const report of answer.reports)
    lines.push('', `report of incident ${report.incident}:`, ...report.lines.map((line) => `  ${printable(line)}`));
  return lines.join('\n');
}

function causeLines({ summary, causes, verdict }: Answer<'explain'>['causes'][number]): string[] {
  const mechanisms = verdict === 'open' ? causes : causes.slice(0, 1);
  return [`  ${printable(summary)}`, ...mechanisms.map(({ failure, mechanism }) => `    mechanism of ${failure}: ${mechanism}`)];
}

/** Texts of events may hold anything; a control character must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
