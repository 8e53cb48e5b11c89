/** Judges a database as a whole: the baseline rows of each network, the address sets, or a ghost. */
import type { Violation } from '#libs/contracts/findings.ts';
import { objectNumber } from '../create.ts';
import { judgeAddressSets } from '../expect/address-sets.ts';
import { judgePolicies } from '../expect/baseline-policies.ts';
import { judgeQoS, judgeSourceRoutes } from '../expect/baseline-rows.ts';
import type { NetworkPlace } from '../expect/network-place.ts';
import {
  clusterRouter,
  gatewayRouter,
  isClusterRouter,
  joinPort,
  layer2Switch,
  networkPrefix,
  nodeSwitch,
  transitRouter,
} from '../names.ts';
import { subnetsOf } from '../observe/dialect.ts';
import { nodeOfDatabase } from '../observe/place.ts';
import type { Database, NodeState, Router, State } from '../state.ts';
import { createCounter } from '../tell/counts.ts';
import type { Result } from '../tell/ledger.ts';
import { violation } from '../tell/violation.ts';
import { isGhost, isReadable, objectsKnown } from './completeness.ts';
import { mayBeMute } from './mute.ts';

export function judgeDatabase(state: State, database: Database): Result {
  if (isForgotten(state, database)) return nothingToJudge;
  if (objectsKnown(state) && isReadable(database) && isGhost(database)) return judgeGhost(state, database);
  return judgeNetworks(state, database, (place) => [
    ...judgePolicies(state, place),
    ...judgeQoS(state, place),
    ...(isClusterRouter(place.router) ? judgeSourceRoutes(state, place) : []),
  ]);
}

export function judgeSets(state: State, database: Database): Result {
  if (isForgotten(state, database)) return nothingToJudge;
  const open = new Set<string>();
  const result = judgeNetworks(state, database, (place) =>
    judgeAddressSets(state, place, (address) => {
      if (!mayBeMute(state, database, address)) return false;
      open.add(place.node.name);
      return true;
    }),
  );
  return open.size === 0 ? result : { ...result, unknownNodes: open };
}

function judgeNetworks(state: State, database: Database, judge: (place: NetworkPlace) => Violation[]): Result {
  const node = nodeOfDatabase(database);
  if (!objectsKnown(state) || !isReadable(database)) return { violations: [], counts: [], blind: true, unknownNodes: new Set([node.name]) };
  const idle = isGhost(database) || !isRunning(state);
  const violations = idle ? [] : networksIn(state, database, node).flatMap(judge);
  return { violations, counts: [], blind: false, unknownNodes: new Set() };
}

const isForgotten = (state: State, database: Database) => state.databases.get(database.key) !== database;

const nothingToJudge: Result = { violations: [], counts: [], blind: false, unknownNodes: new Set() };

/** If no database has baseline rows and no pod needs any, the controller does not run. */
export function isRunning(state: State): boolean {
  if (state.cluster.active) return true;
  for (const object of state.objects.values()) if (object.items.length > 0 && object.pods.size > 0) return true;
  return false;
}

/** What the rows that all pods share follow from and is not there; null when all is. */
export function whyBaselineUnknown(state: State, database: Database): string | null {
  if (subnetsOf(state, 'default').length === 0) return 'no route or policy names the subnets of the cluster';
  return database.portByName.has(joinPort(clusterRouter()))
    ? null
    : `it has no port ${joinPort(clusterRouter())}, which has the join subnet`;
}

function judgeGhost(state: State, database: Database): Result {
  const { node } = database;
  const counter = createCounter();
  const found = { snat: 0, reroute: 0, mark: 0 };
  for (const row of database.rows.values()) {
    if (row.owner === 'none' || row.parent === null) continue;
    found[row.role] += 1;
    counter.add(node.number, objectNumber(state, row.egressIP ?? ''), row.role, 'actual');
  }
  const total = found.snat + found.reroute + found.mark;
  const reason = `There is no Node object ${node.name}, but its database still answers with ${total} EgressIP rows (${found.snat} SNAT, ${found.reroute} reroute). If the machine still runs, it still answers for addresses that others have now.`;
  const violations = total === 0 ? [] : [violation({ kind: 'ghost-node', node: node.name, actual: found, reason })];
  return { violations, counts: counter.done(), blind: false, unknownNodes: new Set() };
}

/** The default network, and each user-defined one whose gateway router is here: without that, its rows cannot exist. */
function networksIn(state: State, database: Database, node: NodeState): NetworkPlace[] {
  const hosted = [...database.hosted].filter((candidate) => candidate.object !== null);
  const switches = hosted.map((candidate) => candidate.name).sort();
  const places: NetworkPlace[] = [
    { database, network: 'default', node, router: clusterRouter(), switches, subnets: subnetsOf(state, 'default') },
  ];
  const names = new Set<string>();
  for (const router of database.routers.values()) if (isUserGateway(router, hosted)) names.add(router.network);
  for (const network of [...names].sort()) {
    const prefix = networkPrefix(network);
    const has = (name: string) => database.routerByName.has(name);
    const layer3 = has(clusterRouter(prefix));
    const inner = layer3 ? clusterRouter(prefix) : transitRouter(prefix);
    const router = has(inner) ? inner : gatewayRouter(node.name, prefix);
    const userSwitches = layer3 ? switches.map((name) => nodeSwitch(name, prefix)) : [layer2Switch(prefix)];
    places.push({ database, network, node, router, switches: userSwitches, subnets: subnetsOf(state, network) });
  }
  return places;
}

function isUserGateway(router: Router, hosted: readonly NodeState[]): router is Router & { network: string } {
  const { network, name } = router;
  if (network === null || network === 'default') return false;
  return hosted.some((node) => name === gatewayRouter(node.name, networkPrefix(network)));
}
