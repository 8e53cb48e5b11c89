/** A cluster that answers as the services do, from a table: what the evals ask about. Names are those of the simulated cluster. */
import type { Ask } from '#libs/answers/port.ts';
import { type Answer, type QuestionName, questions, type Request } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';

const objects: readonly (readonly [name: string, ...addresses: (readonly [address: string, node: string | null])[]])[] = [
  ['shop', ['172.18.100.1', 'worker-1'], ['172.18.100.2', 'worker-2']],
  ['billing', ['172.18.100.3', 'worker-3']],
  ['payments', ['172.18.100.5', 'worker-4']],
  ['search', ['172.18.100.7', null]],
  ['media', ['172.18.100.9', 'worker-5']],
  ['edge', ['10.10.10.200', 'worker-1']],
  ['reports', ['172.18.100.13', 'worker-2']],
  ['payments-canary', ['172.18.100.15', 'worker-3']],
];
const nodeNames = ['worker-1', 'worker-2', 'worker-3', 'worker-4', 'worker-5', 'worker-6'];
const namespaces = ['shop', 'billing', 'payments', 'search', 'media', 'edge', 'reports', 'ml'];
const scenarioNames = ['corenet-6498', 'node-reboot', 'ovn-pod-restart', 'label-flip', 'drain'];

export const evalNow = Date.UTC(2026, 10, 27, 12);
export const evalCluster = 'evals';

export function evalAsk(pods: number): Ask {
  const podList = Array.from({ length: pods }, (_, index) => {
    const namespace = namespaces[index % namespaces.length] ?? '';
    const name = `${namespace === 'billing' ? 'api' : 'web'}-${Math.floor(index / namespaces.length)}`;
    return {
      namespace,
      name,
      node: nodeNames[index % 6] ?? null,
      ips: [`10.128.${index >> 8}.${index & 255}`],
      egressIP: namespace,
      addresses: [],
      state: 'ok' as const,
    };
  });
  const held = new Set([
    ...objects.flatMap(([, ...addresses]) => addresses.map(([address]) => address)),
    ...podList.flatMap(({ ips }) => ips),
  ]);
  const freshness = { complete: true, missing: [], ageMs: 120, at: evalNow };
  const counts = (count: number) => ({ expected: count, actual: count, matched: count });
  const summary = {
    nodes: nodeNames.length,
    egressIPs: objects.length,
    pods,
    unjudgedPods: 0,
    expected: 4_000,
    actual: 4_000,
    matched: 4_000,
    snat: counts(2_222),
    reroute: counts(1_778),
    mark: counts(0),
    findings: { critical: 0, warning: 0, info: 0 },
  };
  const runs = ['7f3a91c2', 'b81d04ee'].map((id, index) => ({
    id,
    scenario: 'label-flip',
    plan: 'p',
    parameters: {},
    dryRun: false,
    state: 'passed' as const,
    createdAt: evalNow - (2 - index) * 3_600_000,
    startedAt: evalNow,
    endedAt: evalNow,
    iteration: 1,
    iterations: 1,
    step: null,
    counts: { steps: 3, stepsDone: 3, passed: 7, failed: 0, notMeasured: 0 },
    undo: [],
    memory: {},
    ending: null,
    error: null,
  }));
  const answers: { readonly [Q in QuestionName]?: (request: never) => unknown } = {
    status: ({ egressIP }: Request<'status'>) => {
      const wanted = objects.filter(([name]) => egressIP == null || name === egressIP);
      return {
        cluster: evalCluster,
        source: 'evals',
        freshness,
        consistency: 1,
        summary,
        incidents: [],
        total: wanted.length,
        cursor: null,
        egressIPsKnown: true,
        egressIPs: wanted.map(([name, ...places]) => ({
          egressIP: name,
          addresses: places.map(([address, node]) => ({ address, node, since: '2026-11-26T10:00:00.000Z' })),
          pods: podList.filter(({ namespace }) => namespace === name).length,
          standbyPods: 0,
          consistency: 1,
          firing: 0,
          moves: 0,
          flapping: false,
        })),
      };
    },
    verdict: () => ({
      complete: true,
      missing: [],
      consistency: 1,
      summary,
      unjudged: [],
      nodes: [],
      egressIPs: [],
      findings: [],
      incidents: [],
      freshness,
    }),
    nodes: ({ node }: Request<'nodes'>) => {
      const wanted = nodeNames.filter((name) => node == null || name === node);
      return {
        freshness,
        total: wanted.length,
        cursor: null,
        nodes: wanted.map((name) => ({
          node: name,
          assignable: true,
          ready: true,
          complete: true,
          reason: null,
          ageMs: 100,
          addresses: [],
          consistency: 1,
          snat: counts(300 + nodeNames.indexOf(name)),
          reroute: counts(200),
          firing: 0,
        })),
      };
    },
    pods: ({ search, egressIP, limit = 100 }: Request<'pods'>) => {
      const wanted = podList.filter(
        ({ namespace, name }) =>
          (egressIP == null || namespace === egressIP) && `${namespace}/${name}`.includes((search ?? '').toLowerCase()),
      );
      return { freshness, pods: wanted.slice(0, limit), total: wanted.length, cursor: null };
    },
    findings: () => ({ freshness, findings: [], incidents: [], total: 0, cursor: null }),
    failovers: () => ({ freshness, failovers: [], total: 0, cursor: null }),
    explain: (subject: Request<'explain'>) => ({
      subject,
      found: subject.type !== 'ip' || held.has(subject.name),
      verdict: `${subject.name} is right.`,
      steps: [],
      findings: [],
      recent: [],
      remedies: [],
      freshness,
    }),
    trends: () => ({ freshness, trends: [] }),
    slo: () => ({ freshness, slos: [] }),
    why: () => ({ freshness, cases: [] }),
    history: () => ({ freshness, query: null, columns: [], rows: [], more: false }),
    'run-list': () => ({ runs, total: runs.length, cursor: null }),
    'run-show': ({ id }: Request<'run-show'>) => ({
      run: { ...runs.find((run) => run.id === id), steps: [], checks: [], measurements: [] },
    }),
    'run-compare': ({ before, after }: Request<'run-compare'>) => ({ before, after, statistic: 'none', figures: [] }),
    'run-scenarios': () => ({ scenarios: scenarioNames.map((name) => ({ name, summary: 'a scenario', parameters: [] })) }),
  };
  return async <Q extends QuestionName>(question: Q, request: Request<Q>): Promise<Answer<Q>> => {
    const handler = answers[question] as ((given: unknown) => unknown) | undefined;
    if (handler === undefined) throw new AppError('question-unanswered', { question, cluster: evalCluster, by: questions[question].by });
    return questions[question].answer.parse(handler(questions[question].request.parse(request))) as Answer<Q>;
  };
}
