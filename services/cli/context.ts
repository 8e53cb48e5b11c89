/** The context of a verb: its options by name, and where its output goes. */
import type { Command, CommandContext, Terminal } from './command.ts';
import { type CommandLine, commonOptions, usageError } from './options.ts';

export interface OutputFrame {
  readonly write: (text: string) => void;
  readonly terminal: Terminal;
}

export function outputFrame(
  stdout: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown },
  environment: NodeJS.ProcessEnv,
): OutputFrame {
  const isTerminal = stdout.isTTY === true;
  return {
    write: (text) => void stdout.write(text),
    terminal: {
      // A terminal that does not know its width reports 0.
      columns: isTerminal ? stdout.columns || 80 : null,
      // https://no-color.org: any value but the empty one.
      colour: isTerminal && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb',
    },
  };
}

export async function createContext(command: Command, line: CommandLine, frame: OutputFrame): Promise<CommandContext> {
  // Loaded only if needed: it costs more than the rest of the frame together.
  const yaml = line.output === 'yaml' ? await import('yaml') : null;
  const valuesOf = (option: string): readonly string[] => {
    if (!Object.hasOwn({ ...commonOptions, ...command.options }, option)) throw new Error(`${command.name} declares no option "${option}"`);
    return line.values.get(option) ?? [];
  };
  const text = (option: string) => valuesOf(option).at(-1) ?? null;
  return {
    positionals: line.positionals,
    output: line.output,
    terminal: frame.terminal,
    text,
    integer: (option, range) => {
      const value = text(option);
      if (value === null) return null;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : null;
      if (number !== null && (range === undefined || (number >= range.from && number <= range.to))) return number;
      const span = range === undefined ? '' : ` from ${range.from} to ${range.to}`;
      throw usageError(`--${option} takes a whole number${span}, not "${value}"`, command.name);
    },
    texts: valuesOf,
    flag: (option) => valuesOf(option).length > 0,
    stdin: () => process.stdin,
    print: (data, table) => {
      if (yaml !== null) frame.write(yaml.stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 }));
      else if (line.output === 'json') frame.write(`${JSON.stringify(data, null, 2)}\n`);
      else frame.write(`${table(frame.terminal)}\n`);
    },
    say: (text) => void process.stderr.write(`${text}\n`),
    usageError: (detail) => usageError(detail, command.name),
  };
}
