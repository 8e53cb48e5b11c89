/**
 * Entry point of the read-only proxy, the sidecar on each node: only it has the database's socket, and only reading
 * passes. Its settings are in the environment: it needs neither the bus nor the configuration of the others.
 */
import { z } from 'zod';
import { createConnector } from '#libs/ovsdb/address.ts';
import { type ReadOnlyProxy, startReadOnlyProxy } from '#libs/ovsdb/proxy.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';

const setting = (name: string) => process.env[`EGRESSIP_PROXY_${name}`] || undefined;
const settings = z
  .object({
    listen: z.string().default('tcp:127.0.0.1:6643'),
    database: z.string().default('unix:/var/run/ovn/ovnnb_db.sock'),
    privateKey: z.string().optional(),
    certificate: z.string().optional(),
    caCertificate: z.string().optional(),
  })
  .parse({
    listen: setting('LISTEN'),
    database: setting('DATABASE'),
    privateKey: setting('PRIVATE_KEY'),
    certificate: setting('CERTIFICATE'),
    caCertificate: setting('CA_CERTIFICATE'),
  });
const { listen, database, privateKey, certificate, caCertificate } = settings;
const tls = {
  ...(privateKey === undefined ? {} : { privateKey }),
  ...(certificate === undefined ? {} : { certificate }),
  ...(caCertificate === undefined ? {} : { caCertificate }),
};
const logger = createLogger('ovsdb-proxy');
let proxy: ReadOnlyProxy | null = null;

await runApp(
  {
    name: 'ovsdb-proxy',
    start: async () => {
      proxy = await startReadOnlyProxy({ listen, database: createConnector(database, { clock: systemClock }), tls, logger });
      logger.info({ event: 'listening', address: proxy.address }, `readers may connect to ${proxy.address}`);
    },
    stop: async () => await proxy?.stop(),
    readiness: () => ({ ready: proxy !== null, parts: { listen: proxy?.address ?? 'not yet' } }),
  },
  logger,
);
