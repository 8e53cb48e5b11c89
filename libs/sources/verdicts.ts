/** Verdicts over files: one moment (`audit`) or a whole recording (`replay`), through the same core as live. */
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { FindingHistory, ReplayVerdict, Verdict } from '#libs/contracts/verdict.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import type { FileInput } from './files/assemble.ts';
import type { PartialDatabase } from './files/partial.ts';
import { foundedIn, isSaidBy, withoutUnseen } from './partial-verdict.ts';
import type { Recording } from './recording/recording.ts';

/** Whatever is wrong at that moment is firing: there is no time to wait for. */
export function auditVerdict(model: Model, { inputs, missing, doubts, partials }: Omit<FileInput, 'notes'>): Verdict {
  const monitor = createMonitor({ model, holdOffMs: 0 });
  for (const input of inputs) monitor.apply(input);
  return withoutDoubtful(withMissing(monitor.verdict(), missing), doubts, partials);
}

/**
 * The state at the end of the recording, or at `until` (milliseconds of it), with everything that happened before. After its end
 * nothing is known: the verdict is the one at the end, and incomplete.
 */
export async function replayVerdict(model: Model, recording: Recording, until: number | null, now: () => number): Promise<ReplayVerdict> {
  const startedAt = now();
  const { epochMs } = recording;
  const monitor = createMonitor({ model });
  let events = 0;
  let last = 0;
  for await (const { t, input } of recording.events) {
    if (until !== null && t > until) {
      last = until;
      break;
    }
    last = t;
    events += 1;
    if (input !== null) monitor.apply(input);
  }
  monitor.advance(epochMs + last);
  const after = until !== null && until > last ? [`the recording ends at ${last} ms, before ${until} ms`] : [];
  const moment = (at: number | null) => (at === null ? null : at - epochMs);
  return {
    ...withMissing(monitor.verdict(), [...after, ...recording.problems]),
    history: monitor.history().map((entry): FindingHistory => {
      const { pendingAt, firingAt, resolvedAt } = entry;
      return { ...entry, pendingAt: moment(pendingAt), firingAt: moment(firingAt), resolvedAt: moment(resolvedAt) };
    }),
    failovers: monitor.failovers().map(({ id: _, ...failover }) => ({
      ...failover,
      startedAt: failover.startedAt - epochMs,
      statusMovedAt: moment(failover.statusMovedAt),
      firstSnatAt: moment(failover.firstSnatAt),
      lastSnatAt: moment(failover.lastSnatAt),
      oldSnatGoneAt: moment(failover.oldSnatGoneAt),
      nexthopsRightAt: moment(failover.nexthopsRightAt),
      convergedAt: moment(failover.convergedAt),
    })),
    stats: { events, wallMs: Math.round(now() - startedAt) },
  };
}

/** What the source knows to be missing comes first: it is the cause of what the model misses. */
function withMissing(verdict: Verdict, missing: readonly string[]): Verdict {
  if (missing.length === 0) return verdict;
  return { ...verdict, complete: false, missing: [...new Set([...missing, ...verdict.missing])], consistency: null };
}

function withoutDoubtful(verdict: Verdict, doubts: readonly FindingKind[], partials: readonly PartialDatabase[]): Verdict {
  const isShown = foundedIn(partials);
  const findings = verdict.findings.filter((finding) => isShown(finding) && !doubts.includes(finding.kind));
  const counts = { critical: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const incidents = verdict.incidents.filter(({ id }) => findings.some(({ incident }) => incident === id));
  const nodes = verdict.nodes.map((node) => withoutUnseen(node, partials));
  const isSaid = isSaidBy(partials);
  const missing = verdict.missing.filter((line) => !isSaid(line));
  return { ...verdict, missing, summary: { ...verdict.summary, findings: counts }, nodes, findings, incidents };
}
