import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withoutCredentials } from '#libs/config/credentials.ts';
import { loadConfig } from '#libs/config/load.ts';
import { readSecret } from '#libs/config/secret.ts';
import { AppError } from '#libs/errors/app-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'egressip-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const emptyFile = join(folder, 'empty.yaml');
writeFileSync(emptyFile, '');

function load(text: string, env: NodeJS.ProcessEnv = {}) {
  const path = join(folder, 'config.yaml');
  writeFileSync(path, text);
  return loadConfig({ path, env });
}

function failure(action: () => unknown): { code: string; message: string; remedy: string } {
  try {
    action();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { code: thrown.code, message: thrown.message.replaceAll(`${folder}/`, ''), remedy: thrown.remedy };
  }
  throw new Error('nothing was thrown');
}

describe('loadConfig', () => {
  it('gives the defaults for the file that comes with the product, which spells each of them out', () => {
    expect(loadConfig({ env: {} })).toEqual(loadConfig({ path: emptyFile, env: {} }));
  });

  it('takes what users of the earlier analyzer have in their files', () => {
    const config = load(
      'test_config:\n  cornet_6498:\n    default_eip_objects: 4\nperformance_thresholds:\n  rule_validation:\n    rule_consistency_min_score: 0.9\n',
    );
    expect(config.test_config.cornet_6498.default_eip_objects).toBe(4);
    expect(config.test_config.cornet_6498.default_pods_per_eip).toBe(200);
    expect(config.performance_thresholds.rule_validation.rule_consistency_min_score).toBe(0.9);
  });

  it('refuses a login in a URL that no client could use, and does not repeat it', () => {
    for (const password of ['50%off', 'se%00cret', 'se%0Acret']) {
      for (const key of ['nats:\n  url: nats', 'questdb:\n  url: http', 'questdb:\n  reader_url: postgresql']) {
        const refused = failure(() => load(`${key}://someone:${password}@127.0.0.1:4222\n`));
        expect(refused.message).toContain('percent-encoded');
        expect(JSON.stringify(refused)).not.toContain(password);
      }
    }
    for (const url of ['ftp://someone:s3cret@127.0.0.1', 'http://some one:s3"c@ret@127.0.0.1', 'nats://a:s3cret@one,http://b:s3cret@two'])
      expect(JSON.stringify(failure(() => load(`nats: {url: '${url}'}\n`)))).not.toMatch(/s3|ret@/);
    expect(load('questdb:\n  url: http://someone:50%25off@127.0.0.1:9000\n').questdb.url).toContain('50%25off');
  });

  it('names an unknown key with its line and the key that was meant', () => {
    expect(failure(() => load('cluster: a\n\nmonitoring:\n  hold_of_seconds: 3\n'))).toEqual({
      code: 'config-unknown-key',
      message: 'config.yaml:4: there is no key monitoring.hold_of_seconds',
      remedy: 'did you mean monitoring.hold_off_seconds? Else remove it',
    });
  });

  it('lists what a section may hold when no key is near', () => {
    expect(failure(() => load('nats:\n  zzz: 3\n')).remedy).toBe(
      'remove it; nats may hold url, replicas, password_file, ca_file, cert_file, key_file',
    );
    expect(failure(() => load('server: {}\n')).remedy).toContain('the file may hold cluster, nats,');
  });

  it('does not take a key of every object for a known one', () => {
    expect(failure(() => load('constructor: 1\n')).code).toBe('config-unknown-key');
  });

  it('finds an unknown key inside a list', () => {
    const { message, remedy } = failure(() => load('notifier:\n  receivers:\n    - name: a\n      urll: https://x.example\n'));
    expect(message).toBe('config.yaml:4: there is no key notifier.receivers.0.urll');
    expect(remedy).toContain('notifier.receivers.0.url?');
  });

  it('names a value of the wrong type with its line', () => {
    const { code, message } = failure(() => load('gateway:\n  port: eighty\n'));
    expect(code).toBe('config-invalid-value');
    expect(message).toMatch(/^config\.yaml:2: gateway\.port is "eighty": /);
  });

  it('refuses a database address of no known kind', () => {
    expect(failure(() => load('ovn:\n  nb:\n    worker-1: 10.0.0.1:6641\n')).message).toBe(
      'config.yaml:3: ovn.nb.worker-1 is "10.0.0.1:6641": must begin with unix:, tcp: or ssl:',
    );
  });

  it('says which line is not YAML', () => {
    const { code, message } = failure(() => load('cluster: a\nnats: [\n'));
    expect(code).toBe('config-not-yaml');
    expect(message).toMatch(/^config\.yaml:[23]: not valid YAML: /);
    expect(failure(() => load('- a\n')).message).toContain('must hold keys');
  });

  it('says that a named file does not exist', () => {
    expect(failure(() => loadConfig({ path: join(folder, 'none.yaml'), env: {} })).code).toBe('config-unreadable');
    expect(failure(() => loadConfig({ env: { EGRESSIP_CONFIG: join(folder, 'none.yaml') } })).code).toBe('config-unreadable');
  });

  it('is frozen to its depth', () => {
    const config = load('gateway:\n  allowed_hosts: [a.example]\n');
    expect(Object.isFrozen(config) && Object.isFrozen(config.gateway) && Object.isFrozen(config.gateway.allowed_hosts)).toBe(true);
  });
});

describe('environment variables', () => {
  it('go over the file, each converted to the type of its key', () => {
    const config = load('gateway:\n  port: 1\n', {
      EGRESSIP_CLUSTER: '7',
      EGRESSIP_GATEWAY_PORT: '9000',
      EGRESSIP_GATEWAY_ALLOWED_HOSTS: 'a.example, b.example',
      EGRESSIP_ORCHESTRATOR_ENABLED: 'true',
      EGRESSIP_NB: 'worker-1=tcp:10.0.0.1:6641,worker-2=unix:/run/a=b.sock,central=tcp:a:6641,tcp:b:6641',
      EGRESSIP_NATS_URL: '',
    });
    expect(config.cluster).toBe('7');
    expect(config.gateway.port).toBe(9000);
    expect(config.gateway.allowed_hosts).toEqual(['a.example', 'b.example']);
    expect(config.orchestrator.enabled).toBe(true);
    expect(config.ovn.nb).toEqual({
      'worker-1': 'tcp:10.0.0.1:6641',
      'worker-2': 'unix:/run/a=b.sock',
      central: 'tcp:a:6641,tcp:b:6641',
    });
    expect(config.nats.url).toBeNull();
  });

  it('are named in the error when they are wrong', () => {
    expect(failure(() => load('', { EGRESSIP_GATEWAY_PORT: 'tcp://10.0.0.1:8080' })).message).toMatch(
      /^EGRESSIP_GATEWAY_PORT: gateway\.port is "tcp:\/\/10\.0\.0\.1:8080": /,
    );
    expect(failure(() => load('', { EGRESSIP_DEVELOPMENT_DEBUG_MODE: 'yes' })).code).toBe('config-invalid-value');
  });
});

describe('secrets', () => {
  const token = 'tok-123';

  it('are refused when written out, without being repeated', () => {
    const error = failure(() => load(`gateway:\n  tokens:\n    - {name: a, role: viewer, token: ${token}}\n`));
    expect(error.code).toBe('config-inline-secret');
    expect(error.message).toBe('config.yaml:3: gateway.tokens.0.token contains a secret');
    expect(JSON.stringify(error)).not.toContain(token);
    expect(failure(() => load(`notifier:\n  receivers:\n    - {name: a, url: "https://x.example", secret: ${token}}\n`)).code).toBe(
      'config-inline-secret',
    );
  });

  it('are read from the environment or a file when they are needed', () => {
    const file = join(folder, 'token');
    writeFileSync(file, `${token}\n`);
    expect(readSecret('k', { file })).toBe(token);
    expect(readSecret('k', { env: 'TOKEN' }, { TOKEN: token })).toBe(token);
  });

  it('that are missing are named with their source', () => {
    expect(failure(() => readSecret('gateway.tokens.0.token', { env: 'TOKEN' }, {})).message).toBe(
      'the secret gateway.tokens.0.token cannot be read from the environment variable TOKEN: it is not set',
    );
    expect(failure(() => readSecret('k', { file: join(folder, 'none') })).code).toBe('config-secret-missing');
    expect(failure(() => readSecret('k', { file: emptyFile })).message).toContain('it is empty');
  });

  it('never show in a URL that is logged or shown', () => {
    const shown = withoutCredentials('nats://user:hunter2@bus.example:4222');
    expect(shown).toBe('nats://redacted:redacted@bus.example:4222');
    expect(withoutCredentials('http://q.example/exec?token=hunter2')).toBe('http://q.example/exec?redacted');
    const several = 'nats://user:hunter2@one.example:4222,nats://user:hunter2@two.example:4222';
    expect(withoutCredentials(several)).toBe(several.replaceAll('user:hunter2', 'redacted:redacted'));
  });
});

it('the servers of a NATS cluster are one value, and each of them is looked at', () => {
  const several = 'nats://one.example:4222,nats://two.example:4222';
  expect(load(`nats: {url: '${several}'}\n`).nats.url).toBe(several);
  expect(failure(() => load("nats: {url: 'nats://one.example:4222,http://two.example'}\n")).code).toBe('config-invalid-value');
});
