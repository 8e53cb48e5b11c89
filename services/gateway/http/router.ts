/**
 * A table of routes over node:http. A route names the role it needs; the server checks it before the handler runs, on the
 * call and not only where routes are listed. Path parts written `{name}` match one segment, `{name*}` the rest.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { QuestionName } from '#libs/contracts/questions.ts';
import type { Authenticated, Role } from './identity.ts';

export interface RequestContext extends Authenticated {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The cluster that the path names, or the only one there is; null where there are several. */
  readonly named: string | null;
  /** The same for what is about one cluster. Error: `fleet-cluster-needed`. */
  readonly cluster: () => string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'ANY';
  readonly path: string;
  readonly role: Role;
  /** A browser's session does not count here: for programs only. */
  readonly tokenOnly?: true;
  /** Says the same to everybody, so that nobody's session is looked up. */
  readonly sameForAll?: true;
  /** Costs nothing and must always be answered: whether the process is alive. */
  readonly unlimited?: true;
  /** The question of the bus it asks, for the reference. */
  readonly question?: QuestionName;
  readonly handle: (context: RequestContext) => Promise<void> | void;
}

export interface Match {
  readonly route: Route;
  readonly parameters: Record<string, string>;
}

/** The first route that fits; `allowed` lists the methods of the path when only the method does not. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | { readonly allowed: readonly string[] } {
  const allowed: string[] = [];
  for (const route of routes) {
    const parameters = matchPath(route.path, path);
    if (parameters === null) continue;
    if (route.method === 'ANY' || route.method === method || (method === 'HEAD' && route.method === 'GET')) return { route, parameters };
    allowed.push(route.method);
  }
  return { allowed };
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = part.startsWith('{') ? part.slice(1, -1) : null;
    if (name?.endsWith('*')) {
      const rest = given.slice(index).map(decodePart);
      if (rest.length === 0 || rest.includes(null)) return null;
      parameters[name.slice(0, -1)] = rest.join('/');
      return parameters;
    }
    const segment = given[index];
    if (segment === undefined) return null;
    if (name === null) {
      if (segment !== part) return null;
    } else {
      const value = decodePart(segment);
      if (value === null || value === '') return null;
      parameters[name] = value;
    }
  }
  return given.length === wanted.length ? parameters : null;
}

function decodePart(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed escape is no path of ours: the caller answers 404.
    return null;
  }
}
