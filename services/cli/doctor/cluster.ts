/** The cluster: reachable, serving EgressIPs, each right we need, and whether its clock and ours agree. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import type { Config } from '#libs/config/schema.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { AccessQuery } from '#libs/kube/access.ts';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';
import { resourceName, resources } from '#libs/kube/resources.ts';
import { type CheckResult, failed, failedBy, fine, warning } from './check.ts';

export async function clusterChecks(config: Config): Promise<readonly CheckResult[]> {
  let client: KubeClient;
  try {
    client = connectKube(kubeTarget(config.kube));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'kube-no-config') return [failedBy('kubeconfig', thrown)];
    return [warning('kubeconfig', 'none: egressip up shows the simulated cluster', thrown.remedy)];
  }
  try {
    const reachable = await reach(client);
    if (reachable.result === 'failed') return [reachable];
    return [reachable, await egressIPs(client), ...(await permissions(client, config)), await clock(client)];
  } finally {
    client.close();
  }
}

async function reach(client: KubeClient): Promise<CheckResult> {
  const name = 'API server';
  try {
    const version = (await client.request({ method: 'GET', path: '/version' })) as { readonly gitVersion?: string } | null;
    return fine(
      name,
      `${client.context === null ? '' : `${client.context}, `}${client.server}, ${version?.gitVersion ?? 'version unknown'}`,
    );
  } catch (thrown) {
    return failedBy(name, thrown);
  }
}

async function egressIPs(client: KubeClient): Promise<CheckResult> {
  const name = 'EgressIP objects';
  try {
    if (await client.servesEgressIPs()) return fine(name, 'served');
    throw new AppError('cluster-without-egressips', { server: client.server });
  } catch (thrown) {
    return failedBy(name, thrown);
  }
}

async function permissions(client: KubeClient, config: Config): Promise<readonly CheckResult[]> {
  const reading = Object.values(resources).flatMap(({ optional, ...resource }) =>
    ['list', 'watch'].map((verb) => ({ query: { verb, resource }, optional })),
  );
  const pods = resources.Pod;
  const exec: readonly { query: AccessQuery; optional: boolean }[] = config.ovn.exec
    ? [{ query: { verb: 'create', resource: pods, subresource: 'exec' }, optional: false }]
    : [];
  const changing: readonly { query: AccessQuery; optional: boolean }[] = config.orchestrator.enabled
    ? [
        { verb: 'patch', resource: resources.Node },
        { verb: 'create', resource: resources.Namespace },
        { verb: 'delete', resource: resources.Namespace },
        { verb: 'create', resource: pods },
        { verb: 'create', resource: resources.EgressIP },
        { verb: 'delete', resource: resources.EgressIP },
      ].map((query) => ({ query, optional: false }))
    : [];
  return Promise.all([...reading, ...exec, ...changing].map(({ query, optional }) => permission(client, query, optional)));
}

async function permission(client: KubeClient, query: AccessQuery, optional: boolean): Promise<CheckResult> {
  const resource = resourceName(query.resource) + (query.subresource === undefined ? '' : `/${query.subresource}`);
  const name = `may ${query.verb} ${resource}`;
  try {
    const { allowed, reason } = await client.reviewAccess(query);
    if (allowed) return fine(name, 'yes');
    const { remedy } = new AppError('kube-forbidden', { verb: query.verb, resource, group: query.resource.group, detail: reason });
    const detail = reason === '' ? 'no' : `no: ${reason}`;
    return optional ? warning(name, `${detail}; what hangs on it stays unknown`, remedy) : failed(name, detail, remedy);
  } catch (thrown) {
    return failedBy(name, thrown);
  }
}

const leases = { group: 'coordination.k8s.io', version: 'v1', plural: 'leases', namespaced: true };
const renewSeconds = 10;
const toleratedSeconds = 5;

/** Every kubelet renews its lease each 10 s with its own time: the newest one is at most that old, and never in the future. */
async function clock(client: KubeClient): Promise<CheckResult> {
  const name = 'clock';
  const remedy = 'let NTP set the clock of this machine and of the nodes: ages and fail-over times are wrong until then';
  try {
    const path = `/apis/${leases.group}/${leases.version}/namespaces/kube-node-lease/leases`;
    const list = (await client.request({ method: 'GET', path })) as {
      readonly items?: readonly { readonly spec?: { readonly renewTime?: string } }[];
    } | null;
    const renewals = (list?.items ?? []).map((lease) => Date.parse(lease.spec?.renewTime ?? '')).filter((time) => !Number.isNaN(time));
    if (renewals.length === 0) return warning(name, 'cannot be compared: the cluster shows no node leases', remedy);
    const age = (Date.now() - Math.max(...renewals)) / 1000;
    const detail = `newest node lease renewed ${age.toFixed(1)} s ago by our clock`;
    const agrees = age > -toleratedSeconds && age < renewSeconds + toleratedSeconds;
    return agrees ? fine(name, detail) : warning(name, detail, remedy);
  } catch (thrown) {
    if (thrown instanceof AppError) return warning(name, `cannot be compared: ${thrown.message}`, thrown.remedy);
    throw thrown;
  }
}
