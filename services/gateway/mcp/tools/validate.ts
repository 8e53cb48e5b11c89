import { z } from 'zod';
import { finding } from '#libs/contracts/findings.ts';
import { freshness, nodeSummary } from '#libs/contracts/questions.ts';
import { isJudged } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { offsetOf } from '#libs/service/paging.ts';
import { fitList } from '../budget.ts';
import { shortFreshness } from '../freshness.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;
const mostAddresses = 50;

export const validateSnatLrpRules = defineTool({
  name: 'validate_snat_lrp_rules',
  title: 'Validate SNAT and reroute rows of a node',
  description:
    "Compares the SNAT and reroute rows (logical router policies) in one node's OVN northbound database with what the EgressIP objects call for: exact counts of expected, actual and matched rows, and every row that is missing, stale, wrong or doubled.",
  input: z.object({
    node_name: z.string().max(300).describe('Name of the node whose database is validated'),
    limit: z.number().int().min(1).max(500).default(50),
    cursor: z.string().optional().describe('Where the previous answer was cut'),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    node: nodeSummary,
    addressesTotal: z.number(),
    valid: z.boolean().nullable().describe('null: unknown; not all of its rows could be read and judged'),
    findings: z.array(finding),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    const offset = offsetOf(input.cursor);
    const [nodes, findings] = await Promise.all([
      bus.ask(cluster, 'nodes', { node: input.node_name }),
      bus.ask(cluster, 'findings', { node: input.node_name, limit: input.limit, cursor: input.cursor ?? null }),
    ]);
    const node = nodes.nodes[0];
    if (node === undefined) throw new AppError('bad-answer', { question: 'nodes', detail: `no node ${input.node_name}` });
    // A finding in a database that is read is certain, whatever else of the node could not be judged.
    const isWrong = node.complete && findings.total > 0;
    const valid = isWrong ? false : isJudged(node) ? true : null;
    const verdict =
      valid === null
        ? `unknown: ${node.reason ?? 'the database could not be read'}`
        : valid
          ? 'all rows are right'
          : plural(findings.total, 'finding');
    const full = {
      summary: `${node.node}: ${verdict}.`,
      freshness: shortFreshness(nodes.freshness),
      node: { ...node, addresses: node.addresses.slice(0, mostAddresses) },
      addressesTotal: node.addresses.length,
      valid,
      findings: findings.findings,
      total: findings.total,
      cursor: findings.cursor,
    };
    return fitList(full, 'findings', budget, offset);
  },
});
