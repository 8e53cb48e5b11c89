/** The weekly report as one page that needs nothing else, for who decides and does not operate: sentences and a few figures. */
import { type Outlook, seriesInWords } from '#libs/contracts/insights.ts';
import type { Slo } from '#libs/contracts/slo.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import { span } from '../ask/words.ts';
import { style } from './style.ts';
import { day, nothingToDo, type Weekly } from './weekly.ts';

export function html(weekly: Weekly): string {
  const { report } = weekly;
  const isKnown = report.availability !== null;
  const title = `EgressIP in ${report.cluster}, ${day(report.from)} to ${day(report.to)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${text(title)}</h1><p class="lead">${text(leadOf(weekly))}</p></header>
${weekly.missing.length === 0 ? '' : `<p class="missing"><b>Not everything is known:</b> ${text(weekly.missing.join('; '))}.</p>`}
<section class="tiles">
${tile('availability', report.availability === null ? 'unknown' : percent(report.availability), 'of the observed time without a critical incident', report.availability === 1)}
${tile('rows were wrong', report.driftMs === null ? 'unknown' : minutes(report.driftMs), 'time in drift', report.driftMs === 0)}
${tile('fail-overs', isKnown ? String(report.failovers.count) : 'unknown', failoverText(weekly), isKnown && report.failovers.notConverged === 0)}
${tile('not observed', span(report.unknownMs) ?? '0', 'not part of these figures', report.unknownMs === 0)}
</section>
<section><h2>What to do</h2>${list(weekly.toDo, `${capital(nothingToDo(weekly))}.`)}</section>
<section><h2>Objectives of 30 days</h2>${sloTable(weekly.slos)}</section>
<section><h2>What went wrong</h2>${incidentTable(weekly)}</section>
<section><h2>What changed</h2>${list(changesOf(weekly), isKnown ? 'No upgrade, reboot, restart of a controller or edit of an object was seen, and no series changed.' : 'Not known.')}</section>
<section><h2>What fills up</h2>${fillingOf(weekly)}</section>
<footer>Times are UTC. Made by <code>egressip report</code> from what the monitor observed; no figure includes time that it did not observe.</footer>
</body>
</html>
`;
}

/** One sentence, for who reads no further. */
function leadOf(weekly: Weekly): string {
  const { report, slos, toDo } = weekly;
  const isKnown = weekly.missing.length === 0;
  if (report.availability === null) return 'Nothing is known about this time.';
  const open = report.incidents.filter(({ until }) => until === null).length;
  const missed = slos.filter(({ attained, objective }) => attained !== null && attained < objective).length;
  const [calm, reached] = isKnown
    ? ['Nothing is wrong now', 'no objective is missed']
    : ['No incident is known to be firing now', 'no objective is known to be missed'];
  const state = open > 0 ? `${plural(open, 'incident')} still ${open === 1 ? 'fires' : 'fire'}` : calm;
  const goals = missed === 0 ? reached : `${plural(missed, 'objective')} of ${slos.length} ${missed === 1 ? 'is' : 'are'} missed`;
  return `${state}; ${goals}; ${toDo.length === 0 ? nothingToDo(weekly) : `${plural(toDo.length, 'thing')} to do`}.`;
}

function tile(name: string, value: string, note: string, isGood: boolean): string {
  return `<div class="tile${isGood ? ' good' : ''}"><span>${text(name)}</span><strong>${text(value)}</strong><small>${text(note)}</small></div>`;
}

function failoverText({ report: { failovers, failoversBefore: before } }: Weekly): string {
  const times = failovers.medianMs === null ? 'none was timed' : `median ${span(failovers.medianMs)}, slowest ${span(failovers.slowestMs)}`;
  const then =
    before.count === 0 ? 'none in the days before' : `${before.count} in the days before (median ${span(before.medianMs) ?? 'unknown'})`;
  return `${times}; ${then}`;
}

function sloTable(slos: readonly Slo[]): string {
  const rows = slos.map((slo) => {
    const left = slo.budget === null ? null : Math.round(100 * slo.budget.leftShare);
    const shown = Math.max(0, Math.min(100, left ?? 0));
    const bar =
      left === null
        ? slo.attained === null
          ? 'unknown'
          : 'after a day'
        : `<span class="bar${left < 0 ? ' over' : ''}"><i style="width:${shown}%"></i></span> ${left} %`;
    return `<tr><td>${text(slo.title)}</td><td class="number">${percent(slo.objective)}</td><td class="number">${slo.attained === null ? 'unknown' : percent(slo.attained)}</td><td>${bar}</td></tr>`;
  });
  return `<div class="wide"><table><thead><tr><th>Objective</th><th class="number">Wanted</th><th class="number">Attained</th><th>Error budget left</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function incidentTable({ report }: Weekly): string {
  if (report.incidents.length === 0) return `<p>${report.availability === null ? 'Not known.' : 'No incident was observed.'}</p>`;
  const rows = report.incidents.map(
    ({ kind, severity, reason, since, until }) =>
      `<tr><td><span class="${severity}">${text(severity)}</span> ${text(kind)}</td><td>${text(reason)}</td><td class="whole">${text(moment(since))}</td><td class="number">${text(span((until ?? report.to) - since) ?? '')}${until === null ? ', goes on' : ''}</td></tr>`,
  );
  const rest = report.incidentsTotal - report.incidents.length;
  return `<div class="wide"><table><thead><tr><th>Kind</th><th>What</th><th>Since</th><th class="number">How long</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>${rest > 0 ? `<p>and ${plural(rest, 'shorter one')}</p>` : ''}`;
}

const changeTexts = { upgrade: 'upgrade', reboot: 'reboot', rollout: 'restart of a controller', edit: 'edit of an EgressIP' } as const;
const changePlurals = { rollout: 'restarts of controllers', edit: 'edits of EgressIPs' } as const;

function changesOf({ changed, report: { changes, runs, failovers } }: Weekly): string[] {
  const many = (what: keyof typeof changeTexts) => (what === 'rollout' || what === 'edit' ? changePlurals[what] : `${changeTexts[what]}s`);
  return [
    ...changes.map(
      ({ what, count, latest, text: last }) => `${plural(count, changeTexts[what], many(what))}, the last ${moment(latest)}: ${last}`,
    ),
    ...(failovers.byCause.length === 0
      ? []
      : [`Addresses moved: ${failovers.byCause.map(({ cause, count }) => `${count} by ${cause}`).join(', ')}`]),
    ...(runs.passed + runs.failed === 0 ? [] : [`${plural(runs.passed + runs.failed, 'test run')}, of which ${runs.failed} failed`]),
    ...changed.slice(0, mostShown).map(({ reason }) => capital(reason)),
    ...(changed.length > mostShown ? [`and ${plural(changed.length - mostShown, 'change')} more of series (egressip insights)`] : []),
  ];
}

function fillingOf({ filling, notForecast: { counts, missingDays }, isForecast, report }: Weekly): string {
  const unknown =
    counts === 0
      ? ''
      : `<p>${plural(counts, 'count')} ${counts === 1 ? 'has' : 'have'} too little history for a forecast: ${plural(missingDays, 'day')} missing.</p>`;
  if (filling.length === 0) {
    const none = isForecast ? 'No count with enough history is expected to reach its limit.' : 'Not known.';
    return `<p>${none}</p>${unknown}`;
  }
  const rest = filling.length - mostShown;
  return (
    list(
      filling.slice(0, mostShown).map((each) => sentence(each, report.to)),
      '',
    ) +
    (rest > 0 ? `<p>and ${rest} later</p>` : '') +
    unknown
  );
}

function sentence({ node, series, state, now, limit, days, low, high, horizonDays }: Outlook, today: number): string {
  const has = `${node}: ${now} ${seriesInWords(series)} of ${limit}`;
  if (state === 'reached' || days === null) return `${has}: full.`;
  const after = (count: number | null) => (count === null ? `after ${day(today + horizonDays * dayMs)}` : day(today + count * dayMs));
  return `${has}; full about ${after(days)} (95 %: ${after(low)} to ${after(high)}).`;
}

const mostShown = 10;
const dayMs = 86_400_000;
const list = (entries: readonly string[], none: string) =>
  entries.length === 0 ? `<p>${text(none)}</p>` : `<ul>${entries.map((entry) => `<li>${text(entry)}</li>`).join('')}</ul>`;
const minutes = (ms: number) => (ms === 0 ? '0 min' : ms < 60_000 ? 'less than 1 min' : `${Math.round(ms / 60_000)} min`);
const moment = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const capital = (said: string) => `${said.charAt(0).toUpperCase()}${said.slice(1)}`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Names and reasons come from the cluster. */
const text = (value: string) => value.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
