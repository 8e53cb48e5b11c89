/** The cluster: reachable, serving EgressIPs, each right we need, and whether its clock and ours agree. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import type { Config } from '#libs/config/schema.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { AccessQuery } from '#libs/kube/access.ts';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';
import { loadKubeConfig } from '#libs/kube/kubeconfig.ts';
import { resourceName, resources } from '#libs/kube/resources.ts';
import { createTransport } from '#libs/kube/transport.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { type CheckResult, failed, failedBy, fine, unknown, warning } from './check.ts';

export async function clusterChecks(config: Config): Promise<readonly CheckResult[]> {
  let client: KubeClient;
  try {
    client = connectKube(kubeTarget(config.kube));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'kube-no-config') return [failedBy('kubeconfig', thrown)];
    return [warning('kubeconfig', 'none: egressip up watches the simulated cluster', thrown.remedy)];
  }
  try {
    const reachable = await reach(client);
    if (reachable.result === 'failed') return [reachable];
    return [reachable, await egressIPs(client), ...(await permissions(client, config)), await clock(config)];
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
  const { verb, resource, subresource } = query;
  const withSubresource = (text: string) => (subresource === undefined ? text : `${text}/${subresource}`);
  const what = withSubresource(resourceName(resource));
  const name = `may ${verb} ${what}`;
  try {
    const { allowed, reason } = await client.reviewAccess(query);
    if (allowed) return fine(name, 'yes');
    const plural = withSubresource(resource.plural);
    const { remedy } = new AppError('kube-forbidden', { verb, resource: what, group: resource.group, plural, detail: reason });
    const detail = reason === '' ? 'no' : `no: ${reason}`;
    return optional ? warning(name, `${detail}; everything that depends on it stays unknown`, remedy) : failed(name, detail, remedy);
  } catch (thrown) {
    return failedBy(name, thrown);
  }
}

const toleratedSeconds = 5;

/** By the Date header of any answer (RFC 9110 section 6.6.1), which needs no permission. */
async function clock(config: Config): Promise<CheckResult> {
  const name = 'clock';
  const transport = createTransport(loadKubeConfig(kubeTarget(config.kube)), systemClock);
  try {
    const asked = { server: transport.server, verb: 'get', resource: { path: '/version' }, name: '/version' };
    const sentAt = Date.now();
    const answer = await transport.open(asked, { method: 'GET', path: '/version' });
    const receivedAt = Date.now();
    answer.destroy();
    const theirs = Date.parse(answer.headers.date ?? '');
    const remedy = 'let NTP set the clock of this machine and of the control plane: ages and fail-over times are wrong until then';
    if (Number.isNaN(theirs)) return unknown(name, 'cannot be compared: the API server does not tell its time', remedy);
    // The header has whole seconds: the moment it names lasts one.
    const apart = Math.max(0, sentAt - (theirs + 1_000), theirs - receivedAt) / 1_000;
    if (apart <= toleratedSeconds) return fine(name, "agrees with the API server's");
    return warning(name, `${apart.toFixed(0)} s ${sentAt > theirs ? 'ahead of' : 'behind'} the API server's`, remedy);
  } catch (thrown) {
    return failedBy(name, thrown);
  } finally {
    transport.close();
  }
}
