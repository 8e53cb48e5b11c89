/** What a user gets wrong gives one line with what, where and the remedy, and the exit code of its kind. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#libs/provision/ports.ts';
import { runCli } from '../../kit/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'egressip-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { EGRESSIP_HOME: join(folder, 'home') };
let closedPort = 0;
beforeAll(async () => {
  closedPort = await freePort();
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const kubeconfig = (server: string) => `apiVersion: v1
kind: Config
current-context: test
contexts: [{name: test, context: {cluster: test, user: test}}]
clusters: [{name: test, cluster: {server: "${server}"}}]
users: [{name: test, user: {token: abc}}]
`;

describe('egressip up', () => {
  it('names a broken key of the configuration with its line and the key that was meant', async () => {
    const config = file('broken.yaml', 'gateway:\n  prot: 1\n');
    const { code, stderr, stdout } = await runCli(['up', '--demo', '--config', config], { env });
    expect(stderr).toBe(`egressip: ${config}:2: there is no key gateway.prot\ndid you mean gateway.port? Else remove it\n`);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each([
    [
      'a token that is not set',
      'gateway: {tokens: [{name: qe, role: viewer, token: {env: EGRESSIP_TEST_UNSET}}]}',
      'the secret gateway.tokens.qe',
    ],
    ['a gateway open to everybody', 'gateway: {host: 0.0.0.0}', 'the gateway would listen on 0.0.0.0 for everybody'],
  ])('refuses %s before anything is started, and doctor reports it', async (_, text, message) => {
    const config = file('unusable.yaml', text);
    const home = join(folder, 'untouched');
    const up = await runCli(['up', '--demo', '--config', config], { env: { EGRESSIP_HOME: home } });
    expect([up.code, up.stdout, up.stderr.trim().split('\n').length]).toEqual([2, '', 2]);
    expect(up.stderr).toContain(`egressip: ${message}`);
    expect(existsSync(home)).toBe(false);

    const doctor = await runCli(['doctor', '--config', config, '-o', 'json'], { env });
    const { checks } = JSON.parse(doctor.stdout) as { checks: { check: string; result: string; detail: string }[] };
    expect(checks).toContainEqual(
      expect.objectContaining({ check: 'configuration', result: 'failed', detail: expect.stringContaining(message) }),
    );
    expect(doctor.code).toBe(4);
  });

  it('does not fall back to the simulation when the cluster that was named is unreachable', async () => {
    const path = file('unreachable', kubeconfig(`https://127.0.0.1:${closedPort}`));
    const { code, stderr } = await runCli(['up', '--kubeconfig', path], { env });
    expect(stderr).toContain(`the API server https://127.0.0.1:${closedPort} cannot be reached: `);
    expect(stderr).toContain('kubectl get --raw /readyz');
    expect(code).toBe(4);
  });

  it('names a kubeconfig that does not exist', async () => {
    const { code, stderr } = await runCli(['up', '--kubeconfig', join(folder, 'none')], { env });
    expect(stderr).toContain(`kubeconfig ${join(folder, 'none')} cannot be used`);
    expect(code).toBe(2);
  });

  it('says what to install when NATS cannot be had', async () => {
    const { code, stderr } = await runCli(['up', '--demo'], { env: { ...env, EGRESSIP_NATS_SERVER: '/none/nats-server' } });
    expect(stderr).toContain('NATS is not available: EGRESSIP_NATS_SERVER is not a nats-server that runs');
    expect(stderr).toContain('install nats-server 2.12 or newer');
    expect(code).toBe(4);
  });
});

describe('egressip run', () => {
  it('names the services when there is none of that name', async () => {
    const { code, stderr } = await runCli(['run', 'analyser']);
    expect(stderr).toContain('there is no service analyser');
    expect(stderr).toContain('analyzer');
    expect(code).toBe(2);
  });

  it.each(['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'orchestrator', 'gateway'])(
    'says in one line what is wrong with the configuration: %s',
    async (service) => {
      const config = file(`broken-${service}.yaml`, 'gateway:\n  prot: 1\n');
      const { code, stderr } = await runCli(['run', service], { env: { ...env, EGRESSIP_CONFIG: config } });
      const lines = stderr.trim().split('\n');
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ component: service, msg: `${config}:2: there is no key gateway.prot` });
      expect(code).toBe(2);
    },
  );
});

describe('egressip doctor', () => {
  it('ends with 4 and a remedy for each thing that will not work', async () => {
    const path = file('unreachable', kubeconfig(`https://127.0.0.1:${closedPort}`));
    const { code, stdout } = await runCli(['doctor', '--kubeconfig', path, '--nb', `worker-1=tcp:127.0.0.1:${closedPort}`, '-o', 'json'], {
      env,
    });
    const { checks } = JSON.parse(stdout) as { checks: { check: string; result: string; remedy: string | null }[] };
    const failures = checks.filter(({ result }) => result === 'failed');
    expect(failures.map(({ check }) => check)).toEqual(['API server', 'database of worker-1']);
    expect(failures.every(({ remedy }) => remedy !== null)).toBe(true);
    expect(code).toBe(4);
  });

  it('shows a broken configuration as its one result', async () => {
    const config = file('broken.yaml', 'cluster: [\n');
    const { code, stdout } = await runCli(['doctor', '--config', config], { env });
    expect(stdout).toContain('not valid YAML');
    expect(code).toBe(4);
  });
});
