/** The same single changes on simulated clusters of the kinds no recording is of: they carry rows that only exist there. */
import { describe, expect, it } from 'vitest';
import { createModel } from '#libs/egressip/model/index.ts';
import { fixture } from '../unit/simulator/fixtures.ts';
import { feed } from '../unit/simulator/model-feed.ts';
import { createCluster } from './cluster.ts';
import { mutate, type Outcome } from './run.ts';

const changes = 500;
const seed = Number(process.env.EGRESSIP_MUTATION_SEED ?? 20_260_824);

describe('single changes to databases of a simulated cluster', () => {
  it.each(['udn-layer3', 'udn-layer2', 'several-subnets', 'secondary-network', 'snat-per-pod', 'cloud'] as const)(
    `%s: ${changes} changes each give the right kind on the right node for the right pod and nothing else`,
    (need) => {
      const model = createModel();
      const cluster = createCluster();
      const simulated = fixture(need);
      simulated.clock.advance(60_000);
      feed(simulated.cluster, (input) => {
        model.apply(input);
        cluster.apply(input);
      });
      expect([...model.violations()]).toEqual([]);
      const outcome: Outcome = { made: new Map(), failures: [] };
      mutate(model, cluster, { seed, name: need, where: need }, [0, changes], outcome);
      expect(outcome.failures).toEqual([]);
    },
  );
});
