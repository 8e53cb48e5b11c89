/** From selector to row for one object: whom it selects, where its addresses are, how its rows are, how it has moved. */
import type { ExplainStep } from '#libs/contracts/questions.ts';
import type { FailoverWithId } from '../time/index.ts';
import { addressSteps, type Context, countStep, isWrong, type Part, recentOf, selectorText, step } from './context.ts';

const movesShown = 3;
const eventsShown = 3;

export function explainEgressIP(context: Context, name: string): Part {
  const { model, monitor } = context;
  const object = model.egressIP(name);
  const findings = context.findings.filter((finding) => finding.egressIP === name);
  if (object === null) {
    const left = findings.length === 0 ? '' : `, but ${findings.length} findings are about rows that name it`;
    return {
      found: false,
      verdict: `There is no EgressIP ${name}${left}.`,
      steps: [],
      findings,
      recent: recentOf(context, [['egressip', name]]),
    };
  }
  const counts = context.verdict.egressIPs.find((entry) => entry.egressIP === name);
  const nodes = object.items.map(({ node }) => ['node', node] as const);
  const incidents = monitor.incidents().filter((incident) => incident.egressIP === name);
  const places = object.items.map((item) => `${item.egressIP} on ${item.node}`).join(', ');
  const wrong = incidents.filter((incident) => incident.severity !== 'info');
  const state = wrong.length === 0 ? 'nothing is wrong with it' : wrong.map((incident) => incident.reason.replace(/\.$/, '')).join('; ');
  return {
    found: true,
    verdict: `${name} serves ${(counts?.pods ?? 0) - (counts?.standbyPods ?? 0)} pods with ${places === '' ? 'no address' : places}; ${state}.`,
    steps: [
      step('match', (counts?.pods ?? 0) === 0 ? 'info' : 'ok', matchText(object, counts)),
      ...addressSteps(context, object),
      ...object.items.flatMap(({ egressIP }) => cloudStep(context, egressIP)),
      ...(counts === undefined ? [] : [countStep(name, counts)]),
      ...incidents.map((incident) =>
        step('finding', incident.severity === 'info' ? 'info' : 'broken', incident.reason, { node: incident.node, since: incident.since }),
      ),
      ...moveSteps(context, name),
      ...model
        .eventsOf(name)
        .slice(-eventsShown)
        .map((event) => step('event', 'info', `${event.reason}: ${event.message}`, { since: event.lastAt })),
    ],
    findings: findings.filter(isWrong).concat(findings.filter((finding) => !isWrong(finding))),
    recent: recentOf(context, [['egressip', name], ...nodes]),
  };
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
