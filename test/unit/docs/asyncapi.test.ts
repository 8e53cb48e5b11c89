/** docs/reference/asyncapi.yaml as the specification of AsyncAPI 3.0.0 wants it, and as complete as the catalogue. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { questions } from '#libs/contracts/questions.ts';
import { askAddress } from '#libs/contracts/subjects.ts';
import { allTopics, describeTopic } from '#libs/contracts/topics.ts';
import { read } from '../architecture/source-files.ts';

const reference = z.strictObject({ $ref: z.string().startsWith('#/') });
const channel = z.strictObject({
  address: z.string().nullable(),
  messages: z.record(z.string().regex(/^[\w.-]+$/), reference),
  parameters: z.record(z.string().regex(/^[A-Za-z0-9_-]+$/), z.strictObject({})).optional(),
  description: z.string().optional(),
});
const operation = z.strictObject({
  action: z.enum(['send', 'receive']),
  channel: reference,
  summary: z.string().optional(),
  reply: z.strictObject({ channel: reference, address: z.strictObject({ location: z.string().startsWith('$message.') }) }).optional(),
});
const document = z.strictObject({
  asyncapi: z.literal('3.0.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  defaultContentType: z.literal('application/json'),
  channels: z.record(z.string(), channel),
  operations: z.record(z.string(), operation),
  components: z.strictObject({
    messages: z.record(z.string(), z.strictObject({ name: z.string(), payload: reference })),
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

const file: unknown = parse(read('docs/reference/asyncapi.yaml'));
const api = document.parse(file);

describe('docs/reference/asyncapi.yaml', () => {
  it('holds no reference that leads nowhere, and no schema that nothing uses', () => {
    const targets = new Set(referencesIn(file));
    const missing = [...targets].filter((target) => at(target) === undefined);
    expect(missing).toEqual([]);
    const unused = Object.keys(api.components.schemas).filter((name) => !targets.has(`#/components/schemas/${name}`));
    expect(unused).toEqual([]);
  });

  it('has a channel for every topic and every question, with all parameters of its address', () => {
    const addresses = Object.values(api.channels).map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(allTopics.map((topic) => describeTopic(topic).address)));
    expect(addresses).toEqual(expect.arrayContaining(Object.keys(questions).map(askAddress)));
    for (const { address, parameters } of Object.values(api.channels)) {
      expect(Object.keys(parameters ?? {}).sort()).toEqual([...(address ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
    }
  });

  it('describes a finding as the contracts do', () => {
    expect(api.components.schemas['finding']).toMatchObject({
      type: 'object',
      properties: { severity: { enum: ['critical', 'warning', 'info'] }, since: { type: 'string' } },
    });
  });
});

function referencesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => (key === '$ref' ? [String(each)] : referencesIn(each)));
}

function at(pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], file);
}
