/**
 * What comes through a pipe or was pasted from terminals: objects of kubectl and tables of the OVS tools, one after another
 * in any order, with command lines and greetings between them. Each is told by how it begins.
 */
import type { KubeObject, NodeObject, PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { addressKey, addressOfCidr } from '#libs/egressip/ip/address.ts';
import { gatewayNode } from '#libs/egressip/model/names.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { ByteReader, chunksOf } from '#libs/ovsdb/files/byte-reader.ts';
import type { DatabaseFile, ShownRow, ShownTable } from '#libs/ovsdb/files/database-file.ts';
import { shownTable } from '#libs/ovsdb/files/dump.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { shownDatabase } from '#libs/ovsdb/files/shown.ts';
import { beginsTable, isFence, TextTableReader } from '#libs/ovsdb/files/text-tables.ts';
import type { FoundDatabase } from './databases.ts';
import type { Bytes } from './decompress.ts';
import { frameOf } from './framed.ts';
import { brackets } from './json-values.ts';
import { readLines } from './lines.ts';
import { type ObjectFile, readObjects } from './objects.ts';
import { addressesOf } from './owners.ts';

export interface Paste {
  readonly objects: readonly ObjectFile[];
  readonly sections: readonly PasteSection[];
  /** A database file as such, which names its node itself. */
  readonly databases: readonly FoundDatabase[];
  readonly problems: readonly string[];
}

/** Tables that belong together, with the lines before them. */
export interface PasteSection {
  readonly tables: readonly ShownTable[];
  readonly remarks: readonly string[];
  readonly problems: readonly string[];
}

/** Of the text, to see whether each line has something before it. */
const enoughToSee = 16 * 1024;

/** Never throws for what the bytes hold. */
export async function readPaste(source: Bytes): Promise<Paste> {
  const bytes = new ByteReader(source);
  const whole = chunksOf(bytes);
  const none = { objects: [], sections: [], databases: [], problems: [] };
  const beginning = await bytes.peek(16).catch((thrown: unknown) => errorText(thrown));
  if (typeof beginning === 'string') return { ...none, problems: [`it cannot be read: ${beginning}`] };
  if (beginning.toString('latin1').startsWith('OVSDB '))
    return { ...none, databases: [{ node: null, from: 'the pipe', file: await readDatabase(whole) }] };
  const reader = new PasteReader();
  const problems: string[] = [];
  try {
    const unframed = frameOf((await bytes.peek(enoughToSee)).toString('utf8'));
    for await (const { text } of readLines(whole, 'refused')) reader.push(unframed(text.endsWith('\r') ? text.slice(0, -1) : text));
  } catch (thrown) {
    problems.push(`it cannot be read to its end: ${errorText(thrown)}`);
  }
  reader.end();
  const objects = await Promise.all(reader.documents.map(async (text) => await readObjects(once(text))));
  return { objects, sections: reader.sections.flatMap(withoutRepeats), databases: [], problems: [...problems, ...reader.problems] };
}

/** Databases of the nodes the sections are of; says where nothing tells that. */
export function databasesOfPaste(
  sections: readonly PasteSection[],
  objects: readonly KubeObject[],
  from: string,
  problems: string[],
): FoundDatabase[] {
  const nodes = objects.filter((object) => object.kind === 'Node');
  const pods = objects.filter((object) => object.kind === 'Pod');
  const isCentral = nodes.length > 1 && nodes.every(({ transit }) => transit.ipv4 === null && transit.ipv6 === null);
  const parts = new Map<string, PasteSection[]>();
  let before: string | null = null;
  for (const section of isCentral ? sections : sections.flatMap((each) => byPort(each, nodes))) {
    if (section.tables.length === 0) {
      problems.push(...section.problems);
      continue;
    }
    const node: string | null = isCentral ? 'central' : (nodeOf(section, nodes, pods) ?? before);
    before = node;
    if (node === null)
      problems.push(`${from}: nothing tells of which node the rows of ${section.tables[0]?.name} are; give them with --nb NODE=FILE`);
    else parts.set(node, [...(parts.get(node) ?? []), section]);
  }
  return [...parts].map(([node, own]) => ({ node, from, file: databaseOf(own) }));
}

function databaseOf(sections: readonly PasteSection[]): DatabaseFile {
  return shownDatabase(
    sections.flatMap(({ tables }) => tables),
    sections.flatMap(({ problems }) => problems),
    sections.flatMap(({ remarks }) => remarks),
  );
}

class PasteReader {
  readonly documents: string[] = [];
  readonly sections: PasteSection[] = [];
  readonly problems: string[] = [];
  #tables = new TextTableReader();
  #json: { readonly lines: string[]; depth: number } | null = null;
  #yaml: string[] | null = null;

  push(line: string): void {
    if (this.#json !== null) this.#continueJson(line);
    else if (isFence(line)) {
      this.#endYaml();
      this.#tables.push(line);
    } else if (this.#yaml !== null && !endsYaml(line)) this.#yaml.push(line);
    else {
      this.#endYaml();
      if (/^[{[]/.test(line) && !this.#tables.isReading) {
        this.#json = { lines: [], depth: 0 };
        this.#continueJson(line);
      } else if (/^(?:---(?: |$)|apiVersion:|kind:|items:|metadata:)/.test(line)) this.#yaml = [line];
      else this.#pushTable(line);
    }
  }

  end(): void {
    if (this.#json !== null) this.problems.push('it is cut off: its last JSON value has no end');
    this.#endYaml();
    this.#endSection();
  }

  #pushTable(line: string): void {
    const { remarks, lost } = this.#tables;
    const known = remarks.length;
    this.#tables.push(line);
    // What goes on after a line in between is of the section before.
    if (this.#tables.lost > lost && this.#tables.tables.length === 0) this.#breakOff();
    // A line of its own after tables begins something else.
    if (remarks.length === known || this.#tables.tables.length === 0) return;
    remarks.pop();
    this.#endSection();
    this.#tables.push(line);
  }

  #breakOff(): void {
    const last = this.sections.at(-1);
    if (last !== undefined && !last.problems.includes(brokenOff)) this.sections[this.sections.length - 1] = withProblem(last, brokenOff);
  }

  #endSection(): void {
    this.#tables.end();
    const { tables, remarks, problems } = this.#tables;
    if (tables.length > 0 || problems.length > 0) this.sections.push({ tables, remarks, problems });
    this.#tables = new TextTableReader(this.#tables);
  }

  #endYaml(): void {
    if (this.#yaml !== null) this.documents.push(`${this.#yaml.join('\n')}\n`);
    this.#yaml = null;
  }

  #continueJson(line: string): void {
    const open = this.#json;
    if (open === null) return;
    open.lines.push(line);
    for (const { step } of brackets(line)) open.depth += step;
    if (open.depth > 0) return;
    this.#json = null;
    const text = open.lines.join('\n');
    const values = tablesIn(text);
    if (values === null) this.documents.push(text);
    else for (const table of values) this.#tables.takeTable(table);
  }
}

const brokenOff = 'its rows go on after a line that is none of them';

function withProblem(section: PasteSection, problem: string): PasteSection {
  return { ...section, problems: [...section.problems, problem] };
}

/** The tables a text in JSON holds; null when it holds something else. */
function tablesIn(text: string): (ShownTable | string)[] | null {
  if (!/"headings"\s*:/.test(text)) return null;
  try {
    const table = shownTable(JSON.parse(text));
    return table === null ? [] : [table];
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function endsYaml(line: string): boolean {
  return beginsTable(line) || /^[{[]/.test(line) || /\b(?:ovn-nbctl|ovsdb-client|kubectl|oc)\s/.test(line.replace(/^\s+.*/, ''));
}

/** Two dumps after one another are two databases. */
function withoutRepeats(section: PasteSection): PasteSection[] {
  const parts: ShownTable[][] = [[]];
  for (const table of section.tables) {
    const last = parts.at(-1) ?? [];
    const isThere = last.some(
      ({ name, router, columns }) => name === table.name && router === table.router && columns.join() === table.columns.join(),
    );
    if (isThere) parts.push([table]);
    else last.push(table);
  }
  return parts.map((tables, index) => (index === 0 ? { ...section, tables } : { tables, remarks: [], problems: [] }));
}

/**
 * Lists of several nodes run into one where only a blank line is between them; each SNAT of an EgressIP names its node's port, and others
 * have the address of their node.
 */
function byPort(section: PasteSection, nodes: readonly NodeObject[]): PasteSection[] {
  const [table, ...others] = section.tables;
  if (table?.name !== 'NAT' || others.length > 0 || table.router !== null) return [section];
  const nodeOfRow = ({ logical_port: port }: ShownRow) => (typeof port === 'string' ? port : Array.isArray(port) ? String(port[1]) : '');
  const ports = table.rows.map(nodeOfRow).filter((port) => port.startsWith('k8s-'));
  // Where one is named most, a row with another port is a wrong one.
  if (ports.length === 0 || mostNamed(ports, none) !== null) return [section];
  const hosts = hostsOf(nodes);
  const isOf = (row: ShownRow, port: string) =>
    nodeOfRow(row) === '' ? port === `k8s-${hosts.get(addressKey(String(row['external_ip'])))}` : nodeOfRow(row) === port;
  return [...new Set(ports)].map((port, index) => {
    const own = { ...table, rows: table.rows.filter((row) => isOf(row, port)) };
    return { tables: [own], remarks: [], problems: index === 0 ? section.problems : [] };
  });
}

const none: ReadonlySet<string> = new Set();

/** By its own word, by what was written before it, or by the addresses in its rows. */
function nodeOf({ tables, remarks }: PasteSection, nodes: readonly NodeObject[], pods: readonly PodObject[]): string | null {
  const names = new Set(nodes.map(({ name }) => name));
  const { rows } = shownDatabase(tables, []);
  const own = mostNamed(rows.map(nodeNamedBy), names);
  if (own !== null) return own;
  const words = new Set(remarks.flatMap((line) => line.split(/[^\w.-]+/)).map((word) => gatewayNode(word) ?? word));
  const runners = pods.flatMap(({ name, node }) => (words.has(name) && name.startsWith('ovn') ? [node] : []));
  const [said, ...more] = new Set([...[...names].filter((name) => words.has(name)), ...runners]);
  // A list of all nodes says of none that it is this one.
  if (said !== undefined && more.length === 0) return said;
  const hosts = hostsOf(nodes);
  const homes = new Map(pods.flatMap((pod) => addressesOf(pod).map((address) => [address, pod.node] as const)));
  const byAddress = rows.map(({ table, row }) => {
    if (table === 'NAT' && row !== null) return hosts.get(addressKey(row.external_ip)) ?? null;
    if (table !== 'Logical_Router_Policy' || row === null) return null;
    return homes.get(addressKey(/^ip[46]\.src == (\S+)$/.exec(row.match)?.[1] ?? '')) ?? null;
  });
  return mostNamed(byAddress, names);
}

/** The nodes by their addresses. */
function hostsOf(nodes: readonly NodeObject[]): ReadonlyMap<string | null, string> {
  return new Map(
    nodes.flatMap(({ name, primary }) => [primary.ipv4, primary.ipv6].map((cidr) => [addressOfCidr(cidr ?? ''), name] as const)),
  );
}

function nodeNamedBy({ table, row }: RowChange): string | null {
  if (row === null) return null;
  if (table === 'NB_Global') return row.name;
  if (table === 'Logical_Router') return gatewayNode(row.name);
  if (table === 'NAT') return row.logical_port?.startsWith('k8s-') === true ? row.logical_port.slice('k8s-'.length) : null;
  return table === 'Logical_Router_Policy' ? (/inport == "rtos-([^"]+)"/.exec(row.match)?.[1] ?? null) : null;
}

/** The node most rows name; a row that is wrong may name another. */
function mostNamed(found: readonly (string | null)[], names: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const name of found) if (name !== null && (names.size === 0 || names.has(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || (second?.[1] ?? 0) * 2 >= first[1] ? null : first[0];
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
