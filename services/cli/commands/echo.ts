import { once } from 'node:events';
import { askPath } from '#libs/contracts/traffic.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes } from '../command.ts';

const defaultPort = 8081;

export const command: Command = {
  name: 'echo',
  group: 'tools',
  summary: 'run a server outside the cluster that reports which source address it sees, so that test runs can check real traffic',
  positionals: ['ask URL...'],
  options: {
    port: { value: 'PORT', summary: `the port it listens on (${defaultPort})` },
    host: { value: 'ADDRESS', summary: 'the address it listens on (all, both families)' },
    as: { value: 'RUN/NAMESPACE/POD', summary: 'with ask: the name to ask under, as probe pods of a test run do' },
  },
  examples: [
    'egressip echo --port 8081',
    'egressip echo ask http://192.0.2.10:8081 http://[2001:db8::10]:8081',
    'egressip test run node-reboot echo=http://192.0.2.10:8081 --allow-disruptive --wait',
  ],
  async run(context) {
    const ended = new AbortController();
    process.once('SIGINT', () => ended.abort());
    process.once('SIGTERM', () => ended.abort());
    const [action, ...urls] = context.positionals;
    if (action === undefined) return serve(context, ended.signal);
    if (action !== 'ask') throw context.usageError(`echo has no "${action}"`);
    return ask(context, urls, ended.signal);
  },
};

async function serve(context: CommandContext, signal: AbortSignal): Promise<ExitCode> {
  const { startEchoServer } = await import('../echo/server.ts');
  const port = context.integer('port', { from: 0, to: 65_535 }) ?? defaultPort;
  const server = await startEchoServer(context.text('host'), port, systemClock);
  context.say(`the echo server answers at ${server.url}; start test runs with echo=http://ADDRESS:PORT, an address that pods can reach`);
  if (!signal.aborted) await once(signal, 'abort');
  await server.stop();
  return exitCodes.fine;
}

async function ask(context: CommandContext, urls: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const wrong = urls.find((url) => URL.parse(url)?.protocol !== 'http:');
  if (urls.length === 0) throw context.usageError('ask takes the URLs of echo servers');
  if (wrong !== undefined) throw context.usageError(`"${wrong}" is not the URL of an echo server (http://ADDRESS:PORT)`);
  const as = context.text('as');
  const [run = '', namespace = '', pod = '', ...more] = as?.split('/') ?? [];
  if (as !== null && (pod === '' || more.length > 0)) throw context.usageError('--as takes RUN/NAMESPACE/POD');
  const { askEchoServers } = await import('../echo/ask.ts');
  const path = as === null ? '/' : askPath(run, `${namespace}/${pod}`);
  await askEchoServers(urls, path, systemClock, signal, (line) => void process.stdout.write(`${line}\n`));
  return exitCodes.fine;
}
