import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { page } from '#libs/service/paging.ts';
import type { View } from '../view.ts';
import { requireKnown } from './known-names.ts';

/** Firing before pending, gravest first, then oldest; resolved ones, latest first, only when asked for. */
export function answerFindings(view: View, request: ParsedRequest<'findings'>): Answer<'findings'> {
  const all: Answer<'findings'>['findings'] = request.state === 'resolved' ? resolvedFindings(view) : view.monitor.findings();
  const matching = all.filter(
    (finding) =>
      (request.state === null || finding.state === request.state) &&
      (request.kind === null || finding.kind === request.kind) &&
      (request.node === null || finding.node === request.node) &&
      (request.egressIP === null || finding.egressIP === request.egressIP) &&
      (request.namespace === null || finding.pod?.namespace === request.namespace) &&
      (request.pod === null || finding.pod?.name === request.pod || `${finding.pod?.namespace}/${finding.pod?.name}` === request.pod),
  );
  if (matching.length === 0) requireKnown(view.model, request);
  const cut = page(matching, request);
  const wanted = new Set(matching.map((finding) => finding.incident));
  return {
    freshness: view.freshness,
    findings: cut.items,
    incidents: view.monitor.incidents().filter((incident) => wanted.has(incident.id)),
    total: cut.total,
    cursor: cut.cursor,
  };
}

/** Most recent first. */
export function answerFailovers(view: View, request: ParsedRequest<'failovers'>): Answer<'failovers'> {
  const moves = view.monitor
    .failovers()
    .filter(
      (move) =>
        (request.egressIP === null || move.egressIP === request.egressIP) && (request.cause === null || move.cause === request.cause),
    )
    .sort((a, b) => b.startedAt - a.startedAt || a.id.localeCompare(b.id));
  if (moves.length === 0) requireKnown(view.model, request);
  const cut = page(moves, request);
  return { freshness: view.freshness, failovers: cut.items, total: cut.total, cursor: cut.cursor };
}

function resolvedFindings(view: View): Answer<'findings'>['findings'] {
  return view.monitor
    .history()
    .filter((entry) => entry.resolvedAt !== null)
    .sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0))
    .map(({ pendingAt: _pending, firingAt: _firing, resolvedAt, ...finding }) => ({
      ...finding,
      ...(resolvedAt === null ? {} : { resolvedAt: new Date(resolvedAt).toISOString() }),
    }));
}
