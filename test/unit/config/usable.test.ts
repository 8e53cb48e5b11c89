import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#libs/config/load.ts';
import { unusableParts } from '#libs/config/usable.ts';

const folder = mkdtempSync(join(tmpdir(), 'egressip-usable-'));
afterAll(() => rmSync(folder, { recursive: true }));

function parts(text: string, env: NodeJS.ProcessEnv = {}): readonly string[] {
  const path = join(folder, 'config.yaml');
  writeFileSync(path, text);
  return unusableParts(loadConfig({ path, env }), env).map(({ code, message }) => `${code}: ${message}`);
}

const token = 'tokens: [{name: qe, role: viewer, token: {env: QE_TOKEN}}]';
const receiver = 'name: ops, url: {env: OPS_URL}, secret: {file: /nowhere/key}, token: {env: OPS_TOKEN}';

describe('a configuration', () => {
  it('that comes with the product lacks nothing', () => {
    expect(unusableParts(loadConfig({ env: {} }), {})).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'gateway.example.com'])('may not open the gateway on %s to everybody', (host) => {
    expect(parts(`gateway: {host: "${host}"}`)).toEqual([`gateway-open-to-all: the gateway would listen on ${host} for everybody`]);
    expect(parts(`gateway: {host: "${host}", ${token}}`, { QE_TOKEN: 'x' })).toEqual([]);
    expect(parts(`gateway: {host: "${host}", oidc: {issuer: "https://idp.example.com", audience: egressip}}`)).toEqual([]);
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('needs no guard on %s', (host) => {
    expect(parts(`gateway: {host: "${host}"}`)).toEqual([]);
  });

  it('names each secret that is not where it says', () => {
    const text = `gateway: {${token}, oidc: {issuer: "https://i", audience: a, client_id: c, client_secret: {env: OIDC}}}\nnotifier: {receivers: [{${receiver}}]}`;
    expect(parts(text).map((line) => /the secret (\S+) cannot/.exec(line)?.[1])).toEqual([
      'gateway.tokens.qe',
      'gateway.oidc.client_secret',
      'notifier.receivers.ops.url',
      'notifier.receivers.ops.secret',
      'notifier.receivers.ops.token',
    ]);
  });

  it('names half a certificate, one that is not there, and receivers that cannot be told apart', () => {
    expect(parts('gateway: {cert_file: /nowhere/tls.crt}')).toEqual([
      expect.stringContaining('only one of the two is given'),
      expect.stringContaining('/nowhere/tls.crt'),
    ]);
    const twice = 'name: ops, url: "https://a.example.com"';
    expect(parts(`notifier: {receivers: [{${twice}}, {${twice}}]}`)).toEqual([
      'config-invalid-value: notifier.receivers: notifier.receivers.1.name is "ops": another receiver has that name',
    ]);
  });
});
