/** One node: whether it can host addresses, which it hosts, whether its database can be read and how its rows are. */
import type { NodeObject } from '#libs/contracts/objects.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import { type Context, countStep, nodeVerdict, noteStep, type Part, recentOf, step, wrongOf } from './context.ts';

export function explainNode(context: Context, name: string): Part {
  const { model, monitor } = context;
  const node = model.node(name);
  const counts = nodeVerdict(context, name);
  const findings = context.findings.filter((finding) => finding.node === name);
  if (node === null && counts === undefined && findings.length === 0) {
    return {
      found: false,
      verdict: `There is no node ${name}.`,
      steps: [],
      findings,
      notes: [],
      recent: recentOf(context, [['node', name]]),
    };
  }
  const wrong = wrongOf(context, (incident) => incident.node === name);
  const notes = context.notes.filter((note) => note.node === name);
  const hosted = context.verdict.egressIPs.flatMap(({ egressIP, addresses }) =>
    addresses.filter((entry) => entry.node === name).map(({ address }) => ({ egressIP, address })),
  );
  const unread = counts !== undefined && !counts.complete ? ` Its database cannot be read: ${counts.reason ?? 'no reason known'}.` : '';
  return {
    found: true,
    verdict: `${name} hosts ${hosted.length} egress ${hosted.length === 1 ? 'address' : 'addresses'}.${unread} ${wrong.text}`,
    steps: [
      nodeStep(name, node),
      databaseStep(name, counts),
      ...hosted.map(({ egressIP, address }) => {
        const since = monitor.objectHistory(egressIP)?.addresses.find((entry) => entry.address === address)?.since ?? null;
        return step('address', 'ok', `${address} of ${egressIP} is on ${name}`, {
          node: name,
          since: since === null ? null : new Date(since).toISOString(),
        });
      }),
      ...(counts === undefined ? [] : [countStep(`node ${name}`, counts, name)]),
      ...wrong.steps,
      ...notes.map(noteStep),
    ],
    findings,
    notes,
    recent: recentOf(context, [['node', name]]),
  };
}

function nodeStep(name: string, node: NodeObject | null): ExplainStep {
  if (node === null) return step('node', 'broken', `there is no Node object ${name}; only its database answers`, { node: name });
  if (!node.assignable)
    return step('node', 'info', `${name} has no label k8s.ovn.org/egress-assignable: it hosts no addresses`, { node: name });
  if (!node.ready) return step('node', 'broken', `${name} is labelled as egress-assignable but not Ready`, { node: name });
  return step('node', 'ok', `${name} is Ready and egress-assignable`, { node: name });
}

function databaseStep(name: string, counts: ReturnType<typeof nodeVerdict>): ExplainStep {
  if (counts === undefined) return step('database', 'unknown', `no northbound database is read for ${name}`, { node: name });
  if (!counts.complete) {
    return step('database', 'unknown', `the northbound database of ${name} cannot be read: ${counts.reason ?? 'no reason known'}`, {
      node: name,
    });
  }
  return step('database', 'ok', `the northbound database of ${name} is read`, { node: name });
}
