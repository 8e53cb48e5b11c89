/** SelfSubjectAccessReview: checks a right before it is needed. */

import { type KubeResource, resourceName } from './resources.ts';
import type { HttpRequest } from './transport.ts';

export interface AccessQuery {
  readonly verb: string;
  readonly resource: KubeResource;
  readonly subresource?: string;
  /** All namespaces if absent. */
  readonly namespace?: string;
}

export interface AccessReview {
  readonly allowed: boolean;
  /** `list egressips.k8s.ovn.org` */
  readonly what: string;
  /** The server's reason, often empty. */
  readonly reason: string;
}

interface Requests {
  request(request: HttpRequest): Promise<unknown>;
}

/** Not allowed, too, where the answer has no status. Errors: those of the request. */
export async function reviewAccess(client: Requests, query: AccessQuery): Promise<AccessReview> {
  const { verb, resource, subresource, namespace } = query;
  const answer = (await client.request({
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    body: {
      kind: 'SelfSubjectAccessReview',
      apiVersion: 'authorization.k8s.io/v1',
      spec: { resourceAttributes: { verb, group: resource.group, resource: resource.plural, subresource, namespace } },
    },
  })) as { readonly status?: { readonly allowed?: boolean; readonly reason?: string } } | null;
  return {
    allowed: answer?.status?.allowed === true,
    what: `${verb} ${resourceName(resource)}${subresource === undefined ? '' : `/${subresource}`}`,
    reason: answer?.status?.reason ?? '',
  };
}
