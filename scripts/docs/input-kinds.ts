/**
 * Every kind of input of `audit`: what can be judged from it, what cannot, and the test that shows it. `docs/reference/inputs.md`
 * is made of this; `test/unit/docs/inputs.test.ts` checks that each of the tests is there.
 */
export interface Input {
  readonly kind: string;
  readonly how: string;
  readonly judged: string;
  readonly not: string;
  /** File below `test`, and the title in it. */
  readonly proof: readonly [file: string, title: string];
}

const whole = 'everything';
const nothing = '';
const collections = 'unit/sources/collections.test.ts';
const gathers = 'unit/sources/must-gather.test.ts';
const printed = 'integration/cli-files/printed.test.ts';
const hostile = 'unit/sources/hostile.test.ts';
const given = '--objects FILE... --nb NODE=FILE...';
const gather = '--must-gather PATH';

export const inputs: Readonly<Record<string, readonly Input[]>> = {
  'Collections of OpenShift': [
    {
      kind: 'must-gather of 4.14 or later, folder or archive',
      how: gather,
      judged: whole,
      not: nothing,
      proof: [gathers, '%s gives exactly its truth, complete, from the archive and from a folder'],
    },
    {
      kind: 'one without pods of user namespaces',
      how: gather,
      judged: 'everything; the switch ports stand in for the pods',
      not: 'pods that no row names, where an object selects by their labels',
      proof: [gathers, 'says that labels are unknown where an object selects by them, and takes the pods that rows name as selected'],
    },
    {
      kind: 'one without the objects of user namespaces',
      how: gather,
      judged: 'namespaces most of whose pods have rows of an object, as selected by it; selectors that ask only for the name',
      not: 'namespaces without rows, where a selector asks for more than the name',
      proof: [gathers, '%s without %s gives exactly its truth and says what stands in'],
    },
    {
      kind: 'one without objects of user-defined networks',
      how: gather,
      judged: 'primary networks, by their attachments, gateway routers or rows',
      not: nothing,
      proof: ['unit/cases/claims.ts', 'U1-mg-udn-no-udn-object'],
    },
    {
      kind: '4.10 to 4.13 (`leader_nbdb.gz`), 4.6 to 4.9 (three servers), 4.5',
      how: gather,
      judged: 'everything, as one database; of its copies the newest',
      not: nothing,
      proof: [collections, 'by the names of %s it is judged as one'],
    },
    {
      kind: 'sos reports beside a must-gather without databases',
      how: gather,
      judged: 'everything',
      not: 'objects: a sos report holds none',
      proof: [collections, 'by the names of %s it is judged as one'],
    },
    {
      kind: 'archives in archives; gzip, zstd, xz, bzip2',
      how: gather,
      judged: whole,
      not: 'zip: unpack it first',
      proof: [collections, 'are found as archives %s'],
    },
    {
      kind: 'several must-gathers in one folder',
      how: gather,
      judged: 'the newest that has databases; the output names it',
      not: 'collections if it is unknown which is the newest',
      proof: [collections, 'of %s and then %s: the newest is judged, and it is said which'],
    },
    {
      kind: 'one without the database of a node',
      how: gather,
      judged: 'the rows of the other nodes',
      not: 'the rows of that node, and pods that may live there',
      proof: [gathers, 'faulty without the database of a node still finds what the others show'],
    },
    {
      kind: 'one of which only a part came through',
      how: gather,
      judged: 'nothing',
      not: 'everything: the lost part may be of any kind',
      proof: [collections, 'that are cut off within an archive are incomplete, and name the archive'],
    },
  ],
  'Objects of Kubernetes': [
    {
      kind: 'what `kubectl get -o json` or `-o yaml` prints: lists, single objects, several after one another',
      how: given,
      judged: 'with the databases: everything',
      not: 'kinds that are not in it; where there is no EgressIP, give what `kubectl get --raw` prints',
      proof: [
        'unit/sources/given-files.test.ts',
        'are incomplete without a trace of EgressIPs, say how to show that there is none, and are complete with that',
      ],
    },
    {
      kind: 'files of PowerShell (UTF-16)',
      how: given,
      judged: whole,
      not: nothing,
      proof: ['unit/sources/bytes.test.ts', 'of %s is read as its text'],
    },
    {
      kind: 'single pods',
      how: given,
      judged: 'these, and by their ports the others of the namespace',
      not: 'their labels',
      proof: [collections, 'of single pods leave the other pods of their namespace to the ports'],
    },
    {
      kind: 'a list of pods without one that has a switch port: filtered by labels, or older than the databases',
      how: given,
      judged: 'the pods that are in it',
      not: 'that pod, where an EgressIP may select it, and its rows',
      proof: ['unit/cases/left-out.test.ts', 'pods of a selected namespace: no all-clear, also where all their rows are missing'],
    },
    {
      kind: 'several versions of one object',
      how: given,
      judged: 'the newest (`resourceVersion`)',
      not: 'its kind, where nothing says which is newest',
      proof: ['unit/cases/left-out.test.ts', 'counts in the newer one, whichever comes first'],
    },
  ],
  'Northbound databases': [
    {
      kind: 'a database file, standalone or clustered',
      how: given,
      judged: whole,
      not: 'transactions that were not committed',
      proof: ['integration/cli-files/database-files.test.ts', 'the journal holds what the server dumps'],
    },
    {
      kind: 'the files of three servers of one database',
      how: given,
      judged: 'everything, as one',
      not: nothing,
      proof: ['unit/cases/claims.ts', 'E1-central-three-replicas'],
    },
    {
      kind: '`ovsdb-client dump` as json, csv, table or list',
      how: given,
      judged: whole,
      not: nothing,
      proof: [printed, 'a whole dump as %s is judged as the database itself'],
    },
    {
      kind: 'a dump of some tables',
      how: given,
      judged: 'the rows of pods that are in it',
      not: 'the other tables; each is named',
      proof: ['unit/sources/database-files.test.ts', 'names the tables a dump lacks'],
    },
    {
      kind: '`ovn-nbctl list NAT` (list, table, csv, json)',
      how: given,
      judged: 'SNAT: wrong, too many; missing, where it has some of EgressIPs and others',
      not: 'reroute policies, baseline rows, address sets, other networks',
      proof: [printed, '`ovn-nbctl list NAT` as %s is judged as far as it reaches'],
    },
    {
      kind: '`ovn-nbctl find Logical_Router_Policy ...`',
      how: given,
      judged: 'reroute policies and their next hops',
      not: 'SNAT, baseline rows, address sets, other networks',
      proof: [printed, '`ovn-nbctl find Logical_Router_Policy priority=100` as %s too'],
    },
    {
      kind: 'a `find` with a filter',
      how: given,
      judged: 'the rows that are there',
      not: 'rows that the filter may have left out',
      proof: [printed, 'rows that a filter left out are not missing'],
    },
    {
      kind: '`ovn-nbctl lr-nat-list GR_NODE`, columns of all versions',
      how: given,
      judged: 'SNAT, by their addresses',
      not: 'whose a row is where the address is no EgressIP’s; IPv6 that was cut off and fits several',
      proof: [printed, '`lr-nat-list` is judged by addresses, with and without the router it is of'],
    },
    {
      kind: '`ovn-nbctl lr-policy-list ovn_cluster_router`',
      how: given,
      judged: 'reroute policies, by their addresses',
      not: 'SNAT, baseline rows, address sets, other networks',
      proof: [printed, '`lr-policy-list` is judged by addresses'],
    },
    {
      kind: 'parts of one database in several files',
      how: given,
      judged: 'all of them, as one',
      not: 'any of them where two hold the same table or list',
      proof: [printed, 'the lists of a node in two files are judged together'],
    },
  ],
  'A pipe': [
    {
      kind: 'any of these, one after another, with command lines between them',
      how: '`... | egressip audit [--objects FILE...] -`',
      judged: 'each as above; its node by its rows, or by what stands before it',
      not: 'rows whose node is unknown',
      proof: [printed, 'lists of several nodes with a prompt before each are judged each for its node'],
    },
    {
      kind: 'an archive or a database file',
      how: '`... | egressip audit -`',
      judged: 'as above',
      not: nothing,
      proof: [printed, 'an archive, a database, and objects alone are told by their content'],
    },
    {
      kind: 'rows alone, without objects',
      how: '`... | egressip audit -`',
      judged: 'nothing',
      not: 'everything: which rows there must be, the objects say',
      proof: [printed, 'rows without objects are named, and never OK'],
    },
  ],
  'What is refused or named': [
    {
      kind: 'damaged databases, bombs, other files',
      how: given,
      judged: 'the other nodes',
      not: 'that node; exit code 4',
      proof: [hostile, 'a database that is %s'],
    },
    {
      kind: 'damaged objects, other text',
      how: given,
      judged: 'nothing',
      not: 'everything; exit code 4',
      proof: [hostile, 'objects that are %s'],
    },
    {
      kind: 'paths that climb out of an archive, links, devices',
      how: gather,
      judged: 'only regular files; nothing is written',
      not: nothing,
      proof: [hostile, 'an archive with paths that climb, links, devices and names that steer a terminal holds what it holds'],
    },
  ],
};
