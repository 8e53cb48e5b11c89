/**
 * A database that passes from one poller to another is unknown for a moment and is read again. Whatever happens meanwhile, that changes
 * nothing in the events but the time that a pod may have leaked, which is then unknown.
 */
import { expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor, type MonitorEvent } from '#libs/egressip/time/index.ts';
import { recordCluster } from '../../kit/recorded-cluster.ts';

const quietMs = 80_000;

function told(inputs: readonly ModelInput[]): string[] {
  const monitor = createMonitor({ model: createModel() });
  const events = inputs.flatMap((input) => monitor.apply(input));
  return [...events, ...monitor.advance((inputs.at(-1)?.at ?? 0) + quietMs)].map(textOf);
}

function textOf(event: MonitorEvent): string {
  return JSON.stringify(event).replace(/"leakMs":[0-9.]+/, '"leakMs":null');
}

/** After each input each database passes on. */
function passingOn(inputs: readonly ModelInput[]): ModelInput[] {
  const contents = new Map<string, Map<string, RowChange>>();
  return inputs.flatMap((input) => {
    if (input.source === 'ovn') {
      const { node } = input;
      const content = new Map(input.type === 'ovn-changes' ? contents.get(node) : []);
      if (input.type === 'ovn-unavailable') contents.delete(node);
      else {
        for (const row of input.rows) content.set(`${row.table}/${row.uuid}`, row);
        contents.set(node, content);
      }
    }
    const passes = [...contents].flatMap(([node, content]): ModelInput[] => {
      const about = { source: 'ovn', node, at: input.at } as const;
      const rows = [...content.values()].filter(({ row }) => row !== null);
      return [
        { ...about, type: 'ovn-unavailable', reason: 'the poller no longer follows this database', unobserved: true },
        { ...about, type: 'ovn-snapshot', rows },
      ];
    });
    return [input, ...passes];
  });
}

it.each([5, 6])('recording %i: each database passes on after each input, and the events are the same', (seed) => {
  const recorded = recordCluster(seed, 120_000);
  const expected = told(recorded);
  expect(expected.length).toBeGreaterThan(500);
  expect(told(passingOn(recorded))).toEqual(expected);
});
