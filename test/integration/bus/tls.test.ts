/** A nats-server that asks for TLS and for the client's certificate, as a cluster's own often does. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBus } from '#libs/bus/nats-bus.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { certify } from '../../kit/certificates.ts';
import { eventually } from '../../kit/eventually.ts';
import { startNats, type TestNats } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`the bus over TLS (${server.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-tls-'));
  const file = (name: string) => join(folder, name);
  let nats: TestNats;

  const ours = { caFile: file('ca.pem'), certFile: file('cert.pem'), keyFile: file('key.pem') };

  beforeAll(async () => {
    certify(folder);
    const files = { cert_file: file('cert.pem'), key_file: file('key.pem'), ca_file: file('ca.pem') };
    nats = await startNats({ more: `tls ${JSON.stringify({ ...files, verify: true })}` });
  });
  afterAll(async () => {
    await nats.dispose();
    rmSync(folder, { recursive: true });
  });

  const bus = (tls: object) =>
    connectBus({
      url: nats.url.replace('nats:', 'tls:'),
      name: 'test',
      tls,
      logger: silentLogger,
      clock: systemClock,
      random: Math.random,
    });

  it('is connected with the authority and a certificate of ours, and not without', async () => {
    const known = await bus(ours);
    // A busy machine takes longer than a connection that is made at once.
    await eventually('connected', async () => (known.connected ? true : null));
    const unknown = await bus({ caFile: file('ca.pem') });
    expect(unknown.connected).toBe(false);
    await Promise.all([known.close(), unknown.close()]);
  });

  it('takes certificates of a new authority from the same files, at its next connection', async () => {
    const running = await bus(ours);
    await eventually('connected', async () => (running.connected ? true : null));
    copyFileSync(file('ca.pem'), file('former.pem'));
    certify(folder);
    await nats.stop();
    await eventually('cut off', async () => (running.connected ? null : true));
    await nats.restart();
    await eventually('connected again', async () => (running.connected ? true : null));
    const former = await bus({ ...ours, caFile: file('former.pem') });
    expect(former.connected).toBe(false);
    await Promise.all([running.close(), former.close()]);
  });
});
