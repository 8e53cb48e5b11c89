import { z } from 'zod';
import { clusterSummary, fleetFinding } from '#libs/contracts/fleet.ts';
import { plural } from '#libs/contracts/words.ts';
import { offsetOf, page } from '#libs/service/paging.ts';
import { fitItems, fitList } from '../budget.ts';
import { summaryOf } from '../freshness.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;

export const listClusters = defineTool({
  name: 'list_clusters',
  title: 'Clusters',
  description:
    'All clusters, the worst first: what fires in each, since when nothing was heard of one that is stale, and egress addresses that two of them have. Every other tool takes one of them as cluster.',
  ofFleet: true,
  input: z.object({ limit: z.number().int().min(1).max(500).default(50), cursor: z.string().optional() }),
  output: z.object({
    summary: z.string(),
    complete: z.boolean(),
    clusters: z.array(clusterSummary),
    findings: z.array(fleetFinding),
    findingsTotal: z.number(),
    unread: z.array(z.string()),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async ({ limit, cursor }, { fleet }) => {
    const { clusters, complete, findings, unread } = fleet.answer();
    const firing = clusters.filter(({ critical, warning }) => (critical ?? 0) + (warning ?? 0) > 0).length;
    const silent = clusters.filter(({ state }) => state !== 'live').length;
    const partial = clusters.filter((entry) => entry.state === 'live' && !entry.complete).length;
    const gaps = [
      ...(silent === 0 ? [] : [`nothing is heard from ${plural(silent, 'cluster')}`]),
      ...(partial === 0 ? [] : [`the view of ${plural(partial, 'cluster')} is incomplete`]),
      ...(unread.length === 0 ? [] : [`the addresses of ${plural(unread.length, 'cluster')} were not read yet`]),
    ];
    const counts = `${plural(clusters.length, 'cluster')}: incidents fire in ${firing}; ${plural(findings.length, 'address', 'addresses')} in two clusters.`;
    const known = { complete: complete && unread.length === 0, missing: gaps };
    const shown = page(clusters, { limit, cursor: cursor ?? null });
    const full = {
      summary: summaryOf(counts, known),
      complete: known.complete,
      clusters: [...shown.items],
      findings: [...fitItems(findings, budget / 3)],
      findingsTotal: findings.length,
      unread: unread.slice(0, 20),
      total: clusters.length,
      cursor: shown.cursor,
    };
    return fitList(full, 'clusters', budget, offsetOf(cursor));
  },
});
