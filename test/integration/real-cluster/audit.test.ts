/** `audit`, `record` and `replay` on real servers: what a user's first contact with a cluster gives. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReplayVerdict, replayVerdict, verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { provided } from '../../kit/provided.ts';
import { allKinds, type RealCluster, startRealCluster } from '../../kit/real-cluster.ts';
import { recordingsPresent } from '../../kit/recording.ts';
import { runCli, startCli } from '../../kit/run-cli.ts';

const kube = await provided('kube-apiserver');
const ovn = await provided('ovn');
const left = [kube, ovn].filter(({ available }) => !available).map(({ reason }) => reason);
if (!recordingsPresent) left.push('recordings are not here');

describe.skipIf(left.length > 0)(`a real cluster in the state of dual-stack ${left.join('; ')}`, () => {
  let cluster: RealCluster;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'egressip-real-'));
    cluster = await startRealCluster('dual-stack');
  });
  afterAll(async () => {
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const audit = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runCli(['audit', '-o', 'json', ...cluster.kubeconfig, ...args]);
    if (stdout === '') throw new Error(`no verdict: ${stderr}`);
    return { code, verdict: verdictSchema.parse(JSON.parse(stdout)) };
  };

  it('is complete and right with nothing but get, list and watch', async () => {
    const { code, verdict } = await audit(...cluster.nb);
    expect(verdict).toMatchObject({ complete: true, missing: [], consistency: 1, findings: [], incidents: [] });
    expect(verdict.summary.snat?.expected).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  it('shows a NAT row that is gone as exactly one missing-snat', async () => {
    const dropped = await cluster.dropSnat();
    const { code, verdict } = await audit(...cluster.nb);
    await dropped.restore();
    expect(verdict.findings).toMatchObject([{ kind: 'missing-snat', node: dropped.node, podIP: dropped.podIP, actual: null }]);
    expect([code, verdict.complete]).toEqual([3, true]);
    expect((await audit(...cluster.nb)).code).toBe(0);
  });

  it('names the database that is away and finds nothing that rests on it', async () => {
    const dropped = await cluster.dropSnat();
    await cluster.database(dropped.node).kill();
    const { code, verdict } = await audit(...cluster.nb);
    await cluster.database(dropped.node).restart();
    await dropped.restore();
    expect(verdict).toMatchObject({ complete: false, consistency: null, findings: [] });
    expect(verdict.missing).toHaveLength(1);
    expect(verdict.missing[0]).toContain(dropped.node);
    expect(verdict.nodes.filter((node) => !node.complete).map(({ node }) => node)).toEqual([dropped.node]);
    expect(code).toBe(4);
  });

  it('names the kind that may not be read and finds nothing that rests on it', async () => {
    await cluster.allow(allKinds.filter((kind) => kind !== 'Pod'));
    const { code, verdict } = await audit(...cluster.nb);
    await cluster.allow(allKinds);
    expect(verdict).toMatchObject({ complete: false, consistency: null, findings: [] });
    expect(verdict.missing.join()).toMatch(/missing permission: list pods/);
    expect(code).toBe(4);
  });

  it('records it, and the recording replays to the same verdict', async () => {
    const path = join(folder, 'recording.jsonl.gz');
    const recording = startCli(['record', path, ...cluster.kubeconfig, ...cluster.nb]);
    await recording.says('recording');
    // The file is pushed out every second: it replays while it grows. A signal that overtakes the last row would leave it out.
    const shows = async (what: (replayed: ReplayVerdict) => boolean) => {
      for (;;) {
        const { stdout } = await runCli(['replay', path, '-o', 'json']);
        if (stdout !== '' && what(replayVerdict.parse(JSON.parse(stdout)))) return;
      }
    };
    const isShort = ({ summary: { snat } }: ReplayVerdict) => snat !== null && snat.matched < snat.expected;
    await shows(({ nodes }) => nodes.filter(({ complete }) => complete).length === 4);
    const dropped = await cluster.dropSnat();
    await shows(isShort);
    await dropped.restore();
    await shows((replayed) => !isShort(replayed));
    recording.child.kill('SIGINT');
    expect(await recording.exited).toBe(0);
    const { code, stdout, stderr } = await runCli(['replay', path, '-o', 'json']);
    const replayed = replayVerdict.parse(JSON.parse(stdout));
    const live = (await audit(...cluster.nb)).verdict;
    expect({ ...replayed, history: undefined, failovers: undefined, stats: undefined }).toMatchObject(live);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('monitor-token');
  });
});
