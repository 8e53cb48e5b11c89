/** Instances of a service and the server they meet at, under a clock that the test moves. One that leads writes to two streams. */
import type { Lead } from '#libs/bus/lead/held-lead.ts';
import { waitForLead } from '#libs/bus/lead/lead.ts';
import type { Register } from '#libs/bus/lead/raised-fence.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';
import { createPausedInstance, type Life } from './paused-instance.ts';

export const streams = ['one', 'two'] as const;
type Stream = (typeof streams)[number];

interface Stored {
  readonly value: unknown;
  readonly revision: number;
  readonly at: number;
}

export interface Entry {
  readonly holder: string;
  readonly term: number;
}

const writeEveryMs = 200;
const forEver = Number.POSITIVE_INFINITY;

/** A stream drops a fence that is older than `fencesLastMs`, as it drops any message. */
export function createWorld(random: Random, { fencesLastMs = forEver } = {}) {
  const { clock, advance } = manualClock();
  const server = createServer(clock, fencesLastMs);
  let started = 0;
  let refusals = 0;
  let disturbedAt = 0;

  function createInstance() {
    let lead: Lead | null = null;
    const begin = ({ isMine, clock: ownClock, request }: Life) => {
      started += 1;
      const holder = `instance-${started}`;
      const register = (of: Map<string, Stored>): Register => ({
        get: (key) => request(() => server.lastOf(of, key)),
        put: (key, value, revision = 0) => request(() => server.putIfLast(of, key, value, revision)),
      });
      waitForLead({
        lease: register(server.leases),
        key: 'service/c',
        fences: streams.map((stream) => ({
          guards: stream,
          subject: 'fence',
          key: 'fence',
          register: register(server.fences[stream]),
          about: {},
        })),
        holder,
        clock: ownClock,
        logger: silentLogger,
        signal: new AbortController().signal,
      }).then(async (taken) => {
        lead = taken;
        taken.lost.addEventListener('abort', () => isMine() && instance.kill());
        // What it goes on from: nothing of another one may come after it.
        const read = await request(() => streams.map((stream) => server.logs[stream].length));
        server.leaders.push({ holder, term: taken.term, read });
        ownClock.every(writeEveryMs, () => {
          for (const stream of streams)
            taken
              .under({ stream, subject: stream }, ({ seq }) => request(() => server.append(stream, seq, { holder, term: taken.term })))
              .catch(() => {
                refusals += 1;
                taken.refused('a write');
              });
        });
      });
    };
    const instance = createPausedInstance({
      clock,
      random,
      begin,
      onEnded: () => {
        lead = null;
      },
      onChanged: () => {
        disturbedAt = clock.now();
      },
    });
    return { ...instance, holds: () => lead?.isHeld() === true };
  }

  const instances = [createInstance(), createInstance(), createInstance()];
  return { instances, server, advance, now: clock.now, refusals: () => refusals, disturbedAt: () => disturbedAt };
}

/** As JetStream: one thing after the other, a revision for each write, and a write that expects another state is refused. */
function createServer(clock: Clock, fencesLastMs: number) {
  const leases = new Map<string, Stored>();
  const fences: Readonly<Record<Stream, Map<string, Stored>>> = { one: new Map(), two: new Map() };
  const logs: Readonly<Record<Stream, Entry[]>> = { one: [], two: [] };
  const leaders: (Entry & { readonly read: readonly number[] })[] = [];
  let revisions = 0;
  /** About the bucket of the leases. */
  let leaseRevisions = 0;
  const lastOf = (of: Map<string, Stored>, key: string): Stored | null => {
    const stored = of.get(key);
    return stored === undefined || clock.now() - stored.at > (of === leases ? forEver : fencesLastMs) ? null : stored;
  };
  const putIfLast = (of: Map<string, Stored>, key: string, value: unknown, revision: number): number => {
    if ((lastOf(of, key)?.revision ?? 0) !== revision) throw new AppError('bus-conflict', { bucket: 'b', key, revision });
    const stored = of === leases ? ++leaseRevisions : ++revisions;
    of.set(key, { value, revision: stored, at: clock.now() });
    return stored;
  };
  /** Loses the bucket; an empty one takes its place. */
  const loseLeases = () => {
    leases.clear();
    leaseRevisions = 0;
  };
  const append = (stream: Stream, token: number, entry: Entry) => {
    if (lastOf(fences[stream], 'fence')?.revision !== token) throw new Error('refused');
    logs[stream].push(entry);
  };
  return { leases, fences, logs, leaders, lastOf, putIfLast, append, loseLeases };
}
