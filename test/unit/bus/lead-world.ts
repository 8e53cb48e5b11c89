/**
 * Instances of a service and the server they meet at, under a clock that the test moves. An instance may be paused (its timers
 * and what the server answers wait, what it sent goes on), cut off or killed; one that ends is started anew. While it leads it
 * writes to two streams as often as it can.
 */
import { type Lead, waitForLead } from '#libs/bus/lead/lead.ts';
import type { Register } from '#libs/bus/lead/raised-fence.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

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
const restartMs = 300;
const slowestMs = 40;

/** A stream drops a fence that is older than `fencesLastMs`, as it drops any message. */
export function createWorld(random: Random, { fencesLastMs = forEver } = {}) {
  const { clock, advance } = manualClock();
  const server = createServer(clock, fencesLastMs);
  let started = 0;
  let refusals = 0;
  let disturbedAt = 0;

  function createInstance() {
    const waiting: (() => void)[] = [];
    const cut: (() => void)[] = [];
    let isPaused = false;
    let isCutOff = false;
    let life = 0;
    let lead: Lead | null = null;
    let changedAt = 0;
    const changed = () => {
      changedAt = clock.now();
      disturbedAt = changedAt;
    };

    const resumed = (work: () => void) => (isPaused ? void waiting.push(work) : work());
    const connected = (work: () => void) => (isCutOff ? void cut.push(work) : work());
    const latency = () => 1 + Math.floor(random() * slowestMs);
    const release = (held: (() => void)[]) => held.splice(0).forEach((work) => void work());

    function begin(): void {
      life += 1;
      started += 1;
      const mine = life;
      const holder = `instance-${started}`;
      const alive = (work: () => void) => () => resumed(() => mine === life && work());
      const ownClock: Clock = {
        now: clock.now,
        after: (ms, callback) => clock.after(ms, alive(callback)),
        every: (ms, callback) => clock.every(ms, alive(callback)),
      };
      /** What is done at the server some time after it was sent; the answer comes some time after that. */
      const request = <T>(work: () => T): Promise<T> =>
        new Promise((resolve, reject) => {
          const answer = (settle: () => void) => clock.after(latency(), () => connected(alive(settle)));
          const arrive = () => {
            try {
              const result = work();
              answer(() => resolve(result));
            } catch (thrown) {
              answer(() => reject(thrown));
            }
          };
          clock.after(latency(), () => connected(arrive));
        });
      const register = (of: Map<string, Stored>): Register => ({
        get: (key) => request(() => server.lastOf(of, key)),
        put: (key, value, revision = 0) => request(() => server.putIfLast(of, key, value, revision)),
      });
      const stopped = new AbortController();
      waitForLead({
        lease: register(server.leases),
        key: 'service/c',
        fences: streams.map((stream) => ({ stream, subject: 'fence', key: 'fence', register: register(server.fences[stream]) })),
        holder,
        clock: ownClock,
        logger: silentLogger,
        signal: stopped.signal,
      }).then(async (taken) => {
        lead = taken;
        taken.lost.addEventListener('abort', () => mine === life && end());
        // What it goes on from: nothing of another one may come after it.
        const read = await request(() => streams.map((stream) => server.logs[stream].length));
        server.leaders.push({ holder, term: taken.term, read });
        ownClock.every(writeEveryMs, () => {
          for (const stream of streams)
            taken
              .under(stream, ({ seq }) => request(() => server.append(stream, seq, { holder, term: taken.term })))
              .catch(() => {
                refusals += 1;
                taken.refused('a write');
              });
        });
      });
    }

    /** As by kill -9; a supervisor starts it anew. */
    function end(): void {
      life += 1;
      lead = null;
      isPaused = false;
      waiting.splice(0);
      changed();
      clock.after(restartMs, begin);
    }

    begin();
    return {
      kill: end,
      pause: () => {
        isPaused = true;
        changed();
      },
      resume: () => {
        isPaused = false;
        changed();
        release(waiting);
      },
      cutOff: () => {
        isCutOff = true;
        changed();
      },
      reconnect: () => {
        isCutOff = false;
        changed();
        release(cut);
      },
      holds: () => lead?.isHeld() === true,
      /** For how long nothing has been done to it, in ms; 0 while something is. */
      wellFor: () => (isPaused || isCutOff ? 0 : clock.now() - changedAt),
    };
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
  const lastOf = (of: Map<string, Stored>, key: string): Stored | null => {
    const stored = of.get(key);
    return stored === undefined || clock.now() - stored.at > (of === leases ? forEver : fencesLastMs) ? null : stored;
  };
  const putIfLast = (of: Map<string, Stored>, key: string, value: unknown, revision: number): number => {
    if ((lastOf(of, key)?.revision ?? 0) !== revision) throw new AppError('bus-conflict', { bucket: 'b', key, revision });
    revisions += 1;
    of.set(key, { value, revision: revisions, at: clock.now() });
    return revisions;
  };
  const append = (stream: Stream, token: number, entry: Entry) => {
    if (lastOf(fences[stream], 'fence')?.revision !== token) throw new Error('refused');
    logs[stream].push(entry);
  };
  return { leases, fences, logs, leaders, lastOf, putIfLast, append };
}
