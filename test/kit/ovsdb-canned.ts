/** A server in a thread of its own that answers the hand-shake and sends one snapshot of a given size, made beforehand. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { rerouteRow, snatRow } from './ovsdb-rows.ts';

export interface Canned {
  readonly address: string;
  /** The reply that holds the snapshot. */
  readonly reply: Buffer;
  stop(): Promise<void>;
}

export async function startCanned(bytes: number): Promise<Canned> {
  const reply = makeReply(bytes);
  const worker = new Worker(serve, { eval: true, workerData: { reply, schema } });
  const [port] = (await once(worker, 'message')) as [number];
  return { address: `tcp:127.0.0.1:${port}`, reply, stop: async () => void (await worker.terminate()) };
}

function makeReply(bytes: number): Buffer {
  const NAT: Record<string, unknown> = {};
  const Logical_Router_Policy: Record<string, unknown> = {};
  const rowBytes = JSON.stringify({ [randomUUID()]: { initial: snatRow(100_000) } }).length;
  for (let index = 0; index < bytes / (2 * rowBytes); index += 1) {
    NAT[randomUUID()] = { initial: snatRow(index) };
    Logical_Router_Policy[randomUUID()] = { initial: rerouteRow(index) };
  }
  return Buffer.from(JSON.stringify({ id: 2, result: [false, randomUUID(), { NAT, Logical_Router_Policy }], error: null }));
}

const columns = (...names: string[]) => ({ columns: Object.fromEntries(names.map((name) => [name, {}])) });
const schema = {
  tables: {
    Logical_Router: columns('name', 'nat', 'policies'),
    Logical_Router_Policy: columns('priority', 'match', 'action', 'nexthop', 'nexthops', 'external_ids'),
    NAT: columns('type', 'external_ip', 'logical_ip', 'logical_port', 'external_ids'),
  },
};

/** Plain JavaScript for the thread: requests come one at a time, so each chunk is one. */
const serve = `
const { createServer } = require('node:net');
const { parentPort, workerData } = require('node:worker_threads');
const server = createServer((client) => {
  client.on('error', () => client.destroy());
  client.on('data', (chunk) => {
    const { id, method } = JSON.parse(chunk);
    if (method === 'list_dbs') client.write(JSON.stringify({ id, result: ['OVN_Northbound'], error: null }));
    else if (method === 'get_schema') client.write(JSON.stringify({ id, result: workerData.schema, error: null }));
    else if (method === 'monitor_cond_since') client.write(workerData.reply);
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;
