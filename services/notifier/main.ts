/** Entry point of the notifier as a process of its own. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { loadConfig } from '#libs/config/load.ts';
import { readSecret } from '#libs/config/secret.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createNotifier } from './app.ts';
import { signingKey } from './sign.ts';
import { createDeliver, type Receiver } from './webhook.ts';

const config = loadConfig();
const { notifier, gateway } = config;
const logger = createLogger('notifier', config.development.debug_mode ? { level: 'debug' } : {});
const attemptMs = 15_000;
const listening = `${gateway.cert_file === null ? 'http' : 'https'}://${gateway.host}:${gateway.port}`;
const page = gateway.public_url?.replace(/\/+$/, '') ?? listening;

const receivers = notifier.receivers.map(({ name, url, secret, token, min_severity, send_resolved }): Receiver => {
  const key = `notifier.receivers.${name}`;
  return {
    name,
    url: typeof url === 'string' ? url : readSecret(`${key}.url`, url),
    key: secret === null ? null : signingKey(name, readSecret(`${key}.secret`, secret)),
    token: token === null ? null : readSecret(`${key}.token`, token),
    minSeverity: min_severity,
    sendResolved: send_resolved,
  };
});

await runApp(
  createNotifier({
    connectBus: () =>
      connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'notifier', logger, clock: systemClock, random: Math.random }),
    cluster: config.cluster,
    receivers,
    deliver: createDeliver({ allowPrivate: notifier.allow_private_addresses, timeoutMs: attemptMs, now: systemClock.now }),
    links: { page, runbook: (kind) => `${page}/runbooks/${kind}` },
    clock: systemClock,
    random: Math.random,
    logger,
  }),
  logger,
);
