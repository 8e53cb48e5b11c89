import { z } from 'zod';
import { findingStates } from '#libs/contracts/findings.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { type GatewayClient, gatewayClient, gatewayOptions, silentMs } from '../ask/client.ts';
import { type Command, type CommandContext, exitCodes } from '../command.ts';
import { changeLines } from '../format/change-lines.ts';
import { fitted } from '../format/fitted.ts';
import { keepDrawn } from '../format/keep-drawn.ts';
import { wrapped } from '../format/text.ts';
import { sections } from './status.ts';

export const command: Command = {
  name: 'watch',
  group: 'ask',
  summary: 'show the status and redraw it as it changes; into a pipe: one line per change',
  options: {
    ...gatewayOptions,
    incidents: { summary: 'into a pipe: one line per cause instead of one per row' },
    state: { value: findingStates.join('|'), summary: 'into a pipe: only changes to this state' },
  },
  examples: ['egressip watch', 'egressip watch --incidents --state firing | tee alerts.txt'],
  async run(context) {
    const state = context.text('state');
    if (state !== null && !findingStates.some((known) => known === state))
      throw context.usageError(`--state takes ${findingStates.join(', ')}`);
    const client = gatewayClient(context);
    const ended = new AbortController();
    process.once('SIGINT', () => ended.abort());
    process.once('SIGTERM', () => ended.abort());
    const follow = process.stdout.isTTY && context.output === 'table' ? redraw : printLines;
    await follow(context, client, ended).catch((thrown: unknown) => {
      if (!ended.signal.aborted || ended.signal.reason instanceof RedrawFailed) throw thrown;
    });
    if (ended.signal.reason instanceof RedrawFailed) throw ended.signal.reason.cause;
    if (ended.signal.aborted) return exitCodes.interrupted;
    context.say(`the running system at ${client.url} has stopped`);
    return exitCodes.incomplete;
  },
};

const hello = z.object({ resumed: z.boolean() });

class RedrawFailed extends Error {}

async function redraw(context: CommandContext, client: GatewayClient, ended: AbortController): Promise<void> {
  const draw = async () => {
    try {
      const [status, nodes] = await Promise.all([
        client.get('status', '/api/v1/status', { limit: 5000 }),
        client.get('nodes', '/api/v1/nodes', { limit: 5000 }),
      ]);
      const columns = process.stdout.columns || context.terminal.columns;
      const parts = sections(status, nodes, { ...context.terminal, columns });
      const { complete, missing } = status.freshness;
      const unknown = complete ? [] : wrapped(`incomplete: ${missing.join('; ')}`, columns ?? Number.POSITIVE_INFINITY);
      const wrong = [parts.wrong, ...unknown].join('\n');
      process.stdout.write(`\u001b[H\u001b[2J${fitted({ ...parts, wrong }, process.stdout.rows || null)}`);
    } catch (thrown) {
      ended.abort(new RedrawFailed('the status cannot be read', { cause: thrown }));
    }
  };
  await keepDrawn(systemClock, draw, async (onChange) => {
    process.stdout.on('resize', onChange);
    await client.events(ended.signal, onChange, onChange).finally(() => process.stdout.off('resize', onChange));
  });
}

type Context = Pick<CommandContext, 'flag' | 'text' | 'output' | 'print' | 'say'>;

export function printLines(context: Context, client: Pick<GatewayClient, 'url' | 'events'>, ended: AbortController): Promise<void> {
  let isAgain = false;
  const [only, state] = [context.flag('incidents'), context.text('state')];
  const lineOf = changeLines({ incidents: only, state });
  const isDocument = context.output !== 'table';
  const onSilence = () => {
    context.say(`the running system at ${client.url} has been silent for ${silentMs / 1_000} s: connecting again`);
    isAgain = true;
  };
  const onEvent = (topic: string, data: unknown) => {
    if (topic === 'hello' && isAgain) {
      const { resumed } = hello.parse(data);
      context.say(
        resumed ? 'connected again; the missed changes follow' : 'connected again; some changes may be missing: see egressip findings',
      );
      isAgain = false;
    }
    if (isDocument) {
      // One document per change, so that a reader needs not wait for the end.
      const wanted = only || state !== null ? lineOf(topic, data) !== null : topic !== 'hello';
      if (!wanted) return;
      if (context.output === 'json') process.stdout.write(`${JSON.stringify({ topic, data })}\n`);
      else {
        process.stdout.write('---\n');
        context.print({ topic, data }, () => '');
      }
      return;
    }
    const line = lineOf(topic, data);
    if (line !== null) process.stdout.write(`${line}\n`);
  };
  return client.events(ended.signal, onEvent, onSilence);
}
