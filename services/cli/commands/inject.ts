import { z } from 'zod';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Command, exitCodes } from '../command.ts';
import { table } from '../format/table.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { homeFolder } from '../up/home.ts';
import { readSimulatorEndpoints } from '../up/simulator-endpoints.ts';

const known = z.object({ kinds: z.array(z.object({ kind: z.string(), text: z.string() })) });
const injected = z.looseObject({ id: z.string(), kind: z.string(), text: z.string() });

export const command: Command = {
  name: 'inject',
  group: 'tools',
  summary: 'put a fault into the simulated cluster, list them, or heal them',
  positionals: ['KIND', 'list', 'heal [ID]'],
  options: {
    pod: { value: 'NAMESPACE/NAME', summary: 'the pod it hits (one that is served)' },
    node: { value: 'NODE', summary: 'the node it hits' },
    egressip: { value: 'NAME', summary: 'the object it hits' },
  },
  examples: ['egressip inject missing-snat', 'egressip inject list', 'egressip inject heal'],
  async run(context) {
    const folder = readEndpoints(homeFolder())?.simulator ?? null;
    const url = folder === null ? null : (readSimulatorEndpoints(folder)?.kubeUrl ?? null);
    if (url === null) throw new AppError('simulator-not-running');
    const [kind, id] = context.positionals;
    if (kind === undefined) throw context.usageError('say which fault: egressip inject list shows them');
    const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const response = await fetch(`${url}/simulator/faults${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw context.usageError(errorText(text.slice(0, 300)));
      return text === '' ? {} : JSON.parse(text);
    };
    if (kind === 'list') {
      const answer = known.parse(await call('GET', ''));
      context.print(answer, (terminal) =>
        table(
          answer.kinds,
          [
            { title: 'KIND', value: (fault) => fault.kind },
            { title: 'WHAT IT DOES', value: (fault) => fault.text },
          ],
          terminal,
        ),
      );
      return exitCodes.fine;
    }
    if (kind === 'heal') {
      const answer = await call('DELETE', id === undefined ? '' : `/${encodeURIComponent(id)}`);
      context.print(answer, () => (id === undefined ? 'all faults are healed' : `${id} is healed`));
      return exitCodes.fine;
    }
    const [pod, node, egressIP] = ['pod', 'node', 'egressip'].map((name) => context.text(name));
    const fault = injected.parse(
      await call('POST', '', {
        kind,
        ...(pod == null ? {} : { pod }),
        ...(node == null ? {} : { node }),
        ...(egressIP == null ? {} : { egressIP }),
      }),
    );
    context.print(fault, () => `${fault.id}: ${fault.text} ${JSON.stringify(fault.target ?? {})}`);
    return exitCodes.fine;
  },
};
