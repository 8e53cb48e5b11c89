/** A run as one HTML page that needs nothing else: what was asked, how it ended, each figure per iteration, what failed with its rows. */
import { type RunDetail, stateText } from '#libs/contracts/runs.ts';
import { convergenceChart, failoverBars, timeChart } from './charts.ts';
import { text } from './junit.ts';

const colours = { passed: '#1a7f37', failed: '#b42318', error: '#b42318', 'not-measured': '#9a6700' } as const;

export function html(run: RunDetail): string {
  const { passed, failed, notMeasured } = run.counts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${run.scenario} ${run.id}: ${stateText(run)}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${text(run.scenario)} <small>run ${text(run.id)}</small></h1>
<p class="state ${run.state !== 'passed' ? 'bad' : run.dryRun ? 'dry' : 'good'}">${text(stateText(run))}${run.error === null ? '' : `: ${text(run.error)}`}</p>
</header>
<section class="tiles">
${tile('checks passed', `${passed} of ${passed + failed + notMeasured}`)}
${tile('failed', String(failed))}
${tile('not measured', String(notMeasured))}
${tile('iterations', `${run.state === 'passed' ? run.iterations : Math.min(run.iteration + 1, run.iterations)} of ${run.iterations}`)}
${tile('took', duration(run))}
${tile('began', run.startedAt === null ? '-' : `${new Date(run.startedAt).toISOString().slice(0, 19).replace('T', ' ')} UTC`)}
</section>
${failures(run)}
${run.iterations === 1 ? '' : `<section><h2>Time by iteration</h2>${timeChart(run)}</section>`}
<section><h2>Convergence by iteration</h2>${convergenceChart(run)}</section>
<section><h2>Fail-overs</h2>${failoverBars(run)}</section>
<section><h2>Exact counts</h2>${countTable(run)}</section>
<section><h2>Figures</h2>${figureTable(run)}</section>
<section><h2>Steps</h2>${stepTable(run)}</section>
<section><h2>Parameters</h2>${table(
    ['Parameter', 'Value'],
    Object.entries(run.parameters).map(([name, value]) => [name, JSON.stringify(value)]),
  )}</section>
</body>
</html>
`;
}

const tile = (name: string, value: string) => `<div class="tile"><strong>${text(value)}</strong><span>${text(name)}</span></div>`;

function duration({ startedAt, endedAt }: RunDetail): string {
  return startedAt === null || endedAt === null ? 'not over' : seconds(endedAt - startedAt);
}

function seconds(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}

function failures({ checks }: RunDetail): string {
  const wrong = checks.filter(({ result }) => result !== 'passed');
  if (wrong.length === 0) return '';
  const items = wrong.map(({ name, iteration, result, expected, actual, detail, rows }) => {
    const numbers = result === 'failed' ? `expected ${expected}, was ${actual}` : 'not measured';
    const where = iteration === null ? '' : `iteration ${iteration}: `;
    const list = rows.length === 0 ? '' : `<ul>${rows.map((row) => `<li>${text(row)}</li>`).join('')}</ul>`;
    return `<li><b style="color:${colours[result]}">${text(`${where}${name}`)}</b>: ${text(numbers)} ${text(detail)}${list}</li>`;
  });
  return `<section class="failures"><h2>What failed</h2><ul>${items.join('')}</ul></section>`;
}

/** All checks in their order, after the step that made them. */
function countTable({ checks, steps }: RunDetail): string {
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  const rows = [...checks]
    .sort((a, b) => a.at - b.at)
    .map(({ step, name, expected, actual, result }) => [
      names.get(step) ?? step,
      name,
      expected === null ? '-' : String(expected),
      actual === null ? '-' : String(actual),
      result,
    ]);
  return table(['Step', 'Check', 'Expected', 'There', 'Result'], rows, [2, 3]);
}

function figureTable({ measurements }: RunDetail): string {
  const byName = Map.groupBy(measurements, ({ name }) => name);
  const rows = [...byName].map(([name, list]) => {
    const values = list.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
    const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))];
    const shown = (value: number | undefined) => (value === undefined ? '-' : list[0]?.unit === 'ms' ? seconds(value) : String(value));
    return [name, String(values.length), shown(values[0]), shown(at(0.5)), shown(values.at(-1)), String(list.length - values.length)];
  });
  return table(['Figure', 'Values', 'Least', 'Median', 'Most', 'Not measured'], rows, [1, 2, 3, 4, 5]);
}

function stepTable({ steps }: RunDetail): string {
  const rows = steps.map(({ name, state, startedAt, endedAt, detail }) => [
    name,
    state,
    startedAt === null || endedAt === null ? '-' : seconds(endedAt - startedAt),
    detail ?? '',
  ]);
  return table(['Step', 'State', 'Took', 'Detail'], rows, [2]);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[], numbers: readonly number[] = []): string {
  if (rows.length === 0) return '<p class="none">None.</p>';
  const cell = (tag: string, content: string, index: number) =>
    `<${tag}${numbers.includes(index) ? ' class="number"' : ''}>${text(content)}</${tag}>`;
  const head = `<tr>${titles.map((title, index) => cell('th', title, index)).join('')}</tr>`;
  const body = rows.map((row) => `<tr>${row.map((content, index) => cell('td', content, index)).join('')}</tr>`).join('');
  return `<div class="wide"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>`;
}

const style = `
:root{color-scheme:light dark;--ink:#1f2328;--dim:#59636e;--line:#d1d9e0;--back:#fff;--soft:#f6f8fa}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9198a1;--line:#3d444d;--back:#0d1117;--soft:#151b23}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);margin:0 auto;max-width:70rem;padding:1.5rem}
h1{margin:0;font-size:1.7rem}h1 small{font-weight:400;color:var(--dim)}h2{font-size:1.15rem;margin:2rem 0 .6rem}
.state{display:inline-block;padding:.2rem .7rem;border-radius:1rem;color:#fff}.good{background:#1a7f37}.bad{background:#b42318}.dry{background:#59636e}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.7rem;margin-top:1rem}
.tile{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.tile strong{display:block;font-size:1.15rem}.tile span{color:var(--dim)}
.wide{overflow-x:auto;max-height:32rem;overflow-y:auto;border:1px solid var(--line);border-radius:.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
th{position:sticky;top:0;background:var(--soft)}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.failures{border-left:4px solid #b42318;padding-left:1rem}.none{color:var(--dim)}svg{max-width:100%;height:auto}
svg text{fill:var(--ink);font-size:12px}svg .axis{stroke:var(--line)}
`;
