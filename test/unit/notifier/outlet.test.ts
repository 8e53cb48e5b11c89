import { expect, test } from 'vitest';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createOutlet } from '../../../services/notifier/outlet.ts';
import type { Receiver } from '../../../services/notifier/webhook.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

test('dead letters of each receiver are counted from 0, so that the first one is an increase', async () => {
  const metrics = createMetrics();
  createOutlet({
    cluster: 'c',
    receivers: ['team', 'other'].map((name) => ({ name }) as Receiver),
    deliver: async () => ({ type: 'delivered' }),
    links: { page: 'http://page', runbook: () => '' },
    clock: createVirtualClock(0),
    logger: silentLogger,
    metrics,
    stopped: new AbortController().signal,
  });
  const text = await metrics.registry.metrics();
  for (const receiver of ['team', 'other']) expect(text).toContain(`egressip_notifier_dead_letters_total{receiver="${receiver}"} 0`);
});
