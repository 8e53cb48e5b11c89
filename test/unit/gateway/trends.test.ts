/** A node of which the history has anything is not refused as unknown, even if it is gone from the cluster. */
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { askBeforeAfter, askOfNode } from '../../../services/gateway/trends.ts';

/** Of a cluster without the node, whose history has this many moves without a time after the moment. */
function compared(untimed: number) {
  const side = { count: 0, medianMs: null, untimed: 0 };
  const answer = {
    measures: [{ series: 'failover', before: side, after: { ...side, untimed }, shiftMs: null, p: null, verdict: 'too-few' }],
  };
  return askBeforeAfter(answering(answer), 'c', { at: 1, node: 'gone' });
}

function answering(answer: object): Pick<Bus, 'ask'> {
  const ask = async (_cluster: string, question: string) => {
    if (question === 'nodes') throw new AppError('no-such-name', { what: 'node', name: 'gone', guess: '' });
    return answer;
  };
  return { ask } as unknown as Pick<Bus, 'ask'>;
}

it('a node whose moves all never converged has a comparison', async () => {
  expect((await compared(3)).measures).toMatchObject([{ after: { count: 0, untimed: 3 } }]);
});

it('a node without any move, and that the analyzer does not know, is refused', async () => {
  await expect(compared(0)).rejects.toMatchObject({ code: 'no-such-name' });
});

it('so is one without any insight, outlook or sample', async () => {
  const refused = { code: 'no-such-name' };
  await expect(askOfNode(answering({ insights: [], outlooks: [] }), 'c', 'insights', { node: 'gone' })).rejects.toMatchObject(refused);
  await expect(askOfNode(answering({ samples: [] }), 'c', 'samples', { node: 'gone', sinceMs: 0 })).rejects.toMatchObject(refused);
  const outlooks = [{ node: 'gone' }];
  expect(await askOfNode(answering({ insights: [], outlooks }), 'c', 'insights', { node: 'gone' })).toMatchObject({ outlooks });
});
