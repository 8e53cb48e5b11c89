/**
 * Many open pages as a process of their own: each follows the event stream and asks for the overview again when something changed,
 * as often as `services/gateway/page/redraw.js` would. What a browser does with an answer is left out: browsers are elsewhere.
 *
 * Arguments: URL of the gateway, number of pages. Tells its parent `open`, and on `stop` what it measured.
 */
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const [gateway = '', pages = '0'] = process.argv.slice(2);
const questions = ['/api/v1/status?limit=5000', '/api/v1/nodes?limit=5000'];
const steadyPauseMs = 600;
/** When the finding of an address was on each page. */
const seen = new Map<string, number[]>();
const loads: number[] = [];
let refused = 0;

const finding = z.object({ finding: z.object({ state: z.string(), actual: z.record(z.string(), z.unknown()).nullable() }) });

await Promise.all(Array.from({ length: Number(pages) }, (_, index) => openPage(`127.0.${1 + (index >> 7)}.${1 + (index & 127)}`)));
process.send?.({ open: loads.splice(0) });
process.on('message', () => {
  process.send?.({ seen: [...seen], loads, refused }, () => process.exit(0));
});

/** Each from an address of its own, as the gateway has a budget for each. Resolves when its first view is there. */
async function openPage(localAddress: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, localAddress });
  let changed = false;
  let wake = () => {};
  let text = '';
  const stream = await answer('/api/v1/events', agent);
  if (stream.statusCode !== 200) throw new Error(`the stream of events: HTTP ${stream.statusCode}`);
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const messages = `${text}${chunk}`.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      if (message.startsWith('event: finding\n')) note(message);
      if (!message.startsWith('event: hello\n') && !message.startsWith(':')) changed = true;
    }
    if (changed) wake();
  });
  await load(agent);
  void (async () => {
    for (let startedAt = performance.now(); ; startedAt = performance.now()) {
      if (!changed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      changed = false;
      await load(agent);
      await pause(Math.max(0, steadyPauseMs - (performance.now() - startedAt)));
    }
  })();
}

function note(message: string): void {
  const told = finding.parse(JSON.parse(message.slice(message.indexOf('data: ') + 6))).finding;
  if (told.state !== 'pending') return;
  const address = String(told.actual?.logical_ip);
  const at = Date.now();
  const times = seen.get(address);
  if (times === undefined) seen.set(address, [at]);
  else times.push(at);
}

/** What a redraw asks for, read whole. */
async function load(agent: Agent): Promise<void> {
  const startedAt = performance.now();
  await Promise.all(
    questions.map(async (path) => {
      const response = await answer(path, agent);
      if (response.statusCode !== 200) refused += 1;
      response.resume();
      await new Promise((resolve) => response.on('end', resolve));
    }),
  );
  loads.push(performance.now() - startedAt);
}

function answer(path: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${gateway}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, resolve).on('error', reject);
  });
}
