/** The cluster, its objects and its nodes at a glance. */
import type { Finding, Incident } from '#libs/contracts/findings.ts';
import type { Answer, NodeSummary, ObjectSummary, ParsedRequest } from '#libs/contracts/questions.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import { findingsOf, isShared, objectsOf, sharedFindingsOf } from '#libs/egressip/explain/of-object.ts';
import { page } from '#libs/service/paging.ts';
import type { AnswerContext } from './context.ts';
import { requireRead } from './known-names.ts';

export function answerVerdict(context: AnswerContext): Answer<'verdict'> {
  return { ...context.verdict, freshness: context.freshness };
}

export function answerStatus(context: AnswerContext, request: ParsedRequest<'status'>): Answer<'status'> {
  requireRead(context, request);
  const { verdict } = context;
  const wanted = request.egressIP === null ? verdict.egressIPs : verdict.egressIPs.filter((object) => object.egressIP === request.egressIP);
  const objects = page(wanted, request);
  const firing = countFiring(verdict, (finding) => objectsOf(context.model, finding));
  const ofAll = verdict.findings.filter((finding) => finding.state === 'firing' && isShared(finding));
  const shared = (egressIP: string) => sharedFindingsOf(context.model, ofAll, egressIP).length;
  const listed = countBy(context.monitor.failovers(), (move) => [move.egressIP]);
  const open = verdict.incidents.filter(({ state }) => state !== 'resolved');
  const incidents = request.egressIP === null ? open : incidentsOf(context, open, request.egressIP);
  return {
    cluster: context.cluster,
    source: context.source,
    freshness: context.freshness,
    consistency: verdict.consistency,
    summary: verdict.summary,
    egressIPsKnown: context.egressIPsKnown,
    egressIPs: objects.items.map((object) =>
      summarizeObject(context, object, (firing.get(object.egressIP) ?? 0) + shared(object.egressIP), listed.get(object.egressIP) ?? 0),
    ),
    incidents: withObjects(context, context.causes.of(incidents)),
    total: objects.total,
    cursor: objects.cursor,
  };
}

export function answerNodes(context: AnswerContext, request: ParsedRequest<'nodes'>): Answer<'nodes'> {
  requireRead(context, request);
  const { verdict } = context;
  const hosted = new Map<string, { egressIP: string; address: string }[]>();
  for (const object of verdict.egressIPs) {
    for (const { address, node } of object.addresses) {
      if (node === null) continue;
      const list = hosted.get(node) ?? [];
      list.push({ egressIP: object.egressIP, address });
      hosted.set(node, list);
    }
  }
  const byName = new Map(verdict.nodes.map((node) => [node.node, node]));
  const firing = countFiring(verdict, ({ node }) => (node === null ? [] : [node]));
  const names = request.node === null ? context.model.nodeNames() : context.model.nodeNames().filter((name) => name === request.node);
  const nodes = page(names, request);
  return {
    freshness: context.freshness,
    nodes: nodes.items.map((name): NodeSummary => {
      const counts = byName.get(name);
      const object = context.model.node(name);
      return {
        node: name,
        assignable: object?.assignable ?? null,
        ready: object?.ready ?? null,
        complete: counts?.complete ?? false,
        reason: counts === undefined ? 'its database is unknown' : counts.reason,
        ageMs: context.nodeAge(name),
        addresses: hosted.get(name) ?? [],
        consistency: counts?.consistency ?? null,
        snat: counts?.snat ?? null,
        reroute: counts?.reroute ?? null,
        firing: firing.get(name) ?? 0,
      };
    }),
    total: nodes.total,
    cursor: nodes.cursor,
  };
}

function summarizeObject(context: AnswerContext, object: Verdict['egressIPs'][number], firing: number, listed: number): ObjectSummary {
  const history = context.monitor.objectHistory(object.egressIP);
  const since = new Map(history?.addresses.map((entry) => [entry.address, entry.since]));
  return {
    egressIP: object.egressIP,
    addresses: object.addresses.map(({ address, node }) => {
      const at = since.get(address) ?? null;
      return { address, node, since: at === null ? null : new Date(at).toISOString() };
    }),
    pods: object.pods,
    standbyPods: object.standbyPods,
    consistency: object.consistency,
    firing,
    // A recreated object has no moves of its own, but `failovers` lists those of its name: the two must agree.
    moves: Math.max(history?.moveCount ?? 0, listed),
    flapping: history?.flapping ?? false,
  };
}

/** Also incidents that name no object but have a finding about one of its pods, or about rows that these share with others. */
function incidentsOf({ model, verdict }: AnswerContext, incidents: readonly Incident[], egressIP: string): Incident[] {
  const concerned = new Set(findingsOf(model, verdict.findings, egressIP).map(({ incident }) => incident));
  return incidents.filter((incident) => incident.egressIP === egressIP || concerned.has(incident.id));
}

/** Names the objects of incidents that are about pods of several. */
function withObjects({ model, verdict }: AnswerContext, incidents: readonly Incident[]): Incident[] {
  const objects = new Map<string, Set<string>>();
  for (const finding of verdict.findings) {
    if (finding.egressIP !== null) continue;
    const known = objects.get(finding.incident) ?? new Set();
    for (const object of objectsOf(model, finding)) known.add(object);
    objects.set(finding.incident, known);
  }
  return incidents.map((incident) => {
    const known = objects.get(incident.id);
    return known === undefined || known.size === 0 ? incident : { ...incident, egressIPs: [...known].sort() };
  });
}

function countFiring({ findings }: Verdict, keysOf: (finding: Finding) => readonly string[]): Map<string, number> {
  return countBy(findings, (finding) => (finding.state === 'firing' ? keysOf(finding) : []));
}

function countBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
