/** What is wrong in the system that the fifteen questions are asked of, and the names that stand for the words in capitals. */
import { expect } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import type { QuietSystem } from './quiet-system.ts';

export interface Names {
  readonly EGRESSIP: string;
  readonly ADDRESS: string;
  readonly NODE: string;
  readonly POD: string;
}

export function filled(text: string, names: Names): string {
  return Object.entries(names).reduce((result, [word, name]) => result.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), name), text);
}

/** A pod that uses billing for a moment, so that the history has one whose use has ended. */
async function comeAndGo({ api, cli, simulator }: QuietSystem): Promise<void> {
  const pods = `${simulator.kubeUrl()}/api/v1/namespaces/billing/pods`;
  const body = JSON.stringify({ metadata: { name: 'passer-by' }, spec: { nodeName: 'worker-1' } });
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(pods, { method: 'POST', headers, body })).status).toBe(201);
  type Found = { readonly pods: readonly { readonly state: string }[] };
  await eventually('it leaves by the address', async () => {
    const { pods: found } = await api<Found>('/api/v1/pods?search=billing%2Fpasser-by');
    return found[0]?.state === 'ok' ? true : null;
  });
  expect((await fetch(`${pods}/passer-by`, { method: 'DELETE' })).status).toBe(200);
  await eventually('it is gone', async () => {
    const { pods: found } = await api<Found>('/api/v1/pods?search=billing%2Fpasser-by');
    return found.length === 0 ? true : null;
  });
  await eventually('the history has its begin and end', async () => {
    const { stdout } = await cli('history', "select pod from convergence where pod = 'passer-by' and trigger = 'pod-end'", '-o', 'json');
    return stdout.includes('passer-by') ? true : null;
  });
  await eventually('the history has a sample', async () => {
    const { stdout } = await cli('history', 'select node from node_samples limit 1', '-o', 'json');
    return stdout.includes('worker-') ? true : null;
  });
}

/** Moves an address by taking a node's label, then breaks what the questions ask about. */
export async function breakThings(system: QuietSystem): Promise<Names> {
  const { api, simulator } = system;
  type Objects = { readonly addresses: readonly { readonly address: string; readonly node: string | null }[] };
  type Pods = { readonly pods: readonly { readonly namespace: string; readonly name: string; readonly state: string }[] };
  const before = (await api<Objects>('/api/v1/egressips/billing')).addresses[0]?.node;
  const label = async (value: string | null) => {
    const response = await fetch(`${simulator.kubeUrl()}/api/v1/nodes/${before}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ metadata: { labels: { 'k8s.ovn.org/egress-assignable': value } } }),
    });
    expect(response.status).toBe(200);
  };
  await label(null);
  await eventually('the address has moved and all rows are right', async () => {
    const answer = await api<{ readonly failovers: readonly { readonly convergedAt: number | null }[] }>(
      '/api/v1/failovers?egressIP=billing',
    );
    return answer.failovers.some(({ convergedAt }) => convergedAt !== null) ? true : null;
  });
  await label('');
  await comeAndGo(system);
  const [place] = (await api<Objects>('/api/v1/egressips/billing')).addresses;
  const pod = (await api<Pods>('/api/v1/pods?egressIP=billing&limit=500')).pods.find(({ state }) => state === 'ok');
  const names = { EGRESSIP: 'billing', ADDRESS: place?.address ?? '', NODE: place?.node ?? '', POD: `${pod?.namespace}/${pod?.name}` };
  simulator.inject({ kind: 'missing-snat', pod: names.POD });
  simulator.inject({ kind: 'missing-baseline' });
  simulator.inject({ kind: 'unassigned', egressIP: 'search' });
  simulator.inject({ kind: 'conflict', egressIP: 'reports' });
  await eventually('all of it fires', async () => {
    const { findings } = await api<{ readonly findings: readonly { readonly kind: string }[] }>('/api/v1/findings?state=firing&limit=5000');
    const kinds = new Set(findings.map(({ kind }) => kind));
    return ['missing-snat', 'missing-baseline', 'unassigned-address', 'address-conflict'].every((kind) => kinds.has(kind)) ? true : null;
  });
  return names;
}
