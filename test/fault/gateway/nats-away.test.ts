import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, startMonitor, type TestGateway, type TestMonitor } from '../../kit/gateway.ts';
import { provided } from '../../kit/provided.ts';
import { addDatabase, createWorld, node } from '../../kit/world.ts';

const nats = await provided('nats');

describe.skipIf(!nats.available)(`a gateway whose NATS is killed (${nats.reason})`, () => {
  let monitor: TestMonitor;
  let gateway: TestGateway;

  beforeAll(async () => {
    const world = createWorld();
    world.put(node(1));
    addDatabase(world, 1, ['172.18.0.11']);
    monitor = await startMonitor();
    await monitor.tell(world.snapshots());
    await monitor.settled();
    gateway = await startGateway(monitor.nats.url);
  });
  afterAll(async () => {
    await gateway?.stop();
    await monitor?.stop();
  });

  const metrics = async () => (await fetch(`${gateway.url}/metrics`)).text();

  it('lives on, says so, shows nothing it does not know, and goes on by itself', async () => {
    expect(await metrics()).toContain('egressip_findings{');
    await monitor.nats.kill();
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    await expect.poll(async () => (await fetch(`${gateway.url}/readyz`)).status).toBe(503);
    const away = await metrics();
    expect(away).toContain('egressip_up 0\n');
    expect(away).not.toMatch(/^egressip_(findings|egressips|consistency_ratio|complete)\b/m);
    await monitor.nats.restart();
    await expect.poll(metrics, { interval: 500 }).toContain('egressip_up 1\n');
  });
});
