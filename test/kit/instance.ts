/** One instance of a service as a process of its own; its log is JSON lines. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BusService } from '#libs/bus/permissions.ts';

export interface Instance {
  readonly service: BusService;
  readonly pid: number;
  /** Names of the events of its log so far, in order. */
  readonly events: readonly string[];
  /** Everything it has said. */
  text(): string;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<unknown>;
}

/** `onEvent` hears each event when it is said. */
export function startInstance(service: BusService, env: NodeJS.ProcessEnv, onEvent: (event: string, instance: Instance) => void): Instance {
  const child: ChildProcess = spawn(process.execPath, [`services/${service}/main.ts`], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const events: string[] = [];
  let text = '';
  const instance: Instance = {
    service,
    pid: child.pid ?? 0,
    events,
    text: () => text,
    signal: (signal) => void child.kill(signal),
    ended: once(child, 'close'),
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      text += `${line}\n`;
      const event = /"event":"([^"]+)"/.exec(line)?.[1];
      if (event === undefined) return;
      events.push(event);
      onEvent(event, instance);
    });
  }
  return instance;
}
