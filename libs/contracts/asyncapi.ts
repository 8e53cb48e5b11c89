/**
 * The bus as an AsyncAPI 3.0 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0), from the catalogue and
 * the questions. Payloads are JSON Schema draft 7, which AsyncAPI's own schema object is a superset of.
 */
import { z } from 'zod';
import { finding, incident } from './findings.ts';
import { kubeInput, ovnInput } from './model-input.ts';
import { explainStep, freshness, nodeSummary, objectSummary, questions, reply, silence, trend } from './questions.ts';
import { askAddress } from './subjects.ts';
import { allTopics, describeTopic, type Topic } from './topics.ts';
import { failover, nodeVerdict, objectVerdict, rowCounts } from './verdict.ts';

type Json = Record<string, unknown>;

/** Written to `docs/reference` by a test. @internal */
export function asyncApi(version: string): Json {
  const asked = Object.entries(questions);
  const messages = [...allTopics.map(({ message }) => message), ...asked.flatMap(([name]) => [`ask-${name}`, `reply-${name}`])];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'egressip-analyzer bus',
      version,
      description: 'Subjects of NATS. Names are single tokens: bytes other than letters, digits, - and _ are written =XX.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries([
      ...allTopics.map((topic) => [channelName(topic), eventChannel(topic)]),
      ...asked.flatMap(([name, { by }]) => [
        [`ask-${name}`, askChannel(name, by)],
        [`reply-${name}`, { address: null, messages: { reply: ref(`components/messages/reply-${name}`) } }],
      ]),
    ]),
    operations: Object.fromEntries([
      ...allTopics.map((topic) => [
        `publish-${channelName(topic)}`,
        { action: 'send', channel: ref(`channels/${channelName(topic)}`), summary: summaryOf(topic) },
      ]),
      ...asked.map(([name]) => [
        `answer-${name}`,
        {
          action: 'receive',
          channel: ref(`channels/ask-${name}`),
          reply: { channel: ref(`channels/reply-${name}`), address: { location: '$message.header#/reply-to' } },
        },
      ]),
    ]),
    components: {
      messages: Object.fromEntries(messages.map((name) => [name, { name, payload: ref(`components/schemas/${name}`) }])),
      schemas: jsonSchemas(),
    },
  };
}

const summaryOf = ({ from, to }: Topic) => (to.length === 0 ? from : `${from} to ${to.join(', ')}`);

const channelName = ({ area }: Topic) => area.replaceAll('.', '-');

function eventChannel(topic: Topic): Json {
  const { address, id } = describeTopic(topic);
  const once = id === null ? '' : ` Stored once by its id, ${id}.`;
  return {
    address,
    messages: { [topic.message]: ref(`components/messages/${topic.message}`) },
    parameters: parametersOf(address),
    ...(topic.stream === null ? {} : { description: `Stored in the stream ${topic.stream}.${once}` }),
  };
}

function askChannel(name: string, by: string): Json {
  const address = askAddress(name);
  return {
    address,
    messages: { ask: ref(`components/messages/ask-${name}`) },
    parameters: parametersOf(address),
    description: `Answered by the ${by}.`,
  };
}

function parametersOf(address: string): Json {
  return Object.fromEntries([...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, {}]));
}

const ref = (path: string): Json => ({ $ref: `#/${path}` });

/** What several messages hold, so that it is described once. */
const shared = {
  finding,
  incident,
  failover,
  nodeVerdict,
  objectVerdict,
  rowCounts,
  freshness,
  objectSummary,
  nodeSummary,
  explainStep,
  trend,
  silence,
  kubeInput,
  ovnInput,
} as const satisfies Record<string, z.ZodType>;

/** All payloads as they travel, by name. */
function jsonSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  const add = (id: string, schema: z.ZodType) => void registry.add(schema, { id });
  for (const [id, schema] of Object.entries(shared)) add(id, schema);
  for (const topic of allTopics) add(topic.message, topic.schema);
  for (const [name, { request, answer }] of Object.entries(questions)) {
    add(`ask-${name}`, request);
    add(`reply-${name}`, reply(answer));
  }
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-7', io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).flatMap(([name, schema]) => (name === '__shared' ? [] : [[name, tidy(schema)]])));
}

/** Only "any JSON" refers to itself, in a place outside this document: there anything may be. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== 'object') return value;
  if ('$ref' in value && !String(value.$ref).startsWith('#/components/schemas/')) return {};
  if ('$ref' in value && String(value.$ref).includes('__shared')) return {};
  const kept = Object.entries(value).filter(([key]) => key !== '$schema' && key !== '$id' && key !== 'definitions');
  return Object.fromEntries(kept.map(([key, each]) => [key, tidy(each)]));
}
