/** A gateway as a process of its own, to be killed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#libs/provision/ports.ts';
import { eventually } from './eventually.ts';
import { startInstance } from './instance.ts';

export interface GatewayProcess {
  readonly url: string;
  /** With -9; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Resolves when it listens. `config`: what differs from a gateway on loopback, without tokens. */
export async function startGatewayProcess(
  folder: string,
  config: { readonly cluster: string; readonly nats: { readonly url: string } } & Readonly<Record<string, unknown>>,
): Promise<GatewayProcess> {
  const port = await freePort();
  const file = join(folder, `${port}.yaml`);
  writeFileSync(file, JSON.stringify({ ...config, gateway: { host: '127.0.0.1', port } }));
  const instance = startInstance('gateway', { EGRESSIP_CONFIG: file }, () => undefined);
  const url = `http://127.0.0.1:${port}`;
  await eventually(
    () => `the gateway listens: ${instance.text()}`,
    async () => (await fetch(`${url}/healthz`).catch(() => null))?.ok || null,
  );
  return {
    url,
    kill: async () => {
      instance.signal('SIGKILL');
      await instance.ended;
    },
  };
}
