import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { page } from '#libs/service/paging.ts';
import type { AnswerContext } from './context.ts';
import { requireKnown } from './known-names.ts';
import { matching } from './matching.ts';

/** Order: firing before pending, most severe first, then oldest. Resolved findings, latest first, only on request. */
export function answerFindings(context: AnswerContext, request: ParsedRequest<'findings'>): Answer<'findings'> {
  const all: Answer<'findings'>['findings'] = request.state === 'resolved' ? resolvedFindings(context) : context.monitor.findings();
  const found = matching(context.model, all, request).filter(
    ({ state, kind }) => (request.state === null || state === request.state) && (request.kind === null || kind === request.kind),
  );
  if (found.length === 0) requireKnown(context, request);
  const cut = page(found, request);
  const wanted = new Set(found.map((finding) => finding.incident));
  return {
    freshness: context.freshness,
    findings: cut.items,
    incidents: context.causes.of(context.monitor.incidents().filter((incident) => wanted.has(incident.id))),
    total: cut.total,
    cursor: cut.cursor,
  };
}

/** Most recent first. */
export function answerFailovers(context: AnswerContext, request: ParsedRequest<'failovers'>): Answer<'failovers'> {
  const moves = context.monitor
    .failovers()
    .filter(
      (move) =>
        (request.egressIP === null || move.egressIP === request.egressIP) && (request.cause === null || move.cause === request.cause),
    )
    .sort((a, b) => b.startedAt - a.startedAt || a.id.localeCompare(b.id));
  if (moves.length === 0) requireKnown(context, request);
  const cut = page(moves, request);
  return { freshness: context.freshness, failovers: cut.items, total: cut.total, cursor: cut.cursor };
}

function resolvedFindings(context: AnswerContext): Answer<'findings'>['findings'] {
  return context.monitor
    .history()
    .filter((entry) => entry.resolvedAt !== null)
    .sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0))
    .map(({ pendingAt: _pending, firingAt: _firing, resolvedAt, ...finding }) => ({
      ...finding,
      ...(resolvedAt === null ? {} : { resolvedAt: new Date(resolvedAt).toISOString() }),
    }));
}
