/** Reports of runs: JUnit that a parser takes, a page that needs nothing else, comparisons that do not claim too much. */
import { afterEach, describe, expect, it } from 'vitest';
import { compareRuns } from '../../../services/orchestrator/report/compare.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';

let stage: Stage;
afterEach(() => stage.stopAll());

const reportOf = async (id: string, format: 'json' | 'junit' | 'html') =>
  (await stage.bus.ask('staged', 'run-report', { id, format })).text;
const small = { eip_object_count: 2, pods_per_eip: 4, iterations: 3 };

/** What junit-10.xsd, the schema of Jenkins' xUnit plugin, lets these elements have, as far as ours have it. */
const schema: Readonly<Record<string, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  testsuites: { needs: [], may: ['name', 'tests', 'failures', 'errors', 'time'] },
  testsuite: { needs: ['name', 'tests', 'failures', 'errors'], may: ['timestamp', 'time'] },
  testcase: { needs: ['name'], may: ['classname', 'time'] },
  failure: { needs: [], may: ['message', 'type'] },
  error: { needs: [], may: ['message', 'type'] },
};

/** Tags and attributes of an XML document that is well formed and fits the schema; throws when it does not. */
function elements(xml: string): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g, (_, close, name, attributes, self) => {
      if (close === '/') expect(open.pop()).toBe(name);
      else {
        found.push({
          name,
          attributes: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
        });
        if (self !== '/') open.push(name);
      }
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  for (const { name, attributes } of found) {
    const { needs = [], may = [] } = schema[name] ?? {};
    expect([name, Object.keys(schema)]).toEqual([name, expect.arrayContaining([name])]);
    expect([name, Object.keys(attributes)]).toEqual([name, expect.arrayContaining([...needs])]);
    expect([...needs, ...may]).toEqual(expect.arrayContaining(Object.keys(attributes)));
    expect(attributes.time ?? '0').toMatch(/^[0-9]+(\.[0-9]*)?$/);
  }
  return found;
}

describe('the report of a run', () => {
  it('that passed has every check in JUnit, by iteration, and none failed', async () => {
    stage = createStage();
    await stage.start();
    const run = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: small }));
    expect([run.state, run.error]).toEqual(['passed', null]);
    const all = elements(await reportOf(run.id, 'junit'));
    expect(all.filter(({ name }) => name === 'testcase')).toHaveLength(run.counts.passed);
    expect(all[0]?.attributes).toMatchObject({ tests: String(run.counts.passed), failures: '0', errors: '0' });
    expect(all.filter(({ name }) => name === 'testsuite')).toHaveLength(4);
    const page = await reportOf(run.id, 'html');
    expect(page).toContain('<polyline');
    expect(page).toContain('fail-over: converged');
    expect(page).not.toMatch(/(src|href)=|@import|https?:\/\//);
    expect(JSON.parse(await reportOf(run.id, 'json'))).toMatchObject({ id: run.id, state: 'passed' });
  });

  it('that failed names the check, its numbers and its rows, with what is hostile in them escaped', async () => {
    stage = createStage();
    await stage.start();
    const id = await stage.begin({ scenario: 'node-reboot', parameters: { ...small, image: '<script>"&\u0007' } });
    await stage.until('the first iteration', async () => (await stage.show(id)).step?.id.startsWith('1/') === true);
    stage.faults.inject({ kind: 'missing-snat', egressIP: `eip-scale-1-${id}` });
    const run = await stage.over(id);
    expect(run.state).toBe('failed');
    const junit = await reportOf(id, 'junit');
    const all = elements(junit);
    expect(all.filter(({ name }) => name === 'failure')).toHaveLength(run.counts.failed);
    expect(all.find(({ name }) => name === 'failure')?.attributes.message).toMatch(/^expected \d+, was \d+$/);
    expect(junit).toContain('missing-snat');
    const page = await reportOf(id, 'html');
    expect(page).not.toContain('<script>');
    expect(page).toMatch(/expected \d+, was \d+/);
  });

  it('of a run that broke off before any check is no report of a pass', async () => {
    stage = createStage();
    await stage.start();
    const run = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: { ...small, platform: 'aws' } }));
    expect(run.state).toBe('error');
    expect(elements(await reportOf(run.id, 'junit'))[0]?.attributes).toMatchObject({ errors: '1' });
  });
});

describe('two runs', () => {
  it('of the same cluster do not differ, and one with slower machines does, by what it took longer', async () => {
    const runs = [];
    for (const bootMs of [
      [12_000, 15_000],
      [12_000, 15_000],
      [25_000, 28_000],
    ] as const) {
      stage = createStage({ cluster: { machineTimes: { noticedMs: [500, 800], bootMs } } });
      await stage.start();
      const run = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: { ...small, iterations: 6 } }));
      expect([run.state, run.error]).toEqual(['passed', null]);
      runs.push(run);
      await stage.stopAll();
    }
    const [before, same, slower] = runs;
    if (before === undefined || same === undefined || slower === undefined) throw new Error('three runs');
    const back = (of: typeof before) => compareRuns(before, of).figures.find(({ name }) => name === 'node back');
    expect(back(same)?.verdict).toBe('no difference seen');
    expect(back(slower)).toMatchObject({ verdict: 'slower', unit: 'ms' });
    expect(back(slower)?.shift).toBeGreaterThan(8_000);
    expect(back(slower)?.p).toBeLessThan(0.01);
  });
});
