/** Each node's northbound database: whether it answers now, and how fresh the running system's view of it is. */
import { join } from 'node:path';
import { kubeTarget } from '#libs/config/kube-target.ts';
import type { Config } from '#libs/config/schema.ts';
import { plural } from '#libs/contracts/words.ts';
import { AppError, hasCode, toAppError } from '#libs/errors/app-error.ts';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';
import { projectObject } from '#libs/kube/projection/project.ts';
import { resources } from '#libs/kube/resources.ts';
import { createConnector, splitAddresses, type TlsFiles } from '#libs/ovsdb/address.ts';
import { askServed } from '#libs/ovsdb/ask-served.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { clientOf } from '../ask/client.ts';
import { span } from '../ask/words.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { type CheckResult, failed, failedBy, fine, unknown, unknownBy, warning } from './check.ts';

const answerMs = 3_000;

export async function databaseChecks(config: Config, home: string): Promise<readonly CheckResult[]> {
  const { ovn } = config;
  const seen = await seenByRunningSystem(home);
  if (ovn.exec) return [await throughPods(config), ...seen];
  const named = Object.entries(ovn.nb);
  if (named.length === 0 && seen.length > 0) return seen;
  const checks = await Promise.all([...named.map(([node, address]) => ofNode(node, address, config)), ofOtherNodes(config)]);
  return [...checks.filter((check) => check !== null), ...seen];
}

/** Of a database with several servers each is asked: one that leads is enough, and each that is away is named. */
async function ofNode(node: string, text: string, { ovn }: Config): Promise<CheckResult> {
  const name = `database of ${node}`;
  const tls = {
    ...(ovn.key_file === null ? {} : { privateKey: ovn.key_file }),
    ...(ovn.cert_file === null ? {} : { certificate: ovn.cert_file }),
    ...(ovn.ca_file === null ? {} : { caCertificate: ovn.ca_file }),
  };
  try {
    const addresses = splitAddresses(text);
    const servers = await Promise.all(addresses.map((address) => ofServer(address, addresses.length > 1, tls)));
    const detail = servers.map((server) => server.detail).join('; ');
    const bad = servers.find(({ error }) => error !== null)?.error;
    if (!servers.some(({ follows }) => follows)) {
      if (addresses.length === 1 && bad != null) throw bad;
      throw new AppError('ovsdb-no-server', { count: addresses.length, detail });
    }
    return bad == null ? fine(name, detail) : warning(name, detail, bad.remedy);
  } catch (thrown) {
    return failedBy(name, thrown);
  }
}

interface AskedServer {
  readonly detail: string;
  /** Whether the poller could follow it. */
  readonly follows: boolean;
  readonly error: AppError | null;
}

async function ofServer(address: string, several: boolean, tls: TlsFiles): Promise<AskedServer> {
  const startedAt = Date.now();
  try {
    const served = await askServed(createConnector(address, { clock: systemClock, tls, deadlineMs: answerMs }), systemClock, answerMs);
    const answers = `${address} answers in ${Date.now() - startedAt} ms`;
    if (served?.connected === false) throw new AppError('ovsdb-server-unfit', { address, detail: 'it has lost its cluster' });
    if (!several || served?.clustered !== true) return { detail: answers, follows: true, error: null };
    return { detail: `${answers} and ${served.leader ? 'leads' : 'does not lead'}`, follows: served.leader, error: null };
  } catch (thrown) {
    const error = toAppError(thrown);
    return { detail: error.message, follows: false, error };
  }
}

/** The nodes whose database nobody named. One that serves several nodes (central mode) bears the name of none. */
async function ofOtherNodes(config: Config): Promise<CheckResult | null> {
  const name = 'databases';
  const named = Object.keys(config.ovn.nb);
  const remedy = 'name them with --nb NODE=ADDRESS or ovn.nb, or read them with --ovn exec';
  try {
    return await withClient(config, async (client) => {
      const nodes = await nodesOf(client);
      const others = nodes.filter((node) => !named.includes(node));
      const isCentral = named.length > 0 && others.length === nodes.length;
      if (others.length === 0 || isCentral) return null;
      return unknown(name, `none named for ${shown(others)} of ${plural(nodes.length, 'node')}: their rows stay unknown`, remedy);
    });
  } catch (thrown) {
    if (!hasCode(thrown, 'kube-no-config')) return unknownBy(name, thrown);
    return named.length === 0 ? warning(name, 'none named: the rows stay unknown', remedy) : null;
  }
}

async function throughPods(config: Config): Promise<CheckResult> {
  const name = 'databases by exec';
  try {
    return await withClient(config, async (client) => {
      const pods = await client.findOvnPods();
      if (pods.length === 0)
        return failed(name, 'there is no ovnkube-node pod with a northbound database', 'name the databases with --nb NODE=ADDRESS instead');
      const nodes = await nodesOf(client);
      const others = nodes.filter((node) => pods.every((pod) => pod.node !== node));
      if (others.length === 0) return fine(name, `${plural(pods.length, 'ovnkube-node pod')}, one on each node`);
      const detail = `no ovnkube-node pod runs on ${shown(others)} of ${plural(nodes.length, 'node')}: their rows stay unknown`;
      return unknown(name, detail, `see why: kubectl -n ${pods[0]?.namespace} get pods -o wide`);
    });
  } catch (thrown) {
    return failedBy(name, thrown);
  }
}

async function withClient<T>(config: Config, use: (client: KubeClient) => Promise<T>): Promise<T> {
  const client = connectKube(kubeTarget(config.kube));
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

/** Those that have a database: a node outside OVN (Windows, hybrid overlay) has none. */
async function nodesOf(client: KubeClient): Promise<readonly string[]> {
  const project = (raw: unknown) => {
    const node = projectObject(raw, 'Node');
    return node?.kind === 'Node' && node.outsideOvn !== true ? node.name : null;
  };
  return [...(await client.list(resources.Node, { project })).items].sort();
}

const mostShown = 3;

const shown = (nodes: readonly string[]): string =>
  nodes.slice(0, mostShown).join(', ') + (nodes.length > mostShown ? ` and ${nodes.length - mostShown} more` : '');

/** As `egressip status` asks, with the same token. */
async function seenByRunningSystem(home: string): Promise<readonly CheckResult[]> {
  const running = readEndpoints(home);
  if (running === null) return [];
  try {
    const { nodes, freshness } = await clientOf(running.gateway).get('nodes', '/api/v1/nodes', { limit: 5000 });
    const views = nodes.map(({ node, complete, reason, ageMs }) => {
      const heard = span(ageMs);
      const age = heard === null ? 'no view yet' : `as of ${heard} ago`;
      const name = `view of ${node}`;
      return complete ? fine(name, age) : unknown(name, `${reason ?? 'incomplete'}, ${age}`, `read ${join(home, 'logs', 'poller.log')}`);
    });
    // What is missing may be no node's: the EgressIPs, or the nodes themselves.
    if (freshness.complete || views.some(({ result }) => result === 'unknown')) return views;
    return [unknown('running system', freshness.missing.join('; '), 'egressip status names what is not read, and why'), ...views];
  } catch (thrown) {
    const { code, message, remedy } = toAppError(thrown);
    const log = `read ${join(home, 'logs', 'gateway.log')}`;
    return [unknown('running system', message, code === 'gateway-unreachable' ? log : remedy)];
  }
}
