/**
 * A part that stops for a while and goes on (SIGSTOP, a frozen machine, a starved container) has not seen what happened, and
 * does not know it. Pods come and go meanwhile and nothing is wrong with any of them: nothing may fire.
 */
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesOf } from '../../integration/up/system.ts';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { startWatchedSystem, type WatchedSystem } from './watched-system.ts';

const natsServer = await provided('nats');
const history = await provided('questdb');
const isHere = natsServer.available && history.available;
/** Far longer than the hold-off, and than it takes to be called silent. */
const pauseMs = 25_000;

describe.skipIf(!isHere)(`a pause (${natsServer.reason}; ${history.reason})`, () => {
  let system: WatchedSystem;
  beforeAll(async () => {
    system = await startWatchedSystem();
  });
  afterAll(async () => {
    expect(await system.stop()).toEqual([]);
  });

  const status = async () => {
    const response = await fetch(`${system.gateway}/api/v1/status`).catch(() => null);
    if (response?.ok !== true) return null;
    return (await response.json()) as { readonly freshness: { readonly complete: boolean; readonly missing: readonly string[] } };
  };
  const complete = () => eventually('a complete view', async () => ((await status())?.freshness.complete ? true : null));

  it.each([
    ['the poller', 'run poller', /^database of \S+: the poller is silent$/],
    ['the watcher', 'run watcher', /^\w+ objects: the watcher is silent$/],
    ['the analyzer', 'run analyzer', null],
  ])('of %s fires nothing, then or afterwards, and is no finding while it lasts', async (_name, command, missing) => {
    await complete();
    const { pid } = processesOf(system.home).find((one) => one.command.includes(command)) ?? {};
    if (pid === undefined) throw new Error(`no process ${command}`);
    process.kill(pid, 'SIGSTOP');
    const until = Date.now() + pauseMs;
    try {
      if (missing !== null) {
        const said = await eventually('what is missing is said', async () => {
          const lines = (await status())?.freshness.missing ?? [];
          return lines.some((line) => missing.test(line)) ? lines : null;
        });
        expect(said.filter((line) => !missing.test(line))).toEqual([]);
        expect(await system.findings()).toEqual([]);
      }
      // The length of the pause is what is tried here: there is no event to wait for.
      await pass(until - Date.now());
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await complete();
    await eventually('what was late is sorted out', async () => ((await system.findings())?.length === 0 ? true : null));
    const fired = await system.sql("select kind, node, pod, ts from findings where state = 'firing'");
    expect(fired).toEqual([]);
  });
});
