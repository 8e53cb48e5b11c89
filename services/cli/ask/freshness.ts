/**
 * Says on stderr what an answer does not know, and gives the exit code that goes with it. What was found is found, whatever
 * else is unknown: findings win over incomplete input.
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
