/** What left a port, from the file Open vSwitch writes it to (libpcap format, Ethernet). */
import { addressFromValue } from '#libs/egressip/ip/address.ts';

export type Frame =
  | {
      readonly kind: 'tcp' | 'udp';
      readonly source: string;
      readonly destination: string;
      readonly sourcePort: number;
      readonly destinationPort: number;
    }
  /** A node says or asks who has an address: the sender's own where both are the same (gratuitous ARP, RFC 5227). */
  | { readonly kind: 'arp'; readonly sender: string; readonly target: string; readonly mac: string }
  | { readonly kind: 'neighbour'; readonly sender: string; readonly target: string }
  | { readonly kind: 'other' };

/** The whole frames of `file`. Open vSwitch may still be writing the last one: it counts when the file is read again. */
export function framesOf(file: Buffer): Frame[] {
  const frames: Frame[] = [];
  for (let at = 24; at + 16 <= file.length; ) {
    const end = at + 16 + file.readUInt32LE(at + 8);
    if (end > file.length) break;
    frames.push(frameOf(file.subarray(at + 16, end)));
    at = end;
  }
  return frames;
}

function frameOf(frame: Buffer): Frame {
  const type = frame.readUInt16BE(12);
  if (type === 0x0806) {
    const mac = frame
      .subarray(22, 28)
      .toString('hex')
      .replace(/..(?=.)/g, '$&:');
    return { kind: 'arp', sender: address(frame.subarray(28, 32)), target: address(frame.subarray(38, 42)), mac };
  }
  if (type === 0x0800) {
    const header = ((frame[14] ?? 0) & 15) * 4;
    return transport(frame[23] ?? 0, frame.subarray(26, 30), frame.subarray(30, 34), frame.subarray(14 + header));
  }
  if (type !== 0x86dd) return { kind: 'other' };
  const [source, destination, payload] = [frame.subarray(22, 38), frame.subarray(38, 54), frame.subarray(54)];
  if (frame[20] !== 58) return transport(frame[20] ?? 0, source, destination, payload);
  // Neighbour solicitation and advertisement (RFC 4861): the target follows eight bytes of ICMPv6.
  return payload[0] === 135 || payload[0] === 136
    ? { kind: 'neighbour', sender: address(source), target: address(payload.subarray(8, 24)) }
    : { kind: 'other' };
}

function transport(protocol: number, source: Buffer, destination: Buffer, payload: Buffer): Frame {
  if (protocol !== 6 && protocol !== 17) return { kind: 'other' };
  return {
    kind: protocol === 6 ? 'tcp' : 'udp',
    source: address(source),
    destination: address(destination),
    sourcePort: payload.readUInt16BE(0),
    destinationPort: payload.readUInt16BE(2),
  };
}

function address(bytes: Buffer): string {
  return addressFromValue(BigInt(`0x${bytes.toString('hex')}`), bytes.length === 4 ? 4 : 6);
}
