/** What the files of containers refer to is there. That the image is built and runs: test/integration/deploy/installed.test.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { leavesOf } from '#libs/config/key.ts';
import { configSchema } from '#libs/config/schema.ts';
import { read, root } from './source-files.ts';

const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
});
const compose = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
});

const { services, volumes } = compose.parse(parse(read('docker-compose.yml'), { merge: true }));
const ours = Object.entries(services).filter(([, { image }]) => image === 'egressip-analyzer');
const dockerfile = read('deploy/docker/Dockerfile');
const exists = (file: string) => existsSync(join(root, file));

describe('docker-compose.yml', () => {
  it('runs every service once in each profile, by an entry point that exists', () => {
    for (const profile of ['cluster', 'simulator']) {
      const run = ours
        .filter(([, { profiles }]) => profiles.length === 0 || profiles.includes(profile))
        .map(([, { command }]) => command[1] ?? '');
      const wanted = [
        'analyzer',
        'gateway',
        'historian',
        'notifier',
        'orchestrator',
        'poller',
        'watcher',
        ...(profile === 'simulator' ? ['simulator'] : []),
      ];
      expect(run.sort()).toEqual(wanted.sort());
    }
    for (const [name, { command }] of ours) {
      expect(command[0], name).toBe('run');
      expect(exists(`services/${command[1]}/main.ts`), name).toBe(true);
    }
  });

  it('sets no variable that nothing reads', () => {
    const known = new Set([...leavesOf(configSchema).map(({ env }) => env), 'EGRESSIP_SIM_FOLDER', 'EGRESSIP_SIM_PORT']);
    const unknown = ours.flatMap(([name, { environment }]) =>
      Object.keys(environment)
        .filter((variable) => !known.has(variable))
        .map((variable) => `${name}: ${variable}`),
    );
    expect(unknown).toEqual([]);
  });

  it('publishes on loopback alone', () => {
    expect(
      Object.values(services)
        .flatMap(({ ports }) => ports)
        .filter((port) => !port.startsWith('127.0.0.1:')),
    ).toEqual([]);
  });

  it('runs our services with no rights on a file system they cannot write', () => {
    for (const [name, entry] of ours) {
      expect(entry, name).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
    expect(dockerfile).toMatch(/^USER 10001:0$/m);
  });

  it('mounts only what is there', () => {
    const sources = Object.values(services).flatMap((entry) => entry.volumes.map((volume) => volume.split(':/')[0] ?? ''));
    const missing = sources.filter((source) => !source.startsWith('${') && !(source in volumes) && !exists(source));
    expect(missing).toEqual([]);
  });
});

describe('the image', () => {
  it('copies only what is there, and starts the CLI', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) => (sources ?? '').split(' '));
    expect(copied.filter((source) => !exists(source))).toEqual([]);
    expect(dockerfile).toContain('ENTRYPOINT ["node", "/app/services/cli/main.ts"]');
    expect(copied).toContain('services');
  });

  it('has the Node that package.json asks for', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: { node: string } };
    const major = dependencies.node.split('.')[0];
    expect([...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version)).toEqual([major, major]);
  });
});

describe('the NATS server in containers', () => {
  it('is configured as the one we provide: on disk before it acknowledges, and large messages', () => {
    const settings = read('deploy/docker/nats-server.conf');
    const provided = read('libs/provision/nats.ts');
    for (const line of ['max_pending: 64MB', 'sync_interval: always']) {
      expect(settings).toContain(line);
      expect(provided).toContain(line);
    }
    const maxPayload = /max_payload: (\w+)/.exec(settings)?.[1];
    expect(provided).toContain(`'${maxPayload}'`);
  });
});
