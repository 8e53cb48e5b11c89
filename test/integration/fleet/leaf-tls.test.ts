/** The link of a cluster to its hub over TLS: the hub hears the cluster only if each has reason to trust the link. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubUsers } from '#libs/bus/server-users.ts';
import { topics } from '#libs/contracts/topics.ts';
import { freePort } from '#libs/provision/ports.ts';
import { type CertificateFiles, certify } from '../../kit/certificates.ts';
import { eventually } from '../../kit/eventually.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');
const { sample } = topics;

describe.skipIf(!server.available)(`the link to a hub over TLS (${server.reason})`, () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'egressip-leaf-')));
  let hub: TestNats;
  let leaves: number;
  let ours: CertificateFiles;
  let foreign: CertificateFiles;

  beforeAll(async () => {
    const [own, other] = folders.map(certify);
    if (own === undefined || other === undefined) throw new Error('no certificates');
    [ours, foreign] = [own, other];
    leaves = await freePort();
    const tls = JSON.stringify({ cert_file: ours.cert, key_file: ours.key, ca_file: ours.ca, verify: true });
    const users = hubUsers(['east'], (name) => `of-${name}`);
    hub = await startNats({ domain: 'hub', more: `leafnodes { listen: "127.0.0.1:${leaves}", no_advertise: true, tls ${tls} }\n${users}` });
  });
  afterAll(async () => {
    await hub.dispose();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** A cluster that stores a sample; what the hub has of it when the link works, or has been refused three times. */
  async function heardOver(remote: object): Promise<number> {
    const nats = await startNats({
      domain: 'east',
      serverName: 'east',
      more: `leafnodes { reconnect: 1, remotes: [ ${JSON.stringify(remote)} ] }\n`,
    });
    const analyzer = await testBus(nats.url, 'analyzer');
    const gateway = await testBus(hub.url.replace('//', '//gateway:of-gateway@'), 'gateway', { fleet: ['east'] });
    try {
      await analyzer.publish('east', sample, sampleAt(1, 'n'));
      return await eventually('the hub hears the cluster, or refuses it', async () => {
        const { messages } = await gateway.streamInfo('EIP_HISTORY');
        return messages > 0 ? messages : refusals(nats) >= 3 ? 0 : null;
      });
    } finally {
      await Promise.all([analyzer.close(), gateway.close()]);
      await nats.dispose();
    }
  }
  const refusals = (nats: TestNats) =>
    nats.log().match(/TLS leafnode handshake error|Leafnode connection closed|Error trying to connect as leafnode/gi)?.length ?? 0;

  const url = (scheme: string) => `${scheme}://east:of-east@localhost:${leaves}`;

  it.each([
    ['that trusts another authority', 'tls', () => ({ ca_file: foreign.ca, cert_file: ours.cert, key_file: ours.key })],
    ['that shows no certificate', 'tls', () => ({ ca_file: ours.ca })],
    ['that shows a certificate of another authority', 'tls', () => ({ ca_file: ours.ca, cert_file: foreign.cert, key_file: foreign.key })],
    ['without TLS', 'nats-leaf', () => null],
  ])('hears no cluster %s', async (_what, scheme, tls) => {
    const settings = tls();
    expect(await heardOver({ url: url(scheme), ...(settings === null ? {} : { tls: settings }) })).toBe(0);
  });

  it('hears a cluster when both trust the other', async () => {
    expect(await heardOver({ url: url('tls'), tls: { ca_file: ours.ca, cert_file: ours.cert, key_file: ours.key } })).toBe(1);
  });
});
