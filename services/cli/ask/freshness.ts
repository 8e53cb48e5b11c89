/**
 * Prints on stderr which inputs an answer lacks, and returns the exit code. Findings win over incomplete input: they are real
 * whatever else is unknown.
 */
import type { Freshness } from '#libs/contracts/questions.ts';
import { type CommandContext, type ExitCode, exitCodes } from '../command.ts';

export function judge(context: CommandContext, freshness: Freshness, findings: number): ExitCode {
  if (!freshness.complete) {
    context.say(`incomplete: ${freshness.missing.join('; ') || 'part of the view is unknown'}`);
  }
  if (findings > 0) return exitCodes.findings;
  return freshness.complete ? exitCodes.fine : exitCodes.incomplete;
}
