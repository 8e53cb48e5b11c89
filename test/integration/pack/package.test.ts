/** The npm package and the plugin of kubectl as their users get them: packed here, installed by npm into empty folders, run. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#libs/provision/ports.ts';
import { addStarter } from '../../../scripts/pack/krew-archive.ts';
import type { Processor } from '../../../scripts/pack/manifests.ts';
import { pack } from '../../../scripts/pack/package.ts';
import { eventually } from '../../kit/eventually.ts';
import { archiveOf, hasMustGathers } from '../../kit/must-gather.ts';
import { provided } from '../../kit/provided.ts';
import { processesOf } from '../up/system.ts';

const run = promisify(execFile);
const nats = await provided('nats');
const base = mkdtempSync(join(tmpdir(), 'egressip-package-'));
const [user, home] = [join(base, 'user'), join(base, 'home')];
const processor: Processor = process.arch === 'arm64' ? 'arm64' : 'x64';
let archive = '';

afterAll(() => {
  for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

/** A user's shell: nothing of this checkout on the path, and no npm above it. */
function userEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST|INIT_CWD|EGRESSIP_(?!CACHE|NATS_SERVER))/.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter), EGRESSIP_HOME: home, EGRESSIP_QUESTDB_JAR: join(base, 'none') };
}

async function result(command: string, args: readonly string[], cwd: string) {
  try {
    return { code: 0, ...(await run(command, [...args], { cwd, env: userEnvironment(), maxBuffer: 64_000_000 })) };
  } catch (thrown) {
    const { code, stdout = '', stderr = '' } = thrown as { code: number; stdout?: string; stderr?: string };
    return { code, stdout, stderr };
  }
}

const npx = (...args: string[]) => result('npx', ['--no-install', 'egressip-analyzer', ...args], user);

describe('the npm package, installed into an empty folder', () => {
  beforeAll(async () => {
    for (const folder of ['draft', 'user']) await mkdir(join(base, folder));
    archive = await pack(join(base, 'draft'), base, 'https://github.com/someone/egressip-analyzer/releases/download/v0.1.0');
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...quiet, archive], { cwd: user, env: userEnvironment() });
  });

  it('holds compiled code with its sources in the maps, and no TypeScript', async () => {
    const { stdout } = await run('tar', ['-tzf', archive]);
    expect(stdout.split('\n').filter((file) => file.endsWith('.ts'))).toEqual([]);
    const map: unknown = JSON.parse(readFileSync(join(user, 'node_modules/egressip-analyzer/services/cli/main.js.map'), 'utf8'));
    expect(map).toMatchObject({ sources: [expect.stringContaining('main.ts')], sourcesContent: [expect.stringContaining('The CLI')] });
  });

  it('runs on the Node of the machine, and needs no install script', async () => {
    const { stdout } = await result('node', ['node_modules/egressip-analyzer/bin/packed.mjs', '--version'], user);
    expect(stdout).toMatch(/^egressip \d+\.\d+\.\d+\n$/);
    expect(existsSync(join(user, 'node_modules', 'node'))).toBe(false);
  });

  it.skipIf(!hasMustGathers)('audits a must-gather', async () => {
    const { code, stdout } = await npx('audit', '--must-gather', archiveOf('faulty'));
    expect(stdout).toContain('FINDINGS: ');
    expect(code).toBe(3);
  });

  it.skipIf(!nats.available)('runs the whole system, and an assistant asks it over stdio', async () => {
    const up = spawn('npx', ['--no-install', 'egressip-analyzer', 'up', '--demo'], {
      cwd: user,
      env: { ...userEnvironment(), EGRESSIP_GATEWAY_PORT: String(await freePort()) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilSaid(up, 'Ctrl-C stops everything');

    const mcp = spawn('npx', ['--no-install', 'egressip-analyzer', 'mcp'], { cwd: user, env: userEnvironment() });
    let answers = '';
    mcp.stdout.setEncoding('utf8').on('data', (text: string) => {
      answers += text;
    });
    const ask = (message: object) => mcp.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    ask({ id: 1, method: 'initialize', params });
    ask({ method: 'notifications/initialized' });
    ask({ id: 2, method: 'tools/list' });
    mcp.stdin.end();
    await once(mcp, 'close');
    expect(answers).toContain('"id":1,"result":{"protocolVersion":"2025-06-18"');
    expect(answers).toMatch(/"id":2|"tools":\[/);

    const command = processesOf(home).find((one) => one.command.includes('main.js run gateway'));
    expect(command?.command).toContain('main.js run gateway');
    up.kill('SIGTERM');
    await once(up, 'exit');
    await eventually('no process left', async () => (processesOf(home).length === 0 ? true : null));
  });

  it('is a plugin of kubectl that needs no Node on the path', async () => {
    await addStarter(user, processor);
    // As krew does it: a link in a folder of the path.
    await mkdir(join(base, 'bin'));
    symlinkSync(join(user, 'kubectl-egressip'), join(base, 'bin', 'kubectl-egressip'));
    const { stdout } = await run(join(base, 'bin', 'kubectl-egressip'), ['--version'], { env: { PATH: '/usr/bin:/bin' } });
    expect(stdout).toMatch(/^egressip \d/);
  });
});

async function untilSaid(child: ChildProcess, text: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes(text)) resolve();
    });
    child.once('exit', () => reject(new Error(`it ended before it said "${text}":\n${said}`)));
  });
}
