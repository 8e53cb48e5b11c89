/** While a source cannot be heard, the time of the others fires nothing: what ends a finding may be on its way. */
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { scriptedModel, violation } from './scripted-model.ts';

const at = (moment: number): ModelInput => ({ source: 'ovn', type: 'ovn-changes', at: moment, node: 'worker-1', rows: [] });

function pendingAtZero() {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model, holdOffMs: 10_000 });
  script.says({ appeared: [violation('a')] });
  monitor.apply(at(1_000));
  const states = (events: ReturnType<typeof monitor.apply>) =>
    events.flatMap((event) => (event.type === 'finding' ? [`${event.finding.state} at ${event.at}`] : []));
  return { script, monitor, states };
}

describe('a monitor that is not to believe the time of an input', () => {
  it('does not fire what ends before it is believed again', () => {
    const { script, monitor, states } = pendingAtZero();
    expect(states(monitor.apply(at(30_000), 5_000))).toEqual([]);
    script.says({ disappeared: ['a'] });
    expect(states(monitor.apply(at(31_000), 5_000))).toEqual(['resolved at 31000']);
    expect(states(monitor.advance(60_000))).toEqual([]);
  });

  it('fires what lasts once it is believed, at the moment it was due', () => {
    const { monitor, states } = pendingAtZero();
    expect(states(monitor.apply(at(30_000), 5_000))).toEqual([]);
    expect(states(monitor.advance(30_000))).toEqual(['firing at 11000']);
  });
});
