/** Members of a roster and the server they meet at, under a clock that the test moves. Each writes about every node that it holds. */
import type { Lead } from '#libs/bus/lead/held-lead.ts';
import type { Register } from '#libs/bus/lead/raised-fence.ts';
import { joinRoster, type Share } from '#libs/bus/lead/share.ts';
import { leadRecord } from '#libs/contracts/messages.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Random } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';
import { createPausedInstance, type Life } from './paused-instance.ts';

export interface Written {
  readonly holder: string;
  /** The last thing it says before it gives the node up in order. */
  readonly isLast: boolean;
}

const writeEveryMs = 200;

export function createShareWorld(random: Random, { nodes, members }: { readonly nodes: readonly string[]; readonly members: number }) {
  const { clock, advance } = manualClock();
  const server = createServer();
  let started = 0;
  let refusals = 0;
  let disturbedAt = 0;

  function createMember() {
    let lead: Lead | null = null;
    let share: Share | null = null;
    /** By node: ends the writing about it. */
    const writing = new Map<string, () => void>();

    const begin = async ({ isMine, clock: ownClock, request }: Life) => {
      started += 1;
      const holder = `member-${started}`;
      const register: Register = {
        get: (key) => request(() => server.lastOf(key)),
        put: (key, value, revision = 0) => request(() => server.putIfLast(key, value, revision)),
      };
      const fenceOf = (node: string) => ({ guards: node, subject: node, key: node, register, about: {} });
      const member = await joinRoster({ register, key: 'roster', holder, fenceOf, clock: ownClock, logger: silentLogger });
      lead = member.lead;
      lead.lost.addEventListener('abort', () => isMine() && instance.kill());
      const write = (node: string, isLast: boolean) =>
        member.lead
          .under({ stream: 's', subject: node }, ({ seq }) => request(() => server.append(node, seq, { holder, isLast })))
          .catch((thrown: unknown) => {
            if (!isMine()) return;
            refusals += 1;
            throw thrown;
          });
      share = member.share(async (held) => {
        const left = [...writing.keys()].filter((node) => !held.includes(node));
        for (const node of left) {
          writing.get(node)?.();
          writing.delete(node);
        }
        await Promise.all(left.map((node) => write(node, true)));
        for (const node of held.filter((each) => !writing.has(each)))
          writing.set(
            node,
            ownClock.every(writeEveryMs, () => void write(node, false).catch(() => member.lead.refused('a write'))),
          );
      });
      share.of(nodes);
    };

    const instance = createPausedInstance({
      clock,
      random,
      begin: (life) => void begin(life),
      onEnded: () => {
        lead = null;
        for (const end of writing.values()) end();
        writing.clear();
      },
      onChanged: () => {
        disturbedAt = clock.now();
      },
    });
    return {
      ...instance,
      id: () => lead?.holder ?? null,
      holds: (node: string) => lead?.isHeld() === true && writing.has(node),
      /** As a service that is told to stop; it is not started again. */
      leave: async () => {
        share?.stop();
        for (const end of writing.values()) end();
        writing.clear();
        await lead?.release();
        lead = null;
      },
    };
  }

  const all = Array.from({ length: members }, createMember);
  return {
    members: all,
    join: () => {
      const member = createMember();
      all.push(member);
      return member;
    },
    server,
    advance,
    now: clock.now,
    refusals: () => refusals,
    disturbedAt: () => disturbedAt,
  };
}

/** As JetStream: one thing after the other, a revision for each write, and a write that expects another state is refused. */
function createServer() {
  const kept = new Map<string, { readonly value: unknown; readonly revision: number }>();
  /** By node: who wrote about it, and who took it, in order. */
  const logs = new Map<string, (Written | { readonly taken: string | null })[]>();
  /** Of the bucket of the roster, and of the stream of the fences. */
  const revisions = { roster: 0, fences: 0 };
  const logOf = (node: string) => {
    const log = logs.get(node) ?? [];
    logs.set(node, log);
    return log;
  };
  return {
    logOf,
    lastOf: (key: string) => kept.get(key) ?? null,
    putIfLast: (key: string, value: unknown, revision: number): number => {
      if ((kept.get(key)?.revision ?? 0) !== revision) throw new AppError('bus-conflict', { bucket: 'b', key, revision });
      const where = key === 'roster' ? 'roster' : 'fences';
      revisions[where] += 1;
      kept.set(key, { value: structuredClone(value), revision: revisions[where] });
      if (where === 'fences') logOf(key).push({ taken: leadRecord.parse(value).holder });
      return revisions[where];
    },
    /** Loses the bucket; an empty one takes its place. */
    loseRoster: () => {
      kept.delete('roster');
      revisions.roster = 0;
    },
    append: (node: string, token: number, written: Written) => {
      if (kept.get(node)?.revision !== token) throw new Error('refused');
      logOf(node).push(written);
    },
  };
}
