/**
 * A reflector against the fake API server, under a clock of its own: virtual time advances only when nothing is on its way
 * between the two and what came has had its turns, so a deadline of 90 s takes milliseconds and never fires because the machine is busy.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { KubeChange } from '#libs/contracts/model-input.ts';
import { type KubeObject, objectKey } from '#libs/contracts/objects.ts';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';
import { createReflector, type ReflectorEvent } from '#libs/kube/reflector.ts';
import { resources, type WatchedResource } from '#libs/kube/resources.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createVirtualClock } from '../unit/simulator/virtual-clock.ts';
import { eventually } from './eventually.ts';
import { type FakeApiserver, startFakeApiserver } from './fake-apiserver.ts';

export const pods = '/api/v1/pods';
const startMs = Date.UTC(2026, 10, 24);

export function pod(name: string, more: { readonly uid?: string; readonly labels?: Record<string, string>; readonly phase?: string } = {}) {
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: { namespace: 'shop', name, uid: more.uid ?? `uid-${name}`, labels: more.labels ?? {} },
    spec: { nodeName: 'worker-1' },
    status: { phase: more.phase ?? 'Running', podIPs: [{ ip: '10.128.0.5' }] },
  };
}

export type Told =
  | { readonly type: 'snapshot'; readonly objects: readonly KubeObject[] }
  | { readonly type: 'changes'; readonly changes: readonly KubeChange[] }
  | { readonly type: 'unavailable'; readonly reason: string };

/** A reflector that is started later, with a record of what it told. */
function recordKind(client: KubeClient, resource: WatchedResource, clock: Clock) {
  const told: Told[] = [];
  const events: ReflectorEvent[] = [];
  const reflector = createReflector({
    client,
    resource,
    clock,
    random: seededRandom(7),
    logger: silentLogger,
    onSnapshot: (objects) => told.push({ type: 'snapshot', objects }),
    onChanges: (changes) => told.push({ type: 'changes', changes }),
    onUnavailable: (reason) => told.push({ type: 'unavailable', reason }),
    onEvent: (event) => events.push(event),
  });
  return {
    reflector,
    told,
    events,
    /** What a receiver that did as it was told holds, null while it holds nothing current. */
    held: (): Map<string, KubeObject> | null => fold(told),
    deletes: (): string[] =>
      told
        .flatMap((entry) => (entry.type === 'changes' ? entry.changes : []))
        .flatMap((change) => (change.type === 'delete' ? [change.key] : [])),
  };
}

/** A running reflector against a real server: time is real, but can be made to stand still or to hurry. */
export function followKind(client: KubeClient, resource: WatchedResource) {
  const clock = createVirtualClock(startMs);
  const record = recordKind(client, resource, clock);
  let frozen = false;
  const pump = setInterval(() => {
    if (!frozen) clock.advance(tickMs);
  }, tickMs);
  pump.unref();
  record.reflector.start();
  return {
    ...record,
    watching: () => record.reflector.state().phase === 'watching',
    until: (condition: () => boolean, what: string) => eventually(what, () => condition() || null),
    /** Passes the longest wait between two tries. */
    hurry: () => clock.advance(30_000),
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
    },
  };
}

export type Followed = ReturnType<typeof followKind>;

const tickMs = 20;

export async function startRig(resource: WatchedResource = resources.Pod) {
  const server: FakeApiserver = await startFakeApiserver();
  const clock = createVirtualClock(startMs);
  const client = connectKube({ url: server.url }, clock);
  const record = recordKind(client, resource, clock);

  /** Lets the sockets work, and time pass while nothing else happens, until the condition holds. */
  async function until(condition: () => boolean, what: string, maxMs = 600_000, stepMs = 50): Promise<void> {
    const from = clock.now();
    for (;;) {
      for (let quiet = 0; quiet < 20; quiet = server.isQuiet() ? quiet + 1 : 0) {
        if (condition()) return;
        await turn();
      }
      if (clock.now() - from > maxMs) throw new Error(`did not happen within ${maxMs} ms of virtual time: ${what}`);
      clock.advance(stepMs);
    }
  }

  return {
    ...record,
    server,
    clock,
    until,
    /** Passes virtual time while the sockets work. */
    pass: async (ms: number) => {
      const end = clock.now() + ms;
      await until(() => clock.now() >= end, 'time', 2 * ms);
    },
    watching: () => record.reflector.state().phase === 'watching' && server.watches > 0,
    stop: async () => {
      await record.reflector.stop();
      client.close();
      await server.close();
    },
  };
}

export type Rig = Awaited<ReturnType<typeof startRig>>;

function fold(told: readonly Told[]): Map<string, KubeObject> | null {
  let held: Map<string, KubeObject> | null = null;
  for (const entry of told) {
    if (entry.type === 'unavailable') held = null;
    else if (entry.type === 'snapshot') held = new Map(entry.objects.map((object) => [objectKey(object), object]));
    else if (held === null) throw new Error('changes were told while nothing was known');
    else {
      for (const change of entry.changes) {
        if (change.type === 'upsert') held.set(objectKey(change.object), change.object);
        else if (!held.delete(change.key)) throw new Error(`${change.key} was deleted and was not there`);
      }
    }
  }
  return held;
}
