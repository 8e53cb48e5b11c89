/** The historian knows what it was told, not what exists: of a node without history the analyzer says whether there is one. */
import type { Bus } from '#libs/bus/port.ts';
import type { Answer, Request } from '#libs/contracts/questions.ts';
import { hasCode } from '#libs/errors/app-error.ts';

type Asking = Pick<Bus, 'ask'>;

/** Errors: `no-such-name`, `name-not-read`. */
export async function askTrends(bus: Asking, cluster: string, request: Request<'trends'>): Promise<Answer<'trends'>> {
  const answer = await bus.ask(cluster, 'trends', request);
  if (answer.trends.every(({ points }) => points.length === 0)) await requireNode(bus, cluster, request);
  return answer;
}

/** Errors: `no-such-name`, `name-not-read`. */
export async function askInsights(bus: Asking, cluster: string, request: Request<'insights'>): Promise<Answer<'insights'>> {
  const answer = await bus.ask(cluster, 'insights', request);
  if (answer.insights.length + answer.outlooks.length === 0) await requireNode(bus, cluster, request);
  return answer;
}

/** Errors: `no-such-name`, `name-not-read`. */
export async function askSamples(bus: Asking, cluster: string, request: Request<'samples'>): Promise<Answer<'samples'>> {
  const answer = await bus.ask(cluster, 'samples', request);
  if (answer.samples.length === 0) await requireNode(bus, cluster, request);
  return answer;
}

/** Errors: `no-such-name`, `name-not-read`, `no-such-change`. */
export async function askBeforeAfter(bus: Asking, cluster: string, request: Request<'before-after'>): Promise<Answer<'before-after'>> {
  let answer: Answer<'before-after'>;
  try {
    answer = await bus.ask(cluster, 'before-after', request);
  } catch (thrown) {
    if (hasCode(thrown, 'no-such-change')) await requireNode(bus, cluster, request);
    throw thrown;
  }
  const sides = answer.measures.flatMap(({ before, after }) => [before, after]);
  if (sides.every(({ count, untimed }) => count + untimed === 0)) await requireNode(bus, cluster, request);
  return answer;
}

async function requireNode(bus: Asking, cluster: string, { node }: { readonly node?: string | null | undefined }): Promise<void> {
  if (node != null) await bus.ask(cluster, 'nodes', { node, limit: 1 });
}
