/** Likely causes of all findings, or of those that involve one node, object or pod. */
import type { Finding } from '#libs/contracts/findings.ts';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { why } from '#libs/egressip/why/why.ts';
import type { AnswerContext } from './context.ts';
import { requireKnown } from './known-names.ts';

/** Examines all findings, so that a case is whole, whatever the question was about. */
export function answerWhy(context: AnswerContext, request: ParsedRequest<'why'>): Answer<'why'> {
  const findings = context.monitor.findings();
  const wanted = findings.filter((finding) => isOf(finding, request));
  if (wanted.length === 0) requireKnown(context.model, request);
  const concerned = new Set(wanted.map(({ fingerprint }) => fingerprint));
  const cases = why(findings, context.model, context.monitor, (of) => of.findings.some(({ fingerprint }) => concerned.has(fingerprint)));
  return { freshness: context.freshness, cases };
}

function isOf({ node, egressIP, pod }: Finding, request: ParsedRequest<'why'>): boolean {
  return (
    (request.node === null || node === request.node) &&
    (request.egressIP === null || egressIP === request.egressIP) &&
    (request.pod === null || (pod !== null && `${pod.namespace}/${pod.name}` === request.pod))
  );
}
