/** The server's end of a WebSocket (RFC 6455), as far as exec needs it: binary messages out, control frames both ways. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface WebSocket {
  send(message: Uint8Array): void;
  /** Says goodbye and ends the connection. */
  close(): void;
}

const binary = 0x2;
const closing = 0x8;
const ping = 0x9;
const pong = 0xa;

/** Completes the handshake with the first protocol both know; null (and a 400) when there is none. */
export function acceptWebSocket(request: IncomingMessage, socket: Duplex, known: readonly string[], onClose: () => void): WebSocket | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const protocol = known.find((name) => offered.includes(name));
  const key = request.headers['sec-websocket-key'];
  if (protocol === undefined || key === undefined) {
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    return null;
  }
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\nsec-websocket-protocol: ${protocol}\r\n\r\n`,
  );
  let received = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let frame = readFrame(received); frame !== null; frame = readFrame(received)) {
      received = received.subarray(frame.length);
      // What a client sends on stdin goes nowhere.
      if (frame.opcode === ping) socket.write(frameOf(pong, frame.payload));
      if (frame.opcode === closing) socket.end(frameOf(closing, frame.payload));
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', onClose);
  return {
    send: (message) => {
      if (socket.writable) socket.write(frameOf(binary, message));
    },
    close: () => {
      if (socket.writable) socket.end(frameOf(closing, Uint8Array.of(0x03, 0xe8)));
    },
  };
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Of the whole frame. */
  readonly length: number;
}

/** Null until the frame is complete. A client's frames are always masked. */
function readFrame(buffer: Buffer): Frame | null {
  if (buffer.length < 2) return null;
  const short = (buffer[1] ?? 0) & 0x7f;
  const header = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (buffer.length < header + 4) return null;
  const size = short === 126 ? buffer.readUInt16BE(2) : short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
  const length = header + 4 + size;
  if (buffer.length < length) return null;
  const mask = buffer.subarray(header, header + 4);
  const payload = Buffer.from(buffer.subarray(header + 4, length)).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { opcode: (buffer[0] ?? 0) & 0x0f, payload: Buffer.from(payload), length };
}

function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const size = payload.length;
  const header = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10);
  header[0] = 0x80 | opcode;
  header[1] = size < 126 ? size : size < 65_536 ? 126 : 127;
  if (size >= 65_536) header.writeBigUInt64BE(BigInt(size), 2);
  else if (size >= 126) header.writeUInt16BE(size, 2);
  return Buffer.concat([header, payload]);
}
