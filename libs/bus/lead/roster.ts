/**
 * Who shares the work of a service: one key with the list of its members, which each of them writes anew every second by
 * compare-and-set. A member that saw nothing new of another one for three seconds, by its own clock, drops it; one that finds itself
 * dropped has lost its lease. So all see the same lists in the same order, and two that have seen the same list compute the same shares
 * from it. The order is that of their terms: the revision plus `base`, which keeps terms rising after the key was lost.
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

const rosterRecord = z.object({ members: z.array(z.object({ id: z.string(), turn: z.number() })), base: z.number() });
type Listed = z.infer<typeof rosterRecord>['members'];

interface Found {
  readonly listed: Listed;
  readonly base: number;
  /** 0: the key does not exist. */
  readonly revision: number;
}

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
  term = 0;
  #joinedAt = Number.POSITIVE_INFINITY;
  /** Called when members have come or gone. */
  onChange = () => {};

  private constructor(options: RosterOptions) {
    this.#options = options;
  }

  static async join(options: RosterOptions): Promise<Roster> {
    const roster = new Roster(options);
    await roster.#renew(true);
    roster.#joinedAt = options.clock.now();
    return roster;
  }

  renew(): Promise<void> {
    return this.#renew(false);
  }

  async release(): Promise<void> {
    for (;;) {
      const found = await this.#read();
      if (!this.#has(found.listed) || (await this.#write(this.#others(found.listed), found))) return;
    }
  }

  /**
   * Whether an instance that is not in the list can no longer have a lease. If the key was lost, all its members are missing from the new
   * list, and each may have a lease for `leaseMs` after the loss; this instance joined the new list after that.
   */
  hasOutlived(): boolean {
    return this.#options.clock.now() - this.#joinedAt >= leaseMs;
  }

  /** A fence with a later term than the newest list is from before the key was lost: raises the terms above it. Rejects like `renew`. */
  async outlive(term: number): Promise<void> {
    const found = await this.#read();
    this.#requirePlace(found);
    if (found.revision + found.base >= term) return this.#note(found.listed, found.revision + found.base);
    const written = await this.#write(found.listed, { ...found, base: term - found.revision });
    if (written !== null) this.#note(found.listed, written);
  }

  async #renew(joins: boolean): Promise<void> {
    const { clock, holder } = this.#options;
    for (;;) {
      const since = clock.now();
      const found = await this.#read();
      const { listed, base, revision } = found;
      if (!joins) this.#requirePlace(found);
      const silent = this.#look(listed);
      if (!joins && silent.size === 0 && since - this.since < renewMs) return this.#note(listed, revision + base);
      this.#turn += 1;
      const next = [...this.#others(listed).filter(({ id }) => !silent.has(id)), { id: holder, turn: this.#turn }];
      const written = await this.#write(next, found);
      // Null: another member was quicker, and the list has changed.
      if (written === null) continue;
      this.since = since;
      return this.#note(next, written);
    }
  }

  async #read(): Promise<Found> {
    const { register, key } = this.#options;
    const found = await register.get(key);
    if (found === null) return { listed: [], base: 0, revision: 0 };
    const { members, base } = rosterRecord.parse(found.value);
    return { listed: members, base, revision: found.revision };
  }

  #requirePlace({ listed, revision }: Found): void {
    if (!this.#has(listed)) throw new AppError('bus-conflict', { bucket: 'the roster', key: this.#options.key, revision });
  }

  /** The term of the list; null if another member wrote first. */
  async #write(members: Listed, { base, revision }: Found): Promise<number | null> {
    try {
      return base + (await this.#options.register.put(this.#options.key, { members, base }, revision));
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

  #note(listed: Listed, term: number): void {
    const members = listed.map(({ id }) => id).sort();
    const isSame = members.join() === this.members.join();
    this.term = term;
    this.members = members;
    if (!isSame) this.onChange();
  }

  #has = (listed: Listed) => listed.some(({ id }) => id === this.#options.holder);
  #others = (listed: Listed) => listed.filter(({ id }) => id !== this.#options.holder);
}
