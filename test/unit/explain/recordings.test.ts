/** What an explanation says of real incidents, at the moment they happened. */
import { describe, expect, test } from 'vitest';
import { type Explanation, explanation } from '#libs/contracts/questions.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { openRecording } from '#libs/sources/recording/recording.ts';
import { recordingPath, recordingsPresent } from '../../kit/recording.ts';

async function at(name: string, moment: number) {
  const recording = await openRecording(recordingPath(`${name}.jsonl.gz`));
  const model = createModel();
  const monitor = createMonitor({ model });
  for await (const { t, input } of recording.events) {
    if (t > moment) break;
    if (input !== null) monitor.apply(input);
  }
  monitor.advance(recording.epochMs + moment);
  return (type: Explanation['subject']['type'], subject: string) => explanation.parse(explain(model, monitor, { type, name: subject }));
}

const broken = ({ steps }: Explanation) => steps.filter((step) => step.state === 'broken').map((step) => `${step.what} ${step.node}`);

describe.skipIf(!recordingsPresent)('real incidents (reference data, left out where the shared folder is not there)', () => {
  test('long-churn at 445 s: the SNATs of eip-187 are missing on worker-1, from whichever side it is asked', async () => {
    const ask = await at('long-churn', 445_000);
    expect(broken(ask('pod', 'ns-1/p-100'))).toEqual(['snat worker-1', 'packets worker-2']);
    expect(broken(ask('egressip', 'eip-187'))).toEqual(['rows null', 'finding worker-1']);
    expect(ask('ip', '172.18.0.174').verdict).toMatch(/2\d pods of eip-187 have no SNAT for 172\.18\.0\.174 on worker-1/);
    expect(ask('ip', '10.129.0.12').verdict).toContain('ns-1/p-100');
    const node = ask('node', 'worker-1');
    expect(node.verdict).toContain('pods of eip-187 have no SNAT');
    expect(node.remedies.join()).toContain('spec.nodeName=worker-1');
    expect(node.recent.map(({ text }) => text)).toContain('node worker-1 is Ready again');
  });

  test('overlapping-egressips at its end: both objects tell of the pods about which the zones disagree', async () => {
    const ask = await at('overlapping-egressips', Number.MAX_SAFE_INTEGER / 2 ** 12);
    for (const object of ['wide-eip', 'narrow-eip']) {
      expect(
        ask('egressip', object)
          .findings.map(({ kind, pod }) => `${kind} ${pod?.name}`)
          .sort(),
      ).toEqual(['zones-disagree pay-1', 'zones-disagree pay-3']);
    }
    expect(ask('pod', 'pay/pay-3').verdict).toContain('serve it at the same time');
  });

  test('basic-lifecycle at its end: no pod, node or object has a broken step', async () => {
    const ask = await at('basic-lifecycle', 81_000);
    const asked = [ask('egressip', 'shop-eip'), ask('node', 'worker-2'), ask('pod', 'shop/web-0'), ask('pod', 'shop/web-6')];
    expect(asked.map((answer) => [answer.found, broken(answer)])).toEqual([
      [true, []],
      [true, []],
      [true, []],
      [true, []],
    ]);
  });
});
