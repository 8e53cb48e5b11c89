/** From selector to row for one pod: why it has an egress IP, or has none, and which rows carry its packets. */
import type { Finding } from '#libs/contracts/findings.ts';
import { type EgressIPObject, type NamespaceObject, objectKey, type PodObject } from '#libs/contracts/objects.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import { addressDispute } from '../model/observe/dispute.ts';
import { compileSelector } from '../model/observe/selector.ts';
import type { PodView, RowExpectation } from '../model/port.ts';
import {
  addressSteps,
  type Context,
  findingStep,
  podKeyOf,
  recentOf,
  type SubjectExplanation,
  selectorText,
  step,
  unreadOf,
} from './context.ts';
import { sharedFindingsOf } from './of-object.ts';
import { toldPackets } from './packets.ts';

const nearMissesShown = 3;
const whatSelects = ['EgressIP', 'Namespace', 'Pod'] as const;

export function explainPod(context: Context, key: string): SubjectExplanation {
  const { model } = context;
  const view = model.podView(key);
  const own = context.findings.filter((finding) => podKeyOf(finding) === key);
  if (view === null) {
    const unread = unreadOf(context, ['Pod']);
    const head = unread === null ? `There is no pod ${key}` : `It is unknown whether there is a pod ${key} (${unread})`;
    const verdict = own.length === 0 ? `${head}.` : `${head}, but ${own.length} findings are about rows that name it.`;
    return { found: false, verdict, steps: own.map(findingStep), findings: own, notes: [], recent: recentOf(context, [['pod', key]]) };
  }
  const { pod } = view;
  const served = view.servedBy === null ? null : model.egressIP(view.servedBy);
  const shared = served === null ? [] : sharedFindings(context, pod, served);
  const ofObject = [
    ...context.findings.filter((finding) => finding.pod === null && finding.egressIP !== null && finding.egressIP === view.servedBy),
    ...shared,
  ];
  const inRows = new Set(view.rows.filter((row) => row.state !== 'ok').map((row) => findingOf(row, own)));
  const egressNodes = (served?.items ?? []).map(({ node }) => ['node', node] as const);
  const packets = toldPackets(model.podPackets(key), pod.node, served, model.podRight(key));
  return {
    found: true,
    verdict: [verdictOf(context, view, served, ofObject), packets.text].filter((text) => text !== '').join(' '),
    steps: [
      podStep(pod),
      ...addressSourceStep(pod),
      namespaceStep(pod, model.namespace(pod.namespace)),
      ...matchSteps(context, view),
      ...(served === null ? [] : addressSteps(context, served)),
      ...view.rows.map((row) => rowStep(row, own)),
      ...view.stale.map(({ node, table, uuid, row }) =>
        step('stale', 'broken', `the ${table} row ${uuid} on ${node} names this pod, and nothing calls for it`, { node, actual: row }),
      ),
      ...own.filter((finding) => !inRows.has(finding) && !finding.kind.startsWith('stale-')).map(findingStep),
      ...shared.map(findingStep),
      ...packets.steps,
    ],
    findings: [...own, ...ofObject],
    notes: [],
    recent: recentOf(context, [['pod', key], ['egressip', view.servedBy], ['node', pod.node], ...egressNodes], view.servedBy),
  };
}

/** About rows on its node and on its egress nodes that it shares with all pods of its network. */
function sharedFindings({ model, findings }: Context, pod: PodObject, served: EgressIPObject): Finding[] {
  const databaseOf = (node: string | null) => (node === null ? null : (model.databaseOf(node) ?? node));
  const databases = new Set([pod.node, ...served.items.map(({ node }) => node)].map(databaseOf));
  const isOnDefault = !Object.entries(pod.networks).some(([network, { role }]) => network !== 'default' && role === 'primary');
  const shared = sharedFindingsOf(model, findings, served.name, [objectKey(pod)]);
  return shared.filter(({ node, network }) => databases.has(databaseOf(node)) && (network === 'default') === isOnDefault);
}

function verdictOf(context: Context, view: PodView, served: EgressIPObject | null, ofObject: readonly Finding[]): string {
  const { model } = context;
  const key = `${view.pod.namespace}/${view.pod.name}`;
  if (view.matchedBy.length === 0) {
    const unread = unreadOf(context, whatSelects);
    if (unread !== null) return `It is unknown whether an EgressIP selects ${key}: ${unread}.`;
    if (view.stale.length > 0) return `${key} is matched by no EgressIP, but ${view.stale.length} rows still name it.`;
    const unknown = model.unjudged().find(({ pod }) => pod === key);
    if (unknown !== undefined) return `It is unknown whether an EgressIP selects ${key}: ${unknown.reason}.`;
    if (view.pod.phase === 'Succeeded' || view.pod.phase === 'Failed')
      return `${key} has completed: it sends nothing, and no EgressIP serves it.`;
    return `${key} is matched by no EgressIP: it leaves with the address of its node.`;
  }
  if (served === null && view.unjudged !== null)
    return `${key} is matched by ${view.matchedBy.join(' and ')}; it is unknown whether its rows are right: ${view.unjudged}.`;
  if (served === null)
    return [`${key} is matched by ${whyUnserved(model, view)}.`, ...view.violations.map(({ reason }) => reason)].join(' ');
  const addresses = served.items.map((item) => `${item.egressIP} on ${item.node}`).join(' and ');
  const way =
    addresses === ''
      ? `${key} is served by ${served.name}, whose addresses are on no node`
      : `${key} leaves with ${addresses} (${served.name})`;
  const right = model.podRight(key);
  const unsaid = view.unjudged === null ? '' : ` Not all of it could be judged: ${view.unjudged}.`;
  // Findings about the addresses it leaves with concern the pod, whatever its rows are.
  const wrong = [...view.violations, ...ofObject].map(({ reason }) => reason).join(' ');
  const should = addresses === '' ? `${way}, and` : `${key} should leave with ${addresses} (${served.name}), but`;
  if (wrong !== '' && right === false) return `${should} its rows are not right: ${wrong}${unsaid}`;
  if (wrong !== '') return `${way}, but: ${wrong}${unsaid}`;
  if (right === null) return `${way}; it is unknown whether its rows are right.${unsaid}`;
  return addresses === '' ? `${way}.` : `${way}; all its rows are right.`;
}

function whyUnserved(model: Context['model'], { matchedBy }: PodView): string {
  const names = matchedBy.join(' and ');
  const isAssigned = matchedBy.some((name) => (model.egressIP(name)?.items.length ?? 0) > 0);
  if (!isAssigned) return `${names}, and no address of ${matchedBy.length === 1 ? 'it' : 'them'} is on a node`;
  return matchedBy.length === 1 ? `${names}, and no address of it can serve the pod` : `${names}, and it is undecided which one serves it`;
}

function podStep(pod: PodObject): ExplainStep {
  const name = `pod ${pod.namespace}/${pod.name}`;
  if (pod.hostNetwork) return step('pod', 'info', `${name} uses the network of its node: EgressIP does not apply to it`);
  if (pod.phase === 'Succeeded' || pod.phase === 'Failed')
    return step('pod', 'info', `${name} has ended (${pod.phase}): it must have no rows`);
  if (pod.node === null) return step('pod', 'info', `${name} is not scheduled yet`);
  const since = pod.createdAt;
  if (pod.ips.length === 0 && Object.keys(pod.networks).length === 0) {
    return step('pod', 'unknown', `${name} is on ${pod.node} and has no address yet`, { node: pod.node, since });
  }
  const networks = Object.entries(pod.networks).filter(([network, { role }]) => network !== 'default' && role === 'primary');
  const addresses =
    networks.length === 0 ? pod.ips.join(', ') : networks.map(([network, { ips }]) => `${ips.join(', ')} on ${network}`).join(', ');
  const doing = pod.deleting ? 'is being deleted and still counts' : pod.phase === 'Running' ? 'runs' : `is ${pod.phase}`;
  return step('pod', 'ok', `${name} ${doing} on ${pod.node} with ${addresses}`, { node: pod.node, actual: { labels: pod.labels }, since });
}

/** If its annotation and its status name different addresses: which of them is used. */
function addressSourceStep(pod: PodObject): ExplainStep[] {
  const text = addressDispute(pod);
  return text === null ? [] : [step('address', 'info', text, { node: pod.node })];
}

function namespaceStep(pod: PodObject, namespace: NamespaceObject | null): ExplainStep {
  if (namespace === null) return step('namespace', 'unknown', `the labels of namespace ${pod.namespace} are unknown`);
  const labels = Object.entries(namespace.labels).map(([key, value]) => `${key}=${value}`);
  return step('namespace', 'ok', `namespace ${namespace.name} has the labels ${labels.join(', ')}`, {
    actual: { labels: namespace.labels },
  });
}

function matchSteps(context: Context, view: PodView): ExplainStep[] {
  if (view.matchedBy.length === 0) {
    const unread = unreadOf(context, whatSelects);
    const none =
      unread === null
        ? step('match', 'info', 'no EgressIP matches this pod')
        : step('match', 'unknown', `it is unknown whether an EgressIP matches this pod: ${unread}`);
    return [none, ...nearMisses(context, view.pod)];
  }
  return view.matchedBy.map((name) => {
    const object = context.model.egressIP(name);
    const by =
      object === null ? '' : `: namespaces with ${selectorText(object.namespaceSelector)}, pods with ${selectorText(object.podSelector)}`;
    if (name === view.servedBy) return step('match', 'ok', `${name} matches and serves this pod${by}`);
    if (view.servedBy === null) return step('match', view.matchedBy.length === 1 ? 'info' : 'unknown', `${name} matches this pod${by}`);
    return step('standby', 'info', `${name} matches this pod too${by}; it stands by while ${view.servedBy} serves it`);
  });
}

/** Objects that miss the pod by only one of the two selectors: people often look for these. */
function nearMisses({ model }: Context, pod: PodObject): ExplainStep[] {
  const namespace = model.namespace(pod.namespace);
  if (namespace === null) return [];
  const misses: ExplainStep[] = [];
  for (const name of model.egressIPNames()) {
    const object = model.egressIP(name);
    if (object === null) continue;
    const namespaceMatches = compileSelector(object.namespaceSelector)(namespace.labels);
    if (namespaceMatches) {
      misses.push(step('match', 'info', `${name} selects this namespace, but pods with ${selectorText(object.podSelector)}`));
    } else if (
      object.podSelector.matchExpressions.length + Object.keys(object.podSelector.matchLabels).length > 0 &&
      compileSelector(object.podSelector)(pod.labels)
    ) {
      misses.push(
        step('match', 'info', `${name} selects pods like this, but in namespaces with ${selectorText(object.namespaceSelector)}`),
      );
    }
    if (misses.length === nearMissesShown) break;
  }
  return misses;
}

const roleNames = {
  snat: 'SNAT',
  reroute: 'reroute policy',
  mark: 'mark policy',
  baseline: 'cluster-wide row',
  'address-set': 'address set',
} as const;

function rowStep(row: RowExpectation, findings: Context['findings']): ExplainStep {
  const { node, expected, actual } = row;
  const name = `the ${roleNames[row.role]}${row.address === null ? '' : ` for ${row.address}`} on ${node}`;
  const since = findingOf(row, findings)?.since ?? null;
  if (row.state === 'ok') return step(row.role, 'ok', `${name} is right`, { node, expected, actual });
  if (row.state === 'unknown') return step(row.role, 'unknown', `${name} cannot be read`, { node, expected });
  const text = row.state === 'missing' ? `${name} is missing` : `${name} exists with wrong content`;
  return step(row.role, 'broken', text, { node, expected, actual, since });
}

/** The finding about this row. */
function findingOf(row: RowExpectation, findings: Context['findings']): Context['findings'][number] | undefined {
  const part = row.role === 'reroute' ? /reroute|nexthops/ : new RegExp(row.role);
  return findings.find(
    (finding) =>
      finding.node === row.node &&
      part.test(finding.kind) &&
      (finding.address === null || row.address === null || finding.address === row.address),
  );
}
