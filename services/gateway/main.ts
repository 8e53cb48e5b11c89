/** Entry point of the gateway as a process of its own. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { loadConfig } from '#libs/config/load.ts';
import { readSecret } from '#libs/config/secret.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createGateway } from './app.ts';
import { readCertificate } from './http/certificate.ts';

const config = loadConfig();
const { gateway } = config;
const logger = createLogger('gateway', config.development.debug_mode ? { level: 'debug' } : {});

await runApp(
  createGateway({
    connectBus: () =>
      connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'gateway', logger, clock: systemClock, random: Math.random }),
    cluster: config.cluster,
    host: gateway.host,
    port: gateway.port,
    tls: readCertificate(gateway.cert_file, gateway.key_file),
    oidc:
      gateway.oidc === null
        ? undefined
        : { issuer: gateway.oidc.issuer, audience: gateway.oidc.audience, operatorGroup: gateway.oidc.operator_group },
    access: {
      allowedHosts: gateway.allowed_hosts,
      tokens: gateway.tokens.map(({ name, role, token }) => ({ name, role, token: readSecret(`gateway.tokens.${name}`, token) })),
    },
    requestsPerMinute: gateway.requests_per_minute,
    runsEnabled: config.orchestrator.enabled,
    consistencyMinimum: config.performance_thresholds.rule_validation.rule_consistency_min_score,
    questdbUrl: config.questdb.url,
    clock: systemClock,
    logger,
  }),
  logger,
);
