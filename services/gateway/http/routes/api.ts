/**
 * /api/v1: every route asks one question on the bus and passes the answer on. Query parameters are the fields of the
 * question's request; an unknown one is refused, because a misspelt filter must not look like "no findings", and so is one that is
 * given twice: only one of the two would be answered.
 */
import type { ZodObject } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import { type Answer, type QuestionName, questions, type Request } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Fleet } from '../../live/fleet.ts';
import { decideGoNoGo } from '../../live/go-no-go.ts';
import { askBeforeAfter, askOfNode } from '../../trends.ts';
import type { Role } from '../identity.ts';
import { readJson, sendEncoded, sendJson } from '../respond.ts';
import type { RequestContext, Route } from '../router.ts';
import type { SharedAnswers } from '../shared-answers.ts';

export interface ApiOptions {
  readonly bus: Bus;
  readonly fleet: Pick<Fleet, 'choose' | 'answer'>;
  readonly sharedOf: (cluster: string) => SharedAnswers;
  /** Whether test runs may be started. */
  readonly runsEnabled: boolean;
  readonly consistencyMinimum: number;
}

export function apiRoutes(options: ApiOptions): readonly Route[] {
  const { bus, fleet } = options;

  /** A GET that asks `question` with the query parameters plus what `fixed` takes from the path. */
  function get<Q extends QuestionName>(
    path: string,
    question: Q,
    fixed: (context: RequestContext) => Record<string, unknown> = () => ({}),
    pick: (answer: Answer<Q>) => unknown = (answer) => answer,
    ask: (cluster: string, request: Request<Q>) => Promise<Answer<Q>> = (cluster, request) => bus.ask(cluster, question, request),
  ): Route {
    return {
      method: 'GET',
      path,
      role: 'viewer',
      question,
      handle: async (context) => {
        const request = parseQuery(question, context.url.searchParams, fixed(context));
        const cluster = context.cluster();
        const answer = async () => pick(await ask(cluster, request));
        // What the analyzer knows changes with what the feed tells; of the others an answer must show what one has just done.
        if (questions[question].by !== 'analyzer') return sendJson(context.request, context.response, 200, await answer());
        const shared = await options.sharedOf(cluster).get(`${path} ${JSON.stringify(request)}`, answer);
        return sendEncoded(context.request, context.response, 200, shared);
      },
    };
  }

  function act<Q extends QuestionName>(
    method: 'POST' | 'DELETE',
    path: string,
    question: Q,
    status: number,
    fixed: (context: RequestContext) => Record<string, unknown> = () => ({}),
    role: Role = 'operator',
  ): Route {
    return {
      method,
      path,
      role,
      question,
      handle: async (context) => {
        const body = method === 'POST' ? await readJson(context.request) : {};
        if (body === null || typeof body !== 'object') throw new AppError('http-bad-body');
        const request = parseRequest(question, { ...body, ...fixed(context) });
        const dryRun = 'dryRun' in request && request.dryRun === true;
        if (question.startsWith('run-') && !options.runsEnabled && !dryRun) throw new AppError('run-disabled');
        await sendJson(context.request, context.response, status, await bus.ask(context.cluster(), question, request));
      },
    };
  }

  const explainTypes = ['pod', 'ip', 'node', 'egressip'] as const;

  return [
    get('/api/v1/status', 'status'),
    get('/api/v1/verdict', 'verdict'),
    get('/api/v1/nodes', 'nodes'),
    get('/api/v1/nodes/{node}', 'nodes', ({ parameters }) => ({ node: parameters.node }), only('nodes')),
    get('/api/v1/egressips', 'status'),
    get('/api/v1/egressips/{name}', 'status', ({ parameters }) => ({ egressIP: parameters.name }), only('egressIPs')),
    get('/api/v1/findings', 'findings'),
    get('/api/v1/failovers', 'failovers'),
    get('/api/v1/pods', 'pods'),
    get('/api/v1/why', 'why'),
    get('/api/v1/trends', 'trends', undefined, undefined, (cluster, request) => askOfNode(bus, cluster, 'trends', request)),
    get('/api/v1/performance', 'performance'),
    get('/api/v1/report', 'report'),
    get('/api/v1/slo', 'slo'),
    get('/api/v1/insights', 'insights', undefined, undefined, (cluster, request) => askOfNode(bus, cluster, 'insights', request)),
    get('/api/v1/before-after', 'before-after', undefined, undefined, (cluster, request) => askBeforeAfter(bus, cluster, request)),
    act('POST', '/api/v1/insights/{id}/acknowledge', 'insight-acknowledge', 200, ({ parameters }) => ({ id: parameters.id })),
    get('/api/v1/samples', 'samples', undefined, undefined, (cluster, request) => askOfNode(bus, cluster, 'samples', request)),
    get('/api/v1/history', 'history'),
    get('/api/v1/history/{query}', 'history', ({ parameters }) => ({ query: parameters.query })),
    ...explainTypes.map((type) => get(`/api/v1/explain/${type}/{name*}`, 'explain', ({ parameters }) => ({ type, name: parameters.name }))),
    get('/api/v1/runs', 'run-list'),
    get('/api/v1/scenarios', 'run-scenarios'),
    get('/api/v1/run-comparison', 'run-compare'),
    get('/api/v1/runs/{id}/report', 'run-report', ({ parameters }) => ({ id: parameters.id })),
    get('/api/v1/runs/{id}/figures', 'run-figures', ({ parameters }) => ({ id: parameters.id })),
    get('/api/v1/runs/{id}/checks', 'run-checks', ({ parameters }) => ({ id: parameters.id })),
    get('/api/v1/runs/{id}', 'run-show', ({ parameters }) => ({ id: parameters.id })),
    act('POST', '/api/v1/runs', 'run-start', 202),
    act('POST', '/api/v1/runs/clean', 'run-clean', 200),
    act('POST', '/api/v1/runs/{id}/cancel', 'run-cancel', 202, ({ parameters }) => ({ id: parameters.id })),
    get('/api/v1/silences', 'silence-list'),
    act('POST', '/api/v1/silences', 'silence-add', 201),
    act('DELETE', '/api/v1/silences/{id}', 'silence-delete', 200, ({ parameters }) => ({ id: parameters.id })),
    get('/api/v1/dead-letters', 'dead-letters', () => ({ resend: false })),
    act('POST', '/api/v1/dead-letters/resend', 'dead-letters', 200, () => ({ resend: true })),
    {
      method: 'GET',
      path: '/api/v1/clusters',
      role: 'viewer',
      handle: ({ request, response }) => sendJson(request, response, 200, fleet.answer()),
    },
    {
      method: 'GET',
      path: '/api/v1/services',
      role: 'viewer',
      handle: ({ request, response, named }) => {
        const { cluster: name, board } = fleet.choose(named);
        return sendJson(request, response, 200, { cluster: name, services: board.list(), runsEnabled: options.runsEnabled });
      },
    },
    {
      method: 'GET',
      path: '/api/v1/gonogo',
      role: 'viewer',
      handle: async ({ request, response, cluster }) => {
        const judgement = decideGoNoGo(await bus.ask(cluster(), 'status', {}), options.consistencyMinimum);
        await sendJson(request, response, judgement.go ? 200 : 503, judgement);
      },
    },
  ];
}

const numeric = new Set(['limit', 'days', 'hours', 'horizonHours', 'sinceMs', 'at']);

function parseQuery<Q extends QuestionName>(question: Q, parameters: URLSearchParams, fixed: Record<string, unknown>): Request<Q> {
  const names = [...Object.keys(fixed), ...parameters.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new AppError('http-bad-request', { what: `${twice.slice(0, 100)}: given more than once` });
  const given = Object.fromEntries([...parameters].map(([key, value]) => [key, numeric.has(key) && value !== '' ? Number(value) : value]));
  return parseRequest(question, { ...given, ...fixed });
}

function parseRequest<Q extends QuestionName>(question: Q, given: Record<string, unknown>): Request<Q> {
  const schema = questions[question].request as ZodObject;
  const parsed = schema.strict().safeParse(given);
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'request'}: ${issue.message}`).join('; ');
    throw new AppError('http-bad-request', { what });
  }
  return parsed.data as Request<Q>;
}

/** The single thing a path names, with the answer's freshness beside it. What nobody knows is an error of the question already. */
function only<K extends string>(key: K) {
  return (answer: { freshness: unknown } & Record<K, readonly object[]>): unknown => ({ ...answer[key][0], freshness: answer.freshness });
}
