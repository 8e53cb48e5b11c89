import { findingEvent, incidentEvent } from '#libs/contracts/catalog.ts';
import { gatewayClient, urlOption } from '../ask/client.ts';
import { type Command, exitCodes } from '../command.ts';
import { render } from './status.ts';

/** A burst of changes is one redraw. */
const redrawMs = 250;

export const command: Command = {
  name: 'watch',
  group: 'ask',
  summary: 'the status, redrawn as it changes; into a pipe: one line per change',
  options: urlOption,
  async run(context) {
    const client = gatewayClient(context);
    const ended = new AbortController();
    process.once('SIGINT', () => ended.abort());
    process.once('SIGTERM', () => ended.abort());
    const follow = process.stdout.isTTY && context.output === 'table' ? redraw : line;
    let failure: unknown = null;
    await follow().catch((thrown: unknown) => {
      if (!ended.signal.aborted) throw thrown;
    });
    if (failure !== null) throw failure;
    if (ended.signal.aborted) return exitCodes.interrupted;
    context.say(`the running system at ${client.url} has ended`);
    return exitCodes.incomplete;

    async function redraw(): Promise<void> {
      let due = true;
      let drawing = false;
      const draw = async () => {
        if (!due || drawing) return;
        due = false;
        drawing = true;
        try {
          const [status, nodes] = await Promise.all([
            client.get('status', '/api/v1/status', { limit: 5000 }),
            client.get('nodes', '/api/v1/nodes', { limit: 5000 }),
          ]);
          const unknown = status.freshness.complete ? '' : `\nincomplete: ${status.freshness.missing.join('; ')}`;
          process.stdout.write(`\u001b[H\u001b[2J${render(status, nodes, context.terminal)}${unknown}\n`);
        } catch (thrown) {
          failure = thrown;
          ended.abort();
        } finally {
          drawing = false;
        }
      };
      await draw();
      const timer = setInterval(() => void draw().catch(() => undefined), redrawMs);
      try {
        await client.events(ended.signal, () => {
          due = true;
        });
      } finally {
        clearInterval(timer);
      }
    }

    function line(): Promise<void> {
      return client.events(ended.signal, (topic, data) => {
        if (context.output !== 'table') {
          // One document per change, so that a reader needs not wait for the end.
          if (topic === 'hello') return;
          if (context.output === 'json') process.stdout.write(`${JSON.stringify({ topic, data })}\n`);
          else {
            process.stdout.write('---\n');
            context.print({ topic, data }, () => '');
          }
          return;
        }
        const finding = topic === 'finding' ? findingEvent.safeParse(data) : null;
        if (finding?.success)
          process.stdout.write(
            `${new Date(finding.data.at).toISOString()} ${finding.data.finding.state} ${finding.data.finding.kind} ${finding.data.finding.reason}\n`,
          );
        const incident = topic === 'incident' ? incidentEvent.safeParse(data) : null;
        if (incident?.success)
          process.stdout.write(
            `${new Date(incident.data.at).toISOString()} ${incident.data.incident.state} incident ${incident.data.incident.reason}\n`,
          );
      });
    }
  },
};
