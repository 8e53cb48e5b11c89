/** From selector to row for one object: whom it selects, where its addresses are, how its rows are, how it has moved. */
import type { Finding } from '#libs/contracts/findings.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import type { FailoverWithId } from '../time/index.ts';
import { addressSteps, type Context, countStep, noteStep, type Part, recentOf, selectorText, step, wrongOf } from './context.ts';

const movesShown = 3;
const eventsShown = 3;

export function explainEgressIP(context: Context, name: string): Part {
  const { model } = context;
  const object = model.egressIP(name);
  const findings = findingsOf(context, name);
  if (object === null) {
    const left = findings.length === 0 ? '' : `, but ${findings.length} findings are about rows that name it`;
    return {
      found: false,
      verdict: `There is no EgressIP ${name}${left}.`,
      steps: [],
      findings,
      notes: [],
      recent: recentOf(context, [['egressip', name]]),
    };
  }
  const counts = context.verdict.egressIPs.find((entry) => entry.egressIP === name);
  const nodes = object.items.map(({ node }) => ['node', node] as const);
  const incidents = new Set(findings.map((finding) => finding.incident));
  const wrong = wrongOf(context, (incident) => incident.egressIP === name || incidents.has(incident.id));
  const places = object.items.map((item) => `${item.egressIP} on ${item.node}`).join(', ');
  const notes = context.notes.filter((note) => note.egressIP === name);
  return {
    found: true,
    verdict: `${name} serves ${(counts?.pods ?? 0) - (counts?.standbyPods ?? 0)} pods with ${places === '' ? 'no address' : places}. ${wrong.text}`,
    steps: [
      step('match', (counts?.pods ?? 0) === 0 ? 'info' : 'ok', matchText(object, counts)),
      ...addressSteps(context, object),
      ...object.items.flatMap(({ egressIP }) => cloudStep(context, egressIP)),
      ...(counts === undefined ? [] : [countStep(name, counts)]),
      ...wrong.steps,
      ...notes.map(noteStep),
      ...moveSteps(context, name),
      ...model
        .eventsOf(name)
        .slice(-eventsShown)
        .map((event) => step('event', 'info', `${event.reason}: ${event.message}`, { since: event.lastAt })),
    ],
    findings,
    notes,
    recent: recentOf(context, [['egressip', name], ...nodes]),
  };
}

/** Its own, and those of its pods that are about several objects at once. */
function findingsOf({ model, findings }: Context, name: string): Finding[] {
  const pods = new Set(model.podsOf(name));
  const isOfPod = ({ pod }: Finding) => pod !== null && pods.has(`${pod.namespace}/${pod.name}`);
  return findings.filter((finding) => finding.egressIP === name || (finding.egressIP === null && isOfPod(finding)));
}

type Counts = Context['verdict']['egressIPs'][number] | undefined;

function matchText(object: NonNullable<ReturnType<Context['model']['egressIP']>>, counts: Counts): string {
  const selectors = `namespaces with ${selectorText(object.namespaceSelector)}, pods with ${selectorText(object.podSelector)}`;
  const standby = counts === undefined || counts.standbyPods === 0 ? '' : `, ${counts.standbyPods} of them served by another object`;
  return `${object.name} selects ${selectors}: ${counts?.pods ?? 0} pods that count${standby}`;
}

function cloudStep({ model }: Context, address: string): ExplainStep[] {
  const config = model.cloudConfig(address);
  if (config === null) return [];
  const isRight = config.assigned === 'True' && config.specNode === config.statusNode;
  const text = `the cloud has ${address} on ${config.statusNode ?? 'no node'} (asked for: ${config.specNode ?? 'none'}, Assigned=${config.assigned})`;
  return [step('cloud', isRight ? 'ok' : 'broken', text, { node: config.statusNode })];
}

function moveSteps({ monitor }: Context, name: string): ExplainStep[] {
  const history = monitor.objectHistory(name);
  const last = monitor
    .failovers()
    .filter((failover) => failover.egressIP === name)
    .slice(-movesShown);
  const steps = last.map((failover) =>
    step('failover', failover.convergedAt === null ? 'info' : 'ok', failoverText(failover), { node: failover.to }),
  );
  if (history?.flapping === true) {
    steps.unshift(
      step('failover', 'broken', `${name} is flapping: ${history.moveCount} moves since monitoring began, three or more in ten minutes`),
    );
  }
  return steps;
}

function failoverText({ address, from, to, cause, startedAt, convergedAt, podsAffected }: FailoverWithId): string {
  const took = convergedAt === null ? 'not converged as far as was observed' : `converged after ${convergedAt - startedAt} ms`;
  return `${address} moved from ${from ?? 'no node'} to ${to ?? 'no node'} (${cause}) at ${new Date(startedAt).toISOString()}, ${podsAffected} pods, ${took}`;
}
