import { z } from 'zod';
import { incident } from '#libs/contracts/findings.ts';
import { freshness as freshnessShape, objectSummary } from '#libs/contracts/questions.ts';
import { verdict } from '#libs/contracts/verdict.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import { offsetOf, page } from '#libs/service/paging.ts';
import { fitItems, fitList } from '../budget.ts';
import { shortFreshness, summaryOf } from '../freshness.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;

export const getEgressIPStatus = defineTool({
  name: 'get_egressip_status',
  title: 'EgressIP status',
  description:
    'State of all EgressIP objects, or of one: which node holds which address since when, how many pods it serves, consistency of the OVN rows (1 is healthy), open incidents. Start here.',
  input: z.object({
    egressip: z.string().max(300).optional().describe('Name of one EgressIP object'),
    limit: z.number().int().min(1).max(500).default(50),
    cursor: z.string().optional().describe('Where the previous answer was cut'),
    incidents_cursor: z.string().optional(),
  }),
  output: z.object({
    summary: z.string(),
    cluster: z.string(),
    freshness: freshnessShape,
    consistency: z.number().nullable(),
    counts: verdict.shape.summary,
    egressips: z.array(objectSummary),
    incidents: z.array(incident),
    incidentsTotal: z.number(),
    incidentsCursor: z.string().nullable(),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    const offset = offsetOf(input.cursor);
    const answer = await bus.ask(cluster, 'status', {
      egressIP: input.egressip ?? null,
      limit: input.limit,
      cursor: input.cursor ?? null,
    });
    const open = answer.incidents.filter((entry) => entry.state !== 'resolved');
    const firing = open.filter((entry) => entry.state === 'firing' && entry.severity !== 'info').length;
    const incidents = page(open, { limit: 10, cursor: input.incidents_cursor ?? null });
    const shown = fitItems(incidents.items, budget / 3);
    const next = offsetOf(input.incidents_cursor) + shown.length;
    const freshness = shortFreshness(answer.freshness);
    const counts = `${plural(answer.summary.egressIPs, 'EgressIP')} for ${plural(answer.summary.pods, 'pod')}; ${plural(firing, 'incident')} firing; consistency ${answer.consistency === null ? 'unknown' : percent(answer.consistency)}.`;
    const full = {
      summary: summaryOf(counts, freshness),
      cluster: answer.cluster,
      freshness,
      consistency: answer.consistency,
      counts: answer.summary,
      egressips: answer.egressIPs,
      incidents: [...shown],
      incidentsTotal: open.length,
      incidentsCursor: next < open.length ? String(next) : null,
      total: answer.total,
      cursor: answer.cursor,
    };
    return fitList(full, 'egressips', budget, offset);
  },
});
