/** Each topic once over a real nats-server: subject, content and id are what the reference says. */
import { connect, type NatsConnection } from 'nats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import type { Insight } from '#libs/contracts/insights.ts';
import type { StateEntry } from '#libs/contracts/messages.ts';
import { allTopics, type EventOf, subjectOf, type topics } from '#libs/contracts/topics.ts';
import { historyMessages } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { read } from '../../unit/architecture/source-files.ts';

const server = await provided('nats');
const cluster = 'my.cluster';
const entry = { writer: 'w1', seq: 7, part: 0, parts: 1 };
const kube: StateEntry = { ...entry, input: { source: 'kube', type: 'kube-snapshot', at: 1, kind: 'Pod', objects: [] } };
const ovn: StateEntry = { ...entry, input: { source: 'ovn', type: 'ovn-changes', at: 1, node: 'worker.1', rows: [] } };
const consistency = null;
const rows = { expected: null, actual: null, matched: null, snat: null, reroute: null, mark: null };
const summary = { nodes: 0, egressIPs: 0, pods: 0, unjudgedPods: 0, ...rows, findings: { critical: 0, warning: 0, info: 0 } };

const part = { run: 'r1', iteration: null };

const insight: Insight = {
  id: 'i1',
  kind: 'limit-ahead',
  severity: 'warning',
  state: 'firing',
  series: 'snat',
  node: null,
  at: 1,
  since: 1,
  reason: 'it fills up',
  magnitude: null,
  pValue: null,
  causes: [],
  acknowledgedAt: null,
  resolvedAt: null,
};

const lead = { holder: 'i', term: 1, at: 1 };

/** Those of which there is no example in the kit; the compiler holds each to its topic. */
const own = {
  runStep: { ...part, id: 's1', name: 'step', state: 'done', startedAt: 1, endedAt: 2, detail: null },
  runCancel: { run: 'r1', at: 1 },
  heartbeat: { service: 'poller', instance: 'i', at: 1, startedAt: 1, ready: true, parts: {}, log: { seq: 1, pendingMs: 0 } },
  insight: { at: 1, revision: 2, insight },
  confirm: { at: 1 },
  metrics: { service: 'poller', instance: 'i', at: 1, metrics: [] },
  watcherLead: lead,
  pollerLead: { ...lead, node: 'w1' },
  analyzerFindingsLead: lead,
  analyzerHistoryLead: lead,
  historianLead: lead,
  orchestratorLead: lead,
  live: { at: 1, verdict: { complete: true, missing: [], consistency, summary } },
} satisfies { readonly [N in keyof typeof topics]?: EventOf<(typeof topics)[N]> };

/** One event of each topic. */
const events: Readonly<Record<string, unknown>> = {
  kubeState: kube,
  ovnState: ovn,
  ...own,
  ...Object.fromEntries(
    historyMessages(cluster).flatMap((message) => (message.topic === 'invalid' ? [] : [[message.topic, message.event]])),
  ),
};

const lines = read('docs/reference/bus.md').split('\n');
const api = z
  .object({ components: z.object({ schemas: z.record(z.string(), z.json()) }) })
  .parse(parse(read('docs/reference/asyncapi.yaml')));

describe.skipIf(!server.available)(`the topics on a real nats-server (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;
  let raw: NatsConnection;

  beforeAll(async () => {
    nats = await startNats();
    bus = await testBus(nats.url);
    raw = await connect({ servers: nats.url });
  });

  afterAll(async () => {
    await raw?.close();
    await bus?.close();
    await nats?.dispose();
  });

  test.each(allTopics.map((topic) => [topic.name, topic] as const))('%s is published as the reference says', async (name, topic) => {
    const event = events[name];
    const { address, message, stream, id } = rowOf(topic.message);
    const subject = subjectOf(topic, cluster, event);
    const seen = Promise.withResolvers<{ readonly subject: string; readonly data: unknown; readonly id: string | undefined }>();
    raw.subscribe('eip.v1.>', {
      max: 1,
      callback: (_, got) => seen.resolve({ subject: got.subject, data: got.json(), id: got.headers?.get('Nats-Msg-Id') }),
    });
    await raw.flush();
    if (topic.stream === null) bus.send(cluster, { ...topic, stream: null }, event);
    else await bus.publish(cluster, { ...topic, stream: topic.stream }, event);
    const got = await seen.promise;

    expect(got.subject).toBe(filled(address, { ...fieldsOf(event), cluster }, token));
    expect(got.data).toEqual(event);
    expect(topic.schema.safeParse(got.data).success).toBe(true);
    expect(Object.keys(schemaOf(message).properties).sort()).toEqual(Object.keys(event as object).sort());
    for (const field of schemaOf(message).required) expect(Object.keys(event as object)).toContain(field);
    if (topic.stream === null) return expect(stream).toBe('not stored');
    const stored = await raw.jetstreamManager().then((manager) => manager.streams.getMessage(stream, { last_by_subj: subject }));
    expect(stored.header.get('Nats-Msg-Id')).toBe(got.id);
    if (id === '') expect(got.id).toMatch(/^[0-9a-f-]{36}$/);
    else expect(got.id).toBe(filled(id, { ...fieldsOf(event), subject }));
  });
});

/** The row of `docs/reference/bus.md` about a message. */
function rowOf(name: string) {
  const row = lines.find((line) => line.split('|')[2]?.trim() === name);
  const [, address = '', message = '', , , stream = '', id = ''] = (row ?? '').split('|').map((cell) => cell.trim().replaceAll('`', ''));
  return { address, message, stream, id };
}

function schemaOf(name: string) {
  return z.object({ properties: z.record(z.string(), z.json()), required: z.array(z.string()) }).parse(api.components.schemas[name]);
}

/** All fields by their name, those of the event itself before those of what it holds. */
function fieldsOf(event: unknown): Record<string, unknown> {
  const own = Object.entries(event as Record<string, unknown>);
  const inner = own.flatMap(([, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [],
  );
  return { ...Object.fromEntries(inner), ...Object.fromEntries(own) };
}

function filled(template: string, fields: Record<string, unknown>, as: (text: string) => string = (text) => text): string {
  return template.replace(/\{(\w+)\}/g, (_, name) => as(fields[name] === null ? '' : String(fields[name])));
}

const token = (text: string) => text.replaceAll('.', '=2E');
