/** One service as a process of its own, as in production, and what it takes of the machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Service {
  readonly pid: number;
  /** What the work gives; rejects when the service ends meanwhile. */
  during<T>(work: Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Of its log, when it ends too early. */
const lastSaid = 4_000;

export function startService(name: string, env: Readonly<Record<string, string>>): Service {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `services/${name}/main.ts`], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-lastSaid);
  });
  const ended = Promise.withResolvers<never>();
  // Whoever waits for something of it is told; a service that nobody waits for may end.
  ended.promise.catch(() => undefined);
  child.on('error', ended.reject);
  child.on('exit', (code, signal) => ended.reject(new Error(`the ${name} ended with ${signal ?? code}: ${said}`)));
  return {
    pid: child.pid ?? 0,
    during: (work) => Promise.race([work, ended.promise]),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** The most memory that the process ever held at once. */
export const peakMb = (pid: number): number => kilobytes(pid, 'VmHWM') / 1024;

export const residentMb = (pid: number): number => kilobytes(pid, 'VmRSS') / 1024;

/** Seconds of a core so far. The kernel counts in hundredths. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, which may hold spaces, ends with the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function kilobytes(pid: number, field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`process ${pid} tells no ${field}`);
  return Number(found);
}
