/** Where a trace starts. */
import { expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { podToTrace } from '#libs/egressip/trace/pod.ts';
import { topologyOf } from '#libs/egressip/trace/topology.ts';
import { pod } from '../../kit/world.ts';

const port = (node: string, address: string): RowChange[] => [
  { table: 'Logical_Switch', uuid: 's', row: { name: node, qos_rules: [], ports: ['p'], external_ids: {} } },
  {
    table: 'Logical_Switch_Port',
    uuid: 'p',
    row: {
      name: 'shop_web',
      type: '',
      addresses: [`0a:58:0a:80:00:05 ${address}`],
      options: {},
      external_ids: { pod: 'true', namespace: 'shop' },
    },
  },
];
const topologies = new Map([
  ['w1', topologyOf('w1', port('w1', '10.128.0.9'))],
  ['w2', topologyOf('w2', port('w2', '10.129.0.5'))],
]);

it('a pod with a port on two nodes starts on the one that its object names: the other port leaked', () => {
  const object = pod('shop/web', 'w2', '10.129.0.5');
  expect(podToTrace(topologies, 'shop/web', object)).toMatchObject({ node: 'w2', addresses: ['10.129.0.5'] });
});

it('without its object a pod starts where a port is', () => {
  expect(podToTrace(topologies, 'shop/web', null)).toMatchObject({ node: 'w1', addresses: ['10.128.0.9'] });
});
