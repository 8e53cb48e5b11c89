import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectKube } from '#libs/kube/client.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'egressip-kubeconfig-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const config = {
  'current-context': 'one',
  contexts: [
    { name: 'one', context: { cluster: 'one', user: 'u' } },
    { name: 'two', context: { cluster: 'two', user: 'u' } },
  ],
  clusters: [
    { name: 'one', cluster: { server: 'https://one.example:6443' } },
    { name: 'two', cluster: { server: 'http://two.example:8001' } },
  ],
  users: [{ name: 'u', user: { token: 't' } }],
};

function write(content: unknown): string {
  const file = join(folder, 'config');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('the current context is used, or the named one', () => {
  const kubeconfig = write(config);
  expect(connectKube({ kubeconfig })).toMatchObject({ server: 'https://one.example:6443', context: 'one' });
  expect(connectKube({ kubeconfig, context: 'two' })).toMatchObject({ server: 'http://two.example:8001', context: 'two' });
});

test('KUBECONFIG is used when no file is named', () => {
  vi.stubEnv('KUBECONFIG', write(config));
  expect(connectKube()).toMatchObject({ server: 'https://one.example:6443' });
});

test('without any kubeconfig that is said, instead of dialling localhost', () => {
  vi.stubEnv('KUBECONFIG', '');
  vi.stubEnv('HOME', folder);
  expect(() => connectKube()).toThrow('no kubeconfig');
});

test.each([
  ['absent', null, 'ENOENT'],
  ['not YAML', '{{{', 'cannot be used'],
  ['empty', '', 'cannot be used'],
  ['without the context it names', { ...config, 'current-context': 'three' }, "context 'three' is not in it (there are: one, two)"],
])('a kubeconfig that is %s is one clear error naming the file', (_what, content, text) => {
  const kubeconfig = content === null ? join(folder, 'nowhere') : write(content);
  expect(() => connectKube({ kubeconfig })).toThrow(text);
  expect(() => connectKube({ kubeconfig })).toThrow(kubeconfig);
});
