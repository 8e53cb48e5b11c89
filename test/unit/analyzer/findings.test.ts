/** Findings by the names people ask for: each object sees the findings that concern it, and an unknown name is never "nothing found". */
import { describe, expect, it } from 'vitest';
import { questions } from '#libs/contracts/questions.ts';
import { logUnread } from '#libs/contracts/verdict.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { toAppError } from '#libs/errors/app-error.ts';
import type { AnswerContext } from '../../../services/analyzer/answers/context.ts';
import { answerFindings } from '../../../services/analyzer/answers/findings.ts';
import { answerNodes, answerStatus } from '../../../services/analyzer/answers/status.ts';
import { answerWhy } from '../../../services/analyzer/answers/why.ts';
import type { World } from '../../kit/world.ts';
import { assign, cluster, podIP, right, snat } from '../known-failures/cluster.ts';

/** Everything fires at once. */
function contextOf(world: World): AnswerContext {
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs: 0, restartHoldOffMs: 0 });
  for (const input of world.snapshots()) monitor.apply(input);
  monitor.advance(monitor.now() + 1);
  const freshness = { complete: true, missing: [], ageMs: 0, at: monitor.now() };
  return {
    cluster: 'c',
    source: 'test',
    model,
    monitor,
    causes: { of: (incidents) => [...incidents] },
    verdict: monitor.verdict(),
    freshness,
    egressIPsKnown: true,
    doubts: [],
    nodeAge: () => 0,
  };
}

const findingsOf = (context: AnswerContext, names: object) => answerFindings(context, questions.findings.request.parse(names));
const whyOf = (context: AnswerContext, names: object) => answerWhy(context, questions.why.request.parse(names));
const statusOf = (context: AnswerContext, names: object) => answerStatus(context, questions.status.request.parse(names));

describe('a pod about which the zones of two objects disagree', () => {
  const world = right(cluster(), 'eip', [[1, '172.18.0.101']]);
  assign(world, 'other', [[2, '172.18.0.102']]);
  snat(world, 2, '172.18.0.102', 'other_web/2', podIP(3));
  const context = contextOf(world);

  it.each(['eip', 'other'])('is a finding, a cause, an incident and a firing count of %s', (egressIP) => {
    expect(findingsOf(context, { egressIP }).findings.map(({ kind }) => kind)).toEqual(['zones-disagree']);
    expect(whyOf(context, { egressIP }).cases.map(({ kinds }) => kinds)).toEqual([['zones-disagree']]);
    const status = statusOf(context, { egressIP });
    expect(status.incidents.map(({ kind, state }) => [kind, state])).toEqual([['zones-disagree', 'firing']]);
    expect(status.egressIPs.map(({ firing }) => firing)).toEqual([1]);
  });

  it('is an incident that names both, since it is of neither alone', () => {
    const { incidents } = statusOf(context, {});
    expect(incidents.map(({ kind, egressIP, egressIPs }) => [kind, egressIP, egressIPs])).toEqual([
      ['zones-disagree', null, ['eip', 'other']],
    ]);
  });
});

describe('a pod', () => {
  const world = right(cluster(), 'eip', [[1, '172.18.0.101']]);
  const { uuid } = world.rows('worker-1', 'NAT').find(({ row }) => row.external_ids['k8s.ovn.org/name'] === 'eip_web/2') ?? { uuid: '' };
  world.drop('worker-1', 'NAT', uuid);

  it('whose name is misspelt is an error, never "nothing found" or "nothing differs"', () => {
    const context = contextOf(world);
    for (const pod of ['web/22', 'nope/nope', 'nope']) {
      expect(() => findingsOf(context, { pod })).toThrow(`there is no pod ${pod}`);
      expect(() => whyOf(context, { pod })).toThrow(`there is no pod ${pod}`);
    }
    expect(() => findingsOf(context, { pod: 'web/22' })).toThrow('did you mean web/2?');
  });

  it.each([
    ['pods were not read', { doubts: [], missing: ['Pod objects were not read'] }],
    ['pods cannot be read', { doubts: [], missing: ['Pod objects: forbidden'] }],
    ['the log is being read', { doubts: [logUnread], missing: [logUnread] }],
  ])('whose name is unknown may exist while %s', (_when, { doubts, missing }) => {
    const known = contextOf(world);
    const context = { ...known, doubts, verdict: { ...known.verdict, missing } };
    expect(findingsOf(context, { pod: 'web/22' }).total).toBe(0);
    expect(whyOf(context, { pod: 'web/22' }).cases).toEqual([]);
  });

  it('may be in a namespace that was not read', () => {
    const known = contextOf(world);
    expect(() => findingsOf(known, { namespace: 'nope' })).toThrow('there is no namespace nope');
    const context = { ...known, verdict: { ...known.verdict, missing: ['Namespace objects were not read'] } };
    expect(findingsOf(context, { namespace: 'nope' }).total).toBe(0);
  });

  it('whose name is unknown does not exist, whatever else cannot be read', () => {
    const known = contextOf(world);
    const missing = ['Node objects: forbidden', 'database of worker-1: it was not read'];
    expect(() => findingsOf({ ...known, verdict: { ...known.verdict, missing } }, { pod: 'web/22' })).toThrow('there is no pod web/22');
  });

  it('is found with its namespace or without, and a right pod has no findings', () => {
    const context = contextOf(world);
    for (const pod of ['web/2', '2']) {
      expect(findingsOf(context, { pod }).total).toBe(1);
      expect(whyOf(context, { pod }).cases).toHaveLength(1);
    }
    for (const pod of ['web/1', '1']) {
      expect(findingsOf(context, { pod }).total).toBe(0);
      expect(whyOf(context, { pod }).cases).toEqual([]);
    }
  });

  it('that is gone keeps its name as long as there is a finding about it', () => {
    const left = right(cluster(), 'eip', [[1, '172.18.0.101']]);
    left.remove('Pod', 'web/2');
    const context = contextOf(left);
    expect(findingsOf(context, { pod: 'web/2', kind: 'stale-snat' }).total).toBe(1);
    expect(findingsOf(context, { pod: 'web/2', kind: 'missing-snat' }).total).toBe(0);
  });
});

describe('a node or an EgressIP whose name is unknown', () => {
  const names = [
    ['node', 'Node', { node: 'worker-99' }],
    ['EgressIP', 'EgressIP', { egressIP: 'nope' }],
  ] as const;
  const asked = (context: AnswerContext, { node, egressIP }: { readonly node?: string; readonly egressIP?: string }) =>
    node === undefined ? statusOf(context, { egressIP }) : answerNodes(context, questions.nodes.request.parse({ node }));

  it.each(names)('is an error: %s', (what, _kind, name) => {
    const context = contextOf(right(cluster(), 'eip', [[1, '172.18.0.101']]));
    const text = `there is no ${what} ${Object.values(name)[0]}`;
    expect(() => findingsOf(context, name)).toThrow(text);
    expect(() => asked(context, name)).toThrow(text);
  });

  it.each(
    names.flatMap(([what, kind, name]) => [
      [what, 'was not read yet', name, [], [`${kind} objects were not read`]] as const,
      [what, 'cannot be read', name, [], [`${kind} objects: forbidden`]] as const,
      [what, 'may be in the log that is being read', name, [logUnread], [logUnread]] as const,
    ]),
  )('may exist: a %s that %s', (what, _why, name, doubts, missing) => {
    const known = contextOf(right(cluster(), 'eip', [[1, '172.18.0.101']]));
    const context = { ...known, doubts, verdict: { ...known.verdict, missing: [...missing] } };
    expect(findingsOf(context, name).total).toBe(0);
    expect(whyOf(context, name).cases).toEqual([]);
    const thrown = toAppError(errorOf(() => asked(context, name)));
    expect(thrown.message).toBe(`it is not known yet whether ${what} ${Object.values(name)[0]} exists: ${missing[0]}`);
    expect([thrown.code, thrown.httpStatus, thrown.exitCode]).toEqual(['name-not-read', 503, 4]);
  });
});

function errorOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (thrown) {
    return thrown;
  }
}
