import { z } from 'zod';
import { finding, findingKindNames, findingStates, incident } from '#libs/contracts/findings.ts';
import { explanation, freshness } from '#libs/contracts/questions.ts';
import { failover } from '#libs/contracts/verdict.ts';
import { fitList, jsonBytes, offsetOf } from '../budget.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;
const page = {
  limit: z.number().int().min(1).max(500).default(50),
  cursor: z.string().optional().describe('Where the previous answer was cut'),
};

export const listFindings = defineTool({
  name: 'list_findings',
  title: 'Findings',
  description:
    'Every difference between what EgressIPs call for and what the databases hold, with reason, expected and actual row, and since when. Filters combine.',
  input: z.object({
    state: z.enum(findingStates).optional(),
    kind: z.enum(findingKindNames).optional(),
    node: z.string().optional(),
    egressip: z.string().optional(),
    namespace: z.string().optional(),
    pod: z.string().optional(),
    ...page,
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    incidents: z.array(incident),
    findings: z.array(finding),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    const answer = await bus.ask(cluster, 'findings', {
      state: input.state ?? null,
      kind: input.kind ?? null,
      node: input.node ?? null,
      egressIP: input.egressip ?? null,
      namespace: input.namespace ?? null,
      pod: input.pod ?? null,
      limit: input.limit,
      cursor: input.cursor ?? null,
    });
    const full = {
      summary: `${answer.total} findings in ${answer.incidents.length} incidents.`,
      freshness: answer.freshness,
      incidents: answer.incidents.slice(0, 10),
      findings: answer.findings,
      total: answer.total,
      cursor: answer.cursor,
    };
    return fitList(full, 'findings', budget, offsetOf(input.cursor));
  },
});

export const explain = defineTool({
  name: 'explain',
  title: 'Explain a pod, address, node or EgressIP',
  description:
    'The chain from selector to packet: which object matches, which address on which node since when, which rows carry the packet, what is wrong with which of them, what happened just before and what to do.',
  input: z.object({
    type: z.enum(['pod', 'ip', 'node', 'egressip']),
    name: z.string().describe('namespace/name of a pod, an IP address, or a name'),
  }),
  output: explanation.extend({ summary: z.string(), cut: z.boolean() }),
  budget,
  run: async (input, { bus, cluster }) => {
    const answer = await bus.ask(cluster, 'explain', input);
    const full = { summary: answer.verdict, cut: false, ...answer };
    if (jsonBytes(full) <= budget) return full;
    // An object with thousands of pods: the broken links matter, then the first ones that are well.
    const broken = answer.steps.filter((step) => step.state !== 'ok');
    const shortened = { ...full, cut: true, steps: [...broken, ...answer.steps.filter((step) => step.state === 'ok')].slice(0, 20) };
    return { ...shortened, findings: answer.findings.slice(0, 5), recent: answer.recent.slice(0, 10) };
  },
});

export const listFailovers = defineTool({
  name: 'list_failovers',
  title: 'Fail-overs',
  description:
    'Every move of an egress address between nodes, most recent first: cause, and when each phase was observed (status moved, first and last SNAT on the new node, old SNATs gone, next hops right, converged). null: not observed.',
  input: z.object({ egressip: z.string().optional(), ...page }),
  output: z.object({
    summary: z.string(),
    freshness,
    failovers: z.array(failover.extend({ id: z.string() })),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    const answer = await bus.ask(cluster, 'failovers', {
      egressIP: input.egressip ?? null,
      limit: input.limit,
      cursor: input.cursor ?? null,
    });
    const open = answer.failovers.filter((move) => move.convergedAt === null).length;
    return fitList({ summary: `${answer.total} moves, ${open} not converged.`, ...answer }, 'failovers', budget, offsetOf(input.cursor));
  },
});
