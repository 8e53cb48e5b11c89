/**
 * How the release that wrote a database writes, by what most databases of its kind show. A row that only some releases
 * write (replies are marked since mid 2024 and since NB schema 7.3, source routes exist with interconnect only) is missing
 * where most others have it; one odd row, or one odd database, is the odd one. While an upgrade goes from node to node, the
 * databases of both spellings are counted apart.
 */
import { parseCidr } from '../../ip/cidr.ts';
import { isGhost } from '../judge/completeness.ts';
import type { ClusterEvidence, Database, Evidence, NodeState, State } from '../state.ts';
import { type Dirty, touchRow } from './dirty.ts';
import { evidenceOf } from './evidence.ts';

export const noClusterEvidence: ClusterEvidence = { votes: new Map(), active: false, subnets: new Map(), key: '' };

/** Whether anything changed that all databases are judged by. */
export function refreshEvidence(state: State, dirty: Dirty): boolean {
  for (const database of dirty.databases) database.evidence = evidenceOf(database);
  const cluster = clusterEvidence(state);
  if (cluster.key === state.cluster.key) return false;
  state.cluster = cluster;
  return true;
}

/** Whether the release that wrote this database writes the row: it is there and is not the odd one, or most others have it. */
export function expects({ cluster }: State, { evidence }: Database, network: string, name: string): boolean {
  const { has, of } = votesFor(cluster, evidence.release, network, name);
  return has > 0 && 2 * has >= of;
}

export function shows({ evidence }: Database, network: string, name: string): boolean {
  return evidence.seen.has(`${network}|${name}`);
}

export function subnetsOf({ cluster }: State, network: string): readonly string[] {
  return cluster.subnets.get(network) ?? [];
}

function votesFor({ votes }: ClusterEvidence, release: string | null, network: string, name: string) {
  const among = votes.get(release ?? anyRelease);
  return { has: among?.get(`${network}|${name}`) ?? 0, of: among?.get(`${network}|`) ?? 0 };
}

const anyRelease = 'any';

function clusterEvidence(state: State): ClusterEvidence {
  const votes = new Map<string, Map<string, number>>();
  const lists = new Map<string, Evidence['subnets'][string][]>();
  let active = false;
  for (const database of state.databases.values()) {
    if (isGhost(database)) continue;
    const { release, seen, subnets } = database.evidence;
    // One key stands for the network itself: a single odd row does not make a controller that runs.
    if (seen.size > 2) active = true;
    for (const group of [anyRelease, ...(release === null ? [] : [release])]) {
      const counts = votes.get(group) ?? new Map<string, number>();
      votes.set(group, counts);
      for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [network, named] of Object.entries(subnets)) lists.set(network, [...(lists.get(network) ?? []), named]);
  }
  const subnets = new Map([...lists].map(([network, named]) => [network, subnetsNamedIn(named)]));
  for (const object of state.networks.values()) {
    const own = object.subnets.map(parseCidr).filter((cidr) => cidr !== null);
    if (!subnets.has(object.network) && own.length > 0) subnets.set(object.network, own.map((cidr) => cidr.network).sort());
  }
  return { votes, active, subnets, key: JSON.stringify([active, decisions(votes), [...subnets].sort()]) };
}

/** Only what the counts decide: a database that agrees with the others changes nothing for them. */
function decisions(votes: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const found: string[] = [];
  for (const [group, counts] of votes) {
    for (const [key, has] of counts) if (2 * has >= (counts.get(key.slice(0, key.indexOf('|') + 1)) ?? 0)) found.push(`${group}|${key}`);
  }
  return found.sort();
}

/**
 * A subnet is one of the cluster when at least half of the lists name it, over all kinds of rows and all databases. Routes alone are enough:
 * they are not rows of EgressIPs, all of which may lack a subnet (#5759).
 */
function subnetsNamedIn(databases: readonly Evidence['subnets'][string][]): string[] {
  const present = (lists: readonly (readonly string[])[]) => lists.filter((list) => list.length > 0);
  const routes = databases.flatMap((kinds) => kinds.slice(0, 1));
  return [...new Set([...majority(present(databases.flat())), ...majority(present(routes))])].sort();
}

function majority(lists: readonly (readonly string[])[]): string[] {
  const votes = new Map<string, number>();
  for (const list of lists) for (const subnet of list) votes.set(subnet, (votes.get(subnet) ?? 0) + 1);
  return [...votes]
    .filter(([, count]) => count * 2 >= lists.length)
    .map(([subnet]) => subnet)
    .sort();
}

/** Of `k8s.ovn.org/topology` and the like: what most say. */
export function mostFrequent(texts: Iterable<string>): string | null {
  const votes = new Map<string, number>();
  for (const text of texts) votes.set(text, (votes.get(text) ?? 0) + 1);
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? null;
}

/**
 * Whether reroutes into the host (of addresses on secondary networks) carry a mark, decided by the reroutes of the database
 * themselves, then by those of databases of the same release, then by its age: those that call the set of node addresses
 * that of the cluster are of the summer that brought the mark. A single reroute alone decides nothing.
 */
export function refreshSecondaryMarks(state: State, dirty: Dirty): void {
  const counted = new Map([...state.databases.values()].filter((one) => !isGhost(one)).map((one) => [one, secondaryVotes(one)]));
  const signs = { cluster: 0, egressip: 0 };
  for (const [{ evidence }, { marked, unmarked }] of counted) signs[evidence.nodeSets ?? 'egressip'] += Math.sign(marked - unmarked);
  for (const [database, { marked, unmarked }] of counted) {
    const age = database.evidence.nodeSets ?? 'egressip';
    const rows = marked + unmarked;
    const own = rows === 1 ? 0 : marked - unmarked;
    const others = signs[age] - Math.sign(marked - unmarked);
    const decided = marks[Math.sign(own || others || (rows < 2 ? 0 : age === 'cluster' ? 1 : -1)) + 1] ?? 'open';
    if (decided === database.secondaryMark) continue;
    database.secondaryMark = decided;
    for (const row of database.rows.values()) if (row.role === 'reroute') touchRow(state, dirty, row);
  }
  dirty.marks = false;
}

const marks = ['absent', 'open', 'written'] as const;

function secondaryVotes(database: Database): { marked: number; unmarked: number } {
  const votes = { marked: 0, unmarked: 0 };
  if (database.hops.size === 0) return votes;
  for (const node of database.hosted) {
    for (const address of managementAddresses(node)) {
      const found = database.hops.get(address);
      votes.marked += found?.marked ?? 0;
      votes.unmarked += found?.unmarked ?? 0;
    }
  }
  return votes;
}

function managementAddresses({ facts }: NodeState): string[] {
  return [facts.management[4], facts.management[6]].filter((address) => address !== null);
}
