/** Rows lost or changed by hand are not a known failure, and are never said to come from one, whatever happened just before. */
import { describe, expect, it } from 'vitest';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { why } from '#libs/egressip/why/why.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { demoLife, setAssignable, setReady, startLife } from '../../../services/simulator/demo/life.ts';
import { createFaults, faultDefinitions } from '../../../services/simulator/faults/index.ts';
import { type Fixture, fixture } from '../simulator/fixtures.ts';
import { feed } from '../simulator/model-feed.ts';

const noTransport = {
  setDatabaseDown: () => undefined,
  setDatabaseStalled: () => undefined,
  cutWatches: () => undefined,
  setAccessDenied: () => undefined,
};
const holdOffMs = 10_000;

function stage(need: Parameters<typeof fixture>[0], seed = 5, size?: Parameters<typeof fixture>[2]) {
  const { cluster, clock } = fixture(need, { random: seededRandom(seed) }, size);
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs });
  feed(cluster, (input) => monitor.apply(input));
  const pass = (ms: number) => {
    clock.advance(ms);
    monitor.advance(clock.now());
  };
  pass(90_000);
  const cases = () => why(monitor.findings(), model, monitor);
  const inject = (kind: string) => createFaults({ cluster, transport: noTransport }).inject({ kind });
  return { cluster, clock, model, monitor, pass, cases, inject };
}

const before: Readonly<Record<string, (on: Fixture, node: string) => void>> = {
  nothing: () => undefined,
  'a restart of a controller': ({ cluster, clock }, node) => {
    cluster.setControllerDown(node, true);
    clock.advance(3_000);
    cluster.setControllerDown(node, false);
  },
  'a fail-over': ({ cluster }, node) => setAssignable(cluster, node, false),
  'an outage of a node': ({ cluster, clock }, node) => {
    setReady(cluster, node, false);
    clock.advance(9_000);
    setReady(cluster, node, true);
  },
};

const plain = faultDefinitions.filter(({ kind, findings }) => !/^F\d+$/.test(kind) && findings.length > 0);
/** These are known failures under another name: rows named UNKNOWN, and a SNAT where the address was before its fail-over. */
const known: Readonly<Record<string, string>> = { 'unresolved-owner': 'F24', 'stale-snat': 'F2' };

describe('a fault that is not a known failure', () => {
  it.each(Object.entries(before))('is never said to be likely one, after %s', (_, act) => {
    const wrong = plain.flatMap(({ kind, needs }) => {
      const on = stage(needs ?? 'demo');
      const [object] = on.cluster.store.list('egressips').flatMap(({ metadata }) => on.cluster.egressIP(metadata.name)?.items ?? []);
      act(on, object?.node ?? '');
      on.pass(2_000);
      on.inject(kind);
      on.pass(90_000);
      const likely = on.cases().flatMap(({ verdict, causes }) => (verdict === 'likely' ? (causes[0]?.failure ?? []) : []));
      expect(on.monitor.findings().length, kind).toBeGreaterThan(0);
      return likely.filter((failure) => failure !== known[kind]).map((failure) => `${kind}: ${failure}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is not taken for one while other rows of its object are being written', () => {
    const said = new Set<string>();
    let beside = 0;
    for (const seed of [1, 2, 3]) {
      const on = stage('demo', seed, { nodes: 5, namespaces: 8, egressIPs: 8, pods: 40 });
      startLife(on.cluster, { ...demoLife, pods: 40 });
      on.pass(45_000);
      on.inject('missing-snat');
      for (let step = 0; step < 2_400; step += 1) {
        on.pass(50);
        const firing = new Set(on.monitor.findings().flatMap(({ state, egressIP }) => (state === 'firing' ? [egressIP] : [])));
        beside += on.monitor.findings().filter(({ state, egressIP }) => state === 'pending' && firing.has(egressIP)).length;
        for (const { verdict, causes } of on.cases()) said.add(`${verdict} ${causes.map(({ failure }) => failure).join(' ')}`.trim());
      }
    }
    expect(beside, 'moments with other pending findings').toBeGreaterThan(0);
    expect([...said].sort()).toEqual(['open F15', 'unknown']);
  });
});
