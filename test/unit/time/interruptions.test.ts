/** Recordings of a real control plane with our own side interrupted: databases lost and read again, the analyzer restarted. */
import { describe, expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, type KubeObject, objectKey } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor, type Monitor } from '#libs/egressip/time/monitor.ts';
import { messageIds } from '../../kit/message-ids.ts';
import { recordedEvents, recordingsPresent } from '../../kit/recording.ts';

/** What a reader of the sources holds: from it a relist or a fresh snapshot is made. */
function createMirror() {
  const kinds = new Map<KubeKind, Map<string, KubeObject>>();
  const databases = new Map<string, Map<string, RowChange>>();
  return {
    take(input: ModelInput): void {
      if (input.type === 'kube-snapshot') kinds.set(input.kind, new Map(input.objects.map((object) => [objectKey(object), object])));
      else if (input.type === 'kube-changes') {
        const objects = kinds.get(input.kind) ?? new Map<string, KubeObject>();
        kinds.set(input.kind, objects);
        for (const change of input.changes) {
          if (change.type === 'upsert') objects.set(objectKey(change.object), change.object);
          else objects.delete(change.key);
        }
      } else if (input.type === 'ovn-snapshot' || input.type === 'ovn-changes') {
        const rows =
          input.type === 'ovn-snapshot' ? new Map<string, RowChange>() : (databases.get(input.node) ?? new Map<string, RowChange>());
        databases.set(input.node, rows);
        for (const change of input.rows) {
          if (change.row === null) rows.delete(`${change.table} ${change.uuid}`);
          else rows.set(`${change.table} ${change.uuid}`, change);
        }
      }
    },
    database: (node: string, at: number): ModelInput => ({
      source: 'ovn',
      type: 'ovn-snapshot',
      at,
      node,
      rows: [...(databases.get(node)?.values() ?? [])],
    }),
    everything(at: number): ModelInput[] {
      return [
        ...[...kinds].map(
          ([kind, objects]): ModelInput => ({ source: 'kube', type: 'kube-snapshot', at, kind, objects: [...objects.values()] }),
        ),
        ...[...databases.keys()].map((node) => this.database(node, at)),
      ];
    },
  };
}

async function inputsOf(name: string): Promise<ModelInput[]> {
  return (await recordedEvents(name)).flatMap(({ input }) => input ?? []);
}

const counts = (monitor: Monitor) => {
  const { complete, consistency, summary } = monitor.verdict();
  return { complete, consistency, summary };
};

describe.skipIf(!recordingsPresent)('interruptions (reference data, left out where the shared folder is not there)', () => {
  test.each(['basic-lifecycle', 'snat-per-pod', 'churn-b'])(
    'a database that is lost and read again neither hides nor invents anything: %s',
    async (name) => {
      const inputs = await inputsOf(name);
      const straight = createMonitor({ model: createModel() });
      for (const input of inputs) straight.apply(input);
      const founded = new Set(straight.history().flatMap((finding) => (finding.firingAt === null ? [] : [finding.fingerprint])));
      const nodes = [...new Set(inputs.flatMap((input) => (input.source === 'ovn' ? [input.node] : [])))];
      for (const node of nodes) {
        const mirror = createMirror();
        const monitor = createMonitor({ model: createModel() });
        const events: MonitorEvent[] = [];
        const take = (input: ModelInput) => events.push(...monitor.apply(input));
        // Away every third part of the recording, for as long.
        const isAway = (index: number) => Math.floor((index * 7) / inputs.length) % 3 === 2;
        for (const [index, input] of inputs.entries()) {
          mirror.take(input);
          if (isAway(index) && !isAway(index - 1)) take({ source: 'ovn', type: 'ovn-unavailable', at: input.at, node, reason: 'lost' });
          if (!isAway(index) && isAway(index - 1)) take(mirror.database(node, input.at));
          if (!(isAway(index) && input.source === 'ovn' && input.node === node)) take(input);
        }
        const alerts = events.flatMap((event) =>
          event.type === 'finding' && event.change === 'firing' ? [event.finding.fingerprint] : [],
        );
        expect(alerts.filter((fingerprint) => !founded.has(fingerprint))).toEqual([]);
        expect(counts(monitor)).toEqual(counts(straight));
        expect(monitor.findings().map(({ fingerprint, state }) => [fingerprint, state])).toEqual(
          straight.findings().map(({ fingerprint, state }) => [fingerprint, state]),
        );
      }
    },
  );

  test.each(['overlapping-egressips', 'churn-a'])(
    'an analyzer restarted over a log that was rolled up to snapshots goes on as if it had not been: %s',
    async (name) => {
      const inputs = await inputsOf(name);
      for (const part of [0.3, 0.5, 0.7, 0.9]) {
        const cut = Math.floor(inputs.length * part);
        const mirror = createMirror();
        const straight = createMonitor({ model: createModel() });
        for (const input of inputs.slice(0, cut)) {
          mirror.take(input);
          straight.apply(input);
        }
        const state = JSON.parse(JSON.stringify(straight.checkpoint()));
        const model = createModel();
        for (const input of mirror.everything(state.now)) model.apply(input);
        const restarted = createMonitor({ model });
        expect(restarted.restore(state)).toEqual([]);
        const rest = inputs.slice(cut);
        const said = (monitor: Monitor) => messageIds(rest.flatMap((input) => monitor.apply(input)));
        expect(said(restarted)).toEqual(said(straight));
        expect(restarted.verdict()).toEqual(straight.verdict());
        expect(restarted.failovers()).toEqual(straight.failovers());
      }
    },
  );
});
