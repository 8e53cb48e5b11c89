/**
 * What a verb of the CLI is. Each file of `commands/` exports one as `command`; its name is the file's name. The frame
 * (`main.ts`) reads the folder, so that adding a verb is adding a file.
 *
 * A module of `commands/` is loaded for `--help` too: it imports what is heavy inside `run`. Data goes to stdout through
 * `print`, everything else to stderr through `say`.
 */
export const exitCodes = { fine: 0, failed: 1, usage: 2, findings: 3, incomplete: 4, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** In this order in `egressip --help`. */
export const commandGroups = {
  system: 'Run the system',
  verdict: 'Judge without running services',
  ask: 'Ask the running system',
  tools: 'Tools',
} as const;

export interface Option {
  readonly summary: string;
  readonly short?: string;
  /** Name of the value in the help (`FILE`); an option without it is a flag. */
  readonly value?: string;
  /** May be given more than once, and takes several values at once: `--objects a.yaml b.yaml`. */
  readonly many?: boolean;
}

export interface Command {
  /** The verb: the name of its file. */
  readonly name: string;
  readonly group: keyof typeof commandGroups;
  /** One line, lower case, no full stop. */
  readonly summary: string;
  /** The arguments of the verb besides options, one line for each form (`pod NAMESPACE/NAME`); absent: none. */
  readonly positionals?: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Further values of `-o`, which the verb handles itself. */
  readonly formats?: readonly string[];
  /** Whole command lines, shown in the help. */
  readonly examples?: readonly string[];
  /** Throws an AppError to end with its exit code. */
  run(context: CommandContext): Promise<ExitCode>;
}

export type Output = 'table' | 'json' | 'yaml';

export interface Terminal {
  /** Width to fit tables into; null if the output is not a terminal (a pipe gets full lines). */
  readonly columns: number | null;
  /** Whether stdout takes colours (a terminal, and no NO_COLOR). */
  readonly colour: boolean;
}

/** Both ends are included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface CommandContext {
  readonly positionals: readonly string[];
  /** `-o`. */
  readonly output: Output;
  readonly terminal: Terminal;
  /** The value of an option, null if it is not given. */
  text(option: string): string | null;
  /** A whole number in that range (from 0); anything else is a usage error. */
  integer(option: string, range?: Range): number | null;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  /** Standard input, if something is piped into the process. */
  stdin(): AsyncIterable<Uint8Array>;
  /** Data to stdout in the asked format; `table` is called only for `-o table`, and ends without a line end. */
  print(data: unknown, table: (terminal: Terminal) => string): void;
  /** A line to stderr. */
  say(line: string): void;
  /** A usage error to throw: exit code 2, the verb's help named. */
  usageError(detail: string): Error;
}
