/** Entry point of the gateway as a process of its own. */
import type { Config } from '#libs/config/schema.ts';
import { readSecret } from '#libs/config/secret.ts';
import { runService } from '#libs/service/run-service.ts';
import { createGateway, type GatewayOptions } from './app.ts';
import { readCertificate } from './http/certificate.ts';

await runService('gateway', ({ config, connectBus, clock, logger }) => {
  const { gateway, assistant, fleet } = config;
  const thresholds = config.performance_thresholds.rule_validation;
  return createGateway({
    connectBus,
    cluster: config.cluster,
    ...(fleet.clusters.length > 0 ? { clusters: fleet.clusters, egressNetworks: fleet.egress_networks } : {}),
    host: gateway.host,
    port: gateway.port,
    tls: readCertificate(gateway.cert_file, gateway.key_file),
    oidc:
      gateway.oidc === null
        ? undefined
        : { issuer: gateway.oidc.issuer, audience: gateway.oidc.audience, operatorGroup: gateway.oidc.operator_group },
    signIn: signInOf(gateway),
    access: {
      allowedHosts: gateway.allowed_hosts,
      ownTokens:
        assistant.model === null
          ? []
          : [{ name: 'assistant', role: 'viewer', token: readSecret('assistant.mcp_token', assistant.mcp_token) }],
      tokens: gateway.tokens.map(({ name, role, token }) => ({ name, role, token: readSecret(`gateway.tokens.${name}`, token) })),
    },
    requestsPerMinute: gateway.requests_per_minute,
    runsEnabled: config.orchestrator.enabled,
    assistantSeconds: assistant.model === null ? null : assistant.limits.seconds,
    consistencyMinimum: thresholds.rule_consistency_min_score,
    rowLimits: { snat: thresholds.max_snat_rules_per_node, reroute: thresholds.max_lrp_rules_per_node },
    clock,
    logger,
  });
});

function signInOf({ oidc, public_url }: Config['gateway']): GatewayOptions['signIn'] {
  if (oidc === null || oidc.client_id === null) return undefined;
  const clientSecret = oidc.client_secret === null ? null : readSecret('gateway.oidc.client_secret', oidc.client_secret);
  return { clientId: oidc.client_id, clientSecret, publicUrl: public_url?.replace(/\/+$/, '') ?? null };
}
