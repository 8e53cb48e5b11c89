/** The pieces of a support bundle. Each stands alone: one that cannot be gathered is named with its reason and stops no other. */
import { open, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadConfig } from '#libs/config/load.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import { cleanConfig } from './clean-config.ts';

export interface Piece {
  /** Its file in the bundle. */
  readonly file: string;
  /** Writes it there. */
  readonly write: (path: string) => Promise<void>;
}

const lastBytes = 500_000;
const askMs = 10_000;
/** Answers of the gateway, by file. */
const answers = {
  'ready.json': '/readyz',
  'services.json': '/api/v1/services',
  'status.json': '/api/v1/status?limit=5000',
  'nodes.json': '/api/v1/nodes?limit=5000',
  'findings.json': '/api/v1/findings?limit=5000',
  'failovers.json': '/api/v1/failovers?limit=5000',
  'metrics.txt': '/metrics',
} as const;

export async function bundlePieces({
  gateway,
  token,
  home,
}: {
  readonly gateway: string;
  readonly token: string | undefined;
  /** State folder of the system that runs here. */
  readonly home: string;
}): Promise<readonly Piece[]> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return [
    { file: 'versions.json', write: (path) => writeFile(path, `${JSON.stringify(versions(), null, 2)}\n`) },
    { file: 'config.yaml', write: async (path) => writeFile(path, stringify(cleanConfig(loadConfig()))) },
    ...Object.entries(answers).map(([file, route]) => ({ file, write: (path: string) => saveAnswer(`${gateway}${route}`, headers, path) })),
    ...(await logs(home)),
  ];
}

/** Only the names of variables: some are secrets. */
function versions(): object {
  const { version, platform, arch, versions: runtime, env } = process;
  const variables = Object.keys(env).filter((name) => name.startsWith('EGRESSIP_'));
  return { egressip: packageFile.version, node: version, v8: runtime.v8, platform, arch, at: new Date().toISOString(), variables };
}

async function saveAnswer(url: string, headers: Record<string, string>, path: string): Promise<void> {
  let text: string;
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(askMs) });
    text = await response.text();
    // "Not ready" is an answer too, and the most interesting one.
    if (!response.ok && !url.endsWith('/readyz')) throw new Error(`status ${response.status}`);
  } catch (thrown) {
    throw new AppError('gateway-unreachable', { url, detail: errorText(thrown) }, thrown);
  }
  await writeFile(path, text);
}

/** Logs of the services and of the servers that we started: each server has its own folder. */
async function logs(home: string): Promise<readonly Piece[]> {
  // The system does not run on this machine, or never has.
  const folders = await readdir(home, { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    folders
      .filter((folder) => folder.isDirectory())
      .map(async ({ name }) => (await readdir(join(home, name))).filter((file) => file.endsWith('.log')).map((file) => join(name, file))),
  );
  return files.flat().map((file) => ({
    file: `${file.replaceAll(/[\\/]/g, '-')}.txt`,
    write: async (path) => writeFile(path, await tail(join(home, file))),
  }));
}

async function tail(path: string): Promise<Buffer> {
  const from = Math.max(0, (await stat(path)).size - lastBytes);
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(lastBytes);
    const { bytesRead } = await handle.read(buffer, 0, lastBytes, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
