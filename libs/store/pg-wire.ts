/** Messages of the PostgreSQL protocol, version 3.0: a letter, the length of what follows with itself, and the body. */
import type { Socket } from 'node:net';

export interface PgMessage {
  readonly type: string;
  readonly body: Buffer;
}

const protocol = 3 << 16;
const header = 5;

export const text = (value: string): Buffer => Buffer.from(`${value}\0`);

export function message(type: string, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type), withLength(parts)]);
}

/** The first message, which alone has no letter. */
export function startup(parameters: Readonly<Record<string, string>>): Buffer {
  const version = Buffer.alloc(4);
  version.writeInt32BE(protocol);
  return withLength([version, ...Object.entries(parameters).flatMap(([name, value]) => [text(name), text(value)]), Buffer.alloc(1)]);
}

function withLength(parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}

/** Ends when the other side ends, throws when the connection breaks. */
export async function* messagesOf(socket: Socket): AsyncGenerator<PgMessage> {
  let held = Buffer.alloc(0);
  for await (const chunk of socket) {
    held = Buffer.concat([held, chunk as Buffer]);
    let at = 0;
    while (held.length - at >= header) {
      const end = at + 1 + held.readInt32BE(at + 1);
      if (held.length < end) break;
      yield { type: String.fromCharCode(held.readUInt8(at)), body: held.subarray(at + header, end) };
      at = end;
    }
    held = held.subarray(at);
  }
}
