/** A real Prometheus for one test, with the rules of deploy/prometheus, scraping what it is told to. */
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, untilReady } from '#libs/provision/child.ts';
import { freePort } from '#libs/provision/ports.ts';
import { providePrometheus } from './provision/prometheus.ts';

export const rulesFolder = join(import.meta.dirname, '..', '..', 'deploy', 'prometheus');

export interface TestPrometheus {
  /** Samples of an instant query. */
  query(expr: string): Promise<readonly { readonly metric: Readonly<Record<string, string>>; readonly value: readonly [number, string] }[]>;
  /** Any path of its API below /api/v1. */
  api<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/** Scrapes it twice, as two gateways that show the same cluster. */
export async function startPrometheus(target: string): Promise<TestPrometheus> {
  const tools = await providePrometheus();
  if (!tools.available) throw new Error(tools.reason);
  const folder = await mkdtemp(join(tmpdir(), 'egressip-prometheus-'));
  for (const file of ['recording.yaml', 'alerts.yaml']) cpSync(join(rulesFolder, file), join(folder, file));
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: ['recording.yaml', 'alerts.yaml'],
    scrape_configs: [
      { job_name: 'egressip', static_configs: ['first', 'second'].map((instance) => ({ targets: [target], labels: { instance } })) },
    ],
  };
  // JSON is YAML.
  await writeFile(join(folder, 'prometheus.yaml'), JSON.stringify(config));
  const port = await freePort();
  const logFile = join(folder, 'log');
  const child = await startChild({
    name: 'prometheus',
    command: tools.value.prometheus,
    args: [
      `--config.file=${join(folder, 'prometheus.yaml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    folder,
    logFile,
  });
  const api = async <T>(path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`);
    const answer = (await response.json()) as { readonly status: string; readonly data: T; readonly error?: string };
    if (answer.status !== 'success') throw new Error(`${path}: ${answer.error}`);
    return answer.data;
  };
  await untilReady(child, { name: 'prometheus', logFile, deadlineMs: 60_000 }, async () => {
    // Refused until it listens.
    const response = await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => null);
    return response?.ok === true ? true : null;
  });
  return {
    api,
    query: async (expr) => {
      const { result } = await api<{ readonly result: Awaited<ReturnType<TestPrometheus['query']>> }>(
        `query?query=${encodeURIComponent(expr)}`,
      );
      return result;
    },
    stop: async () => {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What promtool says; rejects when it finds fault. `input` goes to its stdin. */
export async function promtool(args: readonly string[], input?: string): Promise<string> {
  const tools = await providePrometheus();
  if (!tools.available) throw new Error(tools.reason);
  return new Promise((resolve, reject) => {
    const child = execFile(tools.value.promtool, [...args], (error, stdout, stderr) => {
      // `check metrics` ends with 3 for what is only advice.
      if (error === null || (error.code === 3 && args[1] === 'metrics')) resolve(`${stdout}${stderr}`);
      else reject(new Error(`promtool ${args.join(' ')}: ${stdout}${stderr}`));
    });
    child.stdin?.end(input);
  });
}
