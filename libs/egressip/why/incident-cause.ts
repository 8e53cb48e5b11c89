/**
 * The likely cause of each incident as it begins to fire, in a sentence for an alert: "F13: ...; started 1.2 s after this: ...".
 * With `hasReports` a short report besides: what, since when, likely cause, what to do, what was checked.
 */
import type { Finding, Incident } from '#libs/contracts/findings.ts';
import type { CauseCase } from '#libs/contracts/why.ts';
import { plural } from '#libs/contracts/words.ts';
import { remediesFor } from '../explain/remedies.ts';
import type { Model } from '../model/port.ts';
import type { Monitor } from '../time/index.ts';
import { why } from './why.ts';

type Known = Pick<ReturnType<Model['verdict']>, 'missing' | 'complete'>;

const mostRemedies = 3;
const mostCauses = 3;

/** By the id of the incident; those of which nothing is open any more are left out. */
export function investigate(
  incidents: readonly Incident[],
  model: Model,
  monitor: Pick<Monitor, 'findings' | 'recent'>,
  hasReports: boolean,
): ReadonlyMap<string, Pick<Incident, 'cause' | 'report'>> {
  const wanted = new Map(incidents.map((incident) => [incident.id, incident]));
  if (wanted.size === 0) return new Map();
  const findings = monitor.findings();
  const byIncident = hasReports ? Map.groupBy(findings, ({ incident }) => incident) : new Map<string, Finding[]>();
  const known = hasReports ? model.verdict() : null;
  const cases = why(findings, model, monitor, (of) => of.findings.some(({ incident }) => wanted.has(incident)));
  const caseOf = new Map(cases.flatMap((each) => each.incidents.map((id) => [id, each] as const)));
  return new Map(
    [...wanted.values()].flatMap((incident) => {
      const found = caseOf.get(incident.id);
      if (found === undefined) return [];
      const cause = causeText(found);
      const own = byIncident.get(incident.id) ?? [];
      return [[incident.id, known === null ? { cause } : { cause, report: reportOf(incident, own, found, cause, known) }] as const];
    }),
  );
}

/** As an alert says it. */
export function causeText({ causes, verdict, before }: CauseCase): string {
  const last = before.at(-1);
  const started = last === undefined ? '' : `; started ${(last.msBefore / 1_000).toFixed(1)} s after this: ${last.text}`;
  const named = causes.slice(0, mostCauses).map(({ failure, text }) => `${text} (${failure})`);
  if (verdict === 'unknown') return `unknown${started}`;
  if (verdict === 'likely') return `${named[0] ?? ''}${started}`;
  return `possibly ${named.join(', or ')}, or something lost or changed by hand: no observation tells them apart${started}`;
}

function reportOf(incident: Incident, own: readonly Finding[], found: CauseCase, cause: string, { missing, complete }: Known): string[] {
  const nodes = [...new Set(own.flatMap(({ node }) => node ?? []))];
  const read = complete
    ? 'every object and every database was read'
    : `not everything was read: ${missing.slice(0, mostCauses).join('; ')}${missing.length > mostCauses ? '; and more' : ''}`;
  return [
    `What: ${incident.reason}`,
    `Since: ${incident.since}, ${plural(own.length, 'finding')} about ${plural(incident.pods, 'pod')}${nodes.length === 0 ? '' : ` on ${nodes.join(', ')}`}`,
    `Cause: ${cause}`,
    ...found.causes
      .slice(0, found.verdict === 'open' ? mostCauses : 1)
      .map(({ failure, mechanism }) => `Mechanism of ${failure}: ${mechanism}`),
    ...remediesFor(own)
      .slice(0, mostRemedies)
      .map((remedy) => `What to do: ${remedy}`),
    `Checked: the rows of ${plural(found.findings, 'finding')} of ${found.subject.name} (${found.kinds.join(', ')}) against all known failures, and what changed in the minute before; ${read}`,
  ];
}
