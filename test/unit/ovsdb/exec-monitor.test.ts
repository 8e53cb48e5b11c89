/** `ovsdb-client` can be asked nothing, so a full read beside it says whether what it printed is still the content. */
import { PassThrough } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import type { Exec } from '#libs/ovsdb/exec-command.ts';
import { createExecMonitor } from '#libs/ovsdb/exec-monitor.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from './manual-clock.ts';

const columns = (...names: string[]) => ({ columns: Object.fromEntries(names.map((name) => [name, {}])) });
const schema = {
  name: 'OVN_Northbound',
  tables: {
    Logical_Router: columns('name', 'nat', 'policies'),
    Logical_Router_Policy: columns('priority', 'match', 'action', 'nexthops', 'external_ids'),
    NAT: columns('type', 'external_ip', 'logical_ip', 'external_ids'),
  },
};
const dayMs = 86_400_000;
const monitors: NorthboundMonitor[] = [];
afterEach(async () => {
  for (const monitor of monitors.splice(0)) await monitor.stop();
});

function setUp(query: 'answers' | 'hangs' | 'cannot begin') {
  const { clock, advance } = manualClock();
  const told: string[] = [];
  const ends = new Set<(code: number) => void>();
  const exec: Exec = async (command) => {
    if (command.includes('query') && query === 'cannot begin') return new Promise(() => undefined);
    const stdout = new PassThrough();
    const over = Promise.withResolvers<number>();
    const say = (text: string, isAll: boolean) => {
      stdout.write(text);
      if (!isAll) return;
      stdout.end();
      over.resolve(0);
    };
    if (command.includes('get-schema')) say(JSON.stringify(schema), true);
    else if (command.includes('query')) {
      if (query === 'answers') say(JSON.stringify([{ rows: [] }, { rows: [] }, { rows: [] }]), true);
    } else {
      ends.add(over.resolve);
      say('found: false, last_id: 00000000-0000-0000-0000-000000000000\n', false);
    }
    return { stdout, stderr: () => '', done: over.promise, close: () => void ends.delete(over.resolve) };
  };
  const monitor = createExecMonitor({
    node: 'w1',
    pod: 'ovn/pod (nb)',
    exec,
    clock,
    random: () => 1,
    logger: silentLogger,
    onSnapshot: () => void told.push('snapshot'),
    onChanges: () => void told.push('changes'),
    onUnavailable: ({ code, message }) => void told.push(`${code}: ${message}`),
  });
  monitors.push(monitor);
  monitor.start();
  return { clock, monitor, advance, told, endAll: (code: number) => [...ends].forEach((end) => void end(code)) };
}

it('goes on while full reads agree with it', async () => {
  const { monitor, advance, told } = setUp('answers');
  await advance(5_000);
  const checked = monitor.refetch();
  await advance(10_000);
  expect(await checked).toBe(0);
  expect(told).toEqual(['snapshot']);
});

it.each(['hangs', 'cannot begin'] as const)('is not believed any more when a full read %s', async (query) => {
  const { monitor, advance, told } = setUp(query);
  await advance(5_000);
  expect(told).toEqual(['snapshot']);
  const checked = monitor.refetch();
  await advance(61_000);
  expect(await checked).toBeNull();
  expect(told[1]).toMatch(/^ovsdb-read-anew: .*w1.*full read failed.*60000 ms/);
});

it('after a day of its own it was left, not lost', async () => {
  const { advance, told, endAll } = setUp('answers');
  await advance(5_000);
  endAll(1);
  await advance(5_000);
  expect(told.map((text) => text.split(':')[0])).toEqual(['snapshot', 'ovsdb-exec-failed', 'snapshot']);
  await advance(dayMs);
  endAll(142);
  await advance(5_000);
  expect(told.map((text) => text.split(':')[0])).toEqual(['snapshot', 'ovsdb-exec-failed', 'snapshot', 'ovsdb-read-anew', 'snapshot']);
});
