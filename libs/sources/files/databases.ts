/**
 * Which databases files hold, and whose they are. Copies of one database (the servers of a cluster, two collections of one
 * node) are taken as one, the newest. Printed parts of one are put together; if two cannot both be right, neither counts. One that serves several
 * nodes (central mode, OpenShift up to 4.13) is told by its gateway routers and has no node of its own.
 */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { gatewayRouter, isGatewayRouter } from '#libs/egressip/model/names.ts';
import type { DatabaseFile } from '#libs/ovsdb/files/database-file.ts';
import { joinShown } from '#libs/ovsdb/files/shown.ts';
import { type NamedDatabase, ownName } from './cluster-files.ts';
import { listed } from './listed.ts';

export interface FoundDatabase {
  /** The node it was given for or whose pod it was taken from; null where nothing but its content says that. */
  readonly node: string | null;
  /** Where it was read, for messages. */
  readonly from: string;
  readonly file: DatabaseFile;
}

const unknownNode = 'its pod was not collected and it does not say itself which node it belongs to';

export interface SettledDatabases {
  readonly databases: readonly NamedDatabase[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** `nodes`: the names of the Node objects. */
export function settleDatabases(found: readonly FoundDatabase[], nodes: ReadonlySet<string>): SettledDatabases {
  const problems: string[] = [];
  const notes: string[] = [];
  const unnamed: string[] = [];
  const named = copiesOf(found).flatMap((copies) => {
    const chosen = newest(copies, problems, notes);
    const served = gatewayNodes(chosen.file.rows).filter((node) => nodes.size === 0 || nodes.has(node));
    if (served.length > 1) return [{ node: centralName(chosen, nodes), from: chosen.from, file: chosen.file }];
    const node = chosen.node ?? nodeFromContent(chosen, served, nodes);
    if (node === null) problems.push(`${chosen.from}: ${[...chosen.file.problems, unknownNode].join('; ')}`);
    else if (chosen.node === null) unnamed.push(chosen.from);
    return node === null ? [] : [{ node, from: chosen.from, file: chosen.file }];
  });
  const databases = [...Map.groupBy(named, ({ node }) => node).values()].flatMap((all) => oneOf(all, problems, notes));
  if (unnamed.length > 0) notes.push(`only the databases themselves say which node they belong to: ${listed(unnamed, 'file')}`);
  return { databases, problems, notes };
}

/** The nodes whose gateway routers are in it, also those of nodes that are no more; routers of other networks are left out. */
export function gatewayNodes(rows: readonly RowChange[]): string[] {
  return rows.flatMap((change) => {
    if (change.table !== 'Logical_Router' || change.row === null || !isGatewayRouter(change.row.name)) return [];
    return 'k8s.ovn.org/network' in change.row.external_ids ? [] : [change.row.name.slice(gatewayRouter('').length)];
  });
}

/** Groups of copies of one database, in the order they were found. */
function copiesOf(found: readonly FoundDatabase[]): FoundDatabase[][] {
  const groups = new Map<string, FoundDatabase[]>();
  for (const [index, database] of found.entries()) {
    const key = identityOf(database.file) ?? `unknown ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), database]);
  }
  return [...groups.values()];
}

/** The row of NB_Global is made once per database, so its uuid tells it; a damaged file may have neither. */
function identityOf({ copy, rows, shown }: DatabaseFile): string | null {
  if (shown !== null) return null;
  if (copy.cluster !== null) return copy.cluster;
  const global = rows.find((change) => change.table === 'NB_Global');
  return global === undefined ? null : `${global.uuid} ${ownName(rows) ?? ''}`;
}

/** One of undamaged copies where there are any. */
function newest(copies: readonly FoundDatabase[], problems: string[], notes: string[]): FoundDatabase {
  const whole = copies.filter(({ file }) => file.problems.length === 0);
  const candidates = whole.length > 0 ? whole : copies;
  const chosen = candidates.reduce((best, other) => (isNewer(other.file, best.file) === true ? other : best));
  if (copies.length === 1) return chosen;
  const names = copies.map(({ from }) => from);
  notes.push(`${listed(names, 'file')} are copies of one database: ${chosen.from}, the newest, is judged`);
  const rivals = candidates.filter(({ file }) => isNewer(chosen.file, file) === null && !hasSameRows(chosen.file, file));
  if (rivals.length > 0) {
    const others = rivals.map(({ from }) => from);
    problems.push(
      `${chosen.from} and ${others.join(', ')} differ though they are copies of one database, and it is unknown which is newer`,
    );
  }
  return chosen;
}

/** Of several that were given for one node, or found to be its: the whole one, or the parts put together. */
function oneOf(all: readonly NamedDatabase[], problems: string[], notes: string[]): readonly NamedDatabase[] {
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return all;
  const files = listed(
    all.map(({ from }) => from),
    'file',
  );
  const whole = all.filter(({ file }) => file.shown === null);
  const undamaged = whole.filter(({ file }) => file.problems.length === 0);
  const candidates = undamaged.length > 0 ? undamaged : whole;
  const chosen = candidates.find((one) => candidates.every((other) => other === one || isNewer(one.file, other.file) === true));
  if (chosen !== undefined) {
    const why = candidates.length === 1 ? 'which holds all of its database' : 'the newest database';
    notes.push(`${files} are of ${first.node}: ${chosen.from}, ${why}, is judged`);
    return [chosen];
  }
  const twice = candidates.length === 0 ? shownTwice(all) : 'different databases';
  if (twice === null) return [{ ...first, from: all.map(({ from }) => from).join(' and '), file: joinShown(all.map(({ file }) => file)) }];
  problems.push(`${files}: given for ${first.node}, and they hold ${twice}; nothing says which is right, so none of them counts`);
  return [];
}

/** A table, or a list of one router, that several parts show and may show differently; null if there is none. */
function shownTwice(parts: readonly NamedDatabase[]): string | null {
  const seen = new Map<string, (string | null)[]>();
  for (const { file } of parts) {
    for (const [table, { routers }] of file.shown?.tables ?? []) {
      const before = seen.get(table);
      const now = routers ?? [null];
      // Null is the whole table, or the list of any router.
      if (before !== undefined && [before, now].some((list) => list.includes(null))) return table;
      if (before?.some((router) => now.includes(router)) === true) return table;
      seen.set(table, [...(before ?? []), ...now]);
    }
  }
  return null;
}

/** Null if neither says it. */
function isNewer({ copy }: DatabaseFile, than: DatabaseFile): boolean | null {
  for (const key of ['index', 'writtenAt'] as const) {
    const [own, other] = [copy[key], than.copy[key]];
    if (own !== null && other !== null && own !== other) return own > other;
  }
  return null;
}

function hasSameRows(one: DatabaseFile, other: DatabaseFile): boolean {
  const text = ({ rows }: DatabaseFile) =>
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  return one.rows.length === other.rows.length && text(one) === text(other);
}

/** A zone may have a name of its own (`global`). */
function centralName({ node, file }: FoundDatabase, nodes: ReadonlySet<string>): string {
  const names = [ownName(file.rows), node].filter((name) => name !== null && !nodes.has(name));
  return names[0] ?? 'central';
}

function nodeFromContent({ file }: FoundDatabase, served: readonly string[], nodes: ReadonlySet<string>): string | null {
  const own = ownName(file.rows);
  return own !== null && nodes.has(own) ? own : (served[0] ?? own);
}
