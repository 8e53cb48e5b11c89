/** How collections of a cluster really lie about: names of all releases, archives in archives, several in one folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditAnswer, audit } from '../../kit/audit.ts';
import { archiveOf, hasMustGathers, sharedFolder } from '../../kit/must-gather.ts';

const faults = ['missing-snat worker-2 ledger/ledger-4', 'stale-snat worker-1 orders/orders-1', 'wrong-nexthops worker-1 mail/mail-2'];

describe.skipIf(!hasMustGathers)('collections (left out where the shared folder is not present)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'eip-collections-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const judge = (path = folder) => audit(['--must-gather', path]);
  const at = (...names: string[]) => {
    const path = join(folder, ...names);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  const isTruth = (name: 'healthy' | 'faulty', { code, found, verdict }: AuditAnswer) =>
    expect([found, verdict.missing, code]).toEqual(name === 'healthy' ? [[], [], 0] : [faults, [], 3]);
  const unpack = (name: 'healthy' | 'faulty', into: string, timestamp?: string) => {
    mkdirSync(at(into, 'x', '..'), { recursive: true });
    execFileSync('tar', ['xzf', archiveOf(name), '-C', join(folder, into), '--strip-components=1']);
    if (timestamp !== undefined) writeFileSync(at(into, 'timestamp'), timestamp);
  };

  describe('of one central database', () => {
    const central = join(sharedFolder, 'cases', 'E2-mg-leader-nbdb', 'must-gather.local.1', 'quay-io-x');
    const bytes = gunzipSync(readFileSync(join(central, 'network_logs', 'leader_nbdb.gz')));
    const pods = ['aaaaa', 'bbbbb', 'ccccc'].map((end) => `ovnkube-master-${end}`);

    it.each([
      ['4.10 to 4.13', ['network_logs/leader_nbdb.gz']],
      ['4.10 to 4.13, unpacked by hand', ['network_logs/leader_nbdb']],
      ['4.6 to 4.9', pods.map((pod) => `network_logs/${pod}_nbdb.gz`)],
      ['4.6 to 4.9, unpacked by hand', pods.map((pod) => `network_logs/${pod}_nbdb`)],
      ['4.5', pods.map((pod, index) => `network_logs/w${index + 1}_${pod}_nbdb`)],
      ['4.5 with the name of the file', pods.map((pod, index) => `network_logs/w${index + 1}_${pod}_ovnnb_db.db`)],
      ['sos reports beside it', ['w1', 'w2', 'w3'].map((host) => `../sosreport-${host}-2024/var/lib/ovn/etc/ovnnb_db.db`)],
    ])('by the names of %s it is judged as one', async (_, names) => {
      cpSync(central, at('mg/must-gather.local.1/quay-io-x'), { recursive: true, filter: (path) => !path.includes('network_logs') });
      for (const name of names) writeFileSync(at('mg/must-gather.local.1/quay-io-x', name), name.endsWith('.gz') ? gzipSync(bytes) : bytes);
      const { code, verdict } = await judge();
      expect([code, verdict.missing, verdict.consistency, verdict.summary.pods]).toEqual([0, [], 1, 3]);
    });

    it.each([[['w1']], [['w3']], [['w1', 'w3']]])('a Node object that it lacks (%j) is missing, and its node is not gone', async (lost) => {
      const isLost = (path: string) => path.endsWith('core/pods.yaml') || lost.some((node) => path.endsWith(`nodes/${node}.yaml`));
      cpSync(central, at('mg/quay-io-x'), { recursive: true, filter: (path) => !isLost(path) });
      const { code, found, verdict } = await judge();
      const missing = lost.map((node) => `node ${node}: its Node object is not in the input`);
      expect([code, found, verdict.missing]).toEqual([4, [], missing]);
    });
  });

  it('with one database a node, each compressed by itself, are judged', async () => {
    unpack('faulty', 'mg');
    const logs = join(folder, 'mg', 'image-must-gather-sha256-1f2e3d', 'network_logs');
    execFileSync('tar', ['xzf', join(logs, 'ovnk_database_store.tar.gz'), '-C', logs, '--strip-components=1']);
    rmSync(join(logs, 'ovnk_database_store.tar.gz'));
    execFileSync('sh', ['-c', `gzip ${logs}/*_nbdb`]);
    isTruth('faulty', await judge());
  });

  const tarOf = (bytes: Buffer, name: string) => {
    writeFileSync(at('tmp', name), bytes);
    const tar = execFileSync('tar', ['cf', '-', '-C', join(folder, 'tmp'), name], { maxBuffer: 1e9 });
    rmSync(join(folder, 'tmp'), { recursive: true });
    return tar;
  };
  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['in a folder', 'case/must-gather.tar.gz', (bytes) => bytes],
    ['in a folder, of zstd', 'case/must-gather.tar.zst', (bytes) => zstdCompressSync(gunzipSync(bytes))],
    ['in another archive', 'attachment.tar', (bytes) => tarOf(bytes, 'must-gather.tgz')],
    ['in archives of archives', 'attachment.tar.gz', (bytes) => gzipSync(tarOf(gzipSync(tarOf(bytes, 'a.tar.gz')), 'b.tar.gz'))],
    ['compressed twice', 'must-gather.tar.gz.gz', (bytes) => gzipSync(bytes)],
  ])('are found as archives %s', async (_, name, made) => {
    const path = at(name);
    writeFileSync(path, made(readFileSync(archiveOf('faulty'))));
    isTruth('faulty', await judge(name.includes('/') ? folder : path));
  });

  it.skipIf(!existsSync('/usr/bin/xz'))('are found as archives of xz, where the machine has it (left out where not)', async () => {
    writeFileSync(at('mg.tar'), gunzipSync(readFileSync(archiveOf('faulty'))));
    execFileSync('xz', ['-0', at('mg.tar')]);
    isTruth('faulty', await judge(at('mg.tar.xz')));
    writeFileSync(at('mg.tar.xz'), readFileSync(at('mg.tar.xz')).subarray(0, 40_000));
    const { code, found, verdict } = await judge(at('mg.tar.xz'));
    expect([code, found]).toEqual([4, []]);
    expect(verdict.missing.join()).toMatch(/xz cannot decompress it to its end/);
  });

  it('that are cut off within an archive are incomplete, and name the archive', async () => {
    const bytes = readFileSync(archiveOf('faulty'));
    writeFileSync(at('case/must-gather.tar.gz'), bytes.subarray(0, bytes.length * 0.7));
    const { code, found, verdict } = await judge();
    expect([code, found]).toEqual([4, []]);
    expect(verdict.missing.join()).toMatch(/must-gather\.tar\.gz: it cannot be read to its end/);
  });

  const [early, late] = [
    '2026-08-20 09:20:00.1 +0000 UTC m=+0.1\n2026-08-20 09:34:10.6 +0000 UTC m=+752.1\n',
    '2026-08-21 10:00:00 +0200 CEST m=+0.1\n',
  ];
  it.each([
    ['faulty', 'healthy'],
    ['healthy', 'faulty'],
  ] as const)('of %s and then %s: the newest is judged, and it is said which', async (first, second) => {
    unpack(first, 'must-gather.local.9', early);
    unpack(second, 'must-gather.local.1', late);
    const answer = await judge();
    isTruth(second, answer);
    expect(answer.said).toContain(
      '2 must-gathers: must-gather.local.1 of 2026-08-21T08:00:00Z is judged; give the path of another to judge that: must-gather.local.9 of 2026-08-20T09:34:10Z',
    );
    isTruth(first, await judge(join(folder, 'must-gather.local.9')));
  });

  it('in folders with names of their own are told by their timestamps', async () => {
    unpack('faulty', 'before', early);
    unpack('healthy', 'after', late);
    isTruth('healthy', await judge());
  });

  it('of which nothing says which is the newest are refused, and named', async () => {
    unpack('faulty', 'must-gather.local.9', early);
    unpack('healthy', 'must-gather.local.1', early);
    rmSync(join(folder, 'must-gather.local.9/image-must-gather-sha256-1f2e3d/cluster-scoped-resources/core/namespaces/default.yaml'));
    await expect(judge()).rejects.toThrow(/nothing says which is the newest, so give one of .*must-gather\.local\.9/);
  });

  it('beside the archive they came from are one', async () => {
    unpack('faulty', 'must-gather.local.1');
    cpSync(archiveOf('faulty'), at('must-gather.tar.gz'));
    isTruth('faulty', await judge());
  });

  it('of several images are one', async () => {
    unpack('faulty', 'must-gather.local.1');
    const images = join(folder, 'must-gather.local.1');
    mkdirSync(join(images, 'quay-io-other-sha256-9'), { recursive: true });
    renameSync(join(images, 'image-must-gather-sha256-1f2e3d', 'network_logs'), join(images, 'quay-io-other-sha256-9', 'network_logs'));
    isTruth('faulty', await judge());
    isTruth('faulty', await judge(images));
  });

  it.each(['case.zip', 'must-gather.tar.gz.part'])(
    'with a file beside it that is not read are judged, and it is said: %s',
    async (name) => {
      writeFileSync(at(name), 'PK');
      await expect(judge()).rejects.toThrow(`file ${name}: such a file is not read`);
      unpack('faulty', 'mg');
      const answer = await judge();
      isTruth('faulty', answer);
      expect(answer.said.join()).toContain(`not read: file ${name}`);
    },
  );

  it('with the files a Mac puts beside each file are judged as without', async () => {
    unpack('faulty', 'mg');
    for (const name of ['cluster-scoped-resources/core/nodes/._worker-1.yaml', 'network_logs/._ovnk_database_store.tar.gz']) {
      writeFileSync(join(folder, 'mg', 'image-must-gather-sha256-1f2e3d', name), Buffer.from([0, 5, 22, 7]));
    }
    isTruth('faulty', await judge());
  });

  it('of single pods leave the other pods of their namespace to the ports', async () => {
    unpack('faulty', 'mg');
    const pod = (name: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ledger, uid: u}\nspec: {nodeName: worker-1, hostNetwork: true}\n`;
    writeFileSync(at('mg/image-must-gather-sha256-1f2e3d/namespaces/ledger/core/pods/other-1.yaml'), pod('other-1'));
    isTruth('faulty', await judge());
  });
});
