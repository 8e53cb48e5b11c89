/**
 * The EgressIPs as the analyzer knows them. While it reads its log or cannot list them, its answer lacks some: an object that is not in it
 * may still have its addresses, so none has moved and none is free because of it.
 */
import type { ObjectSummary } from '#libs/contracts/questions.ts';
import type { Check, StepContext } from '../engine/scenario.ts';

const knownLimitMs = 120_000;

/** Null while they are not known. */
export async function egressIPsNow(context: StepContext): Promise<readonly ObjectSummary[] | null> {
  const { egressIPs, egressIPsKnown } = await context.ask('status', { limit: 5000 });
  return egressIPsKnown ? egressIPs : null;
}

/** Waits until they are known. Errors: `run-step-timeout`. */
export async function knownEgressIPs(context: StepContext): Promise<readonly ObjectSummary[]> {
  // A dry run waits for nothing.
  const now = context.dryRun ? await egressIPsNow(context) : null;
  return now ?? context.until('the analyzer to know all EgressIPs', knownLimitMs, () => egressIPsNow(context));
}

/** A check that counts something about EgressIPs; `actual` is null where they were not known. */
export function countCheck(name: string, expected: number, actual: number | null, detail: string): Check {
  if (actual === null) return { name, result: 'not-measured', expected, actual, detail: 'the analyzer does not know all EgressIPs' };
  return { name, result: actual === expected ? 'passed' : 'failed', expected, actual, detail };
}
