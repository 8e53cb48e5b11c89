/** What the log says of a node is right again without a restart: after NATS lost it, and while an address is that of another node. */
import { expect, it } from 'vitest';
import { createStateLogReader } from '#libs/bus/state-log-reader.ts';
import type { OvnInput } from '#libs/contracts/model-input.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { NorthboundHandlers } from '#libs/ovsdb/port.ts';
import type { NorthboundTargets } from '#libs/ovsdb/targets.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../../services/poller/app.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { playedDatabases } from '../../kit/played-databases.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const globalOf = (name: string): RowChange => ({ table: 'NB_Global', uuid: 'nb', row: { name, options: {} } });
const content = (node: string, name = node): OvnInput => ({ source: 'ovn', type: 'ovn-snapshot', at: 0, node, rows: [globalOf(name)] });

async function startStage(...contents: readonly OvnInput[]) {
  const { clock, advance } = manualClock();
  const server = createMemoryBus(clock);
  const databases = playedDatabases(contents, clock);
  const handlers = new Map<string, NorthboundHandlers>();
  const targets: NorthboundTargets = {
    follow: (onTargets) =>
      databases.targets.follow((all) =>
        onTargets(
          all.map((target) => ({
            ...target,
            open: (given) => {
              handlers.set(target.node, given);
              return target.open(given);
            },
          })),
        ),
      ),
  };
  const app = createPoller({ cluster: 'c', bus: server.connect().bus, targets, clock, logger: silentLogger });
  await app.start();
  await advance(1_000);
  return {
    app,
    server,
    advance,
    play: databases.play,
    end: (node: string, error: AppError) => handlers.get(node)?.onUnavailable(error),
    /** As one who begins to read now has them, by node. */
    read: () => {
      const reader = createStateLogReader({ onGap: () => undefined });
      const inputs = new Map<string, string>();
      for (const { subject, data, ...place } of server.messages()) {
        if (!subject.includes('.state.ovn.')) continue;
        const logged = reader.take({ ...place, subject, topic: 'ovnState', event: topics.ovnState.schema.parse(data) });
        const input = logged?.input;
        if (input?.source === 'ovn') inputs.set(input.node, input.type === 'ovn-unavailable' ? input.reason : input.type);
      }
      return Object.fromEntries(inputs);
    },
  };
}

it('a log that NATS lost is written again', async () => {
  const { app, server, advance, read, play } = await startStage(content('w1'), content('w2'));
  play({ source: 'ovn', type: 'ovn-unavailable', at: 0, node: 'w2', reason: 'gone' });
  await advance(1_000);
  const before = read();
  expect(before).toMatchObject({ w1: 'ovn-snapshot', w2: expect.stringContaining('did not finish') });
  server.forget();
  expect(read()).toEqual({});
  await advance(15_000);
  expect(read()).toEqual(before);
  await app.stop();
});

it('a database that says that it is another node is unknown, said once, for as long as it says so', async () => {
  const { app, server, advance, read, play } = await startStage(content('w1', 'w2'), content('w2'), content('w3', 'a zone'));
  expect(read()).toEqual({ w1: 'the database of w2 answers there', w2: 'ovn-snapshot', w3: 'ovn-snapshot' });
  const count = server.messages().length;
  await advance(60_000);
  expect(server.messages()).toHaveLength(count);
  play({ source: 'ovn', type: 'ovn-changes', at: 0, node: 'w1', rows: [globalOf('w1')] });
  await advance(2_000);
  expect(read()).toMatchObject({ w1: 'ovn-snapshot' });
  play({ source: 'ovn', type: 'ovn-changes', at: 0, node: 'w1', rows: [globalOf('w3')] });
  await advance(2_000);
  expect(read()).toMatchObject({ w1: 'the database of w3 answers there' });
  await app.stop();
});

it('a database that we left is unobserved: it may be well, and its controller did not restart', async () => {
  const { app, server, advance, end } = await startStage(content('w1'), content('w2'));
  end('w1', new AppError('ovsdb-read-anew', { node: 'w1', pod: 'a pod', detail: 'ovsdb-client has run for a day' }));
  end('w2', new AppError('ovsdb-exec-failed', { node: 'w2', pod: 'a pod', detail: 'gone' }));
  await advance(10);
  const unavailable = server
    .messages()
    .map(({ data }) => topics.ovnState.schema.safeParse(data).data?.input)
    .filter((input) => input?.type === 'ovn-unavailable');
  expect(unavailable).toMatchObject([{ node: 'w1', unobserved: true }, { node: 'w2' }]);
  expect(unavailable[1]).not.toHaveProperty('unobserved');
  await app.stop();
});
