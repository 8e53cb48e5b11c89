/** `docs/reference/cli.md`: the verbs with their options, as `--help` shows them. */
import { commandGroups, type Option } from '../../services/cli/command.ts';
import { commonOptions } from '../../services/cli/options.ts';
import { allCommands } from '../../services/cli/verbs.ts';
import { code, markdownTable, page } from './markdown.ts';

export async function cliReference(): Promise<string> {
  const commands = await allCommands();
  return page([
    '# CLI',
    '',
    'Generated from `services/cli/commands`. In the checkout: `npx egressip-analyzer VERB`. With the names of `package.json` on the PATH it is',
    'also a plugin: `kubectl egressip VERB`, `oc egressip VERB`. Data goes to stdout, all else to stderr.',
    '',
    'Exit codes: 0 fine, 1 failed, 2 usage, 3 findings, 4 target unreachable or input incomplete, 130 interrupted.',
    '',
    'Every verb takes:',
    '',
    ...optionTable(commonOptions),
    ...Object.entries(commandGroups).flatMap(([group, title]) => [
      '',
      `## ${title}`,
      ...commands
        .filter((command) => command.group === group)
        .flatMap((command) => [
          '',
          `### egressip ${command.name}`,
          '',
          `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
          ...fenced((command.positionals ?? ['']).map((rest) => `egressip ${command.name} ${rest} [options]`.replace('  ', ' '))),
          ...(Object.keys(command.options).length === 0 ? [] : ['', ...optionTable(command.options)]),
          ...(command.examples === undefined ? [] : ['', 'Examples:', ...fenced(command.examples)]),
        ]),
    ]),
  ]);
}

function optionTable(options: Readonly<Record<string, Option>>): string[] {
  return markdownTable(
    ['Option', 'What it does'],
    Object.entries(options).map(([name, option]) => {
      const value = option.value === undefined ? '' : ` ${option.value}${option.many === true ? '...' : ''}`;
      return [`${option.short === undefined ? '' : `${code(`-${option.short}`)}, `}${code(`--${name}${value}`)}`, option.summary];
    }),
  );
}

const fenced = (lines: readonly string[]): string[] => ['', '```sh', ...lines, '```'];
