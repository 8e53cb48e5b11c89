/** The echo server and who asks it, over real loopback sockets: each address of 127.0.0.0/8 is one that a probe could leave with. */
import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { askPath, pauseMs, seenPath, seenTraffic } from '#libs/contracts/traffic.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { askEchoServers } from '../../../services/cli/echo/ask.ts';
import { createEchoLog } from '../../../services/cli/echo/log.ts';
import { type EchoServer, startEchoServer } from '../../../services/cli/echo/server.ts';
import { seenBy } from '../../../services/orchestrator/traffic/echo.ts';
import { fetchText } from '../../../services/orchestrator/traffic/fetch-text.ts';
import { runCli, startCli } from '../../kit/run-cli.ts';

/** In a container without IPv6 there is one family alone. */
const loopbacks = (networkInterfaces()['lo'] ?? []).some(({ address }) => address === '::1') ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
const urlOf = (address: string, port: string | undefined) => `http://${address.includes(':') ? `[${address}]` : address}:${port}`;

const servers: EchoServer[] = [];
const start = async (host: string | null) => {
  const server = await startEchoServer(host, 0, systemClock);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** Asks from that address, as a packet that was translated to it. */
function askFrom(localAddress: string, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { localAddress, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

const seen = async (url: string, run: string) => seenTraffic.parse(JSON.parse(await fetchText(`${url}${seenPath(run, 0)}`)));

describe('the echo server', () => {
  it('answers with the source address, and remembers which probe of which run left with which', async () => {
    const { url } = await start('127.0.0.1');
    expect(await askFrom('127.0.0.1', `${url}/`)).toBe('127.0.0.1\n');
    for (const from of ['127.0.1.1', '127.0.1.1', '127.0.1.2']) {
      expect(await askFrom(from, `${url}${askPath('run-1', 'shop/web-0')}`)).toBe(`${from}\n`);
    }
    await askFrom('127.0.1.3', `${url}${askPath('run-2', 'shop/web-0')}`);
    const { sources, now, knownSince } = await seen(url, 'run-1');
    expect(sources.map(({ probe, source, requests }) => [probe, source, requests])).toEqual([
      ['shop/web-0', '127.0.1.1', 2],
      ['shop/web-0', '127.0.1.2', 1],
    ]);
    expect(sources.every(({ from, to }) => knownSince <= from && from <= to && to <= now)).toBe(true);
    expect((await seen(url, 'nobody')).sources).toEqual([]);
  });

  it('serves every family of the machine where nothing else is said, and calls an IPv4 address IPv4', async () => {
    const port = new URL((await start(null)).url).port;
    expect(await askFrom('127.0.2.1', `http://127.0.0.1:${port}/`)).toBe('127.0.2.1\n');
    for (const address of loopbacks) expect(await askFrom(address, urlOf(address, port))).toBe(`${address}\n`);
  });

  it('refuses to change anything, and takes no path for a probe that is none', async () => {
    const { url } = await start('127.0.0.1');
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    for (const path of ['/asked/run-1', '/asked/run-1/shop/web-0/more', '/asked/%2e%2e/a/b', '/asked/run-1//x'])
      await fetchText(`${url}${path}`);
    expect((await seen(url, 'run-1')).sources).toEqual([]);
  });
});

describe('egressip echo', () => {
  it('is asked by egressip echo ask once a second in every family its host has, and the orchestrator reads what it saw', async () => {
    const server = startCli(['echo', '--port', '0']);
    await server.says('the echo server answers at');
    const port = /:(\d+);/.exec(server.stderr())?.[1];
    const url = `http://localhost:${port}`;
    const asking = startCli(['echo', 'ask', ...loopbacks.map((address) => urlOf(address, port)), '--as', 'run-1/shop/web-0']);
    const read = () => seenBy({ fetchText, now: () => Date.now(), runId: 'run-1' }, [url], 0);
    await expect.poll(async () => (await read()).sources.map(({ source }) => source).sort()).toEqual(loopbacks);
    await expect.poll(async () => Math.min(...(await read()).sources.map(({ requests }) => requests))).toBeGreaterThan(1);
    for (const cli of [asking, server]) cli.child.kill('SIGTERM');
    expect(await Promise.all([asking.exited, server.exited])).toEqual([0, 0]);
    for (const address of loopbacks) expect(asking.stdout()).toContain(`: left with ${address}\n`);
  });

  it.each([
    [['echo', 'ask'], 'ask takes the URLs'],
    [['echo', 'ask', 'ftp://x'], 'is not the URL of an echo server'],
    [['echo', 'ask', 'http://127.0.0.1:1', '--as', 'a/b'], '--as takes RUN/NAMESPACE/POD'],
    [['echo', 'shout'], 'echo has no "shout"'],
  ])('says what is wrong with %j', async (args, text) => {
    const { code, stderr } = await runCli(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});

describe('who asks', () => {
  it('goes on when the server is away, says so once, and says when it is back', async () => {
    const first = await start('127.0.0.1');
    const { port } = new URL(first.url);
    const said: string[] = [];
    const ended = new AbortController();
    const done = askEchoServers([first.url], '/', systemClock, ended.signal, (line) => said.push(line.split(': ').slice(1).join(': ')));
    await expect.poll(() => said).toEqual(['left with 127.0.0.1']);
    await servers.pop()?.stop();
    await expect.poll(() => said.length).toBe(2);
    servers.push(await startEchoServer('127.0.0.1', Number(port), systemClock));
    await expect.poll(() => said.at(-1)).toBe('left with 127.0.0.1');
    ended.abort();
    await done;
    expect(said[1]).toMatch(/^no answer: /);
  });
});

describe('what an echo server remembers', () => {
  it('is stretches that a longer silence ends, one for each address at a time', () => {
    const log = createEchoLog(0);
    for (const [at, source] of [
      [1_000, 'a'],
      [2_000, 'a'],
      [2_500, 'b'],
      [2_000 + pauseMs, 'a'],
      [9_000, 'a'],
    ] as const)
      log.asked('run', 'ns/pod', source, at);
    expect(log.seen('run', 0, 9_000).sources.map(({ source, from, to, requests }) => [source, from, to, requests])).toEqual([
      ['a', 1_000, 4_500, 3],
      ['b', 2_500, 2_500, 1],
      ['a', 9_000, 9_000, 1],
    ]);
    expect(log.seen('run', 5_000, 9_000).sources).toHaveLength(1);
  });

  it('is bounded, and says since when it is whole', () => {
    const log = createEchoLog(5);
    for (let at = 0; at < 20_010; at += 1) log.asked('long', 'ns/pod', `10.0.${at >> 8}.${at & 255}`, at);
    const long = log.seen('long', 0, 20_010);
    expect([long.sources.length, long.knownSince]).toEqual([20_000, 9]);
    for (let index = 0; index < 60; index += 1) log.asked(`run-${index}`, 'ns/pod', '10.0.0.1', 30_000 + index);
    expect(log.seen('long', 0, 40_000)).toEqual({ now: 40_000, knownSince: 30_059, sources: [] });
  });
});
