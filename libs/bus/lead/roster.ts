/**
 * Who shares the work of a service: one key with the list of its members, which each of them writes anew every second by
 * compare-and-set. A member that saw nothing new of another one for three seconds, by its own clock, drops it; one that finds itself
 * dropped has lost its lease. So all see the same lists in the same order, and two that have seen the same list compute the same shares
 * from it.
 */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { isConflict, type Lease, leaseMs, lookMs, renewMs, unseenMs } from './held-lead.ts';
import type { Register } from './raised-fence.ts';

export interface RosterOptions {
  readonly register: Register;
  readonly key: string;
  /** Our id; new for each start. */
  readonly holder: string;
  readonly clock: Clock;
}

const rosterRecord = z.object({ members: z.array(z.object({ id: z.string(), turn: z.number() })) });
type Listed = z.infer<typeof rosterRecord>['members'];

export class Roster implements Lease {
  readonly everyMs = lookMs;
  readonly #options: RosterOptions;
  /** Of each other member: its last turn, and since when we have seen it. */
  #seen = new Map<string, { readonly turn: number; readonly since: number }>();
  #lookedAt = Number.NEGATIVE_INFINITY;
  #turn = 0;
  since = 0;
  members: readonly string[] = [];
  /** Of the list that `members` is from. */
  revision = 0;
  /** Called when members have come or gone. */
  onChange = () => {};

  private constructor(options: RosterOptions) {
    this.#options = options;
  }

  static async join(options: RosterOptions): Promise<Roster> {
    const roster = new Roster(options);
    await roster.#renew(true);
    return roster;
  }

  renew(): Promise<void> {
    return this.#renew(false);
  }

  async release(): Promise<void> {
    for (;;) {
      const { listed, revision } = await this.#read();
      if (!this.#has(listed) || (await this.#write(this.#others(listed), revision))) return;
    }
  }

  async #renew(joins: boolean): Promise<void> {
    const { clock, key, holder } = this.#options;
    for (;;) {
      const since = clock.now();
      const { listed, revision } = await this.#read();
      if (!joins && !this.#has(listed)) throw new AppError('bus-conflict', { bucket: 'the roster', key, revision });
      const silent = this.#look(listed);
      if (!joins && silent.size === 0 && since - this.since < renewMs) return this.#note(listed, revision);
      this.#turn += 1;
      const next = [...this.#others(listed).filter(({ id }) => !silent.has(id)), { id: holder, turn: this.#turn }];
      const written = await this.#write(next, revision);
      // Null: another member was quicker, and the list has changed.
      if (written === null) continue;
      this.since = since;
      return this.#note(next, written);
    }
  }

  async #read(): Promise<{ readonly listed: Listed; readonly revision: number }> {
    const { register, key } = this.#options;
    const found = await register.get(key);
    return found === null ? { listed: [], revision: 0 } : { listed: rosterRecord.parse(found.value).members, revision: found.revision };
  }

  async #write(members: Listed, revision: number): Promise<number | null> {
    try {
      return await this.#options.register.put(this.#options.key, { members }, revision);
    } catch (thrown) {
      if (isConflict(thrown)) return null;
      throw thrown;
    }
  }

  /** Those that have been silent for too long. */
  #look(listed: Listed): ReadonlySet<string> {
    const now = this.#options.clock.now();
    const goesOn = now - this.#lookedAt <= unseenMs;
    this.#lookedAt = now;
    this.#seen = new Map(
      this.#others(listed).map(({ id, turn }) => {
        const before = this.#seen.get(id);
        return [id, goesOn && before?.turn === turn ? before : { turn, since: now }];
      }),
    );
    return new Set([...this.#seen].flatMap(([id, { since }]) => (now - since >= leaseMs ? id : [])));
  }

  #note(listed: Listed, revision: number): void {
    const members = listed.map(({ id }) => id).sort();
    const isSame = members.join() === this.members.join();
    this.revision = revision;
    this.members = members;
    if (!isSame) this.onChange();
  }

  #has = (listed: Listed) => listed.some(({ id }) => id === this.#options.holder);
  #others = (listed: Listed) => listed.filter(({ id }) => id !== this.#options.holder);
}
