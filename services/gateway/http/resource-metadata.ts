/**
 * What an MCP client needs to find the identity provider by itself (RFC 9728): the metadata of this protected resource, and
 * the challenge that points to it.
 */
import type { IncomingMessage } from 'node:http';
import { originOf } from './origin.ts';
import { sendJson } from './respond.ts';
import type { Route } from './router.ts';

const wellKnown = '/.well-known/oauth-protected-resource';

export interface ProtectedResource {
  readonly issuer: string;
  readonly audience: string;
}

export function resourceMetadataRoutes(resource: ProtectedResource | null): readonly Route[] {
  if (resource === null) return [];
  const handle: Route['handle'] = ({ request, response }) =>
    sendJson(request, response, 200, {
      resource: nameOf(resource, request),
      authorization_servers: [resource.issuer],
      bearer_methods_supported: ['header'],
      resource_name: 'egressip-analyzer',
    });
  // A client asks for the path of the resource first, then for the root.
  return [wellKnown, `${wellKnown}/mcp`].map((path) => ({ method: 'GET', path, role: 'public', sameForAll: true, handle }));
}

/** `WWW-Authenticate` of a 401 or 403 (RFC 6750 section 3). */
export function challengeFor(resource: ProtectedResource | null, request: IncomingMessage, status: 401 | 403): string {
  const parts = [
    ...(status === 403 ? ['error="insufficient_scope"'] : request.headers.authorization === undefined ? [] : ['error="invalid_token"']),
    ...(resource === null ? [] : [`resource_metadata="${originOf(request)}${wellKnown}/mcp"`]),
  ];
  return ['Bearer', parts.join(', ')].join(' ').trim();
}

/** The audience where that is an address (RFC 8707), else the address we are called by. */
function nameOf(resource: ProtectedResource, request: IncomingMessage): string {
  return /^https?:\/\//.test(resource.audience) ? resource.audience : `${originOf(request)}/mcp`;
}
