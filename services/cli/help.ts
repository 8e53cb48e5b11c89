/** The help texts, made from the table of verbs. */
import { type Command, commandGroups, type Option } from './command.ts';
import { commonOptions } from './options.ts';

export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const groups = Object.entries(commandGroups).flatMap(([group, title]) => {
    const members = commands.filter((command) => command.group === group);
    if (members.length === 0) return [];
    return ['', `${title}:`, ...members.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)];
  });
  return lines([
    'egressip: compares EgressIP objects with the OVN northbound databases',
    '',
    'Usage: egressip VERB [options]     egressip VERB --help     egressip --version',
    ...groups,
    '',
    'Exit codes: 0 fine, 1 failed, 2 usage, 3 findings, 4 target unreachable or input incomplete, 130 interrupted',
  ]);
}

export function commandHelp(command: Command): string {
  const options = Object.entries<Option>({ ...command.options, ...commonOptions }).map(
    ([name, option]) => [optionTerm(name, option), option.summary] as const,
  );
  const width = Math.max(...options.map(([term]) => term.length));
  return lines([
    `${command.name}: ${command.summary}`,
    '',
    ...(command.positionals ?? ['']).map((rest, index) =>
      [index === 0 ? 'Usage:' : '      ', 'egressip', command.name, ...(rest === '' ? [] : [rest]), '[options]'].join(' '),
    ),
    '',
    'Options:',
    ...options.map(([term, summary]) => `  ${term.padEnd(width)}  ${summary}`),
    ...(command.examples === undefined ? [] : ['', 'Examples:', ...command.examples.map((example) => `  ${example}`)]),
  ]);
}

function optionTerm(name: string, option: Option): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  const value = option.value === undefined ? '' : ` ${option.value}${option.many === true ? '...' : ''}`;
  return `${short}--${name}${value}`;
}

function lines(text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}
