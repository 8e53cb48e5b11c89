import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanConfig } from '../../../services/cli/bundle/clean-config.ts';
import { runCli } from '../../kit/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'egressip-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the configuration in a bundle', () => {
  it('keeps what helps and no secret: servers without credentials, webhooks without their path, commands without arguments', () => {
    const config = {
      cluster: 'prod',
      nats: { url: 'nats://me:hidden@one:4222,nats://me:hidden@two:4222' },
      notifier: { receivers: [{ name: 'chat', url: 'https://hooks.example.com/T00/hidden?key=hidden', token: { env: 'CHAT' } }] },
      orchestrator: { reboot: { command: ['ipmitool', '-P', 'hidden'] } },
      monitoring: { hold_off_seconds: 10 },
    };
    const cleaned = cleanConfig(config);
    expect(JSON.stringify(cleaned)).not.toContain('hidden');
    expect(cleaned).toMatchObject({
      cluster: 'prod',
      nats: { url: 'nats://redacted@one:4222,nats://redacted@two:4222' },
      notifier: { receivers: [{ name: 'chat', url: 'https://hooks.example.com/redacted', token: { env: 'CHAT' } }] },
      orchestrator: { reboot: { command: ['ipmitool', 'redacted', 'redacted'] } },
      monitoring: { hold_off_seconds: 10 },
    });
  });
});

describe('egressip bundle', () => {
  it('gathers what there is while nothing runs, names what is missing, and holds no secret', async () => {
    const config = join(folder, 'config.yaml');
    writeFileSync(config, 'nats: {url: "nats://me:hidden@127.0.0.1:9"}\nkube: {url: "http://127.0.0.1:9"}\n');
    const path = join(folder, 'bundle');
    const env = { EGRESSIP_HOME: join(folder, 'none'), EGRESSIP_TOKEN: 'hidden' };
    const { code, stderr } = await runCli(['bundle', path, '--config', config, '--url', 'http://127.0.0.1:9'], { env });
    expect(code).toBe(4);
    expect(stderr).toContain('without status.json');
    expect(existsSync(join(path, 'versions.json'))).toBe(true);
    const texts = readdirSync(path).map((file) => readFileSync(join(path, file), 'latin1'));
    expect(texts.filter((text) => text.includes('hidden'))).toEqual([]);
    expect(readFileSync(join(path, 'config.yaml'), 'utf8')).toContain('redacted@127.0.0.1:9');
    expect(readFileSync(join(path, 'missing.txt'), 'utf8')).toMatch(/^recording\.jsonl\.gz: /m);
    const again = await runCli(['bundle', path], { env });
    expect(again.code).toBe(1);
  });
});
