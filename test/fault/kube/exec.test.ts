/** Exec over WebSocket against a server that is written out here: the real one needs a kubelet. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';

let close = async () => {};
afterEach(() => close());

const command = ['ovsdb-client', 'monitor', 'unix:/var/run/ovn/ovnnb_db.sock'];

test('stdout is a stream, stderr a text, and the end has its exit code', async () => {
  const { client, asked } = await serve((socket) => {
    socket.write(frame(1, Buffer.from('{"half":')));
    socket.write(frame(2, Buffer.from('a warning\n')));
    socket.write(frame(1, Buffer.from('"漢"}\n')));
    socket.write(frame(3, Buffer.from('{"status":"Success"}')));
  });
  const exec = await client.execStream('ovn-kubernetes', 'ovnkube-node-a', 'nb-ovsdb', command);
  const chunks: Buffer[] = [];
  for await (const chunk of exec.stdout) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('{"half":"漢"}\n');
  expect(await exec.done).toBe(0);
  expect(exec.stderr()).toBe('a warning\n');
  const url = new URL(asked[0]?.url ?? '', 'http://fake');
  expect(url.pathname).toBe('/api/v1/namespaces/ovn-kubernetes/pods/ovnkube-node-a/exec');
  expect(url.searchParams.getAll('command')).toEqual(command);
  expect(asked[0]?.headers['sec-websocket-protocol']).toContain('v5.channel.k8s.io');
});

test('a command that fails gives its exit code', async () => {
  const { client } = await serve((socket) => {
    const status = { status: 'Failure', reason: 'NonZeroExitCode', details: { causes: [{ reason: 'ExitCode', message: '7' }] } };
    socket.write(frame(3, Buffer.from(JSON.stringify(status))));
  });
  const exec = await client.execStream('n', 'p', 'c', command);
  expect(await exec.done).toBe(7);
});

test('a connection that is lost ends the stream with an error, never as if it were complete', async () => {
  const { client } = await serve((socket) => {
    socket.write(frame(1, Buffer.from('some')));
    setImmediate(() => socket.destroy());
  });
  const exec = await client.execStream('n', 'p', 'c', command);
  const read = async () => {
    for await (const _chunk of exec.stdout);
  };
  await expect(read()).rejects.toMatchObject({ code: 'kube-exec-failed' });
  await expect(exec.done).rejects.toThrow('exec in pod n/p (c) failed: the connection was lost');
});

test('a refused exec names the missing permission', async () => {
  const server = createServer((_request, response) => response.writeHead(403).end());
  const client = await listen(server);
  await expect(client.execStream('n', 'p', 'c', command)).rejects.toThrow('missing permission: create pods/exec');
});

test('a slow reader holds back the server instead of filling our memory', async () => {
  let sent = 0;
  const { client } = await serve((socket) => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const pump = () => {
      while (sent < 64 * 1024 * 1024) {
        sent += chunk.length;
        if (!socket.write(frame(1, chunk))) return void socket.once('drain', pump);
      }
      socket.write(frame(3, Buffer.from('{"status":"Success"}')));
    };
    pump();
  });
  const exec = await client.execStream('n', 'p', 'c', command);
  let before = -1;
  // Nothing is read: sooner or later the server cannot send any more.
  while (sent !== before) {
    before = sent;
    for (let turns = 0; turns < 200; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(sent).toBeLessThan(32 * 1024 * 1024);
  let size = 0;
  for await (const chunk of exec.stdout) size += chunk.length;
  expect(size).toBe(64 * 1024 * 1024);
  expect(await exec.done).toBe(0);
});

test('close ends it', async () => {
  const { client } = await serve(() => {});
  const exec = await client.execStream('n', 'p', 'c', command);
  exec.close();
  await expect(exec.done).rejects.toMatchObject({ code: 'kube-exec-failed' });
});

async function serve(onOpen: (socket: Duplex) => void): Promise<{ client: KubeClient; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer();
  server.on('upgrade', (request, socket) => {
    asked.push(request);
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: v5.channel.k8s.io\r\n\r\n`,
    );
    socket.on('error', () => socket.destroy());
    // A close frame of the client is answered with the end of the connection.
    socket.on('data', (data: Buffer) => {
      if (((data[0] ?? 0) & 0x0f) === 8) socket.end();
    });
    onOpen(socket);
  });
  return { client: await listen(server), asked };
}

async function listen(server: ReturnType<typeof createServer>): Promise<KubeClient> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connectKube({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  close = async () => {
    client.close();
    server.closeAllConnections();
    server.close();
  };
  return client;
}

/** A binary frame of a server (unmasked), its first byte the channel. */
function frame(channel: number, data: Buffer): Buffer {
  const payload = Buffer.concat([Buffer.from([channel]), data]);
  const header =
    payload.length < 126
      ? Buffer.from([0x82, payload.length])
      : payload.length < 65_536
        ? Buffer.from([0x82, 126, payload.length >> 8, payload.length & 0xff])
        : Buffer.concat([Buffer.from([0x82, 127, 0, 0, 0, 0]), uint32(payload.length)]);
  return Buffer.concat([header, payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
