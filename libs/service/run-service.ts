/**
 * What the entry points of all services have in common: configuration, log, bus, and one clear line for whatever start-up
 * finds wrong. The configuration is read inside `start`, so that a broken one is such a line too, and not a stack trace.
 */
import type { TlsFiles } from '#libs/bus/connection.ts';
import { openCandidate } from '#libs/bus/lead/candidate.ts';
import type { Lead } from '#libs/bus/lead/held-lead.ts';
import type { Member } from '#libs/bus/lead/share.ts';
import { connectBus } from '#libs/bus/nats-bus.ts';
import { hasLeader, hubServices } from '#libs/bus/permissions.ts';
import type { Bus } from '#libs/bus/port.ts';
import { loadConfig } from '#libs/config/load.ts';
import type { Config } from '#libs/config/schema.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type App, runApp } from '#libs/runtime/app.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { createLogger, type Logger } from '#libs/telemetry/logger.ts';
import { createStandby } from './standby.ts';

export interface ServiceContext {
  readonly config: Config;
  readonly connectBus: () => Promise<Bus>;
  /** False while another instance may work in our place; for effects that the bus cannot refuse. */
  readonly mayAct: () => boolean;
  /** Null: the service has no standby. */
  readonly leader: Pick<Lead, 'holder' | 'before'> | null;
  /** Of pollers that share the nodes. */
  readonly member: Member | null;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Closes what the entry point opened, after the app has stopped; in the order given. */
  readonly onStopped: (close: () => Promise<void> | void) => void;
}

const defaultNats = 'nats://127.0.0.1:4222';

/** Builds a service from the configuration and runs it as this process until it is told to stop. */
export async function runService(name: string, build: (context: ServiceContext) => Promise<App> | App): Promise<void> {
  const logger = createLogger(name);
  const shared = { clock: systemClock, random: Math.random, logger };
  const closing: (() => Promise<void> | void)[] = [];
  let app: App | null = null;
  let member: Member | null = null;

  const buildUnder = (config: Config, lead: Lead | null) =>
    build({
      ...shared,
      config,
      connectBus: () => connectBus({ ...busOptions(config), name, lead, ...shared }),
      mayAct: () => lead?.isHeld() ?? true,
      leader: lead,
      member,
      onStopped: (close) => void closing.push(close),
    });

  await runApp(
    {
      name,
      start: async () => {
        const config = loadConfig();
        if (config.development.debug_mode) logger.level = 'debug';
        const { cluster, standby } = config;
        requirePlace(name, config);
        if (!standby.enabled || !hasLeader(name)) app = await buildUnder(config, null);
        else {
          const candidate = openCandidate({ ...busOptions(config), name, cluster, ...shared });
          const share = async () => {
            member = await candidate.join();
            return member.lead;
          };
          app = createStandby({
            name,
            lead: name === 'poller' ? share : candidate.lead,
            close: candidate.close,
            build: (lead) => buildUnder(config, lead),
            end: () => process.exit(1),
            logger,
          });
        }
        await app.start();
      },
      stop: async () => {
        await app?.stop();
        for (const close of closing) await close();
      },
      readiness: () => app?.readiness() ?? { ready: false, parts: {} },
    },
    logger,
  );
}

/** At a hub: that the service runs there, under a name that is not one of its clusters. */
function requirePlace(name: string, { cluster, fleet }: Config): void {
  if (fleet.clusters.length === 0) return;
  if (!hubServices.some((service) => service === name)) throw new AppError('fleet-not-at-hub', { name });
  if (fleet.clusters.includes(cluster)) throw new AppError('fleet-own-name', { cluster });
}

const busOptions = ({ nats, fleet }: Config) => ({
  url: nats.url ?? defaultNats,
  replicas: nats.replicas,
  ...(nats.password_file === null ? {} : { passwordFile: nats.password_file }),
  tls: tlsOf(nats),
  fleet: fleet.clusters,
});

function tlsOf({ ca_file, cert_file, key_file }: Config['nats']): TlsFiles {
  return {
    ...(ca_file === null ? {} : { caFile: ca_file }),
    ...(cert_file === null ? {} : { certFile: cert_file }),
    ...(key_file === null ? {} : { keyFile: key_file }),
  };
}
