/** The rights on the bus follow from who the topics, questions and buckets name. This holds those names to what the services do. */
import { describe, expect, it } from 'vitest';
import { busServices, hasLeader, inboxOf, leafPermissionsOf, permissionsOf, streamsOf } from '#libs/bus/permissions.ts';
import { askers } from '#libs/contracts/questions.ts';
import { allTopics, buckets, isSender } from '#libs/contracts/topics.ts';
import { code, read } from '../architecture/source-files.ts';

const filesOf = (service: string) => code.filter((file) => file.startsWith(`services/${service}/`) && !file.includes('/page/'));
const matches = (service: string, pattern: RegExp) =>
  filesOf(service).flatMap((file) => [...read(file).matchAll(pattern)].map(([, name = '']) => name));

describe.each(busServices)('%s', (service) => {
  it('names only topics that it sends or that are sent to it', () => {
    const listed = matches(service, /const \{ ([\w, ]+) \} = topics;/g).flatMap((names) => names.split(', '));
    const named = new Set([...matches(service, /\btopics\.(\w+)/g), ...listed]);
    const foreign = allTopics.filter(
      (topic) => named.has(topic.name) && !isSender(topic, service) && !isSender(topic, 'every service') && !topic.to.includes(service),
    );
    expect(foreign.map(({ name }) => name)).toEqual([]);
  });

  it('uses only buckets that name it, that of the positions when it consumes', () => {
    const used = [...matches(service, /\.bucket\('(\w+)'\)/g), ...matches(service, /\.(consume)\(\{/g).map(() => 'EIP_CHECKPOINT')];
    expect(
      used.filter(
        (name) => !Object.entries(buckets).some(([bucket, { usedBy }]) => bucket === name && [...usedBy].some((user) => user === service)),
      ),
    ).toEqual([]);
  });

  it('asks on the bus only when it is one that asks', () => {
    const asks = matches(service, /\bbus\.(ask)\(/g).length > 0;
    expect(asks).toBe(askers[service] !== undefined);
  });

  it('is refused what would delete anything', () => {
    const { publish } = permissionsOf(service);
    expect(publish.filter((subject) => /STREAM\.(DELETE|PURGE|MSG\.DELETE)|\$JS\.API\.[^.]*[*>]/.test(subject))).toEqual([]);
  });
});

describe('the rights', () => {
  const publish = (service: (typeof busServices)[number]) => permissionsOf(service).publish.join(' ');

  it('let only the analyzer change a stream, and only the gateway and the orchestrator ask', () => {
    expect(busServices.filter((service) => publish(service).includes('STREAM.UPDATE'))).toEqual(['analyzer']);
    expect(busServices.filter((service) => publish(service).includes('.ask.'))).toEqual(['orchestrator', 'gateway']);
  });

  it('let those that take in and the assistant follow no stream, and what writes the history tell only its insights', () => {
    expect(busServices.filter((service) => !publish(service).includes('CONSUMER.CREATE.EIP_'))).toEqual(['watcher', 'poller', 'assistant']);
    const said = permissionsOf('historian').publish.filter((subject) => !subject.startsWith('$'));
    expect(said.map((subject) => subject.split('.').slice(3).join('.'))).toEqual([
      'incident.*',
      'insight.*',
      'historian-lead',
      'heartbeat.historian',
      'metrics.historian',
    ]);
  });
});

describe('at the hub of a fleet', () => {
  it('the gateway may also change the streams that it reads, and no other right is added', () => {
    const more = permissionsOf('gateway', true).publish.filter((subject) => !permissionsOf('gateway').publish.includes(subject));
    expect(more).toEqual(['EIP_FINDINGS', 'EIP_HISTORY', 'EIP_RUNS'].map((stream) => `$JS.API.STREAM.UPDATE.${stream}`));
    expect(permissionsOf('gateway', true).publish.join(' ')).not.toContain('EIP_STATE');
  });

  it('the notifier asks the analyzers, which it does nowhere else, and has no stream', () => {
    const more = permissionsOf('notifier', true).publish.filter((subject) => !permissionsOf('notifier').publish.includes(subject));
    expect(more.length).toBeGreaterThan(0);
    expect(more.filter((subject) => !/^eip\.v1\.\*\.ask\./.test(subject))).toEqual([]);
    expect(more).toContain('eip.v1.*.ask.status');
    expect(more.join(' ')).not.toMatch(/ask\.(run-|silence-|assist)/);
    expect(permissionsOf('notifier', true).publish.join(' ')).not.toContain('.EIP_FINDINGS');
  });

  it('a leaf node says and is asked what is of its own cluster, and no service may write there', () => {
    const { publish, subscribe } = leafPermissionsOf('east');
    expect(publish.filter((subject) => subject.startsWith('eip.'))).toEqual(
      ['heartbeat.*', 'metrics.*', 'live'].map((area) => `eip.v1.east.${area}`),
    );
    expect([...publish, ...subscribe].filter((subject) => /^eip\.v1\.(?!east\.)|^\$JS\.(?!east\.|S\.|FC\.)/.test(subject))).toEqual([]);
  });
});

describe('a connection of another name', () => {
  it('has an inbox of its own whatever it is called, and sets up all streams', () => {
    expect(inboxOf('worker-1.example *')).toBe('_INBOX.worker-1=2Eexample=20=2A');
    expect(streamsOf('test')).toMatchObject({ keeps: true, names: { length: 4 } });
    expect(streamsOf('poller')).toEqual({ keeps: false, names: ['EIP_STATE'] });
  });
});

it('lets every gateway serve where one file turns the standby of all on', () => {
  expect(busServices.filter((service) => !hasLeader(service))).toEqual(['gateway']);
});
