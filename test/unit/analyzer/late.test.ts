/** What is read of the log may be minutes old although everybody lives: that gives no all-clear. */
import { describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { holdOffMs, setUp } from './silent-cluster.ts';

const late = 'the observations of the poller come more than 30 s late';

/** Between the log and the analyzer. */
function createGate() {
  let opened = Promise.withResolvers<void>();
  opened.resolve();
  return {
    shut: () => {
      opened = Promise.withResolvers();
    },
    open: () => opened.resolve(),
    wrap: (bus: Bus): Bus => ({
      ...bus,
      connected: true,
      follow: (options) =>
        bus.follow({
          ...options,
          onMessage: async (message) => {
            await opened.promise;
            await options.onMessage(message);
          },
        }),
    }),
  };
}

describe('an analyzer that is behind its log', () => {
  it('calls nothing complete after half a minute, gives the true age, and is complete again once it has read', async () => {
    const { bus, name, faults, startProducer, startAnalyzer, pass } = setUp();
    const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
    const gate = createGate();
    const analyzer = await startAnalyzer(gate.wrap);
    const status = () => bus.ask(name, 'status', {});
    await pass(10_000);
    expect((await status()).freshness).toMatchObject({ complete: true, missing: [] });
    gate.shut();
    faults.inject({ kind: 'missing-snat' });
    await pass(35_000);
    const behind = await status();
    expect(behind).toMatchObject({ consistency: null, freshness: { complete: false, missing: [late] } });
    expect(behind.freshness.ageMs).toBeGreaterThan(34_000);
    expect((await bus.ask(name, 'nodes', {})).nodes.filter(({ complete }) => complete)).toEqual([]);
    gate.open();
    await pass(2 * holdOffMs);
    const after = await status();
    expect(after.freshness).toMatchObject({ complete: true, missing: [] });
    expect(after.summary.findings).toMatchObject({ critical: 1 });
    await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
  });

  it('does not say that it knows the EgressIPs while the watcher is the late one', async () => {
    const { bus, name, cluster, startProducer, startAnalyzer, pass } = setUp();
    const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
    const gate = createGate();
    const analyzer = await startAnalyzer(gate.wrap);
    await pass(10_000);
    gate.shut();
    cluster.store.change('namespaces', 'shop', (object) => ({ ...object, metadata: { ...object.metadata, annotations: { a: 'b' } } }));
    await pass(35_000);
    expect((await bus.ask(name, 'status', {})).egressIPsKnown).toBe(false);
    gate.open();
    await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
  });
});
