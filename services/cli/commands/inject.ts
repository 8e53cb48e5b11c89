import { z } from 'zod';
import { nearest } from '#libs/config/nearest.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Command, exitCodes, type Terminal } from '../command.ts';
import { table } from '../format/table.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { homeFolder } from '../up/home.ts';
import { readSimulatorEndpoints } from '../up/simulator-endpoints.ts';

const known = z.object({
  kinds: z.array(z.object({ kind: z.string(), text: z.string() })),
  active: z.array(z.object({ id: z.string(), target: z.record(z.string(), z.string()) })),
});
const injected = z.looseObject({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  target: z.record(z.string(), z.string()).default({}),
});
const refused = z.object({ code: z.string(), message: z.string(), remedy: z.string() });

export const command: Command = {
  name: 'inject',
  group: 'tools',
  summary: 'put a fault into the simulated cluster, list faults, or heal them',
  positionals: ['KIND', 'list', 'heal [ID]'],
  options: {
    pod: { value: 'NAMESPACE/NAME', summary: 'the served pod it hits' },
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
    const call = (method: string, path: string, body?: unknown) => callSimulator(`${url}/simulator/faults${path}`, method, body);
    const faults = known.parse(await call('GET', ''));
    if (kind === 'list') {
      context.print(faults, (terminal) => listText(faults, terminal));
      return exitCodes.fine;
    }
    if (kind === 'heal') {
      if (id !== undefined && !faults.active.some((fault) => fault.id === id)) throw new AppError('no-such-fault', { id });
      const answer = await call('DELETE', id === undefined ? '' : `/${encodeURIComponent(id)}`);
      context.print(answer, () => (id === undefined ? 'all faults are healed' : `${id} is healed`));
      return exitCodes.fine;
    }
    const names = faults.kinds.map((fault) => fault.kind);
    if (!names.includes(kind)) {
      const guess = nearest(kind, names);
      throw context.usageError(
        `there is no fault ${kind}${guess === null ? ': egressip inject list shows them' : `, did you mean ${guess}?`}`,
      );
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
    context.print(fault, () => [`${fault.id}: ${fault.text}`, targetText(fault.target)].filter((part) => part !== '').join(' '));
    return exitCodes.fine;
  },
};

function listText({ kinds, active }: z.infer<typeof known>, terminal: Terminal): string {
  const kindTable = table(
    kinds,
    [
      { title: 'KIND', value: (fault) => fault.kind, keep: 'whole' },
      { title: 'WHAT IT DOES', value: (fault) => fault.text },
    ],
    terminal,
  );
  if (active.length === 0) return `${kindTable}\n\nnone is in force`;
  const activeTable = table(
    active,
    [
      { title: 'IN FORCE', value: (fault) => fault.id, keep: 'whole' },
      { title: 'ON', value: (fault) => targetText(fault.target), keep: 'text' },
    ],
    terminal,
  );
  return `${kindTable}\n\n${activeTable}`;
}

/** `pod shop/web-0, node worker-1`. */
function targetText(target: Readonly<Record<string, string>>): string {
  return Object.entries(target)
    .map(([what, name]) => `${what === 'egressIP' ? 'EgressIP' : what} ${name}`)
    .join(', ');
}

async function callSimulator(url: string, method: string, body: unknown): Promise<unknown> {
  const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(url, init).catch((thrown: unknown) => {
    throw new AppError('simulator-not-running', {}, thrown);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const known = refused.safeParse(answer);
  const error = known.success
    ? known.data
    : { code: 'unknown', message: `the simulated cluster answered HTTP ${response.status}`, remedy: 'read the log of the simulator' };
  throw new AppError('gateway-refused', { ...error, status: response.status });
}
