/**
 * A service of which several instances run: it works under a lead. Of most services one works; the others wait without reading anything:
 * everything that a service needs to go on is on the bus, and it starts in about a second, whereas a second analyzer that read along would
 * cost as much as the first.
 *
 * Whoever lost the lead ends as by kill -9, which every service survives; started anew it waits. That leaves no state in
 * between to be right about.
 */
import type { Lead } from '#libs/bus/lead/held-lead.ts';
import { errorText, toAppError } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

export interface StandbyOptions {
  readonly name: string;
  /** Resolves when this instance may work; rejects when `signal` aborts or all is closed. */
  readonly lead: (signal: AbortSignal) => Promise<Lead>;
  readonly close: () => Promise<void>;
  /** The service that works under the lead. */
  readonly build: (lead: Lead) => Promise<App> | App;
  /** Ends this instance at once. */
  readonly end: (error: Error) => void;
  readonly logger: Logger;
}

export function createStandby({ name, lead: waitForLead, close, build, end, logger }: StandbyOptions): App {
  const stopping = new AbortController();
  let working: { readonly lead: Lead; readonly app: App } | null = null;
  let running: Promise<void> = Promise.resolve();

  const run = async () => {
    try {
      const lead = await waitForLead(stopping.signal);
      logger.info({ event: 'leads', term: lead.term }, `this ${name} leads`);
      const onLost = () => {
        logger.warn({ event: 'lead-lost', term: lead.term, error: errorText(lead.lost.reason) }, `this ${name} has lost its lead and ends`);
        end(toAppError(lead.lost.reason));
      };
      if (lead.lost.aborted) return onLost();
      lead.lost.addEventListener('abort', onLost, { once: true });
      working = { lead, app: await build(lead) };
      await working.app.start();
    } catch (thrown) {
      if (stopping.signal.aborted) return;
      const error = toAppError(thrown);
      logger.error({ event: 'start-failed', code: error.code, remedy: error.remedy }, error.message);
      end(error);
    }
  };

  return {
    name,
    start: async () => {
      logger.info({ event: 'stands-by' }, `this ${name} waits until it may work`);
      running = run();
    },
    stop: async () => {
      stopping.abort(new Error(`the ${name} stops`));
      // It may wait for a bus that is away.
      if (working === null) await close();
      await running;
      await working?.app.stop();
      await working?.lead.release();
      await close();
    },
    readiness: () => working?.app.readiness() ?? { ready: true, parts: { standby: 'another instance leads' } },
  };
}
