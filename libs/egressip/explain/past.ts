/**
 * Past problems and how long they lasted: findings that were resolved, and times in which pods could have left with a wrong
 * address. It covers what the monitor remembers (a day; ten minutes of findings that never fired); the history has the rest.
 */
import type { ExplainStep } from '#libs/contracts/questions.ts';
import type { FindingHistory } from '#libs/contracts/verdict.ts';
import { iso } from '../time/events.ts';
import { incidentReason } from '../time/incident-text.ts';
import { type Context, podKeyOf, step } from './context.ts';

const shown = 10;

interface Span {
  readonly from: number;
  /** Null: it still lasts. */
  to: number | null;
  readonly findings: FindingHistory[];
}

/** One step per incident that ended, latest first: what was wrong, how long, until when. */
export function endedSteps({ monitor, gap }: Context, isMeant: (finding: FindingHistory) => boolean): ExplainStep[] {
  const byIncident = Map.groupBy(monitor.history().filter(isMeant), ({ incident }) => incident);
  const ended = [...byIncident.values()]
    .flatMap(spansOf)
    .flatMap(({ from, to, findings }) => (to === null ? [] : [{ from, to, findings }]))
    .sort((a, b) => b.to - a.to);
  const steps = ended.slice(0, shown).flatMap(({ from, to, findings }) => {
    const [sample] = findings;
    if (sample === undefined) return [];
    const pods = new Set(findings.map(podKeyOf).filter((pod) => pod !== null)).size;
    const reason = incidentReason(sample, findings.length, pods);
    const alerted = findings.some(({ firingAt }) => firingAt !== null);
    // It may have been resolved at any moment of the unobserved time.
    const unobservedMs = gap !== null && from <= gap.from && gap.from < to ? Math.min(to, gap.to) - gap.from : 0;
    const unseen = unobservedMs === 0 ? '' : `, ${durationText(unobservedMs)} of it not observed`;
    const actual = { kind: sample.kind, reason, alerted, endedAt: iso(to), ms: to - from, unobservedMs };
    const text = `${sample.kind} lasted ${durationText(to - from)}${unseen}, until ${iso(to)}${alerted ? '' : ', too short to alert'}: ${reason}`;
    return [step('ended', 'info', text, { node: sample.node, since: iso(from), actual })];
  });
  return withRest('ended', steps, ended.length);
}

/**
 * One step per pod that could have left with a wrong address, longest first. A critical finding about a pod means just
 * that: a row that carries its packets is missing or wrong. "At most", because time in which a database was out of sight
 * counts as well.
 */
export function leakSteps({ monitor }: Context, isMeant: (finding: FindingHistory) => boolean): ExplainStep[] {
  const now = monitor.now();
  const leaking = monitor.history().filter((finding) => finding.severity === 'critical' && isMeant(finding));
  const pods = [...Map.groupBy(leaking, podKeyOf)].flatMap(([pod, findings]) => {
    const spans = spansOf(findings);
    const ms = spans.reduce((sum, { from, to }) => sum + (to ?? now) - from, 0);
    return pod === null || ms === 0 ? [] : [{ pod, spans, ms, kinds: [...new Set(findings.map(({ kind }) => kind))] }];
  });
  const steps = pods
    .sort((a, b) => b.ms - a.ms || a.pod.localeCompare(b.pod))
    .slice(0, shown)
    .map(({ pod, spans, ms, kinds }) => {
      const end = spans.at(-1)?.to ?? null;
      const when = end === null ? 'and it goes on' : `the last time until ${iso(end)}`;
      const text = `${pod} could have left with a wrong address for at most ${durationText(ms)}, ${when} (${kinds.join(', ')})`;
      return step('leak', 'info', text, {
        since: iso(spans[0]?.from ?? now),
        actual: { pod, kinds, endedAt: end === null ? null : iso(end), ms },
      });
    });
  return withRest('leak', steps, pods.length);
}

/** Findings in the order of their start, merged if they overlap. */
function spansOf(findings: readonly FindingHistory[]): Span[] {
  const spans: Span[] = [];
  for (const finding of findings) {
    const { pendingAt: from, resolvedAt: to } = finding;
    if (from === null) continue;
    const last = spans.at(-1);
    if (last === undefined || (last.to !== null && last.to < from)) {
      spans.push({ from, to, findings: [finding] });
      continue;
    }
    last.to = last.to === null || to === null ? null : Math.max(last.to, to);
    last.findings.push(finding);
  }
  return spans;
}

function withRest(what: string, steps: readonly ExplainStep[], total: number): ExplainStep[] {
  return total === steps.length ? [...steps] : [...steps, step(what, 'info', `and ${total - steps.length} more`)];
}

function durationText(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : ms < 120_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
