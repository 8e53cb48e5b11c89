/** Known failures that show in objects, or in the rows of objects that are gone. */
import { hasSnat, primaryItem } from '../as-if.ts';
import { clusterRowFaults, withoutServerFields } from '../cluster-rows.ts';
import { assignedEgressIP, changePodRows, dropRows, type FaultDefinition, isSnat, servedPod } from '../fault.ts';
import { addHostAddress, anyNode, objectFaults, statusFault } from '../objects.ts';
import { keepRows } from './pods.ts';

const named = (kind: string): FaultDefinition => {
  const found = [...objectFaults, ...clusterRowFaults].find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no fault ${kind}`);
  return found;
};

/** The failure of the fact sheet that a simpler fault already re-enacts. */
const same = (kind: string, as: string, text: string): FaultDefinition => ({ ...named(as), kind, text });

export const objectFailures: readonly FaultDefinition[] = [
  {
    kind: 'F17',
    text: 'An object whose selector only excludes was deleted and leaked the rows of its pods.',
    findings: ['stale-snat', 'stale-reroute', 'address-set-mismatch'],
    inject: (stage, request) => {
      const { cluster } = stage;
      const { serving } = servedPod(stage, request, hasSnat(stage));
      const pods = cluster.podsOf(serving.name).map((key) => cluster.pod(key));
      const undo = pods.map((pod) => (pod === null ? () => undefined : keepRows(stage, pod, serving)));
      const object = cluster.store.remove('egressips', serving.name);
      const heal = () => {
        for (const each of undo) each();
        if (object !== null && cluster.egressIP(serving.name) === null) {
          const { spec = {}, ...rest } = withoutServerFields(object);
          cluster.store.create('egressips', { metadata: rest.metadata, spec });
        }
      };
      return { target: { egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F19',
    text: 'One address of an object was removed and took the SNATs of another with it.',
    findings: ['missing-snat'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, (each, view) => view.items.length > 1 && hasSnat(stage)(each, view));
      const node = primaryItem(stage, pod, serving)?.node ?? '';
      const heal = changePodRows(stage, stage.cluster.podsOf(serving.name), (desired, at) =>
        at === node ? dropRows(desired, isSnat) : desired,
      );
      return { target: { egressIP: serving.name, node }, heal };
    },
  },
  same(
    'F24',
    'unresolved-owner',
    'An upgrade could not tell whose rows these are: they read UNKNOWN/UNKNOWN, and the right ones stand beside them.',
  ),
  same('F27', 'conflict', 'Two objects got the same address after a restart of the control plane.'),
  {
    kind: 'F30',
    text: 'An EgressIP was taken for a host address: it stands in host-cidrs, an event says so, and the status is empty.',
    findings: ['unassigned-address'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request, ({ items }) => items.length === 1 && items[0]?.egressIP.startsWith('172.18.') === true);
      const [item] = view.items;
      const node = item?.node ?? anyNode(stage, request);
      const address = item?.egressIP ?? '';
      const undoHost = addHostAddress(stage, node, `${address}/16`);
      const status = statusFault(stage, view, () => []);
      stage.cluster.report(
        view.name,
        'EgressIPConflict',
        `Egress IP ${view.name} with IP ${address} is conflicting with a host (${node}) IP address`,
      );
      const heal = () => {
        undoHost();
        status.heal();
      };
      return { target: { egressIP: view.name, address, node }, heal };
    },
  },
  same(
    'F32',
    'unassigned',
    'A node became reachable but its retry was swallowed: the status stays shorter than the spec beside a free node.',
  ),
  {
    kind: 'F34',
    text: "The cloud's assignment of an address failed on a node that is gone, and the status still holds the address.",
    findings: ['cloud-ip-mismatch'],
    needs: 'cloud',
    inject: (stage, request) => {
      const { store } = stage.cluster;
      const view = assignedEgressIP(stage, request, ({ items }) =>
        items.some(({ egressIP }) => store.get('cloudprivateipconfigs', egressIP) !== null),
      );
      const address = view.items[0]?.egressIP ?? '';
      const before = store.get('cloudprivateipconfigs', address);
      store.change('cloudprivateipconfigs', address, (object) => ({
        ...object,
        spec: { node: 'worker-gone' },
        status: {
          node: 'worker-gone',
          conditions: [{ type: 'Assigned', status: 'False', reason: 'CloudResponseError', message: 'node not found' }],
        },
      }));
      const heal = () =>
        void store.change('cloudprivateipconfigs', address, (object) => ({
          ...object,
          spec: before?.spec ?? {},
          status: before?.status ?? {},
        }));
      return { target: { egressIP: view.name, address }, heal };
    },
  },
  {
    kind: 'F35',
    text: 'The allocator remembers an object that no longer exists: an address stays unassigned with an event naming that object.',
    findings: ['unassigned-address'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request);
      const address = view.items[0]?.egressIP ?? '';
      const status = statusFault(stage, view, (items) => items.filter(({ egressIP }) => egressIP !== address));
      stage.cluster.report(
        view.name,
        'UnsupportedRequest',
        `IP: ${address} for EgressIP: ${view.name} is already allocated for EgressIP: long-gone`,
      );
      return { target: { egressIP: view.name, address }, heal: status.heal };
    },
  },
];
