/**
 * Several instances of a service work at once, each on its share of the items (nodes). The roster says who they are and thereby who owns an
 * item; a fence per item keeps everyone else out.
 *
 * - An item is taken by writing its fence, when that is free or when the one that holds it has been dropped from the roster. So at most one
 *   instance holds both a lease and the fence of an item, and it alone vouches for what it wrote.
 * - A member that has to give an item up first writes its last message about it, and then that the fence is free.
 * - The term of a fence is that of the roster by which it was taken. A fence of a later term is never overwritten, so an old
 *   list takes nothing away. If there is no newer list, the roster was lost: its terms are raised above those of the fences.
 */
import { type LeadRecord, leadRecord } from '#libs/contracts/messages.ts';
import { plural } from '#libs/contracts/words.ts';
import { errorText, toAppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { HeldLead, isConflict, type Lead } from './held-lead.ts';
import { type Fence, RaisedFence } from './raised-fence.ts';
import { ownerOf } from './rendezvous.ts';
import { Roster, type RosterOptions } from './roster.ts';

export interface MemberOptions extends RosterOptions {
  readonly fenceOf: (item: string) => Fence;
  readonly logger: Logger;
}

/** One of those that share. */
export interface Member {
  readonly lead: Lead;
  /**
   * Calls back with those of the items that this member holds, whenever they change. An item that is not among them any more is
   * given up when the callback has resolved. Once per member.
   */
  share(onHeld: (items: readonly string[]) => Promise<void>): Share;
}

export interface Share {
  /** Takes all items there are. The callback follows, also if the member holds the same ones as before. */
  of(items: readonly string[]): void;
  /** The callback is not called any more. */
  stop(): void;
}

/** Pause before the next try, while another member still holds an item of ours. */
const againMs = 100;
/** A fault that lasts is told when it begins, and then that often. */
const tellMs = 60_000;

export async function joinRoster(options: MemberOptions): Promise<Member> {
  const { holder, key, clock, logger } = options;
  const roster = await Roster.join(options);
  const fences = new Map<string, RaisedFence>();
  const lead = new HeldLead({ term: roster.term, holder, before: null, key, lease: roster, fences, clock, logger });
  return { lead, share: (onHeld) => new HeldShare({ ...options, roster, fences, lead, onHeld }) };
}

interface ShareTools extends MemberOptions {
  readonly roster: Roster;
  readonly fences: Map<string, RaisedFence>;
  readonly lead: Lead;
  readonly onHeld: (items: readonly string[]) => Promise<void>;
}

interface Failed {
  readonly item: string;
  readonly thrown: unknown;
}

class HeldShare implements Share {
  readonly #tools: ShareTools;
  readonly #held = new Map<string, RaisedFence>();
  #items: readonly string[] = [];
  #isNew = false;
  #isOver = false;
  #isDue = false;
  #settling = false;
  /** The latest term among the fences that kept us out by their term; 0: there are none. */
  #laterTerm = 0;
  #cancelAgain = () => {};
  /** By the code of what goes wrong: when it was told last. */
  readonly #told = new Map<string, number>();

  constructor(tools: ShareTools) {
    this.#tools = tools;
    tools.roster.onChange = () => void this.#settle();
  }

  of(items: readonly string[]): void {
    this.#items = items;
    this.#isNew = true;
    void this.#settle();
  }

  stop(): void {
    this.#isOver = true;
    this.#cancelAgain();
  }

  /** One at a time, and once more for what has changed meanwhile. */
  async #settle(): Promise<void> {
    this.#isDue = true;
    if (this.#settling) return;
    this.#settling = true;
    while (this.#isDue) {
      this.#isDue = false;
      this.#cancelAgain();
      let isSettled = false;
      try {
        isSettled = await this.#settleOnce();
      } catch (thrown) {
        this.#warn(thrown, 'a share could not be taken or given up; trying again');
      }
      if (isSettled) this.#told.clear();
      if (!isSettled && !this.#ended) this.#cancelAgain = this.#tools.clock.after(againMs, () => void this.#settle());
    }
    this.#settling = false;
  }

  get #ended(): boolean {
    return this.#isOver || this.#tools.lead.lost.aborted;
  }

  /** False while something of ours is still held by another one. */
  async #settleOnce(): Promise<boolean> {
    const { roster, lead } = this.#tools;
    const { members } = roster;
    const own = new Set(this.#items.filter((item) => ownerOf(item, members) === lead.holder));
    const left = [...this.#held.keys()].filter((item) => !own.has(item));
    if (left.length > 0 || this.#isNew) {
      this.#isNew = false;
      await this.#tell(new Set(left));
      if (this.#ended) return true;
      await Promise.all(left.map((item) => this.#giveUp(item)));
    }
    this.#laterTerm = 0;
    const failed: Failed[] = [];
    const taken = await Promise.all([...own].filter((item) => !this.#held.has(item)).map((item) => this.#tryToTake(item, failed)));
    for (const { item, thrown } of failed)
      this.#warn(thrown, `${plural(failed.length, 'item')} could not be taken, such as ${item}; trying again`);
    if (taken.includes(true)) await this.#tell(new Set());
    if (this.#laterTerm > 0) await roster.outlive(this.#laterTerm);
    return !taken.includes(false);
  }

  async #tell(left: ReadonlySet<string>): Promise<void> {
    const { lead, logger, onHeld } = this.#tools;
    if (this.#ended) return;
    const held = [...this.#held.keys()].filter((item) => !left.has(item));
    logger.info(
      { event: 'share', held: held.length, of: this.#items.length, term: lead.term },
      `holds ${held.length} of ${this.#items.length}`,
    );
    await onHeld(held);
  }

  /** What goes wrong with one item holds up no other one. */
  async #tryToTake(item: string, failed: Failed[]): Promise<boolean> {
    try {
      return await this.#take(item);
    } catch (thrown) {
      failed.push({ item, thrown });
      return false;
    }
  }

  #warn(thrown: unknown, text: string): void {
    const { clock, logger } = this.#tools;
    const { code } = toAppError(thrown);
    if (this.#ended || clock.now() - (this.#told.get(code) ?? Number.NEGATIVE_INFINITY) < tellMs) return;
    this.#told.set(code, clock.now());
    logger.warn({ event: 'share-again', code, error: errorText(thrown) }, text);
  }

  async #take(item: string): Promise<boolean> {
    const { roster, fences, lead, clock, fenceOf } = this.#tools;
    const fence = fenceOf(item);
    const { members, term } = roster;
    const last = await fence.register.get(fence.key);
    if (last !== null) {
      const { holder, term: theirs } = leadRecord.parse(last.value);
      const isHeld = holder !== null && holder !== lead.holder && (members.includes(holder) || !roster.hasOutlived());
      if (!isHeld) this.#laterTerm = Math.max(this.#laterTerm, theirs > term ? theirs : 0);
      if (isHeld || theirs > term) return false;
    }
    const entry: LeadRecord = { holder: lead.holder, term, at: clock.now() };
    try {
      const seq = await fence.register.put(fence.key, { ...entry, ...fence.about }, last?.revision ?? 0);
      const raised = new RaisedFence(fence, entry, seq);
      this.#held.set(item, raised);
      fences.set(fence.guards, raised);
      return true;
    } catch (thrown) {
      if (isConflict(thrown)) return false;
      throw thrown;
    }
  }

  async #giveUp(item: string): Promise<void> {
    const { fences, lead, clock, logger, fenceOf } = this.#tools;
    const raised = this.#held.get(item);
    this.#held.delete(item);
    fences.delete(fenceOf(item).guards);
    try {
      await raised?.free(clock.now());
    } catch (thrown) {
      // Another instance has the fence: ours was free before the answer came, or this instance was dropped, and the roster says so.
      if (isConflict(thrown)) return;
      logger.error({ event: 'share-not-given-up', item, error: errorText(thrown) }, `${item} could not be given up`);
      // The fence still names this instance, so nobody else can take the item before it has ended.
      lead.refused(`giving up ${item}`);
    }
  }
}
