/** Entry point of the notifier as a process of its own. */
import { readSecret } from '#libs/config/secret.ts';
import { runService } from '#libs/service/run-service.ts';
import { createNotifier } from './app.ts';
import { signingKey } from './sign.ts';
import { createDeliver, type Outcome, type Receiver } from './webhook.ts';

const attemptMs = 15_000;
const notNow: Outcome = { type: 'again', reason: 'another notifier may have taken over', afterMs: null };

await runService('notifier', ({ config, connectBus, mayAct, clock, random, logger }) => {
  const { notifier, gateway, fleet } = config;
  const listening = `${gateway.cert_file === null ? 'http' : 'https'}://${gateway.host}:${gateway.port}`;
  const page = gateway.public_url?.replace(/\/+$/, '') ?? listening;
  const receivers = notifier.receivers.map(({ name, url, secret, token, min_severity, send_resolved, repeat_interval_hours }): Receiver => {
    const key = `notifier.receivers.${name}`;
    return {
      name,
      url: typeof url === 'string' ? url : readSecret(`${key}.url`, url),
      key: secret === null ? null : signingKey(name, readSecret(`${key}.secret`, secret)),
      token: token === null ? null : readSecret(`${key}.token`, token),
      minSeverity: min_severity,
      sendResolved: send_resolved,
      repeatMs: repeat_interval_hours === null ? null : repeat_interval_hours * 3_600_000,
    };
  });
  const deliver = createDeliver({ allowPrivate: notifier.allow_private_addresses, timeoutMs: attemptMs, clock });
  return createNotifier({
    connectBus,
    cluster: config.cluster,
    fleet: fleet.clusters.length === 0 ? undefined : { clusters: fleet.clusters, egressNetworks: fleet.egress_networks },
    receivers,
    deliver: (receiver, message) => (mayAct() ? deliver(receiver, message) : Promise.resolve(notNow)),
    links: { page, runbook: (kind) => `${page}/runbooks/${kind}` },
    clock,
    random,
    logger,
  });
});
