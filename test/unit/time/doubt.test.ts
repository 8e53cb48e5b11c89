/** While a source cannot be heard, the time of the others fires nothing: what ends a finding may be on its way. */
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { back, lost, scriptedModel, violation } from './scripted-model.ts';

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

describe('a firing finding, while the time of the inputs is not to be believed', () => {
  function firing() {
    const given = pendingAtZero();
    expect(given.states(given.monitor.apply(at(11_500)))).toEqual(['firing at 11000']);
    return given;
  }

  it('is over once all inputs up to that moment have come, and dated by it', () => {
    const { script, monitor, states } = firing();
    script.says({ disappeared: ['a'] });
    expect(states(monitor.apply(at(20_000), 15_000))).toEqual([]);
    expect(monitor.findings()).toMatchObject([{ state: 'firing' }]);
    expect(monitor.nextDeadline()).toBe(20_000);
    expect(states(monitor.advance(19_999))).toEqual([]);
    expect(states(monitor.advance(20_000))).toEqual(['resolved at 20000']);
    expect(monitor.nextDeadline()).toBeNull();
  });

  it('was never over if it is back before that', () => {
    const { script, monitor, states } = firing();
    script.says({ disappeared: ['a'] });
    monitor.apply(at(20_000), 15_000);
    script.says({ appeared: [violation('a')] });
    expect(states(monitor.apply(at(21_000), 15_000))).toEqual([]);
    expect(states(monitor.advance(60_000))).toEqual([]);
    expect(monitor.findings()).toMatchObject([{ state: 'firing', since: new Date(1_000).toISOString() }]);
  });

  it('stays when its database turns out to have been silent since before, until that is read again', () => {
    const { script, monitor, states } = firing();
    script.says({ disappeared: ['a'] });
    monitor.apply(at(20_000), 15_000);
    script.complete = false;
    expect(states(monitor.apply(lost(15_000), 15_000))).toEqual([]);
    expect(states(monitor.advance(60_000))).toEqual([]);
    expect(monitor.findings()).toMatchObject([{ state: 'firing' }]);
    script.complete = true;
    expect(states(monitor.apply(back(70_000), 65_000))).toEqual([]);
    expect(states(monitor.advance(70_000))).toEqual(['resolved at 70000']);
  });

  it('is over when another database is lost, or its own was lost after that', () => {
    for (const input of [lost(15_000, 'worker-2'), lost(20_000)]) {
      const { script, monitor, states } = firing();
      script.says({ disappeared: ['a'] });
      monitor.apply(at(20_000), 15_000);
      expect(states(monitor.apply(input, 15_000))).toEqual([]);
      expect(states(monitor.advance(20_000))).toEqual(['resolved at 20000']);
    }
  });

  it('is over at once where all inputs are read from a file', () => {
    const { script, monitor, states } = firing();
    script.says({ disappeared: ['a'] });
    expect(states(monitor.apply(at(20_000)))).toEqual(['resolved at 20000']);
  });

  it('of no node is over once objects are known, although another database cannot be read', () => {
    const script = scriptedModel();
    const monitor = createMonitor({ model: script.model, holdOffMs: 10_000 });
    script.says({ appeared: [violation('a', { node: null })] });
    monitor.apply(at(1_000));
    monitor.advance(15_000);
    script.says({ disappeared: ['a'] });
    monitor.apply(at(20_000), 15_000);
    script.complete = false;
    monitor.apply(lost(15_000, 'worker-9'), 15_000);
    monitor.advance(60_000);
    expect(monitor.findings()).toEqual([]);
  });

  it('in doubt stays so after a restart: the log does not say that a writer is silent', () => {
    const { script, monitor, states } = firing();
    script.says({ disappeared: ['a'] });
    monitor.apply(at(20_000), 15_000);
    monitor.apply(lost(15_000), 15_000);
    const next = createMonitor({ model: scriptedModel().model, holdOffMs: 10_000 });
    expect(states(next.restore(monitor.checkpoint()))).toEqual([]);
    expect(states(next.apply(lost(15_000), 15_000))).toEqual([]);
    expect(states(next.advance(60_000))).toEqual([]);
    expect(next.findings()).toMatchObject([{ state: 'firing' }]);
  });

  it('is over, after a restart, at the same moment', () => {
    const { script, monitor } = firing();
    script.says({ disappeared: ['a'] });
    monitor.apply(at(20_000), 15_000);
    const next = createMonitor({ model: script.model, holdOffMs: 10_000 });
    next.restore(monitor.checkpoint());
    expect(next.findings()).toMatchObject([{ state: 'firing' }]);
    const [event] = next.advance(20_000);
    expect(event).toMatchObject({ type: 'finding', at: 20_000, finding: { state: 'resolved' } });
  });
});

describe('an incident', () => {
  it('has another id when it is over, also if an analyzer that was killed had told alone that it fires', () => {
    const { monitor } = pendingAtZero();
    const fired = monitor.advance(11_000).flatMap((event) => (event.type === 'incident' ? [event] : []));
    expect(fired.map(({ incident }) => incident.state)).toEqual(['firing']);
    const ids = fired.flatMap((event) => [event, { ...event, incident: { ...event.incident, state: 'resolved' as const } }]);
    expect(new Set(ids.map((event) => topics.incident.id?.({ ...event, stateSeq: 1 }).join())).size).toBe(2);
  });

  it('goes on in time when a finding of it fires, or is over, late: readers take the later one of two states', () => {
    const { script, monitor } = pendingAtZero();
    const moments = (events: ReturnType<typeof monitor.apply>) =>
      events.flatMap((event) => (event.type === 'incident' ? [`${event.incident.state} at ${event.at}`] : []));
    script.says({ appeared: [violation('b')] });
    expect(moments(monitor.apply(at(11_300), 5_000))).toEqual(['pending at 11300']);
    expect(moments(monitor.advance(11_300))).toEqual(['firing at 11300']);
  });
});
