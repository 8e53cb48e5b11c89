/** A real Alertmanager for one test, that sends what it gets to one webhook. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild, untilReady } from '#libs/provision/child.ts';
import { freePort } from '#libs/provision/ports.ts';
import { provideAlertmanager } from './provision/alertmanager.ts';

export interface TestAlertmanager {
  /** As Prometheus sends alerts (API v2). */
  send(alerts: readonly { readonly labels: Readonly<Record<string, string>>; readonly endsAt?: string }[]): Promise<void>;
  stop(): Promise<void>;
}

export async function startAlertmanager(webhook: { readonly url: string; readonly token?: string }): Promise<TestAlertmanager> {
  const folder = await mkdtemp(join(tmpdir(), 'egressip-alertmanager-'));
  const authorization = webhook.token === undefined ? {} : { http_config: { authorization: { credentials: webhook.token } } };
  const config = {
    route: { receiver: 'monitor', group_by: ['alertname'], group_wait: '10ms', group_interval: '100ms', repeat_interval: '1h' },
    receivers: [{ name: 'monitor', webhook_configs: [{ url: webhook.url, send_resolved: true, ...authorization }] }],
  };
  // JSON is YAML.
  await writeFile(join(folder, 'alertmanager.yaml'), JSON.stringify(config));
  const port = await freePort();
  const logFile = join(folder, 'log');
  const { alertmanager } = await tools();
  const child = await startChild({
    name: 'alertmanager',
    command: alertmanager,
    args: [
      `--config.file=${join(folder, 'alertmanager.yaml')}`,
      `--storage.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
    ],
    folder,
    logFile,
  });
  await untilReady(child, { name: 'alertmanager', logFile, deadlineMs: 30_000 }, async () => {
    // Refused until it listens.
    const response = await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => null);
    return response?.ok === true ? true : null;
  });
  return {
    send: async (alerts) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v2/alerts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(alerts),
      });
      if (!response.ok) throw new Error(`alertmanager answers ${response.status}: ${await response.text()}`);
    },
    stop: async () => {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What amtool says; rejects when it finds fault. */
export async function amtool(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)((await tools()).amtool, [...args]);
  return `${stdout}${stderr}`;
}

async function tools() {
  const found = await provideAlertmanager();
  if (!found.available) throw new Error(found.reason);
  return found.value;
}
