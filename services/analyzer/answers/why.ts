/** Likely causes of all findings, or of those that involve one node, object or pod. */
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { why } from '#libs/egressip/why/why.ts';
import type { AnswerContext } from './context.ts';
import { requireKnown } from './known-names.ts';
import { matching } from './matching.ts';

/** Examines all findings, so that a case is whole, whatever the question was about. */
export function answerWhy(context: AnswerContext, request: ParsedRequest<'why'>): Answer<'why'> {
  const findings = context.monitor.findings();
  const wanted = matching(context.model, findings, request);
  if (wanted.length === 0) requireKnown(context, request);
  const concerned = new Set(wanted.map(({ fingerprint }) => fingerprint));
  const cases = why(findings, context.model, context.monitor, (of) => of.findings.some(({ fingerprint }) => concerned.has(fingerprint)));
  return { freshness: context.freshness, cases };
}
