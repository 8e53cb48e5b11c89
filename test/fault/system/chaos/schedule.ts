/**
 * What is done to an installation and when: the same seed gives the same schedule. Each kind comes once before any comes again,
 * in a drawn order, so that a short run tries most of them.
 */
import { type Random, seededRandom } from '#libs/runtime/random.ts';

export const disturbanceKinds = [
  'kill-leader',
  'pause-leader',
  'stop-leader',
  'kill-standby',
  'kill-gateway',
  'kill-nats',
  'pause-nats',
  'part-nats',
  'kill-questdb',
  'cut-api',
  'hold-api',
  'kill-databases',
  'pause-databases',
  'hold-databases',
  'refuse-alerts',
] as const;
export type DisturbanceKind = (typeof disturbanceKinds)[number];

export const leadServices = ['analyzer', 'watcher', 'poller', 'notifier', 'historian', 'orchestrator'] as const;
export type LeadService = (typeof leadServices)[number];

export interface Disturbance {
  /** After the start, ms. */
  readonly at: number;
  readonly kind: DisturbanceKind;
  /** Of those that have instances that lead. */
  readonly service: LeadService;
  /** Which of several servers, in [0, 1). */
  readonly which: number;
  /** Of what ends by itself. */
  readonly forMs: number;
}

const firstMs = 5_000;
/** Less than until the next one, so that one thing is away at a time; longer than a lease, and than it takes to be called silent. */
const shortestMs = 1_000;
const longestMs = 13_000;

export function scheduleOf(
  seed: number,
  { durationMs, everyMs }: { readonly durationMs: number; readonly everyMs: number },
): Disturbance[] {
  const random = seededRandom(seed);
  const kinds = decks(disturbanceKinds, random);
  const services = decks(leadServices, random);
  const schedule: Disturbance[] = [];
  for (let at = firstMs; at < durationMs; at += everyMs) {
    const [kind, service] = [kinds(), services()];
    schedule.push({ at, kind, service, which: random(), forMs: Math.round(shortestMs + random() * (longestMs - shortestMs)) });
  }
  return schedule;
}

export function described({ at, kind, service, which, forMs }: Disturbance): string {
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  return `${seconds(at)} s: ${kind} ${/leader|standby/.test(kind) ? service : which.toFixed(3)}, ${seconds(forMs)} s`;
}

/** Draws without putting back, and shuffles anew when all are drawn. */
function decks<T>(all: readonly T[], random: Random): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...all];
    const [drawn] = left.splice(Math.floor(random() * left.length), 1);
    if (drawn === undefined) throw new Error('there is nothing to draw from');
    return drawn;
  };
}
