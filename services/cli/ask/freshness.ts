/** Says on stderr what an answer does not know, and gives the exit code that goes with it. */
import type { Freshness } from '#libs/contracts/questions.ts';
import { type CommandContext, type ExitCode, exitCodes } from '../command.ts';

export function judge(context: CommandContext, freshness: Freshness, findings: number): ExitCode {
  if (!freshness.complete) {
    context.say(`incomplete: ${freshness.missing.join('; ') || 'part of the view is unknown'}`);
    return exitCodes.incomplete;
  }
  return findings > 0 ? exitCodes.findings : exitCodes.fine;
}
