/**
 * Tells an incident again that fires for long: the stream keeps messages for a week at most, and who starts after that, or follows from a
 * hub, knows only what is in it. It is told as it was, so that whoever knows it learns nothing new.
 */
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Engine } from './engine.ts';

const everyMs = 600_000;
/** A message younger than this is in the stream for days to come. */
const freshMs = 86_400_000;

export function startRetelling(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  /** Null while there is none that has read the log. */
  readonly engine: () => Engine | null;
  readonly logger: Logger;
}): () => void {
  const { bus, cluster, clock, logger } = options;

  async function retell(): Promise<void> {
    if (options.engine() === null || !bus.connected) return;
    const told = new Map(
      (await bus.read(cluster, topics.incident, 'last')).flatMap((one) => (one.topic === 'incident' ? [[one.event.incident.id, one]] : [])),
    );
    // Looked up only now, and sent at once behind what it told: an end that comes meanwhile is told after it.
    const engine = options.engine();
    const old = clock.now() - freshMs;
    for (const incident of engine?.monitor.incidents() ?? []) {
      if (incident.state !== 'firing') continue;
      const last = told.get(incident.id);
      const begun = Date.parse(incident.since);
      if ((last?.storedAt ?? begun) > old) continue;
      if (last === undefined) engine?.tellAgain({ at: begun, stateSeq: engine.readTo, revision: 0, incident });
      else if (last.event.incident.state === 'firing') engine?.tellAgain(last.event);
    }
  }

  return clock.every(everyMs, () => {
    retell().catch((thrown: unknown) =>
      logger.warn({ event: 'retell-failed', error: errorText(thrown) }, 'incidents that fire for long were not told again'),
    );
  });
}
