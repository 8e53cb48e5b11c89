/** A historian for the page: it is there and answers from a script. What QuestDB makes of the queries is tested elsewhere. */
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { judgeSlos, noInputs } from '#libs/egressip/slo/judge.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';

import { objectives } from '../kit/historian.ts';

type Rows = readonly Readonly<Record<string, string | number | null>>[];

export interface ScriptedHistory {
  readonly consistency: Rows;
  readonly incidents: Rows;
  readonly moves: Rows;
}

export function scriptHistory(bus: Bus, cluster: string, history: () => ScriptedHistory): readonly Subscription[] {
  return [
    startHeartbeat({
      bus,
      cluster,
      service: 'historian',
      instance: 'script',
      clock: systemClock,
      readiness: () => ({ ready: true, parts: { tables: 'written', console: 'http://127.0.0.1:9000' } }),
      metrics: createMetrics().registry,
    }),
    bus.answer(cluster, 'slo', async () => ({
      freshness: { complete: true, missing: [], ageMs: 0, at: Date.now() },
      slos: judgeSlos(noInputs, objectives, Date.now()),
    })),
    bus.answer(cluster, 'history', async ({ query }) => {
      const rows = Object.entries(history()).find(([id]) => id === query)?.[1] ?? [];
      return { freshness: { complete: true, missing: [], ageMs: null, at: 0 }, query, columns: [], rows: [...rows], more: false };
    }),
  ];
}

const minute = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * minute).toISOString();

/** Five hours, of which three quarters of an hour were not watched; one incident, and two moves at its begin. */
export function fiveHours(): ScriptedHistory {
  const consistency = Array.from({ length: 300 }, (_, index) => 300 - index)
    .filter((minutes) => minutes < 170 || minutes > 215)
    .map((minutes) => ({ ts: ago(minutes), consistency: minutes > 88 && minutes < 104 ? 0.994 : minutes === 104 ? 0.962 : 1 }));
  return {
    consistency,
    incidents: [
      { ts: ago(88), id: 'one', state: 'resolved' },
      { ts: ago(96), id: 'two', state: 'resolved' },
      { ts: ago(102), id: 'two', state: 'firing' },
      { ts: ago(104), id: 'one', state: 'firing' },
      { ts: ago(250), id: 'only pending', state: 'resolved' },
    ],
    moves: [{ ts: ago(105) }, { ts: ago(104.5) }, { ts: ago(30) }],
  };
}
