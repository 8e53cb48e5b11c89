/** Who gets the passwords of the history on a user's machine, and where they never show. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { runCli } from '../../kit/run-cli.ts';
import { execute } from '../../kit/store.ts';
import { killProcess, processesOf, startSystem } from './system.ts';

const server = await provided('questdb');
const home = mkdtempSync(join(tmpdir(), 'egressip-logins-'));
const file = join(home, 'questdb', 'passwords.json');

afterAll(() => {
  for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const passwords = () => Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
const holds = (text: string, secrets: readonly string[]) => secrets.some((secret) => text.includes(secret));
const filesWith = (folder: string, secrets: readonly string[]) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => holds(readFileSync(path, 'latin1'), secrets));
const named = (command: string) => /run (\w+)/.exec(command)?.[1] ?? (command.includes('questdb') ? 'QuestDB' : command);

it.skipIf(!server.available)(
  `nobody but the historian and QuestDB gets them, and new ones are a file to remove (${server.reason})`,
  async () => {
    const system = await startSystem(home);
    const secrets = passwords();
    expect(secrets.map((secret) => secret.length)).toEqual([48, 48]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { questdb } = system.endpoints();
    await eventually('the history is there', async () => ((await system.sql('select count() from cluster_samples'))[0]?.[0] ? true : null));

    const knowing = processesOf(home).filter(({ pid, command }) =>
      holds(`${command} ${readFileSync(`/proc/${pid}/environ`, 'latin1')}`, secrets),
    );
    expect(new Set(knowing.map(({ command }) => named(command)))).toEqual(new Set(['historian', 'QuestDB']));
    expect(knowing.filter(({ command }) => holds(command, secrets))).toEqual([]);

    const [, port] = /QuestDB.* on (\d+)/.exec(system.cli.stderr()) ?? [];
    const direct = `http://127.0.0.1:${port}`;
    expect((await execute(direct, 'create table mine (a int)')).status).toBe(401);
    expect((await execute(questdb ?? '', 'create table mine (a int)')).status).toBe(403);

    // Everything that has to say something about QuestDB says it.
    await killProcess(home, 'questdb');
    await system.cli.says('QuestDB is back');
    await eventually('the historian says what it missed', async () =>
      readFileSync(join(home, 'logs', 'historian.log'), 'utf8').includes('store-back') ? true : null,
    );
    const bundle = join(home, 'bundle');
    const said = await Promise.all(
      [['doctor'], ['status', '-o', 'json'], ['bundle', bundle]].map((args) => runCli(args, { env: system.env })),
    );
    expect(said.filter(({ stdout, stderr }) => holds(stdout + stderr, secrets))).toEqual([]);
    const services = await (await fetch(`${system.endpoints().gateway}/api/v1/services`)).text();
    expect(services).toContain(`${questdb}/`);
    expect(holds(services + system.cli.stderr() + system.cli.stdout(), secrets)).toBe(false);

    system.cli.child.kill('SIGINT');
    await system.cli.exited;
    expect(filesWith(home, secrets)).toEqual([file]);
    rmSync(file);
    const again = await startSystem(home);
    expect(holds(readFileSync(file, 'utf8'), secrets)).toBe(false);
    const counted = await eventually(
      'its history goes on',
      async () => (await again.sql('select count() from cluster_samples'))[0]?.[0] ?? null,
    );
    await eventually('more is written', async () =>
      Number((await again.sql('select count() from cluster_samples'))[0]?.[0]) > Number(counted) ? true : null,
    );
    again.cli.child.kill('SIGINT');
    await again.cli.exited;
  },
);
