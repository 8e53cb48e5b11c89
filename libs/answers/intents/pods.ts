/** Which pods leave by which address. */
import { plural } from '#libs/contracts/words.ts';
import { holderOf } from '../holder.ts';
import type { Intent } from '../port.ts';
import { clean, lined, listed, unknownLines } from '../tell.ts';

const most = 5_000;
const named = 20;

export const podIntents = {
  'count-pods': {
    title: 'how many pods use an egress IP',
    command: () => ['status'],
    answer: async ({ ask }) => {
      const { summary, freshness } = await ask('status', { limit: 1 });
      const verb = `${summary.pods === 1 ? 'is' : 'are'}${freshness.complete ? '' : ' known to be'}`;
      return [`${plural(summary.pods, 'pod')} ${verb} served by an EgressIP.`, ...unknownLines(freshness)];
    },
  },
  'pods-of-egressip': {
    title: 'which pods use an egress IP',
    takes: ['egressip', 'address'],
    needs: ['egressip', 'address'],
    command: ({ entities: { egressip, address = '' } }) =>
      egressip === undefined ? ['explain', 'ip', address] : ['explain', 'egressip', egressip],
    answer: async ({ ask, entities }) => {
      const egressip = entities.egressip ?? (await holderOf(ask, entities.address));
      if (egressip === null) return [`No EgressIP is known to have the address ${entities.address}.`];
      const { pods, total, freshness } = await ask('pods', { egressIP: egressip, limit: most });
      const standby = pods.filter(({ state }) => state === 'standby').length;
      const broken = pods.filter(({ state }) => state === 'broken').length;
      return [
        `EgressIP ${egressip} selects ${plural(total, 'pod')}${standby === 0 ? '' : `; another object serves ${standby} of them`}${broken === 0 ? '' : `; the rows of ${broken} are not right`}.`,
        ...lined(
          pods.map(({ namespace, name, node, state }) => `${namespace}/${name} on ${node ?? 'no node'}: ${state}`),
          named,
        ),
        ...unknownLines(freshness),
      ];
    },
  },
  'pods-on-node': {
    title: 'which pods are on a node',
    takes: ['node'],
    needs: ['node'],
    command: ({ entities: { node = '' } }) => ['explain', 'node', node],
    answer: async ({ ask, entities: { node = '' } }) => {
      const { pods, total, freshness } = await ask('pods', { node, limit: most });
      const served = pods.filter(({ egressIP }) => egressIP !== null);
      return [
        `${node} has ${plural(total, 'pod')}, ${served.length} of them served by an EgressIP.`,
        ...lined(
          served.map(({ namespace, name, egressIP, state }) => `${namespace}/${name}: ${egressIP}, ${state}`),
          named,
        ),
        ...unknownLines(freshness),
      ];
    },
  },
  'address-of-pod': {
    title: 'which egress IP a pod uses',
    takes: ['pod'],
    needs: ['pod'],
    command: ({ entities: { pod = '' } }) => ['explain', 'pod', pod],
    answer: async ({ ask, entities: { pod = '' } }) => {
      const [{ pods }, { verdict, freshness }] = await Promise.all([
        ask('pods', { search: pod }),
        ask('explain', { type: 'pod', name: pod }),
      ]);
      const found = pods.find(({ namespace, name }) => `${namespace}/${name}` === pod);
      const served =
        found === undefined || found.egressIP === null
          ? []
          : [`${pod} is served by EgressIP ${found.egressIP} (${listed(found.addresses) || 'on no node'}).`];
      return [...served, clean(verdict), ...unknownLines(freshness)];
    },
  },
} as const satisfies Record<string, Intent>;
