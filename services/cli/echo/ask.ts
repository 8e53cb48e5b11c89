/**
 * What a probe pod runs: asks echo servers once a second in every family they have, each time over a new connection, because
 * one that is kept keeps the address it was translated to. It says what changes; the echo server remembers the rest.
 */
import { lookup } from 'node:dns/promises';
import { get } from 'node:http';
import { isIP } from 'node:net';
import { errorText } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';

const everyMs = 1_000;
const answerMs = 2_000;

/** Until `signal` aborts. `path` is the same for all servers. */
export async function askEchoServers(
  urls: readonly string[],
  path: string,
  clock: Clock,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const said = new Map<string, string>();
  const ask = async (url: string, family: 4 | 6) => {
    const answer = await askOnce(new URL(path, url), family, signal);
    const about = `${url} IPv${family}`;
    if (signal.aborted || said.get(about) === answer) return;
    said.set(about, answer);
    say(`${new Date(clock.now()).toISOString()} ${about}: ${answer}`);
  };
  while (!signal.aborted) {
    const next = delay(clock, everyMs, signal).catch(() => undefined);
    // A server that does not answer must not hold the others up.
    for (const url of urls) {
      for (const family of await familiesOf(url)) void ask(url, family);
    }
    await next;
  }
}

/** The families the host of a URL has now; one that is not found has none, and is said to have none by its absence in the log. */
async function familiesOf(url: string): Promise<readonly (4 | 6)[]> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host);
  if (literal !== 0) return [literal === 4 ? 4 : 6];
  const found = await lookup(host, { all: true }).catch(() => []);
  return ([4, 6] as const).filter((family) => found.some((each) => each.family === family));
}

/** The source address, or why there is none. */
function askOnce(url: URL, family: 4 | 6, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const request = get(url, { family, agent: false, signal, timeout: answerMs }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(`left with ${text.trim()}`));
      response.on('error', (thrown) => resolve(`no answer: ${errorText(thrown)}`));
    });
    request.on('timeout', () => request.destroy(new Error(`none within ${answerMs / 1000} s`)));
    request.on('error', (thrown) => resolve(`no answer: ${errorText(thrown)}`));
  });
}
