/** What an incident that fires is said to come from, in its alert, in an explanation and in a report. */
import { describe, expect, it } from 'vitest';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor, type MonitorEvent } from '#libs/egressip/time/index.ts';
import { createCauses } from '../../../services/analyzer/causes.ts';
import { createFaults } from '../../../services/simulator/faults/index.ts';
import { fixture } from '../simulator/fixtures.ts';
import { feed } from '../simulator/model-feed.ts';

const noTransport = {
  setDatabaseDown: () => undefined,
  setDatabaseStalled: () => undefined,
  cutWatches: () => undefined,
  setAccessDenied: () => undefined,
};

function play(kind: string, hasReports: boolean) {
  const { cluster, clock } = fixture('demo');
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs: 10_000 });
  const causes = createCauses(model, monitor, hasReports);
  const told: MonitorEvent[] = [];
  const lose = feed(cluster, (input) => told.push(...causes.told(monitor.apply(input))));
  const pass = () => {
    clock.advance(90_000);
    told.push(...causes.told(monitor.advance(clock.now())));
  };
  pass();
  const faults = createFaults({ cluster, transport: noTransport });
  const { id } = faults.inject({ kind });
  pass();
  const incidents = () => told.flatMap((event) => (event.type === 'incident' ? [event.incident] : []));
  const heal = () => {
    faults.heal(id);
    pass();
  };
  return { model, monitor, incidents, lose, heal };
}

describe('an incident', () => {
  it('has no cause while it is pending, the failure that leaves it when it fires, and the same when it is over', () => {
    const { incidents, heal } = play('F12', false);
    heal();
    const byState = Map.groupBy(incidents(), ({ state }) => state);
    expect(byState.get('pending')?.every(({ cause }) => cause === undefined)).toBe(true);
    const firing = byState.get('firing') ?? [];
    expect(firing.length).toBeGreaterThan(0);
    expect(firing.every(({ cause, report }) => cause?.includes('(F12)') && report === undefined)).toBe(true);
    expect((byState.get('resolved') ?? []).some(({ cause }) => cause?.includes('(F12)'))).toBe(true);
  });

  it('names both of two failures that leave the same, in their order, with the reason', () => {
    const { incidents } = play('F14', false);
    const [cause] = incidents().flatMap((incident) => incident.cause ?? []);
    expect(cause).toMatch(/^possibly .*\(F13\), or .*\(F14\), or something lost or changed by hand: no observation tells them apart/);
  });

  it('has a report only where there are investigations: what, since when, cause, remedy, what was checked', () => {
    const { incidents } = play('F12', true);
    const [report] = incidents().flatMap((incident) => (incident.report === undefined ? [] : [incident.report]));
    expect(report?.map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      expect.arrayContaining(['What', 'Since', 'Cause', 'Mechanism of F12', 'What to do', 'Checked']),
    );
    expect(report?.at(-1)).toContain('every object and every database was read');
  });

  it('that is asked about after a restart has its cause too', () => {
    const { model, monitor } = play('F12', true);
    const again = createCauses(model, monitor, true);
    const open = again.of(monitor.incidents()).filter(({ state, severity }) => state === 'firing' && severity !== 'info');
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ cause }) => cause?.includes('(F12)'))).toBe(true);
    expect(again.reports(open.map(({ id }) => id)).length).toBe(open.length);
  });
});

describe('an explanation', () => {
  it('has the likely cause of what fires there', () => {
    const { model, monitor } = play('F12', false);
    const [finding] = monitor.findings().filter(({ severity }) => severity !== 'info');
    const { causes } = explain(model, monitor, { type: 'egressip', name: finding?.egressIP ?? '' });
    expect(causes).toMatchObject([{ verdict: 'likely', causes: [{ failure: 'F12' }] }]);
  });

  it('says unknown, and why, where a database of it cannot be read', () => {
    const { model, monitor, lose } = play('F12', false);
    const [finding] = monitor.findings().filter(({ severity }) => severity !== 'info');
    const name = finding?.egressIP ?? '';
    const others = (model.egressIP(name)?.items ?? []).map(({ node }) => node).filter((node) => node !== finding?.node);
    const [node = finding?.node ?? ''] = others;
    lose(node, true);
    const { causes } = explain(model, monitor, { type: 'egressip', name });
    expect(causes.length).toBeGreaterThan(0);
    for (const { verdict, summary } of causes) {
      expect(verdict).toBe('unknown');
      expect(summary).toContain(`the database of ${node} cannot be read`);
    }
    expect(explain(model, monitor, { type: 'egressip', name }).freshness.complete).toBe(false);
  });
});
