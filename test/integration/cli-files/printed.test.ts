/** What people paste, printed by the real tools from the databases of the faulty must-gather. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { openFile } from '#libs/sources/files/bytes.ts';
import { podsFromPorts } from '#libs/sources/files/ports.ts';
import { audit } from '../../kit/audit.ts';
import { archiveOf, hasMustGathers, type MustGatherFolder, unpacked } from '../../kit/must-gather.ts';
import { type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');
const nodes = { 'worker-1': 'k87q2', 'worker-2': 'dkqks', 'worker-3': '6s87r', 'worker-4': 'nwjh6' } as const;
type NodeName = keyof typeof nodes;
const names = Object.keys(nodes) as NodeName[];

const missingSnat = 'missing-snat worker-2 ledger/ledger-4';
const staleSnat = 'stale-snat worker-1 orders/orders-1';
const wrongHops = 'wrong-nexthops worker-1 mail/mail-2';

describe.skipIf(!ovn.available || !hasMustGathers)(`databases as tools print them (${ovn.reason})`, () => {
  let gathered: MustGatherFolder;
  let folder: string;
  let objects: string[];
  const servers = new Map<NodeName, Ovsdb>();
  const file = (node: NodeName) => join(gathered.path, `network_logs/ovnk_database_store/ovnkube-node-${nodes[node]}_nbdb`);
  const server = (node: NodeName): Ovsdb => {
    const found = servers.get(node);
    if (found === undefined) throw new Error(`no server for ${node}`);
    return found;
  };

  beforeAll(async () => {
    gathered = await unpacked('faulty');
    folder = await mkdtemp(join(tmpdir(), 'eip-printed-'));
    for (const node of names) servers.set(node, await startOvsdb({ content: file(node) }));
    const databases = new Map(
      await Promise.all(names.map(async (node) => [node, (await readDatabase(openFile(file(node)))).rows] as const)),
    );
    const items = podsFromPorts(databases, []).map(({ namespace, name, node, ips }) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { namespace, name, uid: `${namespace}/${name}` },
      spec: { nodeName: node },
      status: { phase: 'Running', podIPs: ips.map((ip) => ({ ip })) },
    }));
    await writeFile(join(folder, 'pods.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    const others = (await gathered.files()).filter((path) => path.startsWith('cluster-scoped-resources'));
    objects = [...others.map((path) => join(gathered.path, path)), join(folder, 'pods.json')];
  });
  afterAll(async () => {
    for (const running of servers.values()) await running.stop();
    await gathered.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** All nodes as printed by `print`, or only those named; the others as they were collected. */
  async function judge(print: (node: NodeName) => Promise<string>, printed: readonly NodeName[] = names) {
    const args: string[] = [];
    for (const node of names) {
      if (printed.includes(node)) await writeFile(join(folder, node), await print(node));
      args.push(`${node}=${printed.includes(node) ? join(folder, node) : file(node)}`);
    }
    return await audit(['--objects', ...objects, '--nb', ...args]);
  }
  const dump = (node: NodeName, ...options: string[]) => server(node).client(['dump', ...options, server(node).address, 'OVN_Northbound']);

  it.each([
    ['json', ['-f', 'json']],
    ['csv', ['-f', 'csv']],
    ['csv with values of the protocol', ['-f', 'csv', '--data=json']],
    ['csv with bare values', ['-f', 'csv', '--data=bare']],
    ['table', []],
    ['list', ['-f', 'list']],
  ])('a whole dump as %s is judged as the database itself', async (_, options) => {
    const { code, found, verdict } = await judge((node) => dump(node, ...options));
    expect([verdict.missing, found, code]).toEqual([[], [missingSnat, staleSnat, wrongHops].sort(), 3]);
    expect(verdict.nodes.every(({ complete }) => complete)).toBe(true);
  });

  const formats = [
    ['list', []],
    ['table', ['--format=table']],
    ['csv', ['--format=csv']],
    ['json', ['--format=json']],
  ] as const;

  it.each(formats)('`ovn-nbctl list NAT` as %s is judged as far as it reaches', async (_, options) => {
    const { code, found, verdict } = await judge((node) => server(node).nbctl([...options, 'list', 'NAT']));
    expect([found, code]).toEqual([[missingSnat, staleSnat], 3]);
    expect(verdict.missing).toContainEqual(
      'database of worker-2: worker-2 shows SNAT rows; not judged: reroute policies, baseline rows, address sets, other networks',
    );
    expect(verdict.nodes.map(({ complete }) => complete)).toEqual(names.map(() => false));
  });

  it.each(formats)('`ovn-nbctl find Logical_Router_Policy priority=100` as %s too', async (_, options) => {
    const { code, found } = await judge((node) => server(node).nbctl([...options, 'find', 'Logical_Router_Policy', 'priority=100']));
    expect([found, code]).toEqual([[wrongHops], 3]);
  });

  it('rows that a filter left out are not missing', async () => {
    const { code, found } = await judge((node) => server(node).nbctl(['find', 'NAT', 'external_ip=172.18.0.201']));
    expect([found, code]).toEqual([[staleSnat], 3]);
    const one = await judge((node) =>
      server(node).nbctl(['--columns=external_ip,logical_ip,external_ids', 'find', 'NAT', 'logical_ip=10.129.0.9']),
    );
    expect([one.found, one.code]).toEqual([[], 4]);
  });

  it('not even one row among most of its object', async () => {
    const { code, found } = await judge((node) => server(node).nbctl(['--format=csv', 'find', 'NAT', 'external_ip=172.18.0.203']));
    expect([code, found]).toEqual([4, []]);
  });

  it('the lists of a node in two files are judged together', async () => {
    const lists = { nat: ['lr-nat-list', 'GR_worker-2'], policies: ['lr-policy-list', 'ovn_cluster_router'] };
    for (const [name, args] of Object.entries(lists)) await writeFile(join(folder, name), await server('worker-2').nbctl(args));
    const databases = names.map((node) => (node === 'worker-2' ? `${node}=${join(folder, 'nat')}` : `${node}=${file(node)}`));
    const { code, found, verdict } = await audit(['--objects', ...objects, '--nb', ...databases, `worker-2=${join(folder, 'policies')}`]);
    expect([found, code]).toEqual([[missingSnat, staleSnat, wrongHops].sort(), 3]);
    expect(verdict.missing.join('\n')).toMatch(/nat and policies shows SNAT rows and reroute policies;/);
  });

  it('`lr-nat-list` is judged by addresses, with and without the router it is of', async () => {
    for (const heading of ['', '$ ovn-nbctl lr-nat-list GR_NODE\n']) {
      const { code, found, verdict } = await judge(
        async (node) => heading.replace('NODE', node) + (await server(node).nbctl(['lr-nat-list', `GR_${node}`])),
      );
      expect([found, code]).toEqual([[missingSnat, staleSnat], 3]);
      expect(verdict.missing.join('\n')).toMatch(/database of worker-2: worker-2 shows SNAT rows; not judged/);
    }
  });

  it('`lr-policy-list` is judged by addresses', async () => {
    const { code, found, verdict } = await judge((node) => server(node).nbctl(['lr-policy-list', 'ovn_cluster_router']));
    expect([found, code]).toEqual([[wrongHops], 3]);
    expect(verdict.missing.join('\n')).toMatch(/database of worker-1: worker-1 shows reroute policies; not judged: SNAT rows/);
  });

  it('both lists of a node together are judged together', async () => {
    const print = async (node: NodeName) =>
      `sh-5.1# ovn-nbctl lr-nat-list GR_${node}\n${await server(node).nbctl(['lr-nat-list', `GR_${node}`])}sh-5.1# ovn-nbctl lr-policy-list ovn_cluster_router\n${await server(node).nbctl(['lr-policy-list', 'ovn_cluster_router'])}`;
    const { code, found } = await judge(print);
    expect([found, code]).toEqual([[missingSnat, staleSnat, wrongHops], 3]);
    const half = await judge(print, ['worker-2']);
    expect([half.found, half.code]).toEqual([[missingSnat, staleSnat, wrongHops].sort(), 3]);
    expect(half.verdict.nodes.map(({ complete }) => complete)).toEqual([true, false, true, true]);
  });

  it('an output that is cut off says nothing of rows that may have come', async () => {
    const print = async (node: NodeName) => {
      const text = await server(node).nbctl(['--format=csv', 'list', 'NAT']);
      return text.slice(0, text.length * 0.4);
    };
    const { code, verdict } = await judge(print, ['worker-2']);
    expect([code, verdict.complete]).toEqual([3, false]);
    expect(verdict.findings.filter(({ node }) => node === 'worker-2')).toEqual([]);
  });

  describe('through a pipe', () => {
    const pipe = (text: string | Uint8Array, ...args: string[]) => audit([...args, '-'], text);
    const shell = async (node: NodeName, ...commands: string[][]) => {
      const parts = await Promise.all(
        commands.map(async (args) => `sh-5.1# ovn-nbctl ${args.join(' ')}\n${await server(node).nbctl(args)}`),
      );
      return `$ oc rsh -c nbdb ovnkube-node-${nodes[node]}\n${parts.join('')}`;
    };

    it('lists of several nodes with a prompt before each are judged each for its node', async () => {
      const texts = await Promise.all(
        names.map((node) => shell(node, ['lr-nat-list', `GR_${node}`], ['lr-policy-list', 'ovn_cluster_router'])),
      );
      const { code, found, verdict } = await pipe(texts.join('\n'), '--objects', ...objects);
      expect([found, code]).toEqual([[missingSnat, staleSnat, wrongHops], 3]);
      expect(verdict.missing).toEqual(
        names.map((node) => expect.stringContaining(`database of ${node}: the pipe shows SNAT rows and reroute policies;`)),
      );
    });

    it.each<[string, (line: string, index: number) => string]>([
      ['quoted as in a mail', (line) => `> ${line}`],
      ['numbered as by cat -n', (line, index) => `${String(index + 1).padStart(6)}\t${line}`],
      ['indented', (line) => `    ${line}`],
    ])('the same lists %s are judged alike', async (_, passedOn) => {
      const texts = await Promise.all(
        names.map((node) => shell(node, ['lr-nat-list', `GR_${node}`], ['lr-policy-list', 'ovn_cluster_router'])),
      );
      const { code, found } = await pipe(texts.join('\n').split('\n').map(passedOn).join('\n'), '--objects', ...objects);
      expect([found, code]).toEqual([[missingSnat, staleSnat, wrongHops], 3]);
    });

    it.each(formats)('rows as %s without a word of the node are known by what they name', async (_, options) => {
      const texts = await Promise.all(names.map((node) => server(node).nbctl([...options, 'find', 'NAT', 'type=snat'])));
      const { code, found } = await pipe(texts.join('\n'), '--objects', ...objects);
      expect([found, code]).toEqual([[missingSnat, staleSnat], 3]);
      const policies = await Promise.all(names.map((node) => server(node).nbctl(['lr-policy-list', 'ovn_cluster_router'])));
      expect((await pipe(policies.join('\n'), '--objects', ...objects)).found).toEqual([wrongHops]);
    });

    it.each([
      ['json', ['-f', 'json']],
      ['csv', ['-f', 'csv']],
      ['table', []],
    ])('whole dumps of all nodes as %s, and the objects, are judged as they are', async (_, options) => {
      const dumps = await Promise.all(names.map((node) => dump(node, ...options)));
      const kubernetes = await Promise.all(objects.map((path) => readFile(path, 'utf8')));
      const { code, found, verdict } = await pipe([...kubernetes, ...dumps].join('\n'));
      expect([verdict.missing, found, code]).toEqual([[], [missingSnat, staleSnat, wrongHops].sort(), 3]);
    });

    it('an archive, a database, and objects alone are told by their content', async () => {
      const archive = await readFile(archiveOf('faulty'));
      expect((await pipe(archive)).found).toEqual([missingSnat, staleSnat, wrongHops].sort());
      const one = await pipe(await readFile(file('worker-1')), '--objects', ...objects);
      expect([one.found, one.code]).toEqual([[staleSnat, wrongHops], 3]);
      const only = await pipe((await Promise.all(objects.map((path) => readFile(path, 'utf8')))).join('\n'));
      expect([only.found, only.code]).toEqual([[], 4]);
      expect(only.verdict.missing).toContain('database of worker-1: it was not given');
    });

    it('what is given for a node by name is its database', async () => {
      const text = await server('worker-1').nbctl(['lr-policy-list', 'ovn_cluster_router']);
      const { found, code } = await audit(['--objects', ...objects, '--nb', 'worker-1=-'], text);
      expect([found, code]).toEqual([[wrongHops], 3]);
    });

    it('rows without objects are named, and never OK', async () => {
      const { code, found, verdict } = await pipe(await server('worker-1').nbctl(['list', 'NAT']));
      expect([code, found]).toEqual([4, []]);
      expect(verdict.missing.join('\n')).toMatch(/no Node was collected/);
    });

    it.each(['', 'hello\nthere\n', 'error: unable to upgrade connection\n', '{"kind": "List", "items": [', '\u0000\u0001', '[[[['])(
      '%j is nothing to be judged, and not OK',
      async (text) => {
        const { code, found, verdict } = await pipe(text);
        expect([code, found, verdict.complete]).toEqual([4, [], false]);
      },
    );
  });
});
