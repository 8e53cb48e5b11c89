/** The fence on a real nats-server: it is the server that refuses what a former leader writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'nats';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Candidate, openCandidate } from '#libs/bus/lead/candidate.ts';
import { fenceMs, type Lead } from '#libs/bus/lead/held-lead.ts';
import type { Member } from '#libs/bus/lead/share.ts';
import { connectBus } from '#libs/bus/nats-bus.ts';
import { type BusService, busServices } from '#libs/bus/permissions.ts';
import type { Bus } from '#libs/bus/port.ts';
import type { StateEntry } from '#libs/contracts/messages.ts';
import { leadTopicsOf, topics } from '#libs/contracts/topics.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { eventually } from '../../kit/eventually.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { root } from '../../unit/architecture/source-files.ts';

const server = await provided('nats');
const cluster = 'c';
const tools = { random: Math.random, logger: silentLogger };

/** The system's clock, whose timers wait while it is stopped. */
function stoppable() {
  const waiting: (() => void)[] = [];
  let isStopped = false;
  const held = (callback: () => void) => () => (isStopped ? void waiting.push(callback) : callback());
  const clock: Clock = {
    now: systemClock.now,
    after: (ms, callback) => systemClock.after(ms, held(callback)),
    every: (ms, callback) => systemClock.every(ms, held(callback)),
  };
  return {
    clock,
    stop: () => {
      isStopped = true;
    },
  };
}

/** The system's clock, on which the hour between two writes of the fences is a moment. */
const hastened: Clock = {
  ...systemClock,
  after: (ms, callback) => systemClock.after(ms === fenceMs ? 1 : ms, callback),
};

describe.skipIf(!server.available)(`who leads, on a real nats-server (${server.reason})`, () => {
  let nats: TestNats;
  const closing: (() => Promise<unknown>)[] = [];
  const signal = new AbortController().signal;

  const candidate = (name: BusService, clock = systemClock, url = nats.url): Candidate => {
    const opened = openCandidate({ url, name, cluster, clock, ...tools });
    closing.push(opened.close);
    return opened;
  };
  const busUnder = async (name: BusService, lead: Lead | null): Promise<Bus> => {
    const bus = await connectBus({ url: nats.url, name, lead, clock: systemClock, ...tools });
    closing.push(bus.close);
    return bus;
  };

  const holdsNode = async ({ lead, share }: Member): Promise<Lead> => {
    await new Promise<void>((resolve) => {
      share(async (held) => void (held.includes('w.1') && resolve())).of(['w.1']);
    });
    return lead;
  };

  beforeEach(async () => {
    nats = await startNats();
  });
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
    await nats?.dispose();
  });

  test('a paused leader is superseded, and all that it writes afterwards is refused: messages, snapshots and keys', async () => {
    const paused = stoppable();
    const former = await candidate('analyzer', paused.clock).lead(signal);
    const before = await busUnder('analyzer', former);
    await before.publish(cluster, topics.sample, sampleAt(1, 'n'));
    await (await before.bucket('EIP_CHECKPOINT')).put('analyzer/c', 'of the former');
    paused.stop();
    const next = await candidate('analyzer').lead(signal);
    expect(next.term).toBeGreaterThan(former.term);
    const after = await busUnder('analyzer', next);
    expect(await after.read(cluster, topics.sample, 1)).toHaveLength(1);

    const notLeading = expect.objectContaining({ code: 'bus-not-leading' });
    // It has not noticed yet: it is the server that refuses.
    expect(former.lost.aborted).toBe(false);
    await expect(before.publish(cluster, topics.sample, sampleAt(2, 'n'))).rejects.toEqual(notLeading);
    expect(former.lost.aborted).toBe(true);
    const key = await before.bucket('EIP_CHECKPOINT');
    await expect(key.put('analyzer/c', 'too late')).rejects.toEqual(notLeading);
    await expect(key.delete('analyzer/c')).rejects.toEqual(notLeading);
    await after.publish(cluster, topics.sample, sampleAt(3, 'n'));
    await (await after.bucket('EIP_CHECKPOINT')).put('analyzer/c', 'of the next');
    const stored = await after.read(cluster, topics.sample, 1);
    expect(stored.map((message) => message.topic === 'sample' && message.event.at)).toEqual([sampleAt(1, 'n').at, sampleAt(3, 'n').at]);
    expect((await key.get('analyzer/c'))?.value).toBe('of the next');
  });

  test('a snapshot of a former watcher deletes nothing of the next one, and it does not vouch or answer', async () => {
    const paused = stoppable();
    const former = await candidate('watcher', paused.clock).lead(signal);
    const before = await busUnder('watcher', former);
    const snapshot = (writer: string): StateEntry => ({
      ...{ writer, seq: 1, part: 0, parts: 1 },
      input: { source: 'kube', type: 'kube-snapshot', at: 1, kind: 'Pod', objects: [] },
    });
    const { kubeState } = topics;
    await before.publish(cluster, kubeState, snapshot('former') as never);
    const heard: unknown[] = [];
    const listener = await busUnder('gateway', null);
    listener.listen(cluster, [topics.heartbeat], (message) => void (message.topic === 'heartbeat' && heard.push(message.event.instance)));
    paused.stop();
    const next = await candidate('watcher').lead(signal);
    const after = await busUnder('watcher', next);
    await after.publish(cluster, kubeState, snapshot('next') as never);
    await expect(before.publish(cluster, kubeState, snapshot('stale') as never)).rejects.toMatchObject({ code: 'bus-not-leading' });
    const [stored, ...others] = await listener.read(cluster, kubeState, 1);
    expect(others).toEqual([]);
    expect(stored?.topic === 'kubeState' && stored.event.writer).toBe('next');
    const beat = (instance: string) => ({ service: 'watcher', instance, at: 1, startedAt: 1, ready: true, parts: {} });
    await eventually('a heartbeat', () => {
      before.send(cluster, topics.heartbeat, beat('former'));
      after.send(cluster, topics.heartbeat, beat('next'));
      return heard.length > 0 ? true : null;
    });
    expect(new Set(heard)).toEqual(new Set(['next']));
  });

  test('a paused poller is refused what it writes about a node that another one has taken, and goes on with no other', async () => {
    const entry = (writer: string, node: string): StateEntry => ({
      ...{ writer, seq: 1, part: 0, parts: 1 },
      input: { source: 'ovn', type: 'ovn-snapshot', at: 1, node, rows: [] },
    });
    const paused = stoppable();
    const former = await holdsNode(await candidate('poller', paused.clock).join());
    const before = await busUnder('poller', former);
    await before.publish(cluster, topics.ovnState, entry('former', 'w.1') as never);
    const notLeading = expect.objectContaining({ code: 'bus-not-leading' });
    await expect(before.publish(cluster, topics.ovnState, entry('former', 'not-its-own') as never)).rejects.toEqual(notLeading);
    expect(former.lost.aborted).toBe(false);
    paused.stop();
    const next = await holdsNode(await candidate('poller').join());
    const after = await busUnder('poller', next);
    await after.publish(cluster, topics.ovnState, entry('next', 'w.1') as never);
    expect(former.lost.aborted).toBe(false);
    await expect(before.publish(cluster, topics.ovnState, entry('stale', 'w.1') as never)).rejects.toEqual(notLeading);
    expect(former.lost.aborted).toBe(true);
    const [stored, ...others] = await after.read(cluster, topics.ovnState, 1);
    expect(others).toEqual([]);
    expect(stored?.topic === 'ovnState' && stored.event.writer).toBe('next');
    // Its stream keeps messages for ever, and of each fence the last one.
    const fences = await after.read(cluster, topics.pollerLead, 1);
    expect(fences.map((fence) => fence.topic === 'pollerLead' && fence.event)).toMatchObject([{ holder: next.holder, node: 'w.1' }]);
  });

  test('when the bucket of the leases is lost but not the fences, pollers take nodes again, another service leads again, and the former ones end', async () => {
    const raw = await connect({ servers: nats.url });
    closing.push(() => raw.close());
    const kv = await raw.jetstream().views.kv('EIP_LEADERS', { history: 1 });
    // Terms are far beyond those of a new bucket.
    for (let revision = 1; revision <= 500; revision += 1) await kv.put('other', String(revision));
    const poller = await holdsNode(await candidate('poller').join());
    const watcher = await candidate('watcher').lead(signal);
    expect(Math.min(poller.term, watcher.term)).toBeGreaterThan(500);
    await (await raw.jetstreamManager()).streams.delete('KV_EIP_LEADERS');
    await eventually('both have ended', async () => (poller.lost.aborted && watcher.lost.aborted ? true : null));
    const next = await holdsNode(await candidate('poller').join());
    const after = await busUnder('poller', next);
    const entry = {
      writer: 'next',
      seq: 1,
      part: 0,
      parts: 1,
      input: { source: 'ovn', type: 'ovn-snapshot', at: 1, node: 'w.1', rows: [] },
    };
    await after.publish(cluster, topics.ovnState, entry as never);
    const [fence] = await after.read(cluster, topics.pollerLead, 1);
    expect(fence?.topic === 'pollerLead' && fence.event).toMatchObject({ holder: next.holder });
    expect(fence?.topic === 'pollerLead' && fence.event.term).toBeGreaterThan(poller.term);
    expect((await candidate('watcher').lead(signal)).term).toBeGreaterThan(watcher.term);
  });

  test('one that leaves in order is followed at once, and one whose fence the stream has dropped is refused', async () => {
    const first = await candidate('historian').lead(signal);
    await first.release();
    const next = await candidate('historian').lead(signal);
    const bus = await busUnder('historian', next);
    const raw = await connect({ servers: nats.url });
    closing.push(() => raw.close());
    const [fence] = leadTopicsOf('historian');
    await (await raw.jetstreamManager()).streams.purge('EIP_FINDINGS', { filter: `eip.v1.c.${fence?.area}` });
    const insight = { at: 1, revision: 1, insight: { id: 'i' } };
    await expect(bus.publish(cluster, topics.insight, insight as never)).rejects.toMatchObject({ code: 'bus-not-leading' });
  });

  test('a leader that writes its fences anew is refused nothing meanwhile, and goes on when the former ones are gone', async () => {
    const lead = await candidate('analyzer', hastened).lead(signal);
    const bus = await busUnder('analyzer', lead);
    const key = await bus.bucket('EIP_CHECKPOINT');
    const raw = await connect({ servers: nats.url });
    closing.push(() => raw.close());
    const manager = await raw.jetstreamManager();
    const fence = 'eip.v1.c.analyzer-history-lead';
    const last = async () => (await manager.streams.getMessage('EIP_HISTORY', { last_by_subj: fence })).seq;
    let at = 0;
    const next = () => {
      at += 1;
      return bus.publish(cluster, topics.sample, sampleAt(at, 'n'));
    };
    for (let fences = 0; fences < 20; fences += 1) {
      const before = await last();
      await eventually('another fence', async () => {
        await Promise.all([...Array.from({ length: 50 }, next), key.put('analyzer/c', at)]);
        return (await last()) > before ? true : null;
      });
    }
    expect(await bus.read(cluster, topics.sample, 1)).toHaveLength(at);
    await manager.streams.purge('EIP_HISTORY', { seq: await last() });
    await next();
    expect(lead.lost.aborted).toBe(false);
  });

  test('each service leads with the rights it has', async () => {
    for (const service of busServices) vi.stubEnv(`NATS_PASSWORD_${service.toUpperCase()}`, `of-${service}`);
    const users = readFileSync(join(root, 'deploy/helm/egressip-analyzer/files/nats-users.conf'), 'utf8');
    const strict = await startNats({ more: users });
    closing.push(strict.dispose);
    vi.unstubAllEnvs();
    for (const service of busServices.filter((name) => name !== 'gateway')) {
      const opened = candidate(service, systemClock, strict.url.replace('//', `//${service}:of-${service}@`));
      const lead = service === 'poller' ? await holdsNode(await opened.join()) : await opened.lead(signal);
      expect(lead.term).toBeGreaterThan(0);
    }
  });
});
