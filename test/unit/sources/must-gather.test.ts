import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import { openFile } from '#libs/sources/files/bytes.ts';
import { readMustGather } from '#libs/sources/files/must-gather.ts';
import { auditVerdict } from '#libs/sources/verdicts.ts';
import { archiveOf, hasMustGathers, type MustGatherFolder, unpacked } from '../../kit/must-gather.ts';
import { dumped } from './dumped.ts';

const names = ['healthy', 'faulty'] as const;
const truth = {
  healthy: [],
  faulty: ['missing-snat worker-2 ledger/ledger-4', 'stale-snat worker-1 orders/orders-1', 'wrong-nexthops worker-1 mail/mail-2'],
} as const;

async function audit(path: string) {
  const input = assemble(await readMustGather(path), 1_000);
  const verdict = verdictSchema.parse(auditVerdict(createModel(), input));
  const findings = verdict.findings.map(({ kind, node, pod }) => `${kind} ${node} ${pod?.namespace}/${pod?.name}`).sort();
  return { ...verdict, notes: input.notes, found: findings };
}

/** The database without the rows whose owner's name is like that. */
async function loseRows(path: string, name: RegExp): Promise<void> {
  const { rows } = await readDatabase(openFile(path));
  const kept = rows.filter(({ row }) => row === null || !('external_ids' in row) || !name.test(row.external_ids['k8s.ovn.org/name'] ?? ''));
  if (kept.length < rows.length) await writeFile(path, dumped(kept));
}

describe.skipIf(!hasMustGathers)('must-gathers of the reference data (left out where they are not present)', () => {
  const folders: MustGatherFolder[] = [];
  async function folder(name: (typeof names)[number], keep?: (path: string) => boolean): Promise<MustGatherFolder> {
    const made = await unpacked(name, keep);
    folders.push(made);
    return made;
  }
  afterEach(async () => {
    for (const made of folders.splice(0)) await made.dispose();
  });

  it.each(names)('%s gives exactly its truth, complete, from the archive and from a folder', async (name) => {
    for (const path of [archiveOf(name), (await folder(name)).path]) {
      expect(await audit(path)).toMatchObject({ complete: true, missing: [], found: truth[name] });
    }
  });

  it('healthy has all of its rows matched', async () => {
    const { summary, consistency } = await audit(archiveOf('healthy'));
    expect(consistency).toBe(1);
    expect(summary).toMatchObject({ pods: 27, snat: { expected: 36, matched: 36 }, reroute: { expected: 27, matched: 27 } });
  });

  it('says where it took the pods from', async () => {
    expect((await audit(archiveOf('faulty'))).notes).toEqual([
      'pods of namespaces ledger, mail, orders were not collected: 27 pods taken from the logical switch ports',
    ]);
  });

  // What is missing with a part, beside what nothing rests on: pods and namespaces that the rest can stand in for.
  const parts: readonly [part: string, missing: RegExp][] = [
    ['cluster-scoped-resources/core/nodes', /no Node was collected/],
    ['cluster-scoped-resources/core/nodes/worker-2.yaml', /node worker-2: its Node object is not in the input/],
    ['cluster-scoped-resources/k8s.ovn.org', /no EgressIP was collected/],
    ['cluster-scoped-resources/k8s.ovn.org/egressips/mail-eip.yaml', /EgressIP mail-eip: 4 databases hold its rows/],
    ['cluster-scoped-resources', /no EgressIP was collected/],
    ['network_logs', /no northbound database was collected/],
    ['network_logs/ovnk_database_store/ovnkube-node-nwjh6_nbdb', /database of worker-4/],
    ['network_logs/ovnk_database_store/ovnkube-node-dkqks_nbdb', /database of worker-2/],
  ];
  it.each(names.flatMap((name) => parts.map(([part, missing]) => [name, part, missing] as const)))(
    '%s without %s is incomplete, names it, and finds nothing that is not so',
    async (name, part, missing) => {
      const half = await folder(name);
      await half.remove(part);
      const verdict = await audit(half.path);
      expect(verdict).toMatchObject({ complete: false, consistency: null });
      expect(verdict.missing.join('\n')).toMatch(missing);
      expect(truth[name]).toEqual(expect.arrayContaining(verdict.found));
    },
  );

  it('faulty without the database of a node still finds what the others show', async () => {
    const half = await folder('faulty');
    await half.remove('network_logs/ovnk_database_store/ovnkube-node-nwjh6_nbdb');
    expect((await audit(half.path)).found).toEqual(truth.faulty);
  });

  // What the standard scripts leave out, and what then stands in for it.
  const user = 'namespaces/(ledger|mail|orders)';
  const spared: readonly [what: string, left: RegExp, note: RegExp][] = [
    [
      'the pods that run the databases',
      /^namespaces\/openshift-ovn-kubernetes/,
      /only the databases themselves say which node they belong to: files /,
    ],
    ['all of namespaces/', /^namespaces\//, /only the databases themselves say which node they belong to: files /],
    ['user namespaces', new RegExp(user), /namespace ledger: not collected; selected by EgressIP ledger-eip as far as its rows show/],
    [
      'user namespaces and all of namespaces/',
      new RegExp(`^namespaces/|${user}`),
      /namespace orders: not collected; selected by EgressIP orders-eip/,
    ],
  ];
  it.each(names.flatMap((name) => spared.map((spare) => [name, ...spare] as const)))(
    '%s without %s gives exactly its truth and says what stands in',
    async (name, _, left, note) => {
      const half = await folder(name, (path) => !left.test(path));
      const { complete, missing, found, notes } = await audit(half.path);
      expect([complete, missing, found]).toEqual([true, [], truth[name]]);
      expect(notes.join('\n')).toMatch(note);
    },
  );

  it.each(names)('%s without any namespace is incomplete and gives its truth all the same', async (name) => {
    const half = await folder(name);
    await half.remove('cluster-scoped-resources/core/namespaces');
    await half.remove('namespaces');
    const { complete, missing, found } = await audit(half.path);
    expect([complete, found]).toEqual([false, truth[name]]);
    expect(missing).toEqual(['no Namespace was collected: labels are unknown']);
  });

  it('a namespace without rows may be selected by any object whose selector asks for more than its name', async () => {
    const half = await folder('healthy', (path) => !path.includes('namespaces/ledger'));
    // The rows of ledger are all lost: nothing tells any more that ledger-eip selects it.
    for (const file of (await half.files()).filter((path) => path.endsWith('_nbdb'))) {
      await loseRows(join(half.path, file), /^ledger-eip_/);
    }
    const { complete, missing, found } = await audit(half.path);
    expect([complete, found]).toEqual([false, []]);
    expect(missing).toEqual(
      ['ledger-eip', 'mail-eip', 'orders-eip'].map(
        (name) => `namespace ledger: not collected, and it is unknown whether EgressIP ${name} selects them`,
      ),
    );
  });

  it('a selector that only asks for the name of a namespace is decided without its object', async () => {
    const half = await folder('healthy', (path) => !path.includes('namespaces/ledger'));
    await half.edit('cluster-scoped-resources/k8s.ovn.org/egressips/ledger-eip.yaml', (text) =>
      text.replace('egress: ledger', 'kubernetes.io/metadata.name: ledger'),
    );
    expect(await audit(half.path)).toMatchObject({ complete: true, found: [] });
  });

  it('rows of few pods of a namespace do not show that it is selected: they may be left behind', async () => {
    const half = await folder('healthy', (path) => !path.includes('namespaces/ledger'));
    for (const file of (await half.files()).filter((path) => path.endsWith('_nbdb'))) {
      await loseRows(join(half.path, file), /^ledger-eip_ledger\/ledger-[1-8]$/);
    }
    const { complete, missing, found } = await audit(half.path);
    expect([complete, found]).toEqual([false, []]);
    expect(missing.join()).toMatch(/it is unknown whether EgressIP ledger-eip selects them/);
  });

  it.each(names)(
    '%s with nodes that lack their annotations is incomplete, names node and annotation, and finds nothing new',
    async (name) => {
      const bare = await folder(name);
      const withoutAnnotations = (text: string) => text.replace(/^ {4}k8s\.ovn\.org\/(?!egress-assignable)[a-z0-9-]+: .*\n/gm, '');
      await bare.edit('cluster-scoped-resources/core/nodes/worker-2.yaml', withoutAnnotations);
      const { complete, missing, found } = await audit(bare.path);
      expect(complete).toBe(false);
      expect(missing.join('\n')).toMatch(/^node worker-2 lacks .*host-cidrs/m);
      expect(truth[name]).toEqual(expect.arrayContaining(found));
    },
  );

  it('says that labels are unknown where an object selects by them, and takes the pods that rows name as selected', async () => {
    const selecting = await folder('faulty');
    await selecting.edit('cluster-scoped-resources/k8s.ovn.org/egressips/ledger-eip.yaml', (text) =>
      text.replace(
        /^ {2}podSelector: \{\}$/m,
        '  podSelector:\n    matchLabels:\n      app: ledger\n    matchExpressions:\n    - key: canary\n      operator: DoesNotExist',
      ),
    );
    const { complete, missing, found } = await audit(selecting.path);
    expect([complete, found]).toEqual([false, truth.faulty]);
    expect(missing).toEqual([expect.stringMatching(/^labels of 9 pods that EgressIP ledger-eip may select/)]);
  });

  it('takes no pod as selected that no row names when labels are unknown', async () => {
    const selecting = await folder('healthy', (path) => !path.startsWith('namespaces/mail/'));
    await selecting.edit('cluster-scoped-resources/k8s.ovn.org/egressips/ledger-eip.yaml', (text) =>
      text
        .replace('egress: ledger', 'egress: mail')
        .replace(/^ {2}podSelector: \{\}$/m, '  podSelector:\n    matchExpressions:\n    - key: canary\n      operator: DoesNotExist'),
    );
    const { found } = await audit(selecting.path);
    // ledger-eip now selects in mail, where no row names it; what it has left in ledger is stale.
    expect(found.filter((finding) => finding.includes('mail/'))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999])(
    'an archive cut off at %d of its length is incomplete and finds nothing',
    async (share) => {
      const place = await folder('faulty', () => false);
      const bytes = await readFile(archiveOf('faulty'));
      const path = join(place.path, '..', `cut-${share}-${process.pid}.tar.gz`);
      await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * share)));
      const { complete, missing, found } = await audit(path);
      expect([complete, found]).toEqual([false, []]);
      expect(missing.join()).toMatch(/cannot be read to its end/);
    },
  );

  it('a folder that is none is refused, and so is a file that is no archive', async () => {
    const empty = await folder('healthy', () => false);
    await expect(readMustGather(empty.path)).rejects.toThrow(/neither objects nor databases/);
    await expect(readMustGather(import.meta.filename)).rejects.toThrow(/not a tar archive/);
    await expect(readMustGather(join(empty.path, 'nowhere'))).rejects.toThrow(/cannot be read/);
  });
});
