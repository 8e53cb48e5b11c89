/** Every service, every subject, publish and subscribe, on a real nats-server: what it lets pass is what is written down here. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BusService, busServices } from '#libs/bus/permissions.ts';
import { askers, questions } from '#libs/contracts/questions.ts';
import { askSubject } from '#libs/contracts/subjects.ts';
import { allTopics, buckets, filterOf, isSender, leadTopicsOf, streams, topics } from '#libs/contracts/topics.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { root } from '../../unit/architecture/source-files.ts';

const server = await provided('nats');

/** By the catalogue. Of streams and buckets: `make` it when it is not there, `keep` it up to date, `read` what it holds. */
function mayPublish(service: BusService): readonly string[] {
  const concerned = (stream: string) => allTopics.filter((topic) => topic.stream === stream);
  const sends = (stream: string) => concerned(stream).some((topic) => isSender(topic, service));
  const reads = (stream: string) => concerned(stream).some(({ to }) => to.includes(service));
  return [
    ...['set up', `heartbeat of ${service}`, `metrics of ${service}`],
    ...allTopics.filter((topic) => isSender(topic, service)).map(({ name }) => name),
    ...Object.keys(streams).flatMap((stream) => [
      ...(service === 'analyzer' ? [`make ${stream}`, `keep ${stream}`] : sends(stream) || reads(stream) ? [`make ${stream}`] : []),
      ...(reads(stream) ? [`read ${stream}`] : []),
    ]),
    ...Object.entries(buckets).flatMap(([bucket, { usedBy }]) => (usedBy.join().includes(service) ? [`use ${bucket}`] : [])),
    ...(askers[service] ?? []).map((answerer) => `ask the ${answerer}`),
  ];
}

/** Written down: what people would be surprised by. The rest is heard through streams. */
const maySubscribe: Readonly<Record<BusService, readonly string[]>> = {
  watcher: ['confirm'],
  poller: ['confirm'],
  analyzer: ['heartbeats of all', 'ask the analyzer'],
  historian: ['ask the historian'],
  notifier: ['ask the notifier'],
  orchestrator: ['ask the orchestrator'],
  gateway: ['heartbeats of all', 'metrics of all', 'live'],
  assistant: ['ask the assistant'],
};

/** Every subject there is, under the name of the right to it. */
const subjects: readonly (readonly [right: string, subject: string])[] = [
  ...allTopics.filter(({ from }) => from !== 'every service').map((topic) => [topic.name, concrete(filterOf(topic))] as const),
  ...busServices.flatMap((service) => [
    [`heartbeat of ${service}`, `eip.v1.c.heartbeat.${service}`] as const,
    [`metrics of ${service}`, `eip.v1.c.metrics.${service}`] as const,
    [`inbox of ${service}`, `_INBOX.${service}.x`] as const,
  ]),
  ...Object.entries(questions).map(([name, { by }]) => [`ask the ${by}`, askSubject('c', name)] as const),
  ...[...Object.keys(streams), ...Object.keys(buckets).map((bucket) => `KV_${bucket}`)].flatMap(streamSubjects),
  ...Object.keys(buckets).map((bucket) => [`use ${bucket}`, `$KV.${bucket}.key`] as const),
  ...busServices
    .flatMap(leadTopicsOf)
    .map((topic) => [topic.name, `$JS.API.DIRECT.GET.${topic.stream}.${concrete(filterOf(topic))}`] as const),
  ['set up', '$JS.API.INFO'],
  ...['$JS.API.STREAM.LIST', '$JS.API.STREAM.NAMES', '$JS.API.STREAM.PEER.REMOVE.EIP_STATE', '$JS.ACK.EIP_STATE.c.1.1.1.1.1'].map(nobody),
  ...['$SYS.REQ.SERVER.PING', '_INBOX.x', 'eip.v1.c.heartbeat.other', 'eip.v1.c.other', 'other'].map(nobody),
];

function streamSubjects(stream: string): readonly (readonly [string, string])[] {
  const bucket = /^KV_(.+)$/.exec(stream)?.[1];
  const right = (verb: string) => (bucket === undefined ? `${verb} ${stream}` : `use ${bucket}`);
  const reading = [`STREAM.MSG.GET.${stream}`, `CONSUMER.CREATE.${stream}`, `CONSUMER.MSG.NEXT.${stream}.c`, `CONSUMER.DELETE.${stream}.c`];
  const refused = [
    ...['DELETE', 'PURGE', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE', 'LEADER.STEPDOWN'].map((verb) => `STREAM.${verb}.${stream}`),
    ...['CONSUMER.LIST', 'CONSUMER.NAMES'].map((verb) => `${verb}.${stream}`),
    ...[`CONSUMER.DURABLE.CREATE.${stream}.c`, `CONSUMER.CREATE.${stream}.c`, `CONSUMER.INFO.${stream}.c`],
    ...(bucket === undefined ? [`DIRECT.GET.${stream}`, `DIRECT.GET.${stream}.x`] : [`STREAM.UPDATE.${stream}`]),
  ];
  const api = (path: string) => `$JS.API.${path}`;
  return [
    ...['CREATE', 'INFO'].map((verb) => [right('make'), api(`STREAM.${verb}.${stream}`)] as const),
    ...(bucket === undefined
      ? [[right('keep'), api(`STREAM.UPDATE.${stream}`)] as const]
      : [[right('read'), api(`DIRECT.GET.${stream}.$KV.${bucket}.key`)] as const]),
    ...reading.map((path) => [right('read'), api(path)] as const),
    ...refused.map((path) => nobody(api(path))),
  ];
}

function nobody(subject: string) {
  return ['for nobody', subject] as const;
}

function concrete(filter: string): string {
  return filter.replaceAll('*', 'c');
}

describe.skipIf(!server.available)(`what each service may do on the bus (${server.reason})`, () => {
  let nats: TestNats;
  beforeAll(async () => {
    // The chart's, which takes the passwords from the environment of its server.
    for (const service of busServices) vi.stubEnv(`NATS_PASSWORD_${service.toUpperCase()}`, `of-${service}`);
    const users = readFileSync(join(root, 'deploy/helm/egressip-analyzer/files/nats-users.conf'), 'utf8');
    nats = await startNats({ maxPayload: '1MB', more: users });
    vi.unstubAllEnvs();
  });
  afterAll(() => nats.dispose());

  for (const service of busServices) {
    it(`${service}: publish`, async () => {
      const rights = new Set(mayPublish(service));
      const refused = await refusals('Publish', service);
      const passed = subjects.filter(([, subject]) => !refused.has(subject));
      expect(passed).toEqual(subjects.filter(([right]) => rights.has(right)));
    });

    it(`${service}: subscribe`, async () => {
      const heard = maySubscribe[service];
      const rights = new Set([`inbox of ${service}`, ...heard]);
      const ofAll = (right: string) => heard.includes(right.replace(/^(heartbeat|metrics) of .*/, (_, what) => `${plural(what)} of all`));
      const refused = await refusals('Subscription', service);
      const passed = subjects.filter(([, subject]) => !refused.has(subject) && subject !== 'eip.v1.c.heartbeat.other');
      expect(passed).toEqual(subjects.filter(([right]) => rights.has(right) || ofAll(right)));
    });
  }

  it('they work within that: an answer in many parts, what was stored, a key', async () => {
    const as = (service: BusService) => testBus(nats.url.replace('//', `//${service}:of-${service}@`), service);
    const [analyzer, historian, gateway] = await Promise.all([as('analyzer'), as('historian'), as('gateway')]);
    // It does not compress, and the server takes 1 MB at once.
    const rows = Array.from({ length: 1000 }, () => ({ a: randomBytes(12_000).toString('base64') }));
    const answer = {
      freshness: { complete: true, missing: [], ageMs: null, at: 0 },
      query: null,
      columns: [{ name: 'a', type: 'VARCHAR' }],
      rows,
      more: false,
    };
    const subscription = historian.answer('c', 'history', async () => answer);
    // One round trip: the server then knows it.
    await historian.streamInfo('EIP_HISTORY');
    expect(await gateway.ask('c', 'history', { sql: 'select 1' }, 60_000)).toEqual(answer);
    await analyzer.publish('c', topics.sample, sampleAt(1, 'n'));
    expect(await historian.read('c', topics.sample, 1)).toHaveLength(1);
    const bucket = await historian.bucket('EIP_CHECKPOINT');
    await bucket.put('key', { seq: 1 });
    expect(await bucket.keys()).toEqual(['key']);
    await subscription.stop();
    await Promise.all([analyzer.close(), historian.close(), gateway.close()]);
  });

  it('nobody comes in without a password, or with that of another', async () => {
    expect(await speak({}, [])).toContain('Authorization Violation');
    expect(await speak({ user: 'analyzer', pass: 'of-gateway' }, [])).toContain('Authorization Violation');
  });

  /** What the server refuses of all subjects. It says so of each before it answers the ping behind them. */
  async function refusals(operation: 'Publish' | 'Subscription', service: BusService): Promise<ReadonlySet<string>> {
    const lines = subjects.map(([, subject], index) => (operation === 'Publish' ? `PUB ${subject} 0\r\n` : `SUB ${subject} ${index}`));
    const said = await speak({ user: service, pass: `of-${service}` }, lines);
    return new Set(
      [...said.matchAll(new RegExp(`Permissions Violation for ${operation} to "([^"]+)"`, 'g'))].map(([, subject = '']) => subject),
    );
  }

  /** The protocol of NATS as it stands in its documentation, so that no client library stands between. */
  function speak(credentials: object, lines: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(nats.url).port) });
      socket.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('PONG\r\n')) socket.end();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(said));
      socket.write(
        `CONNECT ${JSON.stringify({ verbose: false, pedantic: false, ...credentials })}\r\n${lines.map((line) => `${line}\r\n`).join('')}PING\r\n`,
      );
    });
  }
});

const plural = (what: string) => (what === 'heartbeat' ? 'heartbeats' : what);
