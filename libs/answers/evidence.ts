/** Asks for an intent and keeps the answers: the intent's answer uses nothing else. */
import type { Evidence } from '#libs/contracts/ask.ts';
import type { QuestionName } from '#libs/contracts/questions.ts';
import type { Ask } from './port.ts';

const mostIds = 20;

export interface Witness {
  readonly ask: Ask;
  evidence(): readonly Evidence[];
}

export function createWitness(ask: Ask, now: () => number): Witness {
  const all: Evidence[] = [];
  return {
    ask: async (question, request) => {
      const answer = await ask(question, request);
      const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null && value !== undefined));
      all.push({
        question,
        request: given as Evidence['request'],
        page: pageOf(question, given),
        ids: idsOf(answer),
        complete: isComplete(answer),
        at: new Date(now()).toISOString(),
      });
      return answer;
    },
    evidence: () => all,
  };
}

const isComplete = (answer: object): boolean => !('freshness' in answer) || (answer.freshness as { readonly complete: boolean }).complete;

/** Fingerprints of findings and ids of incidents, moves and runs, which a person can look up. */
function idsOf(answer: object): string[] {
  const lists = Object.values(answer).filter((value): value is readonly unknown[] => Array.isArray(value));
  const ids = lists.flat().flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const id = 'fingerprint' in item ? item.fingerprint : 'id' in item ? item.id : null;
    return typeof id === 'string' ? [id] : [];
  });
  return [...new Set(ids)].slice(0, mostIds);
}

/** Path of the page that shows the same. */
function pageOf(question: QuestionName, request: Readonly<Record<string, unknown>>): string {
  const path = (area: string, name: unknown) => `/ui/${area}/${String(name).split('/').map(encodeURIComponent).join('/')}`;
  switch (question) {
    case 'explain': {
      const areas: Readonly<Record<string, string>> = { pod: 'pods', ip: 'ips', node: 'nodes', egressip: 'egressips' };
      return path(areas[String(request.type)] ?? 'search', request.name);
    }
    case 'status':
      return request.egressIP === undefined ? '/ui/egressips' : path('egressips', request.egressIP);
    case 'nodes':
      return request.node === undefined ? '/ui/nodes' : path('nodes', request.node);
    case 'findings':
      return withQuery('/ui/findings', request, ['kind', 'node', 'egressIP', 'namespace']);
    case 'pods':
      return '/ui/pods';
    case 'why':
      return withQuery('/ui/findings', request, ['node', 'egressIP', 'pod']);
    case 'failovers':
      return '/ui/failovers';
    case 'history':
    case 'trends':
      return '/ui/trends';
    case 'run-show':
      return path('runs', request.id);
    case 'run-list':
    case 'run-compare':
    case 'run-scenarios':
      return '/ui/runs';
    default:
      return '/';
  }
}

function withQuery(path: string, request: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const given = new URLSearchParams();
  for (const name of names) if (typeof request[name] === 'string') given.set(name, request[name]);
  return given.size === 0 ? path : `${path}?${given}`;
}
