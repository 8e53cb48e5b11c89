/** `egressip up --demo` in a state folder of its own, and what a test asks of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#libs/provision/ports.ts';
import { eventually } from '../../kit/eventually.ts';
import { type RunningCli, runCli, startCli } from '../../kit/run-cli.ts';

export interface System {
  readonly cli: RunningCli;
  readonly env: NodeJS.ProcessEnv;
  endpoints(): { readonly pid: number; readonly gateway: string; readonly nats: string; readonly questdb: string | null };
  /** Rows of a query at QuestDB's console; none while it does not answer. */
  sql(query: string): Promise<readonly (readonly unknown[])[]>;
  inject(fault: Readonly<Record<string, string>>): Promise<void>;
  findings(): Promise<readonly { readonly kind: string; readonly state: string; readonly fingerprint: string }[]>;
}

const holdOffSeconds = 1;

export interface SystemOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Resolves when everything is ready. */
export async function startSystem(home: string, options: SystemOptions = {}): Promise<System> {
  const env = {
    EGRESSIP_HOME: home,
    EGRESSIP_GATEWAY_PORT: String(await freePort()),
    EGRESSIP_MONITORING_HOLD_OFF_SECONDS: String(holdOffSeconds),
    ...options.env,
  };
  const cli = startCli(['up', ...(options.args ?? ['--demo'])], { env });
  await cli.says('Ctrl-C stops everything');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(home, file), 'utf8'));
  const endpoints = () => read('endpoints.json') as ReturnType<System['endpoints']>;
  return {
    cli,
    env,
    endpoints,
    async sql(query) {
      const response = await fetch(`${endpoints().questdb}/exec?query=${encodeURIComponent(query)}`);
      return ((await response.json()) as { readonly dataset?: readonly (readonly unknown[])[] }).dataset ?? [];
    },
    async inject(fault) {
      const { kubeUrl } = read('simulator/endpoints.json') as { readonly kubeUrl: string };
      const response = await fetch(`${kubeUrl}/simulator/faults`, { method: 'POST', body: JSON.stringify(fault) });
      if (!response.ok) throw new Error(await response.text());
    },
    async findings() {
      const { stdout } = await runCli(['findings', '-o', 'json'], { env });
      return (JSON.parse(stdout) as { readonly findings: Awaited<ReturnType<System['findings']>> }).findings;
    },
  };
}

export interface Process {
  readonly pid: number;
  readonly command: string;
}

/** Processes that were started with this state folder and are still there. */
export function processesOf(home: string): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`EGRESSIP_HOME=${home}\0`)) return [];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        // A process that has ended and is not yet reaped has no command line.
        return command === '' ? [] : [{ pid: Number(pid), command }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}

/** kill -9 of the one process whose command line holds the text. */
export async function killProcess(home: string, text: string): Promise<void> {
  const found = processesOf(home).filter(({ command }) => command.includes(text));
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} processes are ${text}`);
  process.kill(one.pid, 'SIGKILL');
  await eventually(`${text} is gone`, async () => (processesOf(home).some(({ pid }) => pid === one.pid) ? null : true));
}
