/** Entry point of the gateway as a process of its own. */
import { readSecret } from '#libs/config/secret.ts';
import { runService } from '#libs/service/run-service.ts';
import { createGateway } from './app.ts';
import { readCertificate } from './http/certificate.ts';

await runService('gateway', ({ config, connectBus, clock, logger }) => {
  const { gateway } = config;
  return createGateway({
    connectBus,
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
    clock,
    logger,
  });
});
