import { describe, expect, it } from 'vitest';
import { readObjects } from '#libs/sources/files/objects.ts';
import { inChunks } from './journal.ts';

const read = (text: string) => readObjects(inChunks(Buffer.from(text), 64));
const names = async (text: string) => (await read(text)).objects.map((object) => `${object.kind} ${object.name}`);

const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, uid: name, labels: { env: 'prod' } } });
const yamlNamespace = (name: string, indent = '') =>
  ['apiVersion: v1', 'kind: Namespace', 'metadata:', `  name: ${name}`, `  uid: ${name}`].map((line) => `${indent}${line}\n`).join('');

describe('Kubernetes objects from files', () => {
  it('are read from one object, a list, a typed list and several documents, JSON and YAML', async () => {
    expect(await names(JSON.stringify(namespace('a')))).toEqual(['Namespace a']);
    expect(await names(JSON.stringify({ kind: 'List', items: [namespace('a'), namespace('b')] }))).toEqual(['Namespace a', 'Namespace b']);
    const { kind: _, apiVersion: __, ...bare } = namespace('a');
    expect(await names(JSON.stringify({ kind: 'NamespaceList', items: [bare] }))).toEqual(['Namespace a']);
    expect(await names(`---\n${yamlNamespace('a')}---\n${yamlNamespace('b')}`)).toEqual(['Namespace a', 'Namespace b']);
    const list = `apiVersion: v1\nitems:\n${yamlNamespace('a', '  ').replace('  api', '- api')}kind: List\n`;
    expect(await names(list)).toEqual(['Namespace a']);
  });

  it('are read from documents of both notations joined with --- or with nothing', async () => {
    const [json, pretty] = [JSON.stringify(namespace('a{"}')), JSON.stringify(namespace('b'), null, 4)];
    const both = ['Namespace a{"}', 'Namespace b'];
    for (const joint of ['\n', '', '\n---\n', '\n--- # next\n# {\n']) expect(await names(`${json}${joint}${pretty}\n`)).toEqual(both);
    expect(await names(`${json}\n${json.replace('a{', 'c{')}\n`)).toEqual([both[0], 'Namespace c{"}']);
    expect(await names(`[${json},\n${pretty}]`)).toEqual(both);
    expect(await names(`${json}\n${yamlNamespace('b')}`)).toEqual(both);
    expect(await names(`${yamlNamespace('x')}${json}\n---\n${yamlNamespace('b')}`)).toEqual(['Namespace x', ...both]);
    expect(await names('{apiVersion: v1, kind: Namespace,\n  metadata: {name: a, uid: a}}\n')).toEqual(['Namespace a']);
    const list = (name: string) => `apiVersion: v1\nitems:\n${yamlNamespace(name, '  ').replace('  api', '- api')}kind: List\n`;
    expect(await names(`${list('a')}${list('b')}${yamlNamespace('c')}`)).toEqual(['Namespace a', 'Namespace b', 'Namespace c']);
  });

  it('with CRLF are the same', async () => {
    const yaml = `---\n${yamlNamespace('a')}---\n${JSON.stringify(namespace('b'), null, 2)}\n`;
    expect(await names(yaml.replaceAll('\n', '\r\n'))).toEqual(['Namespace a', 'Namespace b']);
  });

  it('of which a later document is damaged keep those before it, and that is named', async () => {
    for (const damaged of ['{"kind": "Name', '}', 'x', '{"a" 1}']) {
      const { objects, problems } = await read(`${JSON.stringify(namespace('a'))}\n${JSON.stringify(namespace('b'))}\n${damaged}\n`);
      expect([objects.length, problems]).toEqual([2, [expect.stringMatching(/cut off or no JSON/)]]);
    }
  });

  it('of kinds that do not matter are passed over', async () => {
    expect(await read(JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }))).toMatchObject({
      objects: [],
      problems: [],
    });
  });

  it('leave out managedFields and nothing else', async () => {
    const managed = '  managedFields:\n  - apiVersion: v1\n    fieldsV1:\n      f:metadata: {}\n  - apiVersion: v1\n  name: a\n  uid: a\n';
    expect(await names(`apiVersion: v1\nkind: Namespace\nmetadata:\n${managed}`)).toEqual(['Namespace a']);
  });

  it('say that there is none of a kind with an empty typed list, and nothing with an untyped one', async () => {
    expect([...(await read('apiVersion: k8s.ovn.org/v1\nitems: []\nkind: EgressIPList\n')).kinds]).toEqual(['EgressIP']);
    expect([...(await read('apiVersion: v1\nitems: []\nkind: List\n')).kinds]).toEqual(['']);
  });

  it.each([
    ['a list without its end', `apiVersion: v1\nitems:\n${yamlNamespace('a', '  ').replace('  api', '- api')}`, /cut off/],
    ['a line without its end', yamlNamespace('a').trimEnd(), /cut off/],
    ['JSON without its end', JSON.stringify(namespace('a')).slice(0, -3), /cut off or no JSON/],
    ['broken YAML', 'kind: "Namespace\nmetadata: [\n', /not valid YAML/],
    ['something else', 'hello\n', /something else/],
    ['nothing', '', /empty/],
    ['an object that breaks the API', `${yamlNamespace('a')}---\napiVersion: v1\nkind: Namespace\nmetadata: {}\n`, /metadata.name/],
  ])('from %s are incomplete, and that is named', async (_, text, problem) => {
    expect((await read(text)).problems.join()).toMatch(problem);
  });

  it('from a YAML bomb are refused, not expanded', async () => {
    const bomb = 'a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nkind: [*b,*b,*b,*b,*b,*b,*b]\n';
    expect((await read(bomb)).problems.length).toBeGreaterThan(0);
  });
});
