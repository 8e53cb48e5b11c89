/** What a scenario needs to be allowed to do, asked before it begins (SelfSubjectAccessReview). */
import type { AccessQuery, AccessReview } from '#libs/kube/access.ts';
import { kinds } from '../cluster/port.ts';
import type { Check } from '../engine/scenario.ts';

const of = (verbs: readonly string[], resource: AccessQuery['resource']): readonly AccessQuery[] =>
  verbs.map((verb) => ({ verb, resource }));

/** To look, and to change labels of nodes. */
export const nodeRights: readonly AccessQuery[] = of(['get', 'list', 'patch'], kinds.Node);

/** To make the workload, scale it, disturb it and remove it. */
export const workloadRights: readonly AccessQuery[] = [
  ...nodeRights,
  ...of(['create', 'list', 'delete'], kinds.Namespace),
  ...of(['create', 'patch'], kinds.Deployment),
  ...of(['create'], kinds.StatefulSet),
  ...of(['create', 'get', 'list', 'delete', 'patch'], kinds.Pod),
  { verb: 'create', resource: kinds.Pod, subresource: 'eviction' },
  ...of(['patch'], kinds.Namespace),
  ...of(['create', 'list', 'delete', 'patch'], kinds.EgressIP),
];

export async function checkRights(
  needed: readonly AccessQuery[],
  review: (query: AccessQuery) => Promise<AccessReview>,
): Promise<readonly Check[]> {
  const reviews = await Promise.all(needed.map(review));
  return reviews.map(
    ({ allowed, what, reason }): Check => ({
      name: `may ${what}`,
      result: allowed ? 'passed' : 'failed',
      expected: 1,
      actual: allowed ? 1 : 0,
      detail: allowed ? '' : `${reason === '' ? 'not allowed' : reason}: grant it to the orchestrator's service account`,
    }),
  );
}
