/** `npm start` without a terminal, as a service manager or a CI job runs it: one signal to one process ends everything. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '#libs/provision/ports.ts';
import { busy } from '../../kit/busy.ts';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { processesOf } from '../up/system.ts';

const nats = await provided('nats');
const root = join(import.meta.dirname, '..', '..', '..');
const endMs = 10_000;

describe.skipIf(!nats.available)(
  `npm start (${nats.reason})`,
  () => {
    const home = mkdtempSync(join(tmpdir(), 'egressip-signals-'));
    afterEach(() => {
      for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
      rmSync(home, { recursive: true, force: true });
    });

    async function startNpm() {
      const npm = spawn('npm', ['start', '--', '--demo'], {
        cwd: root,
        env: {
          ...process.env,
          EGRESSIP_HOME: home,
          EGRESSIP_GATEWAY_PORT: String(await freePort()),
          EGRESSIP_QUESTDB_JAR: join(home, 'none'),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      npm.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      const exited = once(npm, 'exit') as Promise<[code: number | null, signal: string | null]>;
      return { npm, exited, said: () => said };
    }

    const pidOf = (command: RegExp): number => {
      const found = processesOf(home).find((one) => command.test(one.command));
      if (found === undefined) throw new Error(`no process is ${command}`);
      return found.pid;
    };
    const targets: Readonly<Record<string, () => number>> = {
      npm: () => pidOf(/^npm start/),
      'the launcher': () => pidOf(/^node scripts\/run\.mjs up/),
      up: () => pidOf(/services\/cli\/main\.ts up/),
    };

    for (const [name, pid] of Object.entries(targets)) {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        it(`ends with everything it started when ${name} alone gets ${signal}`, async () => {
          const { exited, said } = await startNpm();
          // In the middle of starting, where it is hardest.
          await eventually('services run', async () => (/✓ gateway/.test(said()) ? true : null));
          const sentAt = Date.now();
          process.kill(pid(), signal);
          expect(await exited).toEqual([0, null]);
          await eventually('no process is left', async () => (processesOf(home).length === 0 ? true : null));
          expect(Date.now() - sentAt).toBeLessThan(endMs * busy());
          expect(said()).toMatch(/Stopping\.\nStopped\.\n$/);
        });
      }
    }

    it('ends with everything it started when npm is killed', async () => {
      const { exited, said } = await startNpm();
      await eventually('services run', async () => (/✓ gateway/.test(said()) ? true : null));
      process.kill(targets['npm']?.() ?? 0, 'SIGKILL');
      await exited;
      await eventually('no process is left', async () => (processesOf(home).length === 0 ? true : null));
    });
  },
  600_000,
);
