import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '#libs/egressip/ip/address.ts';
import { contains, nthAddress, parseCidr } from '#libs/egressip/ip/cidr.ts';

const cidr = (text: string) => {
  const parsed = parseCidr(text);
  if (parsed === null) throw new Error(`${text} is no network`);
  return parsed;
};

describe('addresses', () => {
  it.each([
    ['172.18.0.33', '172.18.0.33'],
    ['0:0:0:0:0:feff:c0a8:8e0d', '::feff:c0a8:8e0d'],
    ['FD01:0:0:3::3', 'fd01:0:0:3::3'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['::', '::'],
    ['1::', '1::'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('%s is %s', (text, canonical) => expect(canonicalAddress(text)).toBe(canonical));

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '256.1.1.1',
    '1.2.3.4/24',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7',
    'fe80::1%eth0',
    'g::1',
    '1.2.3.4:80',
    '::1.2.3',
  ])('%s is none', (text) => expect(canonicalAddress(text)).toBeNull());
});

describe('networks', () => {
  it('hold the addresses of their family that share the prefix', () => {
    expect(contains(cidr('10.128.0.0/14'), '10.131.255.255')).toBe(true);
    expect(contains(cidr('10.128.0.0/14'), '10.132.0.0')).toBe(false);
    expect(contains(cidr('fd01::/48'), 'fd01:0:0:3::3')).toBe(true);
    expect(contains(cidr('0.0.0.0/0'), '::1')).toBe(false);
  });

  it('count from their first address, whatever address was written', () => {
    expect(nthAddress(cidr('10.129.0.7/23'), 2)).toBe('10.129.0.2');
    expect(nthAddress(cidr('fd98::1/64'), 10)).toBe('fd98::a');
    expect(cidr('172.18.0.3/16').network).toBe('172.18.0.0/16');
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/x', 'x/8', '10.0.0.0/8/8'])('%s is none', (text) => expect(parseCidr(text)).toBeNull());
});
