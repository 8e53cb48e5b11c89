/**
 * Sends an incident that fires for long again each day: the stream keeps messages for a week at most, and a reader that starts later, or
 * a hub, knows only what the stream holds. The message is unchanged, so a reader that knows the incident sees nothing new.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Bus } from '#libs/bus/port.ts';
import type { Incident } from '#libs/contracts/findings.ts';
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
  /** Null until an engine has read the log. */
  readonly engine: () => Engine | null;
  readonly logger: Logger;
}): () => void {
  const { bus, cluster, clock, logger } = options;

  async function retell(): Promise<void> {
    if (options.engine() === null || !bus.connected) return;
    const told = new Map(
      (await bus.read(cluster, topics.incident, 'last')).flatMap((one) => (one.topic === 'incident' ? [[one.event.incident.id, one]] : [])),
    );
    // Looked up only now, and sent right behind the engine's other events: an end in the meantime comes after it.
    const engine = options.engine();
    const old = clock.now() - freshMs;
    for (const incident of engine?.monitor.incidents() ?? []) {
      if (incident.state !== 'firing') continue;
      const last = told.get(incident.id);
      // A newer event is on its way, or stored since: it says the incident again, and the old one must not come behind it.
      if (last !== undefined && !isSaid(incident, last.event.incident)) continue;
      const begun = Date.parse(incident.since);
      if ((last?.storedAt ?? begun) > old) continue;
      if (last === undefined) engine?.tellAgain({ at: begun, stateSeq: engine.readTo, revision: 0, incident });
      else engine?.tellAgain(last.event);
    }
  }

  return clock.every(everyMs, () => {
    retell().catch((thrown: unknown) =>
      logger.warn({ event: 'retell-failed', error: errorText(thrown) }, 'could not send long-firing incidents again'),
    );
  });
}

/** The monitor knows neither cause nor report: they are added to what is sent. */
function isSaid(incident: Incident, { cause: _cause, report: _report, ...said }: Incident): boolean {
  return isDeepStrictEqual(said, incident);
}
