/**
 * The rules of `libs/egressip/why` on what they were not written from. Simulated: each known failure that shows, in clusters of other
 * sizes and other chance, seen through the monitor as it happens. Recorded: what a real control plane was told to do, against the
 * change that is named as having come before.
 */
import type { CauseCase } from '#libs/contracts/why.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { why } from '#libs/egressip/why/why.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import type { Size } from '../../services/simulator/demo/contents.ts';
import { createFaults, faultDefinitions } from '../../services/simulator/faults/index.ts';
import { fixture } from '../unit/simulator/fixtures.ts';
import { feed } from '../unit/simulator/model-feed.ts';

export interface CauseOutcome {
  readonly failure: string;
  readonly where: string;
  /** Of the right cause among those named, from 0; null: not named. The worst of the cases that the failure gives. */
  readonly place: number | null;
  readonly said: string;
}

const noTransport = {
  setDatabaseDown: () => undefined,
  setDatabaseStalled: () => undefined,
  cutWatches: () => undefined,
  setAccessDenied: () => undefined,
};
/** As large a hold-off as the shipped one, and time enough after it. */
const holdOffMs = 10_000;
const playedMs = 90_000;

const stages: readonly { readonly name: string; readonly seed: number; readonly size: Size }[] = [
  { name: 'small', seed: 5, size: { nodes: 5, namespaces: 8, egressIPs: 8, pods: 60 } },
  { name: 'large', seed: 20_261_127, size: { nodes: 12, namespaces: 8, egressIPs: 14, pods: 240 } },
];

export function simulatedCauses(names = stages.map(({ name }) => name)): CauseOutcome[] {
  const shown = faultDefinitions.filter(({ kind, findings }) => /^F\d+$/.test(kind) && findings.length > 0);
  return shown.flatMap(({ kind, needs }) =>
    stages.filter(({ name }) => names.includes(name)).map((stage) => played(kind, needs ?? 'demo', stage)),
  );
}

function played(kind: string, need: Parameters<typeof fixture>[0], { name, seed, size }: (typeof stages)[number]): CauseOutcome {
  const { cluster, clock } = fixture(need, { random: seededRandom(seed) }, size);
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs });
  feed(cluster, (input) => monitor.apply(input));
  clock.advance(playedMs);
  monitor.advance(clock.now());
  createFaults({ cluster, transport: noTransport }).inject({ kind });
  clock.advance(playedMs);
  monitor.advance(clock.now());
  const cases = why(
    monitor.findings().filter(({ state }) => state === 'firing'),
    model,
    monitor,
  );
  return { failure: kind, where: name, place: worstPlace(cases, kind), said: cases.map(({ summary }) => summary).join(' | ') };
}

function worstPlace(cases: readonly CauseCase[], failure: string): number | null {
  const places = cases.map(({ causes }) => causes.findIndex((cause) => cause.failure === failure));
  return places.length === 0 || places.includes(-1) ? null : Math.max(...places);
}

/** The share of those whose right cause is among the first `most`. */
export function placedWithin(outcomes: readonly CauseOutcome[], most: number): number {
  return outcomes.filter(({ place }) => place !== null && place < most).length / outcomes.length;
}
