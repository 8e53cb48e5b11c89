/** Carries what the services publish into the feed, from now on. */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { failoverEvent, findingEvent, heartbeat, incidentEvent, liveSummary, testRun } from '#libs/contracts/catalog.ts';
import { subjects } from '#libs/contracts/subjects.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Feed } from './feed.ts';
import type { ServiceBoard } from './service-board.ts';

export async function followBus(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly feed: Feed;
  readonly board: ServiceBoard;
  readonly logger: Logger;
}): Promise<readonly Subscription[]> {
  const { bus, cluster, feed, board } = options;
  const invalid = (subject: string) => options.logger.warn({ event: 'invalid-message', subject }, 'a message does not fit its schema');

  const findings = await bus.follow({
    stream: 'EIP_FINDINGS',
    filter: [subjects.wildcard(cluster, 'finding'), subjects.wildcard(cluster, 'incident')],
    fromSeq: (await bus.streamInfo('EIP_FINDINGS')).lastSeq + 1,
    onMessage: (message) => {
      const finding = findingEvent.safeParse(message.data);
      if (finding.success) return feed.publish('finding', finding.data);
      const incident = incidentEvent.safeParse(message.data);
      if (incident.success) return feed.publish('incident', incident.data);
      invalid(message.subject);
    },
  });
  const failovers = await bus.follow({
    stream: 'EIP_HISTORY',
    filter: [subjects.wildcard(cluster, 'history.failover')],
    fromSeq: (await bus.streamInfo('EIP_HISTORY')).lastSeq + 1,
    onMessage: (message) => {
      const failover = failoverEvent.safeParse(message.data);
      return failover.success ? feed.publish('failover', failover.data) : invalid(message.subject);
    },
  });
  const runs = await bus.follow({
    stream: 'EIP_RUNS',
    filter: [subjects.wildcard(cluster, 'run')],
    fromSeq: (await bus.streamInfo('EIP_RUNS')).lastSeq + 1,
    onMessage: (message) => {
      const run = testRun.safeParse(message.data);
      return run.success ? feed.publish('run', run.data) : invalid(message.subject);
    },
  });
  const live = bus.onSubject(subjects.live(cluster), (data, subject) => {
    const summary = liveSummary.safeParse(data);
    return summary.success ? feed.publish('live', summary.data) : invalid(subject);
  });
  const heartbeats = bus.onSubject(subjects.wildcard(cluster, 'heartbeat'), (data, subject) => {
    const beat = heartbeat.safeParse(data);
    if (!beat.success) return invalid(subject);
    if (board.record(beat.data)) feed.publish('service', board.list());
  });
  return [findings, failovers, runs, live, heartbeats];
}
