/**
 * Our services of docker-compose.yml with the profile `simulator`, each as its process of the built image, with the environment that
 * the file gives it. Addresses and the volume of the simulator are those of this machine and its servers.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { freePort } from '#libs/provision/ports.ts';
import { read } from '../unit/architecture/source-files.ts';
import type { Image } from './image.ts';

const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  profiles: z.array(z.string()).default([]),
});
const compose = z.object({ services: z.record(z.string(), service) });

export interface Composed {
  readonly names: readonly string[];
  readonly gateway: string;
  log(): string;
  stop(): Promise<void>;
}

export async function startComposed(
  image: Image,
  servers: { readonly nats: string; readonly questdb: string; readonly reader: string },
): Promise<Composed> {
  const { services } = compose.parse(parse(read('docker-compose.yml'), { merge: true }));
  const ours = Object.entries(services).filter(
    ([, { image: name, profiles }]) => name === 'egressip-analyzer' && (profiles.length === 0 || profiles.includes('simulator')),
  );
  const folder = mkdtempSync(join(tmpdir(), 'egressip-composed-'));
  chmodSync(folder, 0o777);
  const [page, kube, sqlConsole] = [await freePort(), await freePort(), await freePort()];
  const here = (value: string) =>
    value
      .replace('nats://127.0.0.1:4222', servers.nats)
      .replace(/^http:.*@127\.0\.0\.1:9001$/, servers.questdb)
      .replace(/^postgresql:.*$/, servers.reader)
      .replace(/^9000$/, String(sqlConsole))
      .replace('127.0.0.1:6443', `127.0.0.1:${kube}`)
      .replace(/^6443$/, String(kube))
      .replace(/^\$\{\w+:-(.*)\}$/, '$1')
      .replaceAll('/simulator', folder);
  let log = '';
  const processes = ours.map(([name, { command, environment }]): ChildProcess => {
    const [program = '', ...args] = image.command(folder, command);
    const told = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, here(value)]));
    const child = spawn(program, args, {
      env: { ...image.environment, EGRESSIP_GATEWAY_PORT: String(page), ...told },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (log += `${name}: ${text.toString()}`));
    return child;
  });
  return {
    names: ours.map(([name]) => name),
    gateway: `http://127.0.0.1:${page}`,
    log: () => log,
    stop: async () => {
      await Promise.all(
        processes.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const closed = once(child, 'close');
          child.kill('SIGTERM');
          await closed;
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
