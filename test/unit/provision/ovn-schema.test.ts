import { describe, expect, it } from 'vitest';
import { liftSchema } from '../../kit/provision/ovn.ts';

const old = JSON.stringify({
  name: 'OVN_Northbound',
  version: '7.0.0',
  cksum: '1 2',
  tables: {
    NAT: { columns: { type: { type: 'string' } } },
    QoS: {
      columns: { action: { type: { key: { type: 'string', enum: ['set', ['dscp']] }, value: 'integer', min: 0, max: 'unlimited' } } },
    },
  },
});

describe('the lifted northbound schema', () => {
  it('can hold a QoS mark and the match of a NAT, and carries no check sum of another text', () => {
    const lifted = JSON.parse(liftSchema(old));
    expect(lifted.tables.QoS.columns.action.type.key.enum).toEqual(['set', ['dscp', 'mark']]);
    expect(lifted.tables.NAT.columns).toMatchObject({ match: { type: 'string' }, priority: {} });
    expect(lifted).not.toHaveProperty('cksum');
  });

  it('is the original where that can hold everything', () => {
    const lifted = liftSchema(old);
    expect(liftSchema(lifted)).toBe(lifted);
  });
});
