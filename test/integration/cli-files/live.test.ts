import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayVerdict, verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator, type Simulator } from '../../../services/simulator/simulator.ts';
import { runCli, startCli } from '../../kit/run-cli.ts';

describe('the CLI on a live cluster (simulated, over its real protocols)', () => {
  let folder: string;
  let simulator: Simulator;
  let target: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-live-'));
    simulator = createSimulator({ clock: systemClock, random: seededRandom(7), life: false, folder });
    await simulator.start();
    const kubeconfig = join(folder, 'kubeconfig');
    const cluster = { name: 'sim', cluster: { server: simulator.kubeUrl() } };
    const context = { name: 'sim', context: { cluster: 'sim', user: 'sim' } };
    await writeFile(
      kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [cluster],
        contexts: [context],
        users: [{ name: 'sim', user: {} }],
        'current-context': 'sim',
      }),
    );
    target = ['--kubeconfig', kubeconfig, '--nb', ...Object.entries(simulator.northbound()).map(([node, address]) => `${node}=${address}`)];
  });
  afterAll(async () => {
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const audit = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCli(['audit', '-o', 'json', ...args]);
    return { code, stderr, verdict: verdictSchema.parse(JSON.parse(stdout)) };
  };

  it('audits it: complete and right', async () => {
    const { code, verdict } = await audit(...target);
    expect(verdict).toMatchObject({ complete: true, missing: [], consistency: 1, findings: [] });
    expect(verdict.summary.pods).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  it('reads the databases through the pods when asked to', async () => {
    const { code, verdict } = await audit(...target.slice(0, 2), '--ovn', 'exec');
    expect([code, verdict.complete, verdict.consistency]).toEqual([0, true, 1]);
  });

  it('says that rules are unknown, not zero, without any database', async () => {
    const { code, verdict } = await audit(...target.slice(0, 2));
    expect([code, verdict.complete, verdict.consistency, verdict.summary.snat]).toEqual([4, false, null, null]);
    expect(verdict.missing.join()).toMatch(/database of/);
  });

  it('records it until interrupted, and the recording replays to the same verdict', async () => {
    const path = join(folder, 'recording.jsonl.gz');
    const recording = startCli(['record', path, ...target]);
    await recording.says('recording');
    // What was recorded is read while the file grows: the lists and the contents of all databases must be there first.
    const kinds = 4;
    const complete = async () => {
      const { stdout } = await runCli(['replay', path, '-o', 'json']);
      return stdout !== '' && replayVerdict.parse(JSON.parse(stdout)).nodes.filter((node) => node.complete).length >= kinds;
    };
    while (!(await complete()));
    recording.child.kill('SIGINT');
    expect([await recording.exited, recording.stdout()]).toEqual([0, '']);
    const { code, stdout } = await runCli(['replay', path, '-o', 'json']);
    const live = (await audit(...target)).verdict;
    const replayed = replayVerdict.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect({ summary: replayed.summary, nodes: replayed.nodes, egressIPs: replayed.egressIPs }).toEqual({
      summary: live.summary,
      nodes: live.nodes,
      egressIPs: live.egressIPs,
    });
    // An existing file is never overwritten.
    expect((await runCli(['record', path, ...target])).code).toBe(1);
  });

  it('ends with one clear line and exit code 4 when the cluster is not there', async () => {
    const gone = join(folder, 'gone');
    const config = { apiVersion: 'v1', kind: 'Config', clusters: [{ name: 'a', cluster: { server: 'http://127.0.0.1:1' } }] };
    const context = [{ name: 'a', context: { cluster: 'a', user: 'a' } }];
    await writeFile(gone, JSON.stringify({ ...config, contexts: context, users: [{ name: 'a', user: {} }], 'current-context': 'a' }));
    const { code, stdout, stderr } = await runCli(['audit', '--kubeconfig', gone]);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });
});
