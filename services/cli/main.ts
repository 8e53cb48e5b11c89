/** The CLI: finds the verb, reads its options, runs it, and ends with its exit code. `command.ts` says what a verb is. */

import { type AppError, toAppError } from '#libs/errors/app-error.ts';
import { errorCatalogue, isErrorCode } from '#libs/errors/catalogue.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { exitCodes } from './command.ts';
import { createContext, outputFrame } from './context.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseCommandLine, usageError } from './options.ts';
import { allCommands, findCommand } from './verbs.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.fine);
});

const code = await main(process.argv.slice(2)).catch((thrown: unknown) => {
  const error = toAppError(thrown);
  process.stderr.write(`egressip: ${error.message}\n${error.remedy}\n`);
  if (error.code === 'unexpected' && thrown instanceof Error && process.env.DEBUG !== undefined) process.stderr.write(`${thrown.stack}\n`);
  return exitCodeOf(error);
});
// Whatever a verb left open (a socket kept alive) must not keep the process; what it wrote must be out first.
process.stdout.write('', () => process.exit(code));

async function main(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  const frame = outputFrame(process.stdout, process.env);
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    const topic = verb === 'help' ? rest[0] : undefined;
    const text = topic === undefined ? generalHelp(await allCommands()) : commandHelp(await findCommand(topic));
    if (verb === undefined) {
      process.stderr.write(text);
      return exitCodes.usage;
    }
    process.stdout.write(text);
    return exitCodes.fine;
  }
  if (verb === '--version' || verb === '-V') {
    process.stdout.write(`egressip ${packageFile.version}\n`);
    return exitCodes.fine;
  }
  if (verb.startsWith('-')) throw usageError(`unknown option ${verb}: the verb comes first`);
  const command = await findCommand(verb);
  const line = parseCommandLine(command, rest);
  if (line.help) {
    process.stdout.write(commandHelp(command));
    return exitCodes.fine;
  }
  return command.run(await createContext(command, line, frame));
}

/** What the running system refuses ends the CLI as the same error of its own would. */
function exitCodeOf({ code, details, exitCode }: AppError): number {
  const theirs = String(details.code ?? '');
  return code === 'gateway-refused' && isErrorCode(theirs) ? errorCatalogue[theirs].exitCode : exitCode;
}
