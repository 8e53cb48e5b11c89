import { describe, expect, it } from 'vitest';
import { evaluateMatch } from '#libs/egressip/trace/match.ts';
import { fieldOf, type Packet } from '#libs/egressip/trace/packet.ts';

const packet: Packet = {
  source: '10.128.0.5',
  destination: '172.18.0.12',
  protocol: 'tcp',
  sourcePort: 4_000,
  destinationPort: 443,
  mark: 42,
};
const sets = new Map([
  ['a1', ['10.128.0.5', '10.128.0.6']],
  ['a2', []],
]);
const evaluate = (text: string, of: Packet = packet) =>
  evaluateMatch(text, { field: (name) => fieldOf(of, 'rtos-worker-1', name), addressSet: (name) => sets.get(name) ?? null });

describe('a match', () => {
  it.each([
    ['', true],
    ['1', true],
    ['ip4.src == 10.128.0.5', true],
    ['ip4.src == 10.128.0.0/14 && ip4.dst == 10.128.0.0/14', false],
    ['(ip4.src == $a1 || ip4.src == $a2) && ip4.dst == {172.18.0.11, 172.18.0.12}', true],
    ['inport == "rtos-worker-1" && ip4.dst == 172.18.0.12 /* worker-1 */', true],
    ['inport == "rtos-worker-2"', false],
    ['pkt.mark == 42', true],
    ['ip4.src == 10.128.0.5 && pkt.mark == 0', false],
    ['ip4.src == $a1 && ct.trk && ct.rpl', false],
    ['ip && tcp.dst >= 440 && tcp.dst < 444', true],
    ['!(udp || tcp.dst == 53)', true],
    ['ip4.dst != 172.18.0.0/16', false],
    // A field such a packet does not have is neither equal nor unequal to anything.
    ['ip6.src == fd01::/48', false],
    ['ip6.src != fd01::/48', false],
    ['udp.dst != 53', false],
  ] as const)('%s is %s', (text, value) => expect(evaluate(text)).toBe(value));

  it('takes IPv6 addresses that begin with a letter, in any spelling', () => {
    const six = { ...packet, source: 'fd01:0:0:3::5', destination: '2001:db8::8' };
    expect(evaluate('ip6.src == fd01:0:0:3:0::5 && ip6.dst == 2001:db8::/32', six)).toBe(true);
  });

  it.each(['reg9[4] == 1', 'ip4.src == $unknown', 'ip4.src == 10.128.0.5 &&& tcp', 'ip.proto == 6', '(ip4'])(
    '%s cannot be said, which is neither a match nor a miss',
    (text) => expect(evaluate(text)).toBe(null),
  );

  it('is decided where the unknown part does not matter', () => {
    expect(evaluate('ip4.src == $unknown && pkt.mark == 1')).toBe(false);
    expect(evaluate('ip4.src == $unknown || pkt.mark == 42')).toBe(true);
  });
});
