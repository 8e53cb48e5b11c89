/** Rules, alerts and the dashboard speak of metrics that are there, of every kind of finding, and of runbooks that exist. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findingKindNames } from '#libs/contracts/findings.ts';
import { runbookOf } from '#libs/contracts/runbooks.ts';
import { definedMetrics } from '../../../scripts/docs/metrics.ts';
import { read, root } from '../architecture/source-files.ts';

const rule = z.object({
  record: z.string().optional(),
  alert: z.string().optional(),
  expr: z.string(),
  annotations: z.object({ summary: z.string(), runbook_url: z.string() }).optional(),
});
const rules = ['recording', 'alerts'].flatMap(
  (file) => z.object({ groups: z.array(z.object({ rules: z.array(rule) })) }).parse(parse(read(`deploy/prometheus/${file}.yaml`))).groups,
);
const all = rules.flatMap((group) => group.rules);
const alerts = all.filter(({ alert }) => alert !== undefined);
const dashboard = read('deploy/grafana/egressip.json');
const panels = z.object({ panels: z.array(z.object({ id: z.number(), targets: z.array(z.object({ expr: z.string() })) })) });

describe('alerts', () => {
  it('each name a runbook that is there, and no runbook is without its alert', () => {
    for (const { alert, annotations } of alerts) {
      expect(annotations?.runbook_url).toBe(`docs/runbooks/${alert}.md`);
      expect(existsSync(join(root, annotations?.runbook_url ?? '')), alert).toBe(true);
    }
  });

  it('fire for every kind of finding once, by the alert whose runbook it is', () => {
    for (const kind of findingKindNames) {
      const firing = alerts.filter(({ expr }) => {
        const pattern = /kind=~"([^"]+)"/.exec(expr)?.[1];
        return pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(kind);
      });
      expect(
        firing.map(({ alert }) => alert),
        kind,
      ).toEqual(runbookOf[kind] === null ? [] : [runbookOf[kind]]);
    }
  });
});

describe('rules and dashboard', () => {
  const known = new Set([
    ...definedMetrics().flatMap(({ name, type }) => (type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name])),
    ...all.flatMap(({ record }) => (record === undefined ? [] : [record])),
  ]);
  const unknown = (expr: string) =>
    [...expr.matchAll(/(?:\w+:)?egressip_\w+(?::\w+)?/g)].map(([name]) => name).filter((name) => !known.has(name));

  it('ask only for metrics that a service defines or a rule records', () => {
    expect(all.flatMap(({ expr }) => unknown(expr))).toEqual([]);
    const { panels: drawn } = panels.parse(JSON.parse(dashboard));
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.flatMap(({ targets }) => targets.flatMap(({ expr }) => unknown(expr)))).toEqual([]);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
  });
});
