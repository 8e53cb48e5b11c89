import { describe, expect, it } from 'vitest';
import { parseAddress, splitAddresses } from '#libs/ovsdb/address.ts';

describe('database addresses', () => {
  it.each([
    ['unix:/var/run/ovn/ovnnb_db.sock', { kind: 'unix', path: '/var/run/ovn/ovnnb_db.sock' }],
    ['tcp:10.0.0.1:6641', { kind: 'tcp', host: '10.0.0.1', port: 6641 }],
    ['ssl:[fd00::1]:6641', { kind: 'ssl', host: 'fd00::1', port: 6641 }],
    ['tcp:nb.example:6641', { kind: 'tcp', host: 'nb.example', port: 6641 }],
  ])('%s is read as ovsdb-client reads it', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each([
    '',
    'unix:',
    '/var/run/ovn/ovnnb_db.sock',
    'tcp:10.0.0.1',
    'tcp:fd00::1:6641',
    'tcp:host:99999',
    'http://host:1',
    'tcp::6641',
    'punix:/x',
  ])('"%s" is refused with what an address looks like', (text) => {
    expect(() => parseAddress(text)).toThrow(expect.objectContaining({ code: 'ovsdb-address-invalid', exitCode: 2 }));
  });

  it('of several servers stand one after the other, as ovn-nbctl takes them', () => {
    expect(splitAddresses('tcp:a:1,ssl:[fd00::1]:2, unix:/run/a,b.sock')).toEqual(['tcp:a:1', 'ssl:[fd00::1]:2', 'unix:/run/a,b.sock']);
    expect(splitAddresses('tcp:a:1')).toEqual(['tcp:a:1']);
    expect(() => splitAddresses('tcp:a:1,tcp:b')).toThrow(expect.objectContaining({ code: 'ovsdb-address-invalid' }));
  });
});
