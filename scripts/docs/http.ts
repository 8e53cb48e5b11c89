/** `docs/reference/http.md`: the routes of the gateway. */
import { questions } from '#libs/contracts/questions.ts';
import type { Route } from '../../services/gateway/http/router.ts';
import { apiRoutes } from '../../services/gateway/http/routes/api.ts';
import { code, markdownTable, page } from './markdown.ts';

/** What the gateway answers besides the questions (a test finds them in its folder). */
export const otherRoutes = [
  ['GET', '/', 'public', 'the live page'],
  ['GET', '/ui/{view*}', 'public', 'the live page at one of its views'],
  ['GET', '/assets/{name*}', 'public', 'files of the live page'],
  ['ANY', '/mcp', 'viewer', 'MCP over Streamable HTTP: [tools.md](tools.md)'],
  ['GET', '/metrics', 'viewer', 'Prometheus metrics: [metrics.md](metrics.md)'],
  ['GET', '/runbooks/{name}', 'public', 'what to do about an alert or a kind of finding, as Markdown'],
  ['GET', '/healthz', 'public', '200 while the process is alive'],
  ['GET', '/readyz', 'public', '200 when every service is ready, else 503, with the reason of each that is not'],
  [
    'POST',
    '/api/v1/alerts',
    'viewer',
    "takes Alertmanager's webhook (version 4) and answers with everything that the monitor knows about the objects it names",
  ],
  [
    'POST',
    '/api/v1/ask',
    'viewer',
    'answers `{"question": "..."}` in plain words, as server-sent events: `understood`, `step` (progress of the assistant), `text` line by line, `answer` (the whole, as `egressip ask -o json`)',
  ],
  [
    'GET',
    '/.well-known/oauth-protected-resource',
    'public',
    'where tokens for MCP come from (RFC 9728), when an identity provider is configured',
  ],
  ['GET', '/api/v1/session', 'public', 'who the caller is: `principal`, `role`, `expiresAt`, and whether it is the `session` of a browser'],
  ['POST', '/api/v1/session', 'public', 'logs a browser in: `{"token": "..."}` of any kind that is accepted as bearer; sets a cookie'],
  ['DELETE', '/api/v1/session', 'public', 'logs it out'],
  ['GET', '/login', 'public', 'sends a browser to the identity provider, when `gateway.oidc.client_id` is set'],
  ['GET', '/login/callback', 'public', 'where the browser comes back from the provider, and is logged in'],
  [
    'GET',
    '/api/v1/history/{query}',
    'viewer',
    'rows of a ready query ([history.md](history.md)) for this cluster, and for one `egressIP` or `node`',
  ],
  [
    'GET',
    '/api/v1/events',
    'viewer',
    'server-sent events: `finding`, `incident`, `failover`, `run`, `live`, `service`; of all clusters of a hub `cluster`',
  ],
] as const;

/** Routes of the API that ask no single question. */
const compositeRoutes: Readonly<Record<string, string>> = {
  '/api/v1/clusters': 'all clusters that the gateway serves, the worst first, each with its state and, when it is stale, since when',
  '/api/v1/services': 'the services of the monitor with their state, links, and whether test runs are enabled',
  '/api/v1/gonogo': '200 if nothing fires and every input is known, else 503 with the reasons; for chaos tools and pipelines',
};

export function httpReference(): string {
  const routes = apiRoutes(withoutBus);
  return page([
    '# HTTP',
    '',
    'Generated from `services/gateway/http`. On loopback every caller is an operator; elsewhere a bearer token carries the role. The API',
    'passes the questions of the bus on ([bus.md](bus.md)): query parameters, or the fields of a JSON body, are the fields of the',
    'request, and an unknown one is refused. `/clusters/NAME` before any path says which cluster is meant; where the gateway serves one',
    'alone, the path may stand without it. Errors are `{"error": {"code", "message", "remedy"}}` ([errors.md](errors.md)).',
    '',
    '## API',
    '',
    ...markdownTable(
      ['Method', 'Path', 'Role', 'Answer', 'Parameters'],
      routes.map((route) => [route.method, code(route.path), route.role, answerOf(route), parametersOf(route)]),
    ),
    '',
    '## Besides',
    '',
    ...markdownTable(
      ['Method', 'Path', 'Role', 'Answer'],
      otherRoutes.map(([method, path, role, answer]) => [method, code(path), role, answer]),
    ),
  ]);
}

function answerOf({ path, question }: Route): string {
  return question === undefined ? (compositeRoutes[path] ?? '') : `question ${code(question)}`;
}

function parametersOf({ path, question }: Route): string {
  if (question === undefined) return '';
  const inPath = path.startsWith('/api/v1/explain/') ? ['type', 'name'] : [...path.matchAll(/\{(\w+)\*?\}/g)].map(([, name]) => name);
  // `{name}` of an object is the field `egressIP`.
  const given = new Set([
    ...inPath,
    ...(path === '/api/v1/egressips/{name}' ? ['egressIP'] : []),
    ...(path.includes('dead-letters') ? ['resend'] : []),
  ]);
  return Object.keys(questions[question].request.shape)
    .filter((field) => !given.has(field))
    .map(code)
    .join(' ');
}

/** The routes are listed and never called. */
const withoutBus = new Proxy({} as Parameters<typeof apiRoutes>[0], { get: () => undefined });
