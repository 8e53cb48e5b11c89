/**
 * `docs/reference/metrics.md`: all metrics, read from the places that define them (`metrics.gauge('name', 'help', [labels])`).
 * Each service defines its own where it starts, so the source is where all of them can be seen; a test holds the page against
 * what a running system serves.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, markdownTable, page } from './markdown.ts';

export interface Metric {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly service: string;
}

const root = join(import.meta.dirname, '..', '..');
const definition =
  /\.(gauge|counter|histogram)\(\s*'(egressip_\w+)',\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"),?\s*(?:\[[\d.,\s_]*\],?\s*)?(?:\[([^\]]*)\])?/g;

export function definedMetrics(): readonly Metric[] {
  return ['services', 'libs']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(definition)].map(([, type, name, help, quotedHelp, labels]) => ({
        name: name ?? '',
        type: type ?? '',
        help: (help ?? quotedHelp ?? '').replace(/\\'/g, "'").replace(/\.$/, ''),
        labels: [...(labels ?? '').matchAll(/'(\w+)'/g)].map(([, label]) => label ?? ''),
        service: file.split('/')[1] ?? '',
      })),
    )
    .sort((left, right) => left.name.localeCompare(right.name));
}

export function metricsReference(): string {
  const metrics = definedMetrics();
  const own = metrics.filter(({ name, service }) => name.startsWith(`egressip_${service}_`));
  return page([
    '# Metrics',
    '',
    'Generated from the code of the services. The gateway serves all of them at `/metrics`: what it knows of the cluster, and what every',
    'service reports of itself. What is unknown is absent, never 0. Labels are of bounded cardinality: never a pod. Rules, alerts and a',
    'dashboard: `deploy/prometheus`, `deploy/grafana`.',
    '',
    '## The cluster',
    '',
    ...metricTable(metrics.filter((metric) => !own.includes(metric))),
    '',
    '## The monitor itself',
    '',
    ...metricTable(own),
  ]);
}

function metricTable(metrics: readonly Metric[]): string[] {
  return markdownTable(
    ['Metric', 'Type', 'Labels', 'What it is'],
    metrics.map(({ name, type, labels, help }) => [code(name), type, labels.map(code).join(' '), help]),
  );
}
