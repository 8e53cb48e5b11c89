/** `egressip up` on a given cluster, in a state folder of its own, and what a test asks of it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { type Answer, questions } from '#libs/contracts/questions.ts';
import { freePort } from '#libs/provision/ports.ts';
import { eventually } from '../../kit/eventually.ts';
import { type RunningCli, startCli } from '../../kit/run-cli.ts';
import { processesOf } from '../up/system.ts';

export interface System {
  readonly cli: RunningCli;
  readonly gateway: string;
  status(): Promise<Answer<'status'>>;
  nodes(): Promise<Answer<'nodes'>>;
  findings(): Promise<Answer<'findings'>['findings']>;
  /** SIGTERM; the exit code, when no process of it is left. */
  stop(): Promise<number | null>;
}

/** Short, so that a test need not wait; long enough to see a finding before it fires. */
const holdOffSeconds = 3;

/** What a failed test has left running. */
const running = new Set<() => Promise<unknown>>();
afterAll(async () => {
  for (const stop of running) await stop();
});

/** Resolves when everything is ready. There is no QuestDB: what history takes is the same for every cluster. */
export async function startUp(args: readonly string[]): Promise<System> {
  const home = await mkdtemp(join(tmpdir(), 'egressip-real-up-'));
  const env = {
    EGRESSIP_HOME: home,
    EGRESSIP_GATEWAY_PORT: String(await freePort()),
    // Tests ask until something happens.
    EGRESSIP_GATEWAY_REQUESTS_PER_MINUTE: '100000',
    EGRESSIP_MONITORING_HOLD_OFF_SECONDS: String(holdOffSeconds),
    EGRESSIP_MONITORING_RESTART_HOLD_OFF_SECONDS: String(holdOffSeconds),
    EGRESSIP_QUESTDB_JAR: join(home, 'none'),
  };
  const cli = startCli(['up', ...args], { env });
  const stop = async () => {
    running.delete(stop);
    cli.child.kill('SIGTERM');
    const code = await cli.exited;
    await eventually('no process is left', async () => (processesOf(home).length === 0 ? true : null));
    await rm(home, { recursive: true, force: true });
    return code;
  };
  running.add(stop);
  try {
    await cli.says('Ctrl-C stops everything');
    const { gateway } = z.object({ gateway: z.string() }).parse(JSON.parse(await readFile(join(home, 'endpoints.json'), 'utf8')));
    const ask = async (path: string) => {
      const response = await fetch(`${gateway}/api/v1/${path}`, { signal: AbortSignal.timeout(10_000) });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return response.json();
    };
    return {
      cli,
      gateway,
      status: async () => questions.status.answer.parse(await ask('status')),
      nodes: async () => questions.nodes.answer.parse(await ask('nodes')),
      findings: async () => questions.findings.answer.parse(await ask('findings')).findings,
      stop,
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}
