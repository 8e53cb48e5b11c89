/** One node: whether it can host addresses, which it hosts, whether its database can be read and how its rows are. */
import type { NodeObject } from '#libs/contracts/objects.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import { isJudged } from '#libs/contracts/verdict.ts';
import { type Context, countStep, nodeVerdict, noteStep, recentOf, type SubjectExplanation, step, unreadOf, wrongOf } from './context.ts';
import { endedSteps } from './past.ts';

export function explainNode(context: Context, name: string): SubjectExplanation {
  const { model, monitor } = context;
  const node = model.node(name);
  const counts = nodeVerdict(context, name);
  const findings = context.findings.filter((finding) => finding.node === name);
  if (node === null && counts === undefined && findings.length === 0) {
    const unread = unreadOf(context, ['Node']);
    return {
      found: false,
      verdict: unread === null ? `There is no node ${name}.` : `It is unknown whether there is a node ${name} (${unread}).`,
      steps: [],
      findings,
      notes: [],
      recent: recentOf(context, [['node', name]]),
    };
  }
  const isRead = counts?.complete === true;
  const isOutside = node?.outsideOvn === true;
  const unclear = isRead && !isJudged(counts) ? counts.reason : null;
  const unknown = isRead ? (unclear ?? []) : 'its rows are unknown';
  const wrong = wrongOf(context, (incident) => incident.node === name, [unknown].flat());
  const notes = context.notes.filter((note) => note.node === name);
  const hosted = context.verdict.egressIPs.flatMap(({ egressIP, addresses }) =>
    addresses.filter((entry) => entry.node === name).map(({ address }) => ({ egressIP, address })),
  );
  const unread = counts !== undefined && !counts.complete ? ` ${unreadText(name, counts)}` : '';
  const outside = isOutside ? ' It has no northbound database: it runs Windows or a hybrid overlay.' : '';
  return {
    found: true,
    verdict: `${name} hosts ${hosted.length} egress ${hosted.length === 1 ? 'address' : 'addresses'}.${outside}${unread} ${wrong.text}`,
    steps: [
      nodeStep(name, node),
      databaseStep(name, counts, isOutside),
      ...hosted.map(({ egressIP, address }) => {
        const since = monitor.objectHistory(egressIP)?.addresses.find((entry) => entry.address === address)?.since ?? null;
        return step('address', 'ok', `${address} of ${egressIP} is on ${name}`, {
          node: name,
          since: since === null ? null : new Date(since).toISOString(),
        });
      }),
      ...capacityStep(name, node, hosted.length),
      ...(counts === undefined ? [] : [countStep(`node ${name}`, counts, name)]),
      ...(unclear === null ? [] : [step('unjudged', 'unknown', unclear, { node: name })]),
      ...wrong.steps,
      ...notes.map(noteStep),
      ...endedSteps(context, (finding) => finding.node === name),
    ],
    findings,
    notes,
    recent: recentOf(context, [['node', name]]),
  };
}

function nodeStep(name: string, node: NodeObject | null): ExplainStep {
  if (node === null) return step('node', 'broken', `there is no Node object ${name}; only its database answers`, { node: name });
  if (node.withheld === true) return step('node', 'unknown', `the Node object of ${name} is not in the input`, { node: name });
  if (!node.assignable)
    return step('node', 'info', `${name} has no label k8s.ovn.org/egress-assignable: it hosts no addresses`, { node: name });
  if (!node.ready) return step('node', 'broken', `${name} is labelled as egress-assignable but not Ready`, { node: name });
  return step('node', 'ok', `${name} is Ready and egress-assignable`, { node: name });
}

/** How many addresses fit: only a cloud sets a limit, in one figure for both families or in one for each. */
function capacityStep(name: string, node: NodeObject | null, hosted: number): ExplainStep[] {
  if (node === null || !node.assignable) return [];
  if (node.cloud === null) {
    const text = `no cloud limits how many addresses ${name} takes (no annotation cloud.network.openshift.io/egress-ipconfig); it holds ${hosted}`;
    return [step('capacity', 'info', text, { node: name })];
  }
  const { ip, ipv4, ipv6 } = node.cloud.capacity;
  const limits = [limitText(ip, ''), limitText(ipv4, ' IPv4'), limitText(ipv6, ' IPv6')].filter((limit) => limit !== null);
  const text = `the cloud lets ${name} take ${limits.join(' and ') || 'an unknown number of addresses'}; it holds ${hosted}`;
  return [step('capacity', 'info', text, { node: name, expected: node.cloud.capacity, actual: hosted })];
}

function limitText(limit: number | null, family: string): string | null {
  return limit === null ? null : `${limit}${family} ${limit === 1 ? 'address' : 'addresses'}`;
}

function databaseStep(name: string, counts: ReturnType<typeof nodeVerdict>, outsideOvn: boolean): ExplainStep {
  if (outsideOvn)
    return step('database', 'info', `${name} has no northbound database: it runs Windows or a hybrid overlay`, { node: name });
  if (counts === undefined) return step('database', 'unknown', `no northbound database is read for ${name}`, { node: name });
  if (!counts.complete) {
    const reason = whyUnread(name, counts);
    const text = isOfDatabase(name, counts) ? `the northbound database of ${name} cannot be read: ${reason}` : reason;
    return step('database', 'unknown', text, { node: name });
  }
  return step('database', 'ok', `the northbound database of ${name} is read`, { node: name });
}

function unreadText(name: string, counts: Reasoned): string {
  const reason = whyUnread(name, counts);
  return isOfDatabase(name, counts) ? `Its database cannot be read: ${reason}.` : `Not all of its rows can be judged: ${reason}.`;
}

type Reasoned = { readonly reason: string | null };

function isOfDatabase(name: string, { reason }: Reasoned): boolean {
  return reason === null || reason.startsWith(`database of ${name}: `);
}

/** The verdict's line names the database, as the sentence it goes into does. */
function whyUnread(name: string, { reason }: Reasoned): string {
  return reason?.replace(`database of ${name}: `, '') ?? 'no reason known';
}
