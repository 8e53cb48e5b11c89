import { z } from 'zod';
import { finding, findingKindNames, findingStates, incident } from '#libs/contracts/findings.ts';
import { freshness } from '#libs/contracts/questions.ts';
import { plural } from '#libs/contracts/words.ts';
import { offsetOf } from '#libs/service/paging.ts';
import { type FindingChange, findingChanges, findingsPosition } from '../../live/changes.ts';
import { fitItems, fitList } from '../budget.ts';
import { shortFreshness, summaryOf } from '../freshness.ts';
import { defineTool, type ToolContext } from '../tool.ts';

const budget = 24_000;
const name = z.string().max(300);

const input = z.object({
  state: z.enum(findingStates).optional(),
  kind: z.enum(findingKindNames).optional(),
  node: name.optional(),
  egressip: name.optional(),
  namespace: name.optional(),
  pod: name.optional(),
  limit: z.number().int().min(1).max(500).default(50),
  cursor: z.string().optional().describe('Where the previous answer was cut'),
  since_cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .describe('sinceCursor of an earlier answer: lists the changes after it instead, each with the finding as it was then'),
});

export const listFindings = defineTool({
  name: 'list_findings',
  title: 'Findings',
  description:
    'Every difference between the rows EgressIPs need and the rows the databases hold, with reason, expected and actual row, and since when. Filters combine. With since_cursor: only what changed since.',
  input,
  output: z.object({
    summary: z.string(),
    freshness,
    incidents: z.array(incident),
    incidentsTotal: z.number(),
    findings: z.array(finding),
    total: z.number(),
    cursor: z.string().nullable(),
    sinceCursor: z.string(),
  }),
  budget,
  run: async (given, context) => (given.since_cursor === undefined ? present(given, context) : changed(given, given.since_cursor, context)),
});

type FindingsInput = z.output<typeof input>;

async function present(given: FindingsInput, { bus, cluster }: ToolContext) {
  const offset = offsetOf(given.cursor);
  // First the position, then the state: a change between the two is told twice, never missed.
  const sinceCursor = await findingsPosition(bus);
  const answer = await bus.ask(cluster, 'findings', {
    state: given.state ?? null,
    kind: given.kind ?? null,
    node: given.node ?? null,
    egressIP: given.egressip ?? null,
    namespace: given.namespace ?? null,
    pod: given.pod ?? null,
    limit: given.limit,
    cursor: given.cursor ?? null,
  });
  const full = {
    summary: summaryOf(`${plural(answer.total, 'finding')} in ${plural(answer.incidents.length, 'incident')}.`, answer.freshness),
    freshness: shortFreshness(answer.freshness),
    incidents: [...fitItems(answer.incidents.slice(0, 10), budget / 4)],
    incidentsTotal: answer.incidents.length,
    findings: answer.findings,
    total: answer.total,
    cursor: answer.cursor,
    sinceCursor,
  };
  return fitList(full, 'findings', budget, offset);
}

async function changed(given: FindingsInput, position: string, { bus, cluster, clock }: ToolContext) {
  const [read, now] = await Promise.all([
    findingChanges({ bus, cluster, clock, position: Number(position) }),
    // Refuses an unknown name, which would otherwise look like one without findings.
    bus.ask(cluster, 'findings', {
      node: given.node ?? null,
      egressIP: given.egressip ?? null,
      namespace: given.namespace ?? null,
      pod: given.pod ?? null,
      limit: 1,
    }),
  ]);
  const matching = read.changes.filter((change) => fits(change, given));
  const full = {
    summary: summaryOf(`${plural(matching.length, 'change')} since ${position}.`, now.freshness),
    freshness: shortFreshness(now.freshness),
    incidents: [],
    incidentsTotal: now.incidents.length,
    findings: matching.slice(0, given.limit).map((change) => change.event.finding),
    total: matching.length,
    cursor: null,
    sinceCursor: String(read.end),
  };
  const cut = fitList(full, 'findings', budget, 0);
  const next = matching[cut.findings.length];
  // Cut: goes on right before the first change that was left out.
  return { ...cut, cursor: null, sinceCursor: next === undefined ? full.sinceCursor : String(next.seq - 1) };
}

function fits({ event: { finding: entry } }: FindingChange, given: FindingsInput): boolean {
  const pod = entry.pod === null ? null : `${entry.pod.namespace}/${entry.pod.name}`;
  return (
    (given.state === undefined || entry.state === given.state) &&
    (given.kind === undefined || entry.kind === given.kind) &&
    (given.node === undefined || entry.node === given.node) &&
    (given.egressip === undefined || concerns(entry, given.egressip)) &&
    (given.namespace === undefined || entry.pod?.namespace === given.namespace) &&
    (given.pod === undefined || entry.pod?.name === given.pod || pod === given.pod)
  );
}

/** Of the findings about a pod, only `zones-disagree` concerns several objects: they are the keys of `actual`. */
function concerns({ kind, egressIP, actual }: FindingChange['event']['finding'], name: string): boolean {
  return egressIP === name || (kind === 'zones-disagree' && Object.hasOwn(Object(actual), name));
}
