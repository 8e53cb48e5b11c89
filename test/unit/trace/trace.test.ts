/** What the command prints for archives and small inputs; that the walk itself is right is ovn-trace's and real packets' to say (test/conformance/packets). */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, hasMustGathers, sharedFolder } from '../../kit/must-gather.ts';
import { runCli } from '../../kit/run-cli.ts';

describe.skipIf(!hasMustGathers)('the faulty must-gather (left out: the folder shared is not here)', () => {
  const ends = async (pod: string) => {
    const { code, stdout } = await runCli(['trace', 'pod', pod, '--to', '8.8.8.8', '--must-gather', archiveOf('faulty'), '-o', 'json']);
    expect(code).toBe(0);
    return JSON.parse(stdout) as { ends: string; beside: string[] };
  };

  it("ledger-4 has no SNAT: it leaves with its node's address", async () => {
    expect((await ends('ledger/ledger-4')).ends).toBe("leaves from worker-2 as 172.18.0.12 (the node's address)");
  });

  it('mail-2 is sent to an address of nobody, and dropped', async () => {
    expect((await ends('mail/mail-2')).ends).toBe('is dropped on worker-1: nobody has the address 100.88.0.99');
  });

  it('orders-1 leaves right, and has a SNAT on a node that its packets never meet', async () => {
    expect(await ends('orders/orders-1')).toMatchObject({
      ends: 'leaves from worker-2 as 172.18.0.201, or leaves from worker-3 as 172.18.0.202',
      beside: ['GR_worker-1 on worker-1 has a SNAT of 10.129.0.9 to 172.18.0.201'],
    });
  });
});

const cases = join(sharedFolder, 'cases');

describe.skipIf(!existsSync(cases))('small inputs from the field (left out: the folder shared/cases is not here)', () => {
  const traced = async (name: string, pod: string, ...more: string[]) => {
    const folder = join(cases, name);
    const databases = ['w1', 'w2', 'w3'].map((node) => `${node}=${join(folder, `${node}.json`)}`);
    return await runCli(['trace', 'pod', pod, '--to', '8.8.8.8', '--objects', join(folder, 'objects.json'), '--nb', ...databases, ...more]);
  };

  it('H: an EgressService in front of the EgressIP takes the packets of its pod, and of no other', async () => {
    const { stdout } = await traced('H-egressservice-over-eip', 'shop/app-2');
    expect(stdout).toContain('goes to the host of w3 by k8s-w3');
    expect(stdout).toContain(
      'policy 101 "ip4.src == 10.129.0.5" sends it to 10.130.0.2 (Logical_Router_Policy 123bda50, EgressService shop/lb)',
    );
    expect((await traced('H-egressservice-over-eip', 'shop/app-3')).stdout).toContain('leaves from w1 as 172.18.0.201');
  });

  it('G: the SNAT of the node stands beside that of the EgressIP, and which one translates is chance', async () => {
    const { stdout } = await traced('G-kubevirt-node-snat-left', 'shop/virt-launcher-vm1-new');
    expect(stdout).toMatch(/leaves from w1 as 172\.18\.0\.201, or leaves from w1 as 172\.18\.0\.11 \(the node's address\)/);
  });

  it('where a database cannot be read says so and ends with 4: a row in it may decide', async () => {
    const whole = await traced('H-egressservice-over-eip', 'shop/app-3');
    const damaged = join(mkdtempSync(join(tmpdir(), 'trace-')), 'w4.json');
    writeFileSync(damaged, '{"NAT": [');
    const { code, stdout } = await traced('H-egressservice-over-eip', 'shop/app-3', `w4=${damaged}`);
    expect([whole.code, code]).toEqual([0, 4]);
    expect(stdout).toContain('leaves from w1 as 172.18.0.201');
    expect(stdout).toMatch(/not looked at:\n(.*\n)*.*w4/);
  });

  it('a pod that nobody read is an error, not an empty answer', async () => {
    const { code, stderr } = await traced('base', 'shop/nobody');
    expect(code).toBe(2);
    expect(stderr).toContain('the input has no pod shop/nobody');
  });
});
