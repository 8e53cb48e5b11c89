import { describe, expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { targetsInPods } from '../../../services/poller/targets-in-pods.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const pod = (node: string, name: string) => ({ node, namespace: 'ovn-kubernetes', pod: name, container: 'nb-ovsdb' });

describe('databases through pods', () => {
  it('are found again when a pod was made again, and kept when the pods cannot be listed', async () => {
    const { clock, advance } = manualClock();
    const answers = [[pod('w1', 'ovnkube-node-a')], null, [pod('w1', 'ovnkube-node-b'), pod('w2', 'ovnkube-node-c')]];
    const client = {
      findOvnPods: async () => {
        const answer = answers.shift();
        if (answer == null) throw new AppError('unexpected', { detail: 'forbidden' });
        return answer;
      },
      execStream: () => Promise.reject(new Error('not run here')),
    };
    const seen: string[][] = [];
    const stop = targetsInPods(client, { clock, random: Math.random, logger: silentLogger }).follow((targets) => {
      seen.push(targets.map(({ node, address }) => `${node}=${address}`));
    });
    await advance(65_000);
    stop();
    await advance(120_000);
    expect(seen).toEqual([
      ['w1=exec:ovn-kubernetes/ovnkube-node-a'],
      ['w1=exec:ovn-kubernetes/ovnkube-node-b', 'w2=exec:ovn-kubernetes/ovnkube-node-c'],
    ]);
  });
});
