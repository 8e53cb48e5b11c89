import { describe, expect, it } from 'vitest';
import { matchRoute, type Route } from '../../../services/gateway/http/router.ts';

const route = (method: Route['method'], path: string): Route => ({ method, path, role: 'viewer', handle: () => undefined });
const routes = [
  route('GET', '/api/v1/nodes'),
  route('GET', '/api/v1/nodes/{node}'),
  route('POST', '/api/v1/runs'),
  route('GET', '/api/v1/runs'),
  route('GET', '/api/v1/explain/pod/{name*}'),
  route('ANY', '/mcp'),
];

const found = (method: string, path: string) => {
  const match = matchRoute(routes, method, path);
  return 'allowed' in match ? match : { path: match.route.path, ...match.parameters };
};

describe('a route', () => {
  it('is found by method and path, with what the path names', () => {
    expect(found('GET', '/api/v1/nodes/worker-1')).toEqual({ path: '/api/v1/nodes/{node}', node: 'worker-1' });
    expect(found('GET', '/api/v1/explain/pod/shop/cart-0')).toEqual({ path: '/api/v1/explain/pod/{name*}', name: 'shop/cart-0' });
    expect(found('DELETE', '/mcp')).toEqual({ path: '/mcp' });
  });

  it('answers HEAD where it answers GET', () => {
    expect(found('HEAD', '/api/v1/nodes')).toEqual({ path: '/api/v1/nodes' });
    expect(found('HEAD', '/api/v1/runs')).toEqual({ path: '/api/v1/runs' });
  });

  it('with another method is told apart from one that does not exist', () => {
    expect(found('DELETE', '/api/v1/runs')).toEqual({ allowed: ['POST', 'GET'] });
    expect(found('GET', '/api/v1/none')).toEqual({ allowed: [] });
  });

  it('takes escaped names, and none that is escaped wrongly or empty', () => {
    expect(found('GET', '/api/v1/nodes/a%2Fb')).toEqual({ path: '/api/v1/nodes/{node}', node: 'a/b' });
    expect(found('GET', '/api/v1/nodes/%E0%A4%A')).toEqual({ allowed: [] });
    expect(found('GET', '/api/v1/explain/pod/%')).toEqual({ allowed: [] });
    expect(found('GET', '/api/v1/nodes/')).toEqual({ allowed: [] });
  });

  it('does not reach further than its pattern', () => {
    expect(found('GET', '/api/v1/nodes/a/b')).toEqual({ allowed: [] });
    expect(found('GET', '/mcp/more')).toEqual({ allowed: [] });
  });
});
