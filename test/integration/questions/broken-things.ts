/** What is wrong in the system that the fifteen questions are asked of, and the names that stand for the words in capitals. */
import { expect } from 'vitest';
import { eventually } from '../up/system.ts';
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

/** Moves an address by taking a node's label, then breaks what the questions ask about. */
export async function breakThings({ api, simulator }: QuietSystem): Promise<Names> {
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
