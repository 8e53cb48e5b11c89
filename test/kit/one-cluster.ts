/** A fleet of one, for what is asked without a whole gateway around it. */
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createFleet, type Fleet } from '../../services/gateway/live/fleet.ts';

export const oneCluster = (cluster: string): Fleet =>
  createFleet({ clusters: [cluster], clock: systemClock, runsEnabled: false, logger: silentLogger });

/** What a request to one cluster carries. */
export const inCluster = (cluster: string) => ({ named: cluster, cluster: () => cluster });
