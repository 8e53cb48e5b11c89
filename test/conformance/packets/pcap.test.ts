import { describe, expect, it } from 'vitest';
import { framesOf } from '../../kit/packets/pcap.ts';

/** An Ethernet frame with one UDP packet of IPv4, as libpcap stores it. */
function record(sourcePort: number): Buffer {
  const frame = Buffer.alloc(42);
  frame.writeUInt16BE(0x0800, 12);
  frame[14] = 0x45;
  frame[23] = 17;
  frame.set([10, 244, 0, 5, 203, 0, 113, 9], 26);
  frame.writeUInt16BE(sourcePort, 34);
  frame.writeUInt16BE(53, 36);
  const head = Buffer.alloc(16);
  head.writeUInt32LE(frame.length, 8);
  head.writeUInt32LE(frame.length, 12);
  return Buffer.concat([head, frame]);
}

describe('a capture that is still being written', () => {
  it('shows its whole frames and no part of one, wherever it is cut', () => {
    const file = Buffer.concat([Buffer.alloc(24), record(1001), record(1002)]);
    const whole = framesOf(file);
    expect(whole.map((frame) => frame.kind === 'udp' && frame.sourcePort)).toEqual([1001, 1002]);
    const one = record(0).length;
    for (let length = 0; length <= file.length; length += 1) {
      const written = Math.max(0, Math.floor((length - 24) / one));
      expect(framesOf(file.subarray(0, length)), `cut at ${length}`).toEqual(whole.slice(0, written));
    }
  });
});
