/** Whatever happens to the source or to the bus, the log ends with what is known. */
import { describe, expect, it } from 'vitest';
import { JsonText } from '#libs/bus/encoding.ts';
import { followIntoLog, type LogSink } from '#libs/bus/follow-into-log.ts';
import { ovnLog } from '#libs/bus/log-subject.ts';
import type { Bus } from '#libs/bus/port.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const row = (uuid: string): RowChange => ({ table: 'Address_Set', uuid, row: { name: uuid, addresses: [], external_ids: {} } });

function setUp() {
  const { clock, advance } = manualClock();
  const written: string[] = [];
  const bus = { answers: 'stored' as 'stored' | 'refused' | 'nothing' };
  const publish: Bus['publish'] = (_cluster, _topic, given) =>
    new Promise((resolve, reject) => {
      if (bus.answers === 'refused') return reject(new Error('refused'));
      if (bus.answers === 'nothing') return;
      const { input } = JSON.parse(given instanceof JsonText ? given.text : JSON.stringify(given));
      const rows = input.rows?.map(({ uuid }: RowChange) => uuid).join();
      resolve(written.push([input.type, input.reason, rows].filter(Boolean).join(' ')));
    });
  let rows: RowChange[] | null = null;
  let sink: LogSink<RowChange> | null = null;
  let compactions = 0;
  const log = followIntoLog({
    bus: { publish },
    cluster: 'c',
    writerId: 'w',
    clock,
    subject: ovnLog('n'),
    open: (given) => {
      sink = given;
      return { start: () => undefined, stop: async () => undefined };
    },
    content: () => rows,
    onCompaction: () => {
      compactions += 1;
    },
  });
  const source = () => {
    if (sink === null) throw new Error('not opened');
    return sink;
  };
  return {
    log,
    bus,
    advance,
    written: async () => {
      // A snapshot is cut between turns.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return written;
    },
    compactions: () => compactions,
    holds: (...uuids: string[]) => {
      rows = uuids.map(row);
      source().snapshot();
    },
    change: (...uuids: string[]) => source().changes(uuids.map(row)),
    away: (reason: string) => source().unavailable(reason),
  };
}

describe('followIntoLog', () => {
  it('writes a snapshot, the changes after it and that it is away, in that order', async () => {
    const { holds, change, away, written } = setUp();
    holds('a');
    change('b');
    change('c');
    expect([away('gone'), away('gone for longer')]).toEqual([true, false]);
    expect(await written()).toEqual([
      'ovn-snapshot a',
      'ovn-changes b',
      'ovn-changes c',
      'ovn-unavailable gone',
      'ovn-unavailable gone for longer',
    ]);
  });

  it('writes nothing of its own before the source has been read', async () => {
    const { log, written } = setUp();
    log.maintain();
    expect(await written()).toEqual([]);
  });

  it('writes again that it is unavailable when the log lost that, and never the old content as if it were current', async () => {
    const { log, bus, holds, change, away, written, compactions } = setUp();
    holds('a');
    await written();
    bus.answers = 'refused';
    away('gone');
    await written();
    bus.answers = 'stored';
    for (let seconds = 0; seconds < 3; seconds += 1) {
      log.maintain();
      expect(await written()).toEqual(['ovn-snapshot a', 'ovn-unavailable gone']);
    }
    expect(compactions()).toBe(0);
    holds('b');
    change('c');
    expect((await written()).slice(2)).toEqual(['ovn-snapshot b', 'ovn-changes c']);
  });

  it('writes the content whole when the log lost changes of it', async () => {
    const { log, bus, holds, change, written, compactions } = setUp();
    holds('a');
    await written();
    bus.answers = 'refused';
    change('b');
    await written();
    bus.answers = 'stored';
    log.maintain();
    expect(await written()).toEqual(['ovn-snapshot a', 'ovn-snapshot a']);
    expect(compactions()).toBe(1);
  });

  it('leaves the word to others at its stop if it has read nothing', async () => {
    const { log, written } = setUp();
    await log.stop('stopped');
    expect(await written()).toEqual([]);
  });

  it('tries a snapshot that is refused once a second, however much changes meanwhile', async () => {
    const { log, bus, holds, change, advance, written, compactions } = setUp();
    holds('a');
    await written();
    bus.answers = 'refused';
    for (let changed = 0; changed < 50; changed += 1) {
      change('b');
      await advance(10);
    }
    expect(compactions()).toBe(0);
    log.maintain();
    expect(compactions()).toBe(1);
  });

  it('writes what is known again when the stream has lost it', async () => {
    const { log, holds, away, written } = setUp();
    log.writeAgain();
    expect(await written()).toEqual([]);
    holds('a');
    log.writeAgain();
    away('gone');
    log.writeAgain();
    expect(await written()).toEqual(['ovn-snapshot a', 'ovn-unavailable gone', 'ovn-unavailable gone']);
  });

  it('says at its stop that nobody looks any more, and waits for the bus two seconds at most', async () => {
    const { log, bus, holds, advance, written } = setUp();
    holds('a');
    await written();
    bus.answers = 'nothing';
    let stopped = false;
    const stopping = log.stop('stopped').then(() => {
      stopped = true;
    });
    await advance(1_900);
    expect(stopped).toBe(false);
    await advance(200);
    await stopping;
    expect(stopped).toBe(true);
  });
});
