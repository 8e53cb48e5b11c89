/** The historian knows what it was told, not what exists: of a node without history the analyzer says whether there is one. */
import type { Bus } from '#libs/bus/port.ts';
import type { Answer, Request } from '#libs/contracts/questions.ts';

/** Error: `no-such-name`. */
export async function askTrends(bus: Pick<Bus, 'ask'>, cluster: string, request: Request<'trends'>): Promise<Answer<'trends'>> {
  const answer = await bus.ask(cluster, 'trends', request);
  const empty = answer.trends.every(({ points }) => points.length === 0);
  if (empty && request.node != null) await bus.ask(cluster, 'nodes', { node: request.node, limit: 1 });
  return answer;
}
