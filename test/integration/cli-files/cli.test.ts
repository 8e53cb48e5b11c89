import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { replayVerdict, verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { archiveOf, hasMustGathers, sharedFolder, unpacked } from '../../kit/must-gather.ts';
import { runCli } from '../../kit/run-cli.ts';

describe('the CLI', () => {
  it('lists its verbs and their help on stdout', async () => {
    const general = await runCli(['--help']);
    expect([general.code, general.stderr]).toEqual([0, '']);
    for (const verb of ['audit', 'replay', 'record', 'up']) {
      expect(general.stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
      expect((await runCli([verb, '--help'])).stdout).toContain(`egressip ${verb}`);
    }
  });

  it.each([
    [[], /Usage: egressip VERB/],
    [['replai'], /unknown verb "replai", did you mean "replay"\?/],
    [['--verbose'], /the verb comes first/],
    [['replay'], /replay takes one FILE/],
    [['replay', 'x', '--att', '3'], /unknown option --att, did you mean --at\?/],
    [['audit', '--must-gather', 'x', '--nb', 'w1=y'], /give it alone/],
    [['audit', '--objects', 'x', '--nb', 'w1=tcp:1.2.3.4:5'], /not both/],
    [['audit', '--objects', 'x', '--nb', 'y'], /--nb takes NODE=FILE/],
    [['failovers', '--limit', '0'], /^egressip: --limit takes a whole number from 1 to 5000, not "0"\nsee: egressip failovers --help\n$/],
    [['trends', '--hours', '100000'], /--hours takes a whole number from 1 to 8760, not "100000"/],
    [['trends', '--horizon', '2161'], /--horizon takes a whole number from 0 to 2160, not "2161"/],
  ])('ends %j with exit code 2 and says why on stderr', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['replay', ['replay', '/nowhere.jsonl']],
    ['audit of a must-gather', ['audit', '--must-gather', '/nowhere']],
    ['audit of objects', ['audit', '--objects', '/nowhere.yaml']],
    ['replay of something else', ['replay', import.meta.filename]],
  ])('ends %s of a file that is not there, or not one, with exit code 4 and a remedy', async (_, args) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([4, '', 2]);
  });
});

describe.skipIf(!hasMustGathers)('the CLI on the reference must-gathers (left out where they are not present)', () => {
  it.each([
    ['healthy', 0, 0],
    ['faulty', 3, 3],
  ] as const)('audits %s: exit code %d, %d findings', async (name, code, findings) => {
    const result = await runCli(['audit', '--must-gather', archiveOf(name), '-o', 'json']);
    const verdict = verdictSchema.parse(JSON.parse(result.stdout));
    expect([result.code, verdict.findings.length, verdict.incidents.length, verdict.complete]).toEqual([code, findings, findings, true]);
    expect(verdict.findings.every((finding) => finding.state === 'firing')).toBe(true);
  });

  it('prints the same as YAML, and a table for people', async () => {
    const args = ['audit', '--must-gather', archiveOf('faulty')];
    const [yaml, table] = [await runCli([...args, '-o', 'yaml']), await runCli(args)];
    expect(verdictSchema.parse(parse(yaml.stdout)).findings).toHaveLength(3);
    expect(table.stdout).toMatch(/^FINDINGS: 2 critical, 1 warning in 3 incidents\n/);
    expect(table.stderr).toContain('27 pods taken from the logical switch ports');
  });

  it('audits the same content given file by file the same way', async () => {
    for (const [name, count] of [
      ['healthy', 0],
      ['faulty', 3],
    ] as const) {
      const folder = await unpacked(name);
      try {
        const files = await folder.files();
        const objects = files.filter((file) => file.endsWith('.yaml')).map((file) => join(folder.path, file));
        const nodes = { k87q2: 'worker-1', dkqks: 'worker-2', '6s87r': 'worker-3', nwjh6: 'worker-4' };
        const database = (pod: string) => join(folder.path, `network_logs/ovnk_database_store/ovnkube-node-${pod}_nbdb`);
        const nb = Object.entries(nodes).map(([pod, node]) => `${node}=${database(pod)}`);
        const { code, stdout } = await runCli(['audit', '--objects', ...objects, '--nb', ...nb, '-o', 'json']);
        const verdict = verdictSchema.parse(JSON.parse(stdout));
        expect([verdict.complete, verdict.findings.length, code]).toEqual([true, count, count === 0 ? 0 : 3]);
      } finally {
        await folder.dispose();
      }
    }
  });

  it('names a database that is cut off, finds nothing on its node, and what is wrong elsewhere all the same: exit code 3', async () => {
    const folder = await unpacked('faulty');
    try {
      const database = join(folder.path, 'network_logs/ovnk_database_store/ovnkube-node-dkqks_nbdb');
      await writeFile(database, (await readFile(database)).subarray(0, -50));
      const { code, stdout } = await runCli(['audit', '--must-gather', folder.path, '-o', 'json']);
      const verdict = verdictSchema.parse(JSON.parse(stdout));
      expect([code, verdict.complete]).toEqual([3, false]);
      expect(verdict.missing.join()).toMatch(/ovnkube-node-dkqks_nbdb: record \d+ at byte \d+ is cut off/);
      expect(verdict.findings.filter((finding) => finding.node === 'worker-2')).toEqual([]);
      expect(verdict.nodes.find((node) => node.node === 'worker-2')).toMatchObject({ complete: false, consistency: null, snat: null });
    } finally {
      await folder.dispose();
    }
  });
});

const recordings = join(sharedFolder, 'recordings');

describe.skipIf(!existsSync(recordings))('the CLI on the reference recordings (left out where they are not present)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-replay-'));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  const files = existsSync(recordings) ? readdirSync(recordings).filter((name) => name.endsWith('.gz')) : [];
  it.each(files)('replays %s to JSON of the contract, complete, with moments of the recording', async (name) => {
    const { stdout, stderr } = await runCli(['replay', join(recordings, name), '-o', 'json']);
    const verdict = replayVerdict.strict().parse(JSON.parse(stdout));
    expect([verdict.complete, verdict.missing, stderr]).toEqual([true, [], '']);
    const lines = gunzipSync(await readFile(join(recordings, name)))
      .toString()
      .trim()
      .split('\n');
    const last: { t: number } = JSON.parse(lines.at(-1) ?? '');
    expect(verdict.stats.events).toBe(lines.length - 1);
    const moments = [
      ...verdict.history.flatMap(({ pendingAt, firingAt, resolvedAt }) => [pendingAt, firingAt, resolvedAt]),
      ...verdict.failovers.flatMap(({ startedAt, statusMovedAt, convergedAt }) => [startedAt, statusMovedAt, convergedAt]),
    ].filter((moment) => moment !== null);
    expect(moments.every((moment) => moment >= 0 && moment <= last.t)).toBe(true);
  });

  it('says nothing about a moment after its end: the verdict is incomplete then, even if all was right at the end', async () => {
    const { code, stdout } = await runCli([
      'replay',
      join(recordings, 'overlapping-egressips.jsonl.gz'),
      '--at',
      '99999999999',
      '-o',
      'json',
    ]);
    const { complete, missing, consistency } = JSON.parse(stdout);
    expect([complete, consistency]).toEqual([false, null]);
    expect(missing[0]).toMatch(/^the recording ends at \d+ ms, before 99999999999 ms$/);
    expect(code).not.toBe(0);
  });

  it('stops at --at: what comes later is not seen', async () => {
    const { stdout } = await runCli(['replay', join(recordings, 'overlapping-egressips.jsonl.gz'), '--at', '1000', '-o', 'json']);
    const { findings, history, stats } = replayVerdict.parse(JSON.parse(stdout));
    expect(findings.filter((finding) => finding.kind === 'zones-disagree')).toEqual([]);
    expect(history.every(({ pendingAt }) => pendingAt !== null && pendingAt <= 1000)).toBe(true);
    expect(stats.events).toBeLessThan(115);
  });

  it('ends with exit code 4 on a recording that is cut off, and says where', async () => {
    const cut = join(folder, 'cut.jsonl.gz');
    const whole = await readFile(join(recordings, 'churn-a.jsonl.gz'));
    await writeFile(cut, whole.subarray(0, whole.length / 2));
    const { code, stdout } = await runCli(['replay', cut, '-o', 'json']);
    const { complete, missing, consistency } = replayVerdict.parse(JSON.parse(stdout));
    expect([code, complete, consistency]).toEqual([4, false, null]);
    expect(missing.join()).toMatch(/cannot be read beyond line \d+: unexpected end of file/);
  });
});
