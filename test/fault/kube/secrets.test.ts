import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { connectKube } from '#libs/kube/client.ts';
import { createReflector } from '#libs/kube/reflector.ts';
import { resources } from '#libs/kube/resources.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { sendStatus, startFakeApiserver } from '../../kit/fake-apiserver.ts';

const token = 'sha256~do-not-show-me';
let folder: string | null = null;
afterEach(async () => {
  if (folder !== null) await rm(folder, { recursive: true });
  folder = null;
});

async function kubeconfigFor(server: string): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'egressip-kubeconfig-'));
  const file = join(folder, 'config');
  const config = {
    'current-context': 'test',
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
    clusters: [{ name: 'c', cluster: { server } }],
    users: [{ name: 'u', user: { token } }],
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}

test('the bearer token is sent, and is in no log line, no reason and no error', async () => {
  const server = await startFakeApiserver();
  server.serve('/api/v1/pods', 'Pod');
  server.script('list', (response) => sendStatus(response, 401, 'Unauthorized', 'Unauthorized'));
  const client = connectKube({ kubeconfig: await kubeconfigFor(server.url) });
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const refused = Promise.withResolvers<string>();
  const reflector = createReflector({
    client,
    resource: resources.Pod,
    clock: systemClock,
    random: Math.random,
    logger,
    onSnapshot: () => {},
    onChanges: () => {},
    onUnavailable: refused.resolve,
  });
  reflector.start();
  const reason = await refused.promise;
  await reflector.stop();
  await server.close();
  const gone = await client.request({ method: 'GET', path: '/version' }).catch((thrown: unknown) => thrown);
  client.close();
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${token}`);
  expect(gone).toBeInstanceOf(AppError);
  const all = [reason, ...lines, ...everythingIn(gone)].join('\n');
  expect(all).toContain('Unauthorized');
  expect(all).not.toContain(token);
});

function everythingIn(thrown: unknown): string[] {
  if (!(thrown instanceof AppError)) return [];
  return [thrown.message, thrown.remedy, JSON.stringify(thrown.details), String(thrown.cause), JSON.stringify(thrown.cause)];
}
