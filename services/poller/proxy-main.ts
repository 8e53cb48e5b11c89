/**
 * Entry point of the read-only proxy, the sidecar on each node: only it has the database's socket, and only reading
 * passes. Options are named as those of ovsdb-client:
 * `--listen ssl:[::]:6643 --database unix:/var/run/ovn/ovnnb_db.sock --private-key FILE --certificate FILE --ca-cert FILE`.
 */
import { parseArgs } from 'node:util';
import { createConnector } from '#libs/ovsdb/address.ts';
import { type ReadOnlyProxy, startReadOnlyProxy } from '#libs/ovsdb/proxy.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { listen: text, database: text, 'private-key': text, certificate: text, 'ca-cert': text } });
const logger = createLogger('ovsdb-proxy');
const database = createConnector(values.database ?? 'unix:/var/run/ovn/ovnnb_db.sock', { clock: systemClock });
const tls = {
  ...(values['private-key'] === undefined ? {} : { privateKey: values['private-key'] }),
  ...(values.certificate === undefined ? {} : { certificate: values.certificate }),
  ...(values['ca-cert'] === undefined ? {} : { caCertificate: values['ca-cert'] }),
};
let proxy: ReadOnlyProxy | null = null;

await runApp(
  {
    name: 'ovsdb-proxy',
    start: async () => {
      proxy = await startReadOnlyProxy({ listen: values.listen ?? 'tcp:127.0.0.1:6643', database, tls, logger });
      logger.info({ event: 'listening', address: proxy.address }, `readers may connect to ${proxy.address}`);
    },
    stop: async () => await proxy?.stop(),
    readiness: () => ({ ready: proxy !== null, parts: { listen: proxy?.address ?? 'not yet' } }),
  },
  logger,
);
