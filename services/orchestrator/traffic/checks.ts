/**
 * Traffic truth of a run: checks beside those of the rows, and which pod left with which address from when to when. Without an
 * echo server (or the metrics of eipvalidator) traffic is not measured, and the run says so.
 */
import { z } from 'zod';
import type { Failover } from '#libs/contracts/verdict.ts';
import { familyOf } from '#libs/egressip/ip/address.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Check, Measurement, StepContext } from '../engine/scenario.ts';
import { seenBy } from './echo.ts';
import { type ClientTraffic, clientTraffic } from './eipvalidator.ts';
import { type KnownProbe, look, nodeFinder } from './look.ts';
import { addressText, disagrees, moment, type ProbeTruth, silencesOf, truthsOf, truthText } from './truth.ts';

export interface TrafficParameters {
  readonly echo?: readonly string[] | undefined;
  readonly eipvalidator?: readonly string[] | undefined;
  readonly probe_image?: string | undefined;
}

const sinceKey = 'traffic since';
/** Kept once the rows were checked: before that they were not there yet. */
const checkedKey = 'traffic checked';
const mostStretches = 5;

/** Whether what was named can be used: asked before anything is made. Errors: `run-echo-unusable`, `run-check-failed`. */
export async function checkNamed(context: StepContext, parameters: TrafficParameters): Promise<string> {
  const { echo, eipvalidator, probe_image: image } = parameters;
  context.keep(sinceKey, context.now());
  if (echo !== undefined && image === undefined) {
    const detail = 'no image for the pods that ask the echo server: set orchestrator.probe_image, or give probe_image=IMAGE to the run';
    await context.check([{ name: 'traffic', result: 'not-measured', expected: null, actual: null, detail }]);
  }
  if (echo !== undefined) await seenBy(context, echo, context.now());
  if (eipvalidator !== undefined) await clientTraffic(context, eipvalidator);
  if (echo !== undefined || eipvalidator !== undefined) return [...(echo ?? []), ...(eipvalidator ?? [])].join(', ');
  const detail = 'no echo server is named: start one outside the cluster (egressip echo) and give echo=URL to the run';
  await context.measure([{ name: 'traffic', subject: '', value: null, unit: 'ms', detail }]);
  return `not measured: ${detail}`;
}

/** To be recorded beside the checks of the rows. With rows that are wrong traffic is looked at once; with right ones it has time. */
export async function checkTraffic(
  context: StepContext,
  { echo, eipvalidator }: TrafficParameters,
  label: string,
  expected: number,
  limitMs: number,
): Promise<readonly Check[]> {
  return [
    ...(echo === undefined ? [] : await checkProbes(context, echo, label, expected, limitMs)),
    ...(eipvalidator === undefined ? [] : await checkClients(context, eipvalidator, label, limitMs)),
  ];
}

async function checkProbes(
  context: StepContext,
  urls: readonly string[],
  label: string,
  expected: number,
  limitMs: number,
): Promise<readonly Check[]> {
  let truths: readonly ProbeTruth[] = [];
  let problem: string | null = null;
  await context.wait('every probe leaves with its address', limitMs, async () => {
    try {
      const { probes, seen, at } = await look(context, urls, context.now() - 60_000);
      truths = truthsOf(probes, seen.sources, at);
      problem = null;
    } catch (thrown) {
      problem = errorText(thrown);
    }
    return problem === null && truths.length === expected && truths.every(({ trafficRight }) => trafficRight) ? true : null;
  });
  const name = `${label}: probes that leave with their address`;
  if (problem !== null) return [{ name, result: 'not-measured', expected: null, actual: null, detail: problem }];
  const nodeOf = await nodeFinder(context);
  const wrong = truths.filter(({ trafficRight }) => !trafficRight);
  const apart = truths.filter(disagrees);
  const right = truths.length - wrong.length;
  const text = (truth: ProbeTruth) => truthText(truth, nodeOf);
  return [
    {
      name,
      result: right === expected && wrong.length === 0 ? 'passed' : 'failed',
      expected,
      actual: right,
      detail: '',
      rows: wrong.map(text),
    },
    {
      name: `${label}: probes whose rows and traffic disagree`,
      result: apart.length === 0 ? 'passed' : 'failed',
      expected: 0,
      actual: apart.length,
      detail: apart.length === 0 ? '' : [...new Set(apart.map((truth) => text(truth).split(':', 1)[0]))].join('; '),
      rows: apart.map(text),
    },
  ];
}

/** Counters as a Prometheus saw them last may be from before: only what comes after all clients were heard of again counts. */
async function checkClients(context: StepContext, urls: readonly string[], label: string, limitMs: number): Promise<readonly Check[]> {
  const name = `${label}: requests of eipvalidator with another address or none`;
  const grown = (from: ClientTraffic, what: string) =>
    context.wait(what, Math.max(limitMs, 60_000), async () => {
      const now = await clientTraffic(context, urls);
      return now.egress - from.egress >= now.clients ? now : null;
    });
  const before = await clientTraffic(context, urls).catch(() => null);
  const first = before === null ? null : await grown(before, 'eipvalidator asks');
  const second = first === null ? null : await grown(first, 'eipvalidator asks again');
  if (first === null || second === null) {
    const detail = 'its clients did not leave with their EgressIPs twice, or the metrics cannot be read';
    return [{ name, result: 'not-measured', expected: null, actual: null, detail }];
  }
  const actual = second.other - first.other + second.failed - first.failed;
  await context.measure(
    (['startup', 'recovery'] as const).map((which) => ({
      name: `eipvalidator: ${which}`,
      subject: label,
      value: second[which].length === 0 ? null : Math.max(...second[which]) * 1000,
      unit: 'ms',
      detail: `longest of ${second[which].length} clients, as they measured it`,
    })),
  );
  return [{ name, result: actual === 0 ? 'passed' : 'failed', expected: 0, actual, detail: `${second.clients} clients` }];
}

/** Which pod left with which address since this was asked last, beside what the rows said in that time. */
export async function measureTraffic(context: StepContext, { echo }: TrafficParameters): Promise<void> {
  if (echo === undefined) return;
  try {
    await measureProbes(context, echo);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'run-echo-unusable') throw thrown;
    await context.measure([{ name: 'traffic', subject: '', value: null, unit: 'ms', detail: thrown.message }]);
  }
}

async function measureProbes(context: StepContext, echo: readonly string[]): Promise<void> {
  const since = context.recall(sinceKey, z.number()) ?? context.now();
  const rowsCame = context.recall(checkedKey, z.boolean()) !== true;
  const { probes, seen, at } = await look(context, echo, since);
  const { failovers } = await context.ask('failovers', { limit: 5000 });
  const nodeOf = await nodeFinder(context);
  const spans = [
    ...seen.sources.map(({ probe, source, from, to }) => ({ probe, source: source as string | null, from, to })),
    ...silencesOf(seen.sources).map(({ probe, from, to }) => ({ probe, source: null, from, to })),
  ].map((span) => ({ ...span, from: Math.max(span.from, since) }));
  const lastOf = (name: string) => Math.max(...seen.sources.filter(({ probe }) => probe === name).map(({ to }) => to));
  const measured = [...Map.groupBy(spans, ({ probe, source }) => `${probe} ${source ?? 'nothing'}`).values()].flatMap(
    (list): Measurement[] => {
      const [first] = list;
      if (first === undefined) return [];
      const { probe: name, source } = first;
      const probe = probes.find((each) => each.name === name) ?? null;
      const said = list
        .slice(0, mostStretches)
        .map(
          ({ from, to }) =>
            `${moment(from)} to ${moment(to)} (${rowsCame && lastOf(name) > to ? 'rows came after' : rowsThen(probe, failovers, from, to)})`,
        );
      const more = list.length > mostStretches ? ` and ${list.length - mostStretches} times more` : '';
      return [
        {
          name: `traffic: ${kindOf(source, probe)}`,
          subject: source === null ? name : `${name} ${source}`,
          value: list.reduce((total, { from, to }) => total + to - from, 0),
          unit: 'ms',
          detail: `${source === null ? 'nothing arrived' : addressText(source, nodeOf)}: ${said.join(', ')}${more}`,
        },
      ];
    },
  );
  if (measured.length > 0) await context.measure(measured);
  context.keep(sinceKey, at);
  context.keep(checkedKey, true);
}

function kindOf(source: string | null, probe: KnownProbe | null): string {
  if (source === null) return 'silence';
  if (probe === null) return 'of a pod that is gone';
  if (!probe.addresses.some((address) => familyOf(address) === familyOf(source))) return 'in a family without egress address';
  return probe.addresses.includes(source) ? 'own address' : 'another address';
}

function rowsThen(probe: KnownProbe | null, failovers: readonly Failover[], from: number, to: number): string {
  const move = failovers.find(
    ({ egressIP, startedAt, convergedAt }) =>
      egressIP === probe?.egressIP && startedAt <= to && (convergedAt === null || convergedAt >= from),
  );
  if (move !== undefined) {
    const until = move.convergedAt === null ? 'not yet' : moment(move.convergedAt);
    return `rows moved from ${move.from} to ${move.to}, right again ${until}`;
  }
  return probe === null || probe.rowsRight === null ? 'rows unknown' : probe.rowsRight ? 'rows right' : 'rows wrong';
}
