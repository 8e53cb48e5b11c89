/**
 * Bottlenecks from the history of fail-overs and convergence: each with its evidence, the thing to change, and what that would
 * gain at most. That two things go together is said as such, never as a cause.
 */
import type { Bottleneck, Correlation, Load, NodeOutlier, Outcome, Performance } from '#libs/contracts/performance.ts';
import { plural } from '#libs/contracts/words.ts';
import { medianOf } from '#libs/stats/median.ts';
import { modifiedScores, outlierScore } from '#libs/stats/outliers.ts';
import { correlate, type LoadedMove, type Stretch } from './correlate.ts';
import { type PhaseName, phaseNames, phasesOf, slowPhase } from './phases.ts';

export interface NodeTimes {
  readonly node: string;
  readonly count: number;
  readonly medianMs: number;
}

export interface PerformanceInputs {
  readonly moves: readonly LoadedMove[];
  readonly stretches: readonly Stretch[];
  /** Of pods, by the node whose rows were right last. */
  readonly convergenceByNode: readonly NodeTimes[];
}

const notMeasured = ['latency of the API server', 'CPU of the nodes'];
/** Of one node fewer say nothing about it. */
const leastOfNode = 5;
/** An outlier that costs little is no bottleneck. */
const leastRatio = 1.5;
/** A phase is the bottleneck when it takes at least this share of the time. */
const dominant = 0.6;
const leastMoves = 5;

export function judgePerformance(inputs: PerformanceInputs): Performance {
  const { moves, stretches } = inputs;
  const seen = moves.map(phasesOf);
  const slowest = seen.map(slowPhase);
  const phases = phaseNames.map((phase) => {
    const times = seen.flatMap((each) => each[phase] ?? []);
    return {
      phase,
      medianMs: medianOf(times),
      slowest: times.length === 0 ? null : slowest.filter((name) => name === phase).length,
    };
  });
  const correlations = correlate(moves, stretches);
  const outliers = [...outliersOf('failover', rowTimes(moves)), ...outliersOf('convergence', inputs.convergenceByNode)];
  return {
    failovers: moves.length,
    phases,
    correlations,
    outliers,
    bottlenecks: [...phaseBottleneck(phases, moves), ...outliers.map(outlierBottleneck), ...correlations.flatMap(loadBottleneck)].sort(
      (a, b) => (b.gainMs ?? 0) - (a.gainMs ?? 0),
    ),
    notMeasured,
  };
}

/** How long the new node's rows took. */
function rowTimes(moves: readonly LoadedMove[]): NodeTimes[] {
  const byNode = Map.groupBy(moves, ({ to }) => to);
  return [...byNode].flatMap(([node, list]) => {
    const times = list.flatMap((move) => phasesOf(move)['row-writing'] ?? []);
    const medianMs = medianOf(times);
    return node === null || medianMs === null ? [] : [{ node, count: times.length, medianMs }];
  });
}

function outliersOf(outcome: Outcome, nodes: readonly NodeTimes[]): NodeOutlier[] {
  const known = nodes.filter(({ count }) => count >= leastOfNode);
  const scores = modifiedScores(known.map(({ medianMs }) => medianMs));
  const othersMs = medianOf(known.map(({ medianMs }) => medianMs));
  if (scores === null || othersMs === null) return [];
  return known.flatMap((node, index) => {
    const score = scores[index] ?? 0;
    return score > outlierScore && node.medianMs >= leastRatio * othersMs ? [{ ...node, outcome, othersMs, score }] : [];
  });
}

/** Of the phases that can be seen. */
const phaseTexts: Readonly<Partial<Record<PhaseName, { readonly what: string; readonly change: string }>>> = {
  assignment: {
    what: 'from the trigger until the status names the new node',
    change:
      'Look at ovnkube-cluster-manager (control plane): its log and CPU at these times; for nodes that become unreachable, lower `reachabilityTotalTimeoutSeconds` of the EgressIP configuration.',
  },
  'row-writing': {
    what: 'from the status until all rows are right',
    change:
      'Look at ovnkube-controller of the nodes that took over: its CPU and its retries at these times; spread the addresses over more nodes, or the pods over more objects, so that one move writes fewer rows.',
  },
};

function phaseBottleneck(phases: Performance['phases'], moves: readonly LoadedMove[]): Bottleneck[] {
  const total = medianOf(moves.map(({ startedAt, convergedAt }) => convergedAt - startedAt));
  if (total === null || moves.length < leastMoves || total === 0) return [];
  return phases.flatMap(({ phase, medianMs, slowest }) => {
    const text = phaseTexts[phase];
    if (text === undefined || medianMs === null || slowest === null || slowest < dominant * moves.length) return [];
    return [
      {
        what: `fail-overs spend most of their time ${text.what}`,
        evidence: `The longest phase of ${slowest} of ${plural(moves.length, 'fail-over')}: its median is ${time(medianMs)} of ${time(total)} in all.`,
        recommendation: text.change,
        gain: `At most ${time(medianMs)} of each fail-over.`,
        gainMs: medianMs,
      },
    ];
  });
}

function outlierBottleneck({ node, outcome, medianMs, othersMs, count }: NodeOutlier): Bottleneck {
  const what = outcome === 'failover' ? 'rows after a fail-over to it' : 'rows of its pods';
  const gainMs = medianMs - othersMs;
  return {
    what: `node ${node}: ${what} take longer than elsewhere`,
    evidence: `Median ${time(medianMs)} of ${count}, on the other nodes ${time(othersMs)}.`,
    recommendation: `Look at ovnkube-controller and the northbound database of ${node} (CPU, memory, disk), or take addresses off it.`,
    gain: `${time(gainMs)} of each on ${node}.`,
    gainMs,
  };
}

const loadTexts: Readonly<Record<Load, { readonly goes: string; readonly change: string }>> = {
  'pods-started': {
    goes: 'more pods start per minute',
    change: 'Try to start pods more slowly (rollouts with a smaller maxSurge), and compare.',
  },
  rows: { goes: 'the database holds more rows', change: 'Try to spread addresses and pods over more nodes, and compare.' },
  'pods-affected': {
    goes: 'the addresses that move serve more pods',
    change: 'Try fewer pods per object, or more addresses per object, and compare.',
  },
  'controller-restarts': {
    goes: 'controllers (ovnkube-node) restart',
    change: 'Find out why ovnkube-node restarts, and roll it out at quiet times.',
  },
};
const outcomeTexts: Readonly<Record<Outcome, string>> = { failover: 'fail-overs take', convergence: 'rows of pods take' };

function loadBottleneck(found: Correlation): Bottleneck[] {
  const { outcome, load, rho, low, high, clear, leastMs, mostMs, pairs } = found;
  // What goes down with load is not slowed by it.
  if (!clear || rho === null || low === null || high === null || rho < 0 || leastMs === null || mostMs === null) return [];
  const { goes, change } = loadTexts[load];
  const gainMs = Math.max(0, mostMs - leastMs);
  return [
    {
      what: `${outcomeTexts[outcome]} longer when ${goes}`,
      evidence: `Rank correlation ${rho.toFixed(2)} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}) over ${pairs} ${outcome === 'failover' ? 'failures' : 'stretches of time'}. They go together; this does not prove that one causes the other.`,
      recommendation: change,
      gain: `At most ${time(gainMs)}: the median is ${time(mostMs)} in the third with the most load and ${time(leastMs)} in that with the least.`,
      gainMs,
    },
  ];
}

const time = (ms: number) =>
  ms < 1_000 ? `${Math.round(ms)} ms` : ms < 120_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
