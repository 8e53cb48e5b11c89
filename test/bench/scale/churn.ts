/**
 * What changes in a large cluster that is busy. Of five changes two are pods that say something new, one is a row made again under
 * another id, one a row of a pod that never was, which gives a finding, and one takes such a row away after five seconds.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { OvnRow, RowChange } from '#libs/contracts/ovn-tables.ts';
import type { LargeCluster, LargeSize } from '../../kit/large-cluster.ts';
import { nat, natIds } from '../../kit/world.ts';

type DatabaseSnapshot = ReturnType<LargeCluster['database']>;

/** What of a node's database changes; the rest need not be kept. */
interface Gateway {
  readonly node: string;
  readonly router: string;
  row: OvnRow<'Logical_Router'>;
  readonly nats: { uuid: string; readonly row: OvnRow<'NAT'> }[];
}

export interface Change {
  readonly input: ModelInput;
  /** The address of the pod that never was, when the change gives a finding. */
  readonly wrong: string | null;
}

const wrongFor = 500;

export function gatewayOf({ node, rows }: DatabaseSnapshot): Gateway {
  const nats = rows.flatMap((change) => (change.table === 'NAT' && change.row !== null ? [{ uuid: change.uuid, row: change.row }] : []));
  for (const change of rows)
    if (change.table === 'Logical_Router' && change.row?.name === `GR_${node}`) return { node, router: change.uuid, row: change.row, nats };
  throw new Error(`${node} has no gateway router`);
}

/** Each call is the next change, the same ones each time but for ids. */
export function createChurn({ makePod }: LargeCluster, { pods }: LargeSize, gateways: readonly Gateway[]): () => Change {
  const wrong: { readonly gateway: Gateway; readonly uuid: string }[] = [];
  let number = 0;

  /** Steps so wide that changes that follow one another meet different nodes. */
  const gatewayFor = (index: number): Gateway => {
    const found = gateways[(index * 37) % gateways.length];
    if (found === undefined) throw new Error('there is no node');
    return found;
  };

  return () => {
    number += 1;
    const at = Date.now();
    const turn = number % 5;
    if (turn === 0) {
      const gateway = gatewayFor(number / 5);
      const index = number / 5;
      const address = `172.30.${index >> 8}.${index & 255}`;
      const uuid = crypto.randomUUID();
      wrong.push({ gateway, uuid });
      const row = nat('172.18.100.0', address, `k8s-${gateway.node}`, natIds('eip-0', `space-0/none-${index}`));
      return { input: changed(gateway, at, [...gateway.row.nat, uuid], [{ table: 'NAT', uuid, row }]), wrong: address };
    }
    const oldest = turn === 1 && wrong.length > wrongFor ? wrong.shift() : undefined;
    if (oldest !== undefined) {
      const { gateway, uuid } = oldest;
      const left = gateway.row.nat.filter((one) => one !== uuid);
      return { input: changed(gateway, at, left, [{ table: 'NAT', uuid, row: null }]), wrong: null };
    }
    const again = turn === 2 ? rowMadeAgain(gatewayFor(number), number, at) : null;
    if (again !== null) return { input: again, wrong: null };
    const pod = makePod((number * 7919) % pods);
    const labels = { ...pod.labels, revision: String(number) };
    return {
      input: { source: 'kube', type: 'kube-changes', at, kind: 'Pod', changes: [{ type: 'upsert', object: { ...pod, labels } }] },
      wrong: null,
    };
  };
}

/** Right as before, under another id; null where the node hosts nothing. */
export function rowMadeAgain(gateway: Gateway, number: number, at: number): ModelInput | null {
  const again = gateway.nats[number % Math.max(1, gateway.nats.length)];
  if (again === undefined) return null;
  const [before, uuid] = [again.uuid, crypto.randomUUID()];
  again.uuid = uuid;
  const nats = gateway.row.nat.map((one) => (one === before ? uuid : one));
  const rows: RowChange[] = [
    { table: 'NAT', uuid: before, row: null },
    { table: 'NAT', uuid, row: again.row },
  ];
  return changed(gateway, at, nats, rows);
}

function changed(gateway: Gateway, at: number, nats: string[], rows: RowChange[]): ModelInput {
  gateway.row = { ...gateway.row, nat: nats };
  const { node, router, row } = gateway;
  return { source: 'ovn', type: 'ovn-changes', at, node, rows: [...rows, { table: 'Logical_Router', uuid: router, row }] };
}
