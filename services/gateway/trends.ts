/** The historian knows what it was told, not what exists: of a node without history the analyzer says whether there is one. */
import type { Bus } from '#libs/bus/port.ts';
import type { Answer, Request } from '#libs/contracts/questions.ts';
import { hasCode } from '#libs/errors/app-error.ts';

type Asking = Pick<Bus, 'ask'>;

/** Whether an answer of the history has nothing of the node that was asked about. */
const isEmpty: { readonly [Q in 'trends' | 'insights' | 'samples']: (answer: Answer<Q>) => boolean } = {
  trends: ({ trends }) => trends.every(({ points }) => points.length === 0),
  insights: ({ insights, outlooks }) => insights.length + outlooks.length === 0,
  samples: ({ samples }) => samples.length === 0,
};

/** Errors: `no-such-name`, `name-not-read`. */
export async function askOfNode<Q extends keyof typeof isEmpty>(
  bus: Asking,
  cluster: string,
  question: Q,
  request: Request<Q> & { readonly node?: string | null | undefined },
): Promise<Answer<Q>> {
  const answer = await bus.ask(cluster, question, request);
  if (isEmpty[question](answer)) await requireNode(bus, cluster, request);
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
