/**
 * Reads the options of a verb with `parseArgs`. On top of it: values that follow an option of many values belong to it
 * (`--objects a.yaml b.yaml`), and a mistyped option names the nearest one.
 */
import { parseArgs } from 'node:util';
import { nearest } from '#libs/config/nearest.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Command, Option, Output } from './command.ts';

export interface CommandLine {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
  readonly output: Output;
  readonly help: boolean;
}

/** Options every verb has. */
export const commonOptions = {
  output: { short: 'o', value: 'table|json|yaml', summary: 'format of the data on stdout (table)' },
  help: { short: 'h', summary: 'this text' },
} as const satisfies Record<string, Option>;

export function usageError(detail: string, verb?: string): AppError {
  return new AppError('usage-invalid', { detail, help: verb === undefined ? 'egressip --help' : `egressip ${verb} --help` });
}

export function parseCommandLine(command: Command, args: readonly string[]): CommandLine {
  const options: Readonly<Record<string, Option>> = { ...commonOptions, ...command.options };
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  let open: string | null = null;
  for (const token of tokensOf(command, options, args)) {
    if (token.kind === 'option') {
      const option = options[token.name];
      const known = values.get(token.name);
      if (option === undefined) throw unknownOption(command, options, token.rawName);
      if (option.value !== undefined && token.value === undefined) throw usageError(`${token.rawName} needs a value`, command.name);
      if (option.value === undefined && token.value !== undefined) throw usageError(`${token.rawName} takes no value`, command.name);
      if (known !== undefined && option.many !== true && option.value !== undefined) {
        throw usageError(`${token.rawName} is given twice`, command.name);
      }
      values.set(token.name, [...(known ?? []), token.value ?? '']);
      open = option.many === true ? token.name : null;
    } else if (token.kind === 'option-terminator') {
      open = null;
    } else if (open !== null) {
      values.get(open)?.push(token.value);
    } else {
      positionals.push(token.value);
    }
  }
  const help = values.has('help');
  if (!help && positionals.length > 0 && command.positionals === undefined) {
    throw usageError(`${command.name} takes no "${positionals[0]}"`, command.name);
  }
  return { values, positionals, output: outputOf(command, values.get('output')?.[0]), help };
}

function tokensOf(command: Command, options: Readonly<Record<string, Option>>, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(
        Object.entries(options).map(([name, option]) => [
          name,
          {
            type: option.value === undefined ? ('boolean' as const) : ('string' as const),
            ...(option.short === undefined ? {} : { short: option.short }),
          },
        ]),
      ),
      strict: false,
      allowPositionals: true,
      tokens: true,
    }).tokens;
  } catch (thrown) {
    throw usageError(errorText(thrown), command.name);
  }
}

function unknownOption(command: Command, options: Readonly<Record<string, Option>>, rawName: string): AppError {
  const guess = rawName.startsWith('--') ? nearest(rawName.slice(2), Object.keys(options)) : null;
  return usageError(`unknown option ${rawName}${guess === null ? '' : `, did you mean --${guess}?`}`, command.name);
}

function outputOf(command: Command, value: string | undefined): Output {
  if (value === undefined) return 'table';
  if (value === 'table' || value === 'json' || value === 'yaml') return value;
  if (command.formats?.includes(value)) return 'table';
  const taken = ['table', 'json', ...(command.formats ?? [])].join(', ');
  throw usageError(`-o takes ${taken} or yaml, not "${value}"`, command.name);
}
